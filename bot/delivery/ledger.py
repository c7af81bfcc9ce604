"""Settlements written together: what comes while one transaction runs goes into the next."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.ports import Clock, Outbox, Settlement


class Ledger:
    """Writes to the outbox. Nothing waits for company: an idle ledger writes at once."""

    def __init__(self, outbox: Outbox, clock: Clock) -> None:
        self._outbox = outbox
        self._clock = clock
        self._due: list[tuple[int, Settlement]] = []
        self._writing = asyncio.Lock()

    async def settle(self, delivery_id: int, settlement: Settlement) -> None:
        """Record what became of one delivery; it is stored when this returns. Raises StoreError."""
        await self.settle_all([(delivery_id, settlement)])

    async def settle_all(self, settled: Sequence[tuple[int, Settlement]]) -> None:
        """The same for several at once."""
        self._due.extend(settled)
        async with self._writing:  # first come, first served: whoever wrote before us took ours along
            if self._due:
                due, self._due = self._due, []
                await self._outbox.settle(due, self._clock.now())
