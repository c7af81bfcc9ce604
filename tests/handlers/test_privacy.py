"""What is stored of a chat is given out whole and deleted whole."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Digest, FeedEntry
from bot.ports import Correction, NewDelivery, NewReport
from tests.articles import MORNING, PARTNERS, report
from tests.handlers.conftest import ADDRESS, POLLED, Room

if TYPE_CHECKING:
    from typing import Any

    from bot.model import Reply

KEPT = ("apple", "console:me", "the headline of an alert", "user-7")


async def used(room: Room) -> None:
    """The chat watches, asked for something, was sent an alert and denied one."""
    for line in ("watch Apple", "digest 07:30", "settings silent on"):
        await room.say(line)
    feed = await room.store.add_feed("https://wire.example/", "Wire")
    alert = NewDelivery(ADDRESS, Digest((), "the headline of an alert"), "a test")
    entry = FeedEntry(("1",), PARTNERS.title, PARTNERS.text)
    extraction = report(PARTNERS).extraction
    await room.store.commit_poll(feed, POLLED, [NewReport(entry, extraction, MORNING, deliveries=(alert,))])
    correction = Correction(ADDRESS, 1, "apple", "Apple", "t", "e", "p", None, "user-7", MORNING)
    await room.store.add_correction(correction)


def rows(reply: Reply) -> dict[str, list[dict[str, Any]]]:
    assert reply.file is not None
    assert reply.file.name.endswith(".json")
    read: dict[str, list[dict[str, Any]]] = json.loads(reply.file.text)
    return read


async def test_everything_is_given_out(room: Room) -> None:
    await used(room)
    reply = await room.say("export")
    assert 'digest = "07:30"' in reply.text
    assert {name: len(found) for name, found in rows(reply).items()} == {
        "chats": 1,
        "subscriptions": 1,
        "deliveries": 1,
        "held": 0,
        "corrections": 1,
    }
    assert [word for word in KEPT if word not in str(rows(reply))] == []


async def test_stop_leaves_nothing(room: Room) -> None:
    await used(room)
    await room.store.watch("console:other", "apple", MORNING)
    await room.say("stop yes")
    assert not any(rows(await room.say("export")).values())
    assert await room.store.outstanding() == 0
    assert await room.store.corrections(10) == []
    assert list(await room.store.watched("console:other")) == ["apple"]


async def test_switches_are_taken_along(room: Room) -> None:
    await used(room)
    text = (await room.say("export")).text.partition("\n\n")[2]
    await room.core.answer("console:there", f"/import\n{text}")
    there = await room.store.chat("console:there")
    here = await room.store.chat(ADDRESS)
    assert here is not None
    assert there == replace(here, address="console:there")
    assert here.silent_nights
    assert (await room.say("import previews = 1")).error
