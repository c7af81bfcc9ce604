"""Whether a figure is a change or a level, and which way it went, from the words around it."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.governing import (
    NOUN_REACH,
    RATES,
    REACH,
    denied,
    is_genitive,
    kept,
    kept_target,
    linked,
    moving_noun,
    negated,
    pared,
    part_of_something,
    price_loss,
    raised_money,
    said_again,
    separates,
    sizes_a_deal,
    taken_away,
    takes_object,
    unit_at,
    verb_left_out,
    way,
)
from bot.model import Direction, Metric

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.extract.figures.tokens import Token

BEYOND = 6  # tokens around a percentage that lies above something
PRICED = frozenset({Metric.SHARE_PRICE, Metric.PRICE})
STAYING = 4  # tokens from a figure to the comma, and from there: "per share, in line with last year"
STILL_REACH = 2  # words: "unchanged for now at 5%"
STANDING = frozenset({Metric.MARGIN, Metric.MARKET_SHARE, Metric.INTEREST_RATE})
"""Measures that are percentages themselves: without a verb of their own they are levels."""
GAP = 7  # words an object may have: "raised its full-year dividend 5%"
DEGREES = 2  # tokens of "the most", "paling dalam"
LEAST_LEVEL = 1000  # points: from here on "hingga" is taken for an index's level, below for how far it moved


class Role(StrEnum):
    """How a figure stands to the movement near it."""

    SIZE = "size"  # rose BY 5%
    REACHED = "reached"  # rose TO 5
    BASE = "base"  # rose FROM 4, against 4
    NONE = "none"  # no movement governs it


LEVELS = frozenset({Role.REACHED, Role.BASE})
OPPOSITE = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}


class Movement(NamedTuple):
    """What the words around a figure make of it. `at` is the governing token, -1 without one."""

    direction: Direction = Direction.LEVEL
    role: Role = Role.NONE
    at: int = -1
    denied: bool = False
    follows: int = -1  # the amount whose movement this one shares or takes up
    repeats: bool = False  # it says the same again: the other end of a range, another unit


STILL = Movement()


def movements(row: list[Token], amounts: Iterable[int]) -> dict[int, Movement]:
    """The movements of a sentence's `amounts`, by their places in `row`."""
    found: dict[int, Movement] = {}
    for i in amounts:
        if unit_at(row, i) not in RATES and _of_another(row, i):
            found[i] = STILL
        else:
            found[i] = _movement(row, i, found) if unit_at(row, i) else _before(row, i, found)
    _pairs(row, found)
    _ranges(row, found)
    return found


def _ranges(row: list[Token], found: dict[int, Movement]) -> None:
    """As in "expects sales to rise 10% to 12%": of what is foreseen the second is a range's end and not reached."""
    for a, b in pairwise(found):
        first, second = found[a], found[b]
        if b != a + 2 or first.role is not Role.SIZE or second.role is not Role.REACHED or first.at > a:
            continue
        if unit_at(row, a) == unit_at(row, b) == "%" and any(t.tags & (tag.EXPECTED | tag.FUTURE) for t in row[:a]):
            found[b] = first._replace(follows=a, repeats=True)


