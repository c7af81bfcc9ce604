"""What stands around a name: its neighbours, and whether capitals mean anything there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

WINDOW = 70  # characters to either side that show how a stretch is capitalised: about ten words
OPENING_REACH = 6  # characters that hold a full stop, a dash or a quotation mark before it
REACH = 40  # characters to the left that hold the word before
LONG_WORD = 4  # shorter words stay small in Title Case
PROSE = 60  # characters around a name that are surely no Title Case of small words
BETWEEN = " — "  # a headline and what stands below it, each with capitals of its own kind
FEWEST_WORDS = 3  # long words needed before a style is called

_WORD = re.compile(r"[^\W\d_][\w'’&-]*")
_NEXT = re.compile(r"(['’]s)?([^\w\n]{0,3})([^\W_][\w'’&-]*)?")
_PREVIOUS = re.compile(r"([^\W_](?:[\w'’&-]|\.(?=\w))*)([^\w\n]{0,3})$")
# Words of four letters and more that some keep small in Title Case.
_SMALL = frozenset(
    """about above after against along amid among around before behind below beneath beside between beyond despite down
    during from inside into like near onto over past since than that through till toward towards under until upon when
    while with within without akan atas bagi dalam dari dengan hingga karena kepada oleh pada para saat sejak serta soal
    tapi tanpa untuk usai yang""".split()
)
_OPENING = re.compile(r"(?:^|[.!?:;—–|\n]|\s-)[\s\"“”'‘’(\[]*$")


class Style(StrEnum):
    """How a stretch of text uses capitals."""

    RUNNING = "running"  # capitals mark names
    TITLE = "title"  # Most Words Have One
    CAPITALS = "capitals"  # ALL OF THEM


@dataclass(frozen=True)
class Scene:
    """A name's surroundings. `before` and `after` are the next words, "" across a line or longer gap.

    `gap_before` and `gap_after` are what separates them from the name; `possessive`: "'s" follows.
    `prose`: there are words enough around it to tell that capitals mark names.
    `opening`: it begins a sentence or a part of a headline; `second`: only the word before it does.
    """

    before: str
    gap_before: str
    after: str
    gap_after: str
    possessive: bool
    opening: bool
    second: bool
    style: Style
    prose: bool = False

    @cached_property
    def next(self) -> str:
        """The word right after, in lower case, whoever owns what; "" when more than a quotation mark stands between."""
        plain = self.gap_after.strip("\"“‘'") == " " and self.gap_after[:1] == " "
        return self.after.lower().removesuffix("'s").removesuffix("’s").rstrip("'’") if plain else ""

    @cached_property
    def previous(self) -> str:
        """The word right before, in lower case; "" when more than a quotation mark stands between."""
        return self.before.lower() if self.gap_before.strip("\"“‘'(") == " " else ""


def scene(text: str, start: int, end: int) -> Scene:
    """Look around `text[start:end]`."""
    from_ = max(0, start - WINDOW)
    left = text[from_:start].rpartition("\n")[2]
    whole = len(left) == start or len(left) < start - from_  # it reaches the line's beginning
    previous = _PREVIOUS.search(left[-REACH:])
    following = _NEXT.match(text, end)
    right = text[end : end + WINDOW].partition("\n")[0]
    style = _style(left.rpartition(BETWEEN)[2], right.partition(BETWEEN)[0])
    rest = left[: len(left) - len(previous[0])] if previous else ""
    return Scene(
        before=previous[1] if previous else "",
        gap_before=previous[2] if previous else "",
        after=(following[3] or "") if following else "",
        gap_after=following[2] if following else "",
        possessive=bool(following and following[1]),
        opening=_opens(left, whole=whole),
        second=bool(previous) and _opens(rest, whole=whole),
        style=style,
        prose=style is Style.RUNNING and len(left) + len(right) >= PROSE,
    )


def _opens(left: str, *, whole: bool) -> bool:
    return bool(_OPENING.search(left[-OPENING_REACH:])) and (whole or bool(left.strip()))


def _style(left: str, right: str) -> Style:
    words = [w for side in (left, right) for w in _WORD.findall(side) if len(w) >= LONG_WORD]
    if len(words) < FEWEST_WORDS:
        return Style.TITLE if len(words) == FEWEST_WORDS - 1 and all(w[0].isupper() for w in words) else Style.RUNNING
    if sum(w.isupper() for w in words) >= 0.7 * len(words):
        return Style.CAPITALS
    small = [w for w in words if not w[0].isupper()]
    plain = sum(w not in _SMALL for w in small) > 1  # "Teamsters widen Amazon strike to Staten Island"
    return Style.RUNNING if plain or len(small) > 0.4 * len(words) else Style.TITLE
