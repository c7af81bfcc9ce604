"""The smaller commands, run as an operator runs them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.e2e.conftest import Site, kabar
from tests.e2e.test_once import FEED
from tests.servers.telegram import TelegramServer
from tests.servers.telegram_state import member

if TYPE_CHECKING:
    from pathlib import Path

ALLOW = '[fetch]\nallow_private = ["127.0.0.1/32"]\n'
CHATS = ("42", "-100/5", "-200", "-300")


async def test_feeds_are_added_listed_exported_removed_and_imported(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("")
    assert (await kabar("feeds", "add", "https://a.example/rss", "--publisher", "A & B", cwd=tmp_path)).code == 0
    exported = await kabar("feeds", "export", cwd=tmp_path)
    assert 'text="A &amp; B"' in exported.out
    (tmp_path / "feeds.opml").write_text(exported.out)
    assert (await kabar("feeds", "remove", "https://a.example/rss", cwd=tmp_path)).code == 0
    assert (await kabar("feeds", "list", cwd=tmp_path)).out.startswith("retired\tA & B")
    assert (await kabar("feeds", "import", "feeds.opml", cwd=tmp_path)).code == 0
    assert (await kabar("feeds", "list", cwd=tmp_path)).out.startswith("new\tA & B")


async def test_a_feed_is_tried_without_being_stored(tmp_path: Path, site: Site) -> None:
    site.pages["/rss"] = FEED.encode()
    (tmp_path / "config.toml").write_text(ALLOW)
    run = await kabar("feeds", "test", f"{site.address}/rss", cwd=tmp_path)
    assert (run.code, "Apple Pilih Baidu" in run.out) == (0, True)
    assert (await kabar("feeds", "list", cwd=tmp_path)).out == ""


async def test_a_feed_nobody_polls_cannot_be_removed(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("")
    run = await kabar("feeds", "remove", "https://a.example/rss", cwd=tmp_path)
    assert (run.code, run.err) == (2, "kabar: no such feed: https://a.example/rss\n")


async def test_check_proves_config_tokens_and_feeds(tmp_path: Path, site: Site) -> None:
    site.pages["/rss"] = FEED.encode()
    async with TelegramServer() as telegram:
        telegram.places = {-100: member("member"), -200: member("left")}
        telegram.fail_next("chat gone", method="getChat", chat=-300)
        (tmp_path / "config.toml").write_text(
            f'{ALLOW}[telegram]\ntoken = "{telegram.token}"\nbase_url = "{telegram.base_url}"\n'
            + "".join(f'[[subscriptions]]\nchat = "telegram:{chat}"\ncompanies = ["Apple"]\n' for chat in CHATS)
            + f'[[feeds]]\nurl = "{site.address}/rss"\npublisher = "A"\n'
            f'[[feeds]]\nurl = "{site.address}/no"\npublisher = "B"\n'
        )
        run = await kabar("check", cwd=tmp_path)
    assert run.code == 1
    lines = run.out.splitlines()
    assert {"ok    config.toml", "ok    telegram", f"ok    {site.address}/rss: 1 entries, Harian Cakrawala"} < set(
        lines
    )
    assert f"FAIL  {site.address}/no: 404 Not Found" in lines
    assert [line for line in lines if " telegram: " in line] == [
        "ok    telegram: bot @KabarBot, inline mode on",
        "ok    telegram: 12 menus of commands to be published at the start",
        "ok    telegram: polling, and no webhook is set",
        "ok    telegram: telegram:42: may write there",
        "ok    telegram: telegram:-100/5: may write there",
        "FAIL  telegram: telegram:-200: may not write there",
        "FAIL  telegram: telegram:-300: Chat not found",
    ]


@pytest.mark.parametrize(
    ("channel", "sign"), [("console", "▲ "), ("telegram", "<blockquote>"), ("slack", '"type": "context"')]
)
async def test_a_digest_is_previewed_as_each_channel_sends_it(tmp_path: Path, channel: str, sign: str) -> None:
    (tmp_path / "feed.xml").write_text(FEED, encoding="utf-8")
    run = await kabar("preview", "feed.xml", "--as", channel, cwd=tmp_path)
    assert (run.code, sign in run.out, "Ratri Wibisana" in run.out) == (0, True, True), run.err


async def test_a_page_is_previewed_by_its_article(tmp_path: Path) -> None:
    paragraph = "Apple shares rose 3.4% on Friday after the company said sales in India climbed. " * 4
    page = f"<!doctype html><html><head><title>Apple gains on India sales</title></head><body><nav>Home</nav><article><h1>Apple gains on India sales</h1><p>{paragraph}</p></article></body></html>"  # noqa: E501 - a page
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    run = await kabar("preview", "page.html", cwd=tmp_path)
    assert (run.code, "+3.4%" in run.out) == (0, True), run.err


async def test_an_article_becomes_json_with_its_proof(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Apple shares rose 3.4% on Friday.", encoding="utf-8")
    run = await kabar("extract", "a.txt", "--title", "Apple gains", cwd=tmp_path)
    read = json.loads(run.out)
    (figure,) = read["figures"]
    assert read["text"][figure["start"] : figure["end"]] == figure["evidence"]
    assert (figure["value"], figure["unit"], figure["direction"], figure["metric"]) == ("3.4", "%", "up", "share_price")


async def test_the_database_is_brought_up_to_date(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("")
    assert (await kabar("db", "upgrade", cwd=tmp_path)).out == "the database is up to date\n"
    assert (tmp_path / "kabar.db").exists()
