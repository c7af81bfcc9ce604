"""Parsing in workers that hang, die and fail, each at the cost of its own document only."""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from typing import TYPE_CHECKING

import pytest

from bot.adapters.parse_pool import ParsePool
from bot.errors import FeedError
from tests.builders import NOON
from tests.hostile import BILLION_LAUGHS, EXTERNAL_ENTITY, GOOD, deeply_nested, many_attributes, sabotage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.model import FeedDocument

URL = "https://news.example/rss"
DEADLINE = 2.0


@pytest.fixture(scope="module")
def pool() -> Iterator[ParsePool]:
    """One for all tests, whatever loop they run in: workers take a moment to start."""
    opened = ParsePool(deadline=DEADLINE)
    yield opened
    asyncio.run(opened.close())


async def parse(pool: ParsePool, body: bytes) -> FeedDocument:
    return await pool.parse(body, URL, "text/xml", NOON)


async def test_a_feed_is_read(pool: ParsePool) -> None:
    assert [entry.title for entry in (await parse(pool, GOOD)).entries] == ["Apple gains"]


@pytest.mark.parametrize(
    "body", [b"", b"plain text", b"<html><body>404</body></html>", b"{}", b"\0\1\2", b"/etc/passwd"]
)
async def test_what_is_no_feed_says_so(pool: ParsePool, body: bytes) -> None:
    with pytest.raises(FeedError, match=r"^not a feed$"):
        await parse(pool, body)


async def test_documents_that_take_for_ever_are_stopped_and_others_read_meanwhile(pool: ParsePool) -> None:
    started = time.monotonic()
    evil = asyncio.create_task(parse(pool, many_attributes()))
    assert (await parse(pool, GOOD)).entries
    assert not evil.done()
    with pytest.raises(FeedError, match=r"^takes more than 2 s to read$"):
        await evil
    assert time.monotonic() - started < 60  # feedparser alone would take minutes
    assert (await parse(pool, GOOD)).entries


async def test_documents_that_nest_too_deep_end_one_way_or_the_other(pool: ParsePool) -> None:
    """A fast machine reads it within the deadline, a slow one gives up: either way the next document is read."""
    try:
        document = await parse(pool, deeply_nested())
    except FeedError as error:
        assert "takes more than 2 s" in str(error) or "the parser" in str(error)  # noqa: PT017 - one of two ends
    else:
        assert len(document.entries) <= 1
    assert (await parse(pool, GOOD)).entries


async def test_entities_are_neither_fetched_nor_multiplied(pool: ParsePool) -> None:
    (entry,) = (await parse(pool, EXTERNAL_ENTITY)).entries
    assert "root:" not in entry.title + entry.text
    assert len((await parse(pool, BILLION_LAUGHS)).title) < 1000


async def test_a_worker_that_hangs_dies_or_fails_is_replaced() -> None:
    async with ParsePool(deadline=1.0, workers=1, parse=sabotage) as pool:
        for body, reason in (
            (b"hang", "takes more than 1 s to read"),
            (b"die", "kills the parser"),
            (b"fail", r"the parser fails on it \(RecursionError\)"),
            (b"die", "kills the parser"),
            (b"hang", "takes more than 1 s to read"),
        ):
            with pytest.raises(FeedError, match=reason):
                await parse(pool, body)


async def test_a_worker_killed_while_idle_costs_no_document() -> None:
    others = set(multiprocessing.active_children())
    async with ParsePool(workers=1) as pool:
        await parse(pool, GOOD)
        (worker,) = set(multiprocessing.active_children()) - others
        worker.kill()
        worker.join()
        assert (await parse(pool, GOOD)).entries


async def test_closing_ends_what_is_under_way() -> None:
    pool = ParsePool(deadline=600, workers=1, parse=sabotage)
    hanging = asyncio.create_task(parse(pool, b"hang"))
    await asyncio.sleep(0)
    await pool.close()
    with pytest.raises((FeedError, asyncio.CancelledError)):
        await hanging


async def test_closing_a_pool_never_used_is_fine() -> None:
    async with ParsePool():
        pass
