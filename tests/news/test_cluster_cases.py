"""Whole articles, Indonesian and English mixed, as `kabar cluster` reads them: tests/cases/stories*.jsonl."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app, cluster
from bot.errors import InputError

CASES = Path(__file__).parents[1] / "cases"
FILES = (
    "stories",
    "stories.second",
    "stories.third",
    "stories.fourth",
    "stories.fifth",
    "stories.sixth",
    "stories.seventh",
    "stories.eighth",
    "stories.ninth",
    "stories.tenth",
    "stories.eleventh",
    "stories.twelfth",
    "stories.thirteenth",
    "stories.fourteenth",
    "stories.fifteenth",
    "stories.sixteenth",
    "stories.seventeenth",
    "stories.eighteenth",
    "stories.nineteenth",
)
ORDERS = ("in time order", "backwards", "late")
NEWS = FILES[10:]  # stories as a week brings them, not made to mislead: late and out of order is enough of them
# Pairs that may stay apart: by their words alone they could be two events, or they come before what would join them.
MISSED = {
    "stories.second": 4,
    "stories.third": 2,
    "stories.seventh": 4,
    "stories.eighth": 12,
    "stories.ninth": 42,
    "stories.tenth": 26,
    "stories.eleventh": 2,
    "stories.twelfth": 6,
    "stories.thirteenth": 9,
    "stories.fourteenth": 4,
    "stories.fifteenth": 9,
    "stories.sixteenth": 15,
    "stories.seventeenth": 15,
}


@dataclass(frozen=True, slots=True)
class Told:
    """A file's articles, the story each was put in, and how many pairs may stay apart."""

    cases: list[dict[str, Any]]
    stories: dict[str, int]
    missed: int


def run(*arguments: str, given: str = "") -> tuple[int, list[dict[str, Any]]]:
    """The exit code and the answers of the command."""
    if not any(command.name == "cluster" for command in app.registered_commands):
        cluster.register(app)
    result = CliRunner().invoke(app, ["cluster", *arguments], input=given)
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()]


def reordered(lines: list[str], order: str) -> list[str]:
    """The lines as given, the last first, or day by day with each day's last first."""
    backwards = lines[::-1]
    late = sorted(backwards, key=lambda line: str(json.loads(line)["published"])[:10])
    return {"in time order": lines, "backwards": backwards, "late": late}[order]


@pytest.fixture(
    scope="module",
    params=[(file, order) for file in FILES for order in (ORDERS if file not in NEWS else ORDERS[-1:])],
    ids=lambda case: f"{case[0]} {case[1]}",
)
def told(request: pytest.FixtureRequest) -> Told:
    """What the articles of a file are, and the story of each, also when they come late and out of order."""
    file, order = request.param
    lines = reordered((CASES / f"{file}.jsonl").read_text("utf-8").splitlines(), order)
    code, answers = run("--jsonl", given="\n".join(lines))
    assert code == 0
    cases = [json.loads(line) for line in lines]
    assert [answer["id"] for answer in answers] == [case["id"] for case in cases]
    assert all(answer["why"] for answer in answers)
    return Told(cases, {answer["id"]: answer["story"] for answer in answers}, MISSED.get(file, 0))


def test_no_look_alikes_are_merged_and_reports_of_one_event_are(told: Told) -> None:
    """Both of one reading: parted, two workers would read every file twice."""
    events = defaultdict(set)
    for case in told.cases:
        events[told.stories[case["id"]]].add(case["story"])
    assert [sorted(merged) for merged in events.values() if len(merged) > 1] == []
    pairs = [(a, b) for a, b in combinations(told.cases, 2) if a["story"] == b["story"]]
    parted = [(a["title"], b["title"]) for a, b in pairs if told.stories[a["id"]] != told.stories[b["id"]]]
    assert len(parted) <= told.missed, parted


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
