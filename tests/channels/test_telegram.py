"""The Telegram channel against a strict Bot API: commands in, messages out, and every way a send can end."""

from __future__ import annotations

import asyncio
import json
import logging
import traceback
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.library import Timeouts
from bot.errors import ChannelError
from bot.model import Chat, ChatGone, Choice, Moved, Refused, Reply, Sent, Throttled, Unavailable, Unknown
from bot.phrases import SPOKEN
from tests.channels.strategies import TRAPS
from tests.fakes import DIGEST, WITH_CHOICES, Asked, FakeCommands
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

QUICK = Timeouts(connect=2, read=2, write=2, pool=2, poll=1)


@pytest.fixture
def commands() -> FakeCommands:
    return FakeCommands()


@pytest.fixture
async def channel(server: TelegramServer, commands: FakeCommands) -> AsyncIterator[TelegramChannel]:
    running = TelegramChannel(server.token, commands, base_url=server.base_url, timeouts=QUICK)
    await running.start()
    yield running
    await running.stop()


DIGEST_TEXT = """\
Apple (AAPL) · Alibaba (BABA)
Apple & Alibaba <bekerja> sama
▼ Penjualan iPhone di Cina −11%
▲ Saham Apple +1,5%   ▲ Saham Alibaba +2,6%
“Kerja sama ini masuk akal.”
— Rani Wibowo, analis senior, Sekuritas Utara
Warta Pagi · 12 Feb 2025 13.05 WIB · +2 sumber · baca"""


async def test_a_command_gets_its_reply(
    server: TelegramServer, commands: FakeCommands, channel: TelegramChannel
) -> None:
    server.type(42, "/watch Apple", language="id")
    await server.until(lambda: server.messages)
    assert commands.asked == [Asked("telegram:42", "watch Apple", "7", "id")]
    assert server.texts(42) == ["you said: watch Apple"]
    assert channel.name == "telegram"


@pytest.mark.usefixtures("channel")
async def test_private_text_needs_no_slash_and_groups_need_one(server: TelegramServer, commands: FakeCommands) -> None:
    server.type(42, "latest Apple")
    server.type(-100, "latest Apple")
    server.type(-100, "/latest@OtherBot Apple")
    server.type(-100, "/latest@kabarbot\nApple")
    await server.until(lambda: len(server.messages) == 2)
    assert [(asked.address, asked.line) for asked in commands.asked] == [
        ("telegram:42", "latest Apple"),
        ("telegram:-100", "latest Apple"),
    ]


@pytest.mark.usefixtures("channel")
async def test_a_group_gets_its_answer_under_the_question(server: TelegramServer) -> None:
    server.type(-100, "/list")
    await server.until(lambda: server.messages)
    assert "reply_parameters" in server.messages[0].raw


@pytest.mark.usefixtures("channel")
async def test_a_topic_is_a_chat_of_its_own(server: TelegramServer, commands: FakeCommands) -> None:
    server.type(-100, "/list", thread=5)
    server.type(-100, "/help", thread=6, forum=False)  # a thread of replies, not a topic
    await server.until(lambda: len(server.messages) == 2)
    assert [asked.address for asked in commands.asked] == ["telegram:-100/5", "telegram:-100"]
    assert [message.thread for message in server.messages] == [5, None]


@pytest.mark.usefixtures("channel")
async def test_a_channel_post_is_a_command_of_nobody(server: TelegramServer, commands: FakeCommands) -> None:
    server.post(-300, "/watch Apple")
    await server.until(lambda: server.messages)
    assert commands.asked == [Asked("telegram:-300", "watch Apple", "", None)]


@pytest.mark.usefixtures("channel")
async def test_a_post_copied_into_the_discussion_group_is_not_answered_there(
    server: TelegramServer, commands: FakeCommands
) -> None:
    server.post(-300, "/list")
    server.forward(-400, "/list", channel=-300)
    server.type(-400, "/help")
    await server.until(lambda: len(server.messages) == 2)
    assert {asked.address: asked.line for asked in commands.asked} == {"telegram:-300": "list", "telegram:-400": "help"}


