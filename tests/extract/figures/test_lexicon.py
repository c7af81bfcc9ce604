"""The words of a language: none of them is listed under two measures, of which only one could ever be read."""

from __future__ import annotations

import pytest

from bot.extract.figures.lexicon import listed
from bot.languages import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrase_names_one_metric(language: str) -> None:
    seen: dict[str, str] = {}
    for metric, phrases in LANGUAGES[language].figures.metrics.items():
        for phrase in listed(phrases):
            assert seen.setdefault(phrase, metric) == metric, phrase
