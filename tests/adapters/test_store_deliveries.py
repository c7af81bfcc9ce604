"""What became of deliveries, and forgetting it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.adapters.store import SqlStore, open_store
from bot.model import Chat, Digest, Extraction, FeedEntry, Preferences
from bot.ports import FeedState, NewDelivery, NewReport, Settlement
from tests.builders import NOON

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

LEASE = timedelta(seconds=60)


@pytest.fixture
async def store(database: str) -> AsyncIterator[SqlStore]:
    opened = await open_store(database)
    yield opened
    await opened.close()


async def owe(store: SqlStore, *headlines: str, chat: str = "console:me") -> list[int]:
    """A leased delivery a headline; their ids."""
    await store.save_chat(Chat(chat))
    feed = await store.add_feed("https://a.example/rss", "A")
    reports = [
        NewReport(
            FeedEntry((headline,), headline, ""),
            Extraction("en", headline, ""),
            NOON,
            deliveries=(NewDelivery(chat, Digest((), headline), "a test"),),
        )
        for headline in headlines
    ]
    await store.commit_poll(feed, FeedState(NOON, NOON), reports)
    return [delivery.id for delivery in await store.claim(chat.partition(":")[0], NOON, 100, LEASE)]


async def test_the_undelivered_are_those_given_up_newest_first(store: SqlStore) -> None:
    first, second, third = await owe(store, "a", "b", "c")
    await store.settle([(first, Settlement("failed", "too long"))], NOON)
    await store.settle([(second, Settlement("sent"))], NOON)
    await store.settle([(third, Settlement("failed", "no rights"))], NOON + timedelta(minutes=1))
    assert [(r.delivery.id, r.reason) for r in await store.undelivered(10)] == [
        (third, "no rights"),
        (first, "too long"),
    ]
    assert [r.delivery.id for r in await store.undelivered(1)] == [third]


async def test_one_is_shown_with_its_reasons(store: SqlStore) -> None:
    (number,) = await owe(store, "a")
    await store.settle([(number, Settlement("failed", "too long"))], NOON)
    record = await store.delivery(number)
    assert record is not None
    assert (record.why, record.reason, record.settled_at, record.delivery.since) == ("a test", "too long", NOON, NOON)
    assert await store.delivery(999) is None


async def test_a_retry_owes_anew_what_failed_but_not_what_was_sent(store: SqlStore) -> None:
    failed, sent = await owe(store, "a", "b")
    await store.settle([(failed, Settlement("failed", "too long")), (sent, Settlement("sent"))], NOON)
    assert await store.retry([failed, sent, 999], NOON) == 1
    (again,) = await store.claim("console", NOON, 10, LEASE)
    assert (again.id, again.attempts) == (failed, 0)


async def test_a_chat_that_has_ended_is_retried_nothing(store: SqlStore) -> None:
    (number,) = await owe(store, "a")
    await store.delete_chat("console:me")
    assert await store.retry([number], NOON) == 0


async def test_what_was_settled_long_ago_is_forgotten_and_what_waits_is_not(store: SqlStore) -> None:
    old, waiting = await owe(store, "a", "b")
    await store.settle([(old, Settlement("sent"))], NOON)
    assert await store.forget(NOON) == 0
    assert await store.forget(NOON + timedelta(days=30)) == 1
    assert await store.delivery(old) is None
    assert await store.delivery(waiting) is not None


async def test_a_claim_takes_so_many_of_each_chat_and_none_of_those_left_out(store: SqlStore) -> None:
    await owe(store, "a", "b", "c", chat="slack:C1")
    await owe(store, "d", chat="slack:C2")
    later = NOON + LEASE
    claimed = await store.claim("slack", later, 10, LEASE, each=2)
    assert sorted(d.digest.headline for d in claimed) == ["a", "b", "d"]
    assert [d.digest.headline for d in await store.claim("slack", later, 10, LEASE, but_not=["slack:C1"])] == []
    assert [d.digest.headline for d in await store.claim("slack", later, 10, LEASE)] == ["c"]


async def test_a_held_chat_waits_with_all_that_is_owed_to_it_then_and_later(store: SqlStore) -> None:
    (number,) = await owe(store, "a")
    until = NOON + timedelta(hours=3)
    await store.settle([(number, Settlement("pending", retry_at=NOON))], NOON)
    await store.hold_chat("console:me", until)
    assert await owe(store, "b") == []
    assert await store.next_due("console") == until
    assert len(await store.claim("console", until, 10, LEASE)) == 2


async def test_what_is_given_back_unsent_was_no_attempt(store: SqlStore) -> None:
    (number,) = await owe(store, "a")
    await store.settle([(number, Settlement("pending", retry_at=NOON, tried=False))], NOON)
    (again,) = await store.claim("console", NOON, 1, LEASE)
    assert again.attempts == 0


async def test_what_a_chat_watched_is_forgotten_when_it_does_not_come_back_in_time(store: SqlStore) -> None:
    for address in ("telegram:1", "telegram:2"):
        await store.save_chat(Chat(address))
        await store.watch(address, "apple", NOON)
    await store.save_preferences("telegram:1", Preferences(hourly=2), None, NOON)
    await store.suspend_chat("telegram:1", "blocked")
    now = datetime.now(UTC)
    assert await store.forget_chats(now - timedelta(hours=1)) == 0
    assert await store.forget_chats(now + timedelta(hours=1)) == 1
    assert await store.revive_chats("telegram:1") == []
    await store.save_chat(Chat("telegram:1"))
    assert await store.preferences("telegram:1") == Preferences()
    assert await store.watched("telegram:2") == ["apple"]
