"""Amounts for people: "Rp1,2 triliun", "US$3.4 billion", "−11%". Pure.

The digits shown are the digits of the figure's value, never rounded: the value is exact text, so it is grouped
and scaled as text. Babel knows each language's separators and words for a million, a billion, a trillion.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import UnknownLocaleError
from babel.numbers import get_currency_symbol, get_decimal_symbol, get_group_symbol

from bot.languages import LANGUAGES
from bot.model import Direction, Metric

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.model import Figure
    from bot.phrases import Phrases

MINUS = "−"  # U+2212: as wide as a plus, and never a line break after it
NO_BREAK = "\u00a0"
SCALES = (12, 9, 6)  # below a million people write the whole number
MOST_DECIMALS = 3  # "1.234 trillion" reads; "1.2345 trillion" becomes "1,234.5 billion"
MOST_WORDS = 3  # of the name of what is counted
OF_THINGS = frozenset({Metric.OTHER, Metric.UNIT_SALES})
TO = "–"
_PARTS = re.compile(r"(?P<sign>\D*)(?P<digits>\d|\d.*\d)(?P<unit>\D*)")
_SIGNS = {Direction.UP: "+", Direction.DOWN: MINUS}


def amount(figure: Figure, say: Phrases, language: str = "") -> str:
    """The figure's size as its chat writes it, with a sign when it is a change: "−11%", "+Rp50", "US$3.4 billion".

    What was moved to is no change: "cut from 32% to 19%" is "19%". Things are named where the label does not say which
    and the chat reads the article's `language`: "1.02 million cars".
    """
    sign = "" if figure.reached else _SIGNS.get(figure.direction, "")
    measure = _measure(figure.evidence) if figure.unit == "count" else None
    if measure is not None:
        return sign + say.digest.measures[measure].format(n=compact(figure.value, say)).replace(" ", NO_BREAK)
    size = sign + _size(figure.value, figure.unit, say)
    if (
        figure.unit == "count"
        and figure.metric in OF_THINGS
        and language == say.code
        and (noun := _noun(figure.evidence))
    ):
        return f"{size} {noun}".replace(" ", NO_BREAK)
    return size


def joined(low: str, high: str) -> str:
    """Two amounts as one range, what they share said once: "US$9–9.5 billion", "+8–11%"."""
    first, second = _PARTS.fullmatch(low), _PARTS.fullmatch(high)
    if first and second and (first["sign"], first["unit"]) == (second["sign"], second["unit"]):
        return f"{first['sign']}{first['digits']}{TO}{second['digits']}{first['unit']}"
    return f"{low}{TO}{high}"


def _noun(evidence: str) -> str:
    """What is counted, by the words behind the number and its scale; "" when they are no short name."""
    words = [word for word in evidence.casefold().split() if not word[0].isdigit() and word not in _scales()]
    if words in (["unit"], ["units"]):
        return ""  # the label says as much
    named = 0 < len(words) <= MOST_WORDS and all(word.replace("-", "").isalpha() for word in words)
    return " ".join(words) if named and evidence[:1].isdigit() else ""


@cache
def _scales() -> frozenset[str]:
    """Every language's words for a thousand, a million and so on."""
    known = (language.figures for language in LANGUAGES.values())
    return frozenset(word for words in known for word in (*words.scales, *words.short_scales))


def _measure(evidence: str) -> str | None:
    """What a count of goods is measured in, by the words that end its evidence: "64.8 million tonnes"."""
    found = _measured().search(evidence.casefold())
    return next(name for name, words in found.groupdict().items() if words) if found else None


@cache
def _measured() -> re.Pattern[str]:
    """The words for measures in every language, each measure a group."""
    words: dict[str, set[str]] = {}
    for language in LANGUAGES.values():
        for name, phrases in language.figures.measures.items():
            words.setdefault(name, set()).update(part.strip() for part in phrases.split(","))
    groups = (f"(?P<{name}>{'|'.join(map(re.escape, sorted(said)))})" for name, said in words.items())
    return re.compile(rf"(?:(?<![^\W\d])|(?<=\d[km]))(?:{'|'.join(groups)})(?: (?:a|per) year| per tahun)?$")


def _size(value: str, unit: str, say: Phrases) -> str:
    if unit == "%":
        return number(value, say) + "%"
    if unit in say.digest.units:
        return say.digest.units[unit].format(n=compact(value, say))
    if unit == "count":
        return compact(value, say)
    return _symbol(unit, say) + compact(value, say)


def number(value: str, say: Phrases) -> str:
    """A plain decimal with the language's separators: "1234.50" -> "1.234,50"."""
    whole, _, decimals = value.partition(".")
    group, point = _separators(say.locale)
    return group.join(_threes(whole.lstrip("0") or "0")) + (point + decimals if decimals else "")


@cache
def _separators(locale: str) -> tuple[str, str]:
    return get_group_symbol(locale), get_decimal_symbol(locale)


def _threes(digits: str) -> Iterator[str]:
    first = len(digits) % 3 or 3
    yield digits[:first]
    for start in range(first, len(digits), 3):
        yield digits[start : start + 3]


def compact(value: str, say: Phrases) -> str:
    """The same with a word for its scale where one makes it shorter: "1200000" -> "1.2 million".

    The largest scale that leaves at most three decimals is taken, none when they all leave more.
    """
    for exponent in SCALES:
        scaled = _shift(value, exponent)
        whole, _, decimals = scaled.partition(".")
        if whole.strip("0") and len(decimals) <= MOST_DECIMALS:
            return _scale_pattern(say.locale, exponent, scaled).replace("0", number(scaled, say))
    return number(value, say)


def _shift(value: str, exponent: int) -> str:
    """The decimal divided by a power of ten, as text and without trailing zeros."""
    whole, _, decimals = value.partition(".")
    whole = whole.rjust(exponent + 1, "0")
    shifted = f"{whole[:-exponent]}.{whole[-exponent:]}{decimals}".rstrip("0").rstrip(".")
    return shifted.lstrip("0") if shifted.startswith("00") else shifted


@cache
def _pattern(locale: str, category: str, exponent: int) -> str:
    formats = Locale.parse(locale).compact_decimal_formats["long"]
    return str(formats[category][str(10**exponent)].pattern)


def _scale_pattern(locale: str, exponent: int, scaled: str) -> str:
    """CLDR's "0 million", in the plural the number asks for, held together by a no-break space."""
    category = Locale.parse(locale).plural_form(float(scaled))
    return _pattern(locale, category, exponent).replace(" ", NO_BREAK)


@cache
def _cldr_symbol(currency: str, locale: str) -> str:
    try:
        return get_currency_symbol(currency, locale)
    except (UnknownLocaleError, LookupError):
        return currency


def _symbol(currency: str, say: Phrases) -> str:
    """What goes before an amount of money: a sign directly, a code with a space."""
    symbol = say.digest.symbols.get(currency) or _cldr_symbol(currency, say.locale)
    return symbol + NO_BREAK if symbol.isalpha() and symbol == currency else symbol
