"""What people type for their preferences: golden cases, and what is written is read back as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Bell, DigestRule, Interest, Market, Merit, Misread, Mistake, QuietHours, Why
from bot.news.preferences.patterns import MOST, pattern_mistake
from bot.news.preferences.quiet import parse_quiet, quiet_text
from bot.news.preferences.schedule import MOST_TIMES, parse_schedule, schedule_text
from bot.news.preferences.spans import split_span
from bot.news.preferences.thresholds import split_threshold, threshold_text
from bot.news.preferences.words import explained
from bot.phrases import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import time

LINES = (Path(__file__).parents[2] / "cases" / "preferences.jsonl").read_text(encoding="utf-8").splitlines()
CASES = [json.loads(line) for line in LINES]
READ: dict[str, Callable[[str], Any]] = {
    "schedule": parse_schedule,
    "quiet": parse_quiet,
    "threshold": split_threshold,
    "span": split_span,
    "pattern": pattern_mistake,
}
WRITE: dict[str, Callable[[Any, str], str]] = {
    "schedule": schedule_text,
    "quiet": quiet_text,
    "threshold": lambda value, language: threshold_text(value, language=language),
    "span": lambda value, _: str(value),
}


def named(case: dict[str, Any]) -> str:
    return f"{case['kind']} {case['text'][:40]}"


@pytest.mark.parametrize("case", [c for c in CASES if "means" in c], ids=named)
def test_what_it_means(case: dict[str, Any]) -> None:
    value = READ[case["kind"]](case["text"])
    assert not isinstance(value, Mistake), value
    if "name" in case:
        name, value = value
        assert name == case["name"]
    for language, key in (("en", "means"), ("id", "id")):
        assert WRITE[case["kind"]](value, language) == case[key]


@pytest.mark.parametrize("case", [c for c in CASES if "mistake" in c], ids=named)
def test_what_is_wrong_and_where(case: dict[str, Any]) -> None:
    mistake = READ[case["kind"]](case["text"])
    assert isinstance(mistake, Mistake)
    assert (mistake.what, mistake.at) == (Misread(case["mistake"]), case["at"])
    for say in SPOKEN.values():
        assert "{" not in explained(mistake, say).replace(mistake.text, "")


@pytest.mark.parametrize("case", [c for c in CASES if c["kind"] == "pattern" and "mistake" not in c], ids=named)
def test_a_word_or_pattern_that_can_be_used(case: dict[str, Any]) -> None:
    assert pattern_mistake(case["text"]) is None


def test_a_pattern_has_a_longest_length() -> None:
    assert pattern_mistake("a" * MOST) is None
    assert pattern_mistake("a" * (MOST + 1)) == Mistake(Misread.LONG_PATTERN, "a" * 40, MOST)


TIMES = st.times().map(lambda t: t.replace(second=0, microsecond=0))
DAYS = st.frozensets(st.integers(0, 6), min_size=1)
AT_TIMES = st.builds(
    lambda times, days, market: DigestRule(tuple(sorted(times)), days, market),
    st.sets(TIMES, min_size=1, max_size=4),
    DAYS,
    st.sampled_from([None, *Market]),
)
AT_BELLS = st.builds(
    lambda days, market, bells: DigestRule((), days, market, tuple(bell for bell in Bell if bell in bells)),
    DAYS,
    st.sampled_from(Market),
    st.sets(st.sampled_from(Bell), min_size=1),
)


@given(st.lists(AT_TIMES | AT_BELLS, max_size=4, unique=True), st.sampled_from(sorted(SPOKEN)))
def test_a_schedule_is_read_back_as_it_was_written(rules: list[DigestRule], language: str) -> None:
    assert parse_schedule(schedule_text(tuple(rules), language)) == tuple(rules)
    assert MOST_TIMES >= 16


@given(start=TIMES, end=TIMES, urgent=st.booleans(), language=st.sampled_from(sorted(SPOKEN)))
def test_quiet_hours_are_read_back_as_they_were_written(start: time, end: time, *, urgent: bool, language: str) -> None:
    quiet = QuietHours(start, end, urgent)
    assert parse_quiet(quiet_text(quiet, language)) == quiet or start == end


@given(st.text(max_size=60), st.sampled_from(sorted(READ)))
def test_nothing_that_is_typed_raises(text: str, kind: str) -> None:
    READ[kind](text)


@pytest.mark.parametrize("language", sorted(SPOKEN))
def test_every_language_has_words_for_all_of_it(language: str) -> None:
    say = SPOKEN[language]
    assert (set(say.mistakes), set(say.verdicts), set(say.merits)) == (set(Misread), set(Why), set(Merit))
    assert (set(say.typed.bells), set(say.typed.interests)) == (set(Bell), set(Interest))
