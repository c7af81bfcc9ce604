"""Filters' words and patterns: what they find, and that no pattern makes a long text slow."""

from __future__ import annotations

import random
import time

import pytest

from bot.news.preferences.patterns import found, pattern_mistake

MEGABYTE = 1_000_000
BODIES = {
    "all a": "a" * MEGABYTE,
    "all a but the last": "a" * (MEGABYTE - 1) + "b",
    "noise": "".join(random.Random(1).choices("ab ", k=MEGABYTE)),  # noqa: S311 - the same every time
    "prose": ("Laba bersih naik. Shares of the bank fell a little. " * (MEGABYTE // 50))[:MEGABYTE],
}


@pytest.mark.parametrize(
    ("pattern", "text", "there"),
    [
        ("merger", "A Merger of two banks", True),
        ("merger", "Mergers everywhere", False),
        ("bank of asia", "the Bank of Asia's profit", True),
        ("laba", "(laba)", True),
        ("laba", "pra_laba", False),
        ("C++", "in c++ now", True),
        ("a.c", "abc", False),
        ("新", "新 株", True),
        ("新", "新株", False),
        ("/merg(er|ing)/", "they are MERGING", True),
        ("/^Apple/", "Apple rises", True),
        ("/^Apple/", "Pineapple", False),
        (r"/rights? issue/", "a right issue", True),
    ],
)
def test_what_is_found(pattern: str, text: str, *, there: bool) -> None:
    assert (found([pattern], "nothing", text) == pattern) is there


def test_the_first_that_is_found_is_told_and_a_broken_one_is_nowhere() -> None:
    assert found(["x", "/(/", "rise", "Apple"], "Apple shares rise") == "rise"
    assert found([], "Apple") is None


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("pattern", ["/(a+)+$/", "/(a|aa)+$/", "/(.*)*x/", "/(x+x+)+y/", "/(?:.*a){20}z/"])
def test_a_megabyte_costs_milliseconds_whatever_the_pattern(pattern: str, body: str) -> None:
    """Measured: 0.1 to 6 ms. A backtracking engine does not come back within the age of the universe."""
    assert pattern_mistake(pattern) is None
    began = time.process_time()
    found([pattern], BODIES[body])
    assert time.process_time() - began < 0.1


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("pattern", ["/a.{100}y/", "/[ab].{60}[ab]y/", r"/\pL.{3}\pN/", "/(?:a?){200}a{200}b/"])
def test_the_heaviest_patterns_that_pass_stay_bounded(pattern: str, body: str) -> None:
    began = time.process_time()
    if pattern_mistake(pattern) is None:
        found([pattern], BODIES[body])
    assert time.process_time() - began < 1.0
