"""Who is told of what: pure, and every verdict says why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.model import Chat, Report
    from bot.ports import Subscription


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a chat is sent this report, for which of its companies, and why or why not."""

    report: Report
    chat: Chat
    companies: tuple[str, ...]
    send: bool
    reason: str


def decide(
    reports: Sequence[Report],
    subscriptions: Sequence[Subscription],
    delivered: set[tuple[str, int]],
    limit: int | None,
) -> tuple[Verdict, ...]:
    """A verdict for each story and each chat that watches a company it is about, oldest story first.

    `delivered` holds the (address, story) pairs told before; `limit` stories at most a chat, the newest
    (None: no limit). Of several reports of one story the fullest is the one sent.
    """
    counts: Counter[str] = Counter()
    verdicts = []
    for report in sorted(leads(reports), key=lambda r: r.published, reverse=True):
        for chat, companies in _audience(report, subscriptions):
            reason = "a new story about " + ", ".join(companies)
            send = True
            if (chat.address, report.story_id) in delivered:
                send, reason = False, "this chat has this story already"
            elif limit is not None and counts[chat.address] >= limit:
                send, reason = False, f"more than the {limit} newest stories of a new feed"
            counts[chat.address] += send
            verdicts.append(Verdict(report, chat, companies, send, reason))
    return tuple(reversed(verdicts))


def leads(reports: Iterable[Report]) -> list[Report]:
    """The fullest report of each story: most headline figures, then a quote, then the earliest."""
    best: dict[int, Report] = {}
    for report in sorted(reports, key=lambda r: r.published):
        known = best.get(report.story_id)
        if known is None or _fullness(report) > _fullness(known):
            best[report.story_id] = report
    return list(best.values())


def _fullness(report: Report) -> tuple[int, bool]:
    extraction = report.extraction
    return sum(f.headline for f in extraction.figures), extraction.best_quote is not None


def _audience(report: Report, subscriptions: Iterable[Subscription]) -> list[tuple[Chat, tuple[str, ...]]]:
    """The chats that watch a company the report is about, with those companies in the report's order."""
    about = [c.company.id for c in report.extraction.companies if c.about]
    watching: dict[str, tuple[Chat, set[str]]] = {}
    for subscription in subscriptions:
        if subscription.company_id in about:
            _, companies = watching.setdefault(subscription.chat.address, (subscription.chat, set()))
            companies.add(subscription.company_id)
    return [(chat, tuple(c for c in about if c in companies)) for chat, companies in watching.values()]
