"""`kill -9` at random moments of poll, store and send: every alert arrives, and only what was in flight twice.

A few kills here; `make soak` does 200 on each database. In flight at a kill is what the server took from this victim
and the database does not know to be sent, looked at right after: never more than the victim's account has permits.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import random
from collections import Counter
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import sqlalchemy as sa
from aiohttp import web

from bot.adapters.clock import SystemClock
from bot.adapters.store import open_store
from bot.adapters.store.engine import make_engine
from bot.adapters.store.schema import chats, deliveries, reports
from bot.companies import Found
from bot.model import Chat, DeliveryState
from tests.servers.telegram import TelegramServer
from tests.soak import victim

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from multiprocessing.context import ForkServerProcess

    from sqlalchemy.ext.asyncio import AsyncEngine

KILLS = int(os.environ.get("KABAR_KILLS", "4"))
CHATS = range(1, 11)
LONGEST_LIFE = 0.4  # seconds of a victim from its start, or from its first message on
AT_WORK = 0.8  # of the victims live to send
COMPANIES = (
    "Apple Nvidia Tesla Microsoft Amazon Intel Netflix Oracle Adobe Boeing Alibaba Baidu Cisco Disney Ford Pfizer "
    "Walmart Starbucks Nike Qualcomm Salesforce Uber Airbnb Spotify Toyota Sony Nintendo Samsung Siemens Nokia"
).split()
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we yo za".split()
processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["tests.soak.victim"])


@dataclass
class Newsroom:
    """A feed that has an item more each time it is asked, until there are enough."""

    most: int
    items: list[str] = field(default_factory=list)
    address: str = ""

    async def answer(self, _request: web.Request) -> web.Response:
        number = len(self.items)
        if number < self.most:
            title = f"{COMPANIES[number % len(COMPANIES)]} {invented(number)}"
            self.items.append(f"<item><title>{title}</title><guid>{number}</guid></item>")
        items = "".join(self.items[-50:])
        feed = f"<rss version='2.0'><channel><title>Harian Cakrawala</title>{items}</channel></rss>"
        return web.Response(text=feed, content_type="application/rss+xml")


def invented(number: int) -> str:
    """Words that no other number has: news that is like no other."""
    words = random.Random(number)  # noqa: S311 - the same in each run
    return " ".join("".join(words.choices(SYLLABLES, k=4)) for _ in range(6))


@asynccontextmanager
async def newsroom(most: int) -> AsyncIterator[Newsroom]:
    room = Newsroom(most)
    app = web.Application()
    app.router.add_get("/rss", room.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    room.address = f"http://127.0.0.1:{runner.addresses[0][1]}/rss"
    yield room
    await runner.cleanup()


@dataclass(frozen=True, slots=True)
class Books:
    """The database, read from outside."""

    engine: AsyncEngine

    async def sent(self) -> set[tuple[int, str]]:
        """(chat, headline) of what it knows to be sent."""
        query = sa.select(chats.c.address, deliveries.c.digest).select_from(deliveries.join(chats))
        rows = await self._rows(query.where(deliveries.c.state == DeliveryState.SENT.value))
        return {(int(row.address.partition(":")[2]), row.digest["headline"]) for row in rows}

    async def open(self) -> int:
        return len(await self._rows(sa.select(deliveries.c.id).where(deliveries.c.settled_at.is_(None))))

    async def owed(self) -> int:
        return len(await self._rows(sa.select(deliveries.c.id)))

    async def titles(self) -> set[str]:
        return {str(row.title) for row in await self._rows(sa.select(reports.c.title))}

    async def sound(self) -> bool:
        """Whether the file is whole. PostgreSQL would not have opened it otherwise."""
        if self.engine.dialect.name != "sqlite":
            return True
        (row,) = await self._rows(sa.text("PRAGMA integrity_check"))
        return str(row[0]) == "ok"

    async def _rows(self, query: sa.Executable) -> list[sa.Row[tuple[object, ...]]]:
        async with self.engine.connect() as connection:
            return list((await connection.execute(query)).all())


def start(orders: victim.Orders) -> ForkServerProcess:
    process = processes.Process(target=victim.main, args=(orders,), daemon=True)
    process.start()
    return process


async def kill(process: ForkServerProcess) -> None:
    process.kill()
    await asyncio.to_thread(process.join)
    assert process.exitcode == -9, "it had died before, by itself"


async def subscribe(database: str) -> None:
    store = await open_store(database)
    now = SystemClock().now()
    for chat in CHATS:
        await store.save_chat(Chat(f"telegram:{chat}"))
        for company in COMPANIES:
            found = victim.DIRECTORY.lookup(company)
            assert isinstance(found, Found)
            await store.watch(f"telegram:{chat}", found.company.id, now)
    await store.close()


def shown(telegram: TelegramServer, since: int = 0) -> Counter[tuple[int, str]]:
    """How often each chat was shown each headline, which is a digest's second line; without so many first messages."""
    return Counter((message.chat, message.text.splitlines()[1]) for message in telegram.messages[since:])


def more_than(telegram: TelegramServer, before: int) -> bool:
    return len(telegram.messages) > before


@dataclass
class Doubt:
    """What was in flight at the kills: how often each alert, and the most at one kill."""

    alerts: Counter[tuple[int, str]] = field(default_factory=Counter)
    most: int = 0

    def add(self, in_flight: set[tuple[int, str]]) -> None:
        self.alerts.update(in_flight)
        self.most = max(self.most, len(in_flight))


async def test_kills_lose_nothing_and_repeat_only_what_was_in_flight(database: str) -> None:
    lives = random.Random(7)  # noqa: S311 - moments of death, the same in each run
    await subscribe(database)
    engine = make_engine(database)
    books, doubt = Books(engine), Doubt()
    async with TelegramServer(round_trip=0.01) as telegram, newsroom(most=KILLS * 5) as news:
        orders = victim.Orders(database, news.address, telegram.token, telegram.base_url)
        for _ in range(KILLS):
            before = len(telegram.messages)
            process = start(orders)
            if lives.random() < AT_WORK and len(news.items) < news.most:
                await telegram.until(partial(more_than, telegram, before), 30)
            await asyncio.sleep(lives.uniform(0.0, LONGEST_LIFE))
            await kill(process)
            await asyncio.sleep(0.05)  # what it had written to the wire arrives
            doubt.add(set(shown(telegram, before)) - await books.sent())
            assert await books.sound()
        process = start(orders)
        try:
            async with asyncio.timeout(120):
                while len(await books.titles()) < news.most or await books.open():  # noqa: ASYNC110 - another process's
                    await asyncio.sleep(0.2)
        finally:
            await kill(process)
        copies = shown(telegram)
        expected, read = await books.owed(), await books.titles()
    await engine.dispose()
    repeats = sum(count - 1 for count in copies.values())
    print(f"{KILLS} kills, {len(copies)} alerts, {repeats} repeated, at most {doubt.most} in flight at a kill")  # noqa: T201 - the soak's figures
    assert [item for item in news.items if not any(title in item for title in read)] == []
    assert len(copies) == expected >= KILLS * len(CHATS)
    assert {alert: count - 1 for alert, count in copies.items() if count - 1 > doubt.alerts[alert]} == {}
    assert doubt.most <= victim.PERMITS
