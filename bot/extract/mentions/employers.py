"""Names that only say whose analyst, economist or strategist somebody is: such a voice speaks of others."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bot.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.model import Span

POST = 40  # characters in which a voice's post stands beside its employer: "chief equity strategist at the"

_CLAUSE = re.compile(r"[.,;:()\"“”\n]")
_WORD = re.compile(r"[^\W\d_]+")


def employs(text: str, span: Span, language: str) -> bool:
    """Whether a voice's post leads to the name or follows it: "analis senior dari Mandiri", "UBS analysts"."""
    lex = _lexicon(language)
    around = text[max(0, span.start - POST) : span.end + POST].lower()
    if not lex.voice.search(around):
        return False
    after = _WORD.findall(_CLAUSE.split(text[span.end : span.end + POST].lower(), maxsplit=1)[0])
    before = _WORD.findall(_CLAUSE.split(text[max(0, span.start - POST) : span.start].lower())[-1])
    return _voice_first(after, lex.post, lex) or _voice_first(before[::-1], lex.leading, lex)


class _Lexicon(NamedTuple):
    voice: re.Pattern[str]  # a cheap look before the words are told apart
    voices: frozenset[str]
    post: frozenset[str]
    leading: frozenset[str]  # what a post and the words that tie it to an employer are made of


@cache
def _lexicon(language: str) -> _Lexicon:
    words = LANGUAGES.get(language, LANGUAGES["en"]).quotes
    voices = frozenset(voice for voice in words.analysts if voice.isalpha())
    post = words.roles | words.qualifiers
    return _Lexicon(re.compile("|".join(map(re.escape, voices))), voices, post, post | words.links | words.articles)


def _voice_first(near: Iterable[str], between: frozenset[str], lex: _Lexicon) -> bool:
    """Whether a voice comes before any word that is not of its post: "expects" ends the search."""
    return next((word for word in near if word in lex.voices or word not in between), "") in lex.voices
