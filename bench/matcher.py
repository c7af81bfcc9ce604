"""How fast 300,000 names are found in text: our automaton beside its peers, each in a process of its own.

    python -m bench.matcher [--peers PYTHON] [--names N] [--articles N]

`ready` is the CPU time until the first text can be read, `MB/s` text read in a second of CPU, `held` what the process
has grown by once it is built, `peak` while it is. The automata give every occurrence; ours also keeps to whole words
and of overlapping names to the longest, and the regex to those of the longest at a word's beginning. Names are the
shipped directory's and, up to the number asked for, invented ones of the same words. Peers need an environment with
bench/requirements.txt; one that is not installed there is named and left out.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from bot.companies.data import shipped

CASES = Path(__file__).parents[1] / "tests" / "cases"
WORKER = Path(__file__).with_name("matcher_peers.py")
OURS = ("kabar (daachorse)", "daachorse alone")
PEERS = ("ahocorasick-rs", "pyahocorasick", "trie regex")
FLOORS = {"ready": 6.0, "rate": 40.0, "held": 400.0}  # seconds, MB/s, MB: what the automaton must hold before judgement


def names(count: int) -> list[str]:
    """That many different names, the invented ones of as many words as the real ones of several have."""
    found = dict.fromkeys(n for r in shipped() for n in (r.name, *r.aliases, *r.names, *r.products))
    sizes = [name.count(" ") + 1 for name in found if " " in name]
    words = sorted({word for name in found for word in name.split() if word[:1].isupper() and len(word) > 3})  # noqa: PLR2004
    noise = random.Random(11)
    while len(found) < count:
        found[" ".join(noise.choices(words, k=noise.choice(sizes)))] = None
    return list(found)[:count]


def articles(count: int) -> list[str]:
    """That many texts of about 3 KB: the golden articles of both languages, two at a time."""
    lines = [line for path in sorted(CASES.glob("articles.??.jsonl")) for line in path.read_text("utf-8").splitlines()]
    texts = [f"{item['title']}\n{item['text']}" for item in map(json.loads, lines)]
    noise = random.Random(5)
    return ["\n".join(noise.sample(texts, 2)) for _ in range(count)]


def measure(python: str, matcher: str, job: str) -> dict[str, Any]:
    """What the worker tells of one matcher: ready, rate, held, peak and hits, or the reason why not."""
    command = [python, str(WORKER), matcher]
    answer = subprocess.run(command, input=job, text=True, stdout=subprocess.PIPE, check=True, cwd=WORKER.parents[1])  # noqa: S603 - ours
    result: dict[str, Any] = json.loads(answer.stdout)
    return result


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", help="the Python of an environment with bench/requirements.txt")
    parser.add_argument("--names", type=int, default=300_000, metavar="N", help="how many names (300000)")
    parser.add_argument("--articles", type=int, default=1500, metavar="N", help="how many texts of 3 KB (1500)")
    options = parser.parse_args()
    job = json.dumps({"names": names(options.names), "texts": articles(options.articles)})
    pythons = dict.fromkeys(OURS, sys.executable) | (dict.fromkeys(PEERS, options.peers) if options.peers else {})
    console = Console(highlight=False, width=100)
    console.print(_table({name: measure(python, name, job) for name, python in pythons.items()}, options.names))
    if not options.peers:
        console.print("Without --peers: " + ", ".join(PEERS) + " not measured.")


def _table(results: dict[str, dict[str, Any]], count: int) -> Table:
    table = Table(
        "matcher", "ready s", "MB/s", "held MB", "peak MB", "found", title=f"{count:,} names, one core, CPU time"
    )
    for name, result in results.items():
        if "error" in result:
            table.add_row(name, result["error"], "", "", "", "")
            continue
        row = [f"{result[k]:.{digits}f}" for k, digits in (("ready", 2), ("rate", 1), ("held", 0), ("peak", 0))]
        table.add_row(name, *row, f"{result['hits']:,}")
    table.add_row(
        "[dim]daachorse must hold[/]", *(f"[dim]{FLOORS[k]:.0f}[/]" for k in ("ready", "rate", "held")), "", ""
    )
    return table


if __name__ == "__main__":
    main()
