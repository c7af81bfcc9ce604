"""Whose figure it is: the company named nearest in the clause, else the one spoken of; markets have none."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.deals import acquirer, buyer, offered_for, rated, rated_by, rated_for, rated_of_two
from bot.extract.figures.governing import is_genitive
from bot.extract.figures.measures import modifier
from bot.extract.figures.movement import COMPARES, Role
from bot.extract.figures.nearest import (
    AWAY,
    FOR_REACH,
    LINKS,
    Bound,
    after,
    named_in,
    nearest,
)
from bot.extract.figures.shape import levied
from bot.extract.figures.spoken import ENCLITICS, begins_with_pronoun, is_possessed
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token


OPENING = tag.OPENER | tag.JOIN | tag.KIND | tag.SEGMENT
"""What may stand before the subject of a clause, or in it."""
DESCRIBING_WORDS = 3  # "Big European low-cost airlines"
APPOSED = 7  # tokens of a description between a name and its relative clause
TRADED = frozenset({Metric.PRICE, Metric.INDEX, Metric.EXCHANGE_RATE})
NO_VERB = tag.OF | tag.PREPOSITION | tag.JOIN | tag.BREAK | tag.SHARE_OF
HELD_BEHIND = 4  # tokens behind a name and its bracket: "yang dimilikinya"
HELD = tuple(CUES.held)
COMPARED = 9  # tokens: "6.4% at the U.S. stores of Acme"
MADE_REACH = 7  # tokens from "that" to the verb: "that its larger rival Acme booked"
REPORTING = 6  # tokens between a clause and who tells it: "Beta said in May that"


def company_of(
    row: list[Token], clause: Clause, movement: Movement, metric: Metric, before: Bound | None
) -> Bound | None:
    """Whose the figure at row[clause.figure] is, None if the sentence doesn't say.

    `before` is the company of the figure before it in the sentence.
    """
    if _is_nobodys(row, clause):
        return Bound(None)
    if metric is Metric.PRICE_TARGET and (whose := rated_for(row, clause) or rated_of_two(row, clause.figure)):
        return whose
    if metric is Metric.PRICE_TARGET and rated_by(row, clause):  # its subject is the broker
        behind = nearest(row, range(clause.figure - 1, clause.verb, -1), away=0) or after(row, clause)
        return behind or rated(row, clause)
    if before is not None and (_premium(row, clause) if before.company else _as_nobodys(row, clause, movement, before)):
        return before
    if clause.figure and is_genitive(row, clause.figure - 1):
        return Bound(row[clause.figure - 1].owner)  # "more than Beta's $3 billion"
    return _by_terms(row, clause, movement, metric) or _by_place(row, clause, before)


def _is_nobodys(row: list[Token], clause: Clause) -> bool:
    """Whether the words say that the figure is no one company's: several have it, a trade, a state, a market."""
    together = _together(row, clause) or of_trade(row, clause)
    return together or levied(row, clause) or _of_markets_own(row, clause)


def _by_terms(row: list[Token], clause: Clause, movement: Movement, metric: Metric) -> Bound | None:
    """Where the words for a stake, a rating, a movement behind the figure or a deal say whose it is."""
    first, last = sorted((clause.verb, clause.figure))
    if holder := _owned_by(row, clause) or _compared(row, clause, movement) or _made_by(row, clause):
        return holder
    if movement.at > clause.figure and _of_index(row, movement.at):
        return Bound(None)
    compared = movement.at > clause.figure and row[movement.at].word.endswith(COMPARES)  # "$4 million more than Beta"
    if movement.at > clause.figure and not compared and (right := nearest(row, range(last + 1, clause.end), away=0)):
        return right
    if metric is Metric.DEAL_VALUE:
        party = offered_for(row, clause) or buyer(row, clause) or acquirer(row, clause)
        return party or nearest(row, sorted(clause.before(first)), LINKS)
    return None


def _by_place(row: list[Token], clause: Clause, before: Bound | None) -> Bound | None:
    """The company that stands nearest, in the order a reader would look."""
    first, last = sorted((clause.verb, clause.figure))
    if before is not None and before.company is not None and _is_elided(row, first):
        return before
    if _of_pronoun(row, clause.start):
        return _subject(row, clause.start)
    if _resumes(row, clause):
        return None
    if other := _rival_of_two(row, clause):
        return other
    if (found := nearest(row, clause.before(first), goods=_counts(row, clause))) and not _falls_on(row, clause, found):
        return _before_verb(row, clause, found)
    inside = nearest(row, range(first + 1, last), away=0)
    return (
        (None if inside and _is_held(row, clause, inside.company) else inside)
        or _antecedent(row, clause)
        or after(row, clause)
        or _reporter(row, clause)
        or _handed_on(row, clause, before)
        or nearest(row, range(_last_subject(row, clause.start), clause.start), markets=not _goes_on(row))
        or _ahead(row, clause)
        or _fronted(row)
    )


