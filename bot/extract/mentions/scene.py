"""What stands around a name: its neighbours, and whether capitals mean anything there."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

WINDOW = 70  # characters to either side that show how a stretch is capitalised: about ten words
LONG_WORD = 4  # shorter words stay small in Title Case
FEWEST_WORDS = 3  # long words needed before a style is called

_WORD = re.compile(r"[^\W\d_][\w'’&.-]*[^\W_]|[^\W\d_]")
_NEXT = re.compile(r"(['’]s)?([^\w\n]{0,3})([^\W_][\w'’&-]*)?")
_PREVIOUS = re.compile(r"([^\W_][\w'’&.-]*?)([^\w\n]{0,3})$")
_OPENING = re.compile(r"(?:^|[.!?:;—–|\n]|\s-)[\s\"“”'‘’(\[]*$")


class Style(Enum):
    """How a stretch of text uses capitals."""

    RUNNING = "running"  # capitals mark names
    TITLE = "title"  # Most Words Have One
    CAPITALS = "capitals"  # ALL OF THEM


class Scene(NamedTuple):
    """A name's surroundings. `before` and `after` are the next words, "" across a line or longer gap.

    `gap_before` and `gap_after` are what separates them from the name; `possessive`: "'s" follows.
    `opening`: it begins a sentence or a headline's part.
    """

    before: str
    gap_before: str
    after: str
    gap_after: str
    possessive: bool
    opening: bool
    style: Style


def scene(text: str, start: int, end: int) -> Scene:
    """Look around `text[start:end]`."""
    left = text[max(0, start - WINDOW) : start]
    previous = _PREVIOUS.search(left[-40:])
    following = _NEXT.match(text, end)
    return Scene(
        before=previous[1] if previous else "",
        gap_before=previous[2] if previous else "",
        after=(following[3] or "") if following else "",
        gap_after=following[2] if following else "",
        possessive=bool(following and following[1]),
        opening=bool(_OPENING.search(left)) and (bool(left) or start == 0),
        style=_style(left.rpartition("\n")[2], text[end : end + WINDOW].partition("\n")[0]),
    )


def _style(left: str, right: str) -> Style:
    words = [w for side in (left, right) for w in _WORD.findall(side) if len(w) >= LONG_WORD]
    if len(words) < FEWEST_WORDS:
        return Style.RUNNING
    if sum(w.isupper() for w in words) >= 0.7 * len(words):
        return Style.CAPITALS
    capitals = sum(w[0].isupper() for w in words)
    return Style.TITLE if capitals >= 0.6 * len(words) else Style.RUNNING
