"""What a figure can't be is not shown; what it may be is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Direction, Figure, Metric
from bot.news.plausible import plausible


def figure(value: str, unit: str, metric: Metric, direction: Direction = Direction.LEVEL) -> Figure:
    return Figure(value, unit, direction, metric, "x", "text", 0, 1, "x")


@pytest.mark.parametrize(
    ("value", "unit", "metric"),
    [
        ("9350", "IDR", Metric.SHARE_PRICE),
        ("700000", "USD", Metric.SHARE_PRICE),  # the dearest share there is
        ("24318", "count", Metric.SALES),
        ("5.75", "%", Metric.INTEREST_RATE),
        ("7412.5", "points", Metric.INDEX),
        ("15", "x", Metric.VALUATION),
        ("3000000000", "USD", Metric.VALUATION),
        ("12", "%", Metric.OTHER),
        ("89", "%", Metric.DIVIDEND),  # a payout ratio
    ],
)
def test_amounts_that_can_be(value: str, unit: str, metric: Metric) -> None:
    assert plausible(figure(value, unit, metric))


@pytest.mark.parametrize(
    ("value", "unit", "metric"),
    [
        ("60000000000", "USD", Metric.SHARE_PRICE),  # the buyback's
        ("10", "%", Metric.SHARE_PRICE),  # a stake's
        ("89", "%", Metric.NET_PROFIT),  # the payout's
        ("1100000000000", "IDR", Metric.INTEREST_RATE),  # the bond's
        ("12", "%", Metric.HEADCOUNT),
        ("abc", "USD", Metric.SHARE_PRICE),
    ],
)
def test_amounts_that_cannot_be(value: str, unit: str, metric: Metric) -> None:
    assert not plausible(figure(value, unit, metric))


@pytest.mark.parametrize(
    ("value", "unit", "metric"),
    [("3", "%", Metric.SHARE_PRICE), ("40", "points", Metric.SHARE_PRICE), ("12", "%", Metric.HEADCOUNT)],
)
def test_changes_are_mostly_percentages(value: str, unit: str, metric: Metric) -> None:
    assert plausible(figure(value, unit, metric, Direction.UP))


def test_how_a_share_did_over_months_is_no_answer_to_the_news() -> None:
    moved = figure("14", "%", Metric.SHARE_PRICE, Direction.UP)
    assert plausible(moved)
    assert not plausible(replace(moved, long_run=True))
