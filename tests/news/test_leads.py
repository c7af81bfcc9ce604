"""Which report stands for a story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.news.leads import lead
from tests.builders import figure, report

if TYPE_CHECKING:
    from bot.model import Report

FIGURES = [figure("2"), figure("3"), figure("4"), figure("5"), figure("6")]
BARE = report("bare")
EARLY = report("early", figures=FIGURES[:1], publisher="B")
FULL = report("full", figures=FIGURES[:3], publisher="C", minutes=5)
LONG = report("long", figures=FIGURES, publisher="D", minutes=6)
QUOTED = report("quoted", figures=FIGURES[:3], quoted=True, publisher="E", minutes=9)
INDONESIAN = replace(BARE, extraction=replace(BARE.extraction, title="id", language="id"))


@pytest.mark.parametrize(
    ("reports", "language", "trust", "best"),
    [
        ((BARE, EARLY, FULL), "en", (), FULL),
        ((EARLY, FULL, LONG), "en", (), FULL),  # more figures than a digest shows are no better
        ((EARLY, FULL, LONG), "en", ("D", "C"), LONG),
        ((FULL, QUOTED), "en", ("C",), QUOTED),
        ((QUOTED, INDONESIAN), "id", (), INDONESIAN),
        ((QUOTED, INDONESIAN), "ms", (), QUOTED),
        ((LONG, FULL), "en", ("somebody else",), FULL),
        ((LONG, FULL), "en", ("D", "C", "D"), LONG),
    ],
)
def test_the_lead_is_in_the_chats_language_then_the_fullest_then_the_most_trusted_then_the_earliest(
    reports: tuple[Report, ...], language: str, trust: tuple[str, ...], best: Report
) -> None:
    assert lead(reports, language, trust) is best
