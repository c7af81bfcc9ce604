"""Whether two reports are of one event: what speaks for it, what against. Pure.

Evidence against comes first and wins: a wrong merge hides news, a missed one only repeats it.
Every constant here is round, was set on invented articles and public headlines, and moves few verdicts when shifted
by a fifth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from bot.news.cluster import across, within, words
from bot.news.cluster.facts import (
    OPPOSITE,
    conflicting,
    elsewhere,
    near,
    shared,
)
from bot.news.cluster.sketch import PRICES

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from bot.news.cluster.sketch import Sketch

HOUR = 3600.0
NEAR = 36 * HOUR  # reports of one event are published within this, all but stragglers
LAST = 72 * HOUR  # stragglers within this, if their texts leave no doubt
SAME_DAY = 16 * HOUR  # a price report and the next day's are further apart
OVERNIGHT = 6 * HOUR  # within this only titles' dates tell days apart: New York's close is told next morning in Asia
SAME_TITLE = 90.0  # rapidfuzz's token_sort_ratio of titles that reword one another
SAME_WORDING = 85.0  # of titles without their numbers: a recurring headline
RELATED = 0.2  # cosine of texts under one title; a column's texts ("10 things to know today") share less
COPY = 0.9  # cosine of an article and its syndicated copy
DENIED = 2  # words beside the company's names: any two titles on it may share one
SURE = 4.0  # points against which one differing figure is a misprint, where most others agree
ENDING = {"h1": "q2", "9m": "q3", "h2": "q4", "fy": "q4"}  # the quarter a longer period is reported with
OTHER_DAY = "another day's prices"
PRICED = frozenset(metric.value for metric in PRICES)


def against(one: Sketch, other: Sketch) -> str | None:
    """Why two reports can't be of one event, None when nothing says so."""
    return next((why for why, speaks in _AGAINST if speaks(one, other)), None)


def _other_period(one: Sketch, other: Sketch) -> bool:
    return bool(one.periods and other.periods) and not _ending(one.periods) & _ending(other.periods)


def _other_price(one: Sketch, other: Sketch) -> bool:
    return one.priced and other.priced and _other_day(one, other, _apart(one, other))


def _other_market(one: Sketch, other: Sketch) -> bool:
    return bool(one.markets and other.markets) and not one.markets & other.markets


def _other_bank(one: Sketch, other: Sketch) -> bool:
    return bool(one.central_banks and other.central_banks) and not one.central_banks & other.central_banks


def _apart(one: Sketch, other: Sketch) -> float:
    return abs(one.published - other.published)


def _ending(periods: AbstractSet[str]) -> set[str]:
    """The quarters the periods end with: nine months are reported with the third quarter."""
    return {ENDING.get(period, period) for period in periods}


def _other_day(one: Sketch, other: Sketch, apart: float) -> bool:
    if apart > SAME_DAY:
        return True
    mine, theirs = words.dates(one.title), words.dates(other.title)
    if apart > OVERNIGHT:
        mine, theirs = one.dates, other.dates
    return bool(mine and theirs) and not mine & theirs


def _turned(one: Sketch, other: Sketch) -> bool:
    if not (one.priced and other.priced):
        return False
    mine, theirs = _ways(one), _ways(other)
    turned = {(company, metric, OPPOSITE.get(way, way)) for company, metric, way in mine}
    return bool(turned & theirs) and not mine & theirs


def _ways(sketch: Sketch) -> set[tuple[str, str, str]]:
    """Which way the prices of companies went; of a market's indices one may rise while another falls."""
    return {(company, metric, way) for company, metric, _, way, _ in sketch.headline if company and metric in PRICED}


def _other_number(one: Sketch, other: Sketch) -> bool:
    if not one.numbers or not other.numbers or one.numbers & other.numbers:
        return False
    if near(one.numbers, other.numbers):
        return False
    return fuzz.token_sort_ratio(one.wording, other.wording) >= SAME_WORDING


def _other_deal(one: Sketch, other: Sketch) -> bool:
    if not (one.deal and other.deal):
        return False
    mine, theirs = one.in_title - other.in_title, other.in_title - one.in_title
    return bool(mine and theirs and not mine & other.companies and not theirs & one.companies)


