"""What chats asked for, what is held for their digests, and digests written once each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.adapters.store.database import Database, batches
from bot.adapters.store.rows import from_digest, from_preferences, to_chat, to_preferences
from bot.adapters.store.schema import chats, deliveries, held
from bot.model import DeliveryKind, DeliveryState, Preferences
from bot.ports import DueDigest, Held

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Digest

AFTER_ALERTS = 1  # a digest's priority: alerts are more urgent
_WAITING = held.c.delivery_id.is_(None)


class PreferenceTables(Database):
    """Preferences of chats, held stories and digests."""

    async def preferences(self, address: str) -> Preferences:
        """What that chat asked for; nothing where it is not known. Raises StoreError."""
        query = sa.select(chats.c.preferences).where(chats.c.address == address, chats.c.ended.is_(None))
        async with self._read() as connection:
            return to_preferences(await connection.scalar(query))

    async def save_preferences(self, address: str, wants: Preferences, due: datetime | None, now: datetime) -> None:
        """Keep what a known chat asks for and when its next digest is due. Raises StoreError."""
        since = sa.func.coalesce(chats.c.digest_since, sa.bindparam("made", now, chats.c.digest_since.type))
        values: dict[str, Any] = {"preferences": from_preferences(wants), "digest_due": due}
        values["digest_since"] = since if due else None
        async with self._write() as connection:
            update = chats.update().where(chats.c.address == address).values(**values).returning(chats.c.id)
            chat = await connection.scalar(update)
            if due is None:  # what waits for a scheduled digest waits no longer
                waiting = (held.c.chat_id == chat, _WAITING, held.c.release_at.is_(None))
                await connection.execute(held.update().where(*waiting).values(release_at=now))

    async def alerts_since(self, addresses: Collection[str], since: datetime) -> Mapping[str, int]:
        """How many alerts each of the chats was owed since then; digests are none. Raises StoreError."""
        query = (
            sa.select(chats.c.address, sa.func.count()).select_from(deliveries.join(chats)).group_by(chats.c.address)
        )
        found: dict[str, int] = {}
        async with self._read() as connection:
            for some in batches(addresses):
                rows = await connection.execute(query.where(chats.c.address.in_(some), *_alerts_since(since)))
                found.update((address, count) for address, count in rows)
        return found

    async def told_since(self, address: str, since: datetime) -> Sequence[int]:
        """The stories that chat was owed alerts of since then. Raises StoreError."""
        query = sa.select(deliveries.c.story_id).join(chats).where(chats.c.address == address, *_alerts_since(since))
        async with self._read() as connection:
            return list(await connection.scalars(query.order_by(deliveries.c.id)))

    async def held(self, address: str, story_ids: Collection[int]) -> Mapping[int, Held]:
        """What of those stories is or was kept for that chat's digest, by story. Raises StoreError."""
        query = sa.select(held).join(chats).where(chats.c.address == address)
        found: dict[int, Held] = {}
        async with self._read() as connection:
            for some in batches(story_ids):
                rows = await connection.execute(query.where(held.c.story_id.in_(some)))
                found.update((row.story_id, _held(row)) for row in rows)
        return found

    async def due_digests(self, now: datetime, limit: int) -> Sequence[DueDigest]:
        """The living chats whose digest is due, each with all that is held there. Raises StoreError."""
        scheduled = sa.select(chats.c.id).where(chats.c.digest_due <= now)
        late = sa.select(held.c.chat_id).where(_WAITING, held.c.release_at <= now)
        due = chats.c.id.in_(sa.union(scheduled, late))  # an index each, where one OR would read every chat
        query = (
            sa.select(chats).where(due, chats.c.ended.is_(None)).order_by(chats.c.digest_due, chats.c.id).limit(limit)
        )
        async with self._read() as connection:
            rows = (await connection.execute(query)).all()
            kept = await _held_by_chat(connection, [row.id for row in rows])
        return [
            DueDigest(
                chat=to_chat(row),
                wants=to_preferences(row.preferences),
                held=tuple(kept.get(row.id, ())),
                due=row.digest_due if row.digest_due and row.digest_due <= now else None,
                since=row.digest_since,
            )
            for row in rows
        ]

    async def commit_digest(
        self, due: DueDigest, next_due: datetime | None, digest: Digest | None, why: str, now: datetime
    ) -> bool:
        """In ONE transaction claim the due moment, write the digest's delivery and mark what it holds as sent.

        False, and nothing written, when another process was first or the chat has ended. Raises StoreError.
        """
        async with self._write() as connection:
            chat = await _claimed(connection, due, next_due, now)
            if chat is None:
                return False
            delivery = await _write(connection, chat, digest, why, now) if digest else None
            stories = [one.story_id for one in due.held]
            for some in batches(stories):
                mine = held.update().where(held.c.chat_id == chat.id, held.c.story_id.in_(some), _WAITING)
                await connection.execute(mine.values(delivery_id=delivery))
            return True


async def _claimed(
    connection: AsyncConnection, due: DueDigest, next_due: datetime | None, now: datetime
) -> sa.Row[Any] | None:
    """The chat, if what is due there is still to be sent; the row is locked until the transaction ends."""
    mine = chats.update().where(chats.c.address == due.chat.address, chats.c.ended.is_(None))
    if due.due:
        claim = mine.where(chats.c.digest_due == due.due).values(digest_due=next_due, digest_since=now)
    else:
        claim = mine.values(digest_due=chats.c.digest_due)
    chat: sa.Row[Any] | None = (await connection.execute(claim.returning(chats))).one_or_none()
    if chat is None or due.due:
        return chat
    waiting = sa.select(sa.func.count()).where(
        held.c.chat_id == chat.id, _WAITING, held.c.story_id.in_([one.story_id for one in due.held])
    )
    return chat if await connection.scalar(waiting) == len(due.held) else None


async def _write(connection: AsyncConnection, chat: sa.Row[Any], digest: Digest, why: str, now: datetime) -> int:
    values = {
        "chat_id": chat.id,
        "story_id": digest.story_id or None,
        "channel": chat.address.partition(":")[0],
        "state": DeliveryState.PENDING.value,
        "why": why,
        "priority": AFTER_ALERTS,
        "available_at": max(now, chat.held_until or now),
        "created_at": now,
        "digest": from_digest(digest),
    }
    written: int = (await connection.scalars(deliveries.insert().values(**values).returning(deliveries.c.id))).one()
    return written


def _alerts_since(since: datetime) -> tuple[sa.ColumnElement[bool], ...]:
    kept = deliveries.c.state != DeliveryState.CANCELLED.value
    news = (deliveries.c.story_id.is_not(None), deliveries.c.kind != DeliveryKind.EDIT.value)
    return (*news, deliveries.c.created_at > since, kept)


async def _held_by_chat(connection: AsyncConnection, chat_ids: Sequence[int]) -> dict[int, list[Held]]:
    found: dict[int, list[Held]] = {}
    for some in batches(chat_ids):
        query = sa.select(held).where(held.c.chat_id.in_(some), _WAITING).order_by(held.c.id)
        for row in await connection.execute(query):
            found.setdefault(row.chat_id, []).append(_held(row))
    return found


def _held(row: sa.Row[Any]) -> Held:
    return Held(
        story_id=row.story_id,
        report_id=row.report_id,
        companies=tuple(row.companies),
        why=row.why,
        what=row.what,
        release_at=row.release_at,
        sent=row.delivery_id is not None,
    )
