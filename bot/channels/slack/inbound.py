"""What in a payload from Slack is a command, and whose. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.model import Choice
from bot.phrases import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from bot.channels.slack.address import Place
    from bot.channels.slack.workspaces import Workspace

SHARE = "share"  # the action of a button that shows an answer to everybody
MAX_LINE = 8000  # characters: a page of settings to import; no command is longer, whatever is pasted
LIST = "list:"  # begins the name of a row of buttons that is about one conversation
_PUBLIC = frozenset(word for say in SPOKEN.values() for word in say.slack.public)
_CONVERSATION = re.compile(r"[CDG][A-Z0-9]{1,30}")


@dataclass(frozen=True, slots=True)
class Inbound:
    """A command line as someone sent it, and where its answer goes; `public`: to everybody there.

    `own` is where it was pressed in an answer that nobody else sees, which the next may take the place of.
    """

    place: Place
    line: str
    user: str
    response_url: str = ""
    public: bool = False
    own: bool = False


def from_command(body: Mapping[str, Any], workspace: Workspace, names: Collection[str]) -> Inbound | None:
    """The command in a slash command's payload. `/kabar` alone asks for help.

    With "public" before one of the `names` of commands everybody sees the answer; "public bank" is a bank.
    """
    line = _unescaped(body.get("text")) or "help"
    first, _, rest = " ".join(line.split()).partition(" ")
    public = first.casefold() in _PUBLIC and rest.partition(" ")[0].casefold() in names
    made = _inbound(workspace, body.get("channel_id"), rest.strip() if public else line, body.get("user_id"), body)
    return replace(made, public=public) if made else None


def from_press(body: Mapping[str, Any], workspace: Workspace) -> Inbound | None:
    """The command of a pressed button or a picked option, in a message."""
    channel = (body.get("channel") or {}).get("id") or (body.get("container") or {}).get("channel_id")
    line = pressed(body)
    made = _inbound(workspace, channel, line, user_of(body), body) if line else None
    shared = str((body.get("actions") or [{}])[0].get("action_id") or "") == SHARE
    hidden = bool((body.get("container") or {}).get("is_ephemeral"))
    return replace(made, public=shared, own=hidden and not shared) if made else None


def from_direct(event: Mapping[str, Any], workspace: Workspace) -> Inbound | None:
    """Words written to the bot directly; neither its own nor another bot's, nor what is told of older messages."""
    if event.get("channel_type") != "im" or event.get("subtype") or event.get("bot_id") or not event.get("user"):
        return None
    line = _unescaped(event.get("text"))
    return _inbound(workspace, event.get("channel"), line, event.get("user"), {}) if line else None


def pressed(body: Mapping[str, Any]) -> str:
    """What a pressed button or a picked option stands for."""
    action = (body.get("actions") or [{}])[0]
    return _unescaped((action.get("selected_option") or action).get("value"))


def pressed_list(body: Mapping[str, Any]) -> str:
    """The conversation that the row of a press is about; "" for none."""
    name = str((body.get("actions") or [{}])[0].get("block_id") or "")
    return conversation(name.removeprefix(LIST)) if name.startswith(LIST) else ""


def from_shortcut(body: Mapping[str, Any], workspace: Workspace) -> Inbound | None:
    """A shortcut on a message, as a command still to be chosen among `denials`."""
    return _inbound(workspace, (body.get("channel") or {}).get("id"), "", user_of(body), body)


def denials(body: Mapping[str, Any]) -> tuple[Choice, ...]:
    """What the message of a shortcut offers to say of it: its buttons that deny a company."""
    blocks = (body.get("message") or {}).get("blocks") or []
    elements = [element for block in blocks for element in block.get("elements") or []]
    buttons = [element for element in elements if element.get("type") == "button"]
    offered = ((str((one.get("text") or {}).get("text") or ""), _unescaped(one.get("value"))) for one in buttons)
    return tuple(Choice(_unescaped(label), line) for label, line in offered if line.startswith("notabout "))


def submitted(body: Mapping[str, Any]) -> tuple[str, str]:
    """The command that a filled-in window stands for, and the conversation it is for; "" where it names none."""
    fields = ((body.get("view") or {}).get("state") or {}).get("values") or {}
    values: dict[str, Any] = {name: next(iter(field.values()), {}) for name, field in fields.items()}
    chosen = values.get("names", {}).get("selected_options") or []
    names = ", ".join(filter(None, (_unescaped(option.get("value")) for option in chosen)))
    where = conversation(str(values.get("where", {}).get("selected_conversation") or ""))
    return f"watch {names}"[:MAX_LINE] if names else "", where


def conversation(text: str) -> str:
    """The text if it is an id as Slack gives conversations, else ""."""
    return text if _CONVERSATION.fullmatch(text) else ""


def user_of(body: Mapping[str, Any]) -> str:
    """Who pressed, filled in or took a shortcut."""
    return str((body.get("user") or {}).get("id") or "")


def is_strange(body: Mapping[str, Any], workspace: Workspace) -> bool:
    """Whether somebody of another workspace acts, as in a channel that two share; not of the same organisation."""
    user = body.get("user")
    team = user.get("team_id") if isinstance(user, dict) else None
    if not team or workspace.team in {team, ""}:
        return False
    organisation = (body.get("enterprise") or {}).get("id")
    return organisation not in {team, user.get("enterprise_id")} if organisation and user else True


def channel_of(event: Mapping[str, Any]) -> str:
    """The channel an event is about: by its id, or as an object."""
    channel = event.get("channel") or ""
    return str(channel.get("id") or "") if isinstance(channel, dict) else str(channel)


def identity(body: Mapping[str, Any]) -> str | None:
    """What tells a payload that Slack repeats, having seen no acknowledgement, from a new one like it."""
    value = body.get("trigger_id") or body.get("event_id")
    return str(value) if value else None


def _inbound(workspace: Workspace, channel: object, line: str, user: object, body: Mapping[str, Any]) -> Inbound | None:
    if not channel:
        return None
    url = str(body.get("response_url") or "")
    return Inbound(workspace.place(str(channel)), line[:MAX_LINE], str(user or ""), url)


def _unescaped(text: object) -> str:
    """Slack escapes what users type and texts it gives back; & last, or "&amp;lt;" would become "<"."""
    return str(text or "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()
