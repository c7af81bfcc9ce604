"""What Kabar says, one file a language: sentences as typed data, nothing else.

A new language is a file with a `PHRASES` and its line in `SPOKEN`; tests/phrases holds it complete.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel import Locale
from babel.numbers import format_decimal

from bot.phrases import en, id, ms  # noqa: A004  # the modules are named by their ISO 639-1 codes
from bot.phrases.schema import CommandPhrases, DigestPhrases, Phrases, Plural, SettingPhrases, SlackPhrases, TypedWords

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "DEFAULT",
    "SPOKEN",
    "CommandPhrases",
    "DigestPhrases",
    "Phrases",
    "Plural",
    "SettingPhrases",
    "SlackPhrases",
    "TypedWords",
    "phrases",
    "plural",
    "spoken",
]

SPOKEN: Mapping[str, Phrases] = {module.PHRASES.code: module.PHRASES for module in (en, id, ms)}
DEFAULT = "en"

_RENAMED = {"in": "id"}  # ISO 639 called Indonesian "in" until 1989; Java and old Android still send it


def spoken(hint: str | None) -> str:
    """The code of a language Kabar speaks, from a hint such as "id-ID" or "in"; English when it speaks none of it."""
    code = (hint or "").strip().lower().replace("_", "-").partition("-")[0]
    code = _RENAMED.get(code, code)
    return code if code in SPOKEN else DEFAULT


def phrases(language: str) -> Phrases:
    """What Kabar says in that language, in English when it does not speak it."""
    return SPOKEN[spoken(language)]


def plural(say: Phrases, forms: Plural, n: int, **values: object) -> str:
    """The form of a sentence for `n` things, filled in; `{n}` is the number as that language writes it."""
    category = Locale.parse(say.locale).plural_form(n)
    return forms.get(category, forms["other"]).format(n=format_decimal(n, locale=say.locale), **values)
