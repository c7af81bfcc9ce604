"""Times as people in that place write them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.model import Chat
from bot.news.times import day, when

WINTER = datetime(2025, 2, 12, 18, 5, tzinfo=UTC)
SUMMER = datetime(2025, 8, 12, 18, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "winter", "summer"),
    [
        ("Asia/Jakarta", "13 Feb 2025 01:05 WIB", "13 Aug 2025 01:05 WIB"),
        ("Asia/Makassar", "13 Feb 2025 02:05 WITA", "13 Aug 2025 02:05 WITA"),
        ("Asia/Jayapura", "13 Feb 2025 03:05 WIT", "13 Aug 2025 03:05 WIT"),
        ("Asia/Singapore", "13 Feb 2025 02:05 SGT", "13 Aug 2025 02:05 SGT"),
        ("America/New_York", "12 Feb 2025 13:05 ET", "12 Aug 2025 14:05 ET"),
        ("Europe/London", "12 Feb 2025 18:05 GMT", "12 Aug 2025 19:05 BST"),
        ("America/Sao_Paulo", "12 Feb 2025 15:05 UTC−3", "12 Aug 2025 15:05 UTC−3"),
        ("Asia/Kathmandu", "12 Feb 2025 23:50 UTC+5:45", "12 Aug 2025 23:50 UTC+5:45"),
        ("UTC", "12 Feb 2025 18:05 UTC", "12 Aug 2025 18:05 UTC"),
        ("No/Such", "12 Feb 2025 18:05 UTC", "12 Aug 2025 18:05 UTC"),
        ("../etc/passwd", "12 Feb 2025 18:05 UTC", "12 Aug 2025 18:05 UTC"),
    ],
)
def test_zone(zone: str, winter: str, summer: str) -> None:
    chat = Chat("console:me", "en", zone)
    assert [when(WINTER, chat), when(SUMMER, chat)] == [winter, summer]


def test_indonesian_months_and_the_local_day() -> None:
    chat = Chat("console:me", "id", "Asia/Jakarta")
    assert when(SUMMER, chat) == "13 Agu 2025 01.05 WIB"
    assert day(SUMMER, chat) == "13 Agu 2025"