def _movement(row: list[Token], i: int, found: dict[int, Movement]) -> Movement:
    amount = row[i].amount
    assert amount is not None  # noqa: S101 - the caller's condition
    if amount.sign is not None:
        reached = i > 0 and row[i - 1].tags & tag.TO  # "cut to -0.25%" is a rate below nought
        signed = Movement(role=Role.REACHED) if reached else Movement(amount.sign, Role.SIZE, i)
        return Movement(denied=True) if denied(row, i) else signed
    if amount.range_end and (start := range_start(row, i)) in found:
        after = _after(row, i)
        if after is not None:
            found[start] = after
        return found[start]._replace(follows=start, repeats=True)
    if (taken := taken_away(row, i)) >= 0:
        return Movement(Direction.DOWN, Role.SIZE, taken, denied=negated(row, taken))
    noun = max(pared(row, i), _ranked(row, i))
    before = Movement(way(row[noun]), Role.SIZE, noun) if noun >= 0 else _before(row, i, found)
    taken_up = before.follows >= 0 and not before.repeats
    far = 0 <= before.at < i and any(t.word == "," for t in row[before.at : i])  # "gained, helped by a 7% leap"
    other = before.role is not Role.SIZE and amount.unit in RATES
    if taken_up or far or before.role is Role.NONE or other or _has_noun(row, i):
        after = _after(row, i)
        if after is not None:
            return after
    if before.role is Role.NONE and not before.denied and amount.unit == "%" and (noun := _was(row, i)) >= 0:
        return Movement(way(row[noun]), Role.SIZE, noun)
    stays = before == STILL and amount.unit not in RATES and _stays(row, i)
    return before._replace(direction=Direction.FLAT) if stays else before


def _stays(row: list[Token], i: int) -> bool:
    """Whether a figure is said behind a comma to be what it was: "a dividend of 19p, the same as last year"."""
    comma = next((j for j in range(i + 1, min(len(row), i + 1 + STAYING)) if row[j].word == ","), -1)
    if comma < 0 or any(t.amount is not None or t.tags & (tag.MOVE | tag.DIVIDES) for t in row[i + 1 : comma]):
        return False
    said = [t for t in row[comma + 1 : comma + 1 + STAYING] if not t.tags & tag.ABOUT or t.tags & tag.FLAT]
    alike = len(said) > 1 and said[0].word in CUES.alike and said[1].tags & tag.PAST
    alike = alike or (" ".join(t.word for t in said[:2]) in CUES.same and any(t.tags & tag.PAST for t in said[1:3]))
    return bool(alike) or (bool(said) and bool(said[0].tags & tag.FLAT))


def _has_noun(row: list[Token], i: int) -> bool:
    """Whether a figure has a movement of its own right behind it: "an improvement on the 16% plunge"."""
    behind = row[i + 1].tags if i + 1 < len(row) else 0
    return bool(i and row[i - 1].tags & tag.ABOUT and behind & tag.NOUN and behind & (tag.UP | tag.DOWN))


def _of_another(row: list[Token], i: int) -> bool:
    """Whether a figure is but what another's is compared with: "more than Beta's $3 billion"."""
    return i > 1 and row[i - 2].word.endswith(COMPARES) and is_genitive(row, i - 1)


def _was(row: list[Token], i: int) -> int:
    """Where the noun of a movement is that a figure is said to have been, "growth in Asia was 0.4 percent", or -1."""
    j = i - 1
    while j > 0 and row[j].tags & tag.ABOUT and not row[j].tags & tag.CLAUSE_VERB:
        j -= 1
    if j < 1 or not row[j].tags & tag.CLAUSE_VERB or row[j].tags & (tag.TO | tag.FUTURE | tag.BREAK | tag.SOURCE):
        return -1
    for k in range(j - 1, max(-1, j - 1 - WAS_REACH), -1):
        token = row[k]
        if token.tags & tag.NOUN and token.tags & (tag.UP | tag.DOWN):
            joined = k + 1 == j or bool(row[k + 1].tags & (tag.PREPOSITION | tag.OF))
            return k if joined and not token.tags & tag.BREAK else -1
        if token.amount is not None or token.word in ",;:()" or token.tags & ENDS_SUBJECT:
            return -1
    return -1


def range_start(row: list[Token], i: int) -> int:
    """Where the first end of the range stands that the amount at row[i] ends, -1 if it is not near."""
    return next((j for j in range(i - 1, max(-1, i - 5), -1) if row[j].amount is not None), -1)


COMPARES = tuple(CUES.than)
WAS_REACH = 6  # tokens from "growth" to "was"
ENDS_SUBJECT = tag.CLAUSE_VERB | tag.BREAK | tag.JOIN | tag.VERB
ENDS_NOUN = (
    tag.OF | tag.BREAK | tag.JOIN | tag.PREPOSITION | tag.SHARE_OF | tag.TO | tag.BEFORE | tag.OR
    | tag.CLAUSE_VERB | tag.PRONOUN
)  # fmt: skip