def _round_up(one: Sketch, other: Sketch) -> bool:
    """Whether either tells of many things in a row, the other's among them."""
    return one.roundup or other.roundup


def _looks_back(one: Sketch, other: Sketch) -> bool:
    return one.looks_back is not other.looks_back


def _foretells(one: Sketch, other: Sketch) -> bool:
    """Whether the earlier is a preview and the later is none."""
    earlier, later = sorted((one, other), key=lambda made: made.published)
    return earlier.preview and not later.preview and later.published > earlier.published


def _next_step(one: Sketch, other: Sketch) -> bool:
    """Whether the later title tells of an appeal, and the earlier of the day before does not."""
    if _apart(one, other) <= SAME_DAY:
        return False
    earlier, later = sorted((one, other), key=lambda made: made.published)
    return not later.title_words.isdisjoint(words.step_words()) and earlier.title_words.isdisjoint(words.step_words())


_AGAINST: tuple[tuple[str, Callable[[Sketch, Sketch], bool]], ...] = (
    ("another period", _other_period),
    (OTHER_DAY, _other_price),
    ("the price went the other way", _turned),
    ("the same wording with another number", _other_number),
    ("a deal with somebody else", _other_deal),
    ("another market", _other_market),
    ("another central bank", _other_bank),
    ("a roundup", _round_up),
    ("what is long past", _looks_back),
    ("what was expected before", _foretells),
    ("the next step of the case", _next_step),
)


def copy(one: Sketch, other: Sketch, texts: float) -> str | None:
    """Why two reports are one article, published twice. `texts` is the cosine of their texts."""
    if one.address and one.address == other.address and not _new_edition(one, other):
        return "the same address"
    if one.bare or other.bare or one.filling != other.filling:
        return None
    return "the same text" if texts >= COPY else None


def _new_edition(one: Sketch, other: Sketch) -> bool:
    """Whether a page of daily prices has turned to another day."""
    return one.priced and other.priced and _other_day(one, other, abs(one.published - other.published))


def together(
    one: Sketch, other: Sketch, texts: float, rarity: Callable[[str], float], *, surer: float = 0.0
) -> str | None:
    """Why two reports are of one event, None when they are not surely. `texts` is the cosine of their texts.

    `surer`: how many logits more are asked of what two texts share.
    """
    apart = abs(one.published - other.published)
    if apart > LAST:
        return None
    if apart > NEAR:
        return _late(one, other, texts)
    if told := _titles(one, other, texts):
        return told
    if one.language != other.language:
        return across.together(one, other, texts, rarity, surer)
    if one.bare or other.bare:
        return _facts(one, other, rarity)
    return within.together(one, other, texts, rarity, surer)


def _late(one: Sketch, other: Sketch, texts: float) -> str | None:
    """A straggler, whose text leaves no doubt."""
    if one.bare or other.bare or one.language != other.language or not within.alike_though_late(one, other, texts):
        return None
    return f"texts agree ({texts:.2f})"


def _facts(one: Sketch, other: Sketch, rarity: Callable[[str], float]) -> str | None:
    """Facts in common where there is a title alone."""
    common = shared(one, other, rarity)
    if common.enough and not (conflicting(one, other) and not (common.points >= SURE and common.most)):
        return f"both tell of {', '.join(common.told)}"
    return None


def _titles(one: Sketch, other: Sketch, texts: float) -> str | None:
    """Titles that reword one another; or one denies what the other tells, wherever both have a text or none has."""
    title = fuzz.token_sort_ratio(one.title, other.title)
    if title >= SAME_TITLE and (one.bare or other.bare or texts >= RELATED) and not elsewhere(one, other):
        return f"titles agree ({title:.0f} of 100)"
    denied = _denied(one, other) if one.bare is other.bare else []
    return f"one denies what the other tells of {', '.join(denied)}" if denied else None


def _denied(one: Sketch, other: Sketch) -> list[str]:
    """What the titles of a denial and of what it denies both tell, beside the company: a number, or further words."""
    if one.denies is other.denies or one.in_title.isdisjoint(other.in_title):
        return []
    numbers = sorted(one.numbers & other.numbers)
    told = sorted((one.title_words & other.title_words) - words.trade() - one.called - other.called - set(numbers))
    return [*numbers, *told] if numbers or len(told) >= DENIED else []
