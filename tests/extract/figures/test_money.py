from __future__ import annotations

import pytest

from bot.companies import Directory
from bot.extract import extract
from bot.model import Article

DIRECTORY = Directory.load()


def money(text: str, title: str = "") -> list[tuple[str, str]]:
    """What is read as money, and in which."""
    figures = extract(Article(id="", title=title, text=text), DIRECTORY).figures
    return [(f.evidence, f.unit) for f in figures if f.unit.isupper()]


def test_a_dollar_is_american_of_a_company_listed_there() -> None:
    assert money("Nvidia rose 2% to $180. It pays a dividend of 1 cent a share.") == [
        ("$180", "USD"),
        ("1 cent", "USD"),
    ]


def test_a_dollar_is_the_home_country_s_of_a_company_listed_there() -> None:
    told = "Wesfarmers rose 2% to $93.40. It pays a dividend of 15 cents a share."
    assert money(told) == [("$93.40", "AUD"), ("15 cents", "AUD")]


def test_where_the_american_dollar_is_marked_the_bare_one_is_home_s() -> None:
    told = "Telstra earned $2.1 billion, of which US$40 million abroad."
    assert money(told) == [("$2.1 billion", "AUD"), ("US$40 million", "USD")]


def test_a_deal_s_millions_alone_may_be_a_wire_s_and_stay_american() -> None:
    assert money("Singtel buys 30% of a data centre for $720 million.") == [("$720 million", "USD")]


def test_where_home_s_dollar_is_marked_the_bare_one_is_american() -> None:
    told = "Telstra earned A$2.1 billion, of which $40 million abroad."
    assert money(told) == [("A$2.1 billion", "AUD"), ("$40 million", "USD")]


def test_cents_are_of_the_dollar_that_is_written() -> None:
    told = "Keppel earned S$412 million. It declared a dividend of 15 cents a share."
    assert money(told) == [("S$412 million", "SGD"), ("15 cents", "SGD")]


def test_cents_of_two_dollars_are_of_the_main_company_s() -> None:
    told = "Keppel paid RM30 million for a yard and S$40 million for a mill. It pays a dividend of 15 cents a share."
    assert money(told)[-1] == ("15 cents", "SGD")


@pytest.mark.parametrize(("cents", "unit"), [("10 US cents", "USD"), ("2 Singapore cents", "SGD")])
def test_cents_of_a_country_are_its_own(cents: str, unit: str) -> None:
    told = f"Keppel earned S$412 million and A$3 million. It declared a dividend of {cents} a share."
    assert (cents, unit) in money(told)


def test_sen_are_american_where_only_dollars_are_spoken_of() -> None:
    told = "Pendapatan Nvidia mencapai US$ 78 miliar, laba per saham 94 sen. Sahamnya naik pada perdagangan Rabu."
    assert ("94 sen", "USD") in money(told)


def test_sen_are_malaysian_beside_ringgit() -> None:
    told = "Pendapatan Top Glove mencapai RM 78 juta, laba per saham 4 sen. Sahamnya naik pada perdagangan Rabu."
    assert ("4 sen", "MYR") in money(told)


def test_crowns_are_those_of_the_exchange_or_of_the_country_named() -> None:
    assert money("Maersk earned 4 billion crowns.") == [("4 billion crowns", "DKK")]
    assert money("Ericsson earned 4 billion crowns.") == [("4 billion crowns", "SEK")]
    told = "Equinor earned 4 billion crowns, of which 2 billion Danish crowns in Denmark."
    assert money(told)[0] == ("4 billion crowns", "DKK")


def test_pounds_yen_and_rupiah_stay_what_they_are() -> None:
    told = "Telstra earned 30 million pounds, 5 billion yen and 7 trillion rupiah."
    assert [unit for _, unit in money(told)] == ["GBP", "JPY", "IDR"]
