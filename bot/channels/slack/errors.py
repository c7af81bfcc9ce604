"""What a refusal by Slack means for a delivery: a table of cases. Pure.

The error names and what Slack says of each: https://docs.slack.dev/reference/methods/chat.postMessage#errors
"""

from __future__ import annotations

from enum import Enum, auto

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.model import ChatGone, Refused, SendResult, Throttled, Unavailable, Unknown


class Fault(Enum):
    """Whose doing a refusal is."""

    GONE = auto()  # the channel is not there, or the bot is not in it
    ACCOUNT = auto()  # the workspace has thrown the app out or its token is no good: no message can pass
    MARKUP = auto()  # our blocks: worth one try without them
    BUSY = auto()  # surely not taken
    LOST = auto()  # Slack says itself that part of it may have happened
    OTHER = auto()  # rights, restrictions, and what we don't know


_FAULTS = {
    Fault.GONE: (
        "channel_not_found not_in_channel is_archived user_not_found user_disabled cannot_dm_bot channel_is_archived "
        "messages_tab_disabled not_in_dm user_is_bot"
    ),
    Fault.ACCOUNT: (
        "account_inactive token_revoked token_expired invalid_auth not_authed org_login_required "
        "team_access_not_granted ekm_access_denied access_denied two_factor_setup_required"
    ),
    Fault.MARKUP: (
        "msg_too_long invalid_blocks invalid_blocks_format msg_blocks_too_long no_text invalid_arguments "
        "too_many_blocks invalid_json json_not_object"
    ),
    Fault.BUSY: "service_unavailable team_added_to_org request_timeout message_limit_exceeded",
    Fault.LOST: "internal_error fatal_error",
}
_BY_NAME = {name: verdict for verdict, names in _FAULTS.items() for name in names.split()}
_LIMITED = frozenset({"ratelimited", "rate_limited"})
DEFAULT_WAIT = 30.0  # seconds, should a 429 not say

# No connection was made, so nothing was sent.
_NEVER_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)
# 503 is Slack's own "not now"; behind any other 5xx the work may have been done.
_NOT_NOW = 503
_CLIENT_ERROR = 400
_SERVER_ERROR = 500
_TOO_MANY = 429

SendError = SlackApiError | aiohttp.ClientError | TimeoutError


def fault(error: SlackApiError) -> Fault:
    """Whose doing it is, by Slack's name for it."""
    return _BY_NAME.get(name_of(error), Fault.OTHER)


def name_of(error: SlackApiError) -> str:
    """Slack's name of the error; "http 502" and the like where the answer was none of Slack's JSON."""
    return _name(error) or f"http {status_of(error)}"


def _name(error: SlackApiError) -> str | None:
    data = getattr(error.response, "data", None)
    name = data.get("error") if isinstance(data, dict) else None
    return str(name) if name else None


def status_of(error: SlackApiError) -> int:
    """The HTTP status. The library hands its own response, or aiohttp's when the body could not be read."""
    response = error.response
    return int(getattr(response, "status_code", None) or getattr(response, "status", None) or 0)


def outcome(error: SendError) -> SendResult:
    """The verdict on one send."""
    if isinstance(error, SlackApiError):
        return _answered(error)
    reason = f"{type(error).__name__}: {error}"
    return Unavailable(reason) if isinstance(error, _NEVER_SENT) else Unknown(reason)


def _answered(error: SlackApiError) -> SendResult:
    name = name_of(error)
    if name in _LIMITED or status_of(error) == _TOO_MANY:
        return Throttled(retry_after(error))
    match fault(error) if _name(error) else _nameless(status_of(error)):
        case Fault.GONE:
            return ChatGone(name)
        case Fault.ACCOUNT | Fault.BUSY:  # it says nothing about the chat, and a new token may come: keep the message
            return Unavailable(name)
        case Fault.LOST:
            return Unknown(name)
        case _:
            return Refused(name)


def _nameless(status: int) -> Fault:
    """A page instead of an answer: not taken when turned away (4xx) or busy, else perhaps."""
    return Fault.BUSY if status == _NOT_NOW or _CLIENT_ERROR <= status < _SERVER_ERROR else Fault.LOST


def retry_after(error: SlackApiError) -> float:
    """How long Slack asks to wait, in seconds."""
    headers = getattr(error.response, "headers", None) or {}
    try:
        return max(float(headers.get("Retry-After", DEFAULT_WAIT)), 1.0)
    except ValueError:
        return DEFAULT_WAIT
