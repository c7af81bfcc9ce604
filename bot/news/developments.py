"""What a story's next report brings: nothing but its source, something new, or another figure for the same thing. Pure.

    (report, the story's reports before it) -> Development -> (per chat, `news.followups`) what is told

Precision comes first: readers forgive a missed detail, they leave at a duplicate. So what may be known counts as known:
a number that stands in any earlier report's text, whatever it was read to measure; another rounding of it; the sum in
another currency; a price that has moved on; a quote once an analyst has spoken. A disagreement needs the same company,
metric, subject and period, and that neither outlet gives the other's number anywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from bot.languages import LANGUAGES
from bot.model import Direction, Metric
from bot.news.cluster.words import periods
from bot.news.denials import says_denial, title_denies
from bot.news.plausible import MONEY, kind, plausible
from bot.news.roundings import same, size, stands_in
from bot.news.subjects import folded
from bot.phrases import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.model import Extraction, Figure, Quote, Report

TOP = 600  # characters in which an article says what is new; figures further down are background
PRICES = frozenset(
    {Metric.SHARE_PRICE, Metric.INDEX, Metric.EXCHANGE_RATE, Metric.PRICE, Metric.MARKET_CAP, Metric.VALUATION}
)
# These an event has one of, so that two outlets can't both be right. Brokers' targets and forecasts may well differ.
ONE_VALUE = frozenset(
    {
        Metric.REVENUE,
        Metric.NET_PROFIT,
        Metric.OPERATING_PROFIT,
        Metric.EPS,
        Metric.DEAL_VALUE,
        Metric.FUNDING,
        Metric.DIVIDEND,
        Metric.HEADCOUNT,
        Metric.SALES,
        Metric.UNIT_SALES,
        Metric.PRODUCTION,
    }
)
UNSURE = frozenset({Metric.OTHER})  # what it measures was not made out: whether it is new neither
MONEY_FOR_SOMETHING = frozenset({Metric.DEAL_VALUE, Metric.INVESTMENT, Metric.FUNDING, Metric.VALUATION})
APART = 2  # times: figures further apart are of two things, or one was misread
RETOLD = 85.0  # rapidfuzz's partial_ratio of a quote and a text that has it
_CUT = re.compile(r"\s*(?:\.\.\.|…)\s*$")


class Step(StrEnum):
    """What a report is to the story it joins."""

    REPEATS = "repeats"
    DEVELOPED = "developed"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Rival:
    """Two figures for one thing: the report's, and what another outlet said before."""

    figure: Figure
    other: Figure
    report: Report


@dataclass(frozen=True, slots=True)
class Development:
    """What the report adds, and why. `new_source`: its publisher had not told the story before.

    `figures` are new or changed, `quote` is the first of an analyst, `denial` is one in the title, or a correction
    that changes a figure.
    """

    step: Step
    reason: str
    new_source: bool
    figures: tuple[Figure, ...] = ()
    quote: Quote | None = None
    rivals: tuple[Rival, ...] = ()
    denial: bool = False


def judge(report: Report, earlier: Sequence[Report]) -> Development:
    """What the report brings to a story of which `earlier` is known, in the order it became known."""
    new_source = report.publisher not in {one.publisher for one in earlier}
    if not earlier:
        return Development(Step.REPEATS, "what was told before is forgotten", new_source)
    if _roundup(report, earlier):
        return Development(Step.REPEATS, "a roundup of several companies", new_source)
    rivals = tuple(_rivals(report, earlier))
    figures = tuple(_new_figures(report, earlier))
    quote = _first_analyst(report, earlier)
    denial = _denies(report, earlier) or (bool(figures) and _corrects(report.extraction))
    told = (
        [
            f"{r.report.publisher} gives {r.other.evidence} for {_what(r.figure)}, not {r.figure.evidence}"
            for r in rivals
        ]
        + [f"a new figure: {_what(figure)} {figure.evidence}" for figure in figures]
        + (["the first analyst's quote"] if quote else [])
        + (["a denial or correction"] if denial else [])
    )
    if not told:
        return Development(Step.REPEATS, "tells nothing that was not told", new_source)
    step = Step.CONTRADICTS if rivals else Step.DEVELOPED
    return Development(step, "; ".join(told), new_source, figures, quote, rivals, denial)


