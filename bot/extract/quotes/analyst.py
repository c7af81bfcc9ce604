"""Independent voices told from a company's own people, politicians and customers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.extract.quotes.words import ROLE

if TYPE_CHECKING:
    from bot.extract.quotes.people import Person
    from bot.extract.quotes.words import Lexicon

_WORD = re.compile(r"[\w-]+")


def independent(person: Person, lex: Lexicon, own: frozenset[str] = frozenset()) -> bool:
    """Is this an analyst, strategist, economist, head of research, fund manager, or a broker's unnamed note?

    Somebody without a role is one by what they do ("who covers airlines") or by a broker's name behind theirs.
    `own`: the companies the article is about, in lower case; whoever is theirs is not independent of them, and their
    head of research looks for drugs. A bank's analyst or economist is one in an article about the bank as well.
    """
    role = set(_WORD.findall((person.role or "").lower()))
    house = (person.name if person.organisation else person.affiliation) or ""
    if analytic(role, lex):
        return house.lower() not in own or any(len(words) == 1 for words in lex.analysts if words <= role)
    if house.lower() in own or any(lex.bits.get(word, 0) & ROLE for word in role):
        return False
    return person.covers or not lex.words.brokers.isdisjoint(_WORD.findall(house.lower()))


def analytic(role: set[str], lex: Lexicon) -> bool:
    """Is this role, word by word, an independent voice's?"""
    return bool(role) and any(words <= role for words in lex.analysts)
