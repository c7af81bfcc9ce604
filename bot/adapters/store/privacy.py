"""All that is stored of a chat: given out whole, and deleted whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.adapters.store.database import Database
from bot.adapters.store.schema import chats, corrections, deliveries, held, subscriptions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_OWN = {"subscriptions": subscriptions, "deliveries": deliveries, "held": held}


class PrivacyTables(Database):
    """What a chat may ask for and have deleted."""

    async def stored(self, address: str) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """Every row there is of the chat, by table. Raises StoreError."""
        chat = sa.select(chats.c.id).where(chats.c.address == address).scalar_subquery()
        queries = {name: sa.select(table).where(table.c.chat_id == chat) for name, table in _OWN.items()}
        queries["chats"] = sa.select(chats).where(chats.c.address == address)
        queries["corrections"] = sa.select(corrections).where(corrections.c.address == address)
        async with self._read() as connection:
            return {
                name: [dict(row) for row in (await connection.execute(query)).mappings()]
                for name, query in queries.items()
            }

    async def delete_chat(self, address: str) -> None:
        """It is forgotten, with all it watched, asked for, said and was sent. Raises StoreError."""
        async with self._write() as connection:
            await connection.execute(corrections.delete().where(corrections.c.address == address))
            await connection.execute(chats.delete().where(chats.c.address == address))  # the rest hangs on it
