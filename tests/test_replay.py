"""Captured feeds replayed in order, as their publishers served them: each article stored once, nothing told twice.

The captures are not part of the project; the test runs where they are.
"""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.adapters.store import open_store
from bot.companies import Directory
from bot.model import Chat
from bot.pipeline import Pipeline
from tests.fakes_clock import VirtualClock
from tests.fakes_publisher import Publisher

if TYPE_CHECKING:
    from collections.abc import Sequence

DATA = Path(os.environ.get("KABAR_DATA", Path(__file__).parents[2] / "shared" / "data"))
WATCHED = ("BBCA", "BBRI", "BMRI", "BBNI", "TLKM", "GOTO", "ANTM", "GIAA", "Apple", "Tesla", "Nvidia", "Boeing")

needs_data = pytest.mark.skipif(not (DATA / "feeds").is_dir(), reason=f"no captured feeds in {DATA} (set KABAR_DATA)")


async def replay(folder: Path, captures: Sequence[Path]) -> tuple[list[str], list[tuple[str, int]]]:
    """Links of the reports stored, and what was owed as (headline, story), in order."""
    store = await open_store(f"sqlite:///{folder / 'replay.db'}")
    directory = Directory.load()
    me = Chat("console:me")
    await store.save_chat(me)
    start = datetime(2025, 6, 26, 5, tzinfo=UTC)
    for name in WATCHED:
        outcome = directory.lookup(name)
        company = getattr(outcome, "company", None)
        assert company, f"{name}: {outcome}"
        await store.watch(me.address, company.id, start)
    publisher = Publisher()
    for number, capture in enumerate(captures):
        publisher.body = capture.read_bytes()
        clock = VirtualClock(start + timedelta(days=number))
        feed = await store.add_feed("https://a.example/rss", "A")
        await Pipeline(store, publisher, publisher, directory, clock).poll(feed)
    far = start + timedelta(days=1000)
    owed = [(d.digest.headline, d.digest.story_id) for d in await store.claim("console", far, 1000, timedelta(1))]
    reports = [report.url or "" for report in await store.open_reports(start - timedelta(days=9000))]
    await store.close()
    return reports, owed


@needs_data
async def test_tempo_reuses_guids_daily_and_every_article_is_stored_once(tmp_path: Path) -> None:
    captures = sorted((DATA / "feeds" / "tempo").glob("*.xml"))
    assert len(captures) == 40
    # Tempo's articles carry their number at the end of the link, whatever the words before it say.
    links = {link for capture in captures for link in re.findall(r"<link>(\S+-\d+)</link>", capture.read_text("utf-8"))}
    articles = {link.rpartition("-")[2] for link in links}
    reports, owed = await replay(tmp_path, captures)
    numbers = [url.rpartition("-")[2] for url in reports]
    assert len(numbers) == len(set(numbers))
    assert set(numbers) == articles
    assert len(owed) > 10
    assert len({story for _, story in owed}) == len(owed)
