"""What a failed send can come to, for every platform. Each platform's `errors` has the table that leads here."""

from __future__ import annotations

from enum import Enum, auto

from bot.model import ChatGone, Moot, Refused, SendResult, Unavailable, Unknown


class Verdict(Enum):
    """A row of a platform's table of failures. What follows is in `bot.delivery.settle` and the courier."""

    GONE = auto()  # blocked, kicked, deleted, archived: alerts end there, what it watched waits for the bot's return
    MOVED = auto()  # the chat has another address: followed, and this very message is sent there
    THREAD = auto()  # the topic is deleted: this message and all later ones go to the chat itself, which is told once
    MOOT = auto()  # an edit of what says it already, is deleted or can't be changed any more: no failure
    THROTTLED = auto()  # sent when the platform says
    OURS = auto()  # our own markup: sent once more as plain text, logged as an error and counted
    REFUSED = auto()  # rights, restrictions, and what we have not met: not sent again
    UNAVAILABLE = auto()  # surely not taken: tried again later and later
    UNKNOWN = auto()  # perhaps taken: tried once more, never lost and hardly ever twice


def result_of(verdict: Verdict, reason: str) -> SendResult:
    """The verdict as the outbox is told. MOVED and THROTTLED say where and when, which their platform's table reads."""
    match verdict:
        case Verdict.UNAVAILABLE:
            return Unavailable(reason)
        case Verdict.UNKNOWN:
            return Unknown(reason)
        case Verdict.MOOT:
            return Moot(reason)
        case Verdict.GONE:
            return ChatGone(reason)
        case _:
            return Refused(reason, ours=verdict is Verdict.OURS)
