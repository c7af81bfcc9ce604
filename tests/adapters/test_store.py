"""What a store must do. The database and the fake that other tests use pass the same suite."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.model import (
    Chat,
    Company,
    DeliveryState,
    Digest,
    Direction,
    FeedEntry,
    FigureLine,
    MentionedCompany,
    Metric,
    Report,
    Span,
)
from bot.ports import FeedState, NewDelivery, NewReport, Settlement
from tests.builders import NOON, company, figure, report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.model import Delivery, Feed
    from bot.ports import Store

LEASE = timedelta(seconds=60)
POLLED = FeedState(next_poll_at=NOON + timedelta(minutes=5), polled_at=NOON)
ME = Chat("console:me", "id", "Asia/Jakarta")
DIGEST = Digest(
    companies=("Apple (AAPL)",),
    headline="Apple “naik”",
    figures=(FigureLine(Direction.UP, "Saham Apple", "+1,5%"),),
    quote="Bagus.",
    attribution="Sari",
)


@pytest.fixture
def store(any_store: Store) -> Store:
    return any_store


def new(
    key: str,
    *,
    story: int | None = None,
    minutes: float = 0,
    to: Sequence[str] = (),
    companies: Sequence[str] = ("apple",),
    title: str = "Apple gains",
) -> NewReport:
    """A report of an entry with that one key, owed to these chats."""
    made = report(title, companies=companies, figures=[figure("1.5")], quoted=True, minutes=minutes)
    entry = FeedEntry((key,), made.extraction.title, "", f"https://news.example/{key}", made.published)
    owed = tuple(NewDelivery(address, DIGEST, "watches apple") for address in to)
    return NewReport(entry, made.extraction, made.published, story, "new", owed)


async def feed_of(store: Store) -> Feed:
    return await store.add_feed("https://news.example/rss", "Example")


async def owed_to_me(store: Store, *keys: str) -> None:
    await store.save_chat(ME)
    feed = await feed_of(store)
    await store.commit_poll(feed, POLLED, [new(key, to=[ME.address]) for key in keys])


async def claim(store: Store, at: float = 0, limit: int = 10) -> Sequence[Delivery]:
    return await store.claim("console", NOON + timedelta(seconds=at), limit, LEASE)


# -- feeds ------------------------------------------------------------------------------------------


async def test_what_the_config_said_is_replaced_whole(store: Store) -> None:
    assert await store.configured() == set()
    await store.set_configured({"a", "b"})
    await store.set_configured({"b", "c"})
    assert await store.configured() == {"b", "c"}


async def test_a_new_feed_is_due_at_once_and_after_a_poll_when_its_time_comes(store: Store) -> None:
    feed = await feed_of(store)
    assert await store.due_feeds(NOON, 10) == [feed]
    await store.commit_poll(feed, POLLED, [])
    assert await store.due_feeds(NOON, 10) == []
    assert [due.id for due in await store.due_feeds(POLLED.next_poll_at, 10)] == [feed.id]


async def test_due_feeds_come_longest_due_first_and_new_ones_before_all(store: Store) -> None:
    late, early, fresh = [await store.add_feed(f"https://news.example/{n}", "Example") for n in range(3)]
    await store.commit_poll(late, replace(POLLED, next_poll_at=NOON + timedelta(seconds=2)), [])
    await store.commit_poll(early, replace(POLLED, next_poll_at=NOON + timedelta(seconds=1)), [])
    due = await store.due_feeds(NOON + timedelta(hours=1), 10)
    assert [feed.id for feed in due] == [fresh.id, early.id, late.id]
    assert len(await store.due_feeds(NOON + timedelta(hours=1), 2)) == 2


async def test_adding_a_feed_again_changes_what_is_told_and_keeps_what_was_learnt(store: Store) -> None:
    feed = await feed_of(store)
    await store.commit_poll(feed, replace(POLLED, etag='"1"'), [])
    again = await store.add_feed(feed.url, "Renamed", language="id", interval=60.0)
    assert (again.id, again.publisher, again.language, again.interval, again.etag) == (
        feed.id,
        "Renamed",
        "id",
        60.0,
        '"1"',
    )


async def test_a_retired_feed_is_listed_last_and_not_polled_until_it_is_added_again(store: Store) -> None:
    feed, other = await feed_of(store), await store.add_feed("https://other.example/", "Other")
    assert await store.retire_feed(feed.url)
    assert [f.id for f in await store.feeds()] == [other.id, feed.id]
    assert [f.id for f in await store.due_feeds(NOON, 10)] == [other.id]
    assert not (await feed_of(store)).retired
    assert not await store.retire_feed("https://nowhere.example/")


async def test_a_failed_poll_keeps_the_time_of_the_last_success(store: Store) -> None:
    feed = await feed_of(store)
    await store.commit_poll(feed, POLLED, [])
    failed = replace(POLLED, polled_at=NOON + timedelta(hours=1), failures=1, error="404 Not Found")
    await store.commit_poll(feed, failed, [])
    (known,) = await store.feeds()
    assert (known.succeeded_at, known.failures, known.error) == (NOON, 1, "404 Not Found")


# -- entries and reports ----------------------------------------------------------------------------


async def test_an_entry_is_seen_under_any_of_its_keys_but_only_in_its_own_feed(store: Store) -> None:
    feed = await feed_of(store)
    other = await store.add_feed("https://other.example/", "Other")
    first = replace(new("a"), entry=FeedEntry(("a", "b"), "Title", ""))
    await store.commit_poll(feed, POLLED, [first])
    moved, fresh = FeedEntry(("b", "c"), "Title", ""), FeedEntry(("d",), "Other title", "")
    assert await store.unseen(feed.id, [moved, fresh]) == [fresh]
    assert await store.unseen(other.id, [moved, fresh]) == [moved, fresh]


async def test_entries_of_one_document_that_share_a_key_are_one(store: Store) -> None:
    feed = await feed_of(store)
    first, second = FeedEntry(("a", "b"), "Title", ""), FeedEntry(("b", "c"), "Title", "")
    assert await store.unseen(feed.id, [first, second]) == [first]


async def test_a_report_stored_by_another_poll_meanwhile_is_not_stored_again(store: Store) -> None:
    await store.save_chat(ME)
    feed = await feed_of(store)
    assert len(await store.commit_poll(feed, POLLED, [new("a", to=[ME.address])])) == 1
    assert await store.commit_poll(feed, POLLED, [new("a", to=[ME.address])]) == []
    assert len(await store.open_reports(NOON)) == await store.outstanding() == 1


async def test_a_report_comes_back_as_it_was(store: Store) -> None:
    feed = await feed_of(store)
    given = new("a")
    listed = Company("apple", "Apple", "AAPL", ("AAPL", "APC.DE"))
    spans = {"title": (Span(0, 5),), "text": (Span(1, 2),), "hints_title": (Span(3, 4),), "hints_text": (Span(7, 9),)}
    told = (MentionedCompany(listed, about=True, **spans), company("bbca", about=False))
    doubtful = replace(figure("5"), base=True, reached=True, or_metric=Metric.PRICE, company_sure=False)
    read = replace(given.extraction, companies=told, removed=("Baca juga",), figures=(doubtful, figure("7")))
    given = replace(given, extraction=read)
    stored = await store.commit_poll(feed, POLLED, [given])
    assert stored == await store.open_reports(NOON) == await store.story_reports([stored[0].story_id])
    assert stored[0].extraction == given.extraction
    assert (stored[0].url, stored[0].publisher) == (given.entry.link, "Example")


async def test_equal_negative_stories_open_one_and_none_opens_its_own(store: Store) -> None:
    feed = await feed_of(store)
    told = [new("a", story=-1), new("b", story=-1), new("c", story=-2), new("d"), new("e")]
    stories = [stored.story_id for stored in await store.commit_poll(feed, POLLED, told)]
    assert stories[0] == stories[1]
    assert len(set(stories)) == 4
    (later,) = await store.commit_poll(feed, POLLED, [new("f", story=stories[2])])
    assert later.story_id == stories[2]
    assert len(await store.story_reports([stories[2]])) == 2


async def test_stored_reports_come_by_the_page_in_the_order_they_were_stored(store: Store) -> None:
    feed = await feed_of(store)
    told = [new("late", minutes=9), new("old", minutes=-9), new("mid", minutes=1), new("last", minutes=2)]
    ids = [report.id for report in await store.commit_poll(feed, POLLED, told)]
    page = await store.stored_reports(0, NOON, 2)
    assert [report.id for report in page] == [ids[0], ids[2]]
    assert [report.id for report in await store.stored_reports(page[-1].id, NOON, 2)] == [ids[3]]


async def test_open_reports_are_those_since_then_oldest_first(store: Store) -> None:
    feed = await feed_of(store)
    await store.commit_poll(feed, POLLED, [new("late", minutes=9), new("old", minutes=-9), new("mid", minutes=1)])
    assert [found.url for found in await store.open_reports(NOON)] == [
        "https://news.example/mid",
        "https://news.example/late",
    ]


def urls(found: Sequence[Report]) -> list[str]:
    return [(one.url or "").rpartition("/")[2] for one in found]


async def test_the_latest_are_the_newest_of_each_story_about_the_companies(store: Store) -> None:
    feed = await feed_of(store)
    told = [
        new("first", story=-1, minutes=1),
        new("second", story=-1, minutes=2),
        new("other", minutes=3, companies=["bbca"]),
        new("older", minutes=0),
    ]
    passing = new("passing", minutes=9)
    mention = (company("apple", about=False),)
    told.append(replace(passing, extraction=replace(passing.extraction, companies=mention)))
    await store.commit_poll(feed, POLLED, told)
    assert urls(await store.latest(["apple"], 9)) == ["second", "older"]
    assert urls(await store.latest(["apple", "bbca"], 2)) == ["other", "second"]
    assert urls(await store.latest(["apple"], 1, about=False)) == ["passing"]
    assert urls(await store.latest([], 9)) == ["other", "second", "older"]


async def test_a_search_needs_every_word_in_any_case_and_takes_wildcards_for_themselves(store: Store) -> None:
    feed = await feed_of(store)
    told = [new("a", title="Laba ÉLAN naik 5%"), new("b", title="Laba turun_tipis", minutes=1)]
    await store.commit_poll(feed, POLLED, told)
    assert urls(await store.search(["laba"], 9)) == ["b", "a"]
    assert urls(await store.search(["élan", "LABA"], 9)) == ["a"]
    assert urls(await store.search(["5%"], 9)) == ["a"]
    assert urls(await store.search(["n_t"], 9)) == ["b"]
    assert await store.search(["laba", "rugi"], 9) == []


# -- chats ------------------------------------------------------------------------------------------


async def test_a_chat_is_saved_changed_and_found(store: Store) -> None:
    assert await store.chat(ME.address) is None
    await store.save_chat(ME)
    await store.save_chat(replace(ME, language="en"))
    assert await store.chat(ME.address) == replace(ME, language="en")


async def test_watching_twice_is_once_and_order_is_kept(store: Store) -> None:
    await store.save_chat(ME)
    assert [await store.watch(ME.address, name, NOON) for name in ("bbca", "apple", "bbca")] == [True, True, False]
    assert list(await store.watched(ME.address)) == ["bbca", "apple"]
    assert [await store.unwatch(ME.address, "bbca") for _ in range(2)] == [True, False]
    assert list(await store.watched(ME.address)) == ["apple"]


async def test_watching_makes_a_chat_that_was_not_known(store: Store) -> None:
    assert await store.watch("slack:C01", "apple", NOON)
    assert await store.chat("slack:C01") == Chat("slack:C01")


async def test_subscriptions_are_those_of_the_companies_asked_for(store: Store) -> None:
    await store.save_chat(ME)
    await store.watch(ME.address, "apple", NOON)
    await store.watch("slack:C01", "bbca", NOON)
    (found,) = await store.subscriptions(["apple", "unknown"])
    assert (found.chat, found.company_id, found.since) == (ME, "apple", NOON)
    assert list(await store.subscriptions([])) == []


async def test_a_chat_that_ends_watches_nothing_and_is_owed_nothing(store: Store) -> None:
    await owed_to_me(store, "a")
    await store.watch(ME.address, "apple", NOON)
    await store.delete_chat(ME.address)
    assert await store.chat(ME.address) is None
    assert list(await store.watched(ME.address)) == []
    assert list(await store.subscriptions(["apple"])) == []
    assert await store.outstanding() == 0
    assert await store.delivered_stories([ME.address], [1]) == set()


async def test_a_chat_that_has_ended_gets_no_new_deliveries_until_it_is_saved_again(store: Store) -> None:
    await store.save_chat(ME)
    await store.delete_chat(ME.address)
    feed = await feed_of(store)
    await store.commit_poll(feed, POLLED, [new("a", to=[ME.address])])
    assert await store.outstanding() == 0
    await store.save_chat(ME)
    await store.commit_poll(feed, POLLED, [new("b", to=[ME.address])])
    assert await store.outstanding() == 1
    assert await store.chat(ME.address) == ME


async def test_a_suspended_chat_is_owed_nothing_and_watches_what_it_did_when_it_returns(store: Store) -> None:
    await store.save_chat(ME)
    await store.watch(ME.address, "apple", NOON)
    await store.suspend_chat(ME.address, "blocked")
    assert await store.chat(ME.address) is None
    assert await store.subscriptions(["apple"]) == []
    await store.save_chat(ME)
    assert [s.chat.address for s in await store.subscriptions(["apple"])] == [ME.address]


async def test_a_suspended_chat_lives_again_with_its_topics_and_is_told_so_once(store: Store) -> None:
    group, topic, other = Chat("telegram:-10", "id", "Asia/Jakarta"), Chat("telegram:-10/5"), Chat("telegram:-100")
    for chat in (group, topic, other):
        await store.save_chat(chat)
        await store.watch(chat.address, "apple", NOON)
        await store.suspend_chat(chat.address, "kicked")
    assert await store.revive_chats(group.address) == [group, topic]
    assert await store.revive_chats(group.address) == []
    assert [one.chat.address for one in await store.subscriptions(["apple"])] == [group.address, topic.address]


async def test_a_chat_that_ended_itself_or_watched_nothing_does_not_live_again(store: Store) -> None:
    for address in ("console:a", "console:b"):
        await store.save_chat(Chat(address))
    await store.watch("console:a", "apple", NOON)
    await store.delete_chat("console:a")
    await store.suspend_chat("console:b", "blocked")
    assert [*await store.revive_chats("console:a"), *await store.revive_chats("console:b")] == []
    assert await store.revive_chats("console:nobody") == []


async def test_a_cancelled_delivery_may_be_owed_again(store: Store) -> None:
    await owed_to_me(store, "a")
    await store.delete_chat(ME.address)
    await store.save_chat(ME)
    feed = await feed_of(store)
    await store.commit_poll(feed, POLLED, [new("b", story=1, to=[ME.address])])
    assert [delivery.digest.story_id for delivery in await claim(store)] == [1]


async def test_a_moved_chat_keeps_all_it_had_under_the_new_address(store: Store) -> None:
    await owed_to_me(store, "a")
    await store.watch(ME.address, "apple", NOON)
    await store.move_chat(ME.address, "telegram:-1001")
    moved = replace(ME, address="telegram:-1001")
    assert await store.chat(ME.address) is None
    assert await store.chat(moved.address) == moved
    assert list(await store.watched(moved.address)) == ["apple"]
    (delivery,) = await store.claim("telegram", NOON, 10, LEASE)
    assert delivery.chat == moved
    assert await store.delivered_stories([moved.address], [1]) == {(moved.address, 1)}


async def test_moving_to_a_known_chat_adds_what_it_lacks(store: Store) -> None:
    await store.save_chat(ME)
    there = Chat("console:there")
    await store.save_chat(there)
    for address, name in ((ME.address, "apple"), (ME.address, "bbca"), (there.address, "apple")):
        await store.watch(address, name, NOON)
    await store.move_chat(ME.address, there.address)
    assert set(await store.watched(there.address)) == {"apple", "bbca"}
    assert await store.chat(ME.address) is None


async def test_moving_an_unknown_chat_does_nothing(store: Store) -> None:
    await store.move_chat("console:nobody", "console:somebody")
    assert await store.chat("console:somebody") is None


# -- the outbox -------------------------------------------------------------------------------------


async def test_a_delivery_carries_its_chat_and_its_digest_with_the_story(store: Store) -> None:
    await owed_to_me(store, "a")
    (delivery,) = await claim(store)
    assert delivery.chat == ME
    assert delivery.digest == replace(DIGEST, story_id=1)
    assert (delivery.attempts, delivery.state) == (0, DeliveryState.PENDING)


async def test_a_story_is_owed_to_a_chat_once(store: Store) -> None:
    await owed_to_me(store, "a")
    feed = await feed_of(store)
    await store.commit_poll(feed, POLLED, [new("b", story=1, to=[ME.address])])
    assert await store.outstanding() == 1


async def test_a_claim_is_nobody_elses_until_its_lease_ends(store: Store) -> None:
    await owed_to_me(store, "a", "b")
    assert len(await claim(store, limit=1)) == 1
    assert len(await claim(store)) == 1
    assert await claim(store, at=59) == []
    assert await store.next_due("console") == NOON + LEASE
    again = await claim(store, at=60)
    assert [delivery.attempts for delivery in again] == [1, 1]


async def test_a_claim_takes_one_channel_and_only_what_is_due(store: Store) -> None:
    await owed_to_me(store, "a")
    assert await store.claim("telegram", NOON, 10, LEASE) == []
    assert await store.outstanding("telegram") == 0
    assert await claim(store, at=-1) == []
    assert len(await claim(store)) == 1


@pytest.mark.parametrize("state", ["sent", "failed", "cancelled"])
async def test_a_settled_delivery_is_never_claimed_again(store: Store, state: str) -> None:
    await owed_to_me(store, "a")
    (delivery,) = await claim(store)
    await store.settle([(delivery.id, Settlement(state, "because", "77"))], NOON)
    assert await store.outstanding() == 0
    assert await store.next_due("console") is None
    assert await claim(store, at=3600) == []


async def test_pending_again_waits_as_long_as_it_was_told(store: Store) -> None:
    await owed_to_me(store, "a")
    (delivery,) = await claim(store)
    retry = NOON + timedelta(hours=3)
    await store.settle([(delivery.id, Settlement("pending", "asked to wait", retry_at=retry))], NOON)
    assert await store.next_due("console") == retry
    assert await claim(store, at=3 * 3600 - 1) == []
    assert len(await claim(store, at=3 * 3600)) == 1


async def test_an_unknown_answer_is_tried_once_more_after_the_lease_and_then_left(store: Store) -> None:
    await owed_to_me(store, "a")
    (delivery,) = await claim(store)
    await store.settle([(delivery.id, Settlement("unknown", "answer lost"))], NOON)
    assert await store.outstanding() == 1
    assert await claim(store, at=59) == []
    (again,) = await claim(store, at=60)
    assert (again.state, again.attempts) == (DeliveryState.UNKNOWN, 1)
    await store.settle([(again.id, Settlement("unknown", "answer lost"))], NOON)
    assert await store.outstanding() == 0
    assert await claim(store, at=3600) == []
    assert await store.delivered_stories([ME.address], [1]) == {(ME.address, 1)}


async def test_late_news_reopens_nothing_but_sent_is_always_believed(store: Store) -> None:
    await owed_to_me(store, "a")
    (delivery,) = await claim(store)
    await store.suspend_chat(ME.address, "blocked")
    await store.settle([(delivery.id, Settlement("pending", "later", retry_at=NOON))], NOON)
    assert await store.outstanding() == 0
    await store.settle([(delivery.id, Settlement("sent", reference="7"))], NOON)
    assert await store.delivered_stories([ME.address], [1]) == {(ME.address, 1)}
    await store.settle([(999, Settlement("sent"))], NOON)


async def test_a_chat_that_is_suspended_takes_its_topics_along_and_no_others(store: Store) -> None:
    for address in ("telegram:-10", "telegram:-10/5", "telegram:-100"):
        await store.save_chat(Chat(address))
        await store.watch(address, "apple", NOON)
    await store.suspend_chat("telegram:-10", "kicked")
    assert [one.chat.address for one in await store.subscriptions(["apple"])] == ["telegram:-100"]
    assert [chat.address for chat in await store.revive_chats("telegram:-10")] == ["telegram:-10", "telegram:-10/5"]


async def test_a_chat_that_is_deleted_leaves_nothing(store: Store) -> None:
    await owed_to_me(store, "a")
    await store.watch(ME.address, "apple", NOON)
    await store.delete_chat(ME.address)
    assert not any((await store.stored(ME.address)).values())
    assert await store.last_records(ME.address, 9) == []
    assert await store.revive_chats(ME.address) == []
    await store.delete_chat(ME.address)
