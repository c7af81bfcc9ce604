"""What the Telegram stand-in remembers, and the values that go over its wire."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.servers.telegram_limits import RefusedError, Windows, bad_request

if TYPE_CHECKING:
    from tests.servers.telegram_html import Entity

Json = dict[str, Any]

BOT: Json = {"id": 4242, "is_bot": True, "first_name": "Kabar", "username": "KabarBot", "can_join_groups": True}
BOT |= {"can_read_all_group_messages": False, "supports_inline_queries": True}
ANONYMOUS: Json = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
AS_CHANNEL: Json = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}

# What fail_next takes -> the answer. "drop" takes the message and cuts, "hang" takes it and never answers in time.
FAILURES = {
    "400": bad_request("something we have not met before"),
    "401": RefusedError(401, "Unauthorized"),
    "404": RefusedError(404, "Not Found"),
    "409": RefusedError(
        409, "Conflict: terminated by other getUpdates request; make sure that only one bot is running"
    ),
    "429": RefusedError(429, "Too Many Requests: retry after 7", retry_after=7),
    "429 long": RefusedError(429, "Too Many Requests: retry after 10800", retry_after=10_800),
    "429 short": RefusedError(429, "Too Many Requests: retry after 1", retry_after=1),
    "500": RefusedError(500, "Internal Server Error"),
    "502": RefusedError(502, "Bad Gateway"),
    "504": RefusedError(504, "Gateway Timeout"),
    "entities": bad_request('can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
    "rights": bad_request("not enough rights to send text messages to the chat"),
    "thread": bad_request("message thread not found"),
    "too long": bad_request("message is too long"),
    "chat gone": bad_request("chat not found"),
    "deactivated": RefusedError(403, "Forbidden: user is deactivated"),
    "hidden": bad_request("member list is inaccessible"),
}
HOOKED = RefusedError(
    409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@dataclass
class SentMessage:
    """A message as the chat shows it: `text` and `entities` are after parsing, `at` is monotonic seconds.

    Of a document `text` is the caption and `file` its name and content.
    """

    message_id: int
    chat: int
    text: str
    entities: list[Entity]
    keyboard: list[list[Json]]
    thread: int | None
    at: float
    raw: Json
    edits: int = 0
    reply_to: int | None = None
    silent: bool = False
    preview: str | None = None
    file: tuple[str, bytes] | None = None

    @property
    def labels(self) -> list[str]:
        """What its buttons say."""
        return [button["text"] for row in self.keyboard for button in row]

    def button(self, label: str) -> Json:
        return next(button for row in self.keyboard for button in row if button["text"] == label)


@dataclass
class State:
    """`paced` switches the sliding windows on, `known` chats can be written to (all, while empty).

    `admins` are people by chat; `names` are public chats by "@name"; the chats in `channels` are channels; `linked`
    is a discussion group's channel; `hidden` are groups that show a bot nobody of their members.
    """

    token: str = "4242:stand-in-token"
    port: int = 0
    paced: bool = False
    round_trip: float = 0.0  # seconds, half of them before the request is looked at
    known: set[int] = field(default_factory=set)
    admins: dict[int, set[int]] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    channels: set[int] = field(default_factory=set)
    linked: dict[int, int] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    places: dict[int, Json] = field(default_factory=dict)  # the bot's own place in a chat: a member, unless it is here
    messages: list[SentMessage] = field(default_factory=list)
    refused: list[tuple[str, RefusedError]] = field(default_factory=list)
    answered: list[Json] = field(default_factory=list)
    found: list[Json] = field(default_factory=list)  # inline queries' answers
    menus: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)  # by scope and language
    polls: list[Json] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    webhook: Json = field(default_factory=dict)
    hook_answers: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.base_url = ""
        self._ids = itertools.count(1)
        self._updates: deque[Json] = deque()
        self._changed = asyncio.Condition()
        self._failures: list[tuple[str, str | RefusedError, int | None]] = []
        self._deleted: set[tuple[int, int]] = set()
        self._gone: dict[int, RefusedError] = {}
        self._queries: set[str] = set()
        self._others: set[tuple[int, int]] = set()  # messages that are not the bot's: chat and number
        self._poll: asyncio.Event | None = None
        self._windows = Windows()
        self._telling: asyncio.Future[None] | None = None

    def chat(self, chat: int) -> Json:
        """The chat as updates and answers have it: positive ids are private."""
        if chat > 0:
            return {"id": chat, "type": "private", "first_name": "Sari"}
        kind = "channel" if chat in self.channels else "supergroup"
        public = {number: name.removeprefix("@") for name, number in self.names.items()}
        name = {"username": public[chat]} if chat in public else {}
        return {"id": chat, "type": kind, "title": "Meja pasar"} | name

    def _incoming(self, chat: int, text: str) -> Json:
        message = {"message_id": next(self._ids), "date": int(time.time()), "chat": self.chat(chat), "text": text}
        self._others.add((chat, int(str(message["message_id"]))))
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        return message

    def _push(self, update: Json) -> None:
        wanted = self.webhook.get("allowed_updates") or (self.polls[-1].get("allowed_updates") if self.polls else None)
        allowed = json.loads(wanted or "[]")
        if not allowed or next(iter(update)) in allowed:
            self._updates.append({"update_id": next(self._ids)} | update)
        self._telling = asyncio.ensure_future(self._tell())

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()


def user(number: int, language: str = "en") -> Json:
    return {"id": number, "is_bot": False, "first_name": "Sari", "language_code": language}


def member(status: str, who: Json = BOT, **rights: bool) -> Json:
    """Somebody's place in a chat, with all that Telegram tells of it."""
    powers = "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats"
    powers += " can_restrict_members can_promote_members can_change_info can_invite_users can_post_stories"
    powers += " can_edit_stories can_delete_stories"
    may = "can_change_info can_invite_users can_pin_messages can_send_messages can_send_polls can_send_other_messages"
    may += " can_add_web_page_previews can_manage_topics can_send_audios can_send_documents can_send_photos"
    may += " can_send_videos can_send_video_notes can_send_voice_notes can_edit_tag can_react_to_messages"
    extra: dict[str, Json] = {
        "kicked": {"until_date": 0},
        "administrator": dict.fromkeys(powers.split(), False),
        "creator": {"is_anonymous": False},
        "restricted": dict.fromkeys(may.split(), False) | {"is_member": True, "until_date": 0},
    }
    return {"user": who, "status": status} | extra.get(status, {}) | rights
