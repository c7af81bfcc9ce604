"""What `kabar check` tells of Slack: what the app may do, and whether it may write where the config wants it to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from slack_sdk.errors import SlackApiError

from bot.channels.slack import errors
from bot.channels.slack.install import SCOPES
from bot.channels.slack.web import SEND_ERRORS, reason
from bot.ports import Finding

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from bot.channels.slack.web import Web

INVITE = "the bot is not in it: type /invite @Kabar there"


async def findings(web: Web, channels: Iterable[str]) -> AsyncIterator[Finding]:
    """The scopes that are missing, then each of the channels. Never raises for what Slack answers."""
    try:
        answer = await web.write("auth.test")
    except SEND_ERRORS as error:
        yield Finding(f"Slack can't be asked: {reason(error)}", ok=False)
        return
    yield _scopes(answer.headers.get("x-oauth-scopes", ""))
    for channel in channels:
        yield await _channel(web, channel)


def _scopes(granted: str) -> Finding:
    missing = [scope for scope in SCOPES if scope not in {one.strip() for one in granted.split(",")}]
    if missing:
        return Finding(
            f"lacks {', '.join(missing)}: update the app from slack.manifest.yaml and install it anew", ok=False
        )
    return Finding("may do what its manifest asks for")


async def _channel(web: Web, channel: str) -> Finding:
    try:
        found = (await web.read("conversations.info", channel=channel))["channel"]
    except SlackApiError as error:
        name = errors.name_of(error)
        return Finding(f"{channel}: {INVITE if name == 'channel_not_found' else name}", ok=False)
    except SEND_ERRORS as error:
        return Finding(f"{channel}: Slack can't be asked: {reason(error)}", ok=False)
    if found.get("is_archived"):
        return Finding(f"{channel}: it is archived", ok=False)
    return Finding(f"{channel}: alerts reach {_named(found)}")


def _named(found: dict[str, Any]) -> str:
    return f"#{found['name']}" if found.get("name") else "direct messages"
