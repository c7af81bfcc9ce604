"""The program run as people run it: `kabar` in its own process, against servers on loopback."""

from __future__ import annotations

import asyncio
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Finished:
    """How a run of `kabar` ended."""

    code: int
    out: str
    err: str


async def start(*args: str, cwd: Path) -> asyncio.subprocess.Process:
    """Begin to run the command, without the settings of whoever runs the tests."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("KABAR_")} | {"PYTHONPATH": str(ROOT)}
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *args,
        cwd=cwd,
        env=environment,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def kabar(*args: str, cwd: Path) -> Finished:
    """Run the command to its end."""
    process = await start(*args, cwd=cwd)
    out, err = await process.communicate()
    return Finished(process.returncode or 0, out.decode(), err.decode())


class Site:
    """A publisher's web server: `pages` by path, served as they are at the moment of asking."""

    def __init__(self) -> None:
        self.pages: dict[str, bytes] = {}
        self.address = ""

    async def answer(self, request: web.Request) -> web.Response:
        page = self.pages.get(request.path)
        return web.Response(status=404) if page is None else web.Response(body=page, content_type="application/xml")


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    served = Site()
    app = web.Application()
    app.router.add_get("/{path:.*}", served.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    served.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield served
    await runner.cleanup()
