"""What every part of the store stands on: transactions that read or write, with errors translated once."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, nullcontext
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from bot.adapters.store.engine import READ, cause
from bot.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator, Sequence

    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

BATCH = 500  # values in one IN list: SQLite takes 32,766 parameters, and plans of long lists get slow


class Database:
    """An engine and the two kinds of transaction on it."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        # SQLite has one writer; who waits for it here waits in a queue, not by asking again and again.
        self._turn = asyncio.Lock() if engine.dialect.name == "sqlite" else nullcontext()
        self._reader = engine.execution_options(**READ)

    @asynccontextmanager
    async def _read(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that sees one moment and changes nothing. Raises StoreError."""
        try:
            async with self._reader.begin() as connection:
                yield connection
        except sa.exc.SQLAlchemyError as error:
            raise StoreError(f"the database can't be read: {cause(error)}") from error

    @asynccontextmanager
    async def _write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that holds the write lock from its start; all of it happens or none. Raises StoreError."""
        try:
            async with self._turn, self._engine.begin() as connection:
                yield connection
        except sa.exc.SQLAlchemyError as error:
            raise StoreError(f"the database can't be written: {cause(error)}") from error

    async def close(self) -> None:
        """Give every connection back. The store is of no use afterwards."""
        await self._engine.dispose()


def insert(connection: AsyncConnection, table: sa.Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that knows ON CONFLICT: both databases write it alike, SQLAlchemy has one class for each."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


def batches(values: Iterable[Any]) -> Iterator[Sequence[Any]]:
    """The values in lists short enough for one statement."""
    rest = list(values)
    for start in range(0, len(rest), BATCH):
        yield rest[start : start + BATCH]
