"""Fetching from a real server on loopback. It lives at 127.0.0.2, which is allowed; 127.0.0.1 is not."""

from __future__ import annotations

import asyncio
import tracemalloc
from dataclasses import replace
from datetime import timedelta
from ipaddress import ip_network
from typing import TYPE_CHECKING

import pytest

from bot.adapters.fetch import MOST_A_HOST, MOST_REDIRECTS, HttpFetcher, retry_after
from bot.model import Failed, Feed, Fetched, Gone, Unchanged
from tests.builders import NOON
from tests.fakes_clock import VirtualClock
from tests.servers.feeds import FeedServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.model import FetchResult

ALLOWED = [ip_network("127.0.0.2/32")]
MODIFIED = "Mon, 02 Mar 2026 11:00:00 GMT"


@pytest.fixture
async def server() -> AsyncIterator[FeedServer]:
    async with FeedServer() as running:
        yield running


@pytest.fixture
async def fetcher() -> AsyncIterator[HttpFetcher]:
    async with HttpFetcher(VirtualClock(), timeout=20, max_bytes=100_000, allow_private=ALLOWED) as opened:
        yield opened


async def fetch(fetcher: HttpFetcher, url: str) -> FetchResult:
    return await fetcher.fetch(Feed(1, url, "Example"))


# -- what is new ------------------------------------------------------------------------------------


async def test_a_body_comes_with_what_the_next_request_needs(server: FeedServer, fetcher: HttpFetcher) -> None:
    url = server.serve("/rss", b"<rss/>", etag='"1"', modified=MODIFIED)
    got = await fetch(fetcher, url)
    assert isinstance(got, Fetched)
    assert (got.body, got.url, got.content_type) == (b"<rss/>", url, "application/rss+xml")
    assert (got.etag, got.last_modified, got.permanent_url) == ('"1"', MODIFIED, None)
    (path, headers) = server.asked[0]
    assert path == "/rss"
    assert headers["User-Agent"].startswith("Kabar/")


@pytest.mark.parametrize("validator", ["etag", "last_modified"])
async def test_an_unchanged_feed_is_not_sent_again(server: FeedServer, fetcher: HttpFetcher, validator: str) -> None:
    url = server.serve("/rss", b"<rss/>", etag='"1"', modified=MODIFIED)
    known = {"etag": '"1"'} if validator == "etag" else {"last_modified": MODIFIED}
    assert await fetcher.fetch(Feed(1, url, "Example", **known)) == Unchanged('"1"', MODIFIED)  # type: ignore[arg-type]


async def test_the_same_bytes_are_unchanged_too(server: FeedServer, fetcher: HttpFetcher) -> None:
    url = server.serve("/rss", b"<rss/>")
    got = await fetch(fetcher, url)
    assert isinstance(got, Fetched)
    assert await fetcher.fetch(Feed(1, url, "Example", body_hash=got.body_hash)) == Unchanged()
    server.serve("/rss", b"<rss></rss>")
    assert isinstance(await fetcher.fetch(Feed(1, url, "Example", body_hash=got.body_hash)), Fetched)


async def test_not_modified_without_being_asked_is_a_failure(server: FeedServer, fetcher: HttpFetcher) -> None:
    assert await fetch(fetcher, server.answer("/rss", 304)) == Failed("304 Not Modified")


async def test_a_compressed_body_is_unpacked(server: FeedServer, fetcher: HttpFetcher) -> None:
    got = await fetch(fetcher, server.gzipped("/rss", b"<rss/>"))
    assert isinstance(got, Fetched)
    assert got.body == b"<rss/>"


# -- what goes wrong --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (404, Failed("404 Not Found")),
        (410, Gone("gone for good (410)")),
        (403, Failed("403 Forbidden")),
        (500, Failed("500 Internal Server Error")),
        (599, Failed("status 599")),
        (204, Failed("204 No Content")),
        (200, Failed("an empty answer")),
    ],
)
async def test_a_status_says_what_is_wrong(
    server: FeedServer, fetcher: HttpFetcher, status: int, outcome: FetchResult
) -> None:
    assert await fetch(fetcher, server.answer("/rss", status)) == outcome


