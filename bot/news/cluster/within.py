"""Whether two reports in one language, both with a text, are of one event: by words, facts and learnt weights. Pure.

Articles of one event use the same words. `asked` says by rule how alike two texts must be, by what else speaks for one
event or against it. How far two texts are beyond that or short of it is weighed with what else they share: the weights
in `data/within.tsv` are of a logistic regression learnt by `scripts/learn_stories.py` from the labelled stories of the
tests.
"""

from __future__ import annotations

from functools import cache
from math import fsum
from pathlib import Path
from typing import TYPE_CHECKING

from bot.extract.weights import few, read, step, total
from bot.news.cluster.facts import (
    COMPANY,
    FIGURES,
    NAMES,
    conflicting,
    counts_agree,
    elsewhere,
    kind,
    marks_of,
    names_in_common,
    near,
    share_of_top,
    shared,
    strangers,
    sums_differ,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from bot.news.cluster.across import Rarity
    from bot.news.cluster.facts import Shared
    from bot.news.cluster.sketch import Sketch

WEIGHTS = Path(__file__).parent / "data" / "within.tsv"
SURE = -0.1  # logits from which two reports are of one event: of sets left out one pair joined in sixty was wrong
APART = 0.06  # cosine below which names alone are no evidence, and reports without a mark in common are not weighed
# How alike texts must be, and what makes it more or less. Found on pairs of invented articles, whichever set of them is
# not shown; what they are short of is learnt.
ARTICLES = 0.2  # cosine from which two articles tell the same, when nothing speaks for or against it
NUMBERS = 2  # of a report that tells some
SOON, DAY = 12 * 3600.0, 86400.0  # how long nothing need be asked of the time between two reports
LATE = 0.4  # more for every day after it
ITSELF = 0.45  # more for an outlet's own two articles, as it seldom reports an event twice
ELSEWHERE = 0.25  # more where the titles name others
DIFFERENT = 0.15  # more for each way in which the figures differ
CLOSER = 0.13  # less for each point of facts in common beyond the company
NO_NUMBER = 0.05  # more where both tell numbers, and none in common: of two on one event one pair in thirty is so
MARKET = 0.1  # less for reports on one market, whose other days are told apart before
MISPRINT = 0.02  # how far figures of one event may be apart
LONG = 120  # telling words; of longer texts, twice as long share twice as many names and numbers by chance
# Where what is counted is cut into steps.
BEYOND = (-0.75, -0.55, -0.4, -0.25, -0.1, 0.0, 0.1, 0.25, 0.5)  # cosine, what is asked taken off
POINTS = (0.5, 1.2, 2.4, 4.0, 6.0)  # of facts
DIGITS = 5  # numbers of any kind: more are as many
TOP = (0.01, 0.2, 0.45, 0.6, 0.9, 1.2, 1.6)  # of either's figures at the top, the parts that the other has
WORDS = (0.02, 0.04, 0.07, 0.1, 0.13, 0.16, 0.2, 0.25, 0.3, 0.36, 0.44, 0.55)  # cosine


def together(one: Sketch, other: Sketch, texts: float, rarity: Rarity, surer: float = 0.0) -> str | None:
    """Why two reports are of one event, None when they are not surely. `texts` is the cosine of their texts.

    `surer`: how many logits more than SURE are asked.
    """
    if not is_weighed(one, other, texts):
        return None
    common = shared(one, other, rarity)
    if texts < APART and not common.enough:
        return None
    if total(_features(one, other, texts, common, rarity), learnt()) < SURE + surer:
        return None
    if common.enough:
        return f"both tell of {', '.join(common.told)}"
    return f"texts agree ({texts:.2f})"


def alike_though_late(one: Sketch, other: Sketch, texts: float) -> bool:
    """Whether the texts of reports a day apart or more are as alike as is asked of them, whatever else they share.

    No less than of two articles of one hour is ever asked then: most pairs need no further look.
    """
    return texts >= ARTICLES and texts >= asked(one, other, 0.0)


def is_weighed(one: Sketch, other: Sketch, texts: float) -> bool:
    """Whether two reports share anything at all."""
    return texts >= APART or not one.marks.isdisjoint(other.marks)


def features(one: Sketch, other: Sketch, texts: float, rarity: Rarity) -> list[str]:
    """What is weighed of two reports."""
    return _features(one, other, texts, shared(one, other, rarity), rarity)


def _features(one: Sketch, other: Sketch, texts: float, common: Shared, rarity: Rarity) -> list[str]:
    both = ((one, other), (other, one))
    long = max(1.0, min(one.length, other.length) / LONG)
    return [
        "any",
        f"beyond={step(texts - asked(one, other, common.points), BEYOND)}",
        f"points={step(common.points, POINTS)} {common.enough}",
        f"names={step(names_in_common(one, other, rarity) / long, NAMES)}",
        f"digits={few(int(len(one.digits & other.digits) / long), DIGITS)}",
        f"top={step(fsum(share_of_top(made, there) for made, there in both), TOP)}",
        f"words={step(texts, WORDS)}",
        f"kind={kind(one, other)} {_subjects(one, other)}",
        f"outlet={one.outlet == other.outlet}",
    ]


def _subjects(one: Sketch, other: Sketch) -> str:
    """How many companies both are about, "" where either is about none."""
    return few(len(one.companies & other.companies), 1) if one.companies and other.companies else ""


def asked(one: Sketch, other: Sketch, points: float) -> float:
    """How alike texts must be by their times, outlets, titles, figures, and the points of what they share."""
    later = max(abs(one.published - other.published) - SOON, 0.0)
    sum_of = ARTICLES + LATE * later / DAY
    if one.outlet and one.outlet == other.outlet:
        sum_of += ITSELF
    if min(len(one.digits), len(other.digits)) >= NUMBERS and one.digits.isdisjoint(other.digits):
        sum_of += NO_NUMBER
    if elsewhere(one, other) or strangers(one, other):
        sum_of += ELSEWHERE
    elif one.markets & other.markets:
        sum_of -= MARKET
    return sum_of - CLOSER * max(points - COMPANY, 0) + DIFFERENT * _differing(one, other)


def _differing(one: Sketch, other: Sketch) -> int:
    """In how many ways their figures differ."""
    ways = (_figures_differ(one, other), conflicting(one, other), not counts_agree(one, other), sums_differ(one, other))
    return sum(ways)


def _figures_differ(one: Sketch, other: Sketch) -> bool:
    """Texts that follow one pattern and fill in other figures: none that tells in one stands in the other."""
    mine, theirs = _telling(one), _telling(other)
    if not mine or not theirs:
        return False
    return not (_told_by(other, mine) or _told_by(one, theirs))


def _told_by(made: Sketch, values: AbstractSet[str]) -> bool:
    """Whether one of the values stands in it, read as a figure or not."""
    return near(values, _values(made), MISPRINT) or not made.digits.isdisjoint(map(written, values))


def _telling(made: Sketch) -> set[str]:
    """Values of the headline figures that stand at the top: what comes further down differs by outlet."""
    return {figure[-1] for figure in made.headline} & {mark[2:].partition(" ")[0] for mark in made.top}


def _values(made: Sketch) -> set[str]:
    figures = {mark.partition(" ")[0] for mark in marks_of(made, FIGURES)}
    return figures | {figure[-1] for figure in made.headline}


@cache
def learnt() -> dict[str, float]:
    """The weight of each feature, as learnt from the labelled stories."""
    return read(WEIGHTS)
