"""The one to three figures an investor watching the article's main company needs first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Direction, Metric

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.model import Figure

MOST = 3
LEAST_SCORE = 4
"""Below this a figure is a detail: of another company, undirected and far down."""

KEY = {
    Metric.NET_PROFIT: 3,
    Metric.REVENUE: 3,
    Metric.SHARE_PRICE: 2,
    Metric.DEAL_VALUE: 3,
    Metric.EPS: 2,
    Metric.OPERATING_PROFIT: 2,
    Metric.UNIT_SALES: 2,
    Metric.SALES: 2,
    Metric.DIVIDEND: 2,
    Metric.HEADCOUNT: 2,
    Metric.FUNDING: 2,
    Metric.INVESTMENT: 2,
    Metric.FORECAST: 1,
    Metric.PRICE_TARGET: 1,
}


def headlined(figures: Sequence[Figure], titled: Sequence[bool], main: str | None) -> tuple[Figure, ...]:
    """The figures with the most telling marked; `titled` says which of them the title holds."""
    scores = [_score(f, i, in_title=t, main=main) for i, (f, t) in enumerate(zip(figures, titled, strict=True))]
    ranked = sorted(range(len(figures)), key=lambda i: (-scores[i], i))
    chosen: list[int] = []
    for i in ranked:
        if len(chosen) == MOST or (chosen and scores[i] < LEAST_SCORE):
            break
        if not any(_same_fact(figures[i], figures[j]) for j in chosen):
            chosen.append(i)
    marked = set(chosen)
    return tuple(replace(f, headline=True) if i in marked else f for i, f in enumerate(figures))


def _score(figure: Figure, place: int, *, in_title: bool, main: str | None) -> float:
    score = float(KEY.get(figure.metric, 0))
    if in_title:
        score += 4
    if figure.company is not None and figure.company == main:
        score += 3
    elif main is not None:
        score -= 2
    if figure.direction is not Direction.LEVEL:
        score += 2
    return score - min(place, 20) * 0.25


def _same_fact(a: Figure, b: Figure) -> bool:
    """One change said in two units ("69.30 points or 0.90%") takes one place."""
    return (
        a.subject == b.subject
        and a.metric is b.metric
        and a.company == b.company
        and a.direction is b.direction
        and (a.direction is not Direction.LEVEL)
    )