@pytest.mark.usefixtures("channel")
async def test_a_button_runs_its_command_and_is_always_answered(server: TelegramServer, commands: FakeCommands) -> None:
    commands.replies["watch apple"] = WITH_CHOICES
    server.type(-100, "/watch apple", thread=5)
    await server.until(lambda: server.messages)
    server.press(server.messages[0], "Apple", language="pt-BR")
    await server.until(lambda: len(server.messages) == 2)
    assert commands.asked[-1] == Asked("telegram:-100/5", "watch AAPL", "7", "pt")
    assert len(server.answered) == 1


@pytest.mark.usefixtures("channel")
async def test_a_button_pressed_long_ago_still_means_its_command(
    server: TelegramServer, commands: FakeCommands
) -> None:
    commands.replies["watch apple"] = WITH_CHOICES
    server.type(42, "/watch apple")
    await server.until(lambda: server.messages)
    server.expire(server.press(server.messages[0], "Apple Hospitality"))
    await server.until(lambda: len(server.messages) == 2)
    assert commands.asked[-1].line == "watch APLE"
    server.fail_next("500", method="answerCallbackQuery")
    server.press(server.messages[0], "Apple")
    await server.until(lambda: len(server.messages) == 3)
    assert commands.asked[-1].line == "watch AAPL"


@pytest.mark.usefixtures("channel")
async def test_a_command_too_long_for_a_button_can_be_copied(server: TelegramServer, commands: FakeCommands) -> None:
    long = "watch " + "ä" * 60
    commands.replies["go"] = Reply(text="?", choices=(Choice("long", long), Choice("endless", long * 5)))
    server.type(42, "/go")
    await server.until(lambda: server.messages)
    assert server.messages[0].keyboard == [[{"text": "long", "copy_text": {"text": f"/{long}"}}]]


@pytest.mark.usefixtures("channel")
async def test_a_long_reply_comes_whole_in_several_messages(server: TelegramServer, commands: FakeCommands) -> None:
    words = " ".join(f"word{number}<&" for number in range(1500))
    commands.replies["search"] = Reply(text=words, digests=(DIGEST,) * 3, choices=WITH_CHOICES.choices)
    server.type(-42, "/search")
    await server.until(lambda: server.messages and server.messages[-1].keyboard)
    assert " ".join(server.texts(-42)).startswith(words)
    assert "\n\n".join(server.texts(-42)).endswith(f"{DIGEST_TEXT}\n\n{DIGEST_TEXT}\n\n{DIGEST_TEXT}")
    assert len(server.messages) == 5
    assert ["reply_parameters" in message.raw for message in server.messages] == [True, *[False] * 4]


@pytest.mark.usefixtures("channel")
async def test_commands_of_one_chat_are_answered_in_order_and_of_others_meanwhile(
    server: TelegramServer, commands: FakeCommands
) -> None:
    commands.gate.clear()
    server.type(42, "/watch Apple")
    server.type(42, "/list")
    server.type(43, "/list")
    await commands.until_asked(2)
    assert [asked.address for asked in commands.asked] == ["telegram:42", "telegram:43"]
    commands.gate.set()
    await server.until(lambda: len(server.messages) == 3)
    assert server.texts(42) == ["you said: watch Apple", "you said: list"]


async def test_stopping_finishes_the_command_begun(server: TelegramServer, commands: FakeCommands) -> None:
    channel = TelegramChannel(server.token, commands, base_url=server.base_url, timeouts=QUICK)
    await channel.start()
    commands.gate.clear()
    server.type(42, "/watch Apple")
    await commands.until_asked()
    stopping = asyncio.create_task(channel.stop())
    await asyncio.sleep(0)
    commands.gate.set()
    await stopping
    assert server.texts(42) == ["you said: watch Apple"]


async def test_stopping_waits_no_longer_than_told(server: TelegramServer, commands: FakeCommands) -> None:
    channel = TelegramChannel(server.token, commands, base_url=server.base_url, timeouts=replace(QUICK, drain=0.1))
    await channel.start()
    commands.gate.clear()
    server.type(42, "/watch Apple")
    await commands.until_asked()
    with capture_logs() as logs:
        await channel.stop()
    assert [log["event"] for log in logs] == ["telegram.commands_unfinished"]
    commands.gate.set()


async def test_the_menus_are_published_by_scope_and_language(server: TelegramServer, channel: TelegramChannel) -> None:
    assert channel.name == "telegram"
    everything = {"": "follow a company", "en": "follow a company", "id": "ikuti perusahaan"}
    shown = {key: [command["command"] for command in menu] for key, menu in server.menus.items()}
    for scope in ("all_private_chats", "all_chat_administrators"):
        assert {language: server.menus[scope, language][0]["description"] for language in everything} == everything
    assert [shown["all_group_chats", language] for language in everything] == [["list"]] * 3
    assert len(shown) == 3 * (1 + len(SPOKEN))


