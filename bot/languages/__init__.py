"""The languages Kabar reads, one data file each: a new language is a new file here and its cases."""

from __future__ import annotations

from bot.languages import en, ms
from bot.languages import id as indonesian
from bot.languages.schema import Language

LANGUAGES: dict[str, Language] = {module.LANGUAGE.code: module.LANGUAGE for module in (en, indonesian, ms)}

__all__ = ["LANGUAGES", "Language"]
