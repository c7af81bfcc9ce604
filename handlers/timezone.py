"""timezone: the zone of the times this chat is shown."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from rapidfuzz import fuzz, process

from bot.model import Ask, Choice, Reply
from bot.news.times import when
from bot.phrases import phrases
from handlers._names import cut
from handlers._spec import Spec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.desk import Desk

SPEC = Spec("timezone", order=100, aliases=("tz", "zona", "zonawaktu", "waktu"), changes=bool)
LIKE = 75.0  # of 100: "singapura" is like "singapore", "makasar" like "makassar"
_TURNED = str.maketrans("+-", "−+")
OFFERED = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Asia/Singapore", "Europe/London", "America/New_York")
# What people call zones; an abbreviation two zones share (CST, IST) is left out.
SHORT = {
    "wib": "Asia/Jakarta",
    "wita": "Asia/Makassar",
    "wit": "Asia/Jayapura",
    "sgt": "Asia/Singapore",
    "myt": "Asia/Kuala_Lumpur",
    "hkt": "Asia/Hong_Kong",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "et": "America/New_York",
    "est": "America/New_York",
    "edt": "America/New_York",
    "pt": "America/Los_Angeles",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "gmt": "UTC",
    "cet": "Europe/Paris",
    "surabaya": "Asia/Jakarta",
    "bandung": "Asia/Jakarta",
    "medan": "Asia/Jakarta",
    "semarang": "Asia/Jakarta",
    "yogyakarta": "Asia/Jakarta",
    "bali": "Asia/Makassar",
    "denpasar": "Asia/Makassar",
    "manado": "Asia/Makassar",
    "balikpapan": "Asia/Makassar",
    "ambon": "Asia/Jayapura",
}


async def run(ask: Ask, desk: Desk) -> Reply:
    """Say which it is, or change it."""
    say = phrases(ask.chat.language)
    if not ask.argument:
        text = say.timezone_now.format(zone=_place(ask.chat.timezone), time=when(desk.now(), ask.chat))
        return Reply(text, choices=_choices(OFFERED))
    zone = _zones().get(_fold(ask.argument))
    if zone is None:
        return Reply(say.timezone_unknown.format(name=cut(ask.argument)), choices=_choices(_like(ask)), error=True)
    chat = replace(ask.chat, timezone=zone)
    await desk.keep(chat)
    return Reply(say.timezone_set.format(zone=_place(zone), time=when(desk.now(), chat)))


def _choices(zones: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(_place(zone), f"timezone {zone}") for zone in zones)


def _place(zone: str) -> str:
    """The zone as people name it: its city, or its hours (tz turns their sign around: Etc/GMT-7 is UTC+7)."""
    place = zone.rpartition("/")[2].replace("_", " ")
    return f"UTC{place[3:].translate(_TURNED)}" if zone.startswith("Etc/GMT") else place


def _like(ask: Ask) -> tuple[str, ...]:
    near = process.extract(_fold(ask.argument), list(_zones()), scorer=fuzz.ratio, limit=4, score_cutoff=LIKE)
    return tuple(dict.fromkeys(_zones()[name] for name, _, _ in near)) or OFFERED


@cache
def _zones() -> Mapping[str, str]:
    """Zones by full name, by city and by what people call them, all folded."""
    names = sorted(z for z in available_timezones() if z.partition("/")[0] not in {"Etc", "posix", "right", "SystemV"})
    cities = {_fold(zone.rpartition("/")[2]): zone for zone in names if "/" in zone}
    hours = {f"{utc}{_signed(h)}": f"Etc/GMT{_signed(-h)}" for h in range(-12, 15) if h for utc in ("utc", "gmt", "")}
    return {**{_fold(zone): zone for zone in names}, **cities, **hours, **SHORT}  # "Singapore" is a zone's old name too


def _signed(hours: int) -> str:
    return f"{hours:+d}"


def _fold(text: str) -> str:
    return text.casefold().replace("_", " ").replace("−", "-").strip()
