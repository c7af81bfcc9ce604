"""When a feed is polled next: pure. Publishers' wishes and failures only lengthen the operator's interval."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.model import Failed, Fetched, Gone, Unchanged
from bot.ports import FeedState

if TYPE_CHECKING:
    from datetime import datetime

    from bot.model import Feed

LONGEST = 86_400.0  # no wish of a publisher silences a feed for longer than a day
MOVES_BELIEVED = 5  # bodies in a row from a permanent redirect before it is one: a misconfigured day is none
LONGEST_BACKOFF = 3_600.0  # a feed that fails is looked at once an hour, so that it is back soon after its repair
MOST_DOUBLINGS = 10  # keeps 2**n small; the cap above is reached long before


def after_success(feed: Feed, got: Fetched | Unchanged, now: datetime, ttl: float | None = None) -> FeedState:
    """The state after a poll that worked. `ttl` is the publisher's wish in seconds."""
    moved_to, moves = _moves(feed, got)
    wait = min(max(feed.interval, ttl or 0.0), max(LONGEST, feed.interval))
    return FeedState(
        next_poll_at=now + timedelta(seconds=wait),
        polled_at=now,
        etag=got.etag or feed.etag,
        last_modified=got.last_modified or feed.last_modified,
        body_hash=got.body_hash if isinstance(got, Fetched) else feed.body_hash,
        moved_to=moved_to,
        moves=moves,
        url=moved_to if moves >= MOVES_BELIEVED else None,
    )


def _moves(feed: Feed, got: Fetched | Unchanged) -> tuple[str | None, int]:
    """Where permanent redirects lead to and for how many bodies now; one without a body says nothing of it."""
    if not isinstance(got, Fetched):
        return feed.moved_to, feed.moves
    if got.permanent_url in {None, feed.url}:
        return None, 0
    return got.permanent_url, feed.moves + 1 if got.permanent_url == feed.moved_to else 1


def after_failure(feed: Feed, result: Failed | Gone, now: datetime) -> FeedState:
    """The state after a poll that failed: twice the wait for each failure in a row, up to a cap; 410 retires."""
    failures = feed.failures + 1
    backoff = min(feed.interval * 2 ** min(failures - 1, MOST_DOUBLINGS), max(LONGEST_BACKOFF, feed.interval))
    asked = min((isinstance(result, Failed) and result.retry_after) or 0.0, LONGEST)
    return FeedState(
        next_poll_at=now + timedelta(seconds=max(backoff, asked)),
        polled_at=now,
        etag=feed.etag,
        last_modified=feed.last_modified,
        body_hash=feed.body_hash,
        failures=failures,
        error=result.reason,
        retired=isinstance(result, Gone),
        moved_to=feed.moved_to,
        moves=feed.moves,
    )
