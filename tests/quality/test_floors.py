"""What the extraction reaches on labelled sets may rise, never fall: floors.toml holds the line."""

from __future__ import annotations

import math

import pytest

from bot.companies import Directory
from scripts.quality import SCORER, SETS, LabelledSet, floors, holds, measure


@pytest.fixture(scope="session")
def directory() -> Directory:
    return Directory.load()


@pytest.mark.parametrize("labelled", SETS, ids=lambda labelled: labelled.name)
def test_no_score_below_its_floor(labelled: LabelledSet, directory: Directory) -> None:
    if not (SCORER.is_file() and labelled.path.is_file()):
        pytest.skip(f"needs {SCORER} and {labelled.path} (set KABAR_DATA)")
    scores = {score.measure: score for score in measure(labelled, directory)[0]}
    expected = floors().get(labelled.name, {})
    assert set(expected) <= set(scores), "a floor for what is not measured"
    fallen = {name: scores[name].value for name, floor in expected.items() if not holds(scores[name], floor)}
    assert not fallen, {name: (value, "floor", expected[name]) for name, value in fallen.items()}


def test_floors_are_of_sets_and_between_zero_and_one() -> None:
    assert set(floors()) <= {labelled.name for labelled in SETS}
    assert all(0 <= floor <= 1 and not math.isnan(floor) for table in floors().values() for floor in table.values())
