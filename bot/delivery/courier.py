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
from bot.model import ChatGone, Moved, Sent
from bot.phrases import PHRASES

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from bot.delivery.pace import Pacer
    from bot.model import Delivery, Digest
    from bot.ports import Channel, Clock, Store

BATCH = 100  # deliveries leased at once; the pacer spreads them, so the lease must outlast the slowest chat's turn

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

    async def drain(self) -> int:
        """Send all that is due now; how many were sent."""
        sent = 0
        while batch := await self.store.claim(self.channel.name, self.clock.now(), BATCH, self.lease):
            chats: dict[str, list[Delivery]] = {}
            for delivery in batch:
                chats.setdefault(delivery.chat.address, []).append(delivery)
            sent += sum(await asyncio.gather(*(self._in_turn(deliveries) for deliveries in chats.values())))
        return sent

    async def _in_turn(self, deliveries: list[Delivery]) -> int:
        """One chat's deliveries, in order: a chat reads its news as it happened."""
        return sum([await self._deliver(delivery) for delivery in deliveries])

    async def _deliver(self, delivery: Delivery) -> bool:
        digest = await self._with_sources(delivery.digest, delivery.chat.language)
        async with self.pacer.slot(delivery.chat):
            result = await self.channel.send(delivery.chat, digest)
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
            log.warning("not delivered", chat=delivery.chat.address, outcome=type(result).__name__, why=settlement.reason)
        return isinstance(result, Sent)
