"""Is this name the company, here? Points for and against are added up; in doubt it is not.

What was tried and dropped: one threshold for every capitalised name (apple growers, Harrison Ford), and
requiring company words for every name (nobody writes "the company Apple").
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bot.companies.data import common_words
from bot.companies.matcher import ONLY_LISTED, Kind
from bot.extract.mentions.scene import Scene, Style, scene
from bot.extract.mentions.tone import tone

if TYPE_CHECKING:
    from bot.companies.entry import Record
    from bot.languages.schema import CompanyWords
    from bot.model import Company

ENOUGH = 2  # points that make a name the company
NEVER = -99
REACH = 40  # characters to the left that hold what a name is linked to
HEADLINE = 200  # characters, at most: one word in it says as much as two in an article
LEAST_TONE = 1  # of company news that decides for a name of which something else speaks
MUCH_TONE = 3  # the same where nothing does
ACRONYM = 3  # letters: a short name in capitals proves nothing by them

_COMMA_WHICH = re.compile(r", (?:which|whose|yang|induk|milik)\b")
_TWO_CAPITALS = re.compile(r" (?:[A-Z]\w* )?[A-Z]\w*")  # "Verizon Wireless Arena"
_APPOSITION = re.compile(r", (?:an?|the|produsen|perusahaan|raksasa|pemilik|penyedia)\b([^,.;\n]{0,60})")
_MOVED = re.compile(
    r"\s(\w+)(?:\s[a-z]+){0,2}\s(?:[$€£¥]|Rp\s?)?\d[\d.,]*\s?(?:%|percent|per cent|persen|pence|points)"
)
_SHARE_MOVE = re.compile(r",? \(?[+−–-]?\s?\d+(?:[.,]\d+)?(?:%| percent| per cent| persen)")  # "Southern 1.8%"
_UP_OR_DOWN = re.compile(r"\s(?:is|was|were)\s(?:up|down|flat|little|unchanged|higher|lower)\b")
_PLACE = frozenset("in near across di ke".split())
_VERB_SIGNS = frozenset("to don't don’t not let's let’s can will".split())
_QUARTER = re.compile(
    r"q[1-4]|[1-4]q|h[12]|(?:first|second|third|fourth)-(?:quarter|half)|full-year|half-year|interim|annual|quarterly"
)
_WILL = re.compile(r" (?:to|will) ([a-z]+)\b")  # "Ford to cut", "Delta will add"
_DONE_BY = re.compile(r" [a-z]{2,}ed by\b")  # "Apple picked by hand"
_PAST = re.compile(
    r" [a-z]{2,}ed\b(?! by\b)"
)  # a bare noun and a past tense, "Target hoped"; not "Apple picked by hand"
_HEADS = re.compile(r"(?:\s?\([^()\n]{1,20}\))? (?:[—–]|-) .{0,80}\d\s?(?:%|percent|persen)")
_WORD_BEFORE = re.compile(r"(?:^|(?<=[\s(\"“]))([A-Z][\w'’-]+) $")
_NAME_AFTER = re.compile(r" ([A-Z][a-z]+)\b")
_HEAD = re.compile(r"([\w-]+) [A-Za-z]+ $")  # "stake" in "stake in X"
_CALLED = re.compile(
    r"\b(?:called|named|renamed|dubbed|nicknamed|titled|codenamed|labelled|dinamai|berjudul|dijuluki),? $"
)
_LISTED_NOUNS = frozenset("shares stock ceo cfo shareholders".split())
_LEGAL = frozenset("inc incorporated corp corporation ltd limited plc llc co tbk holdings ag".split())
_LEGAL_CAPITALS = frozenset("SA SE AG NV AB ASA SpA Plc Group Holding".split())  # small, they are other words
_PARTICLE_VERBS = frozenset("put gave fell rose added was edged ticked".split())
_ARTICLES = frozenset("the a an this that".split())
_DETERMINERS = _ARTICLES | frozenset("these those my your his her our their its some any every more new".split())
_AFTER_NAMES = frozenset("in near set said seen".split())  # "Intel in talks"; not "chase for yield", "boots off"
_COPULAS = frozenset("is are was were be it how very too so".split())
_OWNERS = frozenset("my your his her our their its".split())  # before a thing, never before a company
_DETERMINED = re.compile(r"\b(?:the|an?|this|that|my|your|his|her|our|their)\s[a-z]+\s$")


class Candidate(NamedTuple):
    """One reading of one name in a text."""

    text: str
    start: int
    end: int
    record: Record
    company: Company
    kind: Kind

    @property
    def name(self) -> str:
        """The name as written."""
        return self.text[self.start : self.end]


class Judge:
    """Judges the doubtful names of one article. `everything` is all of its text, `borne` names others bear in it."""

    def __init__(self, words: CompanyWords, function_words: frozenset[str], everything: str) -> None:
        self._words = words
        self._small = function_words
        self._everything = everything
        self.borne: set[str] = set()
        self.people: dict[str, str] = {}  # last names of companies' people, to the company
        self._scenes: dict[tuple[str, int, int], Scene] = {}
        self._contexts: dict[str, int] = {}

    def doubtful(self, name: str, kind: Kind) -> bool:
        """Whether the name alone does not tell."""
        return kind is not Kind.ALIAS or name.lower() in self._words.ordinary

    def other_thing(self, text: str, start: int, end: int) -> bool:
        """The name goes on and is another's, or stands for other words: "Telkom University", "Visa Steel"."""
        bracketed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
        if bracketed and _spelt_out(text, start - 1, text[start:end]):
            return True
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            after = _TWO_CAPITALS.match(text, end)
            if after and not self._words.others.isdisjoint(after[0].lower().split()):
                return True
        if self._is_person(text, start, end):
            self.borne.add(text[start:end])
            return True
        if start and text[start - 1] == " ":
            before = text[max(0, start - 20) : start - 1].rpartition(" ")[2]
            if before[:1].isupper() and before.lower().rstrip(".") in self._words.others_before:
                return True
            if text[start:end].lower() in self._words.platforms:
                return self._is_medium(before.lower(), text[end : end + 30])
        return False

    def _is_person(self, text: str, start: int, end: int) -> bool:
        """A first name before it, "Barbara Hershey", or one after it that no office holder bears, "Kalbe Nurdin"."""
        before = _WORD_BEFORE.search(text, max(0, start - REACH), start)
        if before and before[1].lower() in self._words.forenames:
            return True
        after = _NAME_AFTER.match(text, end)
        if not after or after[1].lower() not in self._words.surnames or " " in text[start:end]:
            return False
        said = text[max(0, start - REACH) : start].lower().split()
        return self._words.heralds.isdisjoint(said)

    def _is_medium(self, before: str, after: str) -> bool:
        """People speak on it, nothing is said of its company: "wrote on Twitter", "akun Facebook"."""
        following = re.match(r" (\w+)", after)
        if following and following[1].lower() in self._words.nouns | self._words.verbs:
            return False
        return before in self._words.mediums or bool(following and following[1].lower() in self._words.posts)

    def look(self, candidate: Candidate) -> Scene:
        """Its surroundings, past a region it is named for ("Ford India appoints"), an adverb or a period."""
        key = (candidate.text, candidate.start, candidate.end)
        if key not in self._scenes:
            self._scenes[key] = self._look(candidate)
        return self._scenes[key]

    def _look(self, candidate: Candidate) -> Scene:
        here = scene(candidate.text, candidate.start, candidate.end)
        passed = here.next in self._words.adverbs or _QUARTER.fullmatch(here.next)
        if passed or (here.next in self._words.regions and here.after[:1].isupper()):
            end = candidate.end + 1 + len(here.after)
            beyond = scene(candidate.text, candidate.start, end)
            return here._replace(after=beyond.after, gap_after=beyond.gap_after)
        return here

    def belongs_to_longer(self, here: Scene) -> bool:
        """Another capitalised word is part of it: "Red Sea", "Harrison Ford", "Delta Force", "China's Sprint"."""
        words = self._words
        if here.previous.rstrip(".") in words.others_before and here.before[:1].isupper():
            return True
        if _owner(here) in self.people:
            return False
        if here.gap_after == "-" and here.after not in words.compounds and (here.opening or here.after.islower()):
            return True
        if here.style is not Style.RUNNING:
            acts = self._is_verb(here.next) or here.next in words.modals  # "Singapore's Sea Slumps"
            return here.previous.endswith(("'s", "’s")) and here.next not in words.nouns and not acts
        known = _known(words)
        if here.next and here.after[:1].isupper() and here.next not in known.after and not here.possessive:
            return here.next not in self._small
        before = here.previous
        named = here.before[:1].isupper() and here.gap_before == " "
        opens = here.second and before in words.affairs | words.trade  # "Pemilik Wings", "Investors in"
        return named and not (opens or before in known.before or before in self._small)

    def points(self, candidate: Candidate, *, near: int, beside: bool = False) -> int:
        """The evidence around it. `near`: what stands in one list with it says; `beside`: a sure company is not far."""
        here = self.look(candidate)
        if self.belongs_to_longer(here):
            return NEVER
        heralded = self._before(candidate, here)
        owned = self._owns(candidate, here)
        after = max(owned, self._after(candidate, here))
        points = after + heralded
        if candidate.kind is Kind.PRESS:  # everybody quotes it and trusts it: only its own business counts
            return points
        blind = here.style is not Style.RUNNING or here.opening
        if candidate.record.rank == ONLY_LISTED and blind and " " not in candidate.name:
            # an everyday word that is also some small company: a capital inside a sentence counts, or "shares"
            return ENOUGH if here.next in _LISTED_NOUNS or here.next.rstrip(".") in _LEGAL else NEVER
        own_word = candidate.kind is Kind.SHORT and not self._is_everyday(candidate)
        points += self._capital(candidate, here) + near + own_word
        if here.style is not Style.RUNNING:
            points += self._grammar(candidate, here)
        elif self.describes(here) and not heralded:
            points -= 1  # "an Amazon parrot"
        if _CALLED.search(candidate.text, max(0, candidate.start - REACH), candidate.start):
            points -= 2 * ENOUGH  # "a button called Snap"
        if candidate.kind is Kind.NAME and candidate.name in self.borne:
            points -= 3
        if points < 0:
            return points
        firm = max(heralded, owned) >= ENOUGH or not blind
        return self._in_tone(candidate, points, blind=blind, firm=firm, beside=beside)

    def _in_tone(self, candidate: Candidate, points: int, *, blind: bool, firm: bool, beside: bool) -> int:
        """Where capitals tell nothing, the kind of news around it counts for the name or against it."""
        news = tone(candidate.text, candidate.start, candidate.end, self._words)
        if points >= ENOUGH:
            return points if firm or news >= (LEAST_TONE if candidate.record.rank else -1) else ENOUGH - 1
        famous = candidate.name.lower() in self._words.famous
        alone = len(self._everything) <= HEADLINE
        little = LEAST_TONE + (candidate.record.rank > 0)
        needed = 0 if points and famous else little if points else MUCH_TONE
        if not blind:
            needed += 1  # a capital that was counted already
        told = news >= needed and (blind or alone) and (points > 0 or self._is_slot(self.look(candidate)))
        context = self._context(candidate)
        if not points and not alone:
            context = min(
                context, 1
            )  # in an article on shops "Target practice" and "Target stores" have the same context
        return points + context + bool(points and beside and blind) + ENOUGH * told

    def _is_slot(self, here: Scene) -> bool:
        """A place for a name between other words: it begins a part or follows a word that names follow."""
        if here.opening:
            return here.next in _AFTER_NAMES
        follows = here.gap_before != " " or here.previous in _known(self._words).leading
        return follows and (here.gap_after != " " or self._stands_bare(here))

    def _is_everyday(self, candidate: Candidate) -> bool:
        """Made of words that people use for other things."""
        return all(word in common_words() for word in candidate.name.lower().split())

    def describes(self, here: Scene) -> bool:
        """A common noun follows that no company is known to have: "Mars bar", "Sea trials", "Gap harga"."""
        if not here.after[:1].islower() or not here.next or here.possessive or self._is_verb(here.next):
            return False
        if here.opening and here.next.endswith("s") and not here.next.endswith("ss"):
            return False  # "Puma finds": as good a verb as a noun
        return here.next not in _known(self._words).behind and here.next not in self._small

    def _grammar(self, candidate: Candidate, here: Scene) -> int:
        """What the place in the sentence says where capitals say nothing: a noun that stands bare is a name."""
        words, previous = self._words, here.previous
        name = candidate.name.lower()
        if previous in _COPULAS and candidate.kind is not Kind.NAME:
            return -ENOUGH  # "Is It Wise to"
        if previous in _VERB_SIGNS and (previous != "to" or not {f"{name}s", f"{name}es"}.isdisjoint(words.verbs)):
            return -ENOUGH  # "Don't Chase Stocks"
        if (previous in _ARTICLES and here.next not in words.nouns) or here.next in _DETERMINERS:
            return -ENOUGH  # "Grab These Chip Stocks"
        if previous.rpartition("-")[2] in words.compounds and "-" in previous:
            return ENOUGH  # "Roark-Owned Subway"
        points = (previous in words.venues) + (previous in words.objects)
        linked = previous in words.links and not (candidate.kind is Kind.NAME and previous in _PLACE)
        if linked:
            head = _HEAD.search(candidate.text, max(0, candidate.start - REACH), candidate.start)
            points += bool(head and head[1].lower() in _known(words).heads)
        if previous in words.clauses and here.next in words.verbs:
            points += 1
        if points or linked or previous in words.clauses or previous in words.verbs:
            bare = self._stands_bare(here)
            return points + bare + ((bare or points > 0) and name in words.famous)
        whose = previous.endswith(("'s", "’s"))  # "Alabama's Regions Said to"
        modified = here.gap_before == " " and not (here.opening or whose or words.head_first)
        modified = modified and previous not in _known(words).before
        return -1 if modified and previous not in words.openers else 0

    def _stands_bare(self, here: Scene) -> bool:
        """No noun follows that it could belong to."""
        after = here.next
        plain = f"{after}s" in self._words.verbs or f"{after}es" in self._words.verbs
        return not after or plain or self._is_verb(after) or after in _known(self._words).clear

    def _is_verb(self, word: str) -> bool:
        """A verb that companies are the subject of, or one by its shape ("memenangi")."""
        shape = self._words.verb_shape
        return word in self._words.verbs or (shape != "" and re.fullmatch(shape, word) is not None)

    def _owns(self, candidate: Candidate, here: Scene) -> int:
        """It has what companies have, or a company's form: "Ford shares", "Target-owned"; or its share moves."""
        if here.next in self._words.nouns or here.next.rstrip(".") in _LEGAL or here.after in _LEGAL_CAPITALS:
            return 2
        if candidate.kind is not Kind.PRESS and self._moved(candidate):
            return 2
        return 2 if here.gap_after == "-" and here.after in self._words.compounds else 0

    def _after(self, candidate: Candidate, here: Scene) -> int:
        if candidate.kind is Kind.PRESS:
            return 0
        # a common noun without an article is a name; a person's or place's name never has one
        bare = candidate.kind is not Kind.NAME and here.previous not in _ARTICLES
        owns = 0 if not here.possessive else 2 if bare and here.style is Style.RUNNING else 1
        return max(owns, self._acts(candidate, here, bare=bare), self._explained(candidate))

    def _acts(self, candidate: Candidate, here: Scene, *, bare: bool) -> int:
        """It does what companies do: "Target raises", "Target hoped", "Next was down 3.9%"."""
        subject = here.opening and here.style is Style.RUNNING
        if here.opening and _HEADS.match(candidate.text, candidate.end):
            return 2
        will = _WILL.match(candidate.text, candidate.end) if here.opening else None
        if will and not {f"{will[1]}s", f"{will[1]}es"}.isdisjoint(self._words.verbs):
            return 2
        if self._is_verb(here.next) and not _DONE_BY.match(candidate.text, candidate.end):
            loud = here.style is Style.CAPITALS  # "TARGET MISSED" is any target
            if loud and here.next.endswith("ed"):
                return 0
            weak = candidate.kind is Kind.NAME and candidate.name.lower() in self._words.ordinary
            return 2 if not weak and ((here.opening and not loud) or (bare and here.style is Style.RUNNING)) else 1
        if here.next in self._words.modals or (subject and _PAST.match(candidate.text, candidate.end)):
            return 2 if subject and bare else 1
        return 0

    def _explained(self, candidate: Candidate) -> int:
        """A company word or a relative clause after a comma: "Visa, the payments group", "Oracle, which"."""
        apposition = _APPOSITION.match(candidate.text, candidate.end)
        said = apposition[1].lower().split() if apposition else []
        return 2 if not self._words.heralds.isdisjoint(said) or _COMMA_WHICH.match(candidate.text, candidate.end) else 0

    def _moved(self, candidate: Candidate) -> bool:
        """A share moves right after the name: "Next was down 3.9%", "Target put on 2%"."""
        move = _MOVED.match(candidate.text, candidate.end)
        if move and (move[1] in self._words.verbs or move[1] in _PARTICLE_VERBS):
            return True
        listed = "," in candidate.text[max(0, candidate.start - 2) : candidate.start]
        if listed and _SHARE_MOVE.match(candidate.text, candidate.end):
            return True
        return bool(_UP_OR_DOWN.match(candidate.text, candidate.end))

    def _before(self, candidate: Candidate, here: Scene) -> int:
        words = self._words
        if self.people.get(_owner(here)) == candidate.record.id:
            return 2
        if here.previous in words.heralds:
            sure = here.style is Style.RUNNING or here.previous in words.stocks or here.previous in words.kinds
            many = here.style is not Style.RUNNING and here.previous.endswith("s") and not self._stands_bare(here)
            return 0 if many else 2 if sure else 1  # "Stocks Snap Losing Streak"
        if here.previous in words.peers:
            listed = candidate.text[max(0, candidate.start - 60) : candidate.start].lower().split()[-5:]
            return 0 if words.heralds.isdisjoint(listed) else 2
        return 0

    def _capital(self, candidate: Candidate, here: Scene) -> int:
        """A capital inside a running sentence is a name's; it can't tell a company from a person or place."""
        name = candidate.name
        if here.opening or here.style is not Style.RUNNING or (name.isupper() and len(name) <= ACRONYM):
            return 0
        if here.previous in _ARTICLES and not here.possessive and here.next not in self._words.nouns:
            return NEVER if candidate.kind is Kind.NAME else 0
        if here.previous in _OWNERS:
            return NEVER
        if candidate.kind is Kind.NAME or (candidate.record.rank and self._is_everyday(candidate)):
            return 0 if here.previous in _PLACE else 1
        return 0 if _DETERMINED.search(candidate.text, max(0, candidate.start - 30), candidate.start) else 2

    def _context(self, candidate: Candidate) -> int:
        """Points for words in the article that speak for the company: two for two, for a person's name three."""
        record = candidate.record
        if record.id not in self._contexts:  # once an article: a name may stand in it ten thousand times
            words = _any_of(record.context).findall(self._everything) if record.context else ()
            self._contexts[record.id] = len({word.lower() for word in words})
        found = self._contexts[record.id]
        needed = 3 if candidate.kind is Kind.NAME and len(self._everything) > HEADLINE else 2
        return 2 if found >= needed else min(found, 1)

    def likeliest(self, candidates: list[Candidate]) -> list[Candidate]:
        """Of companies that bear one name, those the article has most words of, then those of the language's market."""
        most = max((self._contexts.get(c.record.id, 0) for c in candidates), default=0)
        spoken = [c for c in candidates if self._contexts.get(c.record.id, 0) == most]
        home = [c for c in spoken if self._words.home and any(t.endswith(self._words.home) for t in c.record.tickers)]
        return home or spoken


