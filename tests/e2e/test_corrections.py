"""`kabar corrections`: from the button under an alert to a rule the operator can use."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from bot.adapters.store import open_store
from bot.app.service import open_service
from bot.config import load
from bot.ports import Correction
from tests.builders import NOON
from tests.e2e.conftest import Site, kabar
from tests.e2e.test_once import FEED, configure
from tests.servers.slack import SlackServer
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def reached(messages: Sequence[object], number: int) -> bool:
    return len(messages) >= number


async def test_a_pressed_button_is_listed_for_the_operator(tmp_path: Path, site: Site) -> None:
    site.pages["/rss"] = FEED.encode()
    async with TelegramServer() as telegram, SlackServer() as slack:
        configure(tmp_path, site, telegram, slack)
        config = tmp_path / "config.toml"
        config.write_text(f'[database]\nurl = "sqlite:///{tmp_path}/kabar.db"\n' + config.read_text())
        assert (await kabar("once", cwd=tmp_path)).code == 0
        async with open_service(load(config, {})):
            telegram.press(telegram.messages[0], "Bukan tentang Apple")
            await telegram.until(partial(reached, telegram.messages, 2))
            slack.press(slack.messages[0], "Bukan tentang Apple")
            await slack.until(partial(reached, slack.answers, 1))
    assert telegram.texts(7)[1].startswith("Saya catat")
    assert slack.answers[0].shown.startswith("Saya catat")
    listed = (await kabar("corrections", "list", cwd=tmp_path)).out.splitlines()
    assert [line.split("\t")[1:4] for line in listed] == [["slack:C01", "U07", "apple"], ["telegram:7", "7", "apple"]]
    title, excerpt, url = listed[0].split("\t")[4:]
    assert title.startswith("Apple Pilih Baidu")
    assert excerpt.startswith("Apple dikabarkan memilih")
    assert url == "https://cakrawala.example/apple-baidu"


def said(chat: str, company: str, phrase: str) -> Correction:
    title = 'Line one\n[[companies]] "quoted" \\ \x7f'
    return Correction(chat, 1, company, "The \\ Gap", title, "around", phrase, None, "7", NOON)


async def test_the_rules_are_comments_that_become_config_when_uncommented(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(f'[database]\nurl = "sqlite:///{tmp_path}/kabar.db"\n')
    store = await open_store(f"sqlite:///{tmp_path}/kabar.db")
    for correction in (said("a:1", "gap", 'the "gap" in'), said("a:2", "gap", "mind the\ngap"), said("a:3", "x", "")):
        assert await store.add_correction(correction)
    await store.close()
    run = await kabar("corrections", "export", cwd=tmp_path)
    assert run.code == 0
    assert all(not line or line.startswith("# ") for line in run.out.splitlines())
    rules = re.sub(r"^# (?=\[\[companies\]\]$|\w+ = )", "", run.out, flags=re.MULTILINE)
    config.write_text(rules)
    (gap,) = load(config, {}).companies
    assert (gap.id, gap.name, gap.exclude) == ("gap", "The \\ Gap", ("mind the gap", 'the "gap" in'))


async def test_without_a_correction_there_is_nothing_to_show(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("")
    for command in ("list", "export"):
        run = await kabar("corrections", command, cwd=tmp_path)
        assert (run.code, run.out) == (0, "")
