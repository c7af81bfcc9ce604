"""What a sentence goes on about that says no more itself what it measures, or whose it is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.measures import modifier
from bot.extract.figures.movement import Role
from bot.extract.figures.nearest import Bound
from bot.extract.figures.spoken import is_possessed, points_at_a_company
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.facts import Before, Known, Part
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token
    from bot.extract.figures.units import Scene

SOLD_SUMS = frozenset({Metric.SALES, Metric.REVENUE})
PLURALS = SOLD_SUMS | {Metric.UNIT_SALES, Metric.EXPORTS, Metric.USERS, Metric.SHARE_PRICE}
CARRIED = frozenset({Metric.SHARE_PRICE, Metric.PRICE, Metric.OTHER})
INDEXED = frozenset({"%", "points"})
POSSESSIVES = frozenset({"'s", "’s"})
EARNED = frozenset({Metric.SALES, Metric.REVENUE, Metric.NET_PROFIT, Metric.OPERATING_PROFIT})
"""What a sum is of that a company is said to have made."""
OPENING_REACH = 5  # tokens in which a sentence says whom it goes on about


def going_on(  # noqa: PLR0913, PLR0917 - what was read of the figure so far
    part: Part, row: list[Token], clause: Clause, movement: Movement, metric: Metric, bound: Bound, before: Before
) -> tuple[Metric, Bound]:
    """Metric and company of a figure where the sentence goes on about what the figure before it was of."""
    assumed = metric is Metric.FORECAST and not bound.said and any(t.word in CUES.assumed for t in row)
    if assumed and _by_weight(row, clause.figure):
        return metric, Bound(None)  # "Fuel is assumed at $86 a barrel"
    near = before.near
    told = before.pointed_at or (near if row[0].word in CUES.contrasting else None)
    if not bound.said and _still_nobodys(row, metric, told):
        bound = Bound(None)
    if metric not in CARRIED:
        return metric, bound
    if near is not None and _in_contrast(row, clause, movement, metric, bound, near):
        return near.figure.metric, bound
    said = _same_as_before(part, row, clause, movement, metric, near) or (metric, bound)
    metric, bound = said
    if metric is Metric.PRICE and not bound.said and _by_weight(row, clause.figure):
        return metric, Bound(None)
    still = not bound.said and _still_price(row[: clause.figure], movement, near)
    return (Metric.PRICE, Bound(None)) if still else said


def _same_as_before(
    part: Part, row: list[Token], clause: Clause, movement: Movement, metric: Metric, near: Known | None
) -> tuple[Metric, Bound] | None:
    """What rises where the sentence before spoke of a market's price: "Spot gold rose 1.6%. It has gained 61%"."""
    if near is None or clause.verb > clause.figure:
        return None
    if said := _they(row, clause, movement, metric, near):
        return said
    if metric is Metric.PRICE and near.figure.metric is Metric.SHARE_PRICE and _its_price(row, clause):
        return Metric.SHARE_PRICE, near.bound
    if metric is not Metric.SHARE_PRICE or movement.role is not Role.SIZE or not row[0].tags & tag.PRONOUN:
        return None
    if near.figure.company is not None or near.figure.metric not in {Metric.PRICE, Metric.INDEX}:
        return None
    named = any(t.owner or t.metric is Metric.SHARE_PRICE for t in row[: clause.verb])
    named = named or any(near.figure.end < name.start < row[0].start for name in part.names)  # since then
    return None if named else (near.figure.metric, Bound(None))


def _still_nobodys(row: list[Token], metric: Metric, pointed_at: Known | None) -> bool:
    """Whether a figure goes on about nobody's that its sentence points at: "Secara kumulatif, penjualan turun 6%"."""
    if pointed_at is None or pointed_at.figure.company is not None or pointed_at.figure.metric is not metric:
        return False
    return not any(t.owner or is_possessed(t) or t.tags & tag.DESCRIPTION for t in row)


def _in_contrast(
    row: list[Token], clause: Clause, movement: Movement, metric: Metric, bound: Bound, near: Known
) -> bool:
    """Whether another company's profit or sales are set against those just told of: "By contrast, Beta fell 7%"."""
    against = row[0].word in CUES.contrasting and bound.said and bound.company != near.bound.company
    moved = metric is Metric.SHARE_PRICE and movement.role is Role.SIZE and near.figure.metric in EARNED
    return against and moved and not any(t.metric for t in row[: clause.figure])


def _its_price(row: list[Token], clause: Clause) -> bool:
    """Whether a price is that of the shares just told of: "Saham Acme naik 5%. Harganya sudah terbang 38%"."""
    before = row[: clause.figure]
    priced = any(t.word in CUES.its_price and t.clipped for t in before)
    return priced and not any(t.owner for t in before) and sum(t.metric is Metric.PRICE for t in before) == 1


def part_moved(row: list[Token], clause: Clause, movement: Movement, unit: str, near: Known | None) -> bool:
    """Whether a part of the company moved where its sales were told of: "Its care arm grew 9%. Pharmacy was up 1%"."""
    if near is None or near.figure.metric not in SOLD_SUMS or near.figure.company is None or unit != "%":
        return False
    subject = row[clause.start : clause.verb]
    if movement.role is not Role.SIZE or clause.verb > clause.figure or not row[movement.at].tags & tag.VERB:
        return False
    plain = [t for t in subject if not t.tags & (tag.ABOUT | tag.OPENER | tag.CLAUSE_VERB | tag.CONTRAST | tag.BREAK)]
    return bool(plain) and all(modifier(t) or t.tags & (tag.SEGMENT | tag.JOIN) for t in plain)


