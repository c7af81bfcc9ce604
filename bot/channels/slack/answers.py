"""What people ask for, done and answered: commands, presses, the window, the app's page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.channels.slack.address import CHANNEL
from bot.channels.slack.inbound import Inbound
from bot.channels.slack.permits import ANYONE, Permit, Refusal
from bot.channels.slack.render import render_reply
from bot.channels.slack.views import home, suggestions, watch_modal
from bot.channels.slack.web import SEND_ERRORS, reason
from bot.errors import StoreError
from bot.model import Chat, Reply
from bot.phrases import phrases
from bot.ports import Watchlist

if TYPE_CHECKING:
    from structlog.typing import FilteringBoundLogger

    from bot.channels.slack.blocks import Message
    from bot.channels.slack.web import Web
    from bot.model import Choice
    from bot.phrases import Phrases
    from bot.ports import Commands, Rooms

RESPONSES = 5  # uses of a response_url, within 30 minutes


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers in any workspace. Nothing here raises: what goes wrong with Slack or the database is logged.

    `rooms` knows what chats watch; without it the app has neither page nor window. `editors` as in `Permit`.
    """

    commands: Commands
    log: FilteringBoundLogger
    rooms: Rooms | None = None
    editors: str | tuple[str, ...] = ANYONE

    async def answer(self, web: Web, inbound: Inbound) -> None:
        """Run a typed or pressed command and answer it where it was, to its sender unless it is public."""
        permit = Permit(web, inbound, self.log, self.editors)
        await self._tell(web, inbound, await self._run(inbound, permit))

    async def refuse_stranger(self, web: Web, inbound: Inbound) -> None:
        """Tell somebody of another workspace, in the conversation's language, that this is not for them."""
        await self._tell(web, inbound, Reply((await self._phrases(web, inbound)).slack.strangers, aside=True))

    async def deny(self, web: Web, inbound: Inbound, offered: tuple[Choice, ...]) -> None:
        """The shortcut "Not about this company": done where one is meant, asked where several may be."""
        if len(offered) == 1:
            await self.answer(web, replace(inbound, line=offered[0].command))
            return
        say = await self._phrases(web, inbound)
        text = say.ask_not_about if offered else say.slack.no_alert
        await self._tell(web, inbound, Reply(text, choices=offered, language=say.code))

    async def open_modal(self, web: Web, inbound: Inbound, trigger: str, own: str) -> None:
        """Show the window in which companies are chosen, for that conversation at first; `own` as in `edit`."""
        say = await self._phrases(web, inbound)
        modal = watch_modal(say.code, inbound.place.channel, own)
        try:
            await web.write("views.open", trigger_id=trigger, view=modal.json())
        except SEND_ERRORS as error:
            self.log.warning("slack.no_modal", chat=inbound.place.address, reason=reason(error))
            await self._tell(web, inbound, Reply(say.slack.no_modal))

    async def edit(self, web: Web, inbound: Inbound, own: str) -> None:
        """Run a command from the app's page or window, and tell what came of it there and in the conversation.

        `own` is the id of the person's own direct messages, where the page knows it.
        """
        permit = Permit(web, inbound, self.log, self.editors, elsewhere=True)
        if not await permit.is_here():  # whose list it is is nobody else's to know, let alone to change
            say = await self._phrases(web, inbound)
            reply = Reply(say.failed if permit.refusal is Refusal.UNKNOWN else say.slack.not_here)
            inbound = replace(inbound, place=web.workspace.place(inbound.user))
        else:
            reply = await self._run(inbound, permit)
        if own:
            await self.show_home(web, inbound.user, own, reply.text)
            return
        for message in render_reply(reply):
            try:
                await web.tell(inbound.place.channel, inbound.user, message)
            except SEND_ERRORS as error:
                self.log.warning("slack.answer_lost", chat=inbound.place.address, reason=reason(error))
                return

    async def show_home(self, web: Web, user: str, own: str, note: str = "") -> None:
        """Show the app's page as it is now."""
        if self.rooms is None:
            return
        try:
            if (await web.read("conversations.info", channel=own))["channel"].get("user") != user:
                self.log.warning("slack.refused", why="direct messages of somebody else", user=user)
                return
            say = await self._phrases(web, Inbound(web.workspace.place(own), "", user))
            view = home(await self._lists(self.rooms, web, user, own), own, say.code, note)
            await web.write("views.publish", user_id=user, view=view.json())
        except (*SEND_ERRORS, StoreError) as error:
            self.log.warning("slack.no_home", user=user, reason=reason(error))

    async def _lists(self, rooms: Rooms, web: Web, user: str, own: str) -> list[Watchlist]:
        """The person's own list, then those of their channels, first the ones that watch something."""
        channels = await web.conversations(user)
        by_name = sorted(channels, key=lambda one: channels[one])
        places = [web.workspace.place(one).address for one in by_name]
        known = set(await rooms.addresses(CHANNEL))
        mine, *theirs = await rooms.watchlists(
            [web.workspace.place(own).address, *(place for place in places if place in known)]
        )
        unknown = [Watchlist(Chat(place)) for place in places if place not in known]
        return [mine, *sorted(theirs, key=lambda one: not one.companies), *unknown]

    async def suggest(self, typed: str) -> dict[str, object]:
        """Companies for the window's field."""
        try:
            return suggestions(await self.rooms.suggestions(typed) if self.rooms else ())
        except StoreError as error:
            self.log.warning("slack.no_suggestions", reason=str(error))
            return suggestions(())

    async def greet(self, web: Web, address: str) -> None:
        """Tell a conversation that had thrown the bot out that it is back."""
        for place, reply in await self.commands.returned(address):
            for message in render_reply(reply):
                try:
                    await web.post(place.rpartition(":")[2], message)
                except SEND_ERRORS as error:
                    self.log.warning("slack.answer_lost", chat=place, reason=reason(error))
                    return

    async def _tell(self, web: Web, inbound: Inbound, reply: Reply) -> None:
        """What went wrong, and what is nobody else's business, is for the sender alone."""
        inbound = replace(inbound, public=inbound.public and not (reply.error or reply.aside))
        share = "" if inbound.public or inbound.place.is_direct else inbound.line
        for count, message in enumerate(render_reply(reply, share)):
            through_url = count < RESPONSES and bool(inbound.response_url)
            instead = inbound.own and reply.in_place and count == 0
            if not await self._said(web, inbound, message, through_url=through_url, instead=instead):
                return

    async def _run(self, inbound: Inbound, permit: Permit) -> Reply:
        address = inbound.place.address
        reply = await self.commands.answer(
            address,
            inbound.line,
            user=inbound.user,
            language=await self._language(permit.web, inbound),
            may_change=permit.may_change,
        )
        say = phrases(reply.language)
        match permit.refusal:
            case Refusal.NOT_HERE:
                return replace(reply, text=say.slack.not_here)
            case Refusal.NOT_NAMED:
                return replace(reply, text=say.slack.editors)
            case Refusal.UNKNOWN:
                return replace(reply, text=say.failed)
            case _:
                return reply

    async def _language(self, web: Web, inbound: Inbound) -> str | None:
        """The conversation's language; where that is new, the one that Slack speaks to this person."""
        if self.rooms is None:
            return None
        try:
            if known := await self.rooms.known(inbound.place.address):
                return known.language
            person = (await web.read("users.info", user=inbound.user, include_locale="true")).get("user") or {}
            return str(person.get("locale") or "") or None
        except (*SEND_ERRORS, StoreError) as error:
            self.log.info("slack.no_language", chat=inbound.place.address, reason=reason(error))
            return None

    async def _phrases(self, web: Web, inbound: Inbound) -> Phrases:
        return phrases(await self._language(web, inbound) or "")

    async def _said(
        self, web: Web, inbound: Inbound, message: Message, *, through_url: bool, instead: bool = False
    ) -> bool:
        """Whether the message arrived: through the command's address, or where that is used up without it.

        `instead` of the answer that was pressed in, which only that address can do.
        """
        try:
            if through_url:
                refusal = await web.respond(inbound.response_url, message, public=inbound.public, instead=instead)
                if not refusal:
                    return True
                self.log.info("slack.response_url_refused", chat=inbound.place.address, reason=refusal)
            if inbound.public:
                await web.post(inbound.place.channel, message)
            else:
                await web.tell(inbound.place.channel, inbound.user, message)
        except SEND_ERRORS as error:
            self.log.warning("slack.answer_lost", chat=inbound.place.address, reason=reason(error))
            return False
        return True
