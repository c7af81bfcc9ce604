"""What two reports tell alike: companies, figures and names. Pure.

Each fact is worth points, more the less likely it is in common by chance: a figure by its digits, a name by its rarity.
Facts count only where either report's top is about what the other tells, too: an article that recalls last week's deal
in its last line has that deal's figures and is still about something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import lru_cache
from math import fsum
from typing import TYPE_CHECKING

from bot.model import Direction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from bot.news.cluster.sketch import Sketch

DIGITS = 3  # of a number that tell it from most others
FACTS = 2.5  # points that are enough without any words: a company, and a figure of three digits or two figures
COMPANY = 1.0  # points of a company, or a market; of two at most
SAYING = 1.0  # points of a figure that says more than "5%"
PRECISE = 1.5  # and of one of three digits
SOME = 3  # facts that are no chance: beside a company, or as figures of no company (a rate decision, a market's close)
WORTH = 5.0  # points the latter and the names beside them are worth: "2%" and "0.5%" stand in many reports
RARE = 0.6  # of the weight of a name nobody else has: a country or a capital has less
NAME = 0.5  # points of a company named beside the event
PERSON = 0.75  # of first and last name
NAMED = 2  # companies named beside the event that are counted
ROUNDED, FINE = 2, 6  # digits that a rounding must have left to be evidence, and below which it has
MANY = 3  # telling figures, most of a short report's, that no other event has
SEVERAL = 2  # figures in a title: the other report must have one of them
TOP = 0.25  # of what stands at the top of one report that the other must have, too
OPPOSITE = {Direction.UP.value: Direction.DOWN.value, Direction.DOWN.value: Direction.UP.value}
MOVED = frozenset(OPPOSITE)
WAYS = MOVED | {Direction.FLAT.value, Direction.LEVEL.value}
AMOUNTS, DAILY, LONG = frozenset({"f:"}), frozenset({"p:"}), frozenset({"d:"})
FIGURES, NUMBERS = AMOUNTS | DAILY, LONG | {"l:"}
TWINS = 2  # prices of shares that the other report tells as more: one alone may be recalled
CURRENCY = 3  # letters of its code
DEAREST = 100_000  # units of one currency that another may be worth, roundly
UNTOLD = 0.5  # the part that a top without any figures counts as having in common
UNCOMMON = 0.5  # of the weight of a name that nobody else has: what is more common tells nothing
NAMES = (0.5, 1.2, 2.0, 3.0, 4.0)  # where names in common are cut into steps, by their weight
TOLD = 5  # facts a verdict names
ROUNDING = 0.08  # "$1 billion" and "$1.07 billion" are one amount
RESULTS = frozenset(
    """revenue net_profit operating_profit eps unit_sales deal_value dividend price_target funding investment""".split()
)


@dataclass(frozen=True, slots=True)
class Shared:
    """What two reports have in common: its points, whether that is enough, and what to say of it.

    `most`: most of the figures of one of them stand in the other.
    """

    points: float = 0.0
    enough: bool = False
    told: tuple[str, ...] = ()
    most: bool = True


def shared(one: Sketch, other: Sketch, rarity: Callable[[str], float]) -> Shared:
    """What is evident beside the words; `rarity` weighs a name, more the fewer stories have it."""
    crowd = _crowd(one, other, rarity)
    if crowd.enough:
        return crowd
    companies = sorted(mark for mark in one.marks & other.marks if mark.startswith("c:"))
    if not companies:
        return crowd
    figures = _figures(one, other, prices=one.priced and other.priced)
    if one.markets >= {mark[2:] for mark in companies}:  # round moves stand in every day's report
        evident = any(weight >= PRECISE for weight in figures.values())
    else:
        evident = any(weight >= SAYING for weight in figures.values()) or len(figures) >= SOME
    points = COMPANY * min(len(companies), 2) + sum(figures.values())
    few = min(len(marks_of(made, AMOUNTS)) for made in (one, other))
    most = 2 * len(figures) >= few
    flash = (
        3 * len(figures) >= few and sum(weight >= SAYING for weight in figures.values()) >= MANY
    )  # of one the other tells at length
    if points > COMPANY and not (evident and not broader(one, other) and (flash or tops_agree(one, other, rarity))):
        points = COMPANY
    return Shared(points, points >= FACTS, named([*companies, *figures]), most=most)


def named(marks: Iterable[str]) -> tuple[str, ...]:
    """The first few marks as a verdict names them."""
    return tuple(mark[2:].removesuffix(" level") for mark in marks)[:TOLD]


def _crowd(one: Sketch, other: Sketch, rarity: Callable[[str], float]) -> Shared:
    """Figures in common, if they are so many that they can be of one event only, whatever company it is of.

    They must be half of the figures of one report and a third of the other's: a roundup has some of everybody's.
    """
    if elsewhere(one, other):
        return Shared()
    mine, theirs = marks_of(one, FIGURES), marks_of(other, FIGURES)
    same = sorted(alike(mine, theirs))
    same += sorted((marks_of(one, NUMBERS) & marks_of(other, NUMBERS)) - set(map(_value, same)))
    few, many = sorted((len(mine | _unread(one, mine)), len(theirs | _unread(other, theirs))))
    if len(same) < SOME or 2 * len(same) < few or 3 * len(same) < many or not tops_agree(one, other, rarity):
        return Shared()
    worth = sum(map(weight_of, same))
    beside = NAME * min(len(one.named & other.named), NAMED)
    if worth + beside < WORTH:
        return Shared()
    return Shared(worth, enough=True, told=named(f"f:{figure}" for figure in same))


def marks_of(made: Sketch, kinds: AbstractSet[str]) -> set[str]:
    """Its marks of some kinds, without what tells their kind."""
    return {mark[2:] for mark in made.marks if mark[:2] in kinds}


def _unread(made: Sketch, figures: AbstractSet[str]) -> set[str]:
    """The long numbers that were read as no figure."""
    return marks_of(made, NUMBERS) - set(map(_value, figures))


def _figures(one: Sketch, other: Sketch, *, prices: bool) -> dict[str, float]:
    """Figures in common and their points. A number that was read as a figure counts as that.

    Prices of shares count where either report tells them as something else: what a bidder pays.
    """
    mine, theirs = marks_of(one, AMOUNTS), marks_of(other, AMOUNTS)
    daily, days = marks_of(one, DAILY), marks_of(other, DAILY)
    both = alike(mine | daily, theirs | days) if prices else alike(mine | daily, theirs) | alike(mine, theirs | days)
    known = set(map(_value, both)) | (set() if prices else set(map(_value, daily | days)))
    numbers = sorted((marks_of(one, LONG) & marks_of(other, LONG)) - known)
    return {f"f:{figure}": weight_of(figure) for figure in [*sorted(both), *numbers]}


def alike(some: AbstractSet[str], others: AbstractSet[str]) -> set[str]:
    """Those in both; of a figure and its rounding the rounding. What rose by so much is nothing that fell by it."""
    same = some & others
    left, right = _stated(some - same), _stated(others - same)
    found = {_both(left, size, right, size) for size in left.keys() & right.keys()}
    found |= {_both(left, size, right, r) for size in left for r in _roundings(size) if r in right}
    found |= {_both(right, size, left, r) for size in right for r in _roundings(size) if r in left}
    return set(same) | (found - {""})


def _stated(figures: Iterable[str]) -> dict[str, str]:
    """How much, and which way as far as it is said: "3.02 %" to "up"."""
    ways = ((figure.rpartition(" ")) for figure in figures)
    return {size if way in WAYS else f"{size} {way}".strip(): way if way in MOVED else "" for size, _, way in ways}


def _both(some: dict[str, str], size: str, others: dict[str, str], coarser: str) -> str:
    """The figure two reports state, "" where they state contrary ones."""
    one, other = some[size], others[coarser]
    return "" if one and other and one != other else f"{coarser} {one or other}".strip()


@lru_cache(maxsize=4096)
def _roundings(mark: str) -> tuple[str, ...]:
    """The same figure with fewer digits, rounded or cut short.

    >>> _roundings("f:1.347 % up")
    ('f:1.3 % up', 'f:1.35 % up', 'f:1.34 % up')
    """
    kind = mark[:2] if mark[1:2] == ":" else ""
    value, space, rest = mark.removeprefix(kind).partition(" ")
    exact = Decimal(value)
    digits = len(telling(value))
    steps = (Decimal(1).scaleb(exact.adjusted() - kept + 1) for kept in range(ROUNDED, min(digits, FINE)))
    rounded = dict.fromkeys(exact.quantize(step, way) for step in steps for way in (ROUND_HALF_UP, ROUND_DOWN))
    return tuple(f"{kind}{_plain(figure)}{space}{rest}" for figure in rounded)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def conflicting(one: Sketch, other: Sketch) -> bool:
    """Whether results of the same thing have other values: another quarter's, or two outlets that disagree."""
    mine, theirs = _results(one), _results(other)
    return any(not near(mine[key], theirs[key]) for key in mine.keys() & theirs.keys())


