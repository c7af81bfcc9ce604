"""A strict stand-in for the Telegram Bot API: real HTTP on loopback, Telegram's limits, its refusals in its words.

async with TelegramServer() as server:
    channel = TelegramChannel(server.token, commands, base_url=server.base_url)
    ...
    server.type(42, "/watch Apple")             # a user types
    await server.until(lambda: server.messages) # the bot answered
    server.press(server.messages[-1], "Apple")  # a user presses a button
    server.fail_next("drop")                    # accept the next message, then cut the connection

Updates go to who polls, or to the webhook once one is set.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Self

import aiohttp
from aiohttp import web

from tests.servers.telegram_limits import RefusedError
from tests.servers.telegram_methods import Methods
from tests.servers.telegram_state import FAILURES, SentMessage
from tests.servers.telegram_users import Users

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["SentMessage", "TelegramServer"]

HOOK_RETRY = 0.05  # seconds; Telegram waits longer, and longer each time


class PageError(Exception):
    """Something in front of the server answers with a web page: "403 page" and the like."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class TelegramServer(Users, Methods):
    """The server: what people do, what the bot may call, and HTTP between."""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/bot"
        self._session = aiohttp.ClientSession()
        self._calling = asyncio.create_task(self._call_hook())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._calling.cancel()
        await self._session.close()
        if self._poll:
            self._poll.set()
        await self._runner.cleanup()

    def fail_next(
        self, kind: str | RefusedError, *, method: str = "sendMessage", times: int = 1, chat: int | None = None
    ) -> None:
        """The next calls of a method (for that chat) end so.

        A refusal or its key in FAILURES, "403 page" (any status), or, after taking the message, "drop", "hang" or
        "nonsense".
        """
        self._failures.extend([(method, kind, chat)] * times)

    async def until(self, condition: Callable[[], object], seconds: float = 30.0) -> None:
        """Wait until something the server saw makes the condition true. Raises TimeoutError."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(lambda: bool(condition()))

    async def _call_hook(self) -> None:
        """Hand updates to the webhook, one after the other, each until it is taken."""
        while True:
            async with self._changed:
                await self._changed.wait_for(lambda: self.webhook and self._updates)
            headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook.get("secret_token", "")}
            try:
                posted = self._session.post(self.webhook["url"], json=self._updates[0], headers=headers)
                async with posted as response:
                    status = response.status
            except aiohttp.ClientError:
                status = 599
            self.hook_answers.append(status)
            if status < 300:
                self._updates.popleft()
            else:
                await asyncio.sleep(HOOK_RETRY)
            await self._tell()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        await asyncio.sleep(self.round_trip / 2)
        data = {**request.query, **_uploaded(await request.post())}
        try:
            if request.match_info["token"] != self.token:
                raise FAILURES["401" if ":" in request.match_info["token"] else "404"]
            self.calls.append(method)
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


def _uploaded(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a form, each file as its name and content where "attach://" points to it."""
    files = {key: (f.filename, f.file.read()) for key, f in fields.items() if isinstance(f, web.FileField)}
    plain = {key: value for key, value in fields.items() if key not in files}
    attached = {key: files[value[9:]] for key, value in plain.items() if value.removeprefix("attach://") in files}
    return {**files, **plain, **attached}
