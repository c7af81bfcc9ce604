"""Health, metrics and what the channels serve, on `[web] listen`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

from bot.errors import ChannelError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping

    from bot.ports import Route


GRACE = 1.0  # seconds that requests begun may take at shutdown


class WebServer:
    """Serves until stopped. `health` tells what is wrong under "problems"; `metrics` gives the exposition text.

    `routes` are the channels' own.
    """

    def __init__(
        self,
        listen: str,
        health: Callable[[], Awaitable[Mapping[str, object]]],
        metrics: Callable[[], Awaitable[bytes]],
        routes: Iterable[Route] = (),
    ) -> None:
        self._host, _, port = listen.rpartition(":")
        self._port = int(port)
        self._health = health
        self._metrics = metrics
        app = web.Application()
        app.add_routes([web.get("/healthz", self._healthz), web.get("/metrics", self._scrape)])
        app.add_routes([web.route(route.method, route.path, route.handler) for route in routes])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=GRACE)

    async def start(self) -> int:
        """Listen; the port, which the system chose if 0 was asked for. Raises ChannelError when it is taken."""
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host.strip("[]"), self._port)
        try:
            await site.start()
        except OSError as error:
            await self._runner.cleanup()
            raise ChannelError(f"can't listen on {self._host}:{self._port}: {error.strerror}") from error
        return int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        """Finish the requests begun and close."""
        await self._runner.cleanup()

    async def _healthz(self, _request: web.Request) -> web.Response:
        health = await self._health()
        return web.json_response(dict(health), status=503 if health.get("problems") else 200)

    async def _scrape(self, _request: web.Request) -> web.Response:
        return web.Response(
            body=await self._metrics(), headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"}
        )
