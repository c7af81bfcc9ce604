"""What else than a company a name may be, by what stands next to it: a person, a place, a longer name. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.companies.data import common_words
from bot.companies.names import LEGAL_FORMS
from bot.extract.mentions.grammar import REACH, known
from bot.extract.mentions.scene import Style, scene
from bot.extract.mentions.tone import tone

if TYPE_CHECKING:
    from bot.languages.schema import CompanyWords

HEADLINE = 200  # characters, at most: one word in it says as much as two in an article
OTHER_TONE = -4  # two words of other news and none of business
SHORT = 3  # letters: with a number behind them fewer are a mark of anything

_TWO_CAPITALS = re.compile(r" (?:[A-Z]\w* )?[A-Z]\w*")  # "Verizon Wireless Arena"
_WORD_BEFORE = re.compile(r"(?:^|(?<=[\s(\"“]))([A-Z][\w'’-]+) $")
_TWO_BEFORE = re.compile(r"\b([A-Z][a-z]+) [A-Z][\w.'’-]+(?<!['’]s) $")  # "Lars Magnus Ericsson"
_INITIAL = re.compile(r"\b[A-Z][a-z]+ [A-Z]\. $")  # "Dennis B. Ross"
_NAME_AFTER = re.compile(r" ([A-Z][a-z]+)\b")
_NUMBERED = re.compile(r"-\d+\b(?![.,]?\d|\s?%)| \d{1,3}(?:[.,;:?!)](?!\d)|$)")  # "Block 9,", "memo HP-17"
_LIKENED = re.compile(r"-(?:style|like|esque)\b")  # "an Amazon-style warehouse" is somebody else's
_SOURCE = re.compile(r"\b(?:polled|surveyed|canvassed|compiled) by $")  # the analysts or their estimates
_BRAND_OF = re.compile(r"\b(?:produsen|pemilik|pemegang|pembuat) merek $")  # the company is whose brand it is
_GRADE = re.compile(r"AAA|BBB|CCC|AA|BB|CC")  # of a debt: "cut to BBB-", "its BBB bonds"
_GRADED = re.compile(
    r"[+-](?![\w])|(?:-rated| (?:debt|bonds?|notes|grade|ratings?|credits?|paper|status|territory|category))\b"
)
_STOPPED = frozenset("dr drg jl mr mrs ms mt prof st".split())  # whose full stop ends no sentence
_LISTED_THERE = "-listed"  # on that exchange: the exchange itself did nothing
_JOINED = re.compile(r"-([A-Z][a-z]+)")  # "Capital One-Stop"
_PLACE_OF = re.compile(
    r"\b(?:(?:city|town|village|county|state|province|ports?|district|suburbs?|streets?|people|mayor|governor|coast|shores"
    r"|waters|deforestation) of"
    r"|(?:cruises?|flights?|trips?|voyages?|routes?|ferry|ferries|roads?|fly|flies|flew|flying|sails?|sailed|sailing|tourists?)"
    r" (?:to|from)) $"
)
_LIES = re.compile(r", in (?:the )?(?:north|south|east|west|centre|center|heart|suburbs|hills)\w* (?:of )?[A-Z]")
_SEAT = re.compile(r"\bat (?:the )?(?:(?:[A-Z][\w.'’-]*|&|and|of) ){1,5}in $")  # "at Hale & Moss in Zurich"
_TRADED_THERE = re.compile(r" (?:trading|trade|dealings?)\b")  # "in early Zurich trading"
_IN_HOURS = re.compile(r"\bin (?:(?:early|late|morning|afternoon|midday|thin|quiet|pre-?market|after-?hours) )$")
_EXCHANGE_OF = re.compile(r"\b(?:bursa(?: saham)?|pasar saham) $")
_MEASURE = re.compile(r"\b(?:kapitalisasi|pangsa|nilai) pasar $", re.IGNORECASE)  # no "Pasar Senen"
_TOWARDS = frozenset([" of ", " to ", "rom "])  # how what _PLACE_OF finds ends, its last four characters
_AGE = re.compile(r" \(\d\d\)|, \d\d, ")  # of a person: "Minda (21)", "Sarinah, 58, sells"
_VOICE_BEHIND = re.compile(
    r" [A-Z][a-z]+, (?:(?:an?|the) )?(?:[\w-]+ ){0,4}?"
    r"(?:analyst|economist|strategist|columnist|portfolio manager|analis|ekonom|pengamat)\b"
)  # "Kaisa Hyvonen, an analyst at"
_VOICES = frozenset("analyst economist strategist columnist".split())
_FIRMS = frozenset(
    """advisors analytics capital consulting global group insights intelligence markets partners ratings research
    securities solutions""".split()
)  # how names end for which analysts work
_LETTERS = re.compile(r"\(([A-Z]{2,6})\)")
_OR_LETTERS = re.compile(r"(?: \([A-Z]{2,6}\))?,? (?:or|atau|alias) ([A-Z]{2,6})\b(?! (?:or|atau|and|dan)\b)")
_THEN_SPELT = re.compile(
    r"\b([A-Z]{2,6})(?:,? (?:atau|yakni|yaitu|alias|singkatan dari|short for|which stands for)"
    r" ([A-Z][\w-]+(?: (?:[A-Z][\w-]+|and|of|dan|the)){1,7})| \(([A-Z][^()\n]{4,60})\))"
)
LETTERS = 5  # of an abbreviation, at most
_OPENING_MARKS = ('"', "“", "‘")
_QUOTED = re.compile(r"[\"“‘]([^\"”’“\n.!?]{2,60})[,.]?[\"”’]")
# What an abbreviation is said to be, when it is no company.
_BODY = re.compile(
    r", (?:lembaga|otoritas|badan|asosiasi|organisasi|kementerian|dewan|komisi|serikat|partai|program|regulator"
    r"|(?:the |an? )(?:[\w-]+ ){0,3}(?:authority|agency|regulator|association|commission|ministry|union|council"
    r"|initiative|programme|body|institute))\b"
)
_JOINS = frozenset("and of the for in on to dan di untuk yang".split())


class Others:
    """Tells other things from companies in one language; `small` are its function words."""

    def __init__(self, words: CompanyWords, small: frozenset[str]) -> None:
        self._words = words
        self._small = small

    def bear(self, text: str, start: int, end: int) -> bool:
        """Whether a person or a longer name bears it: "Barbara Hershey", "Columbia University"."""
        return self._goes_on(text, end) or self._is_person(text, start, end)

    def mean(self, text: str, start: int, end: int) -> bool:
        """Whether it means something else here, and nobody's name: "Block 9", "Hershey, Pa.", "ports of Alaska"."""
        follows = start > 0 and text[start - 1] == " "
        if self._is_spelt_out(text, start, end) or self._is_town(text, end) or self._is_numbered(text, start, end):
            return True
        if follows and (self._is_traded_at(text, start, end) or self._is_of_a_place(text, start)):
            return True
        if follows and (self._is_told(text, start, end) or _is_source(text, start)):
            return True
        if _LIKENED.match(text, end) or _is_grade(text, start, end):
            return True
        if (
            self._is_between(text, start, end)
            or self._is_letters(text, start, end)
            or self._is_a_title(text, start, end)
        ):
            return True
        several = " " in text[start:end] and is_everyday(text[start:end])
        heralded = text[start:end].partition(" ")[0].lower() in self._words.heralds  # "Bank Mega" is a bank in any news
        return several and not heralded and self._is_other_news(text, start, end)

    def _is_traded_at(self, text: str, start: int, end: int) -> bool:
        """Where shares were traded: "in early Zurich trading", "di bursa Zurich"."""
        ahead = max(0, start - REACH)
        if _TRADED_THERE.match(text, end) and _IN_HOURS.search(text, ahead, start):
            return True
        return self._doubtful(text[start:end]) and _EXCHANGE_OF.search(text, ahead, start) is not None

    @staticmethod
    def _is_of_a_place(text: str, start: int) -> bool:
        if text[start - 4 : start] == " in " and _SEAT.search(text, max(0, start - REACH), start):
            return True
        return text[start - 4 : start] in _TOWARDS and _PLACE_OF.search(text, max(0, start - REACH), start) is not None

    def _is_told(self, text: str, start: int, end: int) -> bool:
        """The word before says what else it is, "Mount", "midfielder", or that somebody just spoke there."""
        before = _last_word(text, start).lstrip("(\"“‘'")
        word = before.lower()
        word = word.rstrip(".") if word.rstrip(".") in _STOPPED else word  # and behind "per hari." begins a sentence
        named = before[:1].isupper() and word in self._words.others_before
        if named and not _MEASURE.search(text, max(0, start - REACH), start):
            return True
        medium = text[start:end].lower() in self._words.platforms
        spoken = medium and (
            self._is_medium(before.lower(), text[end : end + 30])
            or self._is_likened(text, start)
            or self._is_whose(before, text, end)
        )
        return spoken or word in self._words.bearers

    @staticmethod
    def _is_spelt_out(text: str, start: int, end: int) -> bool:
        bracketed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
        return bracketed and _spelt_out(text, start - 1, text[start:end])

    def _goes_on(self, text: str, end: int) -> bool:
        if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
            return False
        after = _TWO_CAPITALS.match(text, end)
        return after is not None and not self._words.others.isdisjoint(after[0].lower().split())

    def _is_numbered(self, text: str, start: int, end: int) -> bool:
        """A number or word is tied to it: "Block 9", "HP-17", "Capital One-Stop", or it is where others list."""
        tied = text[end : end + 1]
        if tied not in {"-", " "} or (tied == " " and not text[end + 1 : end + 2].isdigit()):
            return False
        if text.startswith(_LISTED_THERE, end):
            return True
        if _NUMBERED.match(text, end) and (self._doubtful(text[start:end]) or end - start < SHORT):
            return True
        joined = _JOINED.match(text, end)
        if joined is None or joined[1].lower() in self._words.compounds or " " not in text[start:end]:
            return False
        return is_everyday(joined[1]) and scene(text, start, end).prose

    @staticmethod
    def _is_letters(text: str, start: int, end: int) -> bool:
        """Letters with an article, "the GE.", or explained as somebody else's: "BCA, otoritas bangunan"."""
        if not text[start:end].isupper() or end - start > LETTERS:
            return False
        alone = text[end : end + 1] in {"", ".", ",", ";", ")"} and end - start <= SHORT
        return (alone and text[max(0, start - 5) : start].lower().endswith(" the ")) or bool(_BODY.match(text, end))

    def _is_a_title(self, text: str, start: int, end: int) -> bool:
        """In quotation marks with nothing but capitalised words, as songs are: “Carnival”, “Monster in the Orchard”."""
        before = text[max(0, start - REACH) : start]
        opened = max(map(before.rfind, _OPENING_MARKS))
        if opened < 0 or not self._doubtful(text[start:end]):
            return False
        quoted = _QUOTED.match(text, max(0, start - REACH) + opened)
        if quoted is None or quoted.end() < end:
            return False
        words = quoted[1].split()
        named = all(word[0].isupper() or len(word) <= SHORT for word in words) and words[-1][0].isupper()
        return named and scene(text, quoted.start(), quoted.end()).prose

    def _doubtful(self, name: str) -> bool:
        return name.lower() in self._words.ordinary or is_everyday(name)

    def _is_between(self, text: str, start: int, end: int) -> bool:
        """A word among a person's or a thing's other capitalised ones: "Petra Chanel Ousby"."""
        before = _WORD_BEFORE.search(text, max(0, start - REACH), start)
        after = _NAME_AFTER.match(text, end)
        if self._words.head_first or not before or not after or " " in text[start:end] or not text[start].isupper():
            return False  # "Direktur Utama Mandiri Dewi Hartono" has all three
        parts, first, last = known(self._words), before[1].lower(), after[1].lower()
        if first in parts.before | parts.business | self._small or last in parts.after | parts.behind | self._small:
            return False
        here = scene(text, start, end)
        return here.prose and not here.second

    def _is_town(self, text: str, end: int) -> bool:
        """Its state or where it lies follows: "Corning, New York", "Trent, in the north"; not "Exxon, Texas's"."""
        if text[end : end + 2] != ", ":
            return False
        state = next((state for state in self._words.states if text.startswith(state, end + 2)), None)
        if state is None:
            return _LIES.match(text, end) is not None
        return not text.startswith(("'s", "’s"), end + 2 + len(state))

    def _is_other_news(self, text: str, start: int, end: int) -> bool:
        """A headline of other news, where everyday words in a row are no company: "IRON MOUNTAIN RANGERS RESCUED"."""
        headline = len(text) <= HEADLINE and scene(text, start, end).style is not Style.RUNNING
        return headline and tone(text, start, end, self._words) <= OTHER_TONE

    def _is_person(self, text: str, start: int, end: int) -> bool:
        """A first name before it, "Barbara Hershey", or one after it that no office holder bears, "Kalbe Nurdin"."""
        if self._follows_forename(text, start, end):
            return True
        if _AGE.match(text, end):
            return True
        after = _NAME_AFTER.match(text, end)
        if after and " " not in text[start:end] and self._is_voice(text, start, end, after[1].lower()):
            return True
        if not after or after[1].lower() not in self._words.surnames or " " in text[start:end]:
            return False
        said = text[max(0, start - REACH) : start].lower().split()
        return self._words.heralds.isdisjoint(said)

    def _is_voice(self, text: str, start: int, end: int, after: str) -> bool:
        """An analyst's first name: "analyst Meta Marshall"; "analyst Forrester Research" is a firm."""
        role = _last_word(text, start).lower()
        before = role in _VOICES and not self._words.head_first
        if not before and not _VOICE_BEHIND.match(text, end):
            return False
        return after not in self._words.nouns | known(self._words).after | _FIRMS

    def _follows_forename(self, text: str, start: int, end: int) -> bool:
        ahead = max(0, start - REACH)
        if text[start - 1 : start] != " " or text[ahead : start - 1].rpartition(" ")[2].islower():
            return False  # nearly always: no capital right before it
        before = _WORD_BEFORE.search(text, ahead, start)
        if (before and before[1].lower() in self._words.forenames) or _INITIAL.search(text, ahead, start):
            return True
        two = _TWO_BEFORE.search(text, ahead, start)
        forename = two is not None and two[1].lower() in self._words.forenames
        return forename and scene(text, start, end).style is Style.RUNNING

    def _is_whose(self, before: str, text: str, end: int) -> bool:
        """Somebody's account at the end of what it said: "flight is delayed: Aena Twitter"."""
        ends = len(text) - end < SHORT and not text[end:].strip(" .")
        if not ends or not before[:1].isupper() or before.endswith((",", ":")):
            return False
        parts, word = known(self._words), before.lower()
        return word not in parts.before | parts.leading | parts.business | self._small

    def _is_likened(self, text: str, start: int) -> bool:
        """A program of its kind is what is spoken of: "building video apps like Zoom"."""
        *said, last = text[max(0, start - REACH) : start].lower().split() or [""]
        return last in self._words.peers and not self._words.applications.isdisjoint(said)

    def _is_office(self, word: str) -> bool:
        """Whose account it is: "Twitter TMC Polda Metro", "Facebook BMKG"."""
        return word.isupper() and len(word) >= SHORT and word.lower() not in self._words.nouns | self._words.heralds

    def _is_medium(self, before: str, after: str) -> bool:
        """People speak on it, nothing is said of its company: "wrote on Twitter", "akun Facebook"."""
        following = re.match(r" (\w+)", after)
        if following and self._is_office(following[1]):
            return True
        if following and following[1].lower() in self._words.nouns | self._words.verbs:
            return False
        return before in self._words.mediums or bool(following and following[1].lower() in self._words.posts)


