"""A strict stand-in for Slack: Web API, response URLs and socket mode over a real WebSocket, all on loopback.

async with SlackServer() as server:
    channel = SlackChannel(server.bot_token, server.app_token, commands, base_url=server.base_url)
    ...
    server.type("C01", "watch Apple")           # a user types /kabar watch Apple
    await server.until(lambda: server.answers)  # the app answered, for this user only
    server.press(server.answers[-1], "Apple")   # a user presses a button
    server.fail_next("drop")                    # accept the next post, then cut the connection
"""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import time
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any, Self

from aiohttp import WSMsgType, web

from tests.servers.slack_message import RefusedError, SlackMessage, checked

if TYPE_CHECKING:
    from collections.abc import Callable

RESPONSES = 5

# What fail_next takes beside Slack's own error names -> HTTP status, body, headers.
STATUSES: dict[str, tuple[int, str, dict[str, str]]] = {
    "429": (429, '{"ok": false, "error": "ratelimited"}', {"Retry-After": "7"}),
    "429 long": (429, '{"ok": false, "error": "ratelimited"}', {"Retry-After": "10800"}),
    "403": (403, "<html>not from here</html>", {}),
    "500": (500, "<html>oops</html>", {}),
    "502": (502, "<html>bad gateway</html>", {}),
    "503": (503, "<html>busy</html>", {}),
    "not json": (200, "{nonsense", {}),
    "plain": (200, "hello", {}),
    "bytes": (200, "{\udcff", {}),
}


@dataclass
class Envelope:
    """What was pushed over the socket; `acked` is after how many seconds the app acknowledged it, per push."""

    body: dict[str, Any]
    sent: float
    acked: list[float] = field(default_factory=list)


