"""Whose figure it is: the company named nearest in the clause, else the one spoken of; markets have none."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.figures import tags as tag
from bot.extract.figures.measures import beside, descriptive, no_price
from bot.model import Metric

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.extract.figures.clause import Clause
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token

AWAY = tag.PREPOSITION | tag.BEFORE | tag.BY | tag.BREAK
"""Before a name these say it is not the clause's subject: "with Samsung", "from Nokia"."""

LINKS = tag.PREPOSITION | tag.BEFORE | tag.BY

BEHIND_SOURCE = tag.OF | tag.TO | tag.PREPOSITION
"""Between a source and its name: "according to Morningstar"."""
NEVER_PLACES = frozenset({Metric.EXCHANGE_RATE, Metric.INFLATION, Metric.INTEREST_RATE, Metric.PRICE})
"""What markets of these measure is spoken of even after a preposition: "the yield on the 10-year Treasury"."""

COMPANIES_OWN = frozenset({Metric.MARGIN, Metric.NET_PROFIT, Metric.OPERATING_PROFIT, Metric.EPS, Metric.DIVIDEND})
"""Measures that no market has: "Memory is dear, and the gross margin slipped"."""

OPENING = tag.OPENER | tag.JOIN | tag.KIND | tag.SEGMENT
"""What may stand before the subject of a clause, or in it."""
DESCRIBING_WORDS = 3  # "Big European low-cost airlines"
DESCRIBED = 5  # tokens between "a unit of" and the name, that say what it is
POSSESSIVE = "nya"  # ends what belongs to whom was just spoken of, in words that are listed as a whole as well
AGENT = frozenset({"by", "oleh"})
APPOSED = 7  # tokens of a description between a name and its relative clause
REPORTING = 6  # tokens between a clause and who tells it: "Beta said in May that"
HOUSED = tag.TO | tag.BY | tag.BEFORE
"""Before a house that rates: "cut to hold at Citi", "raised by Citi"."""
OFFER_REACH = 6  # tokens
CODE_REACH = 3  # tokens between a name and its code: a legal form and the bracket
FOR_REACH = 4  # tokens: "15% for Apple", "5.9% of Novo patients"


class Bound(NamedTuple):
    """The company, and whether the clause itself said so (a market's figure is said to have none)."""

    company: str | None
    said: bool = True
    away: bool = False  # it stands behind a preposition: "a venture with Meta"


def company_of(
    row: list[Token], clause: Clause, movement: Movement, metric: Metric, before: Bound | None
) -> Bound | None:
    """Whose the figure at row[clause.figure] is, None if the sentence doesn't say.

    `before` is the company of the figure before it in the sentence.
    """
    if _together(row, clause) or of_trade(row, clause):
        return Bound(None)
    if metric is Metric.PRICE_TARGET and (rated := _rated_of_two(row, clause.figure)):
        return rated
    if metric is Metric.PRICE_TARGET and _rated_by(row, clause):  # its subject is the broker
        behind = _nearest(row, range(clause.figure - 1, clause.verb, -1), away=0) or _after(row, clause)
        return behind or _rated(row, clause)
    return _by_terms(row, clause, movement, metric) or _by_place(row, clause, before)


def _by_terms(row: list[Token], clause: Clause, movement: Movement, metric: Metric) -> Bound | None:
    """Where the words for a stake, a rating, a movement behind the figure or a deal say whose it is."""
    first, last = sorted((clause.verb, clause.figure))
    if holder := _owned_by(row, clause):
        return holder
    if movement.at > clause.figure and (right := _nearest(row, range(last + 1, clause.end), away=0)):
        return right
    if metric is Metric.DEAL_VALUE:
        buyer = _offered_for(row, clause) or _buyer(row, clause) or _acquirer(row, clause)
        return buyer or _nearest(row, range(clause.start, first), LINKS)
    return None


def _by_place(row: list[Token], clause: Clause, before: Bound | None) -> Bound | None:
    """The company that stands nearest, in the order a reader would look."""
    first, last = sorted((clause.verb, clause.figure))
    if found := _nearest(row, clause.before(first), goods=_counts(row, clause)):
        if found.away and (antecedent := _antecedent(row, clause)):
            return antecedent
        return None if found.away and (_goes_on(row) or _described(row[clause.start : first])) else found
    return (
        _nearest(row, range(first + 1, last), away=0)
        or _antecedent(row, clause)
        or _after(row, clause)
        or _reporter(row, clause)
        or _handed_on(before, row[clause.start : last])
        or _nearest(row, range(clause.start))
        or _ahead(row, clause)
    )


