"""The clause a figure stands in: where it begins and ends, and what in it comes first to the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.governing import linked
from bot.extract.figures.movement import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token

ADVERBS = 8  # tokens between a relative clause and the verb behind it
LEADING = tag.ABOUT | tag.CLAUSE_VERB | tag.TELLS_SIZE  # what stands between a clause's words and its figure
DESCRIBING = 4  # tokens: "the Dutch paint maker"
VERBAL = tag.MOVE | tag.CLAUSE_VERB | tag.TO
SUBJECT = 7  # tokens: "Rival Bank Acme Corp. (ACM)"
BRACKET = 14  # tokens of an aside in brackets
CITED = 9  # tokens of who says so, between commas
MOST_TOLD = 2  # figures of a relative clause: "which earned $6 million, down 1%,"
PARTICIPLES = tuple(CUES.participles)
GENITIVE = 3  # characters between "Novo" and "rival" in "Novo's rival"
RIGHT_REACH = 9  # tokens after a figure that may still say what it is of


class Clause(NamedTuple):
    """Places in a row of tokens: the clause is row[start:end], `verb` what governs the figure (or the figure).

    `said`: the tags of all words of the sentence. Most sentences have none of a kind, and need not be walked for it.
    """

    start: int
    end: int
    verb: int
    figure: int
    said: int
    gap: tuple[int, int] = (0, 0)  # a relative clause between the subject and its verb

    def before(self, place: int, more: int = 0) -> Iterable[int]:
        """The places of the clause before `place` and `more` before it, nearest first, past the gap."""
        first, last = self.gap
        places = range(place - 1, max(0, self.start - more) - 1, -1)
        return [j for j in places if not first <= j < last] if last else places


def clause_of(row: list[Token], i: int, movement: Movement, said: int) -> Clause:
    """The clause of the amount at row[i], of a sentence with the tags `said`."""
    verb = movement.at if movement.at >= 0 and movement.follows < 0 else i
    first = min(i, verb)
    gap = _gap(row, first)
    if not gap[1] and said & tag.BREAK:
        gap = _relative(row, first)
    return Clause(_start(row, gap[0] or first), _end(row, max(i, verb)), verb, i, said, gap)


def _start(row: list[Token], i: int) -> int:
    """Where the clause before row[i] begins, past a relative clause set in commas: "Snap, which ..., fell"."""
    comma = words = False
    depth = 0
    aside = i
    for j in range(i - 1, -1, -1):
        token = row[j]
        if j >= aside:
            continue
        if token.word == ")" and depth == 0 and (opened := _bracket(row, j)) >= 0:
            aside = opened
            continue
        if token.word in "(),;:":
            if token.word == ";" or (token.word == ":" and depth <= 0):
                return j + 1
            comma = comma or token.word == ","
            depth += (token.word == ")") - (token.word == "(")
        elif (
            token.tags & tag.BREAK
            and words
            and not linked(row, j)
            and not (comma and j and row[j - 1].word == ",")
            and not (token.tags & tag.CLAUSE_VERB and j and row[j - 1].metric)  # "its profit having come in at"
        ):
            return j + 1
        elif token.amount is not None and token.amount.unit:
            return _after_listing(row, j, i)
        words = words or not token.tags & LEADING
    return 0


def _bracket(row: list[Token], closing: int) -> int:
    """Where a bracket opens that tells a figure beside what the sentence tells: "(up 5% to $3 billion)"; else -1."""
    opened = next((k for k in range(closing - 1, max(-1, closing - BRACKET), -1) if row[k].word == "("), -1)
    told = any(t.amount is not None and t.amount.unit for t in row[opened + 1 : closing])
    return opened if opened >= 0 and told else -1


def _gap(row: list[Token], i: int) -> tuple[int, int]:
    """The relative clause before the verb near row[i]: "The shares, which yield 3.4%, gained 12%", or (0, 0)."""
    tags, comma = row[i].tags, -1
    for k in range(i - 1, max(-1, i - 1 - ADVERBS), -1):
        token = row[k]
        if token.word == ",":
            comma = k
            break
        if token.owner or token.amount or token.tags & tag.DIVIDES or token.word in ":;":
            return 0, 0
        tags |= token.tags & (tag.CLAUSE_VERB | tag.TO)
    if comma < 0 or row[comma + 1].tags & tag.MORE:
        return 0, 0
    cited = next((k for k in range(comma - 1, max(-1, comma - CITED), -1) if row[k].word == ","), -1)
    if cited > 0 and row[cited + 1].tags & tag.SOURCE and not any(t.amount for t in row[cited:comma]):
        comma = cited  # "CATL, which mines with Antam, the ministry says, has spent"
    verb = row[comma + 1]
    told = verb.metric is None or verb.tags & (tag.SELLING | tag.MOVE)  # "menjual", "rugi"
    return _set_apart(row, comma, verb_follows=bool(told and (tags | verb.tags) & (VERBAL | tag.SELLING)))


def _relative(row: list[Token], i: int) -> tuple[int, int]:
    """A relative clause between commas right behind what a sentence begins with, and far before row[i], or (0, 0).

    "The firm, which has been picking off customers of Acme's, trimmed its forecast to a midpoint of $3 billion".
    """
    opened = next((k for k in range(1, min(i, SUBJECT)) if row[k].word == ","), -1)
    if opened < 0 or opened + 1 >= i or not row[opened + 1].tags & tag.BREAK or not row[opened + 1].tags & tag.OPENER:
        return 0, 0
    if any(t.tags & (tag.BREAK | tag.MOVE) or t.amount for t in row[:opened]):
        return 0, 0
    closed = next((k for k in range(opened + 2, i) if row[k].word == ","), -1)
    if closed < 0 or closed + 1 >= i or not row[closed + 1].tags & (VERBAL | tag.SELLING):
        return 0, 0
    inside = row[opened:closed]
    told = any(t.amount is not None and t.amount.unit for t in row[opened:i])
    return (0, 0) if told or not any(t.tags & tag.CLAUSE_VERB for t in inside) else (opened, closed + 1)


def _set_apart(row: list[Token], comma: int, *, verb_follows: bool) -> tuple[int, int]:
    """What stands between commas behind a subject, the second at row[comma], or (0, 0).

    A relative clause, ", which yield 3.4%,"; or who a company is, ", owner of a quarter of the block,".
    """
    told = 0
    aside = comma
    for k in range(comma - 1, 0, -1):
        token = row[k]
        if k >= aside:
            continue
        if token.word == ")" and (opened := _bracket(row, k)) >= 0:
            aside = opened
            continue
        told += token.amount is not None and bool(token.amount.unit)
        if token.tags & tag.BREAK and not token.tags & tag.CONTRAST and row[k - 1].word == ",":
            return (k - 1, comma + 1) if told <= MOST_TOLD and verb_follows else (0, 0)
        if token.word == "," and verb_follows and row[k - 1].amount is not None:
            continue  # "Acme, which earned $6 million, down 1% on the year, rose"
        if token.word == ",":
            named = row[k - 1].owner is not None or row[k - 1].word == ")" or row[k - 1].tags & tag.DESCRIPTION
            inside = row[k + 1 : comma]
            tells_who = _describes(inside) or (verb_follows and (_appositive(inside) or _participial(inside)))
            return (k, comma + 1) if named and told <= 1 and tells_who else (0, 0)
    return 0, 0


def _describes(inside: list[Token]) -> bool:
    """Whether words between commas begin with what kind of company it is or what it is to another one."""
    opening = inside[1:DESCRIBING] if inside and inside[0].tags & tag.OPENER else inside[:1]
    return any(t.tags & (tag.RELATED | tag.KIND) for t in opening) and not any(t.tags & tag.MOVE for t in inside)


def _appositive(inside: list[Token]) -> bool:
    """Whether words between commas say who somebody is, and no list goes on there."""
    if not inside or inside[0].tags & tag.CLAUSE_VERB or any(t.tags & tag.MOVE for t in inside):
        return False
    rest = inside[1:] if inside[0].owner and _possessive(inside) else inside  # "Novo's rival in obesity"
    return not any(t.owner and not (i and rest[i - 1].tags & tag.RELATED) for i, t in enumerate(rest))


def _participial(inside: list[Token]) -> bool:
    """Whether words between commas tell what somebody was doing: "Acme, still smarting from a strike, fell"."""
    first = next((t for t in inside if not t.tags & tag.OPENER), None)
    return first is not None and not first.tags & tag.MOVE and first.word.endswith(PARTICIPLES)


def _possessive(row: list[Token]) -> bool:
    """Whether the name at row[0] is in the genitive: its ending lies between it and the next word."""
    return len(row) > 1 and row[1].start - row[0].end >= GENITIVE


def _after_listing(row: list[Token], j: int, i: int) -> int:
    """After an amount a new clause opens at a comma or "and" before something that can be its subject."""
    # a comma right before the figure parts them in "$1.48 per share, 20% less", but not in "below the close, $302"
    apposed = row[i].amount is not None and not (i + 1 < len(row) and row[i + 1].tags & tag.MOVE)
    for k in range(j + 1, i):
        if (row[k].word in ",()" and (k + 1 < i or not apposed)) or row[k].tags & tag.JOIN:
            return k + 1
    return j + 1


def _end(row: list[Token], i: int) -> int:
    for j in range(i + 1, min(len(row), i + 1 + RIGHT_REACH)):
        token = row[j]
        if token.word in ",;:.()" or token.tags & tag.DIVIDES or (token.amount is not None and token.amount.unit):
            return j
    return min(len(row), i + 1 + RIGHT_REACH)


def fronted(row: list[Token], clause: Clause) -> int:
    """Where the subject begins that follows a verb and its figure, "Turun Rp 4 ribu, harga emas Acme ..."; -1 without.

    Headlines put first what happened.
    """
    if clause.verb != 0 or clause.figure == 0 or not row[0].tags & tag.VERB:
        return -1
    comma = clause.figure + 1
    subject = comma + 1 < len(row) and row[comma].word == ","
    return comma + 1 if subject and any(t.metric for t in row[comma + 1 : comma + 1 + RIGHT_REACH]) else -1


def looks_right(row: list[Token], clause: Clause, movement: Movement) -> bool:
    """Whether what the figure is of comes after it: "an 11% drop in iPhone sales", "$5 billion in revenue"."""
    if movement.at > clause.figure:
        return True
    before, nxt = clause.figure - 1, clause.figure + 1
    while before > clause.start and row[before].tags & tag.ABOUT and not row[before].tags & tag.OF:
        before -= 1
    if before >= clause.start and row[before].tags & tag.OF:
        return False
    return movement.role is Role.NONE and nxt < clause.end and bool(row[nxt].tags & (tag.OF | tag.SHARE_OF))
