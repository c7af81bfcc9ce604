"""Telegram as the settings have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.channels.telegram import TelegramChannel, Webhook

if TYPE_CHECKING:
    from bot.config import Settings, TelegramSettings
    from bot.delivery import Pacer
    from bot.ports import Commands


def telegram_channel(
    telegram: TelegramSettings, settings: Settings, commands: Commands, pacer: Pacer | None
) -> TelegramChannel:
    """The channel of the bot that the token is of."""
    return TelegramChannel(
        telegram.token.get_secret_value(),
        commands,
        base_url=bot_api(telegram.base_url),
        webhook=webhook_of(settings),
        pacer=pacer,
    )


def webhook_of(settings: Settings) -> Webhook | None:
    """Where Telegram brings updates, if it does. Without a public address it is the one we listen on."""
    telegram, web = settings.telegram, settings.web
    if telegram is None or telegram.mode != "webhook":
        return None
    url = web.public_url or f"http://{web.listen}"
    return Webhook(url, telegram.webhook_secret.get_secret_value()) if telegram.webhook_secret else Webhook(url)


def bot_api(base_url: str | None) -> str | None:
    """A Bot API server's address as the library wants it: up to and including "/bot", where the token follows."""
    if base_url is None or base_url.rstrip("/").endswith("/bot"):
        return base_url and base_url.rstrip("/")
    return base_url.rstrip("/") + "/bot"
