"""The database: SQLAlchemy Core on SQLite or PostgreSQL, behind the port `bot.ports.Store`.

schema    the tables         engine   opening, SQLite's settings, upgrading    migrations  their history
database  transactions       rows     rows to values
feeds  commit  reports  chats  outbox  deliveries    the port's methods, by subject
preferences  corrections  privacy  configured
"""

from __future__ import annotations

from bot.adapters.store.chats import ChatTables
from bot.adapters.store.configured import ConfiguredTable
from bot.adapters.store.corrections import CorrectionTable
from bot.adapters.store.deliveries import DeliveryTables
from bot.adapters.store.engine import make_engine, upgrade
from bot.adapters.store.feeds import FeedTables
from bot.adapters.store.outbox import OutboxTable
from bot.adapters.store.preferences import PreferenceTables
from bot.adapters.store.privacy import PrivacyTables
from bot.adapters.store.reports import ReportTables
from bot.errors import StoreError

__all__ = ["SqlStore", "open_store"]


class SqlStore(
    FeedTables,
    ReportTables,
    ChatTables,
    OutboxTable,
    DeliveryTables,
    PreferenceTables,
    CorrectionTable,
    PrivacyTables,
    ConfiguredTable,
):
    """All of the database. Made by `open_store`, ended by `close`."""


async def open_store(url: str) -> SqlStore:
    """Open `sqlite:///PATH` or `postgresql://...` and bring its schema to the newest. Raises StoreError."""
    engine = make_engine(url)
    try:
        await upgrade(engine)
    except StoreError:
        await engine.dispose()
        raise
    return SqlStore(engine)
