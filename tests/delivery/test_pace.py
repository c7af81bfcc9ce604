"""Pacing against a server that counts a sliding window, on a clock that only moves when everybody waits."""

from __future__ import annotations

import asyncio
from collections import Counter
from itertools import pairwise

import pytest

from bot.delivery.pace import LIMITS, Limits, Pacer, Priority, Rate
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


async def test_an_answer_passes_a_flood_of_alerts() -> None:
    clock = VirtualClock()
    pacer = Pacer(LIMITS["telegram"], clock)
    answered: list[float] = []

    async def alert(number: int) -> None:
        async with pacer.slot(Chat(f"telegram:{number}")):
            await clock.sleep(ROUND_TRIP)

    async def reply() -> None:
        await clock.sleep(2.5)
        async with pacer.slot(Chat("telegram:1000"), Priority.REPLY):
            answered.append(clock.monotonic())

    await clock.run(reply(), *(alert(number) for number in range(300)))
    assert 2.5 <= answered[0] < 2.6


async def test_an_answer_passes_its_own_chats_alerts() -> None:
    clock = VirtualClock()
    pacer = Pacer(LIMITS["telegram"], clock)
    order: list[str] = []

    async def send(name: str, priority: Priority) -> None:
        async with pacer.slot(Chat("telegram:1"), priority):
            order.append(name)

    await clock.run(*(send(f"alert {n}", Priority.ALERT) for n in range(3)), send("reply", Priority.REPLY))
    assert order == ["alert 0", "reply", "alert 1", "alert 2"]


async def test_topics_of_a_group_share_its_pace() -> None:
    arrivals = await flood(LIMITS["telegram"], [Chat("telegram:-5/1"), Chat("telegram:-5/2")], 1)
    (first, _), (second, _) = sorted(arrivals)
    assert second - first >= 1.0


async def test_who_gives_up_waiting_leaves_the_turn_to_the_next() -> None:
    clock = VirtualClock()
    pacer = Pacer(Limits(account=(Rate(1, 1.0),)), clock)
    went: list[str] = []

    async def send(name: str) -> None:
        async with pacer.slot(Chat(f"slack:{name}")):
            went.append(name)

    async def impatient() -> None:
        task = asyncio.create_task(send("b"))
        await clock.sleep(0.5)
        task.cancel()

    await clock.run(send("a"), impatient(), send("c"))
    assert (went, clock.monotonic()) == (["a", "c"], 1.0)


async def test_one_chat_refused_holds_itself_and_two_hold_the_account() -> None:
    clock = VirtualClock()
    pacer = Pacer(LIMITS["telegram"], clock)
    one, two, other = Chat("telegram:1"), Chat("telegram:2"), Chat("telegram:3")
    went: dict[str, float] = {}

    async def send(chat: Chat) -> None:
        async with pacer.slot(chat):
            went[chat.address] = clock.monotonic()

    pacer.refused(one, 30)
    await clock.run(send(one), send(two))
    assert went == {"telegram:1": 30.0, "telegram:2": 0.0}
    pacer.refused(two, 10)
    pacer.taken()
    pacer.refused(one, 10)
    assert pacer.free_in(other) == 0.0
    pacer.refused(two, 10)
    await clock.run(send(other))
    assert went[other.address] == 40.0


async def test_a_message_counts_from_its_answer_and_keeps_its_place_until_it_is_written_down() -> None:
    clock = VirtualClock()
    pacer = Pacer(Limits(account=(Rate(1, 1.0),)), clock)
    went: list[float] = []

    async def send(answer: float, writing: float) -> None:
        async with pacer.slot(Chat("slack:a")) as turn:
            went.append(clock.monotonic())
            await clock.sleep(answer)
            turn.answered()
            await clock.sleep(writing)

    await clock.run(send(0.1, 0.5), send(0.1, 3.0), send(0.1, 0.0))
    assert went == pytest.approx([0.0, 1.1, 4.2])
