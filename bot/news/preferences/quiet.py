"""Quiet hours: "22:00-07:00", and until when they last at a moment. Pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from bot.model import Misread, Mistake, QuietHours
from bot.news.preferences.schedule import TIME, clock, read_time
from bot.news.preferences.words import one_of, says
from bot.phrases import SPOKEN

if TYPE_CHECKING:
    from datetime import tzinfo

_TIME = re.compile(TIME, re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[-–—]|to\b|until\b|sampai\b|s/d)\s*", re.IGNORECASE)


def parse_quiet(text: str) -> QuietHours | Mistake | None:
    """The hours, None for "off", or what can't be read. A word for "urgent" after them lets large moves through."""
    if says(text, lambda typed: typed.off):
        return None
    hours, urgent = _without_urgent(text.strip())
    parts = _BETWEEN.split(hours)
    ends = [read_time(match) if match else None for match in map(_TIME.fullmatch, parts)]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:  # noqa: PLR2004 - a beginning and an end
        return Mistake(Misread.HOURS, hours)
    if ends[0] == ends[1]:
        return Mistake(Misread.SAME_HOURS, hours)
    return QuietHours(ends[0], ends[1], urgent)


def quiet_text(quiet: QuietHours | None, language: str = "en") -> str:
    """The hours in words that `parse_quiet` reads back."""
    typed = SPOKEN[language].typed
    if quiet is None:
        return typed.off[0]
    return f"{clock(quiet.start)}-{clock(quiet.end)}" + (f" {typed.urgent[0]}" if quiet.urgent else "")


def quiet_until(quiet: QuietHours | None, now: datetime, zone: tzinfo) -> datetime | None:
    """When the quiet hours that `now` lies in are over, in UTC; None outside of them.

    Where the clock skips an end of them or shows it twice, they last the longer: what is held for an hour is a smaller
    loss than somebody woken.
    """
    if quiet is None:
        return None
    today = now.astimezone(zone).date()
    for day in (today - timedelta(days=1), today):
        last = day if quiet.start < quiet.end else day + timedelta(days=1)
        start = min(_both(datetime.combine(day, quiet.start, tzinfo=zone)))
        end = max(_both(datetime.combine(last, quiet.end, tzinfo=zone)))
        if start <= now < end:
            return end
    return None


def _both(local: datetime) -> tuple[datetime, datetime]:
    """The moments that local time may mean; equal but where the clock is set forward or back."""
    return local.replace(fold=0).astimezone(UTC), local.replace(fold=1).astimezone(UTC)


def _without_urgent(text: str) -> tuple[str, bool]:
    match = _urgent().fullmatch(text)
    return (match["hours"], True) if match else (text, False)


@cache
def _urgent() -> re.Pattern[str]:
    words = one_of(word for say in SPOKEN.values() for word in say.typed.urgent)
    return re.compile(rf"(?P<hours>.*?)[\s,]+(?:{words})", re.IGNORECASE | re.DOTALL)
