"""Who has the word in narrative, where no quotation marks stand: it is them that "ujarnya" and "he said" go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.quotes.attribution import inverted, source
from bot.extract.quotes.subjects import leading, subject
from bot.extract.quotes.words import (
    ACCORDING,
    ADVERB,
    AFTER,
    AGENT,
    AND,
    AUXILIARY,
    BECOMES,
    BEFORE,
    BESIDE,
    CAPITAL,
    CLITIC,
    COMMA,
    CONTINUING,
    GIVEN,
    INFINITIVE,
    LOCATED,
    NO_NAME,
    OPENER,
    PRONOUN,
    ROLE,
    SAID,
    STOP,
    Token,
)

if TYPE_CHECKING:
    from bot.extract.quotes.describe import Party
    from bot.extract.quotes.parties import Reader

_LONGEST_OPENING = 12  # tokens of a phrase before the subject
_TELLING = ACCORDING | SAID | BEFORE | AFTER  # words that tell whose words or views a sentence reports


def told(words: list[Token], reader: Reader) -> Party | None:
    """Whose words or views a sentence without quotation marks reports, by its first word of speech."""
    for k, token in enumerate(words):
        if not token.is_ & _TELLING or (token.is_ & CAPITAL and k):
            continue
        if token.is_ & ACCORDING and not token.is_ & CLITIC:
            found = reader.read(source(words, k))
        elif token.is_ & (SAID | BEFORE) and not (k and words[k - 1].is_ & INFINITIVE):
            found = inverted(words, k, reader) or subject(words[:k], reader)
        elif token.is_ & AFTER and not token.is_ & CLITIC and _announces(words, k):
            found = reader.read(_behind(words[k + 1 :]))
        else:
            continue
        if found and not found.organisation and (found.name or (found.role and found.definite)):
            return found
    return None


def _announces(words: list[Token], k: int) -> bool:
    """Is a word like "kata" the verb here, and no noun: at a comma, or right before who speaks?"""
    if k == 0 or words[k - 1].is_ & COMMA:
        return True
    rest = _behind(words[k + 1 :])
    return bool(rest) and bool(rest[0].is_ & (CAPITAL | ROLE)) and not rest[0].is_ & NO_NAME


def topic(words: list[Token], reader: Reader) -> Party | None:
    """Who a sentence begins with: "Direktur Utama X, Budi, optimistis ..."."""
    k = 0
    while k < len(words) and words[k].is_ & (STOP | ADVERB | NO_NAME) and not words[k].is_ & (PRONOUN | GIVEN | ROLE):
        comma = next((j for j in range(k, min(len(words), k + _LONGEST_OPENING)) if words[j].is_ & COMMA), None)
        k = k + 1 if comma is None else comma + 1
    found = reader.read(words[k:])
    if found is None or not found.name or found.organisation or found.start > words[k].start or _several(words, found):
        return None
    return found


def doer(words: list[Token], reader: Reader) -> Party | None:
    """Whom alone a sentence is about, behind whatever it opens with: "Repeating himself, Jane Roe shrugged."."""
    found = leading(words, reader)
    if found is None or not found.name or found.organisation or _several(words, found):
        return None
    return found


def introduced(words: list[Token], reader: Reader) -> Party | None:
    """The one person a sentence of the writer's own names with who they are: "We called Jane Roe, an analyst at X."."""
    if not any(t.low in reader.writers for t in words[:_LONGEST_OPENING]):
        return None
    found = None
    for k, token in enumerate(words[1:], 1):
        if not token.is_ & CAPITAL or words[k - 1].is_ & CAPITAL or (found and token.start < found.end):
            continue
        party = reader.around(words, k)
        if party and party.name and " " in party.name and (party.role or party.affiliation) and not party.organisation:
            if found:
                return None
            found = party
    return found


def remarked(words: list[Token], reader: Reader) -> Party | None:
    """Whose remark a sentence tells of: "What struck me was a remark by Jane Roe."."""
    at = next((k for k, t in enumerate(words[1:-2], 1) if t.is_ & AGENT and words[k - 1].low in reader.remarks), 0)
    found = reader.read(words[at + 1 :]) if at else None
    named = found is not None and found.name is not None and " " in found.name
    return found if found and named and not found.organisation else None


def appointed(words: list[Token], reader: Reader) -> Party | None:
    """Whom a sentence names as the holder of an office: "The finance chief is Jane Roe, two weeks in the job."."""
    at = next((k for k, t in enumerate(words[:_LONGEST_OPENING]) if t.is_ & AUXILIARY and t.is_ & BECOMES), 0)
    if not at or at + 1 == len(words) or not words[at + 1].is_ & CAPITAL:
        return None
    office, found = reader.read(words[:at]), reader.read(words[at + 1 :])
    if not (office and office.role and not office.name and found and found.name) or found.organisation or found.role:
        return None
    named = " " in found.name and found.start == words[at + 1].start
    return found._replace(role=office.role, affiliation=found.affiliation or office.affiliation) if named else None


def interviewed(words: list[Token], reader: Reader) -> Party | None:
    """Whom an interview is with: "excerpts of our interview with Jane Roe, an analyst at Northgate"."""
    if not any(t.low in reader.interviews or t.low in reader.asking for t in words):
        return None
    asked = next((k + 1 for k, t in enumerate(words[:-1]) if t.low in reader.asking and _begins(words[k + 1])), 0)
    behind = asked or next((k + 1 for k in range(len(words) - 2, -1, -1) if words[k].is_ & BESIDE), 0)
    ends = LOCATED | COMMA if reader.role_first and not asked else LOCATED
    place = next((k for k in range(behind, len(words)) if words[k].is_ & ends), len(words))
    found = reader.read(words[behind:place]) if behind else None
    return found if found and found.name and not found.organisation else None


def _begins(word: Token) -> bool:
    """Does somebody stand right behind a verb: "mewawancarai Direktur Ostra, Rani"?"""
    return bool(word.is_ & (CAPITAL | ROLE)) and not word.is_ & NO_NAME


def _several(words: list[Token], party: Party) -> bool:
    """Is it one of two: "Jane Roe and Tom Hale"?"""
    rest = [t for t in words if t.start >= party.end]
    return len(rest) > 1 and bool(rest[0].is_ & AND and rest[1].is_ & CAPITAL)


def continues(words: list[Token], reader: Reader) -> Party | None:
    """Who goes on with what was just quoted: "Rani menambahkan", "Jane Roe added"."""
    k = next((k for k, t in enumerate(words[:_LONGEST_OPENING]) if t.is_ & CONTINUING), 0)
    found = subject(words[:k], reader) if k else None
    return found if found and found.name and not found.organisation else None


def goes_on(words: list[Token]) -> bool:
    """Does the sentence go on with what was said before it: "Apalagi, ..."?"""
    return bool(words) and bool(words[0].is_ & OPENER)


def _behind(words: list[Token]) -> list[Token]:
    k = 0
    while k < len(words) and words[k].is_ & (AFTER | ADVERB) and not words[k].is_ & (PRONOUN | CAPITAL):
        k += 1
    return words[k:]
