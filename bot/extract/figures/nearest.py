"""Which company stands nearest in a row of tokens, and which of those named there only speak or are only related."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.measures import beside, descriptive, no_price
from bot.model import Metric

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.extract.figures.clause import Clause
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
DESCRIBING = tag.KIND | tag.DESCRIPTION | tag.RELATED
ASIDE_REACH = 7  # tokens of a relative clause on either side of a name in it
DESCRIPTION_REACH = 9  # tokens from a name to "itu"
DESCRIBED = 5  # tokens between "a unit of" and the name, that say what it is
PAYMENT = 6  # tokens: "owes Acme a termination fee of"
CODE_REACH = 3  # tokens between a name and its code: a legal form and the bracket
FOR_REACH = 4  # tokens: "15% for Apple", "5.9% of Novo patients"


class Bound(NamedTuple):
    """The company, and whether the clause itself said so (a market's figure is said to have none)."""

    company: str | None
    said: bool = True
    away: bool = False  # it stands behind a preposition: "a venture with Meta"


def nearest(
    row: list[Token], places: Iterable[int], away: int = AWAY, *, markets: bool = True, goods: bool = False
) -> Bound | None:
    """The first company at these places, one behind a word of `away` only if there is no other.

    `markets`: a market named before any company has the figure, and no company; `goods`: its commodity is only counted.
    """
    fallback: Bound | None = None
    pointed = False
    for j in places:
        token = row[j]
        if token.owner is None:
            pointed = pointed or bool(token.tags & tag.PRONOUN) or token.metric in COMPANIES_OWN
            if token.word == "it" and j + 1 < len(row) and row[j + 1].tags & tag.TO:
                markets = False  # "the government allowed it to export 5,000 tonnes"
            if token.tags & tag.DESCRIPTION and not (j and row[j - 1].tags & AWAY):
                markets = False  # "Tariffs cost the company $600 million"
            if pointed and (token.word == "," or token.tags & tag.DIVIDES):
                markets = False  # "Wall Street cheered, sending its shares up"
            if (
                markets
                and token.tags & tag.MARKET
                and not (token.metric is Metric.EXCHANGE_RATE and any(t.word in CUES.assumed for t in row))
                and not (no_price(row, j) or descriptive(row, j) or (goods and token.metric is Metric.PRICE))
                and (token.metric in NEVER_PLACES or _goes_on(row, j) or not beside(row, j))
            ):
                return fallback or Bound(None)
            continue
        if is_source(row, j) or is_related(row, j) or is_own_code(row, j) or in_aside(row, j):
            continue
        if _sold(row, j) or _is_paid(row, j):
            continue
        link = row[_link(row, j)]
        if j and link.tags & away and link.word not in CUES.next_in_rank:
            fallback = fallback or Bound(token.owner, away=bool(link.tags & LINKS))
            continue
        return Bound(token.owner)
    return fallback


def in_aside(row: list[Token], j: int) -> bool:
    """Whether the company at row[j] is in a relative clause that ends there: "its arm, which supplies Beta, earned"."""
    comma = next((k for k in range(j + 1, min(len(row), j + ASIDE_REACH)) if row[k].word == ","), -1)
    before = next((k for k in range(j - 1, max(0, j - ASIDE_REACH), -1) if row[k].word == ","), -1)
    if comma == j + 1 < len(row) - 1 and row[j + 2].word not in CUES.relative and _in_apposition(row, j, before):
        return True
    if _in_participle(row, j, before, comma):
        return True
    opens = next((k for k in range(j - 1, max(0, j - ASIDE_REACH), -1) if row[k].word in CUES.relative), -1)
    if comma < 0 or opens < 1:
        return False
    if row[opens - 1].word != ",":
        return _tells_what(row, opens, comma)
    return all(t.amount is None and t.word != "," for t in row[opens:comma])


def _is_paid(row: list[Token], j: int) -> bool:
    """Whether the name at row[j] only gets the money that somebody else pays: "agreed to pay Acme $6 million"."""
    if j < 1 or row[j - 1].word not in CUES.paying or j + 1 >= len(row):
        return False
    behind = row[j + 1 : j + 1 + PAYMENT]
    return row[j + 1].start - row[j].end <= 1 and any(t.amount is not None for t in behind)


def _tells_what(row: list[Token], relative: int, comma: int) -> bool:
    """Whether a relative clause between commas tells what something is: "Racks, a line that Beta uses, rose"."""
    before = next((k for k in range(relative - 1, max(0, relative - DESCRIBED), -1) if row[k].word == ","), -1)
    if before < 1 or comma + 1 >= len(row):
        return False
    apart = all(t.amount is None and t.word != "," for t in row[before + 1 : comma])
    return apart and bool(row[comma + 1].tags & (tag.MOVE | tag.CLAUSE_VERB) or row[comma + 1].word in CUES.making_up)


def _in_participle(row: list[Token], j: int, opens: int, comma: int) -> bool:
    """Whether the company at row[j] tells of goods between two commas: "Reds, sold through Beta, rose"."""
    if not 0 < opens < j - 2 or not j < comma < len(row) - 1:
        return False
    finite = row[comma + 1].tags & (tag.MOVE | tag.CLAUSE_VERB) and not row[comma + 1].tags & tag.BREAK
    plain = not row[opens + 1].tags & (tag.BREAK | tag.PREPOSITION | tag.OPENER | tag.MOVE)
    tied = row[opens + 2].tags & tag.PREPOSITION and opens + 3 >= j - 1
    inside = row[opens + 1 : comma]
    return bool(finite and plain and tied) and not any(t.amount is not None for t in inside)


def _in_apposition(row: list[Token], j: int, opens: int) -> bool:
    """Whether the name at row[j] ends what is said of goods: "sales of pans, a part of ovens made by Beta, rose"."""
    if not 0 < opens < j - 1 or any(
        t.amount is not None or t.tags & (tag.MOVE | tag.CLAUSE_VERB) for t in row[opens:j]
    ):
        return False
    before = row[max(0, opens - ASIDE_REACH) : opens]
    measured = any(t.metric is not None for t in before) and not any(t.tags & tag.MOVE or t.amount for t in before)
    return measured and not any(t.owner is not None for t in before)


def _link(row: list[Token], j: int) -> int:
    """Where the word stands that ties the company at row[j] to what is before it: in front of "Germany's", too."""
    k = j - 1
    if k > 0 and not row[k].tags and row[k].metric is None and row[k].inflected:
        return k - 1
    return k


def named_in(part: list[Token]) -> list[str]:
    """The companies that a part of a sentence names, each once and in order."""
    return list(dict.fromkeys(t.owner for t in part if t.owner is not None and not t.hint))


def _goes_on(row: list[Token], j: int) -> bool:
    """Whether a clause about the market at row[j] follows: "in contrast to the Nikkei, which fell 3%"."""
    behind = row[j + 1 : j + 3]
    if row[j].metric is not None and behind and behind[0].word == "yang":
        return True
    return len(behind) > 1 and behind[0].word == "," and behind[1].word in CUES.relative


def after(row: list[Token], clause: Clause) -> Bound | None:
    """The company right behind a figure, "15% for Apple"; what is from somebody is another's."""
    nxt = clause.figure + 1
    if nxt < len(row) and row[nxt].tags & tag.BEFORE:
        return None
    if clause.figure and row[clause.figure - 1].word in CUES.owning:
        return None  # "part with its 20% holding in Acme"
    if clause.said & tag.HOLDING and any(t.tags & tag.HOLDING for t in row[clause.start : clause.figure]):
        return None  # "holds 27% of Acme": whoever holds it has the figure
    if 1 < nxt < len(row) and row[nxt - 2].metric is Metric.DEAL_VALUE and _stake(row, nxt):
        return None  # "membeli 27% saham Acme"
    if nxt < len(row) and row[nxt].tags & (tag.OF | tag.PREPOSITION | tag.SHARE_OF):
        return nearest(row, range(nxt + 1, min(nxt + FOR_REACH, clause.end)), away=0, markets=False)
    return None


def _sold(row: list[Token], j: int) -> bool:
    """Whether the company at row[j] is whom something was bought from: "dibeli dari Acme seharga Rp5 triliun"."""
    return j > 1 and bool(row[j - 1].tags & tag.BEFORE) and row[j - 2].word in CUES.bought


def _stake(row: list[Token], j: int) -> bool:
    """Whether "saham" at row[j] says what a percentage before it is of."""
    amount = row[j - 1].amount
    percent = amount is not None and amount.unit == "%"
    return percent and row[j].metric is Metric.SHARE_PRICE and bool(row[j].tags & tag.SHARE_OF)


def is_source(row: list[Token], j: int) -> bool:
    """Whether the name at row[j] speaks or rates: "according to Morningstar", "Citi analysts"."""
    if j and row[j - 1].tags & tag.SOURCE:
        return True
    if j > 1 and row[j - 2].tags & tag.SOURCE and row[j - 1].tags & BEHIND_SOURCE:
        return True
    return j + 1 < len(row) and bool(row[j + 1].tags & tag.SOURCE) and not row[j + 1].tags & tag.CLAUSE_VERB


def is_related(row: list[Token], j: int) -> bool:
    """Whether the name at row[j] stands for another or in a list of examples: "a unit of", "including X and Y"."""
    k = j - 1
    while k > 0 and (row[k].owner is not None or row[k].word == "," or row[k].tags & tag.JOIN):
        k -= 1
    if not any(t.word == "," for t in row[k + 1 : j]):  # "anak usaha raksasa ban Prancis Michelin"
        near = k
        while k > max(0, j - DESCRIBED) and row[k].word.isalpha() and (not row[k].tags or row[k].tags & tag.KIND):
            if row[k].tags & tag.RELATED and k < near:
                break  # "distributor ponsel Apple", but "grup Astra" is Astra
            k -= 1
    if k >= 0 and row[k].tags & tag.RELATED and row[k + 1].word != ",":  # "its parent, Acme," is Acme
        return True
    if j + 1 < len(row) and row[j + 1].tags & tag.THAT and row[j - 1].tags & DESCRIBING:
        return not row[j].hint  # "produsen Kopiko itu" is who makes it
    return _in_description(row, j)


def _in_description(row: list[Token], j: int) -> bool:
    """Whether the name at row[j] only tells which company opens the sentence: "Pengelola gerai Beta, ..., itu".

    Languages that say "that" behind what they point at close so long a description with it.
    """
    if j < 1 or not row[0].tags & (tag.KIND | tag.DESCRIPTION) or any(map(_tells, row[:j])):
        return False
    for token in row[j + 1 : j + 1 + DESCRIPTION_REACH]:
        if token.tags & tag.THAT:
            return True
        if _tells(token):
            return False
    return False


def _tells(token: Token) -> bool:
    """Whether a word is a verb that tells something, or a figure."""
    return token.amount is not None or bool(token.tags & (tag.CLAUSE_VERB | tag.MOVE) and token.metric is None)


def is_own_code(row: list[Token], j: int) -> bool:
    """Whether row[j] is the code behind a name, "dari Vale Indonesia Tbk (INCO)": the name tells what for."""
    if j < 2 or row[j - 1].word != "(":  # noqa: PLR2004 - a name and a bracket
        return False
    return any(t.owner == row[j].owner for t in row[max(0, j - CODE_REACH) : j - 1])
