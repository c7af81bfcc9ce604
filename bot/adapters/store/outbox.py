"""Deliveries on their way: claimed under a lease, settled once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.adapters.store.database import Database, batches
from bot.adapters.store.rows import CHAT, to_chat, to_digest
from bot.adapters.store.schema import chats, deliveries, feeds, reports
from bot.model import Delivery, DeliveryKind, DeliveryState

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime, timedelta

    from bot.ports import Settlement

MOST_UNKNOWNS = 2  # an answer lost twice is left at that: the chat may have the message twice already
_OPEN = deliveries.c.settled_at.is_(None)
_NEWS = deliveries.c.kind != DeliveryKind.EDIT.value
_first = deliveries.alias("first")
_ITS_ALERT = sa.and_(
    _first.c.chat_id == deliveries.c.chat_id,
    _first.c.story_id == deliveries.c.story_id,
    sa.text("first.kind = 'alert'"),  # as the index has it: a bound value would not find it
    deliveries.c.kind != DeliveryKind.ALERT.value,
)


def _told(name: str, like: sa.Column[Any]) -> sa.BindParameter[Any]:
    return sa.bindparam(name, type_=like.type)


_lost = sa.bindparam("lost", type_=sa.Integer)
_final = _told("final", deliveries.c.settled_at)
_SETTLE = (
    deliveries.update()
    .where(
        deliveries.c.id == sa.bindparam("delivery"),
        _OPEN | sa.bindparam("is_sent", type_=sa.Boolean),
        _NEWS | (deliveries.c.state == DeliveryState.LEASED.value),  # an edit asked for again on its way stays owed
    )
    .values(
        state=_told("new_state", deliveries.c.state),
        reason=_told("new_reason", deliveries.c.reason),
        reference=sa.func.coalesce(_told("new_reference", deliveries.c.reference), deliveries.c.reference),
        available_at=sa.func.coalesce(_told("retry_at", deliveries.c.available_at), deliveries.c.available_at),
        attempts=deliveries.c.attempts - sa.bindparam("untried", type_=sa.Integer),
        unknowns=deliveries.c.unknowns + _lost,
        settled_at=sa.case(((_lost == 1) & (deliveries.c.unknowns + 1 < MOST_UNKNOWNS), None), else_=_final),
    )
)
_PUBLISHERS = (
    sa.select(reports.c.story_id, sa.func.count(feeds.c.publisher.distinct()))
    .select_from(reports.join(feeds))
    .group_by(reports.c.story_id)
)


class OutboxTable(Database):
    """The outbox."""

    async def claim(
        self,
        channel: str,
        now: datetime,
        limit: int,
        lease: timedelta,
        *,
        each: int | None = None,
        but_not: Collection[str] = (),
    ) -> Sequence[Delivery]:
        """Lease what is due (pending, or with its lease run out), by priority, then oldest first.

        What belongs to an alert waits until that is settled. At most `each` of one chat, and none of the chats at the
        addresses `but_not`. A delivery's `attempts` are those before this one, `state` what it was until now.
        Raises StoreError.
        """
        async with self._write() as connection:
            due = (await connection.execute(claimable(channel, now, limit, but_not))).all()
            rows = _first_of_each(due, each or limit)
            leased = {"state": DeliveryState.LEASED.value, "available_at": now + lease}
            if rows:
                mine = deliveries.c.id.in_([row.id for row in rows])
                values = leased | {"attempts": deliveries.c.attempts + 1}
                await connection.execute(deliveries.update().where(mine).values(**values))
        return [_delivery(row) for row in rows]

    async def settle(self, settled: Sequence[tuple[int, Settlement]], now: datetime) -> None:
        """Record what became of deliveries, by their ids, in one transaction. Raises StoreError.

        Pending again waits until `retry_at`. Unknown is tried once more when its lease ends; the second time it stays
        unknown. What was settled before stays so, unless the platform says now that it has it.
        """
        if settled:
            async with self._write() as connection:
                await connection.execute(_SETTLE, [_parameters(number, what, now) for number, what in settled])

    async def hold_chat(self, address: str, until: datetime) -> None:
        """Nothing goes to that chat before then, neither what waits now nor what comes. Raises StoreError."""
        async with self._write() as connection:
            await connection.execute(chats.update().where(chats.c.address == address).values(held_until=until))
            chat = sa.select(chats.c.id).where(chats.c.address == address).scalar_subquery()
            waiting = (_OPEN, deliveries.c.state == DeliveryState.PENDING.value, deliveries.c.available_at < until)
            held = deliveries.update().where(deliveries.c.chat_id == chat, *waiting).values(available_at=until)
            await connection.execute(held)

    async def publishers(self, story_ids: Collection[int]) -> Mapping[int, int]:
        """How many publishers report each of the stories. Raises StoreError."""
        found: dict[int, int] = {}
        async with self._read() as connection:
            for some in batches(story_ids):
                rows = await connection.execute(_PUBLISHERS.where(reports.c.story_id.in_(some)))
                found.update((story, publishers) for story, publishers in rows)
        return found

    async def outstanding(self, channel: str | None = None) -> int:
        """How many are pending, leased, or unknown and to be tried again; edits don't count. Raises StoreError."""
        query = sa.select(sa.func.count()).select_from(deliveries).where(_OPEN, _NEWS)
        if channel is not None:
            query = query.where(deliveries.c.channel == channel)
        async with self._read() as connection:
            return (await connection.scalars(query)).one()

    async def waiting_since(self) -> datetime | None:
        """When the oldest news not settled was written; None when there is none. Raises StoreError."""
        async with self._read() as connection:
            since: datetime | None = await connection.scalar(
                sa.select(sa.func.min(deliveries.c.created_at)).where(_OPEN, _NEWS)
            )
        return since

    async def next_due(self, channel: str) -> datetime | None:
        """When the next delivery of this channel may be claimed; None when there is none. Raises StoreError."""
        query = sa.select(sa.func.min(deliveries.c.available_at)).where(_OPEN, deliveries.c.channel == channel)
        async with self._read() as connection:
            due: datetime | None = await connection.scalar(query)
        return due


