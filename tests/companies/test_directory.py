from __future__ import annotations

import pytest

from bot.companies import Choices, CompanyEntry, Directory, Found
from bot.errors import ConfigError


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory.load()


@pytest.mark.parametrize(
    ("typed", "company"), [("aapl", "apple"), ("$F", "ford"), ("9988", "alibaba"), ("brk.b", "berkshire-hathaway")]
)
def test_a_ticker_finds_its_company(directory: Directory, typed: str, company: str) -> None:
    outcome = directory.lookup(typed)
    assert isinstance(outcome, Found)
    assert outcome.company.id == company


def test_a_misspelling_offers_the_company(directory: Directory) -> None:
    outcome = directory.lookup("microsfot")
    assert isinstance(outcome, Choices)
    assert outcome.companies[0].id == "microsoft"


def test_config_adds_a_company_and_an_alias() -> None:
    directory = Directory.load(
        [CompanyEntry("northgate", name="Northgate Foods"), CompanyEntry("apple", aliases=("the fruit firm",))]
    )
    assert directory.get("northgate") is not None
    assert isinstance(directory.lookup("the fruit firm"), Found)


def test_a_new_company_needs_a_name() -> None:
    with pytest.raises(ConfigError, match="northgate"):
        Directory.load([CompanyEntry("northgate")])
