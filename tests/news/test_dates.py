"""Dates as publishers write them, read on 2 March 2026. The second column is in UTC."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.news.dates import AHEAD, EARLIEST, parse_date
from tests.builders import NOON

CASES = [
    # RFC 822 and its bad habits
    ("Thu, 26 Jun 2025 04:04:03 GMT", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 11:04:03 +0700", "2025-06-26 04:04:03"),
    ("26 Jun 2025 11:04 +0700", "2025-06-26 04:04:00"),
    ("Thu, 26 Jun 25 11:04:03 +0700", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 00:04:03 EDT", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 04:04:03", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 04:04:03 -0000", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 09:34:03 +5:30", "2025-06-26 04:04:03"),
    ("Thursday, 26 June 2025, 04:04 UTC", "2025-06-26 04:04:00"),
    ("Thu Jun 26 11:04:03 WIB 2025", "2025-06-26 04:04:03"),
    ("Thu Jun 26 04:04:03 2025", "2025-06-26 04:04:03"),
    # zones that feedparser takes for UTC
    ("Thu, 26 Jun 2025 11:04:03 WIB", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 12:04:03 WITA", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 13:04:03 WIT", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 13:04:03 JST", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 06:04:03 CEST", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 05:04:03 BST", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 09:34:03 IST", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 12:04:03 SGT", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 11:04:03 GMT+7", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 11:04:03 UTC+07:00", "2025-06-26 04:04:03"),
    ("Wed, 25 Jun 2025 23:04:03 GMT-5", "2025-06-26 04:04:03"),
    ("Thu, 26 Jun 2025 11:04:03 +0700 (WIB)", "2025-06-26 04:04:03"),
    # ISO 8601
    ("2025-06-26T04:04:03Z", "2025-06-26 04:04:03"),
    ("2025-06-26T04:04:03.123Z", "2025-06-26 04:04:03"),
    ("2025-06-26T11:04:03+07:00", "2025-06-26 04:04:03"),
    ("2025-06-26T11:04+0700", "2025-06-26 04:04:00"),
    ("2025-06-26 04:04:03", "2025-06-26 04:04:03"),
    ("2025-06-26", "2025-06-26 00:00:00"),
    ("2025/06/26 04:04", "2025-06-26 04:04:00"),
    ("20250626T040403Z", "2025-06-26 04:04:03"),
    ("20250626040403", "2025-06-26 04:04:03"),
    ("20250626", "2025-06-26 00:00:00"),
    # Indonesian and Malay
    ("Kamis, 26 Juni 2025 11:04:03 +0700", "2025-06-26 04:04:03"),
    ("Kam, 26 Jun 2025 11:04 WIB", "2025-06-26 04:04:00"),
    ("Kamis, 26 Juni 2025 | 11.04 WIB", "2025-06-26 04:04:00"),
    ("26 Agustus 2025 pukul 11.04", "2025-08-26 04:04:00"),
    ("1 Mei 2025, 07:00", "2025-05-01 00:00:00"),
    ("Jum'at, 12 Des 2025 19:30 WITA", "2025-12-12 11:30:00"),
    ("Senin, 3 Okt 2025", "2025-10-02 17:00:00"),
    ("Khamis, 6 Ogos 2025 12:04 MYT", "2025-08-06 04:04:00"),
    # American words, figures, epochs
    ("June 26, 2025 4:04 AM", "2025-06-26 04:04:00"),
    ("June 26, 2025 4:04 p.m. EST", "2025-06-26 21:04:00"),
    ("Jun 26, 2025 12:04 AM UTC", "2025-06-26 00:04:00"),
    ("26/06/2025 04:04", "2025-06-26 04:04:00"),
    ("06/26/2025 04:04:03", "2025-06-26 04:04:03"),
    ("٢٦/٠٦/٢٠٢٥", "2025-06-26 00:00:00"),
    ("26.06.2025", "2025-06-26 00:00:00"),
    ("02/03/2026", "2026-03-02 00:00:00"),  # day first,
    ("02/11/2026", "2026-02-11 00:00:00"),  # unless that is still to come
    ("02/11/2025", "2025-11-02 00:00:00"),
    ("03/12/2026", None),
    ("1750910643", "2025-06-26 04:04:03"),
    ("1750910643000", "2025-06-26 04:04:03"),
    ("Tue, 03 Mar 2026 11:59:00 GMT", "2026-03-03 11:59:00"),  # a day ahead: a wrong clock
]
NO_DATES = [
    None,
    "",
    "   ",
    "yesterday",
    "3 hours ago",
    "0000-00-00",
    "-0001-11-30T00:00:00",
    "31 Feb 2025",
    "32/13/2025",
    "26 Foo 2025",
    "Thu, 01 Jan 1970 00:00:00 GMT",  # the epoch of somebody's empty field
    "Fri, 31 Dec 1994 23:59:59 GMT",
    "Wed, 04 Mar 2026 12:00:01 GMT",
    "Thu, 26 Jun 2125 04:04:03 GMT",
    "99999999999999999999",
    "999999999999",
    "12345678",
]


@pytest.mark.parametrize(("text", "moment"), CASES)
def test_a_date_is_read(text: str, moment: str | None) -> None:
    expected = datetime.fromisoformat(moment).replace(tzinfo=UTC) if moment else None
    assert parse_date(text, NOON) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_none(text: str | None) -> None:
    assert parse_date(text, NOON) is None


@given(st.text(alphabet="0123456789 :-/.,+TZJunDesWIBapm", max_size=120) | st.text(max_size=120))
def test_whatever_it_is_it_is_plausible_or_nothing(text: str) -> None:
    moment = parse_date(text, NOON)
    assert moment is None or EARLIEST <= moment <= NOON + AHEAD


def test_a_long_line_costs_nothing() -> None:
    started = time.perf_counter()
    for line in ("1" * 1_000_000, "1:" * 500_000, "jan " * 250_000, " " * 1_000_000):
        parse_date(line, NOON)
    assert time.perf_counter() - started < 1
