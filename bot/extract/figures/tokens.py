"""A sentence as a row of tokens: phrases with their senses, amounts whole, company names marked.

All words of a sentence become tokens at once, in loops that run in C; then the row is mended where a phrase, a name or
an amount spans several of them. The rules behind it look at each token many times over.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate, compress
from operator import or_, sub
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.figures.lexicon import PIECE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.extract.figures.amounts import Amount
    from bot.extract.figures.lexicon import Lexicon, Phrase
    from bot.model import Metric


@dataclass(slots=True, eq=False)  # not frozen and no tuple: a field is read in a fifth of the time a tuple's takes
class Token:
    """A word, phrase, mark or amount with its place in the text."""

    start: int
    end: int
    word: str  # lower case
    tags: int = 0
    metric: Metric | None = None
    clipped: bool = False  # an ending was taken off that points back: "labanya"
    amount: Amount | None = None
    owner: str | None = None  # the id of the company it names
    hint: bool = False  # it names a brand, product or person of the owner's

    @property
    def inflected(self) -> bool:
        """Whether it has an ending that its word does not show: "Britain's"."""
        return self.end - self.start > len(self.word)


class Name(NamedTuple):
    """A stretch of text that names a company, or hints at it."""

    start: int
    end: int
    company: str
    hint: bool


def tokens(lower: str, span: tuple[int, int], found: list[Amount], names: list[Name], lexicon: Lexicon) -> list[Token]:
    """The tokens of lower[span]; `found` and `names` are those inside it, in order, names before amounts."""
    pieces = PIECE.findall(lower, *span)
    if not pieces:
        return []
    written = [*map(str.lstrip, pieces)]
    ends = [*accumulate(map(len, pieces), initial=span[0])][1:]
    starts = [*map(sub, ends, map(len, written))]
    words, tags, metrics, clipped, alone, longer = zip(*map(lexicon.readings.__getitem__, written), strict=True)
    row = [*map(Token, starts, ends, words, tags, metrics, clipped)]
    whole = {a.start: Token(a.start, a.end, lower[a.start : a.end], amount=a) for a in found}
    for start, end, company, hint in reversed(names):  # the longer of two that begin together stands first and is kept
        whole[start] = Token(start, end, lower[start:end], owner=company, hint=hint)
    return _mended(row, _Read(starts, words, alone, longer), whole, lower)


class _Read(NamedTuple):
    """What is known of each word of a sentence, field by field: see `Reading`."""

    starts: Sequence[int]
    words: Sequence[str]
    alone: Sequence[bool]
    longer: Sequence[dict[str, list[Phrase]]]


def _mended(row: list[Token], read: _Read, whole: dict[int, Token], lower: str) -> list[Token]:
    """The row with each phrase as one token, and with what is `whole` by where it starts."""
    starts, words, alone, longer = read
    firm = {start for start, known in whole.items() if known.amount is None or known.amount.unit}  # "at A$6.73"
    following = (*words[1:], "")
    may_be_phrase = map(dict.__contains__, longer, following)
    places = compress(range(len(row)), map(or_, may_be_phrase, map(whole.__contains__, starts)))
    mended: list[Token] = []
    done = 0
    for i in places:
        if i < done:
            continue
        known, after = whole.get(starts[i]), i + 1
        wordy = known is None or (known.amount is not None and not known.amount.unit)  # "10" opens "10-year"
        options = longer[i].get(following[i], ()) if wordy else ()
        phrase = next((p for p in options if [*words[after : after + p.length]] == p.rest), None) if options else None
        if phrase is not None and not any(starts[j] in firm for j in range(after, after + phrase.length)):
            after += phrase.length
            end = row[after - 1].end
            known = Token(starts[i], end, lower[starts[i] : end], phrase.tags, phrase.metric)
        elif known is None or (wordy and alone[i]):
            continue
        else:
            after = bisect_left(starts, known.end, after)
        mended += row[done:i]
        mended.append(known)
        done = after
    return mended + row[done:]