def _antecedent(row: list[Token], clause: Clause) -> Bound | None:
    """The company right before a relative clause: "BYD yang melonjak 48 persen"."""
    before = clause.start - 2
    if before >= 0 and row[before].word == ",":
        before -= 1
    if before > 0 and row[before].word == ")":
        before -= 1  # its code
    if before < 0 or not row[clause.start - 1].tags & tag.BREAK:
        return None
    if row[before].tags & tag.KIND:
        before = _apposed_to(row, before)
    return Bound(row[before].owner) if row[before].owner is not None else None


def _apposed_to(row: list[Token], j: int) -> int:
    """The place of the name that a description ending at row[j] stands behind: "Acme, the city-owned operator that"."""
    k = j
    while k > 1 and row[k].word != "," and row[k].owner is None and j - k < APPOSED:
        k -= 1
    return k - 1 if row[k].word == "," else j


def _reporter(row: list[Token], clause: Clause) -> Bound | None:
    """The company that says what "it" does: "Acme fell, and Beta said in May that it would spend"."""
    if not any(t.tags & tag.PRONOUN for t in row[clause.start : clause.start + 2]):
        return None
    for j in range(clause.start - 1, max(0, clause.start - REPORTING), -1):
        if row[j].tags & tag.CLAUSE_VERB and row[j - 1].owner is not None:
            return Bound(row[j - 1].owner)
    return None


def _handed_on(before: Bound | None, said: list[Token]) -> Bound | None:
    """Whose the figure before is; not a market's where a pronoun means a company: "..., so its sales fell 8%"."""
    if before is not None and before.company is None and any(t.tags & tag.PRONOUN for t in said):
        return None
    return before


def _goes_on(row: list[Token]) -> bool:
    """Whether the subject of the sentence is a company named before it: "The company announced a venture with Meta"."""
    opening = next((t for t in row if not t.tags & (tag.OPENER | tag.BREAK)), None)
    return opening is not None and bool(opening.tags & tag.POINTS_BACK)


def _owned_by(row: list[Token], clause: Clause) -> Bound | None:
    """The holder of a stake, named behind it: "is 76% owned by Hochtief"."""
    if not clause.said & tag.HOLDING:
        return None
    after = row[clause.figure + 1 : clause.figure + 1 + FOR_REACH]
    if not after or not after[0].tags & tag.HOLDING or not any(t.tags & (tag.BY | tag.RELATED) for t in after[:2]):
        return None
    return next((Bound(t.owner) for t in after if t.owner is not None), None)


def _counts(row: list[Token], clause: Clause) -> bool:
    """Whether the figure counts goods: tonnes of copper are somebody's, its price is the market's."""
    amount = row[clause.figure].amount
    return amount is not None and amount.unit == "count"


def _described(before: list[Token]) -> bool:
    """Whether words for the company of the article come before any company's name: "perseroan meneken ... dari DBS"."""
    for k, token in enumerate(before):
        if token.owner is not None:
            return False
        if token.tags & tag.DESCRIPTION:
            return not (k and before[k - 1].tags & AWAY)
    return False


def _together(row: list[Token], clause: Clause) -> bool:
    """Whether several companies have the figure between them."""
    if not clause.said & tag.TOGETHER or not any(t.tags & tag.TOGETHER for t in row[clause.start : clause.end]):
        return False
    return len({t.owner for t in row if t.owner is not None}) != 1


def of_trade(row: list[Token], clause: Clause) -> bool:
    """Whether all of a trade are the subject: "Banks rose 2%", "Big European airlines carried 98 million people"."""
    if not clause.said & tag.TRADE:
        return False
    first = min(clause.verb, clause.figure)
    described = 0
    for j in range(clause.start, first):
        token = row[j]
        if token.tags & tag.TRADE:
            return not _another(row[j + 1 : first])
        if token.owner is not None or token.metric or token.tags & ~OPENING or described >= DESCRIBING_WORDS:
            return False
        described += not token.tags
    return False


def _another(between: list[Token]) -> bool:
    """Whether a company is named between a subject and its figure, or pointed at: "Rivals sank, taking its shares"."""
    divided = False
    for token in between:
        divided = divided or token.word == "," or bool(token.tags & tag.DIVIDES)
        if token.owner is not None or (divided and token.tags & tag.PRONOUN):
            return True
    return False


