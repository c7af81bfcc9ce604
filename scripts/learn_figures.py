"""Learn which words go with which measure and movement of a figure, whose it is, and which figures are the headline's.

    python -m scripts.learn_figures [--without SET ...]

Writes bot/extract/data/figures.tsv, whose.tsv and headline.tsv: logistic regressions by stochastic gradient descent
with a fixed order, so the same cases give the same bytes. Only our own invented articles and golden sentences teach.
`--without fifteenth` leaves sets out, writes nothing, and prints how right their figures are read with what the others
taught.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from decimal import Decimal
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.companies import Directory
from bot.extract.document import read
from bot.extract.figures import figures, headline, odds, whose
from bot.extract.mentions import mentions
from bot.extract.weights import TAUGHT_BY, total
from bot.languages import LANGUAGES
from bot.model import Article, Direction, Metric
from scripts import golden
from scripts.learn_site_talk import CASES
from scripts.regression import SEED, Pace, logistic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from bot.extract.figures.facts import Told
    from bot.extract.figures.headline import Headlines
    from bot.extract.figures.odds import Features
    from bot.extract.figures.whose import Candidates, Cast
    from bot.model import Figure, MentionedCompany

HELD_OUT = ("eighteenth", "thirtyninth", "fortythird")
"""Sets that never teach, so that there is always one to measure by."""
RATE = 0.1
WORDS_PACE = Pace(rounds=10, rate=RATE, decay=6e-5)
STANDS_PACE = Pace(rounds=6, rate=RATE, decay=2e-5)
"""Of every weight some is lost a step: what one figure alone says must not count for much."""
GOLDEN = 2  # times that a golden sentence counts: it shows its phenomenon and little else
LEAST = 3  # figures that a feature must be of
LEAST_STANDS = 5  # candidates that a feature must be of
HEADLINE_PACE = Pace(rounds=3, rate=RATE, decay=2e-5)
"""Of what is a headline's figure labellers agree less than of anything else: little is to be learnt by heart."""
LEAST_HEADLINES = 10  # figures that a feature must be of
SMALLEST = 0.1  # weights below it are not kept
SURE = 0.01  # a smaller error teaches nothing

NOT_FOUND = "?"

Weights = dict[str, dict[str, float]]


class Read(NamedTuple):
    """A figure as the rules read it, and what is weighed of it."""

    figure: Figure
    said: bool
    features: Features
    candidates: Candidates


class Example(NamedTuple):
    """A figure that was read and what it is labelled: "" where nothing is said, NOT_FOUND for another company."""

    read: Read
    metric: str
    direction: str
    company: str | None


class Marked(NamedTuple):
    """The figures of an article, what is weighed of each, and value and direction of those labelled the headline's."""

    figures: Sequence[Figure]
    features: list[list[str]]
    heads: set[tuple[Decimal, str]]

    def key(self, figure: Figure) -> tuple[Decimal, str]:
        """What tells a figure of an article from others."""
        return Decimal(figure.value), figure.direction.value

    def is_head(self, figure: Figure) -> bool:
        """Is it labelled the headline's?"""
        return self.key(figure) in self.heads


class Noted(list[Read]):
    """A judge that only notes what the rules read."""

    def __call__(self, told: Told, cast: Cast) -> Figure:
        """Keep the figure as it is."""
        self.append(Read(told.figure, told.said, odds.features(told), whose.candidates(told, cast)))
        return told.figure


def taught_by() -> str:
    """What tells the cases that teach from any others: the first line of the weights of measures and directions."""
    told_of = sha256()
    for path in (*sources(), *map(golden.path, LANGUAGES)):
        if path.exists() and not any(f".{name}." in path.name for name in HELD_OUT):
            told_of.update(path.read_bytes())
    return f"{TAUGHT_BY}taught by {told_of.hexdigest()}"


def unmarked(told: Headlines) -> tuple[Figure, ...]:
    """The figures of an article, none of them the headline's."""
    return tuple(told.figures)


def sources() -> list[Path]:
    """The files of labelled articles, in the order they are learnt from."""
    return sorted(CASES.glob("articles*.jsonl"))


