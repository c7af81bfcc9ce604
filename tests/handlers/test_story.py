"""A story's page: its sources in time order and what each added."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.extract import extract
from bot.model import Article, Digest, FeedEntry, Report
from bot.ports import FeedState, NewDelivery, NewReport
from tests.articles import MORNING, directory

if TYPE_CHECKING:
    from tests.handlers.conftest import Room

FIRST = ("Northgate Wire", "Apple revenue climbs 12%", "Apple said revenue rose 12% in the second quarter.")
AGAIN = ("Lintas Pasar", "Pendapatan Apple Naik 12 Persen", "Pendapatan Apple naik 12 persen pada kuartal kedua.")
MORE = ("Harborview", "Apple net profit jumps 59%", "Apple said net profit jumped 59% in the second quarter.")


def read(outlet: str, title: str, text: str, *, minutes: int, story: int = 1) -> Report:
    found = extract(Article(title, title, text, outlet=outlet), directory())
    published = MORNING + timedelta(minutes=minutes)
    return Report(hash(title), 1, outlet, f"https://{minutes}.example/", published, found, story)


async def three(room: Room) -> int:
    """A story of three sources, stored out of order; its id."""
    first, again, more = (read(*one, minutes=10 * n) for n, one in enumerate((FIRST, AGAIN, MORE)))
    await room.know(again, more, first)
    return room.stories[1]


async def test_sources_stand_in_time_order_with_what_each_added(room: Room) -> None:
    story = await three(room)
    lines = (await room.say(f"/story {story}")).text.splitlines()
    assert lines[0] == "Apple revenue climbs 12%"
    assert lines[1] == "3 sources, in time order:"
    assert [line.partition(" · ")[2] for line in lines[2:]] == [
        "Northgate Wire: the first",
        "Lintas Pasar: nothing new",
        "Harborview: New figure: Net profit, Apple +59%",
    ]
    assert [line[:2] for line in lines[2:]] == ["1.", "2.", "3."]


async def test_it_reads_in_the_chats_language_and_shows_that_languages_headline(ruang: Room) -> None:
    story = await three(ruang)
    lines = (await ruang.say(f"sumber {story}")).text.splitlines()
    assert lines[:2] == ["Pendapatan Apple Naik 12 Persen", "3 sumber, menurut waktu:"]
    assert lines[-1].endswith("Harborview: Angka baru: Laba bersih Apple +59%")


async def test_a_company_names_its_newest_story(room: Room) -> None:
    await three(room)
    later = read("Quay Post", "Apple names a new finance chief", "Apple named a finance chief.", minutes=90, story=2)
    await room.know(later)
    assert (await room.say("/story Apple")).text.splitlines()[:2] == ["Apple names a new finance chief", "1 source:"]


async def test_alone_it_means_the_last_that_came(room: Room) -> None:
    story = await three(room)
    reply = await room.say("/story")
    assert (reply.error, reply.text[:12]) == (True, "Which story?")
    await room.say("watch Apple")
    feed = await room.store.add_feed("https://last.example/", "Last")
    new = read("Last", *MORE[1:], minutes=30)
    owed = NewDelivery("console:me", Digest((), "x"), "a test")
    entry = FeedEntry(("last",), "x", "")
    commit = NewReport(entry, new.extraction, new.published, story, "", (owed,))
    await room.store.commit_poll(feed, FeedState(MORNING, MORNING), [commit])
    assert (await room.say("/story")).text.splitlines()[1] == "4 sources, in time order:"


async def test_a_story_that_is_not_there_or_a_name_nobody_knows_is_said_so(room: Room) -> None:
    assert (await room.say("/story 999999999")).error
    assert (await room.say("/story Apple")).text.startswith("I can't find that story")
    assert "Zzyzxqw" in (await room.say("/story Zzyzxqw")).text


async def test_latest_has_a_button_for_the_sources_of_a_story_with_several(room: Room) -> None:
    story = await three(room)
    reply = await room.say("/latest Apple")
    assert [digest.more_sources for digest in reply.digests] == ["+2 sources"]
    (button, *_) = reply.choices
    assert (button.label, button.command) == ("Sources: Apple revenue climbs 12%", f"story {story}")


async def test_what_a_publisher_wrote_stays_on_its_line(room: Room) -> None:
    first, more = read(*FIRST, minutes=0), read(*MORE, minutes=10)
    hostile = replace(first, publisher="Wire\n3. All: \u202efake" + "x" * 500)
    hostile = replace(hostile, extraction=replace(hostile.extraction, title="Apple\nrevenue"))
    await room.know(hostile, more)
    lines = (await room.say(f"/story {room.stories[1]}")).text.splitlines()
    assert len(lines) == 4
    assert max(map(len, lines)) < 300
