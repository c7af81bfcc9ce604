"""Who may change what a group or channel gets, as Telegram itself answers it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.library import Timeouts
from bot.channels.telegram.rights import BELIEVED, SAID_AGAIN
from bot.model import Choice, Reply
from bot.phrases import phrases
from tests.fakes import FakeCommands
from tests.servers.telegram import TelegramServer
from tests.servers.telegram_state import member

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

GROUP, CHANNEL, ADMIN, MEMBER = -100, -300, 7, 8
LINE = "watch Apple"
REFUSED = "not for you"


class Time:
    """A clock that a test sets forward."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 3, 2, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer(admins={GROUP: {ADMIN}, CHANNEL: {ADMIN}}) as running:
        running.names["@kabar_pasar"] = CHANNEL
        running.channels.add(CHANNEL)
        yield running


@pytest.fixture
def commands() -> FakeCommands:
    asking, more = Reply("?", choices=(Choice("Apple", LINE),)), Reply("?", choices=(Choice("List", "list"),))
    return FakeCommands(changing={LINE}, replies={"ask": asking, "more": more})


@pytest.fixture
def now() -> Time:
    return Time()


@pytest.fixture(autouse=True)
async def channel(server: TelegramServer, commands: FakeCommands, now: Time) -> AsyncIterator[TelegramChannel]:
    timeouts = Timeouts(poll=1, read=1)
    running = TelegramChannel(server.token, commands, base_url=server.base_url, timeouts=timeouts, now=now)
    await running.start()
    yield running
    await running.stop()


async def said(server: TelegramServer, number: int) -> list[str]:
    await server.until(lambda: len(server.messages) >= number)
    return [message.text for message in server.messages]


async def test_an_admin_changes_and_a_member_is_refused_once(server: TelegramServer) -> None:
    server.type(GROUP, f"/{LINE}", user=MEMBER)
    server.type(GROUP, f"/{LINE}", user=MEMBER)
    server.type(GROUP, f"/{LINE}", user=MEMBER)
    server.type(GROUP, f"/{LINE}", user=ADMIN)
    assert await said(server, 2) == [REFUSED, f"you said: {LINE}"]


async def test_another_member_is_told_too_and_each_again_after_a_while(server: TelegramServer, now: Time) -> None:
    server.type(GROUP, f"/{LINE}", user=MEMBER)
    server.type(GROUP, f"/{LINE}", user=9)
    await said(server, 2)
    now.moment += SAID_AGAIN
    server.type(GROUP, f"/{LINE}", user=MEMBER)
    assert await said(server, 3) == [REFUSED] * 3


async def test_a_member_may_ask(server: TelegramServer) -> None:
    server.type(GROUP, "/list", user=MEMBER)
    assert await said(server, 1) == ["you said: list"]
    assert "getChatMember" not in server.calls


async def test_telegram_is_asked_once_in_a_while(server: TelegramServer, now: Time) -> None:
    for count in range(1, 4):
        server.type(GROUP, f"/{LINE}", user=ADMIN)
        await said(server, count)
    assert server.calls.count("getChatMember") == 1
    server.admins[GROUP] = set()
    now.moment += BELIEVED
    server.type(GROUP, f"/{LINE}", user=ADMIN)
    assert (await said(server, 4))[-1] == REFUSED


async def test_anonymous_admins_and_the_linked_channel_may_and_a_masked_member_may_not(server: TelegramServer) -> None:
    server.linked[GROUP] = CHANNEL
    server.type_as(GROUP, f"/{LINE}", speaks_for=GROUP)
    server.type_as(GROUP, f"/{LINE}", speaks_for=CHANNEL)
    server.type_as(GROUP, f"/{LINE}", speaks_for=CHANNEL)
    server.type_as(GROUP, f"/{LINE}", speaks_for=-999)
    assert await said(server, 4) == [f"you said: {LINE}"] * 3 + [REFUSED]
    assert server.calls.count("getChat") == 2