async def test_a_wait_the_server_names_is_passed_on(server: FeedServer, fetcher: HttpFetcher) -> None:
    for status in (429, 503):
        got = await fetch(fetcher, server.answer("/rss", status, {"Retry-After": "3600"}))
        assert isinstance(got, Failed)
        assert got.retry_after == 3600
    assert await fetch(fetcher, server.answer("/rss", 404, {"Retry-After": "9"})) == Failed("404 Not Found")


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        (" 7 ", 7),
        ("Mon, 02 Mar 2026 12:01:00 GMT", 60),
        ("Mon, 02 Mar 2026 11:00:00 GMT", 0),
        ("999999999999", 999999999),
        ("soon", None),
        ("-5", None),
        ("Mon, 99 Mar 2026 12:01:00 GMT", None),
        (None, None),
    ],
)
def test_retry_after_is_read_in_both_forms(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, NOON) == seconds


async def test_a_body_past_the_limit_is_given_up_early(server: FeedServer, fetcher: HttpFetcher) -> None:
    assert await fetch(fetcher, server.endless("/rss")) == Failed("larger than 0.1 MB")
    assert server.sent < 20_000_000  # what the sockets between us may hold, not the 65 MB it would send


async def test_a_body_announced_past_the_limit_is_not_read(server: FeedServer, fetcher: HttpFetcher) -> None:
    assert await fetch(fetcher, server.serve("/rss", bytes(100_001))) == Failed("larger than 0.1 MB")
    assert isinstance(await fetch(fetcher, server.serve("/rss", b"x" * 100_000)), Fetched)


async def test_a_gzip_bomb_is_not_unpacked(server: FeedServer, fetcher: HttpFetcher) -> None:
    url = server.bomb("/rss")
    tracemalloc.start()
    assert await fetch(fetcher, url) == Failed("larger than 0.1 MB")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 30_000_000


async def test_a_byte_at_a_time_ends_at_the_timeout(server: FeedServer) -> None:
    async with HttpFetcher(VirtualClock(), timeout=0.2, allow_private=ALLOWED) as hasty:
        assert await fetch(hasty, server.drip("/rss")) == Failed("no answer within 0.2 s")
        assert await fetch(hasty, server.hold("/held")) == Failed("no answer within 0.2 s")


async def test_a_slow_feed_keeps_no_other_waiting(server: FeedServer, fetcher: HttpFetcher) -> None:
    slow = asyncio.create_task(fetch(fetcher, server.hold("/slow")))
    await server.holding.wait()
    assert isinstance(await fetch(fetcher, server.serve("/rss", b"<rss/>")), Fetched)
    assert not slow.done()
    server.held.set()
    assert isinstance(await slow, Fetched)


async def test_one_host_is_asked_little_at_once(server: FeedServer, fetcher: HttpFetcher) -> None:
    url = server.hold("/slow")
    tasks = [asyncio.create_task(fetch(fetcher, url)) for _ in range(MOST_A_HOST + 3)]
    await server.holding.wait()
    async with FeedServer(host="127.0.0.3") as other:  # while this goes to and fro, the rest would have come as well
        allowed = HttpFetcher(VirtualClock(), allow_private=[ip_network("127.0.0.3/32")])
        assert isinstance(await fetch(allowed, other.serve("/rss", b"<rss/>")), Fetched)
        await allowed.close()
    assert len(server.asked) <= MOST_A_HOST
    server.held.set()
    assert all(isinstance(got, Fetched) for got in await asyncio.gather(*tasks))
    assert len(server.asked) == len(tasks)


async def test_a_connection_that_breaks_says_where(server: FeedServer, fetcher: HttpFetcher) -> None:
    assert await fetch(fetcher, server.hang_up("/rss")) == Failed("hung up without an answer")
    broken = await fetch(fetcher, server.hang_up("/rss", after=b"<rss>"))
    assert broken == Failed("the body broke off or can't be decompressed")
    assert await fetch(fetcher, "http://127.0.0.2:1/") == Failed("can't connect")
    bad = server.answer("/bad", 200, {"Content-Encoding": "gzip"}, b"not gzip at all")
    assert await fetch(fetcher, bad) == Failed("the body broke off or can't be decompressed")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", "not http(s): file:///etc/passwd"),
        ("ftp://example.com/rss", "not http(s): ftp://example.com/rss"),
        ("javascript:alert(1)", "not http(s): javascript:alert(1)"),
        ("/rss", "not http(s): /rss"),
        ("http://", "not http(s): http://"),
        ("http://[::1", "not a web address: http://[::1"),
        ("http://example.com:99999/", "not a web address: http://example.com:99999/"),
        ("x" * 5000, f"not http(s): {'x' * 100}…"),
        ("http://nobody.invalid/rss", "no such host"),
    ],
)
async def test_an_address_that_is_none_says_so(fetcher: HttpFetcher, url: str, reason: str) -> None:
    assert await fetch(fetcher, url) == Failed(reason)


