"""Slack's Web API on behalf of one workspace, and the addresses that answer a command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.channels.slack import errors
from bot.channels.slack.address import Place
from bot.channels.slack.blocks import escape, weigh
from bot.channels.slack.socket import library_logger
from bot.channels.text import clip
from bot.channels.verdict import Verdict
from bot.model import Sent

if TYPE_CHECKING:
    from structlog.typing import FilteringBoundLogger

    from bot.channels.slack.blocks import Json, Message
    from bot.channels.slack.workspaces import Workspace

BASE_URL = "https://slack.com/api/"
PLAIN_CAP = 3900  # Slack cuts longer texts in two
SEND_ERRORS = (SlackApiError, aiohttp.ClientError, TimeoutError)
QUIET = {"unfurl_links": False, "unfurl_media": False, "link_names": False, "parse": "none"}
LISTED_AT_ONCE = 200  # conversations in one answer; Slack asks for no more
MOST_PAGES = 5


def client(token: str | None, base_url: str | None, session: aiohttp.ClientSession | None = None) -> AsyncWebClient:
    """A client of the library that tries everything once.

    Its own retry handler repeats a post after a dropped connection, which may have been taken.
    """
    made = AsyncWebClient(token, base_url or BASE_URL, logger=library_logger(), retry_handlers=[])
    made.session = session
    return made


@dataclass(frozen=True, slots=True)
class Web:
    """What Kabar does in one workspace. Every method raises SEND_ERRORS."""

    workspace: Workspace
    session: aiohttp.ClientSession
    log: FilteringBoundLogger
    base_url: str | None = None

    async def post(self, channel: str, message: Message, thread: str | None = None, *, preview: bool = False) -> Sent:
        """Post one message, in that thread, with a preview of what it links to or without.

        Once more as plain text if our blocks are refused, or outside of the thread if that is gone.
        """
        refused = False
        place: Json = QUIET | {"channel": channel, "unfurl_links": preview} | ({"thread_ts": thread} if thread else {})
        try:
            sent = await self.write("chat.postMessage", **place, **message.json())
        except SlackApiError as error:
            verdict = errors.failure(error).verdict
            if thread and verdict is Verdict.THREAD:
                return await self.post(channel, message, preview=preview)
            refused = verdict is Verdict.OURS
            if not refused:
                raise
            self._report_markup(self.workspace.place(channel), errors.name_of(error), message)
            sent = await self.write("chat.postMessage", **place, text=plain(message))
        return Sent(f"{sent['channel']}/{sent['ts']}", plain=refused)

    async def update(self, reference: str, message: Message) -> None:
        """Let the message of that reference, "channel/ts", show this."""
        channel, _, ts = reference.partition("/")
        await self.write("chat.update", **QUIET, channel=channel, ts=ts, **message.json())

    async def tell(self, channel: str, user: str, message: Message) -> None:
        """Show it to one person: where they are, else, where the bot is not, in their direct messages."""
        if channel[:1] not in {"C", "G"}:
            await self.post(channel or user, message)
            return
        try:
            await self.write("chat.postEphemeral", **QUIET, channel=channel, user=user, **message.json())
        except SlackApiError as error:
            if errors.failure(error).verdict is not Verdict.GONE:
                raise
            await self.post(user, message)

    async def respond(self, url: str, message: Message, *, public: bool = False, instead: bool = False) -> str:
        """Answer a command or a press, `instead` of the pressed message; why Slack refused it, "" when it did not."""
        how: Json = {"response_type": "in_channel" if public else "ephemeral", "replace_original": instead}
        refusal = await self._respond(url, how | message.json())
        if "blocks" in refusal:
            self._report_markup(Place(self.workspace.name, ""), refusal, message)
            refusal = await self._respond(url, how | {"text": plain(message)})
        return refusal

    async def conversations(self, user: str) -> dict[str, str]:
        """The channels that both the person and the bot are in: their names by id."""
        found: dict[str, str] = {}
        cursor = ""
        for _ in range(MOST_PAGES):
            page = await self.read(
                "users.conversations",
                user=user,
                types="public_channel,private_channel",
                exclude_archived="true",
                limit=str(LISTED_AT_ONCE),
                cursor=cursor,
            )
            found |= {one["id"]: one.get("name", "") for one in page["channels"]}
            cursor = (page.get("response_metadata") or {}).get("next_cursor", "")
            if not cursor:
                break
        return found

    async def write(self, method: str, **body: object) -> Any:  # noqa: ANN401  # a response of the library's
        """Call a method that takes JSON."""
        return await self._call(method, json=body)

    async def read(self, method: str, **asked: str) -> Any:  # noqa: ANN401  # a response of the library's
        """Call a method that only takes a query."""
        return await self._call(method, http_verb="GET", params=asked)

    async def _call(self, method: str, **how: Any) -> Any:  # noqa: ANN401
        made = client(self.workspace.token, self.base_url, self.session)
        try:
            return await made.api_call(method, **how)
        except (AttributeError, UnicodeDecodeError) as error:  # how the library meets plain text and broken bytes
            raise aiohttp.ClientPayloadError("an answer that is no JSON") from error

    async def _respond(self, url: str, body: Json) -> str:
        # Not Bolt's respond(): its client carries the retry handler that posts twice.
        made = AsyncWebhookClient(url, session=self.session, logger=library_logger(), retry_handlers=[])
        response = await made.send_dict({"unfurl_links": False} | body)
        return "" if response.status_code < 400 else response.body[:100] or str(response.status_code)  # noqa: PLR2004

    def _report_markup(self, place: Place, reason: str, message: Message) -> None:
        self.log.error("slack.markup_refused", chat=place.address, reason=reason, message=message.json())


def plain(message: Message) -> str:
    """The message as text alone."""
    return escape(clip(message.plain, PLAIN_CAP, weigh)) or "…"


def reason(error: Exception) -> str:
    """The error in a word, for the log."""
    return errors.name_of(error) if isinstance(error, SlackApiError) else type(error).__name__
