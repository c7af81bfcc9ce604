"""Every phenomenon of tests/cases/quotes.*.jsonl, one sentence or two each; known failures are strict."""

from __future__ import annotations

from typing import Any

import pytest

from bot.extract.quotes import quotes
from bot.extract.sentences import split
from bot.languages import LANGUAGES
from bot.model import Document
from tests.extract.cases import load


def cases() -> list[Any]:
    return [
        pytest.param(
            code,
            case,
            id=f"{code}: {case['phenomenon']}",
            marks=[pytest.mark.xfail(reason=case["known_failure"])] if "known_failure" in case else [],
        )
        for code in LANGUAGES
        for case in load("quotes", code)
    ]


@pytest.mark.parametrize(("code", "case"), cases())
def test_case(code: str, case: dict[str, Any]) -> None:
    text = case["text"]
    document = Document(language=code, title="", text=text, sentences=split(text, code))
    found = [
        {"text": q.text, "speaker": q.speaker, "role": q.role, "affiliation": q.affiliation, "analyst": q.analyst}
        for q in quotes(document, ())
    ]
    assert found == case["quotes"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_keeps_negatives_and_known_failures(code: str) -> None:
    known = load("quotes", code)
    assert any(not case["quotes"] for case in known)
    assert any("known_failure" in case for case in known)
