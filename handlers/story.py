"""story: a story's sources in time order, with what each added."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.model import Ask, Reply
from bot.news.lines import fit, one_line
from bot.news.times import when
from bot.phrases import phrases, plural
from handlers._names import named, paragraphs
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk, Source, Story

SPEC = Spec("story", order=55, aliases=("sumber", "sources"))
LONGEST_PUBLISHER = 60
LONGEST_ADDED = 200
_ID = re.compile(r"#?([0-9]{1,9})")  # as the button under an alert has it


async def run(ask: Ask, desk: Desk) -> Reply:
    """With an id, that story; with a company's name, its newest; alone, the one this chat was told last."""
    pressed = _ID.fullmatch(ask.argument)
    if pressed:
        return _page(ask, await desk.story(ask.chat, int(pressed[1])))
    if not ask.argument:
        told = await desk.last_told(ask.chat, 1)
        if not told:
            return Reply(phrases(ask.chat.language).ask_story, error=True)
        return _page(ask, await desk.story(ask.chat, told[0].delivery.digest.story_id))
    asked = await named(ask, desk)
    if not asked.companies:
        return Reply(paragraphs(*asked.trouble), choices=asked.choices, error=True)
    newest = await desk.latest(ask.chat, asked.companies[:1], 1)
    return _page(ask, await desk.story(ask.chat, newest[0].story_id) if newest else None)


def _page(ask: Ask, story: Story | None) -> Reply:
    say = phrases(ask.chat.language)
    if story is None:
        return Reply(say.story_unknown, error=True)
    publishers = len({source.report.publisher for source in story.sources})
    lines = [_line(number, source, ask) for number, source in enumerate(story.sources, 1)]
    heading = plural(say, say.story_sources, publishers)
    return Reply("\n".join((one_line(story.digest.headline), heading, *lines)))


def _line(number: int, source: Source, ask: Ask) -> str:
    """As in "2. 12 Feb 2025 13.05 WIB · Warta Bursa: Angka baru: Laba bersih +5%"."""
    say = phrases(ask.chat.language)
    what = say.story_first if source.added is None else fit(source.added, LONGEST_ADDED) or say.story_nothing
    publisher = fit(source.report.publisher, LONGEST_PUBLISHER)
    return f"{number}. {when(source.report.published, ask.chat)} · {publisher}: {what}"
