"""A logistic regression of yes and no over words, by stochastic gradient descent in a fixed order."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SEED = 7


class Pace(NamedTuple):
    """How it is learnt: `rounds` over all rows, `rate` of a step, and what every weight loses a step."""

    rounds: int
    rate: float
    decay: float


def logistic(rows: Iterable[tuple[Sequence[str], bool]], pace: Pace, least: int) -> dict[str, float]:
    """The weight of each feature of `least` rows or more, in logits; the same rows give the same weights."""
    rows = list(rows)
    seen = Counter(feature for found, _ in rows for feature in found)
    kept = [([f for f in found if seen[f] >= least], float(yes)) for found, yes in rows]
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1.0)
    order = random.Random(SEED)  # noqa: S311 - an order, no secret
    for _ in range(pace.rounds):
        order.shuffle(kept)
        for found, yes in kept:
            error = yes - 1 / (1 + math.exp(-sum(weights[f] for f in found)))
            for feature in found:
                squares[feature] += error * error
                weights[feature] += pace.rate * error / math.sqrt(squares[feature]) - pace.decay * weights[feature]
    return weights
