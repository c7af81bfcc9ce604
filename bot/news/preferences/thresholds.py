"""How large a figure must be: "3%", "share_price >= 2%", "net_profit any"; and whether a report's figures are. Pure.

Whose figure it is, "Apple share_price >= 2%", is the caller's to look up: `split_threshold` takes the rest off the end.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from bot.model import Direction, Metric, Misread, Mistake, Threshold
from bot.news.preferences.words import one_of
from bot.phrases import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.model import Figure

MOST_PERCENT = Decimal(1000)
_PERCENT = r"(?:>=|>|≥|min\b|minimal\b)?\s*(?P<percent>\d{1,6}(?:[.,]\d{1,4})?)\s*(?:%|percent\b|persen\b)"


def split_threshold(text: str) -> tuple[str, Threshold] | Mistake:
    """What stands before the threshold (a company's name or nothing) and the threshold, of all companies as yet."""
    match = _threshold().fullmatch(text.strip())
    if match is None:
        return Mistake(Misread.PERCENT, text.strip())
    minimum = None if match["any"] else Decimal(match["percent"].replace(",", "."))
    if minimum is not None and minimum > MOST_PERCENT:
        return Mistake(Misread.PERCENT, match["percent"])
    name, metric = match["name"].strip(), _metrics()[_words(match["metric"])] if match["metric"] else None
    unknown = re.search(r"\b[a-z]+_[a-z_]+$", name)
    if metric is None and unknown:  # written as a metric is, and none
        return Mistake(Misread.METRIC, unknown[0], unknown.start())
    return name, Threshold(minimum, metric or Metric.SHARE_PRICE)


def threshold_text(threshold: Threshold, company: str = "", language: str = "en") -> str:
    """The threshold in words that `split_threshold` reads back; `company` is the name of its company."""
    typed = SPOKEN[language].typed
    size = typed.any_size[0] if threshold.minimum is None else f">= {threshold.minimum.normalize():f}%"
    return " ".join(part for part in (company, threshold.metric.value, size) if part)


def with_threshold(thresholds: Iterable[Threshold], new: Threshold) -> tuple[Threshold, ...]:
    """The thresholds with that one in place of what was said of the same company and metric."""
    others = (one for one in thresholds if (one.company, one.metric) != (new.company, new.metric))
    return (*others, new)


def governing(thresholds: Sequence[Threshold], figure: Figure) -> Threshold | None:
    """The threshold the figure is held to: its company's own before that of all, None when there is none.

    A size in per cent measures changes in per cent; only "any" speaks of other figures.
    """
    change = figure.unit == "%" and figure.direction is not Direction.LEVEL and not figure.reached
    for company in (figure.company, None):
        for one in thresholds:
            if one.company == company and one.metric is figure.metric and (change or one.minimum is None):
                return one
    return None


def reaches(threshold: Threshold, figure: Figure) -> bool:
    """Whether the figure is large enough."""
    return threshold.minimum is None or Decimal(figure.value) >= threshold.minimum


def _words(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").split())


@cache
def _metrics() -> Mapping[str, Metric]:
    """Metrics by their names: "share_price", "share price", and what Kabar calls them: "saham", "laba bersih"."""
    named = {_words(name): metric for say in SPOKEN.values() for metric, name in say.digest.metrics.items()}
    return named | {_words(metric.value): metric for metric in Metric}


@cache
def _threshold() -> re.Pattern[str]:
    metrics = one_of(_metrics()).replace(r"\s+", r"[\s_]+")
    sizes = one_of(word for say in SPOKEN.values() for word in say.typed.any_size)
    return re.compile(
        rf"(?P<name>.*?)\s*(?:(?<!\w)(?P<metric>{metrics})\b)?\s*(?:{_PERCENT}|(?<!\w)(?P<any>{sizes}))", re.IGNORECASE
    )
