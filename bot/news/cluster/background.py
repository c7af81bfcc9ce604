"""In how many articles a word stands before any story is open: what is rare among a few may be common in news. Pure.

`data/common.tsv` is built by `scripts/common_words.py`; a line is a number of articles of ARTICLES, and the words that
stand in about as many.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bot.news.cluster.facts import telling
from bot.news.cluster.words import is_year

ARTICLES = 10_000
WORDS = Path(__file__).parent / "data" / "common.tsv"
# How many articles have a number of so many telling digits: the mean over the numbers of two thousand articles.
NUMBERS = {0: 600, 1: 600, 2: 150}
LONG_NUMBER = 10
THIS_YEAR = 1_000


def articles_with(key: str) -> int:
    """How many of ARTICLES have a word, or the name of a mark.

    >>> articles_with("company"), articles_with("vaccine"), articles_with("n:cereulide")
    (1024, 64, 0)
    """
    word = key[2:] if key[1:2] == ":" else key
    if word[:1].isdigit():
        return THIS_YEAR if is_year(word) else NUMBERS.get(len(telling(word)), LONG_NUMBER)
    known = _table()
    return min(known.get(part, 0) for part in word.split(" ")) if " " in word else known.get(word, 0)


@cache
def _table() -> dict[str, int]:
    lines = (line.split("\t") for line in WORDS.read_text("utf-8").splitlines())
    return {word: int(articles) for articles, words in lines for word in words.split()}
