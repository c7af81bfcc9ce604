"""A text as the furniture rules read it: its lines, sentences and quotations, each found once."""

from __future__ import annotations

import re
from bisect import bisect_right

from bot.extract.sentences import split
from bot.extract.site_talk import Line
from bot.extract.text import lowered

DECORATION = " \t*•●▪■►▶→»›<>|-_=#:;,~+👉✦·"  # may stand around a line's words
_OPENING = re.compile(r"[\s*•●▪■►▶→»›>|_=#~+👉✦·-]*")
_QUOTATION_MARK = re.compile('["“”]')
_CLOSING_MARKS = "\"'”’»)]"
_EVEN = (("’", "'"), ("‘", "'"), ("–", "-"), ("—", "-"), ("−", "-"), ("‑", "-"))


class Page:
    """`even` is the text with straight apostrophes and one kind of dash, `low` the same in lower case: same offsets.

    `said` holds each line as `bot.extract.site_talk` hears it.
    """

    def __init__(self, text: str) -> None:
        even = text
        for odd, plain in _EVEN:
            even = even.replace(odd, plain)
        self.text, self.even, self.low = text, even, lowered(even)
        self.lines: list[tuple[int, int]] = []
        start = 0
        for line in text.split("\n"):
            self.lines.append((start, start + len(line)))
            start += len(line) + 1
        self.said = {line: Line(text[slice(*line)]) for line in self.lines}
        self._starts = [start for start, _ in self.lines]
        self._sentences: dict[int, list[tuple[int, int]]] = {}
        self._quotations: dict[int, list[tuple[int, bool]]] = {}

    def index_at(self, position: int) -> int:
        """Which line holds a position."""
        return bisect_right(self._starts, position) - 1

    def begin(self, start: int, end: int) -> int:
        """Where a line's words begin, past bullets and arrows."""
        if self.low[start : start + 1].isalpha():
            return start
        m = _OPENING.match(self.low, start, end)
        return m.end() if m else start

    def core(self, start: int, end: int) -> str:
        """A stretch in the rules' form, without the marks around it."""
        return self.low[start:end].strip(DECORATION).removesuffix(".")

    def sentence_at(self, position: int) -> tuple[int, int]:
        """The sentence around a position."""
        index = self.index_at(position)
        start, end = self.lines[index]
        if index not in self._sentences:
            spans = split(self.text[start:end], "")
            self._sentences[index] = [(start + span.start, start + span.end) for span in spans]
        sentences = self._sentences[index]
        at = bisect_right(sentences, (position, len(self.text))) - 1
        return sentences[at] if at >= 0 and sentences[at][1] > position else (position, end)

    def quoted(self, position: int) -> bool:
        """True inside quotation marks that were opened on this line."""
        index = self.index_at(position)
        if index not in self._quotations:
            self._quotations[index] = _quotations(self.text, *self.lines[index])
        marks = self._quotations[index]
        at = bisect_right(marks, (position, False)) - 1
        return at >= 0 and marks[at][1]


def _quotations(text: str, start: int, end: int) -> list[tuple[int, bool]]:
    """Each quotation mark of a line, and whether a quotation is open after it."""
    marks: list[tuple[int, bool]] = []
    straight, depth = False, 0
    for m in _QUOTATION_MARK.finditer(text, start, end):
        if m[0] == '"':
            straight = not straight
        else:
            depth = max(0, depth + (1 if m[0] == "“" else -1))
        marks.append((m.start(), straight or depth > 0))
    return marks


def ends_a_sentence(line: str) -> bool:
    """Whether its last mark, quotation marks and brackets aside, is a full stop or a cry."""
    return line.rstrip(_CLOSING_MARKS).endswith((".", "!"))
