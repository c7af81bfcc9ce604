"""The sample feeds served on loopback, as if their news were of today."""

from __future__ import annotations

import re
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime as rfc822
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from aiohttp import web
from babel.dates import format_datetime

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

# In the files a date is {{FORMAT MINUTES}}: so many minutes ago, in one of the forms publishers write.
_DATE = re.compile(r"\{\{(rfc822|wib|iso) (\d+)\}\}")


class Sample(NamedTuple):
    """A sample feed: its file and who publishes it."""

    name: str
    publisher: str


SAMPLES = (
    Sample("warta-bursa", "Warta Bursa"),
    Sample("lintas-teknologi", "Lintas Teknologi"),
    Sample("northgate-wire", "Northgate Wire"),
    Sample("market-ledger", "The Market Ledger"),
)


def body(name: str, now: datetime) -> str:
    """The feed document as it would read at that moment."""
    source = files("bot.samples").joinpath(f"{name}.xml").read_text(encoding="utf-8")
    return _DATE.sub(lambda date: _written(date[1], now - timedelta(minutes=int(date[2]))), source)


def _written(form: str, moment: datetime) -> str:
    jakarta = moment.astimezone(ZoneInfo("Asia/Jakarta"))
    if form == "wib":
        return format_datetime(jakarta, "EEEE, d MMMM yyyy HH:mm 'WIB'", locale="id")
    return rfc822(jakarta) if form == "rfc822" else moment.strftime("%Y-%m-%dT%H:%M:%SZ")


@asynccontextmanager
async def serve() -> AsyncIterator[str]:
    """Serve them while the context lasts; gives the address, without a closing slash."""
    app = web.Application()
    app.add_routes([web.get("/{name}.xml", _answer)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _answer(request: web.Request) -> web.Response:
    name = request.match_info["name"]
    if name not in {sample.name for sample in SAMPLES}:
        raise web.HTTPNotFound
    return web.Response(text=body(name, datetime.now(UTC)), content_type="application/xml")
