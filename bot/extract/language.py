"""Which language an article is in.

Frequent words vote: they are half of running text. Only where they are few is a statistical model asked. It takes a
second to load and reads short headlines as Malay, Javanese or Pidgin when left its hundred languages, so it chooses
among those news feeds come in; it is good at telling that a text is in none of the languages Kabar reads.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bot.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

_SAMPLE = 800  # characters that decide; the rest of an article says the same
_WORD = re.compile(r"[a-z]++(?![^\W\d_])|[^\W\d_]+")  # plain letters first, which are twice as quick to match
_CLEAR = 0.2  # of the words: Dutch, the nearest stranger to English, stays below a tenth
_PLENTY = 60  # words among which chance evens out ...
_CLEAR_OF_PLENTY = 0.12  # ... so that this share is clear: loading the model takes longer than a hundred articles
_SURE = 0.8  # probability from which the model is believed that a text is foreign
_MODEL_SAMPLE = 300  # characters; it reads about 2,000 a millisecond
_FOREIGN = "de fr es it pt nl sv da no fi pl cs ro hu tr vi tl th zh ja ko ar he fa hi ur bn ta ru uk el".split()


def identify(title: str, text: str, hint: str | None = None) -> str:
    """An ISO 639-1 code. `hint` is what the feed claims ("id-ID") and breaks ties only.

    >>> identify("Laba Maju naik 5 persen", "")
    'id'
    """
    words = _WORD.findall(f"{title} {text[:_SAMPLE]}".lower())
    votes = {code: sum(map(small.__contains__, words)) for code, small in _small_words().items()}
    claimed = (hint or "").lower().replace("_", "-").partition("-")[0]
    best = max(votes, key=lambda code: (votes[code], code == claimed))
    if votes[best] > (_CLEAR if len(words) < _PLENTY else _CLEAR_OF_PLENTY) * len(words):
        return best
    fallback = claimed if claimed in LANGUAGES and votes[claimed] == votes[best] else best
    verdict, probability = _model()(f"{title} {text}"[:_MODEL_SAMPLE]) if words else (fallback, 0.0)
    if verdict not in LANGUAGES:
        return verdict if probability > _SURE else fallback
    alike = [code for code, known in LANGUAGES.items() if verdict in {code, known.resembles}]
    return max(alike, key=lambda code: (votes[code], code == claimed, code == verdict))


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {code: language.function_words for code, language in LANGUAGES.items()}


@cache
def _model() -> Callable[[str], tuple[str, float]]:
    """Text to language and probability."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - half a second that most runs never need

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code, known in LANGUAGES.items() if not known.resembles] + _FOREIGN)
    classify: Callable[[str], tuple[str, float]] = identifier.classify
    return classify
