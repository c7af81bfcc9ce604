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
_SERVER_ERROR = 500
_TOO_MANY = 429

SendError = SlackApiError | aiohttp.ClientError | TimeoutError


def fault(error: SlackApiError) -> Fault:
    """Whose doing it is, by Slack's name for it."""
    return _BY_NAME.get(name_of(error), Fault.OTHER)


def name_of(error: SlackApiError) -> str:
    """Slack's name of the error; an HTTP status where the answer was no JSON."""
    data = getattr(error.response, "data", None)
    name = data.get("error") if isinstance(data, dict) else None
    return str(name) if name else f"http {status_of(error)}"


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
    name, status = name_of(error), status_of(error)
    if name in _LIMITED or status == _TOO_MANY:
        return Throttled(retry_after(error))
    verdict = fault(error)
    if verdict is Fault.GONE:
        return ChatGone(name)
    # A dead token says nothing about the chat, and a new one may come: the message is kept.
    if verdict in {Fault.ACCOUNT, Fault.BUSY} or status == _NOT_NOW:
        return Unavailable(name)
    return Unknown(name) if verdict is Fault.LOST or status >= _SERVER_ERROR else Refused(name)


def retry_after(error: SlackApiError) -> float:
    """How long Slack asks to wait, in seconds."""
    headers = getattr(error.response, "headers", None) or {}
    try:
        return max(float(headers.get("Retry-After", DEFAULT_WAIT)), 1.0)
    except ValueError:
        return DEFAULT_WAIT
