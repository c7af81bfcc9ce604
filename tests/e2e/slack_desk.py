"""A desk with Slack, a publisher and a clock that can be moved: the whole service in this process, over real HTTP."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from html import escape, unescape
from ipaddress import ip_network
from re import search
from typing import TYPE_CHECKING

import aiohttp
import sqlalchemy as sa
from cryptography.fernet import Fernet

from bot.adapters.clock import SystemClock
from bot.adapters.store.engine import make_engine
from bot.app.service import Service, open_service
from bot.config import (
    DatabaseSettings,
    DeliverySettings,
    FeedSettings,
    FetchSettings,
    ScheduleSettings,
    Settings,
    SlackSettings,
    WebSettings,
)
from tests.e2e.test_run import free_port

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path
    from typing import Any, Literal

    from tests.e2e.conftest import Site
    from tests.servers.slack import SlackServer
    from tests.servers.slack_message import SlackMessage

PUBLISHERS = ("Harian Cakrawala", "Kabar Pagi")
KEY = Fernet.generate_key().decode()


class Later(SystemClock):
    """The machine's clock, and as much later as a test wants."""

    ahead = timedelta(0)

    def now(self) -> datetime:
        return super().now() + self.ahead


@dataclass
class SlackDesk:
    """The service, its publishers' site and the Slack it is in."""

    service: Service
    slack: SlackServer
    site: Site
    clock: Later
    url: str
    database: str
    items: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in PUBLISHERS})
    count: int = 0

    async def answer(self, channel: str, line: str, *, user: str = "U07", team: str = "T01") -> SlackMessage:
        """What a person is answered to a command typed there."""
        before = len(self.slack.answers)
        self.slack.type(channel, line, user=user, team=team)
        await self.slack.until(lambda: len(self.slack.answers) > before)
        return self.slack.answers[before]

    async def press(self, message: SlackMessage, label: str, *, user: str = "U07", team: str = "T01") -> SlackMessage:
        """What a person is answered to a button."""
        before = len(self.slack.answers)
        self.slack.press(message, label, user=user, team=team)
        await self.slack.until(lambda: len(self.slack.answers) > before)
        return self.slack.answers[before]

    async def news(self, title: str, text: str, publisher: str = PUBLISHERS[0]) -> None:
        """A publisher has an article; everybody who is to know is told."""
        self.count += 1
        link = f"{self.site.address}/{self.count}"
        when = format_datetime(self.clock.now())
        self.items[publisher].append(
            f"<item><title>{escape(title)}</title><link>{link}</link><guid>{self.count}</guid>"
            f"<pubDate>{when}</pubDate><description>{escape(text)}</description></item>"
        )
        self.publish()
        await self.service.once()

    def publish(self) -> None:
        """The feeds are as they are now."""
        for number, (name, items) in enumerate(self.items.items()):
            feed = f"<rss version='2.0'><channel><title>{name}</title>{''.join(items)}</channel></rss>"
            self.site.pages[f"/{number}"] = feed.encode()

    async def pass_time(self, **how: float) -> None:
        """So much later, what is due then is done."""
        self.clock.ahead += timedelta(**how)
        await self.service.once()

    async def install(self, team: str, user: str) -> tuple[int, str]:
        """An admin of the workspace installs the app with a browser; the status and text of the last page."""
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
            async with browser.get(f"{self.url}/slack/install") as page:
                cookie = page.headers["Set-Cookie"].partition(";")[0]
                found = search(r'href="([^"]+oauth/v2/authorize[^"]+)"', await page.text())
            assert found
            back = self.slack.consent(unescape(found[1]), team=team, user=user)
            redirect = f"{self.url}/slack/oauth_redirect"
            async with browser.get(redirect, params=back, headers={"Cookie": cookie}) as page:
                return page.status, await page.text()

    async def emptied(self, table: str) -> None:
        """Wait until nothing stands in a table. Raises TimeoutError."""
        async with asyncio.timeout(5):
            while await self.rows(table):  # noqa: ASYNC110 - another connection's work tells nobody
                await asyncio.sleep(0.01)

    async def rows(self, table: str) -> list[dict[str, Any]]:
        """All that stands in a table."""
        engine = make_engine(self.database)
        async with engine.begin() as connection:
            found = (await connection.execute(sa.text(f"SELECT * FROM {table}"))).mappings().all()  # noqa: S608
        await engine.dispose()
        return [dict(row) for row in found]


def slack_settings(slack: SlackServer, mode: Literal["socket", "http"], **more: Any) -> SlackSettings:  # noqa: ANN401
    """Slack as the operator sets it up for that mode."""
    secret = {"app_token": slack.app_token} if mode == "socket" else {"signing_secret": slack.signing_secret}
    return SlackSettings.model_validate({"mode": mode, "base_url": slack.base_url} | secret | more)


def many(slack: SlackServer) -> dict[str, str]:
    """What lets many workspaces install the app."""
    return {"client_id": slack.client_id, "client_secret": slack.client_secret, "encryption_keys": KEY}


@asynccontextmanager
async def slack_desk(folder: Path, site: Site, slack: SlackServer, settings: SlackSettings) -> AsyncIterator[SlackDesk]:
    """The service with these settings of Slack."""
    port, clock, database = free_port(), Later(), f"sqlite:///{folder / 'test.db'}"
    whole = Settings(
        database=DatabaseSettings(url=database),
        schedule=ScheduleSettings(interval="1ms"),  # type: ignore[arg-type]  # as the file has it
        delivery=DeliverySettings(backlog=0),
        fetch=FetchSettings(allow_private=(ip_network("127.0.0.1/32"),)),
        web=WebSettings(listen=f"127.0.0.1:{port}"),
        feeds=tuple(FeedSettings(url=f"{site.address}/{n}", publisher=name) for n, name in enumerate(PUBLISHERS)),
        slack=settings,
    )
    async with open_service(whole, clock=clock) as service:
        url = f"http://127.0.0.1:{port}"
        if settings.mode == "http":
            slack.app_url = f"{url}/slack/events"
        desk = SlackDesk(service, slack, site, clock, url, database)
        desk.publish()
        await service.once()
        yield desk
