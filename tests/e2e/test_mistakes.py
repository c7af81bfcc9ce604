"""What goes wrong is said in one line, with the right exit code, and costs nobody else anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.conftest import Site, kabar
from tests.e2e.test_once import FEED
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from pathlib import Path

NOBODY = '[[subscriptions]]\nchat = "console:me"\ncompanies = ["Zzyzx Nowhere"]\n'


@pytest.mark.parametrize(
    ("config", "key"),
    [
        ('[telegram]\nmode = "polling"\n', "telegram.token is missing"),
        ('[schedule]\nevery = "5m"\n', "schedule.every: unknown key"),
        ('[delivery]\nbacklog = "two"\n', "delivery.backlog"),
        (NOBODY, 'subscriptions[0].companies: unknown company "Zzyzx Nowhere"'),
        ('[[feeds]]\nurl = "feed://x"\npublisher = "A"\n', "feeds[0].url"),
        ('[database]\nurl = "nonsense"\n', "database.url"),
    ],
)
@pytest.mark.parametrize("command", ["once", "run"])
async def test_a_bad_config_is_exit_2_and_one_line_that_names_the_key(
    tmp_path: Path, command: str, config: str, key: str
) -> None:
    (tmp_path / "config.toml").write_text(config, encoding="utf-8")
    run = await kabar(command, "-c", "config.toml", cwd=tmp_path)
    assert run.code == 2
    assert key in run.err
    assert len(run.err.splitlines()) == 1


async def test_a_refused_token_is_exit_1_and_one_line(tmp_path: Path) -> None:
    async with TelegramServer() as telegram:
        (tmp_path / "config.toml").write_text(
            f'[telegram]\ntoken = "1:wrong"\nbase_url = "{telegram.base_url}"\n', encoding="utf-8"
        )
        run = await kabar("once", "-c", "config.toml", cwd=tmp_path)
    assert (run.code, "1:wrong" in run.err, "Traceback" in run.err) == (1, False, False)
    assert "Telegram refused the token" in run.err


async def test_feeds_that_fail_are_listed_with_their_reasons_and_others_are_polled(tmp_path: Path, site: Site) -> None:
    site.pages |= {"/good": FEED.encode(), "/html": b"<!doctype html><p>Hello", "/empty": b""}
    names = ("good", "html", "empty", "missing")
    (tmp_path / "config.toml").write_text(
        '[fetch]\nallow_private = ["127.0.0.1/32"]\n'
        + "".join(f'[[feeds]]\nurl = "{site.address}/{name}"\npublisher = "{name}"\n' for name in names)
        + '[[subscriptions]]\nchat = "console:me"\ncompanies = ["Apple"]\n',
        encoding="utf-8",
    )
    run = await kabar("once", "-c", "config.toml", cwd=tmp_path)
    assert (run.code, "Apple Pilih Baidu" in run.out) == (0, True)
    listed = await kabar("feeds", "list", "-c", "config.toml", cwd=tmp_path)
    rows = {row.split("\t")[1]: row.split("\t") for row in listed.out.splitlines()}
    assert rows["good"][0] == "ok"
    assert (rows["missing"][0], "404" in rows["missing"][3]) == ("failing", True)
    assert (rows["html"][0], rows["html"][3]) == ("failing", "not a feed")
    assert rows["empty"][0] == "failing"


async def test_private_addresses_are_refused_unless_allowed(tmp_path: Path, site: Site) -> None:
    site.pages["/rss"] = FEED.encode()
    (tmp_path / "config.toml").write_text(f'[[feeds]]\nurl = "{site.address}/rss"\npublisher = "A"\n', encoding="utf-8")
    run = await kabar("once", "-c", "config.toml", cwd=tmp_path)
    assert "private address" in run.err


async def test_a_line_that_is_no_article_is_answered_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(
        '{"id": "a", "text": "Hello."}\nnonsense\n{"id": "b"}\n{"id": "c", "text": ""}\n'
    )
    run = await kabar("extract", "--jsonl", "in.jsonl", cwd=tmp_path)
    assert run.code == 1
    assert [('"error"' in line) for line in run.out.splitlines()] == [False, True, True, False]


async def test_help_and_usage(tmp_path: Path) -> None:
    assert (await kabar("--help", cwd=tmp_path)).code == 0
    assert (await kabar("fly", cwd=tmp_path)).code == 2
    assert (await kabar("once", "-c", "none.toml", cwd=tmp_path)).code == 2
