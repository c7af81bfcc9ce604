"""What counts and ratios measure: cars sold or made, people, debt by profit, a share by its earnings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.movement import LEVELS
from bot.extract.figures.sums import SOLD
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token

PRICED = frozenset({
    Metric.SHARE_PRICE, Metric.VALUATION, Metric.MARKET_CAP, Metric.PRICE_TARGET, Metric.DEAL_VALUE, Metric.FUNDING,
    Metric.EPS, Metric.NET_PROFIT, Metric.OPERATING_PROFIT, Metric.REVENUE, Metric.SALES, Metric.ASSETS,
    Metric.FORECAST,
})  # fmt: skip
"""Measures that a multiple is of, or that are spoken of beside one."""
COUNTABLE = frozenset({Metric.USERS, Metric.HEADCOUNT, Metric.UNIT_SALES, Metric.PRODUCTION, Metric.EXPORTS})
"""Metrics whose words make a count of a bare number: "membership was 2.79 million"."""
MADE = frozenset({Metric.UNIT_SALES, Metric.OTHER, Metric.PRODUCTION})
COUNT_REACH = 16  # tokens before a count that may say what became of it
OWED_REACH = 3  # tokens from a debt to what it is divided by: "debt to equity"
BOUGHT_REACH = 3  # tokens: "membeli sekitar 100 kendaraan"


def by_unit(row: list[Token], clause: Clause, movement: Movement, before: Metric | None) -> Metric | None:
    """What counts and ratios measure."""
    amount, left = row[clause.figure].amount, row[clause.start : clause.figure]
    if amount is None or amount.unit not in {"count", "x"}:
        return None
    if amount.unit == "x":
        return _ratio(row, clause, before)
    named = next((t.metric for t in reversed(left) if t.metric in COUNTABLE), None)
    if named is None and amount.metric is None and before is None:  # "pengguna yang berbelanja mencapai 61 juta"
        named = next((t.metric for t in row[: clause.start] if t.metric is Metric.USERS), None)
    if amount.metric is Metric.UNIT_SALES and any(t.word in CUES.fleet for t in left):
        return Metric.OTHER  # of what is owned and not sold
    counted = (named or amount.metric) if amount.person else (amount.metric or named)  # people may be customers
    if counted is Metric.UNIT_SALES and named is None and _is_bought(left[-BOUGHT_REACH:]):
        return Metric.OTHER  # "beli 100 kendaraan" is no sale of whoever buys them
    if counted is None and before in {Metric.SALES, Metric.REVENUE}:
        counted = Metric.UNIT_SALES  # "sales climbed 8.2% to 545,522"
    return _counted(counted or before or Metric.OTHER, row, clause, movement, before)


def _is_bought(before: list[Token]) -> bool:
    """Whether the words right before a count say that so many are bought."""
    return any(t.metric is Metric.DEAL_VALUE and not t.tags & tag.SELLING for t in before)


def _ratio(row: list[Token], clause: Clause, before: Metric | None) -> Metric:
    """What a ratio is of: debt or another measure named before it, else what a share costs."""
    amount = row[clause.figure].amount
    behind = row[clause.figure + 1 : clause.figure + 2]
    if (amount is not None and amount.scale) or any(t.metric is Metric.PRICE for t in behind):
        return Metric.OTHER  # "2.1 million times", "3.8 times a day" are how often
    if any(t.metric is Metric.VALUATION for t in row[clause.figure + 1 : clause.figure + 3]):
        return Metric.VALUATION  # "1.4 times book value"
    left = row[clause.start : clause.figure]
    for j in range(len(left) - 1, -1, -1):
        named = left[j].metric
        if named in {Metric.DEBT, Metric.OTHER, Metric.VALUATION}:
            owed = any(t.metric is Metric.DEBT for t in left[max(0, j - OWED_REACH) : j])  # "utang terhadap ekuitas"
            return Metric.DEBT if owed else named
    if before in {Metric.DEBT, Metric.OTHER}:
        return before
    # "the queue is twice as long" is no multiple of earnings
    priced = any(t.metric in PRICED or t.word in CUES.cheapness for t in row)
    return Metric.VALUATION if priced or before is not None else Metric.OTHER


def _counted(metric: Metric, row: list[Token], clause: Clause, movement: Movement, before: Metric | None) -> Metric:
    """Units made are production, tonnes sold are unit sales, tonnes shipped abroad exports."""
    if metric not in MADE:
        return metric
    for token in reversed(row[max(clause.start, clause.figure - COUNT_REACH) : clause.figure]):
        if token.metric in {Metric.PRODUCTION, Metric.EXPORTS, Metric.OTHER} and metric is not Metric.OTHER:
            return token.metric
        if token.metric is Metric.UNIT_SALES or (token.metric in SOLD and metric is Metric.PRODUCTION):
            return Metric.UNIT_SALES
    listed = all(t.tags & (tag.JOIN | tag.ABOUT) for t in row[clause.start : clause.figure])  # "and only 12,000 tonnes"
    if metric is Metric.PRODUCTION and (movement.role in LEVELS or listed):
        return before if before in {Metric.EXPORTS, Metric.UNIT_SALES} else metric
    return metric
