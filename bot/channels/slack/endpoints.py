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
    from slack_sdk.signature import SignatureVerifier
    from structlog.typing import FilteringBoundLogger

    Ask = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One path. `ask` is None while the channel is not started, or not any more: then come again later.

    With a `verifier` only what Slack signed is looked at: Bolt, which checks that too, reads before it does.
    """

    method: str
    path: str
    ask: Callable[[], Ask | None]
    log: FilteringBoundLogger
    verifier: SignatureVerifier | None = None

    @property
    def route(self) -> Route:
        """As the web server takes it."""
        return Route(self.method, self.path, self.handle)

    async def handle(self, request: web.Request) -> web.Response:
        """Bolt's answer; it refuses what is not signed by Slack."""
        ask = self.ask()
        if ask is None:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": "5"})
        if not await self._is_signed(request):
            self.log.warning("slack.refused", why="signature or time", path=self.path)
            return web.json_response({"error": "invalid request"}, status=HTTPStatus.UNAUTHORIZED)
        try:
            answer = await ask(await to_bolt_request(request))
        except StoreError:
            self.log.exception("slack.request_failed", path=self.path)
            return web.Response(status=HTTPStatus.INTERNAL_SERVER_ERROR)
        if answer.status in {HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED}:
            self.log.warning("slack.refused", why="another browser, or an old state or code", path=self.path)
        return await to_aiohttp_response(answer)

    async def _is_signed(self, request: web.Request) -> bool:
        if self.verifier is None:
            return True
        moment, signature = (request.headers.get(f"X-Slack-{name}", "") for name in ("Request-Timestamp", "Signature"))
        try:
            return self.verifier.is_valid(await request.read(), moment, signature)
        except ValueError:  # a time that is no number
            return False
