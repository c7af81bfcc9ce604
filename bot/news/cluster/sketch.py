"""What is kept of a report while its story is open: enough to compare, a few kilobytes. Pure."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from dataclasses import dataclass
from itertools import islice, repeat
from math import log, sqrt
from operator import mul
from sys import intern
from typing import TYPE_CHECKING

from bot.model import Direction, Metric
from bot.news.cluster import words
from bot.news.cluster.facts import CURRENCY, telling, written
from bot.news.cluster.listing import lists
from bot.news.denials import title_denies
from bot.news.identity import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from bot.model import Extraction, Figure, Report

TERMS = 96  # of a report's words are kept, the telling ones: more changed no verdict on the development sets
TITLE_COUNTS = 2.0  # a title's word counts like two of the text's
TOP_WORDS = 50  # telling words of a text that count in full; what is further down is background more often
OWN = 0.5  # of its weight a word has that names a company
LATER = 0.5  # what a word counts there
READ = 6000  # characters of a text that are read: the event stands at the top
LEAD = 400  # characters in which an article says which day it is of
BARE = 3  # telling words a text needs to be one; below, there is only the title
NUMBERS = 12  # of a title that are compared: a headline has fewer
FIGURES = 40  # of a text that are compared, the first ones
DIGITS = 2  # of a number that can be evidence; ones, and the years, are in every text
DAILY = frozenset({Metric.SHARE_PRICE, Metric.INDEX, Metric.EXCHANGE_RATE})  # stand under any news of the day
PRICES = DAILY | {Metric.PRICE}
EVENTS = frozenset({Metric.DEAL_VALUE, Metric.INVESTMENT, Metric.FUNDING, Metric.HEADCOUNT})  # round amounts tell, too
GREAT = 9  # digits of money from which all but one may be noughts: 5 trillion
CHANGES = frozenset({"%", "pp", "bps", "points"})  # whose direction is part of the fact


class Vector:
    """Weights of words, of length 1: a tenth of what a dictionary of them takes."""

    __slots__ = ("terms", "weights")

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.terms = tuple(map(intern, weights))
        self.weights = array("f", weights.values())

    def cosine(self, other: Mapping[str, float]) -> float:
        """How much of their weight this and another vector share."""
        products: Iterable[float] = map(mul, self.weights, map(other.get, self.terms, repeat(0.0)))
        return sum(products)

    def items(self) -> dict[str, float]:
        """As a dictionary, to compare with many."""
        return dict(zip(self.terms, self.weights, strict=True))


@dataclass(frozen=True, slots=True)
class Sketch:
    """A report, reduced. `vector` is its words' weights, of length 1; `marks` are its facts in no language.

    A mark is "c:" and a company, market or central bank it is about, "f:" a figure, "p:" a price, "d:" a long number,
    "l:" one of four digits, "n:" a name, "w:" first and last name, "t:" a time of the day.
    `headline` are the telling figures: (company, metric, unit, direction, value). `length` counts telling words.
    `numbers` are the title's, without years; `filling` stands for all numbers of the text, the same for the same ones.
    """

    published: float  # seconds since 1970
    address: str | None
    outlet: str
    language: str
    title: str  # folded
    wording: str  # the same without numbers
    title_words: frozenset[str]
    numbers: frozenset[str]
    filling: int
    length: int
    vector: Vector
    marks: frozenset[str]
    top: frozenset[str]  # those of figures and names in title and lead
    heading: frozenset[str]  # those of the title's figures
    digits: frozenset[str]  # of all its numbers
    companies: frozenset[str]  # it is about
    named: frozenset[str]  # companies, all of them
    in_title: frozenset[str]  # companies
    called: frozenset[str]  # the title's words for them: names and tickers
    headline: tuple[tuple[str | None, str, str, str, str], ...]
    markets: frozenset[str]
    market_first: bool  # no company is named before
    central_banks: frozenset[str]  # the title names, when it is on no market
    priced: bool  # a report on a price
    deal: bool
    kinds: frozenset[str]  # of event, as the title's words tell
    told: frozenset[str]  # the same of the lead's
    ways: frozenset[str]  # things move in the title
    preview: bool  # its title tells of what is still to come
    looks_back: bool  # its title is of what is long past
    roundup: bool  # its title is of many things in a row
    denies: bool  # its title says that something is untrue
    periods: frozenset[str]  # the title's
    dates: frozenset[tuple[int, int]]  # month and day, in title and lead

    @property
    def bare(self) -> bool:
        """Whether there is only a title."""
        return self.length < BARE


def sketch(report: Report, rarity: Callable[[str], float]) -> Sketch:
    """Reduce a report; `rarity` weighs a word, more the fewer stories have it."""
    read = report.extraction
    title, text = read.title[: words.TITLE], read.text[:READ]
    title_tokens, body_tokens = words.tokens(title), words.tokens(text)
    places = words.markets(title)
    markets = frozenset(places)
    central_banks = frozenset[str]() if markets else words.central_banks(title)
    in_title = frozenset(c.company.id for c in read.companies if c.title)
    own = {word for c in read.companies for word in words.tokens(c.company.name)}
    return Sketch(
        published=report.published.timestamp(),
        address=_address(report.url),
        outlet=report.publisher,
        language=read.language,
        title=" ".join(title.lower().split()),
        wording=words.wording(title),
        title_words=frozenset(map(intern, [*title_tokens, *(f"market {market}" for market in markets)])),
        numbers=frozenset(sorted(n for n in words.numbers(title) if not words.is_year(n))[:NUMBERS]),
        filling=hash(frozenset(filter(_evident, words.numbers(f"{title} {text}")))),
        length=len(body_tokens),
        vector=_vector(_counts(title_tokens, body_tokens), own, rarity),
        marks=_marks(report, markets | central_banks),
        top=_top(read),
        heading=_heading(read),
        digits=_digits(f"{title} {text}"),
        companies=frozenset(c.company.id for c in read.companies if c.about),
        named=frozenset(c.company.id for c in read.companies),
        in_title=in_title,
        called=frozenset(
            word for c in read.companies for start, end in c.title for word in words.tokens(title[start:end])
        ),
        headline=_headline(read.figures),
        markets=markets,
        market_first=all(min(places.values(), default=0) < c.title[0].start for c in read.companies if c.title),
        central_banks=central_banks,
        priced=bool(markets) or any(f.where == "title" and f.metric in PRICES for f in read.figures),
        kinds=words.kinds(title_tokens),
        told=words.kinds(words.tokens(text[:LEAD])),
        ways=words.ways(title),
        deal=not words.deal_words().isdisjoint(title_tokens),
        preview=words.is_preview(title),
        looks_back=words.looks_back(title),
        roundup=words.is_roundup(title) or lists(title, read.companies, market=bool(markets)),
        denies=title_denies(read),
        periods=words.periods(title),
        dates=words.dates(f"{title}\n{text[:LEAD]}"),
    )


def keys(made: Sketch) -> Iterable[str]:
    """What a report of the same event is likely to share: what it is found by."""
    yield from made.title_words
    yield from made.marks
    yield from made.vector.terms
    if made.address:
        yield "u:" + made.address


def _address(url: str | None) -> str | None:
    """What identifies an article of the web, None for a home page or a section's, which many articles point to."""
    try:
        link = canonical(url or "")
    except ValueError:  # "http://["
        return None
    return link if re.search(r"[\d?_-]", link.partition("/")[2]) else None


