"""What a refusal by Telegram means for a delivery: a table of cases. Pure.

Telegram tells its bad requests apart by their text only, so they are matched on the lower-cased text
(https://core.telegram.org/bots/api#making-requests; the wordings are those of the open-source Bot API server).
"""

from __future__ import annotations

from datetime import timedelta
from enum import Enum, auto

import aiohttp
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.channels.telegram.address import Target
from bot.model import ChatGone, Moved, Refused, SendResult, Throttled, Unavailable, Unknown


class Fault(Enum):
    """Whose doing a bad request is."""

    GONE = auto()  # the chat or topic is not there any more
    MARKUP = auto()  # our formatting: worth one try without it
    OTHER = auto()  # rights, restrictions, and what we don't know


# Order matters only where one text holds another; none does today.
_FAULTS = (
    ("chat not found", Fault.GONE),
    ("peer_id_invalid", Fault.GONE),
    ("group chat was deactivated", Fault.GONE),
    ("user is deactivated", Fault.GONE),
    ("user not found", Fault.GONE),
    ("message thread not found", Fault.GONE),
    ("topic_deleted", Fault.GONE),
    ("can't parse entities", Fault.MARKUP),
    ("entity", Fault.MARKUP),  # ENTITY_BOUNDS_INVALID, ENTITY_TEXTURL_INVALID and their kin
    ("entities_too_long", Fault.MARKUP),
    ("message is too long", Fault.MARKUP),
    ("message text is empty", Fault.MARKUP),
    ("button", Fault.MARKUP),  # BUTTON_DATA_INVALID, BUTTON_URL_INVALID, "can't parse inline keyboard button"
    ("reply_markup", Fault.MARKUP),
    ("reply markup", Fault.MARKUP),
    ("must be encoded in utf-8", Fault.MARKUP),
)

# The request never left this machine, or nobody listened: surely not taken.
_NEVER_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)

# A gateway answered for a server that may have done the work already. Any other 5xx is the Bot API server itself
# saying that it failed. An unknown outcome costs a repeat at most, once; a wrong "not taken" costs one every time.
_GATEWAY = ("bad gateway", "gateway timeout", "gateway time-out", "(502)", "(504)")


def fault(error: BadRequest) -> Fault:
    """Whose doing it is, by the text."""
    text = error.message.lower()
    return next((verdict for words, verdict in _FAULTS if words in text), Fault.OTHER)


def outcome(error: TelegramError) -> SendResult:
    """The verdict on one send. BadRequest and TimedOut are NetworkErrors too, so they come first."""
    if isinstance(error.__cause__, TelegramError):  # a page of somebody in between; its status says nothing of the chat
        return Unknown(error.message) if _by_gateway(error) else Unavailable(error.message)
    match error:
        case RetryAfter():
            return Throttled(seconds(error))
        case ChatMigrated():
            return Moved(Target(error.new_chat_id).address)
        case Forbidden():
            return ChatGone(error.message)
        case BadRequest():
            return ChatGone(error.message) if fault(error) is Fault.GONE else Refused(error.message)
        case _:
            return _undelivered(error)


def _undelivered(error: TelegramError) -> SendResult:
    """The account's trouble or the network's, none of this message's."""
    if isinstance(error, InvalidToken | Conflict) or isinstance(error.__cause__, _NEVER_SENT) or _unwritten(error):
        return Unavailable(error.message)
    lost = isinstance(error.__cause__, aiohttp.ClientError | TimeoutError) or not isinstance(
        error, NetworkError
    )  # or success, unreadable
    return Unknown(error.message) if lost or _by_gateway(error) else Unavailable(error.message)


def _unwritten(error: TelegramError) -> bool:
    """A connection kept open turned out closed before the message was written to it; aiohttp has no type for that."""
    return isinstance(error.__cause__, aiohttp.ClientOSError) and "write request body" in str(error.__cause__)


def _by_gateway(error: TelegramError) -> bool:
    return any(words in error.message.lower() for words in _GATEWAY)


def seconds(error: RetryAfter) -> float:
    """How long Telegram asks to wait; a timedelta or, without PTB_TIMEDELTA, a number."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
