"""Whether an article's own words for a figure make a label, and cleaned to one. Pure.

"penjualan iPhone di Cina" does; "menjual merek itu kepada" does not. What makes no label is told by its metric's name.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.languages import LANGUAGES
from bot.model import Metric
from bot.news.lines import one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from bot.model import Figure
    from bot.phrases import Phrases

_WORD = re.compile(r"\w+")
_INDEX = re.compile(r"inde(?:x|ks)\b", re.IGNORECASE)
_INNER = re.compile(r"[—–:;()\"“”]")  # "Oracle — shares of the maker": two phrases, not one
ARTICLES = frozenset("the a an its their his her our".split())
LONGEST = 60  # characters of a subject that still read as a label; a longer one is a clause
# Articles tell of these by what somebody does ("to buy Biohaven for"), which is no name of an amount.
TOLD_BY_VERBS = frozenset({Metric.DEAL_VALUE, Metric.INVESTMENT, Metric.FUNDING, Metric.VALUATION, Metric.HEADCOUNT})
TAKINGS = frozenset({Metric.REVENUE, Metric.SALES})
# What is forecast, or is none of the metrics, has no nouns of its own to be found by.
UNNAMED = frozenset({Metric.OTHER, Metric.FORECAST})


def own_words(figure: Figure, say: Phrases) -> str:
    """The figure's subject as a label in its own language, "" when it makes none."""
    phrase = ended(figure.subject, say)
    if not phrase or figure.metric in TOLD_BY_VERBS or _points_back(phrase, say):
        return ""
    subject = begun(_without_deed(phrase, say), say)
    return subject if 0 < len(subject) <= LONGEST and _says_what(subject, figure.metric, say.code) else ""


def _without_deed(phrase: str, say: Phrases) -> str:
    """Without the verb it begins with: "membagikan dividen final" is of a final dividend."""
    verb, *rest = phrase.split()
    if not re.fullmatch(say.digest.deeds, verb.casefold()):
        return phrase
    while rest and rest[0].casefold() in _prepositions(say.code):
        rest = rest[1:]
    return " ".join(rest)


def ended(subject: str, say: Phrases) -> str:
    """On one line, without what trails after it: "IHSG hari ini", "quarterly profit on Thursday"."""
    words = one_line(subject[: LONGEST * 4]).strip(" ,.;:–—-\"'“”‘’").split()
    while words and words[-1].casefold() in say.digest.trailers:
        words = words[:-1]
    if len(words) > 1 and words[-1].casefold() in _weekdays():
        words = words[:-1]
        while len(words) > 1 and any(words[-1].casefold() in _prepositions(code) for code in LANGUAGES):
            words = words[:-1]
    return " ".join(words)


def begun(phrase: str, *spoken: Phrases) -> str:
    """Without the small words of these languages before it: "the net profit"."""
    words = phrase.split()
    while words and any(words[0].casefold() in say.digest.determiners for say in spoken):
        words = words[1:]
    return " ".join(words)


def _points_back(raw: str, say: Phrases) -> bool:
    """Whether it leans on the sentence before: "laba perseroan", "that figure". On its own it says too little."""
    words = re.findall(r"[\w']+", raw.casefold().replace("’", "'"))
    return any(word in say.digest.pointers or word.endswith(say.digest.pointing_endings) for word in words)


def _says_what(subject: str, metric: Metric, language: str) -> bool:
    """Whether it is a noun phrase with a noun for what is measured, where the language puts it."""
    words = subject.casefold().split()
    prepositions = _prepositions(language)
    if any(word in ARTICLES and before not in prepositions for before, word in pairwise(words)):
        return False  # "put the savings", "whole year the profit": no one phrase, as "sales in the north" is
    if _INNER.search(subject) or words[-1] in prepositions or not _verbs(language).isdisjoint(words):
        return False
    if metric is Metric.SHARE_PRICE and subject.casefold() in _nouns(language, metric):
        return False  # "Shares" of whom? "Share price, Nike" says it
    metrics = [one for one in Metric if one not in UNNAMED] if metric is Metric.FORECAST else [metric]
    if metric in TAKINGS:
        metrics = [*TAKINGS]  # a company's revenue may be told as its sales
    return any(_pattern(language, one).search(subject.casefold()) for one in metrics if _nouns(language, one))


def narrows(figure: Figure, language: str, known: Collection[str]) -> bool:
    """Whether the subject says more than its noun and the words `known`: "cloud sales", not "its sales"."""
    nouns = {word for noun in _nouns(language, figure.metric) for word in noun.split()}
    endings = LANGUAGES[language].figures.endings
    words = folded(figure.subject)
    return any(word not in known and nouns.isdisjoint((word, *map(word.removesuffix, endings))) for word in words)


def is_name(phrase: str, language: str) -> bool:
    """Whether it may be a proper name: "IHSG", not "bursa pada Rabu pagi"."""
    return not (_prepositions(language) | _verbs(language)).intersection(phrase.casefold().split())


def folded(text: str) -> list[str]:
    """The words of a text, whatever their case."""
    return _WORD.findall(text.casefold())


def metric_named(subject: str, language: str) -> Metric | None:
    """The metric whose noun the phrase holds, the longest noun if several; None in a language Kabar doesn't read."""
    found = _every_noun(language)
    words = f" {' '.join(subject.casefold().split())} "
    held = [noun for noun in found if f" {noun} " in words]
    return found[max(held, key=len)] if held else None


def metrics_named(phrase: str, language: str) -> set[Metric]:
    """Every metric whose noun the phrase holds, where one noun begins another the longer one's alone."""
    nouns = _every_noun(language)
    return {nouns[noun] for noun in _any_noun(language).findall(phrase.casefold())}


def index_names(phrase: str) -> set[str]:
    """The indices the phrase calls by name, as it spells them: "IHSG", "Nikkei 225", but no "Indeks" or "benchmark"."""
    found = set(_any_index().findall(phrase))
    return {name for name in found if not _INDEX.match(name) and not any(w[0].islower() for w in name.split())}


@cache
def _every_noun(language: str) -> dict[str, Metric]:
    """The nouns of every metric, none in a language Kabar doesn't read."""
    named = [metric for metric in Metric if metric not in UNNAMED] if language in LANGUAGES else []
    return {noun: metric for metric in named for noun in _nouns(language, metric)}


@cache
def _any_noun(language: str) -> re.Pattern[str]:
    return re.compile(_any_of(_every_noun(language)))


@cache
def _any_index() -> re.Pattern[str]:
    return re.compile(_any_of(noun for code in LANGUAGES for noun in _nouns(code, Metric.INDEX)), re.IGNORECASE)


def _any_of(nouns: Iterable[str]) -> str:
    longest_first = sorted(set(nouns), key=len, reverse=True)
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)" if longest_first else r"(?!)"


@cache
def _verbs(language: str) -> frozenset[str]:
    """Single words that make a clause of a subject: "company put operating profit"."""
    words = LANGUAGES[language].figures
    return frozenset(word for listing in (words.up, words.down, words.clause_verbs) for word in _listed(listing))


@cache
def _prepositions(language: str) -> frozenset[str]:
    words = LANGUAGES[language].figures
    return frozenset(_listed(f"{words.prepositions},{words.to},{words.of}"))


@cache
def _weekdays() -> frozenset[str]:
    return frozenset[str]().union(*(language.stories.weekdays for language in LANGUAGES.values()))


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
def _listed(words: str) -> tuple[str, ...]:
    return tuple(word for word in (part.strip().casefold() for part in words.split(",")) if word)
