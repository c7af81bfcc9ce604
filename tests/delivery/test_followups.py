"""What belongs to a message that is out: sent below it, or written into it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from bot.adapters.store import open_store
from bot.delivery.pace import Limits, Rate
from bot.model import Chat, DeliveryKind, Digest, Extraction, FeedEntry, Moot, Refused, Throttled, Unavailable, Unknown
from bot.ports import FeedState, NewDelivery, NewReport
from tests.delivery.test_courier import LEASE, Platform, Post, courier
from tests.fakes_clock import VirtualClock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

CHAT = "telegram:7"
SLOW = Limits(account=(Rate(1, 1.0),))


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    store = await open_store(f"sqlite:///{tmp_path / 'test.db'}")
    clock, platform = VirtualClock(), Platform()
    platform.gate.set()
    made = Post(store, platform, clock, courier(platform, store, clock, Limits()))
    yield made
    await store.close()


async def told(post: Post, publisher: str, *headlines: str, recount: bool = False) -> None:
    """Another publisher's report of story 1, with developments owed to the chat."""
    feed = await post.store.add_feed(f"https://{publisher}.example/", publisher)
    owed = tuple(NewDelivery(CHAT, Digest((), headline), "a test", DeliveryKind.DEVELOPMENT) for headline in headlines)
    now = post.clock.now()
    read = Extraction("en", publisher, "")
    new = NewReport(FeedEntry((f"{publisher} {now}",), publisher, ""), read, now, 1, "", owed, recount)
    await post.store.commit_poll(feed, FeedState(now, now), [new])


async def test_a_development_is_sent_below_its_alert(post: Post) -> None:
    await post.owe("news", chat=CHAT)
    await post.drain()
    await told(post, "b", "more")
    await post.drain()
    assert list(zip(post.platform.taken, post.platform.below, strict=True)) == [
        ((CHAT, "news"), None),
        ((CHAT, "more"), "1"),
    ]


async def test_an_edit_shows_the_alert_with_its_sources_counted(post: Post) -> None:
    await post.owe("news", chat=CHAT)
    await post.drain()
    for publisher in ("b", "c"):
        await told(post, publisher, recount=True)
    await post.drain(after=61)
    assert post.platform.below == [None, "edit of 1"]
    edited = post.platform.digests[-1]
    assert (edited.headline, edited.more_sources, edited.choices[0].command) == ("news", "+2 sources", "story 1")


async def test_a_message_is_edited_once_a_minute_at_most(post: Post) -> None:
    await post.owe("news", chat=CHAT)
    await post.drain()
    times = []
    for n in range(40):
        await told(post, f"p{n}", recount=True)
        before = len(post.platform.taken)
        await post.drain(after=7)
        if len(post.platform.taken) > before:
            times.append(post.clock.monotonic())
    assert len(times) >= 3
    assert min(b - a for a, b in pairwise(times)) >= 60


@pytest.mark.parametrize("result", [Moot("not modified"), Refused("no rights"), Unknown("lost"), Unavailable("down")])
async def test_an_edit_that_comes_to_nothing_hurts_nothing(post: Post, result: Moot | Refused) -> None:
    await post.owe("news", chat=CHAT)
    await post.drain()
    await told(post, "b", recount=True)
    post.platform.answers = [result]
    await post.drain(after=61)
    await post.owe("other news", chat=CHAT)
    await post.drain(after=1)
    assert post.platform.taken[-1] == (CHAT, "other news")
    assert await post.store.undelivered(10) == []


async def test_a_throttled_edit_is_made_later_and_holds_the_chat_as_told(post: Post) -> None:
    await post.owe("news", chat=CHAT)
    await post.drain()
    await told(post, "b", recount=True)
    post.platform.answers = [Throttled(3600)]
    await post.drain(after=61)
    await post.owe("other news", chat=CHAT)
    await post.drain(after=3000)
    assert len(post.platform.taken) == 2
    await post.drain(after=700)
    assert post.platform.taken[2:] == [(CHAT, "other news"), (CHAT, "news")]


async def test_no_news_waits_behind_an_edit(post: Post) -> None:
    """With the account's window full of alerts an edit waits, and its own chat's alerts do not wait with it."""
    await post.owe("news", chat=CHAT)
    await post.drain()
    await told(post, "b", recount=True)
    post.clock.advance(61)
    for n in range(5):
        await post.owe(f"elsewhere {n}", chat=f"telegram:{n + 10}")
    await post.owe("other news", chat=CHAT)
    post.courier = courier(post.platform, post.store, post.clock, SLOW)

    async def draining() -> None:
        await post.courier.drain()

    await post.clock.run(draining())
    assert [address for address, _ in post.platform.taken[1:6]] == [f"telegram:{n + 10}" for n in range(5)]
    assert post.platform.taken[-1] == (CHAT, "news")
    assert post.platform.below[-1] == "edit of 1"


async def test_a_crash_between_edit_and_answer_repeats_the_edit_and_nothing_else(post: Post) -> None:
    await post.owe("news", chat=CHAT)
    await post.drain()
    await told(post, "b", "more", recount=True)
    post.clock.advance(61)
    await post.store.claim("telegram", post.clock.now(), 10, LEASE)  # who claimed these is gone
    fresh = courier(post.platform, post.store, post.clock, Limits())
    post.clock.advance(61)
    await fresh.drain()
    assert post.platform.taken == [(CHAT, "news"), (CHAT, "more"), (CHAT, "news")]
    assert post.platform.below == [None, "1", "edit of 1"]


async def test_an_edit_whose_alert_never_was_asks_the_platform_nothing(post: Post) -> None:
    post.platform.answers = [Unknown("lost"), Unknown("lost")]
    await post.owe("news", chat=CHAT)
    await post.drain()
    await told(post, "b", recount=True)
    await post.drain(after=61)
    await post.drain(after=61)
    assert post.platform.below == [None, None]
    assert [Chat(record.delivery.chat.address) for record in await post.store.undelivered(9)] == [Chat(CHAT)]
