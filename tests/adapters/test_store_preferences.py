"""What a store must do for preferences and digests. The database and the fake pass the same suite."""

from __future__ import annotations

import asyncio
from datetime import time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from bot.model import (
    Chat,
    Digest,
    DigestRule,
    FeedEntry,
    Filters,
    Interest,
    Metric,
    Mute,
    Preferences,
    QuietHours,
    Threshold,
)
from bot.ports import FeedState, NewDelivery, NewHeld, NewReport
from tests.builders import NOON, report

if TYPE_CHECKING:
    from bot.ports import Store

ME = Chat("console:me", "id", "Asia/Jakarta")
POLLED = FeedState(next_poll_at=NOON, polled_at=NOON)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DAILY = (DigestRule((time(7, 30),)),)
ALL = Preferences(
    schedule=DAILY,
    alerts=False,
    quiet=QuietHours(time(22), time(7), urgent=True),
    thresholds=(Threshold(Decimal(3)), Threshold(None, Metric.NET_PROFIT, "bca")),
    interests=(("apple", Interest.FIGURES),),
    filters=Filters(("merger",), ("/rumou?r/",), ("Wire",), ("Another",), ("id",)),
    mutes=(Mute("apple", NOON + DAY), Mute(None, NOON + HOUR)),
    hourly=5,
)
SUM = Digest((), "Ringkasan: 2 berita", items=(Digest(("Apple (AAPL)",), "one", story_id=1), Digest((), "two")))


@pytest.fixture
def store(any_store: Store) -> Store:
    return any_store


async def brought(
    store: Store, *titles: str, sent: bool = False, held: NewHeld | None = None, to: str = ME.address
) -> list[int]:
    """A story a title, sent or held; their numbers."""
    feed = await store.add_feed("https://a.example/rss", "A")
    new = []
    for title in titles:
        made = report(title)
        owed = (NewDelivery(to, Digest((), title), "a test"),) if sent else ()
        kept = (held or NewHeld(to, ("apple",), "digest_only"),) if not sent else ()
        entry = FeedEntry((title,), title, "")
        new.append(NewReport(entry, made.extraction, made.published, deliveries=owed, held=kept))
    return [one.story_id for one in await store.commit_poll(feed, POLLED, new)]


async def headlines(store: Store, after: timedelta = DAY) -> list[str]:
    return [d.digest.headline for d in await store.claim("console", NOON + after, 50, HOUR)]


async def test_preferences_are_kept_whole_with_the_chat(store: Store) -> None:
    await store.save_chat(ME)
    assert await store.preferences(ME.address) == Preferences()
    await store.save_preferences(ME.address, ALL, NOON + HOUR, NOON)
    assert await store.preferences(ME.address) == ALL
    await store.watch(ME.address, "apple", NOON)
    (subscription,) = await store.subscriptions(["apple"])
    assert subscription.wants == ALL
    await store.save_preferences(ME.address, Preferences(), None, NOON)
    assert await store.preferences(ME.address) == Preferences()


async def test_a_chat_that_ends_everything_has_asked_for_nothing_when_it_returns(store: Store) -> None:
    await store.save_chat(ME)
    await store.save_preferences(ME.address, ALL, NOON, NOON)
    await store.delete_chat(ME.address)
    assert await store.due_digests(NOON + DAY, 10) == []
    await store.save_chat(ME)
    assert await store.preferences(ME.address) == Preferences()


async def test_a_chat_takes_its_preferences_and_what_is_held_along(store: Store) -> None:
    await store.save_chat(ME)
    await store.save_preferences(ME.address, ALL, NOON, NOON)
    await brought(store, "one")
    await store.move_chat(ME.address, "console:new")
    (due,) = await store.due_digests(NOON, 10)
    assert (due.chat.address, due.wants, len(due.held)) == ("console:new", ALL, 1)