def _after(row: list[Token], i: int) -> Movement | None:
    """As in "an 11% drop", "5 persen lebih tinggi": a noun or comparative right behind the figure."""
    first = _past_other_unit(row, i)
    if beyond := _beyond(row, i):
        return Movement(beyond)
    for j in range(first, min(len(row), first + NOUN_REACH)):
        token = row[j]
        if token.tags & tag.MOVE:
            if not _follows(row, j) or _so_much_more(row, i, j) or _costs_as_much(row, i, j):
                return None
            return Movement(denied=True) if negated(row, i) else Movement(way(token), Role.SIZE, j)
        if j == first and token.tags & tag.OF and unit_at(row, i) in {"bps", "pp"}:
            continue  # "50 basis points of cuts"
        word = token.word[0].isalnum() or token.word == "-"
        if token.amount is not None or token.owner or not word or token.tags & ENDS_NOUN:
            return None
    return None


def _beyond(row: list[Token], i: int) -> Direction | None:
    """Which way a percentage goes that says how far off another sum is: "6 persen di atas konsensus".

    What is a percentage itself only lies above another, "margin 12 persen di atas rata-rata 9 persen", and a price that
    is offered lies below the market's by a discount.
    """
    near = row[max(0, i - BEYOND) : i]
    behind = row[i + 1 : i + 1 + BEYOND]
    if unit_at(row, i) != "%" or len(behind) < 2 or (i and row[i - 1].tags & (tag.MOVE | tag.TO) & ~tag.ABOUT):  # noqa: PLR2004
        return None
    way_ = Direction.UP if behind[0].word in CUES.above else Direction.DOWN if behind[0].word in CUES.below else None
    rates = any(t.amount is not None and t.amount.unit in RATES for t in behind)
    if way_ is None or rates or any(t.metric in STANDING or t.word in CUES.portions for t in near):
        return None
    priced = behind[1].metric in PRICED and any(t.metric is Metric.PRICE_TARGET for t in row[:i])
    then = behind[1].tags & (tag.EXPECTED | tag.PAST) or behind[1].word in CUES.dates
    return way_ if priced or then else None


def _past_other_unit(row: list[Token], i: int) -> int:
    """Where the words behind a figure begin that is said twice: "closed one cent, or 0.7 per cent, higher"."""
    after = row[i + 1 : i + 5]
    if len(after) == 4 and after[1].tags & tag.OR and after[2].amount and after[0].word == after[3].word == ",":  # noqa: PLR2004
        return i + 5
    if len(after) > 2 and after[0].tags & tag.OR and after[1].amount and after[2].tags & tag.MORE:  # noqa: PLR2004
        return i + 3  # "closed 4.7 per cent or S$0.41 lower"
    again = i > 0 and row[i - 1].tags & tag.OR and after and after[0].word == ","
    return i + 2 if again else i + 1


def _costs_as_much(row: list[Token], i: int, j: int) -> bool:
    """Whether a noun only names what a sum builds: "a $310 million expansion"."""
    return bool(row[j].tags & tag.PROJECT) and unit_at(row, i).isupper()


def _so_much_more(row: list[Token], i: int, j: int) -> bool:
    """Whether a sum comes on top of another, and nothing rose by it: "will pay up to $275 million more"."""
    added = j == i + 1 and bool(row[j].tags & tag.MORE) and unit_at(row, i).isupper()
    return added and i > 0 and bool(row[i - 1].tags & tag.ABOUT) and row[i - 1].word == "up to"


STANDS_BEHIND = tag.NOUN | tag.MORE


