"""Which figures are no one company's: a market's, a trade's, a state's, several companies'."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.measures import modifier
from bot.extract.figures.movement import Role
from bot.extract.figures.nearest import FOR_REACH
from bot.extract.figures.shape import is_chance, levied
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.nearest import Bound
    from bot.extract.figures.tokens import Token

LIMIT_REACH = 5  # tokens: "rata-rata emiten baja Asia yang sebesar"
MARKET_REACH = 7  # tokens of a noun phrase that a market's name begins: "harga timah di London"
OPENING = tag.OPENER | tag.JOIN | tag.KIND | tag.SEGMENT
"""What may stand before the subject of a clause, or in it."""
COMPARED = 6  # tokens: "compared with a national average of about"
DESCRIBING_WORDS = 3  # "Big European low-cost airlines"
LOST_BY = 7  # tokens from those who lose to the verb
_LOSERS = CUES.holders | CUES.groups
TRADED = frozenset({Metric.PRICE, Metric.INDEX, Metric.EXCHANGE_RATE})


def is_nobodys(row: list[Token], clause: Clause) -> bool:
    """Whether the words say that the figure is no one company's: several have it, a trade, a state, a market."""
    together = _together(row, clause) or of_trade(row, clause)
    told = is_chance(row, clause) or levied(row, clause) or is_limit(row, clause)
    markets = of_markets_own(row, clause) or _of_goods_behind(row, clause)
    return together or told or markets or _of_whole_trade(row, clause) or _of_move_in_index(row, clause)


def is_set_beside(row: list[Token], clause: Clause) -> bool:
    """Whether a figure is only what another is compared with: "ahead of market growth of 4%"."""
    near = row[max(clause.start, clause.figure - COMPARED) : clause.figure]
    return any(t.tags & tag.BEFORE for t in near)


def is_limit(row: list[Token], clause: Clause) -> bool:
    """Whether a figure is a bound set for all or what others have: "di bawah batas regulator 8 kali"."""
    for token in reversed(row[max(0, clause.figure - LIMIT_REACH) : clause.figure]):
        if token.word in CUES.limits:
            return True
        if token.owner is not None or token.amount is not None or token.word == ",":
            return False
    return False


def of_markets_own(row: list[Token], clause: Clause) -> bool:
    """As in "outpacing the Nifty's 8.4%": the figure of a market, in the genitive."""
    owner = row[clause.figure - 1] if clause.figure else None
    return owner is not None and owner.inflected and not owner.clipped and bool(owner.tags & tag.MARKET)


def _of_goods_behind(row: list[Token], clause: Clause) -> bool:
    """As in "cash flow of $1.1 billion at $66 Brent", "assumes $65 oil": so much for goods that all trade in."""
    amount, behind = row[clause.figure].amount, row[clause.figure + 1 : clause.figure + 3]
    if amount is None or amount.scale or not amount.unit.isupper() or not behind:
        return False
    goods = behind[0].metric is Metric.PRICE and behind[0].tags & tag.MARKET
    return bool(goods) and (len(behind) == 1 or not modifier(behind[1]))


def _of_whole_trade(row: list[Token], clause: Clause) -> bool:
    """Whether all of a trade have it: "ahead of market growth of about 4%", "regional shipments will drop 2%".

    What a company's own part of it is goes behind its name or a pronoun: "its regional shipments".
    """
    for k in range(clause.figure - 1, clause.start, -1):
        token = row[k]
        if token.owner is not None or token.amount is not None or token.word == ",":
            return False
        if token.word in CUES.trade_totals and row[k - 1].word in CUES.trade_wide:
            before = row[k - 2] if k > 1 else None
            return before is None or not (before.owner or before.tags & tag.PRONOUN or before.inflected)
    return False


def _of_move_in_index(row: list[Token], clause: Clause) -> bool:
    """As in "against a rise of 3.6% in the Sensex": the noun of a move, and its market right behind the figure."""
    noun = clause.figure - 2
    moved = noun > 0 and row[noun + 1].tags & tag.OF and row[noun].tags & tag.NOUN and row[noun].tags & tag.MOVE
    return bool(moved) and of_index(row, clause.figure)


