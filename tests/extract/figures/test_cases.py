"""Golden cases of figures: one sentence a phenomenon, in tests/cases/figures.LANGUAGE.jsonl.

A case lists all figures of its text; `company`, `metric`, `subject` and `period` are compared where a figure gives
them. `known_failure` says why a case fails today, and must fail.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.extract.figures import figures
from bot.extract.sentences import split
from bot.languages import LANGUAGES
from bot.model import Company, Document, Figure, MentionedCompany, Span

CASES = Path(__file__).parents[2] / "cases"
WANTED = {
    "decimal comma|decimal point", "scales", "currency before", "currency after", "currency code", "cents",
    "percent words", "points", "ratio", "index points", "counts", "users", "range", "from to", "rose to from",
    "verb", "noun", "comparative", "sign", "elided verb", "list", "contrast", "negation", "denial",
    "not only", "expectation", "loss", "past and present", "flat", "brand", "the company", "the maker",
    "market", "source", "deal", "stake", "per share", "price target", "headcount", "period", "title and text",
    "no figure",
}  # fmt: skip


def cases(language: str) -> list[dict[str, Any]]:
    path = CASES / f"figures.{language}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


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


def mentioned(case: dict[str, Any]) -> tuple[MentionedCompany, ...]:
    def spans(words: list[str], text: str) -> tuple[Span, ...]:
        found = (m for word in words for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text))
        return tuple(Span(*m.span()) for m in found)

    title, text = case.get("title", ""), case["text"]
    return tuple(
        MentionedCompany(
            company=Company(id=c["id"], name=c["names"][0]),
            about=c["about"],
            title=spans(c["names"], title),
            text=spans(c["names"], text),
            hints_title=spans(c["hints"], title),
            hints_text=spans(c["hints"], text),
        )
        for c in case["companies"]
    )


def read(language: str, case: dict[str, Any]) -> tuple[Figure, ...]:
    document = Document(
        language=language, title=case.get("title", ""), text=case["text"], sentences=split(case["text"], language)
    )
    return figures(document, mentioned(case))


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
