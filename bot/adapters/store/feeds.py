"""Feeds and what polls of them leave behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.adapters.store.commit import store_reports
from bot.adapters.store.database import Database, batches, insert
from bot.adapters.store.rows import to_feed
from bot.adapters.store.schema import entry_keys, feed_aliases, feeds

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Feed, FeedEntry, Report
    from bot.ports import FeedState, NewReport

_AT_ONCE: dict[str, Any] = {"retired": False, "next_poll_at": None, "failures": 0, "error": None}


class FeedTables(Database):
    """Feeds and the keys of the entries they have shown."""

    async def add_feed(self, url: str, publisher: str, *, language: str | None = None, interval: float = 300.0) -> Feed:
        """The feed of that URL, made or brought up to date; one retired before is polled again.

        A feed that moved for good is found under its old address too. Raises StoreError.
        """
        told = {"publisher": publisher, "language": language, "interval": interval}
        async with self._write() as connection:
            known = await _find(connection, url)
            if known is None:
                made = feeds.insert().values(url=url, **told, **_AT_ONCE).returning(feeds)
                return to_feed((await connection.execute(made)).one())
            back = _AT_ONCE if known.retired else {}
            changed = feeds.update().where(feeds.c.id == known.id).values(**told, **back).returning(feeds)
            return to_feed((await connection.execute(changed)).one())

    async def retire_feed(self, url: str) -> bool:
        """Poll it no more; False when there is no such feed. Raises StoreError."""
        async with self._write() as connection:
            known = await _find(connection, url)
            if known is not None:
                await connection.execute(feeds.update().where(feeds.c.id == known.id).values(retired=True))
            return known is not None

    async def feeds(self) -> Sequence[Feed]:
        """All feeds, retired ones last. Raises StoreError."""
        async with self._read() as connection:
            rows = await connection.execute(sa.select(feeds).order_by(feeds.c.retired, feeds.c.id))
            return [to_feed(row) for row in rows]

    async def due_feeds(self, now: datetime, limit: int) -> Sequence[Feed]:
        """The feeds whose `next_poll_at` has come, longest due first, new ones before all. Raises StoreError."""
        due = sa.or_(feeds.c.next_poll_at.is_(None), feeds.c.next_poll_at <= now)
        query = sa.select(feeds).where(feeds.c.retired.is_(sa.false()), due)
        async with self._read() as connection:
            rows = await connection.execute(query.order_by(feeds.c.next_poll_at.asc().nulls_first()).limit(limit))
            return [to_feed(row) for row in rows]

    async def unseen(self, feed_id: int, entries: Sequence[FeedEntry]) -> Sequence[FeedEntry]:
        """Those of the entries that share no key with one seen in this feed before, nor with each other.

        Raises StoreError.
        """
        async with self._read() as connection:
            return await _unseen(connection, feed_id, entries)

    async def commit_poll(self, feed: Feed, state: FeedState, reports: Sequence[NewReport]) -> Sequence[Report]:
        """Seen keys, reports, stories and deliveries in ONE transaction with the feed's new state.

        A report whose entry another poll stored meanwhile is left out. Returns what was stored. Raises StoreError.
        """
        async with self._write() as connection:
            await _update(connection, feed, state)
            fresh = {id(entry) for entry in await _unseen(connection, feed.id, [report.entry for report in reports])}
            new = [report for report in reports if id(report.entry) in fresh]
            await _remember(connection, feed.id, new)
            return await store_reports(connection, feed, state.polled_at, new)


async def _find(connection: AsyncConnection, url: str) -> sa.Row[Any] | None:
    moved = sa.select(feed_aliases.c.feed_id).where(feed_aliases.c.url == url)
    query = sa.select(feeds).where(sa.or_(feeds.c.url == url, feeds.c.id.in_(moved)))
    # The one it moved to before the one that was retired for it.
    return (await connection.execute(query.order_by(feeds.c.url == url).limit(1))).one_or_none()


async def _unseen(connection: AsyncConnection, feed_id: int, entries: Sequence[FeedEntry]) -> list[FeedEntry]:
    seen: set[str] = set()
    for keys in batches({key for entry in entries for key in entry.keys}):
        query = sa.select(entry_keys.c.key).where(entry_keys.c.feed_id == feed_id, entry_keys.c.key.in_(keys))
        seen.update(await connection.scalars(query))
    fresh = []
    for entry in entries:
        if seen.isdisjoint(entry.keys):
            fresh.append(entry)
            seen.update(entry.keys)
    return fresh


async def _remember(connection: AsyncConnection, feed_id: int, reports: Sequence[NewReport]) -> None:
    keys = [{"feed_id": feed_id, "key": key} for report in reports for key in report.entry.keys]
    if keys:
        await connection.execute(insert(connection, entry_keys).on_conflict_do_nothing(), keys)


async def _update(connection: AsyncConnection, feed: Feed, state: FeedState) -> None:
    """The first statement of a poll's transaction: on PostgreSQL it also locks out a second poll of the feed."""
    values: dict[str, Any] = {
        "next_poll_at": state.next_poll_at,
        "polled_at": state.polled_at,
        "etag": state.etag,
        "last_modified": state.last_modified,
        "body_hash": state.body_hash,
        "failures": state.failures,
        "error": state.error,
        "moved_to": None if state.url else state.moved_to,
        "moves": 0 if state.url else state.moves,
    }
    if state.error is None:
        values["succeeded_at"] = state.polled_at
    if state.retired:  # never the other way round: it may have been retired while it was polled
        values["retired"] = True
    await connection.execute(feeds.update().where(feeds.c.id == feed.id).values(**values))
    if state.url is not None and state.url != feed.url:
        await _move(connection, feed, state.url)


async def _move(connection: AsyncConnection, feed: Feed, url: str) -> None:
    """Follow a feed that moved for good, and keep its old address as another name of it."""
    taken = await connection.scalar(sa.select(feeds.c.id).where(feeds.c.url == url, feeds.c.id != feed.id))
    moved = {"retired": True, "error": f"moved to {url}, which is polled already"} if taken else {"url": url}
    await connection.execute(feeds.update().where(feeds.c.id == feed.id).values(**moved))
    alias = insert(connection, feed_aliases).values(url=feed.url, feed_id=taken or feed.id)
    update = alias.on_conflict_do_update(index_elements=["url"], set_={"feed_id": taken or feed.id})
    await connection.execute(update)
