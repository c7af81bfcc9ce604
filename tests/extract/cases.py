"""Golden cases: one JSON object a line in tests/cases/STAGE.LANGUAGE.jsonl."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "cases"


def load(stage: str, code: str) -> list[dict[str, Any]]:
    """The cases of a stage in a language; every language has some."""
    lines = (FOLDER / f"{stage}.{code}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]
