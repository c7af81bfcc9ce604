"""What the Slack stand-in knows: workspaces and their tokens, people, conversations, messages, views, envelopes."""

from __future__ import annotations

import asyncio
import itertools
import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from aiohttp import web

    from tests.servers.slack_message import SlackMessage

MANIFEST = (Path(__file__).parents[2] / "slack.manifest.yaml").read_text(encoding="utf-8")
SCOPES = frozenset(re.findall(r"^ {6}- ([a-z]+(?::[a-z.]+)?) #", MANIFEST, re.MULTILINE))
EVENTS = frozenset(re.findall(r"^ {6}- ([a-z]+(?:_[a-z]+)+|message\.im)(?: |$)", MANIFEST, re.MULTILINE))
SHORTCUTS = frozenset(re.findall(r"callback_id: (\w+)", MANIFEST))


@dataclass
class Envelope:
    """What was pushed; `acked` is after how many seconds the app acknowledged it, per push, `answers` with what.

    Over HTTP `statuses` are the answers' and `raw` is the body and headers as they were sent.
    """

    body: dict[str, Any]
    sent: float
    acked: list[float] = field(default_factory=list)
    answers: list[dict[str, Any]] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    raw: tuple[str, dict[str, str]] = ("", {})


@dataclass
class Room:
    """A conversation; `user` is whose direct messages with the app it is, `bot` whether the app is in it."""

    id: str
    name: str = ""
    private: bool = False
    archived: bool = False
    bot: bool = True
    members: set[str] = field(default_factory=set)
    team: str = "T01"
    user: str = ""


@dataclass
class View:
    """A page or window as the app last showed it to a user."""

    id: str
    team: str
    user: str
    body: dict[str, Any]

    def element(self, label: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """The block and the button, or the select that has an option of that label."""
        for block in self.body["blocks"]:
            for element in block.get("elements", []):
                options = [option["text"]["text"] for option in element.get("options", [])]
                if label in (element.get("text") or {}).get("text", "") or label in options:
                    return block, element
        raise AssertionError(f"no {label} in {self.body}")


@dataclass
class SlackState:
    """The world; `paced` enforces a post a second a channel, `known` channels can be posted to (all, while empty).

    `rooms` are conversations with more to them than an id; `people` have admins among them.
    """

    bot_token: str = "xoxb-stand-in"
    app_token: str = "xapp-stand-in"
    signing_secret: str = "8f742231b10e8888abcd99yyyzzz85a5"
    client_id: str = "1111.2222"
    client_secret: str = "hush-hush"
    paced: bool = False
    round_trip: float = 0.0  # seconds, half of them before the request is looked at
    known: set[str] = field(default_factory=set)
    messages: list[SlackMessage] = field(default_factory=list)
    answers: list[SlackMessage] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    others: set[tuple[str, str]] = field(default_factory=set)  # messages that are not the app's: channel and ts
    calls: list[str] = field(default_factory=list)
    envelopes: dict[str, Envelope] = field(default_factory=dict)
    rooms: dict[str, Room] = field(default_factory=dict)
    admins: set[str] = field(default_factory=set)
    locales: dict[str, str] = field(default_factory=dict)  # by user; American English otherwise
    views: list[View] = field(default_factory=list)
    homes: dict[str, View] = field(default_factory=dict)  # by user
    app_url: str = ""  # where the app takes requests over HTTP; empty: it is pushed to over its socket

    def __post_init__(self) -> None:
        self.origin = ""
        self.scopes = set(SCOPES)
        self._ids = itertools.count(1)
        self._changed = asyncio.Condition()
        self._failures: list[tuple[str, str, str | None]] = []
        self._gone: dict[str, str] = {}
        self._posted: dict[str, float] = {}
        self._responses: dict[str, tuple[str, str, int, SlackMessage | None]] = {}
        self._tickets: set[str] = set()
        self._sockets: list[web.WebSocketResponse] = []
        self._told: set[asyncio.Future[None]] = set()
        self._triggers: dict[str, tuple[str, str, float]] = {}
        self._tokens: dict[str, str] = {self.bot_token: "T01"}
        self._dead: set[str] = set()
        self._codes: dict[str, tuple[str, str, str, str]] = {}

    async def until(self, condition: Callable[[], object], seconds: float = 30.0) -> None:
        """Wait until something the server saw makes the condition true. Raises TimeoutError."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(lambda: bool(condition()))

    def fail_next(
        self, kind: str, *, method: str = "chat.postMessage", times: int = 1, channel: str | None = None
    ) -> None:
        """The next calls of a method (for that channel) end so; "respond" for response URLs, "socket" for opening one.

        A key of STATUSES, "drop" or "hang" after accepting, else Slack's name of the error.
        """
        self._failures.extend([(method, kind, channel)] * times)

    def gone(self, channel: str, error: str) -> None:
        """Posting to the channel fails so from now on: "is_archived", "not_in_channel", "channel_not_found"."""
        self._gone[channel] = error

    def delete(self, message: SlackMessage) -> None:
        """Somebody deletes the message."""
        self.messages.remove(message)

    def room(self, room_id: str, **more: Any) -> Room:  # noqa: ANN401
        """Have a conversation with more to it than its id."""
        self.rooms[room_id] = Room(room_id, **more)
        return self.rooms[room_id]

    def room_of(self, channel: str) -> Room:
        """The conversation of that id; direct messages are user U07's unless said otherwise."""
        default = Room(channel, channel.lower(), user="U07" if channel.startswith("D") else "")
        return self.rooms.get(channel, default)

    def _trigger(self, team: str, user: str) -> str:
        trigger = f"t{next(self._ids)}"
        self._triggers[trigger] = (team, user, time.monotonic())
        return trigger

    def _failure(self, method: str, channel: object = None) -> str:
        for index, (name, kind, where) in enumerate(self._failures):
            if name == method and where in {None, channel}:
                del self._failures[index]
                return kind
        return ""

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()
