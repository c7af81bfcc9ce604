"""Any text at all: never a crash, every span is its evidence, and cost grows with length."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.extract.figures import figures
from bot.extract.sentences import split
from bot.languages import LANGUAGES
from bot.model import Company, Document, MentionedCompany, Span

PIECES = [
    "rose", "fell", "naik", "turun", "5", "1.234,5", "6,327.80", "%", " persen", " per cent", "$", "Rp", "US$ ", "bn",
    " triliun", " miliar", " to ", " dari ", "-", "–", "(", ")", ",", ".", ";", " and ", " dan ", "Apple",
    "its", "shares", "saham", "İ", "ß", "½", "٣", "½%", "two percent", "dua persen", "\n", "\u00a0", "’s", "=", "x",
    "kali", "years", "1e9",
    "tens of millions of dollars",
    "not", "membantah", "respectively", "masing-masing", "index", "IHSG", "9" * 30,
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))
SECONDS = 20  # of processor time; it takes one on an idle machine, and hours where cost is quadratic


def mentioned(text: str, word: str) -> tuple[MentionedCompany, ...]:
    at = text.find(word)
    spans = (Span(at, at + len(word)),) if at >= 0 else ()
    return (MentionedCompany(company=Company(id="it", name=word), about=True, text=spans),)


@given(title=TEXTS, text=TEXTS, language=st.sampled_from([*LANGUAGES, "xx"]))
@settings(max_examples=200, deadline=None)
def test_every_figure_is_its_evidence(title: str, text: str, language: str) -> None:
    document = Document(language=language, title=title, text=text, sentences=split(text, language))

    for figure in figures(document, mentioned(text, "Apple")):
        source = title if figure.where == "title" else text
        assert 0 <= figure.start < figure.end <= len(source)
        assert figure.evidence == source[figure.start : figure.end]
        assert Decimal(figure.value) >= 0
        assert figure.unit


@pytest.mark.parametrize(
    "text",
    [
        "lorem ipsum " * 90_000,
        " ".join(f"rose {n}.5% to ${n} from Rp {n} miliar" for n in range(10_000)),
        "1.1" * 300_000,
        "9" * 1_000_000,
        "5-" * 300_000 + "6%",
        "(" * 300_000 + "5%",
        "$ " * 300_000,
        "one percent " * 50_000,
        "and " * 200_000 + "5%",
    ],
    ids=["words", "numbers", "dots", "digits", "ranges", "brackets", "signs", "spelled", "joined"],
)
@pytest.mark.parametrize("language", list(LANGUAGES))
def test_a_long_line_costs_in_proportion(text: str, language: str) -> None:
    document = Document(language=language, title="", text=text, sentences=(Span(0, len(text)),))
    before = time.process_time()

    figures(document, mentioned(text, "Apple"))

    assert time.process_time() - before < SECONDS
