"""Lengths of time as people write them: "24h", "3 days", "1 pekan". Pure."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from bot.model import Misread, Mistake
from bot.news.preferences.words import meanings, one_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bot.phrases import TypedWords

LONGEST = timedelta(days=366)


def split_span(text: str) -> tuple[str, timedelta | None] | Mistake:
    """What stands before the length of time at the end, and it; None when there is none. Refuses one over a year."""
    match = _span().fullmatch(text.strip())
    if match is None:
        return text.strip(), None
    length = _units()[match["unit"].casefold()] * int(match["n"])
    if not timedelta(0) < length <= LONGEST:
        return Mistake(Misread.DURATION, text.strip()[match.start("n") :], match.start("n"))
    return match["name"].strip(), length


@cache
def _units() -> Mapping[str, timedelta]:
    def units(typed: TypedWords) -> Iterator[tuple[timedelta, Iterable[str]]]:
        yield timedelta(minutes=1), typed.minutes
        yield timedelta(hours=1), typed.hours
        yield timedelta(days=1), typed.days
        yield timedelta(weeks=1), typed.weeks

    return meanings(units)


@cache
def _span() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>(?:.*\s)?)(?P<n>\d{{1,5}})\s*(?P<unit>{one_of(_units())})", re.IGNORECASE)
