"""Weights learnt from labelled cases, and what of a text is weighed with them: words, one string a feature."""

from __future__ import annotations

from bisect import bisect_left
from itertools import repeat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

TAUGHT_BY = "# "
"""How the line begins that tells which cases taught the weights; no feature begins so."""
_NUMBERS = tuple(map(str, range(32)))


def read(path: Path) -> dict[str, float]:
    """The weight of each feature, in logits."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith(TAUGHT_BY))
    return {feature: float(weight) for feature, weight in rows}


def total(found: Iterable[str], weights: Mapping[str, float]) -> float:
    """What these features weigh together, in logits; those nobody taught weigh nothing."""
    return sum(map(weights.get, found, repeat(0.0)))


def few(count: int, most: int) -> str:
    """A count as a feature says it, or the most that is told apart: a number is written into a string slowly."""
    return _NUMBERS[min(count, most)]


def step(size: float, steps: Sequence[float]) -> str:
    """How many of the steps a size is above, as a feature says it."""
    return few(bisect_left(steps, size), len(steps))


def unit_word(code: str) -> str:
    """A unit as a feature says it: any currency is "$"."""
    return "$" if code.isupper() else code
