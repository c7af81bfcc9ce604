"""Long lists, a page at a time: "list #2", "latest Apple #2", and the buttons between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from bot.model import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

_PAGE = re.compile(r"(?:(?P<rest>.*\S)\s+)?#(?P<number>[1-9][0-9]{0,2})", re.DOTALL)


class Asked(NamedTuple):
    """What was asked for without its page, and the page's number from 1."""

    rest: str
    number: int


def split_page(argument: str) -> Asked:
    """The argument of a command and the page it names at its end, the first where it names none."""
    found = _PAGE.fullmatch(argument)
    return Asked(found["rest"] or "", int(found["number"])) if found else Asked(argument, 1)


def page(things: Sequence[T], number: int, size: int) -> Sequence[T]:
    """The things on that page; the last one where there are not so many."""
    last = max(0, (len(things) - 1) // size)
    at = min(number - 1, last) * size
    return things[at : at + size]


def page_buttons(line: str, number: int, count: int, size: int) -> tuple[Choice, ...]:
    """The buttons to the pages before and after: "‹ 1/3", "3/3 ›". None where one page holds all."""
    last = max(1, -(-count // size))
    number = min(number, last)
    before = (Choice(f"‹ {number - 1}/{last}", f"{line} #{number - 1}"),) if number > 1 else ()
    after = (Choice(f"{number + 1}/{last} ›", f"{line} #{number + 1}"),) if number < last else ()
    return (*before, *after)


def more_button(label: str, line: str, number: int, found: int, size: int) -> tuple[Choice, ...]:
    """The button to the next page of a list not counted to its end: none unless more were found than fill the pages."""
    return (Choice(label, f"{line.strip()} #{number + 1}"),) if found > number * size else ()
