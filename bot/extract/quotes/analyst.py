"""Independent voices told from a company's own people, politicians and customers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.extract.quotes.words import ROLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.extract.quotes.people import Person
    from bot.extract.quotes.words import Lexicon

_WORD = re.compile(r"[\w-]+")


def independent(person: Person, lex: Lexicon, firms: Mapping[str, bool]) -> bool:
    """Is this an analyst, strategist, economist, head of research, fund manager, or a broker's unnamed note?

    Somebody without a role is one by what they do ("who covers airlines"), by a broker's name behind theirs, or by a
    firm that is none of those in the news: of whom news says nothing but "at Northgate Lane" speaks for a broker,
    unless that is a body with a cause or a firm of a trade.
    `firms`: the companies of the article in lower case, and whether it is about them; whoever is theirs is not
    independent of them, and their head of research looks for drugs. A bank's analyst or economist is one in an article
    about the bank as well.
    """
    role = set(_WORD.findall((person.role or "").lower()))
    house = (person.name if person.organisation else person.affiliation) or ""
    about = firms.get(house.lower(), False)
    if analytic(role, lex):
        return not about or any(len(words) == 1 for words in lex.analysts if words <= role)
    words = set(_WORD.findall(house.lower()))
    named = house.partition(" ")[0].lower() not in lex.words.firms  # "manajemen Ostra" is the company
    brokers = named and not lex.words.brokers.isdisjoint(words)
    if about or not role.isdisjoint(lex.words.insiders):
        return False
    if any(lex.bits.get(word, 0) & ROLE for word in role):
        return brokers and house.lower() not in firms  # "a dealer at Northgate Securities"
    if person.covers or brokers:
        return True
    alone = not role and not person.organisation and person.name
    return bool(alone and house[:1].isupper() and house.lower() not in firms and lex.words.outsiders.isdisjoint(words))


def role_words(role: str | None) -> set[str]:
    """The words of a role in lower case, none of none."""
    return set((role or "").lower().split())


def analytic(role: set[str], lex: Lexicon) -> bool:
    """Is this role, word by word, an independent voice's?"""
    return bool(role) and any(words <= role for words in lex.analysts)