async def test_a_chat_that_moves_into_another_brings_what_that_lacks(store: Store) -> None:
    await store.save_chat(ME)
    await store.save_chat(Chat("console:new"))
    await store.save_preferences(ME.address, ALL, NOON, NOON)
    (one,) = await brought(store, "one")
    await store.move_chat(ME.address, "console:new")
    assert await store.preferences("console:new") == ALL
    assert set(await store.held("console:new", [one])) == {one}


async def test_what_is_held_counts_as_told_once_a_digest_has_it(store: Store) -> None:
    await store.save_chat(ME)
    (one,) = await brought(store, "one", held=NewHeld(ME.address, ("apple",), "quiet", "", NOON))
    assert await store.delivered_stories([ME.address], [one]) == set()
    (due,) = await store.due_digests(NOON, 10)
    assert await store.commit_digest(due, None, SUM, "released", NOON)
    assert await store.delivered_stories([ME.address], [one]) == {(ME.address, one)}


async def test_an_alert_takes_its_story_out_of_the_next_digest(store: Store) -> None:
    await store.save_chat(ME)
    one, two = await brought(store, "one", "two")
    feed = await store.add_feed("https://a.example/rss", "A")
    made, owed = report("one, too"), NewDelivery(ME.address, Digest((), "one, too"), "urgent")
    entry = FeedEntry(("one, too",), "one, too", "")
    new = NewReport(entry, made.extraction, made.published, one, deliveries=(owed,))
    await store.commit_poll(feed, POLLED, [new])
    assert set(await store.held(ME.address, [one, two])) == {two}
    assert await headlines(store) == ["one, too"]


async def test_what_is_held_is_not_delivered(store: Store) -> None:
    await store.save_chat(ME)
    (one,) = await brought(store, "one", held=NewHeld(ME.address, ("apple", "bca"), "cap", "3", NOON + HOUR))
    assert await headlines(store) == []
    kept = (await store.held(ME.address, [one, 99]))[one]
    assert (kept.companies, kept.why, kept.what, kept.release_at, kept.sent) == (
        ("apple", "bca"),
        "cap",
        "3",
        NOON + HOUR,
        False,
    )


async def test_nothing_is_held_for_a_chat_that_has_ended(store: Store) -> None:
    await store.save_chat(ME)
    await store.delete_chat(ME.address)
    (one,) = await brought(store, "one")
    assert await store.held(ME.address, [one]) == {}


async def test_alerts_are_counted_and_digests_are_not(store: Store) -> None:
    await store.save_chat(ME)
    stories = await brought(store, "one", "two", sent=True)
    await brought(store, "three")
    await store.save_preferences(ME.address, ALL, NOON, NOON)
    (due,) = await store.due_digests(NOON, 10)
    assert await store.commit_digest(due, NOON + DAY, SUM, "a test", NOON)
    assert await store.alerts_since([ME.address, "console:nobody"], NOON - HOUR) == {ME.address: 2}
    assert list(await store.told_since(ME.address, NOON - HOUR)) == stories
    assert await store.alerts_since([ME.address], NOON) == {}


async def test_a_digest_is_due_when_its_moment_has_come(store: Store) -> None:
    await store.save_chat(ME)
    await store.save_preferences(ME.address, ALL, NOON + HOUR, NOON)
    await brought(store, "one", "two")
    assert await store.due_digests(NOON + HOUR - timedelta(seconds=1), 10) == []
    (due,) = await store.due_digests(NOON + HOUR, 10)
    assert (due.due, due.since, due.wants, len(due.held)) == (NOON + HOUR, NOON, ALL, 2)


async def test_what_waits_for_a_moment_is_due_then_and_takes_the_rest_along(store: Store) -> None:
    await store.save_chat(ME)
    await store.save_preferences(ME.address, ALL, NOON + DAY, NOON)
    await brought(store, "one")
    await brought(store, "two", held=NewHeld(ME.address, ("apple",), "quiet", "", NOON + HOUR))
    assert await store.due_digests(NOON, 10) == []
    (due,) = await store.due_digests(NOON + HOUR, 10)
    assert (due.due, len(due.held)) == (None, 2)


