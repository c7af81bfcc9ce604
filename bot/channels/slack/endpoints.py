"""What Slack and people's browsers call over HTTP: aiohttp's request to Bolt, and Bolt's answer back."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request

from bot.errors import StoreError
from bot.ports import Route

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from slack_bolt.request.async_request import AsyncBoltRequest
    from slack_bolt.response import BoltResponse
    from structlog.typing import FilteringBoundLogger

    Ask = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One path. `ask` is None while the channel is not started, or not any more: then come again later."""

    method: str
    path: str
    ask: Callable[[], Ask | None]
    log: FilteringBoundLogger

    @property
    def route(self) -> Route:
        """As the web server takes it."""
        return Route(self.method, self.path, self.handle)

    async def handle(self, request: web.Request) -> web.Response:
        """Bolt's answer; it refuses what is not signed by Slack."""
        ask = self.ask()
        if ask is None:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": "5"})
        try:
            asked = await to_bolt_request(request)
        except (ValueError, LookupError):  # no text in its charset, or no JSON: Bolt reads before it checks who wrote
            self.log.warning("slack.refused", why="not to be read", path=self.path)
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        try:
            answer = await ask(asked)
        except StoreError:
            self.log.exception("slack.request_failed", path=self.path)
            return web.Response(status=HTTPStatus.INTERNAL_SERVER_ERROR)
        if answer.status == HTTPStatus.UNAUTHORIZED:
            self.log.warning("slack.refused", why="signature, time or state", path=self.path)
        return await to_aiohttp_response(answer)
