"""What titles and texts are made of, for telling events apart: words, periods, markets and dates. Pure.

A headline's language is often unsure, so the words of all languages are read as one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import chain, groupby, pairwise
from typing import TYPE_CHECKING

from bot.languages import LANGUAGES
from bot.model import Direction

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from bot.languages.schema import StoryWords

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_POSSESSIVE = re.compile(r"['’]s\b")
_INITIALS = re.compile(r"\b([^\W\d])\.\s?(?=[^\W\d]\b)")  # "J.C. Penney" and "JC Penney"
_NAME = re.compile(r"(?<=[a-z,] )[A-Z](?:[^\W\d_]|[&-])+")  # a capital inside a sentence
_FULL_NAME = re.compile(r"\b[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)+")
FIRST_AND_LAST, LONGEST_NAME = 2, 4  # words
# Places and indices of two words that are no person and read alike in both languages.
TWO_WORDS = frozenset(
    "dow jone|hang seng|hong kong|new york|los angele|san francisco|wall street|kuala lumpur|new zealand|sri lanka|"
    "costa rica|puerto rico|silicon valley|south korea|north sea|white house|federal reserve|supreme court".split("|")
)
# What stands beside a firm's name and is none; fewer than a register's (`companies.names`): "group" may be one.
FORMS = frozenset("pt tbk persero cv ud inc corp co ltd limited llc plc ag sa nv bhd berhad pte gmbh spa".split())
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:(?:,\d{3})+(?!,?\d)|(?:\.\d{3})+(?!\.?\d))")
SHORT = 4  # digits of a level such as 8,411: with others beside it only, as a share's price has as many
LONG, TELLING = 5, 2  # digits, and those before the last noughts, that tell by themselves: 214,000, not 50,000 or 9,625
_PLURAL = 4  # letters from which an English plural's s is dropped
OUTLOOK = 40  # characters before a period that may say it is yet to come
NOON = 12  # o'clock
TITLE = 400  # characters of a title that are read; no headline is as long


@cache
def small() -> frozenset[str]:
    """Function words: they say nothing of an event. Those that are the trade's, too, are left to it."""
    languages = LANGUAGES.values()
    listed = (word for known in languages for word in known.function_words | known.stories.small)
    return frozenset(word for word in listed if stem(word) not in trade())


@cache
def trade() -> frozenset[str]:
    """Words of business headlines that fit any event; the days and months are among them."""
    stories = [language.stories for language in LANGUAGES.values()]
    return frozenset(stem(word) for known in stories for word in {*known.trade, *known.months, *known.weekdays})


def is_preview(title: str) -> bool:
    """Whether a title tells of what is still to come.

    >>> is_preview("Fed set to cut rates on Wednesday"), is_preview("Fed cuts rates")
    (True, False)
    """
    return _previews().search(title[:TITLE].lower()) is not None


def is_roundup(title: str) -> bool:
    """Whether a title is of many things in a row.

    >>> is_roundup("Morning brief: what Nordvik's recall tells us"), is_roundup("Nordvik's recall")
    (True, False)
    """
    return _roundups().search(title[:TITLE].lower()) is not None


def looks_back(title: str) -> bool:
    """Whether a title is of what is long past.

    >>> looks_back("A year after the recall, Nordvik sells again"), looks_back("Nordvik sells again after the recall")
    (True, False)
    """
    return _lookbacks().search(title[:TITLE].lower()) is not None


@cache
def step_words() -> frozenset[str]:
    """What names the next step of a case, by its stem."""
    return frozenset(stem(word) for language in LANGUAGES.values() for word in language.stories.steps)


@cache
def deal_words() -> frozenset[str]:
    """Words that make a headline one of a deal."""
    return frozenset(stem(word) for language in LANGUAGES.values() for word in language.stories.deals)


def stem(word: str) -> str:
    """The word without an English plural's s; nothing more is safe in two languages at once."""
    if len(word) > _PLURAL - 1 and word.isalpha() and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def tokens(text: str) -> list[str]:
    """The words that can tell events apart, folded, in order.

    >>> tokens("J.C. Penney's shares rise 3.5%")
    ['jc', 'penney', 'share', 'rise', '3.5']
    """
    folded = _INITIALS.sub(r"\1", _POSSESSIVE.sub("", text.lower()))
    said = (word for word in _WORD.findall(folded) if word not in small())
    return [stem(word) for word in said if len(word) > 1 or word.isdigit()]


def names(text: str) -> set[str]:
    """Words that are names in any language: those with a capital inside a sentence."""
    return {stem(name.lower()) for name in _NAME.findall(text)} - _no_names()


