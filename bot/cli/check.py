"""`kabar check`: config, tokens and feeds proved before the service runs."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import typer

from bot.adapters.clock import SystemClock
from bot.adapters.fetch import HttpFetcher
from bot.adapters.parse_pool import ParsePool
from bot.app.channels import open_channels
from bot.app.logs import configure
from bot.app.setup import directory_of, preferences_of, resolve
from bot.cli.common import DEFAULT_CONFIG, ConfigFile, run, settings_of
from bot.errors import ChannelError, FeedError
from bot.model import Chat, Feed, Fetched, Reply
from handlers import menu

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from bot.config import FeedSettings, Settings
    from bot.ports import Channel, FeedParser, Fetcher


class _Silent:
    """Commands for a channel that is only proved, never listened to."""

    async def answer(
        self,
        address: str,
        line: str,
        *,
        user: str = "",
        language: str | None = None,
        may_change: Callable[[], Awaitable[bool]] | None = None,
    ) -> Reply:
        """Nothing."""
        return Reply()

    async def returned(self, address: str) -> tuple[tuple[str, Reply], ...]:
        """Nothing."""
        return ()

    async def left(self, address: str) -> None:
        """Nothing."""

    async def moved(self, address: str, new_address: str) -> None:
        """Nothing."""

    def greeting(self, language: str | None = None) -> Reply:
        """Nothing."""
        return Reply()

    def menu(self, language: str, *, everyone: bool = False) -> Sequence[tuple[str, str]]:
        """What there is: it is compared with what the platform shows."""
        return menu(language, everyone=everyone)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("check")(check)


def check(config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Prove the config, the tokens, rights and the feeds, one line each; exit 1 when one of them fails."""
    configure(quiet=True)
    settings = settings_of(config)
    directory = directory_of(settings)
    resolve(settings, directory)
    preferences_of(settings, directory)
    typer.echo(f"ok    {config}")
    run(_check(settings))


async def _check(settings: Settings) -> None:
    failed = 0
    for channel in open_channels(settings, _Silent()):
        failed += await _prove_channel(channel, chats_of(settings, channel.name))
    fetch = settings.fetch
    clock = SystemClock()
    parser = ParsePool(deadline=fetch.parse_timeout)
    fetcher = HttpFetcher(clock, timeout=fetch.timeout, max_bytes=fetch.max_bytes, allow_private=fetch.allow_private)
    try:
        failed += await _prove_feeds(settings.feeds, fetcher, parser)
    finally:
        await fetcher.close()
        await parser.close()
    if failed:
        raise typer.Exit(1)


def chats_of(settings: Settings, channel: str) -> list[Chat]:
    """The chats of that channel that the config names."""
    chats = dict.fromkeys(subscription.chat for subscription in settings.subscriptions)
    return [chat for chat in map(Chat, chats) if chat.channel == channel]


async def _prove_channel(channel: Channel, chats: Sequence[Chat]) -> int:
    """How many things about it are not as they should be."""
    try:
        await channel.start(listen=False)
    except ChannelError as error:
        typer.echo(f"FAIL  {channel.name}: {error}")
        return 1
    typer.echo(f"ok    {channel.name}")
    found = await channel.prove(chats)
    await channel.stop()
    for one in found:
        typer.echo(f"{'ok   ' if one.ok else 'FAIL '} {channel.name}: {one.text}")
    return sum(not one.ok for one in found)


async def _prove_feeds(feeds: Sequence[FeedSettings], fetcher: Fetcher, parser: FeedParser) -> int:
    failed = 0
    asked = [_prove_feed(feed, fetcher, parser) for feed in feeds]
    for answer in asyncio.as_completed(asked):
        line, ok = await answer
        typer.echo(("ok    " if ok else "FAIL  ") + line)
        failed += not ok
    return failed


async def _prove_feed(feed: FeedSettings, fetcher: Fetcher, parser: FeedParser) -> tuple[str, bool]:
    result = await fetcher.fetch(Feed(0, feed.url, feed.publisher))
    if not isinstance(result, Fetched):
        return f"{feed.url}: {getattr(result, 'reason', 'no body')}", False
    try:
        document = await parser.parse(result.body, result.url, result.content_type, SystemClock().now())
    except FeedError as error:
        return f"{feed.url}: {error}", False
    return f"{feed.url}: {len(document.entries)} entries, {document.title}", True
