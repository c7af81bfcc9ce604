"""How an alert comes into a Telegram chat: with a sound or without, with the page or a button that leads to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.channels.telegram import TelegramChannel
from bot.model import Chat, Sent
from tests.fakes import DIGEST, FakeCommands

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.servers.telegram import TelegramServer


@pytest.fixture
def commands() -> FakeCommands:
    return FakeCommands()


@pytest.fixture
async def channel(server: TelegramServer, commands: FakeCommands) -> AsyncIterator[TelegramChannel]:
    running = TelegramChannel(server.token, commands, base_url=server.base_url)
    await running.start(listen=False)
    yield running
    await running.stop()


@pytest.mark.parametrize(
    ("chat", "silent", "preview"),
    [
        (Chat("telegram:42", timezone="Asia/Jakarta"), False, None),
        (Chat("telegram:42", timezone="Asia/Jakarta", silent_nights=True), True, None),
        (Chat("telegram:42", timezone="Europe/London", silent_nights=True), False, None),
        (Chat("telegram:42", previews=True), False, "https://warta.example/apple?a=1&b=2"),
    ],
)
async def test_sound_at_night_and_previews_are_as_the_chat_wants_them(
    server: TelegramServer, commands: FakeCommands, chat: Chat, *, silent: bool, preview: str | None
) -> None:
    night_in_jakarta = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)
    channel = TelegramChannel(server.token, commands, base_url=server.base_url, now=lambda: night_in_jakarta)
    await channel.start(listen=False)
    sent = await channel.send(chat, DIGEST)
    assert isinstance(sent, Sent)
    message = server.messages[0]
    assert (message.silent, message.preview) == (silent, preview)
    await channel.edit(chat, replace(DIGEST, headline="anew"), sent.reference)
    await channel.stop()
    assert message.preview == preview


async def test_an_alert_leads_to_its_page_by_a_button(server: TelegramServer, channel: TelegramChannel) -> None:
    for url in (DIGEST.url, "http://intranet/x", "http://[::1]/x", None):
        await channel.send(Chat("telegram:42"), replace(DIGEST, url=url))
    assert [message.labels for message in server.messages] == [["Baca"], [], [], []]
    assert server.refused == []
