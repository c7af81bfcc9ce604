"""Preferences as a table of plain values, for the database, for TOML and for the config: what the commands take. Pure.

    digest = "07:30 weekdays"                 alerts = false            quiet = "22:00-07:00 urgent"
    thresholds = ["3%", "AAPL share_price >= 2%"]                       hourly = 5
    include, exclude, publishers, not_publishers, languages = ["..."]
    interests = {AAPL = "figures"}            mutes = {AAPL = "2026-03-02T12:00:00+00:00", "*" = "..."}

A key that says nothing of its own is left out. Companies are named as whoever reads and writes them wishes.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.model import Filters, Interest, Misread, Mistake, Mute, Preferences, Threshold
from bot.news.preferences.patterns import pattern_mistake
from bot.news.preferences.quiet import parse_quiet, quiet_text
from bot.news.preferences.schedule import parse_schedule, schedule_text
from bot.news.preferences.thresholds import split_threshold, threshold_text, with_threshold
from bot.news.preferences.words import meanings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bot.model import QuietHours, Schedule

LISTS = ("include", "exclude", "publishers", "not_publishers", "languages")
KEYS = frozenset({"digest", "alerts", "quiet", "thresholds", "interests", "mutes", "hourly", *LISTS})
ANY = "*"  # stands for any company
MOST_LISTED = 50  # of one kind: each is looked at for every article
MOST_HOURLY = 1000


class _MistakeError(Exception):
    """Carries a mistake out of the table it was found in; nobody outside sees it."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.text)
        self.mistake = mistake


def to_table(wants: Preferences, name: Callable[[str], str] = str) -> dict[str, Any]:
    """The table; `name` makes a company's name of its id."""
    table: dict[str, Any] = {
        "digest": schedule_text(wants.schedule) if wants.schedule else "",
        "quiet": quiet_text(wants.quiet) if wants.quiet else "",
        "thresholds": [threshold_text(t, name(t.company) if t.company else "") for t in wants.thresholds],
        "interests": {name(company): interest.value for company, interest in wants.interests},
        "mutes": {name(m.company) if m.company else ANY: m.until.isoformat() for m in wants.mutes},
        "hourly": wants.hourly,
    }
    table |= {key: list(getattr(wants.filters, key)) for key in LISTS}
    return {key: value for key, value in table.items() if value} | ({} if wants.alerts else {"alerts": False})


def from_table(table: Mapping[str, Any], company: Callable[[str], str | None] = str) -> Preferences | Mistake:
    """What the table says; `company` finds a company's id by its name. Anything may be in it."""
    try:
        return _read(table, company)
    except _MistakeError as error:
        return error.mistake


def interest_named(text: str) -> Interest | None:
    """The level of interest a word means, in any language."""
    return meanings(lambda typed: typed.interests.items()).get(" ".join(text.casefold().split()))


def _read(table: Mapping[str, Any], company: Callable[[str], str | None]) -> Preferences:
    unknown = sorted(set(map(str, table)) - KEYS)
    if unknown:
        raise _MistakeError(Mistake(Misread.WORD, unknown[0]))
    schedule: Schedule = _sure(parse_schedule(_text(table.get("digest", "off"))))
    quiet: QuietHours | None = _sure(parse_quiet(_text(table.get("quiet", "off"))))
    alerts = table.get("alerts", True)
    if not isinstance(alerts, bool):
        raise _MistakeError(Mistake(Misread.WORD, str(alerts)))
    return Preferences(
        schedule=schedule,
        alerts=alerts or not schedule,  # else nothing would ever be sent
        quiet=quiet,
        thresholds=tuple(_thresholds(_texts(table.get("thresholds", ())), company)),
        interests=tuple((_found(k, company), _interest(v)) for k, v in _pairs(table.get("interests", {}))),
        filters=_filters(table),
        mutes=tuple(_mute(k, v, company) for k, v in _pairs(table.get("mutes", {}))),
        hourly=_hourly(table.get("hourly")),
    )


def _thresholds(texts: Iterable[str], company: Callable[[str], str | None]) -> tuple[Threshold, ...]:
    thresholds: tuple[Threshold, ...] = ()
    for text in texts:
        name, threshold = _sure(split_threshold(text))
        whose = _found(name, company) if name else None
        thresholds = with_threshold(thresholds, Threshold(threshold.minimum, threshold.metric, whose))
    return thresholds


def _filters(table: Mapping[str, Any]) -> Filters:
    lists = {key: tuple(dict.fromkeys(_texts(table.get(key, ())))) for key in LISTS}
    for text in (*lists["include"], *lists["exclude"]):
        _sure(pattern_mistake(text))
    return Filters(**lists)


def _interest(value: object) -> Interest:
    interest = interest_named(_text(value))
    if interest is None:
        raise _MistakeError(Mistake(Misread.WORD, _text(value)))
    return interest


def _mute(name: str, until: object, company: Callable[[str], str | None]) -> Mute:
    try:
        moment = until if isinstance(until, datetime) else datetime.fromisoformat(_text(until))
    except ValueError:
        raise _MistakeError(Mistake(Misread.DURATION, _text(until))) from None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return Mute(None if name == ANY else _found(name, company), aware.astimezone(UTC))


def _hourly(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= MOST_HOURLY:
        raise _MistakeError(Mistake(Misread.COUNT, str(value)))
    return value


def _found(name: str, company: Callable[[str], str | None]) -> str:
    known = company(name)
    if known is None:
        raise _MistakeError(Mistake(Misread.COMPANY, name))
    return known


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _MistakeError(Mistake(Misread.WORD, str(value)))
    return value


def _texts(value: object) -> list[str]:
    if not isinstance(value, list | tuple):
        raise _MistakeError(Mistake(Misread.WORD, str(value)))
    if len(value) > MOST_LISTED:
        raise _MistakeError(Mistake(Misread.MANY, _text(value[MOST_LISTED]), MOST_LISTED))
    return [_text(one) for one in value]


def _pairs(value: object) -> list[tuple[str, Any]]:
    if not isinstance(value, dict):
        raise _MistakeError(Mistake(Misread.WORD, str(value)))
    return list(zip(_texts(list(value)), value.values(), strict=True))


def _sure(value: Any) -> Any:  # noqa: ANN401 - whatever it is, but no mistake
    if isinstance(value, Mistake):
        raise _MistakeError(value)
    return value
