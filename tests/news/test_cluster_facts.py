"""What two reports tell alike, in any language, and when that is enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.model import Direction, Extraction, Figure, MentionedCompany, Metric, Report, Span
from bot.news.cluster.words import people
from tests.builders import NOON, company, figure, report
from tests.news.placing import joins

if TYPE_CHECKING:
    from collections.abc import Sequence

FAR = 1000  # characters: a figure there is background


def sales(value: str, way: Direction = Direction.UP, *, unit: str = "%", start: int = 0) -> Figure:
    return replace(figure(value, way), metric=Metric.SALES, unit=unit, start=start)


def told(
    text: str = "",
    *,
    figures: Sequence[Figure] = (),
    companies: Sequence[str] = ("apple",),
    story: int = 0,
    language: str = "id",
) -> Report:
    """A report in Indonesian, unless said; titles say nothing."""
    title = "Known before" if story else "Seldom heard"
    made = report(title, companies=companies, figures=figures, story=story)
    publisher = "Wire" if story else "Another"
    return replace(made, publisher=publisher, extraction=replace(made.extraction, language=language, text=text))


DEAL = told(
    "Apple membeli perancang cip seharga 3,42 miliar dolar, kata direktur Maren Tolliver.",
    figures=[sales("3420000000", Direction.LEVEL, unit="USD")],
    story=5,
)


def test_what_another_article_recalls_in_its_last_line_is_not_what_it_is_of() -> None:
    recalled = sales("3420000000", Direction.LEVEL, unit="USD", start=FAR)
    assert joins(told(figures=[sales("3420000000", Direction.LEVEL, unit="USD")]), DEAL)
    assert not joins(told(figures=[sales("14.7"), sales("9.3"), recalled]), DEAL)


def test_a_rounding_is_the_same_figure() -> None:
    exact = told(figures=[sales("22.7"), sales("3.94")], story=5)
    assert joins(told(figures=[sales("23"), sales("3.9")]), exact)
    assert not joins(told(figures=[sales("21"), sales("4.1")]), exact)


def bid(price: str, premium: str, worth: str, *, metric: Metric, story: int = 0, language: str = "id") -> Report:
    """A takeover: what a share, how much more than its price, and what all of them are worth."""
    offered = replace(sales(price, Direction.LEVEL, unit="IDR"), metric=metric)
    more = replace(sales(premium, Direction.LEVEL), metric=metric)
    return told(figures=[offered, more, sales(worth, Direction.LEVEL, unit="IDR")], story=story, language=language)


def test_what_a_bidder_pays_is_no_price_of_the_day_whatever_it_was_read_as() -> None:
    first = bid("105", "46", "123000000000000", metric=Metric.DEAL_VALUE, story=5)
    assert joins(bid("105", "46", "123900000000000", metric=Metric.SHARE_PRICE), first)
    assert not joins(bid("105", "38", "88000000000000", metric=Metric.SHARE_PRICE), first)


def test_a_figure_cut_short_is_the_same_and_the_next_one_is_not() -> None:
    close = told(figures=[sales("61.81", unit="points"), sales("4.98")], story=5)
    assert joins(told(figures=[sales("61", unit="points"), sales("4.9")]), close)
    assert not joins(told(figures=[sales("63", unit="points"), sales("4.8")]), close)


@pytest.mark.parametrize(
    ("way", "same"), [(Direction.LEVEL, True), (Direction.FLAT, True), (Direction.UP, True), (Direction.DOWN, False)]
)
def test_a_figure_whose_way_one_does_not_say_is_the_same_and_the_other_way_is_not(
    way: Direction, *, same: bool
) -> None:
    risen = told(figures=[sales(value) for value in ("3.02", "2.41", "17.6")], story=5)
    assert joins(told(figures=[sales(value, way) for value in ("3.02", "2.41", "17.6")]), risen) is same


def test_an_amount_has_no_way() -> None:
    added = told(figures=[sales("35400000000", unit="USD")], story=5)
    assert joins(told(figures=[sales("35400000000", Direction.LEVEL, unit="USD")]), added)


LEVELS = "The index closed at 8,411 and 1.34% lower, with 512 shares down, and foreigners sold 1.47 trillion."
CLOSE = [sales("1.34", Direction.DOWN), sales("1.9", Direction.DOWN), sales("2.6", Direction.DOWN)]


def test_a_markets_close_is_known_by_its_figures_and_level() -> None:
    close = told(LEVELS, figures=CLOSE, companies=(), story=5)
    assert joins(told("Indeks ditutup di 8.411.", figures=CLOSE, companies=()), close)
    assert not joins(told("Indeks ditutup di 8.480.", figures=CLOSE[:2], companies=()), close)


def test_figures_of_companies_the_other_does_not_name_are_chance() -> None:
    def of(name: str, story: int = 0) -> Report:
        named = MentionedCompany(company(name).company, about=True, title=(Span(0, 5),))
        made = told(figures=[sales(value) for value in ("5.25", "4.35", "6.05", "3.75")], story=story)
        return replace(made, extraction=replace(made.extraction, companies=(named,)))

    assert joins(of("apple"), of("apple", story=5))
    assert not joins(of("tesla"), of("apple", story=5))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("kata Direktur Utama Garuda Indonesia Rendra Aditiawan di Jakarta", {"rendra aditiawan"}),
        ("Sekar Anindya, 44, takes over.", {"sekar anindya"}),
        ("in Hong Kong, the Dow Jones and New York", set()),
        ("kata Maju Jaya Abadi Sentosa Lestari", set()),
        ("", set()),
    ],
)
def test_people_are_capitals_beside_each_other(text: str, names: set[str]) -> None:
    assert people(text, {"garuda", "indonesia"}) == names


def test_absurd_numbers_and_names_are_read_in_time() -> None:
    digits = "9" * 400
    hostile = told(
        f"Said Ana{'b' * 3000} {'Ba ' * 1000} {digits} {'1.' * 2000}",
        figures=[sales(digits, unit="USD"), sales(f"1.{digits}")],
        story=5,
    )
    later = replace(hostile, published=NOON + timedelta(minutes=5), publisher="Another", story_id=0)
    assert joins(later, hostile)
    assert not joins(replace(later, extraction=Extraction("en", "Apple", "")), hostile)
