"""An alert nobody asked for has a button that says it is not about the company; an answer has none."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings

from bot.channels.slack import SlackChannel
from bot.channels.slack.render import render_alert as slack_alert
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.buttons import keyboard
from bot.channels.telegram.render import render_alert as telegram_alert
from bot.model import Chat, Denial, Reply, Sent
from tests.channels.strategies import digests
from tests.fakes import DIGEST, Asked, FakeCommands
from tests.servers import slack_blocks
from tests.servers.slack import SlackServer
from tests.servers.telegram import TelegramServer
from tests.servers.telegram_limits import read_keyboard

if TYPE_CHECKING:
    from collections.abc import Sized

    from bot.model import Digest

ALERT = replace(DIGEST, denials=(Denial("apple", "Not about Apple"), Denial("at-and-t", "Not about AT&T")))
LONGEST_DATA = 64  # bytes of a button's data in Telegram
some = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def count(things: Sized, number: int) -> bool:
    return len(things) == number


async def test_a_button_under_an_alert_in_telegram_runs_its_command() -> None:
    commands = FakeCommands()
    async with TelegramServer() as server:
        channel = TelegramChannel(server.token, commands, base_url=server.base_url)
        await channel.start()
        assert isinstance(await channel.send(Chat("telegram:42"), ALERT), Sent)
        server.press(server.messages[0], "Not about AT&T")
        await server.until(partial(count, server.messages, 2))
        await channel.stop()
    assert commands.asked == [Asked("telegram:42", "notabout 9 at-and-t", "7", "en")]


async def test_a_button_under_an_alert_in_slack_runs_its_command() -> None:
    commands = FakeCommands()
    async with SlackServer() as server:
        channel = SlackChannel(server.bot_token, server.app_token, commands, base_url=server.base_url)
        await channel.start()
        assert isinstance(await channel.send(Chat("slack:C01"), ALERT), Sent)
        server.press(server.messages[0], "Not about AT&T")
        await server.until(partial(count, server.answers, 1))
        await channel.stop()
    assert commands.asked == [Asked("slack:C01", "notabout 9 at-and-t", "U07", None)]


async def test_a_digest_that_answers_a_question_has_no_such_button() -> None:
    commands = FakeCommands(replies={"latest": Reply(digests=(ALERT,))})
    async with TelegramServer() as server:
        channel = TelegramChannel(server.token, commands, base_url=server.base_url)
        await channel.start()
        server.type(42, "/latest")
        await server.until(partial(count, server.messages, 1))
        await channel.stop()
    assert not server.messages[0].keyboard


def test_a_long_company_id_still_fits_telegrams_button() -> None:
    longest = "a" * (LONGEST_DATA - len("notabout 99999999 "))
    message = telegram_alert(replace(DIGEST, story_id=99_999_999, denials=(Denial(longest, "Not about it"),)))
    markup = keyboard(message.choices)
    assert markup is not None
    data = markup.inline_keyboard[0][0].callback_data
    assert (data, len(str(data))) == (f"notabout 99999999 {longest}", LONGEST_DATA)


@some
@given(digests)
def test_both_take_any_alert(digest: Digest) -> None:
    markup = keyboard(telegram_alert(digest).choices)
    read_keyboard({"reply_markup": markup.to_dict() if markup else None})
    body = slack_alert(digest).json()
    assert slack_blocks.problems(body["blocks"]) == []
    assert slack_blocks.overall(body["blocks"]) <= slack_blocks.MAX_OVERALL