def _follows(row: list[Token], j: int) -> bool:
    """Whether the movement at row[j] may stand behind its figure and has none of its own after it."""
    token, nxt = row[j], row[j + 1] if j + 1 < len(row) else None
    if not token.tags & STANDS_BEHIND or (token.tags & tag.LOSING and not token.tags & tag.MORE):
        return False
    return nxt is None or not (nxt.amount is not None or (nxt.tags & tag.BY and token.tags & tag.VERB))


def _before(row: list[Token], i: int, found: dict[int, Movement]) -> Movement:  # noqa: C901, PLR0912 - one walk, one case a branch
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
        if tags & tag.MORE and j + 1 < i and row[j + 1].tags & tag.BEFORE and not row[j + 1].tags & tag.MORE:
            return Movement(role=Role.BASE, at=j)  # "lower than the consensus of 2.8%"
        if tags & tag.MORE and tags & (tag.ABOUT | tag.BEFORE) and other == 0:
            role = Role.BASE if tags & tag.BEFORE and role is Role.NONE else role
            continue
        if (j == i - 1 and is_genitive(row, j)) or _describes(row, j):
            continue  # "below Beta's 4.5%", "its larger rival's profit by 7%"
        if tags & tag.MOVE and not (of and not tags & tag.NOUN) and not _is_moved(row, j):
            return _governed(_Governed(row, i, j, role, other, comma, of))
        if other == 0:  # grammar, right at the figure
            if tags & tag.ABOUT and not tags & tag.BY and (amount.unit in RATES or not tags & tag.TO):
                continue
            if token.word in "()[]\"“”'‘’":
                continue
            if tags & tag.OR and role is Role.NONE:
                named = True
                continue
            if tags & tag.TELLS_SIZE and role is Role.NONE:
                size = tags & tag.BY and not (
                    tags & tag.ABOUT and row[j - 1].tags & tag.TO
                )  # "to as much as $3 billion"
                role = Role.BASE if tags & tag.BEFORE else Role.SIZE if size else Role.REACHED
                if token.word in CUES.up_to and not amount.unit and amount.value >= LEAST_LEVEL:
                    role = Role.REACHED  # an index "menguat hingga 8.402"
                continue
            if tags & tag.OF and role is Role.NONE:
                of = True
                continue
        if token.word in ";:.!?" or (tags & tag.BREAK and not linked(row, j)):
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
    if denied(row, i):
        return Movement(denied=True)
    return Movement(role=role) if role is not Role.SIZE else STILL


def _ranked(row: list[Token], i: int) -> int:
    """Where the verb is whose size comes behind its rank, "grew faster, 38%", "turun paling dalam, yakni 2%"; -1."""
    comma = i - 2 if row[i - 1].tags & tag.OR else i - 1
    if unit_at(row, i) != "%" or comma < DEGREES or row[comma].word != ",":
        return -1
    if i + 1 < len(row) and row[i + 1].word not in ",.;" and not row[i + 1].tags & tag.BREAK:
        return -1
    verb = next((j for j in range(comma - 1, comma - 2 - DEGREES, -1) if row[j].tags & tag.VERB), -1)
    degree = row[verb + 1 : comma]
    told = bool(degree) and degree[0].word.split()[0] in CUES.degree and not negated(row, verb)
    return verb if verb >= 0 and row[verb].tags & (tag.UP | tag.DOWN) and told else -1


def _is_moved(row: list[Token], j: int) -> bool:
    """Whether the loss or growth at row[j] is what the word before it moved: "memangkas rugi 63%", "cut growth by"."""
    if not j or not row[j - 1].tags & (tag.UP | tag.DOWN):
        return False
    if row[j].tags & tag.LOSING:
        return bool(row[j - 1].tags & (tag.VERB | tag.NOUN))
    return bool(row[j].tags & tag.GROWING and row[j].tags & tag.NOUN and row[j - 1].tags & tag.VERB)


def _describes(row: list[Token], j: int) -> bool:
    """Whether a comparative only says which of several somebody is: "its larger competitor"."""
    if not row[j].tags & tag.MORE or row[j].tags & tag.VERB or j + 1 >= len(row):
        return False
    return bool(row[j + 1].tags & (tag.RIVAL | tag.KIND | tag.RELATED))


