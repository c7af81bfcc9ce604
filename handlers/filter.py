"""filter: by words and patterns, by publisher, by language."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Ask, Choice, Filters, Misread, Mistake, Reply
from bot.news.preferences.patterns import MOST, pattern_mistake
from bot.news.preferences.table import LISTS, MOST_LISTED
from bot.news.preferences.words import meanings, one_of, says
from bot.phrases import SPOKEN, phrases
from handlers._settings import kept, off_button, refused, shown_setting
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("filter", order=86, aliases=("saring", "saringan", "filters"), tunes=True, changes=bool)
MOST_BUTTONS = 10


async def run(ask: Ask, desk: Desk) -> Reply:
    """Say what is set; add a word, publisher or language to a list; remove one from all; or end all with "off"."""
    wants = await desk.preferences(ask.chat)
    if not ask.argument:
        return shown_setting(ask, desk, wants, choices=_buttons(ask, wants.filters))
    changed = _changed(wants.filters, ask.argument)
    if isinstance(changed, Mistake):
        return refused(ask, changed)
    return await kept(ask, desk, replace(wants, filters=changed), choices=_buttons(ask, changed))


def _changed(filters: Filters, argument: str) -> Filters | Mistake:
    if says(argument, lambda typed: typed.off):
        return Filters()
    removed = re.fullmatch(rf"(?:{_words('remove')})\s+(?P<what>.+)", argument, re.IGNORECASE)
    if removed:
        gone = removed["what"]
        return Filters(**{key: tuple(one for one in getattr(filters, key) if one != gone) for key in LISTS})
    lists = meanings(lambda typed: ((key, words) for key, words in typed.filters.items()))
    added = re.fullmatch(rf"(?P<list>{one_of(lists)})\s+(?P<what>.+)", argument, re.IGNORECASE)
    if added is None:
        return Mistake(Misread.WORD, argument.split(maxsplit=1)[0])
    return _added(filters, lists[" ".join(added["list"].casefold().split())], added["what"], added.start("what"))


def _added(filters: Filters, key: str, what: str, at: int) -> Filters | Mistake:
    values = tuple(dict.fromkeys((*getattr(filters, key), what.casefold() if key == "languages" else what)))
    if len(values) > MOST_LISTED:
        return Mistake(Misread.MANY, what, MOST_LISTED)
    if len(what) > MOST:
        return Mistake(Misread.LONG_PATTERN, what, MOST)
    if key == "languages" and not re.fullmatch("[a-z]{2}", values[-1]):
        return Mistake(Misread.WORD, what, at)
    mistake = pattern_mistake(what) if key in {"include", "exclude"} else None
    return mistake or replace(filters, **{key: values})


def _words(pick: str) -> str:
    return one_of(word for say in SPOKEN.values() for word in getattr(say.typed, pick))


def _buttons(ask: Ask, filters: Filters) -> tuple[Choice, ...]:
    say = phrases(ask.chat.language)
    values = dict.fromkeys(value for key in LISTS for value in getattr(filters, key))
    removing = [
        Choice(say.settings.button_remove.format(what=value), f"filter {say.typed.remove[0]} {value}")
        for value in values
    ]
    return (*removing[:MOST_BUTTONS], *off_button(ask)) if removing else ()
