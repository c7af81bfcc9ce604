"""Replay captured news in time order and list merges for reading: what joined which story, why, and what it brought.

    python -m scripts.merges [--headlines] [--sample N] [--seed N]

Captured feeds, or with --headlines the labelled headlines of stories.en.jsonl, whose labels are counted, too. Both are
third parties' and no part of the project: they are looked for in ../shared/data, or in the folder KABAR_DATA names. A
merge is a report that joined a story; an article a publisher shows in two of its feeds is told apart, it is no
judgement. The sample is drawn by the seed from the merges in order, so it is the same every time.
"""

from __future__ import annotations

import argparse
import json
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
from bot.news.developments import judge
from bot.news.feed import parse_feed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("KABAR_DATA") or ROOT.parent / "shared" / "data")
PUBLISHERS = {"free-ekonomi": "Tempo", "ft-home": "FT", "economist": "Economist", "nyt": "NYT", "wsj": "WSJ"}


@dataclass(frozen=True, slots=True)
class Merge:
    """A report that joined a story, what the story held before, why, and whether the labels agree."""

    report: Report
    before: tuple[Report, ...]
    why: str
    labelled: bool

    @property
    def same_article(self) -> bool:
        """Whether it is one article in two feeds, which nobody has to judge."""
        return any(self.report.url and self.report.url == one.url for one in self.before)


@dataclass(frozen=True, slots=True)
class Item:
    """One article as it came: when it was seen, of which outlet, and the label of its event where there is one."""

    now: datetime
    article: Article
    label: str = ""


def captured() -> Iterator[Item]:
    """Each entry once a feed, in the order of the captures."""
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for file in sorted((DATA / "feeds").glob("*/*.xml"), key=lambda file: file.stem):
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
        outlet = publisher(feed)
        for entry in sorted(fresh, key=lambda entry: entry.published or now):
            yield Item(now, Article(entry.keys[0], entry.title, entry.text, entry.link, entry.published, outlet))


def publisher(feed: str) -> str:
    """The newspaper a feed belongs to."""
    return next((name for start, name in PUBLISHERS.items() if feed.startswith(start)), feed)


def headlines() -> Iterator[Item]:
    """The labelled headlines, each seen as it was published."""
    for line in (DATA / "stories.en.jsonl").read_text("utf-8").splitlines():
        one = json.loads(line)
        published = datetime.fromtimestamp(one["published"], UTC)
        article = Article(one["id"], one["title"], one["text"], None, published, one["outlet"])
        yield Item(published, article, one["story"])


def replay(items: Iterable[Item], directory: Directory) -> tuple[list[Report], list[Merge]]:
    """Every report with its story, and the merges, in order."""
    stories, numbers = OpenStories(), count(1)
    told: defaultdict[int, list[Report]] = defaultdict(list)
    labels: defaultdict[int, Counter[str]] = defaultdict(Counter)
    reports, merges = [], []
    for item in items:
        stories.close(item.now - WINDOW)
        number, article = next(numbers), item.article
        published = min(article.published or item.now, item.now)
        read = extract(article, directory)
        report = Report(number, 0, article.outlet or "", article.url, published, read)
        placed = stories.take(report, number)
        report = replace(report, story_id=number if placed.story_id is None else placed.story_id)
        known = labels[report.story_id]
        if placed.story_id is not None:
            labelled = known.most_common(1)[0][0] == item.label
            merges.append(Merge(report, tuple(told[report.story_id]), placed.why, labelled))
        known[item.label] += 1
        told[report.story_id].append(report)
        reports.append(report)
    return reports, merges


def main() -> None:
    """Print the counts and the sample."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--headlines", action="store_true", help="the labelled headlines, not the captured feeds")
    parser.add_argument("--sample", type=int, default=100, metavar="N", help="merges to list (100)")
    parser.add_argument("--seed", type=int, default=6, metavar="N", help="which sample (6)")
    options = parser.parse_args()
    reports, merges = replay(headlines() if options.headlines else captured(), Directory.load())
    judged = [merge for merge in merges if not merge.same_article]
    stories = Counter(report.story_id for report in reports)
    print(f"{len(reports)} articles, {len(stories)} stories, {len(merges)} merges,", end=" ")
    print(f"{len(merges) - len(judged)} of them one article in two feeds")
    if options.headlines:
        print(f"the labels agree with {sum(merge.labelled for merge in judged)} of {len(judged)}")
    chosen = random.Random(options.seed).sample(range(len(judged)), min(options.sample, len(judged)))  # noqa: S311 - a sample
    for number, index in enumerate(sorted(chosen), 1):
        merge = judged[index]
        print(f"\n{number}. {merge.why}; {judge(merge.report, merge.before).reason}")
        for report in (*merge.before[-4:], merge.report):
            print(f"   {report.published:%Y-%m-%d %H:%M} {report.publisher}: {report.extraction.title}")


if __name__ == "__main__":
    main()
