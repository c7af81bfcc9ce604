"""What the operator's config said last time, so that what was taken out of it can be ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.adapters.store.database import Database
from bot.adapters.store.schema import configured

if TYPE_CHECKING:
    from collections.abc import Collection


class ConfiguredTable(Database):
    """The config's own lines, as keys only their writer understands."""

    async def configured(self) -> set[str]:
        """The keys kept last. Raises StoreError."""
        async with self._read() as connection:
            return set(await connection.scalars(sa.select(configured.c.key)))

    async def set_configured(self, keys: Collection[str]) -> None:
        """Keep these and no others. Raises StoreError."""
        async with self._write() as connection:
            await connection.execute(configured.delete())
            if keys:
                await connection.execute(configured.insert(), [{"key": key} for key in sorted(keys)])
