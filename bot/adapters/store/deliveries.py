"""What became of deliveries: for the operator, for `/why`, and until it is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.adapters.store.database import Database, batches
from bot.adapters.store.rows import CHAT, to_chat, to_digest
from bot.adapters.store.schema import chats, deliveries
from bot.model import Delivery, DeliveryKind, DeliveryState
from bot.ports import DeliveryRecord

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

FORGOTTEN_AT_ONCE = 10_000  # rows a transaction: the writers behind it wait for milliseconds
_DEAD = (DeliveryState.FAILED.value, DeliveryState.UNKNOWN.value, DeliveryState.CANCELLED.value)
_NEWS = deliveries.c.kind != DeliveryKind.EDIT.value
_RECORDS = sa.select(deliveries, *CHAT).join(chats).where(_NEWS)


class DeliveryTables(Database):
    """Deliveries looked at after the fact."""

    async def undelivered(self, limit: int) -> Sequence[DeliveryRecord]:
        """Those that were given up, cancelled or never answered, newest first. Raises StoreError."""
        dead = _RECORDS.where(deliveries.c.settled_at.is_not(None), deliveries.c.state.in_(_DEAD))
        return await self._records(dead.order_by(deliveries.c.settled_at.desc(), deliveries.c.id.desc()).limit(limit))

    async def delivery(self, delivery_id: int) -> DeliveryRecord | None:
        """That one, None when there is none or it is forgotten. Raises StoreError."""
        found = await self._records(_RECORDS.where(deliveries.c.id == delivery_id))
        return found[0] if found else None

    async def retry(self, delivery_ids: Collection[int], now: datetime) -> int:
        """Owe them anew, those that were not sent to chats that live; how many. Raises StoreError."""
        living = sa.select(chats.c.id).where(chats.c.ended.is_(None))
        fresh = {"state": DeliveryState.PENDING.value, "reason": "", "attempts": 0, "unknowns": 0}
        again = deliveries.update().values(**fresh, available_at=now, settled_at=None)
        count = 0
        async with self._write() as connection:
            for some in batches(delivery_ids):
                which = (
                    deliveries.c.id.in_(some),
                    deliveries.c.state.in_(_DEAD),
                    deliveries.c.chat_id.in_(living),
                    _NEWS,
                )
                count += (await connection.execute(again.where(*which))).rowcount
        return count

    async def records(self, address: str, story_ids: Collection[int]) -> Mapping[int, DeliveryRecord]:
        """The alerts that chat was owed of those stories, by story. Raises StoreError."""
        found: dict[int, DeliveryRecord] = {}
        for some in batches(story_ids):
            alerts = _RECORDS.where(deliveries.c.kind == DeliveryKind.ALERT.value)
            query = alerts.where(chats.c.address == address, deliveries.c.story_id.in_(some))
            found.update((record.delivery.digest.story_id, record) for record in await self._records(query))
        return found

    async def last_records(self, address: str, limit: int) -> Sequence[DeliveryRecord]:
        """The alerts and developments that chat was owed last, newest first. Raises StoreError."""
        query = _RECORDS.where(chats.c.address == address)
        return await self._records(query.order_by(deliveries.c.id.desc()).limit(limit))

    async def forget(self, before: datetime) -> int:
        """Delete what was settled before that moment; how many. Raises StoreError."""
        old = sa.select(deliveries.c.id).where(deliveries.c.settled_at < before).limit(FORGOTTEN_AT_ONCE)
        forgotten = 0
        while True:
            async with self._write() as connection:
                gone = (await connection.execute(deliveries.delete().where(deliveries.c.id.in_(old)))).rowcount
            forgotten += gone
            if gone < FORGOTTEN_AT_ONCE:
                return forgotten

    async def _records(self, query: sa.Select[Any]) -> list[DeliveryRecord]:
        async with self._read() as connection:
            return [_record(row) for row in await connection.execute(query)]


def _record(row: sa.Row[Any]) -> DeliveryRecord:
    delivery = Delivery(
        id=row.id,
        chat=to_chat(row),
        digest=to_digest(row.digest, row.story_id),
        attempts=row.attempts,
        state=DeliveryState(row.state),
        since=row.created_at,
        kind=DeliveryKind(row.kind),
    )
    return DeliveryRecord(delivery, row.why, row.reason, row.available_at, row.settled_at, row.reference)
