"""Deliveries on their way: claimed under a lease, settled once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.adapters.store.database import Database
from bot.adapters.store.rows import to_chat, to_digest
from bot.adapters.store.schema import chats, deliveries
from bot.model import Delivery, DeliveryState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, timedelta

    from bot.ports import Settlement

MOST_UNKNOWNS = 2  # an answer lost twice is left at that: the chat may have the message twice already
_OPEN = deliveries.c.settled_at.is_(None)


def _told(name: str, like: sa.Column[Any]) -> sa.BindParameter[Any]:
    return sa.bindparam(name, type_=like.type)


_lost = sa.bindparam("lost", type_=sa.Integer)
_final = _told("final", deliveries.c.settled_at)
_SETTLE = (
    deliveries.update()
    .where(deliveries.c.id == sa.bindparam("delivery"), _OPEN | sa.bindparam("is_sent", type_=sa.Boolean))
    .values(
        state=_told("new_state", deliveries.c.state),
        reason=_told("new_reason", deliveries.c.reason),
        reference=sa.func.coalesce(_told("new_reference", deliveries.c.reference), deliveries.c.reference),
        available_at=sa.func.coalesce(_told("retry_at", deliveries.c.available_at), deliveries.c.available_at),
        unknowns=deliveries.c.unknowns + _lost,
        settled_at=sa.case(((_lost == 1) & (deliveries.c.unknowns + 1 < MOST_UNKNOWNS), None), else_=_final),
    )
)


class OutboxTable(Database):
    """The outbox."""

    async def claim(self, channel: str, now: datetime, limit: int, lease: timedelta) -> Sequence[Delivery]:
        """Lease what is due (pending, or with its lease run out), by priority, then oldest first.

        A delivery's `attempts` are those before this one, `state` what it was until now. Raises StoreError.
        """
        async with self._write() as connection:
            rows = (await connection.execute(claimable(channel, now, limit))).all()
            leased = {"state": DeliveryState.LEASED.value, "available_at": now + lease}
            mine = deliveries.c.id.in_([row.id for row in rows])
            if rows:
                values = leased | {"attempts": deliveries.c.attempts + 1}
                await connection.execute(deliveries.update().where(mine).values(**values))
        return [_delivery(row) for row in rows]

    async def settle(self, delivery_id: int, settlement: Settlement, now: datetime) -> None:
        """Record what became of it. Raises StoreError.

        Pending again waits until `retry_at`. Unknown is tried once more when its lease ends; the second time it stays
        unknown. What was settled before stays so, unless the platform says now that it has it.
        """
        state = DeliveryState(settlement.state)
        waits = state in {DeliveryState.PENDING, DeliveryState.LEASED}
        told = {
            "delivery": delivery_id,
            "new_state": state.value,
            "new_reason": settlement.reason,
            "new_reference": settlement.reference,
            "retry_at": (settlement.retry_at or now) if state is DeliveryState.PENDING else None,
            "lost": int(state is DeliveryState.UNKNOWN),
            "final": None if waits else now,
            "is_sent": state is DeliveryState.SENT,
        }
        async with self._write() as connection:
            await connection.execute(_SETTLE, told)

    async def outstanding(self, channel: str | None = None) -> int:
        """How many are pending, leased, or unknown and to be tried again. Raises StoreError."""
        query = sa.select(sa.func.count()).select_from(deliveries).where(_OPEN)
        if channel is not None:
            query = query.where(deliveries.c.channel == channel)
        async with self._read() as connection:
            return (await connection.scalars(query)).one()

    async def next_due(self, channel: str) -> datetime | None:
        """When the next delivery of this channel may be claimed; None when there is none. Raises StoreError."""
        query = sa.select(sa.func.min(deliveries.c.available_at)).where(_OPEN, deliveries.c.channel == channel)
        async with self._read() as connection:
            due: datetime | None = await connection.scalar(query)
        return due


def claimable(channel: str, now: datetime, limit: int) -> sa.Select[Any]:
    """What a claim takes. It reads only the index of open deliveries, so sent history costs it nothing."""
    return (
        sa.select(deliveries, chats.c.address, chats.c.language, chats.c.timezone)
        .join(chats)
        .where(_OPEN, deliveries.c.channel == channel, deliveries.c.available_at <= now)
        .order_by(deliveries.c.priority, deliveries.c.available_at, deliveries.c.id)
        .limit(limit)
        .with_for_update(of=deliveries, skip_locked=True)
    )


def _delivery(row: sa.Row[Any]) -> Delivery:
    return Delivery(
        id=row.id,
        chat=to_chat(row),
        digest=to_digest(row.digest, row.story_id),
        attempts=row.attempts,
        state=DeliveryState(row.state),
    )
