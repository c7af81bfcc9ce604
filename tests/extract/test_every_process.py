"""The same article is read the same in every process: no verdict hangs on the order of a set."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CASES = Path(__file__).resolve().parents[1] / "cases"


def read(seed: str, cases: str) -> bytes:
    """What `kabar extract` says of the articles of a file, by a process whose sets are in an order of its own."""
    with (CASES / cases).open("rb") as articles:
        return subprocess.run(
            [sys.executable, "-m", "bot", "extract", "--jsonl"],
            stdin=articles,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout


def test_whatever_order_sets_have() -> None:
    first, second = (read(seed, "articles.twentysixth.en.jsonl") for seed in ("1", "2"))
    assert first
    assert first == second
