"""Golden cases of figures: one sentence a phenomenon, in tests/cases/figures.LANGUAGE.jsonl.

A case lists all figures of its text; `company`, `metric`, `subject` and `period` are compared where a figure gives
them. `known_failure` says why a case fails today, and must fail.
"""

from __future__ import annotations

from typing import Any

import pytest

from bot.languages import LANGUAGES
from scripts.golden import cases, read

WANTED = {
    "decimal comma|decimal point", "scales", "currency before", "currency after", "currency code", "cents",
    "percent words", "points", "ratio", "index points", "counts", "users", "range", "from to", "rose to from",
    "verb", "noun", "comparative", "sign", "elided verb", "list", "contrast", "negation", "denial",
    "not only", "expectation", "loss", "past and present", "flat", "brand", "the company", "the maker",
    "market", "source", "deal", "stake", "per share", "price target", "headcount", "period", "title and text",
    "no figure",
}  # fmt: skip


def params() -> list[Any]:
    return [
        pytest.param(
            language,
            case,
            id=f"{case['id']} {case['phenomenon']}",
            marks=pytest.mark.xfail(strict=True, reason=case["known_failure"]) if "known_failure" in case else (),
        )
        for language in LANGUAGES
        for case in cases(language)
    ]


@pytest.mark.parametrize(("language", "case"), params())
def test_case(language: str, case: dict[str, Any]) -> None:
    found = read(language, case)
    by_value = sorted(found, key=lambda f: (float(f.value), f.unit))
    expected = sorted(case["figures"], key=lambda f: (float(f["value"]), f["unit"]))

    assert [(f.value, f.unit) for f in by_value] == [(f["value"], f["unit"]) for f in expected]
    for figure, wanted in zip(by_value, expected, strict=True):
        assert {key: getattr(figure, key) for key in wanted} == wanted


@pytest.mark.parametrize("language", [language for language in LANGUAGES if cases(language)])
def test_every_phenomenon_has_a_case(language: str) -> None:
    there = {case["phenomenon"] for case in cases(language)}

    assert [wanted for wanted in sorted(WANTED) if not there & set(wanted.split("|"))] == []
