"""What stands before an amount: "Penjualan iPhone di Cina", "Share price, Apple". Pure.

A chat that reads the article's language gets the article's own words; another gets the metric in its own language.
What can't be said without guessing is not said: None.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bot.languages import LANGUAGES
from bot.model import Metric
from bot.news.lines import one_line
from bot.phrases import SPOKEN

if TYPE_CHECKING:
    from bot.model import Extraction, Figure, MentionedCompany
    from bot.phrases import Phrases

LOSS_WORDS = frozenset[str]().union(*(say.digest.loss_words for say in SPOKEN.values()))
CLAUSE = 100  # characters before a figure in which its clause begins
LONGEST = 60  # characters of a subject that still read as a label; a longer one is a clause


def label(figure: Figure, extraction: Extraction, say: Phrases) -> str | None:
    """The figure's label in the chat's language, None when there is none that is true and clear."""
    company = _company(figure, extraction)
    if figure.company and not company:
        return None
    subject = _subject(figure, say) if _same_language(extraction, say) else ""
    metric = _metric(figure, extraction, say)
    if subject and subject.casefold() != (metric or "").casefold() and _says_what(subject, figure.metric, say.code):
        return _own_words(_marked(subject, figure, say), company, extraction, say)
    if company is None:
        return _market(figure, say)
    return say.digest.figure_of.format(metric=metric, company=company.company.name) if metric else None


def _company(figure: Figure, extraction: Extraction) -> MentionedCompany | None:
    return next((c for c in extraction.companies if c.company.id == figure.company), None)


def _same_language(extraction: Extraction, say: Phrases) -> bool:
    return extraction.language == say.code and say.code in LANGUAGES


def _subject(figure: Figure, say: Phrases) -> str:
    """The article's words without what says nothing on a label; empty when they are no label."""
    words = one_line(figure.subject).strip(" ,.;:–—-\"'“”‘’").split()
    while words and words[0].casefold() in say.digest.determiners:
        words = words[1:]
    subject = " ".join(words)
    return subject if len(subject) <= LONGEST else ""


def _says_what(subject: str, metric: Metric, language: str) -> bool:
    """Whether the subject has a word for what is measured; where it has not, the metric's name is clearer."""
    nouns = _nouns(language, metric)
    return nouns is None or nouns.search(subject.casefold()) is not None


@cache
def _nouns(language: str, metric: Metric) -> re.Pattern[str] | None:
    """The words of that language for a metric; None for metrics that any words may name."""
    words = LANGUAGES[language].figures
    listed = f"{words.metrics.get(metric, '')},{words.counts.get(metric, '')}".split(",")
    phrases = [re.escape(phrase.strip()) for phrase in listed if phrase.strip()]
    if metric in {Metric.OTHER, Metric.FORECAST} or not phrases:
        return None
    return re.compile(rf"\b(?:{'|'.join(phrases)})")


def _marked(subject: str, figure: Figure, say: Phrases) -> str:
    """A forecast's subject says that it is one: "laba bersih (proyeksi)". What may come is not shown as what came."""
    said = not say.digest.forecast_words.isdisjoint(_words(subject).split())
    return subject if figure.metric is not Metric.FORECAST or said else f"{subject} ({say.digest.forecast})"


def _own_words(subject: str, company: MentionedCompany | None, extraction: Extraction, say: Phrases) -> str:
    if company is None or _only_one(company, extraction) or _names(subject, company, extraction):
        return _capitalised(subject)
    return say.digest.subject_of.format(subject=_capitalised(subject), company=company.company.name)


def _only_one(company: MentionedCompany, extraction: Extraction) -> bool:
    return [c.company.id for c in extraction.companies if c.about] == [company.company.id]


def _names(subject: str, company: MentionedCompany, extraction: Extraction) -> bool:
    """Whether a reader of the subject knows whose it is: by name, ticker, product or person."""
    spelled = {company.company.name, *company.company.tickers}
    spelled |= {extraction.title[a:b] for a, b in (*company.title, *company.hints_title)}
    spelled |= {extraction.text[a:b] for a, b in (*company.text, *company.hints_text)}
    words = f" {_words(subject)} "
    return any(f" {name} " in words for name in map(_words, spelled) if name)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _metric(figure: Figure, extraction: Extraction, say: Phrases) -> str | None:
    """The metric in the chat's language. A loss is not called a profit; what may be one or the other is not called."""
    if figure.metric in say.digest.losses:
        if _tells_of_loss(figure.subject):
            return say.digest.losses[figure.metric]
        if not figure.subject and _tells_of_loss(_clause_before(figure, extraction)):
            return None
    return say.digest.metrics.get(figure.metric)


def _tells_of_loss(text: str) -> bool:
    return not LOSS_WORDS.isdisjoint(re.findall(r"\w+", text.casefold()))


def _clause_before(figure: Figure, extraction: Extraction) -> str:
    text = extraction.title if figure.where == "title" else extraction.text
    return re.split(r"[.!?\n]\s", text[max(figure.start - CLAUSE, 0) : figure.end])[-1]


def _market(figure: Figure, say: Phrases) -> str | None:
    """A market's or a country's figure: only an index has a name that every language knows."""
    return _capitalised(_subject(figure, say)) or None if figure.metric is Metric.INDEX else None


def _capitalised(subject: str) -> str:
    """A capital first, unless the first word has its own spelling ("iPhone sales", "eBay")."""
    first = subject.partition(" ")[0]
    return subject if any(c.isupper() for c in first) else subject[:1].upper() + subject[1:]
