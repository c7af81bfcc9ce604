"""Which companies a question is about: those named, or all the chat watches when it names none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.model import Ask, Reply
from bot.phrases import phrases
from handlers._names import Named, buttons, named, paragraphs

if TYPE_CHECKING:
    from bot.desk import Desk


async def asked_about(ask: Ask, desk: Desk) -> Named | Reply:
    """The companies meant, or the answer to give instead when there are none."""
    say = phrases(ask.chat.language)
    if ask.argument:
        asked = await named(ask, desk)
        return asked if asked.companies else Reply(paragraphs(*asked.trouble), choices=asked.choices, error=True)
    watched = await desk.watched(ask.chat)
    if watched:
        return Named(watched)
    text = say.ask_company.format(example=say.commands[ask.command].examples[-1])
    return Reply(text, choices=buttons(desk, ask.command, desk.popular(say.code)), error=True)
