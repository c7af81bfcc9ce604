"""Whole articles, Indonesian and English mixed, as `kabar cluster` reads them: tests/cases/stories.jsonl."""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app, cluster
from bot.errors import InputError

FILE = Path(__file__).parents[1] / "cases" / "stories.jsonl"
LINES = FILE.read_text("utf-8").splitlines()
CASES = [json.loads(line) for line in LINES]


def run(*arguments: str, given: str = "") -> tuple[int, list[dict[str, Any]]]:
    """The exit code and the answers of the command."""
    if not any(command.name == "cluster" for command in app.registered_commands):
        cluster.register(app)
    result = CliRunner().invoke(app, ["cluster", *arguments], input=given)
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()]


IN_TIME_ORDER, BACKWARDS = LINES, LINES[::-1]
LATE = sorted(BACKWARDS, key=lambda line: str(json.loads(line)["published"])[:10])  # each day's last report comes first


@pytest.fixture(scope="module", params=[IN_TIME_ORDER, BACKWARDS, LATE], ids=["in time order", "backwards", "late"])
def told(request: pytest.FixtureRequest) -> dict[str, int]:
    """The story of each article, also when they come late and out of order."""
    code, answers = run("--jsonl", given="\n".join(request.param))
    assert code == 0
    assert [answer["id"] for answer in answers] == [json.loads(line)["id"] for line in request.param]
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


def test_a_bad_line_is_answered_in_its_place_and_the_rest_goes_on() -> None:
    dates = ('"2025-03-01T09:00:00+07:00"', "1740794400", "1740794400.5", "NaN", "-1", "null", '"no date"', "[]")
    lines = [
        "{",
        '["no object"]',
        '{"id": "a"}',
        *(f'{{"id": "{n}", "title": "Tordal {n}", "text": "", "published": {d}}}' for n, d in enumerate(dates)),
        "",
        '{"id": "last", "title": null, "text": "", "url": 7}',
    ]
    code, answers = run("--jsonl", given="\n".join(lines))
    assert code == 1
    assert [answer.get("error") for answer in answers[:3]] == ["not JSON", "not an object", "lacks text"]
    assert [answer["id"] for answer in answers[3:]] == [*map(str, range(len(dates))), "last"]
    assert all(answer.keys() == {"id", "story", "why"} for answer in answers[3:])


def test_the_command_says_what_it_reads() -> None:
    with pytest.raises(InputError, match="--jsonl"):
        cluster.cluster(jsonl=False)
