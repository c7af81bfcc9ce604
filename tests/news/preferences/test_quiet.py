"""Until when quiet hours last: across midnight, and in the nights the clock changes."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.model import QuietHours
from bot.news.preferences.quiet import parse_quiet, quiet_until


def hours(text: str) -> QuietHours:
    quiet = parse_quiet(text)
    assert isinstance(quiet, QuietHours)
    return quiet


@pytest.mark.parametrize(
    ("text", "zone", "now", "until"),
    [
        ("22:00-07:00", "Asia/Jakarta", "2026-03-02T21:59:59+07:00", None),
        ("22:00-07:00", "Asia/Jakarta", "2026-03-02T22:00+07:00", "2026-03-03T07:00+07:00"),
        ("22:00-07:00", "Asia/Jakarta", "2026-03-03T00:00+07:00", "2026-03-03T07:00+07:00"),
        ("22:00-07:00", "Asia/Jakarta", "2026-03-03T06:59:59+07:00", "2026-03-03T07:00+07:00"),
        ("22:00-07:00", "Asia/Jakarta", "2026-03-03T07:00+07:00", None),
        ("12:00-13:30", "Asia/Jakarta", "2026-03-02T12:30+07:00", "2026-03-02T13:30+07:00"),
        ("12:00-13:30", "Asia/Jakarta", "2026-03-02T13:30+07:00", None),
        ("22:00-07:00", "America/New_York", "2026-03-08T01:00-05:00", "2026-03-08T07:00-04:00"),
        ("22:00-07:00", "America/New_York", "2026-11-01T01:30-05:00", "2026-11-01T07:00-05:00"),
        # the clock skips 02:00 to 03:00: quiet hours that end there last until 03:30 by the new clock
        ("22:00-02:30", "America/New_York", "2026-03-08T03:15-04:00", "2026-03-08T03:30-04:00"),
        ("22:00-02:30", "America/New_York", "2026-03-08T03:30-04:00", None),
        # the clock shows 01:30 twice: they begin at the first and end at the second
        ("01:30-05:00", "America/New_York", "2026-11-01T01:30-04:00", "2026-11-01T05:00-05:00"),
        ("01:30-05:00", "America/New_York", "2026-11-01T01:10-05:00", "2026-11-01T05:00-05:00"),
        ("22:00-01:30", "America/New_York", "2026-11-01T01:45-04:00", "2026-11-01T01:30-05:00"),
        ("22:00-01:30", "America/New_York", "2026-11-01T01:30-05:00", None),
    ],
)
def test_until_when(text: str, zone: str, now: str, until: str | None) -> None:
    end = quiet_until(hours(text), datetime.fromisoformat(now), ZoneInfo(zone))
    assert end == (datetime.fromisoformat(until) if until else None)


def test_no_quiet_hours() -> None:
    assert quiet_until(None, datetime.fromisoformat("2026-03-02T23:00+07:00"), ZoneInfo("Asia/Jakarta")) is None
