"""The one to three figures an investor watching the article's main company needs first.

News puts first what matters first, so the place of a figure weighs most; then the title's figures, changes, the main
company's own, and the measures investors ask for. The weights were fitted on tests/cases/articles.*.jsonl and rounded.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Direction, Metric

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.model import Figure

MOST = 3
LAST_PLACE = 12  # figures further down are all equally far
PLACE, IN_TITLE, MAIN, MARKET, CHANGE = -0.7, 3.0, 1.5, 1.2, 1.0
ALSO = 0.6
"""Of another company that the article is about."""
SHARE = 2.0
"""How its share took the news is what an investor looks for, wherever it stands: the first such move counts."""
BASE, REPEATED = -1.0, -1.5
"""A level after another figure of the same thing is mostly what it is compared with, and each repeat tells less."""
OPENING = 1  # place of the second figure: with it a lead still tells the news, "3.3 trillion in all, 86 rupiah a share"

MARKS = frozenset({Metric.INDEX, Metric.SHARE_PRICE, Metric.PRICE, Metric.EXCHANGE_RATE})
"""Where these stand behind how far they moved is the least of the news."""

TELLING = frozenset({
    Metric.NET_PROFIT, Metric.REVENUE, Metric.OPERATING_PROFIT, Metric.DEAL_VALUE, Metric.DIVIDEND, Metric.HEADCOUNT,
    Metric.INVESTMENT, Metric.FUNDING, Metric.UNIT_SALES, Metric.USERS,
})  # fmt: skip
DETAILS = frozenset({Metric.FORECAST, Metric.OTHER, Metric.MARKET_SHARE, Metric.MARGIN})
TELLS = 1.5


def headlined(
    figures: Sequence[Figure], titled: Sequence[bool], main: str | None, about: Collection[str]
) -> tuple[Figure, ...]:
    """The figures with the most telling marked; `titled` says which of them the title holds.

    `main` is the company most are of, of those the article is `about`.
    """
    scores = _scores(figures, titled, main, about)
    chosen: list[int] = []
    for i in sorted(range(len(figures)), key=lambda i: (-scores[i], i)):
        if len(chosen) == MOST:
            break
        if not any(_same_fact(figures[i], figures[j]) for j in chosen):
            chosen.append(i)
    marked = set(chosen)
    return tuple(replace(f, headline=True) if i in marked else f for i, f in enumerate(figures))


def _scores(figures: Sequence[Figure], titled: Sequence[bool], main: str | None, about: Collection[str]) -> list[float]:
    seen: dict[tuple[str | None, Metric], int] = {}
    scores = []
    share = next((f for f in figures if _is_share_move(f) and f.company == main), None)
    for place, (figure, in_title) in enumerate(zip(figures, titled, strict=True)):
        key = (figure.company, figure.metric)
        before = seen[key] = seen.get(key, -1) + 1
        score = PLACE * min(place, LAST_PLACE) + IN_TITLE * in_title + REPEATED * min(before, MOST)
        score += SHARE * (figure is share)
        score += MAIN * (figure.company == main) if main is not None else MARKET * _is_market_news(figure)
        score += ALSO * (figure.company != main and figure.company in about)
        if figure.direction is not Direction.LEVEL:
            score += CHANGE
        elif before and (place > OPENING or figure.metric in MARKS):
            score += BASE
        detail = figure.metric in DETAILS or figure.long_run
        scores.append(score + TELLS * (figure.metric in TELLING) - TELLS * detail)
    return scores


def _is_market_news(figure: Figure) -> bool:
    """Whether a figure is a market's change, or where its price or index stands: of no company, and no mere stock."""
    return figure.company is None and (figure.direction is not Direction.LEVEL or figure.metric in MARKS)


def _is_share_move(figure: Figure) -> bool:
    moved = figure.unit == "%" and figure.direction is not Direction.LEVEL and not figure.long_run
    return figure.metric is Metric.SHARE_PRICE and moved


def _same_fact(a: Figure, b: Figure) -> bool:
    """Whether two figures say one change in two units: "69.30 points or 0.90%"."""
    return (
        a.unit != b.unit
        and a.direction is b.direction is not Direction.LEVEL
        and (a.company, a.metric, a.subject) == (b.company, b.metric, b.subject)
    )
