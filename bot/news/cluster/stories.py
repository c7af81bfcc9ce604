"""The open stories, and which of them a report belongs to. Deterministic; holds no more than WINDOW and LIMIT allow."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from heapq import nlargest
from math import log, sqrt
from typing import TYPE_CHECKING

from bot.news.cluster import background, evidence, words
from bot.news.cluster.facts import OPPOSITE
from bot.news.cluster.postings import Postings
from bot.news.cluster.sketch import Sketch, keys, sketch

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from bot.model import Report

WINDOW = timedelta(hours=72)  # how long a story stays open to later reports
LIMIT = 100_000  # reports held open at most, the oldest leave first
TRADE = 0.5  # how much a word of the trade weighs beside another one
AGAIN = 1.0  # logits more for an outlet's second report beside another outlet's: of two it seldom means one event
MEMBERS = 8  # reports of a story a new one is compared with: the first and the latest
CANDIDATES = 12  # stories that are looked at closely
POSTINGS = 1000  # stories visited on the way to them
KEYS = 500  # words and marks a story is found by
TITLES_AGREE = 0.2  # cosine of a title and the titles of a story
SURELY = 0.35  # from which on it says enough whatever they share
KIND = 2.0  # what the kind of event weighs beside a title's words: as much as one that is seldom rare
KEPT = 0.05  # words in fewer of a story's titles are none of its own
MOSTLY = 3  # titles of one kind of event that make a story one of it
AFFAIRS = frozenset("results deal people rating capital dividend forecast court jobs economy".split())
"""The kinds of event whose words are seldom said of another: a strike may be a goalkeeper's, and a stock be on fire."""
SHARED = 2  # words a title shares with a story's at least
KINDS = "kind "  # stands before a kind of event among words


@dataclass(frozen=True, slots=True)
class Placement:
    """The story a report joins, None for a new one, and why."""

    story_id: int | None
    why: str


