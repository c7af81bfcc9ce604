"""Reports in two languages: what they share is weighed, and by what the labelled stories taught."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.extract.weights import TAUGHT_BY
from bot.news.cluster import across
from bot.news.cluster.sketch import sketch
from scripts.learn_stories import Pair, learn, taught_by
from tests.news.placing import joins, told

OUTAGE = told(
    "Layanan Nokia di Batam padam, 4.300 kantor tanpa telepon",
    "Nokia menyatakan pusat datanya di Batam padam sejak pukul 03.40. Sebanyak 4.300 kantor tanpa telepon selama "
    "5,5 jam, kata juru bicara Sekar Wiraguna. Ganti rugi ditaksir Rp61 miliar.",
    "Warta Niaga",
    story=5,
)


def test_one_event_is_known_by_its_numbers_and_names() -> None:
    same = told(
        "Nokia says power cut silenced phones in Batam",
        "A power cut at its data centre in Batam left 4,300 offices without phones for 5.5 hours, Nokia's spokeswoman "
        "Sekar Wiraguna said on Monday. The damage may come to 61 billion rupiah.",
        "The Strait Courier",
        hours=3,
    )
    assert joins(same, OUTAGE)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Nokia picks a chief for Batam", "Nokia named Odo Hasselgren to run its plant in Batam, which has 870 staff."),
        ("Nokia wins Rp 940 billion order", "Nokia will build a network of 1,270 masts on Sumatra, it said on Monday."),
    ],
)
def test_another_matter_of_the_same_company_is_another_story(title: str, text: str) -> None:
    assert not joins(told(title, text, "The Strait Courier", hours=3), OUTAGE)


def test_one_event_may_be_told_of_a_firm_and_of_its_parent() -> None:
    unit = told(
        "BYD Indonesia tarik 6.184 mobil",
        "BYD Indonesia menarik 6.184 mobil listrik yang dirakit di Subang sebab pompanya bisa macet, kata Sekar "
        "Wiraguna. Perbaikan di 93 bengkel gratis.",
        "Warta Niaga",
        story=5,
    )
    parent = told(
        "BYD recalls 6,184 cars over pumps",
        "BYD recalled 6,184 electric cars built in Subang, Indonesia, because a pump may jam, Sekar Wiraguna said. The "
        "repair is free at 93 garages.",
        "The Strait Courier",
        hours=3,
    )
    assert joins(parent, unit)


def test_what_rose_here_and_fell_there_is_not_one() -> None:
    up = told(
        "Laba Nokia naik 14,7 persen", "Laba Nokia naik 14,7 persen dan penjualannya naik 3,28 persen.", "A", story=5
    )
    assert joins(told("Nokia profit up 14.7%", "Nokia's profit rose 14.7% and its sales rose 3.28%.", "B"), up)
    assert not joins(told("Nokia profit down 14.7%", "Nokia's profit fell 14.7% and its sales fell 3.28%.", "B"), up)


def test_what_tells_is_learnt_and_always_the_same() -> None:
    rows = [Pair(across, ["figure", "any"], same=True), Pair(across, ["none", "any"], same=False)] * 9
    weights = learn(rows)
    assert weights["figure"] > 0 > weights["none"]
    assert learn(rows) == weights


def test_the_weights_are_what_the_stories_teach() -> None:
    first = across.WEIGHTS.read_text("utf-8").partition("\n")[0]
    assert first == taught_by()
    assert first.startswith(TAUGHT_BY)


@settings(deadline=None)  # the first text waits for the languages' words
@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_are_weighed(one: str, other: str) -> None:
    mine, theirs = (sketch(told(text, text, "A"), lambda _: 1.0) for text in (one, other))
    theirs = replace(theirs, language="id" if mine.language == "en" else "en")
    texts = mine.vector.cosine(theirs.vector.items())
    weighed = across.features(mine, theirs, texts, lambda _: 1.0)
    assert len(weighed) == len(set(weighed))
    assert weighed == across.features(mine, theirs, texts, lambda _: 1.0)
