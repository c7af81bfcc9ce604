"""The Slack channel against a strict Slack: commands in, messages out, and every way a send can end."""

from __future__ import annotations

import asyncio
import logging
import traceback
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from bot.channels.slack import SlackChannel
from bot.channels.slack.channel import Timeouts
from bot.errors import ChannelError
from bot.model import Chat, Choice, Refused, Reply, Sent, Throttled, Unavailable
from tests.channels.strategies import TRAPS
from tests.fakes import DIGEST, WITH_CHOICES, Asked, FakeCommands
from tests.servers.slack import SlackServer
from tests.servers.slack_blocks import links

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

QUICK = Timeouts(connect=2, total=2, ping=0.1, drain=0.5)
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


async def test_an_empty_command_asks_for_help_whatever_its_name(
    server: SlackServer, commands: FakeCommands, channel: SlackChannel
) -> None:
    server.type("C01", "  ", command="/berita")
    await server.until(lambda: server.answers)
    assert commands.asked == [Asked("slack:C01", "help", "U07", None)]
    assert channel.name == "slack"


@pytest.mark.usefixtures("channel")
async def test_a_button_runs_its_command(server: SlackServer, commands: FakeCommands) -> None:
    commands.replies["watch apple"] = WITH_CHOICES
    server.type("C01", "watch apple")
    await server.until(lambda: server.answers)
    envelope = server.press(server.answers[0], "Apple Hospitality", user="U08")
    await server.until(lambda: len(server.answers) == 2 and server.envelopes[envelope].acked)
    assert commands.asked[-1] == Asked("slack:C01", "watch APLE", "U08", None)
    assert server.answers[1].raw["replace_original"] is False


@pytest.mark.usefixtures("channel")
async def test_a_button_may_name_a_company_with_an_ampersand(server: SlackServer, commands: FakeCommands) -> None:
    commands.replies["go"] = Reply(text="?", choices=(Choice("AT&T", "watch AT&T"),))
    server.type("C01", "go")
    await server.until(lambda: server.answers)
    server.press(server.answers[0], "AT&T")
    await server.until(lambda: len(server.answers) == 2)
    assert commands.asked[-1].line == "watch AT&T"


@pytest.mark.usefixtures("channel")
async def test_it_acknowledges_before_the_work_is_done(server: SlackServer, commands: FakeCommands) -> None:
    commands.gate.clear()
    envelope = server.type("C01", "list")
    await server.until(lambda: server.envelopes[envelope].acked)
    assert server.answers == []
    commands.gate.set()
    await server.until(lambda: server.answers)


@pytest.mark.usefixtures("channel")
async def test_a_repeated_envelope_is_acknowledged_again_and_acted_on_once(
    server: SlackServer, commands: FakeCommands
) -> None:
    envelope = server.type("C01", "watch Apple")
    await server.until(lambda: server.answers)
    server.repeat(envelope)
    await server.until(lambda: len(server.envelopes[envelope].acked) == 2)
    server.type("C01", "list")
    await server.until(lambda: len(server.answers) == 2)
    assert [asked.line for asked in commands.asked] == ["watch Apple", "list"]


@pytest.mark.usefixtures("channel")
async def test_commands_go_on_over_the_new_socket_slack_asks_for(server: SlackServer) -> None:
    server.refresh()
    await server.until(lambda: server.opened == 2 and server.connected == 1)
    server.type("C01", "list")
    await server.until(lambda: server.answers)


@pytest.mark.usefixtures("channel")
async def test_commands_go_on_after_a_cut_and_a_failed_try_with_a_one_time_address(server: SlackServer) -> None:
    server.fail_next("busy", method="socket")
    server.cut()
    await server.until(lambda: server.opened == 2 and server.connected == 1)
    assert server.calls.count("apps.connections.open") > 2
    server.type("C01", "list")
    await server.until(lambda: server.answers)


@pytest.mark.usefixtures("channel")
async def test_a_long_reply_comes_whole_beyond_the_uses_of_its_url(server: SlackServer, commands: FakeCommands) -> None:
    words = " ".join(f"word{number}<&" for number in range(5500))
    commands.replies["search"] = Reply(text=words, digests=(DIGEST, DIGEST), choices=WITH_CHOICES.choices)
    server.type("C01", "search")
    await server.until(lambda: server.answers and "[Apple]" in server.answers[-1].shown)
    everything = "\n".join(answer.shown for answer in server.answers)
    assert everything.replace("\n", " ").startswith(words)
    assert everything.count(DIGEST_TEXT) == 2
    assert server.calls.count("chat.postEphemeral") == len(server.answers) - 5 > 0
    assert {answer.user for answer in server.answers} == {"U07"}


