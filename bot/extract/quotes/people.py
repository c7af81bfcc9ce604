"""The people of one article: short names, titles and pronouns taken to the fullest name, with role and firm."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.quotes.analyst import role_words
from bot.extract.quotes.firms import Splitter
from bot.extract.quotes.parties import Reader, recurs
from bot.extract.quotes.words import AUXILIARY, ROLE, Lexicon, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.extract.quotes.describe import Party
    from bot.model import MentionedCompany

_NAME_WORD = re.compile(r"\w[\w’'-]*")
_APPOSED = re.compile(r"(?: \(\d{1,3}\))?, ")  # behind a name and its bearer's age
_MOST_INTRODUCTIONS = 3  # places of a name that are read for its full form and role: the first ones introduce
_MOST_NAME_WORDS = 5
_MOST_PEOPLE = 60  # remembered and looked up in one article: a text with more is no news, and each look-up reads it all
_MOST_NAMES = 50  # mentions of a company that are looked at
_LONGEST_ACRONYM = 5
_BEFORE_NAME, _AFTER_NAME = 100, 80  # characters read around each


class Person(NamedTuple):
    """A speaker as far as the article tells."""

    name: str | None
    role: str | None = None
    affiliation: str | None = None
    organisation: bool = False
    covers: bool = False  # does an analyst's work, whatever the role
    gender: str = ""  # "m" or "f" where name or title tell it


class Cast:
    """Who has spoken so far in one article, and how a short mention finds its person."""

    def __init__(self, text: str, lex: Lexicon, companies: tuple[MentionedCompany, ...]) -> None:
        self._text = text
        self._lex = lex
        self._people: list[Person] = []
        self._companies = {c.company.id: _names(text, c) for c in companies}
        self._firm = next((c.company.id for c in companies if c.about), None)
        known = frozenset(name for names in self._companies.values() for name in names)
        self.reader = Reader(text, lex, Splitter(text, lex, known))
        self.last: Person | None = None

    def hear(self, party: Party) -> Person | None:
        """The person a party is, who has the word from now on."""
        if party.pronoun:
            return self._meant(self._lex.words.pronouns.get(party.pronoun, ""))
        if party.name:
            self.last = self._known(party)
        elif party.firm:
            self.last = self._firm_person()
        elif party.role and party.definite and (meant := self._by_role(party.role)):
            self.last = meant
        else:
            firm = party.affiliation or (self._firm_of(party.role) if party.role and party.definite else None)
            self.last = Person(None, party.role, firm, covers=party.covers)
        return self.last

    def _meant(self, kind: str) -> Person | None:
        """Who a pronoun stands for: the last to have spoken, unless its gender says another."""
        if kind == "i":
            return None
        if kind == "o" and not (self.last and self.last.organisation):
            self.last = next((p for p in reversed(self._people) if p.organisation), None) or self._firm_person()
        elif kind in {"m", "f"} and self.last and not _fits(self.last, kind):
            self.last = next((p for p in reversed(self._people) if _fits(p, kind)), None)
        return self.last

    def _by_role(self, role: str) -> Person | None:
        """Who "the analyst" is: the last one introduced as such, or the one the article names so elsewhere."""
        head = role.lower().rpartition(" ")[2]
        same = next((group for group in self._lex.words.same_roles if role.lower() in group), frozenset({head}))
        for forms in (same, {head}):
            for person in reversed(self._people):
                if person.role and any(f" {form} " in f" {person.role.lower()} " for form in forms):
                    return person
        if role[0].isupper():
            for party in self._read_around(role.partition(" ")[0]):
                if party.name and party.role and head in role_words(party.role):
                    return self._known(party)
        return None

    def _firm_of(self, role: str) -> str | None:
        """Whose "the spokesman" is, where the article tells of "a spokesman for Ostra"."""
        same = (p for p in self._read_around(role.rpartition(" ")[2]) if (p.role or "").lower() == role.lower())
        return next((p.affiliation for p in same if not p.name and p.affiliation), None)

    def meet(self, party: Party) -> None:
        """Remember somebody met in narrative, who does not take the word."""
        if party.name and not party.organisation:
            self._known(party)

    def means(self, party: Party) -> bool:
        """Is this "the analyst", and no analyst has been met yet?"""
        return bool(party.role and party.definite and not party.name) and self._by_role(party.role or "") is None

    def names(self, party: Party) -> bool:
        """Does the article name who has that role?"""
        return self._by_role(party.role or "") is not None

    def doubts(self, party: Party) -> bool:
        """Is a single capitalised word no name that the article knows otherwise, or a heading in capitals?"""
        name = party.name or ""
        if name.isupper() and name.count(" ") > 1 and not party.role:
            return True
        return bool(name) and " " not in name and not (party.role or self.knows(party) or self._is_name(name))

    def listen(self, party: Party, *, spoke: bool) -> bool:
        """Give the word to a party met in narrative, if it is surely a person; True when it was.

        `spoke`: a verb of speech is its own. If not, one capitalised word must be known as a name otherwise.
        """
        if party.name is None:
            meant = self._by_role(party.role) if party.role and party.definite else None
            self.last = meant or self.last
            return meant is not None
        asks = not self._lex.words.interviewers.isdisjoint(role_words(party.role))
        headed = party.name.isupper() and not (spoke or party.role)  # "BANDA ACEH - Layanan"
        if party.organisation or _acronymic(party.name) or asks or headed:
            return False
        person = self._known(party)
        if person.organisation or not (
            len(_words(person.name or "")) > 1
            or sum((spoke, party.role is not None, self._is_introduced(party))) > 1  # two signs of three
            or self._is_name(party.name)
        ):
            return False
        self.last = person
        return True

    def _is_introduced(self, party: Party) -> bool:
        """Do commas after the name hold what somebody is and no clause: "Rahma, pemilik kios, menutup"?"""
        name = party.name or ""
        told = _APPOSED.match(self._text, party.start + len(name))
        if told is None or not self._text.startswith(name, party.start):
            return False
        said, closed, _ = self._text[told.end() :][:_AFTER_NAME].partition(", ")
        return bool(closed) and not any(self._lex.bits.get(word, 0) & AUXILIARY for word in said.split())

    def takes(self, party: Party, gender: str) -> bool:
        """Give the word to the subject of a sentence a pronoun follows, if title or first name fit it for sure."""
        if not party.name or party.organisation or self.doubts(party):
            return False
        party = _official(party, self._lex)
        met = self._met(party)
        person = met or self._new(party)
        if person.organisation or person.gender != gender:
            return False
        self.last = self._known(party) if met else self._added(person)
        return True

    def welcomes(self, party: Party, gender: str) -> bool:
        """Is this a full name nobody has had yet, that a pronoun of that gender may stand for?"""
        words = _words(party.name or "")
        if len(words) < 2 or party.organisation or self.knows(party) or self.doubts(party):  # noqa: PLR2004
            return False
        person = self._new(_official(party, self._lex))
        return not person.organisation and (not gender or _fits(person, gender))

    def goes_on(self, party: Party, gender: str) -> bool:
        """Give the word to who is said to go on behind a quote, unless a pronoun there tells another."""
        person = self._met(party) or self._new(party)
        if person.organisation or (gender and not _fits(person, gender)):
            return False
        return self.listen(party, spoke=True)

    def _is_name(self, word: str) -> bool:
        """Is a single capitalised word a name: met again, and never in lower case?"""
        if len(self._people) >= _MOST_PEOPLE:
            return False
        return recurs(self._text, word)

    def unheard(self, party: Party) -> bool:
        """Has nobody the word yet, so that a full name at the head of a sentence may take it?"""
        words = _words(party.name or "")
        if self.last is not None or len(words) < 2:  # noqa: PLR2004  # first name and surname
            return False
        return not any(
            f" {word.lower()} " in self._text for word in words
        )  # "Program Kartu" is in lower case elsewhere

    def knows(self, party: Party) -> bool:
        """Has somebody of this name spoken already?"""
        words = _word_set(party.name or "")
        return bool(words) and any(words <= _word_set(person.name or "") for person in self._people)

    def firm(self, name: str) -> str | None:
        """The fullest name in the text of the company of that name, None if the article names no such company."""
        return next((max(names, key=len) for names in self._companies.values() if name in names), None)

    def leads(self, name: str) -> bool:
        """Is it a name of the company that the article is about first of all?"""
        return name in self._companies.get(self._firm or "", ())

    def _firm_person(self) -> Person:
        """The company the article is about, by the fullest name it has in the text."""
        names = self._companies.get(self._firm or "", ())
        return Person(max(names, key=len, default=None), organisation=True)

    def _known(self, party: Party) -> Person:
        met = self._met(party)
        if met:
            self._people.remove(met)
            if party.organisation and self._is_house(met.role):
                met = met._replace(role=None, affiliation=None, organisation=True)
            merged = _merged(met, party, self._gender(party))
            self._people.append(merged)  # whoever was met last comes last
            return merged
        return self._added(self._new(party))

    def _is_house(self, role: str | None) -> bool:
        """Is it no role but what a firm is called by before its name: "broker Northgate"?"""
        return (role or "").lower() in self._lex.words.houses

    def _added(self, person: Person) -> Person:
        if len(self._people) < _MOST_PEOPLE:
            self._people.append(person)
        return person

    def _met(self, party: Party) -> Person | None:
        """Who of those met has all words of the name, or has none but these."""
        words = _word_set(party.name or "")
        for person in self._people:
            have = _word_set(person.name or "")
            if have and (words <= have or have <= words):
                return person
        return None

    def _new(self, party: Party) -> Person:
        firm = party.organisation or any(party.name in names for names in self._companies.values())
        gender = self._gender(party)
        return self._introduced(Person(party.name, party.role, party.affiliation, firm, party.covers, gender), party)

    def _gender(self, party: Party) -> str:
        """By the title before the name, else by the first name; a name of one word is a surname."""
        name = party.name or ""
        title = self._text[max(0, party.start) : party.end].partition(name)[0].rstrip(" .").rpartition(" ")[2].lower()
        first, _, surname = name.partition(" ")
        return self._lex.words.titled.get(title) or (self._lex.genders.get(first.lower(), "") if surname else "")

    def _introduced(self, person: Person, read: Party) -> Person:
        """With what the article says of the name elsewhere."""
        words = _words(person.name or "")
        if not words or len(self._people) >= _MOST_PEOPLE or (person.role and len(words) > 1):
            return person
        key = words[0] if self._lex.words.role_first else words[-1]
        for party in self._read_around(key, read):
            have = _words(party.name or "")
            party = _official(party, self._lex)  # noqa: PLW2901
            if self._lex.words.role_first and (cut := _behind_firm(words, have)):
                party = _without_firm(party, cut)  # noqa: PLW2901
                have = _words(party.name or "")
            if have and (_fuller(words, have) or _fuller(have, words)):
                if person.role and party.role and self._is_past(person.role):
                    person = person._replace(role=None)
                if person.organisation and self._is_house(party.role):
                    party = party._replace(role=None, affiliation=None)  # noqa: PLW2901
                person = _merged(person, party, self._gender(party))
                if person.role and not self._is_past(person.role):
                    break
        return person

    def _is_past(self, role: str) -> bool:
        """Does somebody have a role no more: "former finance chief"?"""
        return role.partition(" ")[0].lower() in self._lex.words.former

    def _read_around(self, word: str, read: Party | None = None) -> Iterator[Party]:
        """The parties the first places of a word describe, but for one that has been read."""
        for found in self._places(word):
            if read and read.start <= found < read.end:
                continue
            around = tokens(self._text, max(0, found - _BEFORE_NAME), found + _AFTER_NAME, self._lex)[:-1]
            at = next((k for k, t in enumerate(around) if t.start == found), None)
            party = self.reader.around(around, at) if at is not None else None
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


def _official(party: Party, lex: Lexicon) -> Party:
    """Without a noun for a role that is none: only beside a verb of speech any noun is."""
    if party.role is None or any(lex.bits.get(w, 0) & ROLE for w in role_words(party.role)):
        return party
    return party._replace(role=None)


def _words(name: str) -> list[str]:
    return _NAME_WORD.findall(name)


@lru_cache(maxsize=1024)  # each speaker is compared with all who spoke before
def _word_set(name: str) -> frozenset[str]:
    return frozenset(_words(name))


def _fuller(short: list[str], full: list[str]) -> bool:
    """Is the one name part of the other, at its beginning or its end?"""
    n = len(short)
    return n <= len(full) <= _MOST_NAME_WORDS and (full[:n] == short or full[-n:] == short)


def _behind_firm(short: list[str], full: list[str]) -> int:
    """How many words of a name are the firm's after all: "Nusantara Rani Wibisono", of one called Rani elsewhere."""
    return full.index(short[0]) if len(short) == 1 and short[0] in full[:-1] else 0


def _without_firm(party: Party, words: int) -> Party:
    """With the first words of the name at the end of the firm."""
    name = (party.name or "").split(" ")
    return party._replace(
        name=" ".join(name[words:]), affiliation=" ".join(filter(None, (party.affiliation, *name[:words])))
    )


def _merged(person: Person, party: Party, gender: str = "") -> Person:
    """The fuller of both names, the first role and firm heard."""
    name = party.name if len(party.name or "") > len(person.name or "") else person.name
    return person._replace(
        name=name,
        role=person.role or party.role,
        affiliation=person.affiliation or party.affiliation,
        covers=person.covers or party.covers,
        gender=person.gender or gender,
    )


def _fits(person: Person, gender: str) -> bool:
    return not person.organisation and bool(person.name or person.role) and person.gender in {"", gender}


def _names(text: str, company: MentionedCompany) -> tuple[str, ...]:
    return tuple({text[start:end] for start, end in company.text[:_MOST_NAMES]})


def _acronymic(name: str) -> bool:
    return len(name) <= _LONGEST_ACRONYM and name.isupper()
