"""Conditional GET of feeds with aiohttp: capped, timed, polite, and never into a private network."""

from __future__ import annotations

import asyncio
import hashlib
import socket
import ssl
from dataclasses import dataclass, replace
from datetime import UTC
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from importlib.metadata import version
from typing import TYPE_CHECKING, Self
from weakref import WeakValueDictionary

import aiohttp
from yarl import URL

from bot.adapters.addresses import AddressRefusedError, check
from bot.model import Failed, Fetched, Gone, Unchanged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.adapters.addresses import Network
    from bot.model import Feed, FetchResult
    from bot.ports import Clock

MOST_REDIRECTS = 5
MOST_AT_ONCE = 100  # requests in flight
MOST_A_HOST = 2  # of them at one host
LONGEST_VALIDATOR = 1000  # characters of an ETag worth keeping
LONGEST_SHOWN = 100  # characters of an address in a reason
CHUNK = 65536

_REDIRECTS = {301, 302, 303, 307, 308}
_PERMANENT = {301, 308}
_MAY_NAME_A_WAIT = {429, 503}

_HEADERS = {
    "User-Agent": f"Kabar/{version('kabar')} (news feed reader)",
    "Accept": "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
}

# What an error of the library means to a person, the more special before the more general.
_MEANING: tuple[tuple[type[Exception], str], ...] = (
    (aiohttp.ClientConnectorDNSError, "no such host"),
    (aiohttp.ClientConnectorCertificateError, "its certificate can't be trusted"),
    (aiohttp.ClientSSLError, "no secure connection could be made"),
    (aiohttp.ClientConnectorError, "can't connect"),
    (aiohttp.ServerDisconnectedError, "hung up without an answer"),
    (aiohttp.ClientPayloadError, "the body broke off or can't be decompressed"),
    (aiohttp.ClientResponseError, "the answer is no HTTP"),
    (aiohttp.InvalidURL, "not a web address"),
    (aiohttp.ClientError, "the connection failed"),
    (OSError, "the connection failed"),
)


class _StopError(Exception):
    """Nothing usable can come of this fetch; its text is the reason."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer of a server; only a 200 is read to its end. `permanent`: every redirect before it was for good."""

    url: URL
    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    hops: int = 0
    permanent: bool = True


class HttpFetcher:
    """The port `bot.ports.Fetcher` over HTTP. An async context manager, or call `close` at the end.

    `timeout` is seconds for a whole fetch with its redirects, `max_bytes` the longest decompressed body,
    `allow_private` the networks that feeds may live in though they are not public, on whatever port.
    """

    def __init__(
        self, clock: Clock, *, timeout: float = 15.0, max_bytes: int = 2_000_000, allow_private: Sequence[Network] = ()
    ) -> None:
        self._clock = clock
        self._timeout = timeout
        self._max_bytes = max_bytes
        self._allowed = tuple(allow_private)
        self._turns = asyncio.Semaphore(MOST_AT_ONCE)
        self._hosts: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        """Connections are made when they are needed."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close the connections."""
        await self.close()

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def fetch(self, feed: Feed) -> FetchResult:
        """The body if it is new, or why there is none. Never raises for what a server does.

        Waiting for a turn at a busy host does not count against the timeout.
        """
        host = _host(feed.url)
        polite = self._hosts.setdefault(host, asyncio.Semaphore(MOST_A_HOST))
        async with polite, self._turns:
            try:
                async with asyncio.timeout(self._timeout):
                    answer = await self._follow(feed)
            except TimeoutError:
                return Failed(f"no answer within {self._timeout:g} s")
            except _StopError as error:
                return Failed(str(error))
        return _judge(feed, answer, self._clock.now())

    async def _follow(self, feed: Feed) -> _Answer:
        """Redirects by hand: each target passes the same checks, and we learn whether the move is for good."""
        url, permanent = _address(feed.url), True
        for hop in range(MOST_REDIRECTS + 1):
            answer = await self._get(url, _validators(feed), hop)
            target = answer.headers.get("Location", "")
            if answer.status not in _REDIRECTS or not target:
                return replace(answer, hops=hop, permanent=permanent)
            permanent = permanent and answer.status in _PERMANENT
            url = _address(target, url)
        raise _StopError(f"more than {MOST_REDIRECTS} redirects")

    async def _get(self, url: URL, validators: dict[str, str], hop: int) -> _Answer:
        try:
            async with self._open().get(url, headers=validators, allow_redirects=False) as response:
                body = await self._read(response) if response.status == HTTPStatus.OK else b""
                return _Answer(url, response.status, response.headers, body)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            if isinstance(error, TimeoutError):
                raise
            raise _StopError(_meaning(error, redirected=hop > 0)) from error

    async def _read(self, response: aiohttp.ClientResponse) -> bytes:
        """The decompressed body, given up as soon as it is too long: a bomb is never unpacked."""
        body = bytearray()
        if (response.content_length or 0) <= self._max_bytes:
            async for chunk in response.content.iter_chunked(CHUNK):
                body += chunk
                if len(body) > self._max_bytes:
                    break
            else:
                return bytes(body)
        raise _StopError(f"larger than {self._max_bytes / 1_000_000:g} MB")

    def _open(self) -> aiohttp.ClientSession:
        """The one session, made inside the running loop. Connections kept idle at thousands of hosts cost memory."""
        if self._session is None:
            connector = aiohttp.TCPConnector(
                ssl=ssl.create_default_context(), force_close=True, limit=0, socket_factory=self._socket
            )
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers=_HEADERS,
                timeout=aiohttp.ClientTimeout(total=None, sock_connect=None),
            )
        return self._session

    def _socket(self, address: aiohttp.AddrInfoType) -> socket.socket:
        family, kind, protocol, _, (host, port, *_) = address
        check(host, port, self._allowed)
        return socket.socket(family, kind, protocol)


