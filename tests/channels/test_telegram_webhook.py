"""Updates brought to the webhook: the secret, what is refused, and the same answers as by polling."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.channels.telegram import TelegramChannel, Webhook
from bot.channels.telegram.incoming import UPDATES
from bot.channels.telegram.library import Timeouts
from bot.channels.telegram.webhook import HEADER, PATH
from bot.errors import ChannelError
from bot.web import WebServer
from tests.fakes import FakeCommands

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from tests.servers.telegram import TelegramServer

SECRET = "a-secret_only-Telegram-knows"
UPDATE = {
    "update_id": 10,
    "message": {
        "message_id": 1,
        "date": 1,
        "text": "/list",
        "chat": {"id": 42, "type": "private", "first_name": "Sari"},
        "from": {"id": 42, "is_bot": False, "first_name": "Sari", "language_code": "id"},
    },
}


async def nothing() -> Mapping[str, object]:
    return {}


async def no_metrics() -> bytes:
    return b""


@pytest.fixture
def commands() -> FakeCommands:
    return FakeCommands()


@pytest.fixture
async def base(unused_tcp_port: int) -> str:
    return f"http://127.0.0.1:{unused_tcp_port}"


@pytest.fixture
async def channel(server: TelegramServer, commands: FakeCommands, base: str) -> AsyncIterator[TelegramChannel]:
    """Behind the web server, not started yet."""
    webhook = Webhook(base, SECRET)
    made = TelegramChannel(server.token, commands, base_url=server.base_url, webhook=webhook, timeouts=Timeouts(read=1))
    web = WebServer(base.removeprefix("http://"), nothing, no_metrics, made.routes())
    await web.start()
    yield made
    await made.stop()
    await web.stop()


async def post(base: str, body: object, secret: str | None = SECRET) -> int:
    headers = {} if secret is None else {HEADER: secret}
    data = {"data": io.BytesIO(body)} if isinstance(body, bytes) else {"json": body}
    async with aiohttp.ClientSession() as session, session.post(base + PATH, headers=headers, **data) as response:
        return response.status


async def test_updates_arrive_and_are_answered(
    server: TelegramServer, channel: TelegramChannel, commands: FakeCommands, base: str
) -> None:
    await channel.start()
    assert (server.webhook["url"], server.webhook["secret_token"]) == (base + PATH, SECRET)
    assert all(kind in server.webhook["allowed_updates"] for kind in UPDATES)
    server.type(42, "/watch Apple", language="id")
    server.type(42, "/list")
    await server.until(lambda: len(server.messages) == 2)
    assert [asked.line for asked in commands.asked] == ["watch Apple", "list"]
    assert server.polls == []


@pytest.mark.parametrize("secret", ["wrong", "", None, SECRET + "x", SECRET[:-1], "ü"])
async def test_who_does_not_know_the_secret_is_turned_away(
    channel: TelegramChannel, commands: FakeCommands, base: str, secret: str | None
) -> None:
    await channel.start()
    assert await post(base, UPDATE, secret) == 403
    assert await post(base, UPDATE) == 200
    await commands.until_asked()
    assert len(commands.asked) == 1


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"{}", b'{"update_id": "1"}', b"\xff", b"[" * 100_000, b"1" * 10_000]
)
async def test_what_is_no_update_is_refused(channel: TelegramChannel, base: str, body: bytes) -> None:
    await channel.start()
    assert await post(base, body) == 400


@pytest.mark.parametrize("update", [{"update_id": 1}, {"update_id": 2, "message": {}}, {"update_id": 3, "message": 5}])
async def test_an_update_of_a_kind_not_met_yet_stops_nothing(
    server: TelegramServer, channel: TelegramChannel, base: str, update: dict[str, object]
) -> None:
    await channel.start()
    assert await post(base, update) == 200
    assert await post(base, UPDATE) == 200
    await server.until(lambda: server.messages)


async def test_a_body_too_large_is_refused(channel: TelegramChannel, base: str) -> None:
    await channel.start()
    assert await post(base, b" " * 2_000_000) == 413


async def test_an_update_brought_twice_is_answered_once(
    server: TelegramServer, channel: TelegramChannel, commands: FakeCommands, base: str
) -> None:
    await channel.start()
    assert [await post(base, UPDATE) for _ in range(3)] == [200] * 3
    server.type(42, "/help")
    await server.until(lambda: len(server.messages) == 2)
    assert [asked.line for asked in commands.asked] == ["list", "help"]


async def test_updates_wait_at_telegrams_while_nobody_takes_them(
    server: TelegramServer, channel: TelegramChannel, base: str
) -> None:
    assert await post(base, UPDATE) == 503
    await channel.start()
    assert await post(base, UPDATE) == 200
    await server.until(lambda: server.messages)


async def test_a_secret_nobody_set_is_made_up_and_never_shown() -> None:
    one, other = Webhook("https://kabar.example.com/"), Webhook("https://kabar.example.com")
    assert one.secret != other.secret
    assert len(one.secret) >= 32
    assert one.secret not in repr(one)
    assert one.url == other.url == "https://kabar.example.com/telegram/webhook"


async def test_an_address_telegram_will_not_call_is_one_plain_line(
    server: TelegramServer, commands: FakeCommands
) -> None:
    webhook = Webhook("http://kabar.example.com", SECRET)
    channel = TelegramChannel(server.token, commands, base_url=server.base_url, webhook=webhook)
    with pytest.raises(
        ChannelError, match=r"refused the webhook: Bad webhook: an https url must be .*: check \[web\] public_url"
    ):
        await channel.start()


async def test_only_to_send_no_webhook_is_set(server: TelegramServer, channel: TelegramChannel) -> None:
    await channel.start(listen=False)
    assert server.webhook == {}


async def test_a_webhook_another_program_took_is_set_again_and_said_clearly(
    server: TelegramServer, commands: FakeCommands
) -> None:
    webhook = Webhook("https://kabar.example.com", SECRET)
    timeouts = Timeouts(read=1, guard=0.05)
    channel = TelegramChannel(server.token, commands, base_url=server.base_url, webhook=webhook, timeouts=timeouts)
    await channel.start()
    with capture_logs() as logs:
        server.fail_next("500", method="getWebhookInfo")
        await server.until(lambda: server.calls.count("getWebhookInfo") == 3)
        server.webhook = {}
        await server.until(lambda: server.webhook)
        await channel.stop()
    assert [log["reason"] for log in logs if log["log_level"] == "error"] == [
        "another program took the updates of this bot's webhook; stop one of them"
    ]
    assert server.calls.count("setWebhook") == 2


async def test_a_poller_beside_a_webhook_is_told_clearly(server: TelegramServer, commands: FakeCommands) -> None:
    polling = TelegramChannel(server.token, commands, base_url=server.base_url, timeouts=Timeouts(poll=1))
    await polling.start()
    await server.until(lambda: server.polls)
    with capture_logs() as logs:
        server.webhook = {"url": "https://elsewhere.example/hook"}
        await server.until(lambda: [e.status for _, e in server.refused].count(409) >= 2)
        await polling.stop()
    assert [log["reason"] for log in logs if log["event"] == "telegram.conflict"] == [
        "a webhook is set for this bot's token, by another program; stop that or use another bot"
    ]
