"""The database: SQLAlchemy Core on SQLite or PostgreSQL, behind the port `bot.ports.Store`.

schema    the tables         engine   opening, SQLite's settings, upgrading    migrations  their history
database  transactions       rows     rows to values
feeds  commit  reports  chats  outbox  deliveries    the port's methods, by subject
preferences  corrections  privacy  configured
slack     the workspaces that installed the Slack app
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from bot.adapters.store.slack import SlackInstallations
from bot.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from logging import Logger

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

    def slack_installations(self, client_id: str, keys: Sequence[str], logger: Logger) -> SlackInstallations:
        """The workspaces that installed the Slack app of that id, their secrets under these keys."""
        return SlackInstallations(client_id, self._engine, keys, logger)


async def open_store(url: str) -> SqlStore:
    """Open `sqlite:///PATH` or `postgresql://...` and bring its schema to the newest. Raises StoreError."""
    engine = make_engine(url)
    try:
        await upgrade(engine)
    except StoreError:
        await engine.dispose()
        raise
    return SqlStore(engine)
