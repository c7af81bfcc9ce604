"""The people of one article: short names, titles and pronouns taken to the fullest name, with role and firm."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.extract.quotes.parties import Party, Reader
from bot.extract.quotes.words import (
    ACCORDING,
    AFTER,
    BEFORE,
    CUT,
    GIVEN,
    HONORIFIC,
    ORGANISATION,
    ORGANISATION_HEAD,
    QUALIFIER,
    SAID,
    Lexicon,
    Token,
    tokens,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.model import MentionedCompany

_MOST_INTRODUCTIONS = 3  # places of a name that are read for its full form and role: the first ones introduce
_MOST_NAME_WORDS = 5
_MOST_PLACES = 12  # of a word that are looked at
_LONGEST_ACRONYM = 5
_LONGEST_VERB = 20  # characters
_BEFORE_NAME, _AFTER_NAME = 100, 80  # characters read around each


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
            self.last = self._firm_person()
        elif party.role and party.definite and (meant := self._by_role(party.role)):
            self.last = meant
        else:
            self.last = Person(None, party.role, party.affiliation)
        return self.last

    def _by_role(self, role: str) -> Person | None:
        """Who "the analyst" is: the last one introduced as such, or the one the article names so elsewhere."""
        head = role.lower().split()[-1]
        for person in reversed(self._people):
            if person.role and head in person.role.lower().split():
                return person
        if role[0].isupper():
            for party in self._read_around(role.split()[0]):
                if party.name and party.role and head in party.role.lower().split():
                    return self._known(party)
        return None

    def listen(self, party: Party) -> bool:
        """Take the word from a party met in narrative, if it is surely a person; True when it was."""
        if party.name is None:
            meant = self._by_role(party.role) if party.role and party.definite else None
            self.last = meant or self.last
            return meant is not None
        if party.organisation or _acronymic(party.name):
            return False
        person = self._known(party)
        introduced = not self._text.startswith(party.name, party.start)  # a role stands before the name
        if person.organisation or not (len(_words(person.name or "")) > 1 or introduced or self._is_name(party.name)):
            return False
        self.last = person
        return True

    def _is_name(self, word: str) -> bool:
        """Is a single capitalised word a name: met again, and never in lower case?"""
        return self._text.count(word) > 1 and f" {word.lower()} " not in self._text

    def knows(self, party: Party) -> bool:
        """Has somebody of this name spoken already?"""
        words = set(_words(party.name or ""))
        return bool(words) and any(words <= set(_words(person.name or "")) for person in self._people)

    def _firm_person(self) -> Person:
        return Person(self._firm, organisation=True)

    def _known(self, party: Party) -> Person:
        assert party.name
        words = set(_words(party.name))
        for at, person in enumerate(self._people):
            have = set(_words(person.name or ""))
            if have and (words <= have or have <= words):
                self._people[at] = merged = _merged(person, party)
                return merged
        person = self._introduced(Person(party.name, party.role, party.affiliation, party.organisation), party)
        self._people.append(person)
        return person

    def _introduced(self, person: Person, read: Party) -> Person:
        """With what the article says of the name elsewhere."""
        assert person.name
        words = _words(person.name)
        if not words or (person.role and len(words) > 1):
            return person
        key = words[0] if self._lex.words.role_first else words[-1]
        for party in self._read_around(key, read):
            have = _words(party.name or "")
            if have and (_fuller(words, have) or _fuller(have, words)):
                person = _merged(person, party)
                if person.role:
                    break
        return person

    def _read_around(self, word: str, read: Party | None = None) -> Iterator[Party]:
        """The parties the first places of a word describe, but for one that has been read."""
        for found in self._places(word):
            if read and read.start <= found < read.end:
                continue
            around = tokens(self._text, max(0, found - _BEFORE_NAME), found + _AFTER_NAME, self._lex)
            at = next((k for k, t in enumerate(around) if t.start == found), None)
            party = self._reader.around(around, at) if at is not None else None
            if party:
                yield party

    def _places(self, word: str) -> list[int]:
        found: list[int] = []
        at = self._text.find(word)
        while at >= 0 and len(found) < _MOST_INTRODUCTIONS:
            end = at + len(word)
            if not (at and self._text[at - 1].isalnum()) and not self._text[end : end + 1].isalnum():
                found.append(at)
            at = self._text.find(word, end)
        return found

    def split(self, run: list[Token], linked: bool) -> tuple[int, int]:  # noqa: FBT001  # how the run is joined
        """Where in a run of capitals behind a role the firm ends and the name begins.

        `linked`: a word like "dari" stands before the run, so that it begins with the firm.
        """
        last = len(run) - 1
        for k in range(last, 0, -1):
            if run[k].is_ & CUT:
                return k, k
            if run[k].is_ & HONORIFIC and k < last:  # a rank: "... Komisaris Besar Ferry"
                start = k
                while start > 1 and run[start - 1].is_ & HONORIFIC:
                    start -= 1
                name = k + 1
                while name < last and run[name].is_ & QUALIFIER:
                    name += 1
                return start, name
        firm = self._firm_end(run)
        given = next((k for k in range(min(firm, last), len(run)) if run[k].is_ & GIVEN), None)
        if given is not None:
            return given, given
        alone = next((k for k in range(firm, len(run)) if self._speaks(run[k])), None)
        if alone is not None:
            return alone, alone
        if firm > last or (linked and not (firm and len(run) - firm > 1)):
            return len(run), len(run)
        if firm:
            return firm, firm
        return (len(run) - 2, len(run) - 2) if last > 1 else (0, 0)

    def _firm_end(self, run: list[Token]) -> int:
        """How many words of the run are surely the firm's."""
        end = 0
        for k, token in enumerate(run):
            if token.low in {"dan", "of", "for", "and", "to", "the", "untuk", "&"}:
                end = k + 2
            elif token.is_ & GIVEN:
                continue
            elif token.is_ & ORGANISATION_HEAD:
                end = max(end, k + 2)
            elif token.is_ & ORGANISATION or _acronym(self._text, token):
                end = max(end, k + 1)
        return min(end, len(run))

    def _speaks(self, token: Token) -> bool:
        """Does this word stand alone as a speaker elsewhere: "kata Bonar", "Bonar menilai"?"""
        word = self._text[token.start : token.end]
        at = self._text.find(word)
        for _ in range(_MOST_PLACES):
            if at < 0:
                return False
            if at != token.start:
                ahead = self._text[max(0, at - _LONGEST_VERB) : at].split()
                behind = self._text[at + len(word) : at + len(word) + _LONGEST_VERB].split(None, 1)
                bits = self._lex.bits
                if ahead and bits.get(ahead[-1].lower(), 0) & (AFTER | ACCORDING):
                    return True
                if behind and bits.get(behind[0].strip(",."), 0) & (BEFORE | SAID) and not ahead[-1:] == []:
                    if not (ahead and ahead[-1][:1].isupper() and not ahead[-1].endswith((".", ","))):
                        return True
            at = self._text.find(word, at + len(word))
        return False


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


def _acronymic(name: str) -> bool:
    return len(name) <= _LONGEST_ACRONYM and name.isupper()


def _acronym(text: str, token: Token) -> bool:
    word = text[token.start : token.end]
    return len(word) > 1 and not word[1:].islower() and "-" not in word and word not in {"MD", "PS", "SH"}