def _last_subject(row: list[Token], end: int) -> int:
    """Where the last main clause before row[end] begins: "Acme warned in July, and Beta said that"."""
    ands = (j for j in range(end - 3, 0, -1) if row[j].word == "," and row[j + 1].tags & tag.JOIN and row[j + 2].owner)
    return next(ands, -2) + 2


def _fronted(row: list[Token]) -> Bound | None:
    """The company that a sentence says first it is about: "On Acme, the broker keeps its view"."""
    if len(row) < 3 or row[0].word not in CUES.fronting or row[2].word != ",":  # noqa: PLR2004 - a word, a name, a comma
        return None
    return Bound(row[1].owner) if row[1].owner is not None else None


def _before_verb(row: list[Token], clause: Clause, found: Bound) -> Bound | None:
    """The company found before the verb, if it is the subject there."""
    if not found.away:
        return None if _is_its_own(row, clause, found.company) else _of_headline(row, clause, found) or found
    if antecedent := _antecedent(row, clause):
        return antecedent
    others = _goes_on(row) or _described(row[clause.start : min(clause.verb, clause.figure)])
    return None if others or _is_held(row, clause, found.company) else found


def _is_elided(row: list[Token], verb: int) -> bool:
    """Whether a verb behind a comma goes on with the subject of the figure before: "sold 80 units, falling 16%"."""
    if verb < 1 or row[verb - 1].word != "," or not row[verb].tags & tag.MOVE:
        return False
    for token in reversed(row[: verb - 1]):
        if token.owner is not None or token.word in ",;":
            return False
        if token.amount is not None and token.amount.unit:
            return True
    return False


def _antecedent(row: list[Token], clause: Clause) -> Bound | None:
    """The company right before a relative clause: "BYD yang melonjak 48 persen"."""
    before = clause.start - 2
    if before >= 0 and row[before].word == ",":
        before -= 1
    if before > 0 and row[before].word == ")":
        before -= 1  # its code
    if before < 0 or not row[clause.start - 1].tags & tag.BREAK or row[clause.start - 1].tags & tag.PREPOSITION:
        return None
    if row[before].tags & tag.KIND:
        before = _apposed_to(row, before)
    if before > 1 and row[before].owner is None and row[before - 1].tags & tag.OF and row[before - 2].owner:
        before -= 2  # "Beta of Japan, which"
    if row[clause.start - 1].word in CUES.relative and _is_markets(row, before):
        return Bound(None)  # "in contrast to the Nikkei, which fell 3%"
    return Bound(row[before].owner) if row[before].owner is not None else None


def _of_markets_own(row: list[Token], clause: Clause) -> bool:
    """As in "outpacing the Nifty's 8.4%": the figure of a market, in the genitive."""
    owner = row[clause.figure - 1] if clause.figure else None
    if owner is None or owner.clipped or not owner.tags & tag.MARKET:
        return False
    return owner.end - owner.start > len(owner.word)  # with an ending that no word shows


def _is_markets(row: list[Token], j: int) -> bool:
    """Whether a noun phrase that ends at row[j] is a market's: "harga emas dunia", "harga timah di London"."""
    for k in range(j, max(j - APPOSED, -1), -1):
        token = row[k]
        if token.word == "," or token.owner is not None or token.tags & (tag.CLAUSE_VERB | tag.MOVE | tag.BREAK):
            return False
        if token.tags & tag.MARKET:
            told = k == j or row[k + 1].tags & tag.PREPOSITION or row[k + 1].word in CUES.worldwide
            return token.metric in TRADED and bool(told)
    return False


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


def _handed_on(row: list[Token], clause: Clause, before: Bound | None) -> Bound | None:
    """Whose the figure before is.

    Not a market's where a pronoun means a company: "..., so its sales fell 8%"; and not that of a clause about somebody
    named before it: "Beta, in which it owns 24%, earned $5 million".
    """
    if before is None:
        return None
    said = row[clause.start : max(clause.verb, clause.figure)]
    if before.company is None and any(t.tags & tag.POINTS_BACK or is_possessed(t) for t in said):
        return None
    aside = not before.said and any(_of_pronoun(row, k) for k in range(2, clause.start))
    return None if aside else before


def _goes_on(row: list[Token]) -> bool:
    """Whether the subject of the sentence is a company named before it: "The company announced a venture with Meta"."""
    opening = next((t for t in row if not t.tags & (tag.OPENER | tag.BREAK)), None)
    return opening is not None and bool(opening.tags & tag.POINTS_BACK)


