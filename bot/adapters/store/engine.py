"""Opening the database: the engine with SQLite's settings, and the upgrade of the schema to the newest."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sqlite3
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from bot.errors import StoreError

if TYPE_CHECKING:
    from sqlalchemy.engine import URL, Connection
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

READ = {"kabar_begin": "BEGIN"}
"""Execution options of a transaction that only reads: in WAL it waits for no writer."""

BUSY_SECONDS = 30
BETWEEN_TRIES = 0.01  # seconds
UPGRADING = 0x6B61626172  # an advisory lock's number, any that nobody else would take: "kabar"
_IN_MEMORY = {"", ":memory:"}
_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}


def make_engine(url: str) -> AsyncEngine:
    """An engine for `sqlite:///PATH` or `postgresql://...`. Raises StoreError for any other address."""
    try:
        address = sa.make_url(url)
    except sa.exc.ArgumentError as error:
        raise StoreError("the database address is not a URL such as sqlite:///kabar.db") from error
    if address.drivername in _DRIVERS:
        address = address.set(drivername=_DRIVERS[address.drivername])
    if address.get_backend_name() not in {"sqlite", "postgresql"}:
        raise StoreError(f"no database of the kind {address.drivername!r} is known, only sqlite and postgresql")
    return _engine(address)


def _engine(address: URL) -> AsyncEngine:
    options: dict[str, Any] = {"json_serializer": partial(json.dumps, ensure_ascii=False, separators=(",", ":"))}
    sqlite = address.get_backend_name() == "sqlite"
    if sqlite:
        # Every transaction here ends itself, so the pool need not roll back what comes home to it.
        options |= {"poolclass": AsyncAdaptedQueuePool, "pool_timeout": BUSY_SECONDS, "pool_reset_on_return": None}
        if (address.database or "") in _IN_MEMORY:
            options |= {"pool_size": 1, "max_overflow": 0}  # a memory database lives in its one connection
    try:
        engine = create_async_engine(address, **options)
    except (sa.exc.ArgumentError, ModuleNotFoundError) as error:
        raise StoreError(f"the database driver {address.drivername} is not installed: {error}") from error
    if sqlite:
        sa.event.listen(engine.sync_engine, "connect", _settle_sqlite)
        sa.event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _settle_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver opens no transaction of its own: SQLAlchemy's documented recipe for real SQLite transactions.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (f"busy_timeout={BUSY_SECONDS * 1000}", "synchronous=NORMAL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # IMMEDIATE: a transaction that reads and then writes must hold the lock from its start, or it fails half way.
    connection.exec_driver_sql(connection.get_execution_options().get("kabar_begin", "BEGIN IMMEDIATE"))


async def upgrade(engine: AsyncEngine) -> None:
    """Bring the schema to the newest. Raises StoreError if that can't be done or a newer Kabar made it."""
    try:
        await asyncio.to_thread(_probe, engine.url)
        async with engine.begin() as connection:
            await connection.run_sync(_upgrade)
    except (sa.exc.SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise StoreError(f"the database {_shown(engine)} can't be opened: {cause(error)}") from error


def _probe(address: URL) -> None:
    """Open a SQLite file once without aiosqlite, whose thread outlives the loop when opening fails; set its journal.

    The journal's mode is the file's own and stays. Changing it is the one thing for which SQLite does not wait when
    others open the same new file: it answers "locked" at once, so it is asked again.
    """
    path = address.database or ""
    if address.get_backend_name() != "sqlite" or path in _IN_MEMORY:
        return
    deadline = time.monotonic() + BUSY_SECONDS
    with contextlib.closing(sqlite3.connect(path, timeout=BUSY_SECONDS, uri="uri" in address.query)) as connection:
        while True:
            try:
                connection.execute("PRAGMA journal_mode=WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                    raise
                time.sleep(BETWEEN_TRIES)
            else:
                return


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":  # one upgrades, who comes meanwhile waits; SQLite's BEGIN does the same
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(UPGRADING)))
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in known:
        raise StoreError(
            f"the database is of a newer Kabar (schema {current}): upgrade Kabar, or name another database"
        )
    command.upgrade(config, "head")


def _shown(engine: AsyncEngine) -> str:
    return engine.url.render_as_string(hide_password=True).replace("+aiosqlite", "").replace("+psycopg", "")


def cause(error: Exception) -> str:
    """The driver's own words on one line, without SQL and parameters: those may hold what a chat said."""
    origin = error.orig if isinstance(error, sa.exc.DBAPIError) and error.orig is not None else error
    return " ".join(str(origin).split()) or type(origin).__name__
