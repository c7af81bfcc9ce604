"""`kabar run`: the service in its own process, talked to and told to stop."""

from __future__ import annotations

import asyncio
import signal
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import aiohttp
import pytest

from tests.e2e.conftest import Site, start
from tests.e2e.test_once import FEED
from tests.servers.slack import SlackServer
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

EMPTY = "<rss version='2.0'><channel><title>Harian Cakrawala</title></channel></rss>"
UNWELL = 503
PATIENCE = 30.0  # seconds for a process to come up on a busy machine


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def running(folder: Path, config: str) -> AsyncIterator[asyncio.subprocess.Process]:
    (folder / "config.toml").write_text(config, encoding="utf-8")
    process = await start("run", "-c", "config.toml", cwd=folder)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


async def get(url: str, *, holding: str = "", anyway: bool = False) -> tuple[int, str]:
    """The answer, once it holds that text and the service is well; `anyway` also while it is not."""
    async with aiohttp.ClientSession() as session, asyncio.timeout(PATIENCE):
        while True:
            try:
                async with session.get(url) as answer:
                    text = await answer.text()
                    if (anyway or answer.status != UNWELL) and holding in text:
                        return answer.status, text
            except aiohttp.ClientConnectionError:
                pass
            await asyncio.sleep(0.05)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda n: n.name)
async def test_commands_alerts_health_and_an_ordered_end(tmp_path: Path, site: Site, number: signal.Signals) -> None:
    site.pages["/rss"] = EMPTY.encode()
    port = free_port()
    async with TelegramServer() as telegram, SlackServer() as slack:
        config = f"""
[schedule]
interval = "100ms"
tick = "100ms"
[fetch]
allow_private = ["127.0.0.1/32"]
[web]
listen = "127.0.0.1:{port}"
[telegram]
token = "{telegram.token}"
base_url = "{telegram.base_url}"
[slack]
bot_token = "{slack.bot_token}"
app_token = "{slack.app_token}"
base_url = "{slack.base_url}"
[[feeds]]
url = "{site.address}/rss"
publisher = "Harian Cakrawala"
"""
        async with running(tmp_path, config) as process:
            status, health = await get(f"http://127.0.0.1:{port}/healthz")
            assert (status, '"problems": []' in health) == (200, True)
            await slack.until(lambda: slack.connected, PATIENCE)
            telegram.type(7, "/watch Apple", user=7)
            slack.type("C01", "watch Apple")
            await telegram.until(lambda: telegram.messages, PATIENCE)
            await slack.until(lambda: slack.answers, PATIENCE)
            site.pages["/rss"] = FEED.encode()
            await telegram.until(lambda: any("Baidu" in text for text in telegram.texts(7)), PATIENCE)
            await slack.until(lambda: any("Baidu" in message.shown for message in slack.messages), PATIENCE)
            sent = 'kabar_sends_total{channel="telegram",outcome="sent"} 1.0'  # counted once its answer is stored
            await get(f"http://127.0.0.1:{port}/metrics", holding=sent)
            process.send_signal(number)
            async with asyncio.timeout(PATIENCE):
                _, err = await process.communicate()
            assert process.returncode == 0, err.decode()
            assert telegram.token not in err.decode()
            assert "Traceback" not in err.decode()


async def test_the_metrics_tell_what_waits_what_was_answered_and_how_long_it_took(tmp_path: Path, site: Site) -> None:
    site.pages["/rss"] = FEED.encode()
    port = free_port()
    text = ""
    outcomes = [
        f'kabar_sends_total{{channel="telegram",outcome="{name}"}} 1.0' for name in ("sent", "throttled", "gone")
    ]
    async with TelegramServer() as telegram:
        telegram.fail_next("429 long", chat=8)
        telegram.fail_next("entities", chat=7)
        telegram.block(9)
        chats = "".join(f'[[subscriptions]]\nchat = "telegram:{n}"\ncompanies = ["Apple"]\n' for n in (7, 8, 9))
        config = f"""
[fetch]
allow_private = ["127.0.0.1/32"]
[web]
listen = "127.0.0.1:{port}"
[telegram]
token = "{telegram.token}"
base_url = "{telegram.base_url}"
[[feeds]]
url = "{site.address}/rss"
publisher = "Harian Cakrawala"
{chats}
"""
        async with running(tmp_path, config):
            await telegram.until(lambda: telegram.texts(7), PATIENCE)
            for line in (*outcomes, 'kabar_delivery_seconds_count{channel="telegram"} 1.0', "kabar_outbox 1.0"):
                _, text = await get(f"http://127.0.0.1:{port}/metrics", holding=line)
    told = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert set(outcomes) <= set(text.splitlines())
    assert told['kabar_throttled_total{channel="telegram"}'] == "1.0"
    assert told['kabar_markup_refused_total{channel="telegram"}'] == "1.0"
    assert 0.0 < float(told["kabar_outbox_oldest_seconds"]) < PATIENCE
    assert 0.0 < float(told['kabar_delivery_seconds_sum{channel="telegram"}']) < PATIENCE


async def test_a_platform_that_comes_back_is_connected_again(tmp_path: Path) -> None:
    port, web = free_port(), free_port()
    config = f"""
[telegram]
token = "4242:stand-in-token"
base_url = "http://127.0.0.1:{port}/bot"
[web]
listen = "127.0.0.1:{web}"
"""
    async with running(tmp_path, config):
        await get(f"http://127.0.0.1:{web}/healthz", holding="telegram can't be reached", anyway=True)
        async with TelegramServer(port=port) as telegram:
            telegram.type(7, "/help")
            await telegram.until(lambda: telegram.messages, PATIENCE)
            _, health = await get(f"http://127.0.0.1:{web}/healthz")
            assert '"problems": []' in health
