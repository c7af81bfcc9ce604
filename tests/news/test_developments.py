"""What a report brings to its story, as `kabar extract` reads it: tests/cases/developments.jsonl, negatives and all."""

from __future__ import annotations

import json
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.companies import Directory
from bot.extract import extract
from bot.model import Article, Report
from bot.news.developments import judge
from tests.builders import NOON

FILE = Path(__file__).parents[1] / "cases" / "developments.jsonl"
CASES = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]


@cache
def directory() -> Directory:
    return Directory.load()


def read(told: dict[str, Any], number: int) -> Report:
    article = Article(str(number), told["title"], told["text"], outlet=told["outlet"])
    moment = NOON + timedelta(minutes=10 * number)
    return Report(number, 1, told["outlet"], None, moment, extract(article, directory()), story_id=1)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_report_brings_what_is_new_and_nothing_else(case: dict[str, Any]) -> None:
    *earlier, new = [read(told, number) for number, told in enumerate(case["reports"])]
    found = judge(new, earlier)
    assert found.step == case["step"], found.reason
    assert [figure.evidence for figure in found.figures] == case.get("figures", []), case["why"]
    assert [[r.figure.evidence, r.other.evidence] for r in found.rivals] == case.get("rivals", [])
    assert (found.quote.speaker if found.quote else None) == case.get("quote")
    assert found.denial == case.get("denial", False)


def test_the_same_report_again_is_no_development() -> None:
    """Whatever a story's reports say, each of them told once more brings nothing."""
    for case in CASES:
        reports = [read(told, number) for number, told in enumerate(case["reports"])]
        assert [judge(report, reports).step for report in reports] == ["repeats"] * len(reports), case["id"]
