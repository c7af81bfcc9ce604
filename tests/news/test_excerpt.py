"""The words around a mention, for a person to judge."""

from __future__ import annotations

import pytest

from bot.model import Company, Extraction, MentionedCompany, Span
from bot.news.excerpt import LONGEST_EXCERPT, excerpt
from tests.articles import APPLE


def naming(text: str, name: str = "Apple", title: str = "A title") -> Extraction:
    named = MentionedCompany(APPLE, about=True, title=found(name, title), text=found(name, text))
    return Extraction("en", title, text, companies=(named,))


def found(name: str, text: str) -> tuple[Span, ...]:
    at = text.find(name)
    return () if at < 0 else (Span(at, at + len(name)),)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("She baked a warm Apple pie today.", "warm Apple pie"),
        ("Apple pie is back.", "Apple pie"),
        ("They love the Big Apple.", "Big Apple"),
        ("Fruit: Apple, pear and plum.", "Apple"),  # punctuation ends what belongs together
        ("Apple", "Apple"),
        ("Resep kue\nApple\nIris tipis", "Apple"),  # and so does the end of a paragraph
    ],
)
def test_the_phrase_is_the_mention_with_the_words_beside_it(text: str, phrase: str) -> None:
    assert excerpt(naming(text), "apple") == (text.replace("\n", " "), phrase)


def test_a_long_text_is_cut_between_words_around_the_mention() -> None:
    around, _ = excerpt(naming(f"{'before ' * 90}Apple {'after ' * 90}"), "apple")
    assert 150 < len(around) <= LONGEST_EXCERPT
    assert around.startswith("…before ")
    assert around.endswith(" after…")
    assert " Apple " in around


def test_a_mention_longer_than_the_excerpt_is_cut() -> None:
    around, phrase = excerpt(naming("x " + "A" * 900 + " y", "A" * 900), "apple")
    assert max(len(around), len(phrase)) == LONGEST_EXCERPT


def test_the_title_speaks_where_the_text_does_not_name_it() -> None:
    assert excerpt(naming("Fruit.", title="Bake an Apple pie"), "apple") == ("Bake an Apple pie", "an Apple pie")


def test_a_company_nobody_names_has_no_excerpt() -> None:
    assert excerpt(naming("Fruit."), "apple") == ("", "")
    assert excerpt(naming("Apple."), Company("tesla", "Tesla").id) == ("", "")
