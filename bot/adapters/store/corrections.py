"""What chats said was not about a company, kept for the operator."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.adapters.store.database import Database, insert
from bot.adapters.store.schema import corrections
from bot.ports import Correction

if TYPE_CHECKING:
    from collections.abc import Sequence

_COLUMNS = [corrections.c[name] for name in Correction.__dataclass_fields__]


class CorrectionTable(Database):
    """Corrections, one a chat, story and company."""

    async def add_correction(self, correction: Correction) -> bool:
        """Keep it; False when that chat said so of that story and company before. Raises StoreError."""
        async with self._write() as connection:
            made = insert(connection, corrections).values(**asdict(correction))
            return await connection.scalar(made.on_conflict_do_nothing().returning(corrections.c.id)) is not None

    async def corrections(self, limit: int) -> Sequence[Correction]:
        """All chats' corrections, newest first. Raises StoreError."""
        query = sa.select(*_COLUMNS).order_by(corrections.c.id.desc()).limit(limit)
        async with self._read() as connection:
            return [Correction(**row._mapping) for row in await connection.execute(query)]  # noqa: SLF001 - SQLAlchemy's public name for it
