"""The outbox drained to a channel, on a real database: what each answer does to the delivery and the chat."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from bot.adapters.store import SqlStore, open_store
from bot.delivery import Courier, Pacer
from bot.delivery.pace import Limits, Rate
from bot.model import (
    Chat,
    ChatGone,
    Digest,
    Extraction,
    FeedEntry,
    Moved,
    Refused,
    SendResult,
    Sent,
    Throttled,
    Unavailable,
    Unknown,
)
from bot.ports import FeedState, NewDelivery, NewReport
from tests.builders import NOON
from tests.fakes_clock import VirtualClock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from bot.ports import Finding, Route, Settlement

LEASE = timedelta(seconds=60)


@dataclass
class Platform:
    """A channel that answers from `answers`, then takes everything; `gate`, while cleared, holds its answers back."""

    name: str = "telegram"
    answers: list[SendResult] = field(default_factory=list)
    digests: list[Digest] = field(default_factory=list)
    taken: list[tuple[str, str]] = field(default_factory=list)
    below: list[str | None] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    reached: asyncio.Event = field(default_factory=asyncio.Event)

    def routes(self) -> Sequence[Route]:
        """None: this channel only calls out."""
        return ()

    async def start(self, *, listen: bool = True) -> None:
        assert listen

    async def prove(self, chats: Sequence[Chat]) -> Sequence[Finding]:  # noqa: ARG002 - nothing is asked of it
        return ()

    async def stop(self) -> None:
        self.gate.clear()

    async def edit(self, chat: Chat, digest: Digest, reference: str) -> SendResult:
        return await self.send(chat, digest, reply_to=f"edit of {reference}")

    async def send(self, chat: Chat, digest: Digest, *, reply_to: str | None = None) -> SendResult:
        self.below.append(reply_to)
        self.digests.append(digest)
        self.taken.append((chat.address, digest.headline))
        self.reached.set()
        await self.gate.wait()
        return self.answers.pop(0) if self.answers else Sent(str(len(self.taken)))


class Clumsy(Platform):
    """It can't set the news of one chat in type."""

    async def send(self, chat: Chat, digest: Digest, *, reply_to: str | None = None) -> SendResult:
        if chat.address == "telegram:7":
            raise ZeroDivisionError(digest.headline)
        return await super().send(chat, digest, reply_to=reply_to)


@dataclass
class Post:
    """A courier, its platform and its clock."""

    store: SqlStore
    platform: Platform
    clock: VirtualClock
    courier: Courier

    async def owe(self, *headlines: str, chat: str = "telegram:7") -> None:
        """Put a delivery a headline in the outbox."""
        await self.store.save_chat(Chat(chat))
        feed = await self.store.add_feed("https://a.example/rss", "A")
        reports = [
            NewReport(
                entry=FeedEntry((headline,), headline, ""),
                extraction=Extraction("en", headline, ""),
                published=self.clock.now(),
                deliveries=(NewDelivery(chat, Digest((), headline), "a test"),),
            )
            for headline in headlines
        ]
        await self.store.commit_poll(feed, FeedState(self.clock.now(), self.clock.now()), reports)

    async def drain(self, *, after: float = 0.0) -> int:
        self.clock.advance(after)
        return await self.courier.drain()


def courier(platform: Platform, store: SqlStore, clock: VirtualClock, limits: Limits) -> Courier:
    """One whose ledger never rests: nobody would let the time pass."""
    return Courier(platform, store, clock, Pacer(limits, clock), LEASE, pause=0.0)


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    store = await open_store(f"sqlite:///{tmp_path / 'test.db'}")
    clock, platform = VirtualClock(), Platform()
    platform.gate.set()
    yield Post(store, platform, clock, courier(platform, store, clock, Limits()))
    await store.close()


async def test_what_is_owed_is_sent_once_and_in_order(post: Post) -> None:
    await post.owe("first", "second")
    assert await post.drain() == 2
    assert await post.drain(after=3600) == 0
    assert post.platform.taken == [("telegram:7", "first"), ("telegram:7", "second")]