async def test_a_menu_telegram_will_not_have_now_stops_nothing(server: TelegramServer, commands: FakeCommands) -> None:
    server.fail_next("429", method="setMyCommands")
    channel = TelegramChannel(server.token, commands, base_url=server.base_url, timeouts=QUICK)
    with capture_logs() as logs:
        await channel.start()
    assert "telegram.menu_unpublished" in {log["event"] for log in logs}
    server.type(42, "/list")
    await server.until(lambda: server.messages)
    await channel.stop()


@pytest.mark.usefixtures("channel")
async def test_polling_asks_for_all_it_handles(server: TelegramServer) -> None:
    await server.until(lambda: server.polls)
    assert set(json.loads(server.polls[0]["allowed_updates"])) == {
        "message",
        "channel_post",
        "callback_query",
        "my_chat_member",
        "inline_query",
    }


@pytest.mark.usefixtures("channel")
async def test_an_answer_waits_for_its_pace_once(server: TelegramServer) -> None:
    server.fail_next("429 short")
    server.type(42, "/list")
    await server.until(lambda: server.messages)
    assert server.texts(42) == ["you said: list"]


@pytest.mark.usefixtures("channel")
async def test_an_answer_follows_a_group_that_moved(server: TelegramServer) -> None:
    server.migrate(-5, -1005)
    server.type(-5, "/list")
    await server.until(lambda: server.messages)
    assert server.texts(-1005) == ["you said: list"]


@pytest.mark.usefixtures("channel")
async def test_an_answer_nobody_can_get_stops_nothing(server: TelegramServer) -> None:
    server.block(42)
    server.type(42, "/list")
    server.type(43, "/list")
    await server.until(lambda: server.messages)
    assert server.texts(43) == ["you said: list"]


async def test_the_fattest_alert_and_word_of_its_topic_fit_one_message(
    server: TelegramServer, channel: TelegramChannel
) -> None:
    server.delete_topic(-100, 5)
    fat = "&😀" * 2000
    digest = replace(DIGEST, headline=fat, companies=(fat, fat), quote=fat, attribution=fat, source=fat, read_label=fat)
    digest = replace(digest, figures=tuple(replace(DIGEST.figures[0], label=fat, amount=fat) for _ in range(9)))
    assert await channel.send(Chat("telegram:-100/5"), digest) == Sent("1", moved_to="telegram:-100")


async def test_a_digest_looks_as_designed(server: TelegramServer, channel: TelegramChannel) -> None:
    result = await channel.send(Chat("telegram:-100/5"), DIGEST)
    (message,) = server.messages
    assert result == Sent(str(message.message_id))
    assert (message.text, message.chat, message.thread) == (DIGEST_TEXT, -100, 5)
    assert [entity.kind for entity in message.entities] == ["b", "blockquote", "a"]
    assert message.entities[-1].argument == "https://warta.example/apple?a=1&b=2"
    assert json.loads(message.raw["link_preview_options"]) == {"is_disabled": True}


async def test_hostile_words_arrive_over_the_wire(server: TelegramServer, channel: TelegramChannel) -> None:
    with capture_logs() as logs:
        for trap in TRAPS:
            digest = replace(DIGEST, headline=f"Apple {trap} naik", quote=trap, source=trap, companies=(trap, trap))
            assert isinstance(await channel.send(Chat("telegram:42"), digest), Sent)
    assert logs == []
    assert len(server.messages) == len(TRAPS)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("503 page", Unavailable),
        ("403 page", Unavailable),
        ("400 page", Unavailable),
        ("404 page", Unavailable),
        ("504 page", Unknown),
        ("200 page", Unknown),
        ("thread", Refused),  # of a chat that is no topic
        ("drop", Unknown),
        ("hang", Unknown),
    ],
)
async def test_what_is_no_answer_of_telegrams(
    server: TelegramServer, channel: TelegramChannel, kind: str, expected: type
) -> None:
    server.fail_next(kind)
    assert isinstance(await channel.send(Chat("telegram:42"), DIGEST), expected)


