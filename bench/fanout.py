"""One alert to 3,000 private chats, 500 groups and 500 Slack channels, against stand-ins that count sliding windows.

    python -m bench.fanout [--private N] [--groups N] [--slack N] [--round-trip MS] [--busy] [--peers PYTHON]

The servers run in a process of their own. While the alerts go out, somebody types a command every few seconds; how
long the answer takes is measured at the server. CPU is the sending process's own (`time.process_time`), so what else
the machine does changes the wall clock, hardly the CPU.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import subprocess
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.adapters.clock import SystemClock
from bot.adapters.store import open_store
from bot.app.logs import configure
from bot.channels.slack import SlackChannel
from bot.channels.telegram import TelegramChannel
from bot.delivery import Courier, Pacer
from bot.delivery.pace import LIMITS
from bot.model import Chat, Digest, Direction, Extraction, FeedEntry, FigureLine
from bot.ports import FeedState, NewDelivery, NewReport
from tests.fakes import FakeCommands
from tests.servers.slack import SlackServer
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.connection import Connection

    from bot.adapters.store import SqlStore

ASKER = 9_000_000  # who types commands meanwhile
DIGEST = Digest(
    companies=("Apple (AAPL)",),
    headline="Apple gandeng mitra baru untuk fitur ponselnya di Cina",
    figures=(FigureLine(Direction.DOWN, "Penjualan iPhone di Cina", "−11%"),),
    quote="Kerja sama ini masuk akal bagi kedua pihak.",
    attribution="Rani Kusuma, analis, Sekuritas Cakrawala",
    source="Harian Cakrawala",
    time="12 Feb 2025 13.05 WIB",
    url="https://harian.example/berita/1",
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the servers saw: the arrivals (chat, monotonic seconds) that were taken, refusals, waits for an answer."""

    telegram: list[tuple[int, float]]
    slack: list[tuple[str, float]]
    refused: int
    waits: list[float]


async def serve(pipe: Connection, round_trip: float) -> None:
    """Run both servers until told to stop, then hand over what they saw."""
    async with TelegramServer(paced=True, round_trip=round_trip) as telegram, SlackServer(paced=True) as slack:
        slack.round_trip = round_trip
        pipe.send((telegram.base_url, slack.base_url))
        asked: list[float] = []
        while not pipe.poll():
            await asyncio.sleep(1.0)
            if telegram.polls and len(telegram.messages) > 100 and int(time.monotonic()) % 4 == 0:  # noqa: PLR2004 - under way
                telegram.type(ASKER, "/list", user=ASKER)
                asked.append(time.monotonic())
        answered = [message.at for message in telegram.messages if message.chat == ASKER]
        waits = [answer - asking for asking, answer in zip(asked, answered, strict=False)]
        alerts = [(m.chat, m.at) for m in telegram.messages if m.chat != ASKER]
        refused = sum(error.status == 429 for _, error in telegram.refused)  # noqa: PLR2004 - HTTP's own number
        refused += sum(error == "ratelimited" for _, error in slack.refused)
        pipe.send(Seen(alerts, [(m.channel, m.at) for m in slack.messages], refused, waits))


def servers(pipe: Connection, round_trip: float) -> None:
    """The process of the servers."""
    asyncio.run(serve(pipe, round_trip))


async def owe(store: SqlStore, addresses: Sequence[str]) -> None:
    """One alert to each of the chats."""
    for address in addresses:
        await store.save_chat(Chat(address))
    feed = await store.add_feed("https://harian.example/rss", "Harian Cakrawala")
    now = SystemClock().now()
    deliveries = tuple(NewDelivery(address, DIGEST, "watches Apple") for address in addresses)
    news = FeedEntry(("1",), DIGEST.headline, "")
    report = NewReport(news, Extraction("id", DIGEST.headline, ""), now, deliveries=deliveries)
    await store.commit_poll(feed, FeedState(now, now), [report])


