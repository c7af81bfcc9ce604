"""From settings to channels: those that the config switches on, at the paces of their platforms."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import structlog

from bot.channels.console import ConsoleChannel
from bot.channels.slack import REDIRECT_PATH, Access, OAuth, SlackChannel, library_logger
from bot.channels.telegram import TelegramChannel, Webhook
from bot.delivery import Pacer
from bot.delivery.pace import LIMITS, Limits, Rate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import SecretStr

    from bot.adapters.store import SqlStore
    from bot.config import Settings, SlackSettings
    from bot.ports import Channel, Clock, Commands, Rooms


log = structlog.get_logger()


def pacer_of(settings: Settings, channel: str, clock: Clock) -> Pacer:
    """The pace of a channel's account: its platform's limits, with the account's as the config has it."""
    limits = LIMITS.get(channel, Limits())
    table = settings.telegram if channel == "telegram" else settings.slack if channel == "slack" else None
    if table:
        limits = replace(limits, account=(Rate(table.messages_per_second, 1.0),))
    return Pacer(limits, clock)


def open_channels(
    settings: Settings,
    commands: Commands,
    pacers: Mapping[str, Pacer] = MappingProxyType({}),
    rooms: Rooms | None = None,
    store: SqlStore | None = None,
) -> list[Channel]:
    """The channels that the settings switch on, at these paces; the console only when a subscription names it.

    Without `rooms` and `store` they are only proved: no platform can tell them what becomes of chats.
    """
    channels: list[Channel] = []
    if settings.telegram:
        channels.append(
            TelegramChannel(
                settings.telegram.token.get_secret_value(),
                commands,
                base_url=bot_api(settings.telegram.base_url),
                webhook=webhook_of(settings),
                pacer=pacers.get("telegram"),
            )
        )
    if settings.slack:
        channels.append(slack_channel(settings.slack, commands, rooms, store, settings.web.public_url))
    if any(subscription.chat.startswith("console:") for subscription in settings.subscriptions):
        channels.append(ConsoleChannel(commands))
    return channels


def webhook_of(settings: Settings) -> Webhook | None:
    """Where Telegram brings updates, if it does. Without a public address it is the one we listen on."""
    telegram, web = settings.telegram, settings.web
    if telegram is None or telegram.mode != "webhook":
        return None
    url = web.public_url or f"http://{web.listen}"
    return Webhook(url, telegram.webhook_secret.get_secret_value()) if telegram.webhook_secret else Webhook(url)


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


async def rotate_keys(settings: Settings, store: SqlStore) -> None:
    """Encrypt the workspaces' tokens with the first key, so that the others can be taken out of the config."""
    slack = settings.slack
    if slack is None or slack.client_id is None:
        return
    lost = await store.slack_installations(slack.client_id, slack.keys, library_logger()).rotate()
    if lost:
        log.error("no key decrypts these workspaces' tokens: they have to install the app anew", teams=lost)


def _secret(secret: SecretStr | None) -> str | None:
    return secret.get_secret_value() if secret else None


def bot_api(base_url: str | None) -> str | None:
    """A Bot API server's address as the library wants it: up to and including "/bot", where the token follows."""
    if base_url is None or base_url.rstrip("/").endswith("/bot"):
        return base_url and base_url.rstrip("/")
    return base_url.rstrip("/") + "/bot"
