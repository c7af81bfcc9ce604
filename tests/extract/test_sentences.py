"""Where sentences end: the golden cases, and what holds for any text."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.sentences import split
from bot.languages import LANGUAGES
from tests.extract.cases import load

CASES = [(code, case) for code in LANGUAGES for case in load("sentences", code)]


@pytest.mark.parametrize(("code", "case"), CASES, ids=[f"{code}: {case['why']}" for code, case in CASES])
def test_case(code: str, case: dict[str, Any]) -> None:
    text = case["text"]
    assert [text[start:end] for start, end in split(text, code)] == case["sentences"]


def test_a_language_we_do_not_read_is_cut_by_the_words_of_all() -> None:
    text = "Dr. Lin y PT. Maju ganaron. Otro."
    assert [text[start:end] for start, end in split(text, "es")] == ["Dr. Lin y PT. Maju ganaron.", "Otro."]


@given(
    st.text(alphabet=st.sampled_from("aB1 .!?…\"'”) \n\t\u3000-Inc"), max_size=120), st.sampled_from(["en", "id", "xx"])
)
def test_any_text(text: str, code: str) -> None:
    spans = split(text, code)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert all("\n" not in text[start:end] for start, end in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = sum(end - start - text[start:end].count(" ") for start, end in spans)
    assert covered >= sum(not c.isspace() for c in text) - text.count(" ")


@pytest.mark.parametrize("text", ["a" * 1_000_000, "A. " * 100_000, "." * 1_000_000, " " * 1_000_000, "Mr. " * 100_000])
def test_a_megabyte_costs_little(text: str) -> None:
    began = time.process_time()
    split(text, "en")
    assert time.process_time() - began < 2
