"""What a figure measures: the nearest word for it, in the order a reader would look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.clause import fronted, looks_right
from bot.extract.figures.cues import CUES
from bot.extract.figures.fits import fits, measured_in, no_share_costs
from bot.extract.figures.forecast import foreseen, goes_on, told_anew
from bot.extract.figures.governing import RATES, is_genitive, unit_at
from bot.extract.figures.measures import measured_by, whole_or_part
from bot.extract.figures.movement import LEVELS, Role
from bot.extract.figures.projects import invested
from bot.extract.figures.shape import by_shape, elided, per_unit
from bot.extract.figures.sums import (
    EARNINGS,
    SIZED,
    SOLD,
    dividend_behind,
    earned_by_a_share,
    fetched,
    paid_for,
    sized,
    sold_worth,
)
from bot.extract.figures.unnamed import default_metric
from bot.model import Metric

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.extract.figures.amounts import Amount
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.lexicon import Lexicon
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token

OWN_TERMS = frozenset({
    Metric.PRICE_TARGET, Metric.DEAL_VALUE, Metric.VALUATION, Metric.EXCHANGE_RATE, Metric.MARKET_SHARE, Metric.FUNDING,
})  # fmt: skip
"""Price targets and deal terms keep their own metric however they are foreseen."""


WEAK = frozenset({
    Metric.PRICE, Metric.SHARE_PRICE, Metric.DEBT, Metric.FUNDING, Metric.INVESTMENT, Metric.DEAL_VALUE,
    Metric.VALUATION, Metric.MARKET_CAP,
})  # fmt: skip
"""Metrics whose words are common in other senses: a stronger word in the same stretch wins."""

PRICED = frozenset({
    Metric.SHARE_PRICE, Metric.VALUATION, Metric.MARKET_CAP, Metric.PRICE_TARGET, Metric.DEAL_VALUE, Metric.FUNDING,
    Metric.EPS, Metric.NET_PROFIT, Metric.OPERATING_PROFIT, Metric.REVENUE, Metric.SALES, Metric.ASSETS,
    Metric.FORECAST,
})  # fmt: skip
"""Measures that a multiple is of, or that are spoken of beside one."""

VALUATIONS = tuple(CUES.valuations)
"""Ends of words that mean nothing else: "at a valuation of $400 billion"."""

LOOSE = frozenset({Metric.VALUATION, Metric.MARKET_CAP, Metric.PRICE})
"""Weak metrics that a further weak word makes clear: "the deal is valued at", "shares at a price of"."""

COUNTABLE = frozenset({Metric.USERS, Metric.HEADCOUNT, Metric.UNIT_SALES, Metric.PRODUCTION, Metric.EXPORTS})
"""Metrics whose words make a count of a bare number: "membership was 2.79 million"."""

MADE = frozenset({Metric.UNIT_SALES, Metric.OTHER, Metric.PRODUCTION})
RIGHT_OF_FIGURE = 6  # tokens: "the 352,000 that analysts had expected"
COUNT_REACH = 16  # tokens before a count that may say what became of it
SET_AGAINST = EARNINGS | SOLD | {Metric.UNIT_SALES, Metric.PRODUCTION, Metric.EXPORTS, Metric.USERS}
PAID = (Metric.DEAL_VALUE, Metric.ASSETS)  # "for $7 billion in cash" is a price, not a holding
PROFIT_REACH = 3  # tokens: "of its net profit"
FROM_REACH = 2  # tokens from "from" to "loss"
OWED_REACH = 3  # tokens from a debt to what it is divided by: "debt to equity"
WORTH_REACH = 9  # tokens between a discount and what it is to: "diskon 70% terhadap NAV"
BOUGHT_REACH = 3  # tokens: "membeli sekitar 100 kendaraan"


def metric_of(row: list[Token], clause: Clause, movement: Movement, lexicon: Lexicon, before: Metric | None) -> Metric:
    """The metric of the amount at row[clause.figure]; `before` is that of the figure before it in the sentence."""
    amount = row[clause.figure].amount
    assert amount is not None  # noqa: S101 - the caller's condition
    if movement.repeats and before is not None and amount.unit != "x":
        return _again(row, clause, before, amount)
    if amount.unit == "%" and _potential(row, clause):
        return Metric.PRICE_TARGET
    metric = _metric(row, clause, movement, lexicon, before)
    if metric is Metric.PRICE_TARGET and (_no_price_target(row, clause, amount) or _own_forecast(row, clause)):
        metric = Metric.FORECAST
    if metric is Metric.SHARE_PRICE and not (amount.unit in RATES or movement.role is Role.SIZE):
        return Metric.PRICE_TARGET if foreseen(row, clause, movement, metric) else metric
    if metric is Metric.PRICE and per_unit(row, clause) and not clause.said & tag.EXPECTED:
        return metric  # set and not foreseen: "will sell it for $349 a month"
    if not _keeps_its_own(row, clause, metric) and (
        foreseen(row, clause, movement, metric)
        or (before is Metric.FORECAST and metric is not Metric.SHARE_PRICE and goes_on(row, clause, movement))
    ):
        return Metric.FORECAST
    return metric


def _keeps_its_own(row: list[Token], clause: Clause, metric: Metric) -> bool:
    """Whether a measure stays what it is beside words of expecting.

    Price targets do, and what a share did behind a comma: "Acme cuts its forecast, shares slump 9%".
    """
    if metric is not Metric.SHARE_PRICE:
        return metric in OWN_TERMS
    comma = next((j for j in range(clause.figure - 1, clause.start, -1) if row[j].word == ","), -1)
    return comma > 0 and row[comma + 1].metric is Metric.SHARE_PRICE


def _again(row: list[Token], clause: Clause, before: Metric, amount: Amount) -> Metric:
    """What a figure is of that says the one before it anew, in another unit."""
    if before is Metric.NET_PROFIT and earned_by_a_share(amount):
        return Metric.EPS  # "compared with $196 million, or 89 cents"
    return Metric.MARGIN if _of_sales(row, clause, before) else _per_share(row, clause, before)


def _metric(row: list[Token], clause: Clause, movement: Movement, lexicon: Lexicon, before: Metric | None) -> Metric:
    amount = row[clause.figure].amount
    assert amount is not None  # noqa: S101 - the caller's condition
    if (plain := _plain(row, clause, movement, before)) is not None:
        return plain
    named = _named(row, clause, movement, lexicon)
    if _names_again(row, clause, movement, named, before):
        named = before
    if named in SIZED:
        named = sized(named, row, clause, amount, before)
    if named is Metric.INTEREST_RATE and (any(t.metric is Metric.DIVIDEND for t in row) or _of_a_share(row, lexicon)):
        named = Metric.DIVIDEND  # its yield
    told = movement.role is Role.SIZE or (movement.role is Role.NONE and _another_clause(row, clause))
    anew = before in {Metric.FORECAST, Metric.INVESTMENT} and told and told_anew(row, clause)
    carried = None if before is Metric.OTHER or anew else before
    if named is None and (behind := fronted(row, clause)) > 0:
        named = _first(row, range(behind, len(row)), amount, lexicon)
    if named is None and dividend_behind(row, clause):
        named = Metric.DIVIDEND
    if named is None and anew and _another_clause(row, clause):
        return Metric.OTHER  # "is to invest £15bn and says that spills are down 25%"
    named = named or carried or _far(row, clause, amount, lexicon) or before
    named = named or default_metric(row, clause, movement, lexicon)
    if named is Metric.DEAL_VALUE and clause.said & tag.CLAIM and any(_buys_back(t) for t in row):
        named = Metric.OTHER
    named = _unnamed(row, clause, movement, amount) if named is Metric.OTHER else _worth(row, named, amount)
    part = named is Metric.DEAL_VALUE and amount.unit in RATES  # a premium, a stake, "20% fewer parts"
    possible = measured_in(named, amount.unit) and not part and not no_share_costs(named, amount)
    return _per_share(row, clause, named if possible else Metric.OTHER)


def _worth(row: list[Token], named: Metric, amount: Amount) -> Metric:
    """A listed company's worth: "its shares rose 2%, valuing it at $32 billion", not "sold shares at a valuation"."""
    if named is not Metric.VALUATION or not amount.unit.isupper():
        return named
    said = {t.metric for t in row}
    traded = Metric.SHARE_PRICE in said and said.isdisjoint({Metric.FUNDING, Metric.DEAL_VALUE})
    return Metric.MARKET_CAP if traded else named


