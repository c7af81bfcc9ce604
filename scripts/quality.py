"""Score the extraction on every labelled set that is here, and print the table: `make quality`.

    python -m scripts.quality [--errors N] [SET ...]

The golden articles of tests/cases/ are the project's own. The other sets are third parties' and the scorer belongs to
them, so neither is part of the project: they are looked for in ../shared, or beside the folder KABAR_DATA names.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Column, Table

from bot.companies import Directory
from bot.extract import extract
from bot.model import Article
from bot.model.as_json import to_json
from bot.news.digest import shown_figures
from bot.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bot.model import Extraction

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("KABAR_DATA", ROOT.parent / "shared" / "data"))
SCORER = DATA.parent / "tools" / "score.py"
CASES = ROOT / "tests" / "cases"
FLOORS = ROOT / "tests" / "quality" / "floors.toml"
WIDTH = 100
LESS_IS_BETTER = ("boilerplate_left", "level_called_change", "look_alikes_called")

Gold = dict[str, Any]
Prediction = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Gold in a file; `what` is the scorer's function for it.

    `as_written`: its speakers are the words that stand with the quote, "she" among them, and not who that is.
    """

    name: str
    what: str
    path: Path
    as_written: bool = False


SETS = (
    LabelledSet("PolNeAR", "quotes", DATA / "quotes.en.jsonl", as_written=True),
    LabelledSet("PFSA-ID", "quotes", DATA / "quotes.id.jsonl"),
    LabelledSet("NewsQuant", "figures", DATA / "figures.en.jsonl"),
    LabelledSet("Tempo", "figures", DATA / "figures.id.jsonl"),
    LabelledSet("companies", "companies", DATA / "companies.jsonl"),
    *(LabelledSet(path.stem, "articles", path) for path in sorted(CASES.glob("articles.*.jsonl"))),
    *(LabelledSet(path.stem, "companies", path) for path in sorted(CASES.glob("headlines.*.jsonl"))),
)


@dataclass(frozen=True, slots=True)
class Score:
    """One measure of one set, between 0 and 1; precision, recall and how much was judged where they apply."""

    measure: str
    value: float
    precision: float | None = None
    recall: float | None = None
    gold: int | None = None


def present() -> tuple[LabelledSet, ...]:
    """The sets that can be scored here: none without the scorer."""
    return tuple(s for s in SETS if s.path.is_file()) if SCORER.is_file() else ()


def holds(score: Score, floor: float) -> bool:
    """True when the score is on the right side of its floor, a ceiling where less is better."""
    return score.value <= floor if score.measure.endswith(LESS_IS_BETTER) else score.value >= floor


@cache
def floors() -> dict[str, dict[str, float]]:
    """What each set's measures must reach, by set and measure."""
    found: dict[str, dict[str, float]] = tomllib.loads(FLOORS.read_text("utf-8"))
    return found


def measure(labelled: LabelledSet, directory: Directory) -> tuple[list[Score], list[str]]:
    """The set's scores and the errors behind them, in words."""
    gold = _read(labelled.path)
    extractions = dict(_extracted(gold, directory))
    predictions = {key: to_json(read, key) for key, read in extractions.items()}
    errors: list[str] = []
    scores = list(_scores(_scorer(labelled.what)(gold, predictions, errors)))
    if labelled.as_written:
        written = {key: _as_written(prediction) for key, prediction in predictions.items()}
        found = _scores(_scorer(labelled.what)(gold, written, []), "as_written.")
        scores += [score for score in found if score.measure == "as_written.speaker"]
    if labelled.what == "articles":
        scores.append(_look_alikes(gold, predictions, errors))
        scores.append(_shown_right(gold, extractions, predictions, errors))
    return scores, errors


def _as_written(prediction: Prediction) -> Prediction:
    """The prediction with speakers in the words of the text; a quote that goes on has those of the one before."""
    quotes: list[dict[str, Any]] = []
    before: dict[str, Any] = {"speaker": None, "named": None}
    for quote in prediction["quotes"]:
        goes_on = not quote["named"] and quote["speaker"] == before["speaker"]
        named = before["named"] if goes_on else quote["named"]
        before = quote | {"named": named}
        quotes.append(quote | {"speaker": prediction["text"][slice(*named)]} if named else quote)
    return prediction | {"quotes": quotes}


