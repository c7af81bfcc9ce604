"""A site's furniture told from news: ad lines, "read also", share lines, tails."""

from __future__ import annotations


def strip(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without furniture, and what was removed, in order."""
    return text, ()
