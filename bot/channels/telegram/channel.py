"""The Telegram channel: updates in by long polling or webhook, messages out."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Any

import structlog
from telegram import Update
from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError

from bot.channels.telegram import errors, menus
from bot.channels.telegram.address import CHANNEL, Target, parse_target
from bot.channels.telegram.incoming import UPDATES, Incoming
from bot.channels.telegram.library import Timeouts, application, hush, within
from bot.channels.telegram.post import Poster
from bot.channels.telegram.prove import findings
from bot.channels.telegram.render import Message, render_alert
from bot.channels.telegram.rights import Rights, utc_now
from bot.channels.telegram.webhook import PATH, Receiver
from bot.channels.verdict import Verdict
from bot.errors import ChannelError, UnreachableError
from bot.model import Moot, Refused, Sent
from bot.news.times import is_night
from bot.phrases import phrases
from bot.ports import Route

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from telegram.ext import ExtBot

    from bot.channels.telegram.webhook import Webhook
    from bot.delivery import Pacer
    from bot.model import Chat, Digest, SendResult
    from bot.ports import Commands, Finding

CONFLICTS = {
    "webhook": "a webhook is set for this bot's token, by another program; stop that or use another bot",
    "polls": "another program polls with this bot's token; stop one of them",
    "taken": "another program took the updates of this bot's webhook; stop one of them",
}

log = structlog.get_logger(CHANNEL)


class TelegramChannel:
    """The `Channel` of Telegram.

    Args:
        token: The bot's token; never logged.
        commands: Answers what users type and press.
        base_url: Another Bot API server's address up to and including "/bot".
        webhook: Where Telegram brings updates; it is asked for them without.
        timeouts: The patience with Telegram's servers.
        pacer: The account's pace, shared with who delivers; answers pass everything else that waits for it.
        now: The clock.
    """

    name = CHANNEL

    def __init__(  # noqa: PLR0913 - beside the two it can't do without, what operators and tests set
        self,
        token: str,
        commands: Commands,
        *,
        base_url: str | None = None,
        webhook: Webhook | None = None,
        timeouts: Timeouts | None = None,
        pacer: Pacer | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._commands = commands
        self._webhook = webhook
        self._timeouts = timeouts or Timeouts()
        self._now = now
        self._conflicting = False
        self._guarding: asyncio.Task[None] | None = None
        self._app = application(token, base_url, self._timeouts, polling=webhook is None)
        self._poster = Poster(self._bot, pacer)
        incoming = Incoming(self._bot, commands, self._poster, Rights(self._bot, now))
        self._app.add_handlers(incoming.handlers())
        self._app.add_error_handler(self._on_error)

    @property
    def _bot(self) -> ExtBot[Any]:
        bot: ExtBot[Any] = self._app.bot
        return bot

    def routes(self) -> Sequence[Route]:
        """The webhook's path, if there is one."""
        return (Route("POST", PATH, Receiver(self._webhook.secret, self._take).answer),) if self._webhook else ()

    async def start(self, *, listen: bool = True) -> None:
        """Check the token; unless only to send, publish the menus and let updates come. Raises ChannelError."""
        hush()
        try:
            await self._app.initialize()
            if listen:
                await menus.publish(self._bot, self._commands)
                await self._app.start()
                await self._listen()
        except InvalidToken:
            await self.stop()
            # Without its cause: the library's message holds the token.
            raise ChannelError("Telegram refused the token: check [telegram] token") from None
        except BadRequest as error:
            await self.stop()
            why = errors.words(error, self._bot)
            raise ChannelError(f"Telegram refused the webhook: {why}: check [web] public_url") from None
        except TelegramError as error:
            await self.stop()
            raise UnreachableError(f"Telegram can't be reached: {errors.words(error, self._bot)}") from None
        log.info("telegram.started", bot=self._bot.username)

    async def _listen(self) -> None:
        if self._webhook:
            await self._set(self._webhook)
            self._guarding = asyncio.create_task(self._guard(self._webhook))
            return
        updater = self._app.updater
        assert updater is not None  # noqa: S101  # the builder makes one unless told not to
        await updater.start_polling(
            timeout=self._timeouts.poll,
            bootstrap_retries=0,
            allowed_updates=list(UPDATES),
            error_callback=self._on_poll_error,
        )

    async def _set(self, webhook: Webhook) -> None:
        await self._bot.set_webhook(webhook.url, allowed_updates=UPDATES, secret_token=webhook.secret)

    async def _guard(self, webhook: Webhook) -> None:
        """Set the webhook again when another program with this token took it: updates would go there unnoticed."""
        while True:
            await asyncio.sleep(self._timeouts.guard)
            try:
                if (await self._bot.get_webhook_info()).url == webhook.url:
                    continue
                log.error("telegram.conflict", reason=CONFLICTS["taken"])
                await self._set(webhook)
            except TelegramError as error:
                log.warning("telegram.webhook_unknown", reason=errors.words(error, self._bot))

    async def _take(self, data: dict[str, Any]) -> bool:
        """Queue an update that Telegram brought; False while nobody works the queue off."""
        if not self._app.running:
            return False
        try:
            update = Update.de_json(data, self._bot)
        except (AttributeError, KeyError, TypeError, ValueError):  # not as the library knows them: brought no more
            log.exception("telegram.update_unreadable", update=data["update_id"])
            return True
        await self._app.update_queue.put(update)
        return True

    async def prove(self, chats: Sequence[Chat]) -> Sequence[Finding]:
        """How the bot, its menus and its webhook stand, and whether it may write in these chats. Never raises."""
        return [one async for one in findings(self._bot, self._commands, self._webhook, chats)]

    async def stop(self) -> None:
        """Take no more updates, let the commands begun finish, close the connections. Safe to call at any time."""
        if self._guarding:
            self._guarding.cancel()
            self._guarding = None
        updater = self._app.updater
        if updater is not None and updater.running:
            await within(updater.stop(), 1.0)
        if self._app.running and not await within(self._app.stop(), self._timeouts.drain):
            log.warning("telegram.commands_unfinished")
        await self._app.shutdown()
        await self._bot.shutdown()  # after a failed start the application holds itself for never initialised

    async def send(self, chat: Chat, digest: Digest, *, reply_to: str | None = None) -> SendResult:
        """Deliver one digest, below that message where it is still there. Never raises for what Telegram answers."""
        target = parse_target(chat.target)
        if target is None:
            return Refused(f"{chat.address} is no Telegram chat")
        message = render_alert(digest, preview=chat.previews)
        above = int(reply_to) if reply_to and reply_to.isdecimal() else None
        silent = chat.silent_nights and is_night(self._now(), chat)
        try:
            try:
                return await self._poster.post(target, message, reply_to=above, silent=silent)
            except BadRequest as error:
                if target.thread is None or errors.failure(error).verdict is not Verdict.THREAD:
                    raise
                return await self._post_without_topic(target, message, chat.language, silent=silent)
        except TelegramError as error:
            return self._outcome(chat, error)

    async def edit(self, chat: Chat, digest: Digest, reference: str) -> SendResult:
        """Let a message show this digest, with its buttons. Never raises for what Telegram answers."""
        target = parse_target(chat.target)
        if target is None or not reference.isdecimal():
            return Refused(f"{reference} is no message of {chat.address}")
        try:
            await self._poster.edit(target, int(reference), render_alert(digest, preview=chat.previews))
        except TelegramError as error:
            return self._outcome(chat, error)
        return Sent(reference)

    def _outcome(self, chat: Chat, error: TelegramError) -> SendResult:
        result = errors.outcome(error)
        if isinstance(error, BadRequest | InvalidToken | Conflict) and not isinstance(result, Moot):
            log.warning("telegram.refused", chat=chat.address, reason=errors.words(error, self._bot))
        return result

    async def _post_without_topic(self, target: Target, message: Message, language: str, *, silent: bool) -> Sent:
        """The topic is deleted: send to its group, saying so. Raises TelegramError.

        In one message, so that it is said once: whoever records where it went sends nothing to the topic any more.
        """
        log.warning("telegram.topic_gone", chat=target.address)
        notice = phrases(language).topic_gone
        group = Target(target.chat)
        sent = await self._poster.post(group, Message(escape(notice), notice).joined(message), silent=silent)
        return replace(sent, moved_to=group.address)

    def _on_poll_error(self, error: TelegramError) -> None:
        if not isinstance(error, Conflict):
            log.warning("telegram.poll_failed", reason=errors.words(error, self._bot))
        elif not self._conflicting:
            self._conflicting = True
            log.error("telegram.conflict", reason=CONFLICTS["webhook" if "webhook" in error.message else "polls"])

    async def _on_error(self, _update: object, context: Any) -> None:  # noqa: ANN401  # the library's own generic
        log.error("telegram.handler_failed", exc_info=context.error)
