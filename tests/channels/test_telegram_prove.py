"""What an operator is told of the bot before the service runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.channels.telegram import TelegramChannel, Webhook
from bot.channels.telegram.library import Timeouts
from bot.model import Chat
from tests.fakes import FakeCommands
from tests.servers.telegram_state import member

if TYPE_CHECKING:
    from tests.servers.telegram import TelegramServer

URL = "https://kabar.example.com/telegram/webhook"


async def told(server: TelegramServer, *chats: str, webhook: Webhook | None = None) -> list[tuple[str, bool]]:
    timeouts = Timeouts(read=1)
    channel = TelegramChannel(
        server.token, FakeCommands(), base_url=server.base_url, webhook=webhook, timeouts=timeouts
    )
    await channel.start(listen=False)
    found = await channel.prove([Chat(address) for address in chats])
    await channel.stop()
    return [(one.text, one.ok) for one in found]


async def test_menus_that_are_shown_are_told_so(server: TelegramServer) -> None:
    channel = TelegramChannel(server.token, FakeCommands(), base_url=server.base_url, timeouts=Timeouts(poll=1))
    await channel.start()
    await channel.stop()
    assert ("menus of commands shown", True) in await told(server)
    server.menus["all_group_chats", "id"] = []
    assert ("1 menus of commands to be published at the start", True) in await told(server)


@pytest.mark.parametrize(
    ("set_to", "answers", "finding"),
    [
        ("", [], (f"webhook {URL} to be set at the start", True)),
        (URL, [200], (f"webhook {URL}", True)),
        (URL, [200, 502], (f"webhook {URL}: Wrong response from the webhook: 502 Error", False)),
        ("https://old.example/hook", [502], (f"webhook {URL}; another one that is set will be replaced", True)),
    ],
)
async def test_the_webhook(server: TelegramServer, set_to: str, answers: list[int], finding: tuple[str, bool]) -> None:
    server.webhook = {"url": set_to} if set_to else {}
    server.hook_answers = answers
    assert finding in await told(server, webhook=Webhook("https://kabar.example.com", "secret"))


async def test_a_webhook_of_others_is_told_to_who_polls(server: TelegramServer) -> None:
    server.webhook = {"url": "https://old.example/hook"}
    assert ("polling; a webhook that is set will be removed", True) in await told(server)


async def test_where_it_may_write_and_where_not(server: TelegramServer) -> None:
    server.channels = {-300, -301}
    server.names["@kabar_pasar"] = -300
    server.places = {
        -100: member("restricted", can_send_messages=False),
        -300: member("administrator", can_post_messages=True),
        -301: member("administrator"),
    }
    server.block(43)
    chats = ("42", "43", "-100", "-101", "@kabar_pasar", "-301", "me")
    found = (await told(server, *(f"telegram:{chat}" for chat in chats)))[-len(chats) :]
    assert found == [
        ("telegram:42: may write there", True),
        ("telegram:43: Forbidden: bot was blocked by the user", False),
        ("telegram:-100: may not write there", False),
        ("telegram:-101: may write there", True),
        ("telegram:@kabar_pasar: may write there", True),
        ("telegram:-301: may not write there", False),
        ("telegram:me is no Telegram chat", False),
    ]


async def test_what_telegram_would_not_tell_is_told(server: TelegramServer) -> None:
    server.fail_next("500", method="getMyCommands")
    server.fail_next("429", method="getWebhookInfo")
    found = await told(server)
    assert [ok for _, ok in found] == [True, False, False]
    assert all(server.token not in text for text, _ in found)
