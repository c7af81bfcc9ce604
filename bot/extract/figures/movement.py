"""Whether a figure is a change or a level, and which way it went, from the words around it."""

from __future__ import annotations

from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.figures import tags as tag
from bot.model import Direction, Metric

if TYPE_CHECKING:
    from bot.extract.figures.tokens import Token

REACH = 14  # tokens between a movement and its figure
GAP = 7  # words an object may have: "raised its full-year dividend 5%"
ELIDED = 7  # words a subject may have where its verb is left out
DENIAL_REACH = 25  # tokens
NOUN_REACH = 4  # "a 5% year-on-year like-for-like drop"
RATES = frozenset({"%", "pp", "bps", "points"})
PRICES = frozenset({Metric.SHARE_PRICE, Metric.MARKET_CAP, Metric.PRICE, Metric.INDEX, Metric.EXCHANGE_RATE})


class Role(Enum):
    """How a figure stands to the movement near it."""

    SIZE = "size"  # rose BY 5%
    REACHED = "reached"  # rose TO 5
    BASE = "base"  # rose FROM 4, against 4
    NONE = "none"  # no movement governs it


class Movement(NamedTuple):
    """What the words around a figure make of it. `at` is the governing token, -1 without one."""

    direction: Direction = Direction.LEVEL
    role: Role = Role.NONE
    at: int = -1
    denied: bool = False
    follows: int = -1  # the amount whose movement this one shares or takes up
    repeats: bool = False  # it says the same again: the other end of a range, another unit


STILL = Movement()


def movements(row: list[Token]) -> dict[int, Movement]:
    """The movement of every amount in a sentence, by its place in `row`."""
    found: dict[int, Movement] = {}
    for i, token in enumerate(row):
        if token.amount is not None and token.amount.unit:
            found[i] = _movement(row, i, found)
        elif token.amount is not None:
            found[i] = _before(row, i, found)
    _pairs(row, found)
    return found


def _movement(row: list[Token], i: int, found: dict[int, Movement]) -> Movement:
    amount = row[i].amount
    assert amount is not None  # noqa: S101 - the caller's condition
    if amount.sign is not None and amount.unit != "count":
        return Movement(amount.sign, Role.SIZE, i)
    if amount.range_end and (start := _range_start(row, i)) in found:
        after = _after(row, i)
        if after is not None:
            found[start] = after
        return found[start]._replace(follows=start, repeats=True)
    before = _before(row, i, found)
    if before.role is Role.NONE or (before.role is not Role.SIZE and amount.unit in RATES):
        after = _after(row, i)
        if after is not None:
            return after
    return before


def _range_start(row: list[Token], i: int) -> int:
    return next((j for j in range(i - 1, max(-1, i - 5), -1) if row[j].amount is not None), -1)


def _after(row: list[Token], i: int) -> Movement | None:
    """As in "an 11% drop", "5 persen lebih tinggi": a noun or comparative right behind the figure."""
    for j in range(i + 1, min(len(row), i + 1 + NOUN_REACH)):
        token = row[j]
        if token.amount is not None or not (token.word[0].isalnum() or token.word == "-"):
            return None
        if token.tags & tag.MOVE:
            if not token.tags & (tag.NOUN | tag.MORE) or (token.tags & tag.LOSING and not token.tags & tag.MORE):
                return None
            nxt = row[j + 1] if j + 1 < len(row) else None
            if nxt is not None and (nxt.amount is not None or (nxt.tags & tag.BY and token.tags & tag.VERB)):
                return None
            if _negated(row, i):
                return Movement(denied=True)
            return Movement(_way(token), Role.SIZE, j)
        if token.tags & (tag.OF | tag.BREAK | tag.JOIN | tag.PREPOSITION | tag.SHARE_OF | tag.TO | tag.BEFORE | tag.OR):
            return None
        if token.tags & (tag.CLAUSE_VERB | tag.PRONOUN) or token.owner:
            return None
    return None


