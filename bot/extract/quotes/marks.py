"""The stretches of a text that stand in quotation marks, whatever marks the outlet's editor used.

News mixes its marks: “curly”, "straight", ”the same glyph on both sides”, “closed by another", «guillemets»,
‘single’, and quotes that run over paragraphs with an opening mark before each and one closing mark at the end.
So a mark's glyph only hints at its role; what stands before and after it decides, and where that is silent, the
marks around it do. One pass over the marks of a paragraph: the cost is linear in the text.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

_MARK = re.compile("[\"“”„‟«»‘’'‚\n]")  # one set of characters: the fastest thing to search for
_SINGLE = frozenset("‘'‚’")
_TYPED_TWICE = frozenset("'’")
_OPENERS = frozenset(("“", "„", "‟", "«"))
_CLOSERS = frozenset(("”", "»"))
_BEFORE_OPEN = frozenset(" \t\xa0([{—–-/:=>")  # a mark behind one of these can open
_AFTER_CLOSE = frozenset(" \t\xa0.,;:!?)]}—–-/…<")  # a mark before one of these can close
_ENDS_SPEECH = frozenset(".,!?…")
# "'90s", "'em": an apostrophe for letters left out, not a quotation mark
_ELISION = re.compile(r"\d0s|em\b|til\b|tis\b|twas\b|cause\b|n\b")
_LONGEST_SINGLE = 600  # characters: past this a lone apostrophe is likelier than a quote in single marks
_LONGEST_HEADLINE = 160  # characters
_MOST_BARE = 4  # paragraphs a quote may run on without repeating its opening mark


class Stretch(NamedTuple):
    """`text[start:end]` stands between marks; `outer_start` and `outer_end` take the marks in.

    `goes_on`: the quote continues with the next stretch, in the next paragraph.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    goes_on: bool = False


class _Role(StrEnum):
    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


class _Mark(NamedTuple):
    start: int
    end: int
    glyph: str
    role: _Role
    behind_s: bool = False
    strong: bool = False  # a single mark behind a comma or full stop closes for sure
    spaced: bool = False  # looks like the other role by a space on the wrong side: ” Yes, ”she said


def stretches(text: str) -> list[Stretch]:
    """The outermost quoted stretches in order, without surrounding white space and never across a line."""
    found: list[Stretch] = []
    bare: list[tuple[int, int]] = []  # paragraphs without marks since one whose quote stayed open
    waiting: tuple[int, int, int] | None = None  # that open quote: its mark's start, its text's start and end
    for start, end, own in _paragraphs(text):
        marks = own
        first = next((m for m in marks if m.glyph not in _SINGLE), None)
        if waiting and first is None:
            bare.append((start, end))
            if len(bare) > _MOST_BARE:
                waiting = None
            continue
        if waiting and first is not None:
            head, marks = _resume(text, waiting, bare, first, start, marks)
            found.extend(head)
        pairs, left_open = _pairs(marks)
        found.extend(_trimmed(text, a.end, b.start, a.start, b.end) for a, b in pairs)
        waiting = (left_open.start, left_open.end, end) if left_open else None
        bare = []
    return _without_headings(text, [s for s in found if s.end > s.start])


def _without_headings(text: str, found: list[Stretch]) -> list[Stretch]:
    """The stretches of the article itself: where it quotes in double marks, single ones belong to its headings."""
    if all(text[s.outer_start] in _SINGLE for s in found) and "''" not in text:
        return found
    return [s for s in found if text[s.outer_start] not in _SINGLE or not _in_heading(text, s)]


def _in_heading(text: str, stretch: Stretch) -> bool:
    """Is a stretch in a short first line, or a line of its own?"""
    start, end = text.rfind("\n", 0, stretch.outer_start) + 1, text.find("\n", stretch.outer_end)
    if start and end >= 0:
        return start == stretch.outer_start and end == stretch.outer_end
    return not start and 0 <= end <= _LONGEST_HEADLINE


