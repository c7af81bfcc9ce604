"""Messages into chats: once more as plain text where our markup is refused, at the account's pace where people wait."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog
from telegram import InputFile, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, RetryAfter, TelegramError

from bot.channels.telegram import errors
from bot.channels.telegram.address import Target
from bot.channels.telegram.buttons import keyboard
from bot.channels.telegram.render import LIMIT, NO_PREVIEW, render_reply
from bot.channels.text import clip, utf16
from bot.channels.verdict import Verdict
from bot.delivery.pace import Priority
from bot.model import Chat, Sent

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram.ext import ExtBot

    from bot.channels.telegram.render import Message
    from bot.delivery import Pacer
    from bot.model import File, Reply

PATIENCE = 10.0  # seconds an answer may wait when it was refused

log = structlog.get_logger("telegram")


class Poster:
    """What the bot writes. `pacer` is the account's pace, shared with who delivers."""

    def __init__(self, bot: ExtBot[Any], pacer: Pacer | None = None) -> None:
        self._bot = bot
        self._pacer = pacer

    async def post(
        self, target: Target, message: Message, *, reply_to: int | None = None, silent: bool = False
    ) -> Sent:
        """Send one message, once more as plain text if our markup is refused. Raises TelegramError."""
        options: dict[str, Any] = {"message_thread_id": target.thread, "disable_notification": silent or None}
        if reply_to is not None:
            options["reply_parameters"] = ReplyParameters(reply_to, allow_sending_without_reply=True)
        try:
            sent = await self._bot.send_message(target.chat, message.html, **_markup(message), **options)
        except BadRequest as error:
            if errors.failure(error).verdict is not Verdict.OURS:
                raise
            report = {"chat": target.address, "reason": error.message, "html": message.html}
            log.error("telegram.markup_refused", **report)  # noqa: TRY400 - the traceback would tell nothing
            options["link_preview_options"] = NO_PREVIEW
            sent = await self._bot.send_message(target.chat, clip(message.plain, LIMIT, utf16), **options)
            return Sent(str(sent.message_id), plain=True)
        return Sent(str(sent.message_id))

    async def edit(self, target: Target, number: int, message: Message) -> None:
        """Let that message of the bot's show this one, with its buttons. Raises TelegramError."""
        await self._bot.edit_message_text(message.html, target.chat, number, **_markup(message))

    async def say(self, target: Target, reply: Reply, *, reply_to: int | None = None) -> None:
        """Answer somebody who waits; what Telegram refuses is logged and lost."""
        try:
            place = await self._say_all(target, reply, reply_to)
            if reply.file:
                await self._in_turn(place, partial(self._upload, place, reply.file))
        except TelegramError as error:
            log.warning("telegram.answer_lost", chat=target.address, reason=errors.words(error, self._bot))

    async def say_in_place(self, target: Target, number: int, reply: Reply) -> None:
        """Answer in the message whose button was pressed; below it where that can't be changed any more."""
        messages = render_reply(reply)
        if len(messages) > 1:
            await self.say(target, reply)
            return
        try:
            await self._in_turn(target, partial(self.edit, target, number, messages[0]))
        except TelegramError as error:
            if isinstance(error, BadRequest) and "not modified" in error.message.lower():
                return  # pressed twice
            log.info("telegram.not_in_place", chat=target.address, reason=errors.words(error, self._bot))
            await self.say(target, reply)

    async def _say_all(self, target: Target, reply: Reply, reply_to: int | None) -> Target:
        """Send a reply's messages, the first under the question; where they went. Raises TelegramError."""
        for message in render_reply(reply):
            under, reply_to = reply_to, None
            try:
                await self._patiently(target, message, under)
            except ChatMigrated as error:
                target = Target(error.new_chat_id)
                await self._in_turn(target, partial(self.post, target, message))
        return target

    async def _patiently(self, target: Target, message: Message, reply_to: int | None) -> None:
        """Send at the account's pace, and once more after a short wait Telegram asks for. Raises TelegramError."""
        post = partial(self.post, target, message, reply_to=reply_to)
        try:
            await self._in_turn(target, post)
        except RetryAfter as error:
            wait = errors.seconds(error)
            if wait > PATIENCE:
                raise
            await asyncio.sleep(wait)
            await self._in_turn(target, post)

    async def _in_turn(self, target: Target, call: Callable[[], Awaitable[object]]) -> None:
        """Call at the account's pace, before everything that nobody waits for. Raises TelegramError."""
        async with self._pacer.slot(Chat(target.address), Priority.REPLY) if self._pacer else nullcontext():
            await call()

    async def _upload(self, target: Target, file: File) -> None:
        document = InputFile(file.text.encode(), filename=file.name)
        await self._bot.send_document(target.chat, document, message_thread_id=target.thread)


def _markup(message: Message) -> dict[str, Any]:
    shown = LinkPreviewOptions(url=message.preview) if message.preview else NO_PREVIEW
    markup = keyboard(message.choices, message.link)
    return {"parse_mode": ParseMode.HTML, "reply_markup": markup, "link_preview_options": shown}
