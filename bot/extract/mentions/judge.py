"""Is this name the company, here? Points for and against are added up; in doubt it is not.

What was tried and dropped: one threshold for every capitalised name (apple growers, Harrison Ford), and
requiring company words for every name (nobody writes "the company Apple").
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, cached_property
from typing import TYPE_CHECKING

from bot.companies.entry import ONLY_LISTED
from bot.companies.matcher import HUMP, Kind
from bot.extract.mentions.candidate import ENOUGH, NEVER, Candidate
from bot.extract.mentions.evidence import (
    LEGAL,
    MAKERS,
    SHEDS,
    after,
    before,
    has_object,
    is_compound,
    is_event,
    is_joined,
    owns,
    past_aside,
)
from bot.extract.mentions.grammar import (
    ARTICLES,
    PLACE,
    REACH,
    STATES,
    describes,
    is_asked,
    is_slot,
    is_verb,
    known,
    place,
    stands_bare,
)
from bot.extract.mentions.other import HEADLINE, Others, is_everyday
from bot.extract.mentions.scene import Scene, Style, scene
from bot.extract.mentions.tone import tone

if TYPE_CHECKING:
    from bot.languages.schema import CompanyWords

SURELY = 2 * ENOUGH  # points of a name that its legal form follows
LEAST_TONE = 1  # of company news that decides for a name of which something else speaks
MUCH_TONE = 3  # the same where nothing does
INDONESIAN = ".JK"  # the market whose small companies only its own news names
ACRONYM = 3  # letters: a short name in capitals proves nothing by them

_QUARTER = re.compile(
    r"q[1-4]|[1-4]q|h[12]|(?:first|second|third|fourth)-(?:quarter|half)|full-year|half-year|interim|annual|quarterly"
)
_TITLED = re.compile(r"(?<![.!?:] )(?<!^)\b([A-Z][a-z]+) (?:of|for) $")  # "Party of Regions"
_CALLED = re.compile(
    r"\b(?:called|named|renamed|dubbed|nicknamed|titled|codenamed|labelled|(?:project|code|brand|under the) name"
    r"|(?:banner|placard|sign|slogan|poster|T-shirt)s?(?: that)? (?:reads?|reading|says?|saying|said):?"
    r"|dinamai|bernama|berjudul|dijuluki|diberi nama|bersandi|sandi(?: Proyek)?),? $"
)
CORPORATE = frozenset(
    """airlines bancorp bancshares brands communications energy enterprises financial foods healthcare holdings
    industries insurance laboratories logistics metals motors networks pharma pharmaceuticals petroleum realty resources
    semiconductor software solutions systems technologies technology therapeutics""".split()
)  # how a company's name ends
_LISTED_NOUNS = frozenset("shares stock ceo cfo shareholders".split())
_BODIES = frozenset("fed ecb boe boj rba pboc imf opec nato pentagon senate congress house un eu".split())
_STAKES = frozenset("stake stakes shareholder shareholders investors ceo".split())
_MONEY = re.compile(r"(?:Rp|RM)\d*$")
_FIRM = frozenset("company firm group business startup start-up brand outfit".split())
_THAT = frozenset("itu ini tersebut".split())  # after a thing, hardly after a company
_OWNERS = frozenset("my your his her our their its".split())  # before a thing, never before a company
# Ends as adverbs do and is a noun: "Orange supply rises".
_NO_ADVERBS = frozenset("ally anomaly assembly belly family fly jelly monopoly rally reply supply".split())
_MODEL = re.compile(r"\b(?:the|an?|its|their|new) (?:19|20)\d\d $", re.IGNORECASE)  # "the 2027 Bolt"
_IN_THE = r"\b(?:in|across|throughout) the {}\b"
_DETERMINED = re.compile(r"\b(?:the|an?|this|that|my|your|his|her|our|their)\s[a-z]+\s$")


class Judge:
    """Judges the doubtful names of one article. `everything` is all of its text, `borne` names others bear in it."""

    def __init__(self, words: CompanyWords, function_words: frozenset[str], everything: str) -> None:
        self._words = words
        self._small = function_words
        self._everything = everything
        self._others = Others(words, function_words)
        self.borne: set[str] = set()
        self._places: dict[str, bool] = {}
        self.people: dict[str, str] = {}  # last names of companies' people, to the company
        self._scenes: dict[tuple[str, int, int], Scene] = {}
        self._contexts: dict[str, int] = {}

    @cached_property
    def _everything_low(self) -> str:
        return self._everything.lower()

    def doubtful(self, name: str, kind: Kind) -> bool:
        """Whether the name alone does not tell."""
        return kind is not Kind.ALIAS or name.lower() in self._words.ordinary

    def other_thing(self, text: str, start: int, end: int) -> bool:
        """The name goes on and is another's, or stands for other words: "Telkom University", "Visa Steel"."""
        if self._others.bear(text, start, end):
            self.borne.add(text[start:end])  # and alone it is short for that: "Columbia University", "Columbia"
            return True
        return self._others.mean(text, start, end)

    def look(self, candidate: Candidate) -> Scene:
        """Its surroundings, past a region it is named for ("Ford India appoints"), an adverb or a period."""
        key = (candidate.text, candidate.start, candidate.end)
        if key not in self._scenes:
            self._scenes[key] = self._look(candidate)
        return self._scenes[key]

    def _look(self, candidate: Candidate) -> Scene:
        here = scene(candidate.text, candidate.start, candidate.end)
        passed = here.next in self._words.adverbs or _QUARTER.fullmatch(here.next) or self._is_manner(candidate, here)
        end = past_aside(candidate.text, candidate.end)
        if passed or (here.next in self._words.regions and here.after[:1].isupper()):
            end = candidate.end + 1 + len(here.after)
        if end == candidate.end:
            return here
        beyond = scene(candidate.text, candidate.start, end)
        running = here.style is Style.RUNNING
        if running and is_verb(self._words, here.next) and not is_verb(self._words, beyond.next):
            return here  # "Vivo kembali duduk": an adverb of other verbs is the verb itself
        return replace(here, after=beyond.after, gap_after=beyond.gap_after)

    def _is_manner(self, candidate: Candidate, here: Scene) -> bool:
        """How it does what follows: "Apple secretly acquired"."""
        if self._words.head_first or not here.next.endswith("ly") or here.next in _NO_ADVERBS:
            return False
        beyond = scene(candidate.text, candidate.start, candidate.end + 1 + len(here.after))
        return is_verb(self._words, beyond.next) or beyond.next in self._words.modals

    def is_within(self, candidate: Candidate, *, listed: bool = False) -> bool:
        """Whether it is part of a longer name, and none that only stands beside it: "Spirit-Frontier merger".

        `listed`: another company is its neighbour, so a hyphen between the two makes no name of them.
        """
        here = self.look(candidate)
        apart = (listed and here.gap_after == "-") or self._is_beside_its_own(candidate, here)
        return not apart and self.belongs_to_longer(here) and not is_joined(candidate)

    def _is_beside_its_own(self, candidate: Candidate, here: Scene) -> bool:
        """Whether its people or products stand next to it: "Dorsey's Block", "Oracle, Ellison", "Tinder-Match"."""
        record, owner, after = candidate.record, _owner(here), here.after.lower()
        if here.gap_before == "-" and here.before.lower() in (product.lower() for product in record.products):
            return True
        if not owner and here.gap_after != ", ":
            return False
        surnames = {person.rpartition(" ")[2].lower() for person in record.people}
        follows = here.gap_after == ", " and after in surnames and not is_everyday(after)
        return self.people.get(owner) == record.id or owner in surnames or follows

    def belongs_to_longer(self, here: Scene) -> bool:
        """Another capitalised word is part of it: "Red Sea", "Harrison Ford", "Delta Force", "China's Sprint"."""
        words = self._words
        if here.previous.rstrip(".") in words.others_before and here.before[:1].isupper():
            return True
        told = _owner(here) in self.people or is_compound(words, here.previous)
        if told or (here.next in _STAKES and here.gap_after == " "):
            return False  # "Jack Dorsey's Block", "Tinder-owner Match", "a Trump Intel stake"
        if here.gap_after == "-" and here.after not in words.compounds:
            plain = here.after.islower() or (here.after.endswith("s") and is_everyday(here.after))  # "Meta-Films"
            if here.opening or plain:
                return True
        acts = is_verb(words, here.next) or here.next in words.modals  # "Singapore's Sea Slumps"
        ends = not here.after or (here.after.islower() and (stands_bare(words, here) or here.next in STATES))
        acts = acts or (ends and _owner(here) in words.regions)  # "Sweden's Evolution", "India's Reliance since"
        if here.style is not Style.RUNNING:
            acts = acts and _owner(here) not in LEGAL  # "Carnival Corporation's Strategy Has"
            return here.previous.endswith(("'s", "’s")) and here.next not in words.nouns and not acts
        acts = acts and not here.after[:1].isupper()  # and not "Court's Citizens United"
        if acts and _owner(here):
            return _owner(here) in _BODIES  # "Finland's Orion lifts"; but "the Fed's Williams says"
        return self._is_part(here)

    def _is_part(self, here: Scene) -> bool:
        """Where capitals mark names: another one stands beside it and is no word of business."""
        words, parts = self._words, known(self._words)
        if _MONEY.match(here.after):
            return False  # "Utang bersih Saratoga Rp1,2 triliun"
        acts = (
            here.prose and is_verb(words, here.next) and here.next not in words.nouns
        )  # a capital makes it a name, "Citizens United"
        if here.next and here.after[:1].isupper() and (acts or here.next not in parts.after) and not here.possessive:
            return here.next not in self._small or (here.prose and here.next != "i")
        before = here.previous
        if _owner(here) in words.regions and here.next in words.nouns:
            return False  # "Europe's Stripe rival"
        named = here.before[:1].isupper() and here.gap_before == " "
        if named and here.prose and not here.second and before in self._small | words.openers:
            return True  # "in the Last Frontier": a small word has no capital inside a sentence
        deed = words.head_first and here.prose and not here.second and is_verb(words, before)
        if named and deed and before not in words.heralds | words.nouns | words.objects:
            return True  # a verb has no capital inside a sentence: "di Tumbuh Insight"
        opens = here.second and (before in parts.business or before.endswith(MAKERS))  # "Pemilik Wings", "Investors in"
        return named and not (opens or before in parts.before or before in self._small)

    def points(self, candidate: Candidate, *, near: int, beside: bool = False) -> int:
        """The evidence around it. `near`: what stands in one list with it says; `beside`: a sure company is not far."""
        here = self.look(candidate)
        if self.is_within(candidate, listed=near >= ENOUGH) or self._is_titled(candidate, here):
            return NEVER
        if _has_form(here) and self._rank(candidate) != ONLY_LISTED:
            return SURELY
        if candidate.kind is not Kind.PRESS and HUMP.search(candidate.name) and here.style is not Style.CAPITALS:
            return ENOUGH  # "Can IndiGo fly": no other word is written so
        heralded = ENOUGH if self._is_beside_its_own(candidate, here) else before(self._words, candidate, here)
        owned = owns(self._words, candidate, here)
        points = heralded + max(owned, after(self._words, candidate, here))
        if candidate.kind is Kind.PRESS:  # everybody quotes it and trusts it: only its own business counts
            return NEVER if here.gap_after.startswith(":") else points  # "(NASDAQ: MTCH)" is where that is listed
        blind = here.style is not Style.RUNNING or (here.opening and not _is_capitalised_inside(candidate.name))
        if self._rank(candidate) == ONLY_LISTED and blind and " " not in candidate.name and near < ENOUGH:
            # an everyday word that is also some small company: a capital inside a sentence counts, or "shares"
            return ENOUGH if here.next in _LISTED_NOUNS or here.next.rstrip(".") in LEGAL else NEVER
        bare = not heralded and owned < ENOUGH
        if bare and self._only_is(candidate, here):
            points = 0
        if bare and blind and self._is_noun(candidate.name):
            points -= ENOUGH
        generic = bare or (not heralded and candidate.name.lower() in self._words.commons)  # "Casino revenue up"
        common = generic and (blind or not self._words.head_first) and self._is_common(candidate, here, points)
        firm = max(heralded, owned, near) >= ENOUGH
        return NEVER if common else self._weighed(candidate, points + near, blind=blind, firm=firm, beside=beside)

    def _is_noun(self, name: str) -> bool:
        """Whether a few lines have the word in small letters with an article: "the subway system"."""
        said = f" the {name.lower()}"
        if len(self._everything) > 2 * HEADLINE or said not in self._everything or not is_everyday(name):
            return False
        after = self._everything.partition(said)[2][:1]
        return not after.isalnum()

    def _only_is(self, candidate: Candidate, here: Scene) -> bool:
        """A sentence of an article begins with the word and says that it is or can something: any noun may.

        "Unity was the word on every placard": of a company the article would have a word more.
        """
        states = here.opening and here.next in self._words.modals and len(candidate.text) > 2 * HEADLINE
        return states and is_everyday(candidate.name) and not self._words_for(candidate)

    def _is_common(self, candidate: Candidate, here: Scene, points: int) -> bool:
        """A noun of all business news, "target" in Indonesian, with too few words that speak for the company.

        In capitals amid others it is none: "DANA siap".
        """
        shouted = candidate.name.isupper() and here.style is not Style.CAPITALS
        if candidate.name.lower() not in self._words.commons or shouted:
            return False
        acts = here.opening and points >= ENOUGH
        if acts and SHEDS.match(candidate.text, candidate.end):
            return False
        return self._words_for(candidate) < (1 if acts else ENOUGH)

    def _weighed(self, candidate: Candidate, points: int, *, blind: bool, firm: bool, beside: bool) -> int:
        """The evidence together with how the name is written and where it stands. `firm`: its neighbours are enough."""
        here = self.look(candidate)
        points += self._capital(candidate, here) + (candidate.kind is Kind.SHORT and not is_everyday(candidate.name))
        if is_asked(self._words, here):
            points += ENOUGH
        elif here.style is not Style.RUNNING:
            points += place(self._words, candidate, here)
        elif describes(self._words, self._small, here) and not (firm or has_object(candidate)):
            points -= 1  # "an Amazon parrot"
        points -= self._against(candidate, here)
        if points < 0:
            return points
        told = candidate.kind is not Kind.NAME or len(self._everything) > HEADLINE
        return self._in_tone(candidate, points, blind=blind, firm=firm or (told and not blind), beside=beside)

    def _against(self, candidate: Candidate, here: Scene) -> int:
        """Points against it: something is called so, points at it, is said by it, or bears the name as well."""
        called = _CALLED.search(
            candidate.text, max(0, candidate.start - REACH), candidate.start
        )  # "a button called Snap"
        said = here.previous in self._words.speech and not here.next  # "kata Argo."
        is_so = self._words.head_first and here.previous in self._words.modals  # "belum merdeka"
        model = stands_bare(self._words, here) and _MODEL.search(
            candidate.text, max(0, candidate.start - REACH), candidate.start
        )
        beyond = here.previous == "and" and not here.next and candidate.name.lower() in self._small  # "2030 and Beyond"
        event = is_everyday(candidate.name) and is_event(candidate)
        other = called or said or is_so or model or beyond or event or here.next in _THAT  # "Gap itu melebar"
        borne = candidate.kind is Kind.NAME and (candidate.name in self.borne or self._is_place(candidate.name))
        return 2 * ENOUGH * bool(other) + 3 * borne

    def _is_place(self, name: str) -> bool:
        """Whether the article is in a place of that name: "fires in the Amazon"."""
        if name not in self._places:
            said = f" the {name}" in self._everything  # hardly ever, and no pattern need be made
            found = re.finditer(_IN_THE.format(re.escape(name)), self._everything) if said else ()
            scenes = (scene(self._everything, m.end() - len(name), m.end()) for m in found)
            self._places[name] = any(stands_bare(self._words, here) for here in scenes)
        return self._places[name]

    def _in_tone(self, candidate: Candidate, points: int, *, blind: bool, firm: bool, beside: bool) -> int:
        """Where capitals tell nothing, the kind of news around it counts for the name or against it."""
        news = tone(candidate.text, candidate.start, candidate.end, self._words)
        if points >= ENOUGH:
            least = (
                LEAST_TONE
                if self._rank(candidate) and " " not in candidate.name
                else 0
                if candidate.kind is Kind.SHORT
                else -1
            )
            return points if firm or news >= least else ENOUGH - 1
        famous = candidate.name.lower() in self._words.famous
        alone = len(self._everything) <= HEADLINE
        little = LEAST_TONE + (self._rank(candidate) > 0)
        needed = 0 if points and famous else little if points else MUCH_TONE
        if not blind:
            needed += 1  # a capital that was counted already
        told = news >= needed and (blind or alone) and (points > 0 or is_slot(self._words, self.look(candidate)))
        context = self._context(candidate)
        if not points and not alone:
            context = min(
                context, 1
            )  # in an article on shops "Target practice" and "Target stores" have the same context
        return points + context + bool(points and beside and (blind or alone)) + ENOUGH * told

    def _is_titled(self, candidate: Candidate, here: Scene) -> bool:
        """The end of a longer name that "of" joins: "District of Columbia", and not "CEO of Target"."""
        if not here.prose or here.second:
            return False
        head = _TITLED.search(candidate.text, max(0, candidate.start - REACH), candidate.start)
        words = self._words
        return head is not None and head[1].lower() not in known(words).business

    def _rank(self, candidate: Candidate) -> int:
        """How well known it is to the readers: news of one market knows another's smaller ones by no short name."""
        record, home = candidate.record, self._words.home
        at_home = [ticker.endswith(home or INDONESIAN) for ticker in record.tickers]
        foreign = not any(at_home) if home else any(at_home)
        if home and foreign and at_home and candidate.kind is Kind.SHORT and is_everyday(candidate.name):
            return ONLY_LISTED  # "Tenaga Kerja" is no utility abroad
        return ONLY_LISTED if record.rank and foreign else record.rank

    def _capital(self, candidate: Candidate, here: Scene) -> int:
        """A capital inside a running sentence is a name's; it can't tell a company from a person or place."""
        name = candidate.name
        opens = here.opening and not _is_capitalised_inside(name)
        if opens or here.style is not Style.RUNNING or (name.isupper() and len(name) <= ACRONYM):
            return 0
        if self._has_article(candidate, here):
            return 0 if candidate.kind is Kind.ALIAS else NEVER
        if here.previous in _OWNERS:
            return NEVER
        if here.before.islower() and _owner(here) and self.doubtful(name, candidate.kind):
            return 0  # "the town's Carnival"
        return self._written(candidate, here)

    def _has_article(self, candidate: Candidate, here: Scene) -> bool:
        """An article belongs to the name itself, not to a noun behind it; "she noted that Bumble had" has none."""
        theirs = here.possessive and candidate.kind is not Kind.SHORT  # "the Post's" is a paper's
        said = here.previous == "that" and (here.next in self._words.modals or is_verb(self._words, here.next))
        belongs = here.next in self._words.nouns and here.next not in _FIRM  # "the Zurich company" is one from there
        of_noun = theirs or belongs or is_joined(candidate)
        return here.previous in ARTICLES and not (said or of_noun)

    def _written(self, candidate: Candidate, here: Scene) -> int:
        """Points of a bare capitalised name by its own words."""
        name = candidate.name
        if " " in name and name.rpartition(" ")[2].lower() in CORPORATE and here.previous not in PLACE:
            return 2  # "Virtu Financial": people and places are not called so
        several = candidate.kind is Kind.SHORT and " " in name  # "lahan Bumi Citra": no two words have one by chance
        if candidate.kind is Kind.NAME or (self._rank(candidate) and is_everyday(name) and not several):
            return 0 if here.previous in PLACE else 1
        return 0 if _DETERMINED.search(candidate.text, max(0, candidate.start - 30), candidate.start) else 2

    def _context(self, candidate: Candidate) -> int:
        """Points for words in the article that speak for the company: two for two, for a person's name three."""
        found = self._words_for(candidate)
        needed = 3 if candidate.kind is Kind.NAME and len(self._everything) > HEADLINE else 2
        return 2 if found >= needed else min(found, 1)

    def _words_for(self, candidate: Candidate) -> int:
        """How many words of the article speak for the company."""
        record = candidate.record
        if record.id not in self._contexts:  # once an article: a name may stand in it ten thousand times
            low = self._everything_low
            named = any(word.lower() in low for word in record.context)
            words = _any_of(record.context).findall(self._everything) if named else ()
            names = {name.lower() for name in (*record.names, *record.short)}  # a name does not speak for itself
            self._contexts[record.id] = len({word.lower() for word in words} - names)
        return self._contexts[record.id]

    def likeliest(self, candidates: list[Candidate]) -> list[Candidate]:
        """Of companies that bear one name, those the article has most words of, then those of the language's market.

        Where it has none of any, the one that has the name to itself, or else the one the curated files name first:
        the news means the better known.
        """
        found = {candidate.record.id: self._words_for(candidate) for candidate in candidates}
        most = max(found.values(), default=0)
        spoken = [c for c in candidates if found[c.record.id] == most]
        home = [
            c for c in candidates if self._words.home and any(t.endswith(self._words.home) for t in c.record.tickers)
        ]
        home = [c for c in home if found[c.record.id] >= most - 1]  # one word more does not make it the foreigner
        abroad = [c for c in spoken if not any(t.endswith(INDONESIAN) for t in c.record.tickers)]
        left = home or (spoken if self._words.home else abroad) or spoken
        return left if most else [c for c in left if c.kind is Kind.ALIAS] or left[:1]


def _has_form(here: Scene) -> bool:
    """Whether a company's legal form follows: "Carnival Corporation's"."""
    return here.after[:1].isupper() and here.next.rstrip(".") in LEGAL and here.next not in {"co", "ag"}


def _is_capitalised_inside(name: str) -> bool:
    """Whether a later word of it has a capital, which no sentence's beginning gives: "Waste Management is"."""
    return any(word[0].isupper() for word in name.split(" ")[1:])


def _owner(here: Scene) -> str:
    """Whose it is, "Dorsey" in "Jack Dorsey's Block", in lower case."""
    owner = here.previous.removesuffix("'s").removesuffix("’s")
    return owner if owner != here.previous else ""


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