def _counts(title: Sequence[str], body: Sequence[str]) -> dict[str, float]:
    """How often each word stands, more in the title and less below the top."""
    counts = defaultdict[str, float](float)
    for part, worth in ((title, TITLE_COUNTS), (body[:TOP_WORDS], 1.0), (body[TOP_WORDS:], LATER)):
        for word in part:
            counts[word] += worth
    return counts


def _vector(counts: Mapping[str, float], own: AbstractSet[str], rarity: Callable[[str], float]) -> Vector:
    """The telling words by their weights; `own` are the words of companies' names, which count as facts, too."""
    weights = {
        word: (1 + log(count) if count > 1 else count) * rarity(word) * (OWN if word in own else 1.0)
        for word, count in counts.items()
    }
    telling = sorted(weights, key=lambda word: (-weights[word], word))[:TERMS]
    length = sqrt(sum(weights[word] ** 2 for word in telling)) or 1.0
    return Vector({word: weights[word] / length for word in telling})


def _marks(report: Report, others: Iterable[str]) -> frozenset[str]:
    """`others` are what it is about beside companies."""
    read, text = report.extraction, report.extraction.text[:READ]
    marks = {"c:" + c.company.id for c in read.companies if c.about or c.title}
    marks |= {"c:" + other for other in others}
    marks |= {_mark(figure) for figure in read.figures[:FIGURES] if _exact(figure)}
    marks |= {"l:" + level for level in islice(sorted(words.levels(text)), FIGURES)}
    marks |= {"t:" + time for time in islice(sorted(words.times(text)), FIGURES)}
    return frozenset(map(intern, marks | _numbers_and_names(text, read)))


