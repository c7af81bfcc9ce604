"""Speech told from other things in quotation marks: titles, slogans, terms, nicknames, scare quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.extract.quotes.words import (
    ADVERB,
    AGENT,
    ARTICLE,
    AUXILIARY,
    CAPITAL,
    COMMA,
    JOIN,
    LINK,
    NUMBER,
    PRONOUN,
    PUNCTUATION,
    ROLE_LINK,
    STOP,
    TITLE_CUE,
    VERB,
    WORK,
    Lexicon,
    Token,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST_WORDS = 4  # a shorter fragment is speech only as part of a quote split by its attribution
_SPACED = re.compile(r"[^\W\d_][\w’'-]*")
_NO_NOUN = (
    PUNCTUATION | STOP | VERB | CAPITAL | LINK | ARTICLE | AUXILIARY | ADVERB | PRONOUN | ROLE_LINK | JOIN | NUMBER
)
_SENTENCE = re.compile(r"[.!?]\s+([^\W\d_][\w’'-]*)")  # a word a sentence begins with
_SHORT_WORD = 4  # letters; in a title only shorter words may stand in lower case
_MOST_TITLE_WORDS = 14


def long_enough(text: str) -> bool:
    """Has it the four words of a quote?"""
    return len(text.split(None, LEAST_WORDS)) >= LEAST_WORDS


def looks_like_title(text: str, lex: Lexicon) -> bool:
    """Capitals on every word but the small ones: "State of the Union", "Make America Great Again"."""
    if len(text) > _MOST_TITLE_WORDS * 10:
        return False
    words = _SPACED.findall(text)
    if len(words) > _MOST_TITLE_WORDS or not words:
        return False
    opens = set(_SENTENCE.findall(text))
    rest = [w for w in words[1:] if not w.startswith(("I’", "I'")) and w != "I" and w not in opens]
    capitals = sum(w[0].isupper() for w in rest)
    return (
        capitals >= 1
        and words[0][0].isupper()
        and all(w[0].isupper() or len(w) < _SHORT_WORD or lex.bits.get(w, 0) & (STOP | LINK) for w in rest)
    )


def announced(ahead: Sequence[Token]) -> bool:
    """Do the words before the marks announce a title or a term: "the film", "known as"?"""
    return any(t.is_ & (TITLE_CUE | WORK) for t in ahead[-2:])


def signed(behind: Sequence[Token]) -> bool:
    """Do the words behind the marks say who wrote it: “Shops Count Their Losses,” by Jane Roe?"""
    rest = behind[1:] if behind and behind[0].is_ & COMMA else behind
    return len(rest) > 1 and bool(rest[0].is_ & AGENT) and any(t.is_ & CAPITAL for t in rest[1:3])


def is_term(ahead: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Do the neighbours use the quoted words as a name or a modifier: the "higher for longer" mood?"""
    if announced(ahead):
        return True
    return bool(behind) and not behind[0].is_ & _NO_NOUN