def examples(path: Path, directory: Directory) -> Iterator[Example]:
    """The labelled figures of a file of articles, those that are found at all."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        document = read(Article(row["id"], row["title"], row["text"]))
        named = mentions(document, directory)
        noted = Noted()
        figures(document, named, noted, unmarked)
        labels = {one["name"]: _known(one, named) for one in row["companies"]} | {None: None}
        for label in row["figures"]:
            same = [r for r in noted if (r.figure.evidence, r.figure.value) == (label["evidence"], label["value"])]
            if same:  # of one number said twice, the one read as labelled
                found = max(same, key=lambda r: r.figure.direction == label["direction"])
                yield Example(found, label["metric"], label["direction"], labels[label["company"]])


def _known(label: dict[str, Any], named: Iterable[MentionedCompany]) -> str:
    """Which company of the directory a label names."""
    code = (label["ticker"] or "").partition(".")[0]
    for one in named:
        company = one.company
        codes = {ticker.partition(".")[0] for ticker in company.tickers}
        if company.name.lower() == label["name"].lower() or (code and code in codes):
            return company.id
    return NOT_FOUND


def sentences() -> Iterator[Example]:
    """The figures of the golden sentences."""
    for language in LANGUAGES:
        for case in golden.cases(language):
            noted = Noted()
            golden.read(language, case, noted, unmarked)
            for label in case["figures"]:
                same = [r for r in noted if (r.figure.value, r.figure.unit) == (label["value"], label["unit"])]
                for found in same[:1]:
                    company = label.get("company", NOT_FOUND)
                    yield Example(found, label.get("metric", ""), label.get("direction", ""), company)


def learn(rows: Iterable[tuple[list[str], str]], labels: Iterable[str]) -> Weights:
    """The weight that each feature gives each label."""
    rows, names = list(rows), list(labels)
    seen = Counter(feature for found, _ in rows for feature in set(found))
    kept = [([f for f in found if seen[f] >= LEAST], names.index(label)) for found, label in rows]
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(names))
    squares: dict[str, list[float]] = defaultdict(lambda: [1.0] * len(names))
    order = random.Random(SEED)  # noqa: S311 - an order, no secret
    for _ in range(WORDS_PACE.rounds):
        order.shuffle(kept)
        for found, label in kept:
            errors = _errors([*map(sum, zip(*(weights[feature] for feature in found), strict=True))], label)
            for feature in found:
                own, spread = weights[feature], squares[feature]
                for k, error in errors:
                    spread[k] += error * error
                    own[k] += WORDS_PACE.rate * error / math.sqrt(spread[k]) - WORDS_PACE.decay * own[k]
    return {
        feature: {name: round(weight, 1) for name, weight in zip(names, row, strict=True) if abs(weight) >= SMALLEST}
        for feature, row in weights.items()
    }


def _errors(sums: list[float], label: int) -> list[tuple[int, float]]:
    """How far off each label's likelihood is, by its number; those next to nothing are left out."""
    highest = max(sums)
    powers = [math.exp(total - highest) for total in sums]
    whole = sum(powers)
    errors = [(k == label) - power / whole for k, power in enumerate(powers)]
    return [(k, error) for k, error in enumerate(errors) if abs(error) > SURE]


def learn_whose(rows: Iterable[tuple[Candidates, str | None]]) -> dict[str, float]:
    """The weight of each feature of a candidate."""
    rows = [(found, company) for found, company in rows if company in found]
    seen = Counter(feature for found, _ in rows for features in found.values() for feature in features)
    kept = [
        ([[f for f in features if seen[f] >= LEAST_STANDS] for features in found.values()], [*found].index(company))
        for found, company in rows
    ]
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1.0)
    order = random.Random(SEED)  # noqa: S311 - an order, no secret
    for _ in range(STANDS_PACE.rounds):
        order.shuffle(kept)
        for found, label in kept:
            for k, error in _errors([sum(map(weights.__getitem__, features)) for features in found], label):
                for feature in found[k]:
                    squares[feature] += error * error
                    step = STANDS_PACE.rate * error / math.sqrt(squares[feature])
                    weights[feature] += step - STANDS_PACE.decay * weights[feature]
    return {feature: round(w, 2) for feature, w in sorted(weights.items()) if abs(w) >= SMALLEST / 2}


def taught(rows: list[Example]) -> Weights:
    """The weights of measures and directions."""
    seen = [(e, e.read.features) for e in rows]
    metrics = learn(((f.words + f.of_metric, e.metric) for e, f in seen if e.metric), Metric)
    moved = [(e, f) for e, f in seen if e.direction and not e.read.figure.reached]
    directions = learn(((f.words + f.of_direction, e.direction) for e, f in moved), Direction)
    both = {feature: metrics.get(feature, {}) | directions.get(feature, {}) for feature in {*metrics, *directions}}
    return {feature: both[feature] for feature in sorted(both) if both[feature]}


