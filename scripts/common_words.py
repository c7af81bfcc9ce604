"""Count in how many news articles words stand: bot/news/cluster/data/common.tsv, the background of rare words.

    pip install wordfreq
    python -m scripts.common_words

A word is taken to be as common as the news here or the wordfreq package say, whichever says more: the news are few, and
wordfreq's texts are of everything. The news are counted, not kept: third parties' articles and captured feeds, looked
for in ../shared/data or in the folder KABAR_DATA names, and the golden articles of the extraction. Stories' golden
cases are left out, as they are what the counts are used on. Rounded to powers of two, so that few changes move it.
"""

from __future__ import annotations

import importlib
import json
import math
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from bot.news.cluster import words
from bot.news.cluster.background import ARTICLES, WORDS
from bot.news.cluster.sketch import READ
from scripts.merges import DATA, ROOT, captured

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPORA = ("quotes.en.jsonl", "quotes.id.jsonl", "articles.id.detik.jsonl")
LANGUAGES = ("en", "id")  # the Malay list is of talk more than of news
LENGTH = 300  # words of an article
RARE = 3.0  # wordfreq's Zipf scale: once in a million words
SEEN = 3  # articles that a word must stand in
LEAST = 24  # of ARTICLES: below it a word is rare
SWEARING = re.compile("f.ck|b.tch|^sh.t$|^d.mn$")  # common in talk alone


def news() -> Iterator[str]:
    """Titles and texts."""
    for path in (*(DATA / name for name in CORPORA), *sorted((ROOT / "tests" / "cases").glob("articles.*.jsonl"))):
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            yield f"{row.get('title') or ''}\n{re.sub('<[^>]+>', ' ', row['text'])}"
    yield from dict.fromkeys(f"{item.article.title}\n{item.article.text}" for item in captured())


def shares() -> dict[str, float]:
    """The share of articles a word stands in."""
    texts = [set(words.tokens(text[:READ])) for text in news()]
    counted = Counter(word for text in texts for word in text)
    found = {word: 1 - math.exp(-LENGTH * often) for word, often in frequencies().items()}
    for word, times in counted.items():
        if times >= SEEN:
            found[word] = max(found.get(word, 0.0), times / len(texts))
    return found


def frequencies() -> dict[str, float]:
    """How often a word stands among words, in the language where it does so most; its forms are added up."""
    wordfreq: Any = importlib.import_module("wordfreq")  # needed here alone, so no dependency
    forms: dict[str, float] = {}
    for language in LANGUAGES:
        for form in wordfreq.iter_wordlist(language):
            zipf = wordfreq.zipf_frequency(form, language)
            if zipf < RARE:
                break
            forms[form] = max(forms.get(form, 0.0), 10 ** (zipf - 9))
    found = defaultdict[str, float](float)
    for form, often in forms.items():
        match words.tokens(form):
            case [word]:
                found[word] += often
    return found


def main() -> None:
    """Write the file."""
    lines = defaultdict[int, list[str]](list)
    for word, share in shares().items():
        if ARTICLES * share >= LEAST and not word[0].isdigit() and not SWEARING.search(word):
            lines[2 ** round(math.log2(ARTICLES * share))].append(word)
    text = "".join(f"{articles}\t{' '.join(sorted(lines[articles]))}\n" for articles in sorted(lines, reverse=True))
    WORDS.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
