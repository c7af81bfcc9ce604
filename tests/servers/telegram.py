"""A strict stand-in for the Telegram Bot API: real HTTP on loopback, Telegram's limits, its refusals in its words.

async with TelegramServer() as server:
    channel = TelegramChannel(server.token, commands, base_url=server.base_url)
    ...
    server.type(42, "/watch Apple")             # a user types
    await server.until(lambda: server.messages) # the bot answered
    server.press(server.messages[-1], "Apple")  # a user presses a button
    server.fail_next("drop")                    # accept the next message, then cut the connection
"""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from aiohttp import web

from tests.servers.telegram_limits import RefusedError, Windows, bad_request, read_keyboard, read_menu, read_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.servers.telegram_html import Entity

BOT = {"id": 4242, "is_bot": True, "first_name": "Kabar", "username": "KabarBot", "can_join_groups": True}
BOT |= {"can_read_all_group_messages": False, "supports_inline_queries": False}

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
    "deactivated": RefusedError(403, "Forbidden: user is deactivated"),
}


class PageError(Exception):
    """Something in front of the server answers with a web page: "403 page" and the like."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@dataclass
class SentMessage:
    """A message as the chat shows it: `text` and `entities` are after parsing, `at` is monotonic seconds."""

    message_id: int
    chat: int
    text: str
    entities: list[Entity]
    keyboard: list[list[dict[str, Any]]]
    thread: int | None
    at: float
    raw: dict[str, Any]
    edits: int = 0
    reply_to: int | None = None

    def button(self, label: str) -> dict[str, Any]:
        return next(button for row in self.keyboard for button in row if button["text"] == label)


@dataclass
class TelegramServer:
    """The server; `paced` switches the sliding windows on, `known` chats can be written to (all, while empty)."""

    token: str = "4242:stand-in-token"
    port: int = 0
    paced: bool = False
    round_trip: float = 0.0  # seconds, half of them before the request is looked at
    known: set[int] = field(default_factory=set)
    messages: list[SentMessage] = field(default_factory=list)
    refused: list[tuple[str, RefusedError]] = field(default_factory=list)
    answered: list[dict[str, Any]] = field(default_factory=list)
    menus: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    polls: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.base_url = ""
        self._ids = itertools.count(1)
        self._updates: deque[dict[str, Any]] = deque()
        self._changed = asyncio.Condition()
        self._failures: list[tuple[str, str | RefusedError, int | None]] = []
        self._deleted: set[tuple[int, int]] = set()
        self._gone: dict[int, RefusedError] = {}
        self._queries: set[str] = set()
        self._others: set[tuple[int, int]] = set()  # messages that are not the bot's: chat and number
        self._poll: asyncio.Event | None = None
        self._windows = Windows()

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/bot"
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._poll:
            self._poll.set()
        await self._runner.cleanup()

    # What a test does

    def type(  # what a person can do
        self,
        chat: int,
        text: str,
        *,
        user: int = 7,
        language: str = "en",
        thread: int | None = None,
        forum: bool = True,
    ) -> None:
        """A user writes into a chat: positive ids are private, others groups; `thread` is a topic of a forum."""
        message = self._incoming(chat, text) | {"from": _user(user, language)}
        if thread:
            message |= {"message_thread_id": thread, "is_topic_message": forum}
        self._push({"message": message})

    def post(self, chat: int, text: str) -> None:
        """An admin posts into a channel, where posts have no author."""
        message = self._incoming(chat, text)
        message["chat"] |= {"type": "channel"}
        self._push({"channel_post": message | {"sender_chat": message["chat"]}})

    def forward(self, chat: int, text: str, *, channel: int) -> None:
        """Telegram copies a channel's post into the channel's discussion group."""
        origin = {"id": channel, "type": "channel", "title": "Kabar pasar"}
        self._push({"message": self._incoming(chat, text) | {"sender_chat": origin, "is_automatic_forward": True}})

    def press(self, message: SentMessage, label: str, *, user: int = 7, language: str = "en") -> str:
        """A user presses a button; the callback query's id."""
        query = f"q{next(self._ids)}"
        self._queries.add(query)
        body = {"message_id": message.message_id, "date": int(time.time()), "chat": _chat(message.chat), "from": BOT}
        if message.thread:
            body |= {"message_thread_id": message.thread, "is_topic_message": True}
        data = message.button(label)["callback_data"]
        pressed = {"id": query, "from": _user(user, language), "message": body | {"text": message.text}}
        self._push({"callback_query": pressed | {"chat_instance": "1", "data": data}})
        return query

    def expire(self, query: str) -> None:
        """The query is answered too late from now on."""
        self._queries.discard(query)

    def membership(self, chat: int, status: str, *, was: str = "member", user: int = 7) -> None:
        """The bot's own place in a chat changed."""
        change = {"chat": _chat(chat), "from": _user(user, "en"), "date": int(time.time())}
        change |= {"old_chat_member": _member(was), "new_chat_member": _member(status)}
        self._push({"my_chat_member": change})

    def block(self, chat: int) -> None:
        """The user blocks the bot, or the group throws it out."""
        where = "bot was blocked by the user" if chat > 0 else "bot was kicked from the supergroup chat"
        self._gone[chat] = RefusedError(403, f"Forbidden: {where}")

    def migrate(self, old: int, new: int) -> None:
        """The group becomes a supergroup with another id."""
        text = "Bad Request: group chat was upgraded to a supergroup chat"
        self._gone[old] = RefusedError(400, text, migrate_to_chat_id=new)

    def delete_topic(self, chat: int, thread: int) -> None:
        """An admin deletes a topic of the forum."""
        self._deleted.add((chat, thread))

    def unblock(self, chat: int, status: str = "member") -> None:
        """The bot is let in again, and told so."""
        del self._gone[chat]
        self.membership(chat, status, was="kicked")

    def fail_next(
        self, kind: str | RefusedError, *, method: str = "sendMessage", times: int = 1, chat: int | None = None
    ) -> None:
        """The next calls of a method (for that chat) end so.

        A refusal or its key in FAILURES, "403 page" (any status), or, after taking the message, "drop", "hang" or
        "nonsense".
        """
        self._failures.extend([(method, kind, chat)] * times)

    async def until(self, condition: Callable[[], object], seconds: float = 5.0) -> None:
        """Wait until something the server saw makes the condition true. Raises TimeoutError."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(lambda: bool(condition()))

    def texts(self, chat: int) -> list[str]:
        """What a chat shows, in order."""
        return [message.text for message in self.messages if message.chat == chat]

    # What the bot sees

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        await asyncio.sleep(self.round_trip / 2)
        data = {**request.query, **(await request.post())}
        try:
            if request.match_info["token"] != self.token:
                raise FAILURES["401" if ":" in request.match_info["token"] else "404"]
            result = await self._call(method, data, self._failure(method, str(data.get("chat_id"))))
        except RefusedError as error:
            self.refused.append((method, error))
            body: dict[str, Any] = {"ok": False, "error_code": error.status, "description": error.description}
            if error.parameters:
                body["parameters"] = error.parameters
            return web.json_response(body, status=error.status)
        except ConnectionAbortedError:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        except PageError as page:
            return web.Response(status=page.status, text="<html>not from here</html>", content_type="text/html")
        finally:
            await self._tell()
            await asyncio.sleep(self.round_trip / 2)
        return web.json_response({"ok": True, "result": result})

    def _failure(self, method: str, chat: str) -> str | RefusedError | None:
        for index, (name, kind, where) in enumerate(self._failures):
            if name == method and (where is None or str(where) == chat):
                del self._failures[index]
                return kind
        return None

    async def _call(self, method: str, data: dict[str, Any], failure: str | RefusedError | None) -> object:
        if isinstance(failure, RefusedError):
            raise failure
        if failure and failure.endswith(" page"):
            raise PageError(int(failure.split()[0]))
        if failure in FAILURES:
            raise FAILURES[failure]
        handler = getattr(self, f"_do_{method.lower()}", None)
        if handler is None:
            raise FAILURES["404"]
        result = await handler(data)
        if failure == "hang":
            await self._tell()
            await asyncio.sleep(3600)
        if failure == "drop":
            raise ConnectionAbortedError
        if failure == "nonsense":
            raise PageError(200)
        return result

    async def _do_getme(self, _data: dict[str, Any]) -> object:
        return BOT

    async def _do_deletewebhook(self, _data: dict[str, Any]) -> object:
        return True

    async def _do_setmycommands(self, data: dict[str, Any]) -> object:
        self.menus[data.get("language_code", "")] = read_menu(data)
        return True

    async def _do_getupdates(self, data: dict[str, Any]) -> object:
        self.polls.append(data)
        if self._poll:
            self._poll.set()
        poll = self._poll = asyncio.Event()
        offset = int(data.get("offset", 0))
        while self._updates and self._updates[0]["update_id"] < offset:
            self._updates.popleft()
        try:
            async with asyncio.timeout(float(data.get("timeout", 0))), self._changed:
                await self._changed.wait_for(lambda: self._updates or poll.is_set())
        except TimeoutError:
            pass
        if poll.is_set():
            raise FAILURES["409"]
        self._poll = None
        return list(self._updates)[:100]

    async def _do_sendmessage(self, data: dict[str, Any]) -> object:
        chat = self._writable(data)
        thread = int(data["message_thread_id"]) if data.get("message_thread_id") else None
        if thread and (chat, thread) in self._deleted:
            raise FAILURES["thread"]
        text, entities = read_text(data)
        keyboard = read_keyboard(data)
        if self.paced:
            self._windows.admit(chat)
        above = self._replied(chat, data)
        number = next(self._ids)
        sent = SentMessage(number, chat, text, entities, keyboard, thread, time.monotonic(), data, reply_to=above)
        self.messages.append(sent)
        return self._shown(sent)

    async def _do_editmessagetext(self, data: dict[str, Any]) -> object:
        chat, number = self._writable(data), int(data.get("message_id", 0))
        found = next((one for one in self.messages if (one.chat, one.message_id) == (chat, number)), None)
        if found is None:
            theirs = (chat, number) in self._others
            raise bad_request("message can't be edited" if theirs else "message to edit not found")
        text, entities = read_text(data)
        keyboard = read_keyboard(data)
        if (text, entities, keyboard) == (found.text, found.entities, found.keyboard):
            same = "specified new message content and reply markup are exactly the same as a current content"
            raise bad_request(f"message is not modified: {same} and reply markup of the message")
        if self.paced:
            self._windows.admit(chat)
        found.text, found.entities, found.keyboard, found.edits = text, entities, keyboard, found.edits + 1
        return self._shown(found)

    async def _do_answercallbackquery(self, data: dict[str, Any]) -> object:
        self.answered.append(data)
        if data.get("callback_query_id") not in self._queries:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        if len(str(data.get("text", ""))) > 200:
            raise bad_request("MESSAGE_TOO_LONG")
        return True

    def _replied(self, chat: int, data: dict[str, Any]) -> int | None:
        """The message it is a reply to. Raises RefusedError where that is not in the chat, unless that is allowed."""
        wanted = json.loads(data.get("reply_parameters") or "{}")
        number = int(wanted.get("message_id", 0))
        there = (chat, number) in self._others or any((m.chat, m.message_id) == (chat, number) for m in self.messages)
        if number and not there and not wanted.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        return number if there else None

    def delete(self, message: SentMessage) -> None:
        """An admin deletes the message."""
        self.messages.remove(message)

    def _writable(self, data: dict[str, Any]) -> int:
        try:
            chat = int(data["chat_id"])
        except (KeyError, ValueError):
            raise bad_request("chat not found") from None
        if chat in self._gone:
            raise self._gone[chat]
        if self.known and chat not in self.known:
            raise bad_request("chat not found")
        return chat

    def _shown(self, message: SentMessage) -> dict[str, Any]:
        now = int(time.time())
        return {"message_id": message.message_id, "date": now, "chat": _chat(message.chat), "text": message.text}

    def _incoming(self, chat: int, text: str) -> dict[str, Any]:
        message = {"message_id": next(self._ids), "date": int(time.time()), "chat": _chat(chat), "text": text}
        self._others.add((chat, int(str(message["message_id"]))))
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        return message

    def _push(self, update: dict[str, Any]) -> None:
        allowed = json.loads(self.polls[-1].get("allowed_updates", "[]")) if self.polls else []
        if not allowed or next(iter(update)) in allowed:
            self._updates.append({"update_id": next(self._ids)} | update)
        self._telling = asyncio.ensure_future(self._tell())

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()


def _user(number: int, language: str) -> dict[str, Any]:
    return {"id": number, "is_bot": False, "first_name": "Sari", "language_code": language}


def _member(status: str) -> dict[str, Any]:
    """The bot's place in a chat, with all that Telegram tells of it."""
    rights = (
        "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members"
    )
    rights += (
        " can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories"
    )
    extra: dict[str, dict[str, Any]] = {
        "kicked": {"until_date": 0},
        "administrator": dict.fromkeys(rights.split(), False),
    }
    return {"user": BOT, "status": status} | extra.get(status, {})


def _chat(chat: int) -> dict[str, Any]:
    if chat > 0:
        return {"id": chat, "type": "private", "first_name": "Sari"}
    return {"id": chat, "type": "supergroup", "title": "Meja pasar"}
