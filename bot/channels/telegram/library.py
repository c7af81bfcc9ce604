"""python-telegram-bot, set up as this project wants it: explicit patience, order within a chat, a bounded stop."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import Application, ApplicationBuilder, BaseUpdateProcessor

from bot.channels.telegram.request import AiohttpRequest

if TYPE_CHECKING:
    from collections.abc import Awaitable, Coroutine

    App = Application[Any, Any, Any, Any, Any, Any]

COMMANDS_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Timeouts:
    """In seconds.

    `poll` is how long Telegram may hold a getUpdates that has nothing to tell, `drain` how long commands begun may
    take once stopping, `guard` how often it is looked whether the webhook is still ours.
    """

    connect: float = 5.0
    read: float = 15.0
    write: float = 10.0
    pool: float = 3.0
    poll: int = 30
    drain: float = 1.0
    guard: float = 300.0


def application(token: str, base_url: str | None, timeouts: Timeouts, *, polling: bool = True) -> App:
    """An application without handlers, job queue (the schedule is ours) and rate limiter (the pace is the outbox's).

    Without polling its update queue is filled by whoever gets updates.
    """
    builder = ApplicationBuilder().token(token).job_queue(None).concurrent_updates(InOrder(COMMANDS_AT_ONCE))
    builder = builder.request(AiohttpRequest(timeouts, 64)).get_updates_request(AiohttpRequest(timeouts, 1))
    builder = builder.base_url(base_url) if base_url else builder
    return builder.build() if polling else builder.updater(None).build()


class InOrder(BaseUpdateProcessor):
    """Updates of one chat (without one: of one person) one after the other, of different chats at the same time.

    So "/watch Apple" is done before the "/list" sent after it, and no slow answer holds up another chat.
    """

    __slots__ = ("_locks",)

    def __init__(self, at_once: int) -> None:
        super().__init__(at_once)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's turn; asyncio's locks are first come, first served."""
        whose = (update.effective_chat or update.effective_user) if isinstance(update, Update) else None
        lock = self._locks.setdefault(whose.id if whose else 0, asyncio.Lock())
        async with lock:
            await coroutine

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to give back."""


async def within(work: Coroutine[Any, Any, None], seconds: float) -> bool:
    """Whether the work ended by itself in that time; if not it is ended.

    Cancelled until it gives in: while Telegram is out of reach the library sleeps up to 30 s between polls, takes the
    first cancellation for the end of that sleep, and goes on to another request.
    """
    task = asyncio.create_task(work)
    _, running = await asyncio.wait({task}, timeout=seconds)
    while running:
        task.cancel()
        _, running = await asyncio.wait({task}, timeout=0.5)
    return not task.cancelled()


def hush() -> None:
    """Keep the libraries' chatter out of the log: at INFO it has every URL, and each has the token."""
    for noisy in ("httpx", "httpcore", "telegram"):
        logger = logging.getLogger(noisy)
        logger.setLevel(max(logger.level, logging.WARNING))
