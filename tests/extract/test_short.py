"""Names an article shortens once it has given them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.companies import Directory
from bot.extract import extract
from bot.extract.mentions.short import short_forms
from bot.model import Article, Company

if TYPE_CHECKING:
    from bot.model import Extraction


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory.load()


def read(text: str, directory: Directory) -> Extraction:
    return extract(Article("a", "", text), directory)


def read_titled(title: str, text: str, directory: Directory) -> set[str]:
    return {c.company.id for c in extract(Article("a", title, text), directory).companies}


def forms(*names: str) -> dict[str, str]:
    return {form: company.id for form, company in short_forms((n, Company(n, n)) for n in names).items()}


def test_first_words_and_initials_stand_for_a_name() -> None:
    assert forms("Tarvik Grain-Resources Holdings") == {
        "Tarvik": "Tarvik Grain-Resources Holdings",
        "TGR": "Tarvik Grain-Resources Holdings",
    }


def test_letters_stand_for_the_name_they_begin() -> None:
    assert forms("AVK Instruments") == {"AVK": "AVK Instruments"}
    assert forms("AV Instruments") == forms("USA Instruments") == forms("A1K Instruments") == {}


@pytest.mark.parametrize("name", ["General Tarvik", "First Tarvik", "Tarvik", "the Tarvik works", "Bank Tarvik"])
def test_everyday_first_words_and_single_words_stand_for_nothing(name: str) -> None:
    assert forms(name) == {}


def test_what_could_mean_two_companies_means_none() -> None:
    assert forms("Tarvik Sciences", "Tarvik Motors") == {}


def test_a_figure_of_the_short_form_is_the_companys(directory: Directory) -> None:
    found = read("Roivant Sciences sold a drug to Pfizer. Roivant's stock gave back 8.5%.", directory)
    assert [figure.company for figure in found.figures] == ["roivant-sciences"]


def test_the_initials_are_the_company_too(directory: Directory) -> None:
    found = read("Golden Agri-Resources and Wilmar reported. GAR put on 1.8% while Wilmar lost 2%.", directory)
    assert [figure.company for figure in found.figures] == ["golden-agri", "wilmar"]


@pytest.mark.parametrize(
    "text",
    [
        "Roivant Sciences sold a drug. Tomas Roivant, a baker, baked 8% more bread.",  # somebody of that name
        "Roivant Sciences sold a drug. The Roivant-like method is 8% better.",
    ],
)
def test_another_name_with_the_same_word_is_none(text: str, directory: Directory) -> None:
    (company,) = read(text, directory).companies
    assert len(company.text) == 1


def test_a_word_the_article_writes_as_one_is_no_short_name(directory: Directory) -> None:
    """Indonesian headlines write every word with a capital."""
    text = "Api membakar sebuah {word} pada Kamis, kata Kilang Pertamina Internasional. Kilang lain normal."

    (named,) = read(text.format(word="kilang"), directory).companies
    assert len(named.text) == 1
    for other in ("gudang", "gudang (kilang.example)", "gudang, tulis @kilang"):
        (named,) = read(text.format(word=other), directory).companies
        assert len(named.text) == 2, other


def test_a_short_name_is_the_longer_one_s_that_the_article_gave(directory: Directory) -> None:
    text = "PT Unilever Indonesia Tbk (UNVR) membagikan dividen. Saham Unilever naik 2 persen di bursa."

    assert read_titled("Unilever Bagi Dividen", text, directory) == {"unilever-indonesia"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Unilever cut its forecast on Monday and closed two of its plants in the north of the country, it said. "
            "Its unit Unilever Indonesia fell 2%, and the shares of Unilever itself ended 0.3% lower in London trading."
        ),
        "PT Unilever Indonesia Tbk (UNVR) membagikan dividen. Induknya, Unilever, menerima sebagian besar.",
    ],
)
def test_a_short_name_told_first_or_as_the_owner_s_stays_apart(text: str, directory: Directory) -> None:
    assert read_titled("", text, directory) == {"unilever", "unilever-indonesia"}


def test_an_emphatic_word_leaves_a_name_a_name(directory: Directory) -> None:
    text = "Garmin slid 2.4%. Apple itself ended 0.3% lower at $261.90."

    assert [f.company for f in read(f"Apple unveiled a watch. {text}", directory).figures] == [
        "garmin",
        "apple",
        "apple",
    ]
