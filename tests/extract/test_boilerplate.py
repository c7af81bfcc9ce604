"""Furniture goes, news stays: the golden cases, and what holds for any text."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.extract.boilerplate import strip
from bot.extract.text import plain
from bot.languages import LANGUAGES
from tests.extract.cases import load

CASES = [case for code in LANGUAGES for case in load("boilerplate", code)]
BY_WHY = pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])

PAGES = [page for code in ("en", "id") for page in load("pages", code)]

# What furniture is made of: the rules are reached more often than by chance.
WORDS = st.sampled_from(
    [
        *'Baca juga: klik di sini Read more About Acme Corp. is the ( ) [ ] " “ ” $1 = 0.9 euros)'.split(),
        *"Reporting by Rina Editing (AP) - — Follow us on X. webcast conference call 2025 5%".split(),
        *("ADVERTISEMENT", "JAKARTA, KOMPAS.com -", "\n", "\n• ", "| ", "...", "İ", "(abc/xyz)"),
    ]
)
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=60).map(" ".join).map(plain)


@BY_WHY
def test_case(case: dict[str, Any]) -> None:
    kept, _ = strip(case["text"])
    assert kept == case["kept"]


@BY_WHY
def test_what_is_removed_is_told(case: dict[str, Any]) -> None:
    kept, removed = strip(case["text"])
    assert sorted(filter(str.isalnum, kept + "".join(removed))) == sorted(filter(str.isalnum, case["text"]))


@BY_WHY
def test_nothing_more_goes_the_second_time(case: dict[str, Any]) -> None:
    assert strip(case["kept"]) == (case["kept"], ())


@pytest.mark.parametrize(
    ("between", "goes"),
    [
        ("Recommended\nTordal chief warns on infant formula in Ohio", True),
        ("Recommended prices stay as they are", False),
        ("More in Markets\nTordal chief warns on infant formula in Ohio\nTen bakers to know in Ohio", True),
        ("More in bread than in cake is what the chief wants", False),
        ("Editor's picks\nTordal chief warns on infant formula in Ohio", True),
        ("Next story\nTordal chief warns on infant formula in Ohio", True),
        ("Rekomendasi analis tidak berubah", False),
    ],
)
def test_a_bare_heading_points_to_the_headlines_below(between: str, *, goes: bool) -> None:
    news = "Nordvik raised its prices by 5 per cent in May.", "The baker kept its guidance for the year."
    kept, _ = strip(f"{news[0]}\n{between}\n{news[1]}")
    assert kept == "\n".join(news if goes else (news[0], between, news[1]))


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("Analis: Rani Wibisono, CFA", True),
        ("Analis: saham ini, menurut Rani Wibisono, masih murah.", False),
        ("Ostra Lembah Sekuritas terdaftar dan diawasi oleh Otoritas Jasa Keuangan.", True),
        ("Sebanyak 97 koperasi kini terdaftar dan diawasi oleh Otoritas Jasa Keuangan.", False),
    ],
)
def test_who_wrote_a_report_and_who_watches_them_goes(line: str, *, goes: bool) -> None:
    news = "Nordvik menaikkan harga 5 persen pada Mei."
    assert strip(f"{news}\n{line}")[0] == (news if goes else f"{news}\n{line}")


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("TradeDesk Plus subscribers can read the full price list.", True),
        ("Subscribers can download the film from May.", False),
        ("Letters may be shortened and edited for clarity.", True),
        ("Letters may be delivered every other day from May.", False),
        ("Mara Penn is a retired stockbroker and owns shares in Harbour Foods.", True),
        ("Mara Penn is an activist and owns shares in Harbour Foods worth $4 million.", False),
    ],
)
def test_what_subscribers_may_open_what_is_done_to_letters_and_what_the_writer_owns_goes(
    line: str, *, goes: bool
) -> None:
    news = "Harbour Foods raised its dividend by 5% on Tuesday, the third time in as many years."
    kept, _ = strip(f"{news}\n{line}\nIts shares closed at $41.20 in Oslo, 3% higher than the day before.")
    assert (line in kept) is not goes


@pytest.mark.parametrize(("row", "stays"), [("Tordal Motor: 7.034 unit", True), ("Foto: Rani Wibisono", False)])
def test_a_table_s_row_below_the_news_stays(row: str, *, stays: bool) -> None:
    kept, _ = strip(f"Nordvik menjual 30.212 unit pada Mei.\nIni merek lain di bawah tiga besar:\n{row}\nTag: mobil")
    assert (row in kept) is stays


def test_what_a_column_s_firm_holds_and_recommends_is_no_news() -> None:
    news = "Nordvik stock jumped 12% on Monday. Sales rose 5% in the quarter, and it recommends a dividend of $1."
    held = (
        "Tilda Orme has no position in any of the stocks mentioned. The Copper Lantern has positions in and recommends "
        "Apple. The Copper Lantern recommends the following options: long January 2026 $395 calls on Microsoft. The "
        "Copper Lantern has a disclosure policy."
    )
    assert strip(f"{news}\n{held}")[0] == news


@pytest.mark.parametrize("page", PAGES, ids=[page["id"] for page in PAGES])
def test_of_a_whole_page_only_news_is_left(page: dict[str, Any]) -> None:
    left, _ = strip(plain(page["text"]))
    flat = " ".join(left.split())
    assert [line for line in page["boilerplate"] if " ".join(line.split()) in flat] == []
    assert [line for line in page["keep"] if " ".join(line.split()) not in flat] == []


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text_is_only_cut(text: str) -> None:
    kept, removed = strip(text)
    assert "\n\n" not in kept
    assert kept == kept.strip()
    rest = iter(text)
    assert all(c in rest for c in kept if not c.isspace())  # in the order of the text
    assert all(line in text for line in removed)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "Baca juga: Harga Naik. " * 45_000,
        "webcast replay " * 66_000,
        "(" * 1_000_000,
        '"' * 1_000_000,
        "About Acme. " * 80_000,
        "Read more\n" * 50_000,
        "Follow " * 140_000,
        "($1 = " * 160_000,
    ],
    ids=lambda text: text[:12],
)
def test_a_megabyte_costs_little(text: str) -> None:
    began = time.process_time()
    strip(text)
    assert time.process_time() - began < 2
