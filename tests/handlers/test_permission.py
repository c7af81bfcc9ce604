"""Who may change what a chat gets: asked only of lines that would, refused in the chat's language otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from bot.model import Chat, Reply
from bot.phrases import phrases
from handlers._spec import commands
from tests.handlers.conftest import ADDRESS

if TYPE_CHECKING:
    from tests.handlers.conftest import Room

OPEN: tuple[str, ...] = (
    "start",
    "watch",
    "unwatch",
    "list",
    "latest",
    "figures Apple",
    "quote",
    "story",
    "search iphone",
    "why Apple",
)
OPEN += (
    "digest",
    "quiet",
    "threshold",
    "level",
    "level Apple",
    "filter",
    "cap",
    "mute",
    "settings",
    "settings cap",
    "settings open",
    "help",
)
OPEN += (
    "lang",
    "timezone",
    "stop",
    "import",
    "notabout Apple",
    "Apple",
    "wacth Apple",
    "feeds",
    "unwatch #2",
    "list #2",
)
CHANGING: tuple[str, ...] = (
    "settings cap 5",
    "settings silent on",
    "settings open on",
    "watch BBCA",
    "pantau BBCA",
    "unwatch Apple",
    "start watch_BBCA",
    "digest 07:30",
    "quiet 22:00-07:00",
)
CHANGING += ("threshold 3%", "level Apple figures", "filter exclude rumour", "cap 5", "mute Apple", "unmute")
CHANGING += ("lang en", "export", "timezone Jakarta", "stop yes", "stop Apple", 'import quiet = "22:00-07:00"')


@dataclass
class Door:
    """Lets people in or not, and counts how often it was asked."""

    admin: bool = False
    asked: int = 0

    async def __call__(self) -> bool:
        self.asked += 1
        return self.admin


async def say(room: Room, line: str, door: Door) -> Reply:
    return await room.core.answer(ADDRESS, line, user="7", may_change=door)


@pytest.fixture
async def group(room: Room) -> Room:
    await room.say("watch Apple")
    await room.say("cap 9")
    await room.say("lang id")
    return room


@pytest.mark.parametrize("line", OPEN)
async def test_anybody_may_ask(group: Room, line: str) -> None:
    door = Door()
    assert (await say(group, line, door)).text != phrases("id").admins_only
    assert door.asked == 0


@pytest.mark.parametrize("line", CHANGING)
async def test_only_who_may_change_does(group: Room, line: str) -> None:
    before = await state(group)
    door = Door()
    assert await say(group, line, door) == Reply(phrases("id").admins_only, error=True, aside=True)
    assert door.asked == 1
    assert await state(group) == before
    assert (await say(group, line, Door(admin=True))).text != phrases("id").admins_only


async def state(room: Room) -> tuple[object, ...]:
    chat = await room.store.chat(ADDRESS)
    return chat, tuple(await room.store.watched(ADDRESS)), await room.store.preferences(ADDRESS)


async def test_a_chat_may_let_everybody_change_it(group: Room) -> None:
    chat = await group.store.chat(ADDRESS)
    assert chat is not None
    await group.store.save_chat(replace(chat, open_to_all=True))
    door = Door()
    assert "BBCA" in (await say(group, "watch BBCA", door)).text
    assert door.asked == 0


async def test_a_chat_of_ones_own_asks_nobody(room: Room) -> None:
    await room.say("watch Apple")
    assert tuple(await room.store.watched(ADDRESS)) == ("apple",)


async def test_who_may_change_is_for_admins_even_there(group: Room) -> None:
    await say(group, "settings open on", Door(admin=True))
    assert "BBCA" in (await say(group, "watch BBCA", Door())).text
    assert (await say(group, "settings open off", Door())).text == phrases("id").admins_only
    assert [c.command for c in (await say(group, "settings", Door())).choices][-1] == "settings open"
    await say(group, "settings open off", Door(admin=True))
    assert (await say(group, "watch TLKM", Door())).text == phrases("id").admins_only


def test_every_command_is_told_of_here() -> None:
    told = {line.split()[0] for line in (*OPEN, *CHANGING)}
    assert {command.spec.name for command in commands()} <= told


async def test_how_a_chat_is_shown_is_kept(room: Room) -> None:
    chat = Chat(ADDRESS, "id", "Asia/Makassar", open_to_all=True, silent_nights=True, previews=True)
    await room.store.save_chat(chat)
    assert await room.store.chat(ADDRESS) == chat
