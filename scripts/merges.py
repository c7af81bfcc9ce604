"""Replay captured feeds in the order they were captured and list merges for reading: what joined which story, and why.

    python -m scripts.merges [--sample N] [--seed N]

The feeds are third parties' and no part of the project: they are looked for in ../shared/data, or in the folder
KABAR_DATA names. A merge is a report that joined a story; an article a publisher shows in two of its feeds is told
apart, it is no judgement. The sample is drawn by the seed from the merges in order, so it is the same every time.
"""

from __future__ import annotations

import argparse
import os
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from bot.companies import Directory
from bot.errors import FeedError
from bot.extract import extract
from bot.model import Article, Report
from bot.news.cluster import WINDOW, OpenStories
from bot.news.feed import parse_feed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.model import FeedEntry

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("KABAR_DATA") or ROOT.parent / "shared" / "data")
PUBLISHERS = {"free-ekonomi": "Tempo", "ft-home": "FT", "economist": "Economist", "nyt": "NYT", "wsj": "WSJ"}


@dataclass(frozen=True, slots=True)
class Merge:
    """A report that joined a story, what the story held before, and why."""

    report: Report
    before: tuple[Report, ...]
    why: str

    @property
    def same_article(self) -> bool:
        """Whether it is one article in two feeds, which nobody has to judge."""
        return any(self.report.url and self.report.url == one.url for one in self.before)


def captured() -> Iterator[tuple[datetime, str, FeedEntry]]:
    """Each entry once a feed, as it was captured: when, of which feed."""
    files = sorted((DATA / "feeds").glob("*/*.xml"), key=lambda file: file.stem)
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for file in files:
        hour, _, feed = file.stem.partition("_")
        now = datetime.strptime(hour[:13], "%Y-%m-%dT%H").replace(tzinfo=UTC)
        try:
            entries = parse_feed(file.read_bytes(), "https://news.example/rss", "text/xml", now).entries
        except FeedError:  # a publisher once answered with an empty page
            continue
        fresh = []
        for entry in entries:
            if seen[feed].isdisjoint(entry.keys):
                fresh.append(entry)
                seen[feed].update(entry.keys)
        for entry in sorted(fresh, key=lambda entry: entry.published or now):
            yield now, feed, entry


def publisher(feed: str) -> str:
    """The newspaper a feed belongs to."""
    return next((name for start, name in PUBLISHERS.items() if feed.startswith(start)), feed)


def replay(directory: Directory) -> tuple[list[Report], list[Merge]]:
    """Every report with its story, and the merges, in order."""
    stories, numbers = OpenStories(), count(1)
    told: defaultdict[int, list[Report]] = defaultdict(list)
    reports, merges = [], []
    for now, feed, entry in captured():
        stories.close(now - WINDOW)
        number = next(numbers)
        article = Article(entry.keys[0], entry.title, entry.text, entry.link, entry.published, publisher(feed))
        published = min(entry.published or now, now)
        report = Report(number, 0, publisher(feed), entry.link, published, extract(article, directory))
        placed = stories.take(report, number)
        report = replace(report, story_id=number if placed.story_id is None else placed.story_id)
        if placed.story_id is not None:
            merges.append(Merge(report, tuple(told[report.story_id]), placed.why))
        told[report.story_id].append(report)
        reports.append(report)
    return reports, merges


def main() -> None:
    """Print the counts and the sample."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=100, metavar="N", help="merges to list (100)")
    parser.add_argument("--seed", type=int, default=6, metavar="N", help="which sample (6)")
    options = parser.parse_args()
    reports, merges = replay(Directory.load())
    judged = [merge for merge in merges if not merge.same_article]
    stories = Counter(report.story_id for report in reports)
    print(f"{len(reports)} articles, {len(stories)} stories, {len(merges)} merges,", end=" ")
    print(f"{len(merges) - len(judged)} of them one article in two feeds")
    chosen = random.Random(options.seed).sample(range(len(judged)), min(options.sample, len(judged)))  # noqa: S311 - a sample
    for number, index in enumerate(sorted(chosen), 1):
        print(f"\n{number}. {judged[index].why}")
        for report in (*judged[index].before[-4:], judged[index].report):
            print(f"   {report.published:%Y-%m-%d %H:%M} {report.publisher}: {report.extraction.title}")


if __name__ == "__main__":
    main()