def _results(made: Sketch) -> dict[tuple[str | None, str, str, str], set[str]]:
    results: dict[tuple[str | None, str, str, str], set[str]] = {}
    for company, metric, unit, way, value in made.headline:
        if metric in RESULTS:
            results.setdefault((company, metric, unit, way), set()).add(value)
    return results


def near(some: AbstractSet[str], others: AbstractSet[str], rounding: float = ROUNDING) -> bool:
    """Whether a number of one is a rounding of a number of the other."""
    for a in some:
        for b in others:
            x, y = _float(a), _float(b)
            if abs(x - y) <= rounding * max(x, y):
                return True
    return False


def _float(number: str) -> float:
    try:
        return float(number)
    except ValueError:  # "1.234.567"
        return float(number.replace(".", "") or 0)


def counts_agree(one: Sketch, other: Sketch) -> bool:
    """Whether the other has a quarter of the figures either puts at its top, where both put some there."""
    mine, theirs = _figures_at_top(one, other), _figures_at_top(other, one)
    return not (mine and theirs) or (_has_of(other, mine) and _has_of(one, theirs)) or _headings_agree(one, other)


def _headings_agree(one: Sketch, other: Sketch) -> bool:
    """Whether a title's figure stands at the other's top, and neither title has figures the other report has not."""
    told = False
    for made, there in ((one, other), (other, one)):
        said = [mark for mark in made.heading if says(there, mark)]
        said += [own for mark in made.heading for own in _converted(mark, made) if says(there, own)]
        if made.heading and not said:
            return False
        told = told or any(weight_of(mark[2:]) >= SAYING and _twins(mark) & there.top for mark in said)
    return told