async def test_a_post_in_a_channel_is_an_admins(server: TelegramServer) -> None:
    server.post(CHANNEL, f"/{LINE}")
    assert await said(server, 1) == [f"you said: {LINE}"]


async def test_a_group_that_hides_its_members_still_has_admins(server: TelegramServer) -> None:
    server.hidden.add(GROUP)
    server.type(GROUP, f"/{LINE}", user=ADMIN)
    server.type(GROUP, f"/{LINE}", user=MEMBER)
    assert await said(server, 2) == [f"you said: {LINE}", REFUSED]


@pytest.mark.parametrize("kind", ["500", "429", "403 page"])
async def test_in_doubt_nobody_is_an_admin(server: TelegramServer, kind: str) -> None:
    server.fail_next(kind, method="getChatMember")
    with capture_logs() as logs:
        server.type(GROUP, f"/{LINE}", user=ADMIN)
        assert await said(server, 1) == [REFUSED]
    assert "telegram.rights_unknown" in {log["event"] for log in logs}
    server.type(GROUP, f"/{LINE}", user=ADMIN)
    assert (await said(server, 2))[-1] == f"you said: {LINE}"


async def test_a_linked_channel_that_is_unknown_is_no_admin(server: TelegramServer) -> None:
    server.linked[GROUP] = CHANNEL
    server.fail_next("500", method="getChat")
    server.type_as(GROUP, f"/{LINE}", speaks_for=CHANNEL)
    assert await said(server, 1) == [REFUSED]


async def test_a_member_who_presses_is_told_alone_and_an_admin_is_answered(server: TelegramServer) -> None:
    server.type(GROUP, "/ask", user=MEMBER, thread=5)
    await said(server, 1)
    server.press(server.messages[0], "Apple", user=MEMBER)
    server.press(server.messages[0], "Apple", user=MEMBER)
    server.press(server.messages[0], "Apple", user=ADMIN)
    assert await said(server, 2) == ["?", f"you said: {LINE}"]
    assert server.popups() == [REFUSED] * 2
    assert [answer.get("show_alert") for answer in server.answered] == ["true", "true", None]


async def test_what_many_press_in_a_group_is_answered_once(server: TelegramServer, now: Time) -> None:
    server.type(GROUP, "/more", user=MEMBER)
    await said(server, 1)
    for number in range(20):
        server.press(server.messages[0], "List", user=1000 + number)
    await server.until(lambda: len(server.answered) == 20)
    assert await said(server, 2) == ["?", "you said: list"]
    now.moment += SAID_AGAIN
    server.press(server.messages[0], "List", user=MEMBER)
    assert len(await said(server, 3)) == 3


async def test_who_pressed_too_long_ago_for_a_popup_is_told_in_the_chat(server: TelegramServer) -> None:
    server.type(GROUP, "/ask", user=MEMBER)
    await said(server, 1)
    server.expire(server.press(server.messages[0], "Apple", user=MEMBER))
    assert await said(server, 2) == ["?", REFUSED]


@pytest.mark.parametrize("name", ["@kabar_pasar", str(CHANNEL * 1000 - 1), "@kabar_pasar/5"])
async def test_an_admin_commands_a_channel_from_a_private_chat(
    server: TelegramServer, commands: FakeCommands, name: str
) -> None:
    server.admins[CHANNEL * 1000 - 1] = {ADMIN}
    server.type(42, f"/watch {name} Apple", user=ADMIN, language="id")
    (answer,) = await said(server, 1)
    assert answer.replace("\u2060", "") == f"{name}\nyou said: {LINE}"
    address = f"telegram:{name}".replace("@kabar_pasar", str(CHANNEL))
    assert (commands.asked[0].address, commands.asked[0].line, commands.asked[0].language) == (address, LINE, "id")
    assert server.messages[0].chat == 42


