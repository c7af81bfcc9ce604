"""What Telegram tells the bot, and what the bot does about it: commands, buttons, inline queries, its place in chats.

In groups the bot answers commands alone, and what concerns only who pressed a button is shown to nobody else: a group
may have ten thousand members.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog
from telegram import Update
from telegram.constants import CallbackQueryLimit, ChatMemberStatus, ChatType
from telegram.error import TelegramError
from telegram.ext import CallbackQueryHandler, ChatMemberHandler, InlineQueryHandler, MessageHandler, filters

from bot.channels.telegram import errors
from bot.channels.telegram.address import CHANNEL, Target
from bot.channels.telegram.inbound import Elsewhere, Inbound, elsewhere, from_button, from_message, language_of
from bot.channels.telegram.render import render_inline
from bot.channels.text import clip, utf16
from bot.model import Choice, Reply
from bot.phrases import phrases, spoken

if TYPE_CHECKING:
    from telegram import ChatMember
    from telegram.ext import BaseHandler, ExtBot

    from bot.channels.telegram.post import Poster
    from bot.channels.telegram.rights import Rights
    from bot.ports import Commands

UPDATES = (
    Update.MESSAGE,
    Update.CHANNEL_POST,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.INLINE_QUERY,
)
POPUP_CAP = CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH
INLINE_CACHE = 30  # seconds Telegram may answer the same person's same query by itself

log = structlog.get_logger("telegram")


@dataclass
class Door:
    """Asks who may change a chat for one line, and remembers whether it was asked, and whether they were refused."""

    rights: Rights
    inbound: Inbound
    asked: bool = False
    refused: bool = False

    async def __call__(self) -> bool:
        """Whether who wrote or pressed the line may change the chat."""
        self.asked = True
        self.refused = not await self.rights.may_change(self.inbound)
        return not self.refused


@dataclass(frozen=True, slots=True)
class Incoming:
    """The handlers of updates."""

    bot: ExtBot[Any]
    commands: Commands
    poster: Poster
    rights: Rights

    def handlers(self) -> tuple[BaseHandler[Any, Any, Any], ...]:
        """One for each kind of update."""
        posts = filters.TEXT & (filters.UpdateType.MESSAGE | filters.UpdateType.CHANNEL_POST)
        return (
            MessageHandler(filters.StatusUpdate.MIGRATE, self._on_migration),
            MessageHandler(posts, self._on_message),
            CallbackQueryHandler(self._on_button),
            ChatMemberHandler(self._on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
            InlineQueryHandler(self._on_inline),
        )

    async def _on_message(self, update: Update, _context: object) -> None:
        message = update.effective_message
        inbound = from_message(message, self.bot.username) if message else None
        if inbound is None:
            return
        door = Door(self.rights, inbound)
        reply = await self._reply(inbound, door)
        if not (door.refused and self.rights.refused_before(inbound)):
            await self.poster.say(inbound.target, reply, reply_to=inbound.reply_to)

    async def _on_button(self, update: Update, _context: object) -> None:
        query = update.callback_query
        assert query is not None  # noqa: S101  # what CallbackQueryHandler is for
        inbound = from_button(query)
        if inbound is None:
            await self._tell_presser(query.answer())
            return
        door = Door(self.rights, inbound)
        reply = await self._reply(inbound, door)
        popup = clip(reply.text, POPUP_CAP, utf16) if reply.aside and not inbound.private else ""
        shown = await self._tell_presser(query.answer(popup or None, show_alert=bool(popup) or None))
        if popup and shown:
            return
        if reply.in_place and inbound.pressed:
            await self.poster.say_in_place(inbound.target, inbound.pressed, reply)
        elif door.asked or inbound.private or not self.rights.pressed_before(inbound):
            await self.poster.say(inbound.target, reply)

    async def _tell_presser(self, answer: Any) -> bool:  # noqa: ANN401  # a coroutine of the library's
        """Whether the answer to a pressed button arrived."""
        try:
            await answer
        except TelegramError as error:  # pressed long ago, or the network: the command is still meant
            log.info("telegram.button_unanswered", reason=errors.words(error, self.bot))
            return False
        return True

    async def _reply(self, inbound: Inbound, door: Door) -> Reply:
        there = elsewhere(inbound)
        ask = partial(self.commands.answer, user=inbound.user, language=inbound.language)
        if there is None:
            return await ask(inbound.target.address, inbound.line, may_change=None if inbound.private else door)
        target = await self._administered(there, int(inbound.user or 0))
        if target is None:
            refusal = phrases(spoken(inbound.language)).elsewhere_refused
            return Reply(refusal.format(chat=there.name), error=True)
        return _as_of(there, await ask(target.address, there.line, may_change=_granted))

    async def _administered(self, there: Elsewhere, user: int) -> Target | None:
        """The chat meant, if that user is one of its admins."""
        try:
            chat = await self.bot.get_chat(there.chat)
        except TelegramError as error:
            log.info("telegram.elsewhere_unknown", chat=there.name, reason=errors.words(error, self.bot))
            return None
        mine = chat.type != ChatType.PRIVATE and await self.rights.is_admin(chat.id, user)
        return Target(chat.id, there.thread) if mine else None

    async def _on_inline(self, update: Update, _context: object) -> None:
        query = update.inline_query
        assert query is not None  # noqa: S101  # what InlineQueryHandler is for
        own = f"{CHANNEL}:{query.from_user.id}"
        asked = f"latest {query.query}".strip()
        reply = await self.commands.answer(
            own, asked, user=str(query.from_user.id), language=language_of(query.from_user)
        )
        try:
            await query.answer(render_inline(reply), cache_time=INLINE_CACHE, is_personal=True)
        except TelegramError as error:
            log.info("telegram.inline_unanswered", reason=errors.words(error, self.bot))

    async def _on_membership(self, update: Update, _context: object) -> None:
        change = update.my_chat_member
        assert change is not None  # noqa: S101  # what ChatMemberHandler is for
        log.info("telegram.membership", chat=change.chat.id, status=change.new_chat_member.status)
        address = Target(change.chat.id).address
        before, now = (writes(place, change.chat.type) for place in (change.old_chat_member, change.new_chat_member))
        if before and not now:
            await self.commands.left(address)
        if before or not now:
            return
        told = await self.commands.returned(address)
        if not told and change.chat.type != ChatType.PRIVATE:
            told = [(address, self.commands.greeting(language_of(change.from_user)))]
        for place, reply in told:
            await self.poster.say(Target.of(place), reply)

    async def _on_migration(self, update: Update, _context: object) -> None:
        message = update.effective_message
        assert message is not None  # noqa: S101  # what MessageHandler is for
        old, new = message.migrate_from_chat_id or message.chat.id, message.migrate_to_chat_id or message.chat.id
        log.info("telegram.migrated", chat=old, to=new)
        await self.commands.moved(Target(old).address, Target(new).address)


async def _granted() -> bool:
    """For who was found an admin already."""
    return True


def _as_of(there: Elsewhere, reply: Reply) -> Reply:
    """The answer of another chat as its admin is given it: it says whose it is, and so do its buttons."""
    choices = tuple(Choice(c.label, _redirected(c.command, there.name)) for c in reply.choices)
    return replace(reply, text=f"{there.name}\n{reply.text}", choices=choices)


def _redirected(command: str, name: str) -> str:
    word, _, rest = command.partition(" ")
    return f"{word} {name} {rest}".strip()


def writes(place: ChatMember, kind: str) -> bool:
    """Whether the bot may write in the chat, being what it is there."""
    match place.status:
        case ChatMemberStatus.OWNER:
            return True
        case ChatMemberStatus.ADMINISTRATOR:
            return kind != ChatType.CHANNEL or bool(getattr(place, "can_post_messages", False))
        case ChatMemberStatus.MEMBER:
            return kind != ChatType.CHANNEL
        case ChatMemberStatus.RESTRICTED:
            return bool(getattr(place, "is_member", False) and getattr(place, "can_send_messages", False))
        case _:
            return False
