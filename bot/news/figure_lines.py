"""Figures as lines a reader takes in at a glance: "▲ Net profit, Keppel S$412 million (+9%)". Pure.

What is said under one label shares one line: an amount with how far it moved or, where nobody says how far, with what
it was before: "▲ Price target, Apple US$250 (was US$220)". What something was before is never a line of its own, where
it would be taken for what it is now.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, reduce
from typing import TYPE_CHECKING

from bot.languages import LANGUAGES
from bot.model import Direction, FigureLine, Metric
from bot.news.amounts import amount, joined
from bot.news.labels import LOSS_WORDS, label
from bot.news.plausible import PARTS, kind, plausible
from bot.news.subjects import folded, metric_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.model import Extraction, Figure
    from bot.phrases import Phrases

LONGEST_VALUE = 30  # digits: nothing a reader could take in is longer
NEAR = 100  # characters between an amount and its change: a sentence of a newspaper
BEFORE = 60  # characters between an amount and what it was
MOST_GROWN = 100  # times: beyond it one of two amounts was misread
# A company has one of these at a time, whatever words it is told in: a second one is last year's, or rounded.
ONE_EACH = frozenset({Metric.SHARE_PRICE, Metric.REVENUE, Metric.NET_PROFIT, Metric.EPS, Metric.MARKET_CAP})
MOVES = frozenset({Direction.UP, Direction.DOWN})
# The day's high is no level an index was at before; what OTHER is of is known by its words alone.
WITHOUT_BEFORE = frozenset({Metric.INDEX, Metric.OTHER})

_NUMBER = re.compile(r"\d[\d.,]*")


def figure_lines(figures: Iterable[Figure], read: Extraction, say: Phrases) -> dict[FigureLine, tuple[Figure, ...]]:
    """The figures as lines in the chat's language, in their order, each with the figures that it tells.

    One without a true label is left out. So is a second amount, or a second change, under the same label: a reader
    can't tell this year's from last year's, or China's from the whole world's, and the first is the one that is told.
    One sum in two currencies is one amount.
    """
    told: dict[str, dict[tuple[str, bool], tuple[str, Figure]]] = {}
    for figure in figures:
        shown = not figure.base and len(figure.value) <= LONGEST_VALUE and plausible(figure)
        text = label(figure, read, say) if shown else None
        if text:
            what = f"{figure.metric} of {figure.company}" if figure.metric in ONE_EACH else text
            told.setdefault(what, {}).setdefault((kind(figure.unit), _stands(figure)), (text, figure))
    return dict(line for one in told.values() for line in _lines(list(one.values()), read, say))


def _lines(
    told: list[tuple[str, Figure]], read: Extraction, say: Phrases
) -> Iterator[tuple[FigureLine, tuple[Figure, ...]]]:
    """The lines of one label: amount and change share one where the article tells them together."""
    amounts = [f for _, f in told if _stands(f)]
    moved = next((f for _, f in told if f.direction in MOVES and not _stands(f) and f.unit in PARTS), None)
    together = moved is not None and len(amounts) == 1 and _together(amounts[0], moved, read)
    for text, figure in told:
        if together and figure in amounts and moved is not None:
            line = FigureLine(moved.direction, text, _amount(figure, read, say), _amount(moved, read, say))
            yield line, (*_ends(figure, read), *_ends(moved, read))
        elif not (together and figure is moved):
            yield _alone(text, figure, read, say)


def _alone(text: str, figure: Figure, read: Extraction, say: Phrases) -> tuple[FigureLine, tuple[Figure, ...]]:
    """A figure by itself, an amount with what it was before."""
    before = _before(figure, read) if _stands(figure) else None
    size = _amount(figure, read, say)
    ends = _ends(figure, read)
    if before is None:
        return FigureLine(figure.direction, text, size), ends
    then = _ends(before, read)
    grew = max(Decimal(f.value) for f in ends) > max(Decimal(f.value) for f in then)
    was = say.digest.was.format(amount=_amount(before, read, say))
    return FigureLine(Direction.UP if grew else Direction.DOWN, text, size, was), (*ends, *then)


def _amount(figure: Figure, read: Extraction, say: Phrases) -> str:
    """The amount as its chat writes it, both ends of a range."""
    return reduce(joined, (amount(end, say, read.language) for end in _ends(figure, read)))


def _ends(figure: Figure, read: Extraction) -> tuple[Figure, ...]:
    """The figure, or both ends of the range that it is one of, the lower first."""
    other = [f for f in read.figures if _span(f) == _span(figure) and f is not figure and _same_measure(f, figure)]
    if len(other) != 1 or other[0].direction is not figure.direction or len(other[0].value) > LONGEST_VALUE:
        return (figure,)
    return tuple(sorted((figure, other[0]), key=lambda f: Decimal(f.value)))


def _span(figure: Figure) -> tuple[str, int, int]:
    return figure.where, figure.start, figure.end


def _stands(figure: Figure) -> bool:
    """Whether it is where something stands, and not how far it moved."""
    return figure.reached or figure.direction is Direction.LEVEL


def _together(stands: Figure, moved: Figure, read: Extraction) -> bool:
    """Whether one sentence tells both: "rose 9% to S$412 million"; what the title says is said again below it."""
    if stands.where == moved.where:
        return _gap(stands, moved) <= NEAR
    titled, other = (stands, moved) if stands.where == "title" else (moved, stands)
    around = read.text[max(0, other.start - NEAR) : other.end + NEAR]
    return not _numbers(titled.evidence).isdisjoint(_numbers(around))


def _numbers(text: str) -> set[str]:
    return {number.rstrip(".,") for number in _NUMBER.findall(text)}


def _gap(a: Figure, b: Figure) -> int:
    return max(a.start - b.end, b.start - a.end)


def _before(figure: Figure, read: Extraction) -> Figure | None:
    """What an amount was before: "$250 from $220". None where another amount stands as near, or a loss was a profit."""
    if figure.metric in WITHOUT_BEFORE or figure.base:
        return None
    near = [f for f in read.figures if _same_measure(f, figure) and _span(f) != _span(figure)]
    near = [f for f in near if _gap(f, figure) <= BEFORE]
    sure = all(f.base and f.direction is Direction.LEVEL for f in near) and len({_span(f) for f in near}) == 1
    if not sure:
        return None
    first, second = sorted((figure, near[0]), key=lambda f: f.start)
    source = read.title if figure.where == "title" else read.text
    between = source[first.end : second.start]
    lead = source[max(0, near[0].start - BEFORE // 2) : near[0].start]
    if not LOSS_WORDS.isdisjoint(folded(between)) or metric_named(between, read.language) is not None:
        return None
    if figure.metric is Metric.FORECAST and _left(read.language).isdisjoint(folded(lead)):
        return None  # "against the $2 that analysts expect"
    low, high = sorted((Decimal(figure.value), Decimal(near[0].value)))
    return near[0] if low < high <= MOST_GROWN * low else None


def _same_measure(a: Figure, b: Figure) -> bool:
    return (a.company, a.metric, a.unit, a.where) == (b.company, b.metric, b.unit, b.where)


@cache
def _left(language: str) -> frozenset[str]:
    """Words before what a forecast was, where others stand before what it is compared with."""
    return LANGUAGES[language].cues.left if language in LANGUAGES else frozenset()
