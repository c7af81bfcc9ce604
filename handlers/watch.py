"""watch: alert this chat about companies from now on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.desk import MOST_WATCHED
from bot.model import Ask, Reply
from bot.phrases import phrases
from handlers._names import buttons, listed, named, paragraphs
from handlers._spec import Spec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.desk import Desk
    from bot.model import Company, Digest
    from bot.phrases import Phrases

SPEC = Spec("watch", order=20, aliases=("pantau", "add", "tambah", "follow", "ikuti", "subscribe"), changes=bool)


async def run(ask: Ask, desk: Desk) -> Reply:
    """Watch what is named, show the newest story there is, and ask about names that are in doubt."""
    say = phrases(ask.chat.language)
    if not ask.argument:
        return Reply(say.ask_watch, choices=buttons(desk, "watch", desk.popular(say.code)), error=True)
    asked = await named(ask, desk)
    added, had, left_out = await _subscribe(ask, desk, asked.companies)
    digests = await desk.latest(ask.chat, added, min(desk.backlog, len(added))) if added and desk.backlog else ()
    text = paragraphs(
        _added(added, digests, say),
        say.watching_already.format(companies=listed(had, say)) if had else "",
        say.watching_full.format(n=MOST_WATCHED) if left_out else "",
        *asked.trouble,
    )
    return Reply(text, digests, asked.choices, error=not (added or had))


async def _subscribe(ask: Ask, desk: Desk, companies: Sequence[Company]) -> tuple[list[Company], list[Company], bool]:
    """The companies now watched, those watched before, and whether some found no room."""
    if companies:
        await desk.keep(ask.chat)
    watched = {company.id for company in await desk.watched(ask.chat)}
    had = [company for company in companies if company.id in watched]
    new = [company for company in companies if company.id not in watched]
    room = max(MOST_WATCHED - len(watched), 0)
    added = [company for company in new[:room] if await desk.watch(ask.chat, company)]
    return added, had, len(new) > room


def _added(added: Sequence[Company], digests: Sequence[Digest], say: Phrases) -> str:
    if not added:
        return ""
    newest = say.watching_newest if digests else say.watching_quiet
    return paragraphs(say.watching.format(companies=listed(added, say)), f"{say.watching_next} {newest}")
