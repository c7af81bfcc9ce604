"""Reports in one language: words and facts are weighed, by what the labelled stories taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.news.cluster import OpenStories, within, words
from bot.news.cluster.sketch import sketch
from scripts.learn_stories import taught_by
from tests.news.placing import joins, told

if TYPE_CHECKING:
    from bot.model import Report

RECALL = told(
    "Nokia recalls chargers in Tordal",
    "Nokia is recalling 8,420 chargers sold at kiosks in Tordal after three of them melted, its safety head Maren "
    "Quist said on Monday.",
    "The Wire",
    story=5,
)
RETOLD = told(
    "Melting chargers: Nokia asks buyers in Tordal to return them",
    "Buyers in Tordal should bring 8,420 chargers back to the kiosks, said Maren Quist of Nokia. Three had melted.",
    "The Strait Courier",
    story=5,
    hours=1,
)


def test_one_event_is_known_in_other_words_by_names_and_numbers() -> None:
    assert joins(RETOLD, RECALL)


@pytest.mark.parametrize(("outlet", "same"), [("The Wire", False), ("The Ledger", True)])
def test_an_outlet_s_second_report_must_be_surer(outlet: str, *, same: bool) -> None:
    repair = "Nokia has opened a repair shop on a quay of Tordal, weeks after its chargers melted there."
    assert joins(told("Nokia opens a repair shop in Tordal", repair, outlet, hours=3), RECALL, RETOLD) is same


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Nokia names Odo Hasselgren finance chief", "Nokia named Odo Hasselgren to lead its finances from May."),
        ("Nokia wins order for masts", "Nokia will build a network of 1,270 masts on Sumatra, it said on Monday."),
    ],
)
def test_another_matter_of_the_same_company_is_another_story(title: str, text: str) -> None:
    assert not joins(told(title, text, "The Strait Courier", hours=3), RECALL)


def test_a_roundup_is_no_report_of_what_it_lists() -> None:
    listed = RECALL.extraction.text
    assert joins(told("Nokia recalls its chargers", listed, "The Strait Courier", hours=3), RECALL)
    assert not joins(told("Morning brief: Nokia's chargers, gold, rice", f"{listed} So.", "Courier", hours=3), RECALL)


@pytest.mark.parametrize(
    ("title", "market"),
    [
        ("Nikkei ends down 0.6% as chip stocks pause", {"tokyo"}),
        ("London close: FTSE 100 rebounds as retailers lead", {"london"}),
        ("Sensex, Nifty fall for a third day", {"mumbai"}),
        ("Arabica slips on rain in Brazil", {"coffee"}),
        ("Bullion jumps on rate-cut bets", {"gold"}),
        ("Bursa Merah, Indeks Kehilangan 95 Poin", {"ihsg"}),
        ("Harga batu bara acuan turun", {"coal"}),
        ("Harga minyak goreng naik", set()),  # a kitchen's, not the market's
        ("Nordvik promoted to FTSE 100", set()),
        ("Coffee chain Tordal opens in Rome", set()),
        ("Dollar General rises", set()),
    ],
)
def test_the_market_a_headline_is_of(title: str, market: set[str]) -> None:
    assert set(words.markets(title)) == market


@pytest.mark.parametrize(
    ("title", "banks"),
    [
        ("BI surprises with a quarter-point cut", {"bank indonesia"}),
        ("Indonesia unexpectedly cuts key rate to 4.50%", {"bank indonesia"}),
        ("BI Rate Turun Jadi 4,5 Persen", {"bank indonesia"}),
        ("Fed holds as ECB cuts", {"fed", "ecb"}),
        ("Copom: same pace, fewer words", {"bank of brazil"}),
        ("Bank sentral Inggris pangkas suku bunga", {"bank of england"}),
        ("Indonesia cuts import duty", set()),
        ("Bi-weekly sales of Tordal rise", set()),
    ],
)
def test_the_central_bank_a_headline_is_of(title: str, banks: set[str]) -> None:
    assert words.central_banks(title) == banks


def test_two_reports_of_one_rate_decision_are_of_one_bank() -> None:
    def decided(bank: str, outlet: str, story: int = 0) -> Report:
        text = f"{bank} lowered its policy rate by 25 basis points to 4.35% on Thursday, its third cut of the year."
        seen = f"{outlet} was told so by Odo Quist of Tordal, who had 3,120 lenders asked."
        return told(f"{bank} lowers policy rate by 25 basis points", f"{text} {seen}", outlet, story)

    known = decided("Bank Indonesia", "Warta Niaga", story=5)
    assert joins(decided("Bank Indonesia", "Strait Courier"), known)
    placed = OpenStories([known]).place(decided("Bank of Korea", "Strait Courier"))
    assert (placed.story_id, placed.why) == (None, "the nearest story tells of another central bank")


@pytest.mark.parametrize(
    ("title", "before"),
    [
        ("Fed seen cutting rates on Wednesday: poll", True),
        ("Quarter-point cut expected as Fed meets", True),
        ("Ekonom perkirakan BI tahan suku bunga", True),
        ("Fed cuts rates by a quarter point", False),
        ("Nordvik seen as takeover target", False),
        ("Profit rise expected by nobody", False),
    ],
)
def test_a_preview_tells_of_what_is_to_come(title: str, *, before: bool) -> None:
    assert words.is_preview(title) is before


@pytest.mark.parametrize(
    ("title", "past"),
    [
        ("Ten years after the Tordal fire, Nokia opens its archive", True),
        ("Sepekan usai kebakaran, Nokia kembali menjual pengisi daya", True),
        ("Nokia marks anniversary of the Tordal plant", True),
        ("Kilas balik: pengisi daya Nokia yang meleleh", True),
        ("Nokia recalls chargers ten years after their launch", False),
        ("Nokia tarik pengisi daya usai tiga meleleh", False),
        ("Two years' profit in one quarter: Nokia", False),
    ],
)
def test_a_title_may_be_of_what_is_long_past(title: str, *, past: bool) -> None:
    assert sketch(told(title, "", "The Wire"), lambda _: 1.0).looks_back is past


def test_the_weights_are_what_the_stories_teach() -> None:
    assert within.WEIGHTS.read_text("utf-8").partition("\n")[0] == taught_by()


@settings(deadline=None)  # the first text waits for the languages' words
@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_are_weighed(one: str, other: str) -> None:
    mine, theirs = (sketch(told(text, text, "A"), lambda _: 1.0) for text in (one, other))
    texts = mine.vector.cosine(theirs.vector.items())
    weighed = within.features(mine, theirs, texts, lambda _: 1.0)
    assert len(weighed) == len(set(weighed))
    assert weighed == within.features(mine, theirs, texts, lambda _: 1.0)
