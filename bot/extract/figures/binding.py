"""Whose figure it is: the company named nearest in the clause, else the one spoken of; markets have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.deals import acquirer, buyer, offered_for, paid_to, rated, rated_by, rated_for, rated_of_two
from bot.extract.figures.holders import compared, is_held, is_its_own, made_by, owned_by, part_of, right_before
from bot.extract.figures.movement import COMPARES
from bot.extract.figures.nearest import (
    AWAY,
    LINKS,
    Bound,
    after,
    named_in,
    nearest,
)
from bot.extract.figures.nobodys import as_nobodys, falls_on, is_markets, is_nobodys, is_set_beside, of_index
from bot.extract.figures.spoken import begins_with_pronoun, is_possessed
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token


APPOSED = 7  # tokens of a description between a name and its relative clause
WHICH = 12  # tokens of a clause between a subject and its verb
REPORTING = 6  # tokens between a clause and who tells it: "Beta said in May that"


def company_of(
    row: list[Token], clause: Clause, movement: Movement, metric: Metric, before: Bound | None
) -> Bound | None:
    """Whose the figure at row[clause.figure] is, None if the sentence doesn't say.

    `before` is the company of the figure before it in the sentence.
    """
    if is_nobodys(row, clause):
        return Bound(None, away=is_set_beside(row, clause))
    if metric is Metric.PRICE_TARGET and (whose := rated_for(row, clause) or rated_of_two(row, clause.figure)):
        return whose
    if metric is Metric.PRICE_TARGET and rated_by(row, clause):  # its subject is the broker
        behind = nearest(row, range(clause.figure - 1, clause.verb, -1), away=0) or after(row, clause)
        return behind or _fronted(row) or rated(row, clause)
    if before is not None and _is_of_the_one_before(row, clause, movement, before):
        return before
    return (
        right_before(row, clause, before)
        or _by_terms(row, clause, movement, metric)
        or _by_place(row, clause, metric, before)
    )


def _is_of_the_one_before(row: list[Token], clause: Clause, movement: Movement, before: Bound) -> bool:
    """Whether a figure only says more of the one before it, whoever is named between the two."""
    if before.company is None:
        return as_nobodys(row, clause, movement, before)
    return _tells_change(row, clause) or _premium(row, clause)


def _by_terms(row: list[Token], clause: Clause, movement: Movement, metric: Metric) -> Bound | None:
    """Where the words for a stake, a rating, a movement behind the figure or a deal say whose it is."""
    first, last = sorted((clause.verb, clause.figure))
    holder = owned_by(row, clause) or compared(row, clause, movement) or made_by(row, clause)
    if holder := holder or part_of(row, clause) or paid_to(row, clause):
        return holder
    if movement.at > clause.figure and of_index(row, movement.at):
        return Bound(None)
    more_than = movement.at > clause.figure and row[movement.at].word.endswith(COMPARES)  # "$4 million more than Beta"
    if movement.at > clause.figure and not more_than and (right := nearest(row, range(last + 1, clause.end), away=0)):
        return right
    if metric is Metric.DEAL_VALUE:
        party = offered_for(row, clause) or buyer(row, clause) or acquirer(row, clause)
        return party or nearest(row, sorted(clause.before(first)), LINKS)
    return None


def _by_place(row: list[Token], clause: Clause, metric: Metric, before: Bound | None) -> Bound | None:
    """The company that stands nearest, in the order a reader would look."""
    first, last = sorted((clause.verb, clause.figure))
    if before is not None and before.company is not None and not before.away and _is_elided(row, first):
        return before
    if _of_pronoun(row, clause.start):
        return _subject(row, clause.start)
    if _resumes(row, clause):
        return None
    if other := _rival_of_two(row, clause) or _before_which(row, clause.start):
        return other
    if (found := nearest(row, clause.before(first), goods=_counts(row, clause))) and not falls_on(row, clause, found):
        return _before_verb(row, clause, found)
    inside = nearest(row, range(first + 1, last), away=0)
    return (
        (None if inside and is_held(row, clause, inside.company) else inside)
        or _antecedent(row, clause)
        or (after(row, clause) if metric is not Metric.DEAL_VALUE else None)
        or _reporter(row, clause)
        or _named_since(row, clause)
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
        return None if is_its_own(row, clause, found.company) else _of_headline(row, clause, found) or found
    if antecedent := _antecedent(row, clause):
        return antecedent
    others = _goes_on(row) or _described(row[clause.start : min(clause.verb, clause.figure)])
    return None if others or is_held(row, clause, found.company) else found


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
    if row[clause.start - 1].word in CUES.relative and is_markets(row, before):
        return Bound(None)  # "in contrast to the Nikkei, which fell 3%"
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


def _named_since(row: list[Token], clause: Clause) -> Bound | None:
    """The subject of a clause since the last figure: "Acme earned $2 million, and Beta reports today, with"."""
    last = next((j for j in range(clause.start - 1, 0, -1) if row[j].amount is not None), clause.start)
    for j in range(clause.start - 2, last + 1, -1):
        opens = row[j - 1].word in ",;" or row[j - 1].tags & (tag.JOIN | tag.CONTRAST)
        acts = row[j + 1].tags & (tag.CLAUSE_VERB | tag.MOVE) and not row[j + 1].tags & (tag.BREAK | tag.SOURCE)
        if row[j].owner is not None and not row[j].hint and opens and acts:
            return Bound(row[j].owner)
    return None


def _handed_on(row: list[Token], clause: Clause, before: Bound | None) -> Bound | None:
    """Whose the figure before is.

    Not a market's where a pronoun means a company: "..., so its sales fell 8%"; and not that of a clause about somebody
    named before it: "Beta, in which it owns 24%, earned $5 million".
    """
    if before is None or (before.company is None and before.away) or _behind_which(row, clause.start) > 0:
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


def _of_pronoun(row: list[Token], start: int) -> bool:
    """Whether a clause about what is named before it has a subject spoken of earlier: "Beta, in which it owns 24%"."""
    if start < 2 or start >= len(row) or not row[start].tags & tag.POINTS_BACK:  # noqa: PLR2004 - "in which"
        return False
    return bool(row[start - 1].tags & tag.BREAK and row[start - 2].tags & (tag.PREPOSITION | tag.OF))


def _before_which(row: list[Token], start: int) -> Bound | None:
    """The subject before a clause between commas: "Acme, in which Beta owns 49%, earned $6 million"."""
    opens = _behind_which(row, start)
    return Bound(row[opens - 1].owner) if opens > 0 and row[opens - 1].owner is not None else None


def _behind_which(row: list[Token], start: int) -> int:
    """Where the comma of such a clause stands that opens it; -1 without one."""
    if start < 1 or row[start - 1].word != ",":
        return -1
    for k in range(start - 2, max(0, start - 2 - WHICH), -1):
        if row[k].word == ",":
            linked = row[k + 1].tags & (tag.PREPOSITION | tag.OF) and row[k + 2].tags & tag.BREAK
            return k if linked else -1
    return -1


def _subject(row: list[Token], start: int) -> Bound | None:
    """Whom the pronoun at row[start] means, if the sentence names it: "Acme left the pit in which it owned 5%"."""
    if row[start].tags & tag.DESCRIPTION and row[start].metric is None:  # "the group"; "the stock" is the subject's
        return None
    named = [j for j in range(start - 2) if row[j].owner is not None and not row[j].hint]
    if not named:
        return None
    told = any(t.tags & (tag.CLAUSE_VERB | tag.JOIN) or t.amount is not None for t in row[named[0] : start - 2])
    return Bound(row[named[0]].owner) if told or len({row[j].owner for j in named}) > 1 else None


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


def _tells_change(row: list[Token], clause: Clause) -> bool:
    """Whether a noun right behind a figure says how far that moved: "earned $15 million, a drop of 2%"."""
    noun = clause.verb
    if not 2 < noun < clause.figure or not row[noun].tags & tag.NOUN or not row[noun].tags & tag.MOVE:  # noqa: PLR2004
        return False
    return row[noun - 1].word in CUES.each and row[noun - 2].word == "," and row[noun - 3].amount is not None


def _premium(row: list[Token], clause: Clause) -> bool:
    """Whether a figure is the premium of the price right before it: "$2.35 a share, a premium of 41%"."""
    before = row[max(0, clause.figure - 3) : clause.figure]
    return any(t.word in CUES.premiums for t in before) and any(t.amount is not None for t in row[: clause.figure])


def _counts(row: list[Token], clause: Clause) -> bool:
    """Whether the figure counts goods: tonnes of copper are somebody's, its price is the market's."""
    amount = row[clause.figure].amount
    return amount is not None and amount.unit == "count"


def _described(before: list[Token]) -> bool:
    """Whether words for the company of the article come before any company's name: "perseroan meneken ... dari DBS".

    Or for a part of it that does something: "The freight division added an order from Beta".
    """
    for k, token in enumerate(before):
        if token.owner is not None:
            return False
        part = token.tags & tag.SEGMENT and not token.tags & tag.RELATED
        acts = k + 1 < len(before) and before[k + 1].tags & (tag.MOVE | tag.CLAUSE_VERB)
        if token.tags & tag.DESCRIPTION or (part and acts):
            return not (k and before[k - 1].tags & AWAY)
    return False


def _ahead(row: list[Token], clause: Clause) -> Bound | None:
    """The subject that follows an opening clause: "After closing 8 stores, Ramayana has 92"."""
    if not row[0].tags & tag.BREAK:
        return None
    comma = next((j for j in range(clause.figure, len(row)) if row[j].word == ","), -1)
    if 0 <= comma < len(row) - 1 and row[comma + 1].owner is not None:
        return Bound(row[comma + 1].owner)
    return None
