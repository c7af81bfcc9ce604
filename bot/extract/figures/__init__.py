"""The figures of an article, bound to company and metric with direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.model import Document, Figure, MentionedCompany


def figures(document: Document, companies: tuple[MentionedCompany, ...]) -> tuple[Figure, ...]:
    """The figures of title and text in order of appearance, one to three of them marked `headline`."""
    return ()
