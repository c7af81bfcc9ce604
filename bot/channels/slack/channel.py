"""The Slack channel: socket mode in, messages out."""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import aiohttp
import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.channels.slack import errors
from bot.channels.slack.blocks import escape, weigh
from bot.channels.slack.inbound import CHANNEL, Inbound, from_button, from_command, identity, joined
from bot.channels.slack.render import render_alert, render_reply
from bot.channels.slack.socket import Socket, library_logger
from bot.channels.text import clip
from bot.channels.verdict import Verdict
from bot.errors import ChannelError, UnreachableError
from bot.model import Moot, Sent

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Sequence

    from structlog.typing import FilteringBoundLogger

    from bot.channels.slack.blocks import Json, Message
    from bot.model import Chat, Digest, SendResult
    from bot.ports import Commands, Finding, Route

BASE_URL = "https://slack.com/api/"
RESPONSES = 5  # uses of a response_url, within 30 minutes
PLAIN_CAP = 3900  # Slack cuts longer texts in two
REMEMBERED = 5000  # payloads; Slack repeats within minutes
SEND_ERRORS = (SlackApiError, aiohttp.ClientError, TimeoutError)


@dataclass(frozen=True, slots=True)
class Timeouts:
    """In seconds.

    `ping` is how often the socket shows a sign of life, `drain` how long commands begun may take once stopping.
    """

    connect: float = 5.0
    total: float = 20.0
    ping: float = 10.0
    drain: float = 3.0


