"""The sample feeds: six events in two languages, however the outlets come in."""

from __future__ import annotations

from itertools import count, permutations

import pytest

from bot.companies import Directory
from bot.extract import extract
from bot.model import Article, Report
from bot.news.cluster import OpenStories
from bot.news.feed import parse_feed
from bot.samples.server import SAMPLES, body
from tests.builders import NOON

DIRECTORY = Directory.load()


def reports(name: str, publisher: str) -> list[Report]:
    """What one outlet brings, in time order."""
    document = parse_feed(body(name, NOON).encode(), f"https://{name}.example/", "application/xml", NOON)
    return sorted(
        (
            Report(
                0,
                0,
                publisher,
                entry.link,
                entry.published or NOON,
                extract(Article(entry.keys[0], entry.title, entry.text, entry.link), DIRECTORY),
            )
            for entry in document.entries
        ),
        key=lambda report: report.published,
    )


FEEDS = {sample.name: reports(*sample) for sample in SAMPLES}


@pytest.mark.parametrize("order", list(permutations(FEEDS)), ids=" ".join)
def test_six_events_are_six_stories_in_any_order(order: tuple[str, ...]) -> None:
    stories, numbers = OpenStories(), count(1)
    told: dict[int, set[str]] = {}
    for report in (report for name in order for report in FEEDS[name]):
        opening = next(numbers)
        story = stories.take(report, opening).story_id or opening
        about = {c.company.id for c in report.extraction.companies if c.about}
        if about:
            told.setdefault(story, set()).update(about)
    assert len(told) == 6
