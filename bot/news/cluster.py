"""Which story a report belongs to: one event is one story, whatever the outlet or the language.

Pure and conservative: a wrong merge hides news, a missed one repeats it. A report joins an open story when
they are close in time, are about a company in common, and either their titles say the same or their figures do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, utils

from bot.model import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.model import Extraction, Report

WINDOW = timedelta(hours=72)  # how long a story stays open to later reports
NEAR = timedelta(hours=36)  # how far apart two reports of one event are published
SAME_TITLE = 90.0  # rapidfuzz token_sort_ratio of titles that are one another's rewording
SHARED_FIGURES = 2  # distinct figures in common that no other event is likely to share


@dataclass(frozen=True, slots=True)
class Placement:
    """The story a report joins, None for a new one, and why."""

    story_id: int | None
    why: str


def place(report: Report, open_reports: Iterable[Report]) -> Placement:
    """Join the first open story, newest first, that the evidence supports."""
    for other in sorted(open_reports, key=lambda r: r.published, reverse=True):
        why = same_event(report, other)
        if why:
            return Placement(other.story_id, why)
    return Placement(None, "no open story is close enough")


def same_event(report: Report, other: Report) -> str | None:
    """Why two reports are of one event, None when they are not surely."""
    if report.url and report.url == other.url:
        return "the same address"
    if abs(report.published - other.published) > NEAR:
        return None
    shared = _about(report.extraction) & _about(other.extraction)
    title = _titles(report.extraction.title, other.extraction.title)
    if shared and title >= SAME_TITLE:
        return f"titles agree ({title:.0f} of 100)"
    figures = _changes(report.extraction) & _changes(other.extraction)
    if shared and len(figures) >= SHARED_FIGURES:
        return "the same figures: " + ", ".join(f"{value} {unit}" for _, value, unit, _ in sorted(figures))
    return None


def _about(extraction: Extraction) -> set[str]:
    return {c.company.id for c in extraction.companies if c.about}


def _titles(title: str, other: str) -> float:
    return fuzz.token_sort_ratio(title, other, processor=utils.default_process)


def _changes(extraction: Extraction) -> set[tuple[str, str, str, str]]:
    """Figures exact enough to be evidence: a company's change or amount, not a small round number."""
    return {
        (f.company, f.value, f.unit, f.direction.value)
        for f in extraction.figures
        if f.company and (f.direction is not Direction.LEVEL or len(f.value.strip("0").replace(".", "")) > 1)
    }
