"""What people said, in their own words, with who they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.quotes.attribution import after, before, sentence
from bot.extract.quotes.marks import stretches
from bot.extract.quotes.parties import Reader
from bot.extract.quotes.people import Cast, Person
from bot.extract.quotes.words import Lexicon, lexicon, tokens
from bot.model import Quote

if TYPE_CHECKING:
    from bot.model import Document, MentionedCompany

_LEAST_WORDS = 4


def quotes(document: Document, companies: tuple[MentionedCompany, ...]) -> tuple[Quote, ...]:
    """Attributed quotations in order of appearance."""
    lex = lexicon(document.language)
    found = stretches(document.text) if lex else []
    if not lex or not found:
        return ()
    text = document.text
    cast = Cast(text, lex, companies)
    reader = Reader(text, lex, cast.split)
    gaps = []
    position = 0
    for stretch in found:
        gaps.append(tokens(text, position, stretch.outer_start, lex))
        position = stretch.outer_end
    gaps.append(tokens(text, position, len(text), lex))
    said: list[Quote] = []
    for i, stretch in enumerate(found):
        last = text[stretch.end - 1]
        comma = text[stretch.end : stretch.outer_end].startswith(",")
        closing = comma or last in "?!"
        a = after(gaps[i + 1], reader, last)
        if a is None or not closing:
            b = before(sentence(gaps[i]), reader)
            a = b or a if not closing else a or b
        words = len(text[stretch.start : stretch.end].split())
        person: Person | None
        if a:
            person = cast.resolve(a.party)
        elif words >= _LEAST_WORDS and (last in ".?!" or closing):
            person = cast.last
        else:
            continue
        if words < _LEAST_WORDS:
            continue
        said.append(_quote(text, stretch.start, stretch.end, person, lex))
    return tuple(said)


def _quote(text: str, start: int, end: int, person: Person | None, lex: Lexicon) -> Quote:
    if person is None:
        return Quote(text[start:end], start, end)
    role = person.role
    analyst = bool(role) and any(word in lex.words.analysts for word in (role or "").lower().split())
    return Quote(text[start:end], start, end, person.name, role, person.affiliation, analyst)


def best_quote(document: Document, said: tuple[Quote, ...], companies: tuple[MentionedCompany, ...]) -> int | None:
    """The index of the quote an investor should be shown, None when there is none worth showing."""
    if not said:
        return None
    return max(range(len(said)), key=lambda i: (said[i].analyst, said[i].speaker is not None, -i))
