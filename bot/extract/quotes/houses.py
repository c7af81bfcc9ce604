"""The firm that "it", "the broker" or an analyst without a firm belongs to: the one just told of."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from bot.extract.quotes.analyst import analytic
from bot.extract.quotes.phrases import FUNCTION
from bot.extract.quotes.subjects import leading, unlabelled
from bot.extract.quotes.words import BEFORE, CAPITAL, DOCUMENT, FIRM, RATING, SAID, TARGET, Lexicon, Token

if TYPE_CHECKING:
    from bot.extract.quotes.describe import Party
    from bot.extract.quotes.marks import Stretch
    from bot.extract.quotes.narrative import Narrative
    from bot.extract.quotes.people import Cast, Person

_REACH = 3  # sentences back to the firm that "the broker" is


class Houses:
    """Finds them in one document."""

    def __init__(self, narrative: Narrative, cast: Cast, lex: Lexicon) -> None:
        self._narrative, self._cast, self._lex = narrative, cast, lex

    def told_of(self, until: int, *, noted: bool) -> Party | None:
        """The firm that one of the sentences right before is about; `noted`: what it says is known to be a note's."""
        for one in islice(self._narrative.between(0, until), _REACH):
            sentence = unlabelled(one)
            met = leading(sentence, self._cast.reader)
            if met and self._team(met) and any(t.is_ & (RATING | TARGET) for t in sentence):
                return met._replace(name=met.affiliation, role=None, affiliation=None, organisation=True, covers=True)
            if met is None or not met.name or met.role:
                continue
            known = self._cast.firm(met.name)
            if known and noted and self._cast.leads(met.name):  # "the firm told clients": no note of the company itself
                continue
            rates = any(t.is_ & (RATING if known else RATING | TARGET) for t in sentence)
            if known or self._is_house(sentence, met, rates=rates, noted=noted):
                writes = not known and any(t.is_ & DOCUMENT or t.low in self._lex.words.brokers for t in sentence)
                return met._replace(name=known or met.name, organisation=True, covers=noted or rates or writes)
        return None

    def _team(self, party: Party) -> bool:
        """Is it a broker's people: "Analysts at Ostra Lane have raised Acme to buy"?"""
        unnamed = bool(party.affiliation) and not party.name
        return unnamed and analytic(set((party.role or "").lower().split()), self._lex)

    def placed(self, person: Person | None, until: int) -> Person | None:
        """An analyst whose firm nobody tells is of the broker that the sentences right before speak of."""
        if person is None or not person.name or person.affiliation:
            return person
        if not analytic(set((person.role or "").lower().split()), self._lex):
            return person
        house = self.told_of(until, noted=False)
        if house is None or not house.name:
            return person
        broker = not self._lex.words.brokers.isdisjoint(house.name.lower().split())
        rates = house.covers and self._cast.firm(house.name) is None
        return person._replace(affiliation=house.name) if broker or rates else person

    def covering(self, person: Person | None, party: Party, ahead: list[Token], behind: list[Token]) -> Person | None:
        """Somebody of a firm, without a role, whose words are a note's: "wrote in a note", "cut at Ostra, which"."""
        if person is None or person.role or not (person.affiliation or person.organisation):
            return person
        rates = party.organisation and any(t.is_ & RATING for t in ahead)
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
        if subject.organisation or "&" in name or (" " in name and sentence[0].is_ & DOCUMENT):
            return True
        behind = next((t for t in sentence if t.start >= subject.end), None)
        if behind is None or first in self._lex.genders:
            return False
        says = noted and bool(behind.is_ & (SAID | BEFORE))
        return says or (rates and (" " in name or not behind.is_ & (FUNCTION | CAPITAL)))
