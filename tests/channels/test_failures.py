"""The tables of failures, row by row: each refusal in the platform's own words, over the wire and the real library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey
from slack_sdk.errors import SlackApiError
from structlog.testing import capture_logs
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.channels.slack import SlackChannel
from bot.channels.slack import errors as slack_errors
from bot.channels.slack.channel import Timeouts as SlackTimeouts
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram import errors as telegram_errors
from bot.channels.verdict import Verdict
from bot.model import Chat, ChatGone, Moot, Moved, Refused, SendResult, Sent, Throttled, Unavailable, Unknown
from tests.fakes import DIGEST, FakeCommands
from tests.servers.slack import SlackServer
from tests.servers.telegram import TelegramServer
from tests.servers.telegram_limits import RefusedError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

TOPIC = Chat("telegram:-100/5", "id")
CHANNEL = Chat("slack:C07")
MOVED = {"migrate_to_chat_id": -1007}

# What Telegram answers, and what becomes of the delivery.
TELEGRAM: list[tuple[int, str, SendResult | type]] = [
    (403, "Forbidden: bot was blocked by the user", ChatGone),
    (403, "Forbidden: bot was kicked from the supergroup chat", ChatGone),
    (403, "Forbidden: bot is not a member of the channel chat", ChatGone),
    (403, "Forbidden: user is deactivated", ChatGone),
    (400, "Bad Request: chat not found", ChatGone),
    (400, "Bad Request: PEER_ID_INVALID", ChatGone),
    (400, "Bad Request: group chat was deactivated", ChatGone),
    (400, "Bad Request: user is deactivated", ChatGone),
    (400, "Bad Request: user not found", ChatGone),
    (400, "Bad Request: group chat was upgraded to a supergroup chat", Moved("telegram:-1007")),
    (400, "Bad Request: message thread not found", Sent("1", moved_to="telegram:-100")),
    (400, "Bad Request: TOPIC_DELETED", Sent("1", moved_to="telegram:-100")),
    (429, "Too Many Requests: retry after 9", Throttled(9.0)),
    (400, "Bad Request: can't parse entities: Unsupported start tag", Sent("1", plain=True)),
    (400, "Bad Request: ENTITY_BOUNDS_INVALID", Sent("1", plain=True)),
    (400, "Bad Request: ENTITIES_TOO_LONG", Sent("1", plain=True)),
    (400, "Bad Request: message is too long", Sent("1", plain=True)),
    (400, "Bad Request: message text is empty", Sent("1", plain=True)),
    (400, "Bad Request: text must be non-empty", Sent("1", plain=True)),
    (400, "Bad Request: BUTTON_DATA_INVALID", Sent("1", plain=True)),
    (400, "Bad Request: REPLY_MARKUP_INVALID", Sent("1", plain=True)),
    (400, "Bad Request: object expected as reply markup", Sent("1", plain=True)),
    (400, "Bad Request: strings must be encoded in UTF-8", Sent("1", plain=True)),
    (400, "Bad Request: not enough rights to send text messages to the chat", Refused),
    (400, "Bad Request: TOPIC_CLOSED", Refused),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN", Refused),
    (400, "Bad Request: message is not modified: specified new message content is the same", Moot),
    (400, "Bad Request: message to edit not found", Moot),
    (400, "Bad Request: message can't be edited", Moot),
    (400, "Bad Request: MESSAGE_ID_INVALID", Moot),
    (401, "Unauthorized", Unavailable),
    (404, "Not Found", Unavailable),
    (409, "Conflict: terminated by other getUpdates request", Unavailable),
    (500, "Internal Server Error", Unavailable),
    (502, "Bad Gateway", Unknown),
    (504, "Gateway Timeout", Unknown),
]
# What Slack calls it, and what becomes of the delivery.
SLACK: list[tuple[str, SendResult | type]] = [
    *((name, ChatGone) for name in ("channel_not_found", "not_in_channel", "is_archived", "user_disabled")),
    *((name, Unavailable) for name in ("account_inactive", "token_revoked", "invalid_auth", "token_expired")),
    *((name, Unavailable) for name in ("service_unavailable", "request_timeout")),
    *((name, Sent("C07/1700000000.000002", plain=True)) for name in ("invalid_blocks", "msg_too_long", "no_text")),
    ("msg_blocks_too_long", Sent("C07/1700000000.000002", plain=True)),
    *((name, Refused) for name in ("restricted_action", "something_new")),
    *((name, Moot) for name in ("message_not_found", "cant_update_message", "edit_window_closed")),
    *((name, Refused) for name in ("thread_not_found", "invalid_thread_ts", "cannot_reply_to_message")),
    *((name, Unknown) for name in ("internal_error", "fatal_error")),
    ("ratelimited", Throttled(30.0)),
    ("429", Throttled(7.0)),
    ("403", Unavailable),
    ("503", Unavailable),
    ("500", Unknown),
    ("502", Unknown),
    ("not json", Unknown),
    ("plain", Unknown),
    ("bytes", Unknown),
    ("drop", Unknown),
    ("hang", Unknown),
]


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as running:
        yield running


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as running:
        yield running


def says(result: SendResult, expected: SendResult | type) -> bool:
    return isinstance(result, expected) if isinstance(expected, type) else result == expected


@pytest.mark.parametrize(("status", "text", "expected"), TELEGRAM, ids=[text for _, text, _ in TELEGRAM])
async def test_telegram(telegram: TelegramServer, status: int, text: str, expected: SendResult | type) -> None:
    more = {"retry_after": 9} if status == 429 else MOVED if "upgraded" in text else {}
    telegram.fail_next(RefusedError(status, text, **more))
    channel = TelegramChannel(telegram.token, FakeCommands(), base_url=telegram.base_url)
    await channel.start(listen=False)
    with capture_logs() as logs:
        result = await channel.send(TOPIC, DIGEST)
    await channel.stop()
    assert says(result, expected)
    loud = [log["event"] for log in logs if log["log_level"] == "error"]
    assert loud == (["telegram.markup_refused"] if isinstance(result, Sent) and result.plain else [])


@pytest.mark.parametrize(("kind", "expected"), SLACK, ids=[kind for kind, _ in SLACK])
async def test_slack(slack: SlackServer, kind: str, expected: SendResult | type) -> None:
    slack.fail_next(kind)
    timeouts = SlackTimeouts(total=2)
    channel = SlackChannel(slack.bot_token, slack.app_token, FakeCommands(), base_url=slack.base_url, timeouts=timeouts)
    await channel.start(listen=False)
    with capture_logs() as logs:
        result = await channel.send(CHANNEL, DIGEST)
    await channel.stop()
    assert says(result, expected)
    loud = [log["event"] for log in logs if log["log_level"] == "error"]
    plain = isinstance(result, Sent) and result.plain
    assert loud == (["slack.markup_refused"] if plain else [])
    assert slack.calls.count("chat.postMessage") == 1 + plain, "a post that may have been taken is not repeated"


# What the network does, which a stand-in can't do at will: what aiohttp raises, and the verdict.
NO_CONNECTION = aiohttp.ClientConnectorError(
    ConnectionKey("x", 443, is_ssl=True, ssl=True, proxy=None, proxy_auth=None, proxy_headers_hash=None),
    OSError("refused"),
)
UNWRITTEN = aiohttp.ClientOSError(None, "Can not write request body for https://api.example")
NETWORK: list[tuple[aiohttp.ClientError | TimeoutError, Verdict]] = [
    (NO_CONNECTION, Verdict.UNAVAILABLE),
    (aiohttp.ConnectionTimeoutError(), Verdict.UNAVAILABLE),
    (aiohttp.InvalidURL("x"), Verdict.UNAVAILABLE),
    (aiohttp.ClientOSError(104, "Connection reset by peer"), Verdict.UNKNOWN),
    (aiohttp.ServerDisconnectedError(), Verdict.UNKNOWN),
    (TimeoutError(), Verdict.UNKNOWN),
]
# A page where an answer should be: the library has its own error of that beneath.
PAGES = [
    *((words, Verdict.UNKNOWN) for words in ("Bad Gateway", "Gateway Timeout", "gateway time-out", "(502)", "(504)")),
    ("Unknown HTTPError (503)", Verdict.UNAVAILABLE),
    ("Forbidden", Verdict.UNAVAILABLE),
]


def beneath(error: TelegramError, cause: BaseException | None) -> TelegramError:
    """The error, raised from that cause."""
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(("cause", "verdict"), NETWORK, ids=[type(error).__name__ for error, _ in NETWORK])
def test_the_network(cause: aiohttp.ClientError | TimeoutError, verdict: Verdict) -> None:
    timed_out = isinstance(cause, TimeoutError)
    library = beneath(TimedOut("x") if timed_out else NetworkError(type(cause).__name__), cause)
    assert telegram_errors.failure(library).verdict is verdict
    assert slack_errors.failure(cause).verdict is verdict


def test_a_connection_that_closed_before_the_message_was_written_took_nothing() -> None:
    library = beneath(NetworkError("ClientOSError"), UNWRITTEN)
    assert telegram_errors.failure(library).verdict is Verdict.UNAVAILABLE


@pytest.mark.parametrize(("text", "verdict"), PAGES)
def test_a_page_where_an_answer_should_be(text: str, verdict: Verdict) -> None:
    assert telegram_errors.failure(beneath(NetworkError(text), TelegramError("no JSON"))).verdict is verdict
    assert telegram_errors.failure(NetworkError(text)).verdict is verdict


def test_no_row_of_telegrams_table_is_untested() -> None:
    kinds: dict[int, type[TelegramError]] = {400: BadRequest, 401: InvalidToken, 403: Forbidden, 404: InvalidToken}
    kinds |= {409: Conflict, 500: NetworkError, 502: NetworkError, 504: NetworkError}
    met = [kinds[status](text.removeprefix("Bad Request: ")) for status, text, _ in TELEGRAM if status != 429]
    met += [RetryAfter(9), ChatMigrated(-1007), TelegramError("an answer that is none")]
    met += [beneath(NetworkError(text), cause) for text, _ in PAGES for cause in (None, TelegramError(""))]
    met += [beneath(NetworkError("x"), cause) for cause in (*(error for error, _ in NETWORK), UNWRITTEN)]
    tested = {telegram_errors.failure(error) for error in met}
    assert [row for row in telegram_errors.FAILURES if row not in tested] == []


class Response:
    """What the library hands on of an answer."""

    def __init__(self, status: int, error: str | None = None) -> None:
        self.status_code = status
        self.data = {"ok": False, "error": error} if error else "<html>"


def slack_error(status: int, error: str | None = None) -> SlackApiError:
    return SlackApiError("refused", Response(status, error))  # type: ignore[no-untyped-call]  # the library's own


def test_no_row_of_slacks_table_is_untested() -> None:
    met: list[slack_errors.SendError] = [slack_error(200, name) for name, _ in SLACK if name.islower()]
    met += [slack_error(429, "something_new"), *(slack_error(status) for status in (403, 429, 500, 503))]
    met += [error for error, _ in NETWORK]
    tested = {slack_errors.failure(error) for error in met}
    assert [row for row in slack_errors.FAILURES if row not in tested] == []
