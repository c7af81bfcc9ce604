"""Independent voices told from a company's own people, politicians and customers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.extract.quotes.people import Person
    from bot.extract.quotes.words import Lexicon

_WORD = re.compile(r"[\w-]+")


def independent(person: Person, lex: Lexicon) -> bool:
    """Is this an analyst, strategist, economist, head of research, fund manager, or a broker's unnamed note?"""
    role = set(_WORD.findall((person.role or "").lower()))
    if role and any(words <= role for words in lex.analysts):
        return True
    if role or not person.organisation:
        return False
    return not lex.words.brokers.isdisjoint(_WORD.findall((person.name or "").lower()))