@pytest.mark.usefixtures("channel")
async def test_many_choices_are_a_list_that_opens(server: SlackServer, commands: FakeCommands) -> None:
    choices = tuple(Choice(f"Company {number}", f"watch {number}") for number in range(60))
    commands.replies["go"] = Reply(text="?", choices=(Choice("endless", "x" * 3000), *choices))
    server.type("C01", "go")
    await server.until(lambda: server.answers)
    (select,) = (block["elements"] for block in server.answers[0].blocks if block["type"] == "actions")
    assert (select[0]["type"], len(select[0]["options"])) == ("static_select", 60)
    server.pick(server.answers[0], "Company 7")
    await server.until(lambda: len(server.answers) == 2)
    assert commands.asked[-1].line == "watch 7"


@pytest.mark.usefixtures("channel")
async def test_many_choices_too_long_for_a_list_fill_several_rows(server: SlackServer, commands: FakeCommands) -> None:
    choices = tuple(Choice(f"Company {number}", f"search {number} " + "x" * 200) for number in range(60))
    commands.replies["go"] = Reply(text="?", choices=choices)
    server.type("C01", "go")
    await server.until(lambda: server.answers)
    await server.until(lambda: len(server.answers) == 2)
    blocks = [block for answer in server.answers for block in answer.blocks]
    assert [len(block["elements"]) for block in blocks if block["type"] == "actions"] == [25, 25, 10]


@pytest.mark.usefixtures("channel")
async def test_a_refused_url_falls_back_to_an_ephemeral_message(server: SlackServer) -> None:
    server.fail_next("used_url", method="respond")
    server.type("C01", "list")
    await server.until(lambda: server.answers)
    assert server.calls[-1] == "chat.postEphemeral"
    assert server.answers[0].user == "U07"


@pytest.mark.usefixtures("channel")
async def test_refused_blocks_of_an_answer_go_out_plain_and_loud(server: SlackServer) -> None:
    server.fail_next("invalid_blocks", method="respond")
    with capture_logs() as logs:
        server.type("C01", "list")
        await server.until(lambda: server.answers)
    assert (server.answers[0].blocks, server.answers[0].text) == ([], "you said: list")
    assert [log["log_level"] for log in logs if log["event"] == "slack.markup_refused"] == ["error"]


@pytest.mark.usefixtures("channel")
async def test_a_channel_that_invites_the_bot_again_is_told_and_not_for_others_who_join(
    server: SlackServer, commands: FakeCommands
) -> None:
    commands.welcomes["slack:C01"] = [("slack:C01", Reply("Good to be back."))]
    other = server.join("C01", user="U09")
    await server.until(lambda: server.envelopes[other].acked)
    assert "slack:C01" in commands.welcomes
    server.gone("C01", "not_in_channel")
    envelope = server.join("C01")
    await server.until(lambda: server.messages)
    server.repeat(envelope)
    await server.until(lambda: len(server.envelopes[envelope].acked) == 2)
    assert [(m.channel, m.shown, m.user) for m in server.messages] == [("C01", "Good to be back.", None)]


@pytest.mark.usefixtures("channel")
async def test_an_answer_nobody_can_get_stops_nothing(server: SlackServer) -> None:
    server.gone("C01", "channel_not_found")
    server.fail_next("expired_url", method="respond")
    server.type("C01", "list")
    await server.until(lambda: ("chat.postEphemeral", "channel_not_found") in server.refused)
    server.type("C02", "list")
    await server.until(lambda: server.answers)
    assert server.answers[0].channel == "C02"


async def test_stopping_finishes_the_command_begun(server: SlackServer, commands: FakeCommands) -> None:
    channel = channel_of(server, commands)
    await channel.start()
    await server.until(lambda: server.connected)
    commands.gate.clear()
    server.type("C01", "watch Apple")
    await commands.until_asked()
    stopping = asyncio.create_task(channel.stop())
    await server.until(lambda: not server.connected)
    commands.gate.set()
    await stopping
    assert server.answers[0].shown == "you said: watch Apple"


async def test_stopping_waits_no_longer_than_told(server: SlackServer, commands: FakeCommands) -> None:
    channel = channel_of(server, commands)
    await channel.start()
    await server.until(lambda: server.connected)
    commands.gate.clear()
    server.type("C01", "watch Apple")
    await commands.until_asked()
    with capture_logs() as logs:
        await channel.stop()
    assert [log["event"] for log in logs] == ["slack.commands_unfinished"]
    commands.gate.set()


