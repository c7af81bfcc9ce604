"""Whether two numbers are one number, rounded or written another way: 2.34 and 2.3, 1.19 and 1.2 trillion. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING

from bot.languages import LANGUAGES
from bot.news.plausible import NUMBERS, PARTS, kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.model import Figure

LONGEST = 30  # digits; nothing longer is compared
LOOSE = 3  # digits of a whole number from which its last noughts may be rounding: "428,000", "100 billion"
KEPT = 2  # digits that are meant all the same
SURE = 100  # steps from which a difference of one in the last digit is another rounding of the same
READ = 6000  # characters of a text whose bare numbers are looked at

_NUMBER = re.compile(r"\d{1,15}(?:[.,]\d{1,15}){0,5}")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Size:
    """A number and the worth of its last digit as written: 2.34 by 0.01, "1.2 trillion" by 100 billion."""

    value: Decimal
    step: Decimal


def size(figure: Figure) -> Size | None:
    """The figure's size; None where it is no number to compare."""
    if len(figure.value) > LONGEST:
        return None
    try:
        value = Decimal(figure.value)
    except InvalidOperation:
        return None
    if not value.is_finite():
        return None
    if figure.unit in PARTS or figure.unit in NUMBERS - {"count"}:
        return Size(value, _step(value))
    return Size(value, _written(figure, value))


def _step(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0) if isinstance(exponent, int) else 0)


def _written(figure: Figure, value: Decimal) -> Decimal:
    """The worth of an amount's last digit, by how its evidence writes it."""
    digits = _telling(figure.value)
    written = next((n for n in _NUMBER.findall(figure.evidence) if _telling(n).startswith(digits)), figure.value)
    return _scaled(value, _meant(written))


def _scaled(value: Decimal, digits: int) -> Decimal:
    """The worth of the last of so many digits of a value."""
    return Decimal(1).scaleb(value.adjusted() - digits + 1) if value else Decimal(1)


def _meant(number: str) -> int:
    """How many digits of a written number are meant: all of "1.20", three of "428,000", two of "100"."""
    digits = re.sub(r"\D", "", number).lstrip("0")
    whole = not re.search(r"[.,]\d{1,2}$", number)
    if whole and len(digits) >= LOOSE:
        return max(len(digits.rstrip("0")), KEPT)
    return max(len(digits), 1)


def _telling(number: str) -> str:
    return re.sub(r"\D", "", number).strip("0")


def alike(one: Size, other: Size) -> bool:
    """Whether one is the other, rounded, cut off after a digit, or told one off in the last digit of many."""
    coarse, fine = (one, other) if one.step >= other.step else (other, one)
    apart = abs(one.value - other.value)
    if coarse.step == fine.step:
        return apart == 0 or (apart <= coarse.step and coarse.value >= SURE * coarse.step)
    if 2 * apart <= coarse.step:
        return True
    return coarse.value >= 10 * coarse.step and coarse.value < fine.value < coarse.value + coarse.step


def same(one: Figure, other: Figure) -> bool:
    """Whether two figures are one number in one unit, whatever they are said to measure."""
    mine, theirs = size(one), size(other)
    return one.unit == other.unit and mine is not None and theirs is not None and alike(mine, theirs)


def stands_in(figure: Figure, text: str) -> bool:
    """Whether a text has the figure's number, though nothing may have been read there as a figure.

    A percentage by its value; an amount by its digits, where they are three or a scale follows ("1,2 triliun").
    """
    mine = size(figure)
    if mine is None:
        return True  # nothing to tell
    if kind(figure.unit) in PARTS:
        return any(alike(mine, other) for other in _percentages(text[:READ]))
    leading = _normal(mine)
    return any(alike(leading, other) for other in _amounts(text[:READ]))


def _normal(number: Size) -> Size:
    """The number as 1.23, whatever its scale."""
    down = -number.value.adjusted() if number.value else 0
    return Size(number.value.scaleb(down), number.step.scaleb(down))


def _percentages(text: str) -> Iterable[Size]:
    for match in _percent().finditer(text.lower()):
        value = Decimal(match[1].replace(",", ".")) if match[1].count(".") + match[1].count(",") < 2 else None  # noqa: PLR2004 - more are no decimal
        if value is not None:
            yield Size(value, _step(value))


def _amounts(text: str) -> Iterable[Size]:
    for match in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", match[0]).lstrip("0")
        scaled = _scale().match(text[match.end() : match.end() + 16].lower())
        if digits and (scaled or (len(digits.rstrip("0")) >= LOOSE and not _YEAR.fullmatch(match[0]))):
            value = Decimal(digits)
            yield _normal(Size(value, _scaled(value, _meant(match[0]))))


@cache
def _percent() -> re.Pattern[str]:
    phrases = {p.strip() for known in LANGUAGES.values() for p in known.figures.units.get("%", "").split(",")}
    words = "|".join(map(re.escape, sorted(filter(None, phrases | {"%"}), key=len, reverse=True)))
    return re.compile(rf"(?<![\d.,])(\d{{1,15}}(?:[.,]\d{{1,15}})*)\s?(?:{words})")


@cache
def _scale() -> re.Pattern[str]:
    names = {name for known in LANGUAGES.values() for name in (*known.figures.scales, *known.figures.short_scales)}
    words = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"[\s\u00a0-]?(?:{words})\b")