class _Governed(NamedTuple):
    """The figure at row[i] and the movement at row[j], with what lies between them."""

    row: list[Token]
    i: int
    j: int
    role: Role
    other: int  # words that are neither approximators nor grammar
    comma: bool
    of: bool


def _governed(found: _Governed) -> Movement:
    row, i, j, role = found.row, found.i, found.j, found.role
    token = row[j]
    if role is Role.BASE and token.tags & tag.EMPLOYING and unit_at(row, i) == "count":
        role = Role.SIZE  # "PHK terhadap 612 pekerja": the people dismissed, nothing they are compared with
    if role is Role.NONE or role is Role.SIZE:
        if _refused(found):
            return STILL
        return Movement(denied=True) if negated(row, j) else Movement(way(token), Role.SIZE, j)
    if negated(row, j):
        return Movement(denied=True)
    if role is Role.REACHED and unit_at(row, i) in RATES and (noun := moving_noun(row, j)) >= 0:
        return Movement(way(row[noun]), Role.SIZE, noun)  # "growth reached 5%" says how far, "grew to 5%" says whereto
    stood = role is Role.REACHED or (j + 2 == i and token.word in CUES.unmoved)  # "tak beranjak dari Rp98"
    still = token.tags & tag.FLAT and stood and found.other <= STILL_REACH and not kept_target(row, i)
    return Movement(Direction.FLAT if still else Direction.LEVEL, role, j)


def _refused(found: _Governed) -> bool:
    """Whether the movement is of something else than the figure."""
    row, i, j, bare = found.row, found.i, found.j, found.role is Role.NONE
    token, unit = row[j], unit_at(row, i)
    return bool(
        (found.comma and (bare or _of_its_own(found)))
        or (token.tags & tag.CLOSING and not _shuts(row, i))
        or (token.tags & tag.LOSING and not token.tags & (tag.UP | tag.DOWN) and not price_loss(row, i, j))
        or (found.other and bare and not takes_object(row, j, i, strict=unit not in RATES, of=found.of))
        or (found.other and bare and part_of_something(row, i))
        or (token.tags & tag.FLAT and not kept(row, i, j))
        or ((bare or all(t.tags & tag.ABOUT for t in row[j + 1 : i])) and raised_money(row, i, j))
        or (bare and sizes_a_deal(row, i))
        or (token.word == "minus" and unit not in RATES)  # a cash flow of minus so much
        or (token.word in CUES.adding and unit.isupper() and all(t.tags & tag.ABOUT for t in row[j + 1 : i]))
    )


def _of_its_own(found: _Governed) -> bool:
    """Whether "hingga" ends a phrase that names its own measure: "Peringkat Acme turun, kupon obligasi hingga 8%"."""
    row, i = found.row, found.i
    comma = max((k for k in range(found.j, i) if row[k].word == ","), default=found.j)
    return row[i - 1].word in CUES.up_to and any(t.metric is not None for t in row[comma + 1 : i])


def _shuts(row: list[Token], i: int) -> bool:
    """Whether what is closed is shut: shops are, a price or the sale of a home is not."""
    amount = row[i].amount
    return amount is not None and amount.unit == "count" and amount.metric is not Metric.UNIT_SALES


def _beside_amount(row: list[Token], i: int, j: int, role: Role, found: dict[int, Movement], *, of: bool) -> Movement:
    """The figure at row[i] comes after the amount at row[j] with nothing that moves between them."""
    previous = found.get(j, STILL)
    between = row[j + 1 : i]
    if previous.denied:
        return previous
    if role in LEVELS or of:
        return Movement(Direction.LEVEL, role, previous.at, follows=j)
    if said_again(row, i, between):
        if previous.role in LEVELS and previous.at >= 0 and _size_of_move(row, i, j, previous.at):
            return Movement(way(row[previous.at]), Role.SIZE, previous.at, follows=j, repeats=True)
        return previous._replace(follows=j, repeats=True)
    if taken_up := _taken_up(row, i, found):
        return taken_up
    return Movement(denied=True) if denied(row, i) else STILL


