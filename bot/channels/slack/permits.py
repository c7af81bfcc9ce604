"""Whether a person may change what a conversation gets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from bot.channels.slack import errors
from bot.channels.slack.web import SEND_ERRORS, reason
from bot.channels.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from structlog.typing import FilteringBoundLogger

    from bot.channels.slack.inbound import Inbound
    from bot.channels.slack.web import Web

ANYONE, ADMINS = "anyone", "admins"


class Refusal(Enum):
    """Why not."""

    NOT_HERE = auto()  # nothing could be sent here: the bot is not in the conversation
    NOT_ADMIN = auto()
    NOT_NAMED = auto()
    UNKNOWN = auto()  # Slack did not answer


@dataclass
class Permit:
    """What becomes of one person's wish to change one conversation: asked once, and only where it matters.

    `editors` are "anyone" who is in it, the workspace's "admins", or the ids of users. Direct messages are their
    person's own. `elsewhere`: the person acts from the app's own page, so that being in the conversation has to be
    proved.
    """

    web: Web
    inbound: Inbound
    log: FilteringBoundLogger
    editors: str | tuple[str, ...] = ANYONE
    elsewhere: bool = False
    refusal: Refusal | None = None
    _here: bool = False

    async def may_change(self) -> bool:
        """The verdict; `refusal` says why not."""
        return await self.is_here() and await self._judged(self._editing)

    async def is_here(self) -> bool:
        """Whether what is sent there would arrive, and the person is there to read it."""
        if not self._here:
            self._here = await self._judged(self._presence)
        return self._here

    async def _judged(self, ask: Callable[[], Awaitable[Refusal | None]]) -> bool:
        """In doubt it is no."""
        place = self.inbound.place.address
        try:
            self.refusal = await ask()
        except SEND_ERRORS as error:
            self.log.warning("slack.permit_unknown", chat=place, reason=reason(error))
            self.refusal = Refusal.UNKNOWN
        if self.refusal:
            self.log.info("slack.refused", why=self.refusal.name, chat=place, user=self.inbound.user)
        return self.refusal is None

    async def _editing(self) -> Refusal | None:
        if self.inbound.place.is_direct or self.editors == ANYONE:
            return None
        if self.editors == ADMINS:
            return None if await self._is_admin() else Refusal.NOT_ADMIN
        return None if self.inbound.user in self.editors else Refusal.NOT_NAMED

    async def _presence(self) -> Refusal | None:
        """Who types in a conversation is in it: then only what Slack says plainly keeps the command back."""
        channel = self.inbound.place.channel
        try:
            found = (await self.web.read("conversations.info", channel=channel)).get("channel") or {}
        except SEND_ERRORS as error:
            if errors.failure(error).verdict is Verdict.GONE:
                return Refusal.NOT_HERE
            if self.elsewhere:
                raise
            self.log.info("slack.presence_unknown", chat=self.inbound.place.address, reason=reason(error))
            return None
        return None if await self._meets(found) else Refusal.NOT_HERE

    async def _meets(self, found: Mapping[str, Any]) -> bool:
        """Whether bot and person are in the conversation that Slack tells of."""
        if self.inbound.place.is_direct:
            return found.get("user") == self.inbound.user or not (found.get("user") or self.elsewhere)
        if found.get("is_archived") or (found.get("is_private") and not found.get("is_member")):
            return False
        return not self.elsewhere or self.inbound.place.channel in await self.web.conversations(self.inbound.user)

    async def _is_admin(self) -> bool:
        person = (await self.web.read("users.info", user=self.inbound.user)).get("user") or {}
        return bool(person.get("is_admin") or person.get("is_owner"))