async def test_without_a_schedule_nothing_waits_for_one(store: Store) -> None:
    await store.save_chat(ME)
    await store.save_preferences(ME.address, ALL, NOON + DAY, NOON)
    await brought(store, "one")
    await store.save_preferences(ME.address, Preferences(), None, NOON)
    (due,) = await store.due_digests(NOON, 10)
    assert (due.due, len(due.held)) == (None, 1)


async def test_a_digest_is_written_once_and_whole(store: Store) -> None:
    await store.save_chat(ME)
    await store.save_preferences(ME.address, ALL, NOON, NOON)
    (one,) = await brought(store, "one")
    (due,) = await store.due_digests(NOON, 10)
    assert await store.commit_digest(due, NOON + DAY, SUM, "a test", NOON)
    assert not await store.commit_digest(due, NOON + DAY, SUM, "a test", NOON)
    (delivery,) = await store.claim("console", NOON, 10, HOUR)
    assert (delivery.digest, delivery.chat) == (SUM, ME)
    assert (await store.held(ME.address, [one]))[one].sent
    assert await store.due_digests(NOON + DAY - HOUR, 10) == []
    (following,) = await store.due_digests(NOON + DAY, 10)
    assert (following.due, following.since, following.held) == (NOON + DAY, NOON, ())


async def test_of_two_who_release_the_same_only_one_does(store: Store) -> None:
    await store.save_chat(ME)
    await brought(store, "one", held=NewHeld(ME.address, ("apple",), "quiet", "", NOON))
    (due,) = await store.due_digests(NOON, 10)
    done = await asyncio.gather(*(store.commit_digest(due, None, SUM, "a test", NOON) for _ in range(3)))
    assert sorted(done) == [False, False, True]
    assert len(await headlines(store)) == 1


async def test_what_developed_since_a_digest_had_the_story_waits_for_the_next(store: Store) -> None:
    await store.save_chat(ME)
    await store.save_preferences(ME.address, ALL, NOON, NOON)
    (story,) = await brought(store, "one")
    (due,) = await store.due_digests(NOON, 10)
    await store.commit_digest(due, NOON + DAY, SUM, "a test", NOON)
    feed = await store.add_feed("https://a.example/rss", "A")
    kept = NewHeld(ME.address, ("apple",), "quiet", "", NOON + HOUR)
    for title in ("more", "and more"):
        made = report(title)
        new = NewReport(FeedEntry((title,), title, ""), made.extraction, made.published, story, held=(kept,))
        await store.commit_poll(feed, POLLED, [new])
    (again,) = await store.due_digests(NOON + HOUR, 10)
    (waiting,) = again.held
    (told,) = [one for one in await store.story_reports([story]) if one.id == waiting.report_id]
    assert (told.extraction.title, waiting.why, waiting.sent) == ("more", "quiet", False)


async def test_an_empty_digest_only_moves_on(store: Store) -> None:
    await store.save_chat(ME)
    await store.save_preferences(ME.address, ALL, NOON, NOON)
    (due,) = await store.due_digests(NOON, 10)
    assert await store.commit_digest(due, NOON + DAY, None, "a test", NOON)
    assert await headlines(store) == []


async def test_a_chat_that_ended_meanwhile_gets_no_digest(store: Store) -> None:
    await store.save_chat(ME)
    await store.save_preferences(ME.address, ALL, NOON, NOON)
    (due,) = await store.due_digests(NOON, 10)
    await store.suspend_chat(ME.address, "blocked")
    assert not await store.commit_digest(due, NOON + DAY, SUM, "a test", NOON)


async def test_alerts_go_before_digests(store: Store) -> None:
    await store.save_chat(ME)
    await store.save_preferences(ME.address, ALL, NOON, NOON)
    (due,) = await store.due_digests(NOON, 10)
    await store.commit_digest(due, NOON + DAY, SUM, "a test", NOON)
    await brought(store, "an alert", sent=True)
    assert await headlines(store) == ["an alert", SUM.headline]