def _plain(row: list[Token], clause: Clause, movement: Movement, before: Metric | None) -> Metric | None:
    """What unit or shape make plain, or the figure before that this one only goes on about."""
    if _paid_out(row, clause, before):
        return Metric.DIVIDEND
    plain = _by_unit(row, clause, movement, before) or by_shape(row, clause, movement)
    if plain is None and invested(row, clause):
        return Metric.INVESTMENT
    if before is None:
        return plain
    if before is Metric.UNIT_SALES and sold_worth(row, clause):
        return Metric.SALES
    goes_on_ = (
        _apposed(row, clause)
        or (plain is None and elided(row, clause))
        or (plain is Metric.PRICE and before in {Metric.OTHER, Metric.MARGIN} and movement.role in LEVELS)
        or (plain is Metric.SHARE_PRICE and before in SET_AGAINST and _in_contrast(row, clause))
        or (plain is Metric.SHARE_PRICE and before is Metric.PRICE_TARGET and movement.role in LEVELS)
    )
    moved = plain is Metric.OTHER and before in EARNINGS | SOLD and movement.role is Role.SIZE
    # As in "net profit rose 8% to $2 billion, while Beta's tumbled 21% to $1 billion".
    return before if goes_on_ or (moved and _to_money(row, clause)) else plain