def _converted(mark: str, made: Sketch) -> Iterator[str]:
    """What may be the same sum in another currency at the report's top."""
    value, _, unit = mark[2:].partition(" ")
    for own in made.top:
        amount, _, currency = own[2:].partition(" ")
        money = own[:2] in AMOUNTS and len(unit) == len(currency) == CURRENCY and unit != currency
        if money and float(value) <= DEAREST * float(amount) and float(amount) <= DEAREST * float(value):
            yield own


def _twins(mark: str) -> set[str]:
    """The figure and its roundings, read as a price or not."""
    return {kind + own[2:] for own in (mark, *_roundings(mark)) for kind in FIGURES}


def tops_agree(one: Sketch, other: Sketch, rarity: Callable[[str], float]) -> bool:
    """Whether the other has some of what either puts at its top: a quarter of its figures and people, or a name."""
    least = RARE * rarity("")
    if _headings_agree(one, other):
        return True
    if not (_has_headline(one, other) and _has_headline(other, one)):
        return False
    for made, there in ((one, other), (other, one)):
        figures = _figures_at_top(made, there)
        if max(figures.values(), default=0.0) >= SAYING and not any(says(there, figure) for figure in figures):
            return False  # the same people may do two things in a day
        people = (mark for mark in made.top if mark[:2] == "w:" and rarity(mark) >= least)
        weights = figures | dict.fromkeys(people, PERSON)
        if not (_has_of(there, weights) if weights else _has_a_name(there, made)):
            return False
    return True


def _has_headline(made: Sketch, there: Sketch) -> bool:
    """Whether the other has one of several figures in a title, or a rounding: a preview has what is expected."""
    headed = [mark for mark in made.heading if weight_of(mark[2:]) >= SAYING]
    return len(headed) < SEVERAL or _states(there, headed)


def sums_differ(one: Sketch, other: Sketch) -> bool:
    """Whether both titles tell a sum of money, and neither one that the other report has: two firms' rights issues."""
    mine, theirs = _sums(one), _sums(other)
    return bool(mine and theirs) and not (_states(other, mine) or _states(one, theirs))


def _sums(made: Sketch) -> list[str]:
    sums = (mark for mark in made.heading if len(mark.rpartition(" ")[2]) == CURRENCY and mark[:2] in AMOUNTS)
    return [mark for mark in sums if weight_of(mark[2:]) >= SAYING]


def _states(made: Sketch, marks: Iterable[str]) -> bool:
    """Whether it has one of the figures, or one is a rounding of what it has, or the other way round."""
    read = [mark[2:] for mark in made.marks if mark[:2] in FIGURES]
    exact = set(map(_value, read)) | marks_of(made, NUMBERS)
    coarse = {_value(own) for figure in read for own in _roundings(figure)}
    return any(
        _value(mark[2:]) in exact | coarse or not exact.isdisjoint(_value(own[2:]) for own in _roundings(mark))
        for mark in marks
    )


def _figures_at_top(made: Sketch, there: Sketch) -> dict[str, float]:
    """Figures at its top and what they weigh.

    Prices of the day are none of the event, unless both reports are on them or the other tells them as more.
    """
    kinds = AMOUNTS | LONG | (DAILY if made.priced and there.priced else frozenset())
    twins = {mark for mark in made.top if mark[:2] in DAILY and f"f:{mark[2:]}" in there.marks}
    more = twins if len(twins) >= TWINS else frozenset[str]()
    return {mark: weight_of(mark[2:]) for mark in made.top if mark[:2] in kinds or mark in more}


