"""How fast a platform lets us send: windows for the account and for each chat.

A window of n messages in t seconds is n permits; a permit comes back t seconds after the ANSWER to its message.
So message k starts no sooner than the answer to message k-n plus t, and no window the server can draw holds more
than n, whatever the round trip. (Counting from send times still drew refusals when answers were slow.)

It comes back no sooner than who sent the message is done with it, having written down what became of it. So an
account has no more messages that may have been taken and are not written down than its window has permits, and a
process that is killed repeats no more than these.

Nobody holds one permit while waiting for another: who may go next is decided at the moment when every window has
room. So an answer to a command passes a flood of alerts, and a chat that waits for its own window holds up no other.
"""

from __future__ import annotations

import asyncio
import heapq
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Mapping

    from bot.model import Chat
    from bot.ports import Clock

MANY_CHATS = 10_000  # windows of idle chats are dropped beyond this
LONGEST_HOLD = 300.0  # seconds a wait is kept in memory; the account is tried again after that
NEVER = float("inf")
# Messages of an account start at least this part of an even spread apart. Thirty at once are all answered as late as
# the last, and so are their successors a second later: a window of 30 then lost 4% to our own CPU, spread out 1%.
SPREAD = 0.5


class Priority(IntEnum):
    """Who goes first when the account's window is full: people who wait, then news, then what can wait."""

    REPLY = 0
    ALERT = 1
    DIGEST = 2
    EDIT = 3


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
    """The permits of one rate: those at home, by when they may be used, and those out with a message."""

    __slots__ = ("_free_at", "_held_until", "_rate")

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._free_at = [0.0] * rate.count  # a heap of monotonic times
        self._held_until = 0.0

    def free_at(self) -> float:
        """When the next message may start; never, while every permit is out."""
        return max(self._free_at[0], self._held_until) if self._free_at else NEVER

    def take(self) -> None:
        """A message starts."""
        heapq.heappop(self._free_at)

    def give_back(self, answered: float | None) -> None:
        """Its message is done with, and was answered then; a permit that sent nothing is free again at once."""
        heapq.heappush(self._free_at, 0.0 if answered is None else answered + self._rate.seconds)

    def hold(self, until: float) -> None:
        """Start nothing before that: the server said so."""
        self._held_until = max(self._held_until, until)

    def idle(self, now: float) -> bool:
        """Whether forgetting this window would change nothing."""
        return len(self._free_at) == self._rate.count and max(*self._free_at, self._held_until) <= now


@dataclass(slots=True, eq=False)
class _Line:
    """One chat: its windows and who waits to write there, best first."""

    windows: list[Window]
    waiting: list[tuple[int, int, asyncio.Future[None]]] = field(default_factory=list)

    def free_at(self) -> float:
        return _free_at(self.windows)


@dataclass(slots=True)
class Turn:
    """One message under way."""

    clock: Clock
    answered_at: float | None = None

    def answered(self) -> None:
        """Its answer is here: from now on its windows count. Not called, they count from when the turn is over."""
        self.answered_at = self.clock.monotonic()