def sum_made(row: list[Token], clause: Clause, opened: Known | None, measure: Metric | None) -> Metric:
    """What a sum is of that a company is just said to have made: of what the sentence before began with, or the title.

    As in "Acme's sales reached $2 billion. Beta booked $3 billion"; `measure` is the title's.
    """
    before = row[clause.start : clause.figure]
    if _part_brought_in(row[: clause.figure]):
        return Metric.SALES
    made = any(t.word in CUES.reported | CUES.merely for t in before)
    plain = all(_says_nothing(t) for t in before)
    if not (made and plain and any(t.owner and not t.hint for t in before)):
        return Metric.OTHER
    told = opened.figure.metric if opened is not None and opened.figure.metric in EARNED else measure
    return told or Metric.OTHER


def _part_brought_in(before: list[Token]) -> bool:
    """Whether a part of the company brought in the sum behind these words: "Bisnis sewa menghasilkan Rp2 triliun"."""
    verb = next((j for j in range(len(before) - 1, -1, -1) if before[j].word in CUES.bringing_in), -1)
    begins = next((j for j in range(verb - 1, -1, -1) if before[j].word == "," or before[j].amount is not None), -1)
    part = any(t.tags & tag.SEGMENT and not t.tags & tag.RELATED for t in before[begins + 1 : max(verb, 0)])
    return part and all(t.tags & tag.ABOUT for t in before[verb + 1 :])


def _says_nothing(token: Token) -> bool:
    """Whether a word before a sum says nothing of what it is: a name, a bracket, "booked", "about"."""
    grammar = tag.ABOUT | tag.JOIN | tag.OPENER | tag.CLAUSE_VERB | tag.CONTRAST | tag.BREAK | tag.RIVAL
    named = token.owner is not None or token.tags & grammar
    if token.word in CUES.merely | CUES.legal_forms:
        return True
    return token.word in CUES.reported or (token.metric is None and bool(named or not token.word[0].isalnum()))


def _they(
    row: list[Token], clause: Clause, movement: Movement, metric: Metric, near: Known
) -> tuple[Metric, Bound] | None:
    """What "they" are: the sales, shares or prices just told of, "Organically, they fell by 2%"."""
    before = near.figure
    opens = any(t.word in CUES.they for t in row[:2]) and not any(t.owner for t in row[: clause.figure])
    if opens and before.metric is Metric.PRICE and before.company is None:
        return before.metric, Bound(None)
    if movement.role is not Role.SIZE or metric is Metric.PRICE or before.metric not in PLURALS:
        return None
    opens = opens or (row[0].word in CUES.comparing and any(t.word == "it" for t in row[1:4]))
    subject = opens or any(t.word in CUES.they for t in row[max(0, clause.verb - 2) : clause.verb])
    own = before.metric is not Metric.SHARE_PRICE or (opens and metric is not Metric.SHARE_PRICE)
    return (before.metric, Bound(before.company, said=False)) if subject and own else None


def carried_metric(text: str, row: list[Token], scene: Scene, near: Known | None) -> Metric | None:
    """What a sentence goes on about that names nothing itself: "They had been as low as $45", "Its rival's was $40"."""
    if near is None:
        return None
    first = scene.amounts[0] if scene.amounts else len(row)
    if near.figure.metric is Metric.FORECAST and any(t.word in CUES.reported for t in row[:first]):
        return None  # "It reported $7 million in the year just ended"
    if any(t.metric is not None for t in row[:first]):
        return None
    opening = row[:OPENING_REACH]
    back = any(t.tags & (tag.PRONOUN | tag.BOTH) for t in opening) or scene.said & tag.GROWING
    return near.figure.metric if back or _elided(text, opening) else None


def _elided(text: str, opening: list[Token]) -> bool:
    """Whether what a company has is left out: "Lilly's was unchanged"."""
    return any(
        (token.owner is not None or token.tags & tag.SEGMENT)
        and (text[token.end : token.end + 2] in POSSESSIVES or text[token.end - 2 : token.end] in POSSESSIVES)
        and after.tags & (tag.CLAUSE_VERB | tag.MOVE)
        for token, after in pairwise(opening)
    )


def units_of(metric: Metric | None, near: Known | None) -> frozenset[str]:
    """The units in which what a sentence goes on about can be given."""
    if metric is None or near is None:
        return frozenset()
    return frozenset({near.figure.unit, "%"}) | (INDEXED if metric is Metric.SHARE_PRICE else frozenset())


def _still_price(row: list[Token], movement: Movement, near: Known | None) -> bool:
    """Whether a market's price is gone on about that nobody names again: "Last week it had touched $14,680"."""
    if near is None or near.figure.metric is not Metric.PRICE or near.figure.company is not None:
        return False
    if movement.role is not Role.REACHED or near.figure.unit == "%":
        return False
    said = any(t.owner or t.metric or is_possessed(t) or t.tags & tag.DESCRIPTION for t in row)
    return not (said or points_at_a_company(row))


def _by_weight(row: list[Token], i: int) -> bool:
    """Whether a commodity of nobody's costs so much: "robusta costs 74,000 rupiah a kilogram"."""
    nxt = row[i + 1].word if i + 1 < len(row) else ""
    if nxt.rpartition(" ")[2] not in CUES.priced_by:
        return False
    said = row[:i]
    named = any(t.owner and not t.hint for t in row)
    if named or any(t.tags & tag.POINTS_BACK or is_possessed(t) for t in said) or points_at_a_company(said):
        return False
    if any(t.metric is Metric.DEAL_VALUE for t in row[:i]):
        return False
    if any(t.word in CUES.realised for t in said[-1:]):
        return False  # "gas terealisasi US$58 per barel"
    price = next((j for j in range(i - 1, -1, -1) if row[j].metric is Metric.PRICE), -1)
    return price < 0 or (row[price].word in CUES.plain_prices and not (price and row[price - 1].word in CUES.realised))