def _lead(text: str) -> int:
    """Where its top ends: the last line of a short text often recalls something else."""
    return min(LEAD, len(text) * 3 // 4 + 1)


def _top(read: Extraction) -> frozenset[str]:
    """The marks of an article's figures and names in title and lead."""
    lead = _lead(read.text)
    first = (figure for figure in read.figures[:FIGURES] if figure.where == "title" or figure.start < lead)
    marks = {_mark(figure) for figure in first if _exact(figure)}
    return frozenset(map(intern, marks | _numbers_and_names(read.text[:lead], read)))


def _heading(read: Extraction) -> frozenset[str]:
    """The marks of figures whose digits stand in the title."""
    said = {telling(number) for number in words.numbers(read.title[: words.TITLE])}
    figures = (figure for figure in read.figures[:FIGURES] if _exact(figure) and telling(figure.value) in said)
    return frozenset(intern(_mark(figure)) for figure in figures)


def _numbers_and_names(text: str, read: Extraction) -> set[str]:
    own = {word for c in read.companies for word in words.tokens(c.company.name)}
    marks = {"d:" + amount for amount in islice(sorted(words.amounts(text)), FIGURES)}
    marks |= {"n:" + name for name in words.names(text) - own}
    return marks | {"w:" + name for name in words.people(text, own)}


def _mark(figure: Figure) -> str:
    """A figure in no language: how much, and of a change which way. Whose it is outlets and languages say differently.

    An amount has no direction: "adds $35 billion" and "a further $35 billion" are one fact.
    """
    way = f" {figure.direction.value}" if figure.unit in CHANGES else ""
    return f"{'p' if figure.metric in DAILY else 'f'}:{figure.value} {figure.unit}{way}"


def _evident(number: str) -> bool:
    return len(number.replace(".", "").strip("0")) >= DIGITS and not words.is_year(number)


def _digits(text: str) -> frozenset[str]:
    """The numbers as `facts.written` shows them; "4,300" both as thousands and as decimals."""
    numbers = words.numbers(text) | words.grouped(text)
    return frozenset(intern(written(number)) for number in numbers if _evident(number))


def _exact(figure: Figure) -> bool:
    """Whether a figure is evidence: a change, an event's amount, much money, or what is no round number."""
    if figure.direction is not Direction.LEVEL or figure.metric in EVENTS:
        return True
    if len(figure.value.strip("0").replace(".", "")) > 1:
        return True
    return len(figure.unit) == CURRENCY and len(figure.value.partition(".")[0]) > GREAT


def _headline(figures: Iterable[Figure]) -> tuple[tuple[str | None, str, str, str, str], ...]:
    telling = islice((figure for figure in figures if figure.headline or figure.where == "title"), NUMBERS)
    return tuple({(f.company, f.metric.value, f.unit, f.direction.value, f.value): None for f in telling})
