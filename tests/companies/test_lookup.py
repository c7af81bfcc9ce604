from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.companies import Choices, Directory, Found, Unknown
from bot.companies.data import shipped

CASES = [
    json.loads(line) for line in (Path(__file__).parents[1] / "cases" / "lookup.jsonl").read_text("utf-8").splitlines()
]


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory.load()


def names(outcome: object) -> list[str]:
    match outcome:
        case Found(company):
            return [company.id]
        case Choices(_, companies):
            return [company.id for company in companies]
        case _:
            return []


@pytest.mark.parametrize("case", CASES, ids=[case["typed"] for case in CASES])
def test_what_people_type_is_found_or_offered(directory: Directory, case: dict[str, str]) -> None:
    assert case["company"] in names(directory.lookup(case["typed"]))


def test_nicknames_and_tickers_need_no_question(directory: Directory) -> None:
    found = sum(isinstance(directory.lookup(case["typed"]), Found) for case in CASES)
    assert found >= 0.7 * len(CASES)


def test_every_listed_ticker_finds_or_offers_its_company(directory: Directory) -> None:
    lost = [
        ticker for record in shipped() for ticker in record.tickers if record.id not in names(directory.lookup(ticker))
    ]
    assert lost == []


def test_a_ticker_with_its_exchange_is_never_a_question(directory: Directory) -> None:
    assert names(directory.lookup("NASDAQ: COIN")) == ["coinbase"]
    assert names(directory.lookup("IDX:COIN")) == ["indokripto-koin-semesta"]
    assert names(directory.lookup("COIN")) == ["coinbase", "indokripto-koin-semesta"]


@pytest.mark.parametrize("typed", ["", "   ", "?", "qqqqzzzzxxxx", "\n", "Ω" * 5000, "$", "AND", ","])
def test_nonsense_is_unknown_or_a_choice_and_never_raises(directory: Directory, typed: str) -> None:
    assert not isinstance(directory.lookup(typed), Found)


def test_a_slip_is_asked_about_not_guessed(directory: Directory) -> None:
    outcome = directory.lookup("aple")
    assert isinstance(outcome, Choices)
    assert outcome.companies[0].id == "apple"
    assert "apple-hospitality-reit" in names(outcome)


@pytest.mark.parametrize(
    ("typed", "companies"),
    [
        ("Apple, BBCA and Alibaba", ["apple", "bank-central-asia", "alibaba"]),
        ("telkom dan bca", ["telkom", "bank-central-asia"]),
        ("AAPL TLKM 9988", ["apple", "telkom", "alibaba"]),
        ("Procter and Gamble, AT&T", ["procter-gamble", "att"]),
        ("Johnson & Johnson", ["johnson-johnson"]),
        ("Apple;Nvidia\nBank Central Asia", ["apple", "nvidia", "bank-central-asia"]),
        ("", []),
    ],
)
def test_several_at_once(directory: Directory, typed: str, companies: list[str]) -> None:
    assert [names(outcome)[0] for _, outcome in directory.lookup_many(typed)] == companies


def test_one_unknown_among_several_is_named(directory: Directory) -> None:
    outcomes = directory.lookup_many("Apple, zzqqyyxx")
    assert outcomes[1] == ("zzqqyyxx", Unknown("zzqqyyxx"))


def test_a_flood_of_names_is_cut(directory: Directory) -> None:
    assert len(directory.lookup_many("apple," * 5000)) <= 50


@pytest.mark.parametrize("typed", ["bank", "Bank", "main", "cat"])
def test_an_everyday_word_that_is_a_ticker_is_asked_about(directory: Directory, typed: str) -> None:
    assert isinstance(directory.lookup(typed), Choices)


@pytest.mark.parametrize("typed", ["BANK", "tlkm", "aapl", "goto"])
def test_a_ticker_that_is_no_everyday_word_or_written_as_one_is_found(directory: Directory, typed: str) -> None:
    assert isinstance(directory.lookup(typed), Found)
