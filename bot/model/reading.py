"""What is read out of an article: companies, figures, quotes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

Where = Literal["title", "text"]


class Span(NamedTuple):
    """A half-open stretch of characters, `text[start:end]`."""

    start: int
    end: int


class Direction(StrEnum):
    """Which way a figure moved; LEVEL is a size or amount, not a change."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"
    LEVEL = "level"


class Metric(StrEnum):
    """What a figure measures. SALES is a product line's or region's, REVENUE the whole company's."""

    SHARE_PRICE = "share_price"
    INDEX = "index"
    REVENUE = "revenue"
    NET_PROFIT = "net_profit"
    OPERATING_PROFIT = "operating_profit"
    EPS = "eps"
    MARGIN = "margin"
    UNIT_SALES = "unit_sales"
    SALES = "sales"
    MARKET_SHARE = "market_share"
    MARKET_CAP = "market_cap"
    DEAL_VALUE = "deal_value"
    INVESTMENT = "investment"
    FUNDING = "funding"
    VALUATION = "valuation"
    DIVIDEND = "dividend"
    PRICE_TARGET = "price_target"
    FORECAST = "forecast"
    HEADCOUNT = "headcount"
    USERS = "users"
    PRICE = "price"
    DEBT = "debt"
    ASSETS = "assets"
    PRODUCTION = "production"
    EXPORTS = "exports"
    INTEREST_RATE = "interest_rate"
    INFLATION = "inflation"
    EXCHANGE_RATE = "exchange_rate"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Company:
    """A company as readers are shown it.

    `ticker` is plain for US and Indonesian listings and carries its exchange suffix elsewhere
    ("9988.HK"); None for a private company. `tickers` are all of its listings, `ticker` first.
    """

    id: str
    name: str
    ticker: str | None = None
    tickers: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """As people know it: "Apple (AAPL)"."""
        return f"{self.name} ({self.ticker})" if self.ticker else self.name


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of news as it came: `text` is plain text or HTML, nothing cleaned."""

    id: str
    title: str
    text: str
    url: str | None = None
    published: datetime | None = None
    outlet: str | None = None
    language: str | None = None  # what the feed says; a hint, the text decides


@dataclass(frozen=True, slots=True)
class Document:
    """An article made ready to read: plain, without boilerplate, cut into sentences.

    Paragraphs of `text` are separated by one newline. `sentences` are in order, never overlap
    and never cross a paragraph; the title is read whole.
    """

    language: str
    title: str
    text: str
    removed: tuple[str, ...] = ()
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class MentionedCompany:
    """A company found in a document and everything that names it there.

    `title` and `text` are the spans that name the company itself (name, alias, ticker).
    `hints_title` and `hints_text` are spans of its brands, products and people ("iPhone", "Tim Cook"):
    context that binds a figure to the company but is no mention of it.
    `about`: the article is about it, not a passing mention.
    """

    company: Company
    about: bool
    title: tuple[Span, ...] = ()
    text: tuple[Span, ...] = ()
    hints_title: tuple[Span, ...] = ()
    hints_text: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that says something, bound to whose it is and what it measures.

    `value` is a plain positive decimal after scaling ("1200000000000" for "Rp1,2 triliun").
    `unit` is "%", "pp", "bps", an ISO 4217 code, "x", "points" or "count".
    `subject` is what moved, in the article's words ("penjualan iPhone di Cina").
    `company` is a company's id, None for a market's or a country's figure.
    """

    value: str
    unit: str
    direction: Direction
    metric: Metric
    subject: str
    where: Where
    start: int
    end: int
    evidence: str
    company: str | None = None
    period: str | None = None
    headline: bool = False
    reached: bool = False  # up or down TO this value ("cut from 32% to 19%"): it has no sign of its own
    base: bool = False  # what it was before, or is compared with: "from 32%", "against $2 billion"
    long_run: bool = False  # a share's move over weeks or months ("has risen 14% this year")
    or_metric: Metric | None = None  # another measure that it is of nearly as likely
    company_sure: bool = True  # nobody else owns it nearly as likely


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks that somebody said. `text` is exactly `document.text[start:end]`.

    `named` is where the document's text says whose they are, as it says it there ("she", "the analyst"); None where a
    quote goes on or what was told before gives somebody the word.
    """

    text: str
    start: int
    end: int
    speaker: str | None = None
    role: str | None = None
    affiliation: str | None = None
    analyst: bool = False
    named: Span | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one article, each fact with its span."""

    language: str
    title: str
    text: str
    removed: tuple[str, ...] = ()
    companies: tuple[MentionedCompany, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    best_quote: int | None = None

    @property
    def best(self) -> Quote | None:
        """The quote to show; None when none is fit, or a stored number fits none."""
        number = self.best_quote
        return self.quotes[number] if number is not None and 0 <= number < len(self.quotes) else None

    @property
    def best_first(self) -> tuple[Quote, ...]:
        """The quotes, the one to show before the others."""
        best = self.best
        return (best, *(quote for quote in self.quotes if quote is not best)) if best else self.quotes
