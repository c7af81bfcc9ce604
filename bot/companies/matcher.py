"""One automaton over every name in the directory: where a text has one, and whose it may be.

daachorse, characterwise: of the automata there are it reads fastest (bench/matcher.py holds it beside its peers).
All occurrences are asked for, not the longest: a long name that fails its word boundary must not hide the short one
inside it. Case stands as written; the larger companies' names in capitals are patterns of their own.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from daachorse import CharwiseDoubleArrayAhoCorasick

from bot.companies.data import common_words
from bot.companies.entry import ONLY_LISTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.companies.entry import Record

INDEXED = 16  # characters of a name the automaton knows; the rest is compared where they stand: a third less memory
SHORTEST = 3  # a listed name no longer than this is an abbreviation of anything
SHORTEST_IN_CAPITALS = 3  # letters
ADDRESS = 60  # characters before a stroke that tell an address from two names: "example.com/apple", "Sprint/Apple"

HUMP = re.compile(r"[a-z]{2}[A-Z]")  # "easyJet"; "McDonald's" is written in no other way
_CAPITALS = re.compile(r"[A-Z]{2}|[^\w\s]")  # "JPMorgan"

_CLEAR = frozenset(["", *" \n,;:()'’\"“”"])  # what mostly stands around a name, and never makes it part of a word


class Kind(StrEnum):
    """What a name is to its company."""

    ALIAS = "alias"  # names it, unless an everyday word of the language
    NAME = "name"  # also a person, place or thing
    SHORT = "short"  # a word of its name that it goes by
    PRESS = "press"  # a name the news quotes as its source
    PRODUCT = "product"
    PERSON = "person"
    TICKER = "ticker"  # letters that may be anything else
    OTHER = "other"  # a phrase that is not the company


class Sense(NamedTuple):
    """One reading of a name."""

    company: str
    kind: Kind


class Hit(NamedTuple):
    """A name in a text, whole words, inside no longer one."""

    start: int
    end: int
    senses: tuple[Sense, ...]


class Matcher:
    """The automaton and what its patterns mean."""

    def __init__(self, records: Iterable[Record]) -> None:
        senses: dict[str, tuple[Sense, ...]] = {}
        curated: set[str] = set()
        for record in sorted(records, key=_rank):
            for kind, texts in _patterns(record):
                own = (Sense(record.id, kind),)
                for text in texts:
                    known = senses.get(text, ())
                    if known and record.rank and kind is not Kind.TICKER and text in curated:
                        continue  # a small company of the same name needs its ticker
                    if own[0] not in known:
                        senses[text] = known + own
                if not record.rank and kind is not Kind.TICKER:
                    curated.update(texts)
        names = sorted(senses)  # those of one beginning next to each other
        beginnings = Counter(name[:INDEXED] for name in names)
        self._senses = [senses[name] for name in names]
        self._rests = [name[INDEXED:] for name in names]
        self._first = [*accumulate(beginnings.values(), initial=0)]
        alone = zip(self._first, beginnings.values(), strict=False)
        self._alone = [count == 1 and not self._rests[first] for first, count in alone]
        self._automaton = CharwiseDoubleArrayAhoCorasick(list(beginnings)) if names else None

    def find(self, text: str) -> list[Hit]:
        """The names in a text in order; of overlapping ones the longer, then the earlier."""
        hits: list[Hit] = []
        for end, start, name in self._whole(text):
            while hits and start <= hits[-1].start:
                hits.pop()
            if hits and start < hits[-1].end:
                if end - start <= hits[-1].end - hits[-1].start:
                    continue
                hits.pop()
            hits.append(Hit(start, end, self._senses[name]))
        return hits

    def _whole(self, text: str) -> list[tuple[int, int, int]]:
        """Where every name that stands there as whole words ends and starts, and which: by end, the longest first."""
        found: list[tuple[int, int, int]] = []
        first, alone, long = self._first, self._alone, False
        indexed = self._automaton.find_overlapping(text) if self._automaton else ()  # by end; the longest first
        for start, end, beginning in indexed:
            if alone[beginning]:
                if (text[start - 1 : start] in _CLEAR and text[end : end + 1] in _CLEAR) or is_whole(text, start, end):
                    found.append((end, start, first[beginning]))
                continue
            for name in range(first[beginning], first[beginning + 1]):
                rest = self._rests[name]
                stop = end + len(rest)
                if text.startswith(rest, end) and is_whole(text, start, stop):
                    found.append((stop, start, name))
                    long = long or stop > end
        return sorted(found) if long else found


def is_whole(text: str, start: int, end: int) -> bool:
    """No letter or digit touches it, and it is no part of an address ("apple.com", "@shell")."""
    if start:
        before = text[start - 1]
        if before == "/" and text[start - 2 : start - 1].isalpha():  # "T-Mobile/Sprint", and no address
            before = "/" if "." in text[max(0, start - ADDRESS) : start].rpartition(" ")[2] else " "
        if before.isalnum() or before in "_@#/" or (before == "." and start > 1 and text[start - 2].isalnum()):
            return False
    if end < len(text):
        after = text[end]
        if after.isalnum() or after in "_@":
            return False
        if after == "." and end + 1 < len(text) and text[end + 1].islower():
            return False
    return True


def _rank(record: Record) -> int:
    return record.rank


def _patterns(record: Record) -> Iterator[tuple[Kind, list[str]]]:
    """What to look for, by what it is to the company. In capitals only names of the larger companies."""
    codes = [code for ticker in record.tickers if (code := _code(ticker, record.rank))]
    if codes:
        yield Kind.TICKER, codes
    if record.rank and len(record.name) <= SHORTEST:  # "Q2", "AST": only their tickers tell
        return
    doubtful = {*record.names, *record.short, *record.press}  # typed they are the company, in a text they may be
    for kind, names in (
        (Kind.ALIAS, tuple(name for name in (record.name, *record.aliases) if name not in doubtful)),
        (Kind.NAME, record.names),
        (Kind.SHORT, record.short),
        (Kind.PRESS, record.press),
        (Kind.PRODUCT, record.products),
        (Kind.PERSON, record.people),
        (Kind.OTHER, record.exclude),
    ):
        if names:
            forms = [form for name in names for form in _forms(name) if kind is not Kind.ALIAS or form not in doubtful]
            if record.rank < ONLY_LISTED and kind is not Kind.PERSON:
                forms += [form.upper() for form in forms if len(form) >= SHORTEST_IN_CAPITALS]
            yield kind, forms


def _code(ticker: str, rank: int) -> str:
    """The letters of a ticker that news may use bare: Indonesian codes, and American ones of curated companies."""
    code, _, market = ticker.partition(".")
    wanted = market == "JK" or (rank == 0 and not market)
    return code if wanted and len(code) >= SHORTEST and code.isalpha() else ""


def _forms(name: str) -> tuple[str, ...]:
    """A name as it may be written: either apostrophe, "and" for "&", a capital at the start and there alone."""
    if not name:
        return ()
    forms = [name]
    if "'" in name:
        forms.append(name.replace("'", "’"))
    if " & " in name:
        forms.append(name.replace(" & ", " and "))
    if name.endswith((".AI", ".IO")):
        forms.append(name[:-2] + name[-2:].lower())
    if name[0].islower():
        forms.append(name[0].upper() + name[1:])
    if HUMP.search(name) and not _CAPITALS.search(name):
        plain = " ".join(word[:1].upper() + word[1:].lower() for word in name.split(" "))
        if " " in name or plain.lower() not in common_words():
            forms.append(plain)  # "Easyjet", "Intercontinental Hotels"; but "Indigo" is a colour
    return tuple(forms)
