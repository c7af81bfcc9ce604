"""A clock that stands still until all its sleepers wait, then jumps to the first who wakes."""

from __future__ import annotations

import asyncio
import heapq
from datetime import datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

from tests.builders import NOON

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any


class VirtualClock:
    """Implements `bot.ports.Clock`; `run` drives coroutines to their end in no real time."""

    def __init__(self, start: datetime = NOON) -> None:
        self._start = start
        self._elapsed = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = count()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._elapsed)

    def monotonic(self) -> float:
        return self._elapsed

    async def sleep(self, seconds: float) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._elapsed + seconds, next(self._order), future))
        await future

    def advance(self, seconds: float) -> None:
        """Let that much time pass, waking whoever is due."""
        self._elapsed += seconds
        while self._sleepers and self._sleepers[0][0] <= self._elapsed:
            _, _, future = heapq.heappop(self._sleepers)
            if not future.done():
                future.set_result(None)

    async def run(self, *coroutines: Coroutine[Any, Any, None]) -> None:
        """Run them all, jumping over every wait."""
        tasks = asyncio.gather(*coroutines)
        while not tasks.done():
            await _settle()
            if not tasks.done() and self._sleepers:
                self.advance(self._sleepers[0][0] - self._elapsed)
        await tasks


async def _settle() -> None:
    """Let every task that can run, run until it waits: a handful of loop turns is more than our chains of awaits."""
    for _ in range(20):
        await asyncio.sleep(0)
