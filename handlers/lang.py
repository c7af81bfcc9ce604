"""lang: the language this chat is answered in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Ask, Choice, Reply
from bot.phrases import SPOKEN, phrases
from handlers._names import cut
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("lang", order=90, aliases=("language", "bahasa"), changes=bool)
NAMES = {
    "english": "en",
    "inggris": "en",
    "indonesian": "id",
    "indonesia": "id",
    "bahasa": "id",
    "malay": "ms",
    "melayu": "ms",
}


async def run(ask: Ask, desk: Desk) -> Reply:
    """Say which it is, or change it."""
    say = phrases(ask.chat.language)
    others = tuple(Choice(p.name, f"lang {code}") for code, p in SPOKEN.items() if code != say.code)
    wanted = _code(ask.argument)
    if not ask.argument:
        return Reply(say.language_now.format(language=say.name), choices=others)
    if wanted is None:
        return Reply(say.language_unknown.format(name=cut(ask.argument)), choices=others, error=True)
    spoken = phrases(wanted)
    # A chat that never named its zone reads where its language is read; one that did keeps it.
    timezone = spoken.timezone if ask.chat.timezone == "UTC" else ask.chat.timezone
    await desk.keep(replace(ask.chat, language=wanted, timezone=timezone))
    return Reply(spoken.language_set.format(language=spoken.name))


def _code(typed: str) -> str | None:
    name = typed.casefold()
    names = {**NAMES, **{p.name.casefold(): code for code, p in SPOKEN.items()}, **{code: code for code in SPOKEN}}
    return names.get(name) or names.get(name.replace("_", "-").partition("-")[0])
