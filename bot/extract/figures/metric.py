"""What a figure measures: what its shape makes plain, else what a word names, else what is foreseen or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.clause import fronted
from bot.extract.figures.counts import by_unit
from bot.extract.figures.cues import CUES
from bot.extract.figures.fits import measured_in, no_share_costs
from bot.extract.figures.forecast import foreseen, goes_on, told_anew, was_before
from bot.extract.figures.governing import RATES, is_genitive, unit_at
from bot.extract.figures.movement import LEVELS, Role
from bot.extract.figures.named import far, first_named, metric_named
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
    from bot.extract.figures.amounts import Amount
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.lexicon import Lexicon
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token

OWN_TERMS = frozenset({
    Metric.PRICE_TARGET, Metric.DEAL_VALUE, Metric.VALUATION, Metric.EXCHANGE_RATE, Metric.MARKET_SHARE, Metric.FUNDING,
})  # fmt: skip
"""Price targets and deal terms keep their own metric however they are foreseen."""


SET_AGAINST = EARNINGS | SOLD | {Metric.UNIT_SALES, Metric.PRODUCTION, Metric.EXPORTS, Metric.USERS}
HAD = SET_AGAINST - {Metric.DEAL_VALUE} | {
    Metric.MARGIN, Metric.PRICE, Metric.MARKET_SHARE, Metric.DIVIDEND, Metric.HEADCOUNT, Metric.ASSETS,
}  # fmt: skip
"""What companies have, and what is left out where the next one's is told."""
PROFIT_REACH = 3  # tokens: "of its net profit"
FROM_REACH = 2  # tokens from "from" to "loss"
WORTH_REACH = 9  # tokens between a discount and what it is to: "diskon 70% terhadap NAV"


