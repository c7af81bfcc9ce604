"""A chat says that an alert was not about the company it came for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.model import Chat, Choice, FeedEntry
from bot.news.digest import compose
from bot.ports import FeedState, NewDelivery, NewReport
from tests.articles import MORNING, PARTNERS, report

if TYPE_CHECKING:
    from bot.ports import Correction
    from tests.handlers.conftest import Room

REPORT = report(PARTNERS)
STATE = FeedState(MORNING, MORNING)


async def alerted(room: Room, to: str = "console:me") -> int:
    """The chat watches Apple and got an alert; the alert's story."""
    await room.say("watch Apple")
    chat = Chat(to, room.language, "Asia/Jakarta")
    await room.store.save_chat(chat)
    feed = await room.store.add_feed("https://wire.example/", "Wire")
    alert = NewDelivery(to, compose(REPORT, ("apple",), chat), "a test")
    entry = FeedEntry(("1",), PARTNERS.title, PARTNERS.text, REPORT.url)
    new = NewReport(entry, PARTNERS, MORNING, deliveries=(alert,))
    (stored,) = await room.store.commit_poll(feed, STATE, [new])
    return stored.story_id


async def kept(room: Room) -> list[Correction]:
    return list(await room.store.corrections(10))


async def test_a_press_is_recorded_with_what_the_operator_needs(room: Room) -> None:
    story = await alerted(room)
    reply = await room.core.answer("console:me", f"notabout {story} apple", user="7")
    assert not reply.error
    assert reply.text.startswith("Noted: that story is not about Apple.")
    assert reply.choices == (Choice("Stop Apple", "unwatch AAPL"),)
    (correction,) = await kept(room)
    assert (correction.address, correction.user, correction.created_at) == ("console:me", "7", MORNING)
    assert (correction.company_id, correction.company, correction.story_id) == ("apple", "Apple", story)
    assert (correction.title, correction.url) == (PARTNERS.title, REPORT.url)
    assert correction.excerpt.startswith("Apple memilih Alibaba")
    assert correction.phrase == "Apple memilih"


async def test_a_second_press_is_thanked_and_recorded_once(room: Room) -> None:
    story = await alerted(room)
    await room.say(f"notabout {story} apple")
    assert "noted already" in (await room.say(f"notabout {story} apple")).text
    assert len(await kept(room)) == 1


async def test_a_company_no_longer_watched_is_not_offered_to_be_stopped(room: Room) -> None:
    story = await alerted(room)
    await room.say("unwatch Apple")
    assert (await room.say(f"notabout {story} apple")).choices == ()


@pytest.mark.parametrize("argument", ["{other} apple", "{story} alibaba", "{story} no-such-company", "999 apple"])
async def test_what_was_not_sent_here_for_that_company_is_not_recorded(room: Room, argument: str) -> None:
    story = await alerted(room)
    other = story + 1
    reply = await room.say(f"notabout {argument.format(story=story, other=other)}")
    assert reply.error
    assert await kept(room) == []


async def test_another_chats_alert_can_not_be_corrected_from_here(room: Room) -> None:
    story = await alerted(room, to="console:other")
    assert (await room.say(f"notabout {story} apple")).error
    assert await kept(room) == []


async def test_by_hand_the_name_means_the_last_alert_that_came_for_it(room: Room) -> None:
    story = await alerted(room)
    assert not (await room.say("notabout Apple")).error
    assert [correction.story_id for correction in await kept(room)] == [story]
    assert (await room.say("notabout Alibaba")).text == "I find no recent alert here that came for Alibaba."


async def test_alone_it_asks_back_with_the_last_alerts_buttons(room: Room) -> None:
    assert (await room.say("notabout")).error
    story = await alerted(room)
    assert (await room.say("notabout")).choices == (Choice("Not about Apple", f"notabout {story} apple"),)


async def test_a_name_nobody_knows_is_asked_back(room: Room) -> None:
    assert "Zzyzx Qwfp" in (await room.say("notabout Zzyzx Qwfp")).text


async def test_the_excerpt_is_of_the_report_that_was_shown(room: Room) -> None:
    story = await alerted(room)
    feed = await room.store.add_feed("https://other.example/", "Other")
    earlier = replace(PARTNERS, title="Other words", text=f"Kata lain. {PARTNERS.text}")
    entry = FeedEntry(("2",), earlier.title, "", "https://other.example/2")
    new = NewReport(entry, earlier, MORNING - timedelta(hours=1), story)
    await room.store.commit_poll(feed, STATE, [new])
    await room.say(f"notabout {story} apple")
    assert (await kept(room))[0].excerpt.startswith("Apple memilih")


async def test_in_indonesian(ruang: Room) -> None:
    story = await alerted(ruang)
    assert (await ruang.say("bukan")).choices == (Choice("Bukan tentang Apple", f"notabout {story} apple"),)
    reply = await ruang.say(f"bukan {story} apple")
    assert reply.text.startswith("Saya catat: berita itu bukan tentang Apple.")
