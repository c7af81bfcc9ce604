"""Words and patterns of filters, on RE2: its time grows with the text alone, whatever the pattern. Pure.

"merger" is that word, whatever its case; "/merg(er|ing)/" is a pattern. RE2 keeps its promise with a factor as large as
the pattern's program: "(?:.?){1000}y$" took 15 s on 1 MB. So a program has its limit too, and only the beginning of a
very long text is read: the worst that still passes took 0.1 s, what people write a few milliseconds.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import re2

from bot.model import Misread, Mistake

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 200  # characters of one word or pattern
MOST_STEPS = 1_000  # of RE2's program: ".{100}" passes, ".{1000}" does not
MOST_READ = 100_000  # characters of a text
MEMORY = 8 << 20  # bytes for RE2's automaton, its own default; with less it falls back to a slower way
_BRACKETS = re.compile(r"\\.|\[\^?\]?[^\]]*\]|[()]")  # brackets, with what makes them plain: "\(", "[()]"
_LEFT, _RIGHT = r"(?:^|[^\pL\pN_])", r"(?:$|[^\pL\pN_])"


def pattern_mistake(text: str) -> Mistake | None:
    """What is wrong with a word or pattern, and where; None when it can be used."""
    if len(text) > MOST:
        return Mistake(Misread.LONG_PATTERN, text[:40], MOST)
    if not text.strip("/").strip():
        return Mistake(Misread.PATTERN, text, 1)
    try:
        steps = _compiled(text).programsize if _is_pattern(text) else 0
    except re2.error as error:
        reason = _reason(error)
        return Mistake(Misread.PATTERN, reason, _where(text, reason))
    return Mistake(Misread.HEAVY_PATTERN, text) if steps > MOST_STEPS else None


def found(patterns: Iterable[str], *texts: str) -> str | None:
    """The first of the patterns that is in any of the texts; None when none is. One that can't be used is nowhere."""
    return next((pattern for pattern in patterns if any(_is_in(pattern, text) for text in texts)), None)


def _is_in(pattern: str, text: str) -> bool:
    try:
        return _compiled(pattern).search(text[:MOST_READ]) is not None
    except re2.error:
        return False


@lru_cache(maxsize=1024)
def _compiled(text: str) -> Any:  # noqa: ANN401 - re2 ships no types
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    options.max_mem = MEMORY
    pattern = text[1:-1] if _is_pattern(text) else f"{_LEFT}{re2.escape(text)}{_RIGHT}"
    return re2.compile(pattern, options)


def _is_pattern(text: str) -> bool:
    return len(text) > 2 and text.startswith("/") and text.endswith("/")  # noqa: PLR2004 - two slashes and something


def _reason(error: re2.error) -> str:
    said = error.args[0]
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)


def _where(text: str, reason: str) -> int:
    """Where in the text the trouble begins, counted from 1: RE2 names the fragment, not its place."""
    if reason.startswith(("missing )", "unexpected )")):
        return _unbalanced(text) + 1
    fragment = reason.partition(": ")[2]
    return max(text.find(fragment), 0) + 1


def _unbalanced(text: str) -> int:
    """The bracket that closes nothing, else the last that is never closed."""
    opened: list[int] = []
    for match in _BRACKETS.finditer(text):
        if match[0] == "(":
            opened.append(match.start())
        elif match[0] == ")":
            if not opened:
                return match.start()
            opened.pop()
    return opened[-1] if opened else len(text) - 1
