"""list: what this chat watches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.model import Ask, Choice, Reply
from bot.phrases import phrases, plural
from handlers._names import buttons, paragraphs, shown
from handlers._pages import page, page_buttons, split_page
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("list", order=40, aliases=("daftar", "watchlist", "ls"))
PAGE = 25  # a phone's screen


async def run(ask: Ask, desk: Desk) -> Reply:
    """The watched companies in the order they were added."""
    say = phrases(ask.chat.language)
    watched = await desk.watched(ask.chat)
    if not watched:
        return Reply(say.watch_list_empty, choices=buttons(desk, "watch", desk.popular(say.code)))
    number = split_page(ask.argument).number
    names = [f"• {shown(company)}" for company in page(watched, number, PAGE)]
    text = paragraphs(plural(say, say.watch_list, len(watched)), *names)
    turn = page_buttons("list", number, len(watched), PAGE)
    more = (Choice(say.button_latest, "latest"), Choice(say.button_unwatch, "unwatch"))
    return Reply(text, choices=(*turn, *more), in_place=bool(turn))
