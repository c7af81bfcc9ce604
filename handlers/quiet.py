"""quiet: hours in which news waits for a digest after them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Ask, Mistake, Reply
from bot.news.preferences.quiet import parse_quiet
from handlers._settings import kept, off_button, refused, shown_setting
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("quiet", order=82, aliases=("tenang", "sunyi"), tunes=True, changes=bool)


async def run(ask: Ask, desk: Desk) -> Reply:
    """Say which hours they are, or change them."""
    wants = await desk.preferences(ask.chat)
    if not ask.argument:
        return shown_setting(ask, desk, wants, choices=off_button(ask) if wants.quiet else ())
    quiet = parse_quiet(ask.argument)
    if isinstance(quiet, Mistake):
        return refused(ask, quiet)
    return await kept(ask, desk, replace(wants, quiet=quiet))