def _before(row: list[Token], i: int, found: dict[int, Movement]) -> Movement:  # noqa: C901, PLR0911, PLR0912 - one walk, one case a line
    """Walk left from the figure to the word that governs it."""
    amount = row[i].amount
    assert amount is not None  # noqa: S101 - the caller's condition
    role = Role.NONE
    of = False
    other = 0  # words passed that are neither approximators nor grammar
    comma = False
    named = False  # "namely" lets one comma stand between: "a smaller drop, namely 2.9 percent"
    for j in range(i - 1, max(-1, i - 1 - REACH), -1):
        token = row[j]
        tags = token.tags
        if token.amount is not None:
            if not token.amount.unit:
                other += 1
                continue
            return _beside_amount(row, i, j, role, found, of=of)
        if tags & tag.MORE and tags & (tag.ABOUT | tag.BEFORE) and other == 0:
            role = Role.BASE if tags & tag.BEFORE and role is Role.NONE else role
            continue
        if tags & tag.MOVE and not (of and not tags & tag.NOUN):
            return _governed(row, i, j, role, other, comma=comma, of=of)
        if tags & tag.ABOUT and other == 0 and (amount.unit in RATES or not tags & tag.TO):
            continue
        if token.word in "()[]\"“”'‘’" and other == 0:
            continue
        if tags & tag.OR and other == 0 and role is Role.NONE:
            named = True
            continue
        if tags & (tag.TO | tag.BEFORE | tag.BY) and role is Role.NONE and other == 0:
            if tags & tag.BEFORE:
                role = Role.BASE
            elif tags & tag.BY:
                role = Role.SIZE
            else:
                role = Role.REACHED
            continue
        if tags & tag.OF and role is Role.NONE and other == 0:
            of = True
            other = 0
            continue
        if token.word in ";:.!?" or tags & tag.BREAK:
            break
        if token.word == ",":
            if role is Role.NONE and not named:
                break
            comma, named = not named, False
            continue
        other += 1
        if other > (GAP if role is Role.NONE else REACH):
            break
    if taken_up := _taken_up(row, i, found):
        return taken_up
    if _denied(row, i):
        return Movement(denied=True)
    return Movement(role=role) if role is not Role.SIZE else STILL


def _governed(row: list[Token], i: int, j: int, role: Role, other: int, *, comma: bool, of: bool) -> Movement:
    """The movement at row[j] and the figure at row[i] with `other` words between them."""
    token, amount = row[j], row[i].amount
    assert amount is not None  # noqa: S101 - the caller's condition
    if role in {Role.BASE, Role.REACHED}:
        if _negated(row, j):
            return Movement(denied=True)
        if token.tags & tag.FLAT and role is Role.REACHED and other <= 2 and not _target(row, i):  # noqa: PLR2004 - "unchanged for now at 5%"
            return Movement(Direction.FLAT, role, j)
        return Movement(Direction.LEVEL, role, j)
    if (comma and role is Role.NONE) or (token.tags & tag.CLOSING and amount.unit != "count"):
        return STILL
    if token.tags & tag.LOSING and not token.tags & (tag.UP | tag.DOWN) and not _price_loss(row, i, j):
        return STILL
    if other and role is Role.NONE and not _object(row, j, i, strict=amount.unit not in RATES, of=of):
        return STILL
    if role is Role.NONE and _part(row, i) and other:
        return STILL
    if token.tags & tag.FLAT and not _kept(row, i, j):
        return STILL
    if _raised_money(row, i, j, role):
        return STILL
    if _negated(row, j):
        return Movement(denied=True)
    return Movement(_way(token), Role.SIZE, j)


def _denied(row: list[Token], i: int) -> bool:
    """Whether the clause before the figure denies what it says: "denies report of 30,000 job cuts"."""
    for j in range(i - 1, max(-1, i - 1 - DENIAL_REACH), -1):
        if row[j].tags & tag.DENIED:
            return True
        if row[j].word in ",;:" or row[j].tags & (tag.CONTRAST | tag.JOIN):
            return False
    return False


def _kept(row: list[Token], i: int, j: int) -> bool:
    """A rate said to be the same: "BI Rate tetap 4,75 persen". A share held of something is no flat change."""
    rate = {Metric.INTEREST_RATE, Metric.DIVIDEND, Metric.PRICE, Metric.MARGIN}
    return not _part(row, i) and any(t.metric in rate for t in row[max(0, j - 6) : i])


def _target(row: list[Token], i: int) -> bool:
    """A price target that is kept says what it is, not that anything stood still."""
    return any(t.metric is Metric.PRICE_TARGET for t in row[max(0, i - REACH) : i])


def _raised_money(row: list[Token], i: int, j: int, role: Role) -> bool:
    """As in "raised $5 million": funds, not a rise; likewise "added $5 billion of orders" is left to the metric."""
    amount = row[i].amount
    return bool(
        amount is not None
        and role is Role.NONE
        and amount.unit not in RATES
        and row[j].metric in {Metric.FUNDING, Metric.INVESTMENT}
    )


def _price_loss(row: list[Token], i: int, j: int) -> bool:
    """Whether a loss is a fall: of a percentage, or of money where a price is spoken of. A loss made is a level."""
    amount = row[i].amount
    if amount is None:
        return False
    if amount.unit in RATES:
        return True
    return any(t.metric in PRICES for t in row[max(0, j - 8) : i + 6])


def _object(row: list[Token], j: int, i: int, *, strict: bool, of: bool) -> bool:
    """Whether what stands between movement and figure is its object or adverbs: "raised its dividend 5%"."""
    if of:
        return bool(row[j].tags & tag.NOUN)
    unknown = 0
    for token in row[j + 1 : i]:
        tags = token.tags
        if tags & (tag.BREAK | tag.CLAUSE_VERB | tag.JOIN | tag.OR) and not tags & tag.ABOUT:
            return False
        unknown += not (tags & tag.ABOUT or token.metric is not None)
    return not strict or unknown <= 1