def _owner(here: Scene) -> str:
    """Whose it is, "Dorsey" in "Jack Dorsey's Block", in lower case."""
    owner = here.previous.removesuffix("'s").removesuffix("’s")
    return owner if owner != here.previous else ""


def _spelt_out(text: str, bracket: int, letters: str) -> bool:
    """The small words before the bracket begin with these letters: "risk based capital (RBC)" is no bank."""
    words = text[max(0, bracket - 20 * len(letters)) : bracket].split()[-len(letters) :]
    initials = "".join(word[0] for word in words).upper()
    return initials == letters and any(word[0].islower() for word in words)


class _Known(NamedTuple):
    """Words that are no part of the name beside them, after and before it.

    `behind`: lower-case words after it that leave it a name; `clear`: those of them that are no noun; `heads`: nouns
    that a company is linked to ("stake in"); `leading`: words that a name follows.
    """

    after: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    clear: frozenset[str]
    heads: frozenset[str]
    leading: frozenset[str]


@cache
def _known(words: CompanyWords) -> _Known:
    after = words.nouns | words.verbs | words.modals | words.heralds
    return _Known(
        after=after,
        before=words.heralds | words.nouns | words.peers | words.sources | words.verbs | words.regions | words.openers,
        behind=after | words.openers | words.links | words.compounds | words.regions,
        clear=words.verbs | words.modals | words.openers | words.links,
        heads=words.nouns | words.heralds,
        leading=words.links | words.clauses | words.objects | words.verbs | words.venues,
    )


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
