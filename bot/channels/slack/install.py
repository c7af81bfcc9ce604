"""The app installed into further workspaces, over OAuth: Bolt's flow with states that need no store."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

import aiohttp
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from slack_bolt.error import BoltError
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from bot.channels.slack.socket import library_logger

if TYPE_CHECKING:
    from collections.abc import Sequence
    from logging import Logger

    from slack_bolt.request.async_request import AsyncBoltRequest
    from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
    from slack_sdk.oauth.installation_store.models.installation import Installation
    from slack_sdk.web.async_client import AsyncWebClient
    from structlog.typing import FilteringBoundLogger

# What the app may do where it is installed; the manifest asks for the same.
SCOPES = (
    "commands",
    "chat:write",
    "chat:write.public",
    "channels:read",
    "groups:read",
    "im:history",
    "im:read",
    "users:read",
)
STATE_SECONDS = 600
REDIRECT_PATH = "/slack/oauth_redirect"


@dataclass(frozen=True, slots=True)
class OAuth:
    """How others install the app. The keys, Fernet's, sign what goes with a person to Slack and back.

    `redirect` is the address that Slack sends people back to; None: the first that the app names there.
    """

    client_id: str
    client_secret: str
    keys: Sequence[str]
    installations: AsyncInstallationStore
    redirect: str | None = None


class States(AsyncOAuthStateStore):
    """States that prove themselves, so that whoever opens the page a million times fills no table.

    That one is used by the browser it was made for is Bolt's cookie's business; a code is good once at Slack.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    @property
    def logger(self) -> Logger:
        """The library's."""
        return library_logger()

    async def async_issue(self, *args: object, **kwargs: object) -> str:
        """A new one, without the padding, which would have to be quoted in a cookie."""
        del args, kwargs
        return self._fernet.encrypt(secrets.token_bytes(16)).decode().rstrip("=")

    async def async_consume(self, state: str) -> bool:
        """Whether it is ours and fresh."""
        try:
            self._fernet.decrypt(state + "=" * (-len(state) % 4), ttl=STATE_SECONDS)
        except InvalidToken:
            return False
        return True


class Flow(AsyncOAuthFlow):
    """Bolt's flow, which tells the log who installed the app."""

    def __init__(self, client: AsyncWebClient, oauth: OAuth, log: FilteringBoundLogger) -> None:
        settings = AsyncOAuthSettings(
            client_id=oauth.client_id,
            client_secret=oauth.client_secret,
            scopes=SCOPES,
            user_scopes=(),
            redirect_uri=oauth.redirect,
            installation_store=oauth.installations,
            state_store=States(oauth.keys),
            state_expiration_seconds=STATE_SECONDS,
            logger=library_logger(),
        )
        super().__init__(client=client, logger=library_logger(), settings=settings)
        self._log = log

    async def run_installation(self, code: str) -> Installation | None:
        """What Slack gives for the code; None where it gives nothing."""
        try:
            return await super().run_installation(code)
        except (aiohttp.ClientError, TimeoutError) as error:
            self._log.warning("slack.not_installed", reason=type(error).__name__)
            return None

    async def store_installation(self, request: AsyncBoltRequest, installation: Installation) -> None:
        """Keep it. Raises StoreError, and BoltError for a whole organisation: chats are known by their workspace."""
        if not installation.team_id:
            self._log.warning("slack.not_installed", reason="an organisation as a whole")
            raise BoltError("install the app into a workspace, not into the whole organisation")
        await super().store_installation(request, installation)
        self._log.info("slack.installed", team=installation.team_id, by=installation.user_id)
