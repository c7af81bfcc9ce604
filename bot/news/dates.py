"""The date of an entry, in the many ways publishers write it. Pure.

feedparser's own reading takes WIB, JST or CEST for UTC in silence and gives nothing for Indonesian month names,
"GMT+7", a missing zone or dd/mm/yyyy. So dates are read here, from the text of the feed.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

EARLIEST = datetime(1995, 1, 1, tzinfo=UTC)  # before there was a feed
AHEAD = timedelta(days=1)  # a clock or a zone may be wrong by this much, not by more
_LONGEST = 100  # characters of anything that is a date

# English and Indonesian (and Malay) months by their first three letters; "Agt" and "Ags" are Agustus too.
_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "mac": 3, "apr": 4, "may": 5, "mei": 5, "jun": 6, "jul": 7, "aug": 8, "agu": 8,
    "agt": 8, "ags": 8, "ogo": 8, "sep": 9, "oct": 10, "okt": 10, "nov": 11, "nop": 11, "dec": 12, "des": 12, "dis": 12,
}  # fmt: skip

# Words only Indonesian and Malay use in a date: without a zone it is Jakarta's time, the one Indonesian desks print.
_JAKARTA = re.compile(
    r"\b(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|januari|februari|maret|mei|juni|juli|agustus|agt|ags|oktober|okt"
    r"|desember|des|pukul)\b",
    re.IGNORECASE,
)

# Hours east of UTC. Where two zones share a name it is the one whose press writes it so: BST is British, IST Indian,
# CST and MST American (RFC 822).
_ZONES = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "mez": 1, "mesz": 2,
    "eet": 2, "eest": 3, "msk": 3, "sast": 2, "trt": 3, "gst": 4, "pkt": 5, "ist": 5.5, "ict": 7, "wib": 7, "wita": 8,
    "wit": 9, "sgt": 8, "myt": 8, "hkt": 8, "pht": 8, "awst": 8, "jst": 9, "kst": 9, "acst": 9.5, "aest": 10,
    "aedt": 11, "nzst": 12, "nzdt": 13, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7, "brt": -3, "art": -3, "hst": -10,
}  # fmt: skip

_YEAR_FIRST = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?=T?\d{4}|T|\b)")
_DAY_FIRST = re.compile(r"(?<!\d)(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})(?!\d)")
_DAY_NAME = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})(?:st|nd|rd|th)?[\s.-]{1,3}(?P<name>[a-z]{3,9})[\s.,-]{1,3}(?P<y>\d{4}|\d\d)(?!\d)",
    re.IGNORECASE,
)
_NAME_DAY = re.compile(
    r"\b(?P<name>[a-z]{3,9})\.? {1,2}(?P<d>\d{1,2})(?:st|nd|rd|th)?,? {1,2}(?P<y>\d{4})(?!\d)", re.IGNORECASE
)
_UNIX_STYLE = re.compile(
    r"\b(?P<name>[a-z]{3}) {1,2}(?P<d>\d{1,2}) [\d:]{8} (?:[a-z]{2,5} )?(?P<y>\d{4})(?!\d)", re.IGNORECASE
)
_TIME = re.compile(
    r"(?<![\d:.])(?P<h>\d{1,2})[:.](?P<min>\d\d)(?:[:.](?P<s>\d\d))?(?:[.,]\d+)?(?!\d)\s?(?P<half>[ap]\.?m\b)?",
    re.IGNORECASE,
)
_COMPACT_TIME = re.compile(r"T?(?P<h>\d\d)(?P<min>\d\d)(?P<s>\d\d)?")
_OFFSET = re.compile(r"(?P<sign>[+−-])(?P<h>\d{1,2}):?(?P<min>\d\d)?(?!\d|:)")


def parse_date(text: str | None, now: datetime) -> datetime | None:
    """The moment in UTC; None for no date, or one before 1995 or more than a day ahead of `now`.

    Without a zone it is UTC, or Jakarta's time where the words are Indonesian. Without a time it is midnight.

    >>> parse_date("Kamis, 26 Juni 2025 13.05 WIB", datetime(2025, 7, 1, tzinfo=UTC)).isoformat()
    '2025-06-26T06:05:00+00:00'
    """
    readings = _readings(" ".join((text or "")[:_LONGEST].split()))
    return next((moment for moment in readings if EARLIEST <= moment <= now + AHEAD), None)


def _readings(text: str) -> Iterator[datetime]:
    """Every way to read it, the likeliest first."""
    if text.isdecimal() and len(text) in {9, 10, 13}:
        yield datetime.fromtimestamp(int(text) / (1000 if len(text) == 13 else 1), UTC)  # noqa: PLR2004 - milliseconds
    for day, rest in _days(text):
        clock, tail = _clock(rest)
        try:
            yield datetime.combine(day, clock, _zone(tail) or _usual_zone(text)).astimezone(UTC)
        except OverflowError:
            continue


def _days(text: str) -> Iterator[tuple[date, str]]:
    """The days it may name, each with the text left to look for a time in."""
    for pattern in (_YEAR_FIRST, _DAY_NAME, _NAME_DAY, _UNIX_STYLE, _DAY_FIRST, _COMPACT):
        match = pattern.search(text)
        if match is None:
            continue
        rest = text if pattern is _UNIX_STYLE else f"{text[: match.start()]} {text[match.end() :]}"
        for numbers in _numbers(match):
            try:
                yield date(*numbers), rest
            except ValueError:
                continue


def _numbers(match: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    """Year, month, day; for 02/11/2025 also with month and day swapped, should the first be no day or in the future."""
    parts = match.groupdict()
    year = int(parts["y"]) + (2000 if len(parts["y"]) == 2 else 0)  # noqa: PLR2004 - two digits, RFC 822
    month = int(parts["m"]) if "m" in parts else _MONTHS.get(parts["name"][:3].lower(), 0)
    yield year, month, int(parts["d"])
    if match.re is _DAY_FIRST:
        yield year, int(parts["d"]), month


def _clock(text: str) -> tuple[time, str]:
    """The time of day and what follows it, where a zone may stand."""
    match = _TIME.search(text)
    half = (match["half"] or "").lower() if match else ""
    match = match or _COMPACT_TIME.match(text.strip())
    if match is None:
        return time(), text
    hour = int(match["h"])
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    try:
        return time(hour, int(match["min"]), min(int(match["s"] or 0), 59)), match.string[match.end() :]
    except ValueError:  # 24:00 and worse
        return time(), ""


def _zone(tail: str) -> tzinfo | None:
    offset = _OFFSET.search(tail)
    if offset is not None:
        shift = timedelta(hours=int(offset["h"]), minutes=int(offset["min"] or 0))
        return timezone(shift if offset["sign"] == "+" else -shift) if shift < timedelta(hours=15) else None
    names = (name.lower() for name in re.findall(r"[A-Za-z]+", tail))
    hours = next((_ZONES[name] for name in names if name in _ZONES), None)
    return None if hours is None else timezone(timedelta(hours=hours))


def _usual_zone(text: str) -> tzinfo:
    return timezone(timedelta(hours=7)) if _JAKARTA.search(text) else UTC