def judge(told: Told, cast: Cast, weights: odds.Weights, stands: dict[str, float]) -> Figure:
    """A figure as the rules and these weights have it together."""
    read = odds.reread(told.figure, odds.features(told), weights)
    return whose.rebound(read, whose.candidates(told, cast), stands, said=told.said)


def headlines(path: Path, directory: Directory, weights: Weights, stands: dict[str, float]) -> Iterator[Marked]:
    """The figures of each article of a file, what is weighed of each, and which are labelled the headline's."""
    known = {feature: odds.packed(row) for feature, row in weights.items()}
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        document = read(Article(row["id"], row["title"], row["text"]))
        found: list[Headlines] = []
        note = lambda told, found=found: found.append(told) or tuple(told.figures)  # noqa: E731
        figures(document, mentions(document, directory), partial(judge, weights=known, stands=stands), note)
        heads = {(Decimal(f["value"]), f["direction"]) for f in row["figures"] if f["headline"]}
        yield Marked(found[0].figures, [*headline.features(found[0])], heads)


def learn_headlines(rows: Iterable[Marked]) -> dict[str, float]:
    """The weight of each feature of a headline's figure."""
    told = (
        (found, row.is_head(figure)) for row in rows for figure, found in zip(row.figures, row.features, strict=False)
    )
    weights = logistic(told, HEADLINE_PACE, LEAST_HEADLINES)
    return {feature: round(weight, 2) for feature, weight in sorted(weights.items()) if abs(weight) >= SMALLEST / 2}


def report_headlines(rows: list[Marked], name: str, weights: dict[str, float]) -> None:
    """Print how right the headline's figures of a set are chosen, as F."""
    right = chosen = labelled = 0
    for row in rows:
        scores = [total(found, weights) for found in row.features]
        best = headline.chosen(row.figures, scores)
        right += len({row.key(row.figures[i]) for i in best if row.is_head(row.figures[i])})
        chosen, labelled = chosen + len(best), labelled + len(row.heads)
    print(f"{name}: headline figures F {2 * right / (chosen + labelled):.3f}")


def report(rows: list[Example], name: str, weights: Weights, stands: dict[str, float]) -> None:
    """Print how many figures of a set the rules alone and both together read right."""
    told = {feature: odds.packed(row) for feature, row in weights.items()}
    alone, both = Counter[str](), Counter[str]()
    for example in rows:
        figure, said, found, candidates = example.read
        judged = whose.rebound(odds.reread(figure, found, told), candidates, stands, said=said)
        for count, one in ((alone, figure), (both, judged)):
            count["metric"] += one.metric == example.metric
            count["direction"] += one.direction == example.direction
            count["company"] += one.company == example.company
    shares = ", ".join(f"{k} {alone[k] / len(rows):.3f} -> {both[k] / len(rows):.3f}" for k in alone)
    print(f"{name}: {len(rows)} figures, right by the rules alone and with what was learnt: {shares}")


def main() -> None:
    """Learn, and write the weights or tell of the sets that were left out."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--without", nargs="*", default=())
    without = parser.parse_args().without
    directory = Directory.load()
    rows = {path: list(examples(path, directory)) for path in sources()}
    left = [path for path in rows if any(f".{name}." in path.name for name in (*HELD_OUT, *without))]
    teach = [*(example for path in rows if path not in left for example in rows[path]), *GOLDEN * [*sentences()]]
    weights, stands = taught(teach), learn_whose((e.read.candidates, e.company) for e in teach)
    marked = {path: list(headlines(path, directory, weights, stands)) for path in rows}
    heads = learn_headlines(row for path in rows if path not in left for row in marked[path])
    for path in left:
        report(rows[path], path.stem, weights, stands)
        report_headlines(marked[path], path.stem, heads)
    if not without:
        tenths = {f: {k: round(w * odds.TENTHS) for k, w in sorted(row.items())} for f, row in weights.items()}
        rows_of = ((f, *(f"{k}={n}" for k, n in row.items())) for f, row in tenths.items())
        _write(odds.WEIGHTS, [(taught_by(),), *rows_of])
        _write(whose.WEIGHTS, ((feature, str(weight)) for feature, weight in stands.items()))
        _write(headline.WEIGHTS, ((feature, str(weight)) for feature, weight in heads.items()))


def _write(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    lines = ["\t".join(row) + "\n" for row in rows]
    path.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} features written to {path.name}")


if __name__ == "__main__":
    main()
