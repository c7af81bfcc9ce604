"""Settlements written together."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from bot.delivery.ledger import Ledger
from bot.ports import Settlement
from tests.fakes_clock import VirtualClock
from tests.fakes_store import FakeStore

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

SENT = Settlement("sent")


@dataclass
class Watched(FakeStore):
    """Keeps what was written together."""

    written: list[list[int]] = field(default_factory=list)

    async def settle(self, settled: Sequence[tuple[int, Settlement]], now: datetime) -> None:
        self.written.append([number for number, _ in settled])
        await super().settle(settled, now)


async def test_the_first_is_written_at_once_and_what_follows_soon_in_one_go() -> None:
    clock, store = VirtualClock(), Watched()
    ledger = Ledger(store, clock, pause=0.1)
    at: dict[int, float] = {}

    async def settle(number: int, after: float) -> None:
        await clock.sleep(after)
        await ledger.settle(number, SENT)
        at[number] = clock.monotonic()

    await clock.run(settle(1, 0.0), settle(2, 0.03), settle(3, 0.06), settle(4, 0.5))
    assert store.written == [[1], [2, 3], [4]]
    assert at == pytest.approx({1: 0.0, 2: 0.1, 3: 0.1, 4: 0.5})


async def test_it_returns_when_what_it_was_given_is_written() -> None:
    gate = asyncio.Event()

    class Slow(Watched):
        async def settle(self, settled: Sequence[tuple[int, Settlement]], now: datetime) -> None:
            await gate.wait()
            await super().settle(settled, now)

    store = Slow()
    ledger = Ledger(store, VirtualClock(), pause=0.0)
    both = [asyncio.create_task(ledger.settle(number, SENT)) for number in (1, 2)]
    await asyncio.sleep(0)
    assert not any(task.done() for task in both)
    gate.set()
    await asyncio.gather(*both)
    assert [number for together in store.written for number in together] == [1, 2]


async def test_nobody_waits_for_who_came_later() -> None:
    clock = VirtualClock()
    waits: list[float] = []
    ledger = Ledger(Watched(), clock, pause=0.1)

    async def settle(number: int) -> None:
        await clock.sleep(number * 0.02)
        await ledger.settle(number, SENT)
        waits.append(clock.monotonic() - number * 0.02)

    await clock.run(*(settle(number) for number in range(40)))
    assert len(waits) == 40
    assert max(waits) < 0.101
