"""Whom a sentence leaves spoken of, and whether it goes on about who was spoken of before."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.nearest import LINKS, in_aside, is_own_code, is_related, is_source
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.tokens import Token

ENCLITICS = tuple(CUES.enclitics)  # end words that are listed as a whole, too
COMPANY_NOUN = tag.KIND | tag.DESCRIPTION | tag.SEGMENT | tag.RELATED
DESCRIBED = 5  # tokens: "vendor asal Jepang Utara"
QUOTATION = frozenset('"“”')


def subjects_of(row: list[Token]) -> list[str]:
    """The companies a sentence speaks of, in order: no source, no relative, none behind a preposition."""
    places = [j for j, t in enumerate(row) if t.owner is not None and not t.hint]
    return [
        row[j].owner or ""
        for j in places
        if not (is_source(row, j) or is_related(row, j) or is_own_code(row, j) or (j and row[j - 1].tags & LINKS))
    ]


def topic_of(row: list[Token]) -> str | None:
    """The company a sentence leaves spoken of: the first it names that is no source."""
    for j, token in enumerate(row):
        if token.owner is not None and not (
            is_source(row, j) or is_related(row, j) or is_own_code(row, j) or in_aside(row, j)
        ):
            return None if _in_a_reason(row, j) or _is_met(row, j) or _is_supplier(row, j) else token.owner
    return None


def _is_supplier(row: list[Token], j: int) -> bool:
    """Whether a name is only where something comes from whose figure was told: "$4 billion, for jets from Acme".

    In "Sales fell 5% at Acme" it is whose figure that is.
    """
    if j < 1 or not row[j - 1].tags & (tag.BEFORE | tag.BY) or row[j - 1].tags & tag.TO:
        return False
    return any(t.amount is not None and t.amount.unit for t in row[: j - 1])


def opens_with_rival(row: list[Token]) -> bool:
    """Whether a sentence begins with a name that is called a rival: "Rival Beta slipped 0.7%"."""
    return len(row) > 1 and bool(row[0].tags & tag.RIVAL) and row[1].owner is not None


def _is_met(row: list[Token], j: int) -> bool:
    """Whether the one spoken of before does something with whoever is named: "It will make cells for Acme".

    Not in "Its main worry is Acme", and not behind a quotation: whoever speaks there may be Acme's.
    """
    if row[j - 1].word in CUES.copulas or _behind_quotation(row, j) or _is_told_how(row, j):
        return False
    told = any(
        t.tags & (tag.CLAUSE_VERB | tag.MOVE | tag.SELLING) or t.amount is not None or t.metric is Metric.DEAL_VALUE
        for t in row[:j]
    )
    return told and begins_with_pronoun(row)


def _is_told_how(row: list[Token], j: int) -> bool:
    """Whether a short sentence turns to somebody, and "it" is nobody: "It was a different story at Acme"."""
    if len(row) < 4 or row[0].word not in CUES.expletives or row[1].word not in CUES.copulas:  # noqa: PLR2004
        return False
    ends = all(not t.word[0].isalnum() for t in row[j + 1 :])
    return ends and row[j - 1].word in CUES.fronting and all(t.amount is None and t.owner is None for t in row[:j])


def _behind_quotation(row: list[Token], j: int) -> bool:
    """Whether a quotation has ended before row[j]."""
    marks = sum(t.word in QUOTATION for t in row[:j])
    return marks > 0 and marks % 2 == 0


def _in_a_reason(row: list[Token], j: int) -> bool:
    """Whether a name stands in the reason for what one spoken of before did: "It carried more, as Boeing was fast".

    "Sales fell 8% as a spree of AT&T's ended" as well, which has told its figure and names nobody else.
    """
    reason = next((k for k in range(j - 1, 0, -1) if row[k].tags & tag.BREAK and not row[k].tags & tag.CLAUSE_VERB), 0)
    if not reason or row[reason].tags & tag.PREPOSITION:
        return False
    return begins_with_pronoun(row) or any(t.amount is not None and t.amount.unit for t in row[:reason])


def begins_with_pronoun(row: list[Token]) -> bool:
    """Whether a sentence goes on about the company before it: "Its shares", "Sahamnya"."""
    return any(t.tags & tag.POINTS_BACK or is_possessed(t) for t in row[:3]) or _known_kind(row[:3])


def is_possessed(token: Token) -> bool:
    """Whether a word's ending says that it is whose who was spoken of: "sahamnya"."""
    return token.clipped or (token.word.endswith(ENCLITICS) and token.word not in CUES.no_enclitics)


def _known_kind(opening: list[Token]) -> bool:
    """As in "The baker tumbled": a kind of company that was just spoken of."""
    return any(t.word == "the" and n.tags & tag.KIND for t, n in pairwise(opening))


def points_at_a_company(row: list[Token]) -> bool:
    """Whether "that" stands behind what can be a company, "emiten itu", and not only behind a time, "tahun ini".

    Plain words may say which one in between: "vendor asal Jepang Utara itu".
    """
    return any(that.tags & tag.THAT and _described(row[max(0, j - DESCRIBED) : j]) for j, that in enumerate(row))


def _described(before: list[Token]) -> bool:
    """Whether words end with what can be a company, or with plain words behind it."""
    noun = next((t for t in reversed(before) if t.tags or t.metric is not None or not t.word.isalpha()), None)
    return noun is not None and bool(noun.tags & COMPANY_NOUN)
