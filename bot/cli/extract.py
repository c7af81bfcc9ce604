"""`kabar extract`: articles in, JSON out."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from bot.companies import Directory
from bot.errors import InputError
from bot.extract import extract as read_article
from bot.extract.report import to_json
from bot.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterator


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
    with _opened(file) as source:
        if jsonl:
            raise typer.Exit(_lines(source))
        article = Article(id=file, title=title, text=source.read())
    _print(to_json(read_article(article, Directory.load()), article.id))


@contextmanager
def _opened(file: str) -> Iterator[TextIO]:
    if file == "-":
        yield sys.stdin
        return
    try:
        with Path(file).open(encoding="utf-8", errors="replace") as source:
            yield source
    except OSError as error:
        raise InputError(f"can't read {file}: {error.strerror}") from error


def _lines(source: TextIO) -> int:
    directory = Directory.load()
    bad = 0
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        answer = _one(line, directory)
        if "error" in answer:
            bad += 1
            typer.echo(f"line {number}: {answer['error']}", err=True)
        _print(answer)
    return 1 if bad else 0


def _one(line: str, directory: Directory) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except ValueError:
        return {"id": None, "error": "not JSON"}
    if not isinstance(data, dict):
        return {"id": None, "error": "not an object"}
    missing = [key for key in ("id", "text") if not isinstance(data.get(key), str)]
    if missing:
        return {"id": data.get("id"), "error": f"lacks {' and '.join(missing)}"}
    article = Article(
        id=data["id"],
        title=data.get("title") or "",
        text=data["text"],
        url=data.get("url"),
        outlet=data.get("outlet"),
    )
    return to_json(read_article(article, directory), article.id)


def _print(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    sys.stdout.flush()