def _judge(feed: Feed, answer: _Answer, now: datetime) -> FetchResult:
    """What an answer means for the feed. Pure."""
    status, headers = answer.status, answer.headers
    etag, modified = _short(headers.get("ETag")), _short(headers.get("Last-Modified"))
    if status == HTTPStatus.NOT_MODIFIED and (feed.etag or feed.last_modified):
        return Unchanged(etag or feed.etag, modified or feed.last_modified)
    if status == HTTPStatus.GONE:
        return Gone("gone for good (410)")
    if status != HTTPStatus.OK:
        wait = retry_after(headers.get("Retry-After"), now) if status in _MAY_NAME_A_WAIT else None
        return Failed(_phrase(status), wait)
    if not answer.body.strip():
        return Failed("an empty answer")
    digest = hashlib.blake2b(answer.body, digest_size=16).hexdigest()
    if digest == feed.body_hash:
        return Unchanged(etag, modified)
    moved = str(answer.url) if answer.hops and answer.permanent else None
    kind = headers.get("Content-Type", "")
    return Fetched(answer.body, str(answer.url), kind, etag, modified, digest, moved)


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks to wait, in either form of RFC 9110, 10.2.3; None if it says nothing."""
    if value is None:
        return None
    if value.strip().isdecimal():
        return float(value.strip()[:9])
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - now).total_seconds())


def _address(target: str, base: URL | None = None) -> URL:
    """Where to go next. Raises _StopError for what is no http(s) address."""
    try:
        url = URL(target.strip())
        url = base.join(url) if base is not None else url
        usable = url.scheme in {"http", "https"} and bool(url.host) and url.port is not None
    except ValueError as error:
        raise _StopError(f"not a web address: {_shown(target)}") from error
    if not usable:
        raise _StopError(f"not http(s): {_shown(target)}")
    return url.with_user(None).with_fragment(None)


def _host(url: str) -> str:
    try:
        return URL(url).host or ""
    except ValueError:
        return ""


def _validators(feed: Feed) -> dict[str, str]:
    known = {"If-None-Match": feed.etag, "If-Modified-Since": feed.last_modified}
    return {name: value for name, value in known.items() if value}


def _meaning(error: Exception, *, redirected: bool) -> str:
    refusal = error.os_error if isinstance(error, aiohttp.ClientConnectorError) else error
    if isinstance(refusal, AddressRefusedError):
        return f"redirects to {refusal.reason}" if redirected else f"lives at {refusal.reason}"
    return next((words for kind, words in _MEANING if isinstance(error, kind)), "not a web address")


def _phrase(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"status {status}"


def _short(value: str | None) -> str | None:
    return value if value and len(value) <= LONGEST_VALIDATOR else None


def _shown(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
