"""What it costs to say which open story a report belongs to, as more reports are open; beside TF-IDF over all of them.

    python -m bench.cluster [--sizes N,N,...] [--probes N]

`place` is the median CPU time for one report of 1.5 KB, its words counted and all; `p99` the slow ones; `held` what the
process has grown by for all that is open. The peer compares the report's words with every open report, a row each in
one sparse matrix in numpy. Reports are invented: words as frequent as in a language, up to four reports an event, each
event's with a company, figures and names, and half of their words, in common.
"""

from __future__ import annotations

import argparse
import gc
import math
import random
import statistics
import time
from collections import Counter
from datetime import UTC, datetime
from itertools import accumulate, count, islice
from typing import TYPE_CHECKING

import numpy as np
from rich.console import Console
from rich.table import Table

from bot.model import Company, Direction, Extraction, Figure, MentionedCompany, Metric, Report
from bot.news.cluster import WINDOW, OpenStories
from bot.news.cluster.words import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

START = datetime(2026, 3, 2, tzinfo=UTC)
VOCABULARY, COMPANIES, NAMES = 40_000, 3_000, 8_000
WORDS = 110  # of an event's, and as many of a report's own
FLOORS = {10_000: (5.0, 200.0)}  # milliseconds and MB that ours must hold


def words(noise: random.Random) -> Iterator[list[str]]:
    """Words by Zipf's law, endlessly, a hundred and ten at a time."""
    letters = "aeiou", "bcdfghjklmnprstvwz"
    vocabulary = ["".join(noise.choice(letters[i % 2]) for i in range(noise.randint(4, 9))) for _ in range(VOCABULARY)]
    weights = list(accumulate(1 / rank for rank in range(3, VOCABULARY + 3)))
    while True:
        yield noise.choices(vocabulary, cum_weights=weights, k=WORDS)


def reports(size: int) -> Iterator[Report]:
    """Reports in time order, spread over the window."""
    noise = random.Random(3)
    source, numbers, events = words(noise), count(1), count(1)
    popular = list(accumulate(1 / rank for rank in range(1, COMPANIES + 1)))
    while True:
        story = next(events)
        event, own = next(source), noise.choices(range(COMPANIES), cum_weights=popular)[0]
        figures = [(str(noise.randint(11, 9999)), noise.choice((Direction.UP, Direction.DOWN))) for _ in range(3)]
        names = [
            f"Name{noise.randrange(NAMES):x}".translate(str.maketrans("0123456789", "ghijklmnop")) for _ in range(4)
        ]
        for _ in range(noise.choice((1, 1, 2, 4))):
            number = next(numbers)
            said = noise.sample(event, WORDS // 2) + next(source) + [f"said {name}" for name in names]
            noise.shuffle(said)
            yield Report(
                number,
                1,
                f"Outlet {number % 50}",
                f"https://a.example/{number}",
                START + WINDOW * min(number / size, 1.0),
                _extraction(f"Company {own} {' '.join(noise.sample(event, 7))}", " ".join(said), own, figures),
                story,
            )


def _extraction(title: str, text: str, own: int, figures: list[tuple[str, Direction]]) -> Extraction:
    company = MentionedCompany(Company(f"company-{own}", f"Company {own}"), about=True)
    found = tuple(
        Figure(value, "%", way, Metric.SALES, "sales", "text", 0, 1, value, company.company.id)
        for value, way in figures
    )
    return Extraction("en", title, text, companies=(company,), figures=found)


class Brute:
    """TF-IDF over all: one sparse matrix, multiplied by every new report."""

    def __init__(self, texts: list[list[str]]) -> None:
        found: Counter[str] = Counter(word for text in texts for word in set(text))
        self.ids = {word: number for number, word in enumerate(found)}
        self.idf = np.array([math.log(len(texts) / n) + 1 for n in found.values()])
        rows = [self.row(text) for text in texts]
        self.terms = np.concatenate([terms for terms, _ in rows])
        self.weights = np.concatenate([weights for _, weights in rows])
        self.starts = np.cumsum([0, *(len(terms) for terms, _ in rows[:-1])])

    def row(self, text: list[str]) -> tuple[np.ndarray, np.ndarray]:
        """The known terms of a text and their weights."""
        counts = Counter(self.ids[word] for word in text if word in self.ids)
        terms = np.fromiter(counts, dtype=np.int64)
        weights = np.fromiter(counts.values(), dtype=np.float64) * self.idf[terms]
        return terms, weights / (np.linalg.norm(weights) or 1.0)

    def nearest(self, text: str) -> int:
        """The most similar report's row."""
        dense = np.zeros(len(self.idf))
        terms, weights = self.row(tokens(text))
        dense[terms] = weights
        return int(np.add.reduceat(dense[self.terms] * self.weights, self.starts).argmax())


def resident() -> float:
    """MB of this process in memory now."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no file to have a path
        return int(file.read().split()[1]) * 4096 / 1e6


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000", help="how many reports are open (1000,10000,100000)")
    parser.add_argument(
        "--probes", type=int, default=200, metavar="N", help="reports that are placed at each size (200)"
    )
    options = parser.parse_args()
    table = Table(
        "open reports", "place ms", "p99 ms", "held MB", "TF-IDF over all ms", title="One report, one core, CPU time"
    )
    for size in map(int, options.sizes.split(",")):
        table.add_row(f"{size:,}", *_measured(size, options.probes))
    for size, (milliseconds, megabytes) in FLOORS.items():
        table.add_row(f"[dim]floor at {size:,}[/]", f"[dim]{milliseconds:.0f}[/]", "", f"[dim]{megabytes:.0f}[/]", "")
    Console(highlight=False, width=100).print(table)


def _measured(size: int, probes: int) -> list[str]:
    source = reports(size)
    gc.collect()
    before = resident()
    stories = OpenStories()
    kept = []
    for report in islice(source, size):
        stories.add(report)
        kept.append(report.extraction.text)
    held = resident() - before - sum(map(len, kept)) / 1e6
    new = [next(source) for _ in range(probes)]
    times = [_timed(stories, report) for report in new]
    brute = Brute([tokens(text) for text in kept])
    theirs = []
    for report in new[: max(probes // 10, 5)]:
        start = time.process_time()
        brute.nearest(report.extraction.text)
        theirs.append((time.process_time() - start) * 1000)
    slow = statistics.quantiles(times, n=100)[-1]
    return [f"{statistics.median(times):.2f}", f"{slow:.2f}", f"{held:.0f}", f"{statistics.median(theirs):.1f}"]


def _timed(stories: OpenStories, report: Report) -> float:
    start = time.process_time()
    stories.place(report)
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    main()
