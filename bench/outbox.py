"""What the outbox costs: a claim while the sent history grows, and a delivery from the outbox to the platform's answer.

    python -m bench.outbox [--pending N] [--sent N]

CPU is the sending process's own, its database threads included; the stand-in runs in another.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import multiprocessing
import sqlite3
import tempfile
import time
from datetime import timedelta
from typing import TYPE_CHECKING

from bench.fanout import owe
from bot.adapters.clock import SystemClock
from bot.adapters.store import open_store
from bot.app.logs import configure
from bot.channels.telegram import TelegramChannel
from bot.delivery import Courier, Pacer
from bot.delivery.pace import Limits, Rate
from tests.fakes import FakeCommands
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from bot.adapters.store import SqlStore

LEASE = timedelta(seconds=60)
CLAIMS = 50
CLAIMED = 30
FAST = 1000  # messages a second: no more than there is CPU for, so that work is measured and not waiting


async def serve(pipe: Connection) -> None:
    """A stand-in that enforces no pace: what is measured is work, not waiting."""
    async with TelegramServer() as telegram:
        pipe.send(telegram.base_url)
        while not pipe.poll():  # noqa: ASYNC110 - another process's word
            await asyncio.sleep(0.2)
        pipe.send(len(telegram.messages))


def server(pipe: Connection) -> None:
    """The process of the stand-in."""
    asyncio.run(serve(pipe))


def grow(path: str, sent: int) -> None:
    """That many deliveries sent long ago, each of a story of its own."""
    with contextlib.closing(sqlite3.connect(path)) as database, database:
        columns = "chat_id, story_id, channel, state, why, reason, priority, available_at, attempts, unknowns, digest"
        first = database.execute("SELECT coalesce(max(id), 0) FROM stories").fetchone()[0]
        numbers = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {sent})"  # noqa: S608 - the same
        old = "'2026-01-01 00:00:00.000000'"
        database.execute(f"{numbers} INSERT INTO stories (id, opened_at) SELECT {first} + i, {old} FROM n")  # noqa: S608 - numbers of our own
        values = f"1, {first} + i, 'telegram', 'sent', '', '', 0, {old}, 1, 0, '{{}}', {old}, {old}"
        into = f"INSERT INTO deliveries ({columns}, created_at, settled_at)"
        database.execute(f"{numbers} {into} SELECT {values} FROM n")  # noqa: S608 - the same


async def claims(store: SqlStore) -> float:
    """Milliseconds of CPU a claim of thirty takes, given back each time."""
    now, spent = SystemClock().now(), 0.0
    for turn in range(CLAIMS):
        later = now + LEASE * (turn + 1) * 2
        start = time.process_time()
        await store.claim("telegram", later, CLAIMED, LEASE, each=2)
        spent += time.process_time() - start
    return spent / CLAIMS * 1000


async def measure(pending: int, sent: int, url: str) -> None:
    """Print the figures."""
    clock = SystemClock()
    limits = Limits(account=(Rate(FAST, 1.0),), chat=(Rate(1, 1.0),))
    pacer = Pacer(limits, clock)
    channel = TelegramChannel("4242:stand-in-token", FakeCommands(), base_url=url, pacer=pacer)
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/kabar.db"
        store = await open_store(f"sqlite:///{path}")
        await owe(store, [f"telegram:{number}" for number in range(1, pending + 1)])
        print(f"a claim of {CLAIMED} from {pending} pending: {await claims(store):.2f} ms of CPU with nothing sent yet")
        grow(path, sent)
        print(f"  and {await claims(store):.2f} ms after {sent} were sent")
        await store.close()
        store = await open_store(f"sqlite:///{folder}/fresh.db")
        await owe(store, [f"telegram:{number}" for number in range(1, pending + 1)])
        await channel.start(listen=False)
        courier = Courier(channel, store, clock, pacer)
        wall, cpu = time.monotonic(), time.process_time()
        delivered = await courier.drain()
        wall, cpu = time.monotonic() - wall, time.process_time() - cpu
        print(f"{delivered} deliveries end to end: {cpu / delivered * 1000:.2f} ms of CPU each, {wall:.1f} s")
        await channel.stop()
        await store.close()


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pending", type=int, default=10_000)
    parser.add_argument("--sent", type=int, default=1_000_000)
    options = parser.parse_args()
    configure(quiet=True)
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=server, args=(there,), daemon=True)
    process.start()
    asyncio.run(measure(options.pending, options.sent, here.recv()))
    here.send("stop")
    print(f"the stand-in has {here.recv()} messages")
    process.join()


if __name__ == "__main__":
    main()