async def test_a_chat_that_is_gone_or_moved(server: TelegramServer, channel: TelegramChannel) -> None:
    server.block(42)
    server.block(-100)
    server.migrate(-5, -1005)
    server.known = {-5, -100, 42}
    assert await channel.send(Chat("telegram:42"), DIGEST) == ChatGone("Forbidden: bot was blocked by the user")
    kicked = ChatGone("Forbidden: bot was kicked from the supergroup chat")
    assert await channel.send(Chat("telegram:-100"), DIGEST) == kicked
    assert await channel.send(Chat("telegram:-5"), DIGEST) == Moved("telegram:-1005")
    assert await channel.send(Chat("telegram:77"), DIGEST) == ChatGone("Chat not found")
    assert isinstance(await channel.send(Chat("telegram:me"), DIGEST), Refused)


async def test_nobody_listening_is_surely_not_taken(commands: FakeCommands) -> None:
    async with TelegramServer() as server:
        channel = TelegramChannel(server.token, commands, base_url=server.base_url, timeouts=QUICK)
        await channel.start()
    result = await channel.send(Chat("telegram:42"), DIGEST)
    await channel.stop()
    assert isinstance(result, Unavailable)
    assert server.token not in result.reason


@pytest.mark.parametrize("kind", ["entities", "too long"])
async def test_refused_markup_goes_out_plain_once_and_is_loud(
    server: TelegramServer, channel: TelegramChannel, kind: str
) -> None:
    server.fail_next(kind)
    with capture_logs() as logs:
        result = await channel.send(Chat("telegram:42"), DIGEST)
    assert isinstance(result, Sent)
    assert server.messages[0].entities == []
    assert server.texts(42)[0].endswith("\nhttps://warta.example/apple?a=1&b=2")
    assert [(log["event"], log["log_level"]) for log in logs] == [("telegram.markup_refused", "error")]
    server.fail_next(kind, times=2)
    assert isinstance(await channel.send(Chat("telegram:42"), DIGEST), Refused)


@pytest.mark.parametrize("token", ["4242:wrong", "nonsense"])
async def test_a_bad_token_is_one_plain_line_without_the_token(
    server: TelegramServer, commands: FakeCommands, token: str
) -> None:
    channel = TelegramChannel(token, commands, base_url=server.base_url, timeouts=QUICK)
    with pytest.raises(ChannelError, match="refused the token") as caught:
        await channel.start()
    assert token not in "".join(traceback.format_exception(caught.value))
    await channel.stop()


async def test_a_server_that_is_not_there_is_one_plain_line(commands: FakeCommands) -> None:
    async with TelegramServer() as server:
        base_url = server.base_url
    channel = TelegramChannel(server.token, commands, base_url=base_url, timeouts=QUICK)
    with pytest.raises(ChannelError, match="can't be reached"):
        await channel.start()


async def test_two_pollers_are_said_clearly_and_once(server: TelegramServer, channel: TelegramChannel) -> None:
    other = TelegramChannel(server.token, FakeCommands(), base_url=server.base_url, timeouts=QUICK)
    with capture_logs() as logs:
        await other.start()
        await server.until(lambda: [error.status for _, error in server.refused].count(409) >= 3, seconds=10)
        await channel.stop()
        await other.stop()
    conflicts = [log["log_level"] for log in logs if log["event"] == "telegram.conflict"]
    assert conflicts == ["error"] * 2, "one line from each of the two"


async def test_the_token_stays_out_of_every_log(
    server: TelegramServer, commands: FakeCommands, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with capture_logs() as logs:
        channel = TelegramChannel(server.token, commands, base_url=server.base_url, timeouts=QUICK)
        await channel.start()
        server.fail_next("500")
        await channel.send(Chat("telegram:42"), DIGEST)
        server.membership(-100, "kicked")
        server.type(42, "/list")
        await server.until(lambda: server.messages)
        await channel.stop()
    assert server.token not in caplog.text + repr(logs)
    assert {"event": "telegram.membership", "chat": -100, "status": "kicked", "log_level": "info"} in logs


async def test_a_pace_that_is_enforced_says_how_long_to_wait(server: TelegramServer, channel: TelegramChannel) -> None:
    server.paced = True
    results = [await channel.send(Chat("telegram:42"), DIGEST) for _ in range(2)]
    assert isinstance(results[0], Sent)
    assert results[1] == Throttled(1.0)
