"""Digest times as people write them, and back. Pure.

    07:30                   every day             off                    never
    07:30, 17.00 weekdays   Monday to Friday      idx                    before IDX opens and after it closes
    mon,wed 9am             on those days         nyse close             after the NYSE closes
    mon-fri 8am             the same, a range     07:30 hkex             when it is a trading day in Hong Kong

";" separates rules of one schedule. Words of any language Kabar speaks are understood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import time
from functools import cache
from typing import TYPE_CHECKING

from bot.model import EVERY_DAY, WEEKDAYS, WEEKEND, Bell, DigestRule, Market, Misread, Mistake
from bot.news.preferences.words import day_name, day_words, meanings, one_of, says
from bot.phrases import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bot.model import Schedule
    from bot.phrases import TypedWords

MOST_TIMES = 24  # digests a day in one schedule: more often than hourly is what alerts are for
_NOON = 12
# What a time looks like; hours and minutes are checked when it is read. "07.30" is how Indonesian writes it.
TIME = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>[ap]m)?(?![\w:])"
_RULES = re.compile(r"[^;]+")


@dataclass
class _Rule:
    """What the words of a rule have said so far."""

    times: list[time] = field(default_factory=list)
    days: set[int] = field(default_factory=set)
    market: Market | None = None
    bells: set[Bell] = field(default_factory=set)

    def made(self) -> DigestRule:
        bells = tuple(bell for bell in Bell if bell in self.bells or not (self.bells or self.times))
        days = frozenset(self.days) or EVERY_DAY
        return DigestRule(tuple(sorted(set(self.times))), days, self.market, bells if self.market else ())


def parse_schedule(text: str) -> Schedule | Mistake:
    """The schedule, or what in the text can't be read."""
    if says(text, lambda typed: typed.off):
        return ()
    rules = []
    for part in _RULES.finditer(text):
        rule = _rule(part[0], part.start())
        if isinstance(rule, Mistake):
            return rule
        rules.append(rule)
    if not rules:
        return Mistake(Misread.NO_TIME)
    if sum(len(rule.times) + len(rule.bells) for rule in rules) > MOST_TIMES:
        return Mistake(Misread.MANY_TIMES, text.strip()[:40])
    return tuple(dict.fromkeys(rules))


def schedule_text(schedule: Schedule, language: str = "en") -> str:
    """The schedule in words that `parse_schedule` reads back."""
    typed = SPOKEN[language].typed
    return "; ".join(_rule_text(rule, language) for rule in schedule) or typed.off[0]


def read_time(match: re.Match[str]) -> time | None:
    """The time of day a match of `TIME` stands for; None when there is none, as in "25:00", "13pm" or a bare "9"."""
    hour, minute, half = int(match["hour"]), int(match["minute"] or 0), (match["half"] or "").casefold()
    if not half and match["minute"] is None:
        return None
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None  # noqa: PLR2004 - of a day and an hour


def clock(moment: time) -> str:
    """As `TIME` reads it: "07:30"."""
    return f"{moment:%H:%M}"


def _rule(text: str, offset: int) -> DigestRule | Mistake:
    rule, at = _Rule(), 0
    while at < len(text):
        token = _token().match(text, at)
        if token is None:
            word = re.compile(r"[^\s,;]+").match(text, at)
            kind = Misread.TIME if text[at].isdigit() else Misread.WORD
            return Mistake(kind, word[0] if word else text[at], offset + at)
        if not _take(token, rule):
            return Mistake(Misread.TIME, text[token.start() : token.end()].strip(), offset + at)
        at = token.end()
    if not rule.times and not rule.market:
        return Mistake(Misread.NO_TIME, text.strip(), offset)
    if rule.bells and (rule.times or not rule.market):  # "nyse close" is a time of its own
        return Mistake(Misread.WORD, text.strip(), offset)
    return rule.made()


def _take(token: re.Match[str], rule: _Rule) -> bool:
    """Add what the token says; False when it looks like a time and is none."""
    moment = read_time(token) if token["hour"] else None
    rule.times += [moment] if moment else []
    said = {name: " ".join(text.casefold().split()) for name, text in token.groupdict().items() if text}
    if "market" in said:
        rule.market = Market(said["market"])
    if "bell" in said:
        rule.bells.add(_bells()[said["bell"]])
    rule.days |= _day_sets().get(said.get("set", ""), frozenset())
    if "day" in said:
        first, last = (day_words()[said.get(name, said["day"])] for name in ("day", "until"))
        rule.days |= {day % 7 for day in range(first, last + 1 if last >= first else last + 8)}
    return not token["hour"] or moment is not None


@cache
def _token() -> re.Pattern[str]:
    days, sets, bells = one_of(day_words()), one_of(_day_sets()), one_of(_bells())
    return re.compile(
        rf"""
          [\s,&]+ | (?:and|dan)\b       # between things
        | {TIME}
        | (?P<set>{sets})\b
        | (?P<market>{one_of(Market)})\b
        | (?P<bell>{bells})\b
        | (?P<day>{days})\b(?:\s*[-–]\s*(?P<until>{days})\b)?
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _day_sets() -> Mapping[str, frozenset[int]]:
    def sets(typed: TypedWords) -> Iterator[tuple[frozenset[int], Iterable[str]]]:
        yield EVERY_DAY, typed.every_day
        yield WEEKDAYS, typed.weekdays
        yield WEEKEND, typed.weekend

    return meanings(sets)


@cache
def _bells() -> Mapping[str, Bell]:
    return meanings(lambda typed: typed.bells.items())


def _rule_text(rule: DigestRule, language: str) -> str:
    typed = SPOKEN[language].typed
    bells = [typed.bells[bell][0] for bell in rule.bells] if len(rule.bells) < len(Bell) else []
    parts = [",".join(map(clock, rule.times)), _days_text(rule.days, language), rule.market or "", *bells]
    return " ".join(part for part in parts if part)


def _days_text(days: frozenset[int], language: str) -> str:
    typed = SPOKEN[language].typed
    named = {EVERY_DAY: "", WEEKDAYS: typed.weekdays[0], WEEKEND: typed.weekend[0]}
    return named[days] if days in named else ",".join(day_name(day, language) for day in sorted(days))