def _owned_by(row: list[Token], clause: Clause) -> Bound | None:
    """The holder of a stake, named behind it: "is 76% owned by Hochtief", "71 persen sahamnya dipegang Telkom"."""
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


def _compared(row: list[Token], clause: Clause, movement: Movement) -> Bound | None:
    """Whose a figure is that another is set against: "against 18 million for Samsung", "95 juta milik Indosat"."""
    behind = row[clause.figure + 1 : clause.figure + 1 + COMPARED]
    against = movement.role is Role.BASE and bool(behind) and bool(behind[0].tags & tag.PREPOSITION)
    if against:
        for token in behind[1:]:
            if token.owner is not None and not token.hint:
                return Bound(token.owner)
            if token.metric is Metric.INDEX and token.tags & tag.MARKET:
                return Bound(None)  # "against 9% for the Nikkei"
            if token.amount is not None or token.word in ",;:" or token.tags & (tag.BREAK | tag.JOIN | tag.CLAUSE_VERB):
                break
    if len(behind) < 2 or behind[1].owner is None or behind[1].hint:  # noqa: PLR2004 - a word and the name
        return None
    listed = behind[0].word in CUES.belonging and any(t.tags & tag.BEFORE for t in row[: clause.figure])
    return Bound(behind[1].owner) if listed else None


def _made_by(row: list[Token], clause: Clause) -> Bound | None:
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


def _is_held(row: list[Token], clause: Clause, company: str | None) -> bool:
    """Whether a company is named only as what somebody holds: "to raise its stake in Beta to 90%"."""
    named = [j for j in range(clause.start + 2, clause.figure) if row[j].owner == company]
    return bool(named) and bool(row[named[0] - 1].tags & tag.PREPOSITION and row[named[0] - 2].tags & tag.SHARE_OF)


def _rival_of_two(row: list[Token], clause: Clause) -> Bound | None:
    """The other of the two companies named before, where "its rival" is the subject: "..., while its rival lost 3%"."""
    subject = row[clause.start : clause.figure]
    rival = next((j for j, t in enumerate(subject) if t.tags & tag.RIVAL), -1)
    if rival < 0 or any(t.owner for t in subject):
        return None
    if not is_possessed(subject[rival]) and not any(t.tags & tag.PRONOUN for t in subject[:rival]):
        return None
    named = named_in(row[: clause.start])
    return Bound(named[1]) if len(named) == 2 else None  # noqa: PLR2004 - the one spoken of, and its rival


def _resumes(row: list[Token], clause: Clause) -> bool:
    """Whether a sentence that goes on about a company does so again behind one it only compares with.

    "Its gearing is 70%, above the 39% at Beta, and it has raised $2 billion".
    """
    opening = [t for t in row[clause.start : clause.start + 2] if not t.tags & tag.JOIN]
    if not opening or opening[0].word != "it" or not begins_with_pronoun(row):
        return False
    last = next((j for j in range(clause.start - 1, 0, -1) if row[j].owner is not None), 0)
    return last > 0 and bool(row[last - 1].tags & LINKS)


def _is_its_own(row: list[Token], clause: Clause, company: str | None) -> bool:
    """Whether a company is named as what somebody spoken of holds: "saham Beta yang dimilikinya sebesar 11 persen"."""
    named = max((j for j in range(clause.start, clause.figure) if row[j].owner == company), default=-1)
    behind = row[named + 1 : named + 1 + HELD_BEHIND]
    return named >= 0 and any(t.word.startswith(HELD) and t.word.endswith(ENCLITICS) for t in behind)


def _of_pronoun(row: list[Token], start: int) -> bool:
    """Whether a clause about what is named before it has a subject spoken of earlier: "Beta, in which it owns 24%"."""
    if start < 2 or start >= len(row) or not row[start].tags & tag.POINTS_BACK:  # noqa: PLR2004 - "in which"
        return False
    return bool(row[start - 1].tags & tag.BREAK and row[start - 2].tags & (tag.PREPOSITION | tag.OF))


def _subject(row: list[Token], start: int) -> Bound | None:
    """Whom the pronoun at row[start] means, if the sentence names it: "Acme left the pit in which it owned 5%"."""
    if row[start].tags & tag.DESCRIPTION and row[start].metric is None:  # "the group"; "the stock" is the subject's
        return None
    named = [j for j in range(start - 2) if row[j].owner is not None and not row[j].hint]
    if not named:
        return None
    told = any(t.tags & (tag.CLAUSE_VERB | tag.JOIN) or t.amount is not None for t in row[named[0] : start - 2])
    return Bound(row[named[0]].owner) if told or len({row[j].owner for j in named}) > 1 else None


