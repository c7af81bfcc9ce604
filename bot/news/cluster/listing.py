"""Titles that list companies in a row: such a report is no report of what one of them does. Pure."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.languages import LANGUAGES
from bot.news.cluster.words import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.model import MentionedCompany, Span

FEWEST = 2  # companies of a list
PARTS = 3  # of a title that are one matter each, whatever they name
_LABEL = re.compile(r"[^:]{3,30}(?:: | [-–—] )")  # a column's name: "Analyst upgrades: "


def lists(title: str, companies: Iterable[MentionedCompany], *, market: bool) -> bool:
    """Whether a title lists companies behind a column's name, or tells of other ones in each of its parts.

    A title on a `market` may name whoever moved it. `companies` are the article's, with their places in this title.
    """
    parts = [match.end() for match in re.finditer(";", title)]
    if len(parts) >= PARTS - 1:
        return True
    named = sorted(_named(title, companies))
    if market or len({company for _, company in named}) < FEWEST:
        return False
    if parts:
        before, behind = (
            {company for span, company in named if (span.start < parts[0]) is is_first} for is_first in (True, False)
        )
        return bool(before and behind) and before.isdisjoint(behind)
    gaps = ((one.end, other.start) for (one, _), (other, _) in pairwise(named))
    if not all(_between().fullmatch(title[start:end]) for start, end in gaps):
        return False
    first, last = named[0][0], named[-1][0]
    return bool(_LABEL.fullmatch(title[: first.start]) and _goes_on().match(title, last.end))


def _named(title: str, companies: Iterable[MentionedCompany]) -> Iterator[tuple[Span, str]]:
    """Where a title names which company, but for the tickers in brackets."""
    for one in companies:
        for span in one.title:
            if title.rfind("(", 0, span.start) <= title.rfind(")", 0, span.start):
                yield span, one.company.id


@cache
def _between() -> re.Pattern[str]:
    """What stands between the companies of a list."""
    ands = {word for language in LANGUAGES.values() for word in language.quotes.ands if word.isalpha()}
    return re.compile(rf"(?:[\s,.&)]|\([^()]*\)|(?i:{'|'.join(sorted(FORMS | ands))})\b)*")


@cache
def _goes_on() -> re.Pattern[str]:
    """What stands behind the last company that is known: no verb, but the end, another name or a bracket cut short."""
    return re.compile(rf"{_between().pattern}(?:[.…]*$|,|\([^)]*$)")
