"""How many articles of 3 KB `kabar extract --jsonl` reads a second on one core, beside its peers in the same run.

    make bench          or: python -m bench.extract [--peers PYTHON] [--articles N]

CPU time counts, not the clock, so a busy machine changes the ratios little. Ours is the whole command, JSON in and
out with the full company directory, less what it costs to start; a peer's is its pipeline alone, less its loading.
Read are articles put together from the paragraphs of the golden ones, with other numbers in them, and where
../shared is present (or KABAR_DATA is set) real news as well.
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
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from bot.companies import Directory
from bot.extract import extract
from bot.model import Article
from bot.model.as_json import to_json
from scripts.quality import CASES, DATA, ROOT
from tests.quality.long_texts import TEXTS

if TYPE_CHECKING:
    from pathlib import Path

Articles = list[dict[str, str]]
LENGTH = 3000  # characters of an article
WARM = 20  # articles that are read before the measured ones, in a run of their own
PEER_ARTICLES = 40  # they take a tenth of a second for each
DEADLINE = 2.0  # seconds of CPU for a long text


def golden(language: str, count: int) -> Articles:
    """That many articles of the language, each of other paragraphs with other digits."""
    items = _lines(CASES / f"articles.{language}.jsonl")
    paragraphs = [p for item in items for p in re.sub(r"</?p>", "\n", item["text"]).split("\n") if p.strip()]
    noise = random.Random(7)
    articles: Articles = []
    for number in range(count):
        text = ""
        while len(text) < LENGTH - LENGTH // 10:
            text += _renumbered(noise.choice(paragraphs), noise) + "\n"
        articles.append({"id": str(number), "title": noise.choice(items)["title"], "text": text})
    return articles


def _renumbered(text: str, noise: random.Random) -> str:
    return re.sub("[1-9]", lambda _: str(noise.randint(1, 9)), text)


def corpora(count: int) -> dict[str, Articles]:
    """What is read, by name: our golden articles, which hold ten times the figures of other news, and real news."""
    real = {"Detik economy, id": "articles.id.detik.jsonl", "PolNeAR news, en": "quotes.en.jsonl"}
    return {"golden, en": golden("en", count), "golden, id": golden("id", count)} | {
        name: [{"id": item["id"], "title": item["title"], "text": item["text"]} for item in _lines(DATA / file)][:count]
        for name, file in real.items()
        if (DATA / file).is_file()
    }


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def size(articles: Articles) -> float:
    """How many articles of 3 KB they come to."""
    return sum(len(article["text"]) for article in articles) / LENGTH


def ours(articles: Articles) -> float:
    """Articles of 3 KB a second of CPU through the command, its start taken off by a run on the first few."""
    return size(articles[WARM:]) / (_command(articles) - _command(articles[:WARM]))


def _command(articles: Articles) -> float:
    """Seconds of CPU of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    lines = "".join(json.dumps(article) + "\n" for article in articles)
    command = [sys.executable, "-m", "bot", "extract", "--jsonl", "-"]
    subprocess.run(command, input=lines, text=True, stdout=subprocess.DEVNULL, check=True, cwd=ROOT)  # noqa: S603 - ours
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def theirs(python: str, articles: Articles) -> dict[str, float]:
    """Articles of 3 KB a second of CPU of each peer that is installed there, as bench/peers.py tells."""
    command = [python, str(ROOT / "bench" / "peers.py")]
    answer = subprocess.run(command, input=json.dumps(articles), text=True, stdout=subprocess.PIPE, check=True)  # noqa: S603 - ours
    return {peer: size(articles) / seconds for peer, seconds in json.loads(answer.stdout).items()}


def long_texts(directory: Directory) -> dict[str, float]:
    """Seconds of CPU for each text that is out to hurt, once the directory stands: bench/matcher.py times that."""
    extract(Article("first", "", "Acme rose 2%."), directory)
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
    parser.add_argument("--articles", type=int, default=300, metavar="N", help="how many to read (300)")
    options = parser.parse_args()
    console = Console(highlight=False, width=100)
    console.print(_speeds(options.peers, options.articles))
    console.print(_costs())


def _speeds(peers: str | None, count: int) -> Table:
    title = "Articles of 3 KB a second of CPU, one core"
    table = Table("reader", "articles", "a second", "kabar is", title=title, title_justify="left")
    for name, articles in corpora(count).items():
        mine = ours(articles)
        table.add_row("kabar extract --jsonl", name, f"{mine:.0f}", "")
        rates = theirs(peers, articles[:PEER_ARTICLES]) if peers and name.endswith("en") else {}
        for peer, rate in rates.items():
            table.add_row(peer, name, f"{rate:.1f}", f"{mine / rate:.0f} times as fast")
    return table


def _costs() -> Table:
    table = Table("text", "seconds of CPU", f"under {DEADLINE:.0f} s", title="Long texts", title_justify="left")
    for name, spent in long_texts(Directory.load()).items():
        table.add_row(name, f"{spent:.2f}", "yes" if spent < DEADLINE else "[red]no[/]")
    return table


if __name__ == "__main__":
    main()
