"""What an operator wants proved before the service runs: the bot, its menus, its webhook, its rights in chats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError

from bot.channels.telegram import errors, menus
from bot.channels.telegram.address import parse_target
from bot.channels.telegram.incoming import writes
from bot.ports import Finding

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from telegram.ext import ExtBot

    from bot.channels.telegram.webhook import Webhook
    from bot.model import Chat
    from bot.ports import Commands


async def findings(
    bot: ExtBot[Any], commands: Commands, webhook: Webhook | None, chats: Iterable[Chat]
) -> AsyncIterator[Finding]:
    """A line each. What Telegram would not tell is a finding too."""
    inline = "on" if bot.bot.supports_inline_queries else "off (@BotFather, /setinline)"
    yield Finding(f"bot @{bot.username}, inline mode {inline}")
    for ask in (_menus(bot, commands), _webhook(bot, webhook), *(_rights(bot, chat) for chat in chats)):
        try:
            yield await ask
        except TelegramError as error:
            yield Finding(f"Telegram would not tell: {errors.words(error, bot)}", ok=False)


async def _menus(bot: ExtBot[Any], commands: Commands) -> Finding:
    missing = await menus.unpublished(bot, commands)
    return Finding(
        f"{missing} menus of commands to be published at the start" if missing else "menus of commands shown"
    )


async def _webhook(bot: ExtBot[Any], webhook: Webhook | None) -> Finding:
    info = await bot.get_webhook_info()
    if webhook is None:
        return Finding(
            "polling; a webhook that is set will be removed" if info.url else "polling, and no webhook is set"
        )
    if info.url == webhook.url and info.last_error_message:
        return Finding(f"webhook {webhook.url}: {info.last_error_message}", ok=False)
    if info.url and info.url != webhook.url:
        return Finding(f"webhook {webhook.url}; another one that is set will be replaced")
    return Finding(f"webhook {webhook.url}{'' if info.url else ' to be set at the start'}")


async def _rights(bot: ExtBot[Any], chat: Chat) -> Finding:
    """Whether the bot may write in the chat."""
    target = parse_target(chat.target)
    if target is None:
        return Finding(f"{chat.address} is no Telegram chat", ok=False)
    try:
        place = await bot.get_chat(target.chat)
        may = place.type == "private" or writes(await bot.get_chat_member(place.id, bot.id), place.type)
    except TelegramError as error:
        return Finding(f"{chat.address}: {errors.words(error, bot)}", ok=False)
    return Finding(f"{chat.address}: {'may write there' if may else 'may not write there'}", ok=may)