def people(text: str, but_not: Collection[str] = ()) -> set[str]:
    """First and last names, as far as capitals tell; `but_not` are folded words that are none.

    >>> sorted(people("said director Rendra Aditiawan, and Dow Jones"))
    ['rendra aditiawan']
    """
    found = set()
    for run in _FULL_NAME.findall(text):
        words = [stem(word.lower()) for word in run.split()]
        for called, own in groupby(words, lambda word: word not in _no_names() and word not in but_not):
            parts = list(own)
            if called and FIRST_AND_LAST <= len(parts) <= LONGEST_NAME:
                found.add(f"{parts[0]} {parts[-1]}")
    return found - TWO_WORDS


@cache
def _no_names() -> frozenset[str]:
    """Words with a capital that name nobody: "Direktur Utama", "Kombes", "Tbk"."""
    quotes = [language.quotes for language in LANGUAGES.values()]
    titles = (words for known in quotes for words in (known.roles, known.qualifiers, known.honorifics, FORMS))
    return small() | trade() | frozenset(stem(word) for some in titles for word in some)


def numbers(text: str) -> frozenset[str]:
    """The numbers of a title as written, a decimal comma as a point.

    >>> sorted(numbers("Laba naik 9,3 persen jadi Rp46,2 triliun"))
    ['46.2', '9.3']
    """
    return frozenset(number.replace(",", ".") for number in _NUMBER.findall(text))


def is_year(number: str) -> bool:
    """Whether it may be a year, and not how much.

    >>> is_year("2026"), is_year("20.5")
    (True, False)
    """
    return _YEAR.fullmatch(number) is not None


def amounts(text: str) -> set[str]:
    """The long numbers, which read alike in every language once the marks between their digits are gone.

    >>> sorted(amounts("recalls 214,000 cars; menarik 214.000 mobil; 50.000 unit; Rp9.625"))
    ['214000']
    """
    return {number for number in grouped(text) if len(number) >= LONG and len(number.strip("0")) >= TELLING}


def levels(text: str) -> set[str]:
    """The same of four digits, none of them a nought at the end.

    >>> sorted(levels("closed at 8,411; ke 8.411; in 2027, 1,500 staff"))
    ['8411']
    """
    return {number for number in grouped(text) if len(number) == SHORT == len(number.strip("0"))}


def grouped(text: str) -> set[str]:
    """Numbers whose digits are grouped in threes, without the marks between."""
    return {match[0].replace(",", "").replace(".", "") for match in _GROUPED.finditer(text)}


def wording(title: str) -> str:
    """The title as it is compared for its wording: folded, without numbers."""
    return " ".join(word for word in _WORD.findall(title[:TITLE].lower()) if not word[0].isdigit())


def periods(text: str) -> frozenset[str]:
    """The reporting periods named, but for those an outlook is of.

    >>> sorted(periods("Laba kuartal III naik")), sorted(periods("Falls on first-quarter forecast"))
    (['q3'], [])
    >>> sorted(periods("Misses estimates, sees strong fourth quarter"))
    []
    """
    folded = text.lower()
    found = ((label, match.start()) for label, pattern in _periods() for match in pattern.finditer(folded))
    return frozenset(label for label, start in found if not _foreseen().search(folded, max(0, start - OUTLOOK), start))


def markets(title: str) -> dict[str, int]:
    """The markets and prices that are reported daily and named here, and where each is first.

    >>> markets("Harga Emas Antam Hari Ini Naik")
    {'gold': 0}
    """
    folded = title[:TITLE].lower()
    found = ((label, pattern.search(folded)) for label, pattern in _markets())
    return {label: match.start() for label, match in found if match}


def central_banks(title: str) -> frozenset[str]:
    """The central banks named here.

    >>> sorted(central_banks("Brazil cuts key rate to 13.25%")), sorted(central_banks("Brazil cuts coffee exports"))
    (['bank of brazil'], [])
    """
    folded = title[:TITLE].lower()
    return frozenset(label for label, pattern in _central_banks() if pattern.search(folded))


def kinds(some: Iterable[str]) -> frozenset[str]:
    """What kinds of event the words of a text, as `tokens` gives them, tell of.

    >>> sorted(kinds(tokens("Nordvik names new chief after recall of ovens")))
    ['people', 'recall']
    """
    known = _kinds()
    return frozenset(kind for word in some if word in known for kind in known[word])