def _paid_out(row: list[Token], clause: Clause, before: Metric | None) -> bool:
    """Whether a percentage says how much of the profit is paid out: "the dividend equals 65% of net profit"."""
    after = row[clause.figure + 1 : clause.figure + 1 + PROFIT_REACH]
    if unit_at(row, clause.figure) != "%" or not after or not after[0].tags & (tag.OF | tag.BEFORE):
        return False
    told = before is Metric.DIVIDEND or any(t.metric is Metric.DIVIDEND for t in row[: clause.figure])
    return told and any(t.metric is Metric.NET_PROFIT for t in after)


def _in_contrast(row: list[Token], clause: Clause) -> bool:
    """Whether a clause leaves out the measure it sets another against.

    As in "Acme's sales rose 4%, while Beta fell 6%", "Acme's output rose as Beta's slipped 2%".
    """
    named = {t.owner for t in row[: clause.start]}
    another = [j for j in range(clause.start, clause.figure) if row[j].owner is not None and row[j].owner not in named]
    if another == [clause.verb - 1] and is_genitive(row, clause.verb - 1):
        return True
    if not clause.start or row[clause.start - 1].word not in CUES.parallel:
        return False
    return bool(another) and not any(t.tags & (tag.MARKET | tag.CLOSING) for t in row[clause.start :])


def _to_money(row: list[Token], clause: Clause) -> bool:
    """Whether a percentage is followed by the sum it took something to."""
    after = row[clause.figure + 1 : clause.figure + 3]
    sum_ = after[1].amount if len(after) > 1 else None
    return sum_ is not None and bool(after[0].tags & tag.TO) and sum_.unit.isupper()


def _names_again(
    row: list[Token], clause: Clause, movement: Movement, named: Metric | None, before: Metric | None
) -> bool:
    """Whether a wider word names the figure before once more: "Saham Acme naik 1%; tahun ini harganya naik 38%"."""
    if named is Metric.NET_PROFIT:
        return before in EARNINGS and (movement.role is Role.BASE or _came_from(row, clause))
    if named is not Metric.PRICE or before is not Metric.SHARE_PRICE:
        return False
    return any(t.metric is Metric.PRICE and t.clipped for t in row[clause.start : clause.figure])


def _came_from(row: list[Token], clause: Clause) -> bool:
    """As in "from a loss of £41 million": what the result was before."""
    noun = next((j for j in range(clause.figure - 1, clause.start, -1) if row[j].metric is Metric.NET_PROFIT), 0)
    return any(t.tags & tag.BEFORE for t in row[max(0, noun - FROM_REACH) : noun])


def _another_clause(row: list[Token], clause: Clause) -> bool:
    """Whether a conjunction opens the clause: no relative pronoun right behind a figure, "the $2 that was expected"."""
    start = clause.start
    return start > 1 and bool(row[start - 1].tags & tag.BREAK) and row[start - 2].amount is None


def _apposed(row: list[Token], clause: Clause) -> bool:
    """Whether a noun behind a comma tells how far what is before it moved: "revenue of $7 billion, a rise of 24%"."""
    verb = clause.verb
    if not 2 <= verb < clause.figure or not row[verb].tags & tag.NOUN or unit_at(row, clause.figure) != "%":  # noqa: PLR2004 - ", a"
        return False
    opens = row[verb - 2].word == "," and row[verb - 1].word in {"a", "an"}
    return opens and bool(row[verb + 1].tags & tag.OF) and verb + 2 == clause.figure


