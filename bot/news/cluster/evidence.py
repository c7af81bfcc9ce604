"""Whether two reports are of one event: what speaks for it, what against. Pure.

Evidence against comes first and wins: a wrong merge hides news, a missed one only repeats it.
Every constant here is round, was set on invented articles and public headlines, and moves few verdicts when shifted
by a fifth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from bot.model import Direction
from bot.news.cluster.sketch import PRICES, cosine

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.news.cluster.sketch import Sketch

HOUR = 3600.0
NEAR = 36 * HOUR  # reports of one event are published within this, all but stragglers
SAME_DAY = 16 * HOUR  # a price report and the next day's are further apart
SAME_TITLE = 90.0  # rapidfuzz's token_sort_ratio of titles that reword one another
SAME_WORDING = 85.0  # of titles without their numbers: a recurring headline
COPY = 0.9  # cosine of an article and its syndicated copy
TEXTS_AGREE = 0.5  # cosine from which texts tell the same
TEXTS_NEAR = 0.3  # cosine that needs a company and a title word beside it
MARKS = 2  # figures in common that no other event is likely to share
NAMES_AGREE = 0.5  # of the shorter report's names and figures, by weight
OTHER_DAY = "another day's prices"
ROUNDING = 0.08  # "$1 billion" and "$1.07 billion" are one amount
PRICED = frozenset(metric.value for metric in PRICES)
RESULTS = frozenset(
    """revenue net_profit operating_profit eps unit_sales deal_value dividend price_target funding investment""".split()
)


def against(one: Sketch, other: Sketch) -> str | None:
    """Why two reports can't be of one event, None when nothing says so."""
    apart = abs(one.published - other.published)
    if one.title_periods and other.title_periods and not one.title_periods & other.title_periods:
        return "another period"
    if one.priced and other.priced and _other_day(one, other, apart):
        return OTHER_DAY
    if _turned(one, other):
        return "the price went the other way"
    if _other_number(one, other):
        return "the same wording with another number"
    if _other_deal(one, other):
        return "a deal with somebody else"
    return None


def _other_day(one: Sketch, other: Sketch, apart: float) -> bool:
    if apart > SAME_DAY:
        return True
    if one.dates and other.dates:
        return not one.dates & other.dates
    return False


def _turned(one: Sketch, other: Sketch) -> bool:
    ways = {Direction.UP.value: Direction.DOWN.value, Direction.DOWN.value: Direction.UP.value}
    if not (one.priced and other.priced):
        return False
    mine = {(company, metric, way) for company, metric, _, way in one.headline if metric in PRICED}
    theirs = {(company, metric, way) for company, metric, _, way in other.headline if metric in PRICED}
    turned = {(company, metric, ways.get(way, way)) for company, metric, way in mine}
    return bool(turned & theirs) and not mine & theirs


def _other_number(one: Sketch, other: Sketch) -> bool:
    if not one.numbers or not other.numbers or one.numbers & other.numbers:
        return False
    if _alike(one.numbers, other.numbers):
        return False
    return fuzz.token_sort_ratio(one.wording, other.wording) >= SAME_WORDING


def _other_deal(one: Sketch, other: Sketch) -> bool:
    if not (one.deal and other.deal):
        return False
    mine, theirs = one.in_title - other.in_title, other.in_title - one.in_title
    return bool(mine and theirs and not mine & other.companies and not theirs & one.companies)


def conflicting(one: Sketch, other: Sketch) -> str | None:
    """Results of the same thing with other values: another quarter's, or two outlets that disagree."""
    for key in one.headline.keys() & other.headline.keys():
        if key[1] in RESULTS and not _alike(one.headline[key], other.headline[key]):
            mine, theirs = ("/".join(sorted(side.headline[key])) for side in (one, other))
            return f"{key[1].replace('_', ' ')} {mine} and not {theirs}"
    return None


def _alike(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a number of one is a rounding of a number of the other."""
    for a in some:
        for b in others:
            x, y = _float(a), _float(b)
            if abs(x - y) <= ROUNDING * max(x, y):
                return True
    return False


def _float(number: str) -> float:
    try:
        return float(number)
    except ValueError:  # "1.234.567"
        return float(number.replace(".", "") or 0)


def copy(one: Sketch, other: Sketch) -> str | None:
    """Why two reports are one article, published twice."""
    if one.url and one.url == other.url:
        return "the same address"
    if one.has_text and other.has_text and one.numbers == other.numbers and cosine(one.vector, other.vector) >= COPY:
        return "the same text"
    return None


def together(one: Sketch, other: Sketch, rarity: Callable[[str], float]) -> str | None:
    """Why two reports are of one event, None when they are not surely."""
    if abs(one.published - other.published) > NEAR:
        return None
    title = fuzz.token_sort_ratio(one.title, other.title)
    if title >= SAME_TITLE:
        return f"titles agree ({title:.0f} of 100)"
    texts = cosine(one.vector, other.vector) if one.language == other.language else 0.0
    figures = {m for m in one.marks & other.marks if m.startswith("f:") and not m.startswith("f: ")}
    if conflicting(one, other) and len(figures) < MARKS and texts < COPY:
        return None
    if one.companies & other.companies and len(figures) >= MARKS:
        return "the same figures: " + ", ".join(sorted(m[2:] for m in figures)[:3])
    if one.has_text and other.has_text:
        return _texts(one, other, texts) or _names(one, other, rarity)
    return None


def _texts(one: Sketch, other: Sketch, agreement: float) -> str | None:
    if agreement >= TEXTS_AGREE:
        return f"texts agree ({agreement:.2f})"
    words = one.title_words & other.title_words
    if agreement >= TEXTS_NEAR and words and (one.companies & other.companies or len(words) > 1):
        return f"texts are near ({agreement:.2f}) and titles share {', '.join(sorted(words)[:3])}"
    return None


def _names(one: Sketch, other: Sketch, rarity: Callable[[str], float]) -> str | None:
    """Names and figures are the same in any language."""
    shared = one.marks & other.marks
    facts = [m for m in shared if not m.startswith("n:")]
    if len(facts) < MARKS or len(shared) < 2 * MARKS:
        return None
    weight = sum(rarity(m) for m in shared)
    least = min(sum(map(rarity, one.marks)), sum(map(rarity, other.marks)))
    if weight < NAMES_AGREE * least:
        return None
    return "the same names and figures: " + ", ".join(sorted(m[2:].strip() for m in facts)[:4])
