"""Whatever is typed is answered, in every chat alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.desk import Desk
from bot.errors import StoreError
from bot.model import Chat, Choice
from bot.phrases import SPOKEN
from handlers import CommandCore
from handlers._line import LONGEST_LINE, parse, tidy
from handlers._spec import by_name, commands
from tests.articles import PARTNERS, directory, report
from tests.fakes_clock import VirtualClock
from tests.fakes_store import FakeStore
from tests.handlers.conftest import ADDRESS, Room

if TYPE_CHECKING:
    from collections.abc import Sequence


@pytest.mark.parametrize(
    ("line", "name", "argument", "slash"),
    [
        ("/watch Apple", "watch", "Apple", True),
        ("watch  Apple", "watch", "Apple", False),
        ("/WATCH@kabar_bot Apple, BBCA", "watch", "Apple, BBCA", True),
        ("/ watch Apple", "watch", "Apple", True),
        ("／ｗａｔｃｈ ＡＡＰＬ", "watch", "AAPL", True),  # typed in an East Asian input method
        ("\u200b/watch\u00a0Apple\n", "watch", "Apple", True),  # pasted from a web page
        ("watch\nApple\nBBCA", "watch", "Apple BBCA", False),
        ("/watch ,", "watch", "", True),  # a comma names nothing
        ("/", "", "", True),
        ("", "", "", False),
        ("\x00\x1b[31m", "[31m", "", False),
    ],
)
def test_lines(line: str, name: str, argument: str, *, slash: bool) -> None:
    parsed = parse(line)
    assert (parsed.name, parsed.argument, parsed.slash) == (name, argument, slash)


@given(st.text())
def test_tidy_leaves_nothing_invisible(text: str) -> None:
    assert tidy(text).isprintable()


async def test_plain_words_that_name_a_company_get_a_menu(ruang: Room) -> None:
    reply = await ruang.say("bank central asia")
    assert reply.text == "Bank Central Asia (BBCA): mau lihat apa?"
    assert [choice.command for choice in reply.choices] == ["watch BBCA", "latest BBCA", "figures BBCA", "quote BBCA"]


async def test_the_menu_of_a_watched_company_offers_to_stop(room: Room) -> None:
    await room.say("watch Apple")
    assert (await room.say("Apple")).choices[0] == Choice("Stop Apple", "unwatch AAPL")


async def test_a_misspelled_command_is_offered_with_its_argument(room: Room) -> None:
    reply = await room.say("/wacth Apple, BBCA")
    assert reply.text == "I have no command “wacth”. Do you mean /watch?"
    assert reply.choices == (Choice("/watch Apple, BBCA", "watch Apple, BBCA"),)
    assert reply.error
    assert tuple(await room.store.watched("console:me")) == ()


async def test_words_that_are_nothing_get_the_way_to_help(room: Room) -> None:
    reply = await room.say("qwertyuiop")
    assert reply.text == "Type /help to see what I can do."
    assert reply.choices == (Choice("Help", "help"),)


async def test_an_empty_line_gets_the_way_to_help(room: Room) -> None:
    for line in ("", "/", "   ", "\u200b"):
        assert (await room.say(line)).choices == (Choice("Help", "help"),)


async def test_a_pasted_page_is_refused_plainly(room: Room) -> None:
    reply = await room.say("watch " + "Apple " * 100_000)
    assert reply.error
    assert str(LONGEST_LINE) in reply.text


async def test_a_chats_own_language_outranks_the_hint(room: Room) -> None:
    await room.store.save_chat(Chat("console:me", "id", "Asia/Jakarta"))
    assert (await room.say("/list")).text.startswith("Belum ada")


class BrokenStore(FakeStore):
    async def watched(self, address: str) -> Sequence[str]:
        raise StoreError(f"disk full while reading {address}")


class MuteStore(FakeStore):
    async def revive_chats(self, address: str) -> Sequence[Chat]:
        raise StoreError(f"disk full while reviving {address}")

    async def suspend_chat(self, address: str, reason: str) -> None:
        raise StoreError(f"disk full while suspending {address}: {reason}")


class BuggyStore(FakeStore):
    async def chat(self, address: str) -> Chat | None:
        raise ZeroDivisionError(address)


@pytest.mark.parametrize("store", [BrokenStore(), BuggyStore()])
async def test_what_goes_wrong_is_logged_and_said_plainly(store: FakeStore) -> None:
    core = CommandCore(Desk(store, directory(), VirtualClock()))
    with capture_logs() as logs:
        reply = await core.answer("console:me", "/list", language="id")
    assert reply.text.startswith("Maaf")
    assert reply.error
    assert [(entry["event"], entry["log_level"]) for entry in logs] == [("command_failed", "error")]


@settings(deadline=None, max_examples=200)
@given(
    st.one_of(st.sampled_from(sorted(by_name())), st.text(max_size=20)),
    st.text(max_size=80),
    st.sampled_from([None, *sorted(SPOKEN)]),
)
async def test_any_line_is_answered(name: str, argument: str, language: str | None) -> None:
    room = Room(language=language or "en")
    await room.know(report(PARTNERS))
    with capture_logs() as logs:
        reply = await room.say(f"/{name} {argument}")
    assert not logs
    assert reply.text or reply.digests
    for choice in reply.choices:
        assert choice.label
        assert parse(choice.command).name in by_name()


async def test_the_menu_is_every_command_in_order(room: Room) -> None:
    menu = room.core.menu("id")
    assert [name for name, _ in menu] == [command.spec.name for command in commands()]
    assert menu[1] == ("watch", "kirim kabar soal satu perusahaan")


def test_no_two_commands_share_a_name() -> None:
    names = [name for command in commands() for name in (command.spec.name, *command.spec.aliases)]
    assert len(names) == len(set(names))


async def test_a_chat_the_bot_was_thrown_out_of_is_told_what_it_still_watches(room: Room) -> None:
    await room.say("/watch Apple")
    await room.store.suspend_chat(ADDRESS, "blocked")
    ((address, reply),) = await room.core.returned(ADDRESS)
    assert (address, "Apple (AAPL)" in reply.text) == (ADDRESS, True)
    assert await room.core.returned(ADDRESS) == []
    assert (await room.say("/list")).text.startswith("You watch 1 company")


async def test_a_command_is_a_return_too(room: Room) -> None:
    await room.say("/watch Apple")
    await room.say("/lang id")
    await room.store.suspend_chat(ADDRESS, "blocked")
    greeting, _, answer = (await room.say("/list")).text.partition("\n\n")
    assert greeting.startswith("Saya kembali")
    assert answer.startswith("Anda memantau")
    assert (await room.say("/list")).text == answer


async def test_a_return_that_goes_wrong_is_logged_and_says_nothing() -> None:
    core = CommandCore(Desk(MuteStore(), directory(), VirtualClock()))
    with capture_logs() as logs:
        assert await core.returned(ADDRESS) == ()
    assert [(entry["event"], entry["log_level"]) for entry in logs] == [("return_failed", "error")]


async def test_a_chat_that_throws_the_bot_out_is_sent_nothing_and_keeps_what_it_watched(room: Room) -> None:
    await room.say("/watch Apple")
    await room.core.left(ADDRESS)
    assert await room.store.subscriptions(["apple"]) == []
    assert [address for address, _ in await room.core.returned(ADDRESS)] == [ADDRESS]


async def test_a_chat_that_moves_takes_everything_along_and_is_told_nothing(room: Room) -> None:
    await room.say("/watch Apple")
    await room.core.left(ADDRESS)
    for _ in range(2):  # Telegram says it in both chats
        await room.core.moved(ADDRESS, "console:new")
    assert [one.chat.address for one in await room.store.subscriptions(["apple"])] == ["console:new"]
    assert await room.core.returned("console:new") == []


async def test_what_can_not_be_noted_of_a_chat_is_logged() -> None:
    core = CommandCore(Desk(MuteStore(), directory(), VirtualClock()))
    with capture_logs() as logs:
        await core.left(ADDRESS)
        await core.moved(ADDRESS, "console:new")
    assert [entry["event"] for entry in logs] == ["leaving_failed", "move_failed"]


def test_members_are_offered_what_changes_nothing(room: Room) -> None:
    everyone = {name for name, _ in room.core.menu("en", everyone=True)}
    assert {"help", "latest", "figures", "quote", "search", "why", "list", "feeds"} <= everyone
    assert everyone.isdisjoint({"watch", "unwatch", "mute", "digest", "settings", "export", "stop"})


@pytest.mark.parametrize("language", sorted(SPOKEN))
def test_the_greeting_is_one_short_message(room: Room, language: str) -> None:
    greeting = room.core.greeting(language)
    assert len(greeting.text) < 200
    assert [choice.command for choice in greeting.choices] == ["help"]