def _unnamed(row: list[Token], clause: Clause, movement: Movement, amount: Amount) -> Metric:
    """What the sentence makes of a figure that no word measures: a share of a market, the price of a stake."""
    if amount.unit == "%" and movement.role is not Role.SIZE and clause.said & tag.MARKET_NOUN:
        return Metric.MARKET_SHARE
    if amount.unit == "%" and _below_worth(row, clause):
        return Metric.VALUATION
    bought = fetched(row, clause, amount) or paid_for(row, clause, amount)
    return Metric.DEAL_VALUE if bought else Metric.OTHER


def _below_worth(row: list[Token], clause: Clause) -> bool:
    """Whether a share costs less than what is behind it: "a discount of 30% to its net asset value"."""
    near = range(max(0, clause.figure - WORTH_REACH), min(len(row), clause.figure + WORTH_REACH))
    discounted = any(row[j].word in CUES.premiums for j in near)
    return discounted and any(row[j].word in CUES.net_worth for j in near)


def _buys_back(token: Token) -> bool:
    """Whether a word is of a company's purchase of its own shares."""
    return token.metric is Metric.OTHER and any(part in token.word for part in CUES.buybacks)


def _of_sales(row: list[Token], clause: Clause, before: Metric) -> bool:
    """Whether a percentage sets a profit against sales: "a loss of $291 million, or 19% of revenue"."""
    after = row[clause.figure + 1 : clause.figure + 3]
    return before in EARNINGS and len(after) > 1 and bool(after[0].tags & tag.OF) and after[1].metric in SOLD


def _potential(row: list[Token], clause: Clause) -> bool:
    """Whether a percentage says how far a price target lies from the price: "6% downside", "potensi kenaikan 12%"."""
    beside_ = row[max(clause.figure - 2, 0) : clause.figure + 2]
    return bool(clause.said & tag.POTENTIAL) and any(t.tags & tag.POTENTIAL for t in beside_)


def _no_price_target(row: list[Token], clause: Clause, amount: Amount) -> bool:
    """Whether a target is of something else: a percentage or millions, unless it is a share's that moved so far."""
    if amount.scale:
        return True
    targets = [t.word for t in row[: clause.figure] if t.metric is Metric.PRICE_TARGET]
    return amount.unit in RATES and not any(set(word.split()) & CUES.of_shares for word in targets)


def _own_forecast(row: list[Token], clause: Clause) -> bool:
    """Whether a forecast stands nearer than a target does: "missed its target but kept its forecast of $7"."""
    for token in reversed(row[clause.start : clause.figure]):
        if token.metric is Metric.PRICE_TARGET:
            return False
        if token.tags & tag.EXPECTED and token.tags & tag.NOUN:
            return True
    return False


def _by_unit(row: list[Token], clause: Clause, movement: Movement, before: Metric | None) -> Metric | None:
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
    if amount is not None and amount.scale:
        return Metric.OTHER  # "2.1 million times" is how often
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
    priced = any(t.metric in PRICED for t in row)  # "the queue is twice as long" is no multiple of earnings
    return Metric.VALUATION if priced or before is not None else Metric.OTHER


def _of_a_share(row: list[Token], lexicon: Lexicon) -> bool:
    """Whether a yield is a share's: no bond, loan or policy rate is spoken of in the sentence."""
    if any(t.metric is Metric.DEBT or t.tags & tag.MARKET for t in row):
        return False
    rates = [t.word for t in row if t.metric is Metric.INTEREST_RATE]
    return bool(rates) and all(word in lexicon.yields for word in rates)


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


def _named(row: list[Token], clause: Clause, movement: Movement, lexicon: Lexicon) -> Metric | None:
    amount = row[clause.figure].amount
    assert amount is not None  # noqa: S101 - the caller's condition
    first, last = sorted((clause.verb, clause.figure))
    noun_after = movement.at > clause.figure
    reach = clause.end if noun_after else min(clause.end, last + RIGHT_OF_FIGURE)
    if (priced := _behind_bracket(row, clause)) is not None:
        return priced
    right = _first(row, range(last + 1, reach), amount, lexicon, markets=noun_after)
    if right is not None and (noun_after or _right_behind(row, clause)):
        return right
    left = _first(row, clause.before(first), amount, lexicon)
    if (
        right is not None
        and looks_right(row, clause, movement)
        and (left is None or (left in WEAK and right not in WEAK and (left, right) != PAID))
    ):
        return right
    inside = _first(row, range(first + 1, last), amount, lexicon) if first < last else None
    if inside in WEAK and left is not None:
        inside = None
    verb = _of_verb(row, clause, movement, lexicon)
    if verb is not None and (left is None or left in WEAK) and inside is None:
        return verb
    return inside or left or right


