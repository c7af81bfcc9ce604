"""Hostile feeds polled for real, all at once, beside one that is good: each costs its own deadline at most.

The server lives at 127.0.0.2, which the operator allows; 127.0.0.1 is private to everybody.
"""

from __future__ import annotations

import asyncio
from ipaddress import ip_network
from typing import TYPE_CHECKING

import pytest

from bot.adapters.fetch import HttpFetcher
from bot.adapters.parse_pool import ParsePool
from bot.adapters.store import open_store
from bot.pipeline import Pipeline
from tests.articles import directory
from tests.fakes_clock import VirtualClock
from tests.hostile import BILLION_LAUGHS, EXTERNAL_ENTITY, GOOD, deeply_nested, many_attributes
from tests.servers.feeds import FeedServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.adapters.store import SqlStore

ALLOWED = [ip_network("127.0.0.2/32")]
TIMEOUT = 3.0
DEADLINE = 1.0
WRONG_CHARSET = GOOD.replace(b"<rss", b'<?xml version="1.0" encoding="utf-16"?><rss', 1)


@pytest.fixture
async def server() -> AsyncIterator[FeedServer]:
    async with FeedServer() as running:
        yield running


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    opened = await open_store(f"sqlite:///{tmp_path}/kabar.db")
    yield opened
    await opened.close()


def lay_out(server: FeedServer, private: FeedServer) -> dict[str, str | None]:
    """Feeds by address, each with the reason that must stand in the list; None for those that can be read."""
    return {
        server.answer("/404", 404): "404 Not Found",
        server.answer("/410", 410): "gone for good (410)",
        server.serve("/html", b"<!doctype html><p>Hello"): "not a feed",
        server.serve("/empty", b""): "an empty answer",
        server.serve("/blank", b"\n \n"): "an empty answer",
        server.serve("/binary", bytes(range(256)) * 100): "not a feed",
        server.endless("/60mb"): "larger than 2 MB",
        server.bomb("/bomb"): "larger than 2 MB",
        server.drip("/drip"): "no answer within 3 s",
        server.hold("/hold"): "no answer within 3 s",
        server.redirect("/inside", 302, private.serve("/secret", GOOD)): "redirects to a private address (127.0.0.1)",
        private.url("/secret"): "lives at a private address (127.0.0.1)",
        server.redirect("/file", 301, "file:///etc/passwd"): "not http(s): file:///etc/passwd",
        "file:///etc/passwd": "not http(s): file:///etc/passwd",
        server.redirect("/circle", 302, "/circle"): "more than 5 redirects",
        server.serve("/attributes", many_attributes()): "takes more than 1 s to read",
        server.serve("/path", b"/etc/passwd"): "not a feed",
        server.serve("/laughs", BILLION_LAUGHS): None,
        server.serve("/entity", EXTERNAL_ENTITY): None,
        server.serve("/charset", WRONG_CHARSET, content_type="text/xml; charset=koi8-r"): None,
    }


async def test_each_hostile_feed_fails_alone_with_its_reason(server: FeedServer, store: SqlStore) -> None:
    async with (
        FeedServer(host="127.0.0.1") as private,
        HttpFetcher(VirtualClock(), timeout=TIMEOUT, allow_private=ALLOWED) as fetcher,
        ParsePool(deadline=DEADLINE) as parser,
    ):
        expected = lay_out(server, private)
        pipeline = Pipeline(store, fetcher, parser, directory(), VirtualClock())
        feeds = [await store.add_feed(url, "Hostile") for url in expected]
        async with asyncio.timeout(60):  # each alone could hold a naive reader for minutes
            await asyncio.gather(*(pipeline.poll(feed) for feed in feeds))
        assert {feed.url: feed.error for feed in await store.feeds()} == expected
        assert private.asked == []
        reports = await store.search([""], 100)
        assert {report.extraction.title for report in reports} == {"Apple gains", "News &x;"}
        assert len({report.feed_id for report in await store.open_reports(reports[-1].published)}) == 3


async def test_a_deep_document_fails_alone_one_way_or_the_other(server: FeedServer, store: SqlStore) -> None:
    async with (
        HttpFetcher(VirtualClock(), timeout=TIMEOUT, allow_private=ALLOWED) as fetcher,
        ParsePool(deadline=DEADLINE) as parser,
    ):
        pipeline = Pipeline(store, fetcher, parser, directory(), VirtualClock())
        feed = await store.add_feed(server.serve("/deep", deeply_nested()), "Hostile")
        polled = await pipeline.poll(feed)
    assert polled.error is not None
    assert (await store.feeds())[0].failures == 1


async def test_good_feeds_are_polled_while_a_hostile_one_still_hangs(server: FeedServer, store: SqlStore) -> None:
    async with (
        HttpFetcher(VirtualClock(), timeout=600, allow_private=ALLOWED) as fetcher,
        ParsePool(deadline=DEADLINE) as parser,
    ):
        pipeline = Pipeline(store, fetcher, parser, directory(), VirtualClock())
        hanging = asyncio.create_task(pipeline.poll(await store.add_feed(server.hold("/hold"), "Hostile")))
        await server.holding.wait()
        good = await pipeline.poll(await store.add_feed(server.serve("/rss", GOOD), "Good"))
        assert (good.error, good.entries) == (None, 1)
        assert not hanging.done()
        server.held.set()
        assert (await hanging).error == "not a feed"
