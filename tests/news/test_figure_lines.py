"""Figures of whole sentences, as a chat is shown them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from bot.companies import Directory
from bot.extract import extract
from bot.model import Article
from bot.news.figure_lines import figure_lines
from bot.news.plain import figure_text
from bot.phrases import phrases


@cache
def directory() -> Directory:
    return Directory.load()


def shown(text: str, title: str = "", language: str = "en") -> list[str]:
    read = extract(Article("1", title, text, language=language), directory())
    lines = figure_lines(read.figures, read, phrases(language))
    return [figure_text(line).replace("\u00a0", " ") for line in lines]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Nokia's net profit rose 9 percent to $412 million.", "▲ Nokia's net profit US$412 million (+9%)"),
        ("Nokia's revenue fell 4% to $2.1 billion from $2.2 billion.", "▼ Nokia's revenue US$2.1 billion (−4%)"),
        ("Citi raised its price target on Nokia to $6.50 from $5.", "▲ Price target, Nokia US$6.5 (was US$5)"),
        ("Nokia's gross margin narrowed to 34% from 38%.", "▼ Nokia's gross margin 34% (was 38%)"),
        ("Nokia's net loss was $5 million, against $8 million.", "▼ Nokia's net loss US$5 million (was US$8 million)"),
        ("Nokia cut its EPS forecast from $9 to $8.", "▼ Earnings per share forecast, Nokia US$8 (was US$9)"),
    ],
)
def test_an_amount_is_told_with_how_far_it_moved_or_what_it_was(text: str, line: str) -> None:
    assert shown(text) == [line]


def test_in_indonesian() -> None:
    text = (
        "Target harga BCA dinaikkan menjadi Rp 12.000 dari Rp 11.000. "
        "Laba bersih BCA naik 9 persen menjadi Rp 14 triliun."
    )
    assert shown(text, language="id") == [
        "▲ Target harga BCA Rp12.000 (sebelumnya Rp11.000)",
        "▲ Laba bersih BCA Rp14 triliun (+9%)",
    ]


def test_what_was_before_is_not_shown_as_what_is() -> None:
    title = "Citi raises Nokia price target from $5 to $6.50"
    assert shown("The note came out on Tuesday.", title) == ["▲ Price target, Nokia US$6.5 (was US$5)"]


def test_a_profit_was_no_loss() -> None:
    text = "Nokia made a net profit of $50 million, compared with a loss of $80 million a year ago."
    assert shown(text) == ["Net profit, Nokia US$50 million"]


def test_what_others_expect_is_not_what_it_was() -> None:
    text = "Nokia expects revenue of $9 billion, against the $8 billion that analysts forecast."
    assert all("was" not in line for line in shown(text))


def test_between_two_amounts_nobody_guesses() -> None:
    text = "Nokia's net profit was $50 million from phones and $60 million from networks, against $40 million."
    assert all("was" not in line for line in shown(text))


def test_a_change_and_an_amount_far_apart_are_two_lines() -> None:
    text = (
        "Nokia's net profit rose 9 percent in the quarter, the company said on Thursday, after it sold more phones "
        "than it had in years and spent less on what it calls growth. For the whole year the net profit came to "
        "$412 million."
    )
    assert shown(text) == ["▲ Nokia's net profit +9%", "Net profit, Nokia US$412 million"]


def test_what_the_title_says_is_said_again_below() -> None:
    text = "Nokia's net profit rose 9 percent to $412 million in the quarter."
    assert shown(text, "Nokia net profit up 9%") == ["▲ Nokia's net profit US$412 million (+9%)"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Nokia cut its operating profit forecast to $8 billion.", "Operating profit forecast, Nokia US$8 billion"),
        ("Nokia expects revenue from phones in Asia to come to $8 billion.", None),  # no whole company's
    ],
)
def test_a_forecast_is_of_what_its_clause_says(text: str, line: str | None) -> None:
    assert shown(text) == ([line] if line else [])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("IHSG ditutup turun 0,74 persen pada Selasa.", "▼ IHSG −0,74%"),
        ("Indeks ditutup turun 0,74 persen pada Selasa.", None),
    ],
)
def test_an_index_that_was_closed_keeps_its_name(text: str, line: str | None) -> None:
    assert shown(text, language="id") == ([line] if line else [])


def test_what_stayed_is_no_change_of_an_amount() -> None:
    text = "Nokia's dividend was 13 cents a share. Its payout ratio stayed unchanged at 50%."
    assert all("(" not in line for line in shown(text))


def test_letters_that_grow_in_lower_case_shift_no_name() -> None:
    assert shown("İİİ IHSG ditutup turun 0,74 persen pada Selasa.", language="id") == ["▼ IHSG −0,74%"]


def test_in_a_language_that_is_not_read_nothing_breaks() -> None:
    read = extract(Article("1", "", "Citi raised its price target on Nokia to $6.50 from $5."), directory())
    foreign = replace(read, language="fr")
    (line,) = figure_lines(foreign.figures, foreign, phrases("en"))
    assert figure_text(line) == "▲ Price target, Nokia US$6.5 (was US$5)"
