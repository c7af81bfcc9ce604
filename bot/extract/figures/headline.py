"""The one to three figures an investor watching the article's main company needs first.

News puts first what matters first, so the place of a figure tells most; then whether the title has it, what it
measures, whether it is a change, whose it is, and how often the same was told before it. How much each weighs stands in
`data/headline.tsv`, the weights of a logistic regression learnt by `scripts/learn_figures.py` from the labelled
articles of the tests.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.weights import few, read, total, unit_word
from bot.model import Direction, Metric

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from bot.model import Figure, Where

WEIGHTS = Path(__file__).parents[1] / "data" / "headline.tsv"
MOST = 3
LEAST = -1.0  # logits: below it a second or third figure tells more than the news
LAST_PLACE = 20  # figures further down are all equally far
LOOKED_AT = 60  # figures: what comes behind so many is a table's
STARTS = (60, 120, 200, 300, 450, 700, 1000)  # characters into the text
OFTEN, MANY = 3, 5  # times that the same measure, and the same company, were told of before
NEAR = 60  # characters between two figures of one clause
AROUND = 60  # characters before and behind a figure whose words are weighed
BEFORE, BEHIND = 5, 3  # words
TITLED = 3  # figures of a title; more are as many

_WORD = re.compile(r"\w+|[^\w\s]")


class Headlines(NamedTuple):
    """The figures of an article in order, and what tells of all of them."""

    figures: Sequence[Figure]
    titled: Sequence[bool]  # which of them the title holds
    main: str | None  # the company most are of, of those the article is `about`
    about: Collection[str]
    texts: Mapping[Where, str]  # in lower case


def headlined(told: Headlines) -> tuple[Figure, ...]:
    """The figures with the most telling marked."""
    known = learnt()
    scores = [total(found, known) for found in features(told)]
    marked = set(chosen(told.figures, scores))
    return tuple(replace(f, headline=True) if i in marked else f for i, f in enumerate(told.figures))


def chosen(figures: Sequence[Figure], scores: Sequence[float]) -> list[int]:
    """Which figures are marked, of those with a score: the highest, of one fact in two units the one that is higher.

    None is marked that says what something was before.
    """
    best: list[int] = []
    for i in sorted(range(len(scores)), key=lambda i: (-scores[i], i)):
        if len(best) == MOST or (best and scores[i] < LEAST):
            break
        if not figures[i].base and not any(_same_fact(figures[i], figures[j]) for j in best):
            best.append(i)
    return best


def features(told: Headlines) -> Iterator[list[str]]:
    """What is weighed of each of the first figures."""
    measures: Counter[tuple[str | None, Metric]] = Counter()
    companies: Counter[str | None] = Counter()
    metrics: Counter[Metric] = Counter()
    before: Figure | None = None
    count = few(sum(told.titled), TITLED)
    figures = zip(told.figures[:LOOKED_AT], told.titled[:LOOKED_AT], strict=True)
    for place, (figure, titled) in enumerate(figures):
        metric, direction = str(figure.metric), str(figure.direction)
        unit = unit_word(figure.unit)
        kind = "level" if figure.direction is Direction.LEVEL else "move"
        whose = _whose(figure, told)
        title = "titled" if titled else "untitled"
        again = few(measures[figure.company, figure.metric], OFTEN)
        yield [
            "any",
            f"place={few(place, LAST_PLACE)}",
            f"where={figure.where}",
            f"{title} {count}",
            f"{title} {figure.where}",
            f"{title} {kind}",
            f"whose={whose}",
            f"whose={whose} {metric}",
            f"metric={metric}",
            f"metric={metric} {kind}",
            f"metric={metric} {unit} {kind}",
            f"metric={metric} {unit} {direction}",
            f"unit={unit} {kind}",
            f"again={again}",
            f"again={again} {kind}",
            f"measure={few(metrics[figure.metric], OFTEN)} {kind}",
            f"company={few(companies[figure.company], MANY)} {whose}",
            f"long={figure.long_run}",
            *(f"behind {start}" for start in STARTS if figure.where == "text" and figure.start > start),
            *_previous(figure, before, kind),
            *_words(figure, told.texts[figure.where]),
        ]
        measures[figure.company, figure.metric] += 1
        companies[figure.company] += 1
        metrics[figure.metric] += 1
        before = figure


def _whose(figure: Figure, told: Headlines) -> str:
    if figure.company is None:
        return "nobody's"
    if figure.company == told.main:
        return "main"
    return "about" if figure.company in told.about else "other"


def _previous(figure: Figure, before: Figure | None, kind: str) -> Iterator[str]:
    if before is None:
        return
    near = before.where == figure.where and figure.start - before.end < NEAR
    same = (before.company, before.metric) == (figure.company, figure.metric)
    level = before.direction is Direction.LEVEL
    yield f"previous={same} {level} {kind} {near}"
    yield f"previous={before.metric} {figure.metric} {near}"


def _words(figure: Figure, text: str) -> Iterator[str]:
    yield from (f"before={word}" for word in _WORD.findall(text, max(0, figure.start - AROUND), figure.start)[-BEFORE:])
    yield from (f"behind={word}" for word in _WORD.findall(text, figure.end, figure.end + AROUND)[:BEHIND])


def _same_fact(a: Figure, b: Figure) -> bool:
    """Whether two figures say one change in two units: "69.30 points or 0.90%"."""
    return (
        a.unit != b.unit
        and a.direction is b.direction is not Direction.LEVEL
        and (a.company, a.metric, a.subject) == (b.company, b.metric, b.subject)
    )


@cache
def learnt() -> dict[str, float]:
    """The weight of each feature, as learnt from the labelled articles."""
    return read(WEIGHTS)
