"""What a failed send to Telegram means: one table, read from the top, the first row that fits decides. Pure.

Telegram tells its bad requests apart by their text only, so they are matched on the lower-cased text
(https://core.telegram.org/bots/api#making-requests; the wordings are those of the open-source Bot API server).
BadRequest and TimedOut are NetworkErrors too, so they come first. Where no answer came, what the library's error was
raised from tells whether the request can have arrived.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

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
from bot.channels.verdict import Verdict, result_of
from bot.model import Moved, SendResult, Throttled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telegram import Bot


@dataclass(frozen=True, slots=True)
class Failure:
    """A row: an error of this kind, raised from that cause, with these words in either's text. Empty fits all."""

    kind: type[TelegramError]
    verdict: Verdict
    words: str = ""
    cause: type[BaseException] | None = None

    def fits(self, error: TelegramError) -> bool:
        """Whether the row is about that error."""
        text = f"{error.message}\n{error.__cause__ or ''}".lower()
        cause = self.cause is None or isinstance(error.__cause__, self.cause)
        return isinstance(error, self.kind) and cause and self.words in text


def _rows() -> Iterator[Failure]:
    # A page of something in between: its status says nothing of the chat. A gateway may have passed the message on
    # before it lost the answer. An unknown outcome costs a repeat at most, once; a wrong "not taken" one every time.
    for words in _GATEWAY:
        yield Failure(TelegramError, Verdict.UNKNOWN, words, TelegramError)
    yield Failure(TelegramError, Verdict.UNAVAILABLE, cause=TelegramError)
    yield Failure(RetryAfter, Verdict.THROTTLED)
    yield Failure(ChatMigrated, Verdict.MOVED)
    yield Failure(Forbidden, Verdict.GONE)  # blocked by the user, kicked, no member, user deactivated
    for verdict, texts in _BAD_REQUESTS.items():
        for words in texts:
            yield Failure(BadRequest, verdict, words)
    yield Failure(BadRequest, Verdict.REFUSED)
    yield Failure(InvalidToken, Verdict.UNAVAILABLE)  # the account's trouble, none of this message's
    yield Failure(Conflict, Verdict.UNAVAILABLE)
    for never_sent in (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL):
        yield Failure(NetworkError, Verdict.UNAVAILABLE, cause=never_sent)
    # A connection kept open was closed before the message was written to it; aiohttp has no type for that.
    yield Failure(NetworkError, Verdict.UNAVAILABLE, "write request body", aiohttp.ClientOSError)
    yield Failure(NetworkError, Verdict.UNKNOWN, cause=aiohttp.ClientError)
    yield Failure(NetworkError, Verdict.UNKNOWN, cause=TimeoutError)
    for words in _GATEWAY:
        yield Failure(NetworkError, Verdict.UNKNOWN, words)
    yield Failure(NetworkError, Verdict.UNAVAILABLE)  # any other 5xx: the server itself says that it failed
    yield Failure(TelegramError, Verdict.UNKNOWN)  # or success, unreadable


_GATEWAY = ("bad gateway", "gateway timeout", "gateway time-out", "(502)", "(504)")
_BAD_REQUESTS = {
    Verdict.GONE: (
        "chat not found",
        "peer_id_invalid",
        "group chat was deactivated",
        "user is deactivated",
        "user not found",
    ),
    Verdict.THREAD: ("message thread not found", "topic_deleted"),
    # Answers to an edit that leave nothing to do.
    Verdict.MOOT: (
        "message is not modified",
        "message to edit not found",
        "message can't be edited",
        "message_id_invalid",
    ),
    Verdict.OURS: (
        "can't parse entities",
        "entity",  # ENTITY_BOUNDS_INVALID, ENTITY_TEXTURL_INVALID and their kin
        "entities_too_long",
        "message is too long",
        "message text is empty",
        "text must be non-empty",
        "button",  # BUTTON_DATA_INVALID, BUTTON_URL_INVALID, "can't parse inline keyboard button"
        "reply_markup",
        "reply markup",
        "must be encoded in utf-8",
    ),
}
FAILURES = tuple(_rows())


def failure(error: TelegramError) -> Failure:
    """The row for that error."""
    return next(row for row in FAILURES if row.fits(error))


def outcome(error: TelegramError) -> SendResult:
    """The verdict on one send, as the outbox is told."""
    verdict = failure(error).verdict
    match error:
        case RetryAfter() if verdict is Verdict.THROTTLED:
            return Throttled(seconds(error))
        case ChatMigrated() if verdict is Verdict.MOVED:
            return Moved(Target(error.new_chat_id).address)
    return result_of(verdict, error.message)


def words(error: TelegramError, bot: Bot) -> str:
    """What Telegram said, for the log: without the token, which the library quotes when it is refused."""
    return error.message.replace(bot.token, "***")


def seconds(error: RetryAfter) -> float:
    """How long Telegram asks to wait; a timedelta or, without PTB_TIMEDELTA, a number."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
