"""The process that is killed: polls one feed over and over, stores, and sends what is owed, until it dies."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_network
from typing import TYPE_CHECKING

from bot.adapters.clock import SystemClock
from bot.adapters.fetch import HttpFetcher
from bot.adapters.store import open_store
from bot.channels.telegram import TelegramChannel
from bot.companies import Directory
from bot.delivery import Courier, Pacer
from bot.delivery.pace import Limits, Rate
from bot.news.feed import parse_feed
from bot.pipeline import Pipeline
from tests.fakes import FakeCommands

if TYPE_CHECKING:
    from datetime import datetime

    from bot.model import FeedDocument

PERMITS = 5  # sends at one time, of twice as many chats
PAUSE = 0.02  # seconds between settlements: five messages in each, so that a short life has many
LEASE = timedelta(seconds=2)
DIRECTORY = Directory.load([])  # read once, by the process that the victims are forked from


@dataclass(frozen=True, slots=True)
class Orders:
    """Where everything is."""

    database: str
    feed: str
    token: str
    bot_api: str


class Inline:
    """The parser without its processes: they are not what is killed here."""

    async def parse(self, body: bytes, url: str, content_type: str, now: datetime) -> FeedDocument:
        return parse_feed(body, url, content_type, now)


async def work(orders: Orders) -> None:
    clock = SystemClock()
    store = await open_store(orders.database)
    fetcher = HttpFetcher(clock, timeout=5.0, max_bytes=1_000_000, allow_private=(ip_network("127.0.0.1/32"),))
    pipeline = Pipeline(store, fetcher, Inline(), DIRECTORY, clock, backlog=1_000)
    channel = TelegramChannel(orders.token, FakeCommands(), base_url=orders.bot_api)
    await channel.start(listen=False)
    limits = Limits(account=(Rate(PERMITS, 0.01),))
    courier = Courier(channel, store, clock, Pacer(limits, clock), LEASE, pause=PAUSE)
    feed = await store.add_feed(orders.feed, "Harian Cakrawala")
    async with asyncio.TaskGroup() as group:
        group.create_task(courier.run())
        while True:
            await pipeline.poll(feed)
            (feed,) = await store.feeds()
            courier.kick()
            await asyncio.sleep(0.02)


def main(orders: Orders) -> None:
    asyncio.run(work(orders))