def metric_of(row: list[Token], clause: Clause, movement: Movement, lexicon: Lexicon, before: Metric | None) -> Metric:
    """The metric of the amount at row[clause.figure]; `before` is that of the figure before it in the sentence."""
    amount = row[clause.figure].amount
    assert amount is not None  # noqa: S101 - the caller's condition
    if movement.repeats and before is not None and amount.unit != "x":
        return _again(row, clause, before, amount)
    if amount.unit == "%" and _potential(row, clause):
        return Metric.PRICE_TARGET
    actual = before is Metric.FORECAST and was_before(row, clause, movement)
    metric = _metric(row, clause, movement, lexicon, None if actual else before)
    actual = actual and metric is not Metric.OTHER
    if actual and metric is Metric.NET_PROFIT and earned_by_a_share(amount):
        metric = Metric.EPS
    if metric is Metric.PRICE_TARGET and (_no_price_target(row, clause, amount) or _own_forecast(row, clause)):
        metric = Metric.FORECAST
    if metric is Metric.SHARE_PRICE and not (amount.unit in RATES or movement.role is Role.SIZE):
        return Metric.PRICE_TARGET if foreseen(row, clause, movement, metric) else metric
    if metric is Metric.PRICE and per_unit(row, clause) and not clause.said & tag.EXPECTED:
        return metric  # set and not foreseen: "will sell it for $349 a month"
    if not (actual or _keeps_its_own(row, clause, metric)) and (
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
    if amount.unit == "%" and _claimed(row, clause):
        return Metric.OTHER
    if (plain := _left_out(row, clause, before, amount) or _plain(row, clause, movement, before)) is not None:
        return plain
    named = metric_named(row, clause, movement, lexicon)
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
        named = first_named(row, range(behind, len(row)), amount, lexicon)
    if named is None and dividend_behind(row, clause):
        named = Metric.DIVIDEND
    if named is None and anew and _another_clause(row, clause):
        return Metric.OTHER  # "is to invest £15bn and says that spills are down 25%"
    named = named or _of_a_part(row, clause, carried) or far(row, clause, amount, lexicon) or before
    named = named or default_metric(row, clause, movement, lexicon)
    if named is Metric.DEAL_VALUE and clause.said & tag.CLAIM and any(_buys_back(t) for t in row):
        named = Metric.OTHER
    named = _unnamed(row, clause, movement, amount) if named is Metric.OTHER else _worth(row, named, amount)
    part = named is Metric.DEAL_VALUE and amount.unit in RATES  # a premium, a stake, "20% fewer parts"
    possible = measured_in(named, amount.unit) and not part and not no_share_costs(named, amount)
    return _per_share(row, clause, named if possible else Metric.OTHER)


def _of_a_part(row: list[Token], clause: Clause, carried: Metric | None) -> Metric | None:
    """What the figure before is of, in a clause about a part of the company: revenue is sales there."""
    part = any(t.tags & tag.SEGMENT and not t.tags & tag.RELATED for t in row[clause.start : clause.figure])
    return Metric.SALES if carried is Metric.REVENUE and part else carried


def _worth(row: list[Token], named: Metric, amount: Amount) -> Metric:
    """A listed company's worth: "its shares rose 2%, valuing it at $32 billion", not "sold shares at a valuation"."""
    if named is not Metric.VALUATION or not amount.unit.isupper():
        return named
    said = {t.metric for t in row}
    if not amount.scale and Metric.SHARE_PRICE in said:
        return Metric.SHARE_PRICE  # "closed at Rp2.690 (PER 7,8x), Beta at Rp4.870"
    traded = Metric.SHARE_PRICE in said and said.isdisjoint({Metric.FUNDING, Metric.DEAL_VALUE})
    return Metric.MARKET_CAP if traded else named


def _plain(row: list[Token], clause: Clause, movement: Movement, before: Metric | None) -> Metric | None:
    """What unit or shape make plain, or the figure before that this one only goes on about."""
    if _paid_out(row, clause, before):
        return Metric.DIVIDEND
    plain = by_unit(row, clause, movement, before) or by_shape(row, clause, movement)
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


def _left_out(row: list[Token], clause: Clause, before: Metric | None, amount: Amount) -> Metric | None:
    """What a name in the genitive has that nobody says again: "Beta's takings rose 10% while Acme's crept 5% higher".

    What the figure before is of, or in a headline the measure named before it: "Beta's profit leaps; Acme's sinks 72%".
    """
    name = next((j for j in range(clause.figure - 1, clause.start - 1, -1) if row[j].owner is not None), -1)
    if name < 1 or amount.metric is not None or not is_genitive(row, name):
        return None
    if any(t.metric for t in row[name + 1 : clause.figure]):
        return None
    verb = row[name + 1]
    if verb.amount is None and not verb.tags & (tag.CLAUSE_VERB | tag.MOVE):
        return None
    if before is not None:
        return before if before in HAD else None
    told = (t.metric for t in reversed(row[:name]) if t.metric in HAD)
    return next((m for m in told if measured_in(m, amount.unit)), None)


def _paid_out(row: list[Token], clause: Clause, before: Metric | None) -> bool:
    """Whether a percentage says how much of the profit is paid out: "the dividend equals 65% of net profit"."""
    after = row[clause.figure + 1 : clause.figure + 1 + PROFIT_REACH]
    equal = clause.figure > 0 and row[clause.figure - 1].tags & tag.TO and row[clause.figure - 1].tags & tag.ABOUT
    bare = bool(after) and bool(equal) and after[0].metric is Metric.NET_PROFIT  # "setara 91 persen laba"
    if unit_at(row, clause.figure) != "%" or not after or not (bare or after[0].tags & (tag.OF | tag.BEFORE)):
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


def _claimed(row: list[Token], clause: Clause) -> bool:
    """Whether a percentage of sales tells how high a claim is: "denda itu setara 2 persen dari pendapatan"."""
    claimed = any(t.tags & tag.CLAIM for t in row[clause.start : clause.figure])
    of_sales = any(t.metric in SOLD for t in row[clause.figure + 1 : clause.figure + 3])
    return claimed and of_sales and bool(row[clause.figure - 1].tags & tag.TO)


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


def _of_a_share(row: list[Token], lexicon: Lexicon) -> bool:
    """Whether a yield is a share's: no bond, loan or policy rate is spoken of in the sentence."""
    if any(t.metric is Metric.DEBT or t.tags & tag.MARKET for t in row):
        return False
    rates = [t.word for t in row if t.metric is Metric.INTEREST_RATE]
    return bool(rates) and all(word in lexicon.yields for word in rates)


def _per_share(row: list[Token], clause: Clause, metric: Metric) -> Metric:
    """Profit "a share" is earnings per share."""
    amount, after = row[clause.figure].amount, row[clause.figure + 1 : clause.figure + 2]
    if after and after[0].tags & tag.PER_SHARE:
        if metric in EARNINGS:
            return Metric.EPS
        return Metric.SHARE_PRICE if metric in {Metric.FUNDING, Metric.PRICE} else metric
    return Metric.NET_PROFIT if metric is Metric.EPS and amount is not None and amount.scale else metric
