"""What moved, in the article's words: "penjualan iPhone di Cina"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.clause import fronted
from bot.extract.figures.movement import Role

if TYPE_CHECKING:
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token

LONGEST = 9  # words; a longer stretch is no noun phrase
PLACE_REACH = 6  # tokens after a figure in which "in China" still belongs to what moved
MARKS = ',;:.()"“”'
LOOSE = tag.CLAUSE_VERB | tag.ABOUT | tag.TO | tag.BY | tag.BEFORE | tag.OF | tag.EXPECTED | tag.NOT
LEADING = tag.OPENER | tag.BREAK | tag.JOIN | tag.ABOUT | tag.PRONOUN | tag.BEFORE | tag.PREPOSITION
"""Before a subject these are none of it: "the shares", "against a loss", "on revenue"."""
DROPPED = tag.OPENER | tag.BREAK | tag.JOIN | tag.ABOUT
SKIPPED = DROPPED | tag.OF
ENDS_PHRASE = tag.BREAK | tag.BY | tag.CLAUSE_VERB | tag.BEFORE
OPEN_ENDED = tag.PREPOSITION | tag.OF | tag.ABOUT | tag.TO  # no noun phrase ends with it


def subject_of(text: str, row: list[Token], clause: Clause, movement: Movement) -> str:
    """The words for what the figure is of, "" when none can be told apart."""
    verb = clause.verb
    if (behind := fronted(row, clause)) > 0:
        phrase = _phrase(row, behind, len(row))
    elif verb > clause.figure and _compares(row, verb, clause.end):
        phrase = _ending(row, _floor(row, clause), clause.figure)
    elif verb > clause.figure:
        phrase = _phrase(row, _skip(row, verb + 1, clause.end), clause.end)
    elif verb < clause.figure and row[verb].tags & tag.NOUN and not _has_words(row, clause.start, verb):
        phrase = _phrase(row, _skip(row, verb + 1, clause.figure), clause.figure)
        phrase = (phrase[0], phrase[1], *_place(row, clause)) if phrase else phrase
    elif verb < clause.figure and (by := _by(row, clause)) > verb + 1:
        phrase = _phrase(row, _skip(row, verb + 1, by), by)
    elif verb < clause.figure:
        phrase = _ending(row, _floor(row, clause), clause.gap[0] or verb)
    elif movement.role is Role.NONE and clause.figure + 1 < clause.end and row[clause.figure + 1].tags & tag.OF:
        phrase = _phrase(row, clause.figure + 2, clause.end)
    else:
        phrase = _ending(row, _floor(row, clause), clause.figure)
    if (aside := _before_aside(row, clause)) > 0 and not any(map(_is_noun, row[slice(*phrase[:2])])):
        phrase = _ending(row, 0, aside)
    return " ".join(
        text[row[a].start : row[b - 1].end] for a, b in zip(phrase[::2], phrase[1::2], strict=True) if a < b
    )


def _compares(row: list[Token], verb: int, end: int) -> bool:
    """Whether a comparative is of what stands before it: "Acme edged 0.6% lower in Oslo", not "5% higher sales"."""
    after = row[verb + 1].tags if verb + 1 < end else tag.PREPOSITION
    comparative = row[verb].tags & tag.MORE and not row[verb].tags & tag.NOUN
    return bool(comparative and after & (tag.PREPOSITION | tag.BEFORE | tag.OF))


def _by(row: list[Token], clause: Clause) -> int:
    """Where "by" stands, if what the verb moved stands before it: "lift its output by 30,000"; else -1."""
    j = clause.figure - 1
    while j > clause.verb and row[j].tags & tag.ABOUT and not row[j].tags & tag.BY:
        j -= 1
    first = _skip(row, clause.verb + 1, j)
    moved = first < j and not row[first].tags & (tag.PREPOSITION | tag.TO | tag.BREAK) and row[first].amount is None
    return j if row[j].tags & tag.BY and moved and any(t.metric is not None for t in row[first:j]) else -1


def _skip(row: list[Token], start: int, end: int) -> int:
    while start < end and (row[start].tags & SKIPPED or not row[start].word[0].isalnum()):
        start += 1
    return start


def _has_words(row: list[Token], start: int, end: int) -> bool:
    return any(t.owner or (not t.tags and t.word.isalpha()) or t.metric for t in row[start:end])


def _phrase(row: list[Token], start: int, end: int) -> tuple[int, ...]:
    """Forward from `start` as long as it can be one noun phrase."""
    j = start
    while j < min(end, start + LONGEST):
        token = row[j]
        if token.tags & ENDS_PHRASE or token.word in ',;:.()"“”' or token.amount is not None:
            break
        if token.tags & tag.TO and not token.tags & tag.PREPOSITION:
            break
        j += 1
    while j > start and row[j - 1].tags & OPEN_ENDED and row[j - 1].metric is None:
        j -= 1
    return (start, j)


def _ending(row: list[Token], start: int, end: int, *, past_clause: bool = True) -> tuple[int, ...]:
    """The noun phrase that ends right before `end`, without auxiliaries after and openers before."""
    end = _trimmed(row, start, end)
    j = end
    while j > start and end - j < LONGEST:
        token = row[j - 1]
        clause_opens = token.tags & tag.BREAK and token.metric is None
        verb_opens = token.tags & tag.CLAUSE_VERB and j - 2 > start and row[j - 2].tags & tag.BREAK
        if clause_opens or verb_opens:
            before = j - 1 if clause_opens else j - 2
            named = any(_can_move(t) for t in row[j:end])
            if named or before <= start or not past_clause:
                return (j, end)
            return _ending(row, start, before, past_clause=False)  # past "which ..."
        if token.word in MARKS or (token.amount is not None and token.amount.unit):
            break
        if token.tags & tag.CLAUSE_VERB and token.metric is None:
            break
        j -= 1
    while j < end and row[j].metric is None and not row[j].owner:
        if row[j].word[0].isalnum() and not row[j].tags & LEADING:
            break
        j += 1
    return (j, end)


def _floor(row: list[Token], clause: Clause) -> int:
    """How far back a subject may stand: before "which" or "yang" where nothing after it is one."""
    start = clause.start
    relative = start > 0 and row[start - 1].tags & tag.BREAK
    if not relative or any(_can_move(t) for t in row[start : clause.figure]):
        return start
    return 0


def _before_aside(row: list[Token], clause: Clause) -> int:
    """Where a relative clause in commas begins before the figure's: "Acme, which has risen 14% this year, closed"."""
    commas = [j for j in range(min(clause.figure, len(row) - 1)) if row[j].word == ","]
    if len(commas) < 2:  # noqa: PLR2004 - one before it and one behind
        return -1
    relative = next((j for j in commas if row[j + 1].tags & tag.BREAK and row[j + 1].tags & tag.OPENER), -1)
    return relative if 0 < relative < commas[-1] else -1


def _can_move(token: Token) -> bool:
    """Whether a figure can be of it: a measure, a company or a part of one (not "where")."""
    return token.metric is not None or bool(token.owner) or token.tags & (tag.SEGMENT | tag.BREAK) == tag.SEGMENT


def _is_noun(token: Token) -> bool:
    """A measure or company that is named, and no verb of one: "ditutup"."""
    return bool(token.owner) or (token.metric is not None and not token.tags & tag.CLAUSE_VERB)


def _trimmed(row: list[Token], start: int, end: int) -> int:
    """Where a noun phrase ends once grammar and marks behind it are taken off."""
    while end > start:
        token = row[end - 1]
        grammar = token.tags & LOOSE and token.metric is None and not token.owner
        if not grammar and token.word[0].isalnum():
            break
        end -= 1
    return end


def _place(row: list[Token], clause: Clause) -> tuple[int, ...]:
    """As in "in China" after "a drop of 11%": the place belongs to what dropped."""
    for j in range(clause.figure + 1, min(clause.end, clause.figure + PLACE_REACH) - 1):
        if row[j].tags & tag.PREPOSITION and not row[j + 1].tags and row[j + 1].word.isalpha():
            return (j, j + 2)
    return ()
