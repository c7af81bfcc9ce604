"""Articles as JSON, one object a line: what `extract --jsonl` and `cluster --jsonl` read and write."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import typer

from bot.errors import InputError
from bot.model import Article
from bot.news.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ANY_TIME = datetime(9000, 1, 1, tzinfo=UTC)  # a file may be of the future, and of a test


@contextmanager
def opened(file: str) -> Iterator[TextIO]:
    """The file of that name, or standard input for "-". Raises InputError when it can't be read."""
    if file == "-":
        yield sys.stdin
        return
    try:
        with Path(file).open(encoding="utf-8", errors="replace") as source:
            yield source
    except OSError as error:
        raise InputError(f"can't read {file}: {error.strerror}") from error


def answer(source: TextIO, read: Callable[[Article], dict[str, Any]]) -> int:
    """Print what `read` makes of each line, in order, as soon as it is done; a bad line is answered in its place.

    Returns the exit code: 1 when there was a bad line.
    """
    bad = 0
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        article = article_of(line)
        if not isinstance(article, Article):
            bad += 1
            typer.echo(f"line {number}: {article['error']}", err=True)
        show(read(article) if isinstance(article, Article) else article)
    return 1 if bad else 0


def show(value: dict[str, Any]) -> None:
    """Print one object on one line."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def article_of(line: str) -> Article | dict[str, Any]:
    """The article of a line, or the answer to a bad one."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return {"id": None, "error": "not JSON"}
    if not isinstance(data, dict):
        return {"id": None, "error": "not an object"}
    missing = [key for key in ("id", "text") if not isinstance(data.get(key), str)]
    if missing:
        return {"id": data.get("id"), "error": f"lacks {' and '.join(missing)}"}
    return Article(
        id=data["id"],
        title=_string(data.get("title")) or "",
        text=data["text"],
        url=_string(data.get("url")),
        published=_moment(data.get("published")),
        outlet=_string(data.get("outlet")),
    )


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _moment(value: object) -> datetime | None:
    """When it was published: seconds since 1970 or a date as text; None for neither."""
    if isinstance(value, float):
        value = str(int(value)) if 0 <= value < 1e11 else ""  # noqa: PLR2004 - NaN and infinity are no moments
    if isinstance(value, int | str):
        return parse_date(str(value), ANY_TIME)
    return None
