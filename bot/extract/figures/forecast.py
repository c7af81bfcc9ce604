"""Whether a figure is foreseen: expected by analysts, guided by the company, or yet to come."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.movement import Movement, Role
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.tokens import Token

RESULTS = frozenset({
    Metric.REVENUE, Metric.SALES, Metric.NET_PROFIT, Metric.OPERATING_PROFIT, Metric.EPS, Metric.MARGIN,
    Metric.UNIT_SALES, Metric.PRODUCTION, Metric.PRICE, Metric.INFLATION, Metric.INDEX,
})  # fmt: skip
"""What a company or market is yet to show: "will" makes a forecast of these, but a decision of a dividend."""
EXPECTED_REACH = 9  # tokens: "the 352,000 that analysts polled by it had expected"
PAST_REACH = 3  # tokens: "against 73.5% a year earlier"
AFTER_REACH = 5  # tokens between a figure and the comma before ", Duke estimates"
BASE_REACH = 3  # tokens: "against an expected"


def foreseen(  # noqa: C901, PLR0911 - one sign a line
    row: list[Token], clause: Clause, movement: Movement, metric: Metric
) -> bool:
    """Whether the figure is a forecast: a word of expecting before it in its clause, or right after it."""
    amount, after = row[clause.figure].amount, row[clause.figure + 1 : clause.figure + EXPECTED_REACH]
    if amount is not None and amount.evidence[1] > amount.end:  # past the other end of a range
        after = [t for t in after if t.start >= amount.evidence[1]]
    if movement.role is not Role.SIZE and any(t.tags & tag.PAST for t in after[:PAST_REACH]):
        return False
    if metric in RESULTS and _by_year(after):
        return True
    for token in after:
        if token.tags & tag.EXPECTED:
            return True
        if (
            token.amount is not None
            or token.tags & (tag.JOIN | tag.MOVE | tag.TO | tag.BEFORE)
            or not token.word[0].isalnum()
        ):
            break
    if _reckoned_after(row, clause):
        return True
    acted = False
    for j in range(clause.figure - 1, max(0, clause.start - 2) - 1, -1):
        token = row[j]
        if clause.gap[0] <= j < clause.gap[1]:
            continue  # "Babcock, which hoped to fit out the ships, dropped 1.2%"
        if token.tags & tag.VIEW and j and row[j - 1].metric not in {None, Metric.SHARE_PRICE, Metric.PRICE_TARGET}:
            return True
        if token.tags & tag.EXPECTED and (
            movement.role is not Role.BASE or token.tags & tag.NOUN or clause.figure - j <= BASE_REACH
        ):
            return True
        if (
            token.tags & tag.FUTURE
            and (metric in RESULTS or _costs(row, j, clause, metric))
            and movement.role is not Role.BASE
        ):
            return True
        if token.tags & tag.JOIN and acted:
            return False
        acted = acted or bool(token.tags & (tag.VERB | tag.CLAUSE_VERB))
    return False


def _reckoned_after(row: list[Token], clause: Clause) -> bool:
    """As in "9 gigawatts by 2035, Duke estimates", "$3.1 billion, it reckons"."""
    comma = next((j for j in range(clause.figure + 1, len(row)) if row[j].word == ","), len(row))
    if comma > clause.figure + AFTER_REACH or comma + 2 >= len(row):
        return False
    who, verb = row[comma + 1], row[comma + 2]
    return bool((who.owner or who.tags & (tag.PRONOUN | tag.DESCRIPTION)) and verb.tags & tag.EXPECTED)


def goes_on(row: list[Token], clause: Clause, movement: Movement) -> bool:
    """Whether a forecast goes on to this figure: "expects revenue of $5 billion and profit of $2"."""
    if movement.role is Role.BASE:
        return False
    for j in range(clause.figure - 1, -1, -1):
        amount = row[j].amount
        if amount is not None and amount.unit:
            return True
        if row[j].tags & (tag.CLAUSE_VERB | tag.CONTRAST | tag.BREAK):
            return False
    return False


def _costs(row: list[Token], j: int, clause: Clause, metric: Metric) -> bool:
    """As in "tariffs will cost it $100 million"."""
    return metric is Metric.OTHER and any(t.metric is Metric.PRICE for t in row[j : clause.figure])


def _by_year(after: list[Token]) -> bool:
    """Whether a year to come is named as the date to reach the figure by: "100 stores by 2030"."""
    for token, year in pairwise(after):
        if token.amount is not None or not token.word[0].isalnum():
            return False
        if token.tags & tag.BY and year.amount is not None and year.word[:2] == "20" and not year.amount.unit:
            return True
    return False
