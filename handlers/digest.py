"""digest: the best stories at set times, beside alerts or instead of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Ask, Choice, Mistake, Preferences, Reply
from bot.news.preferences.schedule import parse_schedule
from bot.news.preferences.words import one_of
from bot.phrases import SPOKEN, phrases
from handlers._settings import kept, off_button, refused, shown_setting
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("digest", order=81, aliases=("ringkasan", "schedule", "jadwal"), tunes=True, changes=bool)


async def run(ask: Ask, desk: Desk) -> Reply:
    """Say when digests come, or change it; "only" and "both" say whether alerts come as well."""
    wants = await desk.preferences(ask.chat)
    if not ask.argument:
        return shown_setting(ask, desk, wants, choices=_buttons(ask, wants))
    times, alerts = _split(ask.argument)
    schedule = parse_schedule(times) if times else wants.schedule
    if isinstance(schedule, Mistake):
        return refused(ask, schedule)
    if not schedule and not times:
        return Reply(phrases(ask.chat.language).settings.no_schedule, error=True)
    chosen = alerts if alerts is not None else wants.alerts
    changed = replace(wants, schedule=schedule, alerts=chosen or not schedule)
    return await kept(ask, desk, changed, choices=_buttons(ask, changed))


def _split(argument: str) -> tuple[str, bool | None]:
    """The times, and whether alerts are wanted as well; None where nothing is said of them."""
    for pick, alerts in (("only", False), ("both", True)):
        words = one_of(word for say in SPOKEN.values() for word in getattr(say.typed, pick))
        match = re.fullmatch(rf"(?P<times>.*?)(?:^|[\s,]+)(?:{words})", argument, re.IGNORECASE)
        if match:
            return match["times"].strip(), alerts
    return argument, None


def _buttons(ask: Ask, wants: Preferences) -> tuple[Choice, ...]:
    if not wants.schedule:
        return ()
    say = phrases(ask.chat.language)
    only = Choice(say.settings.button_only, f"digest {say.typed.only[0]}")
    both = Choice(say.settings.button_both, f"digest {say.typed.both[0]}")
    return (only if wants.alerts else both, *off_button(ask))