def _what(figure: Figure) -> str:
    return f"{figure.metric} of {figure.company}"


def _about(reports: Iterable[Report]) -> set[str]:
    return {c.company.id for report in reports for c in report.extraction.companies if c.about}


def _roundup(report: Report, earlier: Sequence[Report]) -> bool:
    """Whether most of the companies it is about are none of the story's: such an article tells what others told."""
    mine, theirs = _about([report]), _about(earlier)
    return 2 * len(mine & theirs) < len(mine)


# -- figures --------------------------------------------------------------------------------------


def _new_figures(report: Report, earlier: Sequence[Report]) -> Iterable[Figure]:
    """Headline figures of the story's companies that no earlier report has, nor may have meant."""
    companies = _about(earlier)
    corrects = _corrects(report.extraction)
    for figure in report.extraction.figures:
        if not _tells(figure, report.extraction) or figure.company not in companies or _stands_in_any(figure, earlier):
            continue
        before = [(f, one) for one in earlier for f in one.extraction.figures if _of_one_kind(f, figure)]
        if not before:
            if not _converted(figure, report, earlier):
                yield figure
        elif all(_replaced(figure, f, report, one, corrects=corrects) for f, one in before):
            yield figure


def _tells(figure: Figure, read: Extraction) -> bool:
    """Whether an article puts it forward: at its top; a price, which stands under any news, in its title."""
    if not figure.headline or figure.metric in UNSURE or not plausible(figure):
        return False
    if figure.where == "title" and _CUT.match(read.title, figure.end):
        return False  # "raise $250 ...": what came after the number would have said of what
    if figure.metric in PRICES:
        return figure.where == "title" or stands_in(figure, read.title)
    return figure.where == "title" or figure.start < TOP


def _stands_in_any(figure: Figure, reports: Sequence[Report]) -> bool:
    return any(_stands_in(figure, report.extraction) for report in reports)


def _stands_in(figure: Figure, read: Extraction) -> bool:
    """Whether the number is there, as a figure of whatever or in the words alone."""
    return any(same(figure, other) for other in read.figures) or stands_in(figure, f"{read.title}\n{read.text}")


def _of_one_kind(one: Figure, other: Figure) -> bool:
    """Whether both measure one thing of one company, as far as can be told: both changes of it, or both amounts."""
    if one.company != other.company or kind(one.unit) != kind(other.unit) or _is_level(one) != _is_level(other):
        return False
    return one.metric == other.metric or {one.metric, other.metric} <= MONEY_FOR_SOMETHING


def _is_level(figure: Figure) -> bool:
    return figure.direction is Direction.LEVEL


def _converted(figure: Figure, report: Report, earlier: Sequence[Report]) -> bool:
    """Whether it may be a known sum in another currency: money had been told of the company, in others only."""
    if kind(figure.unit) != MONEY:
        return False
    money = [
        f.unit
        for one in (*earlier, report)
        for f in one.extraction.figures
        if kind(f.unit) == MONEY and f.company == figure.company and (one is not report or _stands_in_any(f, earlier))
    ]
    return bool(money) and figure.unit not in money


def _replaced(new: Figure, old: Figure, report: Report, before: Report, *, corrects: bool) -> bool:
    """Whether an outlet has changed its own figure, or a correction changes anybody's."""
    own = report.publisher == before.publisher and report.published > before.published
    return (own or corrects) and new.metric not in PRICES and _of_one_thing(new, report, old, before)


# -- disagreement ---------------------------------------------------------------------------------


def _rivals(report: Report, earlier: Sequence[Report]) -> Iterable[Rival]:
    """Headline figures that another outlet gives otherwise; each with the first that does."""
    if _corrects(report.extraction):
        return
    for figure in report.extraction.figures:
        if not _tells(figure, report.extraction) or figure.metric not in ONE_VALUE or _stands_in_any(figure, earlier):
            continue
        others = ((f, one) for one in earlier if one.publisher != report.publisher for f in one.extraction.figures)
        rival = next(((f, one) for f, one in others if _disagree(figure, report, f, one)), None)
        if rival:
            yield Rival(figure, *rival)