def _has_of(made: Sketch, weights: Mapping[str, float]) -> bool:
    """Whether it has enough of these figures and people."""
    said = sum(weight for mark, weight in weights.items() if mark in made.marks or says(made, mark))
    return said >= TOP * sum(weights.values())


def _has_a_name(made: Sketch, other: Sketch) -> bool:
    """Whether it has one of the names at the other's top, if there are any."""
    names = {mark for mark in other.top if mark[:2] == "n:"}
    return not names or not names.isdisjoint(made.marks)


def says(made: Sketch, figure: str) -> bool:
    """Whether the figure or a rounding is there, or its digits, unless they were read as another amount."""
    if figure[:2] == "w:":
        return False
    values = _readings(figure)
    read = [mark for mark in made.marks if mark[:2] in FIGURES]
    shown = {written(value) for value in values} & made.digits
    if shown and not shown <= {written(_value(mark[2:])) for mark in read}:
        return True
    return any(not values.isdisjoint(_readings(own)) for own in read)


@lru_cache(maxsize=4096)
def _readings(mark: str) -> frozenset[str]:
    """The values of a figure and of its roundings."""
    return frozenset(_value(own[2:]) for own in (mark, *_roundings(mark)))


def names_in_common(one: Sketch, other: Sketch, rarity: Callable[[str], float]) -> float:
    """How much the rare names that both have tell: 1 is one that nobody else has."""
    whole = rarity("")
    names = (rarity(mark) / whole for mark in one.marks & other.marks if mark[:2] == "n:")
    return fsum(name for name in names if name > UNCOMMON)


def share_of_top(made: Sketch, there: Sketch) -> float:
    """The part of the figures at its top that the other has, UNTOLD where it has none."""
    figures = [mark for mark in made.top if mark[:2] in FIGURES | LONG]
    return sum(says(there, mark) for mark in figures) / len(figures) if figures else UNTOLD


def elsewhere(one: Sketch, other: Sketch) -> bool:
    """Whether their titles name companies, and neither one that the other is about: two banks' results in one week."""
    both = one.in_title and other.in_title
    return bool(both) and not (one.in_title & _subjects(other) or other.in_title & _subjects(one))


def _subjects(made: Sketch) -> frozenset[str]:
    return made.companies | made.in_title or made.named


def kind(one: Sketch, other: Sketch) -> str:
    """Whether titles are of one kind of event: "same", "" when one does not say, or how many leads tell the other's."""
    if not (one.kinds and other.kinds):
        return ""
    if one.kinds & other.kinds:
        return "same"
    return str(bool(one.kinds & other.told) + bool(other.kinds & one.told))


def strangers(one: Sketch, other: Sketch) -> bool:
    """Whether their titles call on people or places, and neither on any that the other report has."""
    return all(_called(made) and not _called(made) & _known(there) for made, there in ((one, other), (other, one)))


def _called(made: Sketch) -> set[str]:
    """The words of its title that are names in its text."""
    return {word for word in made.title_words if f"n:{word}" in made.marks}


def _known(made: Sketch) -> set[str]:
    return {mark[2:] for mark in made.marks if mark[:2] == "n:"}.union(made.title_words, made.vector.terms)


def broader(one: Sketch, other: Sketch) -> bool:
    """Whether one is about companies the other does not name: a roundup tells what others told before."""
    return _mostly_else(one, other) or _mostly_else(other, one)


def _mostly_else(one: Sketch, other: Sketch) -> bool:
    """Whether of the companies one is about, and of those its title names, the other has less than half."""
    return all(2 * len(about & other.named) < len(about) for about in (one.companies, one.in_title or one.companies))


def _value(figure: str) -> str:
    return figure.partition(" ")[0]


def weight_of(figure: str) -> float:
    """A figure's telling digits: half a point for 5, one for 27 and 1.7, one and a half for 428,000."""
    return 0.5 * min(len(telling(_value(figure))), DIGITS)


@lru_cache(maxsize=4096)
def written(number: str) -> str:
    """What shows that a text has the number: three digits whatever scales them, of fewer the number as it stands."""
    digits = telling(number)
    return digits if len(digits) >= DIGITS else number


@lru_cache(maxsize=4096)
def telling(number: str) -> str:
    """Its digits without the noughts and marks that scale them: of 1.40 and 1,400,000 they are 14."""
    return number.replace(".", "").replace(",", "").strip("0")
