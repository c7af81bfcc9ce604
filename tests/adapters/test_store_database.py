"""What holds of the database behind the store: its schema, plans, locks and errors."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.dialects import postgresql, sqlite

from bot.adapters.store import open_store
from bot.adapters.store.engine import make_engine, upgrade
from bot.adapters.store.outbox import claimable
from bot.adapters.store.schema import UtcDateTime, metadata
from bot.errors import StoreError
from bot.model import Chat, Digest, FeedEntry
from bot.ports import FeedState, NewDelivery, NewReport
from tests.builders import NOON, report

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from sqlalchemy.engine import Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

    from bot.adapters.store import SqlStore

POSTGRESQL: Any = postgresql.dialect()  # type: ignore[no-untyped-call] # SQLAlchemy's own
SQLITE: Any = sqlite.dialect()
POLLED = FeedState(next_poll_at=NOON, polled_at=NOON)
ADDRESS = "console:me"


@pytest.fixture
async def store(database: str) -> AsyncIterator[SqlStore]:
    opened = await open_store(database)
    yield opened
    await opened.close()


@pytest.fixture
async def engine(database: str) -> AsyncIterator[AsyncEngine]:
    made = make_engine(database)
    await upgrade(made)
    yield made
    await made.dispose()


def owed(key: str) -> NewReport:
    made = report()
    owes = (NewDelivery(ADDRESS, Digest((), "Headline"), "watched"),)
    return NewReport(FeedEntry((key,), "Title", ""), made.extraction, made.published, deliveries=owes)


# -- schema -----------------------------------------------------------------------------------------


async def test_the_migrations_make_exactly_the_schema(engine: AsyncEngine) -> None:
    def differences(connection: Connection) -> list[Any]:
        found: list[Any] = compare_metadata(MigrationContext.configure(connection), metadata)
        return found

    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []


def test_the_schema_is_the_same_on_postgresql() -> None:
    ddl = [str(sa.schema.CreateTable(table).compile(dialect=POSTGRESQL)) for table in metadata.sorted_tables]
    assert len(ddl) == 14
    assert "TIMESTAMP WITH TIME ZONE" in "".join(ddl)
    claim = str(claimable("telegram", NOON, 30).compile(dialect=POSTGRESQL))
    assert claim.endswith("FOR UPDATE OF deliveries SKIP LOCKED")


async def test_opening_twice_changes_nothing(store: SqlStore, database: str) -> None:
    feed = await store.add_feed("https://news.example/rss", "Example")
    again = await open_store(database)
    assert await again.feeds() == [feed]
    await again.close()


async def test_two_that_open_a_new_file_at_once_both_get_it(database: str) -> None:
    stores = await asyncio.gather(*(open_store(database) for _ in range(4)))
    for opened in stores:
        assert await opened.feeds() == []
        await opened.close()


async def test_a_database_in_memory_works_too() -> None:
    opened = await open_store("sqlite://")
    await asyncio.gather(*(opened.add_feed(f"https://news.example/{n}", "Example") for n in range(5)))
    assert len(await opened.feeds()) == 5
    await opened.close()


# -- errors -----------------------------------------------------------------------------------------


async def test_a_file_that_is_no_database_says_so(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Groceries: " + "apples " * 400)
    with pytest.raises(StoreError, match=r"notes\.txt can't be opened: file is not a database"):
        await open_store(f"sqlite:///{tmp_path}/notes.txt")


async def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="unable to open database file") as caught:
        await open_store(f"sqlite:///{tmp_path}/nowhere/kabar.db")
    assert caught.value.__cause__ is not None
    assert "\n" not in str(caught.value)


async def test_a_schema_of_the_future_is_left_alone(engine: AsyncEngine, database: str) -> None:
    async with engine.begin() as connection:
        await connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="a newer Kabar"):
        await open_store(database)


@pytest.mark.parametrize("address", ["mysql://localhost/kabar", "kabar.db", "sqlite+nonsense:///x", ""])
async def test_an_address_of_another_kind_is_refused(address: str) -> None:
    with pytest.raises(StoreError):
        await open_store(address)


async def test_a_password_is_never_shown() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError) as caught:
        await open_store("postgresql://kabar:geheim@127.0.0.1:1/kabar")
    assert "geheim" not in str(caught.value)


async def test_a_lost_table_is_a_store_error(store: SqlStore, engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.exec_driver_sql("DROP TABLE feed_aliases")
        await connection.exec_driver_sql("DROP TABLE held")
        await connection.exec_driver_sql("DROP TABLE deliveries")
    with pytest.raises(StoreError, match=r"can't be read: .*deliveries"):
        await store.outstanding()
    with pytest.raises(StoreError, match="can't be written"):
        await store.add_feed("https://news.example/rss", "Example")


# -- times ------------------------------------------------------------------------------------------


def test_a_moment_keeps_its_place_in_time_and_comes_back_in_utc() -> None:
    jakarta = datetime(2026, 3, 2, 19, 0, 0, 123456, tzinfo=timezone(timedelta(hours=7)))
    kind, dialect = UtcDateTime(), SQLITE
    stored = kind.process_bind_param(jakarta, dialect)
    assert stored == datetime(2026, 3, 2, 12, 0, 0, 123456)  # noqa: DTZ001 - what SQLite holds
    assert kind.process_result_value(stored, dialect) == jakarta
    assert kind.process_bind_param(jakarta, POSTGRESQL).tzinfo is UTC


async def test_a_naive_moment_is_refused(store: SqlStore) -> None:
    with pytest.raises(StoreError, match="naive"):
        await store.open_reports(NOON.replace(tzinfo=None))


# -- transactions -----------------------------------------------------------------------------------


async def test_a_poll_is_stored_whole_or_not_at_all(store: SqlStore) -> None:
    await store.save_chat(Chat(ADDRESS))
    feed = await store.add_feed("https://news.example/rss", "Example")
    broken = NewReport(FeedEntry(("b",), "Title", ""), report().extraction, NOON, story_id=12345)  # there is none
    with pytest.raises(StoreError, match=r"(?i)foreign key"):
        await store.commit_poll(feed, POLLED, [owed("a"), broken])
    assert await store.feeds() == [feed]
    assert await store.unseen(feed.id, [owed("a").entry]) == [owed("a").entry]
    assert await store.open_reports(NOON - timedelta(days=1)) == []
    assert await store.outstanding() == 0


async def test_two_processes_writing_at_once_lose_nothing(store: SqlStore, database: str) -> None:
    other = await open_store(database)
    await store.save_chat(Chat(ADDRESS))
    feeds = [await store.add_feed(f"https://news.example/{n}", "Example") for n in range(10)]
    polls = [
        one.commit_poll(feed, POLLED, [owed(f"{number}") for number in range(5)])
        for feed in feeds
        for one in (store, other)
    ]
    stored = await asyncio.gather(*polls)
    assert sum(len(reports) for reports in stored) == await store.outstanding() == 50
    await other.close()


async def test_a_new_file_that_somebody_else_is_just_making_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("CREATE TABLE elsewhere (x)")
        opening = asyncio.create_task(open_store(f"sqlite:///{path}"))
        done, _ = await asyncio.wait({opening}, timeout=0.2)
        assert not done
        other.execute("COMMIT")
        store = await opening
    with contextlib.closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    await store.close()


async def test_no_delivery_is_claimed_twice_by_many_at_once(store: SqlStore, database: str) -> None:
    other = await open_store(database)
    await store.save_chat(Chat(ADDRESS))
    feed = await store.add_feed("https://news.example/rss", "Example")
    await store.commit_poll(feed, POLLED, [owed(f"{number}") for number in range(40)])
    claims = [one.claim("console", NOON, 3, timedelta(seconds=60)) for _ in range(10) for one in (store, other)]
    claimed = [delivery.id for batch in await asyncio.gather(*claims) for delivery in batch]
    assert sorted(claimed) == sorted(set(claimed))
    assert len(claimed) == 40
    await other.close()


async def test_a_process_that_dies_leaves_its_claims_to_the_next(store: SqlStore, database: str) -> None:
    await store.save_chat(Chat(ADDRESS))
    feed = await store.add_feed("https://news.example/rss", "Example")
    await store.commit_poll(feed, POLLED, [owed("a")])
    assert len(await store.claim("console", NOON, 9, timedelta(seconds=60))) == 1
    await store.close()
    reopened = await open_store(database)
    assert await reopened.claim("console", NOON, 9, timedelta(seconds=60)) == []
    assert len(await reopened.claim("console", NOON + timedelta(seconds=60), 9, timedelta(seconds=60))) == 1
    await reopened.close()


# -- feeds that move --------------------------------------------------------------------------------


async def test_a_feed_that_moved_for_good_is_found_under_its_old_address(store: SqlStore) -> None:
    feed = await store.add_feed("http://news.example/rss", "Example")
    moved = FeedState(next_poll_at=NOON, polled_at=NOON, url="https://news.example/rss")
    await store.commit_poll(feed, moved, [owed("a")])
    again = await store.add_feed("http://news.example/rss", "Example")
    assert (again.id, again.url) == (feed.id, "https://news.example/rss")
    assert len(await store.feeds()) == 1
    assert await store.retire_feed("http://news.example/rss")


async def test_a_feed_that_moved_to_one_we_poll_is_retired_in_its_favour(store: SqlStore) -> None:
    old = await store.add_feed("http://news.example/rss", "Example")
    there = await store.add_feed("https://news.example/rss", "Example")
    await store.commit_poll(old, FeedState(next_poll_at=NOON, polled_at=NOON, url=there.url), [])
    first, last = await store.feeds()
    assert (first.id, first.retired) == (there.id, False)
    assert (last.id, last.retired, last.error) == (old.id, True, f"moved to {there.url}, which is polled already")
    assert (await store.add_feed(old.url, "Example")).id == there.id


async def test_a_feed_retired_while_it_was_polled_stays_retired(store: SqlStore) -> None:
    feed = await store.add_feed("https://news.example/rss", "Example")
    await store.retire_feed(feed.url)
    await store.commit_poll(feed, POLLED, [])
    assert (await store.feeds())[0].retired
