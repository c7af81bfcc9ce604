"""Which quote an investor should be shown: an independent analyst's before an executive's before anyone else's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.extract.quotes.words import Lexicon, lexicon

if TYPE_CHECKING:
    from bot.model import Document, MentionedCompany, Quote

_WORD = re.compile(r"\w+")
_MOST_TELLING = 4  # words of opinion that count; more of them tell no more
_FULL, _LONG = 8, 40  # words: below it is a scrap, above it no longer fits a digest's line
_LEAST_UNNAMED = 6  # words that words of nobody named must have to be shown at all


def best_quote(document: Document, said: tuple[Quote, ...], companies: tuple[MentionedCompany, ...]) -> int | None:
    """The index of the quote an investor should be shown, None when there is none worth showing."""
    lex = lexicon(document.language)
    if lex is None:
        return None
    names = frozenset(word for c in companies if c.about for word in _WORD.findall(c.company.name.lower()))
    standing = {i: _standing(quote, names, lex) for i, quote in enumerate(said) if _worth_showing(quote)}
    best = max(standing.values(), default=None)
    foremost = [i for i, rank in standing.items() if rank == best]
    told = max(foremost, key=lambda i: (_telling(said[i], names, lex), -i), default=None)
    if told is None:
        return None
    same = (i for i in foremost if said[i].speaker == said[told].speaker and _substantial(said[i]))
    return next(same, told)


def _worth_showing(quote: Quote) -> bool:
    return bool(quote.speaker or quote.role or quote.affiliation) or len(quote.text.split()) >= _LEAST_UNNAMED


def _standing(quote: Quote, names: frozenset[str], lex: Lexicon) -> tuple[int, int]:
    """Who speaks: independent analysts, the company's own, others; somebody named before somebody not."""
    if quote.analyst:
        return 3, int(quote.speaker is not None)
    inside = any(word in lex.words.insiders for word in (quote.role or "").lower().split())
    own = bool(names & set(_WORD.findall((quote.affiliation or quote.role or "").lower())))
    return (2 if inside or own else 1), int(quote.speaker is not None) + int(own)


def _telling(quote: Quote, names: frozenset[str], lex: Lexicon) -> int:
    """How much an opinion says: words of judgement, the company by name, a whole sentence of a good length."""
    words = _WORD.findall(quote.text.lower())
    opinion = len(lex.words.telling.intersection(words))
    return min(opinion, _MOST_TELLING) + bool(names.intersection(words)) + 2 * _substantial(quote)


def _substantial(quote: Quote) -> bool:
    """Is it a whole sentence or more, of a length that says something and fits a line?

    Of what one person said news puts the point first, so the first such quote is shown and not the wordiest.
    """
    return quote.text[:1].isupper() and _FULL <= len(quote.text.split()) <= _LONG
