"""What stands before an amount: "Penjualan iPhone di Cina", "Share price, Apple". Pure.

A chat that reads the article's language gets the article's own words; another gets the metric in its own language.
What can't be said without guessing is not said: None.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.languages import LANGUAGES
from bot.model import Metric
from bot.news.plausible import plausible
from bot.news.subjects import (
    begun,
    ended,
    folded,
    index_names,
    is_name,
    metric_named,
    metrics_named,
    narrows,
    own_words,
)
from bot.phrases import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.model import Extraction, Figure, MentionedCompany
    from bot.phrases import Phrases

# Articles may be in any of the languages, whatever the chat's: their words for a loss and for "net" are all known.
LOSS_WORDS = frozenset[str]().union(*(say.digest.loss_words for say in SPOKEN.values()))
NET_WORDS = frozenset[str]().union(*(say.digest.net_words for say in SPOKEN.values()))
COMPARABLE_WORDS = frozenset[str]().union(*(say.digest.comparable_words for say in SPOKEN.values()))
FORECAST_WORDS = frozenset[str]().union(*(say.digest.forecast_words for say in SPOKEN.values()))
POINTERS = frozenset[str]().union(*(say.digest.pointers | {*say.digest.determiners} for say in SPOKEN.values()))
CLAUSE = 100  # characters before a figure in which its clause begins
LONGEST_NAME = 40  # of an index
OF_PRODUCTS = frozenset({Metric.SALES, Metric.UNIT_SALES, Metric.PRICE, Metric.PRODUCTION, Metric.USERS})
# Of a company as a whole, unless the article says of which part; sales and revenue mostly are some part's.
WHOLES = frozenset({Metric.NET_PROFIT, Metric.OPERATING_PROFIT, Metric.EPS, Metric.MARGIN, Metric.PRODUCTION})
TERMS = re.compile(r"\b(?:EBITDA|EBIT|ARPU|NIM|NPL|ROE|ROA|GMV|AUM)\b", re.IGNORECASE)  # the same in every language


def label(figure: Figure, extraction: Extraction, say: Phrases) -> str | None:
    """The figure's label in the chat's language, None when there is none that is true and clear."""
    company = _company(figure, extraction)
    if (figure.company and not company) or not figure.company_sure or _may_be_foreseen(figure):
        return None
    if company is None and figure.metric is Metric.INDEX:
        return _index(figure, extraction, say)
    metric = _metric(figure, extraction, say)
    foreseen = figure.metric is Metric.FORECAST and _of_another(figure, extraction)
    subject = own_words(figure, say) if _same_language(extraction, say) and not foreseen else ""
    if subject and subject.casefold() != (metric or "").casefold():
        return _named(_marked(subject, figure, say), company, extraction, say)
    if company is None or metric is None or figure.or_metric is not None:
        return None  # a country's or a market's, and no word of this language says which; or of which measure
    of_product = _of_product(metric, figure, _products(company, extraction), say)
    if figure.metric is Metric.PRICE and of_product == metric:
        return None  # "Price, Apple" would be read as its share's
    metric = of_product
    if figure.metric is Metric.SALES and metric == say.digest.metrics[Metric.SALES]:
        metric = _of_which_sales(figure, extraction, say)
    return say.digest.figure_of.format(metric=metric, company=company.company.name)


def _may_be_foreseen(figure: Figure) -> bool:
    """Whether it may be of what was reported as well as of what is expected: no words of its own tell which."""
    return figure.or_metric is not None and Metric.FORECAST in {figure.metric, figure.or_metric}


def _company(figure: Figure, extraction: Extraction) -> MentionedCompany | None:
    return next((c for c in extraction.companies if c.company.id == figure.company), None)


def _same_language(extraction: Extraction, say: Phrases) -> bool:
    return extraction.language == say.code and say.code in LANGUAGES


def _marked(subject: str, figure: Figure, say: Phrases) -> str:
    """A forecast's subject says that it is one: "laba bersih (proyeksi)". What may come is not shown as what came."""
    said = not say.digest.forecast_words.isdisjoint(folded(subject))
    return subject if figure.metric is not Metric.FORECAST or said else f"{subject} ({say.digest.forecast})"


def _named(subject: str, company: MentionedCompany | None, extraction: Extraction, say: Phrases) -> str:
    if company is None or _only_one(company, extraction) or _names(subject, company, extraction):
        return _capitalised(subject)
    return say.digest.subject_of.format(subject=_capitalised(subject), company=company.company.name)


def _only_one(company: MentionedCompany, extraction: Extraction) -> bool:
    return [c.company.id for c in extraction.companies if c.about] == [company.company.id]


def _names(subject: str, company: MentionedCompany, extraction: Extraction) -> bool:
    """Whether a reader of the subject knows whose it is: by name, ticker, product or person."""
    spelled = {company.company.name, *company.company.tickers, *_products(company, extraction)}
    spelled |= {extraction.title[a:b] for a, b in company.title}
    spelled |= {extraction.text[a:b] for a, b in company.text}
    words = f" {_words(subject)} "
    return any(f" {name} " in words for name in map(_words, spelled) if name)


def _words(text: str) -> str:
    return " ".join(folded(text))


