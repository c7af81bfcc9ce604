"""`kabar cluster`: reports in, in time order; which event each is of, and why, out."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count
from typing import Annotated, Any

import typer

from bot.cli import lines
from bot.companies import Directory
from bot.errors import InputError
from bot.extract import extract
from bot.model import Article, Extraction, Report
from bot.news.cluster import WINDOW, OpenStories

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # when reports without a date are taken to be of, all at once


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("cluster")(cluster)


def cluster(
    file: Annotated[str, typer.Argument(help="A file of JSON lines, or - for standard input.")] = "-",
    *,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read one JSON object a line: id, title, text.")] = False,
) -> None:
    """Tell which articles are of one event, and why. They come in time order."""
    if not jsonl:
        raise InputError("kabar cluster reads JSON lines: give --jsonl")
    directory, desk = Directory.load(), StoryDesk()
    with lines.opened(file) as source:
        raise typer.Exit(lines.answer(source, lambda article: desk.place(article, extract(article, directory))))


class StoryDesk:
    """Stories that are open, and the clock: the latest date seen."""

    def __init__(self) -> None:
        self._open = OpenStories()
        self._numbers = count(1)
        self._now = EPOCH

    def place(self, article: Article, extraction: Extraction) -> dict[str, Any]:
        """The story of one article, by its number, and why."""
        published = article.published or self._now
        if published > self._now:
            self._now = published
            self._open.close(published - WINDOW)
        number = next(self._numbers)
        report = Report(number, 0, article.outlet or "", article.url, published, extraction)
        placement = self._open.take(report, number)
        story = number if placement.story_id is None else placement.story_id
        return {"id": article.id, "story": story, "why": placement.why}