def claimable(channel: str, now: datetime, limit: int, but_not: Collection[str] = ()) -> sa.Select[Any]:
    """What a claim takes. It reads only the index of open deliveries, so sent history costs it nothing."""
    due = (
        sa.select(
            deliveries,
            *CHAT,
            _first.c.reference.label("first_reference"),
            _first.c.digest.label("first_digest"),
        )
        .select_from(deliveries.join(chats).outerjoin(_first, _ITS_ALERT))
        .where(_OPEN, deliveries.c.channel == channel, deliveries.c.available_at <= now)
        .where(_first.c.id.is_(None) | _first.c.settled_at.is_not(None))
        .order_by(deliveries.c.priority, deliveries.c.available_at, deliveries.c.id)
        .limit(limit)
        .with_for_update(of=deliveries, skip_locked=True)
    )
    if not but_not:
        return due
    return due.where(deliveries.c.chat_id.not_in(sa.select(chats.c.id).where(chats.c.address.in_(but_not))))


def _first_of_each(rows: Sequence[sa.Row[Any]], most: int) -> list[sa.Row[Any]]:
    """No more than that many of one chat, in their order."""
    taken: Counter[int] = Counter()
    kept = []
    for row in rows:
        taken[row.chat_id] += 1
        if taken[row.chat_id] <= most:
            kept.append(row)
    return kept


def _parameters(delivery_id: int, settlement: Settlement, now: datetime) -> dict[str, Any]:
    state = DeliveryState(settlement.state)
    waits = state in {DeliveryState.PENDING, DeliveryState.LEASED}
    return {
        "delivery": delivery_id,
        "new_state": state.value,
        "new_reason": settlement.reason,
        "new_reference": settlement.reference,
        "retry_at": (settlement.retry_at or now) if state is DeliveryState.PENDING else None,
        "lost": int(state is DeliveryState.UNKNOWN),
        "final": None if waits else now,
        "is_sent": state is DeliveryState.SENT,
        "untried": int(not settlement.tried),
    }


def _delivery(row: sa.Row[Any]) -> Delivery:
    return Delivery(
        id=row.id,
        chat=to_chat(row),
        digest=to_digest(row.first_digest if row.kind == DeliveryKind.EDIT else row.digest, row.story_id),
        attempts=row.attempts,
        state=DeliveryState(row.state),
        since=row.created_at,
        kind=DeliveryKind(row.kind),
        reference=row.first_reference,
    )
