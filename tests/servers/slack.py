"""A strict stand-in for Slack: Web API, response URLs, OAuth, and what it pushes over a real WebSocket or signed HTTP.

async with SlackServer() as server:
    channel = SlackChannel(server.bot_token, server.app_token, commands, base_url=server.base_url)
    ...
    server.type("C01", "watch Apple")           # a user types /kabar watch Apple
    await server.until(lambda: server.answers)  # the app answered, for this user only
    server.press(server.answers[-1], "Apple")   # a user presses a button
    server.fail_next("drop")                    # accept the next post, then cut the connection
    server.app_url = "http://127.0.0.1:8080/slack/events"  # push over HTTP from now on, signed

state   what it knows        api     the Web API's methods         people   what users do, as payloads
views   what a page or window may be    message, blocks   what a message may be
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlencode

import aiohttp
from aiohttp import WSMsgType, web

from tests.servers.slack_api import SlackApi
from tests.servers.slack_message import RefusedError, checked
from tests.servers.slack_people import SlackPeople
from tests.servers.slack_state import Envelope

if TYPE_CHECKING:
    from collections.abc import Coroutine

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
class SlackServer(SlackApi, SlackPeople):
    """The server, on loopback."""

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
        for task in self._told:
            task.cancel()
        await asyncio.gather(*self._told, return_exceptions=True)
        for socket in self._sockets:
            await socket.close()
        await self._runner.cleanup()

    # What a test does beside what people do

    def repeat(self, envelope: str, why: str = "http_timeout") -> None:
        """Slack saw no acknowledgement and sends the same envelope again; over HTTP signed anew, as a retry."""
        if not self.app_url:
            self._send(self.envelopes[envelope].body)
            return
        again = {"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": why}
        self._begin(self._post(envelope, self.envelopes[envelope].raw[0], again))

    def replay(self, envelope: str) -> None:
        """Somebody who read a request along the way sends it again, signature and all."""
        body, headers = self.envelopes[envelope].raw
        self._begin(self._deliver(envelope, body, headers))

    async def forge(self, body: str, *, secret: str | None = None, age: float = 0.0, **headers: str) -> tuple[int, str]:
        """Post that as Slack would, or with another's secret, or so many seconds ago; status and text of the answer."""
        signed = self._signed(body, secret or self.signing_secret, time.time() - age) | headers
        async with aiohttp.ClientSession() as session, session.post(self.app_url, data=body, headers=signed) as answer:
            return answer.status, await answer.text()

    def refresh(self) -> None:
        """Slack asks the app to open a new socket, as it does every few hours."""
        self._send({"type": "disconnect", "reason": "refresh_requested", "debug_info": {"host": "stand-in"}})

    def cut(self) -> None:
        """Every socket breaks without a word."""
        for socket in self._sockets:
            if socket._req is not None and socket._req.transport is not None:  # noqa: SLF001  # no public way to be rude
                socket._req.transport.abort()  # noqa: SLF001

    @property
    def connected(self) -> int:
        """How many sockets are open."""
        return sum(not socket.closed for socket in self._sockets)

    @property
    def opened(self) -> int:
        """How many sockets have been opened so far."""
        return len(self._sockets)

    # What the app calls

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        await asyncio.sleep(self.round_trip / 2)
        self.calls.append(method)
        body = await _body(request)
        failure = self._failure(method, body.get("channel"))
        try:
            _refuse(failure)
            # What is answered by something in front of Slack is not done.
            result = {} if failure in STATUSES else await self._call(method, body, request.headers)
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
        scopes = {"X-OAuth-Scopes": ",".join(sorted(self.scopes))}
        return web.json_response({"ok": True, **result}, headers=scopes)

    async def _lose(self, request: web.Request, how: str) -> web.StreamResponse:
        if how == "hang":
            await asyncio.sleep(3600)
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async def _respond(self, request: web.Request) -> web.Response:
        channel, user, left, pressed = self._responses[request.match_info["id"]]
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
        self._responses[request.match_info["id"]] = (channel, user, left - 1, pressed)
        message = self._made(channel, text, blocks, body)
        if body.get("replace_original") and pressed is not None:
            pressed.text, pressed.blocks, pressed.edits = text, blocks, pressed.edits + 1
        elif body.get("response_type") == "in_channel":
            self.messages.append(message)
        else:
            message.user = user
            self.answers.append(message)
        await self._tell()
        return web.Response(text="ok")

    # How the app is pushed to

    def _push(self, body: dict[str, Any]) -> str:
        envelope = f"e{next(self._ids)}"
        body["envelope_id"] = envelope
        self.envelopes[envelope] = Envelope(body, time.monotonic())
        if self.app_url:
            self._begin(self._post(envelope, _http_body(body), {}))
        else:
            self._send(body)
        return envelope

    async def _post(self, envelope: str, body: str, more: dict[str, str]) -> None:
        headers = self._signed(body, self.signing_secret, time.time()) | more
        self.envelopes[envelope].raw = (body, headers)
        await self._deliver(envelope, body, headers)

    async def _deliver(self, envelope: str, body: str, headers: dict[str, str]) -> None:
        found = self.envelopes[envelope]
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.app_url, data=body, headers=headers) as answer,
        ):
            text = await answer.text()
        found.statuses.append(answer.status)
        found.answers.append(json.loads(text) if text.startswith("{") else {})
        found.acked.append(time.monotonic() - found.sent)
        await self._tell()

    def _signed(self, body: str, secret: str, at: float) -> dict[str, str]:
        moment = str(int(at))
        digest = hmac.new(secret.encode(), f"v0:{moment}:{body}".encode(), hashlib.sha256).hexdigest()
        kind = "application/json" if body.startswith("{") else "application/x-www-form-urlencoded"
        signed = {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={digest}"}
        return signed | {"Content-Type": kind, "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)"}

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
        envelope.answers.append(answer.get("payload") or {})
        envelope.acked.append(time.monotonic() - envelope.sent)

    def _send(self, body: dict[str, Any]) -> None:
        socket = next(socket for socket in reversed(self._sockets) if not socket.closed)
        self._begin(socket.send_json(body))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._told.add(task)
        task.add_done_callback(self._told.discard)


def _refuse(failure: str) -> None:
    """Raises RefusedError for a name of Slack's."""
    if failure and failure not in {*STATUSES, "drop", "hang"}:
        raise RefusedError(failure)


def _http_body(envelope: dict[str, Any]) -> str:
    """An envelope's payload as Slack posts its kind."""
    payload = envelope["payload"]
    match envelope["type"]:
        case "slash_commands":
            return urlencode(payload)
        case "interactive":
            return urlencode({"payload": json.dumps(payload)})
        case _:
            return json.dumps(payload)


async def _body(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        body: dict[str, Any] = await request.json()
        return body
    return {**request.query, **(await request.post())}
