"""The Slack channel against a strict Slack: commands in, messages out, and every way a send can end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.channels.slack import SlackChannel
from bot.channels.slack.channel import Timeouts
from bot.model import Chat, Sent
from tests.fakes import DIGEST, Asked, FakeCommands
from tests.servers.slack import SlackServer
from tests.servers.slack_blocks import links

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

QUICK = Timeouts(connect=0.5, total=0.5)
DIGEST_TEXT = """\
Apple (AAPL) · Alibaba (BABA)
Apple & Alibaba <bekerja> sama
▼ Penjualan iPhone di Cina −11%
▲ Saham Apple +1,5%   ▲ Saham Alibaba +2,6%
>“Kerja sama ini masuk akal.”
>— Rani Wibowo, analis senior, Sekuritas Utara
Warta Pagi · 12 Feb 2025 13.05 WIB · +2 sumber · baca"""


@pytest.fixture
async def server() -> AsyncIterator[SlackServer]:
    async with SlackServer() as running:
        yield running


@pytest.fixture
def commands() -> FakeCommands:
    return FakeCommands()


def channel_of(server: SlackServer, commands: FakeCommands) -> SlackChannel:
    return SlackChannel(server.bot_token, server.app_token, commands, base_url=server.base_url, timeouts=QUICK)


@pytest.fixture
async def channel(server: SlackServer, commands: FakeCommands) -> AsyncIterator[SlackChannel]:
    running = channel_of(server, commands)
    await running.start()
    await server.until(lambda: server.connected)
    yield running
    await running.stop()


async def test_a_command_is_acknowledged_and_answered_to_its_user_only(
    server: SlackServer, commands: FakeCommands, channel: SlackChannel
) -> None:
    envelope = server.type("C01", "watch AT&T <T>")
    await server.until(lambda: server.answers and server.envelopes[envelope].acked)
    assert commands.asked == [Asked("slack:C01", "watch AT&T <T>", "U07", None)]
    assert (server.answers[0].shown, server.answers[0].user) == ("you said: watch AT&T <T>", "U07")
    assert server.messages == []
    assert channel.name == "slack"


async def test_a_digest_looks_as_designed(server: SlackServer, channel: SlackChannel) -> None:
    result = await channel.send(Chat("slack:C01"), DIGEST)
    (message,) = server.messages
    assert result == Sent(f"C01/{message.ts}")
    assert message.shown == DIGEST_TEXT
    assert links(message.blocks) == ["https://warta.example/apple?a=1&b=2"]
    assert message.text.startswith("Apple (AAPL) · Alibaba (BABA): Apple &amp; Alibaba &lt;bekerja&gt; sama ▼")
    assert message.raw["unfurl_links"] is False
