"""`kabar run` serves Telegram and Slack in one process, over a socket and over HTTP, and ends within five seconds."""

from __future__ import annotations

import asyncio
import signal
import time
from collections import Counter
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.adapters.store.engine import make_engine
from tests.e2e.test_once import FEED
from tests.e2e.test_run import EMPTY, PATIENCE, free_port, get, running
from tests.servers.slack import SlackServer
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import Site

MOST_SECONDS = 5.0
CHATS = 12  # of each platform
HEADLINES = ("Apple Pilih Baidu", "Apple opens a plant in Chennai")
SECOND = f"""<item><title>{HEADLINES[1]}</title><link>https://cakrawala.example/chennai</link><guid>2</guid>
<pubDate>Wed, 11 Mar 2026 11:00:00 +0700</pubDate><description>Apple opened a plant in Chennai.</description></item>"""


def config(site: Site, telegram: TelegramServer, slack: SlackServer, mode: str, port: int) -> str:
    chats = [f"telegram:{number}" for number in range(1, CHATS + 1)]
    chats += [f"slack:C{number:02}" for number in range(1, CHATS + 1)]
    secret = f'app_token = "{slack.app_token}"'
    secret = secret if mode == "socket" else f'signing_secret = "{slack.signing_secret}"\nmode = "http"'
    return f"""
[schedule]
interval = "100ms"
tick = "100ms"
[delivery]
lease = "4s"
[fetch]
allow_private = ["127.0.0.1/32"]
[web]
listen = "127.0.0.1:{port}"
[telegram]
token = "{telegram.token}"
base_url = "{telegram.base_url}"
[slack]
bot_token = "{slack.bot_token}"
{secret}
base_url = "{slack.base_url}"
[[feeds]]
url = "{site.address}/rss"
publisher = "Harian Cakrawala"
""" + "".join(f'[[subscriptions]]\nchat = "{chat}"\ncompanies = ["Apple"]\n' for chat in chats)


def told(telegram: TelegramServer, slack: SlackServer) -> Counter[tuple[str, str]]:
    """How often each chat was told each headline."""
    shown = [(f"telegram:{number}", text) for number in range(1, CHATS + 1) for text in telegram.texts(number)]
    shown += [(f"slack:{message.channel}", message.shown) for message in slack.messages]
    return Counter((chat, headline) for chat, text in shown for headline in HEADLINES if headline in text)


async def states(folder: Path) -> Counter[str]:
    """How many deliveries stand how."""
    engine = make_engine(f"sqlite:///{folder / 'kabar.db'}")
    async with engine.begin() as connection:
        found = await connection.scalars(sa.text("SELECT state FROM deliveries WHERE kind = 'alert'"))
        counted = Counter(found)
    await engine.dispose()
    return counted


async def ended(process: asyncio.subprocess.Process) -> float:
    """How many seconds it took to end well once told to."""
    started = time.monotonic()
    process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(PATIENCE):
        _, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    assert "Traceback" not in err.decode()
    return time.monotonic() - started


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_told_to_end_amid_its_work_it_ends_soon_and_the_next_goes_on_where_it_was(
    tmp_path: Path, site: Site, mode: str
) -> None:
    site.pages["/rss"] = EMPTY.encode()
    port = free_port()
    async with TelegramServer() as telegram, SlackServer(round_trip=0.4) as slack:
        slack.app_url = f"http://127.0.0.1:{port}/slack/events" if mode == "http" else ""
        text = config(site, telegram, slack, mode, port)
        async with running(tmp_path, text) as process:
            await get(f"http://127.0.0.1:{port}/healthz")
            await slack.until(lambda: mode == "http" or slack.connected, PATIENCE)
            slack.type("C90", "watch Apple")
            telegram.type(90, "/help")
            await slack.until(lambda: slack.answers, PATIENCE)
            await telegram.until(lambda: telegram.texts(90), PATIENCE)
            site.pages["/rss"] = FEED.replace("</channel>", f"{SECOND}</channel>").encode()
            await slack.until(lambda: len(slack.messages) >= 2, PATIENCE)
            slack.type("C91", "watch Tesla")  # begun when the signal comes
            assert await ended(process) < MOST_SECONDS
        before = told(telegram, slack)
        stand = await states(tmp_path)
        assert stand["leased"] == 0
        assert stand["sent"] == before.total()
        assert stand["pending"] > 0, "it was told to end amid its work"
        slack.round_trip = 0.0
        async with running(tmp_path, text) as process:
            await slack.until(lambda: len(slack.messages) >= 2 * (CHATS + 1), PATIENCE)  # C90 watches by now
            await telegram.until(lambda: told(telegram, slack).total() >= 2 * (2 * CHATS + 1), PATIENCE)
            assert await ended(process) < MOST_SECONDS
        assert set(told(telegram, slack).values()) == {1}


@pytest.mark.parametrize("mode", ["socket", "http"])
@pytest.mark.parametrize("silent", [1, 2], ids=["slack", "both"])
async def test_a_platform_that_does_not_answer_holds_up_no_end(
    tmp_path: Path, site: Site, mode: str, silent: int
) -> None:
    site.pages["/rss"] = EMPTY.encode()
    port = free_port()
    async with TelegramServer() as telegram, SlackServer() as slack:
        slack.app_url = f"http://127.0.0.1:{port}/slack/events" if mode == "http" else ""
        slack.fail_next("hang", times=100)
        slack.fail_next("hang", times=100, method="conversations.info")
        async with running(tmp_path, config(site, telegram, slack, mode, port)) as process:
            await get(f"http://127.0.0.1:{port}/healthz")
            await slack.until(lambda: mode == "http" or slack.connected, PATIENCE)
            if silent == 2:
                telegram.fail_next("hang", times=100)
                telegram.type(90, "/help")
            site.pages["/rss"] = FEED.encode()
            slack.type("C91", "watch Tesla")
            await slack.until(lambda: slack.calls.count("chat.postMessage") >= CHATS, PATIENCE)
            await telegram.until(lambda: all(telegram.texts(chat) for chat in range(1, CHATS + 1)), PATIENCE)
            assert await ended(process) < MOST_SECONDS
        sent = {"sent": CHATS} if silent == 1 else {}
        assert await states(tmp_path) == {"leased": silent * CHATS} | sent