def _size_of_move(row: list[Token], i: int, j: int, at: int) -> bool:
    """As in "rose to $6,000, or 20%": the percentage is the size of the move, not the level again."""
    percent_of_money = unit_at(row, i) == "%" and unit_at(row, j) not in {"%", "points", "count"}
    return percent_of_money and bool(row[at].tags & (tag.UP | tag.DOWN)) and not part_of_something(row, i)


def _taken_up(  # noqa: PLR0911 - one reason a line
    row: list[Token], i: int, found: dict[int, Movement]
) -> Movement | None:
    """The movement of an earlier figure whose verb is left out here: ", Burlington by 2.6%", "and B 3%"."""
    if part_of_something(row, i) or row[i - 1].tags & (tag.OF | tag.TO | tag.BEFORE) & ~tag.ABOUT:
        return None
    cut = next((j for j in range(i - 1, max(-1, i - 1 - REACH), -1) if separates(row[j])), -1)
    if cut < 1 or not verb_left_out(row[cut + 1 : i]):
        return None
    standing = _is_standing(row[cut + 1 : i], unit_at(row, i)) and not row[i - 1].tags & tag.BY
    for j in range(cut - 1, max(-1, cut - 1 - REACH), -1):
        if row[j].amount is not None and j in found:
            movement = found[j]
            if standing and movement.direction is not Direction.FLAT:
                return None  # "profit rose 11%, margin 36%", but "the deposit rate stayed at 3%, the lending rate 5%"
            alike = unit_at(row, i) == unit_at(row, j) or row[i - 1].tags & tag.BY
            if movement.role is Role.SIZE and alike and not movement.denied:
                fronted = movement.at == 0 and any(t.metric for t in row[cut + 1 : i])
                return (
                    None if fronted else movement._replace(follows=j, repeats=False)
                )  # "Turun 4 ribu, harga 1,9 juta"
            if movement.role is Role.NONE and not movement.repeats:
                return None
        elif row[j].tags & tag.MORE and row[j - 1].amount is not None:
            continue  # "Glencore was 3.4% higher, Antofagasta 4.9%"
        elif (row[j].tags & (tag.CLAUSE_VERB | tag.MOVE) and not row[j].tags & tag.TO) or row[j].word == ";":
            return None
    return None


def _is_standing(subject: list[Token], unit: str) -> bool:
    """Whether a subject without a verb is a percentage itself: a margin, a part; in basis points none is."""
    return unit not in {"bps", "pp"} and any(t.metric in STANDING or t.word in CUES.portions for t in subject)


def _of_a_duty(row: list[Token]) -> bool:
    """Whether what comes before a figure speaks of what a state levies."""
    words = {word for t in row for word in t.word.split()}
    return not (CUES.duties.isdisjoint(words) and CUES.tariffs.isdisjoint(words))


def _pairs(row: list[Token], found: dict[int, Movement]) -> None:
    """A duty cut "from 32% to 19%", with no size said: the rate reached is what moved, other levels are levels.

    The labelled sentences of Tempo call it a change; `Figure.reached` keeps it from passing for a size.
    """
    places = [i for i in found if unit_at(row, i) == "%"]
    for a, b in pairwise(places):
        roles = {found[a].role: a, found[b].role: b}
        if set(roles) != {Role.REACHED, Role.BASE} or b - a > NOUN_REACH or not _of_a_duty(row[:b]):
            continue
        reached = found[roles[Role.REACHED]]
        at = max(found[a].at, found[b].at)
        verb = row[at] if at >= 0 else None
        sized = any(found[i].role is Role.SIZE and found[i].at == at for i in found)
        if verb is not None and verb.tags & (tag.UP | tag.DOWN) and not sized and not reached.denied:
            found[roles[Role.REACHED]] = reached._replace(direction=way(verb))
