"""figures: the newest figures about a company, each with its source and date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.model import Ask, Reply
from bot.news.plain import figure_text
from bot.news.times import day
from bot.phrases import phrases
from handlers._asked import asked_about
from handlers._names import listed, paragraphs
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk, FigureFact

SPEC = Spec("figures", order=60, aliases=("angka", "numbers", "figure"))
MOST_FIGURES = 8  # half a phone's screen


async def run(ask: Ask, desk: Desk) -> Reply:
    """One line a figure, newest first."""
    asked = await asked_about(ask, desk)
    if isinstance(asked, Reply):
        return asked
    say = phrases(ask.chat.language)
    facts = await desk.figures(ask.chat, asked.companies, MOST_FIGURES)
    heading = say.figures_heading if facts else say.figures_none
    lines = [_line(fact, ask) for fact in facts]
    text = paragraphs(heading.format(companies=listed(asked.companies, say)), *lines, *asked.trouble)
    return Reply(text, choices=asked.choices)


def _line(fact: FigureFact, ask: Ask) -> str:
    date = day(fact.report.published, ask.chat)
    template = phrases(ask.chat.language).figures_line
    return template.format(figure=figure_text(fact.line), source=fact.source, date=date)
