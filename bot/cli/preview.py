"""`kabar preview`: the digest an article would become, as a channel would send it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.adapters.clock import SystemClock
from bot.adapters.fetch import HttpFetcher
from bot.adapters.fulltext import read_page
from bot.app.logs import configure
from bot.channels import slack, telegram
from bot.cli.common import run
from bot.companies import Directory
from bot.errors import FeedError, InputError
from bot.extract import extract
from bot.model import Article, Chat, Feed, Fetched, Report
from bot.news.digest import compose
from bot.news.feed import parse_feed
from bot.news.plain import digest_text
from bot.phrases import phrases, spoken

if TYPE_CHECKING:
    from bot.model import Digest, FeedDocument

PAGE = ("<!doctype html", "<html")


class Channel(StrEnum):
    """The ways a digest is set in type."""

    CONSOLE = "console"
    TELEGRAM = "telegram"
    SLACK = "slack"


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("preview")(preview)


def preview(
    source: Annotated[str, typer.Argument(metavar="FILE|URL", help="An article or a feed: a file or an address.")],
    channel: Annotated[Channel, typer.Option("--as", help="As which channel sends it.")] = Channel.CONSOLE,
    title: Annotated[str, typer.Option(help="The headline, when the file has none.")] = "",
    language: Annotated[str, typer.Option(help="The chat's language; the article's by default.")] = "",
) -> None:
    """Show the digest of an article, or of the newest entry of a feed."""
    configure(quiet=True)
    articles: list[Article] = []
    if source.startswith(("http://", "https://")):
        run(_fetch(source, articles))
    else:
        articles.append(_read(source, title))
    typer.echo(_rendered(_digest(articles[0], language), channel))


def _read(file: str, title: str) -> Article:
    try:
        body = Path(file).read_bytes()
    except OSError as error:
        raise InputError(f"can't read {file}: {error.strerror}") from error
    text = body.decode(errors="replace")
    if title or not text.lstrip().startswith("<"):
        return Article(id=file, title=title, text=text, outlet=Path(file).stem)
    return _article(body, text, None)


async def _fetch(url: str, found: list[Article]) -> None:
    fetcher = HttpFetcher(SystemClock())
    try:
        result = await fetcher.fetch(Feed(0, url, url))
    finally:
        await fetcher.close()
    if not isinstance(result, Fetched):
        raise InputError(f"{url}: {getattr(result, 'reason', 'no body')}")
    found.append(_article(result.body, result.body[:1000].decode(errors="replace"), result.url))


def _article(body: bytes, start: str, url: str | None) -> Article:
    if start.lstrip().lower().startswith(PAGE):
        return read_page(body, url)
    try:
        return _newest(parse_feed(body, url or "", "", datetime.now(UTC)))
    except FeedError:
        return read_page(body, url)


def _newest(document: FeedDocument) -> Article:
    if not document.entries:
        raise InputError("this feed has no entries")
    entry = document.entries[0]
    return Article(entry.keys[0], entry.title, entry.text, entry.link, entry.published, document.title)


def _digest(article: Article, language: str) -> Digest:
    read = extract(article, Directory.load())
    speaks = spoken(language or read.language)
    report = Report(
        id=0,
        feed_id=0,
        publisher=article.outlet or "",
        url=article.url,
        published=article.published or datetime.now(UTC),
        extraction=read,
    )
    about = [c.company.id for c in read.companies if c.about]
    return compose(report, about, Chat("console:me", speaks, phrases(speaks).timezone))


def _rendered(digest: Digest, channel: Channel) -> str:
    match channel:
        case Channel.TELEGRAM:
            return telegram.render_digest(digest).html
        case Channel.SLACK:
            return json.dumps(slack.render_digest(digest).json(), ensure_ascii=False, indent=2)
        case Channel.CONSOLE:
            return digest_text(digest)
