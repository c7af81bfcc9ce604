"""Whole articles, Indonesian and English mixed, as `kabar cluster` reads them: tests/cases/stories.jsonl."""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app, cluster

FILE = Path(__file__).parents[1] / "cases" / "stories.jsonl"
CASES = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def told() -> dict[str, int]:
    """The story of each article."""
    if not any(command.name == "cluster" for command in app.registered_commands):
        cluster.register(app)
    result = CliRunner().invoke(app, ["cluster", "--jsonl", str(FILE)])
    assert result.exit_code == 0
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [case["id"] for case in CASES]
    assert all(answer["why"] for answer in answers)
    return {answer["id"]: answer["story"] for answer in answers}


def test_no_look_alikes_are_merged(told: dict[str, int]) -> None:
    events = defaultdict(set)
    for case in CASES:
        events[told[case["id"]]].add(case["story"])
    assert [sorted(merged) for merged in events.values() if len(merged) > 1] == []


def test_reports_of_one_event_are_one_story(told: dict[str, int]) -> None:
    pairs = [(a, b) for a, b in combinations(CASES, 2) if a["story"] == b["story"]]
    parted = [(a["title"], b["title"]) for a, b in pairs if told[a["id"]] != told[b["id"]]]
    assert parted == []
