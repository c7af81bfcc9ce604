"""cap: how many alerts an hour come at most."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Ask, Misread, Mistake, Reply
from bot.news.preferences.table import MOST_HOURLY
from bot.news.preferences.words import says
from handlers._settings import kept, off_button, refused, shown_setting
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("cap", order=83, aliases=("limit", "batas"), tunes=True, changes=bool)


async def run(ask: Ask, desk: Desk) -> Reply:
    """Say how many, or change it."""
    wants = await desk.preferences(ask.chat)
    if not ask.argument:
        return shown_setting(ask, desk, wants, choices=off_button(ask) if wants.hourly else ())
    if says(ask.argument, lambda typed: typed.off):
        return await kept(ask, desk, replace(wants, hourly=None))
    number = int(ask.argument) if ask.argument.isdecimal() and len(ask.argument) <= len(str(MOST_HOURLY)) else 0
    if not 1 <= number <= MOST_HOURLY:
        return refused(ask, Mistake(Misread.COUNT, ask.argument))
    return await kept(ask, desk, replace(wants, hourly=number))
