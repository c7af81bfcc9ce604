"""Learn how sites talk to their readers from the labelled lines of tests/cases: bot/extract/data/site_talk.tsv.

    python -m scripts.learn_site_talk [--without SET]

A logistic regression by stochastic gradient descent with a fixed order, so the same cases give the same bytes. Only our
own invented articles teach. `--without fifth` leaves a set out and prints what would be told of it.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.site_talk import LONGEST, WEIGHTS, features
from bot.extract.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases"
ROUNDS = 30
RATE = 0.3
DECAY = 3e-5  # of every weight a step: what one line alone says must not count for much
SEED = 7
LEAST = 2  # lines that a word must stand in
SMALLEST = 0.05  # weights below it are not kept


class Line(NamedTuple):
    """A line of an article, what is weighed of it, and whether it is the site's."""

    text: str
    features: tuple[str, ...]
    site: bool


def lines_of(path: Path) -> Iterator[Line]:
    """The lines of labelled articles, or of the golden cases of furniture."""
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        text = plain(row["text"])
        whole = [line for line in (" ".join(part.split()) for part in text.split("\n")) if line]
        if "boilerplate" in row:
            site = {" ".join(line.split()) for line in row["boilerplate"]}
        else:
            kept = {" ".join(line.split()) for line in row["kept"].split("\n")}
            site = {line for line in whole if line not in kept and not any(line.startswith(k) for k in kept if k)}
        for number, line in enumerate(whole):
            if len(line.split()) <= LONGEST:
                yield Line(line, tuple(features(line, number, len(whole))), line in site)


def learn(lines: list[Line]) -> dict[str, float]:
    """The weight of each feature."""
    seen = Counter(feature for line in lines for feature in line.features)
    kept = {feature for feature, times in seen.items() if times >= LEAST}
    rows = [([f for f in line.features if f in kept], float(line.site)) for line in lines]
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1.0)
    order = random.Random(SEED)  # noqa: S311 - an order, no secret
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for found, site in rows:
            error = site - 1 / (1 + math.exp(-sum(weights[f] for f in found)))
            for feature in found:
                squares[feature] += error * error
                weights[feature] += RATE * error / math.sqrt(squares[feature]) - DECAY * weights[feature]
    return {feature: round(weight, 2) for feature, weight in weights.items() if abs(weight) >= SMALLEST}


def told(line: Line, weights: dict[str, float]) -> float:
    """How likely the line is the site's."""
    return 1 / (1 + math.exp(-sum(weights.get(feature, 0.0) for feature in line.features)))


def report(lines: Iterable[Line], weights: dict[str, float]) -> None:
    """Print the lines that would be told wrongly, the surest first, and how many."""
    judged = sorted(((told(line, weights), line) for line in lines), key=lambda pair: -abs(pair[0] - 0.5))
    wrong = [(p, line) for p, line in judged if (p > 0.5) != line.site]  # noqa: PLR2004 - even odds
    for likelihood, line in wrong:
        print(f"{likelihood:.2f} {'site' if line.site else 'news'}: {line.text[:110]}")
    print(f"{len(judged)} lines, {sum(line.site for _, line in judged)} the site's, {len(wrong)} told wrongly")


def main() -> None:
    """Learn, and write the weights or tell of the set that was left out."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--without", default="")
    without = parser.parse_args().without
    paths = sorted([*CASES.glob("articles*.jsonl"), *CASES.glob("boilerplate.*.jsonl")])
    left = [path for path in paths if without and f".{without}." in path.name]
    weights = learn([line for path in paths if path not in left for line in lines_of(path)])
    if left:
        report((line for path in left for line in lines_of(path)), weights)
        return
    rows = sorted(weights.items())
    WEIGHTS.write_text("".join(f"{feature}\t{weight}\n" for feature, weight in rows), encoding="utf-8")
    print(f"{len(rows)} weights written to {WEIGHTS.name}")


if __name__ == "__main__":
    main()
