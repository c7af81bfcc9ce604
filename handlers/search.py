"""search: stories by their words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.model import Ask, Reply
from bot.phrases import phrases
from handlers._names import cut
from handlers._pages import more_button, split_page
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("search", order=80, aliases=("cari", "find"))
MOST_STORIES = 5
MOST_WORDS = 8


async def run(ask: Ask, desk: Desk) -> Reply:
    """The newest stories with every word typed."""
    say = phrases(ask.chat.language)
    asked = split_page(ask.argument)
    words = tuple(dict.fromkeys(re.findall(r"[\w%.\-]*\w", asked.rest.casefold())))[:MOST_WORDS]
    if not words:
        return Reply(say.ask_search, error=True)
    found = await desk.search(ask.chat, words, asked.number * MOST_STORIES + 1)
    digests = found[(asked.number - 1) * MOST_STORIES :][:MOST_STORIES]
    more = more_button(say.button_more, f"search {' '.join(words)}", asked.number, len(found), MOST_STORIES)
    typed = cut(" ".join(words))
    if not digests:
        return Reply(say.search_none.format(words=typed))
    return Reply(say.search_found.format(words=typed), digests, more)
