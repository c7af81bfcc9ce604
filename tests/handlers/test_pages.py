"""Long lists come a page at a time, and buttons turn them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers._pages import page, page_buttons, split_page
from tests.articles import MORNING, PARTNERS, report

if TYPE_CHECKING:
    from tests.handlers.conftest import Room


@pytest.mark.parametrize(
    ("argument", "rest", "number"),
    [("", "", 1), ("#2", "", 2), ("Apple #3", "Apple", 3), ("Apple", "Apple", 1), ("#0", "#0", 1), ("C#2", "C#2", 1)],
)
def test_pages_as_typed(argument: str, rest: str, number: int) -> None:
    assert split_page(argument) == (rest, number)


@given(st.lists(st.integers(), max_size=60), st.integers(1, 10))
def test_the_pages_hold_everything_once_and_each_leads_to_the_next(things: list[int], size: int) -> None:
    seen, number = list(page(things, 1, size)), 1
    while onward := [c for c in page_buttons("list", number, len(things), size) if c.label.endswith("›")]:
        number = split_page(onward[0].command.removeprefix("list ")).number
        seen += page(things, number, size)
    assert seen == things
    assert list(page(things, 999, size)) == list(page(things, number, size))


async def watching(room: Room, number: int) -> None:
    for count in range(number):
        await room.store.watch("console:me", f"company-{count}", room.desk.now())


async def test_a_long_watch_list_turns_in_place(room: Room) -> None:
    await watching(room, 60)
    first = await room.say("list")
    assert first.text.startswith("You watch 60 companies:")
    assert ([c.command for c in first.choices], first.in_place) == (["list #2", "latest", "unwatch"], True)
    second = await room.say("list #2")
    assert [c.label for c in second.choices][:2] == ["‹ 1/3", "3/3 ›"]
    assert set(first.text.splitlines()[1:]).isdisjoint(second.text.splitlines()[1:])


async def test_what_to_stop_is_offered_page_by_page(room: Room) -> None:
    await watching(room, 20)
    assert len((await room.say("unwatch")).choices) == 13
    second = await room.say("unwatch #2")
    assert ([c.command for c in second.choices][-1], len(second.choices)) == ("unwatch #1", 9)


async def test_more_stories_are_a_button_away_until_there_are_none(room: Room) -> None:
    await room.know(*(report(PARTNERS, id=number, story_id=number) for number in range(1, 6)))
    for line, count in (("latest Apple", 3), ("latest Apple #2", 2)):
        reply = await room.say(line)
        assert len(reply.digests) == count
        assert [c.command for c in reply.choices if "#" in c.command] == (["latest Apple #2"] if count == 3 else [])
    assert (await room.say("latest Apple #9")).digests == ()


async def test_more_found_stories_are_a_button_away(room: Room) -> None:
    await room.know(*(report(PARTNERS, id=number, story_id=number) for number in range(1, 8)))
    first = await room.say("search iphone")
    assert [choice.command for choice in first.choices] == ["search iphone #2"]
    second = await room.say("search iphone #2")
    assert (len(first.digests), len(second.digests), second.choices) == (5, 2, ())


async def test_more_figures_are_a_button_away_each_on_one_page(room: Room) -> None:
    share = PARTNERS.figures[1]
    days = [replace(PARTNERS, figures=(replace(share, value=str(day)),)) for day in range(1, 11)]
    at = [MORNING - timedelta(days=day) for day in range(1, 11)]
    await room.know(*(report(days[n], id=n, story_id=n, published=at[n]) for n in range(10)))
    first = await room.say("figures Apple")
    assert [choice.command for choice in first.choices] == ["figures Apple #2"]
    second = await room.say("figures Apple #2")
    assert second.choices == ()
    told = [line for reply in (first, second) for line in reply.text.splitlines() if line.startswith("▲")]
    assert told == [f"▲ Share price, Apple +{day}%" for day in range(1, 11)]
    assert (await room.say("figures Apple #9")).text == second.text
