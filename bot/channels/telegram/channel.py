"""The Telegram channel: long polling in, messages out."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Any

import structlog
from telegram import BotCommand, LinkPreviewOptions, ReplyParameters, Update
from telegram.constants import ChatMemberStatus, ParseMode
from telegram.error import BadRequest, ChatMigrated, Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.ext import CallbackQueryHandler, ChatMemberHandler, MessageHandler, filters

from bot.channels.telegram import errors
from bot.channels.telegram.address import CHANNEL, Target, parse_target
from bot.channels.telegram.buttons import keyboard
from bot.channels.telegram.inbound import Inbound, from_button, from_message
from bot.channels.telegram.library import Timeouts, application, hush, within
from bot.channels.telegram.render import Message, render_alert, render_reply
from bot.channels.text import clean, clip, utf16
from bot.channels.verdict import Verdict
from bot.delivery.pace import Priority
from bot.errors import ChannelError, UnreachableError
from bot.model import Chat, Moot, Refused, Sent
from bot.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from structlog.typing import FilteringBoundLogger
    from telegram.ext import ExtBot

    from bot.channels.telegram.library import App
    from bot.delivery import Pacer
    from bot.model import Digest, Reply, SendResult
    from bot.ports import Commands, Route

MENU_LANGUAGES = ("en", "id")  # "en" is also everybody else's
MENU_SUMMARY_CAP = 256
UPDATES = (Update.MESSAGE, Update.CHANNEL_POST, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER)
OUT = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)  # the latter in a private chat: blocked
PATIENCE = 10.0  # seconds an answer may wait when it was refused
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class TelegramChannel:
    """The `Channel` of Telegram.

    Args:
        token: The bot's token; never logged.
        commands: Answers what users type and press.
        base_url: Another Bot API server's address up to and including "/bot".
        timeouts: The patience with Telegram's servers.
        pacer: The account's pace, shared with who delivers; answers pass everything else that waits for it.
        log: Where to report; structlog's by default.
    """

    name = CHANNEL

    def __init__(
        self,
        token: str,
        commands: Commands,
        *,
        base_url: str | None = None,
        timeouts: Timeouts | None = None,
        pacer: Pacer | None = None,
        log: FilteringBoundLogger | None = None,
    ) -> None:
        self._token = token
        self._pacer = pacer
        self._commands = commands
        self._timeouts = timeouts or Timeouts()
        self._log: FilteringBoundLogger = log or structlog.get_logger(CHANNEL)
        self._conflicting = False
        self._app = self._handle(application(token, base_url, self._timeouts))

    def _handle(self, app: App) -> App:
        posts = filters.TEXT & (filters.UpdateType.MESSAGE | filters.UpdateType.CHANNEL_POST)
        app.add_handler(MessageHandler(posts, self._on_message))
        app.add_handler(CallbackQueryHandler(self._on_button))
        app.add_handler(ChatMemberHandler(self._on_membership, ChatMemberHandler.MY_CHAT_MEMBER))
        app.add_error_handler(self._on_error)
        return app

    @property
    def _bot(self) -> ExtBot[Any]:
        bot: ExtBot[Any] = self._app.bot
        return bot

    def routes(self) -> Sequence[Route]:
        """None: this channel only calls out."""
        return ()

    async def start(self, *, listen: bool = True) -> None:
        """Check the token; unless only to send, publish the command menus and begin to poll. Raises ChannelError."""
        hush()
        try:
            await self._app.initialize()
            if listen:
                await self._publish_menus()
                await self._app.start()
                await self._poll()
        except InvalidToken:
            await self.stop()
            # Without its cause: the library's message holds the token.
            raise ChannelError("Telegram refused the token: check [telegram] token") from None
        except TelegramError as error:
            await self.stop()
            raise UnreachableError(f"Telegram can't be reached: {self._scrub(error)}") from None
        self._log.info("telegram.started", bot=self._bot.username)

    async def _publish_menus(self) -> None:
        """Show the commands in Telegram's menu, English for everybody without a language of ours.

        A convenience: a bot that could not (Telegram limits how often) works all the same.
        """
        try:
            await self._bot.set_my_commands(self._menu(MENU_LANGUAGES[0]))
            for language in MENU_LANGUAGES:
                await self._bot.set_my_commands(self._menu(language), language_code=language)
        except InvalidToken:
            raise
        except TelegramError as error:
            self._log.warning("telegram.menu_unpublished", reason=self._scrub(error))

    def _menu(self, language: str) -> list[BotCommand]:
        menu = self._commands.menu(language)
        return [BotCommand(name, clip(clean(summary), MENU_SUMMARY_CAP, utf16) or name) for name, summary in menu]

    async def _poll(self) -> None:
        updater = self._app.updater
        assert updater is not None  # noqa: S101  # the builder makes one unless told not to
        await updater.start_polling(
            timeout=self._timeouts.poll,
            bootstrap_retries=0,
            allowed_updates=list(UPDATES),
            error_callback=self._on_poll_error,
        )

    async def stop(self) -> None:
        """Stop polling, let the commands begun finish, close the connections. Safe to call at any time."""
        updater = self._app.updater
        if updater is not None and updater.running:
            await within(updater.stop(), 1.0)
        if self._app.running and not await within(self._app.stop(), self._timeouts.drain):
            self._log.warning("telegram.commands_unfinished")
        await self._app.shutdown()
        await self._bot.shutdown()  # after a failed start the application holds itself for never initialised

    async def send(self, chat: Chat, digest: Digest, *, reply_to: str | None = None) -> SendResult:
        """Deliver one digest, below that message where it is still there. Never raises for what Telegram answers."""
        target = parse_target(chat.target)
        if target is None:
            return Refused(f"{chat.address} is no Telegram chat")
        message = render_alert(digest)
        above = int(reply_to) if reply_to and reply_to.isdecimal() else None
        try:
            try:
                return await self._post(target, message, above)
            except BadRequest as error:
                if target.thread is None or errors.failure(error).verdict is not Verdict.THREAD:
                    raise
                return await self._post_without_topic(target, message, chat.language)
        except TelegramError as error:
            return self._outcome(chat, error)

    async def edit(self, chat: Chat, digest: Digest, reference: str) -> SendResult:
        """Let a message show this digest, with its buttons. Never raises for what Telegram answers."""
        target = parse_target(chat.target)
        if target is None or not reference.isdecimal():
            return Refused(f"{reference} is no message of {chat.address}")
        message = render_alert(digest)
        try:
            await self._bot.edit_message_text(
                message.html,
                target.chat,
                int(reference),
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard(message.choices),
                link_preview_options=NO_PREVIEW,
            )
        except TelegramError as error:
            return self._outcome(chat, error)
        return Sent(reference)

    def _outcome(self, chat: Chat, error: TelegramError) -> SendResult:
        result = errors.outcome(error)
        if isinstance(error, BadRequest | InvalidToken | Conflict) and not isinstance(result, Moot):
            self._log.warning("telegram.refused", chat=chat.address, reason=self._scrub(error))
        return result

    async def _post_without_topic(self, target: Target, message: Message, language: str) -> Sent:
        """The topic is deleted: send to its group, saying so. Raises TelegramError.

        In one message, so that it is said once: whoever records where it went sends nothing to the topic any more.
        """
        self._log.warning("telegram.topic_gone", chat=target.address)
        notice = phrases(language).topic_gone
        group = Target(target.chat)
        sent = await self._post(group, Message(escape(notice), notice).joined(message))
        return replace(sent, moved_to=group.address)

    async def _post(self, target: Target, message: Message, reply_to: int | None = None) -> Sent:
        """Send one message, once more as plain text if our markup is refused. Raises TelegramError."""
        options: dict[str, Any] = {"message_thread_id": target.thread, "link_preview_options": NO_PREVIEW}
        if reply_to is not None:
            options["reply_parameters"] = ReplyParameters(reply_to, allow_sending_without_reply=True)
        markup: dict[str, Any] = {"parse_mode": ParseMode.HTML, "reply_markup": keyboard(message.choices)}
        try:
            sent = await self._bot.send_message(target.chat, message.html, **markup, **options)
        except BadRequest as error:
            if errors.failure(error).verdict is not Verdict.OURS:
                raise
            self._log.error("telegram.markup_refused", chat=target.address, reason=error.message, html=message.html)
            sent = await self._bot.send_message(target.chat, clip(message.plain, 4096, utf16), **options)
            return Sent(str(sent.message_id), plain=True)
        return Sent(str(sent.message_id))

    async def _on_message(self, update: Update, _context: object) -> None:
        message = update.effective_message
        inbound = from_message(message, self._bot.username) if message else None
        if inbound:
            await self._answer(inbound)

    async def _on_button(self, update: Update, _context: object) -> None:
        query = update.callback_query
        assert query is not None  # noqa: S101  # what CallbackQueryHandler is for
        try:
            await query.answer()
        except TelegramError as error:  # pressed long ago, or the network: the command is still meant
            self._log.info("telegram.button_unanswered", reason=self._scrub(error))
        inbound = from_button(query)
        if inbound:
            await self._answer(inbound)

    async def _on_membership(self, update: Update, _context: object) -> None:
        change = update.my_chat_member
        if change is None:
            return
        self._log.info("telegram.membership", chat=change.chat.id, status=change.new_chat_member.status)
        if change.old_chat_member.status in OUT and change.new_chat_member.status not in OUT:
            await self._greet(Target(change.chat.id).address)

    async def _greet(self, address: str) -> None:
        """Tell a chat that had thrown the bot out, and its topics, that it is back."""
        for place, reply in await self._commands.returned(address):
            target = parse_target(place.removeprefix(f"{CHANNEL}:"))
            assert target is not None  # noqa: S101  # an address of ours
            await self._say(target, reply)

    async def _say(self, target: Target, reply: Reply, reply_to: int | None = None) -> None:
        try:
            await self._post_all(target, render_reply(reply), reply_to)
        except TelegramError as error:
            self._log.warning("telegram.answer_lost", chat=target.address, reason=self._scrub(error))

    async def _answer(self, inbound: Inbound) -> None:
        self._conflicting = False
        reply = await self._commands.answer(
            inbound.target.address, inbound.line, user=inbound.user, language=inbound.language
        )
        await self._say(inbound.target, reply, inbound.reply_to)

    async def _post_all(self, target: Target, messages: Sequence[Message], reply_to: int | None) -> None:
        for count, message in enumerate(messages):
            under = reply_to if count == 0 else None
            try:
                await self._post_in_turn(target, message, under)
            except RetryAfter as error:
                wait = errors.seconds(error)
                if wait > PATIENCE:
                    raise
                await asyncio.sleep(wait)
                await self._post_in_turn(target, message, under)
            except ChatMigrated as error:
                target = Target(error.new_chat_id)
                await self._post_in_turn(target, message)

    async def _post_in_turn(self, target: Target, message: Message, reply_to: int | None = None) -> None:
        """Post at the account's pace, before everything that nobody waits for. Raises TelegramError."""
        async with self._pacer.slot(Chat(target.address), Priority.REPLY) if self._pacer else nullcontext():
            await self._post(target, message, reply_to)

    def _on_poll_error(self, error: TelegramError) -> None:
        if not isinstance(error, Conflict):
            self._log.warning("telegram.poll_failed", reason=self._scrub(error))
        elif not self._conflicting:
            self._conflicting = True
            self._log.error("telegram.conflict", reason="another program polls with this bot's token; stop one of them")

    async def _on_error(self, _update: object, context: Any) -> None:  # noqa: ANN401  # the library's own generic
        self._log.error("telegram.handler_failed", exc_info=context.error)

    def _scrub(self, error: TelegramError) -> str:
        return error.message.replace(self._token, "***")
