"""Amounts: the article's digits, the chat's signs and words."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages import LANGUAGES
from bot.model import Direction, Figure, Metric
from bot.news.amounts import amount, compact
from bot.phrases import SPOKEN, phrases

GOLDEN = [
    # value, unit, direction, English, Indonesian
    ("11", "%", Direction.DOWN, "−11%", "−11%"),
    ("1.5", "%", Direction.UP, "+1.5%", "+1,5%"),
    ("1.50", "%", Direction.LEVEL, "1.50%", "1,50%"),
    ("0.1", "%", Direction.FLAT, "0.1%", "0,1%"),
    ("1200000000000", "IDR", Direction.LEVEL, "Rp1.2 trillion", "Rp1,2 triliun"),
    ("1234500000000", "IDR", Direction.LEVEL, "Rp1,234.5 billion", "Rp1.234,5 miliar"),
    ("3400000000", "USD", Direction.LEVEL, "US$3.4 billion", "US$3,4 miliar"),
    ("1234567891", "USD", Direction.LEVEL, "US$1,234,567,891", "US$1.234.567.891"),
    ("2500000000000000", "IDR", Direction.LEVEL, "Rp2,500 trillion", "Rp2.500 triliun"),
    ("9350", "IDR", Direction.LEVEL, "Rp9,350", "Rp9.350"),
    ("50", "IDR", Direction.UP, "+Rp50", "+Rp50"),
    ("0.55", "USD", Direction.DOWN, "−US$0.55", "−US$0,55"),
    ("12500000", "MYR", Direction.LEVEL, "RM12.5 million", "RM12,5 juta"),
    ("70000", "KRW", Direction.LEVEL, "₩70,000", "₩70.000"),
    ("4000000", "CHF", Direction.LEVEL, "CHF 4 million", "CHF 4 juta"),
    ("25", "bps", Direction.UP, "+25 bps", "+25 bps"),
    ("1.2", "pp", Direction.DOWN, "−1.2 pp", "−1,2 poin persen"),
    ("12.5", "x", Direction.LEVEL, "12.5x", "12,5 kali"),
    ("45.2", "points", Direction.UP, "+45.2 points", "+45,2 poin"),
    ("1200", "count", Direction.LEVEL, "1,200", "1.200"),
    ("3000000", "count", Direction.UP, "+3 million", "+3 juta"),
    ("999999.5", "USD", Direction.LEVEL, "US$999,999.5", "US$999.999,5"),
    ("0.0004", "USD", Direction.LEVEL, "US$0.0004", "US$0,0004"),
]


@pytest.mark.parametrize(("value", "unit", "direction", "english", "indonesian"), GOLDEN)
def test_golden(value: str, unit: str, direction: Direction, english: str, indonesian: str) -> None:
    figure = Figure(value, unit, direction, Metric.OTHER, "x", "text", 0, 1, "x")
    shown = [amount(figure, phrases(code)).replace("\u00a0", " ") for code in ("en", "id")]
    assert shown == [english, indonesian]


@pytest.mark.parametrize(
    ("evidence", "english", "indonesian"),
    [
        ("64.8 million tonnes", "64.8 million tonnes", "64,8 juta ton"),
        ("64,8 juta ton", "64.8 million tonnes", "64,8 juta ton"),
        ("64.8 million tons", "64.8 million tons", "64,8 juta ton"),
        ("64.8 million barrels a day", "64.8 million barrels a day", "64,8 juta barel per hari"),
        ("64,8 juta barel", "64.8 million barrels", "64,8 juta barel"),
        ("64.8 million MW", "64.8 million MW", "64,8 juta MW"),
        ("64.8 million customers", "64.8 million", "64,8 juta"),
        ("64.8 million Buttons", "64.8 million", "64,8 juta"),
    ],
)
def test_goods_are_told_in_what_they_are_measured_in(evidence: str, english: str, indonesian: str) -> None:
    figure = Figure("64800000", "count", Direction.LEVEL, Metric.PRODUCTION, "x", "text", 0, 1, evidence)
    shown = [amount(figure, phrases(code)).replace("\u00a0", " ") for code in ("en", "id")]
    assert shown == [english, indonesian]


def test_every_measure_that_is_read_can_be_said() -> None:
    read = {name for language in LANGUAGES.values() for name in language.figures.measures}
    assert all(read == say.digest.measures.keys() for say in SPOKEN.values())


SCALES = {"": 0, "million": 6, "billion": 9, "trillion": 12}


@given(st.decimals(min_value=0, max_value=10**15, places=4, allow_nan=False, allow_infinity=False))
def test_nothing_is_ever_rounded(value: Decimal) -> None:
    text = f"{value:f}"
    match = re.fullmatch(r"([\d,.]+)\u00a0?(\w*)", compact(text, phrases("en")))
    assert match is not None
    assert Decimal(match[1].replace(",", "")).scaleb(SCALES[match[2]]) == value


def test_what_was_moved_to_has_no_sign() -> None:
    reached = Figure("19", "%", Direction.DOWN, Metric.OTHER, "tarif", "text", 0, 1, "x", reached=True)
    assert amount(reached, phrases("en")) == "19%"


@pytest.mark.parametrize(
    ("evidence", "metric", "language", "shown"),
    [
        ("1.02 million cars", Metric.OTHER, "en", "1.02 million cars"),
        ("1.02 million cars", Metric.UNIT_SALES, "en", "1.02 million cars"),
        ("1.02 million cars", Metric.UNIT_SALES, "id", "1.02 million"),  # the chat does not read the article's language
        ("1.02 million workers", Metric.HEADCOUNT, "en", "1.02 million"),  # the label says which
        ("1.02 million units", Metric.UNIT_SALES, "en", "1.02 million"),
        ("1.02 million of what nobody can name", Metric.OTHER, "en", "1.02 million"),
    ],
)
def test_what_is_counted_is_named_where_the_label_does_not_say(
    evidence: str, metric: Metric, language: str, shown: str
) -> None:
    figure = Figure("1020000", "count", Direction.LEVEL, metric, "x", "text", 0, 1, evidence)
    assert amount(figure, phrases("en"), language).replace("\u00a0", " ") == shown
