"""Moments for people, in the chat's zone and language: "12 Feb 2025 13.05 WIB". Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_datetime

from bot.phrases import phrases

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from bot.model import Chat

# tz gives these zones a number or a name that changes in summer; markets and papers write this all year.
ZONE_NAMES = {
    "America/New_York": "ET",
    "America/Chicago": "CT",
    "America/Denver": "MT",
    "America/Los_Angeles": "PT",
    "Asia/Singapore": "SGT",
    "Asia/Kuala_Lumpur": "MYT",
    "Asia/Bangkok": "ICT",
    "Asia/Ho_Chi_Minh": "ICT",
    "Asia/Dubai": "GST",
    "Asia/Brunei": "BNT",
    "Etc/UTC": "UTC",
}

DAY = range(7, 22)  # hours; the rest is night


def when(moment: datetime, chat: Chat) -> str:
    """Date, time and zone: "12 Feb 2025 13.05 WIB"."""
    local = moment.astimezone(zone(chat.timezone))
    say = phrases(chat.language)
    return f"{format_datetime(local, say.digest.datetime, locale=say.locale)} {zone_name(local, chat.timezone)}"


def day(moment: datetime, chat: Chat) -> str:
    """The date alone, as it is in the chat's zone: "12 Feb 2025"."""
    say = phrases(chat.language)
    return format_datetime(moment.astimezone(zone(chat.timezone)), say.digest.date, locale=say.locale)


def is_night(moment: datetime, chat: Chat) -> bool:
    """Whether most people there sleep."""
    return moment.astimezone(zone(chat.timezone)).hour not in DAY


def is_zone(name: str) -> bool:
    """Whether there is a zone of that IANA name."""
    return zone(name) != ZoneInfo("UTC") or name == "UTC"


def zone(name: str) -> tzinfo:
    """The zone of that IANA name, UTC when there is none: a digest with a plain time beats no digest."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def zone_name(local: datetime, name: str) -> str:
    """What people there call the zone: "WIB", "SGT", "ET"; "UTC+4" where it has no name."""
    short = ZONE_NAMES.get(name) or local.tzname() or "UTC"
    if short[0] not in "+-":
        return short
    sign, hours, minutes = short[0], short[1:3], short[3:5]
    return f"UTC{'+' if sign == '+' else '−'}{int(hours)}{':' + minutes if minutes else ''}"
