"""What people said, in their own words, with who they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.model import Document, MentionedCompany, Quote


def quotes(document: Document, companies: tuple[MentionedCompany, ...]) -> tuple[Quote, ...]:
    """Attributed quotations in order of appearance."""
    return ()


def best_quote(document: Document, said: tuple[Quote, ...], companies: tuple[MentionedCompany, ...]) -> int | None:
    """The index of the quote an investor should be shown, None when there is none worth showing."""
    return None
