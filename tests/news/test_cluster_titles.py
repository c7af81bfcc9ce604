"""Titles alone: a market's day, and titles that list things in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.news.cluster.sketch import sketch
from bot.news.cluster.words import is_roundup, looks_back, markets
from tests.news.placing import joins, told

if TYPE_CHECKING:
    from bot.model import Report


def entitled(*titles: str) -> list[Report]:
    """One story's reports, of which only the titles are known, each by its own outlet."""
    return [told(title, "", f"Outlet {n}", story=5) for n, title in enumerate(titles)]


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
    known = entitled("Nokia to buy Tordal Radio", "Nokia acquires Tordal Radio", "Takeover: Nokia wants Tordal Radio")
    assert joins(told(title, "", "The Strait Courier", hours=1), *known) is same


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("The ferry merger may be more about harbours, berths and taxes", True),
        ("Ferry crews may be more about harbours, berths and taxes", False),
    ],
)
def test_the_kind_of_event_is_shared_like_a_word(title: str, *, same: bool) -> None:
    known = entitled("Ferry lines to merge in the north", "Two ferry lines merge", "Ferry lines merging, says owner")
    assert joins(told(title, "", "The Strait Courier", hours=1), *known) is same


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("American Airlines counts what a foggy autumn cost its passengers in missed connections", False),
        ("American Airlines counts what the pact with JetBlue cost its passengers in missed connections", True),
    ],
)
def test_a_company_s_name_alone_is_little_to_share(title: str, *, same: bool) -> None:
    known = entitled("American Airlines, JetBlue end pact", "American Airlines and JetBlue drop their pact")
    assert joins(told(title, "", "The Strait Courier", hours=1), *known) is same


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("Asian shares fall, exporters hit", True),
        ("Dow Jones transportation average falls", False),
        ("Asian ministers talk of orders for ferries and of harbours", False),
    ],
)
def test_a_market_s_day_is_joined_by_what_is_on_that_market(title: str, *, same: bool) -> None:
    known = entitled("Asian shares fall on weak factory orders", "Asian stocks drop after weak orders")
    assert joins(told(title, "", "The Strait Courier", hours=1), *known) is same


@pytest.mark.parametrize(
    ("title", "market"),
    [
        ("Major averages climb off their lows", {"wall street"}),
        ("Dow Jones transportation average climbs", set()),
        ("The Dow utilities slip", set()),
        ("The Dow slips", {"wall street"}),
    ],
)
def test_wall_street_s_names(title: str, market: set[str]) -> None:
    assert set(markets(title)) == market


@pytest.mark.parametrize(
    ("title", "roundup"),
    [
        ("The Dow's 5 most hated stocks", True),
        ("This week's top Dow stocks", True),
        ("Ten dividend stocks to hold for life", True),
        ("Three bank stocks fall after the Fed", False),
        ("Top tech stocks slide as yields climb", False),
        ("Market wrap: Nokia strikes a deal; fuel cell makers jump", True),
        ("Market wrap: S&P 500 slips on China data", False),
        ("5 small habits of patient investors", True),
        ("5 ways to save", True),
        ("5 workers hurt in blast", False),
        ("Empat Saham Pilihan di Tengah Pasar Galau", True),
        ("Daftar Saham Paling Cuan Pekan Ini", True),
        ("5 Saham Dividen Jumbo", True),
        ("Dua Saham per Lembar Lama", False),
        ("30 Persen Saham Freeport Jadi Milik Negara", False),
        ("3 Pengaruh Kurs bagi Pengrajin Batik", True),
        ("Tiga Pekerja Tewas di Smelter", False),
    ],
)
def test_lists_that_are_no_report_of_the_day(title: str, *, roundup: bool) -> None:
    assert is_roundup(title) is roundup


@pytest.mark.parametrize(
    ("title", "back"),
    [
        ("The Dow gained last week", True),
        ("Last week's losses are gone as the Dow gains", False),
        ("IHSG Naik 2 Persen Pekan Lalu", True),
        ("Dibuka Pekan Lalu, Pabrik Nokia Sudah Ramai", False),
    ],
)
def test_a_week_that_is_over_is_long_past(title: str, *, back: bool) -> None:
    assert looks_back(title) is back
