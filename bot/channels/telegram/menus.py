"""The commands in Telegram's own menu, by who opens it and in which language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import structlog
from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import InvalidToken, TelegramError

from bot.channels.text import clean, clip, utf16
from bot.phrases import DEFAULT, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from telegram.ext import ExtBot

    from bot.ports import Commands

SUMMARY_CAP = 256
LANGUAGES = ("", *SPOKEN)  # "" is for everybody whose language has no menu of its own

log = structlog.get_logger("telegram")


def menus(commands: Commands) -> Iterator[tuple[BotCommandScope, str, list[BotCommand]]]:
    """Every menu there is: for whom, in which language, and what is in it.

    Who is alone with the bot and who is an admin see everything; members of a group see what is theirs to use.
    """
    for language in LANGUAGES:
        everything = _menu(commands.menu(language or DEFAULT))
        yield BotCommandScopeAllPrivateChats(), language, everything
        yield BotCommandScopeAllChatAdministrators(), language, everything
        yield BotCommandScopeAllGroupChats(), language, _menu(commands.menu(language or DEFAULT, everyone=True))


async def publish(bot: ExtBot[Any], commands: Commands) -> None:
    """Show the menus. Raises InvalidToken.

    A convenience: a bot that could not (Telegram limits how often) works all the same.
    """
    try:
        for scope, language, menu in menus(commands):
            await bot.set_my_commands(menu, scope, language or None)
    except InvalidToken:
        raise
    except TelegramError as error:
        log.warning("telegram.menu_unpublished", reason=type(error).__name__)


async def unpublished(bot: ExtBot[Any], commands: Commands) -> int:
    """How many menus Telegram does not show as they are here. Raises TelegramError."""
    shown = [list(await bot.get_my_commands(scope, language or None)) for scope, language, _ in menus(commands)]
    return sum(one != menu for one, (_, _, menu) in zip(shown, menus(commands), strict=True))


def _menu(commands: Sequence[tuple[str, str]]) -> list[BotCommand]:
    return [BotCommand(name, clip(clean(summary), SUMMARY_CAP, utf16) or name) for name, summary in commands]
