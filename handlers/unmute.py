"""unmute: hear of a company again, or without a name of everything."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Ask, Reply
from handlers._settings import company_named, kept
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("unmute", order=88, aliases=("bunyikan",), tunes=True, changes=lambda _: True)


async def run(ask: Ask, desk: Desk) -> Reply:
    """End the mute of the company, or all of them."""
    wants = await desk.preferences(ask.chat)
    if not ask.argument:
        return await kept(ask, desk, replace(wants, mutes=()))
    company = await company_named(ask, desk, ask.argument, "")
    if isinstance(company, Reply):
        return company
    return await kept(ask, desk, replace(wants, mutes=tuple(m for m in wants.mutes if m.company != company.id)))
