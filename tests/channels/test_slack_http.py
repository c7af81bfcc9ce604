"""Slack over HTTP: only what Slack signed is taken, once each, and acknowledged before the work is done."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.channels.slack import Access, SlackChannel
from bot.model import Reply
from tests.channels.slack_team import QUICK, served, team
from tests.fakes import WITH_CHOICES, FakeCommands
from tests.servers.slack import SlackServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

COMMAND = urlencode({
    "command": "/kabar", "text": "watch Apple", "team_id": "T01", "channel_id": "C01", "user_id": "U07",
    "trigger_id": "t-forged", "response_url": "http://127.0.0.1:9/",
})  # fmt: skip


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        yield server


async def test_a_signed_command_is_acknowledged_before_the_work_is_done(slack: SlackServer) -> None:
    commands = FakeCommands()
    commands.gate.clear()
    async with team(slack, "http", commands=commands) as kabar:
        envelope = slack.type("C01", "watch AT&T <T>")
        await kabar.acked(envelope)
        assert slack.envelopes[envelope].statuses == [200]
        assert slack.answers == []
        commands.gate.set()
        (answer,) = await kabar.told(envelope)
        assert (answer.shown, answer.user) == ("you said: watch AT&T <T>", "U07")


async def test_buttons_and_events_come_over_http_too(slack: SlackServer) -> None:
    commands = FakeCommands(replies={"watch": WITH_CHOICES}, welcomes={"slack:C01": [("slack:C01", Reply("Back."))]})
    async with team(slack, "http", commands=commands) as kabar:
        (asked,) = await kabar.told(slack.type("C01", "watch"))
        await kabar.told(slack.press(asked, "Apple"), 2)
        assert slack.answers[-1].shown == "you said: watch AAPL"
        await kabar.acked(slack.join("C01"))
        await slack.until(lambda: slack.messages)
        assert slack.messages[0].shown == "Back."


async def test_slack_is_told_that_the_address_is_ours(slack: SlackServer) -> None:
    async with team(slack, "http"):
        body = json.dumps({"type": "url_verification", "challenge": "3eZbrw1a", "token": "x"})
        assert await slack.forge(body) == (200, '{"challenge": "3eZbrw1a"}')
        status, _ = await slack.forge(body, secret="another's")
        assert status == 401


@pytest.mark.parametrize(
    ("secret", "age"), [("another's", 0.0), (None, 360.0), (None, -360.0)], ids=["signature", "old", "from the future"]
)
async def test_what_slack_did_not_sign_just_now_is_refused_and_logged(
    slack: SlackServer, secret: str | None, age: float
) -> None:
    commands = FakeCommands()
    async with team(slack, "http", commands=commands):
        with capture_logs() as logs:
            status, text = await slack.forge(COMMAND, secret=secret, age=age)
        assert (status, text) == (401, '{"error": "invalid request"}')
        assert [(log["event"], log["why"]) for log in logs] == [("slack.refused", "signature or time")]
        assert commands.asked == []


async def test_no_signature_at_all_is_refused(slack: SlackServer) -> None:
    commands = FakeCommands()
    async with team(slack, "http", commands=commands), aiohttp.ClientSession() as session:
        async with session.post(slack.app_url, data=COMMAND) as answer:
            assert answer.status == 401
        async with session.get(slack.app_url) as answer:
            assert answer.status == 405
        assert commands.asked == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"{nonsense", "application/json"),
        (b"payload={nonsense", "application/x-www-form-urlencoded"),
        (b"\xff\xfe{", "application/json"),
        (b"{}", "application/json; charset=klingon"),
        (b"[" * 100_000, "application/json"),
        (b"x" * 2_000_000, "application/json"),
        (b'"text"', "application/json"),
        (b"[1, 2]", "application/json"),
    ],
    ids=["json", "payload", "bytes", "charset", "deep", "huge", "string", "list"],
)
async def test_what_can_t_be_read_is_refused_without_a_crash(slack: SlackServer, body: bytes, kind: str) -> None:
    async with (
        team(slack, "http"),
        aiohttp.ClientSession() as session,
        session.post(slack.app_url, data=io.BytesIO(body), headers={"Content-Type": kind}) as answer,
    ):
        assert answer.status in {401, 413}


async def test_a_retry_and_a_replay_are_acknowledged_and_acted_on_once(slack: SlackServer) -> None:
    commands = FakeCommands(welcomes={"slack:C02": [("slack:C02", Reply("Back."))]})
    async with team(slack, "http", commands=commands) as kabar:
        typed = slack.type("C01", "watch Apple")
        await kabar.told(typed)
        joined = slack.join("C02")
        await slack.until(lambda: slack.messages)
        commands.welcomes["slack:C02"] = [("slack:C02", Reply("Back again."))]
        with capture_logs() as logs:
            slack.replay(typed)
            slack.repeat(joined)
            await kabar.acked(typed, 2)
            await kabar.acked(joined, 2)
        await kabar.told(slack.type("C01", "list"), 2)
        assert slack.envelopes[typed].statuses == [200, 200]
        assert slack.envelopes[joined].statuses == [200, 200]
        assert [asked.line for asked in commands.asked] == ["watch Apple", "list"]
        assert [message.shown for message in slack.messages] == ["Back."]
        assert [log["event"] for log in logs] == ["slack.repeated"] * 2


async def test_before_it_starts_and_once_it_stops_slack_is_asked_to_come_again(slack: SlackServer) -> None:
    access = Access(signing_secret=slack.signing_secret)
    commands, where = FakeCommands(), slack.base_url
    channel = SlackChannel(slack.bot_token, None, commands, access=access, base_url=where, timeouts=QUICK)
    async with served(channel) as url:
        slack.app_url = f"{url}/slack/events"
        assert (await slack.forge(COMMAND))[0] == 503
        await channel.start(listen=False)
        assert (await slack.forge(COMMAND))[0] == 503
        await channel.stop()
        await channel.start()
        assert (await slack.forge(COMMAND))[0] == 200
        await channel.stop()
        assert (await slack.forge(COMMAND))[0] == 503


async def test_the_secrets_stay_out_of_the_log(slack: SlackServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    with capture_logs() as logs:
        async with team(slack, "http") as kabar:
            await slack.forge(COMMAND, secret="another's")
            await kabar.told(slack.type("C01", "list"))
    written = caplog.text + repr(logs)
    assert slack.signing_secret not in written
    assert slack.bot_token not in written