def ways(title: str) -> frozenset[str]:
    """Which ways things move, as a title tells it.

    >>> sorted(ways("Asian shares steady, Nikkei edges down")), sorted(ways("The Dow's ten largest"))
    (['down', 'flat'], [])
    """
    known, read = _ways(), [stem(word) for word in _WORD.findall(title[:TITLE].lower())]
    said = chain(read, map(" ".join, pairwise(read)))
    return frozenset(known[word] for word in said if word in known)


@cache
def _ways() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in LANGUAGES.values():
        read = language.figures
        for way, listed in ((Direction.UP, read.up), (Direction.DOWN, read.down), (Direction.FLAT, read.flat)):
            found |= {" ".join(map(stem, verb.split())): way.value for verb in listed.split(",")}
    return found


@cache
def _kinds() -> dict[str, set[str]]:
    found = defaultdict[str, set[str]](set)
    for language in LANGUAGES.values():
        for kind, listed in language.stories.kinds.items():
            for word in listed:
                for token in tokens(word):
                    found[token].add(kind)
    return dict(found)


def dates(text: str) -> frozenset[tuple[int, int]]:
    """The dates named, as month and day.

    >>> sorted(dates("Jakarta, 12 Februari 2025 - Feb. 13, Selasa (14/2/2025)"))
    [(2, 12), (2, 13), (2, 14)]
    """
    folded = text.lower()
    named = ((match[2] or match[3], match[1] or match[4]) for match in _dates().finditer(folded))
    found = {(_months()[month], int(day)) for month, day in named}
    found |= {(int(match[2]), int(match[1])) for match in _NUMERIC_DATE.finditer(folded)}
    return frozenset(found)


def times(text: str) -> set[str]:
    """The times of the day, on a clock of 24 hours.

    >>> sorted(times("pukul 02.20 WITA; at 4:05 p.m. (0805 GMT); 4:30 to 5:10 am; rose 4.05"))
    ['16:05', '2:20', '5:10']
    """
    found = set()
    for match in _times().finditer(text.lower()):
        before, hour, minute, after = match.groups()
        if before or after:
            late = (after or "").startswith("p") and int(hour) < NOON
            found.add(f"{int(hour) + NOON * late}:{minute}")
    return found


@cache
def _times() -> re.Pattern[str]:
    clocks = [language.stories.clocks for language in LANGUAGES.values()]
    before, after = ("|".join(filter(None, side)) for side in zip(*clocks, strict=True))
    return re.compile(rf"(?:\b({before}) )?\b([01]?\d|2[0-3])[.:]([0-5]\d)(?![.,:]?\d)(?: ?({after}))?")


_NUMERIC_DATE = re.compile(r"\((\d{1,2})/(\d{1,2})(?:/\d{2,4})?\)")  # "Kamis (12/2/2025)", as Indonesian desks write it


@cache
def _months() -> dict[str, int]:
    months: dict[str, int] = {}
    for language in LANGUAGES.values():
        months |= language.stories.months
    return months


@cache
def _dates() -> re.Pattern[str]:
    month = "|".join(sorted(_months(), key=len, reverse=True))
    return re.compile(rf"\b(\d{{1,2}}) ({month})\b|\b({month})\.? (\d{{1,2}})\b")


@cache
def _periods() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (label, re.compile(f"(?:{expression})(?!{words.outlooks})" if words.outlooks else expression))
        for words in (language.stories for language in LANGUAGES.values())
        for label, expression in words.periods.items()
    )


@cache
def _foreseen() -> re.Pattern[str]:
    expressions = [language.stories.foreseen for language in LANGUAGES.values() if language.stories.foreseen]
    return re.compile(rf"\b(?:{'|'.join(expressions)}) (?:[\w-]+ ){{0,2}}$")


@cache
def _previews() -> re.Pattern[str]:
    return _any_of(lambda known: known.previews)


@cache
def _lookbacks() -> re.Pattern[str]:
    return _any_of(lambda known: known.lookbacks)


@cache
def _roundups() -> re.Pattern[str]:
    return _any_of(lambda known: known.roundups)


@cache
def _markets() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return _labelled(lambda known: known.markets)


@cache
def _central_banks() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return _labelled(lambda known: known.central_banks)


def _any_of(of: Callable[[StoryWords], str]) -> re.Pattern[str]:
    """One expression of what the languages have each."""
    return re.compile("|".join(filter(None, (of(language.stories) for language in LANGUAGES.values()))))


def _labelled(of: Callable[[StoryWords], dict[str, str]]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    stories = (language.stories for language in LANGUAGES.values())
    return tuple((label, re.compile(expression)) for known in stories for label, expression in of(known).items())
