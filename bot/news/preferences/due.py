"""When the next digest is due. Pure: the moment it is asked for comes in as an argument.

Who runs a schedule keeps the moment that is due next. When it has come, however late, one digest is sent and the next
moment is asked for with `after_digest`: what was missed meanwhile is made up for by that one, and a clock that was
stepped back finds nothing due that was sent before.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.news.preferences.markets import digest_time, market_zone, trades

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, time, tzinfo

    from bot.model import DigestRule, Schedule

LOOK_AHEAD = 31  # days: no weekday and no market stays away longer


def next_due(schedule: Schedule, after: datetime, zone: tzinfo) -> datetime | None:
    """The first due moment later than `after`, in UTC; None when there is none, as for "off".

    A time the clock skips is due as long after midnight as on other days (RFC 5545, 3.3.5: 02:30 becomes 03:30); a time
    it shows twice is due the first time.
    """
    return min((due for rule in schedule for due in _first(rule, after, zone)), default=None)


def after_digest(schedule: Schedule, due: datetime, now: datetime, zone: tzinfo) -> datetime | None:
    """The moment due after the one at `due` was sent at `now`; it is later than both, whatever the clock says."""
    return next_due(schedule, max(due, now), zone)


def _first(rule: DigestRule, after: datetime, zone: tzinfo) -> Iterator[datetime]:
    """The earliest moments of the rule later than `after`: those of the first day that has any."""
    times, where = _times(rule, zone)
    # The day before too: its late hours may be skipped by the clock and fall on this day.
    start = after.astimezone(where).date() - timedelta(days=1)
    for ahead in range(LOOK_AHEAD + 2):
        day = start + timedelta(days=ahead)
        if not _counts(rule, day):
            continue
        found = [due for moment in times if (due := _moment(day, moment, where)) > after]
        if found:
            yield min(found)
            return


def _times(rule: DigestRule, zone: tzinfo) -> tuple[tuple[time, ...], tzinfo]:
    """The times of day and whose clock they go by."""
    if rule.market and rule.bells:
        return tuple(digest_time(rule.market, bell) for bell in rule.bells), ZoneInfo(market_zone(rule.market))
    return rule.times, zone


def _counts(rule: DigestRule, day: date) -> bool:
    return day.weekday() in rule.days and (rule.market is None or trades(rule.market, day))


def _moment(day: date, moment: time, zone: tzinfo) -> datetime:
    """In UTC. `fold=0` is the first of two moments and, in a gap, takes the offset before it."""
    return datetime.combine(day, moment, tzinfo=zone).replace(fold=0).astimezone(UTC)