def _rated_of_two(row: list[Token], figure: int) -> Bound | None:
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
    house_last = row[second - 1].tags & HOUSED or row[second - 1].word in AGENT
    return Bound(row[first if house_last else second].owner)


def _rated_by(row: list[Token], clause: Clause) -> bool:
    """Whether a price target is what somebody sets: whoever stands before the verb is the broker."""
    verb = row[clause.verb]
    return (
        clause.verb < clause.figure
        and bool(verb.tags & tag.VERB)
        and any(t.metric is Metric.PRICE_TARGET for t in row[clause.verb + 1 : clause.figure])
    )


def _rated(row: list[Token], clause: Clause) -> Bound | None:
    """Whom a broker rates that is named before: "Acme was cut at Jefferies, which took its target to $38"."""
    named = [j for j in range(clause.figure) if row[j].owner is not None and not row[j].hint]
    inside = [j for j in named if clause.start <= j < clause.verb]
    before = [j for j in named if j < clause.start]
    opening = row[clause.start - 1].tags if clause.start else 0
    relative = bool(opening & tag.BREAK and opening & tag.OPENER)  # "which"
    broker = (inside or (before[-1:] if relative else before[:1]) or [-1])[0]
    others = [j for j in before if row[j].owner != row[broker].owner]
    return Bound(row[others[-1]].owner) if broker >= 0 and others else None


def _buyer(row: list[Token], clause: Clause) -> Bound | None:
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
        passive = any(t.word in AGENT for t in row[deal:after])
        if first is not None and second is not None:
            return (second, first) if passive else (first, second)
    return None


def _acquirer(row: list[Token], clause: Clause) -> Bound | None:
    """Whose a deal's total is where two are named: "Beta was bought by Acme", "Acme will buy a jet of Beta's for"."""
    named = [j for j in range(clause.figure) if row[j].owner is not None and not is_source(row, j)]
    if len({row[j].owner for j in named}) < 2 or any(t.tags & tag.SELLING for t in row[: clause.figure]):  # noqa: PLR2004
        return None
    deals = [j for j in range(clause.figure) if row[j].metric is Metric.DEAL_VALUE]
    for deal in reversed(deals):
        after = [j for j in named if j > deal]
        by = next((j for j in after if any(t.word in AGENT for t in row[max(0, j - 2) : j])), None)
        if by is not None:
            return Bound(row[by].owner)
        before = next((j for j in reversed(named) if j < deal and not row[j].hint), -1)
        if before >= 0 and any(row[j].owner != row[before].owner for j in after):
            away = before and row[before - 1].tags & LINKS
            return None if away else Bound(row[before].owner)
    return None


def _offered_for(row: list[Token], clause: Clause) -> Bound | None:
    """The target of a per-share offer: "offered $27 per share for Beta", "Beta was bought by Acme for $27 a share"."""
    nxt = clause.figure + 1
    if nxt >= len(row) or not row[nxt].tags & tag.PER_SHARE:
        return None
    if target := _nearest(row, range(nxt + 1, min(len(row), nxt + OFFER_REACH)), away=0, markets=False):
        return target
    named = [j for j in range(clause.figure) if row[j].owner is not None and not row[j].hint and not is_source(row, j)]
    if len({row[j].owner for j in named}) < 2:  # noqa: PLR2004 - the buyer alone
        return None
    bought = [j for j in named if not (row[j - 1].tags & (tag.BY | tag.WHOM) and j)]
    return Bound(row[bought[-1]].owner) if bought else None


def _ahead(row: list[Token], clause: Clause) -> Bound | None:
    """The subject that follows an opening clause: "After closing 8 stores, Ramayana has 92"."""
    if not row[0].tags & tag.BREAK:
        return None
    comma = next((j for j in range(clause.figure, len(row)) if row[j].word == ","), -1)
    if 0 <= comma < len(row) - 1 and row[comma + 1].owner is not None:
        return Bound(row[comma + 1].owner)
    return None


def _related(row: list[Token], j: int) -> bool:
    """Whether the name at row[j] stands for another or in a list of examples: "a unit of", "including X and Y"."""
    k = j - 1
    while k > 0 and (row[k].owner is not None or row[k].word == "," or row[k].tags & tag.JOIN):
        k -= 1
    if k == j - 1:  # "anak usaha raksasa ban Prancis Michelin"
        while k > max(0, j - DESCRIBED) and row[k].word.isalpha() and (not row[k].tags or row[k].tags & tag.KIND):
            k -= 1
    return k >= 0 and bool(row[k].tags & tag.RELATED) and row[k + 1].word != ","  # "its parent, Acme," is Acme