def _metric(figure: Figure, extraction: Extraction, say: Phrases) -> str | None:
    """The metric in the chat's language. A loss is not called a profit; what may be one or the other is not called."""
    if figure.metric is Metric.FORECAST:
        return _forecast(figure, extraction, say)
    term = TERMS.search(figure.subject)
    if term:
        return term[0].upper()
    names = say.digest.metrics
    if figure.metric in say.digest.losses:
        if _tells_of_loss(figure.subject):
            names = say.digest.losses
        elif not _names_a_measure(figure, extraction) and _tells_of_loss(_clause_before(figure, extraction)):
            return None  # "the loss attributable to owners was"
    if figure.metric is Metric.NET_PROFIT and figure.subject and NET_WORDS.isdisjoint(folded(figure.subject)):
        return say.digest.plain_loss if names is say.digest.losses else say.digest.plain_profit
    return names.get(figure.metric)


def _names_a_measure(figure: Figure, extraction: Extraction) -> bool:
    """Whether the subject says what is measured: "operating profit", and not "owners"."""
    return metric_named(figure.subject, extraction.language) is not None


def _of_product(metric: str, figure: Figure, products: Iterable[str], say: Phrases) -> str:
    """As in "iPhone sales": a product's figure is not shown as the whole company's. Its name is the same everywhere."""
    words = f" {_words(figure.subject)} "
    product = next((name for name in products if f" {_words(name)} " in words), None)
    if product is None or figure.metric not in OF_PRODUCTS:
        return metric
    return _capitalised(say.digest.product_of.format(product=product, metric=metric, within=_within(metric)))


def _of_which_sales(figure: Figure, extraction: Extraction, say: Phrases) -> str:
    """All of a company's sales, those of the shops that were there before, or those of a part of it."""
    if not COMPARABLE_WORDS.isdisjoint(folded(figure.subject)):
        return say.digest.comparable_sales
    return say.digest.part_sales if _of_a_part(figure, extraction) else say.digest.metrics[Metric.SALES]


def _of_a_part(figure: Figure, extraction: Extraction) -> bool:
    """Whether sales are a segment's or region's whose name this language does not have."""
    names = folded(" ".join(c.company.name for c in extraction.companies))
    return extraction.language in LANGUAGES and narrows(figure, extraction.language, POINTERS.union(names))


def _products(company: MentionedCompany, extraction: Extraction) -> list[str]:
    hints = [extraction.title[a:b] for a, b in company.hints_title]
    return hints + [extraction.text[a:b] for a, b in company.hints_text]


def _forecast(figure: Figure, extraction: Extraction, say: Phrases) -> str | None:
    """What is forecast, marked as such; None when the article's words do not hold it.

    Where the subject is who forecasts, the clause says of what: "Acme cut its profit forecast to $8 billion".
    """
    of = _forecast_of(figure, extraction)
    name = _metric(replace(figure, metric=of), extraction, say) if of else None
    return _capitalised(say.digest.forecast_of.format(metric=_within(name))) if name else None


def _forecast_of(figure: Figure, extraction: Extraction) -> Metric | None:
    """What is forecast, by the article's words, if it can be counted so; a profit of a few dollars is a share's."""
    of = metric_named(figure.subject, extraction.language) or _forecast_before(figure, extraction)
    if of is None or plausible(replace(figure, metric=of)):
        return of
    by_share = of is Metric.NET_PROFIT and plausible(replace(figure, metric=Metric.EPS))
    return Metric.EPS if by_share else None


def _of_another(figure: Figure, extraction: Extraction) -> bool:
    """Whether the words of a forecast name a measure that it can't be of: "profit" of "$7 to $8 a share"."""
    of = metric_named(figure.subject, extraction.language)
    return of is not None and not plausible(replace(figure, metric=of))


def _forecast_before(figure: Figure, extraction: Extraction) -> Metric | None:
    """The one measure that its clause names before it, of a whole company or right beside the word for a forecast."""
    clause, language = _clause_before(figure, extraction), extraction.language
    told = metrics_named(clause, language)
    if len(told) != 1:
        return None
    (metric,) = told
    words = folded(clause)
    beside = {w for i, word in enumerate(words) if word in FORECAST_WORDS for w in words[max(0, i - 1) : i + 2]}
    return metric if metric in WHOLES or any(metric_named(word, language) is metric for word in beside) else None


def _within(name: str) -> str:
    """A metric's name inside a phrase: "laba bersih"; "EBITDA" keeps its capitals."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _tells_of_loss(text: str) -> bool:
    return not LOSS_WORDS.isdisjoint(folded(text))


def _clause_before(figure: Figure, extraction: Extraction) -> str:
    text = extraction.title if figure.where == "title" else extraction.text
    return re.split(r"[.!?]\s|\n", text[max(figure.start - CLAUSE, 0) : figure.end])[-1]


def _index(figure: Figure, extraction: Extraction, say: Phrases) -> str | None:
    """An index by its own name, which every language knows: as the subject spells it, or the only one of its clause."""
    told = index_names(_clause_before(figure, extraction)) or index_names(extraction.title)
    only = told.pop() if len(told) == 1 else None
    name = ended(figure.subject, say)
    known = any(metric_named(name, code) is Metric.INDEX for code in LANGUAGES)
    if known and len(name) <= LONGEST_NAME and all(is_name(name, code) for code in LANGUAGES):
        return only if only and not index_names(name) else _capitalised(begun(name, *SPOKEN.values()))
    return only


def _capitalised(subject: str) -> str:
    """A capital first, unless the first word has its own spelling ("iPhone sales", "eBay")."""
    first = subject.partition(" ")[0]
    return subject if any(c.isupper() for c in first) else subject[:1].upper() + subject[1:]
