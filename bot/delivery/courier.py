"""The outbox drained to one channel.

A delivery is leased before it is sent and settled after: a crash in between leaves it leased, and it is tried again
when the lease ends. So an alert is never lost, and at most the sends in flight are repeated.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import SystemRandom
from typing import TYPE_CHECKING

import structlog

from bot.delivery.settle import settle
from bot.model import ChatGone, DeliveryState, Moved, Sent
from bot.news.digest import with_sources
from bot.ports import Settlement

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from bot.delivery.pace import Pacer
    from bot.model import Delivery, SendResult
    from bot.ports import Channel, Clock, Store

BATCH = 100  # deliveries leased at once, to be sent within half their lease

log = structlog.get_logger()


@dataclass
class Courier:
    """Drains the outbox of one channel. `lease` is how long a delivery may be on its way."""

    channel: Channel
    store: Store
    clock: Clock
    pacer: Pacer
    lease: timedelta = timedelta(seconds=60)
    settled: Callable[[str, str], None] = lambda _channel, _state: None  # for metrics
    random: Random = field(default_factory=SystemRandom)
    _kick: asyncio.Event = field(default_factory=asyncio.Event)
    _stopping: bool = False
    _waiting: set[int] = field(default_factory=set)  # leased, not handed to the channel yet
    _sending: set[asyncio.Task[bool]] = field(default_factory=set)

    def kick(self) -> None:
        """There may be something to send."""
        self._kick.set()

    async def run(self) -> None:
        """Drain whenever kicked, until cancelled."""
        while True:
            await self._kick.wait()
            self._kick.clear()
            await self.drain()

    async def drain(self) -> int:
        """Send all that is due now; how many were sent."""
        sent = 0
        while not self._stopping:
            batch = await self.store.claim(self.channel.name, self.clock.now(), BATCH, self.lease)
            if not batch:
                break
            self._waiting.update(delivery.id for delivery in batch)
            until = self.clock.monotonic() + self.lease.total_seconds() / 2
            chats: dict[str, list[Delivery]] = {}
            for delivery in await self._with_sources(batch):
                chats.setdefault(delivery.chat.address, []).append(delivery)
            sent += sum(await asyncio.gather(*(self._in_turn(deliveries, until) for deliveries in chats.values())))
        return sent

    async def stop(self) -> None:
        """Start no more sends, finish those begun, give back what waits. Cancel `run` after this, not before."""
        self._stopping = True
        await asyncio.gather(*self._sending)
        for delivery_id in tuple(self._waiting):
            await self._give_back(delivery_id)

    async def _with_sources(self, batch: Sequence[Delivery]) -> list[Delivery]:
        """The digests with how many others report the story by now."""
        publishers: dict[int, set[str]] = {}
        for report in await self.store.story_reports({delivery.digest.story_id for delivery in batch}):
            publishers.setdefault(report.story_id, set()).add(report.publisher)
        return [
            replace(d, digest=with_sources(d.digest, d.chat, len(publishers.get(d.digest.story_id, ())) - 1))
            for d in batch
        ]

    async def _in_turn(self, deliveries: Sequence[Delivery], until: float) -> int:
        """One chat's deliveries, in order: a chat reads its news as it happened.

        What a slow chat can't take in time goes back to the outbox before its lease ends and somebody else has it.
        """
        sent = 0
        for delivery in deliveries:
            if self._stopping or self.clock.monotonic() > until:
                await self._give_back(delivery.id)
            else:
                sent += await self._deliver(delivery)
        return sent

    async def _deliver(self, delivery: Delivery) -> bool:
        async with self.pacer.slot(delivery.chat):
            if self._stopping:
                return False
            self._waiting.discard(delivery.id)
            sending = asyncio.create_task(self._send(delivery))
            self._sending.add(sending)
            sending.add_done_callback(self._sending.discard)
            return await asyncio.shield(sending)

    async def _send(self, delivery: Delivery) -> bool:
        """Send and record: once begun, a cancelled courier still lets it finish."""
        result = await self.channel.send(delivery.chat, delivery.digest)
        await self._record(delivery, result)
        return isinstance(result, Sent)

    async def _record(self, delivery: Delivery, result: SendResult) -> None:
        settlement = settle(delivery, result, self.clock.now(), self.random.random())
        await self.store.settle(delivery.id, settlement, self.clock.now())
        match result:
            case Moved(address):
                await self.store.move_chat(delivery.chat.address, address)
            case ChatGone(reason):
                await self.store.end_chat(delivery.chat.address, reason)
            case _:
                pass
        self.settled(self.channel.name, settlement.state)
        if not isinstance(result, Sent):
            log.warning(
                "not delivered", chat=delivery.chat.address, outcome=type(result).__name__, why=settlement.reason
            )

    async def _give_back(self, delivery_id: int) -> None:
        self._waiting.discard(delivery_id)
        now = self.clock.now()
        await self.store.settle(delivery_id, Settlement(DeliveryState.PENDING, retry_at=now), now)