async def test_throttled_waits_as_told(post: Post) -> None:
    post.platform.answers = [Throttled(30.0)]
    await post.owe("news")
    assert [await post.drain(), await post.drain(after=29), await post.drain(after=2)] == [0, 0, 1]


async def test_a_platform_that_is_down_is_tried_again_later(post: Post) -> None:
    post.platform.answers = [Unavailable("502")]
    await post.owe("news")
    assert [await post.drain(), await post.drain(after=6)] == [0, 1]


async def test_a_lost_answer_is_tried_once_more_and_then_left(post: Post) -> None:
    post.platform.answers = [Unknown("read timeout"), Unknown("read timeout")]
    await post.owe("news")
    assert [await post.drain(), await post.drain(after=61), await post.drain(after=3600)] == [0, 0, 0]
    assert len(post.platform.taken) == 2
    assert await post.store.outstanding() == 0


async def test_a_refused_message_is_not_tried_again(post: Post) -> None:
    post.platform.answers = [Refused("message is too long")]
    await post.owe("news")
    assert [await post.drain(), await post.drain(after=3600)] == [0, 0]
    assert len(post.platform.taken) == 1


async def test_a_chat_that_moved_gets_that_very_message_at_its_new_address(post: Post) -> None:
    post.platform.answers = [Moved("telegram:-1007")]
    await post.owe("news", chat="telegram:-7")
    await post.store.watch("telegram:-7", "apple", NOON)
    assert await post.drain() + await post.drain(after=1) == 1
    assert post.platform.taken == [("telegram:-7", "news"), ("telegram:-1007", "news")]
    assert list(await post.store.watched("telegram:-1007")) == ["apple"]


async def test_a_chat_that_is_gone_is_sent_nothing_more(post: Post) -> None:
    post.platform.answers = [ChatGone("blocked by the user")]
    await post.owe("first", "second")
    await post.store.watch("telegram:7", "apple", NOON)
    await post.drain()
    await post.drain(after=3600)
    assert len(post.platform.taken) == 1
    assert await post.store.chat("telegram:7") is None
    assert await post.store.outstanding() == 0


async def test_a_chat_that_comes_back_watches_what_it_did(post: Post) -> None:
    post.platform.answers = [ChatGone("blocked by the user")]
    await post.owe("first")
    await post.store.watch("telegram:7", "apple", NOON)
    await post.drain()
    assert await post.store.subscriptions(["apple"]) == []
    await post.store.save_chat(Chat("telegram:7"))
    assert [s.company_id for s in await post.store.subscriptions(["apple"])] == ["apple"]


async def test_a_crash_between_claim_and_answer_loses_nothing(post: Post) -> None:
    await post.owe("news")
    assert len(await post.store.claim("telegram", post.clock.now(), 10, LEASE)) == 1  # and then the power goes
    assert [await post.drain(after=59), await post.drain(after=2)] == [0, 1]


async def test_stop_finishes_the_send_begun_and_gives_back_the_rest(post: Post) -> None:
    post.platform.gate.clear()
    await post.owe("first", "second")
    draining = asyncio.create_task(post.courier.drain())
    async with asyncio.timeout(5):
        await post.platform.reached.wait()
        stopping = asyncio.create_task(post.courier.stop())
        await asyncio.sleep(0)
        post.platform.gate.set()
        await stopping
        assert await draining == 1
    assert [headline for _, headline in post.platform.taken] == ["first"]
    waiting = await post.store.claim("telegram", post.clock.now(), 10, LEASE)
    assert [delivery.digest.headline for delivery in waiting] == ["second"]


async def test_other_publishers_of_the_story_are_counted_when_it_is_sent(post: Post) -> None:
    await post.owe("news")
    (report,) = await post.store.open_reports(NOON - timedelta(days=1))
    other = await post.store.add_feed("https://b.example/rss", "B")
    more = NewReport(FeedEntry(("x",), "news", ""), report.extraction, NOON, report.story_id)
    await post.store.commit_poll(other, FeedState(NOON, NOON), [more])
    await post.drain()
    assert post.platform.digests[0].more_sources == "+1 source"


