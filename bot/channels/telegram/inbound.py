"""What in an update is a command, and whose. Pure.

In a private chat every text is for the bot, with or without the slash. In groups and channels only commands are,
and of those only the ones that name no other bot: a bot that answers what nobody asked it is thrown out.

In a private chat a command may be meant for elsewhere: "/watch @channel Apple" is "/watch Apple" in that channel.
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
_ELSEWHERE = re.compile(
    r"(?P<name>\w{1,32})\s+(?P<chat>@[A-Za-z]\w{3,31}|-\d{5,20})(?:/(?P<thread>\d{1,20}))?(?:\s+(?P<rest>.*))?",
    re.ASCII | re.DOTALL,
)
MAX_LINE = 4096  # characters, as long as a message is


@dataclass(frozen=True, slots=True)
class Inbound:
    """A command line as someone sent it. `language` is a two-letter code.

    `reply_to` is the message to answer, `pressed` the one whose button was pressed. `speaks_for` is the chat in whose
    name it was written: a channel's or group's own, where admins write unnamed, or another channel.
    """

    target: Target
    line: str
    user: str
    language: str | None
    reply_to: int | None = None
    pressed: int | None = None
    private: bool = False
    speaks_for: int | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A line typed in private and meant for another chat; `name` is how that was typed, as it goes on buttons."""

    chat: int | str
    thread: int | None
    name: str
    line: str


def command_line(text: str, username: str, *, private: bool) -> str | None:
    """The text as a command line without slash and bot name; None when it is not for this bot."""
    found = _COMMAND.match(text)
    if found is None:
        return text.strip()[:MAX_LINE] if private and text.strip() and not text.startswith("/") else None
    name, bot = found.groups()
    if bot and bot.casefold() != username.casefold():
        return None
    return f"{name.lower()} {text[found.end() :].strip()}".strip()[:MAX_LINE]


def elsewhere(inbound: Inbound) -> Elsewhere | None:
    """The chat a line from a private chat names, and the line without it."""
    found = _ELSEWHERE.fullmatch(inbound.line) if inbound.private else None
    if found is None:
        return None
    chat, thread = found["chat"], found["thread"]
    name = f"{chat}/{thread}" if thread else chat
    line = f"{found['name']} {found['rest'] or ''}".strip()
    return Elsewhere(chat if chat.startswith("@") else int(chat), int(thread) if thread else None, name, line)


def from_message(message: Message, username: str) -> Inbound | None:
    """The command a message holds, if any; a channel's post copied into its discussion group was answered there."""
    if message.is_automatic_forward:
        return None
    private = message.chat.type == ChatType.PRIVATE
    line = command_line(message.text or "", username, private=private)
    if line is None:
        return None
    thread = message.message_thread_id if message.is_topic_message else None
    speaks_for = message.sender_chat.id if message.sender_chat else None
    return Inbound(
        target=Target(message.chat.id, thread),
        line=line,
        user="" if speaks_for else _name(message.from_user),  # a bot of Telegram's own stands there then
        language=None if speaks_for else language_of(message.from_user),
        reply_to=None if private else message.message_id,
        private=private,
        speaks_for=speaks_for,
    )


def from_button(query: CallbackQuery) -> Inbound | None:
    """The command of a pressed button; None when its chat is not known (an inline message) or it carries nothing."""
    if query.message is None or not query.data:
        return None
    thread = getattr(query.message, "message_thread_id", None) if _in_topic(query) else None
    return Inbound(
        target=Target(query.message.chat.id, thread),
        line=query.data[:MAX_LINE],
        user=_name(query.from_user),
        language=language_of(query.from_user),
        pressed=query.message.message_id,
        private=query.message.chat.type == ChatType.PRIVATE,
    )


def _in_topic(query: CallbackQuery) -> bool:
    """A message too old to be accessible does not say."""
    return bool(getattr(query.message, "is_topic_message", False))


def _name(user: User | None) -> str:
    return str(user.id) if user else ""


def language_of(user: User | None) -> str | None:
    """The two-letter code of the language somebody's app is set to, where Telegram tells."""
    code = (user.language_code or "") if user else ""
    return code.partition("-")[0].lower() or None
