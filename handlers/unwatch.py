"""unwatch: no more alerts about companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.model import Ask, Choice, Reply
from bot.phrases import phrases
from handlers._names import buttons, listed, named, paragraphs
from handlers._pages import page, page_buttons, split_page
from handlers._spec import Spec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.desk import Desk
    from bot.model import Company

SPEC = Spec(
    "unwatch",
    order=30,
    aliases=("hapus", "remove", "unfollow", "unsubscribe", "lepas"),
    changes=lambda typed: bool(split_page(typed).rest),
)
PAGE = 12  # buttons


async def run(ask: Ask, desk: Desk) -> Reply:
    """Stop what is named; without a name, offer what is watched."""
    say = phrases(ask.chat.language)
    watched = await desk.watched(ask.chat)
    if not watched:
        return Reply(say.unwatch_none, error=True)
    typed = split_page(ask.argument)
    if not typed.rest:
        return Reply(
            say.ask_unwatch, choices=_offered(watched, desk, typed.number), error=True, in_place=bool(ask.argument)
        )
    asked = await named(ask, desk, watched)
    gone = [company for company in asked.companies if await desk.unwatch(ask.chat, company)]
    missing = [company for company in asked.companies if company not in gone]
    text = paragraphs(
        say.unwatched.format(companies=listed(gone, say)) if gone else "",
        say.not_watched.format(companies=listed(missing, say)) if missing else "",
        *asked.trouble,
    )
    return Reply(text, choices=asked.choices or (() if gone else _offered(watched, desk)), error=not gone)


def _offered(watched: Sequence[Company], desk: Desk, number: int = 1) -> tuple[Choice, ...]:
    offered = buttons(desk, "unwatch", page(watched, number, PAGE))
    return (*offered, *page_buttons("unwatch", number, len(watched), PAGE))
