"""Chats and what they watch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.adapters.store.database import Database, batches, insert
from bot.adapters.store.rows import CHAT, from_chat, to_chat, to_digest, to_preferences
from bot.adapters.store.schema import chats, deliveries, held, subscriptions
from bot.model import Chat, DeliveryKind, DeliveryState
from bot.ports import Subscription

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Digest


_ALERTED = (
    sa.select(chats.c.address, deliveries.c.story_id)
    .select_from(deliveries.join(chats))
    .where(deliveries.c.kind == DeliveryKind.ALERT.value, deliveries.c.state != DeliveryState.CANCELLED.value)
)
_IN_A_DIGEST = (
    sa.select(chats.c.address, held.c.story_id).select_from(held.join(chats)).where(held.c.delivery_id.is_not(None))
)
_WISHES = ("preferences", "digest_due", "digest_since")
_NO_WISHES = dict.fromkeys(_WISHES)


class ChatTables(Database):
    """Chats and their subscriptions."""

    async def chat(self, address: str) -> Chat | None:
        """The chat of that address, None when it is new or has ended. Raises StoreError."""
        async with self._read() as connection:
            query = sa.select(chats).where(chats.c.address == address, chats.c.ended.is_(None))
            row = (await connection.execute(query)).one_or_none()
        return None if row is None else to_chat(row)

    async def save_chat(self, chat: Chat) -> None:
        """Make it, or bring it up to date; one that had ended lives again. Raises StoreError."""
        told = from_chat(chat) | {"ended": None, "ended_at": None}
        async with self._write() as connection:
            made = insert(connection, chats).values(**told)
            await connection.execute(made.on_conflict_do_update(index_elements=["address"], set_=told))

    async def suspend_chat(self, address: str, reason: str) -> None:
        """It and its topics are gone: what waits for them is cancelled with the reason, what they watched is kept.

        Raises StoreError.
        """
        async with self._write() as connection:
            living = chats.update().where(_place(address), chats.c.ended.is_(None))
            ended = living.values(ended=reason, ended_at=sa.func.now()).returning(chats.c.id)
            for chat_id in list(await connection.scalars(ended)):
                await connection.execute(held.delete().where(held.c.chat_id == chat_id, held.c.delivery_id.is_(None)))
                await _cancel(connection, deliveries.c.chat_id == chat_id, reason)

    async def revive_chats(self, address: str) -> Sequence[Chat]:
        """A suspended chat that still has what it watched lives again, and so do its topics; those that do now.

        Raises StoreError.
        """
        watching = chats.c.id.in_(sa.select(subscriptions.c.chat_id))
        alive = (
            chats.update()
            .where(_place(address), chats.c.ended.is_not(None), watching)
            .values(ended=None, ended_at=None)
        )
        async with self._write() as connection:
            rows = await connection.execute(alive.returning(*CHAT))
            return sorted(map(to_chat, rows), key=lambda chat: chat.address)

    async def forget_chats(self, before: datetime) -> int:
        """Forget what chats that ended before then watched and asked for. How many watched. Raises StoreError."""
        gone = sa.select(chats.c.id).where(chats.c.ended_at < before)
        async with self._write() as connection:
            await connection.execute(chats.update().where(chats.c.ended_at < before).values(**_NO_WISHES))
            theirs = subscriptions.delete().where(subscriptions.c.chat_id.in_(gone)).returning(subscriptions.c.chat_id)
            return len(set(await connection.scalars(theirs)))

    async def move_chat(self, address: str, new_address: str) -> None:
        """Everything of the chat belongs to the new address now. Raises StoreError.

        Where the new address is known already, it takes over what it lacks: nothing is watched or sent twice.
        The messages sent have other names there, or none: what follows up on them stands alone.
        """
        async with self._write() as connection:
            old, new = await _id(connection, address), await _id(connection, new_address)
            if old is None or old == new:
                return
            await connection.execute(deliveries.update().where(deliveries.c.chat_id == old).values(reference=None))
            if new is not None:
                await _merge(connection, old, new)
                return
            await connection.execute(chats.update().where(chats.c.id == old).values(address=new_address))
            channel = new_address.partition(":")[0]
            await connection.execute(deliveries.update().where(deliveries.c.chat_id == old).values(channel=channel))

    async def addresses(self, channel: str) -> Sequence[str]:
        """All chats of that channel that are known, whether they live or not. Raises StoreError."""
        query = sa.select(chats.c.address).where(chats.c.address.startswith(f"{channel}:", autoescape=True))
        async with self._read() as connection:
            return list(await connection.scalars(query.order_by(chats.c.id)))

    async def watch(self, address: str, company_id: str, now: datetime) -> bool:
        """Subscribe; False when it was watched already. A chat not saved before is made. Raises StoreError."""
        async with self._write() as connection:
            chat_id = await _id(connection, address) or await _make(connection, address)
            made = insert(connection, subscriptions).values(chat_id=chat_id, company_id=company_id, since=now)
            return await connection.scalar(made.on_conflict_do_nothing().returning(subscriptions.c.id)) is not None

    async def unwatch(self, address: str, company_id: str) -> bool:
        """Unsubscribe; False when it was not watched. Raises StoreError."""
        async with self._write() as connection:
            chat_id = sa.select(chats.c.id).where(chats.c.address == address).scalar_subquery()
            watched = (subscriptions.c.chat_id == chat_id, subscriptions.c.company_id == company_id)
            result = await connection.execute(subscriptions.delete().where(*watched))
            return result.rowcount > 0

    async def watched(self, address: str) -> Sequence[str]:
        """Company ids in the order they were added. Raises StoreError."""
        query = sa.select(subscriptions.c.company_id).join(chats).where(chats.c.address == address)
        async with self._read() as connection:
            return list(await connection.scalars(query.order_by(subscriptions.c.id)))

    async def subscriptions(self, company_ids: Collection[str]) -> Sequence[Subscription]:
        """Who watches any of these companies, in the order they subscribed. Raises StoreError."""
        columns = (*CHAT, chats.c.preferences)
        own = (subscriptions.c.company_id, subscriptions.c.since, subscriptions.c.id)
        query = sa.select(*columns, *own).join(chats)
        found: list[sa.Row[Any]] = []
        async with self._read() as connection:
            for some in batches(set(company_ids)):
                matching = query.where(subscriptions.c.company_id.in_(some), chats.c.ended.is_(None))
                found += await connection.execute(matching)
        return [
            Subscription(to_chat(row), row.company_id, row.since, to_preferences(row.preferences))
            for row in sorted(found, key=lambda row: row.id)
        ]

    async def delivered_stories(self, addresses: Collection[str], story_ids: Collection[int]) -> set[tuple[str, int]]:
        """The (address, story) pairs with an alert in any state but cancelled, or in a digest.

        What waits for its digest is not among them: what breaks through before would be a reply to nothing.

        Raises StoreError.
        """
        wanted = set(addresses)
        found: set[tuple[str, int]] = set()
        async with self._read() as connection:
            for some in batches(set(story_ids)):
                for query in (
                    _ALERTED.where(deliveries.c.story_id.in_(some)),
                    _IN_A_DIGEST.where(held.c.story_id.in_(some)),
                ):
                    rows = await connection.execute(query)
                    found.update((row.address, row.story_id) for row in rows if row.address in wanted)
        return found

    async def told(
        self, addresses: Collection[str], story_ids: Collection[int]
    ) -> Mapping[tuple[str, int], Sequence[Digest]]:
        """What those chats were told of those stories, in order: the alert and what developed since.

        Raises StoreError.
        """
        wanted = set(addresses)
        query = sa.select(chats.c.address, deliveries.c.story_id, deliveries.c.digest)
        query = query.select_from(deliveries.join(chats)).order_by(deliveries.c.id)
        told: dict[tuple[str, int], list[Digest]] = {}
        kept = (deliveries.c.state != DeliveryState.CANCELLED.value, deliveries.c.kind != DeliveryKind.EDIT.value)
        async with self._read() as connection:
            for some in batches(set(story_ids)):
                for row in await connection.execute(query.where(deliveries.c.story_id.in_(some), *kept)):
                    if row.address in wanted:
                        told.setdefault((row.address, row.story_id), []).append(to_digest(row.digest, row.story_id))
        return told


def _place(address: str) -> sa.ColumnElement[bool]:
    """The chat of that address and its topics."""
    return (chats.c.address == address) | chats.c.address.startswith(f"{address}/", autoescape=True)


async def _id(connection: AsyncConnection, address: str) -> int | None:
    return await connection.scalar(sa.select(chats.c.id).where(chats.c.address == address))


async def _make(connection: AsyncConnection, address: str) -> int:
    made: int = (
        await connection.scalars(chats.insert().values(**from_chat(Chat(address))).returning(chats.c.id))
    ).one()
    return made


async def _cancel(connection: AsyncConnection, which: sa.ColumnElement[bool], reason: str) -> None:
    cancelled = {"state": DeliveryState.CANCELLED.value, "reason": reason, "settled_at": sa.func.now()}
    waiting = deliveries.c.settled_at.is_(None)
    await connection.execute(deliveries.update().where(which, waiting).values(**cancelled))


async def _merge(connection: AsyncConnection, old: int, new: int) -> None:
    """Give what the old chat has and the new one lacks to the new one, and forget the old."""
    for table, unique in ((subscriptions, "company_id"), (deliveries, "story_id"), (held, "story_id")):
        theirs = sa.select(table.c[unique]).where(table.c.chat_id == new)
        lacking = (table.c.chat_id == old, table.c[unique].not_in(theirs))
        await connection.execute(table.update().where(*lacking).values(chat_id=new))
    channel = sa.select(chats.c.address).where(chats.c.id == new)
    address = (await connection.scalars(channel)).one()
    values = {"channel": address.partition(":")[0]}
    await connection.execute(deliveries.update().where(deliveries.c.chat_id == new).values(**values))
    former = (await connection.execute(sa.select(chats).where(chats.c.id == old))).one()
    taken = {name: getattr(former, name) for name in _WISHES}
    await connection.execute(chats.update().where(chats.c.id == new, chats.c.preferences.is_(None)).values(**taken))
    await connection.execute(chats.update().where(chats.c.id == new).values(ended=None, ended_at=None))
    await connection.execute(chats.delete().where(chats.c.id == old))
