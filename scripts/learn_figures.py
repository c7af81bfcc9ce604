"""Learn which words go with which measure and movement of a figure: bot/extract/data/figures.tsv.

    python -m scripts.learn_figures [--without SET ...]

Two logistic regressions by stochastic gradient descent with a fixed order, so the same cases give the same bytes. Only
our own invented articles teach. `--without fifteenth` leaves sets out, and prints how right their figures are read with
what the others taught.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from bot.companies import Directory
from bot.extract.document import read
from bot.extract.figures import figures, odds
from bot.extract.mentions import mentions
from bot.languages import LANGUAGES
from bot.model import Article, Direction, Metric
from scripts import golden
from scripts.golden import CASES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pathlib import Path

    from bot.extract.figures.odds import Features
    from bot.model import Figure

HELD_OUT = ("eighteenth",)
"""Sets that never teach, so that there is always one to measure by."""
ROUNDS = 6
RATE = 0.1
DECAY = 2e-5  # of every weight a step: what one figure alone says must not count for much
SEED = 7
LEAST = 3  # figures that a feature must be of
SMALLEST = 0.1  # weights below it are not kept
SURE = 0.01  # a smaller error teaches nothing

Weights = dict[str, dict[str, float]]


class Example(NamedTuple):
    """A figure as the rules read it, what is weighed of it, and what it is labelled; "" where nothing is said."""

    figure: Figure
    features: Features
    metric: str
    direction: str


class Noted(list[tuple["Figure", "Features"]]):
    """A judge that only notes what the rules read."""

    def __call__(self, figure: Figure, weighed: Features) -> Figure:
        """Keep the figure as it is."""
        self.append((figure, weighed))
        return figure


def sources() -> list[Path]:
    """The files of labelled articles, in the order they are learnt from."""
    return sorted(CASES.glob("articles*.jsonl"))


def examples(path: Path, directory: Directory) -> Iterator[Example]:
    """The labelled figures of a file of articles, those that are found at all."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        document = read(Article(row["id"], row["title"], row["text"]))
        noted = Noted()
        figures(document, mentions(document, directory), noted)
        for label in row["figures"]:
            same = [(f, w) for f, w in noted if f.evidence == label["evidence"] and f.value == label["value"]]
            if same:  # of one number said twice, the one read as labelled
                figure, weighed = max(same, key=lambda pair: pair[0].direction == label["direction"])
                yield Example(figure, weighed, label["metric"], label["direction"])


def sentences() -> Iterator[Example]:
    """The figures of the golden sentences."""
    for language in LANGUAGES:
        for case in golden.cases(language):
            noted = Noted()
            golden.read(language, case, noted)
            for label in case["figures"]:
                same = [(f, w) for f, w in noted if (f.value, f.unit) == (label["value"], label["unit"])]
                for figure, weighed in same[:1]:
                    yield Example(figure, weighed, label.get("metric", ""), label.get("direction", ""))


def learn(rows: Iterable[tuple[list[str], str]], labels: Iterable[str]) -> Weights:
    """The weight that each feature gives each label."""
    rows, names = list(rows), list(labels)
    seen = Counter(feature for found, _ in rows for feature in set(found))
    kept = [([f for f in found if seen[f] >= LEAST], names.index(label)) for found, label in rows]
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(names))
    squares: dict[str, list[float]] = defaultdict(lambda: [1.0] * len(names))
    order = random.Random(SEED)  # noqa: S311 - an order, no secret
    for _ in range(ROUNDS):
        order.shuffle(kept)
        for found, label in kept:
            errors = _errors([weights[feature] for feature in found], label)
            for feature in found:
                own, spread = weights[feature], squares[feature]
                for k, error in errors:
                    spread[k] += error * error
                    own[k] += RATE * error / math.sqrt(spread[k]) - DECAY * own[k]
    return {
        feature: {name: round(weight, 1) for name, weight in zip(names, row, strict=True) if abs(weight) >= SMALLEST}
        for feature, row in weights.items()
    }


def _errors(rows: list[list[float]], label: int) -> list[tuple[int, float]]:
    """How far off each label's likelihood is, by its number; those next to nothing are left out."""
    sums = list(map(sum, zip(*rows, strict=True)))
    highest = max(sums)
    powers = [math.exp(total - highest) for total in sums]
    whole = sum(powers)
    errors = [(k == label) - power / whole for k, power in enumerate(powers)]
    return [(k, error) for k, error in enumerate(errors) if abs(error) > SURE]


def taught(rows: list[Example]) -> Weights:
    """The weights of both regressions."""
    metrics = learn(((e.features.words + e.features.of_metric, e.metric) for e in rows if e.metric), Metric)
    moved = [e for e in rows if e.direction and not e.figure.reached]
    directions = learn(((e.features.words + e.features.of_direction, e.direction) for e in moved), Direction)
    both = {feature: metrics.get(feature, {}) | directions.get(feature, {}) for feature in {*metrics, *directions}}
    return {feature: both[feature] for feature in sorted(both) if both[feature]}


def report(rows: list[Example], name: str, weights: Weights) -> None:
    """Print how many figures of a set the rules alone and both together read right."""
    alone, both = Counter[str](), Counter[str]()
    told = {feature: tuple(row.items()) for feature, row in weights.items()}
    for example in rows:
        figure = odds.reread(example.figure, example.features, told)
        for count, read_ in ((alone, example.figure), (both, figure)):
            count["metric"] += read_.metric == example.metric
            count["direction"] += read_.direction == example.direction
    shares = ", ".join(f"{k} {alone[k] / len(rows):.3f} -> {both[k] / len(rows):.3f}" for k in ("metric", "direction"))
    print(f"{name}: {len(rows)} figures, right by the rules alone and with the words: {shares}")


def main() -> None:
    """Learn, and write the weights or tell of the sets that were left out."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--without", nargs="*", default=())
    without = parser.parse_args().without
    directory = Directory.load()
    rows = {path: list(examples(path, directory)) for path in sources()}
    left = [path for path in rows if any(f".{name}." in path.name for name in (*HELD_OUT, *without))]
    weights = taught([*(example for path in rows if path not in left for example in rows[path]), *sentences()])
    for path in left:
        report(rows[path], path.stem, weights)
    if not without:
        lines = ("\t".join((f, *(f"{k}={w}" for k, w in sorted(row.items())))) for f, row in weights.items())
        odds.WEIGHTS.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        print(f"{len(weights)} features written to {odds.WEIGHTS.name}")


if __name__ == "__main__":
    main()
