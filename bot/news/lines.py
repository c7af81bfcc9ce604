"""Text from publishers and people made safe to set as lines: no control characters, no cut inside a word. Pure."""

from __future__ import annotations

import re

ELLIPSIS = "…"
# Embeddings, overrides and isolates turn the text after them around; marks that only affect their neighbours stay.
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # lone surrogates can't be sent anywhere
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*(?=\s)")


def one_line(text: str) -> str:
    """The text on one line: white space and controls become single spaces; marks that turn text around go."""
    return " ".join(_CONTROLS.sub(" ", _BIDI.sub("", text)).split())


def fit(text: str, limit: int) -> str:
    """The text on one line of at most `limit` characters. What is far beyond the limit is not even looked at."""
    return shorten(one_line(text[: limit * 4]), limit)


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
