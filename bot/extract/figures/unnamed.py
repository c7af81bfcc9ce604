"""What a figure is of that no word near it measures: a company that "rose 5%", with nothing of it named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.measures import modifier
from bot.extract.figures.movement import Role
from bot.extract.figures.shape import rose_to
from bot.model import Direction, Metric

if TYPE_CHECKING:
    from bot.extract.figures.amounts import Amount
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.lexicon import Lexicon
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token

DASHES = frozenset("—–-")
KIND_REACH = 5  # tokens: "the large crafts marketplace"
AHEAD = 3  # tokens: a name, its comma and "which"


def default_metric(row: list[Token], clause: Clause, movement: Movement, lexicon: Lexicon) -> Metric:
    """A company that "rose 5%", with nothing of it named, rose on the exchange; all else unnamed is other."""
    amount = row[clause.figure].amount
    if amount is None or amount.unit not in {"%", "points"} or movement.role is not Role.SIZE:
        still = amount is not None and _stood_still(row, clause, movement, amount)
        sold = amount is not None and amount.unit.isupper() and _by_segment(row)
        return Metric.SHARE_PRICE if still else Metric.SALES if sold else Metric.OTHER
    named = any(t.owner and not t.hint for t in row[clause.start : clause.figure])
    if movement.at >= 0 and row[movement.at].tags & tag.GROWING:
        return Metric.REVENUE if named else Metric.SALES if _has_subject(row, clause) else Metric.OTHER
    if (reached := rose_to(row, clause)) is not None:
        return reached
    closing = amount.unit == "%" and any(t.tags & tag.CLOSING for t in row[clause.start : clause.figure])
    if closing or (clause.start <= movement.at < clause.figure and _tells_who(row[clause.start : movement.at])):
        return Metric.SHARE_PRICE  # "to close 0.8 percent lower"
    if movement.at < clause.figure and _another_subject(row, clause, lexicon):
        return Metric.OTHER
    by_sign = movement.at == clause.figure
    compared = movement.at > clause.figure and row[movement.at].tags & tag.MORE
    return Metric.SHARE_PRICE if by_sign or (named and (movement.at < clause.figure or compared)) else Metric.OTHER


def _by_segment(row: list[Token]) -> bool:
    """Whether a sentence goes through a company's parts: "Per segmen, mi menghasilkan Rp5 triliun", "By segment,"."""
    if len(row) < 3 or row[0].word not in {"per", "by"}:  # noqa: PLR2004 - "by segment,"
        return False
    return bool(row[1].tags & tag.SEGMENT) and row[2].word == ","


def _tells_who(subject: list[Token]) -> bool:
    """Whether a subject is a company by what it is: "The maker of business software", "Emiten pelat merah itu"."""
    dash = next((j for j, t in enumerate(subject) if t.word in DASHES), -1)
    subject = subject[dash + 1 :]
    if not subject or any(t.metric is not None or t.amount is not None or t.word == "," for t in subject):
        return False
    if subject[-1].tags & tag.THAT:
        return bool(subject[0].tags & (tag.KIND | tag.DESCRIPTION))
    if subject[0].word.partition(" ")[0] != "the" or any(t.word.endswith("'s") for t in subject):
        return False  # "The company's average bill"
    return any(t.tags & (tag.KIND | tag.RELATED | tag.DESCRIPTION) for t in subject[:KIND_REACH])


def _stood_still(row: list[Token], clause: Clause, movement: Movement, amount: Amount) -> bool:
    """As in "Cisco was unchanged at $77.80": what a company stands at, in so small a sum, is its share's price."""
    still = movement.direction is Direction.FLAT and amount.unit.isupper() and not amount.scale
    return still and any(t.owner and not t.hint for t in row[max(0, clause.start - AHEAD) : clause.figure])


def _another_subject(row: list[Token], clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a noun that nobody lists stands between the company and its verb: "Nissan's kilometre count fell 3%"."""
    grammar = tag.ABOUT | tag.CLAUSE_VERB | tag.TO | tag.NOT
    k = clause.verb - 1
    while k >= clause.start and row[k].tags & grammar and row[k].owner is None:
        k -= 1
    if k < clause.start:
        return False
    if row[k].owner is not None:
        return lexicon.words.modifiers_follow and _possessed(row, clause, k)
    return modifier(row[k]) and (k == clause.start or not row[k - 1].tags & tag.LINK)


def _possessed(row: list[Token], clause: Clause, j: int) -> bool:
    """Whether the name at row[j] says whose the noun before it is: "jumlah simpul Acme", not "produsen ban Acme"."""
    k = j - 1
    while k >= clause.start and modifier(row[k]):
        k -= 1
    return k < j - 1 and not (k >= clause.start and row[k].tags & tag.KIND)


def _has_subject(row: list[Token], clause: Clause) -> bool:
    """Whether something that can be sold is named before the figure, and no market: "Watches clocked 9% growth"."""
    before = row[clause.start : clause.figure]
    return any(modifier(t) for t in before) and not any(t.tags & tag.MARKET for t in before)
