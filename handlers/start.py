"""start: say hello, remember the chat, offer a first company."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.companies import Found
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
        ticker = name.replace("_", ".")  # a link may hold no dot: "watch_9988_HK"
        typed = ticker if isinstance(await desk.lookup(ticker), Found) else name.replace("_", " ")
        return await watch.run(replace(ask, command="watch", argument=typed), desk)
    return Reply(say.welcome, choices=buttons(desk, "watch", desk.popular(say.code)))