# -- redirects and private networks -----------------------------------------------------------------


async def test_a_permanent_move_is_told_and_a_temporary_one_is_not(server: FeedServer, fetcher: HttpFetcher) -> None:
    there = server.serve("/rss", b"<rss/>")
    server.redirect("/308", 308, "/rss")
    moved = await fetch(fetcher, server.redirect("/301", 301, "/308"))
    assert isinstance(moved, Fetched)
    assert moved.url == moved.permanent_url == there
    for status in (302, 303, 307):
        away = await fetch(fetcher, server.redirect("/away", status, "/308"))
        assert isinstance(away, Fetched)
        assert (away.url, away.permanent_url) == (there, None)


async def test_validators_are_sent_where_a_redirect_leads(server: FeedServer, fetcher: HttpFetcher) -> None:
    server.serve("/rss", b"<rss/>", etag='"1"')
    feed = Feed(1, server.redirect("/old", 301, "/rss"), "Example", etag='"1"')
    assert await fetcher.fetch(feed) == Unchanged('"1"')


async def test_a_chain_without_end_is_left(server: FeedServer, fetcher: HttpFetcher) -> None:
    assert await fetch(fetcher, server.redirect("/rss", 302, "/rss")) == Failed(f"more than {MOST_REDIRECTS} redirects")
    assert len(server.asked) == MOST_REDIRECTS + 1


async def test_a_redirect_into_a_private_network_is_not_followed(server: FeedServer, fetcher: HttpFetcher) -> None:
    async with FeedServer(host="127.0.0.1") as private:
        secret = private.serve("/secret", b"<rss/>")
        got = await fetch(fetcher, server.redirect("/rss", 301, secret))
        assert got == Failed("redirects to a private address (127.0.0.1)")
        for disguised in ("127.1", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "127.0.0.1."):
            target = secret.replace("127.0.0.1", disguised)
            assert isinstance(await fetch(fetcher, server.redirect("/rss", 301, target)), Failed)
        assert await fetch(fetcher, secret) == Failed("lives at a private address (127.0.0.1)")
        got = await fetch(fetcher, secret.replace("127.0.0.1", "localhost"))
        assert isinstance(got, Failed)
        assert got.reason.startswith("lives at a private address (")
        assert private.asked == []


async def test_a_redirect_to_a_file_is_not_followed(server: FeedServer, fetcher: HttpFetcher) -> None:
    got = await fetch(fetcher, server.redirect("/rss", 302, "file:///etc/passwd"))
    assert got == Failed("not http(s): file:///etc/passwd")


async def test_a_password_in_an_address_goes_no_further(server: FeedServer, fetcher: HttpFetcher) -> None:
    target = server.serve("/rss", b"<rss/>").replace("http://", "http://user:secret@")
    got = await fetch(fetcher, server.redirect("/old", 301, target))
    assert isinstance(got, Fetched)
    assert got.permanent_url == server.url("/rss")


async def test_a_validator_too_long_to_be_one_is_forgotten(server: FeedServer, fetcher: HttpFetcher) -> None:
    got = await fetch(fetcher, server.serve("/rss", b"<rss/>", etag=f'"{"x" * 2000}"', modified=MODIFIED))
    assert isinstance(got, Fetched)
    assert replace(got, body=b"").etag is None
    assert got.last_modified == MODIFIED


async def test_a_fetcher_can_be_used_again_after_it_was_closed(server: FeedServer, fetcher: HttpFetcher) -> None:
    url = server.serve("/rss", b"<rss/>")
    assert isinstance(await fetch(fetcher, url), Fetched)
    await fetcher.close()
    await fetcher.close()
    assert isinstance(await fetch(fetcher, url), Fetched)


def test_waits_are_measured_from_now() -> None:
    later = NOON + timedelta(seconds=30)
    assert retry_after("Mon, 02 Mar 2026 12:01:00 GMT", later) == 30
