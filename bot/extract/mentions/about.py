"""Which of the companies an article names it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.languages.schema import CompanyWords
    from bot.model import Document, MentionedCompany

SHARE = 0.5  # of the most named company's mentions: as much a subject as that one


def subjects(document: Document, found: list[MentionedCompany], words: CompanyWords) -> frozenset[str]:
    """Ids of the companies the article is about: in the title, or leading the text and named as often as those."""
    if not found:
        return frozenset()
    titled = {m.company.id for m in found if m.title}
    most = max(len(m.text) for m in found)
    lead = document.sentences[0].end if document.sentences else len(document.text)
    leading = {m.company.id for m in found if m.text and m.text[0].start < lead and len(m.text) >= SHARE * most}
    return frozenset(titled | leading)
