"""One automaton over every name in the directory: where a text has one, and whose it may be.

daachorse, characterwise: 300,000 names match at over 70 MB/s and build in two seconds (bench/matcher.py holds
it beside its peers). All occurrences are asked for, not the longest: a long name that fails its word boundary
must not hide the short one inside it. Case stands as written; names in capitals are patterns of their own.
"""

from __future__ import annotations

from collections import defaultdict
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from daachorse import CharwiseDoubleArrayAhoCorasick

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.companies.entry import Record

SHORTEST = 3  # a listed name no longer than this is an abbreviation of anything
SHORTEST_IN_CAPITALS = 5  # shorter names in capitals are acronyms of anything ("ALTO", "BEST")


class Kind(Enum):
    """What a name is to its company."""

    ALIAS = "alias"  # names it, unless an everyday word of the language
    NAME = "name"  # also a person, place or thing
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
        senses: dict[str, list[Sense]] = defaultdict(list)
        curated: set[str] = set()
        for record in sorted(records, key=lambda r: r.rank):
            for text, kind in _patterns(record):
                sense = Sense(record.id, kind)
                if kind is not Kind.TICKER:
                    if record.rank == 0:
                        curated.add(text)
                    elif text in curated:  # a small company of the same name needs its ticker
                        continue
                if sense not in senses[text]:
                    senses[text].append(sense)
        self._senses = [tuple(found) for found in senses.values()]
        self._automaton = CharwiseDoubleArrayAhoCorasick(list(senses)) if senses else None

    def find(self, text: str) -> list[Hit]:
        """The names in a text in order; of overlapping ones the longer, then the earlier."""
        if self._automaton is None:
            return []
        whole = [m for m in self._automaton.find_overlapping(text) if is_whole(text, m[0], m[1])]
        whole.sort(key=lambda m: (m[0], -m[1]))
        hits: list[Hit] = []
        for start, end, pattern in whole:
            if hits and start < hits[-1].end:
                if end - start <= hits[-1].end - hits[-1].start:
                    continue
                hits.pop()
            hits.append(Hit(start, end, self._senses[pattern]))
        return hits


def is_whole(text: str, start: int, end: int) -> bool:
    """No letter or digit touches it, and it is no part of an address ("apple.com", "@shell")."""
    if start:
        before = text[start - 1]
        if before.isalnum() or before in "_@#/" or (before == "." and start > 1 and text[start - 2].isalnum()):
            return False
    if end < len(text):
        after = text[end]
        if after.isalnum() or after in "_@":
            return False
        if after == "." and end + 1 < len(text) and text[end + 1].islower():
            return False
    return True


def _patterns(record: Record) -> Iterator[tuple[str, Kind]]:
    for ticker in record.tickers:
        code, _, market = ticker.partition(".")
        if (market == "JK" or (record.rank == 0 and not market)) and len(code) >= SHORTEST and code.isalpha():
            yield code, Kind.TICKER
    if record.rank and len(record.name) <= SHORTEST:  # "Q2", "AST": only their tickers tell
        return
    if record.name not in record.names and record.name not in record.press:
        yield from _forms(record.name, Kind.ALIAS, record.rank)
    for kind, names in (
        (Kind.ALIAS, record.aliases),
        (Kind.NAME, record.names),
        (Kind.PRESS, record.press),
        (Kind.PRODUCT, record.products),
        (Kind.PERSON, record.people),
        (Kind.OTHER, record.exclude),
    ):
        for name in names:
            yield from _forms(name, kind, record.rank)


def _forms(name: str, kind: Kind, rank: int) -> Iterator[tuple[str, Kind]]:
    """A name as it may be written: either apostrophe, "and" for "&", all capitals, a capital at the start."""
    if not name:
        return
    forms = (name, name.replace("'", "’"), name.replace(" & ", " and "), name[0].upper() + name[1:])
    for form in dict.fromkeys(forms):
        yield form, kind
        if len(form) >= (4 if rank == 0 else SHORTEST_IN_CAPITALS) and kind is not Kind.PERSON:
            yield form.upper(), kind
