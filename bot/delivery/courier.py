"""The outbox drained to one channel.

A delivery is leased before it is sent and settled after: a crash in between leaves it leased, and it is tried again
when the lease ends. So an alert is never lost, and at most the sends in flight are repeated: those not settled yet.
Each holds its permits until it is settled, so they are never more than the account's window has (`bot.delivery.pace`):
thirty at Telegram and fifty at Slack, or `messages_per_second`; without a window, one a chat.

The next deliveries are claimed while earlier ones wait for their pace, a chat's few at a time: the account is never
idle between two claims, and a chat with a long backlog takes nobody's place.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import SystemRandom
from typing import TYPE_CHECKING

import structlog

from bot.delivery.ledger import PAUSE, Ledger
from bot.delivery.pace import Priority
from bot.delivery.settle import settle
from bot.model import ChatGone, DeliveryKind, DeliveryState, Moot, Moved, Refused, Sent, Throttled
from bot.news.digest import with_sources
from bot.ports import Settlement

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from random import Random

    from bot.delivery.pace import Pacer, Turn
    from bot.model import Delivery, SendResult
    from bot.ports import Channel, Clock, Store

    Observer = Callable[[Delivery, SendResult, datetime], None]

BATCH = 100  # deliveries leased at once
AHEAD = 60  # more are leased when fewer than these wait for their pace: two seconds' worth of Telegram
EACH = 2  # of one chat leased at a time
GRACE = 1.5  # seconds that sends begun may go on at shutdown
EDITS = " edits"  # after a chat's address: the line of what changes there
PATIENCE = 2.0  # seconds a delivery waits in memory for its chat's window; beyond, it waits in the outbox

log = structlog.get_logger()


def _unobserved(_delivery: Delivery, _result: SendResult, _now: datetime) -> None:
    pass


@dataclass(eq=False)
class _Line:
    """One chat's leased deliveries in order: a chat reads its news as it happened."""

    waiting: deque[Delivery] = field(default_factory=deque)
    task: asyncio.Task[None] | None = None
    full: bool = False  # the outbox may hold more for this chat


