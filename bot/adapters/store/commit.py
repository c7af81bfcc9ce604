"""Writing what a poll brought, in its transaction: stories, reports, their companies, the deliveries they owe."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.adapters.store.database import batches, insert
from bot.adapters.store.rows import from_digest, from_report
from bot.adapters.store.schema import IS_ALERT, OPEN_EDIT, chats, deliveries, held, report_companies, reports, stories
from bot.model import DeliveryKind, DeliveryState, Report

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Feed
    from bot.ports import NewReport


EDIT_PAUSE = timedelta(minutes=1)  # at least, between two edits of one message; what comes meanwhile goes into the next
EDIT_PRIORITY = 3  # after everything a chat has not seen
MAY_BE_OUT = (DeliveryState.SENT.value, DeliveryState.LEASED.value, DeliveryState.UNKNOWN.value)


async def store_reports(
    connection: AsyncConnection, feed: Feed, now: datetime, new: Sequence[NewReport]
) -> list[Report]:
    """Store them in their order and return them as stored."""
    if not new:
        return []
    story_ids = await _stories(connection, new)
    values = [from_report(report, feed.id, story) for report, story in zip(new, story_ids, strict=True)]
    insertion = reports.insert().returning(reports.c.id, sort_by_parameter_order=True)
    ids = list(await connection.scalars(insertion, values))
    stored = [
        Report(report_id, feed.id, feed.publisher, report.entry.link, report.published, report.extraction, story)
        for report_id, report, story in zip(ids, new, story_ids, strict=True)
    ]
    await _companies(connection, stored)
    owed = list(zip(new, story_ids, strict=True))
    await _deliveries(connection, now, owed)
    await _held(connection, now, list(zip(new, stored, strict=True)))
    await _recount(connection, now, {story for report, story in owed if report.recount})
    return stored


async def _stories(connection: AsyncConnection, new: Sequence[NewReport]) -> list[int]:
    """The story of each report; None opens one, and equal negative numbers open one together."""
    opened: dict[int, int] = {}
    ids = []
    for report in new:
        story = report.story_id
        if story is not None and story > 0:
            ids.append(story)
        elif story is not None and story in opened:
            ids.append(opened[story])
        else:
            opening = stories.insert().values(opened_at=report.published).returning(stories.c.id)
            ids.append((await connection.scalars(opening)).one())
            if story is not None:
                opened[story] = ids[-1]
    return ids


async def _companies(connection: AsyncConnection, stored: Sequence[Report]) -> None:
    rows = [
        {"report_id": r.id, "company_id": c.company.id, "about": c.about, "published": r.published}
        for r in stored
        for c in r.extraction.companies
    ]
    if rows:
        await connection.execute(insert(connection, report_companies).on_conflict_do_nothing(), rows)


async def _deliveries(connection: AsyncConnection, now: datetime, new: Sequence[tuple[NewReport, int]]) -> None:
    """One alert a chat and story, and its developments. A chat that has ended meanwhile is owed nothing."""
    living = await _living(connection, {d.address for report, _ in new for d in report.deliveries})
    rows: list[dict[str, Any]] = [
        {
            "chat_id": living[delivery.address].id,
            "story_id": story,
            "channel": delivery.address.partition(":")[0],
            "kind": delivery.kind.value,
            "state": DeliveryState.PENDING.value,
            "why": delivery.reason,
            "available_at": max(now, living[delivery.address].held_until or now),
            "created_at": now,
            "digest": from_digest(replace(delivery.digest, story_id=story)),
        }
        for report, story in new
        for delivery in report.deliveries
        if delivery.address in living
    ]
    alerts = [row for row in rows if row["kind"] == DeliveryKind.ALERT.value]
    developments = [row for row in rows if row["kind"] == DeliveryKind.DEVELOPMENT.value]
    if alerts:
        await _alerts(connection, alerts)
    if developments:
        await connection.execute(deliveries.insert(), developments)


async def _alerts(connection: AsyncConnection, rows: list[dict[str, Any]]) -> None:
    """One that was cancelled is owed anew; any other is told already. What waited for a digest waits no more."""
    insertion = insert(connection, deliveries)
    fresh = {name: insertion.excluded[name] for name in ("state", "why", "available_at", "created_at", "digest")}
    again = fresh | {"settled_at": None, "reason": "", "attempts": 0, "unknowns": 0}
    upsert = insertion.on_conflict_do_update(
        index_elements=["chat_id", "story_id"],
        index_where=IS_ALERT,
        set_=again,
        where=deliveries.c.state == DeliveryState.CANCELLED.value,
    )
    written = await connection.execute(upsert.returning(deliveries.c.chat_id, deliveries.c.story_id), rows)
    waiting = held.c.delivery_id.is_(None)
    for row in written.all():
        one = (held.c.chat_id == row.chat_id, held.c.story_id == row.story_id)
        await connection.execute(held.delete().where(*one, waiting))


async def _recount(connection: AsyncConnection, now: datetime, story_ids: Collection[int]) -> None:
    """An edit of every alert of these stories that may be out, once it is due.

    One that waits already counts this source, too. One on its way may not: it is to be made again, a pause after it.
    """
    soon, later = now + EDIT_PAUSE, now + 2 * EDIT_PAUSE
    names = ("chat_id", "story_id", "channel", "kind", "state", "why", "priority", "available_at", "created_at")
    due = sa.case((chats.c.held_until > soon, chats.c.held_until), else_=sa.literal(soon, chats.c.held_until.type))
    values = (DeliveryKind.EDIT.value, DeliveryState.PENDING.value, "another source", EDIT_PRIORITY)
    alerts = sa.select(
        deliveries.c.chat_id,
        deliveries.c.story_id,
        deliveries.c.channel,
        *(sa.literal(value) for value in values),
        due,
        sa.literal(now, chats.c.held_until.type),
    ).join(chats)
    for some in batches(story_ids):
        out = alerts.where(
            deliveries.c.story_id.in_(some),
            deliveries.c.kind == DeliveryKind.ALERT.value,
            deliveries.c.state.in_(MAY_BE_OUT),
            chats.c.ended.is_(None),
        )
        edits = insert(connection, deliveries).from_select(names, out)
        again = edits.on_conflict_do_update(
            index_elements=["chat_id", "story_id"],
            index_where=OPEN_EDIT,
            set_={"state": DeliveryState.PENDING.value, "available_at": later},
            where=deliveries.c.state != DeliveryState.PENDING.value,
        )
        await connection.execute(again)


async def _held(connection: AsyncConnection, now: datetime, new: Sequence[tuple[NewReport, Report]]) -> None:
    """What waits for a digest, a story once a chat. A chat that has ended meanwhile is told nothing.

    Where no digest is scheduled (any more), what was to wait for it is due at once.
    """
    living = await _living(connection, {kept.address for report, _ in new for kept in report.held})
    rows = [
        {
            "chat_id": living[kept.address].id,
            "story_id": stored.story_id,
            "report_id": stored.id,
            "companies": list(kept.companies),
            "why": kept.why,
            "what": kept.what,
            "release_at": kept.release_at or (None if living[kept.address].digest_due else now),
        }
        for report, stored in new
        for kept in report.held
        if kept.address in living
    ]
    if not rows:
        return
    insertion = insert(connection, held)
    again = {name: insertion.excluded[name] for name in ("report_id", "companies", "why", "what", "release_at")}
    upsert = insertion.on_conflict_do_update(
        index_elements=["chat_id", "story_id"],
        set_=again | {"delivery_id": None},
        where=held.c.delivery_id.is_not(None),  # a digest had it: this is what developed since
    )
    await connection.execute(upsert, rows)


async def _living(connection: AsyncConnection, addresses: set[str]) -> dict[str, Any]:
    """The rows of the chats that have not ended."""
    found: dict[str, Any] = {}
    for some in batches(addresses):
        columns = (chats.c.address, chats.c.id, chats.c.held_until, chats.c.digest_due)
        query = sa.select(*columns).where(chats.c.address.in_(some), chats.c.ended.is_(None))
        found.update((row.address, row) for row in await connection.execute(query))
    return found