@dataclass(slots=True)
class _Story:
    """`titles` counts what all its titles say, `kinds` the titles of a kind, `ways` those that tell of one way.

    `members` are the first report and the latest ones.
    """

    id: int
    last: float
    members: list[Sketch] = field(default_factory=list)
    titles: Counter[str] = field(default_factory=Counter)
    ways: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    keys: list[str] = field(default_factory=list)
    size: int = 0

    def add(self, made: Sketch) -> None:
        self.size += 1
        self.last = max(self.last, made.published)
        self.titles.update(_said(made))
        self.kinds.update(made.kinds)
        self.ways.update(made.ways if len(made.ways) == 1 else ())
        if len(self.members) >= MEMBERS:
            del self.members[1]
        self.members.append(made)

    @property
    def bare(self) -> bool:
        """Whether it has titles only."""
        return all(member.bare for member in self.members)

    def market(self, made: Sketch) -> str | None:
        """The market that most of its titles and the report's are on, when it is on no company and tells of a move."""
        if not (made.market_first and made.ways and self.ways):
            return None
        named = (market for market in sorted(made.markets) if 2 * self.titles[f"market {market}"] >= self.size)
        return next(named, None)

    def other_way(self, made: Sketch) -> bool:
        """Whether the report's title tells of a market's move, and more of its titles of one the other way."""
        if not made.markets or len(made.ways) != 1:
            return False
        (way,) = made.ways
        return self.ways[OPPOSITE.get(way, way)] > self.ways[way]

    def other_kind(self, made: Sketch) -> bool:
        """Whether most of its titles are of one kind of event, and the report's title is of others only."""
        kinds = made.kinds & AFFAIRS
        most = max(self.kinds.values(), default=0)
        return bool(kinds) and most >= max(MOSTLY, self.size // 2 + 1) and not any(self.kinds[kind] for kind in kinds)

    def doubts(self, made: Sketch, shared: Sequence[str]) -> bool:
        """Whether what titles share says too little: it is on a market and the report on none, or all are names."""
        if self.on_market() and not made.markets:
            return True
        names = made.called.union(*(member.called for member in self.members))
        return all(_common(word) or word in names for word in shared)

    def own_words(self) -> dict[str, int]:
        """What its titles say, but for what few do, and how many do."""
        return {word: n for word, n in self.titles.items() if n >= KEPT * self.size}

    def elsewhere(self, made: Sketch) -> bool:
        """Whether the report's title is on companies, and its titles on others or on a market."""
        if not made.in_title:
            return False
        named = self.in_titles()
        if not named:
            return not made.market_first and self.on_market()
        return not named & made.in_title

    def on_market(self) -> bool:
        """Whether most of its titles are on one market."""
        return any(2 * n >= self.size for word, n in self.titles.items() if word.startswith("market "))

    def in_titles(self) -> frozenset[str]:
        """The companies its titles name."""
        return frozenset[str]().union(*(member.in_title for member in self.members))


def _said(made: Sketch) -> frozenset[str]:
    """A title's words, and what kind of event it is of: "merger" and "to merge" are one kind."""
    return made.title_words | {KINDS + kind for kind in made.kinds & AFFAIRS}


def _tells(shared: Sequence[str]) -> bool:
    """Whether what titles share is enough, and a word of it is more than a number or the trade's."""
    telling = (word for word in shared if not _common(word) and not word.startswith(KINDS))
    return len(shared) >= SHARED and any(telling)


def _common(word: str) -> bool:
    """Whether a word is a number or the trade's."""
    return word[0].isdigit() or word in words.trade()


def _refused(made: Sketch, story: _Story) -> str | None:
    """Why the story is of another event: half of its reports say so, or its first does of the day."""
    against = [evidence.against(made, member) for member in story.members]
    said = list(filter(None, against))
    return said[0] if 2 * len(said) >= len(against) or against[0] == evidence.OTHER_DAY else None


class OpenStories:
    """What is being reported now. `place` decides, `add` remembers, `settle` gives opened stories their real ids."""

    def __init__(self, reports: Iterable[Report] = (), limit: int = LIMIT) -> None:
        self._limit = limit
        self._stories: dict[int, _Story] = {}
        self._postings = Postings()
        self._size = 0
        for report in reports:
            self.add(report)

    def __len__(self) -> int:
        return self._size

    def place(self, report: Report) -> Placement:
        """The open story the evidence is for, None where it is not sure. Nothing is remembered."""
        return self._placed(sketch(report, self.rarity))

    def add(self, report: Report) -> None:
        """Remember a report with its story."""
        self._add(sketch(report, self.rarity), report.story_id)

    def take(self, report: Report, opening: int) -> Placement:
        """Place a report and remember it, under the number `opening` when it opens a story."""
        made = sketch(report, self.rarity)
        placement = self._placed(made)
        self._add(made, opening if placement.story_id is None else placement.story_id)
        return placement

    def rarity(self, key: str) -> float:
        """The weight of a word or mark: more the fewer stories have it, less for a word of the trade."""
        known = background.ARTICLES + len(self._stories) + 1
        weight = log(known / (1 + background.articles_with(key) + self._postings.count(key)))
        return weight * (TRADE if key in words.trade() else 1.0)

    def settle(self, ids: Mapping[int, int | None]) -> None:
        """Stories opened under a passing number get the one the store gave them; without one they are forgotten."""
        for passing, real in ids.items():
            story = self._stories[passing]
            self._drop(story)
            if real is not None and real not in self._stories:
                self._keep(story, real)

    def close(self, before: datetime) -> None:
        """Forget the stories whose last report is older; and the oldest ones when there are too many."""
        limit = before.timestamp()
        for story in [story for story in self._stories.values() if story.last < limit]:
            self._drop(story)
        if self._size > self._limit:
            for story in sorted(self._stories.values(), key=lambda story: story.last):
                self._drop(story)
                if self._size <= self._limit:
                    break

    def _drop(self, story: _Story) -> None:
        del self._stories[story.id]
        self._postings.remove(story.keys, story.id)
        self._size -= story.size

    def _keep(self, story: _Story, story_id: int) -> None:
        story.id = story_id
        self._stories[story_id] = story
        self._size += story.size
        for key in story.keys:
            self._postings.add(key, story_id)

    def _add(self, made: Sketch, story_id: int) -> None:
        story = self._stories.get(story_id)
        if story is None:
            story = self._stories[story_id] = _Story(story_id, made.published)
        story.add(made)
        self._size += 1
        if len(story.keys) < KEYS:
            story.keys += [key for key in dict.fromkeys(keys(made)) if self._postings.add(key, story_id)]

    def _placed(self, made: Sketch) -> Placement:
        mine = made.vector.items()
        compared = [
            (story, [(member, member.vector.cosine(mine)) for member in story.members])
            for story in self._candidates(made)
        ]
        for story, members in compared:
            for member, texts in members:
                if why := evidence.copy(made, member, texts):
                    return Placement(story.id, why)
        refused = ""
        possible = []
        for story, members in compared:
            if reason := _refused(made, story):
                refused = refused or f"the nearest story tells of {reason}"
                continue
            possible.append(story)
            again = any(member.outlet == made.outlet for member, _ in members)
            for member, texts in members:
                surer = AGAIN if again and member.outlet != made.outlet else 0.0
                if why := evidence.together(made, member, texts, self.rarity, surer=surer):
                    return Placement(story.id, why)
        return self._by_title(made, possible) or Placement(None, refused or "no open story is close enough")

    def _candidates(self, made: Sketch) -> list[_Story]:
        """The stories that share the rarest of what is said, likeliest first."""
        scores: dict[int, float] = {}
        postings = ((self._postings.count(key), key) for key in dict.fromkeys(keys(made)))
        visited = 0
        for size, key in sorted(posting for posting in postings if posting[0]):
            visited += size
            if visited > POSTINGS and scores:
                break
            weight = self.rarity(key)
            for story in self._postings.stories(key):
                scores[story] = scores.get(story, 0.0) + weight
        best = nlargest(CANDIDATES, ((score, -story) for story, score in scores.items()))
        return [self._stories[-story] for _, story in best]

    def _by_title(self, made: Sketch, stories: Iterable[_Story]) -> Placement | None:
        """Where there is no text: the day's market by its name, the title against all titles of a story.

        Of stories that agree the larger one is likelier: a title of few words agrees most with a story of one title.
        """
        title = _said(made)
        best: tuple[float, float, _Story, list[str]] | None = None
        for story in stories:
            if not made.bare or abs(made.published - story.last) > evidence.NEAR or not story.bare:
                continue
            if story.other_way(made):
                continue
            if market := story.market(made):
                return Placement(story.id, f"the day's report on {market}")
            own = story.own_words()
            shared = [word for word in title if word in own]
            if story.elsewhere(made) or story.other_kind(made) or not _tells(shared):
                continue
            agreement = self._agreement(title, own)
            if agreement < SURELY and story.doubts(made, shared):
                continue
            score = agreement * (1 + log(story.size))
            if agreement >= TITLES_AGREE and (best is None or score > best[0]):
                best = (score, agreement, story, shared)
        if best is None:
            return None
        _, agreement, story, shared = best
        told = ", ".join(sorted(shared, key=lambda word: (-self._weight(word), word))[:3])
        return Placement(story.id, f"titles share {told} ({agreement:.2f})")

    def _agreement(self, title: Iterable[str], own: Mapping[str, int]) -> float:
        weights = {word: self._weight(word) for word in {*title, *own}}
        dot = sum(weights[word] * own.get(word, 0) for word in title)
        length = sqrt(sum(weights[word] for word in title) * sum(weights[word] * n * n for word, n in own.items()))
        return dot / length if length else 0.0

    def _weight(self, said: str) -> float:
        """What a word or kind of a title weighs."""
        return KIND if said.startswith(KINDS) else self.rarity(said)
