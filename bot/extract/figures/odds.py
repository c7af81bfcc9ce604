"""What the words around a figure say of its measure and its movement: a second opinion beside the rules.

Rules know how sentences are built. Which words go with which measure, thousands of labelled figures tell better: the
weights in `data/figures.tsv` are those of two logistic regressions, one over measures and one over directions, learnt
by `scripts/learn_figures.py` from the labelled articles and golden sentences of the tests and from nothing else. They
do not see the rules' verdict on what they judge themselves, so that both err in different places; what the rules say
stands unless the weights speak clearly against it.
"""

from __future__ import annotations

import re
import struct
from dataclasses import replace
from functools import cache
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.figures.fits import measured_in
from bot.extract.figures.movement import OPPOSITE
from bot.extract.weights import TAUGHT_BY, unit_word
from bot.model import Direction, Metric

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.extract.figures.facts import Told
    from bot.extract.figures.tokens import Token
    from bot.model import Figure

    Weights = Mapping[str, int]

WEIGHTS = Path(__file__).parents[1] / "data" / "figures.tsv"
BEFORE, AFTER = 14, 8  # tokens that are weighed on each side
NEAR = 7  # of those before; what stands so near counts once more
NEXT_BEFORE, NEXT_AFTER = 3, 2  # of those whose place is weighed as well
STEM = 5  # letters of a longer word
RULES_NAME, RULES_FIND_NONE = 1.5, 1.0  # logits
"""How much surer the rules are of a measure that they name, and of finding none: chosen on 2,300 figures of articles
that neither had seen."""
RULES_MOVE = 4.0  # logits
"""How much surer they are of a change or a level: more than those figures ask for; a wrong sign is worse than none."""
ALIKE = (frozenset({Metric.REVENUE, Metric.SALES}), frozenset({Metric.INVESTMENT, Metric.FORECAST}))
"""Measures of which one may be told for the other: takings of a part or the whole, money that is or will be spent."""
CLEAR = 2.0  # logits
"""How far ahead of any other a measure is that can be told for sure. Of figures of articles that neither rules nor
weights had seen, those less far ahead are of another measure two times in five, of the others one in twenty."""

# The weights of a feature are one whole number, tenths of logits in so many bits a label: the sums of a figure, over
# all labels at once, are then a few dozen additions. No weight is below -BIAS or above BIAS, and no figure has the 128
# features it takes for a sum to flow over into the next label's bits.
LABELS: tuple[str, ...] = (*Metric, *Direction)
TENTHS = 10
BIAS = 256
BITS = 16
MOST_WORDS = 8  # of a subject, or of an amount
_ONE = {label: 1 << BITS * i for i, label in enumerate(LABELS)}
_NOTHING = BIAS * sum(_ONE.values())
_LANES = struct.Struct(f"<{len(LABELS)}H")

_WORD = re.compile(r"[^\W\d_]+")


class Features(NamedTuple):
    """What is weighed of a figure: the words around it, and what else tells of its measure and of its direction."""

    words: list[str]
    of_metric: list[str]
    of_direction: list[str]


def features(told: Told) -> Features:
    """What is weighed of a figure's measure and direction."""
    figure, before = told.figure, told.before
    unit = unit_word(figure.unit)
    words = ["any", f"unit={unit}", f"size={unit}{_size(figure.value)}"]
    words += _around(told.row, told.at)
    words += [f"subject={word}" for word in figure.subject.lower().split()[:MOST_WORDS]]
    words += [f"counts={word}" for word in _WORD.findall(figure.evidence.lower())[:MOST_WORDS]]
    metric, direction = (before.metric, before.direction) if before else (None, None)
    alike = before is not None and before.unit == figure.unit
    of_metric = [f"after={metric} {unit} {told.goes_on}", f"moves={figure.direction} {unit}"]
    of_direction = [f"after={direction} {alike} {told.goes_on}", f"is={figure.metric} {unit}"]
    return Features(words, of_metric, of_direction)


