"""Which word around a figure names what it measures, in the order a reader would look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.clause import looks_right
from bot.extract.figures.cues import CUES
from bot.extract.figures.fits import fits
from bot.extract.figures.governing import RATES
from bot.extract.figures.measures import measured_by, whole_or_part
from bot.extract.figures.movement import LEVELS, Role
from bot.extract.figures.shape import per_unit
from bot.model import Metric

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.extract.figures.amounts import Amount
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.lexicon import Lexicon
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token

WEAK = frozenset({
    Metric.PRICE, Metric.SHARE_PRICE, Metric.DEBT, Metric.FUNDING, Metric.INVESTMENT, Metric.DEAL_VALUE,
    Metric.VALUATION, Metric.MARKET_CAP,
})  # fmt: skip
"""Metrics whose words are common in other senses: a stronger word in the same stretch wins."""
VALUATIONS = tuple(CUES.valuations)
"""Ends of words that mean nothing else: "at a valuation of $400 billion"."""
LOOSE = frozenset({Metric.VALUATION, Metric.MARKET_CAP, Metric.PRICE})
"""Weak metrics that a further weak word makes clear: "the deal is valued at", "shares at a price of"."""
RIGHT_OF_FIGURE = 6  # tokens: "the 352,000 that analysts had expected"
PAID = (Metric.DEAL_VALUE, Metric.ASSETS)  # "for $7 billion in cash" is a price, not a holding


def metric_named(row: list[Token], clause: Clause, movement: Movement, lexicon: Lexicon) -> Metric | None:
    """The metric of the word that tells what the figure is of: behind it, before it, inside its clause, or its verb."""
    amount = row[clause.figure].amount
    assert amount is not None  # noqa: S101 - the caller's condition
    first, last = sorted((clause.verb, clause.figure))
    noun_after = movement.at > clause.figure
    reach = clause.end if noun_after else min(clause.end, last + RIGHT_OF_FIGURE)
    if (priced := _behind_bracket(row, clause)) is not None:
        return priced
    right = first_named(row, range(last + 1, reach), amount, lexicon, markets=noun_after)
    if movement.follows >= 0 and not noun_after and _beside_another(row, clause):
        right = None  # "profit rose 5% to $2 million on sales of"
    if right is not None and (noun_after or _right_behind(row, clause)):
        return right
    left = first_named(row, clause.before(first), amount, lexicon)
    if (
        right is not None
        and looks_right(row, clause, movement)
        and (left is None or (left in WEAK and right not in WEAK and (left, right) != PAID))
    ):
        return right
    inside = first_named(row, range(first + 1, last), amount, lexicon) if first < last else None
    if inside in WEAK and left is not None:
        inside = None
    verb = _of_verb(row, clause, movement, lexicon)
    if verb is not None and (left is None or left in WEAK) and inside is None:
        return verb
    return inside or left or right


def _beside_another(row: list[Token], clause: Clause) -> bool:
    """Whether a preposition right behind the figure leads on to something else than what it is of: "on revenue"."""
    behind = row[clause.figure + 1] if clause.figure + 1 < len(row) else None
    return behind is not None and bool(behind.tags & tag.PREPOSITION) and not behind.tags & (tag.OF | tag.BEFORE)


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


def far(row: list[Token], clause: Clause, amount: Amount, lexicon: Lexicon) -> Metric | None:
    """The nearest metric before the clause, in the same sentence."""
    return first_named(row, range(clause.start - 1, -1, -1), amount, lexicon)


def first_named(
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
