"""`kabar deliveries`: what could not be delivered is listed, shown and sent after all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.conftest import Site, kabar
from tests.e2e.test_once import FEED, configure
from tests.servers.slack import SlackServer
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_refused_alert_is_listed_shown_and_sent_after_all(tmp_path: Path, site: Site) -> None:
    site.pages["/rss"] = FEED.encode()
    async with TelegramServer() as telegram, SlackServer() as slack:
        configure(tmp_path, site, telegram, slack)
        telegram.fail_next("rights")
        await kabar("once", "-c", "config.toml", cwd=tmp_path)
        listed = await kabar("deliveries", "list", "-c", "config.toml", cwd=tmp_path)
        number, _, state, chat, reason, headline = listed.out.rstrip("\n").split("\t")
        assert (state, chat) == ("failed", "telegram:7")
        assert reason.lower() == "not enough rights to send text messages to the chat"
        assert headline.startswith("Apple Pilih Baidu")
        shown = await kabar("deliveries", "show", number, "-c", "config.toml", cwd=tmp_path)
        assert [f"chat: {chat}", f"reason: {reason}"] == [
            line for line in shown.out.splitlines() if line.startswith(("chat", "reason"))
        ]
        retried = await kabar("deliveries", "retry", number, "-c", "config.toml", cwd=tmp_path)
        assert (retried.code, retried.err) == (0, "1 will be sent again\n")
        await kabar("once", "-c", "config.toml", cwd=tmp_path)
        assert len(telegram.messages) == 1


async def test_a_retry_of_nothing_and_a_number_nobody_has_are_bad_usage(tmp_path: Path, site: Site) -> None:
    async with TelegramServer() as telegram, SlackServer() as slack:
        configure(tmp_path, site, telegram, slack)
    nothing = await kabar("deliveries", "retry", "-c", "config.toml", cwd=tmp_path)
    assert (nothing.code, "--all" in nothing.err) == (2, True)
    nobody = await kabar("deliveries", "show", "99", "-c", "config.toml", cwd=tmp_path)
    assert (nobody.code, "no delivery 99" in nobody.err) == (2, True)
