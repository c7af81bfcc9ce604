"""Feeds, what they hold, and what came of asking for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and what the last polls of it left behind. Times are aware and UTC."""

    id: int
    url: str
    publisher: str
    language: str | None = None
    interval: float = 300.0  # seconds the operator asked for; the poller only lengthens it
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    polled_at: datetime | None = None  # None: never, so the backlog rule applies
    succeeded_at: datetime | None = None
    next_poll_at: datetime | None = None
    failures: int = 0  # in a row
    error: str | None = None  # the last failure in words, None after a success
    retired: bool = False  # 410, or removed by the operator
    moved_to: str | None = None  # where every hop was a permanent redirect, `moves` bodies in a row
    moves: int = 0


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One item of a feed document. `keys` identify it: seen under any of them is seen.

    `text` is the fullest body the feed gives (HTML or plain), `published` UTC within a plausible range.
    """

    keys: tuple[str, ...]
    title: str
    text: str
    link: str | None = None
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """A parsed feed: its title, its entries newest first as far as dates tell, and its wishes."""

    title: str
    entries: tuple[FeedEntry, ...]
    language: str | None = None
    ttl: float | None = None  # seconds between polls the publisher asks for


@dataclass(frozen=True, slots=True)
class Fetched:
    """A body that differs from the last one seen. `url` is where redirects ended."""

    body: bytes
    url: str
    content_type: str = ""
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str = ""
    permanent_url: str | None = None  # the target when every hop was a 301 or 308


@dataclass(frozen=True, slots=True)
class Unchanged:
    """304, or the same bytes as last time."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """410: the publisher says not to ask again."""

    reason: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing usable, with the reason in words and the wait in seconds if the server named one."""

    reason: str
    retry_after: float | None = None


FetchResult = Fetched | Unchanged | Gone | Failed
