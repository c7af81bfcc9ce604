"""The people of one article: short names, titles and pronouns taken to the fullest name, with role and firm."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.extract.quotes.words import (
    CAPITAL,
    GIVEN,
    NO_NAME,
    ORGANISATION,
    ORGANISATION_HEAD,
    ROLE,
    SPEECH,
    Lexicon,
    Token,
    tokens,
)

if TYPE_CHECKING:
    from bot.extract.quotes.parties import Party
    from bot.model import MentionedCompany


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker as far as the article tells."""

    name: str | None
    role: str | None = None
    affiliation: str | None = None
    organisation: bool = False


class Cast:
    """Who has spoken so far in one article, and how a short mention finds its person."""

    def __init__(self, text: str, lex: Lexicon, companies: tuple[MentionedCompany, ...]) -> None:
        self._text = text
        self._lex = lex
        self._people: list[Person] = []
        self._firm = companies[0].company.name if companies and companies[0].about else None
        self.last: Person | None = None

    def resolve(self, party: Party) -> Person | None:
        if party.pronoun:
            return self.last
        if party.name is None:
            if party.firm:
                return self._firm_person()
            person = Person(None, party.role, party.affiliation)
        else:
            person = self._known(party)
        self.last = person
        return person

    def _firm_person(self) -> Person:
        return Person(self._firm, organisation=True)

    def _known(self, party: Party) -> Person:
        assert party.name
        words = set(party.name.split())
        for at, person in enumerate(self._people):
            if person.name and (words <= set(person.name.split()) or set(person.name.split()) <= words):
                fuller = party.name if len(party.name) > len(person.name) else person.name
                merged = replace(
                    person,
                    name=fuller,
                    role=person.role or party.role,
                    affiliation=person.affiliation or party.affiliation,
                )
                self._people[at] = merged
                return merged
        person = Person(party.name, party.role, party.affiliation, party.organisation)
        self._people.append(person)
        return person

    def split(self, run: list[Token]) -> int:
        """Where the name begins in a run of firm and name."""
        if len(run) == 1:
            return 0
        last = max(
            (
                k
                for k, t in enumerate(run[:-1])
                if (t.is_ & ORGANISATION or _acronym(self._text, t)) and not t.is_ & GIVEN
            ),
            default=-1,
        )
        if last >= 0:
            if run[last].is_ & ORGANISATION_HEAD and len(run) - last > 2:
                return min(last + 2, len(run))
            return last + 1
        for k, token in enumerate(run):
            if token.is_ & GIVEN:
                return k
        return max(0, len(run) - 2) if len(run) > 2 else 0


def _acronym(text: str, token: Token) -> bool:
    word = text[token.start : token.end]
    return len(word) > 1 and word.isupper() and word not in {"MD", "PS", "SH"}


_ = (re, CAPITAL, NO_NAME, ROLE, SPEECH, tokens)