def _own_code(row: list[Token], j: int) -> bool:
    """Whether row[j] is the code behind a name, "dari Vale Indonesia Tbk (INCO)": the name tells what for."""
    if j < 2 or row[j - 1].word != "(":  # noqa: PLR2004 - a name and a bracket
        return False
    return any(t.owner == row[j].owner for t in row[max(0, j - CODE_REACH) : j - 1])


def _after(row: list[Token], clause: Clause) -> Bound | None:
    """The company right behind a figure, "15% for Apple"; what is from somebody is another's."""
    nxt = clause.figure + 1
    if nxt < len(row) and row[nxt].tags & tag.BEFORE:
        return None
    if nxt < len(row) and row[nxt].tags & (tag.OF | tag.PREPOSITION | tag.SHARE_OF):
        return _nearest(row, range(nxt + 1, min(nxt + FOR_REACH, clause.end)), away=0, markets=False)
    return None


def _nearest(
    row: list[Token], places: Iterable[int], away: int = AWAY, *, markets: bool = True, goods: bool = False
) -> Bound | None:
    fallback: Bound | None = None
    pointed = False
    for j in places:
        token = row[j]
        if token.owner is None:
            pointed = pointed or bool(token.tags & tag.PRONOUN) or token.metric in COMPANIES_OWN
            if pointed and (token.word == "," or token.tags & tag.DIVIDES):
                markets = False  # "Wall Street cheered, sending its shares up"
            if (
                markets
                and token.tags & tag.MARKET
                and not (no_price(row, j) or descriptive(row, j) or (goods and token.metric is Metric.PRICE))
                and (token.metric in NEVER_PLACES or not beside(row, j))
            ):
                return fallback or Bound(None)
            continue
        if is_source(row, j) or _related(row, j) or _own_code(row, j):
            continue
        if j and row[j - 1].tags & away:
            fallback = fallback or Bound(token.owner, away=bool(row[j - 1].tags & LINKS))
            continue
        return Bound(token.owner)
    return fallback


def is_source(row: list[Token], j: int) -> bool:
    """Whether the name at row[j] speaks or rates: "according to Morningstar", "Citi analysts"."""
    if j and row[j - 1].tags & tag.SOURCE:
        return True
    if j > 1 and row[j - 2].tags & tag.SOURCE and row[j - 1].tags & BEHIND_SOURCE:
        return True
    return j + 1 < len(row) and bool(row[j + 1].tags & tag.SOURCE) and not row[j + 1].tags & tag.CLAUSE_VERB


def subjects_of(row: list[Token]) -> list[str]:
    """The companies a sentence speaks of, in order: no source, no relative, none behind a preposition."""
    places = [j for j, t in enumerate(row) if t.owner is not None and not t.hint]
    return [
        row[j].owner or ""
        for j in places
        if not (is_source(row, j) or _related(row, j) or _own_code(row, j) or (j and row[j - 1].tags & LINKS))
    ]


def topic_of(row: list[Token]) -> str | None:
    """The company a sentence leaves spoken of: the first it names that is no source."""
    for j, token in enumerate(row):
        if token.owner is not None and not (is_source(row, j) or _related(row, j) or _own_code(row, j)):
            return None if _in_a_reason(row, j) else token.owner
    return None


def _in_a_reason(row: list[Token], j: int) -> bool:
    """Whether a name stands in a reason behind a subject that points back: "It carried more, as Boeing was fast"."""
    reason = next((k for k in range(j - 1, 0, -1) if row[k].tags & tag.BREAK and not row[k].tags & tag.CLAUSE_VERB), 0)
    return reason > 0 and not row[reason].tags & tag.PREPOSITION and begins_with_pronoun(row)


def begins_with_pronoun(row: list[Token]) -> bool:
    """Whether a sentence goes on about the company before it: "Its shares", "Sahamnya"."""
    back = any(t.tags & tag.POINTS_BACK or t.clipped or t.word.endswith(POSSESSIVE) for t in row[:3])
    return back or _known_kind(row[:3])


def _known_kind(opening: list[Token]) -> bool:
    """As in "The baker tumbled": a kind of company that was just spoken of."""
    return any(t.word == "the" and n.tags & tag.KIND for t, n in pairwise(opening))