async def test_the_buttons_of_an_answer_from_elsewhere_lead_there(
    server: TelegramServer, commands: FakeCommands
) -> None:
    server.type(42, "/ask @kabar_pasar", user=ADMIN)
    await said(server, 1)
    assert server.messages[0].button("Apple")["callback_data"] == "watch @kabar_pasar Apple"
    server.press(server.messages[0], "Apple", user=ADMIN)
    await said(server, 2)
    assert (commands.asked[-1].address, commands.asked[-1].line) == (f"telegram:{CHANNEL}", LINE)


@pytest.mark.parametrize(
    ("line", "user"), [("/list @kabar_pasar", MEMBER), ("/list @nobody_there", ADMIN), ("/list -100777", ADMIN)]
)
async def test_nobody_else_asks_or_changes_from_elsewhere(
    server: TelegramServer, commands: FakeCommands, line: str, user: int
) -> None:
    server.type(42, line, user=user, language="id")
    refusal = phrases("id").elsewhere_refused.format(chat=line.split()[1])
    assert [text.replace("\u2060", "") for text in await said(server, 1)] == [refusal]
    assert commands.asked == []


async def test_in_a_group_a_name_is_no_other_chat(server: TelegramServer, commands: FakeCommands) -> None:
    server.type(GROUP, "/list @kabar_pasar", user=ADMIN)
    await said(server, 1)
    assert commands.asked[0].address == f"telegram:{GROUP}"


# -- the bot's own place ------------------------------------------------------------------------------


async def test_a_group_that_adds_the_bot_is_greeted_once_and_shortly(
    server: TelegramServer, commands: FakeCommands
) -> None:
    await server.until(lambda: server.polls)
    server.membership(GROUP, "member", was="left", language="id")
    server.membership(GROUP, "administrator", was="member")
    server.membership(GROUP, "member", was="administrator")
    server.type(GROUP, "/list")
    assert await said(server, 2) == ["hello in id", "you said: list"]
    assert commands.gone == []


async def test_a_chat_that_removes_the_bot_gets_nothing_more(server: TelegramServer, commands: FakeCommands) -> None:
    await server.until(lambda: server.polls)
    server.membership(GROUP, "kicked")
    server.membership(42, "kicked")
    server.membership(GROUP, "left", was="kicked")
    await server.until(lambda: len(commands.gone) == 2)
    assert commands.gone == [f"telegram:{GROUP}", "telegram:42"]


async def test_a_bot_that_may_not_write_is_as_good_as_out(server: TelegramServer, commands: FakeCommands) -> None:
    await server.until(lambda: server.polls)
    server.membership(GROUP, member("restricted", can_send_messages=False))
    server.membership(GROUP, member("restricted", can_send_messages=True), was=member("restricted"))
    server.membership(CHANNEL, member("administrator", can_post_messages=False), was="left")
    server.membership(CHANNEL, member("administrator", can_post_messages=True), was=member("administrator"))
    assert await said(server, 2) == ["hello in en"] * 2
    assert commands.gone == [f"telegram:{GROUP}"]


async def test_somebody_who_unblocks_the_bot_is_not_greeted(server: TelegramServer) -> None:
    await server.until(lambda: server.polls)
    server.membership(42, "member", was="kicked")
    server.type(42, "/list")
    assert await said(server, 1) == ["you said: list"]


async def test_a_group_that_becomes_a_supergroup_is_followed(server: TelegramServer, commands: FakeCommands) -> None:
    await server.until(lambda: server.polls)
    server.migrate(-5, -1005, tell=True)
    await server.until(lambda: len(commands.moves) == 2)
    assert set(commands.moves) == {("telegram:-5", "telegram:-1005")}


async def test_ten_thousand_members_talk_and_the_bot_is_silent(server: TelegramServer, commands: FakeCommands) -> None:
    for number in range(200):
        server.type(GROUP, f"good morning {number} @KabarBot", user=1000 + number)
        server.type(GROUP, "/start@OtherBot", user=1000 + number)
    server.type(GROUP, "/list")
    await said(server, 1)
    assert len(commands.asked) == len(server.messages) == 1
