"""Whose a figure is where words behind or before it say so: who holds it, made it, or is compared by it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.governing import is_genitive, unit_at
from bot.extract.figures.movement import Role
from bot.extract.figures.nearest import FOR_REACH, Bound
from bot.extract.figures.spoken import ENCLITICS
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token

NO_VERB = tag.OF | tag.PREPOSITION | tag.JOIN | tag.BREAK | tag.SHARE_OF
EARNED = frozenset({Metric.SALES, Metric.REVENUE, Metric.NET_PROFIT, Metric.OPERATING_PROFIT})
HELD_BEHIND = 4  # tokens behind a name and its bracket: "yang dimilikinya"
HELD = tuple(CUES.held)
COMPARED = 9  # tokens: "6.4% at the U.S. stores of Acme"
MADE_REACH = 7  # tokens from "that" to the verb: "that its larger rival Acme booked"


def owned_by(row: list[Token], clause: Clause) -> Bound | None:
    """The holder of a stake, named behind it: "is 76% owned by Hochtief", "71 persen sahamnya dipegang Telkom"."""
    if holder := _holder_with(row, clause.figure):
        return holder
    if not clause.said & tag.HOLDING:
        return None
    after = row[clause.figure + 1 : clause.figure + 1 + FOR_REACH]
    shares = bool(after) and after[0].metric is Metric.SHARE_PRICE
    after = after[shares:]
    if len(after) < 2 or not after[0].tags & tag.HOLDING:  # noqa: PLR2004 - the verb and the holder
        return None
    if not any(t.tags & (tag.BY | tag.RELATED) for t in after[:2]) and not (shares and after[1].owner is not None):
        return None
    return next((Bound(t.owner) for t in after if t.owner is not None), None)


def _holder_with(row: list[Token], figure: int) -> Bound | None:
    """The holder right before his share: "controlled by Italy's Beta with 63%"."""
    name = figure - 2
    if name < 1 or row[figure - 1].word not in CUES.with_share or not row[name].owner:
        return None
    held_by = row[name - 1] if row[name - 1].tags or name == 1 else row[name - 2]  # past "Italy's"
    held = held_by.tags & tag.HOLDING and held_by.tags & tag.RELATED
    return Bound(row[name].owner, away=True) if held else None


def part_of(row: list[Token], clause: Clause) -> Bound | None:
    """Whose sales or profit a percentage is a part of: "Beta menyumbang 31 persen pendapatan Acme"."""
    behind = row[clause.figure + 1 : clause.figure + 4]
    behind = behind[1:] if behind and behind[0].tags & tag.SHARE_OF else behind
    if unit_at(row, clause.figure) != "%" or len(behind) < 2 or behind[0].metric not in EARNED:  # noqa: PLR2004
        return None
    return Bound(behind[1].owner) if behind[1].owner is not None and not behind[1].hint else None


def right_before(row: list[Token], clause: Clause, before: Bound | None) -> Bound | None:
    """Whose a figure is that stands with a name.

    As in "more than Beta's $3 billion", "Acme, whose 4% yield", "more than Beta at 2.9% and Gamma at 3.4%".
    """
    link, name = clause.figure - 1, clause.figure - 2
    if link >= 0 and is_genitive(row, link):
        return Bound(row[link].owner)
    if name < 0:
        return None
    whose = row[link].word in CUES.whose
    if row[name].word == "," and name:
        name -= 1
    elif not whose and before is None:
        return None
    placed = row[link].word in CUES.standing and row[name].owner is not None
    closed = clause.figure + 1 < len(row) and row[clause.figure + 1].word in ",.;)"
    if not whose and (not placed or not (closed or name == clause.figure - 2)):
        return None
    return Bound(row[name].owner) if row[name].owner is not None and not row[name].hint else None


def compared(row: list[Token], clause: Clause, movement: Movement) -> Bound | None:
    """Whose a figure is that another is set against: "against 18 million for Samsung", "95 juta milik Indosat"."""
    behind = row[clause.figure + 1 : clause.figure + 1 + COMPARED]
    against = movement.role is Role.BASE and bool(behind) and bool(behind[0].tags & tag.PREPOSITION)
    if against:
        for token in behind[1:]:
            if token.owner is not None and not token.hint:
                return Bound(token.owner)
            if token.metric in {Metric.INDEX, None} and token.tags & tag.MARKET:
                return Bound(None)  # "against 9% for the Nikkei", "for the industry"
            if token.amount is not None or token.word in ",;:" or token.tags & (tag.BREAK | tag.JOIN | tag.CLAUSE_VERB):
                break
    if len(behind) < 2 or behind[1].owner is None or behind[1].hint:  # noqa: PLR2004 - a word and the name
        return None
    listed = behind[0].word in CUES.belonging and any(t.tags & tag.BEFORE for t in row[: clause.figure])
    return Bound(behind[1].owner) if listed else None


def made_by(row: list[Token], clause: Clause) -> Bound | None:
    """Whose doing a figure is that a clause behind it tells: "the 7.9 trillion won that its rival Acme booked"."""
    behind = row[clause.figure + 1 : clause.figure + 1 + MADE_REACH]
    if not behind or behind[0].word not in CUES.relative:
        return None
    for token, verb in pairwise(behind[1:]):
        if token.owner is not None and not token.hint:
            return Bound(token.owner) if verb.word.isalpha() and not verb.tags & NO_VERB else None
        told = token.tags & (tag.BREAK | tag.CLAUSE_VERB) or (token.tags & tag.MOVE and not token.tags & tag.MORE)
        if token.amount is not None or token.word in ",;:." or told:
            return None
    return None


def is_held(row: list[Token], clause: Clause, company: str | None) -> bool:
    """Whether a company is named only as what somebody holds: "to raise its stake in Beta to 90%"."""
    named = [j for j in range(clause.start + 2, clause.figure) if row[j].owner == company]
    return bool(named) and bool(row[named[0] - 1].tags & tag.PREPOSITION and row[named[0] - 2].tags & tag.SHARE_OF)


def is_its_own(row: list[Token], clause: Clause, company: str | None) -> bool:
    """Whether a company is named as what somebody spoken of holds: "saham Beta yang dimilikinya sebesar 11 persen"."""
    named = max((j for j in range(clause.start, clause.figure) if row[j].owner == company), default=-1)
    behind = row[named + 1 : named + 1 + HELD_BEHIND]
    return named >= 0 and any(t.word.startswith(HELD) and t.word.endswith(ENCLITICS) for t in behind)