def _falls_on(row: list[Token], clause: Clause, found: Bound) -> bool:
    """Whether what a market does is told for what it costs somebody: "higher oil prices will add $9m to its bill"."""
    behind = row[clause.figure + 1 : clause.figure + 3]
    if found.company is not None or len(behind) < 2:  # noqa: PLR2004 - "to its"
        return False
    return bool(behind[0].tags & tag.TO and behind[1].tags & tag.PRONOUN)


def _of_headline(row: list[Token], clause: Clause, found: Bound) -> Bound | None:
    """Whose the news behind a headline's comma is: "Acme overtakes Beta, chip profit at $17 billion" is Acme's."""
    comma = next((j for j in range(clause.start + 1, clause.figure) if row[j].word == ","), -1)
    if comma < 0 or row[comma + 1].metric is None or row[comma + 1].clipped or row[-1].word == ".":
        return None
    named = [j for j in range(clause.start, comma) if row[j].owner is not None and not row[j].hint]
    if len(named) != 2 or row[named[1]].owner != found.company or any(t.owner for t in row[comma:]):  # noqa: PLR2004
        return None
    between = row[named[0] + 1 : named[1]]
    apart = any(t.tags & (tag.JOIN | tag.PREPOSITION | tag.OF) or t.word in "(),:" for t in between)
    return None if apart or not between else Bound(row[named[0]].owner)


def _of_index(row: list[Token], noun: int) -> bool:
    """Whether a movement behind its figure is an index's: "trailing the 17% gain of the Nikkei"."""
    behind = [t for t in row[noun + 1 : noun + 4] if not t.tags & tag.ABOUT or t.owner or t.metric]
    if len(behind) < 2 or not behind[0].tags & (tag.OF | tag.PREPOSITION | tag.SHARE_OF):  # noqa: PLR2004 - "in the Nikkei"
        return False
    place = 2 if len(behind) > 2 and modifier(behind[1]) else 1  # "in Tokyo's benchmark index"  # noqa: PLR2004
    return behind[place].metric is Metric.INDEX and bool(behind[place].tags & tag.MARKET)


def _as_nobodys(row: list[Token], clause: Clause, movement: Movement, before: Bound) -> bool:
    """Whether it is what a market's figure is compared with: "demand will grow 4%, against an earlier view of 2%"."""
    last = next((j for j in range(clause.figure - 1, -1, -1) if row[j].amount is not None), 0)
    compared = movement.role is Role.BASE or any(t.tags & tag.BEFORE for t in row[last : clause.figure])
    if not before.said or not compared:
        return False
    told = row[last : clause.figure] + row[clause.figure + 1 : clause.figure + 1 + FOR_REACH]
    named = any(t.owner is not None and not n.tags & tag.SOURCE for t, n in pairwise(told))
    return not named and not any(t.tags & tag.POINTS_BACK for t in told)


def _premium(row: list[Token], clause: Clause) -> bool:
    """Whether a figure is the premium of the price right before it: "$2.35 a share, a premium of 41%"."""
    before = row[max(0, clause.figure - 3) : clause.figure]
    return any(t.word in CUES.premiums for t in before) and any(t.amount is not None for t in row[: clause.figure])


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
    trade = next((j for j in range(clause.start, first) if row[j].tags & tag.TRADE), -1)
    if trade < 0 or any(t.owner is not None for t in row[clause.start : trade]):
        return False
    begins = next((j + 1 for j in range(trade - 1, clause.start, -1) if row[j].word == ","), clause.start)
    subject = row[begins:trade]  # "Capping the fall, big European airlines"
    plain = not any(t.metric or t.tags & ~OPENING for t in subject)
    return plain and sum(not t.tags for t in subject) <= DESCRIBING_WORDS and not _another(row[trade + 1 : first])


def _another(between: list[Token]) -> bool:
    """Whether a company is named between a subject and its figure, or pointed at: "Rivals sank, taking its shares"."""
    divided = False
    for token in between:
        divided = divided or token.word == "," or bool(token.tags & tag.DIVIDES)
        if token.owner is not None or (divided and token.tags & tag.PRONOUN):
            return True
    return False


def _ahead(row: list[Token], clause: Clause) -> Bound | None:
    """The subject that follows an opening clause: "After closing 8 stores, Ramayana has 92"."""
    if not row[0].tags & tag.BREAK:
        return None
    comma = next((j for j in range(clause.figure, len(row)) if row[j].word == ","), -1)
    if 0 <= comma < len(row) - 1 and row[comma + 1].owner is not None:
        return Bound(row[comma + 1].owner)
    return None
