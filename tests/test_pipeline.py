"""One poll, from what the wire brought to what the outbox owes, on a real database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.adapters.store import SqlStore, open_store
from bot.companies import Directory
from bot.errors import FeedError
from bot.model import Chat, Failed, Feed, FeedDocument, FeedEntry, Fetched, FetchResult, Gone, Unchanged
from bot.pipeline import Pipeline
from tests.builders import NOON
from tests.fakes_clock import VirtualClock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime
    from pathlib import Path

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
