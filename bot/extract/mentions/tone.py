"""What kind of news a sentence or headline is: of companies, or of something else. Pure.

A word that may be a company is one more often among profits and stores than among police and football.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.languages.schema import CompanyWords

REACH = 110  # characters to either side: a headline, or most of a sentence
STRONG = 2  # points of a word of company news ("dividend") or an amount, and against it of one of other news ("police")
MOST = 4  # points: business words beyond that say nothing more

_WORD = re.compile(r"[a-z]+")
_AMOUNT = re.compile(r"(?:[$€£¥]|\b(?:rp|rm))\s?\d|\d\s?(?:%|(?:pct|percent|per cent|persen|bps)\b)")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


def tone(text: str, start: int, end: int, words: CompanyWords) -> int:
    """Above 0 for company news around `text[start:end]`, below 0 for other news; the name itself says nothing."""
    before = _SENTENCE_END.split(text[max(0, start - REACH) : start])[-1]
    after = _SENTENCE_END.split(text[end : end + REACH], maxsplit=1)[0]
    line = f"{before} | {after}".lower()
    found = set(_WORD.findall(line))
    business = STRONG * len(found & words.affairs) + len(found & words.trade)
    if business < MOST and _AMOUNT.search(line):
        business += STRONG
    return min(business, MOST) - STRONG * len(found & words.elsewhere)
