"""What a figure measures: the nearest word for it, in the order a reader would look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.clause import looks_right
from bot.extract.figures.movement import RATES, Role
from bot.model import Metric

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.extract.figures.clause import Clause
    from bot.extract.figures.lexicon import Lexicon
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token

OWN_TERMS = frozenset({Metric.PRICE_TARGET, Metric.DEAL_VALUE, Metric.VALUATION, Metric.EXCHANGE_RATE})
"""Price targets and deal terms keep their own metric however they are foreseen."""

RESULTS = frozenset({
    Metric.REVENUE, Metric.SALES, Metric.NET_PROFIT, Metric.OPERATING_PROFIT, Metric.EPS, Metric.MARGIN,
    Metric.UNIT_SALES, Metric.PRODUCTION, Metric.PRICE, Metric.INFLATION, Metric.INDEX, Metric.OTHER,
})  # fmt: skip
"""What a company or market is yet to show: "will" makes a forecast of these, but a decision of a dividend."""

WEAK = frozenset({Metric.PRICE, Metric.SHARE_PRICE, Metric.DEBT, Metric.FUNDING, Metric.INVESTMENT, Metric.DEAL_VALUE})
"""Metrics whose words are common in other senses: a stronger word in the same stretch wins."""

EARNINGS = frozenset({Metric.NET_PROFIT, Metric.OPERATING_PROFIT, Metric.EPS})
RIGHT_OF_FIGURE = 6  # tokens: "the 352,000 that analysts had expected"
HELD = 8  # tokens after a percentage in which the market held may be named


def metric_of(row: list[Token], clause: Clause, movement: Movement, lexicon: Lexicon, before: Metric | None) -> Metric:
    """The metric of the amount at row[clause.figure]; `before` is that of the figure before it in the sentence."""
    amount = row[clause.figure].amount
    assert amount is not None  # noqa: S101 - the caller's condition
    if movement.repeats and before is not None:
        return _per_share(row, clause, before)
    if amount.unit == "count":
        metric = _counted(amount.metric or Metric.OTHER, row, clause)
    elif amount.unit == "x":
        metric = Metric.DEBT if _named(row, clause, movement, lexicon) is Metric.DEBT else Metric.VALUATION
    elif amount.unit == "%" and movement.role is Role.NONE and _of_market(row, clause):
        metric = Metric.MARKET_SHARE
    else:
        metric = _named(row, clause, movement, lexicon) or before or _far(row, clause, lexicon)
        metric = _per_share(row, clause, metric or _default(row, clause, movement))
    if metric not in OWN_TERMS and _foreseen(row, clause, movement, metric):
        return Metric.FORECAST
    return metric


def _counted(metric: Metric, row: list[Token], clause: Clause) -> Metric:
    """Units made are production, not sales."""
    near = row[max(clause.start, clause.figure - RIGHT_OF_FIGURE) : clause.figure]
    made = any(t.metric is Metric.PRODUCTION for t in near)
    return Metric.PRODUCTION if made and metric in {Metric.UNIT_SALES, Metric.OTHER} else metric


def _of_market(row: list[Token], clause: Clause) -> bool:
    """ "holds 36 per cent of China's AI cloud market"."""
    after = row[clause.figure + 1 : clause.figure + HELD]
    if not after or not after[0].tags & (tag.OF | tag.SHARE_OF):
        return False
    for token in after:
        if token.amount is not None or token.word in ",;.":
            return False
        if token.tags & tag.MARKET_NOUN:
            return True
    return False


def _named(row: list[Token], clause: Clause, movement: Movement, lexicon: Lexicon) -> Metric | None:
    first, last = sorted((clause.verb, clause.figure))
    right = _first(row, range(last + 1, clause.end), lexicon)
    if right is not None and looks_right(row, clause, movement):
        return right
    inside = _first(row, range(first + 1, last), lexicon) if first < last else None
    left = _first(row, range(first - 1, clause.start - 1, -1), lexicon)
    verb = row[clause.verb].metric
    if inside in WEAK and left is not None:
        inside = None
    if verb is not None and (left is None or left in WEAK) and inside is None:
        return verb
    return inside or left or (right if right not in WEAK else None)


def _far(row: list[Token], clause: Clause, lexicon: Lexicon) -> Metric | None:
    """The nearest metric before the clause, in the same sentence."""
    return _first(row, range(clause.start - 1, -1, -1), lexicon)


def _first(row: list[Token], places: Iterable[int], lexicon: Lexicon) -> Metric | None:
    weak: Metric | None = None
    for j in places:
        metric = row[j].metric
        if metric is None:
            continue
        metric = _whole_or_part(row, j, metric, lexicon)
        if metric not in WEAK:
            return metric
        weak = metric if weak in {None, Metric.PRICE} else weak
    return weak


def _whole_or_part(row: list[Token], j: int, metric: Metric, lexicon: Lexicon) -> Metric:
    """Sales of a product line or region against the whole company's revenue; a unit's profit is operating."""
    if metric is Metric.NET_PROFIT and _segment(row, j):
        return Metric.OPERATING_PROFIT
    if metric not in {Metric.SALES, Metric.REVENUE}:
        return metric
    if metric is Metric.SALES and row[j].word not in lexicon.plain_sales:
        return metric
    if metric is Metric.REVENUE and row[j].word in lexicon.whole_revenue:
        return metric
    return Metric.SALES if _segment(row, j) or _narrowed(row, j, lexicon) else Metric.REVENUE


def _segment(row: list[Token], j: int) -> bool:
    return any(t.tags & tag.SEGMENT for t in row[max(0, j - 4) : j + 4])


def _narrowed(row: list[Token], j: int, lexicon: Lexicon) -> bool:
    """Whether "sales" is of something: "iPhone sales", "penjualan mobil", "sales in China"."""
    k = j + 1 if lexicon.words.modifiers_follow else j - 1
    if 0 <= k < len(row) and _modifier(row[k]):
        return True
    after = row[j + 1 : j + 4]
    if len(after) < 2 or not after[0].tags & (tag.OF | tag.PREPOSITION) or after[0].tags & tag.BY:  # noqa: PLR2004
        return False
    place = after[2] if after[1].tags & tag.ABOUT and len(after) > 2 else after[1]  # noqa: PLR2004 - "sales of the iPhone"
    return _modifier(place)


def _modifier(token: Token) -> bool:
    """A brand, or a plain word: no company, no grammar, nothing this language lists."""
    if token.hint:
        return True
    plain = token.owner is None and token.amount is None and not token.tags and token.metric is None
    return plain and token.word.replace("-", "").isalpha() and len(token.word) > 2  # noqa: PLR2004 - a word, not a mark


def _per_share(row: list[Token], clause: Clause, metric: Metric) -> Metric:
    """Profit "a share" is earnings per share."""
    after = row[clause.figure + 1 : clause.figure + 2]
    if metric in EARNINGS:
        per_share = bool(after and after[0].tags & tag.PER_SHARE)
        return Metric.EPS if per_share else metric
    return Metric.SHARE_PRICE if metric is Metric.FUNDING and after and after[0].tags & tag.PER_SHARE else metric


def _default(row: list[Token], clause: Clause, movement: Movement) -> Metric:
    """A company that "rose 5%" rose on the exchange; anything else unnamed is other."""
    amount = row[clause.figure].amount
    named = any(t.owner and not t.hint for t in row[clause.start : clause.figure])
    if amount is not None and amount.unit in RATES and movement.role is Role.SIZE and named:
        return Metric.SHARE_PRICE
    return Metric.OTHER


def _foreseen(row: list[Token], clause: Clause, movement: Movement, metric: Metric) -> bool:
    """Whether the figure is a forecast: a word of expecting before it in its clause, or right after it."""
    left = row[max(0, clause.start - 2) : clause.figure]
    for token in row[clause.figure + 1 : clause.figure + RIGHT_OF_FIGURE]:
        if token.tags & tag.EXPECTED:
            return True
        if token.amount is not None or token.tags & (tag.JOIN | tag.MOVE) or not token.word[0].isalnum():
            break
    if movement.role is Role.BASE:
        return any(t.tags & tag.EXPECTED and (t.tags & tag.NOUN or k > len(left) - 4) for k, t in enumerate(left))
    if any(t.tags & tag.EXPECTED for t in left):
        return True
    return metric in RESULTS and any(t.tags & tag.FUTURE for t in left)
