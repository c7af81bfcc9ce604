"""Learn how much what two reports share tells of one event, in one language and across two.

    python -m scripts.learn_stories [--without SET ...]

Writes within.tsv and across.tsv in bot/news/cluster/data: logistic regressions over pairs of the labelled stories of
the tests, by stochastic gradient descent in a fixed order, so the same cases give the same bytes. Each set teaches
twice, whole and cut to what a feed of summaries has of it. Pairs of two sets are of two events: some of them teach as
well, as if all sets' news had come on one day. `--without tenth` leaves sets out, writes nothing, and prints how right
their pairs are judged with what the others taught.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from bot.companies import Directory
from bot.extract import extract
from bot.extract.document import read
from bot.extract.weights import TAUGHT_BY, total
from bot.model import Article, Report
from bot.news.cluster import OpenStories, across, evidence, within
from bot.news.cluster.sketch import sketch
from scripts.regression import SEED, Pace, logistic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from bot.news.cluster.sketch import Sketch

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases"
PACE = Pace(rounds=40, rate=0.1, decay=3e-4)
UNTAUGHT = frozenset({"stories.thirtyninth", "stories.fortieth"})
"""Sets that teach nothing, so that the tests hold how articles are told apart that nobody learnt from."""
LEAST = 5  # pairs that a feature must be of
SMALLEST = 0.05  # weights below it are not kept
DAY = datetime(2026, 6, 1, tzinfo=UTC)
HOURS = 30  # in which the news of all sets comes when it is taken together
OF_TWO_SETS = 10  # one of so many pairs of two sets teaches: one day has a few look-alikes, and not a year of them
SUMMARY = 2  # sentences of an article that a feed may have


class Judge(Protocol):
    """What weighs two reports."""

    WEIGHTS: Path
    SURE: float

    def is_weighed(self, one: Sketch, other: Sketch, texts: float) -> bool:
        """Whether it weighs these at all."""

    def features(self, one: Sketch, other: Sketch, texts: float, rarity: Callable[[str], float]) -> list[str]:
        """What it weighs of them."""


JUDGES: tuple[Judge, ...] = (within, across)  # of one language, and of two


class Pair(NamedTuple):
    """What is weighed of two reports, by whom, and whether they are of one event."""

    judge: Judge
    features: list[str]
    same: bool


def sources() -> list[Path]:
    """The files of labelled stories that teach, in the order they are learnt from."""
    return [path for path in sorted(CASES.glob("stories*.jsonl")) if path.stem not in UNTAUGHT]


def taught_by() -> str:
    """What tells the cases that teach from any others: the first line of the weights."""
    told_of = sha256(b"".join(path.read_bytes() for path in sources()))
    return f"{TAUGHT_BY}taught by {told_of.hexdigest()}"


def reports(path: Path, directory: Directory, *, summaries: bool = False) -> list[tuple[Report, str]]:
    """The reports of a set with their events; as `summaries` only the first sentences of each."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [(_report(row, directory, summaries=summaries), row["story"]) for row in rows]


def _report(row: dict[str, str], directory: Directory, *, summaries: bool) -> Report:
    published = datetime.fromisoformat(row["published"])
    article = Article(row["id"], row["title"], row["text"], None, published, row["outlet"])
    if summaries:
        document = read(article)
        article = replace(article, text=document.text[: max([0, *(end for _, end in document.sentences[:SUMMARY])])])
    return Report(1, 1, row["outlet"], None, published, extract(article, directory))


def pairs(told: Sequence[tuple[Report, str]]) -> Iterator[Pair]:
    """The pairs of a set that share anything and that nothing rules out."""
    stories = _opened(report for report, _ in told)
    made = [(sketch(report, stories.rarity), story) for report, story in told]
    for (one, event), (other, its) in combinations(made, 2):
        if weighed := _weighed(one, other, stories):
            yield Pair(*weighed, same=event == its)


def strangers(sets: Iterable[Sequence[tuple[Report, str]]]) -> Iterator[Pair]:
    """Some pairs of reports of two sets, as if all had come on one day."""
    order = random.Random(SEED)  # noqa: S311 - an order, no secret
    told = [
        (replace(report, published=DAY + timedelta(hours=HOURS * order.random())), number)
        for number, rows in enumerate(sets)
        for report, _ in rows
    ]
    stories = _opened(report for report, _ in told)
    made = [(sketch(report, stories.rarity), number) for report, number in told]
    for (one, mine), (other, theirs) in combinations(made, 2):
        shared = mine != theirs and not one.marks.isdisjoint(other.marks) and order.randrange(OF_TWO_SETS) == 0
        if shared and (weighed := _weighed(one, other, stories)):
            yield Pair(*weighed, same=False)


def _opened(reports: Iterable[Report]) -> OpenStories:
    """Each report as a story of its own, so that a word is as rare as among that many stories."""
    return OpenStories(replace(report, story_id=number) for number, report in enumerate(reports))


def _weighed(one: Sketch, other: Sketch, stories: OpenStories) -> tuple[Judge, list[str]] | None:
    """What is weighed of two reports, None where that is not what decides."""
    judge = JUDGES[one.language != other.language]
    near = abs(one.published - other.published) <= evidence.NEAR
    texts = one.vector.cosine(other.vector.items())
    if not near or one.bare or other.bare or evidence.against(one, other) or not judge.is_weighed(one, other, texts):
        return None
    return judge, judge.features(one, other, texts, stories.rarity)


def learn(rows: Iterable[Pair]) -> dict[str, float]:
    """The weight of each feature, in logits."""
    weights = logistic(((row.features, row.same) for row in rows), PACE, LEAST)
    return {feature: round(weight, 2) for feature, weight in sorted(weights.items()) if abs(weight) >= SMALLEST}


def report_of(rows: Sequence[Pair], name: str, weights: Mapping[Path, dict[str, float]]) -> None:
    """Print how right the pairs of a set are judged."""
    for judge in JUDGES:
        mine = [row for row in rows if row.judge is judge]
        joined = [row.same for row in mine if total(row.features, weights[judge.WEIGHTS]) >= judge.SURE]
        kind = judge.WEIGHTS.stem
        same = sum(row.same for row in mine)
        print(
            f"{name}, {kind}: {same} pairs of one event, joined {sum(joined)} of them and {joined.count(False)} others"
        )


def main() -> None:
    """Learn, and write the weights or tell of the sets that were left out."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--without", nargs="*", default=())
    without = parser.parse_args().without
    directory = Directory.load()
    left = [path for path in sources() if any(path.stem.endswith(f".{one}") for one in without)]
    teach: list[Pair] = []
    measured: list[tuple[str, list[Pair]]] = []
    for summaries in (False, True):
        told = {path: reports(path, directory, summaries=summaries) for path in sources()}
        teach += [pair for path in told if path not in left for pair in pairs(told[path])]
        teach += strangers(told[path] for path in told if path not in left)
        measured += [(f"{path.stem}{', summaries' * summaries}", list(pairs(told[path]))) for path in left]
    weights = {judge.WEIGHTS: learn(pair for pair in teach if pair.judge is judge) for judge in JUDGES}
    for name, rows in measured:
        report_of(rows, name, weights)
    if not without:
        for path, learnt in weights.items():
            lines = [taught_by(), *(f"{feature}\t{weight}" for feature, weight in learnt.items())]
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
            print(f"{len(learnt)} features written to {path.name}")


if __name__ == "__main__":
    main()
