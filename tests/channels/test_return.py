"""The bot let into a Telegram chat again: said there and in its topics. Slack's is beside its other events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.library import Timeouts
from bot.model import Reply
from tests.fakes import FakeCommands
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as running:
        yield running


@pytest.fixture
async def commands(server: TelegramServer) -> AsyncIterator[FakeCommands]:
    """What a running channel asks."""
    asked = FakeCommands()
    channel = TelegramChannel(server.token, asked, base_url=server.base_url, timeouts=Timeouts(poll=1))
    await channel.start()
    yield asked
    await channel.stop()


@pytest.mark.parametrize("status", ["member", "administrator"])
async def test_a_chat_that_lets_the_bot_in_again_is_told_and_so_are_its_topics(
    server: TelegramServer, commands: FakeCommands, status: str
) -> None:
    commands.welcomes["telegram:-100"] = [
        ("telegram:-100", Reply("Good to be back.")),
        ("telegram:-100/5", Reply("Good to be back here.")),
    ]
    server.block(-100)
    await server.until(lambda: server.polls)
    server.membership(-100, "left")
    server.membership(-100, "kicked", was="left")
    server.unblock(-100, status)
    await server.until(lambda: len(server.messages) == 2)
    assert [(m.text, m.thread) for m in server.messages] == [("Good to be back.", None), ("Good to be back here.", 5)]


async def test_a_change_of_rank_is_no_return(server: TelegramServer, commands: FakeCommands) -> None:
    commands.welcomes["telegram:-100"] = [("telegram:-100", Reply("Good to be back."))]
    await server.until(lambda: server.polls)
    server.membership(-100, "administrator", was="member")
    server.type(-100, "/list")
    await server.until(lambda: server.messages)
    assert server.texts(-100) == ["you said: list"]
