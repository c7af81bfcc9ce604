"""The workspaces that installed the Slack app, over slack_sdk's own store: its rows, with every secret encrypted.

That store keeps tokens in plain text, appends a row with each installation anew, and finds a workspace of an
organisation only by both their ids, where a chat's address tells the workspace alone. So here secrets go in and come
out through Fernet, former rows are forgotten, and a workspace is found by its own id, which is unique.
"""

from __future__ import annotations

from contextlib import contextmanager
from copy import copy
from typing import TYPE_CHECKING

import sqlalchemy as sa
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from slack_sdk.oauth.installation_store.sqlalchemy import (
    AsyncSQLAlchemyInstallationStore,
    SQLAlchemyInstallationStore,
)

from bot.adapters.store.engine import READ, cause
from bot.adapters.store.schema import SLACK_SECRETS, slack_bots, slack_installations
from bot.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from logging import Logger

    from slack_sdk.oauth.installation_store import Bot, Installation
    from sqlalchemy.ext.asyncio import AsyncEngine

TABLES = (slack_bots, slack_installations)


class SlackInstallations(AsyncSQLAlchemyInstallationStore):
    """The installation store of one Slack app. Every method raises StoreError where the database fails.

    Args:
        client_id: The app's.
        engine: The project's own database, its schema brought to the newest.
        keys: Fernet keys; the first encrypts, all of them decrypt.
        logger: For the library.
    """

    def __init__(self, client_id: str, engine: AsyncEngine, keys: Sequence[str], logger: Logger) -> None:
        super().__init__(client_id, engine, logger=logger)
        self._reader = engine.execution_options(**READ)
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    @classmethod
    def build_bots_table(cls, metadata: sa.MetaData, table_name: str) -> sa.Table:  # noqa: ARG003 - the library's names
        """Ours, which the migrations make."""
        return slack_bots

    @classmethod
    def build_installations_table(cls, metadata: sa.MetaData, table_name: str) -> sa.Table:  # noqa: ARG003
        """Ours, which the migrations make."""
        return slack_installations

    async def async_save(self, installation: Installation) -> None:
        """Keep who installed the app where, and the token; what was kept of the same person and workspace goes."""
        with _translated():
            await super().async_save(self._sealed(installation))
            await self._forget_former(slack_installations, installation, slack_installations.c.user_id)
            await self._forget_former(slack_bots, installation)

    async def async_find_bot(
        self, *, enterprise_id: str | None = None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """The workspace's token; None where the app is not installed.

        Raises StoreError also where none of the keys decrypts it.
        """
        del enterprise_id, is_enterprise_install  # the workspace's id is enough
        newest = sa.select(slack_bots).where(*self._of(slack_bots, team_id)).order_by(slack_bots.c.installed_at.desc())
        with _translated():
            async with self._reader.begin() as connection:
                row = (await connection.execute(newest.limit(1))).mappings().first()
        if row is None:
            return None
        try:
            token = self._fernet.decrypt(row["bot_token"]).decode()
        except InvalidToken as error:
            raise StoreError(f"no key decrypts the token of the Slack workspace {team_id}") from error
        return SQLAlchemyInstallationStore.build_bot_entity(dict(row) | {"bot_token": token})

    async def async_delete_all(self, *, enterprise_id: str | None = None, team_id: str | None) -> None:
        """Forget all of a workspace."""
        del enterprise_id
        with _translated():
            async with self.engine.begin() as connection:
                for table in TABLES:
                    await connection.execute(table.delete().where(*self._of(table, team_id)))

    async def rotate(self) -> Sequence[str]:
        """Encrypt everything with the first key, so that the others can be taken away.

        The workspaces whose secrets no key decrypts; those stay as they are.
        """
        lost: set[str] = set()
        with _translated():
            async with self.engine.begin() as connection:
                for table in TABLES:
                    for row in (await connection.execute(sa.select(table))).mappings().all():
                        try:
                            fresh = {n: self._fernet.rotate(row[n]).decode() for n in SLACK_SECRETS if row.get(n)}
                        except InvalidToken:
                            lost.add(str(row["team_id"]))
                            continue
                        if fresh:
                            await connection.execute(table.update().where(table.c.id == row["id"]).values(**fresh))
        return sorted(lost)

    def _of(self, table: sa.Table, team_id: str | None) -> list[sa.ColumnElement[bool]]:
        return [table.c.client_id == self.client_id, table.c.team_id == team_id]

    async def _forget_former(
        self, table: sa.Table, installation: Installation, person: sa.Column[str] | None = None
    ) -> None:
        """Of rows of one workspace (and person) keep the one just written, the last of all."""
        which = self._of(table, installation.team_id)
        which += [] if person is None else [person == installation.user_id]
        async with self.engine.begin() as connection:
            last = sa.select(sa.func.max(table.c.id)).where(*which).scalar_subquery()
            await connection.execute(table.delete().where(*which, table.c.id != last))

    def _sealed(self, installation: Installation) -> Installation:
        sealed = copy(installation)
        for name in SLACK_SECRETS:
            if secret := getattr(sealed, name):
                setattr(sealed, name, self._fernet.encrypt(secret.encode()).decode())
        return sealed


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except sa.exc.SQLAlchemyError as error:
        raise StoreError(f"the Slack workspaces can't be read or written: {cause(error)}") from error
