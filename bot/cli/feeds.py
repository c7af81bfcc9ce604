"""`kabar feeds`: what is polled, and how it fares."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer
from rich.console import Console
from rich.table import Table

from bot.adapters.clock import SystemClock
from bot.adapters.fetch import HttpFetcher
from bot.adapters.parse_pool import ParsePool
from bot.adapters.store import open_store
from bot.app.logs import configure
from bot.app.setup import apply, directory_of
from bot.cli.common import DEFAULT_CONFIG, ConfigFile, run, settings_of
from bot.errors import InputError
from bot.model import Failed, Feed, Fetched, Gone
from bot.news.opml import Outline, read_opml, write_opml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.config import Settings

Url = Annotated[str, typer.Argument(help="The feed's address.")]


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    group = typer.Typer(no_args_is_help=True, help="What is polled, and how it fares.")
    group.command("list")(list_feeds)
    group.command("add")(add)
    group.command("remove")(remove)
    group.command("test")(try_feed)
    group.command("import")(import_opml)
    group.command("export")(export_opml)
    app.add_typer(group, name="feeds")


def list_feeds(config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Every feed with its state; the reason stands beside one that fails."""
    configure(quiet=True)
    run(_list(settings_of(config)))


async def _list(settings: Settings) -> None:
    store = await open_store(settings.database.url)
    try:
        await apply(settings, directory_of(settings), store, SystemClock().now())
        feeds = await store.feeds()
    finally:
        await store.close()
    rows = [(state(feed), feed.publisher, _when(feed), feed.error or "", feed.url) for feed in feeds]
    if sys.stdout.isatty():
        table = Table("State", "Publisher", "Last success (UTC)", "Reason", "Address", box=None)
        for row in rows:
            table.add_row(*row)
        Console().print(table)
    else:
        for row in rows:
            typer.echo("\t".join(row))


def state(feed: Feed) -> str:
    """One word for how a feed fares."""
    if feed.retired:
        return "retired"
    if feed.failures:
        return "failing"
    return "ok" if feed.succeeded_at else "new"


def _when(feed: Feed) -> str:
    return f"{feed.succeeded_at:%Y-%m-%d %H:%M}" if feed.succeeded_at else "never"


def add(
    url: Url,
    config: ConfigFile = DEFAULT_CONFIG,
    *,
    publisher: Annotated[str, typer.Option(help="Who publishes it; the site's name by default.")] = "",
) -> None:
    """Poll one more feed. It is kept in the database, beside those of the config."""
    settings = settings_of(config)
    outline = Outline(_checked(url), publisher or _site(url))
    run(_add(settings, [outline]))
    typer.echo(f"added {outline.publisher}: {url}")


def remove(url: Url, config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Poll a feed no more. What it brought stays."""
    settings = settings_of(config)
    if url in {feed.url for feed in settings.feeds}:
        raise InputError(f"{url} stands in {config}: take it out there")
    run(_remove(settings, url))
    typer.echo(f"removed {url}")


def try_feed(url: Url, config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Fetch and read a feed now, store nothing, and show what it holds."""
    configure(quiet=True)
    settings = settings_of(config) if config.exists() or config != DEFAULT_CONFIG else None
    run(_test(settings, _checked(url)))


def import_opml(
    file: Annotated[Path, typer.Argument(help="An OPML file.")], config: ConfigFile = DEFAULT_CONFIG
) -> None:
    """Add every feed of an OPML file."""
    settings = settings_of(config)
    try:
        outlines = read_opml(file.read_bytes())
    except OSError as error:
        raise InputError(f"can't read {file}: {error.strerror}") from error
    run(_add(settings, outlines))
    typer.echo(f"added {len(outlines)} feeds")


def export_opml(config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Print every feed that is polled as OPML."""
    run(_export(settings_of(config)))


async def _add(settings: Settings, outlines: Sequence[Outline]) -> None:
    store = await open_store(settings.database.url)
    try:
        for outline in outlines:
            await store.add_feed(outline.url, outline.publisher, interval=settings.schedule.interval)
    finally:
        await store.close()


async def _remove(settings: Settings, url: str) -> None:
    store = await open_store(settings.database.url)
    try:
        if not await store.retire_feed(url):
            raise InputError(f"no such feed: {url}")
    finally:
        await store.close()


async def _test(settings: Settings | None, url: str) -> None:
    fetch = settings.fetch if settings else None
    clock = SystemClock()
    fetcher = HttpFetcher(clock, allow_private=fetch.allow_private if fetch else ())
    parser = ParsePool()
    try:
        result = await fetcher.fetch(Feed(0, url, _site(url)))
        if isinstance(result, Failed | Gone):
            raise InputError(f"{url}: {result.reason}")
        if isinstance(result, Fetched):
            document = await parser.parse(result.body, result.url, result.content_type, clock.now())
            typer.echo(f"{document.title} ({len(document.entries)} entries)")
            for entry in document.entries:
                typer.echo(f"{entry.published:%Y-%m-%d %H:%M}  {entry.title}" if entry.published else entry.title)
    finally:
        await fetcher.close()
        await parser.close()


async def _export(settings: Settings) -> None:
    store = await open_store(settings.database.url)
    try:
        await apply(settings, directory_of(settings), store, SystemClock().now())
        feeds = [feed for feed in await store.feeds() if not feed.retired]
    finally:
        await store.close()
    typer.echo(write_opml([Outline(feed.url, feed.publisher) for feed in feeds]))


def _checked(url: str) -> str:
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
        raise InputError(f'"{url}" is no http(s) address')
    return url


def _site(url: str) -> str:
    return (urlsplit(url).hostname or url).removeprefix("www.")