@dataclass
class Courier:
    """Drains the outbox of one channel.

    `lease` is how long a delivery may be on its way; `observe` is told of every answer, for metrics; `pause` is the
    ledger's.
    """

    channel: Channel
    store: Store
    clock: Clock
    pacer: Pacer
    lease: timedelta = timedelta(seconds=60)
    observe: Observer = _unobserved
    random: Random = field(default_factory=SystemRandom)
    pause: float = PAUSE
    _kick: asyncio.Event = field(default_factory=asyncio.Event)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)
    _stopping: bool = False
    _look: bool = False  # there may be something to claim
    _lines: dict[str, _Line] = field(default_factory=dict)
    _waiting: dict[int, float] = field(default_factory=dict)  # leased, not handed to the channel: until when it may be
    _sending: set[asyncio.Task[tuple[SendResult, Settlement]]] = field(default_factory=set)
    _sent: int = 0
    _trouble: BaseException | None = None

    def __post_init__(self) -> None:
        self._ledger = Ledger(self.store, self.clock, self.pause)

    def kick(self) -> None:
        """There may be something to send."""
        self._look = True
        self._kick.set()
        self._changed.set()

    async def run(self) -> None:
        """Drain whenever kicked, until cancelled."""
        while True:
            await self._kick.wait()
            self._kick.clear()
            await self.drain()

    async def drain(self) -> int:
        """Send all that is due now; how many were sent."""
        before, self._look = self._sent, True
        try:
            while not self._stopping and (self._look or self._lines):
                await self._step()
        finally:
            for line in self._lines.values():
                if line.task:
                    line.task.cancel()
        await asyncio.gather(*self._sending)
        return self._sent - before

    async def stop(self) -> None:
        """Start no more sends, finish those begun, give back what waits. Cancel `run` after this, not before.

        A send that takes longer than `GRACE` is left to the platform: it stays leased, as after a crash.
        """
        self._stopping = True
        self._changed.set()
        if self._sending:
            _, late = await asyncio.wait(self._sending, timeout=GRACE)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await self._give_back(tuple(self._waiting), self.clock.now())

    # -- claiming -----------------------------------------------------------------------------------

    async def _step(self) -> None:
        """Claim if there is room and perhaps something to claim; else wait until that may be."""
        if self._trouble:
            raise self._trouble
        if self._look and len(self._waiting) < AHEAD:
            self._look = await self._claim()
        else:
            await self._changed.wait()
            self._changed.clear()

    async def _claim(self) -> bool:
        """Lease the next deliveries and hand them to their chats' lines; whether there were any."""
        busy = [address for address, line in self._lines.items() if line.waiting]
        until = self.clock.monotonic() + self.lease.total_seconds() / 2
        now = self.clock.now()
        batch = await self.store.claim(self.channel.name, now, BATCH, self.lease, each=EACH, but_not=busy)
        self._waiting |= dict.fromkeys((delivery.id for delivery in batch), until)
        for address in busy:  # it may have more in the outbox, which this claim was not to see
            if address in self._lines:
                self._lines[address].full = True
        for delivery in await self._with_sources(batch):
            self._line_up(delivery)
        return bool(batch)

    def _line_up(self, delivery: Delivery) -> None:
        address = delivery.chat.address
        if delivery.kind is DeliveryKind.EDIT:
            address += EDITS  # a line of their own: no news waits behind an edit
        line = self._lines.get(address)
        if line is None:
            line = self._lines[address] = _Line()
            line.task = asyncio.create_task(self._carry(address, line))
            line.task.add_done_callback(self._carried)
        line.waiting.append(delivery)
        line.full = line.full or len(line.waiting) >= EACH

    def _carried(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and task.exception():
            self._trouble = task.exception()
        self._changed.set()

    async def _with_sources(self, batch: Sequence[Delivery]) -> list[Delivery]:
        """The digests with how many others report the story by now; a development tells of its own source only."""
        publishers = await self.store.publishers({delivery.digest.story_id for delivery in batch}) if batch else {}
        return [
            replace(d, digest=with_sources(d.digest, d.chat, publishers.get(d.digest.story_id, 1) - 1))
            if d.kind is not DeliveryKind.DEVELOPMENT
            else d
            for d in batch
        ]

    # -- sending ------------------------------------------------------------------------------------

    async def _carry(self, address: str, line: _Line) -> None:
        """Deliver one chat's line. What is put off takes along what came after it, so that the order stays."""
        try:
            while line.waiting and not self._stopping:
                chat = line.waiting[0].chat
                rest = self.pacer.free_in(chat)
                if rest > PATIENCE:
                    await self._put_off(line, self.clock.now() + timedelta(seconds=rest))
                    continue
                done = await self._deliver(line.waiting.popleft())
                if done is None:
                    continue
                result, settlement = done
                if settlement.state == DeliveryState.CANCELLED:
                    self._forget(line)
                elif settlement.retry_at:
                    await self._put_off(line, settlement.retry_at)
                elif isinstance(result, Sent) and result.moved_to:
                    await self._put_off(line, self.clock.now())  # to be claimed with the chat's new address
        finally:
            del self._lines[address]
            self._look = self._look or line.full
            self._changed.set()

    async def _deliver(self, delivery: Delivery) -> tuple[SendResult, Settlement] | None:
        """Send at its pace and settle; None when its time was over first: somebody has it when its lease ends."""
        priority = Priority.EDIT if delivery.kind is DeliveryKind.EDIT else Priority.ALERT
        async with self.pacer.slot(delivery.chat, priority) as turn:
            if self._stopping:
                return None
            until = self._waiting.pop(delivery.id)
            self._changed.set()
            if self.clock.monotonic() > until:
                return None
            sending = asyncio.create_task(self._send(delivery, turn))
            self._sending.add(sending)
            sending.add_done_callback(self._sending.discard)
            return await asyncio.shield(sending)

    async def _hand_over(self, delivery: Delivery) -> SendResult:
        """To the channel, as what it is."""
        if delivery.kind is not DeliveryKind.EDIT:
            return await self.channel.send(delivery.chat, delivery.digest, reply_to=delivery.reference)
        if delivery.reference is None:
            return Moot("its message was never sent, or the chat has moved")
        return await self.channel.edit(delivery.chat, delivery.digest, delivery.reference)

    async def _send(self, delivery: Delivery, turn: Turn) -> tuple[SendResult, Settlement]:
        """Send and record the answer: once begun, a cancelled courier still lets it finish."""
        result = await self._answer(delivery)
        turn.answered()
        now = self.clock.now()
        settlement = settle(delivery, result, now, self.random.random())
        self._tell_pacer(delivery, result)
        await self._follow_up(delivery, result, settlement)
        await self._ledger.settle(delivery.id, settlement)
        self.observe(delivery, result, now)
        self._sent += isinstance(result, Sent)
        if not isinstance(result, Sent | Moot):
            log.warning(
                "not delivered", chat=delivery.chat.address, outcome=type(result).__name__, why=settlement.reason
            )
        return result, settlement

    async def _answer(self, delivery: Delivery) -> SendResult:
        """What the platform answers. A mistake of ours ends that one delivery: the others' must not wait for it."""
        try:
            return await self._hand_over(delivery)
        except Exception:
            log.exception("send failed unexpectedly", delivery=delivery.id, chat=delivery.chat.address)
            return Refused("an internal error, see the log", ours=True)

    def _tell_pacer(self, delivery: Delivery, result: SendResult) -> None:
        if isinstance(result, Throttled):
            self.pacer.refused(delivery.chat, result.retry_after)
        elif isinstance(result, Sent):
            self.pacer.taken()

    async def _follow_up(self, delivery: Delivery, result: SendResult, settlement: Settlement) -> None:
        """What the answer means for the chat. Before the delivery is settled: the next claim finds it done."""
        address = delivery.chat.address
        match result:
            case Moved(new_address) | Sent(moved_to=str(new_address)):
                await self.store.move_chat(address, new_address)
            case ChatGone(reason):
                await self.store.suspend_chat(address, reason)
            case Throttled() if settlement.retry_at:
                await self.store.hold_chat(address, settlement.retry_at)
            case _:
                pass

    # -- giving back --------------------------------------------------------------------------------

    def _forget(self, line: _Line) -> None:
        for delivery in line.waiting:
            self._waiting.pop(delivery.id, None)
        line.waiting.clear()

    async def _put_off(self, line: _Line, until: datetime) -> None:
        ids = [delivery.id for delivery in line.waiting]
        line.waiting.clear()
        line.full = line.full or until <= self.clock.now()
        await self._give_back(ids, until)

    async def _give_back(self, ids: Sequence[int], until: datetime) -> None:
        for delivery_id in ids:
            self._waiting.pop(delivery_id, None)
        given_back = Settlement(DeliveryState.PENDING, retry_at=until, tried=False)
        await self._ledger.settle_all([(delivery_id, given_back) for delivery_id in ids])
