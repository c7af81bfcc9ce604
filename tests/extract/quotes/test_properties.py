"""What holds for any text: no crash, every span its own words, in order, inside the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.quotes import best_quote, quotes
from bot.extract.sentences import split
from bot.languages import LANGUAGES
from bot.model import Document

# Pieces that make quotes, half quotes and broken ones far oftener than random characters do.
PIECES = st.sampled_from(
    [
        *"\"“”„«»‘’',.:;?!()[]—-\n \xa0…",
        "''",
        " said ",
        " Jane Roe ",
        ", an analyst at Northgate, ",
        " she said",
        "According to ",
        " who ",
        " kata ",
        " ujarnya",
        " Direktur Utama ",
        " PT Maju Tbk (MAJU) ",
        " dari ",
        " menurut ",
        "Rani ",
        "dan ",
        " of ",
        " the company ",
        "We will not sell the shop ",
        "6.1",
        "İ",
        "ﬁ",
        "'s",
        "’s",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join))


@pytest.mark.parametrize("code", LANGUAGES)
@given(text=TEXTS)
def test_spans_hold_for_any_text(code: str, text: str) -> None:
    document = Document(language=code, title="", text=text, sentences=split(text, code))
    found = quotes(document, ())
    assert all(q.text == text[q.start : q.end] and 0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(q.text == q.text.strip() and not q.text.endswith(",") for q in found)
    named = [q.named for q in found if q.named]
    assert all(0 <= start < end <= len(text) and text[start:end].strip() for start, end in named)
    best = best_quote(document, found, ())
    assert best is None or 0 <= best < len(found)


@pytest.mark.parametrize("text", ['"0" "0" HE said', '"0""0"HE%sAID'])
def test_a_sentence_of_nothing_but_marks_is_none(text: str) -> None:
    assert quotes(Document(language="en", title="", text=text, sentences=split(text, "en")), ()) == ()


@pytest.mark.parametrize(
    "text", ['"' * 10_000, "“a ” b " * 5_000, "‘x’ y " * 5_000, 'kata "Budi, ' * 2_500, "((" * 9_000 + "“"]
)
def test_many_marks_are_read_to_the_end(text: str) -> None:
    document = Document(language="id", title="", text=text, sentences=split(text, "id"))
    assert len(quotes(document, ())) <= len(text)


def test_ever_new_speakers_are_all_heard() -> None:
    names = [f"R{chr(97 + i // 26)}ni L{chr(97 + i % 26)}stari" for i in range(200)]
    text = " ".join(f"“Harga saham itu masih murah,” kata {name} dari Melati Sekuritas." for name in names)
    document = Document(language="id", title="", text=text, sentences=split(text, "id"))
    assert [q.speaker for q in quotes(document, ())] == names


def test_a_language_nobody_reads_has_no_quotes() -> None:
    assert quotes(Document(language="xx", title="", text="“We will not sell the shop,” said Jane Roe."), ()) == ()


def test_a_document_without_sentences_is_cut_on_the_way() -> None:
    document = Document(language="en", title="", text="“We will not sell the shop,” said Jane Roe.")
    assert [q.speaker for q in quotes(document, ())] == ["Jane Roe"]
