from __future__ import annotations

import pytest

from bot.companies.entry import Record
from scripts.everyday_names import Words, forms, with_short_names

WORDS = Words(
    common=frozenset("rocket compass harbour surya citra first national".split()),
    people=frozenset(["hartley"]),
    places=frozenset(["ashford"]),
)


def listed(name: str, ticker: str = "XX", rank: int = 1) -> Record:
    return Record(name.lower().replace(" ", "-"), name, (ticker,), rank=rank)


def shortened(*records: Record) -> dict[str, Record]:
    return {record.name: record for record in with_short_names(records, WORDS)}


@pytest.mark.parametrize(
    ("name", "ticker", "expected"),
    [
        ("Rocket Holdings", "XX", ["Rocket"]),
        ("Harbour Street Media Group", "XX", ["Harbour Street"]),
        ("Quillon & Tarvik Industries", "XX", ["Quillon & Tarvik"]),
        ("Tarvik Coal Energy", "XX", ["Tarvik", "Tarvik Coal"]),
        ("Surya Tarvik Nusaphala Persada", "XX.JK", ["Surya Tarvik", "Surya"]),
        ("Bank Tarvik Internasional", "XX.JK", ["Bank Tarvik"]),
        ("National Financial", "XX", []),
        ("Rocket Income Fund", "XX", []),
        ("Tarvik", "XX", []),
    ],
)
def test_forms_leave_out_trades_and_legal_words(name: str, ticker: str, expected: list[str]) -> None:
    assert forms(listed(name, ticker)) == expected


def test_everyday_words_names_of_people_and_own_words_are_told_apart() -> None:
    curated = Record("hartley", "Hartley Foods", rank=0)
    found = shortened(curated, listed("Rocket Holdings"), listed("Quillon Tarvik Foods"))
    assert found["Rocket Holdings"].short == ("Rocket",)
    assert found["Hartley Foods"].names == ("Hartley",)
    assert found["Quillon Tarvik Foods"].aliases == ("Quillon Tarvik",)


def test_a_place_alone_names_no_company() -> None:
    assert shortened(listed("Ashford Gas"))["Ashford Gas"].names == ()


def test_a_family_name_alone_names_no_company_that_is_only_listed() -> None:
    assert shortened(listed("Hartley Foods"))["Hartley Foods"].names == ()


def test_the_larger_company_bears_the_short_name() -> None:
    found = shortened(listed("Compass Holdings"), listed("Compass Foods"))
    assert (found["Compass Holdings"].short, found["Compass Foods"].short) == (("Compass",), ())


def test_another_company_of_that_very_name_keeps_it() -> None:
    assert shortened(listed("Compass Holdings"), listed("Compass"))["Compass Holdings"].short == ()


def test_a_curated_company_takes_its_short_name_from_a_listed_one() -> None:
    curated = Record("compass-holdings", "Compass Holdings", rank=0)
    assert shortened(curated, listed("Compass"))["Compass Holdings"].short == ("Compass",)


def test_two_curated_companies_share_no_short_name() -> None:
    pair = (Record("a", "Compass Holdings", rank=0), Record("b", "Compass Foods", rank=0))
    assert [record.short for record in with_short_names(pair, WORDS)] == [(), ()]


def test_a_small_company_goes_by_no_everyday_word() -> None:
    assert shortened(listed("Rocket Holdings", rank=2))["Rocket Holdings"].short == ()


def test_what_a_crowd_of_companies_begins_with_is_no_name() -> None:
    crowd = [listed(f"Harbour {end}") for end in ("Holdings", "Alpha", "Beta", "Gamma")]
    assert shortened(*crowd)["Harbour Holdings"].short == ()
