"""Which of a story's reports stands for it: pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.model import Report

FULL = 3  # headline figures: a digest shows no more, so more are no better


def lead(reports: Sequence[Report], language: str, trust: Sequence[str] = ()) -> Report:
    """The best source of them.

    In the chat's language where there is one; then the fullest in figures and quote, then the publisher named first
    in `trust`, then the earliest.
    """
    ranks = {publisher: rank for rank, publisher in reversed(list(enumerate(trust)))}

    def place(report: Report) -> tuple[bool, int, bool, int]:
        read = report.extraction
        figures = min(sum(figure.headline for figure in read.figures), FULL)
        return (
            read.language != language,
            -figures,
            read.best_quote is None,
            ranks.get(report.publisher, len(ranks)),
        )

    return min(sorted(reports, key=lambda report: report.published), key=place)
