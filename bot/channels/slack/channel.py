"""The Slack channel: what Slack sends in over a socket or HTTP, messages out, in one workspace or in many."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier

from bot.channels.slack import errors
from bot.channels.slack.address import CHANNEL, place_of
from bot.channels.slack.answers import Answers
from bot.channels.slack.changes import Changes
from bot.channels.slack.endpoints import Endpoint
from bot.channels.slack.findings import findings
from bot.channels.slack.install import REDIRECT_PATH, Flow
from bot.channels.slack.listeners import Listeners
from bot.channels.slack.permits import ANYONE
from bot.channels.slack.render import render_alert
from bot.channels.slack.socket import Socket
from bot.channels.slack.web import SEND_ERRORS, Web, client, reason
from bot.channels.slack.work import Work
from bot.channels.slack.workspaces import Workspace, Workspaces
from bot.errors import ChannelError, StoreError, UnreachableError
from bot.model import ChatGone, Moot, Sent, Unavailable

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from slack_bolt.async_app import AsyncApp
    from slack_bolt.request.async_request import AsyncBoltRequest
    from slack_bolt.response import BoltResponse
    from structlog.typing import FilteringBoundLogger

    from bot.channels.slack.blocks import Message
    from bot.channels.slack.install import OAuth
    from bot.model import Chat, Digest, SendResult
    from bot.ports import Commands, Finding, Rooms, Route

NOT_INSTALLED = "the app is not installed in that workspace"


@dataclass(frozen=True, slots=True)
class Timeouts:
    """In seconds.

    `ping` is how often the socket shows a sign of life, `drain` how long commands begun may take once stopping.
    """

    connect: float = 5.0
    total: float = 20.0
    ping: float = 10.0
    drain: float = 1.0


@dataclass(frozen=True, slots=True)
class Access:
    """How Slack and people come in.

    Args:
        signing_secret: Proves requests over HTTP; never logged. None: nothing is taken over HTTP.
        oauth: How other workspaces install the app; None: they can't.
        rooms: What chats watch, for the app's page and window, and what becomes of chats; None: neither.
        editors: Who may change what a channel gets, as in `permits`.
    """

    signing_secret: str | None = None
    oauth: OAuth | None = None
    rooms: Rooms | None = None
    editors: str | tuple[str, ...] = ANYONE


class SlackChannel:
    """The `Channel` of Slack.

    Args:
        bot_token: The "xoxb-" token of the workspace whose chats are "slack:C01"; never logged. None: there are only
            those that installed the app.
        app_token: The app's "xapp-" token for socket mode; never logged. None: no socket.
        commands: Answers what users type and press.
        access: How Slack and people come in beside the socket.
        base_url: Another Web API's address, up to and including "/api/".
        timeouts: The patience with Slack's servers.
        log: Where to report; structlog's by default.
    """

    name = CHANNEL

    def __init__(  # noqa: PLR0913 - two secrets and what a test replaces
        self,
        bot_token: str | None,
        app_token: str | None,
        commands: Commands,
        *,
        access: Access | None = None,
        base_url: str | None = None,
        timeouts: Timeouts | None = None,
        log: FilteringBoundLogger | None = None,
    ) -> None:
        self._bot_token = bot_token
        self._app_token = app_token
        self._access = access or Access()
        self._base_url = base_url
        self._timeouts = timeouts or Timeouts()
        self._log: FilteringBoundLogger = log or structlog.get_logger(CHANNEL)
        self._session: aiohttp.ClientSession | None = None
        self._socket: Socket | None = None
        self._work = Work(self._log)
        self._app: AsyncApp | None = None
        self._flow: Flow | None = None
        oauth, rooms = self._access.oauth, self._access.rooms
        self._workspaces = Workspaces(oauth.installations if oauth else None, self._log)
        self._listeners = Listeners(
            self._workspaces,
            Answers(commands, self._log, rooms, self._access.editors),
            Changes(self._workspaces, rooms, self._log) if rooms else None,
            self._work,
            self._web,
            self._log,
        )

    def routes(self) -> Sequence[Route]:
        """What Slack posts to where there is a secret that proves it, and the pages on which others install the app."""
        ends = []
        if self._access.signing_secret:
            verifier = SignatureVerifier(self._access.signing_secret)
            ends.append(Endpoint("POST", "/slack/events", self._of_app, self._log, verifier))
        if self._access.oauth:
            install = partial(self._of_flow, "handle_installation")
            ends.append(Endpoint("GET", "/slack/install", install, self._log))
            ends.append(Endpoint("GET", REDIRECT_PATH, partial(self._of_flow, "handle_callback"), self._log))
        return [end.route for end in ends]

    def _of_app(self) -> Callable[[AsyncBoltRequest], Awaitable[BoltResponse]] | None:
        return self._app.async_dispatch if self._app else None

    def _of_flow(self, step: str) -> Callable[[AsyncBoltRequest], Awaitable[BoltResponse]] | None:
        return getattr(self._flow, step) if self._flow else None

    async def start(self, *, listen: bool = True) -> None:
        """Check the tokens; unless only to send, begin to answer, over the socket or HTTP. Raises ChannelError."""
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=self._timeouts.total, sock_connect=self._timeouts.connect)
        )
        try:
            me = await self._who_am_i() if self._bot_token else {}
            url = await self._socket_address() if self._app_token else ""
            if listen:
                await self._listen(url)
        except ChannelError:
            await self.stop()
            raise
        self._log.info("slack.started", team=me.get("team"), bot=me.get("user"))

    async def _who_am_i(self) -> Any:  # noqa: ANN401  # a response of the library's
        me = await self._asked("bot_token", client(self._bot_token, self._base_url, self._session).auth_test())
        self._workspaces.home = Workspace(
            str(me.get("team_id") or ""), "", str(self._bot_token), me.get("user_id"), me.get("bot_id")
        )
        return me

    async def _socket_address(self) -> str:
        opened = client(None, self._base_url, self._session).apps_connections_open(app_token=str(self._app_token))
        return str((await self._asked("app_token", opened))["url"])

    async def _asked(self, key: str, call: Awaitable[Any]) -> Any:  # noqa: ANN401  # a response of the library's
        """Await a call that proves a token. Raises ChannelError that names its key."""
        try:
            return await call
        except SlackApiError as error:
            if not errors.is_final(error):
                raise UnreachableError(f"Slack can't be reached: {errors.name_of(error)}") from None
            raise ChannelError(f"Slack refused [slack] {key}: {errors.name_of(error)}") from None
        except (aiohttp.ClientError, TimeoutError) as error:
            raise UnreachableError(f"Slack can't be reached: {type(error).__name__}") from error

    async def _listen(self, url: str) -> None:
        web = client(None, self._base_url, self._session)
        app = self._listeners.app(self._access.signing_secret or "", web)
        if self._access.oauth:
            self._flow = Flow(web, self._access.oauth, self._log)
        if self._app_token:
            self._socket = Socket(app, self._app_token, self._log, self._timeouts.ping)
            try:
                await self._socket.open(url, self._timeouts.total)
            except TimeoutError as error:
                raise UnreachableError("Slack can't be reached: no socket within its time") from error
        self._app = app

    async def prove(self, chats: Sequence[Chat]) -> Sequence[Finding]:
        """What the app may do in the operator's own workspace, and whether it may write in these chats of it."""
        home = self._workspaces.home
        if home is None:
            return ()
        own = [place.channel for chat in chats if not (place := place_of(chat.address)).team]
        return [one async for one in findings(self._web(home), own)]

    async def stop(self) -> None:
        """Take no more commands, finish those begun, disconnect. Safe to call at any time."""
        self._app = self._flow = None
        if self._socket is not None:
            await self._socket.close()
            self._socket = None
        if unfinished := await self._work.drain(self._timeouts.drain):
            self._log.warning("slack.commands_unfinished", count=unfinished)
        if self._session is not None:
            await self._session.close()

    async def send(self, chat: Chat, digest: Digest, *, reply_to: str | None = None) -> SendResult:
        """Deliver one digest, in that message's thread where it is still there. Never raises for what Slack answers."""
        thread = reply_to.partition("/")[2] or None if reply_to else None

        async def post(web: Web, message: Message) -> Sent:
            return await web.post(place_of(chat.address).channel, message, thread, preview=chat.previews)

        return await self._do(chat, digest, post)

    async def edit(self, chat: Chat, digest: Digest, reference: str) -> SendResult:
        """Let a message show this digest, with its buttons. Never raises for what Slack answers."""

        async def update(web: Web, message: Message) -> Sent:
            await web.update(reference, message)
            return Sent(reference)

        return await self._do(chat, digest, update)

    async def _do(self, chat: Chat, digest: Digest, act: Callable[[Web, Message], Awaitable[Sent]]) -> SendResult:
        team = place_of(chat.address).team
        result: SendResult
        try:
            workspace = await self._workspaces.named(team)
            if workspace is not None:
                return await act(self._web(workspace), render_alert(digest))
            result, why = ChatGone(NOT_INSTALLED), "not_installed"
        except StoreError as error:
            result, why = Unavailable(str(error)), "no token could be read"
        except SEND_ERRORS as error:
            result, why = errors.outcome(error), reason(error)
            if team and errors.is_dead_token(error):
                result = ChatGone(NOT_INSTALLED)
                self._listeners.lost(team)
        if not isinstance(result, Moot):
            self._log.warning("slack.not_sent", chat=chat.address, result=type(result).__name__, reason=why)
        return result

    def _web(self, workspace: Workspace) -> Web:
        if self._session is None:
            raise RuntimeError("the channel is not started")
        return Web(workspace, self._session, self._log, self._base_url)
