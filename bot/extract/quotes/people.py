"""The people of one article: short names, titles and pronouns taken to the fullest name, with role and firm."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.extract.quotes.parties import Party, Reader
from bot.extract.quotes.words import GIVEN, ORGANISATION, ORGANISATION_HEAD, Lexicon, Token, tokens

if TYPE_CHECKING:
    from bot.model import MentionedCompany

_MOST_INTRODUCTIONS = 3  # places of a name that are read for its full form and role: the first ones introduce
_MOST_NAME_WORDS = 5
_BEFORE_NAME, _AFTER_NAME = 130, 150  # characters read around each


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
        self._reader = Reader(text, lex, self.split)
        self.last: Person | None = None

    @property
    def reader(self) -> Reader:
        """Reads descriptions of this article's people."""
        return self._reader

    def hear(self, party: Party) -> Person | None:
        """The person a party is, who has the word from now on."""
        if party.pronoun:
            return self.last
        if party.name:
            self.last = self._known(party)
        elif party.firm:
            self.last = Person(self._firm, organisation=True)
        elif party.role and not party.affiliation and (meant := self._by_role(party.role)):
            self.last = meant
        else:
            self.last = Person(None, party.role, party.affiliation)
        return self.last

    def _by_role(self, role: str) -> Person | None:
        """Who "the analyst" is: the last one introduced as such."""
        head = role.lower().split()[-1]
        return next((p for p in reversed(self._people) if p.role and head in p.role.lower().split()), None)

    def _known(self, party: Party) -> Person:
        assert party.name
        words = set(_words(party.name))
        for at, person in enumerate(self._people):
            have = set(_words(person.name or ""))
            if have and (words <= have or have <= words):
                self._people[at] = merged = _merged(person, party)
                return merged
        person = self._introduced(Person(party.name, party.role, party.affiliation, party.organisation))
        self._people.append(person)
        return person

    def _introduced(self, person: Person) -> Person:
        """With what the article says of the name elsewhere."""
        assert person.name
        words = _words(person.name)
        if not words:
            return person
        key = words[0] if self._lex.words.role_first else words[-1]
        for found in self._places(key):
            start = max(0, found - _BEFORE_NAME)
            around = tokens(self._text, start, found + _AFTER_NAME, self._lex)
            at = next((k for k, t in enumerate(around) if t.start == found), None)
            if at is None:
                continue
            party = self._reader.around(around, at)
            if party is None or not party.name:
                continue
            have = _words(party.name)
            if _fuller(words, have) or _fuller(have, words):
                person = _merged(person, party)
        return person

    def _places(self, word: str) -> list[int]:
        found: list[int] = []
        at = self._text.find(word)
        while at >= 0 and len(found) < _MOST_INTRODUCTIONS:
            end = at + len(word)
            if not (at and self._text[at - 1].isalnum()) and not self._text[end : end + 1].isalnum():
                found.append(at)
            at = self._text.find(word, end)
        return found

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


def _words(name: str) -> list[str]:
    return re.findall(r"\w[\w’'-]*", name)


def _fuller(short: list[str], full: list[str]) -> bool:
    """Is the one name part of the other, at its beginning or its end?"""
    n = len(short)
    return n <= len(full) <= _MOST_NAME_WORDS and (full[:n] == short or full[-n:] == short)


def _merged(person: Person, party: Party) -> Person:
    """The fuller of both names, the first role and firm heard."""
    name = party.name if len(party.name or "") > len(person.name or "") else person.name
    return replace(
        person,
        name=name,
        role=person.role or party.role,
        affiliation=person.affiliation or party.affiliation,
    )


def _acronym(text: str, token: Token) -> bool:
    word = text[token.start : token.end]
    return len(word) > 1 and word.isupper() and word not in {"MD", "PS", "SH"}
