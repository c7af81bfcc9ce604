"""The verdicts of one poll, each judged as its chat asked. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.model import Preferences, Why
from bot.news.preferences.judge import Action, Judgement, Reason, judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from bot.news.decide import Verdict


@dataclass(frozen=True, slots=True)
class Asked:
    """A verdict to tell a chat something, and the judgement on it."""

    verdict: Verdict
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Returned:
    """A feed is back after a long silence: more than `most` stories of one poll are one digest."""

    publisher: str
    most: int


def as_asked(
    verdicts: Iterable[Verdict],
    wishes: Mapping[str, Preferences],
    sent: Mapping[str, int],
    now: datetime,
    returned: Returned | None = None,
) -> tuple[Asked, ...]:
    """Those verdicts that say "send", in their order, as the chats' `wishes` (by address) have it.

    `sent` is how many alerts a chat (by address) had in the last hour; those of this poll are counted on. A report that
    would only follow up a story's first message becomes that message where the chat did not want the first; and what
    breaks through where the first is held becomes it, too, and nothing of the story is held.
    """
    counts = Counter(sent)
    asked: list[Asked] = []
    untold: dict[tuple[str, int], Action] = {}  # what became of a first message that is not sent
    for verdict in verdicts:
        pair = _pair(verdict)
        before = untold.get(pair)
        takes_over = before is Action.DROP or (before is Action.HOLD and verdict.send)
        first = _first(verdict) if verdict.development and takes_over else verdict
        if not first.send:
            continue
        wants = wishes.get(first.chat.address, Preferences())
        judgement = judge(first.report, first.companies, first.chat, wants, now, sent=counts[first.chat.address])
        counts[first.chat.address] += judgement.action is Action.SEND
        if judgement.action is Action.SEND and before is Action.HOLD:
            asked = [one for one in asked if _pair(one.verdict) != pair]
        asked.append(Asked(first, judgement))
        if judgement.action is Action.SEND:
            untold.pop(pair, None)
        elif not first.development and before is not Action.HOLD:
            untold[pair] = judgement.action
    return tuple(_gathered(asked, returned, now)) if returned else tuple(asked)


def _pair(verdict: Verdict) -> tuple[str, int]:
    return verdict.chat.address, verdict.report.story_id


def _first(verdict: Verdict) -> Verdict:
    """The verdict as that on a story's first message."""
    reason = "a new story about " + ", ".join(verdict.companies)
    return replace(verdict, send=True, reason=reason, development=None)


def _gathered(asked: Sequence[Asked], returned: Returned, now: datetime) -> Iterable[Asked]:
    """What a returning feed would flood a chat with, held for one digest that is due at once."""
    counts = Counter(one.verdict.chat.address for one in asked if one.judgement.action is Action.SEND)
    for one in asked:
        sending = one.judgement.action is Action.SEND
        if sending and counts[one.verdict.chat.address] > returned.most:
            reason = Reason(Why.RETURNED, returned.publisher)
            held = Judgement(Action.HOLD, one.judgement.companies, reason, until=now)
            yield replace(one, judgement=held)
        else:
            yield one