async def ours(urls: tuple[str, str], addresses: Sequence[str]) -> dict[str, float]:
    """Deliver to them all; wall and CPU seconds."""
    clock = SystemClock()
    pacers = {name: Pacer(LIMITS[name], clock) for name in ("telegram", "slack")}
    telegram = TelegramChannel("4242:stand-in-token", FakeCommands(), base_url=urls[0], pacer=pacers["telegram"])
    slack = SlackChannel("xoxb-stand-in", "xapp-stand-in", FakeCommands(), base_url=urls[1])
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(f"sqlite:///{folder}/kabar.db")
        await owe(store, addresses)
        await telegram.start()
        await slack.start(listen=False)
        couriers = [Courier(channel, store, clock, pacers[channel.name]) for channel in (telegram, slack)]
        wall, cpu = time.monotonic(), time.process_time()
        sent = sum(await asyncio.gather(*(courier.drain() for courier in couriers)))
        told = {"wall": time.monotonic() - wall, "cpu": time.process_time() - cpu, "sent": float(sent)}
        told |= {"started": wall, "left": float(await store.outstanding())}
        await telegram.stop()
        await slack.stop()
        await store.close()
    return told


def fullest(times: Sequence[float], seconds: float) -> int:
    """The most arrivals in any window of that length."""
    ordered, most, start = sorted(times), 0, 0
    for end, at in enumerate(ordered):
        while ordered[start] <= at - seconds:
            start += 1
        most = max(most, end - start + 1)
    return most


def tell(name: str, seen: Seen, told: dict[str, float], owed: int) -> None:
    """Print one contestant's line."""
    chats = Counter(chat for chat, _ in seen.telegram) + Counter(chat for chat, _ in seen.slack)
    twice = sum(count - 1 for count in chats.values())
    started = told["started"]

    def last(times: list[float]) -> str:
        return f"{max(times) - started:.1f} s" if times else "-"

    print(f"{name}: {owed} owed, {owed - len(chats)} lost, {twice} twice, {seen.refused} answers of 429")
    print(f"  last private {last([at for chat, at in seen.telegram if chat > 0])}", end=", ")
    print(f"last group {last([at for chat, at in seen.telegram if chat < 0])}", end=", ")
    print(f"last Slack {last([at for _, at in seen.slack])}", end=", ")
    print(f"fullest second at Telegram {fullest([at for _, at in seen.telegram], 1.0)}")
    print(f"  {told['wall']:.1f} s, CPU {told['cpu'] / max(owed, 1) * 1000:.2f} ms each", end="")
    print(f", answers to commands after {max(seen.waits):.2f} s at most ({len(seen.waits)})" if seen.waits else "")


def contest(name: str, round_trip: float, owed: int, run: Any) -> None:  # noqa: ANN401 - any callable from urls to a dict
    """Servers of its own for each contestant."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=servers, args=(there, round_trip), daemon=True)
    process.start()
    try:
        told = run(here.recv())
        time.sleep(2.5)  # a last answer may be on its way
        here.send("stop")
        tell(name, here.recv(), told, owed)
    finally:
        process.kill()
        process.join()


def spin() -> None:
    """Keep one core busy."""
    while True:
        sum(range(10_000))


def main() -> None:
    """Run the contest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--private", type=int, default=3000)
    parser.add_argument("--groups", type=int, default=500)
    parser.add_argument("--slack", type=int, default=500)
    parser.add_argument("--round-trip", type=float, default=0.0, help="milliseconds")
    parser.add_argument("--busy", action="store_true", help="with another process that never rests")
    parser.add_argument("--peers", help="a Python that has bench/requirements.txt")
    options = parser.parse_args()
    configure(quiet=True)
    addresses = [f"telegram:{n}" for n in range(1, options.private + 1)]
    addresses += [f"telegram:-{n}" for n in range(1, options.groups + 1)]
    addresses += [f"slack:C{n:04}" for n in range(options.slack)]
    if options.busy:
        multiprocessing.Process(target=spin, daemon=True).start()
    trip = options.round_trip / 1000
    contest("Kabar", trip, len(addresses), lambda urls: asyncio.run(ours(urls, addresses)))
    if options.peers:
        for peer in ("python-telegram-bot", "aiogram"):
            contest(peer, trip, options.private, lambda urls, peer=peer: theirs(options, peer, urls))


def theirs(options: argparse.Namespace, peer: str, urls: tuple[str, str]) -> dict[str, float]:
    """A peer sends to the private chats in a Python of its own; what it says of itself."""
    script = str(Path(__file__).with_name("fanout_peers.py"))
    done = subprocess.run(  # noqa: S603 - the operator named the Python
        [options.peers, script, peer, urls[0], str(options.private)], capture_output=True, text=True, check=True
    )
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


if __name__ == "__main__":
    main()
