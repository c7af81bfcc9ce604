"""Whether an article's own words for a figure make a label, and cleaned to one. Pure.

"penjualan iPhone di Cina" does; "menjual merek itu kepada" does not. What makes no label is told by its metric's name.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bot.languages import LANGUAGES
from bot.model import Metric
from bot.news.lines import one_line

if TYPE_CHECKING:
    from bot.model import Figure
    from bot.phrases import Phrases

LONGEST = 60  # characters of a subject that still read as a label; a longer one is a clause
# Articles tell of these by what somebody does ("to buy Biohaven for"), which is no name of an amount.
TOLD_BY_VERBS = frozenset({Metric.DEAL_VALUE, Metric.INVESTMENT, Metric.FUNDING, Metric.VALUATION, Metric.HEADCOUNT})
# What is forecast, or is none of the metrics, has no nouns of its own to be found by.
UNNAMED = frozenset({Metric.OTHER, Metric.FORECAST})


def own_words(figure: Figure, say: Phrases) -> str:
    """The figure's subject as a label in its own language, "" when it makes none."""
    phrase = ended(figure.subject, say)
    subject = _begun(phrase, figure.metric, say)
    if not subject or len(subject) > LONGEST or figure.metric in TOLD_BY_VERBS:
        return ""
    if _points_back(phrase, say) or not _says_what(subject, figure.metric, say):
        return ""
    return subject


def ended(subject: str, say: Phrases) -> str:
    """On one line, without what trails after it: "IHSG hari ini"."""
    words = one_line(subject).strip(" ,.;:–—-\"'“”‘’").split()
    while words and words[-1].casefold() in say.digest.trailers:
        words = words[:-1]
    return " ".join(words)


def _begun(phrase: str, metric: Metric, say: Phrases) -> str:
    """Without the small words before it and possessive endings: "the net profit", "sahamnya"."""
    words = [_bare(word, metric, say) for word in phrase.split()]
    while words and words[0].casefold() in say.digest.determiners:
        words = words[1:]
    return " ".join(words)


def _bare(word: str, metric: Metric, say: Phrases) -> str:
    """The metric's noun without a possessive ending: "labanya" is whose the label says anyway."""
    for ending in LANGUAGES[say.code].figures.endings:
        stem = word.removesuffix(ending)
        if stem != word and stem.casefold() in _vocabulary(say.code, metric):
            return stem
    return word


def _points_back(raw: str, say: Phrases) -> bool:
    """Whether it leans on the sentence before: "laba perseroan", "that figure". On its own it says too little."""
    return not say.digest.pointers.isdisjoint(re.findall(r"[\w']+", raw.casefold().replace("’", "'")))


def _says_what(subject: str, metric: Metric, say: Phrases) -> bool:
    """Whether it is a noun phrase with a noun for what is measured, where the language puts it."""
    if subject.casefold().split()[-1] in _listed(LANGUAGES[say.code].figures.prepositions):
        return False
    if not _verbs(say.code).isdisjoint(subject.casefold().split()):
        return False
    if metric is Metric.SHARE_PRICE and subject.casefold() in _nouns(say.code, metric):
        return False  # "Shares" of whom? "Share price, Nike" says it
    metrics = [one for one in Metric if one not in UNNAMED] if metric is Metric.FORECAST else [metric]
    return any(_pattern(say.code, one).search(subject.casefold()) for one in metrics if _nouns(say.code, one))


def metric_named(subject: str, language: str) -> Metric | None:
    """The metric whose noun the subject holds, the longest noun if several: what a forecast is of."""
    found = {noun: metric for metric in Metric if metric not in UNNAMED for noun in _nouns(language, metric)}
    words = f" {' '.join(subject.casefold().split())} "
    held = [noun for noun in found if f" {noun} " in words]
    return found[max(held, key=len)] if held else None


@cache
def _verbs(language: str) -> frozenset[str]:
    """Single words that make a clause of a subject: "company put operating profit"."""
    words = LANGUAGES[language].figures
    return frozenset(word for listing in (words.up, words.down, words.clause_verbs) for word in _listed(listing))


@cache
def _pattern(language: str, metric: Metric) -> re.Pattern[str]:
    """The nouns of a metric; at the beginning in a language whose modifiers follow ("penjualan iPhone")."""
    start = "^" if LANGUAGES[language].figures.modifiers_follow else r"\b"
    return re.compile(f"{start}(?:{'|'.join(map(re.escape, _nouns(language, metric)))})")


@cache
def _nouns(language: str, metric: Metric) -> tuple[str, ...]:
    words = LANGUAGES[language].figures
    return _listed(f"{words.metrics.get(metric, '')},{words.counts.get(metric, '')}")


@cache
def _vocabulary(language: str, metric: Metric) -> frozenset[str]:
    """The single words of a metric's nouns."""
    return frozenset(word for noun in _nouns(language, metric) for word in noun.split())


@cache
def _listed(words: str) -> tuple[str, ...]:
    return tuple(word for word in (part.strip().casefold() for part in words.split(",")) if word)
