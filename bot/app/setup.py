"""From settings to the things that are opened: the directory, feeds and subscriptions of the config, channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.channels.console import ConsoleChannel
from bot.channels.slack import SlackChannel
from bot.channels.telegram import TelegramChannel
from bot.companies import Choices, CompanyEntry, Directory, Found
from bot.errors import ConfigError
from bot.model import Chat

if TYPE_CHECKING:
    from datetime import datetime

    from bot.config import Settings, SubscriptionSettings
    from bot.ports import Channel, Commands, Store


def directory_of(settings: Settings) -> Directory:
    """The shipped directory with the operator's `[[companies]]`."""
    return Directory.load([CompanyEntry(**entry.model_dump()) for entry in settings.companies])


def resolve(settings: Settings, directory: Directory) -> list[tuple[SubscriptionSettings, list[str]]]:
    """Each subscription with its company ids. Raises ConfigError, one line a name the directory can't tell."""
    mistakes, resolved = [], []
    for number, subscription in enumerate(settings.subscriptions):
        ids = []
        for name in subscription.companies:
            found = directory.lookup(name)
            if directory.get(name):
                ids.append(name)
            elif isinstance(found, Found):
                ids.append(found.company.id)
            else:
                hint = ""
                if isinstance(found, Choices):
                    hint = "; did you mean " + ", ".join(f'"{c.id}" ({c.name})' for c in found.companies[:3]) + "?"
                mistakes.append(f'subscriptions[{number}].companies: unknown company "{name}"{hint}')
        resolved.append((subscription, ids))
    if mistakes:
        raise ConfigError("\n".join(mistakes))
    return resolved


async def apply(settings: Settings, directory: Directory, store: Store, now: datetime) -> None:
    """Write the config's feeds and subscriptions to the database, where the service reads them. Raises ConfigError."""
    subscriptions = resolve(settings, directory)
    for feed in settings.feeds:
        interval = feed.interval or settings.schedule.interval
        await store.add_feed(feed.url, feed.publisher, language=feed.language, interval=interval)
    for subscription, companies in subscriptions:
        chat = await store.chat(subscription.chat) or Chat(
            subscription.chat, settings.chats.language, settings.chats.timezone
        )
        language = subscription.language or chat.language
        await store.save_chat(Chat(chat.address, language, subscription.timezone or chat.timezone))
        for company in companies:
            await store.watch(chat.address, company, now)


def open_channels(settings: Settings, commands: Commands) -> list[Channel]:
    """The channels that the settings switch on; the console only when a subscription names it."""
    channels: list[Channel] = []
    if settings.telegram:
        if settings.telegram.mode == "webhook":
            raise ConfigError("telegram.mode: webhook is not available yet; use polling")
        token = settings.telegram.token.get_secret_value()
        channels.append(TelegramChannel(token, commands, base_url=bot_api(settings.telegram.base_url)))
    if settings.slack:
        if settings.slack.mode == "http" or settings.slack.app_token is None:
            raise ConfigError("slack.mode: http is not available yet; use socket")
        channels.append(
            SlackChannel(
                settings.slack.bot_token.get_secret_value(),
                settings.slack.app_token.get_secret_value(),
                commands,
                base_url=settings.slack.base_url,
            )
        )
    if any(subscription.chat.startswith("console:") for subscription in settings.subscriptions):
        channels.append(ConsoleChannel(commands))
    return channels


def bot_api(base_url: str | None) -> str | None:
    """A Bot API server's address as the library wants it: up to and including "/bot", where the token follows."""
    if base_url is None or base_url.rstrip("/").endswith("/bot"):
        return base_url and base_url.rstrip("/")
    return base_url.rstrip("/") + "/bot"
