"""`kabar once`: from a feed on the wire to a digest in a console, a Telegram chat and a Slack channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.conftest import Finished, Site, kabar
from tests.servers.slack import SlackServer
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from pathlib import Path

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Harian Cakrawala</title><link>https://cakrawala.example</link>
<item>
  <title>Apple Pilih Baidu untuk Fitur Suara iPhone di Cina</title>
  <link>https://cakrawala.example/apple-baidu</link><guid>1</guid>
  <pubDate>Wed, 11 Mar 2026 09:00:00 +0700</pubDate>
  <description><![CDATA[
    <p>Baca berita tanpa iklan, klik di sini</p>
    <p>Apple dikabarkan memilih Baidu sebagai mitra fitur suara iPhone di Cina.
    Penjualan iPhone di Cina turun 7,5 persen pada kuartal lalu.</p>
    <p>"Langkah ini memberi Apple waktu untuk memperbaiki penjualan sebelum musim liburan," kata analis senior
    Sekuritas Teluk Biru, Ratri Wibisana.</p>
    <p>Saham Apple naik 2,3 persen dalam perdagangan awal.</p>
  ]]></description>
</item></channel></rss>"""

SHOWN = ("▼", "−7,5%", "▲", "+2,3%", "Ratri Wibisana", "Sekuritas Teluk Biru", "Harian Cakrawala", "09.00 WIB")


def configure(folder: Path, site: Site, telegram: TelegramServer, slack: SlackServer, *, bot_api: str = "") -> None:
    (folder / "config.toml").write_text(
        f"""
[schedule]
interval = "1ms"
[fetch]
allow_private = ["127.0.0.1/32"]
[telegram]
token = "{telegram.token}"
base_url = "{bot_api or telegram.base_url}"
[slack]
bot_token = "{slack.bot_token}"
app_token = "{slack.app_token}"
base_url = "{slack.base_url}"
[[feeds]]
url = "{site.address}/rss"
publisher = "Harian Cakrawala"
"""
        + "".join(
            f'[[subscriptions]]\nchat = "{chat}"\ncompanies = ["Apple"]\nlanguage = "id"\ntimezone = "Asia/Jakarta"\n'
            for chat in ("console:me", "telegram:7", "slack:C01")
        ),
        encoding="utf-8",
    )


async def test_a_digest_reaches_every_channel_once_however_often_it_is_run(tmp_path: Path, site: Site) -> None:
    site.pages["/rss"] = FEED.encode()
    async with TelegramServer() as telegram, SlackServer() as slack:
        configure(tmp_path, site, telegram, slack)
        runs: list[Finished] = [await kabar("once", "-c", "config.toml", cwd=tmp_path) for _ in range(3)]
        assert [run.code for run in runs] == [0, 0, 0], runs[0].err
        texts = [runs[0].out, "\n".join(telegram.texts(7)), "\n".join(m.shown for m in slack.messages)]
        assert len(telegram.messages) == 1
        assert len(slack.messages) == 1
        assert (runs[1].out, runs[2].out) == ("", "")
    for text in texts:
        assert [word for word in SHOWN if word not in text] == []
        assert "klik di sini" not in text


async def test_a_retitled_article_is_not_news_again(tmp_path: Path, site: Site) -> None:
    site.pages["/rss"] = FEED.encode()
    async with TelegramServer() as telegram, SlackServer() as slack:
        configure(tmp_path, site, telegram, slack)
        await kabar("once", "-c", "config.toml", cwd=tmp_path)
        site.pages["/rss"] = FEED.replace("Pilih Baidu", "Gandeng Baidu").encode()
        again = await kabar("once", "-c", "config.toml", cwd=tmp_path)
        assert (again.code, again.out) == (0, "")
        assert len(telegram.messages) == 1


async def test_a_platform_that_is_down_keeps_nobody_else_waiting_and_loses_nothing(tmp_path: Path, site: Site) -> None:
    site.pages["/rss"] = FEED.encode()
    async with TelegramServer() as telegram, SlackServer() as slack:
        configure(tmp_path, site, telegram, slack, bot_api="http://127.0.0.1:1/bot")
        down = await kabar("once", "-c", "config.toml", cwd=tmp_path)
        assert (down.code, len(slack.messages), "Apple Pilih Baidu" in down.out) == (1, 1, True)
        assert "kabar: can't be reached: telegram" in down.err
        configure(tmp_path, site, telegram, slack, bot_api=telegram.base_url.removesuffix("/bot"))
        up = await kabar("once", "-c", "config.toml", cwd=tmp_path)
        assert (up.code, len(telegram.messages), len(slack.messages)) == (0, 1, 1)
