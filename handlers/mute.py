"""mute: nothing about a company, or about any, for a while."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.model import Ask, Choice, Mistake, Mute, Preferences, Reply
from bot.news.preferences.spans import split_span
from bot.phrases import phrases
from handlers._settings import company_named, kept, refused, shown_setting
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("mute", order=87, aliases=("bisukan", "snooze"), tunes=True, changes=bool)
USUAL = timedelta(days=1)  # where no length is given


async def run(ask: Ask, desk: Desk) -> Reply:
    """Say what is muted, or mute a company, or without a name everything."""
    wants = await desk.preferences(ask.chat)
    if not ask.argument:
        return shown_setting(ask, desk, wants, choices=_buttons(ask, desk, wants))
    read = split_span(ask.argument)
    if isinstance(read, Mistake):
        return refused(ask, read)
    name, length = read
    company = None
    if name:
        found = await company_named(ask, desk, name, ask.argument.removeprefix(name).strip())
        if isinstance(found, Reply):
            return found
        company = found.id
    now = desk.now()
    others = tuple(mute for mute in wants.mutes if mute.company != company and mute.until > now)
    changed = replace(wants, mutes=(*others, Mute(company, now + (length or USUAL))))
    return await kept(ask, desk, changed, choices=_buttons(ask, desk, changed))


def _buttons(ask: Ask, desk: Desk, wants: Preferences) -> tuple[Choice, ...]:
    say = phrases(ask.chat.language).settings
    companies = [mute.company for mute in wants.mutes if mute.until > desk.now()]
    muted = [desk.company(company) for company in companies if company]
    choices = [Choice(say.button_unmute.format(what=c.name), f"unmute {desk.handle(c)}") for c in muted]
    if None in companies:
        choices.append(Choice(say.button_unmute.format(what=say.everything), "unmute"))
    return tuple(choices)
