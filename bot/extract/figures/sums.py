"""What a word for a measure means with this unit and size: no company earns 87 cents, and bonds are no stake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.amounts import THOUSAND
from bot.extract.figures.cues import CUES
from bot.extract.figures.fits import SMALL_PER_SHARE
from bot.extract.figures.governing import part_of_something, unit_at
from bot.extract.figures.measures import modifier
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.amounts import Amount
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.tokens import Token

CLAIM_REACH = 5  # tokens: "$250 million to settle thousands of lawsuits"
BONDS_REACH = 4  # tokens: "of senior bonds"
GROWTH_REACH = 9  # tokens: "worth of chips in August, 29.1%"
LOSS_REACH = 3  # tokens: "the week's loss to 3.7 per cent"
SOLD_REACH = 3  # tokens: "sold about $1.8 billion of goods"
DIVIDEND_REACH = 9  # tokens: "$21 billion for the quarter as a base dividend"
EARNINGS = frozenset({Metric.NET_PROFIT, Metric.OPERATING_PROFIT, Metric.EPS})
SOLD = frozenset({Metric.SALES, Metric.REVENUE, Metric.DEAL_VALUE})
SIZED = frozenset(
    {
        Metric.ASSETS,
        Metric.DEAL_VALUE,
        Metric.FUNDING,
        Metric.INVESTMENT,
        Metric.NET_PROFIT,
        Metric.UNIT_SALES,
        Metric.REVENUE,
    }
)
"""Measures whose word means another with some units and sizes."""
WORTH_REACH = 6  # tokens before the worth of what was sold, in which that is told


def sized(
    named: Metric | None, row: list[Token], clause: Clause, amount: Amount, before: Metric | None
) -> Metric | None:
    """What a word measures with this unit: no company earns 87 cents, and a percentage of a deal is none."""
    percent = amount.unit == "%"
    if named is Metric.DEAL_VALUE and not percent and ((goods := _sold_goods(row, clause)) or _grown(row, clause)):
        whole = any(t.owner and not t.hint for t in row[clause.start : clause.figure])
        return Metric.REVENUE if whole and not goods else Metric.SALES
    if _borrowed(named, row, clause, amount):
        return Metric.DEBT
    if named in {Metric.DEAL_VALUE, Metric.INVESTMENT}:
        bought = not _spent_on(row, clause) and not (percent and named is Metric.DEAL_VALUE)
        return Metric.OTHER if not bought else Metric.DIVIDEND if dividend_behind(row, clause) else named
    if named is Metric.NET_PROFIT:
        return _of_profit(row, clause, amount, before)
    if named is Metric.UNIT_SALES and amount.unit.isupper():
        return Metric.OTHER  # orders counted in money
    return Metric.SALES if named is Metric.REVENUE and percent and part_of_something(row, clause.figure) else named


def _spent_on(row: list[Token], clause: Clause) -> bool:
    """Whether money bought nothing that lasts: "$250 million to settle lawsuits", "repurchases, on which it spent"."""
    which = clause.start and row[clause.start - 1].tags & tag.BREAK
    if which and any(t.tags & tag.CLAIM for t in row[max(0, clause.start - CLAIM_REACH) : clause.start]):
        return True
    return any(t.tags & tag.CLAIM for t in row[clause.figure : clause.figure + CLAIM_REACH])


def _of_profit(row: list[Token], clause: Clause, amount: Amount, before: Metric | None) -> Metric:
    """What a word for profit means: a share's part of it, or a price that was lost."""
    if earned_by_a_share(amount):
        return Metric.EPS
    after = row[clause.figure + 1 : clause.figure + 2]
    if after and after[0].metric is Metric.OPERATING_PROFIT and amount.unit.isupper():
        return Metric.OPERATING_PROFIT  # "earned $2 billion before interest and tax"
    if any(t.metric is Metric.MARKET_CAP for t in row[clause.start : clause.figure]):
        return Metric.MARKET_CAP  # "lost a third of its value, or $20 billion"
    if _earned_from(row, clause.figure):
        return Metric.SALES
    if amount.unit == "%" and before in {Metric.SHARE_PRICE, Metric.INDEX}:
        lost = any(t.tags & tag.LOSING for t in row[max(clause.start, clause.figure - LOSS_REACH) : clause.figure])
        return before if lost else Metric.NET_PROFIT
    return Metric.NET_PROFIT


def earned_by_a_share(amount: Amount) -> bool:
    """Whether a profit is so small that it must be a share's: 89 cents."""
    return amount.unit in SMALL_PER_SHARE and not amount.scale and amount.value < THOUSAND


