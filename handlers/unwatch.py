"""unwatch: no more alerts about companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.model import Ask, Choice, Reply
from bot.phrases import phrases
from handlers._names import buttons, listed, named, paragraphs
from handlers._spec import Spec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.desk import Desk
    from bot.model import Company

SPEC = Spec("unwatch", order=30, aliases=("hapus", "remove", "unfollow", "unsubscribe", "lepas"), changes=bool)
MOST_BUTTONS = 20  # a longer list is typed faster than scrolled


async def run(ask: Ask, desk: Desk) -> Reply:
    """Stop what is named; without a name, offer what is watched."""
    say = phrases(ask.chat.language)
    watched = await desk.watched(ask.chat)
    if not watched:
        return Reply(say.unwatch_none, error=True)
    if not ask.argument:
        return Reply(say.ask_unwatch, choices=_offered(watched, desk), error=True)
    asked = await named(ask, desk, watched)
    gone = [company for company in asked.companies if await desk.unwatch(ask.chat, company)]
    missing = [company for company in asked.companies if company not in gone]
    text = paragraphs(
        say.unwatched.format(companies=listed(gone, say)) if gone else "",
        say.not_watched.format(companies=listed(missing, say)) if missing else "",
        *asked.trouble,
    )
    return Reply(text, choices=asked.choices or (() if gone else _offered(watched, desk)), error=not gone)


def _offered(watched: Sequence[Company], desk: Desk) -> tuple[Choice, ...]:
    return buttons(desk, "unwatch", watched[:MOST_BUTTONS])
