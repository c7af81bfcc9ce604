"""When digests are due: golden cases of zones, changes of clocks, markets, downtime and clocks that step back."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import DigestRule, Market
from bot.news.preferences.due import after_digest, next_due
from bot.news.preferences.markets import trades
from bot.news.preferences.schedule import parse_schedule

if TYPE_CHECKING:
    from bot.model import Schedule

LINES = (Path(__file__).parents[2] / "cases" / "digests.jsonl").read_text(encoding="utf-8").splitlines()
CASES = [json.loads(line) for line in LINES]


def scheduled(text: str) -> Schedule:
    schedule = parse_schedule(text)
    assert isinstance(schedule, tuple), schedule
    return schedule


def moments(texts: list[str]) -> list[datetime]:
    return [datetime.fromisoformat(text) for text in texts]


def test_there_are_enough_cases_and_each_has_its_name() -> None:
    assert len(CASES) >= 60
    assert len({case["case"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", [c for c in CASES if "due" in c], ids=lambda c: c["case"])
def test_due_moments_one_after_the_other(case: dict[str, Any]) -> None:
    schedule, zone = scheduled(case["schedule"]), ZoneInfo(case["zone"])
    due: datetime | None = datetime.fromisoformat(case["after"])
    found = []
    for _ in case["due"] or [""]:
        assert due
        due = next_due(schedule, due, zone)
        found += [due] if due else []
    assert found == moments(case["due"])
    assert [moment.astimezone(zone).utcoffset() for moment in found] == [m.utcoffset() for m in moments(case["due"])]


@pytest.mark.parametrize("case", [c for c in CASES if "looks" in c], ids=lambda c: c["case"])
def test_each_is_sent_once_however_the_clock_goes(case: dict[str, Any]) -> None:
    schedule, zone = scheduled(case["schedule"]), ZoneInfo(case["zone"])
    due = next_due(schedule, datetime.fromisoformat(case["after"]), zone)
    sent = []
    for now in moments(case["looks"]):
        if due and due <= now:
            sent.append(now)
            due = after_digest(schedule, due, now, zone)
    assert sent == moments(case["sent"])


@given(
    st.sampled_from(sorted(available_timezones())),
    st.datetimes(datetime(1990, 1, 1), datetime(2036, 1, 1)),  # noqa: DTZ001 - in UTC below
    st.times(),
)
def test_a_daily_digest_is_due_within_two_days_and_later_than_asked(name: str, after: datetime, moment: object) -> None:
    schedule = scheduled(f"{moment:%H:%M}")
    start = after.replace(tzinfo=UTC)
    due = next_due(schedule, start, ZoneInfo(name))
    assert due
    assert start < due <= start + timedelta(hours=49)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2036, 1, 1)))  # noqa: DTZ001 - in UTC below
def test_no_market_stays_closed_for_two_weeks(after: datetime) -> None:
    for market in Market:
        due = next_due((DigestRule(market=market, bells=scheduled(market)[0].bells),), after.replace(tzinfo=UTC), UTC)
        assert due
        assert due - after.replace(tzinfo=UTC) < timedelta(days=14)


def test_the_idx_trades_as_often_as_it_announced() -> None:
    """239 days in 2026: the exchange's announcement Peng-00171/BEI.POP/09-2025."""
    days = [datetime(2026, 1, 1, tzinfo=UTC).date() + timedelta(days=n) for n in range(365)]
    assert sum(trades(Market.IDX, day) for day in days) == 239
