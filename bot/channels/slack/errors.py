"""What a failed send to Slack means: one table, read from the top, the first row that fits decides. Pure.

The error names and what Slack says of each: https://docs.slack.dev/reference/methods/chat.postMessage#errors
Nothing moves here: a channel that gets another id is told of as an event.
"""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.channels.verdict import Verdict, result_of
from bot.model import SendResult, Throttled

if TYPE_CHECKING:
    from collections.abc import Container

SendError = SlackApiError | aiohttp.ClientError | TimeoutError

DEFAULT_WAIT = 30.0  # seconds, should a 429 not say
_ANY: Container[int] = range(1000)


@dataclass(frozen=True, slots=True)
class Failure:
    """A row: an answer with one of these names or, without names, of such a status; or none, for such a reason.

    A `named` row is about answers in which Slack names an error; one without is about pages of something in between.
    """

    verdict: Verdict
    names: str = ""
    statuses: Container[int] = _ANY
    named: bool = True
    kind: type[Exception] = SlackApiError

    def fits(self, error: SendError) -> bool:
        """Whether the row is about that error."""
        if not isinstance(error, self.kind) or not isinstance(error, SlackApiError):
            return isinstance(error, self.kind)
        name = _name(error)
        if self.names:
            return name in self.names.split()
        return self.named == (name is not None) and status_of(error) in self.statuses


# What a token is refused with for good. Of the operator's own a new one may come, so messages are kept; a workspace
# that installed the app has taken it out, though the event that tells so may have been missed.
DEAD_TOKENS = "account_inactive token_revoked invalid_auth"

FAILURES = (
    Failure(Verdict.THROTTLED, "ratelimited rate_limited"),
    Failure(Verdict.THROTTLED, statuses=(429,)),
    Failure(Verdict.THROTTLED, statuses=(429,), named=False),
    Failure(  # the channel is not there, or the bot is not in it
        Verdict.GONE,
        "channel_not_found not_in_channel is_archived user_not_found user_disabled cannot_dm_bot channel_is_archived "
        "messages_tab_disabled not_in_dm user_is_bot",
    ),
    Failure(  # the workspace threw the app out or its token is no good: a new one may come, so the message is kept
        Verdict.UNAVAILABLE,
        f"{DEAD_TOKENS} token_expired not_authed org_login_required team_access_not_granted ekm_access_denied "
        "access_denied two_factor_setup_required",
    ),
    Failure(
        Verdict.OURS,
        "msg_too_long invalid_blocks invalid_blocks_format msg_blocks_too_long no_text invalid_arguments "
        "too_many_blocks invalid_json json_not_object",
    ),
    Failure(Verdict.MOOT, "message_not_found cant_update_message edit_window_closed"),
    Failure(Verdict.THREAD, "thread_not_found invalid_thread_ts cannot_reply_to_message"),
    Failure(Verdict.UNAVAILABLE, "service_unavailable team_added_to_org request_timeout message_limit_exceeded"),
    Failure(Verdict.UNKNOWN, "internal_error fatal_error"),  # Slack says itself that part of it may have happened
    Failure(Verdict.REFUSED),  # rights, restrictions, and what we have not met
    Failure(Verdict.UNAVAILABLE, statuses=(503,), named=False),  # Slack's own "not now"
    Failure(Verdict.UNAVAILABLE, statuses=range(400, 500), named=False),  # turned away by something in between
    Failure(Verdict.UNKNOWN, named=False),  # behind any other page the work may have been done
    Failure(Verdict.UNAVAILABLE, kind=aiohttp.ClientConnectorError),  # no connection was made
    Failure(Verdict.UNAVAILABLE, kind=aiohttp.ConnectionTimeoutError),
    Failure(Verdict.UNAVAILABLE, kind=aiohttp.InvalidURL),
    Failure(Verdict.UNKNOWN, kind=aiohttp.ClientError),
    Failure(Verdict.UNKNOWN, kind=TimeoutError),
)


def failure(error: SendError) -> Failure:
    """The row for that error."""
    return next(row for row in FAILURES if row.fits(error))


def outcome(error: SendError) -> SendResult:
    """The verdict on one send, as the outbox is told."""
    verdict, reason = failure(error).verdict, _reason(error)
    if isinstance(error, SlackApiError) and verdict is Verdict.THROTTLED:
        return Throttled(retry_after(error))
    return result_of(verdict, reason)


def _reason(error: SendError) -> str:
    return name_of(error) if isinstance(error, SlackApiError) else f"{type(error).__name__}: {error}"


def is_final(error: SlackApiError) -> bool:
    """Whether Slack itself refuses, and would again: no outage and nothing in between."""
    return status_of(error) == HTTPStatus.OK and failure(error).verdict is not Verdict.UNKNOWN


def is_dead_token(error: SendError) -> bool:
    """Whether the workspace no longer lets us in with this token."""
    return isinstance(error, SlackApiError) and _name(error) in DEAD_TOKENS.split()


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


def retry_after(error: SlackApiError) -> float:
    """How long Slack asks to wait, in seconds."""
    headers = getattr(error.response, "headers", None) or {}
    try:
        return max(float(headers.get("Retry-After", DEFAULT_WAIT)), 1.0)
    except ValueError:
        return DEFAULT_WAIT
