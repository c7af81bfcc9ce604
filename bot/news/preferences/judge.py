"""Whether a chat is sent a report now, with its next digest, or not at all: as it asked for it. Pure.

Every judgement says why; the first thing that speaks against a report is the reason given. Filters and mutes leave
out; digest-only, quiet hours and the cap hold. A story is held rather than lost wherever the chat would want it later.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.model import Interest, Why
from bot.news.preferences.patterns import found
from bot.news.preferences.quiet import quiet_until
from bot.news.preferences.thresholds import governing, reaches, threshold_text
from bot.news.times import when, zone
from bot.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

    from bot.model import Chat, Figure, MentionedCompany, Preferences, Report

HOUR = timedelta(hours=1)


class Action(StrEnum):
    """What becomes of a report in a chat."""

    SEND = "send"
    HOLD = "hold"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, with what fills the sentence: names, a word, or a moment."""

    why: Why
    what: str = ""
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What becomes of a report, for which companies (ids), and why.

    `until`: when something held is sent at the latest; None: with the chat's next scheduled digest.
    """

    action: Action
    companies: tuple[str, ...]
    reason: Reason
    until: datetime | None = None


def judge(
    report: Report, watched: Collection[str], chat: Chat, wants: Preferences, now: datetime, *, sent: int = 0
) -> Judgement:
    """The judgement on a report that mentions companies the chat watches (ids); `sent` alerts were in the last hour."""
    against = _left_out(report, wants, now)
    if against:
        return Judgement(Action.DROP, (), against)
    mentioned = [c for c in report.extraction.companies if c.company.id in watched]
    doubts = [(c, _unwanted(c, report, wants, now)) for c in mentioned]
    wanted = [c for c, doubt in doubts if doubt is None]
    if not wanted:
        first = next((doubt for _, doubt in doubts if doubt), Reason(Why.PASSING))
        return Judgement(Action.DROP, (), first)
    return _timed(report, wanted, chat, wants, now, sent)


def explained(reason: Reason, chat: Chat) -> str:
    """The reason in the chat's language."""
    what = when(reason.until, chat) if reason.until else reason.what
    return phrases(chat.language).verdicts[reason.why].format(what=what)


def large_moves(report: Report, companies: Collection[str], wants: Preferences) -> tuple[Figure, ...]:
    """The companies' figures that reach a size the chat named, the largest first."""
    own = [figure for figure in report.extraction.figures if figure.company in companies]
    held = [(figure, governing(wants.thresholds, figure)) for figure in own]
    large = [f for f, threshold in held if threshold and threshold.minimum is not None and reaches(threshold, f)]
    return tuple(sorted(large, key=lambda figure: Decimal(figure.value), reverse=True))


def _timed(
    report: Report, wanted: Sequence[MentionedCompany], chat: Chat, wants: Preferences, now: datetime, sent: int
) -> Judgement:
    """Now or later: what is wanted is never dropped."""
    ids = tuple(c.company.id for c in wanted)
    if wants.schedule and not wants.alerts:
        return Judgement(Action.HOLD, ids, Reason(Why.DIGEST_ONLY))
    end = quiet_until(wants.quiet, now, zone(chat.timezone))
    urgent = large_moves(report, ids, wants) if end and wants.quiet and wants.quiet.urgent else ()
    if end and not urgent:
        return Judgement(Action.HOLD, ids, Reason(Why.QUIET, until=end), end)
    if wants.hourly is not None and sent >= wants.hourly:
        return Judgement(Action.HOLD, ids, Reason(Why.CAP, str(wants.hourly)), None if wants.schedule else now + HOUR)
    if urgent:
        return Judgement(Action.SEND, ids, Reason(Why.URGENT, _size(urgent[0])))
    return Judgement(Action.SEND, ids, Reason(Why.NEW, _names(wanted)))


def _left_out(report: Report, wants: Preferences, now: datetime) -> Reason | None:
    """What speaks against the whole report."""
    read, filters = report.extraction, wants.filters
    muted = [mute.until for mute in wants.mutes if mute.company is None and mute.until > now]
    if muted:
        return Reason(Why.MUTED, until=max(muted))
    if filters.languages and read.language not in filters.languages:
        return Reason(Why.LANGUAGE, read.language)
    if is_named(report.publisher, filters.not_publishers) or (
        filters.publishers and not is_named(report.publisher, filters.publishers)
    ):
        return Reason(Why.PUBLISHER, report.publisher)
    unwanted = found(filters.exclude, read.title, read.text)
    if unwanted is not None:
        return Reason(Why.EXCLUDED, unwanted)
    if filters.include and found(filters.include, read.title, read.text) is None:
        return Reason(Why.NOT_INCLUDED)
    return None


def is_named(publisher: str, names: Iterable[str]) -> bool:
    """Whether the publisher is one of those, however they were typed."""
    return publisher.casefold() in {name.casefold() for name in names}


def _unwanted(mentioned: MentionedCompany, report: Report, wants: Preferences, now: datetime) -> Reason | None:
    """What speaks against the report as news of that company."""
    company, read = mentioned.company, report.extraction
    muted = [mute.until for mute in wants.mutes if mute.company == company.id and mute.until > now]
    if muted:
        return Reason(Why.MUTED, until=max(muted))
    interest = dict(wants.interests).get(company.id, Interest.ABOUT)
    if interest is not Interest.ALL and not mentioned.about:
        return Reason(Why.PASSING, company.name)
    own = [figure for figure in read.figures if figure.company == company.id]
    if interest is Interest.FIGURES and not any(figure.headline for figure in own):
        return Reason(Why.NO_FIGURE, company.name)
    if interest is Interest.ANALYSTS and not any(quote.analyst for quote in read.quotes):
        return Reason(Why.NO_ANALYST, company.name)
    return _small(own, wants)


def _small(own: Sequence[Figure], wants: Preferences) -> Reason | None:
    """All that the report tells of the company in figures is smaller than the chat cares for.

    A headline figure nobody set a size for is news of its own, and so is a report without figures.
    """
    held = [(figure, governing(wants.thresholds, figure)) for figure in own]
    free = any(figure.headline for figure, threshold in held if threshold is None)
    bound = [(figure, threshold) for figure, threshold in held if threshold]
    if free or not bound or any(reaches(threshold, figure) for figure, threshold in bound):
        return None
    return Reason(Why.SMALL, threshold_text(bound[0][1]))


def _names(mentioned: Iterable[MentionedCompany]) -> str:
    return ", ".join(c.company.name for c in mentioned)


def _size(figure: Figure) -> str:
    return f"{figure.value}%"
