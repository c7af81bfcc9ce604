"""Which entries are the same article. Each test is a requirement at the top of the module."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.news.identity import Item, canonical, identify
from tests.builders import NOON

if TYPE_CHECKING:
    from collections.abc import Sequence


def item(
    title: str = "Apple gains",
    guid: str | None = None,
    link: str | None = None,
    text: str = "",
    published: datetime | None = NOON,
) -> Item:
    return Item(guid, link, title, text, published)


def stored(*documents: Sequence[Item]) -> list[str]:
    """The titles stored when these documents are polled one after the other."""
    seen: set[str] = set()
    titles = []
    for document in documents:
        for entry, keys in zip(document, identify(document), strict=True):
            if seen.isdisjoint(keys):
                titles.append(entry.title)
                seen.update(keys)
    return titles


# -- guids ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "guid",
    [
        "1815313",
        "5f40d91c-98db-4360-868d-8bfad2dec066",
        "WP-WSJ-0002565297",
        "tag:news.example,2026:apple-gains",
        "https://news.example/?p=12",
        "https://news.example/apple-gains-1815313",
        "apple-gains-on-alibaba-deal",
    ],
)
def test_a_guid_is_the_article_whatever_else_changes(guid: str) -> None:
    first = item("Apple gains", guid, "https://news.example/a-1", "Short.", NOON)
    second = item("Apple gains 3%", guid, "https://news.example/b-2", "Longer.", NOON + timedelta(hours=9))
    assert stored([first], [second]) == ["Apple gains"]


@pytest.mark.parametrize(
    "guid", ["1", "10", "0", "9999", "item-3", "post 12", "news", "https://news.example/rss/7", ""]
)
def test_a_number_that_is_used_every_day_hides_no_news(guid: str) -> None:
    monday = item("Apple gains", guid, "https://news.example/apple-gains")
    tuesday = item("Apple falls", guid, "https://news.example/apple-falls")
    assert stored([monday], [tuesday]) == ["Apple gains", "Apple falls"]


def test_without_links_numbers_used_every_day_hide_no_news_either() -> None:
    assert stored([item("Apple gains", "1")], [item("Apple falls", "1")]) == ["Apple gains", "Apple falls"]


def test_a_guid_of_several_entries_is_none_of_them() -> None:
    document = [item(f"Story {n}", "https://news.example/feed-guid-1", f"https://news.example/story-{n}") for n in "ab"]
    later = [item("Story c", "https://news.example/feed-guid-1", "https://news.example/story-c"), *document]
    assert stored(document, later) == ["Story a", "Story b", "Story c"]


# -- links ------------------------------------------------------------------------------------------


def test_a_link_whose_title_changes_is_one_article() -> None:
    first = item("Apple to gain", "1", "https://news.example/apple-1")
    second = item("Apple gained", "4", "https://news.example/apple-1", published=NOON + timedelta(hours=1))
    assert stored([first], [second]) == ["Apple to gain"]


@pytest.mark.parametrize(
    "other",
    [
        "http://news.example/apple-gains",
        "https://www.news.example/apple-gains",
        "https://m.news.example/apple-gains",
        "https://NEWS.example/apple-gains/",
        "https://news.example:443/apple-gains#comments",
        "https://news.example/apple-gains?utm_source=rss&utm_medium=feed",
        "https://news.example/apple-gains?fbclid=abc&mod=rss_markets",
    ],
)
def test_what_differs_between_copies_of_a_link_does_not_count(other: str) -> None:
    assert canonical(other) == canonical("https://news.example/apple-gains") == "news.example/apple-gains"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://news.example/a", "https://news.example/b"),
        ("https://news.example/?p=1", "https://news.example/?p=2"),
        ("https://news.example/a?page=1", "https://news.example/a?page=2"),
        ("https://news.example/Ab", "https://news.example/ab"),
        ("https://m.example/a", "https://example/a"),
        ("https://news.example/a", "https://sport.news.example/a"),
        ("https://news.example:8080/a", "https://news.example/a"),
    ],
)
def test_what_may_name_another_article_counts(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


def test_the_order_of_a_query_does_not_count() -> None:
    assert canonical("https://news.example/?b=2&a=1") == canonical("https://news.example/?a=1&b=2")


@pytest.mark.parametrize("home", ["https://news.example/", "https://www.news.example", "https://news.example/?utm_x=1"])
def test_a_home_page_is_no_articles_link(home: str) -> None:
    assert canonical(home) == ""
    assert stored([item("Apple gains", link=home)], [item("Apple falls", link=home)]) == ["Apple gains", "Apple falls"]


def test_a_link_of_several_entries_is_none_of_them_now_and_later() -> None:
    live = "https://news.example/live-123456"
    first, second, third = (item(f"Minute {n}", link=live, published=NOON + timedelta(minutes=n)) for n in (1, 2, 3))
    assert stored([second, first], [third, second]) == ["Minute 2", "Minute 1", "Minute 3"]


def test_an_entry_listed_twice_is_one() -> None:
    twice = [item("Apple gains", link="https://news.example/apple-1", text=text) for text in ("Tech.", "Business.")]
    assert stored(twice, [item("Apple gains 3%", link="https://news.example/apple-1")]) == ["Apple gains"]


def test_good_guids_on_one_section_page_are_articles_of_their_own() -> None:
    live = "https://news.example/live"
    assert stored([item("One", "a1b2c3d4e5f6-1", live)], [item("Two", "a1b2c3d4e5f6-2", live)]) == ["One", "Two"]


# -- numbers in links -------------------------------------------------------------------------------


def articles(*slugs: str, published: datetime = NOON) -> list[Item]:
    return [item(slug, link=f"https://news.example/{slug}", published=published) for slug in slugs]


def test_a_slug_that_changes_keeps_its_number() -> None:
    monday = articles("apple-naik-1815313", "bca-untung-1815301", "emas-turun-1815296")
    assert stored(monday, articles("apple-melonjak-1815313", *["x-1815999", "y-1815998"])) == [
        "apple-naik-1815313",
        "bca-untung-1815301",
        "emas-turun-1815296",
        "x-1815999",
        "y-1815998",
    ]


def test_a_number_in_the_middle_of_the_path_is_one_too() -> None:
    before = articles("read/1815313/apple-naik", "read/1815301/bca-untung", "read/d-1815296/emas-turun")
    after = articles("read/1815313/apple-melonjak", "read/1815301/bca-untung", "read/d-1815296/emas-turun-2000000")
    assert stored(before, after) == ["read/1815313/apple-naik", "read/1815301/bca-untung", "read/d-1815296/emas-turun"]


def test_a_price_in_a_slug_is_no_number_of_an_article() -> None:
    monday = articles("emas-antam-1924000", "apple-naik-tajam", "bca-untung-besar")
    tuesday = articles("emas-ubs-1924000", "tlkm-naik-tajam", "bri-untung-besar")
    assert len(stored(monday, tuesday)) == 6


def test_a_date_in_a_link_is_no_number_of_an_article() -> None:
    monday = articles("apple-naik-20260302", "bca-untung-20260302", "emas-turun-20260302")
    assert len(stored(monday, articles("tlkm-naik-20260302", "x-20260301", "y-20260228"))) == 6


def test_a_number_counted_anew_each_day_hides_no_news() -> None:
    monday = articles("apple-10001", "bca-10002", "emas-10003")
    tuesday = articles("tlkm-10001", "bri-10002", "perak-10003", published=NOON + timedelta(days=1))
    assert len(stored(monday, tuesday)) == 6


# -- words ------------------------------------------------------------------------------------------


def test_without_guid_and_link_the_words_tell() -> None:
    first = item("Apple gains", text="Shares rose.")
    assert stored([first], [first]) == ["Apple gains"]
    assert len(stored([first], [first._replace(text="Shares fell.")])) == 2
    assert len(stored([first], [first._replace(published=NOON + timedelta(days=1))])) == 2


def test_the_same_headline_every_day_is_news_every_day() -> None:
    monday = item("Gold price today", link="https://news.example/gold-monday")
    tuesday = item("Gold price today", link="https://news.example/gold-tuesday")
    assert len(stored([monday], [tuesday])) == 2


# -- whatever comes ---------------------------------------------------------------------------------

TEXTS = st.text(max_size=40) | st.sampled_from(
    ["1", "2", "https://a.example/1", "https://a.example/x-12345", "http://["]
)
LINKS = st.none() | st.sampled_from(["https://a.example/x-12345", "https://a.example/", "http://b.example/?q=1#f"])


@given(st.lists(st.builds(Item, st.none() | TEXTS, LINKS, TEXTS, TEXTS, st.sampled_from([None, NOON])), max_size=8))
def test_every_entry_has_keys_that_stay_the_same(document: list[Item]) -> None:
    keys = identify(document)
    assert len(keys) == len(document)
    assert all(keys)
    assert all(len(key) < 250 for some in keys for key in some)
    assert identify(document) == keys


def test_a_link_out_of_the_ordinary_is_short_and_costs_little() -> None:
    started = time.perf_counter()
    long = [item("Long", "g" * 1_000_000, "https://a.example/" + "a-1" * 500_000 + "?" + "b=1&" * 1000)]
    (keys,) = identify(long)
    assert max(len(key) for key in keys) < 250
    assert time.perf_counter() - started < 2