async def test_a_long_backlog_takes_nobodys_place(post: Post) -> None:
    await post.owe(*(f"old {n}" for n in range(150)))
    await post.owe("news", chat="telegram:8")
    assert await post.drain() == 151
    place = [address for address, _ in post.platform.taken].index("telegram:8")
    assert place < 10
    assert [headline for address, headline in post.platform.taken if address == "telegram:7"] == [
        f"old {n}" for n in range(150)
    ]


async def test_what_comes_after_a_message_put_off_is_put_off_with_it(post: Post) -> None:
    post.platform.answers = [Unavailable("502")]
    await post.owe("first", "second")
    assert [await post.drain(), await post.drain(after=6)] == [0, 2]
    assert [headline for _, headline in post.platform.taken] == ["first", "first", "second"]


async def test_the_account_is_never_idle_between_two_claims(post: Post) -> None:
    for chat in range(200):
        await post.owe(f"news {chat}", chat=f"telegram:{chat}")
    post.platform.gate.clear()  # nobody gets an answer
    draining = asyncio.create_task(post.courier.drain())
    async with asyncio.timeout(20):
        while len(post.platform.taken) < 200:  # noqa: ASYNC110 - the platform has no event for it
            await asyncio.sleep(0)
    post.platform.gate.set()
    assert await draining == 200


async def test_a_permit_that_comes_after_half_the_lease_is_not_used(post: Post) -> None:
    post.courier = courier(post.platform, post.store, post.clock, Limits(account=(Rate(1, 31.0),)))
    await post.owe("first", chat="telegram:1")
    await post.owe("second", chat="telegram:2")
    draining = asyncio.create_task(post.courier.drain())
    async with asyncio.timeout(5):
        await post.platform.reached.wait()
    while not draining.done():
        await asyncio.sleep(0)
        post.clock.advance(1)
    assert draining.result() == 1
    assert [address for address, _ in post.platform.taken] == ["telegram:1"]
    assert [d.chat.address for d in await post.store.claim("telegram", post.clock.now(), 9, LEASE)] in (
        [],
        ["telegram:2"],
    )


class SlowStore(SqlStore):
    """A database that settles only while `gate` is set."""

    gate = asyncio.Event()

    async def settle(self, settled: Sequence[tuple[int, Settlement]], now: datetime) -> None:
        await self.gate.wait()
        await super().settle(settled, now)


async def test_no_more_messages_are_unsettled_than_the_account_has_permits(post: Post) -> None:
    for chat in range(9):
        await post.owe(f"news {chat}", chat=f"telegram:{chat}")
    slow = SlowStore(post.store._engine)  # noqa: SLF001 - the same database
    limits = Limits(account=(Rate(3, 0.001),))
    draining = asyncio.create_task(courier(post.platform, slow, post.clock, limits).drain())
    async with asyncio.timeout(20):
        while len(post.platform.taken) < 3:
            await asyncio.sleep(0.001)
            post.clock.advance(0.002)
        for _ in range(50):  # as often as more could have gone
            await asyncio.sleep(0.001)
            post.clock.advance(0.002)
        assert len(post.platform.taken) == 3
        slow.gate.set()
        while not draining.done():
            await asyncio.sleep(0.001)
            post.clock.advance(0.002)
    assert await draining == 9


async def test_a_mistake_of_ours_costs_one_delivery_and_is_loud(post: Post) -> None:
    clumsy = Clumsy()
    clumsy.gate.set()
    post.courier = courier(clumsy, post.store, post.clock, Limits())
    await post.owe("one", chat="telegram:7")
    await post.owe("two", chat="telegram:8")
    with capture_logs() as logs:
        assert await post.drain() == 1
    assert [log["event"] for log in logs if log["log_level"] == "error"] == ["send failed unexpectedly"]
    (record,) = await post.store.undelivered(9)
    assert (record.delivery.chat.address, record.reason) == ("telegram:7", "an internal error, see the log")
