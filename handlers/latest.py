"""latest: the newest stories about a company, or about all the chat watches."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Ask, Choice, Reply
from bot.news.lines import fit
from bot.phrases import phrases
from handlers._asked import asked_about
from handlers._names import listed, paragraphs
from handlers._pages import more_button, split_page
from handlers._spec import Spec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.desk import Desk
    from bot.model import Company, Digest
    from bot.phrases import Phrases

SPEC = Spec("latest", order=50, aliases=("terbaru", "terkini", "berita", "news"))
LONGEST_LABEL = 40  # of a headline on a button
MOST_STORIES = 3  # what one looks through before typing a name


async def run(ask: Ask, desk: Desk) -> Reply:
    """The newest stories, one digest each."""
    typed = split_page(ask.argument)
    ask = replace(ask, argument=typed.rest)
    asked = await asked_about(ask, desk)
    if isinstance(asked, Reply):
        return asked
    say = phrases(ask.chat.language)
    found = await desk.latest(ask.chat, asked.companies, typed.number * MOST_STORIES + 1)
    digests = found[(typed.number - 1) * MOST_STORIES :][:MOST_STORIES]
    more = more_button(say.button_more, f"latest {typed.rest}", typed.number, len(found), MOST_STORIES)
    none = "" if digests else say.latest_none.format(companies=listed(asked.companies, say))
    sources = (_sources(digest, say) for digest in digests if digest.sources_label)
    choices = (*asked.choices, *sources, *await _offer_watch(ask, desk, asked.companies), *more)
    return Reply(paragraphs(none, *asked.trouble), digests, choices)


def _sources(digest: Digest, say: Phrases) -> Choice:
    """A button for the sources of a story that has several."""
    return Choice(say.button_story.format(headline=fit(digest.headline, LONGEST_LABEL)), f"story {digest.story_id}")


async def _offer_watch(ask: Ask, desk: Desk, companies: Sequence[Company]) -> tuple[Choice, ...]:
    """A button for the one company asked about, if it is not watched yet."""
    if len(companies) != 1 or companies[0] in await desk.watched(ask.chat):
        return ()
    label = phrases(ask.chat.language).button_watch.format(company=companies[0].name)
    return (Choice(label, f"watch {desk.handle(companies[0])}"),)