def is_markets(row: list[Token], j: int) -> bool:
    """Whether a noun phrase that ends at row[j] is a market's: "harga emas dunia", "harga timah di London"."""
    for k in range(j, max(j - MARKET_REACH, -1), -1):
        token = row[k]
        if token.word == "," or token.owner is not None or token.tags & (tag.CLAUSE_VERB | tag.MOVE | tag.BREAK):
            return False
        if token.tags & tag.MARKET:
            told = k == j or row[k + 1].tags & tag.PREPOSITION or row[k + 1].word in CUES.worldwide
            return token.metric in TRADED and bool(told)
    return False


def of_index(row: list[Token], noun: int) -> bool:
    """Whether a movement behind its figure is an index's: "trailing the 17% gain of the Nikkei"."""
    behind = [t for t in row[noun + 1 : noun + 4] if not t.tags & tag.ABOUT or t.owner or t.metric]
    if len(behind) < 2 or not behind[0].tags & (tag.OF | tag.PREPOSITION | tag.SHARE_OF):  # noqa: PLR2004 - "in the Nikkei"
        return False
    place = 2 if len(behind) > 2 and modifier(behind[1]) else 1  # "in Tokyo's benchmark index"  # noqa: PLR2004
    return behind[place].metric is Metric.INDEX and bool(behind[place].tags & tag.MARKET)


def as_nobodys(row: list[Token], clause: Clause, movement: Movement, before: Bound) -> bool:
    """Whether it is what a market's figure is compared with: "demand will grow 4%, against an earlier view of 2%"."""
    last = next((j for j in range(clause.figure - 1, -1, -1) if row[j].amount is not None), 0)
    compared = movement.role is Role.BASE or any(t.tags & tag.BEFORE for t in row[last : clause.figure])
    if not before.said or not compared:
        return False
    told = row[last : clause.figure] + row[clause.figure + 1 : clause.figure + 1 + FOR_REACH]
    named = any(t.owner is not None and not n.tags & tag.SOURCE for t, n in pairwise(told))
    return not named and not any(t.tags & tag.POINTS_BACK for t in told)


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
    trade = next((j for j in range(clause.start, first) if row[j].tags & tag.TRADE), -1)
    if trade < 0 or any(t.owner is not None for t in row[clause.start : trade]):
        return False
    begins = next((j + 1 for j in range(trade - 1, clause.start, -1) if row[j].word == ","), clause.start)
    subject = row[begins:trade]  # "Capping the fall, big European airlines"
    plain = not any(t.metric or t.tags & ~OPENING for t in subject)
    return plain and sum(not t.tags for t in subject) <= DESCRIBING_WORDS and not _another(row[trade + 1 : first])


def others_lose(row: list[Token], place: int, said: int) -> bool:
    """Whether those who hold shares or buy there lose the money: "investors in Acme lost $4 billion", and not Acme.

    The money stands at row[place]; `said` are the tags of all words of the sentence.
    """
    amount = row[place].amount
    if not said & tag.LOSING or amount is None or not amount.unit.isupper():
        return False
    lost = next((j for j in range(place - 1, 0, -1) if row[j].tags & tag.LOSING), 0)
    whom = range(max(lost - LOST_BY, 0), lost)
    who = next((j for j in reversed(whom) if not _LOSERS.isdisjoint(row[j].word.split())), -1)
    if who < 0:
        return False
    between = row[who + 1 : lost]
    return not any(t.word == "," or t.tags & (tag.PRONOUN | tag.SOURCE | tag.DIVIDES | tag.MOVE) for t in between)


def _another(between: list[Token]) -> bool:
    """Whether a company is named between a subject and its figure, or pointed at: "Rivals sank, taking its shares"."""
    divided = False
    for token in between:
        divided = divided or token.word == "," or bool(token.tags & tag.DIVIDES)
        if token.owner is not None or (divided and token.tags & tag.PRONOUN):
            return True
    return False


def falls_on(row: list[Token], clause: Clause, found: Bound) -> bool:
    """Whether what a market does is told for what it costs somebody: "higher oil prices will add $9m to its bill"."""
    behind = row[clause.figure + 1 : clause.figure + 3]
    if found.company is not None or len(behind) < 2:  # noqa: PLR2004 - "to its"
        return False
    return bool(behind[0].tags & tag.TO and behind[1].tags & tag.PRONOUN)
