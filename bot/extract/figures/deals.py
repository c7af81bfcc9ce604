"""Whose the terms of a deal and the target of a rating are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.nearest import LINKS, Bound, is_source, nearest
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.tokens import Token

HOUSED = tag.TO | tag.BY | tag.BEFORE
"""Before a house that rates: "cut to hold at Citi", "raised by Citi"."""
OFFER_REACH = 6  # tokens


def rated_for(row: list[Token], clause: Clause) -> Bound | None:
    """Whom a price target is for, said right behind it: "Rp 1.900 untuk Acme, Rp 3.000 untuk Beta"."""
    behind = row[clause.figure + 1 : clause.figure + 3]
    told = len(behind) == 2 and behind[0].word in CUES.recipients and behind[1].owner is not None  # noqa: PLR2004 - a word and a name
    return Bound(behind[1].owner) if told else None


def rated_of_two(row: list[Token], figure: int) -> Bound | None:
    """Whom a price target is of where a house and one other company are named before it, apart from each other.

    "Citi raised Acme to buy and its target to $90", "Acme was cut at Citi, which took its target to $38".
    """
    named = [j for j in range(figure) if row[j].owner is not None and not row[j].hint]
    owners = [*dict.fromkeys(row[j].owner for j in named)]
    if len(owners) != 2:  # noqa: PLR2004 - the house and the other
        return None
    first, second = (next(j for j in named if row[j].owner == owner) for owner in owners)
    between = row[first + 1 : second]
    told = any(t.tags & (tag.VERB | tag.CLAUSE_VERB) or (not t.tags and t.word.isalpha()) for t in between)
    if not told or any(t.tags & tag.BREAK and not t.tags & tag.PREPOSITION for t in between):
        return None
    house_last = row[second - 1].tags & HOUSED or row[second - 1].word in CUES.agents
    return Bound(row[first if house_last else second].owner)


def rated_by(row: list[Token], clause: Clause) -> bool:
    """Whether a price target is what somebody sets: whoever stands before the verb is the broker."""
    verb = row[clause.verb]
    return (
        clause.verb < clause.figure
        and bool(verb.tags & tag.VERB)
        and any(t.metric is Metric.PRICE_TARGET for t in row[clause.verb + 1 : clause.figure])
    )


def rated(row: list[Token], clause: Clause) -> Bound | None:
    """Whom a broker rates that is named before: "Acme was cut at Jefferies, which took its target to $38"."""
    named = [j for j in range(clause.figure) if row[j].owner is not None and not row[j].hint]
    inside = [j for j in named if clause.start <= j < clause.verb]
    before = [j for j in named if j < clause.start]
    opening = row[clause.start - 1].tags if clause.start else 0
    relative = bool(opening & tag.BREAK and opening & tag.OPENER)  # "which"
    broker = (inside or (before[-1:] if relative else before[:1]) or [-1])[0]
    others = [j for j in before if row[j].owner != row[broker].owner]
    return Bound(row[others[-1]].owner) if broker >= 0 and others else None


def buyer(row: list[Token], clause: Clause) -> Bound | None:
    """Who buys where somebody sells: "sold its unit to eBay for $1.2 billion"."""
    sold = next((j for j in range(clause.start, clause.figure) if row[j].tags & tag.SELLING), -1)
    if sold < 0:
        return None
    for j in range(sold + 1, clause.figure):
        if row[j].owner is not None and any(t.tags & tag.WHOM for t in row[max(sold + 1, j - 2) : j]):
            return Bound(row[j].owner)
    return None


def deal_of(row: list[Token]) -> tuple[str, str] | None:
    """Who buys whom in a sentence, "Acme will buy Beta for $5 billion", "Beta was bought by Acme"; None in doubt."""
    named = [j for j in range(len(row)) if row[j].owner is not None and not row[j].hint and not is_source(row, j)]
    if len({row[j].owner for j in named}) < 2 or any(t.tags & tag.SELLING for t in row):  # noqa: PLR2004 - two parties
        return None
    for deal in (j for j in range(len(row)) if row[j].metric is Metric.DEAL_VALUE):
        before = next((j for j in reversed(named) if j < deal), -1)
        after = next((j for j in named if j > deal), -1)
        if min(before, after) < 0 or row[before].owner == row[after].owner:
            continue
        first, second = row[before].owner, row[after].owner
        passive = any(t.word in CUES.agents for t in row[deal:after])
        if first is not None and second is not None:
            return (second, first) if passive else (first, second)
    return None


def acquirer(row: list[Token], clause: Clause) -> Bound | None:
    """Whose a deal's total is where two are named: "Beta was bought by Acme", "Acme will buy a jet of Beta's for"."""
    named = [j for j in range(clause.figure) if row[j].owner is not None and not is_source(row, j)]
    if len({row[j].owner for j in named}) < 2 or any(t.tags & tag.SELLING for t in row[: clause.figure]):  # noqa: PLR2004
        return None
    deals = [j for j in range(clause.figure) if row[j].metric is Metric.DEAL_VALUE]
    for deal in reversed(deals):
        after = [j for j in named if j > deal]
        by = next((j for j in after if any(t.word in CUES.agents for t in row[max(0, j - 2) : j])), None)
        if by is not None:
            return Bound(row[by].owner)
        before = next((j for j in reversed(named) if j < deal and not row[j].hint), -1)
        if before >= 0 and any(row[j].owner != row[before].owner for j in after):
            away = before and row[before - 1].tags & LINKS
            return None if away else Bound(row[before].owner)
    return None


def paid_to(row: list[Token], clause: Clause) -> Bound | None:
    """Whose shareholders are paid so much a share: "Pemegang saham Beta mendapat Rp500 per saham"."""
    nxt = clause.figure + 1
    if nxt >= len(row) or not row[nxt].tags & tag.PER_SHARE:
        return None
    holders = (j for j in range(clause.start, clause.figure - 1) if row[j].word in CUES.shareholders)
    return next((Bound(row[j + 1].owner) for j in holders if row[j + 1].owner is not None), None)


def offered_for(row: list[Token], clause: Clause) -> Bound | None:
    """The target of a per-share offer: "offered $27 per share for Beta", "Beta was bought by Acme for $27 a share"."""
    nxt = clause.figure + 1
    if nxt >= len(row) or not row[nxt].tags & tag.PER_SHARE:
        return None
    behind = range(nxt + 1, min(len(row), nxt + OFFER_REACH))
    paid_in = any(row[j].owner and j + 1 < len(row) and row[j + 1].metric is Metric.SHARE_PRICE for j in behind)
    if not paid_in and (target := nearest(row, behind, away=0, markets=False)):  # "in cash and Acme stock"
        return target
    named = [j for j in range(clause.figure) if row[j].owner is not None and not row[j].hint and not is_source(row, j)]
    if len({row[j].owner for j in named}) < 2:  # noqa: PLR2004 - the buyer alone
        return None
    bought = [j for j in named if not (row[j - 1].tags & (tag.BY | tag.WHOM) and j)]
    return Bound(row[bought[-1]].owner) if bought else None
