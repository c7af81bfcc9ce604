"""Which language an article is in.

Frequent words vote: they are half of running text. Where they are few, as in headlines, the words news is made of vote
too, and only where that is not clear either is a statistical model asked. It takes as long to load as three hundred
articles to read, and reads short headlines as Malay, Javanese or Pidgin when left its hundred languages, so it chooses
among those news feeds come in; it is good at telling that a text is in none of the languages Kabar reads.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bot.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.languages.schema import Language

_SAMPLE = 800  # characters that decide; the rest of an article says the same
_WORD = re.compile(r"[a-z]++(?![^\W\d_])|[^\W\d_]+")  # plain letters first, which are twice as quick to match
_CLEAR = 0.2  # of the words: Dutch, the nearest stranger to English, stays below a tenth
_PLENTY = 60  # words among which chance evens out ...
_CLEAR_OF_PLENTY = 0.12  # ... so that this share is clear: loading the model takes longer than a hundred articles
_LEAD, _LEAST_LEAD = 0.3, 3  # of the words, in words of news: "Deutsche Bank", "Cloud Business" stand in German too
_FEW_BUT_CLEAR = 2  # small words of one language, and none of that the model names
_SURE = 0.8  # probability from which the model is believed that a text is foreign
_MODEL_SAMPLE = 300  # characters; it reads about 2,000 a millisecond
_FOREIGN = "de fr es it pt nl sv da no fi pl cs ro hu tr vi tl th zh ja ko ar he fa hi ur bn ta ru uk el".split()


def identify(title: str, text: str, hint: str | None = None) -> str:
    """An ISO 639-1 code. `hint` is what the feed claims ("id-ID") and breaks ties only.

    >>> identify("Laba Maju naik 5 persen", "")
    'id'
    """
    words = _WORD.findall(f"{title} {text[:_SAMPLE]}".lower())
    votes = _votes(words, _small_words())
    claimed = (hint or "").lower().replace("_", "-").partition("-")[0]
    best = max(votes, key=lambda code: (votes[code], code == claimed))
    if votes[best] > (_CLEAR if len(words) < _PLENTY else _CLEAR_OF_PLENTY) * len(words):
        return best
    if (clear := _by_news_words(words)) is not None:
        return clear
    fallback = claimed if claimed in LANGUAGES and votes[claimed] == votes[best] else best
    verdict, probability = _model()(f"{title} {text}"[:_MODEL_SAMPLE]) if words else (fallback, 0.0)
    if verdict not in LANGUAGES:
        return verdict if probability > _SURE else fallback
    if not votes[verdict] and votes[best] >= _FEW_BUT_CLEAR:
        return best  # "Gelang Pintar Meta, Bisa Operasikan Layar Tanpa Mouse": made of loan words
    alike = [code for code, known in LANGUAGES.items() if verdict in {code, known.resembles}]
    return max(alike, key=lambda code: (votes[code], code == claimed, code == verdict))


def _votes(words: list[str], known: dict[str, frozenset[str]]) -> dict[str, int]:
    return {code: sum(map(listed.__contains__, words)) for code, listed in known.items()}


def _by_news_words(words: list[str]) -> str | None:
    """The language of which many more words are than of any other."""
    votes = _votes(words, _news_words())
    *_, second, best = sorted(votes, key=votes.__getitem__)
    return best if votes[best] - votes[second] >= max(_LEAST_LEAD, _LEAD * len(words)) else None


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {code: language.function_words for code, language in LANGUAGES.items()}


@cache
def _news_words() -> dict[str, frozenset[str]]:
    """Frequent words, and those that say what moved, what was measured and who spoke."""
    return {code: language.function_words | _of_news(language) for code, language in LANGUAGES.items()}


def _of_news(language: Language) -> frozenset[str]:
    figures, quotes = language.figures, language.quotes
    phrases = (figures.up, figures.down, figures.up_nouns, figures.down_nouns, *figures.metrics.values())
    return quotes.said | quotes.stops | {word for phrase in phrases for word in _WORD.findall(phrase)}


@cache
def _model() -> Callable[[str], tuple[str, float]]:
    """Text to language and probability."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - half a second that most runs never need

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code, known in LANGUAGES.items() if not known.resembles] + _FOREIGN)
    classify: Callable[[str], tuple[str, float]] = identifier.classify
    return classify
