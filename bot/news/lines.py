"""Text from publishers and people made safe to set as lines: no control characters, no cut inside a word. Pure."""

from __future__ import annotations

import re
import unicodedata

ELLIPSIS = "…"
# Embeddings, overrides and isolates turn the text after them around; marks that only affect their neighbours stay.
_BIDI = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*(?=\s)")


def one_line(text: str) -> str:
    """The text on one line: white space and controls become single spaces; marks that turn text around go."""
    return " ".join("".join(map(_safe, text)).split())


def _safe(char: str) -> str:
    if char in _BIDI:
        return ""
    return " " if unicodedata.category(char) in {"Cc", "Cs"} else char


def shorten(text: str, limit: int) -> str:
    """The text in at most `limit` characters: whole sentences where they fill half of it, else whole words, and "…"."""
    if len(text) <= limit:
        return text
    room = text[: limit - 1]
    ends = [match.end() for match in _SENTENCE_END.finditer(room)]
    if ends and ends[-1] >= limit // 2:
        return f"{room[: ends[-1]]} {ELLIPSIS}"[:limit]
    cut = room if text[limit - 1].isspace() else room.rpartition(" ")[0]
    return (cut or room).rstrip(" ,;:–—-") + ELLIPSIS
