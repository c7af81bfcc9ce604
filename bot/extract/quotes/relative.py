"""What a clause behind a name tells: "who covers airlines at Northgate", "who became Ostra's finance chief in May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.quotes.describe import Party
from bot.extract.quotes.words import (
    ADVERB,
    ARTICLE,
    AT,
    AUXILIARY,
    BECOMES,
    CAPITAL,
    COVERS,
    FIRM,
    FUNDS,
    LOCATED,
    ROLE_LINK,
    RUNS,
    STOP,
    Token,
)

if TYPE_CHECKING:
    from bot.extract.quotes.describe import Describer

_LONGEST_OBJECT = 6  # tokens between "runs" and "fund"


def relative(chunk: list[Token], describer: Describer) -> Party | None:
    """Role, firm or an analyst's work that a clause between commas tells of the name before it."""
    if not chunk[0].is_ & STOP or chunk[0].is_ & CAPITAL:
        return None
    k = 1
    while k < len(chunk) and chunk[k].is_ & (ADVERB | AUXILIARY) and not chunk[k].is_ & BECOMES:
        k += 1
    if k + 1 >= len(chunk):
        return None
    verb, rest = chunk[k].is_, chunk[k + 1 :]
    words = describer.lex.words
    at = next((j for j in range(k + 1, min(len(chunk) - 1, k + 3)) if chunk[j].low in words.posts), 0)
    takes = chunk[k].low in words.takes_up and at
    if takes:  # "who took over as chief executive"
        rest = chunk[at + 1 :]
    if takes or verb & BECOMES:
        became = describer.describe(rest)
        return became if became and became.role and not became.name else None
    if verb & RUNS and any(t.is_ & FUNDS for t in rest[:_LONGEST_OBJECT]):
        return _covering(rest, describer) or Party(covers=True, start=chunk[0].start, end=chunk[-1].end)
    if verb & RUNS:
        return _running(rest, describer)
    return _covering(rest, describer) if verb & COVERS else None


def _running(words: list[Token], describer: Describer) -> Party | None:
    """The firm that somebody leads or leads a part of: "who heads the Ostra Forum", "who runs shops at Ostra"."""
    at = next((k + 1 for k, t in enumerate(words[:-1]) if t.is_ & AT and words[k + 1].is_ & CAPITAL), 0)
    firm, end = describer.organisation(words, at, len(words))
    if firm is None or (not at and end < len(words) and not words[end].is_ & LOCATED):
        return None
    return Party(affiliation=firm, start=words[0].start, end=words[end - 1].end)


def _covering(words: list[Token], describer: Describer) -> Party | None:
    at = next((k + 1 for k, t in enumerate(words[:-1]) if t.is_ & (AT | ROLE_LINK)), len(words))
    while at < len(words) and words[at].is_ & (ARTICLE | FIRM):  # "for the brokerage Northgate"
        at += 1
    if at == len(words) or not words[at].is_ & CAPITAL:  # "who follows the brand" is nobody's analyst
        return None
    firm, end = describer.organisation(words, at, len(words))
    return Party(affiliation=firm, covers=True, start=words[0].start, end=words[end - 1].end)