def _around(row: list[Token], at: int) -> Iterator[str]:
    for distance in range(min(at, BEFORE)):
        word = said(row[at - 1 - distance])
        yield f"before={word}"
        if len(word) > STEM:
            yield f"stem={word[:STEM]}"
        if distance < NEAR:
            yield f"near={word}"
        if distance < NEXT_BEFORE:
            yield f"before{distance}={word}"
    for distance, token in enumerate(row[at + 1 : at + 1 + AFTER]):
        word = said(token)
        yield f"behind={word}"
        if len(word) > STEM:
            yield f"stem behind={word[:STEM]}"
        if distance < NEXT_AFTER:
            yield f"behind{distance}={word}"


def said(token: Token) -> str:
    """A word; of a name or an amount only that it is one."""
    if token.amount is not None:
        return "$" if token.amount.unit.isupper() else f"#{token.amount.unit}"
    if token.owner is not None:
        return "HINT" if token.hint else "NAME"
    return token.word


def _size(value: str) -> int:
    """How many digits stand before the point: 3 of "150.5", 0 of "0.5"."""
    return len(value.partition(".")[0].lstrip("0"))


def reread(figure: Figure, weighed: Features, weights: Weights | None = None) -> Figure:
    """The figure with the measure and direction that rules and words together find likeliest.

    Words make no rise of a fall, and no measure of what its unit can't count. `weights`: other than the `learnt` ones.
    """
    known = learnt() if weights is None else weights
    sums = _sums([*weighed.words, *weighed.of_metric, *weighed.of_direction], known)
    sums[figure.metric] += RULES_FIND_NONE if figure.metric is Metric.OTHER else RULES_NAME
    sums[figure.direction] += RULES_MOVE
    measures = (figure.metric, *(one for one in _measures(figure.unit) if not _is_of_a_share(one, figure)))
    metric = max(measures, key=sums.__getitem__)
    alike = _alike(metric, figure.unit)
    near = [one for one in measures if sums[one] > sums[metric] - CLEAR and one not in alike]
    rival = max(near, key=sums.__getitem__, default=None)
    directions = (d for d in (figure.direction, *Direction) if d is not OPPOSITE.get(figure.direction))
    direction = figure.direction if figure.reached else max(directions, key=sums.__getitem__)
    if metric is figure.metric and direction is figure.direction and rival is None:
        return figure
    return replace(figure, metric=metric, direction=direction, or_metric=rival)


def _is_of_a_share(metric: Metric, figure: Figure) -> bool:
    """Whether a currency's rate, which is nobody's, would be told for what somebody's share costs, or the other way."""
    if figure.company is None:
        return metric is Metric.SHARE_PRICE and figure.metric is Metric.EXCHANGE_RATE
    return metric is Metric.EXCHANGE_RATE and figure.metric is Metric.SHARE_PRICE


@cache
def _alike(metric: Metric, unit: str) -> frozenset[Metric]:
    """The measure and those that a reader takes for the same; how much sales grew, counted or earned, is one word."""
    both = next((both for both in ALIKE if metric in both), frozenset({metric}))
    return both | {Metric.UNIT_SALES} if metric is Metric.SALES and unit == "%" else both


@cache
def _measures(unit: str) -> tuple[Metric, ...]:
    """What can be counted in a unit."""
    return tuple(metric for metric in Metric if measured_in(metric, unit))


def _sums(found: list[str], weights: Weights) -> dict[str, float]:
    """The sum of each label's weights, in logits."""
    whole = sum(map(weights.get, found, repeat(_NOTHING)))
    empty = BIAS * len(found)
    sums = _LANES.unpack(whole.to_bytes(_LANES.size, "little"))
    return {label: (total - empty) / TENTHS for label, total in zip(LABELS, sums, strict=True)}


def packed(weights: Mapping[str, float]) -> int:
    """The weights that a feature gives labels as one number."""
    tenths = {label: max(-BIAS, min(BIAS, round(weight * TENTHS))) for label, weight in weights.items()}
    return _NOTHING + sum(_ONE[label] * weight for label, weight in tenths.items())


@cache
def learnt() -> Weights:
    """The weights of every feature, in tenths of logits, as learnt from the labelled articles."""
    weights = {}
    for line in WEIGHTS.read_text("utf-8").splitlines():
        if line.startswith(TAUGHT_BY):
            continue
        feature, *fields = line.split("\t")
        whole = _NOTHING
        for field in fields:
            label, _, tenths = field.partition("=")
            whole += _ONE[label] * int(tenths)
        weights[feature] = whole
    return weights
