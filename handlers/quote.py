"""quote: what an independent analyst last said about a company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.model import Ask, Reply
from bot.phrases import phrases
from handlers._asked import asked_about
from handlers._names import listed, paragraphs
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("quote", order=70, aliases=("kutipan", "quotes", "analis", "analyst"))


async def run(ask: Ask, desk: Desk) -> Reply:
    """The newest analyst's quote with speaker, role, firm and source."""
    asked = await asked_about(ask, desk)
    if isinstance(asked, Reply):
        return asked
    say = phrases(ask.chat.language)
    digest = await desk.quote(ask.chat, asked.companies)
    heading = say.quote_heading if digest else say.quote_none
    text = paragraphs(heading.format(companies=listed(asked.companies, say)), *asked.trouble)
    return Reply(text, (digest,) if digest else (), asked.choices)