class SlackChannel:
    """The `Channel` of Slack, for one workspace.

    Args:
        bot_token: The workspace's "xoxb-" token; never logged.
        app_token: The app's "xapp-" token for socket mode; never logged.
        commands: Answers what users type and press.
        base_url: Another Web API's address, up to and including "/api/".
        timeouts: The patience with Slack's servers.
        log: Where to report; structlog's by default.
    """

    name = CHANNEL

    def __init__(  # two secrets and what a test replaces
        self,
        bot_token: str,
        app_token: str,
        commands: Commands,
        *,
        base_url: str | None = None,
        timeouts: Timeouts | None = None,
        log: FilteringBoundLogger | None = None,
    ) -> None:
        self._app_token = app_token
        self._commands = commands
        self._timeouts = timeouts or Timeouts()
        self._log: FilteringBoundLogger = log or structlog.get_logger(CHANNEL)
        self._session: aiohttp.ClientSession | None = None
        # No retry handlers: the library's own repeats a post after a dropped connection, which may have been taken.
        self._web = AsyncWebClient(bot_token, base_url or BASE_URL, logger=library_logger(), retry_handlers=[])
        self._socket: Socket | None = None
        self._user: str | None = None  # the bot's own id in the workspace
        self._working: set[asyncio.Task[None]] = set()
        self._seen: OrderedDict[str, None] = OrderedDict()

    def routes(self) -> Sequence[Route]:
        """None: this channel only calls out."""
        return ()

    async def start(self, *, listen: bool = True) -> None:
        """Check both tokens; unless only to send, connect the socket and begin to answer. Raises ChannelError."""
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=self._timeouts.total, sock_connect=self._timeouts.connect)
        )
        self._web.session = self._session
        try:
            me = await self._asked("bot_token", self._web.auth_test())
            self._user = me.get("user_id")
            opened = await self._asked("app_token", self._web.apps_connections_open(app_token=self._app_token))
            if listen:
                await self._connect(str(opened["url"]))
        except ChannelError:
            await self.stop()
            raise
        self._log.info("slack.started", team=me.get("team"), bot=me.get("user"))

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

    async def _connect(self, url: str) -> None:
        # The signing secret is for HTTP mode, where every request is signed.
        app = AsyncApp(client=self._web, name="kabar", signing_secret="", logger=library_logger())
        app.middleware(self._once)
        app.command(re.compile("^/"))(self._on_command)  # whatever the operator called it in the manifest
        app.action(re.compile("^run:"))(self._on_button)
        app.event("member_joined_channel")(self._on_join)
        self._socket = Socket(app, self._app_token, self._log, self._timeouts.ping)
        try:
            await self._socket.open(url, self._timeouts.total)
        except TimeoutError as error:
            raise UnreachableError("Slack can't be reached: no socket within its time") from error

    async def prove(self, chats: Sequence[Chat]) -> Sequence[Finding]:  # noqa: ARG002 - the tokens are proved by `start`
        """Nothing beyond the tokens."""
        return ()

    async def stop(self) -> None:
        """Take no more commands, finish those begun, disconnect. Safe to call at any time."""
        if self._socket is not None:
            await self._socket.close()
            self._socket = None
        if self._working:
            _, unfinished = await asyncio.wait(self._working, timeout=self._timeouts.drain)
            if unfinished:
                self._log.warning("slack.commands_unfinished", count=len(unfinished))
        if self._session is not None:
            await self._session.close()

    async def send(self, chat: Chat, digest: Digest, *, reply_to: str | None = None) -> SendResult:
        """Deliver one digest, in that message's thread where it is still there. Never raises for what Slack answers."""
        try:
            return await self._post(chat.target, render_alert(digest), _timestamp(reply_to))
        except SEND_ERRORS as error:
            return self._outcome(chat, error)

    async def edit(self, chat: Chat, digest: Digest, reference: str) -> SendResult:
        """Let a message show this digest, with its buttons. Never raises for what Slack answers."""
        channel, _, ts = reference.partition("/")
        try:
            await self._call("chat.update", channel=channel, ts=ts, **render_alert(digest).json())
        except SEND_ERRORS as error:
            return self._outcome(chat, error)
        return Sent(reference)

    def _outcome(self, chat: Chat, error: errors.SendError) -> SendResult:
        result = errors.outcome(error)
        if not isinstance(result, Moot):
            self._log.warning("slack.not_sent", chat=chat.address, result=type(result).__name__, reason=_reason(error))
        return result

    async def _post(self, channel: str, message: Message, thread: str | None = None) -> Sent:
        """Post one message, in that thread. Raises SEND_ERRORS.

        Once more as plain text if our blocks are refused, or outside of the thread if that is gone.
        """
        refused = False
        place = {"channel": channel} | ({"thread_ts": thread} if thread else {})
        try:
            sent = await self._call("chat.postMessage", **place, **message.json())
        except SlackApiError as error:
            verdict = errors.failure(error).verdict
            if thread and verdict is Verdict.THREAD:
                return await self._post(channel, message)
            refused = verdict is Verdict.OURS
            if not refused:
                raise
            self._report_markup(f"{CHANNEL}:{channel}", errors.name_of(error), message)
            sent = await self._call("chat.postMessage", **place, text=_plain(message))
        return Sent(f"{sent['channel']}/{sent['ts']}", plain=refused)

    async def _call(self, method: str, **body: object) -> Any:  # noqa: ANN401  # a response of the library's
        quiet = {"unfurl_links": False, "unfurl_media": False, "link_names": False, "parse": "none"}
        try:
            return await self._web.api_call(method, json=quiet | body)
        except (AttributeError, UnicodeDecodeError) as error:  # how the library meets plain text and broken bytes
            raise aiohttp.ClientPayloadError("an answer that is no JSON") from error

    async def _once(self, body: dict[str, Any], next: Callable[[], Awaitable[None]]) -> BoltResponse | None:  # noqa: A002  # bolt's name
        """Let a payload through the first time only; acknowledge it each time."""
        key = identity(body)
        if key is not None:
            if key in self._seen:
                self._log.info("slack.repeated", type=body.get("type") or body.get("command"))
                return BoltResponse(status=200)
            self._seen[key] = None
            if len(self._seen) > REMEMBERED:
                self._seen.popitem(last=False)
        await next()
        return None

    async def _on_command(self, ack: Callable[[], Awaitable[None]], body: dict[str, Any]) -> None:
        await ack()
        self._begin(from_command(body))

    async def _on_button(self, ack: Callable[[], Awaitable[None]], body: dict[str, Any]) -> None:
        await ack()
        self._begin(from_button(body))

    async def _on_join(self, body: dict[str, Any]) -> None:
        channel, user = joined(body)
        if user == self._user:
            self._work(self._greet(channel))

    async def _greet(self, channel: str) -> None:
        """Tell a channel that had thrown the bot out that it is back."""
        for address, reply in await self._commands.returned(f"{CHANNEL}:{channel}"):
            for message in render_reply(reply):
                try:
                    await self._post(address.partition(":")[2], message)
                except SEND_ERRORS as error:
                    self._log.warning("slack.answer_lost", chat=address, reason=_reason(error))
                    return

    def _begin(self, inbound: Inbound | None) -> None:
        if inbound is not None:
            self._work(self._answer(inbound))

    def _work(self, work: Coroutine[Any, Any, None]) -> None:
        """Do it in a task of our own, which `stop` can wait for; Bolt keeps no hold of its listeners'."""
        task = asyncio.create_task(work)
        self._working.add(task)
        task.add_done_callback(self._working.discard)

    async def _answer(self, inbound: Inbound) -> None:
        reply = await self._commands.answer(inbound.address, inbound.line, user=inbound.user)
        for count, message in enumerate(render_reply(reply)):
            try:
                await self._respond(inbound, message, through_url=count < RESPONSES and bool(inbound.response_url))
            except SEND_ERRORS as error:
                self._log.warning("slack.answer_lost", chat=inbound.address, reason=_reason(error))
                return

    async def _respond(self, inbound: Inbound, message: Message, *, through_url: bool) -> None:
        """Answer so that only the asker sees it. Raises SEND_ERRORS."""
        if through_url:
            verdict = await self._respond_by_url(inbound.response_url, message.json())
            if "blocks" in verdict:
                self._report_markup(inbound.address, verdict, message)
                verdict = await self._respond_by_url(inbound.response_url, {"text": _plain(message)})
            if not verdict:
                return
            self._log.info("slack.response_url_refused", chat=inbound.address, reason=verdict)
        await self._call("chat.postEphemeral", channel=inbound.channel, user=inbound.user, **message.json())

    async def _respond_by_url(self, url: str, body: Json) -> str:
        """Why Slack refused the answer; "" when it did not. Raises aiohttp.ClientError, TimeoutError."""
        # Not Bolt's respond(): its client carries the retry handler that posts twice.
        client = AsyncWebhookClient(url, session=self._session, logger=library_logger(), retry_handlers=[])
        answer = {"response_type": "ephemeral", "replace_original": False, "unfurl_links": False} | body
        response = await client.send_dict(answer)
        return "" if response.status_code < 400 else response.body[:100] or str(response.status_code)  # noqa: PLR2004

    def _report_markup(self, address: str, reason: str, message: Message) -> None:
        self._log.error("slack.markup_refused", chat=address, reason=reason, message=message.json())


def _timestamp(reference: str | None) -> str | None:
    """The message's own part of its reference, "channel/ts"."""
    return reference.partition("/")[2] or None if reference else None


def _plain(message: Message) -> str:
    return escape(clip(message.plain, PLAIN_CAP, weigh)) or "…"


def _reason(error: Exception) -> str:
    return errors.name_of(error) if isinstance(error, SlackApiError) else type(error).__name__