def _resume(
    text: str,
    waiting: tuple[int, int, int],
    bare: list[tuple[int, int]],
    first: _Mark,
    start: int,
    marks: list[_Mark],
) -> tuple[list[Stretch], list[_Mark]]:
    """What an open quote of an earlier paragraph comes to, seen from the next paragraph with marks."""
    outer, inner, end = waiting
    opened = _trimmed(text, inner, end, outer, end)._replace(goes_on=True)
    if first.role is not _Role.CLOSE:
        reopened = not bare and not text[start : first.start].strip()
        return ([opened] if reopened else []), marks
    between = [_trimmed(text, a, b, a, b)._replace(goes_on=True) for a, b in bare]
    last = _trimmed(text, start, first.start, start, first.end)
    return [opened, *between, last], marks[marks.index(first) + 1 :]


def _paragraphs(text: str) -> list[tuple[int, int, list[_Mark]]]:
    """Each line with its marks, blank ones left out."""
    lines: list[tuple[int, int, list[_Mark]]] = []
    start = 0
    marks: list[_Mark] = []
    for found in _MARK.finditer(text):
        at, glyph = found.start(), found.group()
        if glyph == "\n":
            if at > start and not text[start:at].isspace():
                lines.append((start, at, _without_doubled(text, start, at, marks)))
            start, marks = at + 1, []
        elif glyph not in _SINGLE:
            role = _role(text, at, at + 1, glyph)
            marks.append(_Mark(at, at + 1, glyph, role, spaced=_spaced(text, at, role)))
        elif mark := _single(text, at, glyph):
            marks.append(mark)
    lines.append((start, len(text), _without_doubled(text, start, len(text), marks)))
    return lines


def _without_doubled(text: str, start: int, end: int, marks: list[_Mark]) -> list[_Mark]:
    """Where ''two single marks'' stand for one double mark, a lone one is inside a quote."""
    if any(m.glyph in _SINGLE for m in marks) and (
        text.find("''", start, end) >= 0 or text.find("’’", start, end) >= 0
    ):
        return [m for m in marks if m.glyph not in _SINGLE]
    return marks


