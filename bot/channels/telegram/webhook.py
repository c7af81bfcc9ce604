"""Updates that Telegram brings: a path of the web server, open to who knows the secret alone."""

from __future__ import annotations

import hmac
import json
import secrets
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

PATH = "/telegram/webhook"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
REMEMBERED = 1000  # updates: Telegram brings one again whose answer it did not get in time


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram finds the web server from outside, without `PATH`, and what it shows to be let in.

    A secret nobody set is made up anew each time, which serves where one process listens.
    """

    public_url: str
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)

    @property
    def url(self) -> str:
        """The address to give to Telegram."""
        return self.public_url.rstrip("/") + PATH


class Receiver:
    """Answers what comes to `PATH`; `take` gets each update once, False: not now, bring it again."""

    def __init__(self, secret: str, take: Callable[[dict[str, Any]], Awaitable[bool]]) -> None:
        self._secret = secret.encode()
        self._take = take
        self._seen: OrderedDict[int, None] = OrderedDict()

    async def answer(self, request: web.Request) -> web.Response:
        """403 without the secret, 400 for what is no update, 503 while nobody takes any, else 200."""
        shown = request.headers.get(HEADER, "").encode(errors="replace")
        if not hmac.compare_digest(shown, self._secret):
            return web.Response(status=403)
        update = _update(await request.read())
        if update is None:
            return web.Response(status=400)
        number = update["update_id"]
        if number in self._seen:
            return web.Response()
        if not await self._take(update):
            return web.Response(status=503)
        self._seen[number] = None
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return web.Response()


def _update(body: bytes) -> dict[str, Any] | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return update if isinstance(update, dict) and isinstance(update.get("update_id"), int) else None
