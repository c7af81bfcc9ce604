"""`kabar extract`: articles in, JSON out."""

from __future__ import annotations

import gc
from typing import Annotated, Any

import typer

from bot.cli import lines
from bot.companies import Directory
from bot.extract import extract as read_article
from bot.model import Article
from bot.model.as_json import to_json


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("extract")(extract)


def extract(
    file: Annotated[str, typer.Argument(help="A file of text or HTML, or - for standard input.")] = "-",
    title: Annotated[str, typer.Option(help="The article's headline.")] = "",
    *,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read one JSON object a line: id, title, text.")] = False,
) -> None:
    """Read companies, figures and quotes out of an article and print them as JSON."""
    directory = Directory.load()

    def read(article: Article) -> dict[str, Any]:
        return to_json(read_article(article, directory), article.id)

    with lines.opened(file) as source:
        if jsonl:
            read(Article("", "", ""))  # builds what is built when first asked for
            gc.freeze()  # and stays: else the collector walks all of it again and again
            raise typer.Exit(lines.answer(source, read))
        lines.show(read(Article(id=file, title=title, text=source.read())))
