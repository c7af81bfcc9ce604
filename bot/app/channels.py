"""From settings to channels: those that the config switches on, at the paces of their platforms.

A platform's library is loaded only where it is used: each takes a fifth of the time that the program takes to start.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.channels.console import ConsoleChannel
from bot.delivery import Pacer
from bot.delivery.pace import LIMITS, Limits, Rate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.adapters.store import SqlStore
    from bot.config import Settings
    from bot.ports import Channel, Clock, Commands, Rooms


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
        from bot.app.telegram import telegram_channel  # noqa: PLC0415 - a library that starts slowly

        channels.append(telegram_channel(settings.telegram, settings, commands, pacers.get("telegram")))
    if settings.slack:
        from bot.app.slack import slack_channel  # noqa: PLC0415 - the same

        channels.append(slack_channel(settings.slack, commands, rooms, store, settings.web.public_url))
    if any(subscription.chat.startswith("console:") for subscription in settings.subscriptions):
        channels.append(ConsoleChannel(commands))
    return channels