class Pacer:
    """Grants the right to send one message to a chat, when the chat and the account have room for it."""

    def __init__(self, limits: Limits, clock: Clock) -> None:
        self._limits = limits
        self._clock = clock
        self._account = [Window(rate) for rate in limits.account]
        self._spacing = max((rate.seconds / rate.count * SPREAD for rate in limits.account), default=0.0)
        self._next_start = 0.0
        self._lines: dict[str, _Line] = {}
        self._order = count()
        self._ready: list[tuple[int, int, _Line]] = []  # chats with room, by whom they would let go
        self._resting: list[tuple[float, int, _Line]] = []  # chats whose window is full, by when it is not
        self._alarm: asyncio.Task[None] | None = None
        self._alarm_at = NEVER
        self._refused: set[str] = set()  # chats refused since the last message that was taken

    @asynccontextmanager
    async def slot(self, chat: Chat, priority: Priority = Priority.ALERT) -> AsyncIterator[Turn]:
        """Wait until the chat and the account both have room, then send inside, and stay until that is written down."""
        line = self._line(chat)
        called: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(line.waiting, (priority, next(self._order), called))
        self._queue(line)
        self._pump()
        try:
            await called
        except asyncio.CancelledError:
            if called.done() and not called.cancelled():
                self._give_back(line, None)
            raise
        turn = Turn(self._clock)
        try:
            yield turn
        finally:  # whatever happened: it may be on its way
            self._give_back(line, self._clock.monotonic() if turn.answered_at is None else turn.answered_at)

    def free_in(self, chat: Chat) -> float:
        """Seconds until the chat's own windows have room; 0 when they have it now or a message is under way."""
        free_at = self._line(chat).free_at()
        return 0.0 if free_at == NEVER else max(free_at - self._clock.monotonic(), 0.0)

    def taken(self) -> None:
        """The platform took a message: the account as a whole is not held."""
        self._refused.clear()

    def refused(self, chat: Chat, seconds: float) -> None:
        """The platform asked to wait, for the chat or for the account: it does not say which.

        One chat refused is taken for that chat's own trouble. Another one, with nothing taken in between, is the
        account's: then everybody waits, at most `LONGEST_HOLD` before the next try.
        """
        now = self._clock.monotonic()
        if seconds <= LONGEST_HOLD:  # a longer one is the outbox's to keep: it outlives us
            for window in self._line(chat).windows:
                window.hold(now + seconds)
        self._refused.add(chat.address)
        if len(self._refused) > 1:
            for window in self._account:
                window.hold(now + min(seconds, LONGEST_HOLD))

    def _line(self, chat: Chat) -> _Line:
        if len(self._lines) > MANY_CHATS:
            now = self._clock.monotonic()
            self._lines = {
                key: line
                for key, line in self._lines.items()
                if line.waiting or not all(window.idle(now) for window in line.windows)
            }
        key = chat.address.partition("/")[0]  # the topics of a forum are one chat to Telegram
        known = self._lines.get(key)
        if known is None:
            rates = self._limits.chat + (self._limits.group if is_group(chat) else ())
            known = self._lines[key] = _Line([Window(rate) for rate in rates])
        return known

    def _give_back(self, line: _Line, answered: float | None) -> None:
        for window in (*line.windows, *self._account):
            window.give_back(answered)
        self._queue(line)
        self._pump()

    def _queue(self, line: _Line) -> None:
        """Put the chat where it is found when its head may go. It may be in a queue twice: `_pump` looks again."""
        while line.waiting and line.waiting[0][2].done():  # who waited has been cancelled
            heapq.heappop(line.waiting)
        if not line.waiting:
            return
        free_at = line.free_at()
        if free_at <= self._clock.monotonic():
            heapq.heappush(self._ready, (*line.waiting[0][:2], line))
        elif free_at < NEVER:
            heapq.heappush(self._resting, (free_at, next(self._order), line))

    def _pump(self) -> None:
        """Let everybody go who may."""
        now = self._clock.monotonic()
        while self._resting and self._resting[0][0] <= now:
            self._queue(heapq.heappop(self._resting)[2])
        while self._ready and self._account_free_at() <= now:
            priority, order, line = heapq.heappop(self._ready)
            if line.waiting and line.waiting[0][:2] == (priority, order) and line.free_at() <= now:
                self._go(line)
            self._queue_again(line, (priority, order))
        self._set_alarm(now)

    def _go(self, line: _Line) -> None:
        called = heapq.heappop(line.waiting)[2]
        if not called.done():
            for window in (*line.windows, *self._account):
                window.take()
            self._next_start = self._clock.monotonic() + self._spacing
            called.set_result(None)

    def _account_free_at(self) -> float:
        return max(_free_at(self._account), self._next_start)

    def _queue_again(self, line: _Line, was: tuple[int, int]) -> None:
        """Unless a better head of the chat is in the queue already."""
        if line.waiting and line.waiting[0][:2] >= was:
            self._queue(line)

    def _set_alarm(self, now: float) -> None:
        """Wake up when the next chat or the account has room, if anybody waits for that."""
        account = self._account_free_at() if self._ready else NEVER
        at = min(account, self._resting[0][0] if self._resting else NEVER)
        if at == NEVER or (self._alarm is not None and self._alarm_at <= at):
            return
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm_at = at
        self._alarm = asyncio.create_task(self._wake(at - now))

    async def _wake(self, seconds: float) -> None:
        await self._clock.sleep(max(seconds, 0.0))
        self._alarm, self._alarm_at = None, NEVER
        self._pump()


def _free_at(windows: Iterable[Window]) -> float:
    return max((window.free_at() for window in windows), default=0.0)


def is_group(chat: Chat) -> bool:
    """Telegram's groups and channels have negative ids."""
    return chat.channel == "telegram" and chat.target.startswith("-")
