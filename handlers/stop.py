"""stop: no more alerts in this chat at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Ask, Choice, Reply
from bot.phrases import phrases
from handlers import unwatch
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("stop", order=105, aliases=("berhenti",), changes=bool)
SURE = "yes"  # what the button adds; nobody loses a watch list to a single mistyped word


async def run(ask: Ask, desk: Desk) -> Reply:
    """Ask once, then end it; with a company's name, only that company."""
    say = phrases(ask.chat.language)
    if ask.argument.casefold() == SURE:
        await desk.stop(ask.chat)
        return Reply(say.stopped)
    if ask.argument:
        return await unwatch.run(replace(ask, command="unwatch"), desk)
    return Reply(say.ask_stop, choices=(Choice(say.button_stop, f"stop {SURE}"),))
