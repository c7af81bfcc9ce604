"""A sentence as a row of tokens: phrases with their senses, amounts whole, company names marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.extract.figures.lexicon import WORD, Sense

if TYPE_CHECKING:
    from bot.extract.figures.amounts import Amount
    from bot.extract.figures.lexicon import Lexicon
    from bot.model import Metric

NOTHING = Sense()


class Token(NamedTuple):
    """A word, phrase, mark or amount with its place in the text."""

    start: int
    end: int
    word: str  # lower case
    tags: int = 0
    metric: Metric | None = None
    amount: Amount | None = None
    owner: str | None = None  # the id of the company it names
    hint: bool = False  # it names a brand, product or person of the owner's
    clipped: bool = False  # an ending was taken off that points back: "labanya"


class Name(NamedTuple):
    """A stretch of text that names a company, or hints at it."""

    start: int
    end: int
    company: str
    hint: bool


def tokens(lower: str, span: tuple[int, int], found: list[Amount], names: list[Name], lexicon: Lexicon) -> list[Token]:
    """The tokens of lower[span]; `found` and `names` are those inside it, in order."""
    raw = [(m.group(), m.start(), m.end()) for m in WORD.finditer(lower, *span)]
    words = [_plain(word, lexicon) for word, _, _ in raw]
    row: list[Token] = []
    i = nth_amount = nth_name = 0
    while i < len(raw):
        word, start, end = raw[i]
        while nth_amount < len(found) and found[nth_amount].start < start:
            nth_amount += 1
        while nth_name < len(names) and names[nth_name].start < start:
            nth_name += 1
        amount = found[nth_amount] if nth_amount < len(found) else None
        name = names[nth_name] if nth_name < len(names) else None
        if name is not None and name.start == start:
            row.append(Token(start, name.end, lower[start : name.end], owner=name.company, hint=name.hint))
            i = _skip(raw, i, name.end)
            continue
        if amount is not None and amount.start == start and amount.unit:
            row.append(Token(start, amount.end, lower[start : amount.end], amount=amount))
            i = _skip(raw, i, amount.end)
            continue
        length, sense = _phrase(words, i, lexicon)
        if amount is not None and amount.start == start and length == 1:
            row.append(Token(start, amount.end, lower[start : amount.end], amount=amount))
            i = _skip(raw, i, amount.end)
            continue
        end = raw[i + length - 1][2]
        word = words[i] if length == 1 else lower[start:end]
        clipped = length == 1 and len(word) < end - start and lexicon.words.modifiers_follow
        row.append(Token(start, end, word, sense.tags, sense.metric, clipped=clipped))
        i += length
    return row


def _skip(raw: list[tuple[str, int, int]], i: int, end: int) -> int:
    i += 1
    while i < len(raw) and raw[i][1] < end:
        i += 1
    return i


def _plain(word: str, lexicon: Lexicon) -> str:
    """The word as listed: with a straight apostrophe, without an ending if only the rest is listed."""
    if "’" in word:
        word = word.replace("’", "'")
    if word in lexicon.phrases:
        return word
    for ending in lexicon.words.endings:
        if word.endswith(ending) and len(word) > len(ending):
            rest = word[: -len(ending)]
            return rest if rest in lexicon.phrases or ending[0] == "'" else word
    return word


def _phrase(words: list[str], i: int, lexicon: Lexicon) -> tuple[int, Sense]:
    """The longest listed phrase that begins at words[i], one plain word if there is none."""
    for rest, sense in lexicon.phrases.get(words[i], ()):
        length = len(rest)
        if not length:
            return 1, sense
        if tuple(words[i + 1 : i + 1 + length]) == rest:
            return length + 1, sense
    return 1, NOTHING
