"""Learn how sites talk to their readers from the labelled lines of tests/cases: bot/extract/data/site_talk.tsv.

    python -m scripts.learn_site_talk [--without SET]

A logistic regression by stochastic gradient descent with a fixed order, so the same cases give the same bytes. Only our
own invented articles teach. `--without fifth` leaves a set out and prints what would be told of it.
"""

from __future__ import annotations

import argparse
import json
import math
from hashlib import sha256
from itertools import cycle, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.extract.dateline import dateline
from bot.extract.site_talk import LONGEST, WEIGHTS, Line, beside, features, places
from bot.extract.text import plain
from bot.extract.weights import TAUGHT_BY, total
from scripts.regression import Pace, logistic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases"
PACE = Pace(rounds=4, rate=0.3, decay=3e-5)  # a decay, as what one line alone says must not count for much
WEIGHED = CASES / "boilerplate.id.jsonl"  # lines of every kind, and few
UNTAUGHT = ("thirtyninth", "fortieth", "fortyfirst", "fortysecond", "fortythird", "fortyfourth")
"""The sets that teach nothing at all, so that there are some to measure by (docs/extraction.md)."""
PARTS = ("top", "inside", "end", "news")
PAGES = 4  # made of the lines of one site
LEAST = 2  # lines that a word must stand in
SMALLEST = 0.05  # weights below it are not kept


def sources() -> list[Path]:
    """The files of labelled lines, in the order they are learnt from."""
    kinds = ("articles*", "boilerplate.*", "pages.*", "sites.*")
    found = (path for kind in kinds for path in CASES.glob(f"{kind}.jsonl"))
    return sorted(path for path in found if not any(f".{name}." in path.name for name in UNTAUGHT))


class Example(NamedTuple):
    """A line of an article, what is weighed of it, and whether it is the site's."""

    text: str
    features: tuple[str, ...]
    site: bool


def lines_of(path: Path) -> Iterator[Example]:
    """The lines of labelled articles, of the golden cases of furniture, or of pages made of sites' own lines."""
    rows = rows_of(path)
    for whole, site in pages_of(rows) if path.name.startswith("sites.") else map(_labelled, rows):
        yield from examples(whole, [line in site for line in whole])


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The labelled cases of a file as they stand there."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def examples(texts: list[str], gone: list[bool]) -> Iterator[Example]:
    """What is weighed of each line of an article; `gone` says which are the site's."""
    lines = [Line(text if cut else text[dateline(text) :]) for text, cut in zip(texts, gone, strict=True)]
    around = beside(lines, gone)
    for number, (line, place) in enumerate(zip(lines, places(lines, range(len(lines))), strict=True)):
        if line.length <= LONGEST:
            yield Example(line.text, (*features(line), *place, *around(number)), gone[number])


def _labelled(row: dict[str, Any]) -> tuple[list[str], set[str]]:
    whole = [line for line in (" ".join(part.split()) for part in plain(row["text"]).split("\n")) if line]
    if "boilerplate" in row:
        return whole, {" ".join(line.split()) for line in row["boilerplate"]}
    kept = {" ".join(line.split()) for line in row["kept"].split("\n")}
    return whole, {line for line in whole if line not in kept and not any(line.startswith(k) for k in kept if k)}


def pages_of(rows: list[dict[str, Any]]) -> Iterator[tuple[list[str], set[str]]]:
    """Pages as a site would make them: its lines around and among news, and one page of news alone."""
    story, decks = rows[0]["story"], cycle(rows[0]["decks"])
    for row in rows[1:]:
        parts = {part: [" ".join(line.split()) for line in row[part]] for part in PARTS}
        site = {line for part in PARTS[:3] for line in parts[part]}
        yield [next(decks), *story[:1], *parts["news"]], site
        for page in range(PAGES):
            top, inside, end, news = (parts[part][page::PAGES] for part in PARTS)
            body = [line for lines in zip_longest(story, news, inside) for line in lines if line]
            yield [*top[: page % 2], next(decks), *top[page % 2 :], *body, *end], site


def learn(lines: list[Example]) -> dict[str, float]:
    """The weight of each feature."""
    weights = logistic(((line.features, line.site) for line in lines), PACE, LEAST)
    return {feature: round(weight, 2) for feature, weight in weights.items() if abs(weight) >= SMALLEST}


def taught_by() -> str:
    """What tells the cases that teach, and what is weighed of a line, from others: the first line of the weights."""
    told_of = sha256(b"".join(path.read_bytes() for path in sources()))
    for line in lines_of(WEIGHED):
        told_of.update(repr((sorted(line.features), line.site)).encode())
    return f"{TAUGHT_BY}taught by {told_of.hexdigest()}"


def told(line: Example, weights: dict[str, float]) -> float:
    """How likely the line is the site's."""
    return 1 / (1 + math.exp(-total(line.features, weights)))


def report(lines: Iterable[Example], weights: dict[str, float]) -> None:
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
    paths = sources()
    left = [path for path in paths if without and f".{without}." in path.name]
    teach = [line for path in paths if path not in left for line in lines_of(path)]
    weights = learn(teach)
    if left:
        report((line for path in left for line in lines_of(path)), weights)
        return
    rows = sorted(weights.items())
    lines = [taught_by(), *(f"{feature}\t{weight}" for feature, weight in rows)]
    WEIGHTS.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{len(rows)} weights written to {WEIGHTS.name}")


if __name__ == "__main__":
    main()
