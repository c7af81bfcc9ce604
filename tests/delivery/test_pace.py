"""Pacing against a server that counts a sliding window, on a clock that only moves when everybody waits."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from bot.delivery.pace import LIMITS, Limits, Pacer, Rate
from bot.model import Chat
from tests.fakes_clock import VirtualClock

ROUND_TRIP = 0.05


async def flood(limits: Limits, chats: list[Chat], each: int) -> list[tuple[float, str]]:
    """Send `each` messages to every chat at once; when each reached the server."""
    clock = VirtualClock()
    pacer = Pacer(limits, clock)
    arrivals: list[tuple[float, str]] = []

    async def send(chat: Chat) -> None:
        for _ in range(each):
            async with pacer.slot(chat):
                await clock.sleep(ROUND_TRIP / 2)
                arrivals.append((clock.monotonic(), chat.address))
                await clock.sleep(ROUND_TRIP / 2)

    await clock.run(*(send(chat) for chat in chats))
    return arrivals


def fullest(times: list[float], seconds: float) -> int:
    """The most arrivals in any window of that length."""
    most, start = 0, 0
    for end, time in enumerate(times):
        while times[start] <= time - seconds:
            start += 1
        most = max(most, end - start + 1)
    return most


async def test_an_account_never_exceeds_its_window_and_uses_it() -> None:
    chats = [Chat(f"telegram:{n}") for n in range(300)]
    arrivals = await flood(LIMITS["telegram"], chats, 1)
    times = sorted(time for time, _ in arrivals)
    assert fullest(times, 1.0) <= 30
    assert len(times) == 300
    assert times[-1] < 11.0  # 10 s at the limit and a round trip a second


async def test_a_chat_gets_one_message_a_second() -> None:
    arrivals = await flood(LIMITS["telegram"], [Chat("telegram:1")], 4)
    assert all(later - earlier >= 1.0 for (earlier, _), (later, _) in pairwise(arrivals))


async def test_a_group_gets_twenty_a_minute() -> None:
    arrivals = await flood(LIMITS["telegram"], [Chat("telegram:-5")], 25)
    assert fullest([time for time, _ in arrivals], 60.0) == 20


async def test_a_busy_chat_holds_up_no_other() -> None:
    limits = Limits(account=(Rate(2, 1.0),), chat=(Rate(1, 10.0),))
    arrivals = await flood(limits, [Chat("slack:busy"), Chat("slack:b"), Chat("slack:c")], 2)
    firsts = Counter(address for time, address in arrivals if time < 5)
    assert firsts == Counter({"slack:busy": 1, "slack:b": 1, "slack:c": 1})


async def test_a_platform_without_limits_waits_for_nothing() -> None:
    arrivals = await flood(Limits(), [Chat("console:me")], 3)
    assert arrivals[0][0] == ROUND_TRIP / 2
