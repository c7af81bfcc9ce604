"""Which companies an article names, where, and whether it is about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.companies import Directory
    from bot.model import Document, MentionedCompany


def mentions(document: Document, directory: Directory) -> tuple[MentionedCompany, ...]:
    """The companies of a document, those it is about first, then in order of appearance."""
    return ()
