"""Whether reports in two languages are of one event: no words to compare, so all that reads alike is weighed. Pure.

Companies, figures, digits, names and times of the day read alike in every language. How much each part of what two
reports share tells, and how much what only one of them has tells against it, stands in `data/across.tsv`: the weights
of a logistic regression learnt by `scripts/learn_stories.py` from the labelled stories of the tests.
"""

from __future__ import annotations

from functools import cache
from math import fsum
from pathlib import Path
from typing import TYPE_CHECKING

from bot.extract.weights import few, read, step, total
from bot.news.cluster.facts import (
    AMOUNTS,
    FIGURES,
    NAMES,
    OPPOSITE,
    alike,
    broader,
    conflicting,
    kind,
    marks_of,
    named,
    names_in_common,
    says,
    share_of_top,
    sums_differ,
    weight_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.news.cluster.sketch import Sketch

    Rarity = Callable[[str], float]

WEIGHTS = Path(__file__).parent / "data" / "across.tsv"
SURE = 0.6  # logits from which two reports are of one event: of 436 pairs of sets left out that it joins none is wrong
HOUR = 3600.0
MOST = 3  # companies, long numbers, figures of titles: more are as many
DIGITS = 5  # the same for numbers of any kind
FEW = 2  # numbers of a report are never counted as fewer: of one alone the other's is no part
UNSAID = 0.3  # the part that a top without any names counts as having in common
# Where what is counted is cut into steps.
APART = (3.0, 6.0, 12.0, 20.0, 30.0)  # hours
POINTS = (0.3, 0.8, 1.4, 2.2, 3.2)  # of figures
PART_OF_DIGITS = (0.01, 0.12, 0.2, 0.3, 0.45, 0.6)
TOP = (0.2, 0.45, 0.7, 0.9, 1.2, 1.6)  # of either's figures at the top, the parts that the other has
TOP_NAMES = (0.2, 0.5, 0.8, 1.1, 1.5)
WORDS = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3)  # cosine: names, loan words and numbers


def together(one: Sketch, other: Sketch, texts: float, rarity: Rarity, surer: float = 0.0) -> str | None:
    """Why two reports are of one event, None when they are not surely. `texts` is the cosine of their texts.

    `surer`: how many logits more than SURE are asked.
    """
    if not is_weighed(one, other, texts):
        return None
    sum_of = total(features(one, other, texts, rarity), learnt())
    return f"both tell of {', '.join(_told(one, other, rarity))} ({sum_of:.1f})" if sum_of >= SURE + surer else None


def is_weighed(one: Sketch, other: Sketch, texts: float) -> bool:  # noqa: ARG001 - as `within` has it
    """Whether two reports share anything at all, and not what one tells the other way round."""
    return not (one.marks.isdisjoint(other.marks) or _turned(one, other))


def _turned(one: Sketch, other: Sketch) -> bool:
    """Whether more of their figures are of one size and go two ways than are the same: it rose here and fell there."""
    mine, theirs = marks_of(one, FIGURES), marks_of(other, FIGURES)
    turned = {f"{size} {OPPOSITE[way]}" for size, _, way in (mark.rpartition(" ") for mark in mine) if way in OPPOSITE}
    return len(turned & theirs) > len(mine & theirs)


def features(one: Sketch, other: Sketch, texts: float, rarity: Rarity) -> list[str]:
    """What is weighed of two reports."""
    common = one.marks & other.marks
    figures = alike(marks_of(one, AMOUNTS), marks_of(other, AMOUNTS))
    digits = len(one.digits & other.digits)
    both = ((one, other), (other, one))
    tops = [share_of_top(made, there) for made, there in both]
    missing = sum(not says(there, mark) for made, there in both for mark in made.heading)
    return [
        "any",
        f"companies={few(sum(mark[:2] == 'c:' for mark in common), MOST)} {len(one.in_title & other.in_title) > 1}",
        f"names={step(names_in_common(one, other, rarity), NAMES)}",
        f"figures={step(sum(map(weight_of, figures)), POINTS)}",
        f"digits={few(digits, DIGITS)}",
        f"digits part={step(digits / max(FEW, min(len(one.digits), len(other.digits))), PART_OF_DIGITS)}",
        f"long={few(sum(mark[:2] == 'd:' for mark in common), MOST)}",
        f"times={few(sum(mark[:2] == 't:' for mark in common), MOST)}",
        f"top={step(fsum(tops), TOP)}",
        f"top without={tops.count(0.0)}",
        f"top names={step(_names_at_top(one, other) + _names_at_top(other, one), TOP_NAMES)}",
        f"heading without={few(missing, MOST)}",
        f"apart={step(abs(one.published - other.published) / HOUR, APART)}",
        f"roundup={broader(one, other)}",
        f"conflict={conflicting(one, other)}",
        f"sums={sums_differ(one, other)}",
        f"priced={one.priced is other.priced}",
        f"words={step(texts, WORDS)}",
        f"kind={kind(one, other)}",
    ]


def _names_at_top(made: Sketch, there: Sketch) -> float:
    names = [mark for mark in made.top if mark[:2] == "n:"]
    return sum(mark in there.marks for mark in names) / len(names) if names else UNSAID


def _told(one: Sketch, other: Sketch, rarity: Rarity) -> Iterable[str]:
    """The facts in common, what tells most first."""
    common = one.marks & other.marks
    companies = sorted(mark for mark in common if mark[:2] == "c:")
    figures = sorted(alike(marks_of(one, AMOUNTS), marks_of(other, AMOUNTS)), key=lambda f: (-weight_of(f), f))
    people = [mark for mark in common if mark[:2] in {"w:", "n:"}]
    names = sorted(people, key=lambda mark: (mark[:2] == "n:", -rarity(mark), mark))
    return named([*companies, *(f"f:{figure}" for figure in figures[:2]), *names]) or ("the same numbers",)


@cache
def learnt() -> dict[str, float]:
    """The weight of each feature, as learnt from the labelled stories."""
    return read(WEIGHTS)
