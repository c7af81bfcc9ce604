"""Text into sentences."""

from __future__ import annotations

import re

from bot.model import Span


def split(text: str, language: str) -> tuple[Span, ...]:
    """The sentences of a plain text, in order, none across a newline, without outer white space."""
    return tuple(Span(*m.span()) for m in re.finditer(r"\S.*?(?:[.!?][”\"']?(?=\s)|$)", text, re.MULTILINE))
