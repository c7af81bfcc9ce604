"""Preferences as a table and as TOML: read back as they were; anything else is refused with the words in question."""

from __future__ import annotations

import tomllib
from datetime import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import (
    DigestRule,
    Filters,
    Interest,
    Metric,
    Misread,
    Mistake,
    Mute,
    Preferences,
    QuietHours,
    Threshold,
)
from bot.news.preferences.patterns import pattern_mistake
from bot.news.preferences.table import MOST_LISTED, from_table, to_table
from bot.news.preferences.toml import to_toml
from tests.builders import NOON

COMPANIES = st.sampled_from(["apple", "bank-central-asia", "3m"])
WORDS = st.lists(st.text(min_size=1, max_size=20).filter(lambda t: pattern_mistake(t) is None), max_size=3, unique=True)
SIZES = st.none() | st.decimals(0, 999, places=2).map(lambda d: Decimal(f"{d.normalize():f}"))
PREFERENCES = st.builds(
    Preferences,
    schedule=st.just(((DigestRule((time(7, 30),))),)) | st.just(()),
    quiet=st.none() | st.just(QuietHours(time(22), time(7), urgent=True)),
    thresholds=st.lists(
        st.builds(Threshold, SIZES, st.sampled_from(Metric), st.none() | COMPANIES),
        max_size=3,
        unique_by=lambda t: (t.metric, t.company),
    ).map(tuple),
    interests=st.dictionaries(COMPANIES, st.sampled_from(Interest)).map(lambda d: tuple(d.items())),
    filters=st.builds(Filters, *[WORDS.map(tuple)] * 5),
    mutes=st.dictionaries(st.none() | COMPANIES, st.just(NOON)).map(lambda d: tuple(Mute(*one) for one in d.items())),
    hourly=st.none() | st.integers(1, 1000),
)


@given(PREFERENCES)
def test_preferences_are_read_back_as_they_were_written(wants: Preferences) -> None:
    table = to_table(wants)
    assert from_table(table) == wants
    assert tomllib.loads(to_toml(table)) == table


def test_what_says_nothing_is_left_out() -> None:
    assert to_table(Preferences()) == {}
    assert from_table({}) == Preferences()


@pytest.mark.parametrize(
    ("table", "what", "text"),
    [
        ({"colour": 1}, Misread.WORD, "colour"),
        ({"digest": 7}, Misread.WORD, "7"),
        ({"digest": "25:00"}, Misread.TIME, "25:00"),
        ({"alerts": "no"}, Misread.WORD, "no"),
        ({"quiet": "9"}, Misread.HOURS, "9"),
        ({"hourly": 0}, Misread.COUNT, "0"),
        ({"hourly": True}, Misread.COUNT, "True"),
        ({"hourly": "5"}, Misread.COUNT, "5"),
        ({"thresholds": "3%"}, Misread.WORD, "3%"),
        ({"thresholds": ["lots"]}, Misread.PERCENT, "lots"),
        ({"thresholds": ["Nobody 3%"]}, Misread.COMPANY, "Nobody"),
        ({"interests": {"Nobody": "about"}}, Misread.COMPANY, "Nobody"),
        ({"interests": {"apple": "much"}}, Misread.WORD, "much"),
        ({"interests": ["apple"]}, Misread.WORD, "['apple']"),
        ({"exclude": ["/(/"]}, Misread.PATTERN, "missing ): ("),
        ({"exclude": [1]}, Misread.WORD, "1"),
        ({"include": [str(n) for n in range(MOST_LISTED + 1)]}, Misread.MANY, str(MOST_LISTED)),
        ({"mutes": {"apple": "soon"}}, Misread.DURATION, "soon"),
        ({"mutes": {"Nobody": "2026-03-02T12:00:00+00:00"}}, Misread.COMPANY, "Nobody"),
    ],
)
def test_what_can_not_be_read_is_named(table: dict[str, Any], what: Misread, text: str) -> None:
    mistake = from_table(table, lambda name: name if name == "apple" else None)
    assert isinstance(mistake, Mistake)
    assert (mistake.what, mistake.text) == (what, text)


def test_a_chat_without_digests_has_alerts() -> None:
    assert from_table({"alerts": False}) == Preferences()


def test_a_moment_of_toml_is_one_and_without_a_zone_in_utc() -> None:
    for until in (NOON, NOON.replace(tzinfo=None), "2026-03-02T19:00:00+07:00"):
        assert from_table({"mutes": {"*": until}}) == Preferences(mutes=(Mute(None, NOON),))
