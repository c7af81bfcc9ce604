"""`kabar demo --once`: the whole of Kabar on the sample feeds, without tokens or config."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.conftest import kabar

if TYPE_CHECKING:
    from pathlib import Path

EVENTS = {  # a company the demo watches, and what only a reader of its story would know
    "Apple (AAPL)": ("+1.7%", "+27%"),
    "Alibaba (BABA)": ("+4.2%", "Harbourline Research"),
    "Bank Central Asia (BBCA)": ("+9.3%",),
    "GoTo (GOTO)": ("−61%",),
    "Tesla (TSLA)": ("−8%",),
    "Telkom Indonesia (TLKM)": ("Bayu Laksmono",),
}


@pytest.mark.parametrize("language", ["en", "id"])
async def test_every_event_is_told_once_with_its_figures_and_words(tmp_path: Path, language: str) -> None:
    run = await kabar("demo", "--once", "--language", language, cwd=tmp_path)
    assert run.code == 0, run.err
    digests = run.out.strip().split("\n\n")[1:]
    assert len(digests) == len(EVENTS)
    for company, facts in EVENTS.items():
        (digest,) = [text for text in digests if text.startswith(company)]
        written = [fact.replace(".", ",") if language == "id" and "%" in fact else fact for fact in facts]
        assert [fact for fact in written if fact not in digest] == []
    assert "pie" not in run.out
    assert "orchard" not in run.out
