"""What people said, in their own words, with who they are.

marks -> speakers (narrative, attribution, indirect -> subjects -> parties -> people, houses) -> analyst, best
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.quotes.analyst import independent
from bot.extract.quotes.best import best_quote
from bot.extract.quotes.speakers import Said, speech
from bot.extract.quotes.words import Lexicon, lexicon
from bot.model import Quote, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.model import Document, MentionedCompany

__all__ = ["best_quote", "quotes"]


def quotes(document: Document, companies: tuple[MentionedCompany, ...]) -> tuple[Quote, ...]:
    """Attributed quotations in order of appearance; none in a language Kabar does not read."""
    lex = lexicon(document.language)
    firms = {document.text[start:end].lower(): c.about for c in companies for start, end in c.text}
    return tuple(_quote(document.text, said, lex, firms) for said in speech(document, companies)) if lex else ()


def _quote(text: str, said: Said, lex: Lexicon, firms: Mapping[str, bool]) -> Quote:
    start, end, person = said.stretch.start, said.stretch.end, said.person
    named = Span(said.party.start, said.party.end) if said.party else None
    if person is None:
        return Quote(text[start:end], start, end, named=named)
    analyst = independent(person, lex, firms)
    return Quote(text[start:end], start, end, person.name, person.role, person.affiliation, analyst, named)
