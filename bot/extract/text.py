"""HTML or plain text to plain text: one paragraph a line."""

from __future__ import annotations


def plain(text: str) -> str:
    """The text without markup, paragraphs separated by one newline."""
    return text
