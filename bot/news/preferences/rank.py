"""Which stories come first in a chat's digest, and what speaks for each. Pure.

Points of unlike things are added up, so the weights are a matter of judgement: a move as large as the chat asked to
hear of comes before all else, then numbers and analysts, then how many papers thought it worth reporting.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.model import Merit
from bot.news.preferences.judge import large_moves
from bot.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.model import Chat, Preferences, Report

WEIGHT = {Merit.MOVE: 50, Merit.ABOUT: 20, Merit.ANALYST: 10, Merit.FIGURES: 5, Merit.COMPANIES: 5, Merit.PUBLISHERS: 3}
MOST = 5  # of one kind count: ten figures make no better story than five


@dataclass(frozen=True, slots=True)
class Candidate:
    """A story's fullest report, the chat's companies in it (ids), and how many publishers report it."""

    report: Report
    companies: tuple[str, ...]
    publishers: int = 1


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with what speaks for it, weightiest first: merit, what it is, points."""

    candidate: Candidate
    merits: tuple[tuple[Merit, str, int], ...]

    @property
    def points(self) -> int:
        """All of them."""
        return sum(points for _, _, points in self.merits)


def rank(candidates: Iterable[Candidate], wants: Preferences) -> tuple[Ranked, ...]:
    """The candidates, best first; of equals the newer first."""
    judged = [ranked(candidate, wants) for candidate in candidates]
    newest = sorted(judged, key=lambda r: (r.candidate.report.published, r.candidate.report.story_id), reverse=True)
    return tuple(sorted(newest, key=lambda r: r.points, reverse=True))


def ranked(candidate: Candidate, wants: Preferences) -> Ranked:
    """The candidate with what speaks for it in a chat that wants that."""
    return Ranked(candidate, tuple(_merits(candidate, wants)))


def praised(story: Ranked, chat: Chat) -> str:
    """What speaks for the story, in the chat's language."""
    say = phrases(chat.language)
    return "; ".join(say.merits[merit].format(what=what) for merit, what, _ in story.merits)


def _merits(candidate: Candidate, wants: Preferences) -> Iterator[tuple[Merit, str, int]]:
    read, ids = candidate.report.extraction, candidate.companies
    moves = large_moves(candidate.report, ids, wants)
    if moves:
        yield Merit.MOVE, f"{moves[0].value}%", WEIGHT[Merit.MOVE]
    if any(c.about for c in read.companies if c.company.id in ids):
        yield Merit.ABOUT, "", WEIGHT[Merit.ABOUT]
    if any(quote.analyst for quote in read.quotes):
        yield Merit.ANALYST, "", WEIGHT[Merit.ANALYST]
    counts = {
        Merit.FIGURES: sum(figure.headline for figure in read.figures if figure.company in ids),
        Merit.COMPANIES: len(ids) - 1 and len(ids),
        Merit.PUBLISHERS: candidate.publishers - 1 and candidate.publishers,
    }
    for merit, count in counts.items():
        if count:
            yield merit, str(count), WEIGHT[merit] * min(count, MOST)
