"""settings: all that is set for this chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.model import Ask, Choice, Reply
from bot.phrases import phrases
from handlers._names import paragraphs
from handlers._settings import setting_lines
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("settings", order=89, aliases=("pengaturan", "setelan", "preferences"), tunes=True)
OFFERED = ("digest", "quiet", "threshold", "filter", "cap", "mute", "lang", "timezone")


async def run(ask: Ask, desk: Desk) -> Reply:
    """A line for each thing that is set, and a button for each that can be."""
    say = phrases(ask.chat.language)
    lines = list(setting_lines(await desk.preferences(ask.chat), ask.chat, desk))
    choices = tuple(Choice(f"/{command}", command) for command in OFFERED)
    return Reply(paragraphs(say.settings.heading, *lines) if lines else say.settings.nothing, choices=choices)