async def test_hostile_words_arrive_over_the_wire(server: SlackServer, channel: SlackChannel) -> None:
    with capture_logs() as logs:
        for trap in TRAPS:
            digest = replace(DIGEST, headline=f"Apple {trap} naik", quote=trap, source=trap, companies=(trap, trap))
            assert isinstance(await channel.send(Chat("slack:C01"), digest), Sent)
    assert logs == []
    assert len(server.messages) == len(TRAPS)
    assert [message.pings for message in server.messages if message.pings] == []


async def test_a_headline_too_long_for_a_header_is_shown_whole(server: SlackServer, channel: SlackChannel) -> None:
    headline = "Apple menggandeng mitra baru " * 8 + "akhir"
    await channel.send(Chat("slack:C01"), replace(DIGEST, headline=headline))
    assert headline in server.messages[0].shown
    assert "header" not in {block["type"] for block in server.messages[0].blocks}


@pytest.mark.parametrize("kind", ["invalid_blocks", "msg_blocks_too_long", "msg_too_long"])
async def test_refused_blocks_go_out_plain_once_and_are_loud(
    server: SlackServer, channel: SlackChannel, kind: str
) -> None:
    server.fail_next(kind)
    with capture_logs() as logs:
        result = await channel.send(Chat("slack:C01"), DIGEST)
    assert isinstance(result, Sent)
    assert server.messages[0].blocks == []
    assert server.messages[0].text.endswith("\nhttps://warta.example/apple?a=1&amp;b=2")
    assert [(log["event"], log["log_level"]) for log in logs] == [("slack.markup_refused", "error")]
    server.fail_next(kind, times=2)
    assert isinstance(await channel.send(Chat("slack:C01"), DIGEST), Refused)


async def test_nobody_listening_is_surely_not_taken(commands: FakeCommands) -> None:
    async with SlackServer() as server:
        channel = channel_of(server, commands)
        await channel.start()
    assert isinstance(await channel.send(Chat("slack:C01"), DIGEST), Unavailable)
    await channel.stop()


async def test_a_digest_can_be_sent_without_answering_commands(server: SlackServer, commands: FakeCommands) -> None:
    channel = channel_of(server, commands)
    await channel.start(listen=False)
    assert isinstance(await channel.send(Chat("slack:C01"), DIGEST), Sent)
    assert server.opened == 0
    await channel.stop()


@pytest.mark.parametrize(
    ("bot_token", "app_token", "key"),
    [
        ("xoxb-wrong", "xapp-stand-in", "bot_token"),
        ("xoxb-stand-in", "xapp-wrong", "app_token"),
        ("xoxb-stand-in", "xoxb-stand-in", "app_token"),
    ],
)
async def test_a_bad_token_is_one_plain_line_that_names_its_key(
    server: SlackServer, commands: FakeCommands, bot_token: str, app_token: str, key: str
) -> None:
    channel = SlackChannel(bot_token, app_token, commands, base_url=server.base_url, timeouts=QUICK)
    with pytest.raises(ChannelError, match=rf"\[slack\] {key}: (invalid_auth|not_allowed_token_type)") as caught:
        await channel.start()
    assert bot_token not in "".join(traceback.format_exception(caught.value))
    await channel.stop()


async def test_a_server_that_is_not_there_is_one_plain_line(commands: FakeCommands) -> None:
    async with SlackServer() as server:
        channel = channel_of(server, commands)
    with pytest.raises(ChannelError, match="can't be reached"):
        await channel.start()


async def test_a_socket_that_never_opens_is_one_plain_line_without_its_address(
    server: SlackServer, commands: FakeCommands, caplog: pytest.LogCaptureFixture
) -> None:
    server.fail_next("busy", method="socket", times=100)
    channel = channel_of(server, commands)
    with pytest.raises(ChannelError, match="no socket"):
        await channel.start()
    assert "Failed to connect" in caplog.text
    assert "ticket" not in caplog.text


async def test_the_tokens_stay_out_of_every_log(
    server: SlackServer, commands: FakeCommands, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with capture_logs() as logs:
        channel = channel_of(server, commands)
        await channel.start()
        await server.until(lambda: server.connected)
        server.fail_next("500")
        await channel.send(Chat("slack:C01"), DIGEST)
        server.type("C01", "list")
        await server.until(lambda: server.answers)
        await channel.stop()
    written = caplog.text + repr(logs)
    assert server.bot_token not in written
    assert server.app_token not in written
    assert "ticket" not in written


async def test_a_pace_that_is_enforced_says_how_long_to_wait(server: SlackServer, channel: SlackChannel) -> None:
    server.paced = True
    results = [await channel.send(Chat("slack:C01"), DIGEST) for _ in range(2)]
    assert isinstance(results[0], Sent)
    assert results[1] == Throttled(1.0)
