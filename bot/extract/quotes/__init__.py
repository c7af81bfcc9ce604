"""What people said, in their own words, with who they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.extract.quotes.analyst import independent
from bot.extract.quotes.attribution import Attribution, after, before, goes_on, told, topic
from bot.extract.quotes.best import best_quote
from bot.extract.quotes.marks import stretches
from bot.extract.quotes.narrative import Narrative
from bot.extract.quotes.people import Cast, Person
from bot.extract.quotes.speech import is_term, long_enough, looks_like_title
from bot.extract.quotes.words import END, Lexicon, Token, lexicon
from bot.model import Quote

if TYPE_CHECKING:
    from bot.extract.quotes.marks import Stretch
    from bot.extract.quotes.parties import Party
    from bot.model import Document, MentionedCompany


def quotes(document: Document, companies: tuple[MentionedCompany, ...]) -> tuple[Quote, ...]:
    """Attributed quotations in order of appearance."""
    lex = lexicon(document.language)
    return tuple(_quote(document.text, s, lex) for s in said(document, companies)) if lex else ()


class Said(NamedTuple):
    """A quoted stretch that is speech, the words that name its speaker (None: it goes on) and who that is."""

    stretch: Stretch
    party: Party | None
    person: Person | None


def said(document: Document, companies: tuple[MentionedCompany, ...]) -> list[Said]:
    """The speech of a document with its speakers."""
    lex = lexicon(document.language)
    found = stretches(document.text) if lex else []
    if not lex or not found:
        return []
    text = document.text
    cast = Cast(text, lex, companies)
    narrative = Narrative(document, lex)
    speech: list[Said] = []
    since = 0
    shared: Attribution | None = None  # what the last quote's words were given to, for one more in its sentence
    for i, stretch in enumerate(found):
        until = found[i + 1].outer_start if i + 1 < len(found) else len(text)
        ahead = narrative.ahead(stretch, since)
        behind = narrative.behind(stretch, until)
        gap = since, stretch.outer_start
        since = stretch.outer_end
        spoken = text[stretch.start : stretch.end]
        a = _attribution(text, stretch, ahead, behind, cast)
        if a is None and _same_sentence(ahead, gap):
            a = shared
        shared = a
        person: Person | None
        if not long_enough(spoken):
            if a and not a.party.pronoun:
                cast.hear(a.party)
            continue
        exclaims = bool(a and a.direct and spoken[-1] in "!?")
        if looks_like_title(spoken, lex) and not (a and a.closing) and not exclaims:
            continue
        if a and not a.direct and is_term(ahead, behind):
            continue
        if a:
            if a.party.pronoun:
                _catch_up(narrative.between(*gap), cast)
            person = cast.hear(a.party)
        elif _last(text, stretch) in ".?!" or _comma(text, stretch):
            if text[gap[0] : gap[1]].strip():
                _catch_up(narrative.between(*gap), cast)
            person = cast.last
        else:
            continue
        speech.append(Said(stretch, a.party if a else None, person))
    return speech


def _same_sentence(ahead: list[Token], gap: tuple[int, int]) -> bool:
    """Does what stands before a quote begin right behind the last quote?"""
    return bool(ahead) and gap[0] > 0 and ahead[0].start - gap[0] <= 1 and not any(t.is_ & END for t in ahead)


def _comma(text: str, stretch: Stretch) -> bool:
    return "," in text[stretch.end : stretch.outer_end]


def _last(text: str, stretch: Stretch) -> str:
    return text[stretch.start : stretch.end].rstrip("’'”\"")[-1:]


def _attribution(
    text: str, stretch: Stretch, ahead: list[Token], behind: list[Token], cast: Cast
) -> Attribution | None:
    last = _last(text, stretch)
    closing = _comma(text, stretch) or last in ",?!"
    follows = after(behind, cast.reader, last or ".")
    if follows and closing:
        return follows._replace(closing=True)
    leads = before(ahead, cast.reader)
    return leads if leads and (leads.direct or not follows) else follows or leads


def _catch_up(sentences: list[list[Token]], cast: Cast) -> None:
    """Who has the word at the end of a stretch of narrative, its last sentence first."""
    for one in sentences:
        if cast.last and goes_on(one):
            continue
        party = told(one, cast.reader)
        if party and cast.listen(party):
            return
        party = topic(one, cast.reader)
        if party and (party.role or cast.knows(party)) and cast.listen(party):
            return


def _quote(text: str, said: Said, lex: Lexicon) -> Quote:
    start, end, person = said.stretch.start, said.stretch.end, said.person
    if person is None:
        return Quote(text[start:end], start, end)
    analyst = independent(person, lex)
    return Quote(text[start:end], start, end, person.name, person.role, person.affiliation, analyst)