def _part(row: list[Token], i: int) -> bool:
    """As in "20% of customers", "a 5% stake": a part of something."""
    return i + 1 < len(row) and bool(row[i + 1].tags & tag.SHARE_OF)


def _beside_amount(row: list[Token], i: int, j: int, role: Role, found: dict[int, Movement], *, of: bool) -> Movement:
    """The figure at row[i] comes after the amount at row[j] with nothing that moves between them."""
    previous = found.get(j, STILL)
    between = row[j + 1 : i]
    if previous.denied:
        return previous
    if role in {Role.REACHED, Role.BASE} or of:
        return Movement(Direction.LEVEL, role, previous.at, follows=j)
    if _said_again(row, i, between):
        return previous._replace(follows=j, repeats=True)
    if taken_up := _taken_up(row, i, found):
        return taken_up
    return Movement(denied=True) if _denied(row, i) else STILL


def _said_again(row: list[Token], i: int, between: list[Token]) -> bool:
    """ "69.30 points or 0.90%", "Rp5 triliun (US$300 juta)", "1,700 jobs, almost 18% of its workforce"."""
    core = [t for t in between if not t.tags & (tag.ABOUT | tag.BY | tag.PER_SHARE)]
    if any(t.word[0].isalnum() and not t.tags & tag.OR for t in core):
        near = row[max(0, i - 3) : i]
        return (
            _kind(row, i) == "%" and _part(row, i) and len(core) <= NOUN_REACH + 2 and any(t.word == "," for t in near)
        )
    return any(t.tags & tag.OR for t in core) or (bool(core) and core[0].word in "(/")


def _kind(row: list[Token], i: int) -> str:
    amount = row[i].amount
    return amount.unit if amount is not None else ""


def _taken_up(row: list[Token], i: int, found: dict[int, Movement]) -> Movement | None:
    """The movement of an earlier figure whose verb is left out here: ", Burlington by 2.6%", "and B 3%"."""
    if _part(row, i) or row[i - 1].tags & (tag.OF | tag.TO | tag.BEFORE) & ~tag.ABOUT:
        return None
    cut = next((j for j in range(i - 1, max(-1, i - 1 - REACH), -1) if _separates(row[j])), -1)
    if cut < 1 or not _elided(row[cut + 1 : i]):
        return None
    for j in range(cut - 1, max(-1, cut - 1 - REACH), -1):
        if row[j].amount is not None and j in found:
            movement = found[j]
            if movement.role is Role.SIZE and _kind(row, i) == _kind(row, j) and not movement.denied:
                return movement._replace(follows=j, repeats=False)
            if movement.role is Role.NONE and not movement.repeats:
                return None
        elif row[j].tags & (tag.CLAUSE_VERB | tag.MOVE) or row[j].word == ";":
            return None
    return None


def _elided(after: list[Token]) -> bool:
    """Whether words between a comma and a figure can be a subject whose verb is left out."""
    if any(t.tags & tag.BY for t in after):
        return len(after) <= ELIDED
    bad = tag.OF | tag.TO | tag.BEFORE | tag.CLAUSE_VERB | tag.PREPOSITION | tag.EXPECTED | tag.BREAK | tag.MOVE
    return len(after) <= ELIDED and not any(t.tags & bad and not t.tags & tag.ABOUT for t in after)


def _separates(token: Token) -> bool:
    return token.word in ",;" or bool(token.tags & (tag.JOIN | tag.CONTRAST))


def _negated(row: list[Token], j: int) -> bool:
    """As in "did not fall 5%", "membantah turun 5 persen"."""
    for k in range(j - 1, max(-1, j - REACH), -1):
        token = row[k]
        if token.tags & tag.NOT and k >= j - 4:
            return True
        if token.tags & tag.DENIED:
            return True
        if token.word in ",;:" or token.amount is not None:
            return False
    return False


def _way(token: Token) -> Direction:
    if token.tags & tag.FLAT:
        return Direction.FLAT
    return Direction.UP if token.tags & tag.UP else Direction.DOWN


def _pairs(row: list[Token], found: dict[int, Movement]) -> None:
    """As in "cut from 32% to 19%", "climbed to 6.7% from 6.29%": with no size said, the rate reached is what moved."""
    places = [i for i in found if _kind(row, i) == "%"]
    for a, b in pairwise(places):
        roles = {found[a].role: a, found[b].role: b}
        if set(roles) != {Role.REACHED, Role.BASE} or b - a > NOUN_REACH:
            continue
        reached = found[roles[Role.REACHED]]
        at = max(found[a].at, found[b].at)
        verb = row[at] if at >= 0 else None
        sized = any(found[i].role is Role.SIZE and found[i].at == at for i in found)
        if verb is not None and verb.tags & (tag.UP | tag.DOWN) and not sized and not reached.denied:
            found[roles[Role.REACHED]] = reached._replace(direction=_way(verb))
