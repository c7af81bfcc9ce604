"""How the databases find things: by an index, beside a history so long that they would rather not read it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from bot.adapters.store import SqlStore
from bot.adapters.store.engine import make_engine, upgrade
from bot.adapters.store.rows import from_digest
from bot.adapters.store.schema import chats, deliveries, feeds, report_companies, reports, stories
from bot.model import DeliveryState, Digest, Extraction
from bot.model.as_json import to_storage
from tests.builders import NOON

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

SENT = 8_000
PENDING = 400
COMPANIES = 100
CHATS = 500
LEASE = timedelta(seconds=60)


@pytest.fixture
async def engine(database: str) -> AsyncIterator[AsyncEngine]:
    """A database with a long history."""
    made = make_engine(database)
    await upgrade(made)
    async with made.begin() as connection:
        await fill(connection)
        if made.dialect.name == "postgresql":  # which does so by itself after a while; SQLite is never told to
            await connection.exec_driver_sql("ANALYZE")
    yield made
    await made.dispose()


async def fill(connection: AsyncConnection) -> None:
    """Of each story a report, about one of the companies, sent to one of the chats."""
    numbers = range(1, SENT + PENDING + 1)
    publisher = {"publisher": "A", "interval": 300.0, "failures": 0, "retired": False, "moves": 0}
    pages = [publisher | {"id": n, "url": f"https://a.example/{n}", "next_poll_at": NOON} for n in range(1, 801)]
    await connection.execute(feeds.insert(), pages)
    chat = {"language": "en", "timezone": "UTC"}
    await connection.execute(
        chats.insert(), [chat | {"id": n, "address": f"telegram:{n}"} for n in range(1, CHATS + 1)]
    )
    await connection.execute(stories.insert(), [{"id": n, "opened_at": NOON} for n in numbers])
    told = {"feed_id": 1, "title": "", "language": "en", "published": NOON, "why": "", "folded": ""}
    told |= {"extraction": to_storage(Extraction("en", "", ""))}
    await connection.execute(reports.insert(), [told | {"id": n, "story_id": n} for n in numbers])
    about = [{"report_id": n, "company_id": f"c{n % COMPANIES}", "about": True, "published": NOON} for n in numbers]
    await connection.execute(report_companies.insert(), about)
    await connection.execute(deliveries.insert(), [owed(n) for n in numbers])


def owed(number: int) -> dict[str, Any]:
    sent = number <= SENT
    state = DeliveryState.SENT if sent else DeliveryState.PENDING
    row = {
        "chat_id": number % CHATS + 1,
        "story_id": number,
        "channel": "telegram",
        "why": "",
        "digest": from_digest(Digest((), "")),
    }
    return (
        row | {"state": state.value} | {"available_at": NOON, "created_at": NOON, "settled_at": NOON if sent else None}
    )


async def plans(engine: AsyncEngine, call: Callable[[SqlStore], Awaitable[object]]) -> str:
    """The database's own words for how it goes about the statements that the call makes."""
    made: list[tuple[str, Any]] = []
    listen = lambda *told: made.append((told[2], told[3]))  # noqa: E731 - SQLAlchemy wants a callable of any arity
    sa.event.listen(engine.sync_engine, "before_cursor_execute", listen)
    await call(SqlStore(engine))
    sa.event.remove(engine.sync_engine, "before_cursor_execute", listen)
    explain = "EXPLAIN" if engine.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"
    async with engine.connect() as connection:
        told = [
            await connection.exec_driver_sql(f"{explain} {text}", values) for text, values in made if "FROM" in text
        ]
        return "\n".join(str(row[-1]) for rows in told for row in rows)


def uses(told: str, index: str) -> bool:
    """Whether the plan reaches rows by that index and reads no long table from end to end."""
    long = ("deliveries", "reports", "feeds", "report_companies")
    return index in told and not any(
        line.strip().removeprefix("->").strip().startswith((f"Seq Scan on {name} ", f"SCAN {name}"))
        for line in told.splitlines()
        for name in long
    )


async def test_what_is_open_or_old_is_found_by_its_index(engine: AsyncEngine) -> None:
    """All of one database: its long history takes longer to write than these questions take."""
    told = await plans(engine, lambda store: store.claim("telegram", NOON, 30, LEASE, each=2, but_not=["telegram:2"]))
    assert uses(told, "ix_deliveries_open")
    assert "TEMP B-TREE" not in told
    assert "Sort" not in told
    assert uses(await plans(engine, lambda store: store.outstanding("telegram")), "ix_deliveries_open")
    assert uses(await plans(engine, lambda store: store.next_due("telegram")), "ix_deliveries_open")
    assert uses(await plans(engine, lambda store: store.forget(NOON)), "ix_deliveries_settled")


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
async def test_due_feeds_and_the_latest_of_a_company_are_found_by_their_index(engine: AsyncEngine) -> None:
    assert uses(await plans(engine, lambda store: store.due_feeds(NOON, 10)), "ix_feeds_retired_next_poll_at")
    told = await plans(engine, lambda store: store.latest(["c1"], 10))
    assert uses(told, "ix_report_companies_company_id_published")
