"""Names that only say whose analyst, economist or strategist somebody is: such a voice speaks of others."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from daachorse import CharwiseDoubleArrayAhoCorasick

from bot.extract.text import lowered
from bot.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.model import Span

FORMER = 12  # characters that hold "former"
POST = 40  # characters in which a voice's post stands beside its employer: "chief equity strategist at the"

_CLAUSE = re.compile(r"[.,;:()\"“”\n]")
_WORD = re.compile(r"[^\W\d_]+")


class Voices:
    """The words for voices' posts in one text, and the names that belong to them."""

    def __init__(self, text: str, language: str) -> None:
        self._text, self._lex = text, _lexicon(language)
        self._starts = [start for start, _, _ in self._lex.automaton.find_overlapping(lowered(text))]

    def employed_by(self, span: Span) -> bool:
        """Whether a voice's post leads to the name or follows it: "analis senior dari Mandiri", "UBS analysts".

        Or somebody worked there once: "the former Goldman Sachs banker".
        """
        text, lex = self._text, self._lex
        if _was_there(text, span, lex):
            return True
        at = bisect_left(self._starts, span.start - POST)
        if at == len(self._starts) or self._starts[at] >= span.end + POST:
            return False
        after = _WORD.findall(_CLAUSE.split(text[span.end : span.end + POST].lower(), maxsplit=1)[0])
        before = _WORD.findall(_CLAUSE.split(text[max(0, span.start - POST) : span.start].lower())[-1])
        return _voice_first(after, lex.post, lex) or _voice_first(before[::-1], lex.leading, lex)


class _Lexicon(NamedTuple):
    automaton: CharwiseDoubleArrayAhoCorasick  # of the voices: ten times as quick through a text as a pattern
    voices: frozenset[str]
    post: frozenset[str]
    roles: frozenset[str]
    former: frozenset[str]  # before a name: who worked there does no more
    leading: frozenset[str]  # what a post and the words that tie it to an employer are made of


def _was_there(text: str, span: Span, lex: _Lexicon) -> bool:
    before = _WORD.findall(text[max(0, span.start - FORMER) : span.start].lower())
    if not before or before[-1] not in lex.former:
        return False
    after = _WORD.findall(text[span.end : span.end + POST].lower())
    return bool(after) and after[0] in lex.roles and text[span.end : span.end + 1] == " "


@cache
def _lexicon(language: str) -> _Lexicon:
    words = LANGUAGES.get(language, LANGUAGES["en"]).quotes
    voices = frozenset(voice for voice in words.analysts if voice.isalpha())
    post = words.roles | words.qualifiers
    automaton = CharwiseDoubleArrayAhoCorasick(sorted(voices))
    return _Lexicon(automaton, voices, post, words.roles, words.former, post | words.links | words.articles)


def _voice_first(near: Iterable[str], between: frozenset[str], lex: _Lexicon) -> bool:
    """Whether a voice comes before any word that is not of its post: "expects" ends the search."""
    return next((word for word in near if word in lex.voices or word not in between), "") in lex.voices
