"""A Slack team with Kabar in it: the channel with the real commands over a store in memory, and the stand-in."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from bot.channels.slack import Access, SlackChannel
from bot.channels.slack.channel import Timeouts
from bot.desk import Desk
from bot.web import WebServer
from handlers import CommandCore
from tests.articles import MORNING, directory
from tests.fakes_clock import VirtualClock
from tests.fakes_store import FakeStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from bot.ports import Commands, Rooms
    from tests.servers.slack import SlackServer
    from tests.servers.slack_message import SlackMessage

Mode = Literal["socket", "http"]
QUICK = Timeouts(connect=2, total=2, ping=0.1, drain=0.5)


@dataclass
class Team:
    """`url` is the web server's; over a socket nothing is posted to it."""

    slack: SlackServer
    channel: SlackChannel
    store: FakeStore
    url: str

    async def told(self, envelope: str, number: int = 1) -> Sequence[SlackMessage]:
        """The answers so far, once there are that many and the envelope is acknowledged."""
        await self.slack.until(lambda: self.slack.envelopes[envelope].acked and len(self.slack.answers) >= number)
        return self.slack.answers

    async def acked(self, envelope: str, times: int = 1) -> None:
        """Wait for the acknowledgement."""
        await self.slack.until(lambda: len(self.slack.envelopes[envelope].acked) >= times)


async def _nothing() -> dict[str, object]:
    return {}


async def _no_metrics() -> bytes:
    return b""


@asynccontextmanager
async def served(channel: SlackChannel) -> AsyncIterator[str]:
    """The channel's paths on a web server; its address."""
    web = WebServer("127.0.0.1:0", _nothing, _no_metrics, channel.routes())
    port = await web.start()
    yield f"http://127.0.0.1:{port}"
    await web.stop()


@asynccontextmanager
async def team(
    slack: SlackServer,
    mode: Mode = "socket",
    *,
    commands: Commands | None = None,
    own: bool = True,
    **access: Any,  # noqa: ANN401
) -> AsyncIterator[Team]:
    """Kabar in a workspace, the config's `own` or none, pushed to in that mode."""
    store = FakeStore()
    desk = Desk(store, directory(), VirtualClock(MORNING))
    rooms: Rooms = desk
    secret = slack.signing_secret if mode == "http" else None
    channel = SlackChannel(
        slack.bot_token if own else None,
        slack.app_token if mode == "socket" else None,
        commands or CommandCore(desk),
        access=Access(signing_secret=secret, rooms=rooms, **access),
        base_url=slack.base_url,
        timeouts=QUICK,
    )
    async with served(channel) as url:
        await channel.start()
        slack.app_url = f"{url}/slack/events" if mode == "http" else ""
        yield Team(slack, channel, store, url)
        await channel.stop()