def _shown_right(
    gold: Iterable[Gold], extractions: dict[str, Extraction], predictions: dict[str, Prediction], errors: list[str]
) -> Score:
    """How many of the figures that a chat following the main company is shown are labelled so, all of it."""
    right: list[bool] = []
    for item in gold:
        read = extractions[item["id"]]
        main = [company.company.id for company in read.companies if company.about][:1]
        names = {company.company.id: company.company.name for company in read.companies}
        canonical = _scorer("canonical")
        labelled = {
            (Decimal(f["value"]), f["direction"], canonical(item, predictions, f["company"]), f["metric"])
            for f in item["figures"]
        }
        lines = shown_figures(read, main, phrases(read.language))
        for line, figure in ((line, figure) for line, told in lines.items() for figure in told):
            said = (Decimal(figure.value), figure.direction.value, names.get(figure.company or ""), figure.metric.value)
            right.append(said in labelled)
            if not right[-1]:
                errors.append(f"{item['id']}: shown {line.label!r} {line.amount}, not labelled so: {figure.evidence!r}")
    return Score("shown_right", round(sum(right) / max(len(right), 1), 3), gold=len(right))


def _look_alikes(gold: Iterable[Gold], predictions: dict[str, Prediction], errors: list[str]) -> Score:
    """How many of the phrases labelled as no company hold a mention of one."""
    phrases = [(item["id"], phrase) for item in gold for phrase in item.get("not_companies", ())]
    called = [(key, phrase) for key, phrase in phrases if _called(phrase, predictions[key])]
    errors += [f"{key}: {phrase!r} called a company" for key, phrase in called]
    return Score("look_alikes_called", round(len(called) / max(len(phrases), 1), 3), gold=len(phrases))


def _called(phrase: str, prediction: Prediction) -> bool:
    places = [m.span() for m in re.finditer(re.escape(phrase), prediction["text"], re.IGNORECASE)]
    mentions = [(start, end) for company in prediction["companies"] for start, end in company["mentions"]]
    return any(from_ <= start and end <= to for from_, to in places for start, end in mentions)


def _read(path: Path) -> list[Gold]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _extracted(gold: Iterable[Gold], directory: Directory) -> Iterator[tuple[str, Extraction]]:
    for item in gold:
        yield item["id"], extract(Article(item["id"], item.get("title") or "", item["text"]), directory)


@cache
def _scorer(what: str) -> Callable[..., Any]:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SCORER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    function: Callable[..., Any] = getattr(module, what)
    return function


def _scores(result: dict[str, Any], prefix: str = "") -> Iterator[Score]:
    """The scorer's nested answer as a list; whole numbers only say how much was judged."""
    for key, value in result.items():
        name = prefix + key
        if isinstance(value, dict) and "F" in value:
            yield Score(name, value["F"], value["P"], value["R"], value["gold"])
        elif isinstance(value, dict):
            yield from _scores(value, f"{name}.")
        elif isinstance(value, float):
            yield Score(name, value)
        elif isinstance(value, str):  # "3/4"
            hit, _, gold = value.partition("/")
            yield Score(name, round(int(hit) / max(int(gold), 1), 3), gold=int(gold))


def main() -> None:
    """Print the table, and the errors where asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", metavar="SET", help="only these sets (all)")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="also list N errors a set")
    options = parser.parse_args()
    console = Console(highlight=False, width=WIDTH)
    chosen = [s for s in present() if not options.sets or s.name in options.sets]
    if not chosen:
        console.print(f"Nothing to score: no such set, or no scorer at {SCORER} (set KABAR_DATA).")
        return
    directory = Directory.load()
    table = Table("set", Column("measure", no_wrap=True), "score", "P", "R", "of", "floor")
    for labelled in chosen:
        scores, errors = measure(labelled, directory)
        _add(table, labelled.name, scores)
        for error in errors[: options.errors]:
            console.print(f"{labelled.name}: {error}", markup=False, soft_wrap=True)
    console.print(table)


def _add(table: Table, name: str, scores: Iterable[Score]) -> None:
    expected, shown = floors().get(name, {}), name
    for score in scores:
        floor = expected.get(score.measure)
        low = floor is not None and not holds(score, floor)
        value = f"[red]{score.value:.3f}[/]" if low else f"{score.value:.3f}"
        limit = "" if floor is None else f"{'≤' if score.measure.endswith(LESS_IS_BETTER) else '≥'} {floor:.2f}"
        table.add_row(shown, score.measure, value, _shown(score.precision), _shown(score.recall), _whole(score), limit)
        shown = ""
    table.add_section()


def _shown(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _whole(score: Score) -> str:
    return "" if score.gold is None else str(score.gold)


if __name__ == "__main__":
    main()
