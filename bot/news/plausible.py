"""Whether a figure can be what it is said to be: a last guard before a reader. Pure.

Reading an article errs now and then, most often in what a number measures. A share price of 60 billion or an interest
rate in rupiah is such an error, and a missing figure is forgiven where a wrong one is not.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from bot.model import Direction, Metric

if TYPE_CHECKING:
    from bot.model import Figure

PARTS = frozenset({"%", "pp", "bps"})
NUMBERS = frozenset({"count", "x", "points"})
WHOLE = frozenset({Metric.REVENUE, Metric.NET_PROFIT, Metric.OPERATING_PROFIT, Metric.MARKET_CAP})
LEAST = Decimal(10_000)  # in any currency that a company earns or is worth: less is by the tonne or lost its scale
LEAST_IN = dict.fromkeys(("IDR", "VND"), Decimal(100_000_000))
DEAREST_SHARE = Decimal(100_000_000)  # in any currency; the dearest listed shares cost hundreds of thousands

MONEY = "money"
# What an amount (not a change, which is mostly a percentage) of a metric is counted in.
COUNTED_IN = {
    Metric.SHARE_PRICE: {MONEY},
    Metric.PRICE_TARGET: {MONEY},
    Metric.PRICE: {MONEY},
    Metric.REVENUE: {MONEY},
    Metric.SALES: {MONEY, "count"},
    Metric.NET_PROFIT: {MONEY},
    Metric.OPERATING_PROFIT: {MONEY},
    Metric.EPS: {MONEY},
    Metric.MARKET_CAP: {MONEY},
    Metric.DEAL_VALUE: {MONEY},
    Metric.INVESTMENT: {MONEY},
    Metric.FUNDING: {MONEY},
    Metric.MARGIN: {"%"},
    Metric.MARKET_SHARE: {"%"},
    Metric.INTEREST_RATE: {"%", "bps"},
    Metric.INFLATION: {"%"},
    Metric.HEADCOUNT: {"count"},
    Metric.USERS: {"count"},
    Metric.UNIT_SALES: {"count"},
    Metric.INDEX: {"points", "count"},
}
NEVER_MONEY = frozenset({Metric.MARGIN, Metric.MARKET_SHARE, Metric.INTEREST_RATE, Metric.INFLATION, Metric.INDEX})


def plausible(figure: Figure) -> bool:
    """Whether unit and size fit the metric, and a reader takes it for what it is.

    How a share did over months would be read as how it took the news.
    """
    counted_in = kind(figure.unit)
    if figure.long_run:
        return False
    if figure.metric in NEVER_MONEY and counted_in == MONEY:
        return False
    if figure.direction is Direction.LEVEL and counted_in not in COUNTED_IN.get(figure.metric, {counted_in}):
        return False
    if counted_in == MONEY and figure.metric in WHOLE:
        return _number(figure.value) >= LEAST_IN.get(figure.unit, LEAST)
    return figure.metric is not Metric.SHARE_PRICE or counted_in != MONEY or _number(figure.value) < DEAREST_SHARE


def kind(unit: str) -> str:
    """The unit, or "money" for any currency."""
    return unit if unit in PARTS | NUMBERS else MONEY


def _number(value: str) -> Decimal:
    try:
        return Decimal(value)
    except InvalidOperation:
        return Decimal("Infinity")
