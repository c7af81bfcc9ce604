"""A story as a chat lives it, each poll from scratch as cron runs it: nothing but the database is carried over."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.adapters.clock import SystemClock
from bot.adapters.store import SqlStore, open_store
from bot.channels.telegram import TelegramChannel
from bot.companies import Directory
from bot.delivery import Courier, Pacer
from bot.delivery.pace import LIMITS
from bot.model import Chat, FeedDocument, FeedEntry
from bot.pipeline import Pipeline
from tests.fakes import FakeCommands
from tests.servers.telegram import TelegramServer
from tests.test_pipeline import Wire

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.servers.telegram import SentMessage

DIRECTORY = Directory.load()
CHAT = Chat("telegram:42", "en")

FIRST = ("Nvidia revenue climbs 12%", "Nvidia said revenue rose 12% to $46.73 billion in the second quarter of 2025.")
AGAIN = (
    "Pendapatan Nvidia Naik 12 Persen",
    "Nvidia membukukan pendapatan US$46,73 miliar pada kuartal II 2025, naik 12 persen.",
)
PROFIT = (
    "Nvidia revenue up 12%, net profit jumps 59%",
    "Nvidia said net profit jumped 59% in the second quarter of 2025, as revenue rose 12% to $46.73 billion.",
)
ANALYST = (
    "Nvidia revenue climbs 12% to $46.73 billion",
    """Nvidia said revenue rose 12% to $46.73 billion in the second quarter of 2025.
“Every chip is sold before it is made,” said Maren Tolliver, senior analyst at Eastmoor Securities.""",
)
DIFFERENT = (
    "Nvidia revenue up 12% to $46.73 billion, net profit up 51%",
    "Nvidia said net profit rose 51% in the second quarter of 2025 on revenue of $46.73 billion, up 12%.",
)


class Later(SystemClock):
    """The machine's clock, and as much later as a test wants."""

    ahead = timedelta(0)

    def now(self) -> datetime:
        return super().now() + self.ahead


@dataclass
class Desk:
    """A chat that watches Nvidia, and publishers."""

    url: str
    server: TelegramServer
    clock: Later = field(default_factory=Later)
    count: int = 0

    @asynccontextmanager
    async def store(self) -> AsyncIterator[SqlStore]:
        opened = await open_store(self.url)
        yield opened
        await opened.close()

    async def reports(self, publisher: str, *told: tuple[str, str], hours_ago: float = 0, link: str = "") -> None:
        """The publisher's feed has these; what it had at its first poll is not asked about."""
        async with self.store() as store:
            entries = tuple(self._entry(title, text, hours_ago, link) for title, text in told)
            wire = Wire(document=FeedDocument(publisher, ()))
            pipeline = Pipeline(store, wire, wire, DIRECTORY, self.clock)
            feed = await store.add_feed(f"https://{publisher}.example/rss", publisher)
            if feed.succeeded_at is None:
                await pipeline.poll(feed)
            wire.document = FeedDocument(publisher, entries)
            await pipeline.poll(next(known for known in await store.feeds() if known.id == feed.id))

    def _entry(self, title: str, text: str, hours_ago: float, link: str) -> FeedEntry:
        self.count += 1
        published = self.clock.now() - timedelta(hours=hours_ago)
        return FeedEntry((f"k{self.count}",), title, text, link or f"https://a.example/{self.count}", published)

    async def delivered(self, *, after: float = 0.0) -> list[SentMessage]:
        """What the chat shows once everything due was sent, so many seconds later."""
        self.clock.ahead += timedelta(seconds=after)
        async with self.store() as store:
            channel = TelegramChannel(self.server.token, FakeCommands(), base_url=self.server.base_url)
            await channel.start(listen=False)
            pacer = Pacer(LIMITS["telegram"], self.clock)
            await Courier(channel, store, self.clock, pacer).drain()
            await channel.stop()
        return self.server.messages


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with TelegramServer() as server:
        made = Desk(f"sqlite:///{tmp_path / 'test.db'}", server)
        async with made.store() as store:
            await store.save_chat(CHAT)
            await store.watch(CHAT.address, "nvidia", made.clock.now())
        yield made


async def test_a_report_that_only_repeats_is_counted_in_the_first_message(desk: Desk) -> None:
    await desk.reports("Northgate", FIRST)
    (alert,) = await desk.delivered()
    assert "+1 source" not in alert.text
    await desk.reports("Warta", AGAIN)
    await desk.reports("Quay", FIRST)
    assert len(await desk.delivered(after=61)) == 1
    assert (alert.edits, "+2 sources" in alert.text) == (1, True)
    assert alert.button("Sources")["callback_data"] == "story 1"
    await desk.reports("Quay", FIRST)  # its second article on it: no other source
    await desk.delivered(after=3600)
    assert alert.edits == 1


async def test_what_develops_replies_with_only_what_is_new(desk: Desk) -> None:
    await desk.reports("Northgate", FIRST)
    await desk.delivered()
    await desk.reports("Harborview", PROFIT)
    await desk.reports("Quay", ANALYST)
    await desk.reports("Eastwatch", DIFFERENT)
    alert, profit, analyst, different = await desk.delivered(after=61)
    assert [message.reply_to for message in (profit, analyst, different)] == [alert.message_id] * 3
    assert profit.text.splitlines()[:2] == ["↳ New figure · Nvidia (NVDA)", "▲ Net profit, Nvidia +59%"]
    assert "46.73" not in profit.text
    assert analyst.text.splitlines()[0] == "↳ An analyst's view · Nvidia (NVDA)"
    assert "Maren Tolliver" in analyst.text
    assert different.text.splitlines()[:3] == [
        "↳ Figures differ · Nvidia (NVDA)",
        "▲ Harborview: Net profit, Nvidia +59%",
        "▲ Eastwatch: Net profit, Nvidia +51%",
    ]
    assert "+3 sources" in alert.text


async def test_late_redated_retitled_and_syndicated_copies_are_the_same_article(desk: Desk) -> None:
    await desk.reports("Northgate", PROFIT, link="https://north.example/nvidia-results-2025")
    (alert,) = await desk.delivered()
    await desk.reports("Warta", FIRST, hours_ago=20)  # older than what the chat has, and later here
    await desk.reports("Quay", ("Chip maker's quarter: what to know", PROFIT[1]))  # syndicated under another title
    await desk.reports("Quay", PROFIT, hours_ago=5)  # dated anew
    await desk.reports("Eastwatch", ("Nvidia", "See here."), link="https://north.example/nvidia-results-2025?utm_x=1")
    assert await desk.delivered(after=3600) == [alert]
    async with desk.store() as store:
        assert {report.story_id for report in await store.story_reports(range(1, 9))} == {1}


async def test_of_one_poll_the_fuller_report_is_the_alert_and_an_older_one_adds_nothing(desk: Desk) -> None:
    async with desk.store() as store:
        wire = Wire(document=FeedDocument("Northgate", ()))
        feed = await store.add_feed("https://northgate.example/rss", "Northgate")
        pipeline = Pipeline(store, wire, wire, DIRECTORY, desk.clock)
        await pipeline.poll(feed)
        later = FeedEntry(("b",), *PROFIT, "https://a.example/b", desk.clock.now())
        bare = FeedEntry(("a",), *FIRST, "https://a.example/a", desk.clock.now() - timedelta(minutes=5))
        wire.document = FeedDocument("Northgate", (later, bare))
        await pipeline.poll((await store.feeds())[0])
    (only,) = await desk.delivered(after=61)  # the fuller one is the story's first message, the other adds nothing
    assert "+59%" in only.text
