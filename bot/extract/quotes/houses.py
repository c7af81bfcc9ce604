"""The firm that "it", "the broker" or an analyst without a firm belongs to: the one just told of."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from bot.extract.quotes.analyst import analytic, role_words
from bot.extract.quotes.describe import Party
from bot.extract.quotes.phrases import FUNCTION, capitals
from bot.extract.quotes.subjects import leading, unlabelled
from bot.extract.quotes.words import (
    BEFORE,
    CAPITAL,
    COMMA,
    DETERMINER,
    DOCUMENT,
    FIRM,
    GIVEN,
    LINK,
    NO_NAME,
    ORGANISATION,
    ORGANISATION_HEAD,
    RATING,
    SAID,
    STOP,
    TARGET,
    Lexicon,
    Token,
    tokens,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.extract.quotes.marks import Stretch
    from bot.extract.quotes.narrative import Narrative
    from bot.extract.quotes.people import Cast, Person

_REACH = 3  # sentences back to the firm that "the broker" is
_LONGEST_ASIDE = 10  # tokens
_FARTHEST = 40  # sentences back to the only firm that rates


class Houses:
    """Finds them in one document."""

    def __init__(self, narrative: Narrative, cast: Cast, lex: Lexicon) -> None:
        self._narrative, self._cast, self._lex = narrative, cast, lex
        self._text = cast.reader.text

    def told_of(self, until: int, *, noted: bool) -> Party | None:
        """The firm that one of the sentences right before is about; `noted`: what it says is known to be a note's."""
        for one in islice(self._narrative.between(0, until), _REACH):
            sentence = unlabelled(one)
            met = self._by_kind(leading(sentence, self._cast.reader), sentence)
            if met and self._team(met) and any(t.is_ & (RATING | TARGET) for t in sentence):
                return met._replace(name=met.affiliation, role=None, affiliation=None, organisation=True, covers=True)
            subject = self._subject(sentence, met, noted=noted) if met and met.name and not met.role else None
            behind = noted and (subject is None or self._cast.firm(subject.name or "") is not None)
            house = (self._rater(sentence) if behind else None) or subject
            if house:
                return house
        return None

    def _by_kind(self, met: Party | None, sentence: list[Token]) -> Party | None:
        """As a firm where what stands before the name of one that rates is no role: "Northgate broker Lind cut"."""
        house = met is not None and (met.role or "").lower() in self._lex.words.houses
        if met is None or not house or not any(t.is_ & (RATING | TARGET) for t in sentence):
            return met
        person = (met.name or "").partition(" ")[0].lower() in self._lex.genders
        return met if person else met._replace(role=None, affiliation=None)

    def _subject(self, sentence: list[Token], met: Party, *, noted: bool) -> Party | None:
        """What a sentence is about, if that is a firm."""
        name = met.name or ""
        known = self._cast.firm(name)
        if known and noted and self._cast.leads(name):  # "the firm told clients": no note of the company itself
            return None
        rates = any(t.is_ & (RATING if known else RATING | TARGET) for t in sentence)
        if not known and not self._is_house(sentence, met, rates=rates, noted=noted):
            return None
        kind, _, rest = name.partition(" ")
        name = rest if rest and kind.lower() in self._lex.words.raters else name  # "Broker Ostra memangkas"
        writes = not known and (self._heralded(name) or self._writes(sentence))
        return met._replace(name=known or name, organisation=True, covers=noted or rates or writes)

    def _rater(self, sentence: list[Token]) -> Party | None:
        """The one firm that rates behind what a sentence is about: "Acme fell 3% after Lind & Roe cut its target"."""
        rates = any(t.is_ & (RATING | TARGET) for t in sentence)
        names = {name for name, _ in self._firms(sentence, rates=True)} if rates else set()
        return Party(name=names.pop(), organisation=True, covers=True) if len(names) == 1 else None

    def _writes(self, sentence: list[Token]) -> bool:
        return any(t.is_ & DOCUMENT or t.low in self._lex.words.brokers for t in sentence)

    def _heralded(self, name: str) -> bool:
        """Does the text say that the firm rates: "ratings house Northgate"?"""
        return any(f" {noun} {name}" in self._text for noun in self._lex.words.raters)

    def _team(self, party: Party) -> bool:
        """Is it a broker's people: "Analysts at Ostra Lane have raised Acme to buy"?"""
        unnamed = bool(party.affiliation) and not party.name
        return unnamed and analytic(role_words(party.role), self._lex)

    def placed(self, person: Person | None, party: Party, until: int) -> Person | None:
        """An analyst whose firm nobody tells is of the broker that the sentences right before speak of.

        Or of any firm there, where it is said to be "its strategist".
        """
        if person is None or not person.name or person.affiliation:
            return person
        role = role_words(person.role)
        if not analytic(role, self._lex):
            return person
        house = self.told_of(until, noted=False)
        theirs = house is not None and self._is_its(party)
        if house and house.name and (theirs or self._is_broker(house)):
            return person._replace(affiliation=house.name)
        name = None if self._lex.words.note_writers.isdisjoint(role) else self._only_house(until)
        return person._replace(affiliation=name) if name else person

    def _is_its(self, party: Party) -> bool:
        """Is somebody said to be a firm's by a pronoun: "Jane Roe, its strategist"?"""
        told = tokens(self._text, party.start, party.end, self._lex)
        return any(t.is_ & DETERMINER and self._lex.words.pronouns.get(t.low.removesuffix("s")) == "o" for t in told)

    def _is_broker(self, house: Party) -> bool:
        broker = not self._lex.words.brokers.isdisjoint((house.name or "").lower().split())
        return broker or (house.covers and self._cast.firm(house.name or "") is None)

    def _only_house(self, until: int) -> str | None:
        """The one firm of whose rating or target the text before speaks; None of several, or beside another broker."""
        rating: dict[str, str] = {}
        others: set[str] = set()
        for one in islice(self._narrative.between(0, until), _FARTHEST):
            sentence = unlabelled(one)
            rates = any(t.is_ & (RATING | TARGET) for t in sentence)
            for name, sure in self._firms(sentence, rates=rates):
                first = name.partition(" ")[0]
                others.add(first)
                if sure:
                    rating[first] = name
        return next(iter(rating.values())) if len(rating) == len(others) == 1 else None

    def _firms(self, sentence: list[Token], *, rates: bool) -> Iterator[tuple[str, bool]]:
        """Firms in a sentence, and whether they surely rate: "Ostra Lane cut Acme", "cut at Ostra Securities"."""
        met = leading(sentence, self._cast.reader)
        subject = met.affiliation if met and self._team(met) else met.name if met and not met.role else None
        k = 0
        while k < len(sentence):
            run, end = capitals(sentence, k)
            name = self._cast.reader.written(run) if run else ""
            if run and not run[0].is_ & (GIVEN | NO_NAME | TARGET) and not self._cast.firm(name):
                broker = any(t.low in self._lex.words.brokers or t.low == "&" for t in run)
                named = len(run) > 1 and not run[-1].is_ & ORGANISATION_HEAD
                at = rates and _rated_at(sentence, k)
                behind = rates and end < len(sentence) and bool(sentence[end].is_ & RATING)
                sure = (broker or named) and (behind or (rates and name == subject) or (at and broker))
                if broker or sure or (at and named) or (len(run) > 1 and any(t.is_ & ORGANISATION for t in run)):
                    yield name, sure
            k = end + 1

    def covering(self, person: Person | None, party: Party, ahead: list[Token], behind: list[Token]) -> Person | None:
        """Somebody of a firm, without a role, whose words are a note's: "wrote in a note", "cut at Ostra, which"."""
        if person is None or person.role:
            return person
        if not (person.affiliation or person.organisation):
            rater = self._heralded(person.name) if person.name else False
            return person._replace(organisation=True, covers=True) if rater else person
        rates = party.organisation and any(t.is_ & RATING for t in ahead)
        rates = bool(rates) or (person.organisation and self._heralded(person.name or ""))
        return person._replace(covers=True) if rates or self._in_note([*ahead, *behind]) else person

    def notes(self, stretch: Stretch, end: int) -> bool:
        """Is a quote from a note: "it said in a note"?"""
        return self._in_note(self._narrative.behind(stretch, end))

    def _in_note(self, around: list[Token]) -> bool:
        """Do the words around a quote say that analysts wrote it, "wrote in a note", or for whom: "told clients"?"""
        words = self._lex.words
        return any((t.is_ & DOCUMENT and t.low in words.brokers) or t.low in words.readers for t in around)

    def _is_house(self, sentence: list[Token], subject: Party, *, rates: bool, noted: bool) -> bool:
        """Is a sentence's subject a firm, by its words or its doing: "Laporan Ostra mencatat", "Lind Roe said"?"""
        name = subject.name or ""
        first = name.partition(" ")[0].lower()
        if " " not in name and self._lex.bits.get(first, 0) & FIRM:  # "Management raised its target"
            return False
        if subject.organisation or "&" in name or self._heralded(name) or (" " in name and sentence[0].is_ & DOCUMENT):
            return True
        behind = next(iter(_past_aside([t for t in sentence if t.start >= subject.end])), None)
        if behind is None or first in self._lex.genders:
            return False
        says = noted and bool(behind.is_ & (SAID | BEFORE))
        return says or (rates and (" " in name or not behind.is_ & (FUNCTION | CAPITAL)))


def _past_aside(words: list[Token]) -> list[Token]:
    """Without what stands between two commas at the beginning: "Ostra, in a note that came out today, cut"."""
    if not words or not words[0].is_ & COMMA:
        return words
    comma = next((k for k, t in enumerate(words[1:_LONGEST_ASIDE], 1) if t.is_ & COMMA), 0)
    aside = comma and comma + 1 < len(words) and words[1].is_ & (STOP | LINK)
    return words[comma + 1 :] if aside else words


def _rated_at(sentence: list[Token], k: int) -> bool:
    """Does a word like "at" stand before `k`, and a rating before that?"""
    return k > 0 and bool(sentence[k - 1].is_ & LINK) and any(t.is_ & RATING for t in sentence[:k])