def _disagree(mine: Figure, report: Report, theirs: Figure, other: Report) -> bool:
    if not _tells(theirs, other.extraction) or not _of_one_thing(mine, report, theirs, other):
        return False
    a, b = size(mine), size(theirs)
    if a is None or b is None or max(a.value, b.value) > APART * min(a.value, b.value):
        return False
    return not _stands_in(theirs, report.extraction)


def _of_one_thing(one: Figure, report: Report, other: Figure, before: Report) -> bool:
    """Whether both figures are of the same company, metric, subject and period, without doubt."""
    alike = (one.company, one.metric, one.unit, one.direction) == (
        other.company,
        other.metric,
        other.unit,
        other.direction,
    )
    if not alike or _period(one) != _period(other):
        return False
    mine, theirs = _subject(one, report.extraction), _subject(other, before.extraction)
    if report.extraction.language == before.extraction.language and mine == theirs:
        return True
    return _plain(mine, one.metric, report.extraction) and _plain(theirs, other.metric, before.extraction)


def _subject(figure: Figure, read: Extraction) -> frozenset[str]:
    """What the subject says, beside whose it is and when: "adjusted net profit"."""
    names = " ".join(
        " ".join((c.company.name, *c.company.tickers)) for c in read.companies if c.company.id == figure.company
    )
    return frozenset(folded(figure.subject)).difference(folded(names), folded(figure.period or ""), _small())


def _plain(subject: frozenset[str], metric: Metric, read: Extraction) -> bool:
    """Whether it is the metric itself and no part or kind of it. Deals are told by verbs, which say nothing more."""
    if not subject or metric in MONEY_FOR_SOMETHING:
        return True
    say = SPOKEN.get(read.language)
    return say is not None and subject == frozenset(folded(say.digest.metrics[metric])) - _small()


@cache
def _small() -> frozenset[str]:
    return frozenset(word for known in LANGUAGES.values() for word in known.function_words | known.stories.small)


def _period(figure: Figure) -> tuple[frozenset[str], frozenset[str], bool]:
    """A period in no language: its kind and its years; and whether one is named at all."""
    said = figure.period or ""
    return periods(said), frozenset(re.findall(r"\b(?:19|20)\d\d\b", said)), bool(said)


# -- quotes ---------------------------------------------------------------------------------------


def _first_analyst(report: Report, earlier: Sequence[Report]) -> Quote | None:
    """The analyst's quote the report has and the story had not: nobody of that name, and no analyst, has spoken."""
    if any(quote.analyst for one in earlier for quote in one.extraction.quotes):
        return None
    quote = next((q for q in report.extraction.best_first if q.analyst and q.speaker), None)
    if quote is None or any(_retold(quote, one.extraction) for one in earlier):
        return None
    return quote


def _retold(quote: Quote, read: Extraction) -> bool:
    """Whether the text names the speaker, whatever it lets him say, or has the words, whole or in part."""
    text = f"{read.title}\n{read.text}".casefold()
    speaker = (quote.speaker or "").casefold()
    last = speaker.split()[-1:] or [speaker]
    if re.search(rf"\b{re.escape(last[0])}\b", text):
        return True
    return fuzz.partial_ratio(quote.text.casefold(), text) >= RETOLD


# -- denials --------------------------------------------------------------------------------------


def _denies(report: Report, earlier: Sequence[Report]) -> bool:
    """Whether its title denies, and no earlier report does."""
    if report.published < earlier[0].published or not title_denies(report.extraction):
        return False
    return not any(says_denial(one.extraction, TOP) for one in earlier)


def _corrects(read: Extraction) -> bool:
    return bool(_correction().match(read.title.strip().lower()))


@cache
def _correction() -> re.Pattern[str]:
    starts = [known.stories.corrections for known in LANGUAGES.values() if known.stories.corrections]
    return re.compile("|".join(starts))
