"""How a site talks to its readers, told from news by its words: a logistic regression over one line.

Rules know the wordings somebody has seen; sites invent new ones. "Join in", "you", "our", "members", a bar between two
words or an address speak for a line that is no news, wherever they stand. The weights in `data/site_talk.tsv` are
learnt by `scripts/learn_site_talk.py` from the labelled lines of the tests and from nothing else.
"""

from __future__ import annotations

import math
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WEIGHTS = Path(__file__).parent / "data" / "site_talk.tsv"
LONGEST = 45  # words; a longer line is a paragraph, and judged by its sentences elsewhere
SAID = ("word=", "pair=", "first=")
TELLING = 0.5  # the weight of a word that tells
EDGE = 2  # lines from the first and the last that are told from the rest

_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_SIGNS = {sign: f"sign={sign}" for sign in "|@#©/:[_*·"}
_FIGURE = re.compile(r"\d ?(?:%|persen\b|per ?cent\b)|[$€£₹]\d|\b[Rr][Pp]\.? ?\d")
_LENGTHS = (4, 8, 14, 25)


def likelihood(line: str, number: int, lines: int) -> float:
    """From 0 to 1: how much the line, the `number`-th of so many, sounds like a site and not like its news.

    0 for a line without a word that sites use and news does not: that its words are new says nothing.
    """
    weights = _weights()
    found = {feature: weights.get(feature, 0.0) for feature in features(line, number, lines)}
    telling = max((weight for feature, weight in found.items() if feature.startswith(SAID)), default=0.0)
    return 1 / (1 + math.exp(-sum(found.values()))) if telling >= TELLING else 0.0


def features(line: str, number: int, lines: int) -> Iterator[str]:
    """What is weighed of a line: its words, pairs of them, its first; its length, end, signs and place."""
    words = _WORD.findall(line.lower())
    yield "bias"
    yield from {f"word={word}" for word in words}
    yield from {f"pair={one} {other}" for one, other in pairwise(words)}
    if words:
        yield f"first={words[0]}"
    length = len(line.split())
    yield from (f"under={bound}" for bound in _LENGTHS if length < bound)
    end = _END.search(line)
    yield f"end={end[0][0] if end else ''}"
    yield from (name for sign, name in _SIGNS.items() if sign in line)
    if any(quote in line for quote in '"“'):
        yield "quotation"
    if _FIGURE.search(line):
        yield "figure"
    if line.isupper():
        yield "capitals"
    if number < EDGE:
        yield "place=top"
    if number >= lines - EDGE:
        yield "place=end"


@cache
def _weights() -> dict[str, float]:
    rows = (line.split("\t") for line in WEIGHTS.read_text("utf-8").splitlines())
    return {feature: float(weight) for feature, weight in rows}
