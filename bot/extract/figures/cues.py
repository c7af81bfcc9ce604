"""The words that one rule of figures each hangs on, of every language together."""

from __future__ import annotations

from dataclasses import fields

from bot.languages import LANGUAGES
from bot.languages.schema import FigureCues


def _everywhere(name: str) -> frozenset[str]:
    return frozenset[str]().union(*(getattr(language.cues, name) for language in LANGUAGES.values()))


CUES = FigureCues(**{field.name: _everywhere(field.name) for field in fields(FigureCues)})
