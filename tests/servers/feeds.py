"""A feed server on loopback that misbehaves on demand.

async with FeedServer() as server:
    url = server.serve("/rss", body, etag='"1"')          # a page, with conditional GET
    url = server.answer("/gone", status=410)              # a bare status
    url = server.redirect("/old", 301, "/rss")
    url = server.drip("/slow")                            # a byte at a time, until the client leaves
    url = server.endless("/big")                          # until the client leaves; `server.sent` counts bytes
"""

from __future__ import annotations

import asyncio
import contextlib
import gzip
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

CHUNK = bytes(65536)
MOST_CHUNKS = 1000  # an endless page ends here, lest a client that never leaves hangs a test
GIB = 1024**3


@dataclass
class FeedServer:
    """Serves what it is told on `host`. `asked` are the requests in order, as (path, headers)."""

    host: str = "127.0.0.2"
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    sent: int = 0
    held: asyncio.Event = field(default_factory=asyncio.Event)  # set to let held pages go
    holding: asyncio.Event = field(default_factory=asyncio.Event)  # set once a page is held
    _pages: dict[str, Handler] = field(default_factory=dict)
    _runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True)
        await self._runner.setup()
        await web.TCPSite(self._runner, self.host, 0).start()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.held.set()
        if self._runner is not None:
            await self._runner.cleanup()

    def url(self, path: str, host: str | None = None) -> str:
        assert self._runner is not None
        return f"http://{host or self.host}:{self._runner.addresses[0][1]}{path}"

    def serve(
        self,
        path: str,
        body: bytes,
        *,
        content_type: str = "application/rss+xml",
        etag: str | None = None,
        modified: str | None = None,
        status: int = 200,
    ) -> str:
        validators = {"ETag": etag, "Last-Modified": modified}
        headers = {name: value for name, value in validators.items() if value} | {"Content-Type": content_type}

        async def page(request: web.Request) -> web.Response:
            asked = request.headers
            if (etag and asked.get("If-None-Match") == etag) or (
                modified and asked.get("If-Modified-Since") == modified
            ):
                return web.Response(status=304, headers=headers)
            return web.Response(body=body, headers=headers, status=status)

        return self._page(path, page)

    def answer(self, path: str, status: int, headers: Mapping[str, str] | None = None, body: bytes = b"") -> str:
        async def page(_request: web.Request) -> web.Response:
            return web.Response(status=status, headers=headers, body=body)

        return self._page(path, page)

    def redirect(self, path: str, status: int, target: str) -> str:
        return self.answer(path, status, {"Location": target})

    def gzipped(self, path: str, body: bytes) -> str:
        packed = gzip.compress(body, compresslevel=1)
        return self.answer(path, 200, {"Content-Encoding": "gzip", "Content-Type": "text/xml"}, packed)

    def bomb(self, path: str, size: int = GIB) -> str:
        """A gzip that unpacks to `size` zeros, of a thousandth of that: members one after the other."""
        member = gzip.compress(bytes(1024 * 1024))
        return self.answer(path, 200, {"Content-Encoding": "gzip"}, member * (size // (1024 * 1024)))

    def drip(self, path: str, pause: float = 0.02) -> str:
        async def page(request: web.Request) -> web.StreamResponse:
            return await self._stream(request, b"<", pause)

        return self._page(path, page)

    def endless(self, path: str) -> str:
        async def page(request: web.Request) -> web.StreamResponse:
            return await self._stream(request, CHUNK, 0)

        return self._page(path, page)

    def hold(self, path: str) -> str:
        """A page that gives no answer until `held` is set."""

        async def page(_request: web.Request) -> web.Response:
            self.holding.set()
            await self.held.wait()
            return web.Response(body=b"at last")

        return self._page(path, page)

    def hang_up(self, path: str, *, after: bytes = b"") -> str:
        """The connection ends before the answer, or within its body."""

        async def page(request: web.Request) -> web.StreamResponse:
            response = web.StreamResponse(headers={"Content-Length": "1000"})
            if after:
                await response.prepare(request)
                await response.write(after)
            if request.transport is not None:
                request.transport.close()
            return response

        return self._page(path, page)

    def _page(self, path: str, page: Handler) -> str:
        self._pages[path] = page
        return self.url(path)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.path, request.headers))
        page = self._pages.get(request.path)
        return web.Response(status=404) if page is None else await page(request)

    async def _stream(self, request: web.Request, chunk: bytes, pause: float) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/xml"})
        await response.prepare(request)
        with contextlib.suppress(ConnectionError):  # the client has had enough
            for _ in range(MOST_CHUNKS):
                await response.write(chunk)
                self.sent += len(chunk)
                await asyncio.sleep(pause)
        return response
