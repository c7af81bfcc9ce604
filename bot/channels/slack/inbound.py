"""What in a payload from Slack is a command, and whose. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

CHANNEL = "slack"
MAX_LINE = 1000  # characters; no command is longer, whatever is pasted


@dataclass(frozen=True, slots=True)
class Inbound:
    """A command line as someone sent it, and where its answer goes."""

    channel: str
    line: str
    user: str
    response_url: str

    @property
    def address(self) -> str:
        """The chat as `Chat.address` has it."""
        return f"{CHANNEL}:{self.channel}"


def from_command(body: Mapping[str, Any]) -> Inbound | None:
    """The command in a slash command's payload. `/kabar` alone asks for help."""
    return _inbound(body.get("channel_id"), _unescaped(body.get("text")) or "help", body.get("user_id"), body)


def from_button(body: Mapping[str, Any]) -> Inbound | None:
    """The command of a pressed button."""
    actions = body.get("actions") or [{}]
    line = _unescaped(actions[0].get("value"))
    channel = (body.get("channel") or {}).get("id") or (body.get("container") or {}).get("channel_id")
    return _inbound(channel, line, (body.get("user") or {}).get("id"), body) if line else None


def joined(body: Mapping[str, Any]) -> tuple[str, str]:
    """The channel and the user of the event that somebody has joined."""
    event = body.get("event") or {}
    return str(event.get("channel") or ""), str(event.get("user") or "")


def identity(body: Mapping[str, Any]) -> str | None:
    """What tells a payload that Slack repeats, having seen no acknowledgement, from a new one like it."""
    value = body.get("trigger_id") or body.get("event_id")
    return str(value) if value else None


def _inbound(channel: object, line: str, user: object, body: Mapping[str, Any]) -> Inbound | None:
    if not channel:
        return None
    return Inbound(str(channel), line[:MAX_LINE], str(user or ""), str(body.get("response_url") or ""))


def _unescaped(text: object) -> str:
    """Slack escapes what users type and texts it gives back; & last, or "&amp;lt;" would become "<"."""
    return str(text or "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()
