"""Names that only say whose analyst, economist or strategist somebody is: such a voice speaks of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from bot.languages.schema import QuoteWords
    from bot.model import Span

POST = 40  # characters in which a voice's post stands beside its employer: "chief equity strategist at the"

_CLAUSE = re.compile(r"[.,;:()\"“”\n]")
_WORD = re.compile(r"[^\W\d_]+")


def employs(text: str, span: Span, words: QuoteWords) -> bool:
    """Whether a voice's post leads to the name or follows it: "analis senior dari Mandiri", "UBS analysts"."""
    after = _WORD.findall(_CLAUSE.split(text[span.end : span.end + POST], maxsplit=1)[0].lower())
    post = words.roles | words.qualifiers
    if _voice_first(after, post, words):
        return True
    before = _WORD.findall(_CLAUSE.split(text[max(0, span.start - POST) : span.start])[-1].lower())
    return _voice_first(before[::-1], post | words.links | words.articles, words)


def _voice_first(near: Iterable[str], between: Collection[str], words: QuoteWords) -> bool:
    """Whether a voice comes before any word that is not of its post: "expects" ends the search."""
    return next((word for word in near if word in words.analysts or word not in between), "") in words.analysts
