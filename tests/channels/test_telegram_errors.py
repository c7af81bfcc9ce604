"""Every way Telegram and the way to it can fail, provoked through the server: which error it is, and what follows."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from bot.channels.telegram import TelegramChannel, Webhook
from bot.channels.telegram.library import Timeouts
from bot.errors import ChannelError, UnreachableError
from bot.model import Chat, ChatGone, Choice, File, Moot, Moved, Refused, Reply, Sent, Throttled, Unavailable, Unknown
from tests.fakes import DIGEST, FakeCommands
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.model import SendResult

    Outcome = SendResult | type
    Provoke = Callable[[TelegramServer], object]

ME, GROUP, TOPIC = Chat("telegram:42"), Chat("telegram:-100"), Chat("telegram:-100/5")
QUICK = Timeouts(connect=1, pool=0.5, read=4, poll=1)
CONNECTIONS = 64

ROWS: list[tuple[str, Provoke, Chat, Outcome, int]] = [
    # what happens, how, to which chat, what becomes of the delivery, and how many messages the chats show
    ("the user blocked the bot", lambda s: s.block(42), ME, ChatGone, 0),
    ("the group kicked the bot", lambda s: s.block(-100), GROUP, ChatGone, 0),
    ("the user is gone", lambda s: s.fail_next("deactivated"), ME, ChatGone, 0),
    ("the group was upgraded", lambda s: s.migrate(-100, -1007), GROUP, Moved("telegram:-1007"), 0),
    ("too many messages", lambda s: s.fail_next("429"), ME, Throttled(7.0), 0),
    ("far too many messages", lambda s: s.fail_next("429 long"), ME, Throttled(10_800.0), 0),
    ("entities can't be parsed", lambda s: s.fail_next("entities"), ME, Sent("1", plain=True), 1),
    ("too long", lambda s: s.fail_next("too long"), ME, Sent("1", plain=True), 1),
    ("the topic is deleted", lambda s: s.delete_topic(-100, 5), TOPIC, Sent("1", moved_to="telegram:-100"), 1),
    ("not enough rights", lambda s: s.fail_next("rights"), GROUP, Refused, 0),
    ("the chat is not known", lambda s: s.known.add(1), ME, ChatGone, 0),
    ("something not met before", lambda s: s.fail_next("400"), ME, Refused, 0),
    ("the token is refused", lambda s: s.fail_next("401"), ME, Unavailable, 0),
    ("the token is none", lambda s: s.fail_next("404"), ME, Unavailable, 0),
    ("two of us", lambda s: s.fail_next("409"), ME, Unavailable, 0),
    ("the server fails", lambda s: s.fail_next("500"), ME, Unavailable, 0),
    ("a gateway fails", lambda s: s.fail_next("502"), ME, Unknown, 0),
    ("the answer never comes", lambda s: s.fail_next("hang"), ME, Unknown, 1),
    ("the connection breaks after the message", lambda s: s.fail_next("drop"), ME, Unknown, 1),
    ("a page instead of an answer", lambda s: s.fail_next("503 page"), ME, Unavailable, 0),
]


def says(result: SendResult, expected: Outcome) -> bool:
    return isinstance(result, expected) if isinstance(expected, type) else result == expected


@pytest.fixture
async def channel(server: TelegramServer) -> AsyncIterator[TelegramChannel]:
    running = TelegramChannel(server.token, FakeCommands(), base_url=server.base_url, timeouts=QUICK)
    await running.start(listen=False)
    yield running
    await running.stop()


@pytest.mark.parametrize(("provoke", "chat", "expected", "shown"), [row[1:] for row in ROWS], ids=[r[0] for r in ROWS])
async def test_a_send(  # as the table has it
    server: TelegramServer, channel: TelegramChannel, provoke: Provoke, chat: Chat, expected: Outcome, shown: int
) -> None:
    provoke(server)
    result = await channel.send(chat, DIGEST)
    assert says(result, expected)
    assert len(server.messages) == shown


async def test_a_full_pool_took_nothing(server: TelegramServer, channel: TelegramChannel) -> None:
    server.fail_next("hang", times=CONNECTIONS)
    hanging = [asyncio.create_task(channel.send(ME, DIGEST)) for _ in range(CONNECTIONS)]
    await server.until(lambda: len(server.messages) == CONNECTIONS)
    assert isinstance(await channel.send(ME, DIGEST), Unavailable)
    assert len(server.messages) == CONNECTIONS
    assert {type(result) for result in await asyncio.gather(*hanging)} == {Unknown}


async def test_a_refused_connection_took_nothing() -> None:
    async with TelegramServer() as server:
        channel = TelegramChannel(server.token, FakeCommands(), base_url=server.base_url, timeouts=QUICK)
        await channel.start(listen=False)
    assert isinstance(await channel.send(ME, DIGEST), Unavailable)
    await channel.stop()


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("429", Throttled(7.0)), ("500", Unavailable), ("rights", Refused), ("hang", Unknown), ("401", Unavailable)],
)
async def test_an_edit(server: TelegramServer, channel: TelegramChannel, kind: str, expected: Outcome) -> None:
    assert isinstance(await channel.send(ME, DIGEST), Sent)
    server.fail_next(kind, method="editMessageText")
    result = await channel.edit(ME, replace(DIGEST, headline="anew"), "1")
    assert says(result, expected)
    assert await channel.edit(ME, DIGEST, "99") == Moot("Message to edit not found")


# -- answers ------------------------------------------------------------------------------------------


@pytest.fixture
def commands() -> FakeCommands:
    panel = Reply("panel", choices=(Choice("Turn", "turn"),), in_place=True)
    return FakeCommands(
        replies={
            "settings": panel,
            "turn": replace(panel, text="turned"),
            "export": Reply("all of it", file=File("kabar.json", "{}\n")),
            "latest": Reply(digests=(DIGEST,)),
            "empty": Reply("an empty file", file=File("kabar.json", "")),
        }
    )


@pytest.fixture
async def listening(server: TelegramServer, commands: FakeCommands) -> AsyncIterator[TelegramChannel]:
    running = TelegramChannel(server.token, commands, base_url=server.base_url, timeouts=QUICK)
    await running.start()
    yield running
    await running.stop()


@pytest.mark.usefixtures("listening")
async def test_a_panel_turns_where_it_stands_and_below_where_it_can_not(server: TelegramServer) -> None:
    server.type(42, "/settings")
    await server.until(lambda: server.messages)
    panel = server.messages[0]
    server.press(panel, "Turn")
    await server.until(lambda: panel.edits)
    assert (panel.text, len(server.messages)) == ("turned", 1)
    server.press(panel, "Turn")  # twice: it says so already
    await server.until(lambda: len(server.answered) == 2 and server.refused)
    assert len(server.messages) == 1
    server.fail_next("400", method="editMessageText")
    server.press(panel, "Turn")
    await server.until(lambda: len(server.messages) == 2)


@pytest.mark.usefixtures("listening")
async def test_a_file_comes_with_its_answer_into_its_topic(server: TelegramServer) -> None:
    server.type(-100, "/export", thread=5)
    await server.until(lambda: len(server.messages) == 2)
    assert server.files(-100) == [("kabar.json", b"{}\n")]
    assert [message.thread for message in server.messages] == [5, 5]


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("line", ["export", "empty"])
async def test_a_file_telegram_will_not_have_costs_the_answer_nothing(server: TelegramServer, line: str) -> None:
    if line == "export":
        server.fail_next("500", method="sendDocument")
    with capture_logs() as logs:
        server.type(42, f"/{line}")
        await server.until(lambda: server.refused)
        server.type(42, "/list")
        await server.until(lambda: len(server.messages) == 2)
    assert server.files(42) == []
    assert "telegram.answer_lost" in {log["event"] for log in logs}


@pytest.mark.usefixtures("listening")
async def test_an_inline_query_answered_too_late_stops_nothing(server: TelegramServer, commands: FakeCommands) -> None:
    server.expire(server.look(""))
    await server.until(lambda: server.refused)
    server.look("")
    await server.until(lambda: server.found)
    assert [asked.line for asked in commands.asked] == ["latest", "latest"]
    (result,) = server.found[0]["results"]
    assert result["title"] == "Apple & Alibaba <bekerja> sama"


@pytest.mark.parametrize(
    ("kind", "error"), [("401", ChannelError), ("500", UnreachableError), ("429", UnreachableError)]
)
async def test_a_webhook_that_can_not_be_set(
    server: TelegramServer, commands: FakeCommands, kind: str, error: type[ChannelError]
) -> None:
    server.fail_next(kind, method="setWebhook")
    webhook = Webhook("https://kabar.example.com", "secret")
    channel = TelegramChannel(server.token, commands, base_url=server.base_url, webhook=webhook)
    with pytest.raises(error) as caught:
        await channel.start()
    assert type(caught.value) is error
    assert server.token not in str(caught.value)
