"""Money that is put into something: a plant it builds, a launch it pays for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.tokens import Token

LENT = frozenset({Metric.DEBT, Metric.ASSETS, Metric.FUNDING, Metric.DEAL_VALUE})
BUILT = frozenset({None, Metric.INVESTMENT, Metric.PRODUCTION, Metric.PRICE})
PLACED = 6  # tokens: "distribution centre in the north of Derby"
PROJECT_REACH = 4  # tokens: "a £500 million battery park"


def invested(row: list[Token], clause: Clause) -> bool:
    """Whether a figure is money that is put into something."""
    amount = row[clause.figure].amount
    money = amount is not None and amount.unit.isupper() and amount.scale > 0
    return money and (_builds(row, clause) or _put_into(row, clause))


def _builds(row: list[Token], clause: Clause) -> bool:
    """Whether so much money is put into what stands beside it.

    As in "a $310 million expansion", "a centre in Derby, costing £105m", "pabrik baru senilai Rp 2 triliun".
    """
    if clause.said & tag.SELLING:
        return False
    if (behind := _project(row, range(clause.figure + 1, clause.figure + 1 + PROJECT_REACH))) >= 0:
        return not any(t.metric in LENT for t in row[clause.start : behind + 1 + PROJECT_REACH])
    told = row[clause.figure - 1].word in CUES.worth
    last = clause.figure - 1 - told
    last -= bool(told and last > 0 and row[last].word == ",")
    before = _project(row, range(last, max(last - (PLACED if told else 2), -1), -1), placed=told)
    return before >= 0 and all(t.metric in BUILT or t.tags & tag.PROJECT for t in row[clause.start : clause.figure])


def _project(row: list[Token], places: range, *, placed: bool = False) -> int:
    """The first place of these where money is put into, with but names and adjectives on the way; -1 without one."""
    for j in places:
        if j >= len(row):
            return -1
        token = row[j]
        if token.tags & tag.PROJECT:
            return j
        where = placed and token.tags & tag.PREPOSITION
        ends = token.tags & (tag.VERB | tag.LINK | tag.DIVIDES | tag.CLAUSE_VERB)
        if token.amount is not None or not token.word[0].isalpha() or (ends and not where):
            return -1
    return -1


def _put_into(row: list[Token], clause: Clause) -> bool:
    """As in "putting $200 million into the launch"; into shares or debt it is no investment of the company's."""
    behind = row[clause.figure + 1 : clause.figure + 2 + PROJECT_REACH]
    if not behind or behind[0].word != "into":
        return False
    put = any(t.word in CUES.putting for t in row[max(clause.start, clause.figure - 3) : clause.figure])
    return put and not any(t.owner is not None or t.metric is not None or t.tags & tag.CLAIM for t in behind[1:])