def _behind_bracket(row: list[Token], clause: Clause) -> Metric | None:
    """What stands behind a sum and its worth in other money: "a 2 billion yuan (US$281 million) bond"."""
    first = clause.figure - 2 if row[clause.figure - 1].word == "(" else clause.figure
    inside = row[first + 1 : first + 4]
    if first < 0 or len(inside) < 3 or row[first].amount is None or inside[1].amount is None:  # noqa: PLR2004 - "(US$281 million)"
        return None
    behind = row[first + 4] if first + 4 < len(row) else None
    return behind.metric if (inside[0].word, inside[2].word) == ("(", ")") and behind is not None else None


def _right_behind(row: list[Token], clause: Clause) -> bool:
    """As in "a $75 price target", "a $2 billion valuation"."""
    nxt, before = clause.figure + 1, clause.figure - 1
    if nxt >= len(row) or row[nxt].metric is None or row[nxt].tags & tag.PER_SHARE or per_unit(row, clause):
        return False
    return before < clause.start or not row[before].tags & (tag.OF | tag.BY | tag.MOVE)


def _of_verb(row: list[Token], clause: Clause, movement: Movement, lexicon: Lexicon) -> Metric | None:
    """What a verb that governs the figure measures: "lost $2 billion" is of profit, "lost 37 cents" of a price."""
    verb = row[clause.verb]
    if verb.amount is not None or verb.metric is None or (verb.tags & tag.LOSING and movement.role is Role.SIZE):
        return None
    amount = row[clause.figure].amount
    if verb.metric is Metric.FUNDING and (movement.role in LEVELS or not _is_funding(row, clause, amount)):
        return None  # "raised from $5.5 billion", "raise base pay by 5%" are no money raised
    return whole_or_part(row, clause.verb, verb.metric, lexicon)


def _is_funding(row: list[Token], clause: Clause, amount: Amount | None) -> bool:
    """Whether so much money can have been raised: no rate, no few dollars, and not by how much something rose."""
    if amount is None:
        return True
    by = clause.figure and row[clause.figure - 1].tags & tag.BY
    return not by and amount.unit not in RATES and fits(Metric.FUNDING, amount, per_share=False)


def _far(row: list[Token], clause: Clause, amount: Amount, lexicon: Lexicon) -> Metric | None:
    """The nearest metric before the clause, in the same sentence."""
    return _first(row, range(clause.start - 1, -1, -1), amount, lexicon)


def _first(
    row: list[Token], places: Iterable[int], amount: Amount, lexicon: Lexicon, *, markets: bool = False
) -> Metric | None:
    """The nearest metric named; one in a weak word only if the same phrase has no stronger.

    `markets`: take an index though it is only where something happened.
    """
    weak: Metric | None = None
    for j in _unbracketed(row, places):
        token = row[j]
        if weak is not None and (token.word == "," or token.tags & tag.DIVIDES):
            break
        if weak is not None and weak not in LOOSE and token.tags & tag.CLAUSE_VERB:
            break
        metric = measured_by(row, j, amount, lexicon, markets=markets) if token.metric is not None else None
        if metric is None:
            continue
        if metric not in WEAK or (metric is Metric.VALUATION and token.word.endswith(VALUATIONS)):
            return metric
        if weak is None or (
            weak in LOOSE and metric not in LOOSE and (weak is not Metric.PRICE or metric is Metric.SHARE_PRICE)
        ):
            weak = metric
    return weak


def _unbracketed(row: list[Token], places: Iterable[int]) -> Iterator[int]:
    """The places that stand in no short bracket: an abbreviation, "(buyback)", names nothing new."""
    inside = False
    for j in places:
        if row[j].word in "()":
            inside = row[j].word == ")" and not inside and any(t.word == "(" for t in row[max(0, j - 3) : j])
        if not inside:
            yield j


def _per_share(row: list[Token], clause: Clause, metric: Metric) -> Metric:
    """Profit "a share" is earnings per share."""
    amount, after = row[clause.figure].amount, row[clause.figure + 1 : clause.figure + 2]
    if after and after[0].tags & tag.PER_SHARE:
        if metric in EARNINGS:
            return Metric.EPS
        return Metric.SHARE_PRICE if metric in {Metric.FUNDING, Metric.PRICE} else metric
    return Metric.NET_PROFIT if metric is Metric.EPS and amount is not None and amount.scale else metric
