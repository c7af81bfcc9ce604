"""What in an update is a command, and whose. Pure.

In a private chat every text is for the bot, with or without the slash. In groups and channels only commands are,
and of those only the ones that name no other bot: a bot that answers what nobody asked it is thrown out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram.constants import ChatType

from bot.channels.telegram.address import Target

if TYPE_CHECKING:
    from telegram import CallbackQuery, Message, User

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{3,32}))?(?=\s|$)")
MAX_LINE = 1000  # characters; no command is longer, whatever is pasted


@dataclass(frozen=True, slots=True)
class Inbound:
    """A command line as someone sent it. `language` is a two-letter code, `reply_to` the message to answer."""

    target: Target
    line: str
    user: str
    language: str | None
    reply_to: int | None = None


def command_line(text: str, username: str, *, private: bool) -> str | None:
    """The text as a command line without slash and bot name; None when it is not for this bot."""
    found = _COMMAND.match(text)
    if found is None:
        return text.strip()[:MAX_LINE] if private and text.strip() and not text.startswith("/") else None
    name, bot = found.groups()
    if bot and bot.casefold() != username.casefold():
        return None
    return f"{name.lower()} {text[found.end() :].strip()}".strip()[:MAX_LINE]


def from_message(message: Message, username: str) -> Inbound | None:
    """The command a message holds, if any; a channel's post copied into its discussion group was answered there."""
    if message.is_automatic_forward:
        return None
    private = message.chat.type == ChatType.PRIVATE
    line = command_line(message.text or "", username, private=private)
    if line is None:
        return None
    thread = message.message_thread_id if message.is_topic_message else None
    target = Target(message.chat.id, thread)
    reply_to = None if private else message.message_id
    return Inbound(target, line, _name(message.from_user), _language(message.from_user), reply_to)


def from_button(query: CallbackQuery) -> Inbound | None:
    """The command of a pressed button; None when its chat is not known (an inline message) or it carries nothing."""
    if query.message is None or not query.data:
        return None
    thread = getattr(query.message, "message_thread_id", None) if _in_topic(query) else None
    target = Target(query.message.chat.id, thread)
    return Inbound(target, query.data[:MAX_LINE], _name(query.from_user), _language(query.from_user))


def _in_topic(query: CallbackQuery) -> bool:
    """A message too old to be accessible does not say."""
    return bool(getattr(query.message, "is_topic_message", False))


def _name(user: User | None) -> str:
    return str(user.id) if user else ""


def _language(user: User | None) -> str | None:
    code = (user.language_code or "") if user else ""
    return code.partition("-")[0].lower() or None
