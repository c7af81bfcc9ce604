from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.companies.names import fold, shorten, slug


@pytest.mark.parametrize(
    ("official", "name"),
    [
        ("MICROSOFT CORP", "Microsoft"),
        ("Apple Inc.", "Apple"),
        ("BERKSHIRE HATHAWAY INC", "Berkshire Hathaway"),
        ("COSTCO WHOLESALE CORP /NEW", "Costco Wholesale"),
        ("ELI LILLY & Co", "Eli Lilly"),
        ("CSX CORP", "CSX"),
        ("AT&T INC.", "AT&T"),
        ("PT Bank Mandiri (Persero) Tbk / ADR", "Bank Mandiri"),
        ("Banco Santander, S.A.", "Banco Santander"),
        ("BANK OF NEW YORK MELLON CORP", "Bank of New York Mellon"),
        ("Sumber Alfaria Trijaya Tbk.", "Sumber Alfaria Trijaya"),
        ("A", "A"),
    ],
)
def test_registered_names_become_what_people_write(official: str, name: str) -> None:
    assert shorten(official) == name


def test_spellings_compare_equal() -> None:
    assert fold("L'Oréal") == fold("LOREAL")
    assert fold("Johnson & Johnson") == fold("johnson  and JOHNSON")
    assert slug("Bank Central Asia") == "bank-central-asia"


@given(st.text(max_size=80))
def test_any_text_has_a_name(text: str) -> None:
    assert shorten(text) == shorten(shorten(text)) or shorten(text)
    assert slug(text).strip("-") == slug(text)
