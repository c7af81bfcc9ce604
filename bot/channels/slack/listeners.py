"""Bolt's app: who is let in, what is acknowledged at once, and what is begun after that."""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse

from bot.channels.slack import changes, inbound
from bot.channels.slack.inbound import Inbound
from bot.channels.slack.render import RUN
from bot.channels.slack.socket import library_logger
from bot.channels.slack.views import EDIT, OPEN_MODAL, SEARCH, WATCH
from bot.channels.slack.workspaces import CONTEXT

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Mapping

    from slack_bolt.authorization import AuthorizeResult
    from slack_bolt.context.async_context import AsyncBoltContext
    from slack_sdk.web.async_client import AsyncWebClient
    from structlog.typing import FilteringBoundLogger

    from bot.channels.slack.answers import Answers
    from bot.channels.slack.changes import Changes
    from bot.channels.slack.web import Web
    from bot.channels.slack.work import Work
    from bot.channels.slack.workspaces import Workspace, Workspaces

    Ack = Callable[..., Awaitable[None]]

REMEMBERED = 5000  # payloads; Slack repeats within minutes
NOT_ABOUT = "not_about"  # the shortcut's name in the manifest


@dataclass
class Listeners:
    """Takes what Slack sends: over a socket or signed over HTTP is all the same here.

    `open_web` gives what speaks in a workspace. `changes` is None where nobody knows of chats.
    """

    workspaces: Workspaces
    answers: Answers
    changes: Changes | None
    work: Work
    open_web: Callable[[Workspace], Web]
    log: FilteringBoundLogger
    _seen: OrderedDict[str, None] = field(default_factory=OrderedDict)

    def app(self, signing_secret: str, client: AsyncWebClient) -> AsyncApp:
        """Bolt's app with all of this bound to it. Without a secret it must be given nothing that came over HTTP.

        `client` has no token; the library asks for sockets with it.
        """

        async def authorize(context: AsyncBoltContext, team_id: str | None) -> AuthorizeResult | None:
            return await self.workspaces.authorize(context, team_id)  # Bolt would take a method's `self` for its own

        app = AsyncApp(
            client=client,
            authorize=authorize,  # type: ignore[arg-type]  # None refuses, as Bolt documents
            name="kabar",
            signing_secret=signing_secret,
            logger=library_logger(),
        )
        app.middleware(self._once)
        app.middleware(self._insiders)
        app.command(re.compile("^/"))(self._on_command)  # whatever the operator called it in the manifest
        app.action(re.compile(f"^(?:{RUN}:|{inbound.SHARE}$)"))(self._on_press)
        app.action(re.compile(f"^{EDIT}:"))(self._on_edit)
        app.options(SEARCH)(self._on_search)
        app.view(WATCH)(self._on_submit)
        app.shortcut(WATCH)(self._on_open)
        app.shortcut(NOT_ABOUT)(self._on_not_about)
        app.event("app_home_opened")(self._on_home)
        app.event("message")(self._on_message)
        app.event("member_joined_channel")(self._on_join)
        for kind in changes.BACK:
            app.event(kind)(self._on_back)
        for kind in (*changes.LEFT, changes.MOVED):
            app.event(kind)(self._on_change)
        app.event("app_uninstalled")(self._on_uninstalled)
        app.event("tokens_revoked")(self._on_revoked)
        return app

    def lost(self, team: str) -> None:
        """A workspace's token is refused: it took the app out, and the event was missed."""
        if self.changes is not None:
            self._begin(self.changes.workspace(team, "the workspace took its token back", forget=False))

    # -- who is let in, and how often ---------------------------------------------------------------

    async def _once(self, body: dict[str, Any], next: Callable[[], Awaitable[None]]) -> BoltResponse | None:  # noqa: A002  # bolt's name
        """Let a payload through the first time only; acknowledge it each time."""
        key = inbound.identity(body)
        if key is not None:
            if key in self._seen:
                self.log.info("slack.repeated", type=body.get("type") or body.get("command"))
                return BoltResponse(status=200)
            self._seen[key] = None
            if len(self._seen) > REMEMBERED:
                self._seen.popitem(last=False)
        await next()
        return None

    async def _insiders(
        self,
        body: dict[str, Any],
        context: AsyncBoltContext,
        next: Callable[[], Awaitable[None]],  # noqa: A002  # bolt's name
    ) -> BoltResponse | None:
        """People of another workspace read in a shared channel, and press in vain."""
        workspace: Workspace | None = context.get(CONTEXT)
        if workspace is None or not inbound.is_strange(body, workspace):
            await next()
            return None
        self.log.warning("slack.refused", why="a user of another workspace", team=workspace.team, type=body.get("type"))
        if asked := inbound.from_press(body, workspace):
            self._begin(self.answers.refuse_stranger(self.open_web(workspace), asked))
        return BoltResponse(status=200)

    # -- what people do ------------------------------------------------------------------------------

    async def _on_command(self, ack: Ack, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await ack()
        names = {name for name, _ in self.answers.commands.menu("")}
        self._answer(context, inbound.from_command(body, context[CONTEXT], names))

    async def _on_press(self, ack: Ack, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await ack()
        self._answer(context, inbound.from_press(body, context[CONTEXT]))

    async def _on_edit(self, ack: Ack, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A button or a choice on the app's page."""
        await ack()
        workspace: Workspace = context[CONTEXT]
        own, channel = _memo(body), inbound.pressed_list(body)
        asked = Inbound(workspace.place(channel or own), inbound.pressed(body), inbound.user_of(body))
        if str(body["actions"][0].get("action_id")) == f"{EDIT}:{OPEN_MODAL}":
            trigger = str(body.get("trigger_id") or "")
            self._begin(self.answers.open_modal(self.open_web(workspace), asked, trigger, own))
        elif channel and asked.line.startswith("unwatch "):  # all that the page offers
            self._begin(self.answers.edit(self.open_web(workspace), asked, own))

    async def _on_search(self, ack: Ack, body: dict[str, Any]) -> None:
        await ack(await self.answers.suggest(str(body.get("value") or "")[: inbound.MAX_LINE]))

    async def _on_open(self, ack: Ack, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """The shortcut that opens the window, wherever the person is."""
        await ack()
        workspace: Workspace = context[CONTEXT]
        asked = Inbound(workspace.place(""), "", inbound.user_of(body))
        trigger = str(body.get("trigger_id") or "")
        self._begin(self.answers.open_modal(self.open_web(workspace), asked, trigger, ""))

    async def _on_submit(self, ack: Ack, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await ack()
        workspace: Workspace = context[CONTEXT]
        line, channel = inbound.submitted(body)
        if line and channel:
            asked = Inbound(workspace.place(channel), line, inbound.user_of(body))
            self._begin(self.answers.edit(self.open_web(workspace), asked, _memo(body)))

    async def _on_not_about(self, ack: Ack, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await ack()
        workspace: Workspace = context[CONTEXT]
        if asked := inbound.from_shortcut(body, workspace):
            self._begin(self.answers.deny(self.open_web(workspace), asked, inbound.denials(body)))

    # -- what happens --------------------------------------------------------------------------------

    async def _on_home(self, event: Mapping[str, Any], context: AsyncBoltContext) -> None:
        user, own = str(event.get("user") or ""), inbound.conversation(inbound.channel_of(event))
        if event.get("tab", "home") == "home" and own:
            self._begin(self.answers.show_home(self.open_web(context[CONTEXT]), user, own))

    async def _on_message(self, event: Mapping[str, Any], context: AsyncBoltContext) -> None:
        self._answer(context, inbound.from_direct(event, context[CONTEXT]))

    async def _on_join(self, event: Mapping[str, Any], context: AsyncBoltContext) -> None:
        workspace: Workspace = context[CONTEXT]
        if event.get("user") == workspace.user:
            await self._on_back(event, context)

    async def _on_back(self, event: Mapping[str, Any], context: AsyncBoltContext) -> None:
        workspace: Workspace = context[CONTEXT]
        address = workspace.place(inbound.channel_of(event)).address
        self._begin(self.answers.greet(self.open_web(workspace), address))

    async def _on_change(self, event: Mapping[str, Any], context: AsyncBoltContext) -> None:
        if self.changes is not None:
            self._begin(self.changes.conversation(context[CONTEXT], event))

    async def _on_uninstalled(self, context: AsyncBoltContext) -> None:
        if self.changes is not None and context.team_id:
            self._begin(self.changes.workspace(context.team_id, "the app was taken out of the workspace", forget=True))

    async def _on_revoked(self, event: Mapping[str, Any], context: AsyncBoltContext) -> None:
        """Tokens were taken back. Those of users are none of ours."""
        if context.team_id and (event.get("tokens") or {}).get("bot"):
            self.lost(context.team_id)

    def _answer(self, context: AsyncBoltContext, asked: Inbound | None) -> None:
        if asked is not None:
            self._begin(self.answers.answer(self.open_web(context[CONTEXT]), asked))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        self.work.begin(work)


def _memo(body: Mapping[str, Any]) -> str:
    """The id of the person's own direct messages, as the app's page or window brings it back; "" without."""
    return inbound.conversation(str((body.get("view") or {}).get("private_metadata") or ""))
