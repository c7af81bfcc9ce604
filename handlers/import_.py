"""import: set what was exported."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.desk import MOST_WATCHED
from bot.model import SWITCHES, Ask, Chat, Misread, Mistake, Reply
from bot.news.times import is_zone
from bot.phrases import SPOKEN, phrases
from handlers._names import cut
from handlers._settings import refused
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("import", order=108, aliases=("impor",), tunes=True, whole=True, changes=bool)


async def run(ask: Ask, desk: Desk) -> Reply:
    """Set the preferences, language and zone of the text, and watch its companies; all of it or nothing."""
    say = phrases(ask.chat.language)
    if not ask.argument:
        return Reply(say.settings.ask_import, error=True)
    try:
        table = tomllib.loads(ask.argument)
    except (ValueError, RecursionError) as error:  # broken TOML; a number of thousands of digits; brackets as deep
        return Reply(say.settings.not_toml.format(text=cut(str(error))), error=True)
    table.pop("chat", None)
    chat = _chat(ask.chat, table)
    names = table.pop("companies", [])
    if isinstance(chat, Mistake):
        return refused(ask, chat)
    wants = await desk.read_preferences(table)
    companies = await desk.company_ids(names if isinstance(names, list) else [names])
    if isinstance(wants, Mistake) or isinstance(companies, Mistake):
        return refused(ask, wants if isinstance(wants, Mistake) else companies)  # type: ignore[arg-type]
    room = MOST_WATCHED - len(await desk.watched(chat))
    if len(companies) > room:
        return refused(ask, Mistake(Misread.MANY, at=MOST_WATCHED))
    await desk.keep(chat)
    await desk.prefer(chat, wants)
    for company in companies:
        await desk.watch(chat, desk.company(company))
    return Reply(phrases(chat.language).settings.imported)


def _chat(chat: Chat, table: dict[str, Any]) -> Chat | Mistake:
    """The chat with the language, zone and switches the table names; they are taken out of it."""
    language, zone = table.pop("language", chat.language), table.pop("timezone", chat.timezone)
    if language not in SPOKEN:
        return Mistake(Misread.WORD, str(language))
    if not isinstance(zone, str) or not is_zone(zone):
        return Mistake(Misread.WORD, str(zone))
    turned = {name: table.pop(name, getattr(chat, name)) for name in SWITCHES}
    wrong = [str(value) for value in turned.values() if not isinstance(value, bool)]
    return Mistake(Misread.WORD, wrong[0]) if wrong else replace(chat, language=language, timezone=zone, **turned)
