"""One matcher of bench/matcher.py in a process of its own: {"names", "texts"} in, its figures out as JSON."""

from __future__ import annotations

import importlib
import json
import re
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


NAMES_EACH = 8  # names of a company, as the curated ones have


def kabar(names: list[str]) -> Callable[[str], int]:
    """Ours: the automaton, word boundaries, the longest of overlapping names."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    entry, matcher = importlib.import_module("bot.companies.entry"), importlib.import_module("bot.companies.matcher")
    companies = (names[at : at + NAMES_EACH] for at in range(0, len(names), NAMES_EACH))
    built = matcher.Matcher([entry.Record(own[0], own[0], aliases=tuple(own[1:])) for own in companies])
    return lambda text: len(built.find(text))


def daachorse(names: list[str]) -> Callable[[str], int]:
    """The automaton we use, by itself."""
    automaton = importlib.import_module("daachorse").CharwiseDoubleArrayAhoCorasick(names)
    return lambda text: len(automaton.find_overlapping(text))


def ahocorasick_rs(names: list[str]) -> Callable[[str], int]:
    """The other Rust one."""
    automaton = importlib.import_module("ahocorasick_rs").AhoCorasick(names)
    return lambda text: len(automaton.find_matches_as_indexes(text, overlapping=True))


def pyahocorasick(names: list[str]) -> Callable[[str], int]:
    """The one in C everybody knows."""
    automaton = importlib.import_module("ahocorasick").Automaton()
    for name in names:
        automaton.add_word(name, len(name))
    automaton.make_automaton()
    return lambda text: sum(1 for _ in automaton.iter(text))


def trie_regex(names: list[str]) -> Callable[[str], int]:
    """A regular expression with common beginnings folded; it finds the longest and none inside it."""
    tree = importlib.import_module("trieregex").TrieRegEx(*names)
    pattern = re.compile(rf"\b(?:{tree.regex()})\b")
    return lambda text: sum(1 for _ in pattern.finditer(text))


MATCHERS: dict[str, Callable[[list[str]], Callable[[str], int]]] = {
    "kabar (daachorse)": kabar,
    "daachorse alone": daachorse,
    "ahocorasick-rs": ahocorasick_rs,
    "pyahocorasick": pyahocorasick,
    "trie regex": trie_regex,
}


def measure(build: Callable[[list[str]], Callable[[str], int]], names: list[str], texts: list[str]) -> dict[str, Any]:
    """Its figures, or why there are none."""
    held, peak, start = _held(), _peak(), time.process_time()
    try:
        find = build(names)
    except ImportError as error:
        return {"error": f"not installed ({error.name})"}
    find(texts[0])
    ready = time.process_time() - start
    held, peak = _held() - held, _peak() - peak
    start = time.process_time()
    hits = sum(find(text) for text in texts)
    spent = time.process_time() - start
    size = sum(len(text.encode()) for text in texts) / 1e6
    return {"ready": ready, "rate": size / spent, "held": held, "peak": peak, "hits": hits}


def _peak() -> float:
    """The most this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _held() -> float:
    """What it holds now, in MB, where the system tells; else the most it has held."""
    pages = Path("/proc/self/statm")
    return int(pages.read_text("ascii").split()[1]) * resource.getpagesize() / 2**20 if pages.exists() else _peak()


if __name__ == "__main__":
    job = json.load(sys.stdin)
    print(json.dumps(measure(MATCHERS[sys.argv[1]], job["names"], job["texts"])))
