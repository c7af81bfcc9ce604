"""A command line as a person types it -> its name and argument. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

LONGEST_LINE = 500  # characters: fifty tickers, or a long search; beyond that it is a paste by mistake

LONGEST_TEXT = 8_000  # of a command that takes a page: all of a chat's preferences

_COMMAND = re.compile(r"(?P<slash>/?)\s*(?P<name>[^\s@]*)(?:@\S*)?\s*(?P<argument>.*)")


@dataclass(frozen=True, slots=True)
class Line:
    """`name` is folded and without slash or "@bot"; `slash` tells whether there was one.

    `argument` is empty when it holds no letter or digit.
    """

    name: str
    argument: str
    slash: bool = False

    @property
    def text(self) -> str:
        """Name and argument as one, for plain words that are no command."""
        return f"{self.name} {self.argument}".strip()


def tidy(text: str) -> str:
    """One line without control or invisible characters; full-width letters of an input method become plain ones."""
    normal = unicodedata.normalize("NFKC", text)
    kept = (" " if c.isspace() else c for c in normal if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join("".join(kept).split())


def whole_argument(text: str) -> str:
    """What follows the command's name, line breaks and all."""
    return text.strip().partition(text.split(maxsplit=1)[0])[2].strip() if text.split() else ""


def parse(text: str) -> Line:
    """The command line, whatever it holds. Only its first `LONGEST_LINE` characters are looked at."""
    match = _COMMAND.fullmatch(tidy(text[:LONGEST_LINE]))
    if match is None:
        return Line("", "")
    argument = match["argument"]
    says = any(map(str.isalnum, argument))  # "watch ," names nothing
    return Line(match["name"].casefold(), argument if says else "", bool(match["slash"]))
