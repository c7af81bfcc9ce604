"""figures: the newest figures about a company, each with its source and date."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from bot.model import Ask, Reply
from bot.news.lines import one_line
from bot.news.plain import figure_text
from bot.news.times import day
from bot.phrases import phrases
from handlers._asked import asked_about
from handlers._names import listed, paragraphs
from handlers._pages import more_button, page, split_page
from handlers._spec import Spec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.desk import Desk, FigureFact
    from bot.model import Report

SPEC = Spec("figures", order=60, aliases=("angka", "numbers", "figure"))
MOST_FIGURES = 8  # half a phone's screen


async def run(ask: Ask, desk: Desk) -> Reply:
    """The figures of each report under its source, newest first, a page at a time."""
    typed = split_page(ask.argument)
    ask = replace(ask, argument=typed.rest)
    asked = await asked_about(ask, desk)
    if isinstance(asked, Reply):
        return asked
    say = phrases(ask.chat.language)
    found = await desk.figures(ask.chat, asked.companies, typed.number * MOST_FIGURES + 1)
    facts = page(found, typed.number, MOST_FIGURES)
    more = more_button(say.button_more, f"figures {typed.rest}", typed.number, len(found), MOST_FIGURES)
    heading = say.figures_heading if facts else say.figures_none
    lines = [line for report, told in groupby(facts, key=_report) for line in _lines(report, told, ask)]
    text = paragraphs(heading.format(companies=listed(asked.companies, say)), *lines, *asked.trouble)
    return Reply(text, choices=(*asked.choices, *more))


def _report(fact: FigureFact) -> Report:
    return fact.report


def _lines(report: Report, facts: Iterable[FigureFact], ask: Ask) -> Iterator[str]:
    """The source with its date, and what it reports."""
    template = phrases(ask.chat.language).figures_source
    yield template.format(source=one_line(report.publisher), date=day(report.published, ask.chat))
    yield from (figure_text(fact.line) for fact in facts)
