"""How many articles of 3 KB `kabar extract --jsonl` reads a second on one core, beside its peers in the same run.

    make bench          or: python -m bench.extract [--peers PYTHON] [--articles N]

CPU time counts, not the clock, so a busy machine changes the ratios little. Ours is the whole command, JSON in and
out with the full company directory, less what it costs to start; a peer's is its pipeline alone, less its loading.
The articles are put together from the paragraphs of the golden articles, with other numbers in them.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.companies import Directory
from bot.extract import extract
from bot.extract.report import to_json
from bot.model import Article
from tests.quality.long_texts import TEXTS

ROOT = Path(__file__).resolve().parents[1]
LENGTH = 3000  # characters of an article
WARM = 40  # articles that are read before the measured ones, in a run of their own
PEER_ARTICLES = 40  # they take a tenth of a second for each
DEADLINE = 2.0  # seconds of CPU for a long text


def corpus(language: str, count: int) -> list[dict[str, str]]:
    """That many articles of the language, each of other paragraphs with other digits."""
    lines = (ROOT / "tests" / "cases" / f"articles.{language}.jsonl").read_text("utf-8").splitlines()
    golden = [json.loads(line) for line in lines]
    paragraphs = [p for item in golden for p in re.sub(r"</?p>", "\n", item["text"]).split("\n") if p.strip()]
    noise = random.Random(7)
    articles: list[dict[str, str]] = []
    for number in range(count):
        parts: list[str] = []
        while sum(map(len, parts)) < LENGTH:
            parts.append(
                re.sub(r"\d", lambda m: m[0] if m[0] == "0" else str(noise.randint(1, 9)), noise.choice(paragraphs))
            )
        title = noise.choice(golden)["title"]
        articles.append({"id": f"{language}-{number}", "title": title, "text": "\n".join(parts)[:LENGTH]})
    return articles


def ours(articles: list[dict[str, str]]) -> float:
    """Articles a second of CPU through the command, its start taken off by a run on the first few."""
    return (len(articles) - WARM) / (_command(articles) - _command(articles[:WARM]))


def _command(articles: list[dict[str, str]]) -> float:
    """Seconds of CPU of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    lines = "".join(json.dumps(article) + "\n" for article in articles)
    command = [sys.executable, "-m", "bot", "extract", "--jsonl", "-"]
    subprocess.run(command, input=lines, text=True, stdout=subprocess.DEVNULL, check=True, cwd=ROOT)  # noqa: S603 - ours
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def theirs(python: str, articles: list[dict[str, str]]) -> dict[str, float]:
    """Articles a second of CPU of each peer that is installed there, as bench/peers.py tells."""
    command = [python, str(ROOT / "bench" / "peers.py")]
    answer = subprocess.run(command, input=json.dumps(articles), text=True, stdout=subprocess.PIPE, check=True)  # noqa: S603 - ours
    rates: dict[str, float] = json.loads(answer.stdout)
    return rates


def long_texts(directory: Directory) -> dict[str, float]:
    """Seconds of CPU for each text that is out to hurt."""
    spent = {}
    for name, text in TEXTS.items():
        start = time.process_time()
        json.dumps(to_json(extract(Article(name, "", text), directory), name))
        spent[name] = time.process_time() - start
    return spent


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", help="the Python of an environment with bench/requirements.txt")
    parser.add_argument("--articles", type=int, default=600, metavar="N", help="how many to read (600)")
    options = parser.parse_args()
    console = Console(highlight=False, width=100)
    console.print(_speeds(options.peers, options.articles))
    console.print(_costs())


def _speeds(peers: str | None, count: int) -> Table:
    table = Table("reader", "articles of 3 KB a second", "kabar is", title="One core, CPU time", title_justify="left")
    english = corpus("en", count)
    rates = {f"kabar extract --jsonl, {language}": ours(corpus(language, count)) for language in ("en", "id")}
    mine = next(iter(rates.values()))
    for name, rate in rates.items():
        table.add_row(name, f"{rate:.0f}", "")
    for name, rate in (theirs(peers, english[:PEER_ARTICLES]) if peers else {}).items():
        table.add_row(f"{name}, en", f"{rate:.1f}", f"{mine / rate:.0f} times as fast")
    return table


def _costs() -> Table:
    table = Table("text", "seconds of CPU", f"under {DEADLINE:.0f} s", title="Long texts", title_justify="left")
    for name, spent in long_texts(Directory.load()).items():
        table.add_row(name, f"{spent:.2f}", "yes" if spent < DEADLINE else "[red]no[/]")
    return table


if __name__ == "__main__":
    main()
