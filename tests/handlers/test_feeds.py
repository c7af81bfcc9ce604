"""The sources a chat's news comes from, and how each fares."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.ports import FeedState
from tests.articles import MORNING

if TYPE_CHECKING:
    from tests.handlers.conftest import Room

FINE = FeedState(next_poll_at=MORNING, polled_at=MORNING)
BROKEN = replace(FINE, failures=3, error="HTTP 503")


async def poll(room: Room, publisher: str, *states: FeedState, path: str = "") -> None:
    for state in states:
        feed = await room.store.add_feed(f"https://{publisher.split(maxsplit=1)[0].lower()}.example/{path}", publisher)
        await room.store.commit_poll(feed, state, ())


async def test_without_a_source_that_is_said(room: Room) -> None:
    assert (await room.say("feeds")).text == "I read no source yet. Whoever runs this bot names them."


async def test_each_publisher_is_a_line_with_its_health_the_ill_ones_first(room: Room) -> None:
    await poll(room, "Wire", FINE)
    await poll(room, "Wire", FINE, path="tech")
    await poll(room, "Warta", FINE, BROKEN)
    await poll(room, "Kabur", BROKEN)
    await room.store.add_feed("https://new.example/", "New")
    await room.store.add_feed("https://gone.example/", "Gone")
    await room.store.retire_feed("https://gone.example/")
    lines = (await room.say("feeds")).text.splitlines()
    assert lines[0] == "I read 4 sources:"
    assert sorted(lines[1:3]) == [
        "⚠ Kabur: can't be read at the moment",
        "⚠ Warta: can't be read at the moment; last read 12 Feb 2025 06:05 UTC",
    ]
    assert sorted(lines[3:]) == ["• New: not read yet", "• Wire: read 12 Feb 2025 06:05 UTC"]


async def test_what_the_chat_filters_out_is_marked(ruang: Room) -> None:
    await poll(ruang, "Wire", FINE)
    await ruang.say("watch Apple")
    await ruang.say("filter not from wire")
    assert "• Wire: dibaca 12 Feb 2025 13.05 WIB · disaring di sini" in (await ruang.say("feeds")).text
    await ruang.say("filter off")
    await ruang.say("filter from Other")
    assert "disaring di sini" in (await ruang.say("feeds")).text


async def test_many_sources_are_paged(room: Room) -> None:
    for number in range(45):
        await poll(room, f"P{number:02}", FINE)
    first = await room.say("feeds")
    assert len(first.text.splitlines()) == 21
    assert [choice.command for choice in first.choices] == ["feeds #2"]
    last = await room.say("feeds #3")
    assert (len(last.text.splitlines()), [choice.label for choice in last.choices]) == (6, ["‹ 2/3"])


async def test_a_source_long_silent_is_no_source_lost(room: Room) -> None:
    await poll(room, "Wire", FINE, replace(BROKEN, polled_at=MORNING + timedelta(days=3)))
    assert "⚠ Wire" in (await room.say("feeds")).text
