"""What a chat has asked for: when it is told, of what, and how much. `bot.news.preferences` reads and applies it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.model.reading import Metric

if TYPE_CHECKING:
    from datetime import datetime, time
    from decimal import Decimal

EVERY_DAY = frozenset(range(7))
WEEKDAYS = frozenset(range(5))
WEEKEND = frozenset({5, 6})


class Misread(StrEnum):
    """Why what was typed as a preference means nothing."""

    TIME = "time"
    WORD = "word"
    NO_TIME = "no_time"
    MANY_TIMES = "many_times"
    HOURS = "hours"
    SAME_HOURS = "same_hours"
    PERCENT = "percent"
    METRIC = "metric"
    DURATION = "duration"
    COUNT = "count"
    PATTERN = "pattern"
    LONG_PATTERN = "long_pattern"
    HEAVY_PATTERN = "heavy_pattern"
    COMPANY = "company"
    MANY = "many"


class Why(StrEnum):
    """Why a report is sent, held or left out, as a chat asked for it."""

    NEW = "new"
    URGENT = "urgent"
    DIGEST_ONLY = "digest_only"
    QUIET = "quiet"
    CAP = "cap"
    RETURNED = "returned"
    MUTED = "muted"
    LANGUAGE = "language"
    PUBLISHER = "publisher"
    EXCLUDED = "excluded"
    NOT_INCLUDED = "not_included"
    PASSING = "passing"
    NO_FIGURE = "no_figure"
    NO_ANALYST = "no_analyst"
    SMALL = "small"


class Merit(StrEnum):
    """What brings a story forward in a digest."""

    MOVE = "move"
    FIGURES = "figures"
    ANALYST = "analyst"
    PUBLISHERS = "publishers"
    COMPANIES = "companies"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Mistake:
    """What can't be read: the words in question and where they begin, in characters of what was typed."""

    what: Misread
    text: str = ""
    at: int = 0


class Market(StrEnum):
    """An exchange whose trading days and hours a digest may follow."""

    IDX = "idx"
    NYSE = "nyse"
    HKEX = "hkex"


class Bell(StrEnum):
    """An end of a trading day."""

    OPEN = "open"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class DigestRule:
    """When digests are sent: at `times` by the chat's clock, or around the `bells` by the market's clock.

    `days` are weekdays, Monday 0. With a `market` only the days it trades count.
    """

    times: tuple[time, ...] = ()
    days: frozenset[int] = EVERY_DAY
    market: Market | None = None
    bells: tuple[Bell, ...] = ()


Schedule = tuple[DigestRule, ...]  # empty: no digests


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `start` until before `end` by the chat's clock, across midnight where `end` is earlier.

    `urgent`: a move beyond the chat's own threshold may break through.
    """

    start: time
    end: time
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Threshold:
    """How large a figure must be to be news: of one company (by id) or of all (None).

    `minimum` is in per cent and measures changes given in per cent; None: a figure of any size and unit.
    """

    minimum: Decimal | None
    metric: Metric = Metric.SHARE_PRICE
    company: str | None = None


class Interest(StrEnum):
    """What of a company's news a chat wants, widest first."""

    ALL = "all"  # passing mentions too
    ABOUT = "about"
    FIGURES = "figures"  # articles about it that give a headline figure of it
    ANALYSTS = "analysts"  # articles about it that quote an analyst


@dataclass(frozen=True, slots=True)
class Filters:
    """Words, publishers and languages. A word is whole, whatever its case; "/.../" is a pattern of RE2.

    Where `include` says anything, one of it must be there; nothing of `exclude` may be. `publishers` and
    `languages` are the only ones wanted where they name any; `not_publishers` are not wanted.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    not_publishers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mute:
    """Nothing about the company (by id; None: about any) until then."""

    company: str | None
    until: datetime


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything a chat has asked for; as made here, nothing, which is how a chat begins.

    `alerts` False: news waits for the next digest of `schedule`. `hourly` is how many alerts an hour are sent at
    most; None: all.
    """

    schedule: Schedule = ()
    alerts: bool = True
    quiet: QuietHours | None = None
    thresholds: tuple[Threshold, ...] = ()
    interests: tuple[tuple[str, Interest], ...] = ()
    filters: Filters = Filters()
    mutes: tuple[Mute, ...] = ()
    hourly: int | None = None