def _is_source(text: str, start: int) -> bool:
    """Who asked analysts or whose brand something is: "polled by", "produsen merek"."""
    ahead = max(0, start - REACH)
    return bool(_SOURCE.search(text, ahead, start) or _BRAND_OF.search(text, ahead, start))


def _is_grade(text: str, start: int, end: int) -> bool:
    """How good a debt is rated, and no company of those letters: "its BBB debt", "cut to BB+"."""
    return _GRADE.fullmatch(text, start, end) is not None and _GRADED.match(text, end) is not None


def _last_word(text: str, start: int) -> str:
    return (text[max(0, start - 20) : start].split() or [""])[-1]


def is_everyday(name: str) -> bool:
    """Made of words that people use for other things."""
    return all(word in common_words() for word in name.lower().split())


def _spelt_out(text: str, bracket: int, letters: str) -> bool:
    """The small words before the bracket begin with these letters: "risk based capital (RBC)" is no bank."""
    return any(word[0].islower() for word in _spelling(text, bracket, letters))


def spellings(text: str) -> dict[str, frozenset[str]]:
    """What a text spells letters out as, in lower case: "Giro Wajib Minimum (GWM)" is no car maker anywhere in it.

    So do "blood pressure, or BP", "BTN atau Balai Taman Nasional" and "BSI (British Standards Institution)".
    """
    found = [(m[1], _spelling(text, m.start(), m[1])) for m in _LETTERS.finditer(text)]
    found += [(m[1], _spelling(text, m.start(), m[1])) for m in _OR_LETTERS.finditer(text)]
    for m in _THEN_SPELT.finditer(text):
        found.append((m[1], _initialled((m[2] or m[3]).split(), m[1])))
    return {letters: frozenset(word.lower() for word in words) for letters, words in found if words}


def _initialled(words: list[str], letters: str) -> list[str]:
    """The first words, if the telling ones among them begin with the letters."""
    telling = [word for word in words if word.lower() not in _JOINS][: len(letters)]
    return telling if "".join(word[0] for word in telling).upper() == letters else []


def _spelling(text: str, bracket: int, letters: str) -> list[str]:
    """The words before a bracket whose first letters are those in it, if they are; "and" and "of" may be left out."""
    said = text[max(0, bracket - 20 * len(letters)) : bracket].split()
    words = [word for word in said if word.strip(".").lower() not in LEGAL_FORMS]  # "PT Multi Artha Guna Tbk"
    telling = [word for word in words if word.lower() not in _JOINS]
    for kept in (words[-len(letters) :], telling[-len(letters) :]):
        if "".join(word[0] for word in kept).upper() == letters:
            return kept
    return []
