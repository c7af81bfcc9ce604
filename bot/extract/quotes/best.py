"""Which quote an investor should be shown: an independent analyst's before an executive's before anyone else's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.extract.quotes.analyst import role_words
from bot.extract.quotes.words import Lexicon, lexicon

if TYPE_CHECKING:
    from bot.model import Document, MentionedCompany, Quote

_WORD = re.compile(r"\w+")
_FULL, _LONG = 8, 40  # words: below it is a scrap, above it no longer fits a digest's line
_LEAST_UNNAMED = 6  # words that words of nobody named must have to be shown at all


def best_quote(document: Document, said: tuple[Quote, ...], companies: tuple[MentionedCompany, ...]) -> int | None:
    """The index of the quote an investor should be shown, None when there is none worth showing.

    Of those whose voice weighs the same it is the first that is a sentence of its own: news puts the point first. What
    words of judgement a quote holds told the right one no better, over the quotes of all labelled articles.
    """
    lex = lexicon(document.language)
    if lex is None:
        return None
    names = frozenset(word for c in companies if c.about for word in _WORD.findall(c.company.name.lower()))
    ranks = {i: (*_voice(quote, names, lex), _substantial(quote), -i) for i, quote in enumerate(said) if _shown(quote)}
    return max(ranks, key=ranks.__getitem__, default=None)


def _shown(quote: Quote) -> bool:
    return bool(quote.speaker or quote.role or quote.affiliation) or len(quote.text.split()) >= _LEAST_UNNAMED


def _voice(quote: Quote, names: frozenset[str], lex: Lexicon) -> tuple[int, int]:
    """Who speaks: independent analysts, the company's own, others; somebody named before somebody not."""
    if quote.analyst:
        return 3, int(quote.speaker is not None)
    inside = not lex.words.insiders.isdisjoint(role_words(quote.role))
    whose = quote.affiliation or quote.role or quote.speaker or ""
    own = bool(names & set(_WORD.findall(whose.lower())))
    return (2 if inside or own else 1), int(quote.speaker is not None) + int(own)


def _substantial(quote: Quote) -> bool:
    """Is it a whole sentence or more, of a length that says something and fits a line?"""
    return quote.text[:1].isupper() and _FULL <= len(quote.text.split()) <= _LONG
