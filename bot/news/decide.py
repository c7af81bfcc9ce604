"""Who is told of what: pure, and every verdict says why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.model import by_story
from bot.news.developments import Development, Step, judge
from bot.news.leads import lead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bot.model import Chat, Report
    from bot.ports import Subscription


_Wanted = dict[str, bool]  # a chat's companies (ids), and whether passing mentions of each are wanted


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a chat is sent this report, for which of its companies, and why or why not.

    `development` is what it brings a chat that has the story already; None for the story's first message there.
    """

    report: Report
    chat: Chat
    companies: tuple[str, ...]
    send: bool
    reason: str
    development: Development | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What was there before the new reports.

    `reports` are each story's, as they became known; `delivered` the (address, story) pairs told; `trust` the
    publishers, best first.
    """

    reports: Mapping[int, Sequence[Report]] = field(default_factory=dict)
    delivered: frozenset[tuple[str, int]] = frozenset()
    trust: Sequence[str] = ()


def decide(
    reports: Sequence[Report], subscriptions: Sequence[Subscription], known: Known, limit: int | None
) -> tuple[Verdict, ...]:
    """A verdict for each story, report and chat that watches a company it is about, oldest story first.

    A chat is told a story once, by its lead report, and then only what develops. `limit` is how many stories at most
    a chat is told, the newest (None: no limit).
    """
    counts: Counter[str] = Counter()
    verdicts: list[list[Verdict]] = []
    stories = by_story(sorted(reports, key=lambda report: report.published)).values()
    for new in sorted(stories, key=lambda story: story[-1].published, reverse=True):
        story = _Story(new, known, subscriptions)
        verdicts.append(list(story.verdicts(counts, limit)))
    return tuple(verdict for story in reversed(verdicts) for verdict in story)


def recounted(reports: Sequence[Report], known: Known) -> set[int]:
    """The ids of the told stories to which these reports add a publisher."""
    told = {story for _, story in known.delivered}
    before = {(story, one.publisher) for story in told for one in known.reports.get(story, ())}
    return {r.story_id for r in reports if r.story_id in told and (r.story_id, r.publisher) not in before}


class _Story:
    """One story's new reports and who is concerned."""

    def __init__(self, new: Sequence[Report], known: Known, subscriptions: Sequence[Subscription]) -> None:
        self._new = new
        self._known = known
        self._earlier = list(known.reports.get(new[0].story_id, ()))
        self._watching = _watching(subscriptions, (*self._earlier, *new))
        self._judged: dict[int, Development] = {}

    def verdicts(self, counts: Counter[str], limit: int | None) -> Iterator[Verdict]:
        """Those of each chat; `counts` is how many stories each was told so far."""
        for chat, companies in self._watching.values():
            if all(not _shared(report, companies) for report in self._new):
                continue
            if (chat.address, self._new[0].story_id) in self._known.delivered:
                yield from self._followed(chat, companies, self._new, limit)
                continue
            first = self._lead(chat, companies)
            if limit is not None and counts[chat.address] >= limit:
                reason = f"more than the {limit} newest stories of a new feed"
                yield Verdict(first, chat, _shared(first, companies), send=False, reason=reason)
                continue
            counts[chat.address] += 1
            shared = _shared(first, companies)
            yield Verdict(first, chat, shared, send=True, reason="a new story about " + ", ".join(shared))
            yield from self._followed(chat, companies, [r for r in self._new if r.published > first.published], limit)

    def _lead(self, chat: Chat, companies: _Wanted) -> Report:
        about = [report for report in (*self._earlier, *self._new) if _shared(report, companies)]
        return lead(about, chat.language, self._known.trust)

    def _followed(
        self, chat: Chat, companies: _Wanted, reports: Iterable[Report], limit: int | None
    ) -> Iterator[Verdict]:
        """What a feed brings at its first poll is old: it develops nothing."""
        for report in reports:
            shared = _shared(report, companies)
            if shared:
                development = self._development(report)
                send = limit is None and development.step is not Step.REPEATS
                reason = development.reason if send else f"this chat has this story already: {development.reason}"
                yield Verdict(report, chat, shared, send, reason, development)

    def _development(self, report: Report) -> Development:
        """What it brings beside all that was known before it, whoever was told."""
        found = self._judged.get(id(report))
        if found is None:
            before = self._new[: next(n for n, one in enumerate(self._new) if one is report)]
            found = self._judged[id(report)] = judge(report, [*self._earlier, *before])
        return found


def _watching(subscriptions: Iterable[Subscription], reports: Iterable[Report]) -> dict[str, tuple[Chat, _Wanted]]:
    """The chats that watch a company any of the reports is about, or mentions where they want that."""
    about: dict[str, bool] = {}
    for mentioned in (c for report in reports for c in report.extraction.companies):
        about[mentioned.company.id] = about.get(mentioned.company.id, False) or mentioned.about
    watching: dict[str, tuple[Chat, _Wanted]] = {}
    for subscription in subscriptions:
        company = subscription.company_id
        if about.get(company) or (company in about and subscription.passing):
            _, wanted = watching.setdefault(subscription.chat.address, (subscription.chat, {}))
            wanted[company] = subscription.passing
    return watching


def _shared(report: Report, wanted: _Wanted) -> tuple[str, ...]:
    """Those of the companies that the report is about, or mentions where that is wanted, in its order."""
    companies = report.extraction.companies
    return tuple(c.company.id for c in companies if c.company.id in wanted and (c.about or wanted[c.company.id]))