@dataclass
class SlackServer:
    """The server; `paced` enforces a post a second a channel, `known` channels can be posted to (all, while empty)."""

    bot_token: str = "xoxb-stand-in"
    app_token: str = "xapp-stand-in"
    paced: bool = False
    round_trip: float = 0.0  # seconds, half of them before the request is looked at
    known: set[str] = field(default_factory=set)
    messages: list[SlackMessage] = field(default_factory=list)
    answers: list[SlackMessage] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    others: set[tuple[str, str]] = field(default_factory=set)  # messages that are not the app's: channel and ts
    calls: list[str] = field(default_factory=list)
    envelopes: dict[str, Envelope] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._ids = itertools.count(1)
        self._changed = asyncio.Condition()
        self._failures: list[tuple[str, str, str | None]] = []
        self._gone: dict[str, str] = {}
        self._posted: dict[str, float] = {}
        self._responses: dict[str, tuple[str, str, int]] = {}
        self._tickets: set[str] = set()
        self._sockets: list[web.WebSocketResponse] = []
        self._told: set[asyncio.Future[None]] = set()

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._handle)
        app.router.add_get("/socket/{ticket}", self._socket)
        app.router.add_post("/respond/{id}", self._respond)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        port = self._runner.addresses[0][1]
        self.origin = f"127.0.0.1:{port}"
        self.base_url = f"http://{self.origin}/api/"
        return self

    async def __aexit__(self, *_: object) -> None:
        for socket in self._sockets:
            await socket.close()
        await self._runner.cleanup()

    # What a test does

    def type(self, channel: str, text: str, *, user: str = "U07", command: str = "/kabar") -> str:
        """A user types a slash command; the envelope's id."""
        body = {"type": "slash_commands", "accepts_response_payload": True}
        payload = {"token": "x", "team_id": "T01", "command": command, "text": escape(text, quote=False)}
        payload |= {"api_app_id": "A01", "channel_id": channel, "user_id": user, "trigger_id": f"t{next(self._ids)}"}
        return self._push(body | {"payload": payload | {"response_url": self._response_url(channel, user)}})

    def press(self, message: SlackMessage, label: str, *, user: str = "U07") -> str:
        """A user presses a button; the envelope's id."""
        button = message.button(label)
        action = {"type": "button", "action_id": button["action_id"], "value": escape(button["value"], quote=False)}
        payload: dict[str, Any] = {
            "type": "block_actions",
            "team": {"id": "T01"},
            "user": {"id": user, "team_id": "T01"},
        }
        payload |= {"channel": {"id": message.channel}, "trigger_id": f"t{next(self._ids)}", "api_app_id": "A01"}
        payload |= {"actions": [action | {"block_id": "b"}], "response_url": self._response_url(message.channel, user)}
        payload |= {"container": {"type": "message", "channel_id": message.channel, "message_ts": message.ts}}
        return self._push({"type": "interactive", "accepts_response_payload": True, "payload": payload})

    def join(self, channel: str, *, user: str = "U01") -> str:
        """Somebody, the app's own bot unless named, joins a channel; the envelope's id."""
        self._gone.pop(channel, None)
        event = {"type": "member_joined_channel", "user": user, "channel": channel, "channel_type": "C", "team": "T01"}
        payload: dict[str, Any] = {"token": "x", "team_id": "T01", "api_app_id": "A01", "type": "event_callback"}
        payload |= {"event": event, "event_id": f"Ev{next(self._ids)}", "event_time": int(time.time())}
        return self._push({"type": "events_api", "accepts_response_payload": False, "payload": payload})

    def repeat(self, envelope: str) -> None:
        """Slack saw no acknowledgement and sends the same envelope again."""
        self._send(self.envelopes[envelope].body)

    def refresh(self) -> None:
        """Slack asks the app to open a new socket, as it does every few hours."""
        self._send({"type": "disconnect", "reason": "refresh_requested", "debug_info": {"host": "stand-in"}})

    def cut(self) -> None:
        """Every socket breaks without a word."""
        for socket in self._sockets:
            if socket._req is not None and socket._req.transport is not None:  # noqa: SLF001  # no public way to be rude
                socket._req.transport.abort()  # noqa: SLF001

    def gone(self, channel: str, error: str) -> None:
        """Posting to the channel fails so from now on: "is_archived", "not_in_channel", "channel_not_found"."""
        self._gone[channel] = error

    def fail_next(
        self, kind: str, *, method: str = "chat.postMessage", times: int = 1, channel: str | None = None
    ) -> None:
        """The next calls of a method (for that channel) end so; "respond" for response URLs, "socket" for opening one.

        A key of STATUSES, "drop" or "hang" after accepting, else Slack's name of the error.
        """
        self._failures.extend([(method, kind, channel)] * times)

    async def until(self, condition: Callable[[], object], seconds: float = 5.0) -> None:
        """Wait until something the server saw makes the condition true. Raises TimeoutError."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(lambda: bool(condition()))

    @property
    def connected(self) -> int:
        """How many sockets are open."""
        return sum(not socket.closed for socket in self._sockets)

    @property
    def opened(self) -> int:
        """How many sockets have been opened so far."""
        return len(self._sockets)

    # What the app sees

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        await asyncio.sleep(self.round_trip / 2)
        self.calls.append(method)
        body = await _body(request)
        failure = self._failure(method, body.get("channel"))
        try:
            result = await self._call(method, body, request.headers, failure)
        except RefusedError as error:
            self.refused.append((method, error.error))
            refusal = {"ok": False, "error": error.error, **error.more}
            return web.json_response(refusal, status=error.status, headers=error.headers)
        finally:
            await self._tell()
            await asyncio.sleep(self.round_trip / 2)
        if failure in STATUSES:
            status, text, headers = STATUSES[failure]
            kind = {"{": "application/json", "<": "text/html"}.get(text[0], "text/plain")
            raw = text.encode(errors="surrogateescape")
            return web.Response(status=status, body=raw, headers=headers, content_type=kind)
        if failure in {"drop", "hang"}:
            return await self._lose(request, failure)
        return web.json_response({"ok": True, **result})

    async def _lose(self, request: web.Request, how: str) -> web.StreamResponse:
        if how == "hang":
            await asyncio.sleep(3600)
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    def _failure(self, method: str, channel: object = None) -> str:
        for index, (name, kind, where) in enumerate(self._failures):
            if name == method and where in {None, channel}:
                del self._failures[index]
                return kind
        return ""

    async def _call(self, method: str, body: dict[str, Any], headers: Any, failure: str) -> dict[str, Any]:  # noqa: ANN401
        if failure and failure not in {*STATUSES, "drop", "hang"}:
            raise RefusedError(failure)
        if failure in STATUSES:  # answered by something in front of Slack, nothing done
            return {}
        token = str(headers.get("Authorization", "")).removeprefix("Bearer ") or str(body.get("token", ""))
        handler = getattr(self, f"_do_{method.lower().replace('.', '_')}", None)
        if handler is None:
            raise RefusedError("unknown_method")
        if not token:
            raise RefusedError("not_authed")
        wanted = self.app_token if method.startswith("apps.") else self.bot_token
        if token != wanted:
            raise RefusedError("not_allowed_token_type" if token[:4] != wanted[:4] else "invalid_auth")
        result: dict[str, Any] = handler(body)
        return result

    def _do_auth_test(self, _body: dict[str, Any]) -> dict[str, Any]:
        names = {"team": "Meja Pasar", "team_id": "T01", "user": "kabar", "user_id": "U01", "bot_id": "B01"}
        return names | {"url": "https://meja.slack.example/"}

    def _do_apps_connections_open(self, _body: dict[str, Any]) -> dict[str, Any]:
        ticket = f"ticket{next(self._ids)}"
        self._tickets.add(ticket)
        return {"url": f"ws://{self.origin}/socket/{ticket}"}

    def _do_chat_postmessage(self, body: dict[str, Any]) -> dict[str, Any]:
        channel = self._writable(body)
        taken = checked(body)
        thread = self._thread(channel, body)
        self._pace(channel)
        message = self._made(channel, *taken, body)
        message.thread = thread
        self.messages.append(message)
        return {"channel": channel, "ts": message.ts, "message": {"text": message.text, "blocks": message.blocks}}

    def _do_chat_postephemeral(self, body: dict[str, Any]) -> dict[str, Any]:
        channel = self._writable(body)
        taken = checked(body)
        if not body.get("user"):
            raise RefusedError("user_not_in_channel")
        message = self._made(channel, *taken, body)
        message.user = str(body["user"])
        self.answers.append(message)
        return {"message_ts": message.ts}

    def _do_chat_update(self, body: dict[str, Any]) -> dict[str, Any]:
        channel = self._writable(body)
        text, blocks = checked(body)
        found = next((one for one in self.messages if (one.channel, one.ts) == (channel, body.get("ts"))), None)
        if found is None:
            theirs = (channel, body.get("ts")) in self.others
            raise RefusedError("cant_update_message" if theirs else "message_not_found")
        self._pace(channel)
        found.text, found.blocks, found.edits = text, blocks, found.edits + 1
        return {"channel": channel, "ts": found.ts, "text": text}

    def _thread(self, channel: str, body: dict[str, Any]) -> str | None:
        """The message it is below. Raises RefusedError where there is none."""
        ts = body.get("thread_ts")
        if ts is None:
            return None
        if not isinstance(ts, str) or not re.fullmatch(r"\d{10}\.\d{6}", ts):
            raise RefusedError("invalid_thread_ts")
        if (channel, ts) not in self.others and all((m.channel, m.ts) != (channel, ts) for m in self.messages):
            raise RefusedError("thread_not_found")
        return ts

    def delete(self, message: SlackMessage) -> None:
        """Somebody deletes the message."""
        self.messages.remove(message)

    def _made(self, channel: str, text: str, blocks: list[dict[str, Any]], body: dict[str, Any]) -> SlackMessage:
        ts = f"1700000000.{next(self._ids):06}"
        return SlackMessage(channel, ts, text, blocks, time.monotonic(), raw=body)

    def _writable(self, body: dict[str, Any]) -> str:
        channel = str(body.get("channel", ""))
        if channel in self._gone:
            raise RefusedError(self._gone[channel])
        if not channel or (self.known and channel not in self.known):
            raise RefusedError("channel_not_found")
        return channel

    def _pace(self, channel: str) -> None:
        now = time.monotonic()
        if self.paced and now - self._posted.get(channel, -1.0) < 1.0:
            raise RefusedError("ratelimited", status=429, headers={"Retry-After": "1"})
        self._posted[channel] = now

    def _response_url(self, channel: str, user: str) -> str:
        number = str(next(self._ids))
        self._responses[number] = (channel, user, RESPONSES)
        return f"http://{self.origin}/respond/{number}"

    async def _respond(self, request: web.Request) -> web.Response:
        channel, user, left = self._responses[request.match_info["id"]]
        failure = self._failure("respond") or ("" if left else "used_url")
        body = await request.json()
        if failure:
            self.refused.append(("respond", failure))
            return web.Response(status=404 if failure == "used_url" else 400, text=failure)
        try:
            text, blocks = checked(body)
        except RefusedError as error:
            self.refused.append(("respond", error.error))
            return web.Response(status=400, text=error.error)
        finally:
            await self._tell()
        self._responses[request.match_info["id"]] = (channel, user, left - 1)
        message = self._made(channel, text, blocks, body)
        if body.get("response_type") == "in_channel":
            self.messages.append(message)
        else:
            message.user = user
            self.answers.append(message)
        await self._tell()
        return web.Response(text="ok")

    # The socket

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["ticket"] not in self._tickets:
            return web.Response(status=403)
        self._tickets.discard(request.match_info["ticket"])
        if self._failure("socket"):
            return web.Response(status=503)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.append(socket)
        about = {"connection_info": {"app_id": "A01"}, "num_connections": 1, "debug_info": {"host": "stand-in"}}
        await socket.send_json({"type": "hello"} | about)
        await self._tell()
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                self._ack(json.loads(message.data))
                await self._tell()
        await self._tell()
        return socket

    def _ack(self, answer: dict[str, Any]) -> None:
        envelope = self.envelopes[
            answer["envelope_id"]
        ]  # an unknown id is a bug of the app: KeyError closes the socket
        envelope.acked.append(time.monotonic() - envelope.sent)

    def _push(self, body: dict[str, Any]) -> str:
        envelope = f"e{next(self._ids)}"
        body["envelope_id"] = envelope
        self.envelopes[envelope] = Envelope(body, time.monotonic())
        self._send(body)
        return envelope

    def _send(self, body: dict[str, Any]) -> None:
        socket = next(socket for socket in reversed(self._sockets) if not socket.closed)
        task = asyncio.ensure_future(socket.send_json(body))
        self._told.add(task)
        task.add_done_callback(self._told.discard)

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()


async def _body(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        body: dict[str, Any] = await request.json()
        return body
    return {**request.query, **(await request.post())}
