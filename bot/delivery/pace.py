"""How fast a platform lets us send: windows for the account and for each chat.

A window of n messages in t seconds is n permits; a permit comes back t seconds after the ANSWER to its message.
So message k starts no sooner than the answer to message k-n plus t, and no window the server can draw holds more
than n, whatever the round trip. (Counting from send times still drew refusals when answers were slow.)
"""

from __future__ import annotations

import asyncio
import heapq
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from bot.model import Chat
    from bot.ports import Clock

MANY_CHATS = 10_000  # windows of idle chats are dropped beyond this


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `count` messages in any `seconds`."""

    count: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Limits:
    """A platform's limits: for the whole account, for any chat, and for a group on top of that."""

    account: tuple[Rate, ...] = ()
    chat: tuple[Rate, ...] = ()
    group: tuple[Rate, ...] = ()


# Telegram: "about 30 messages a second", one a second in a chat, 20 a minute in a group (core.telegram.org/bots/faq).
# Slack: one message a second in a channel and an unnamed cap for the workspace (docs.slack.dev, rate limits).
LIMITS: Mapping[str, Limits] = {
    "telegram": Limits(account=(Rate(30, 1.0),), chat=(Rate(1, 1.0),), group=(Rate(20, 60.0),)),
    "slack": Limits(account=(Rate(50, 1.0),), chat=(Rate(1, 1.0),)),
}


class Window:
    """The permits of one rate."""

    def __init__(self, rate: Rate, clock: Clock) -> None:
        self._rate = rate
        self._clock = clock
        self._permits = asyncio.Semaphore(rate.count)
        self._free_at = [0.0] * rate.count  # a heap of monotonic times

    @asynccontextmanager
    async def permit(self) -> AsyncIterator[None]:
        """Hold a permit while sending."""
        async with self._permits:
            wait = heapq.heappop(self._free_at) - self._clock.monotonic()
            back_at = self._clock.monotonic()  # a permit not used for sending is free again at once
            try:
                if wait > 0:
                    await self._clock.sleep(wait)
                yield
                back_at = self._clock.monotonic() + self._rate.seconds
            finally:
                heapq.heappush(self._free_at, back_at)

    def hold(self, seconds: float) -> None:
        """Start nothing for that long: the server said so."""
        until = self._clock.monotonic() + seconds
        self._free_at = [max(at, until) for at in self._free_at]
        heapq.heapify(self._free_at)

    @property
    def idle(self) -> bool:
        """Whether forgetting this window would change nothing."""
        return len(self._free_at) == self._rate.count and max(self._free_at) <= self._clock.monotonic()


class Pacer:
    """Grants the right to send one message to a chat: the chat's turn first, then the account's."""

    def __init__(self, limits: Limits, clock: Clock) -> None:
        self._limits = limits
        self._clock = clock
        self._account = [Window(rate, clock) for rate in limits.account]
        self._chats: dict[str, list[Window]] = {}

    @asynccontextmanager
    async def slot(self, chat: Chat) -> AsyncIterator[None]:
        """Wait for the chat's turn, then the account's; a chat that waits holds up no other."""
        async with AsyncExitStack() as stack:
            for window in (*self._windows(chat), *self._account):
                await stack.enter_async_context(window.permit())
            yield

    def _windows(self, chat: Chat) -> list[Window]:
        if len(self._chats) > MANY_CHATS:
            self._chats = {key: w for key, w in self._chats.items() if not all(window.idle for window in w)}
        known = self._chats.get(chat.address)
        if known is None:
            rates = self._limits.chat + (self._limits.group if is_group(chat) else ())
            known = self._chats[chat.address] = [Window(rate, self._clock) for rate in rates]
        return known


def is_group(chat: Chat) -> bool:
    """Telegram's groups and channels have negative ids."""
    return chat.channel == "telegram" and chat.target.startswith("-")
