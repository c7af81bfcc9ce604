"""One poll, from what the wire brought to what the outbox owes, on a real database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, cast

import pytest

from bot.adapters.store import SqlStore, open_store
from bot.companies import Directory
from bot.errors import FeedError, StoreError
from bot.model import Chat, Failed, Feed, FeedDocument, FeedEntry, Fetched, FetchResult, Gone, Unchanged
from bot.pipeline import Pipeline
from tests.builders import NOON
from tests.fakes_clock import VirtualClock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from bot.model import Report
    from bot.ports import FeedState, NewReport, Store

ME = Chat("console:me")
DIRECTORY = Directory.load()


@dataclass
class Wire:
    """A fetcher and a parser that answer with what a test hands them."""

    result: FetchResult = field(
        default_factory=lambda: Fetched(b"x", "https://a.example/rss", etag='"1"', body_hash="h")
    )
    document: FeedDocument | FeedError = field(default_factory=lambda: FeedDocument("A", ()))

    async def fetch(self, feed: Feed) -> FetchResult:
        assert feed.url
        return self.result

    async def parse(self, body: bytes, url: str, content_type: str, now: datetime) -> FeedDocument:
        assert (body, url, content_type) == (b"x", "https://a.example/rss", "")
        assert now.tzinfo
        if isinstance(self.document, FeedError):
            raise self.document
        return self.document


class Full:
    """A store whose disk is full: it answers and writes nothing."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    async def commit_poll(self, feed: Feed, state: FeedState, reports: Sequence[NewReport]) -> Sequence[Report]:
        raise StoreError(f"no room for {len(reports)} reports of {feed.url} until {state.next_poll_at}")


def entry(number: int, title: str, text: str = "", *, minutes: int = 0) -> FeedEntry:
    return FeedEntry((f"k{number}",), title, text, f"https://a.example/{number}", NOON - timedelta(minutes=minutes))


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    opened = await open_store(f"sqlite:///{tmp_path / 'test.db'}")
    await opened.save_chat(ME)
    await opened.watch(ME.address, "apple", NOON)
    yield opened
    await opened.close()


async def poll(store: SqlStore, wire: Wire, url: str = "https://a.example/rss") -> tuple[Pipeline, Feed]:
    clock = VirtualClock()
    feed = await store.add_feed(url, "A")
    pipeline = Pipeline(store, wire, wire, DIRECTORY, clock, backlog=2)
    await pipeline.poll(feed)
    return pipeline, (await store.feeds())[0]


async def owed(store: SqlStore) -> list[str]:
    later = NOON + timedelta(hours=1)
    return [d.digest.headline for d in await store.claim("console", later, 50, timedelta(minutes=1))]


async def test_an_article_about_a_watched_company_is_owed_to_the_chat(store: SqlStore) -> None:
    wire = Wire(document=FeedDocument("A", (entry(1, "Apple shares rise 3%"), entry(2, "Tesla recalls cars"))))
    _, feed = await poll(store, wire)
    assert await owed(store) == ["Apple shares rise 3%"]
    assert (feed.etag, feed.body_hash, feed.error, feed.succeeded_at) == ('"1"', "h", None, NOON)


async def test_the_first_poll_of_a_feed_sends_its_newest_stories_only(store: SqlStore) -> None:
    titles = ["Apple opens a factory in India", "Apple raises its dividend", "Apple names a new finance chief"]
    entries = tuple(entry(n, title, minutes=n * 10) for n, title in enumerate(titles))
    await poll(store, Wire(document=FeedDocument("A", entries)))
    assert await owed(store) == [titles[1], titles[0]]
    assert len(await store.latest(["apple"], 10)) == 3


async def test_what_was_seen_is_not_owed_again(store: SqlStore) -> None:
    wire = Wire(document=FeedDocument("A", (entry(1, "Apple shares rise 3%"),)))
    pipeline, feed = await poll(store, wire)
    again = await pipeline.poll(feed)
    assert (again.entries, again.deliveries) == (0, 0)


async def test_one_event_in_two_feeds_is_one_delivery(store: SqlStore) -> None:
    body = "Apple shares rose 3.4% after iPhone sales in India climbed 27%."
    await poll(store, Wire(document=FeedDocument("A", (entry(1, "Apple shares rise on India sales", body),))))
    other = FeedDocument("B", (entry(9, "Apple shares rise on sales in India", body),))
    await poll(store, Wire(document=other), "https://b.example/rss")
    assert await owed(store) == ["Apple shares rise on India sales"]
    assert len(await store.latest(["apple"], 10)) == 1


@pytest.mark.parametrize(
    ("result", "state"),
    [
        (Failed("404 Not Found"), ("404 Not Found", 1, False)),
        (Gone("410 Gone"), ("410 Gone", 1, True)),
        (Unchanged(), (None, 0, False)),
    ],
    ids=lambda value: type(value).__name__,
)
async def test_what_a_server_does_stands_in_the_feeds_state(
    store: SqlStore, result: FetchResult, state: tuple[str | None, int, bool]
) -> None:
    _, feed = await poll(store, Wire(result=result))
    assert (feed.error, feed.failures, feed.retired) == state


async def test_a_document_that_is_no_feed_is_fetched_again_later(store: SqlStore) -> None:
    _, feed = await poll(store, Wire(document=FeedError("not a feed")))
    assert (feed.error, feed.failures, feed.etag, feed.body_hash) == ("not a feed", 1, None, None)
    assert feed.next_poll_at
    assert feed.next_poll_at > NOON


BODY = "Apple shares rose 3.4% after iPhone sales in India climbed 27%."


async def stories(store: SqlStore) -> list[int]:
    return [report.story_id for report in await store.open_reports(NOON - timedelta(days=1))]


async def test_what_another_process_stored_meanwhile_is_joined(store: SqlStore) -> None:
    pipeline, _ = await poll(store, Wire(document=FeedDocument("A", (entry(1, "Tesla recalls cars"),))))
    wire = Wire(document=FeedDocument("B", (entry(2, "Apple shares rise on India sales", BODY),)))
    await poll(store, wire, "https://b.example/")
    third = await store.add_feed("https://c.example/", "C")
    wire = Wire(document=FeedDocument("C", (entry(3, "Apple shares rise on sales in India", BODY),)))
    pipeline.fetcher = pipeline.parser = wire
    await pipeline.poll(third)
    assert sorted(await stories(store)) == [1, 2, 2]


async def test_one_process_remembers_from_poll_to_poll_and_forgets_what_could_not_be_stored(store: SqlStore) -> None:
    pipeline, feed = await poll(store, Wire(document=FeedDocument("A", ())))
    wire = Wire(document=FeedDocument("A", (entry(1, "Apple shares rise on India sales", BODY),)))
    pipeline.fetcher = pipeline.parser = wire
    kept, pipeline.store = pipeline.store, cast("Store", Full(store))
    with pytest.raises(StoreError):
        await pipeline.poll(feed)
    pipeline.store = kept
    await pipeline.poll(feed)
    wire.document = FeedDocument("A", (entry(2, "Apple shares rise on sales in India", BODY),))
    await pipeline.poll(feed)
    assert await stories(store) == [1, 1]
