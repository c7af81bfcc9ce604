"""A Bot API that others wrote, the npm package telegram-test-api, with what it lacks of Telegram's answers put in.

Between it and the bot stands a proxy: its getMe says of nobody whether it is a bot, its dates are in milliseconds, its
getUpdates never waits, and its callback queries have neither message number nor chat instance.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import socket
import time
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

HERE = Path(__file__).parent / "telegram_test_api"
INSTALL = ("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "--prefer-offline")
INSTALL_TIME = 90.0  # seconds
EMPTY_POLL = 0.1  # seconds; Telegram would hold it for half a minute


class MissingError(Exception):
    """Why it can't be run here."""


class ForeignServer:
    """The emulator seen from both sides: what a user does and reads, and where the bot finds it."""

    def __init__(self, address: str, token: str) -> None:
        self.address = address
        self.token = token
        self.base_url = ""
        self._session = aiohttp.ClientSession()

    async def type(self, chat: int, text: str) -> None:
        """A user writes in a private chat."""
        await self._client("sendMessage", self._common(chat) | {"text": text})

    async def press(self, chat: int, number: int, data: str) -> None:
        """A user presses a button of that message."""
        common = self._common(chat)
        body = {"message_id": number, "date": int(time.time()), "chat": common["chat"], "text": "…"}
        await self._client("sendCallback", common | {"message": body, "data": data})

    async def shown(self, chat: int) -> list[dict[str, Any]]:
        """What the bot wrote in the chat so far: the messages' fields, and their numbers as "messageId"."""
        history = await self._client("getUpdatesHistory", {"token": self.token})
        wrote = [one | one["message"] for one in history["result"] if "chat_id" in one.get("message", {})]
        return [one for one in wrote if str(one["chat_id"]) == str(chat)]

    async def until(self, chat: int, condition: Callable[[list[dict[str, Any]]], bool]) -> list[dict[str, Any]]:
        """What the chat shows, once it makes the condition true. Raises TimeoutError."""
        async with asyncio.timeout(30):
            while not condition(shown := await self.shown(chat)):  # noqa: ASYNC110 - it has no way to wait for
                await asyncio.sleep(0.1)
        return shown

    async def answer(self, request: web.Request) -> web.Response:
        """Hand on what the bot calls, and mend what comes back."""
        method = request.match_info["method"]
        url = f"{self.address}/bot{request.match_info['token']}/{method}"
        async with self._session.post(url, data=await request.post()) as response:
            body, status = await response.json(), response.status
        if method == "getMe":
            body["result"] |= {"is_bot": True}
        if method == "sendMessage":
            body["result"]["date"] //= 1000
        if method == "getUpdates" and not body["result"]:
            await asyncio.sleep(EMPTY_POLL)
        for update in body["result"] if method == "getUpdates" else ():
            update.get("callback_query", {}).setdefault("chat_instance", "1")
        return web.json_response(body, status=status)

    async def close(self) -> None:
        await self._session.close()

    def _common(self, chat: int) -> dict[str, Any]:
        person = {"id": chat, "first_name": "Sari"}
        who = {"from": person | {"is_bot": False, "language_code": "en"}, "chat": person | {"type": "private"}}
        return who | {"botToken": self.token, "date": int(time.time())}

    async def _client(self, method: str, body: dict[str, Any]) -> dict[str, Any]:
        async with self._session.post(f"{self.address}/{method}", json=body) as response:
            told: dict[str, Any] = await response.json()
            return told


@asynccontextmanager
async def foreign_server(folder: Path, token: str) -> AsyncIterator[ForeignServer]:
    """Install it in that folder and run it. Raises MissingError with the reason where that can't be done."""
    if not (shutil.which("npm") and shutil.which("node")):
        raise MissingError("node and npm are not on this machine")
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, folder)
    await _install(folder)
    port = _free_port()
    serve = ("node", str(HERE / "serve.js"), str(port))
    process = await asyncio.create_subprocess_exec(*serve, cwd=folder, stdout=asyncio.subprocess.PIPE)
    try:
        assert process.stdout is not None
        async with asyncio.timeout(INSTALL_TIME):
            assert await process.stdout.readline() == b"ready\n"
        server = ForeignServer(f"http://127.0.0.1:{port}", token)
        async with _proxied(server):
            yield server
    finally:
        process.kill()
        await process.communicate()


@asynccontextmanager
async def _proxied(server: ForeignServer) -> AsyncIterator[None]:
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", server.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.base_url = f"http://127.0.0.1:{runner.addresses[0][1]}/bot"
    try:
        yield
    finally:
        await runner.cleanup()
        await server.close()


async def _install(folder: Path) -> None:
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*INSTALL, cwd=folder, stdout=pipe, stderr=pipe)
    try:
        async with asyncio.timeout(INSTALL_TIME):
            _, err = await process.communicate()
    except TimeoutError:
        process.kill()
        await process.communicate()
        raise MissingError("npm did not install telegram-test-api in time") from None
    if process.returncode:
        raise MissingError(f"npm can't install telegram-test-api: {err.decode()[-200:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def keyboard(message: dict[str, Any]) -> dict[str, str]:
    """The data of a message's buttons by their labels."""
    markup = message.get("reply_markup") or {}
    markup = json.loads(markup) if isinstance(markup, str) else markup
    buttons = [button for row in markup.get("inline_keyboard", []) for button in row]
    return {button["text"]: button.get("callback_data", "") for button in buttons}