def _earned_from(row: list[Token], figure: int) -> bool:
    """Whether money came from something sold: "earned $630 million from licences", not "from $500 million"."""
    before, after = row[figure - 1 : figure], row[figure + 1 : figure + 3]
    earned = bool(before) and before[0].metric is Metric.NET_PROFIT and bool(before[0].tags & tag.CLAUSE_VERB)
    return earned and len(after) > 1 and bool(after[0].tags & tag.BEFORE) and modifier(after[1])


def _of_bonds(row: list[Token], clause: Clause) -> bool:
    """Whether money is raised by borrowing: "sold $11 billion of bonds", "raised $2 billion from the bond market"."""
    after = row[clause.figure + 1 : clause.figure + BONDS_REACH]
    if not after or after[0].metric is Metric.DEBT:
        return bool(after)
    opens = after[0].tags & (tag.OF | tag.BEFORE | tag.PREPOSITION)
    return bool(opens) and any(t.metric is Metric.DEBT for t in after[1:])


def _borrowed(named: Metric | None, row: list[Token], clause: Clause, amount: Amount) -> bool:
    """Whether money that a word for a deal or for cash names is borrowed: "with cash and 100 billion yen in bonds"."""
    if named in {Metric.DEAL_VALUE, Metric.FUNDING}:
        return _of_bonds(row, clause)
    after = row[clause.figure + 1 : clause.figure + 3]
    behind = len(after) > 1 and bool(after[0].tags & tag.OF) and after[1].metric is Metric.DEBT
    return named is Metric.ASSETS and amount.unit.isupper() and behind


def _grown(row: list[Token], clause: Clause) -> bool:
    """Whether what was sold grew or shrank, as goods do and no deal: "sold 4 billion worth of chips, 29% more"."""
    if not any(t.tags & tag.SELLING for t in row[clause.start : clause.figure]):
        return False
    after = row[clause.figure + 1 : clause.figure + GROWTH_REACH]
    change = next((k for k, t in enumerate(after) if t.amount is not None and t.amount.unit == "%"), None)
    return change is not None and any(t.tags & (tag.MOVE | tag.MORE) for t in after[: change + 2])


def _sold_goods(row: list[Token], clause: Clause) -> bool:
    """As in "sold $1.8 billion of goods": no share, loan or unit, for which a word is listed, and no land."""
    sold = any(t.tags & tag.SELLING for t in row[max(clause.start, clause.figure - SOLD_REACH) : clause.figure])
    after = row[clause.figure + 1 : clause.figure + 3]
    if not sold or len(after) < 2 or not after[0].tags & tag.OF or not modifier(after[1]):  # noqa: PLR2004 - "of goods"
        return False
    return after[1].word not in CUES.lasting


def dividend_behind(row: list[Token], clause: Clause) -> bool:
    """Whether what is paid is a dividend: "will pay $21 billion for the quarter as a base dividend"."""
    for token in row[clause.figure + 1 : clause.figure + DIVIDEND_REACH]:
        if token.metric is Metric.DIVIDEND:
            return True
        if token.amount is not None or token.word == "," or token.tags & tag.JOIN:
            return False
    return False


def fetched(row: list[Token], clause: Clause, amount: Amount) -> bool:
    """Whether a stake or unit is sold for so much: "sell a 49% stake in its wind farms for S$410 million"."""
    before = row[clause.figure - 1] if clause.figure else None
    priced = before is not None and bool(before.tags & tag.PREPOSITION) and not before.tags & (tag.TO | tag.BY)
    return priced and amount.unit.isupper() and bool(amount.scale) and bool(clause.said & tag.SELLING)


def paid_for(row: list[Token], clause: Clause, amount: Amount) -> bool:
    """Whether so much was paid for a business: "had paid $925 million for the brand"."""
    behind = row[clause.figure + 1 : clause.figure + 4]
    if not amount.unit.isupper() or not amount.scale or len(behind) < 2 or behind[0].word != "for":  # noqa: PLR2004
        return False
    paid = any(t.word in CUES.paid for t in row[clause.start : clause.figure])
    return paid and any(t.tags & (tag.SEGMENT | tag.KIND | tag.DESCRIPTION) or t.owner for t in behind[1:])


def sold_worth(row: list[Token], clause: Clause) -> bool:
    """Whether so much was the worth of what was sold by the piece: "sold 1,120 flats worth $2.9 billion"."""
    i = clause.figure
    worth = i > 0 and row[i - 1].word in CUES.worth and unit_at(row, i).isupper()
    return worth and any(t.tags & tag.SELLING for t in row[max(0, i - WORTH_REACH) : i])
