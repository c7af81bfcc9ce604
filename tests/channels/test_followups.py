"""What belongs to a message that is out, on the wire of the strict stand-ins: a reply to it, and an edit of it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.channels.console import ConsoleChannel
from bot.channels.slack import SlackChannel
from bot.channels.telegram import TelegramChannel
from bot.model import Chat, ChatGone, Denial, Moot, Moved, Refused, SendResult, Sent, Throttled, Unavailable
from bot.news.digest import with_sources
from tests.fakes import DIGEST, FakeCommands
from tests.servers.slack import SlackServer
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ALERT = replace(DIGEST, more_sources=None, denials=(Denial("apple", "Bukan tentang Apple"),))
COUNTED = with_sources(ALERT, Chat("telegram:42", "id"), 3)
MORE = replace(DIGEST, headline="", quote=None, note="Angka baru", more_sources=None)
TG, SL = Chat("telegram:42", "id"), Chat("slack:C01", "id")


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as server:
        yield server


@pytest.fixture
async def bot(telegram: TelegramServer) -> AsyncIterator[TelegramChannel]:
    channel = TelegramChannel(telegram.token, FakeCommands(), base_url=telegram.base_url)
    await channel.start(listen=False)
    yield channel
    await channel.stop()


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        yield server


@pytest.fixture
async def app(slack: SlackServer) -> AsyncIterator[SlackChannel]:
    channel = SlackChannel(slack.bot_token, slack.app_token, FakeCommands(), base_url=slack.base_url)
    await channel.start(listen=False)
    yield channel
    await channel.stop()


def reference(result: SendResult) -> str:
    assert isinstance(result, Sent)
    return result.reference


# -- Telegram ---------------------------------------------------------------------------------------


async def test_telegram_replies_to_the_alert_with_what_is_new(telegram: TelegramServer, bot: TelegramChannel) -> None:
    first = reference(await bot.send(TG, ALERT))
    await bot.send(TG, MORE, reply_to=first)
    reply = telegram.messages[1]
    assert (reply.reply_to, reply.text.splitlines()[0]) == (int(first), "↳ Angka baru · Apple (AAPL) · Alibaba (BABA)")
    assert DIGEST.headline not in reply.text


async def test_telegram_sends_what_is_new_though_the_alert_is_deleted(
    telegram: TelegramServer, bot: TelegramChannel
) -> None:
    first = reference(await bot.send(TG, ALERT))
    telegram.delete(telegram.messages[0])
    assert isinstance(await bot.send(TG, MORE, reply_to=first), Sent)
    assert telegram.messages[0].reply_to is None


async def test_telegram_edits_the_alert_and_keeps_its_buttons(telegram: TelegramServer, bot: TelegramChannel) -> None:
    first = reference(await bot.send(TG, ALERT))
    assert await bot.edit(TG, COUNTED, first) == Sent(first)
    (message,) = telegram.messages
    assert "+3 sumber" in message.text
    assert message.button("Sumber")["callback_data"] == "story 9"
    assert message.button("Bukan tentang Apple")


async def test_telegram_has_nothing_to_change(telegram: TelegramServer, bot: TelegramChannel) -> None:
    first = reference(await bot.send(TG, ALERT))
    assert isinstance(await bot.edit(TG, ALERT, first), Moot)
    telegram.delete(telegram.messages[0])
    assert isinstance(await bot.edit(TG, COUNTED, first), Moot)
    telegram.type(42, "hello")
    assert isinstance(await bot.edit(TG, COUNTED, str(int(first) + 1)), Moot)  # the user's own message
    refusals = [error.description.partition(":")[2].partition(":")[0] for _, error in telegram.refused]
    assert refusals == [" message is not modified", " message to edit not found", " message can't be edited"]


async def test_telegram_refuses_an_edit_as_it_refuses_a_message(telegram: TelegramServer, bot: TelegramChannel) -> None:
    first = reference(await bot.send(TG, ALERT))
    telegram.fail_next("429", method="editMessageText")
    assert await bot.edit(TG, COUNTED, first) == Throttled(7)
    telegram.fail_next("500", method="editMessageText")
    assert isinstance(await bot.edit(TG, COUNTED, first), Unavailable)
    telegram.fail_next("rights", method="editMessageText")
    assert isinstance(await bot.edit(TG, COUNTED, first), Refused)
    telegram.block(42)
    assert isinstance(await bot.edit(TG, COUNTED, first), ChatGone)
    telegram.migrate(42, -100)
    assert await bot.edit(TG, COUNTED, first) == Moved("telegram:-100")
    assert isinstance(await bot.edit(TG, COUNTED, "C01/17.2"), Refused)
    assert isinstance(await bot.edit(Chat("telegram:me"), COUNTED, first), Refused)


# -- Slack ------------------------------------------------------------------------------------------


async def test_slack_answers_in_the_alerts_thread(slack: SlackServer, app: SlackChannel) -> None:
    first = reference(await app.send(SL, ALERT))
    await app.send(SL, MORE, reply_to=first)
    assert slack.messages[1].thread == slack.messages[0].ts
    assert slack.messages[1].shown.startswith("↳ Angka baru")


async def test_slack_posts_what_is_new_though_the_alert_is_deleted(slack: SlackServer, app: SlackChannel) -> None:
    first = reference(await app.send(SL, ALERT))
    slack.delete(slack.messages[0])
    assert isinstance(await app.send(SL, MORE, reply_to=first), Sent)
    assert isinstance(await app.send(SL, MORE, reply_to="C01/7"), Sent)
    assert [error for _, error in slack.refused] == ["thread_not_found", "invalid_thread_ts"]
    assert [message.thread for message in slack.messages] == [None, None]


async def test_slack_updates_the_alert_and_keeps_its_buttons(slack: SlackServer, app: SlackChannel) -> None:
    first = reference(await app.send(SL, ALERT))
    assert await app.edit(SL, COUNTED, first) == Sent(first)
    (message,) = slack.messages
    assert "+3 sumber" in message.shown
    assert message.button("Sumber")["value"] == "story 9"
    assert message.button("Bukan tentang Apple")


async def test_slack_has_nothing_to_change(slack: SlackServer, app: SlackChannel) -> None:
    first = reference(await app.send(SL, ALERT))
    slack.delete(slack.messages[0])
    assert await app.edit(SL, COUNTED, first) == Moot("message_not_found")
    slack.others.add(("C01", "1700000000.000900"))
    assert await app.edit(SL, COUNTED, "C01/1700000000.000900") == Moot("cant_update_message")
    slack.fail_next("edit_window_closed", method="chat.update")
    assert await app.edit(SL, COUNTED, first) == Moot("edit_window_closed")


async def test_slack_refuses_an_update_as_it_refuses_a_message(slack: SlackServer, app: SlackChannel) -> None:
    first = reference(await app.send(SL, ALERT))
    slack.fail_next("429", method="chat.update")
    assert await app.edit(SL, COUNTED, first) == Throttled(7)
    slack.fail_next("503", method="chat.update")
    assert isinstance(await app.edit(SL, COUNTED, first), Unavailable)
    slack.gone("C01", "is_archived")
    assert await app.edit(SL, COUNTED, first) == ChatGone("is_archived")


# -- the console ------------------------------------------------------------------------------------


async def test_the_console_marks_what_follows_up_and_prints_nothing_again(capsys: pytest.CaptureFixture[str]) -> None:
    channel = ConsoleChannel(FakeCommands(), interactive=False)
    me = Chat("console:me", "id")
    first = reference(await channel.send(me, ALERT))
    await channel.send(me, MORE, reply_to=first)
    assert isinstance(await channel.edit(me, COUNTED, first), Moot)
    printed = capsys.readouterr().out
    assert printed.count(DIGEST.headline) == 1
    assert "\n↳ Angka baru · Apple (AAPL) · Alibaba (BABA)\n▼" in printed


# -- what the stand-ins refuse ------------------------------------------------------------------------


async def test_telegram_refuses_a_reply_to_what_is_not_there(telegram: TelegramServer) -> None:
    async with aiohttp.ClientSession() as session:
        url = f"{telegram.base_url}{telegram.token}/sendMessage"

        async def answer(parameters: dict[str, Any]) -> dict[str, Any]:
            form = {"chat_id": "42", "text": "x", "reply_parameters": json.dumps(parameters)}
            async with session.post(url, data=form) as response:
                body: dict[str, Any] = await response.json()
                return body

        assert (await answer({"message_id": 99}))["description"] == "Bad Request: message to be replied not found"
        assert (await answer({"message_id": 99, "allow_sending_without_reply": True}))["ok"]
