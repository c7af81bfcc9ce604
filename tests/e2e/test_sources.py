"""A story of two outlets: its sources, from the button under the alert and from the one under `latest`."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from bot.app.service import open_service
from bot.config import load
from bot.model import Chat
from bot.news.times import when
from tests.e2e.conftest import Site, kabar
from tests.e2e.test_once import FEED, configure
from tests.servers.slack import SlackServer
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

SECOND = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Lintas Pasar</title><link>https://lintas.example</link>
<item>
  <title>Gandeng Baidu, Apple Benahi Suara iPhone di Cina</title>
  <link>https://lintas.example/apple-dan-baidu-1</link><guid>1</guid>
  <pubDate>Wed, 11 Mar 2026 09:00:00 +0700</pubDate>
  <description>Apple memilih Baidu untuk fitur suara iPhone di Cina, tempat penjualan iPhone turun 7,5 persen pada
  kuartal lalu. Saham Apple naik 2,3 persen.</description>
</item></channel></rss>"""
CHAT = Chat("telegram:7", "id", "Asia/Jakarta")
HEADLINE = "Apple Pilih Baidu untuk Fitur Suara iPhone di Cina"
BUTTON = "Sumber: Apple Pilih Baidu untuk Fitur Suara…"
NOW = datetime.now(UTC).replace(microsecond=0)  # what is older than three days is no open story
TOLD = (NOW - timedelta(minutes=40), NOW - timedelta(minutes=5))
PAGE = [
    HEADLINE,
    "2 sumber, menurut waktu:",
    f"1. {when(TOLD[0], CHAT)} · Harian Cakrawala: yang pertama",
    f"2. {when(TOLD[1], CHAT)} · Lintas Pasar: tidak ada yang baru",
]


def of(feed: str, moment: datetime) -> bytes:
    """The feed with its article published then."""
    return re.sub("<pubDate>.*?</pubDate>", f"<pubDate>{format_datetime(moment)}</pubDate>", feed).encode()


def reached(messages: Sequence[object], number: int) -> bool:
    return len(messages) >= number


@pytest.fixture
async def servers(tmp_path: Path, site: Site) -> AsyncIterator[tuple[TelegramServer, SlackServer]]:
    """Both platforms with the alert in them, and the service that answers there."""
    site.pages |= {"/rss": of(FEED, TOLD[0]), "/second": of(SECOND, TOLD[1])}
    async with TelegramServer() as telegram, SlackServer() as slack:
        configure(tmp_path, site, telegram, slack)
        config = tmp_path / "config.toml"
        second = f'[[feeds]]\nurl = "{site.address}/second"\npublisher = "Lintas Pasar"\n'
        database = f'[database]\nurl = "sqlite:///{tmp_path}/kabar.db"\n'
        config.write_text(database + config.read_text("utf-8") + second, "utf-8")
        assert (await kabar("once", cwd=tmp_path)).code == 0
        async with open_service(load(config, {})):
            yield telegram, slack


async def test_in_telegram_the_alerts_button_and_latest_lead_to_the_sources(
    servers: tuple[TelegramServer, SlackServer],
) -> None:
    telegram, _ = servers
    (alert,) = telegram.messages
    assert "+1 sumber" in alert.text
    telegram.press(alert, "Sumber")
    await telegram.until(partial(reached, telegram.messages, 2))
    assert telegram.messages[1].text.splitlines() == PAGE
    telegram.type(7, "/latest Apple")
    await telegram.until(partial(reached, telegram.messages, 3))
    latest = telegram.messages[2]
    assert (latest.text.count(HEADLINE), "+1 sumber" in latest.text) == (1, True)
    telegram.press(latest, BUTTON)
    await telegram.until(partial(reached, telegram.messages, 4))
    assert telegram.messages[3].text.splitlines() == PAGE
    assert telegram.refused == []


async def test_in_slack_the_alerts_button_and_latest_lead_to_the_sources(
    servers: tuple[TelegramServer, SlackServer],
) -> None:
    _, slack = servers
    (alert,) = slack.messages
    assert "+1 sumber" in alert.shown
    slack.press(alert, "Sumber")
    await slack.until(partial(reached, slack.answers, 1))
    assert (slack.answers[0].shown.splitlines(), slack.answers[0].user) == (PAGE, "U07")
    slack.type("C01", "latest Apple")
    await slack.until(partial(reached, slack.answers, 2))
    latest = slack.answers[1]
    assert (latest.shown.count(HEADLINE), "+1 sumber" in latest.shown) == (1, True)
    slack.press(latest, BUTTON)
    await slack.until(partial(reached, slack.answers, 3))
    assert slack.answers[2].shown.splitlines() == PAGE
    assert slack.refused == []
