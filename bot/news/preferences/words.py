"""What people type, in every language Kabar speaks: any of them is understood in any chat."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeVar

from babel.dates import get_day_names

from bot.news.lines import fit
from bot.phrases import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from bot.model import Mistake
    from bot.phrases import Phrases, TypedWords

_T = TypeVar("_T")
LONGEST_ECHO = 60  # characters of what was typed, when it is repeated
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")


def says(text: str, pick: Callable[[TypedWords], Iterable[str]]) -> bool:
    """Whether the text is one of the words picked, in any language."""
    return text.strip().casefold() in {word for say in SPOKEN.values() for word in pick(say.typed)}


def meanings(pick: Callable[[TypedWords], Iterable[tuple[_T, Iterable[str]]]]) -> Mapping[str, _T]:
    """Every word picked and what it means."""
    return {word: meaning for say in SPOKEN.values() for meaning, words in pick(say.typed) for word in words}


@cache
def day_words() -> Mapping[str, int]:
    """Names of the days of the week, Monday 0: "monday", "mon", "senin", "sen"."""
    return {name.casefold().rstrip("."): day for day, name in _day_names()}


def explained(mistake: Mistake, say: Phrases) -> str:
    """What can't be read, in words for whoever typed it."""
    return say.mistakes[mistake.what].format(text=fit(mistake.text, LONGEST_ECHO), at=mistake.at)


def day_name(day: int, language: str) -> str:
    """The short name of a weekday, as it is shown and understood: "mon", "sen"."""
    return str(get_day_names("abbreviated", locale=SPOKEN[language].locale)[day]).casefold().rstrip(".")


def one_of(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest that fits."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def _day_names() -> Iterator[tuple[int, str]]:
    for say in SPOKEN.values():
        for width in _WIDTHS:
            yield from get_day_names(width, locale=say.locale).items()
