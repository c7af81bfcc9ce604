"""A sentence as a row of tokens: phrases with their senses, amounts whole, company names marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.extract.figures.lexicon import WORD

if TYPE_CHECKING:
    from bot.extract.figures.amounts import Amount
    from bot.extract.figures.lexicon import Lexicon
    from bot.model import Metric


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
    """The tokens of lower[span]; `found` and `names` are those inside it, in order, names before amounts."""
    matches = list(WORD.finditer(lower, *span))
    words = _plain([m[0] for m in matches], lexicon)
    whole: dict[int, Token] = {}
    for amount in found:
        whole[amount.start] = Token(amount.start, amount.end, lower[amount.start : amount.end], amount=amount)
    for name in reversed(names):  # the longer of two that begin together stands first and is kept
        whole[name.start] = Token(
            name.start, name.end, lower[name.start : name.end], owner=name.company, hint=name.hint
        )
    row: list[Token] = []
    add, new = row.append, tuple.__new__  # the plain words are most of a row, and making their tuples most of the work
    phrases, points_back = lexicon.phrases, lexicon.words.modifiers_follow
    i, until = 0, span[0]
    for i, (m, word) in enumerate(zip(matches, words, strict=True)):
        start, end = m.span()
        if start < until:
            continue
        known = whole.get(start)
        if known is None and word not in phrases:
            add(new(Token, (start, end, word, 0, None, None, None, False, False)))
            continue
        if known is not None and not (known.amount is not None and not known.amount.unit and word in phrases):
            add(known)
            until = known.end
            continue
        for length, rest, tags, metric in phrases.get(word, ()):
            if not length:
                clipped = points_back and len(word) < end - start
                add(new(Token, (start, end, word, tags, metric, None, None, False, clipped)))
                break
            if words[i + 1 : i + 1 + length] == rest:
                until = matches[i + length].end()
                add(new(Token, (start, until, lower[start:until], tags, metric, None, None, False, False)))
                break
        else:
            add(known or Token(start, end, word))
    return row


def _plain(words: list[str], lexicon: Lexicon) -> list[str]:
    """The words as listed: without an ending ("'s", "-nya") where only the rest is listed."""
    phrases, endings = lexicon.phrases, lexicon.words.endings
    return [_stem(word, lexicon) if word not in phrases and word.endswith(endings) else word for word in words]


def _stem(word: str, lexicon: Lexicon) -> str:
    for ending in lexicon.words.endings:
        if word.endswith(ending) and len(word) > len(ending):
            rest = word[: -len(ending)]
            return rest if rest in lexicon.vocabulary or not ending.isalpha() else word
    return word
