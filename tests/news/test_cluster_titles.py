"""Titles alone: a market's day, and titles that list things in a row."""

from __future__ import annotations

import pytest

from bot.news.cluster import OpenStories
from bot.news.cluster.sketch import sketch
from tests.news.placing import joins, told


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("Wall Street slides as jobs data disappoint", True),
        ("Wall Street ends lower, Nokia drags", True),
        ("Nokia drops as Wall Street slides", False),
        ("Wall Street edges up at the close", False),
        ("The ten largest brokers of the Dow", False),
    ],
)
def test_a_market_s_day_is_one_story_while_it_moves_one_way(title: str, *, same: bool) -> None:
    known = told("Wall Street drops on weak jobs data", "", "The Wire", story=5)
    assert joins(told(title, "", "The Strait Courier", hours=1), known) is same


@pytest.mark.parametrize(
    ("title", "listed"),
    [
        ("Movers at noon: Nokia, Toyota and Unilever", True),
        ("Penggerak pasar: Nokia, Toyota (TYO: 7203), Unilever ...", True),
        ("Nokia wins order for masts; Toyota shuts plant in Ohio", True),
        ("Bonds steady; rice gets dearer; Nokia names a chief", True),
        ("Nokia, Toyota and Unilever agree on a data pact", False),
        ("Exclusive: Nokia, Toyota sign pact", False),
        ("Nokia beats forecasts; sees Nokia Networks growing", False),
        ("Nokia buys radio maker; shares of Nokia drop", False),
    ],
)
def test_a_title_that_lists_companies_is_a_roundup(title: str, *, listed: bool) -> None:
    assert sketch(told(title, "", "The Wire"), lambda _: 1.0).roundup is listed


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("Nokia's deal for Tordal Radio may please its holders", True),
        ("Nokia's long summer in Tordal", True),
        ("Nokia profit beats forecasts, Tordal plant is idle", False),
    ],
)
def test_a_story_of_one_kind_is_joined_by_no_title_of_another(title: str, *, same: bool) -> None:
    titles = ("Nokia to buy Tordal Radio", "Nokia acquires Tordal Radio", "Takeover: Nokia wants Tordal Radio")
    stories = OpenStories(told(known, "", f"Outlet {n}", story=5) for n, known in enumerate(titles))
    assert (stories.place(told(title, "", "The Strait Courier", hours=1)).story_id == 5) is same
