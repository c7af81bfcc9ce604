"""Whose token speaks where: the workspace of the config's token, and those that installed the app."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from slack_bolt.authorization import AuthorizeResult

from bot.channels.slack.address import Place

if TYPE_CHECKING:
    from slack_bolt.context.async_context import AsyncBoltContext
    from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
    from structlog.typing import FilteringBoundLogger

CONTEXT = "workspace"  # where in Bolt's context a request's workspace is


@dataclass(frozen=True, slots=True)
class Workspace:
    """A workspace that Kabar may speak in: Slack's `team` id, the token, and the bot's own user id there.

    `name` is what addresses call it: "" for the config's own. A server that tells no id of its own is one workspace.
    """

    team: str
    name: str
    token: str = field(repr=False)
    user: str | None = None
    bot: str | None = None

    def place(self, channel: str) -> Place:
        """A conversation in it."""
        return Place(self.name, channel)


class Workspaces:
    """All workspaces. `home` is the one of the config's token, once that is proved."""

    def __init__(self, installations: AsyncInstallationStore | None, log: FilteringBoundLogger) -> None:
        self.home: Workspace | None = None
        self._installations = installations
        self._log = log

    async def named(self, name: str) -> Workspace | None:
        """The workspace an address names; None when it has none of Kabar. Raises StoreError."""
        return await self.of(name) if name else self.home

    async def of(self, team: str) -> Workspace | None:
        """The workspace of Slack's id; None when it has none of Kabar. Raises StoreError."""
        if self.home is not None and self.home.team in {team, ""}:
            return self.home
        bot = (
            await self._installations.async_find_bot(enterprise_id=None, team_id=team) if self._installations else None
        )
        return Workspace(team, team, bot.bot_token, bot.bot_user_id, bot.bot_id) if bot else None

    async def forget(self, team: str) -> None:
        """Wipe what was kept of a workspace that took the app out. Raises StoreError."""
        if self._installations is not None:
            await self._installations.async_delete_all(enterprise_id=None, team_id=team)

    async def authorize(self, context: AsyncBoltContext, team_id: str | None) -> AuthorizeResult | None:
        """Bolt's question on whose behalf a request is; None refuses it. Raises StoreError."""
        found = await self.of(team_id) if team_id else self.home if self._installations is None else None
        if found is None:
            self._log.warning("slack.refused", why="the app is not installed there", team=team_id)
            return None
        context[CONTEXT] = found
        return AuthorizeResult(
            enterprise_id=None, team_id=found.team, bot_token=found.token, bot_id=found.bot, bot_user_id=found.user
        )