def _single(text: str, at: int, glyph: str) -> _Mark | None:
    """A single mark, unless it is an apostrophe inside a word or for letters left out, or one of two typed for one."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    inside, ahead = before.isalnum(), after.isalnum()
    if (inside and ahead) or before in _TYPED_TWICE or after in _TYPED_TWICE:
        return None
    if ahead and not _ELISION.match(text, at + 1):
        return _Mark(at, at + 1, glyph, _role(text, at, at + 1, glyph))
    if not ahead and before and not before.isspace() and glyph in "'’":
        return _Mark(at, at + 1, glyph, _role(text, at, at + 1, glyph), before == "s", before in _ENDS_SPEECH)
    return None


def _role(text: str, start: int, end: int, glyph: str) -> _Role:
    """What glyph and neighbours say of one mark."""
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    can_open = (before == "\n" or before in _BEFORE_OPEN) and not (after == "\n" or after.isspace())
    can_close = before != "\n" and not before.isspace() and (after == "\n" or after in _AFTER_CLOSE)
    if glyph in _OPENERS:
        return _Role.CLOSE if can_close and not can_open else _Role.OPEN
    if glyph in _CLOSERS:
        if before.isspace() and after.isspace() and after != "\n":
            return _Role.EITHER
        return _Role.OPEN if can_open and before != "—" else _Role.CLOSE
    if can_open != can_close:
        return _Role.OPEN if can_open else _Role.CLOSE
    if before in _ENDS_SPEECH and after.isalpha():
        return _Role.CLOSE
    return _Role.OPEN if before == ":" else _Role.EITHER


def _spaced(text: str, at: int, role: _Role) -> bool:
    """Does a mark look closing with a space only behind it, or opening with one between it and the end of speech?"""
    if role is _Role.CLOSE:
        return text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].isupper()
    return text[at - 1 : at] == " " and text[at - 2 : at - 1] in _ENDS_SPEECH and text[at + 1 : at + 2].islower()


def _pairs(marks: list[_Mark]) -> tuple[list[tuple[_Mark, _Mark]], _Mark | None]:
    """The outermost pairs of a paragraph, and the mark that opened a quote nothing closed."""
    pairs: list[tuple[_Mark, _Mark]] = []
    double = [m for m in marks if m.glyph not in _SINGLE]
    opened: _Mark | None = None
    depth = 0
    for index, mark in enumerate(double):
        after = double[index + 1] if index + 1 < len(double) else None
        following = after.role if after else None
        if opened is None:
            if _opens(mark, after):
                opened, depth = mark, 0
        elif mark.role is _Role.OPEN:
            inner = opened.glyph == '"' or _closes_twice(double, index)  # “ ” inside " ", or two that close
            if following is _Role.CLOSE and mark.glyph in _OPENERS and inner:
                depth += 1  # a quote inside a quote
            elif following is _Role.CLOSE and not (mark.spaced and mark.glyph in _CLOSERS):
                opened = mark  # the mark before it was never closed
            else:
                pairs.append((opened, mark))  # a closing mark behind a misplaced space
                opened = None
        elif depth:
            depth -= 1
        else:
            pairs.append((opened, mark))
            opened = None
    if len(double) < len(marks):
        pairs = _with_singles(marks, pairs, opened)
    return pairs, opened


def _opens(mark: _Mark, after: _Mark | None) -> bool:
    """Does a mark open a quote where none is open? `after`: the next one."""
    if after and mark.spaced and after.spaced and mark.role is not after.role:
        if mark.role is _Role.CLOSE:
            return True
        if mark.glyph in _CLOSERS:
            return False  # the end of a quote whose beginning is not marked
    if mark.role is not _Role.CLOSE or mark.glyph in _OPENERS:
        return True
    return mark.glyph == '"' and after is not None and after.role is _Role.CLOSE  # said:" We open. "


def _closes_twice(double: list[_Mark], index: int) -> bool:
    return index + 2 < len(double) and double[index + 2].role is not _Role.OPEN


def _with_singles(
    marks: list[_Mark], pairs: list[tuple[_Mark, _Mark]], opened: _Mark | None
) -> list[tuple[_Mark, _Mark]]:
    """The pairs, and those in single marks that stand outside of them."""
    inside = iter([*pairs, *([(opened, None)] if opened else [])])
    current = next(inside, None)
    singles: list[_Mark] = []
    groups = [singles]
    for mark in marks:
        while current and current[1] and mark.start >= current[1].end:
            current = next(inside, None)
        if current and mark.start >= current[0].start:
            if groups[-1]:
                groups.append([])
        elif mark.glyph in _SINGLE:
            groups[-1].append(mark)
    return sorted(pairs + [pair for group in groups for pair in _single_pairs(group)])


def _single_pairs(marks: list[_Mark]) -> list[tuple[_Mark, _Mark]]:
    """Pairs of single marks. One behind an s may be a plural's apostrophe: it closes only if no other does."""
    pairs: list[tuple[_Mark, _Mark]] = []
    opened: _Mark | None = None
    plural: _Mark | None = None
    for mark in marks:
        if mark.role is _Role.OPEN:
            if opened and plural:
                pairs.append((opened, plural))
            opened, plural = mark, None
        elif opened is None or mark.start - opened.start > _LONGEST_SINGLE:
            opened = None
        elif opened.glyph == "’" and not mark.strong:
            continue  # the same glyph on both sides: only a sure end makes it a quote
        elif mark.behind_s:
            plural = plural or mark
        else:
            pairs.append((opened, mark))
            opened = plural = None
    if opened and plural:
        pairs.append((opened, plural))
    return pairs


def _trimmed(text: str, start: int, end: int, outer_start: int, outer_end: int) -> Stretch:
    """Without white space at either end and without a trailing comma."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return Stretch(start, end, outer_start, outer_end)
