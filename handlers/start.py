"""start: say hello, remember the chat, offer a first company."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Ask, Reply
from bot.phrases import phrases
from handlers import watch
from handlers._names import buttons
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("start", order=10, aliases=("mulai", "hello", "halo"), changes=bool)


async def run(ask: Ask, desk: Desk) -> Reply:
    """Greet. An argument "watch_AAPL" comes from a link on a web page and watches that company at once."""
    await desk.keep(ask.chat)
    say = phrases(ask.chat.language)
    link, _, name = ask.argument.partition("_")
    if link == "watch" and name:
        return await watch.run(replace(ask, command="watch", argument=name.replace("_", " ")), desk)
    return Reply(say.welcome, choices=buttons(desk, "watch", desk.popular(say.code)))
