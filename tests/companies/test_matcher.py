from __future__ import annotations

from bot.companies.entry import Record
from bot.companies.matcher import Kind, Matcher


def found(matcher: Matcher, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in matcher.find(text)]


def test_whole_words_only() -> None:
    matcher = Matcher([Record("visa", "Visa", rank=0)])
    assert found(matcher, "Visa, Visage, eVisa, visa.com, @Visa and VISA") == ["Visa", "VISA"]


def test_the_longer_name_wins_and_its_parts_are_not_found_again() -> None:
    matcher = Matcher([Record("bm", "Bank Mandiri", rank=0), Record("bmt", "Bank Mandiri Taspen", rank=0)])
    assert found(matcher, "Bank Mandiri Taspen dan Bank Mandiri") == ["Bank Mandiri Taspen", "Bank Mandiri"]


def test_a_long_name_that_is_cut_off_does_not_hide_the_short_one() -> None:
    matcher = Matcher([Record("ford", "Ford", aliases=("Ford Motor",), rank=0)])
    assert found(matcher, "Ford Motors") == ["Ford"]


def test_either_apostrophe_and_the_word_for_an_ampersand() -> None:
    matcher = Matcher([Record("m", "McDonald's", rank=0), Record("j", "Johnson & Johnson", rank=0)])
    assert found(matcher, "McDonald’s, McDonald's, Johnson and Johnson") == [
        "McDonald’s",
        "McDonald's",
        "Johnson and Johnson",
    ]


def test_of_one_name_the_curated_company_is_meant() -> None:
    matcher = Matcher([Record("small", "Target"), Record("target", "Target", rank=0)])
    assert [[s.company for s in hit.senses] for hit in matcher.find("Target")] == [["target"]]


def test_a_short_listed_name_is_only_a_ticker() -> None:
    matcher = Matcher([Record("q2", "Q2", tickers=("QTWO",))])
    assert found(matcher, "Q2 profit") == []


def test_what_a_name_is_to_its_company() -> None:
    record = Record(
        "apple", "Apple", ("AAPL",), products=("iPhone",), people=("Ada Poe",), exclude=("Apple pie",), rank=0
    )
    hits = Matcher([record]).find("iPhone by Ada Poe, Apple pie, AAPL")
    assert [hit.senses[0].kind for hit in hits] == [Kind.PRODUCT, Kind.PERSON, Kind.OTHER, Kind.TICKER]


def test_an_empty_directory_finds_nothing() -> None:
    assert Matcher([]).find("Apple") == []


def test_of_overlapping_names_the_longer_stays() -> None:
    matcher = Matcher([Record("a", "Bank Central"), Record("b", "Central Asia Pacific Energy"), Record("c", "Asia")])
    assert found(matcher, "Bank Central Asia Pacific Energy") == ["Central Asia Pacific Energy"]
    assert found(matcher, "Bank Central Asia") == ["Bank Central", "Asia"]


def test_names_that_begin_alike_are_told_apart_to_their_ends() -> None:
    long = "Northern Lights Mining of the West"
    matcher = Matcher([Record("gold", f"{long} Gold"), Record("west", long), Record("east", f"{long[:-4]}East")])

    text = f"{long} Gold, {long} and {long}ern, {long[:-4]}East"

    assert found(matcher, text) == [f"{long} Gold", long, f"{long[:-4]}East"]
    assert [hit.senses[0].company for hit in matcher.find(text)] == ["gold", "west", "east"]
