"""Where an article names a company, cut out for a person to judge. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.news.lines import one_line

if TYPE_CHECKING:
    from bot.model import Extraction, Span

LONGEST_EXCERPT = 200  # characters
NEAR = 40  # characters on either side in which the neighbouring word is looked for
_LAST_WORD = re.compile(r"[\w'’-]+ $")
_NEXT_WORD = re.compile(r" [\w'’-]+")


def excerpt(read: Extraction, company_id: str) -> tuple[str, str]:
    """The text around the first mention of the company, and the mention with the words beside it.

    The text speaks before the title; both are empty when nothing names the company.
    """
    for mentioned in read.companies:
        if mentioned.company.id == company_id:
            for text, spans in ((read.text, mentioned.text), (read.title, mentioned.title)):
                if spans:
                    return _around(text, min(spans)), _phrase(text, min(spans))
    return "", ""


def _around(text: str, span: Span) -> str:
    """The mention in the middle, whole words, at most `LONGEST_EXCERPT` characters."""
    room = max(0, LONGEST_EXCERPT - 2 - (span.end - span.start)) // 2  # less two for the marks that it is cut
    start, end = max(0, span.start - room), min(len(text), span.end + room)
    before, after = text[start : span.start], text[span.end : end]
    if start:
        before = "…" + before.partition(" ")[2]
    if end < len(text):
        after = after.rpartition(" ")[0] + "…"
    return one_line(before + text[span.start : span.end] + after)[:LONGEST_EXCERPT]


def _phrase(text: str, span: Span) -> str:
    """The mention with the word before and the word after, as far as only a space parts them."""
    before = _LAST_WORD.search(text[max(0, span.start - NEAR) : span.start])
    after = _NEXT_WORD.match(text, span.end, span.end + NEAR)
    parts = (before.group() if before else "", text[span.start : span.end], after.group() if after else "")
    return one_line("".join(parts))[:LONGEST_EXCERPT]
