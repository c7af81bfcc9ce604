"""Who may change what a group or channel gets: its admins, asked of Telegram when it matters and remembered briefly.

Posts of a channel and messages in a group's own name come from admins alone. So do those in the name of the channel a
discussion group belongs to; any other channel's name is a mask that a member may wear.
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import structlog
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, TelegramError

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from telegram.ext import ExtBot

    from bot.channels.telegram.inbound import Inbound

ADMINS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)
BELIEVED = timedelta(seconds=30)  # an admin who loses the rank keeps it here no longer
SAID_AGAIN = timedelta(minutes=10)  # what was said in a group is not said again sooner
MOST_KEPT = 10_000  # people remembered

log = structlog.get_logger("telegram")


def utc_now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


class Recent:
    """Answers to remember for a while; beyond `MOST_KEPT` the oldest are forgotten."""

    def __init__(self, span: timedelta, now: Callable[[], datetime]) -> None:
        self._span = span
        self._now = now
        self._kept: OrderedDict[Hashable, tuple[datetime, bool]] = OrderedDict()

    def get(self, key: Hashable) -> bool | None:
        """What was remembered of the key, None when that is too long ago."""
        at, value = self._kept.get(key, (None, False))
        return value if at and self._now() - at < self._span else None

    def put(self, key: Hashable, value: bool) -> bool:  # noqa: FBT001 - it is the value
        """Remember it, and give it back."""
        self._kept.pop(key, None)
        self._kept[key] = (self._now(), value)
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return value


class Rights:
    """The rights of people in chats, as Telegram knows them. In doubt nobody is an admin."""

    def __init__(self, bot: ExtBot[Any], now: Callable[[], datetime] = utc_now) -> None:
        self._bot = bot
        self._admins = Recent(BELIEVED, now)
        self._answered = Recent(SAID_AGAIN, now)

    async def may_change(self, inbound: Inbound) -> bool:
        """Whether who wrote or pressed that may change what its chat gets."""
        chat = int(inbound.target.chat)
        if inbound.speaks_for is not None:
            return inbound.speaks_for == chat or await self._is_linked(chat, inbound.speaks_for)
        return bool(inbound.user) and await self.is_admin(chat, int(inbound.user))

    def refused_before(self, inbound: Inbound) -> bool:
        """Note that this person was refused in this chat; whether they were a short while ago."""
        return self._repeated((inbound.target.chat, inbound.user or inbound.speaks_for))

    def pressed_before(self, inbound: Inbound) -> bool:
        """Note that this button was pressed; whether anybody did a short while ago, whose answer all can read."""
        return self._repeated((inbound.target, inbound.pressed, inbound.line))

    def _repeated(self, key: Hashable) -> bool:
        if self._answered.get(key):
            return True
        self._answered.put(key, value=True)
        return False

    async def is_admin(self, chat: int, user: int) -> bool:
        """Whether that user is an admin there now, or was seconds ago."""
        known = self._admins.get((chat, user))
        if known is not None:
            return known
        try:
            return self._admins.put((chat, user), await self._ask(chat, user))
        except TelegramError as error:
            log.warning("telegram.rights_unknown", chat=chat, reason=type(error).__name__)
            return False

    async def _ask(self, chat: int, user: int) -> bool:
        try:
            return (await self._bot.get_chat_member(chat, user)).status in ADMINS
        except BadRequest:  # a group that hides its members still names its admins
            return any(member.user.id == user for member in await self._bot.get_chat_administrators(chat))

    async def _is_linked(self, chat: int, channel: int) -> bool:
        """Whether the group is that channel's discussion group."""
        known = self._admins.get((chat, channel))
        if known is not None:
            return known
        try:
            return self._admins.put((chat, channel), (await self._bot.get_chat(chat)).linked_chat_id == channel)
        except TelegramError as error:
            log.warning("telegram.rights_unknown", chat=chat, reason=type(error).__name__)
            return False
