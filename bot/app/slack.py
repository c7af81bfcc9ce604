"""Slack as the settings have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from bot.channels.slack import REDIRECT_PATH, Access, OAuth, SlackChannel, library_logger

if TYPE_CHECKING:
    from pydantic import SecretStr

    from bot.adapters.store import SqlStore
    from bot.config import SlackSettings
    from bot.ports import Commands, Rooms

log = structlog.get_logger()


def slack_channel(
    settings: SlackSettings,
    commands: Commands,
    rooms: Rooms | None = None,
    store: SqlStore | None = None,
    public_url: str | None = None,
) -> SlackChannel:
    """Slack as the settings have it; workspaces install the app only where there is a store to keep them."""
    http = settings.mode == "http"
    oauth = None
    if store and settings.client_id and settings.client_secret:
        oauth = OAuth(
            settings.client_id,
            settings.client_secret.get_secret_value(),
            settings.keys,
            store.slack_installations(settings.client_id, settings.keys, library_logger()),
            public_url.rstrip("/") + REDIRECT_PATH if public_url else None,
        )
    access = Access(_secret(settings.signing_secret) if http else None, oauth, rooms, settings.editors)
    app_token = None if http else _secret(settings.app_token)
    return SlackChannel(_secret(settings.bot_token), app_token, commands, access=access, base_url=settings.base_url)


async def rotate_keys(slack: SlackSettings, store: SqlStore) -> None:
    """Encrypt the workspaces' tokens with the first key, so that the others can be taken out of the config."""
    if slack.client_id is None:
        return
    lost = await store.slack_installations(slack.client_id, slack.keys, library_logger()).rotate()
    if lost:
        log.error("no key decrypts these workspaces' tokens: they have to install the app anew", teams=lost)


def _secret(secret: SecretStr | None) -> str | None:
    return secret.get_secret_value() if secret else None
