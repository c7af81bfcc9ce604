"""Captured feeds polled in the order they were captured: each article is stored once and none is lost.

What is expected is counted from the files by simpler means than the keys under test.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.errors import FeedError
from bot.news.feed import parse_feed
from tests.builders import NOON

if TYPE_CHECKING:
    from bot.model import FeedEntry

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("KABAR_DATA") or ROOT.parent / "shared" / "data")

NO_DATA = f"no captured feeds in {DATA.name}: set KABAR_DATA to a folder that has feeds/"


def snapshots(name: str) -> list[Path]:
    files = sorted((DATA / "feeds" / name).glob("*.xml"))
    if not files:
        pytest.skip(NO_DATA)
    return files


def feed_of(file: Path) -> str:
    """The name of a file is its hour, an underscore and its feed."""
    return file.stem.partition("_")[2]


@cache
def documents(name: str) -> list[tuple[str, tuple[FeedEntry, ...]]]:
    """Each document's feed and entries, in order."""
    parsed = []
    for file in snapshots(name):
        body = file.read_bytes()
        if not body.strip():  # the publisher once answered with an empty page
            with pytest.raises(FeedError):
                parse_feed(body, "https://news.example/rss", "text/xml", NOON)
            continue
        document = parse_feed(body, "https://news.example/rss", "text/xml", NOON)
        parsed.append((feed_of(file), document.entries))
    return parsed


def replay(name: str, times: int = 1) -> dict[str, list[FeedEntry]]:
    """The entries stored of each feed."""
    stored: defaultdict[str, list[FeedEntry]] = defaultdict(list)
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for feed, entries in documents(name) * times:
        for entry in entries:
            if seen[feed].isdisjoint(entry.keys):
                stored[feed].append(entry)
                seen[feed].update(entry.keys)
    return stored


def found(name: str, pattern: str) -> dict[str, set[str]]:
    """What the pattern finds in the text of each feed's files."""
    numbers: defaultdict[str, set[str]] = defaultdict(set)
    for file in snapshots(name):
        numbers[feed_of(file)].update(re.findall(pattern, file.read_text("utf-8")))
    return numbers


def test_tempo_stores_each_article_once_and_loses_none() -> None:
    assert len(snapshots("tempo")) == 40
    articles = found("tempo", r"<link>[^<]*-(\d{7})</link>")["free-ekonomi"]
    numbers = [(entry.link or "")[-7:] for entry in replay("tempo")["free-ekonomi"]]
    assert sorted(numbers) == sorted(articles)
    assert len(numbers) == 418


def test_four_newspapers_store_each_article_once_and_lose_none() -> None:
    name = "ft-wsj-economist-nyt"
    articles = found(name, r"<guid[^>]*>(?:<!\[CDATA\[)?([^<\]]+)")
    stored = {feed: len(entries) for feed, entries in replay(name).items()}
    assert stored == {feed: len(ids) for feed, ids in articles.items()}
    assert sum(stored.values()) == 475


@pytest.mark.parametrize("name", ["tempo", "ft-wsj-economist-nyt"])
def test_replaying_everything_again_stores_nothing_more(name: str) -> None:
    assert replay(name, times=2) == replay(name)


def test_tempo_is_dated_in_its_time() -> None:
    entries = replay("tempo")["free-ekonomi"]
    days = [entry.published.date().isoformat() if entry.published else "" for entry in entries]
    assert "2025-06-20" <= min(days) <= max(days) <= "2025-07-31"
