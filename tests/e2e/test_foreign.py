"""The service talks to a Bot API that others wrote as it does to the stand-in: what both understand is Telegram's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.phrases import phrases
from tests.e2e.test_once import FEED
from tests.e2e.test_run import EMPTY, running
from tests.servers.foreign import ForeignServer, MissingError, foreign_server, keyboard

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.e2e.conftest import Site

TOKEN = "4242:stand-in-token"
ME = 42


@pytest.fixture
async def foreign(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[ForeignServer]:
    try:
        async with foreign_server(tmp_path_factory.mktemp("npm"), TOKEN) as server:
            yield server
    except MissingError as reason:
        pytest.skip(str(reason))


async def test_the_basic_flow(tmp_path: Path, site: Site, foreign: ForeignServer) -> None:
    site.pages["/rss"] = EMPTY.encode()
    say = phrases("en")
    config = f"""
[schedule]
interval = "100ms"
tick = "100ms"
[fetch]
allow_private = ["127.0.0.1/32"]
[telegram]
token = "{TOKEN}"
base_url = "{foreign.base_url}"
[[feeds]]
url = "{site.address}/rss"
publisher = "Harian Cakrawala"
"""
    async with running(tmp_path, config):
        await foreign.type(ME, "/start")
        (hello,) = await foreign.until(ME, lambda shown: len(shown) == 1)
        assert hello["text"].startswith("Hello, I am Kabar.")
        assert keyboard(hello)["Nvidia (NVDA)"] == "watch NVDA"
        await foreign.press(ME, hello["messageId"], keyboard(hello)["Apple (AAPL)"])
        watching = (await foreign.until(ME, lambda shown: len(shown) == 2))[-1]
        assert "You are watching Apple (AAPL) now." in watching["text"]
        site.pages["/rss"] = FEED.encode()
        alert = (await foreign.until(ME, lambda shown: len(shown) == 3))[-1]
        assert "<b>Apple Pilih Baidu untuk Fitur Suara iPhone di Cina</b>" in alert["text"]
        await foreign.press(ME, alert["messageId"], keyboard(alert)[say.button_mute.format(company="Apple")])
        muted = (await foreign.until(ME, lambda shown: len(shown) == 4))[-1]
        assert "Muted: Apple until" in muted["text"]
        await foreign.type(ME, "/settings")
        panel = (await foreign.until(ME, lambda shown: len(shown) == 5))[-1]
        await foreign.press(ME, panel["messageId"], keyboard(panel)[say.settings.sections["lang"]])
        shown = await foreign.until(ME, lambda shown: say.language_now.split("{")[0] in shown[4]["text"])
        assert len(shown) == 5, "the panel changed where it stands"
        await foreign.type(ME, "/stop yes")
        stopped = (await foreign.until(ME, lambda shown: len(shown) == 6))[-1]
        assert stopped["text"] == say.stopped
