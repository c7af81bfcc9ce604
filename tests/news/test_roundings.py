from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Direction, Figure
from bot.news.roundings import same, size, stands_in
from tests.builders import figure


def percent(value: str) -> Figure:
    return replace(figure(value), evidence=f"{value}%")


def money(value: str, written: str, unit: str = "IDR") -> Figure:
    return replace(figure(value, Direction.LEVEL), unit=unit, evidence=written)


ONE = [
    (percent("2.34"), percent("2.3")),
    (percent("2.3"), percent("2")),
    (percent("2.37"), percent("2.3")),  # cut off, not rounded
    (percent("2.345"), percent("2.346")),
    (money("1200000000000", "Rp1,2 triliun"), money("1190000000000", "1.19 trillion rupiah")),
    (money("428000", "428.000"), money("427860", "427,860")),
    (money("100000000000", "100 billion"), money("104000000000", "104 billion")),
    (money("94300000000", "$94.3 billion"), money("94320000000", "$94.32bn")),
    (percent("0"), percent("0")),
]
TWO = [
    (percent("10"), percent("11")),
    (percent("2.3"), percent("2.5")),
    (percent("1.2"), percent("1.3")),
    (percent("5"), replace(percent("5"), unit="pp")),
    (money("10000000000", "10 billion"), money("11000000000", "11 billion")),
    (money("1200000000000", "Rp1,2 triliun"), money("1290000000000", "Rp1,29 triliun", "USD")),
    (money("1200000000000", "Rp1,2 triliun"), money("12000000000", "Rp12 miliar")),
    (money("1000000000", "1 billion"), money("1900000000", "1.9 billion")),
    (percent("0"), percent("0.9")),
]


@pytest.mark.parametrize(("one", "other"), ONE, ids=lambda f: f.evidence)
def test_one_number_is_one_however_it_is_rounded(one: Figure, other: Figure) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(("one", "other"), TWO, ids=lambda f: f.evidence)
def test_two_numbers_are_two(one: Figure, other: Figure) -> None:
    assert not same(one, other)
    assert not same(other, one)


@pytest.mark.parametrize("value", ["", "many", "1" * 40, "NaN", "Infinity"])
def test_what_is_no_number_is_compared_with_nothing(value: str) -> None:
    assert size(percent(value)) is None
    assert stands_in(percent(value), "")


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (percent("2.3"), "naik 2,34 persen"),
        (percent("11"), "fell 11 per cent"),
        (money("1190000000000", "Rp1,19 triliun"), "a profit of 1.2 trillion rupiah"),
        (money("3140", "3,140"), "the number in it is 3.140."),
        (money("28700000000", "$28.7 billion"), "at $28.7bn, it said"),
    ],
)
def test_a_number_in_the_words_is_found(one: Figure, text: str) -> None:
    assert stands_in(one, text)


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (percent("12"), "on 12 March, after 112 percent, 1.2 percent and 13,5 persen"),
        (money("1200000000000", "Rp1,2 triliun"), "on 12 March, 12 people, Rp1.3 triliun"),
        (money("2025000", "2.025 juta"), "in the year 2025"),
        (percent("5"), ""),
        (percent("5"), "9" * 5000 + "%" + "1.2.3.4.5.6 persen 1,2,3%"),
    ],
)
def test_another_number_is_not_taken_for_it(one: Figure, text: str) -> None:
    assert not stands_in(one, text)
