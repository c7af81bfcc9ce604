"""Whose word counts where: who may change what a channel gets, strangers, and what becomes of conversations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from bot.model import Chat, ChatGone, Denial, Sent
from tests.channels.slack_team import team
from tests.fakes import DIGEST, FakeCommands
from tests.servers.slack import SlackServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.channels.slack_team import Mode, Team

ALERT = replace(DIGEST, denials=(Denial("apple", "Not about Apple"),))
both = pytest.mark.parametrize("mode", ["socket", "http"])


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        server.room("C01", name="pasar", members={"U07", "U08"})
        server.room("D07", user="U07")
        yield server


async def said(kabar: Team, line: str, *, user: str = "U07", channel: str = "C01") -> str:
    before = len(kabar.slack.answers)
    kabar.slack.type(channel, line, user=user)
    await kabar.slack.until(lambda: len(kabar.slack.answers) > before)
    return kabar.slack.answers[-1].shown


# -- who may change it -------------------------------------------------------------------------------


async def test_anyone_in_a_channel_may_change_it_unless_said_otherwise(slack: SlackServer) -> None:
    async with team(slack) as kabar:
        await said(kabar, "watch Apple", user="U08")
        assert list(await kabar.store.watched("slack:C01")) == ["apple"]


async def test_a_new_chat_speaks_as_slack_does_to_who_writes_first(slack: SlackServer) -> None:
    slack.locales = {"U07": "id-ID"}
    async with team(slack) as kabar:
        assert "Ketik /help" in await said(kabar, "123")
        await said(kabar, "watch Apple")
        assert "Type /help" not in await said(kabar, "123", user="U08")
        chat = await kabar.store.chat("slack:C01")
        assert (chat and chat.language) == "id"
        slack.fail_next("missing_scope", method="users.info")
        assert "Type /help" in await said(kabar, "123", channel="C02")
        slack.open_home()
        await slack.until(lambda: slack.homes)
        assert "Yang saya pantau" in str(slack.homes["U07"].body)


async def test_admins_alone_where_the_operator_says_so_asked_anew_each_time(slack: SlackServer) -> None:
    slack.admins = {"U07"}
    async with team(slack, editors="admins") as kabar:
        assert "Only admins can change" in await said(kabar, "watch Apple", user="U08")
        assert list(await kabar.store.watched("slack:C01")) == []
        await said(kabar, "watch Apple")
        assert list(await kabar.store.watched("slack:C01")) == ["apple"]
        slack.admins = {"U08"}
        assert "Only admins can change" in await said(kabar, "unwatch Apple")
        await said(kabar, "unwatch Apple", user="U08")
        assert list(await kabar.store.watched("slack:C01")) == []
        assert "Only admins" not in await said(kabar, "list")


async def test_named_people_alone_where_the_operator_names_them(slack: SlackServer) -> None:
    async with team(slack, editors=("U07",)) as kabar:
        assert "has named can change" in await said(kabar, "watch Apple", user="U08")
        await said(kabar, "watch Apple")
        assert list(await kabar.store.watched("slack:C01")) == ["apple"]


async def test_direct_messages_are_their_persons_own(slack: SlackServer) -> None:
    async with team(slack, editors=("U09",)) as kabar:
        await kabar.acked(slack.type("D07", "watch Apple"))
        await slack.until(lambda: slack.answers)
        assert list(await kabar.store.watched("slack:D07")) == ["apple"]


async def test_in_doubt_nothing_is_changed(slack: SlackServer) -> None:
    slack.admins = {"U07"}
    async with team(slack, editors="admins") as kabar:
        slack.fail_next("503", method="users.info", times=2)  # for the language too
        with capture_logs() as logs:
            assert "something went wrong" in await said(kabar, "watch Apple")
        assert list(await kabar.store.watched("slack:C01")) == []
        assert "slack.permit_unknown" in [log["event"] for log in logs]
        slack.open_home()
        await slack.until(lambda: slack.homes)
        slack.press_view(slack.homes["U07"], "Watch companies", number=1)
        await slack.until(lambda: len(slack.views) == 2)
        slack.fail_next("503", method="conversations.info")
        slack.submit(slack.views[1], ["AAPL"], "C01")
        await slack.until(lambda: len(slack.views) == 3)
        assert "something went wrong" in str(slack.homes["U07"].body)
        assert list(await kabar.store.watched("slack:C01")) == []


async def test_the_page_asks_the_same_and_whether_the_person_is_in_the_channel(slack: SlackServer) -> None:
    async with team(slack) as kabar:
        await said(kabar, "watch Apple")
        slack.open_home()
        await slack.until(lambda: slack.homes)
        view = slack.homes["U07"]
        slack.rooms["C01"].members.remove("U07")
        slack.press_view(view, "Apple (AAPL)")
        await slack.until(lambda: len(slack.views) == 2)
        assert list(await kabar.store.watched("slack:C01")) == ["apple"]
        assert "nothing was changed" in str(slack.homes["U07"].body)
        assert "<#C01>" not in str(slack.homes["U07"].body)


async def test_the_page_runs_nothing_but_what_it_offers(slack: SlackServer) -> None:
    """A forged value on it reads and changes nothing."""
    async with team(slack) as kabar:
        await said(kabar, "watch Apple")
        slack.open_home()
        await slack.until(lambda: slack.homes)
        view = slack.homes["U07"]
        _, select = view.element("Apple (AAPL)")
        for line in ("stop now", "list", "export", "lang id"):
            select["options"][0]["value"] = line
            await kabar.acked(slack.press_view(view, "Apple (AAPL)"))
        await said(kabar, "list")
        assert list(await kabar.store.watched("slack:C01")) == ["apple"]
        assert len(slack.views) == 1


# -- where the bot is not ------------------------------------------------------------------------------


@both
async def test_where_nothing_could_be_sent_there_is_one_clear_answer_and_nothing_is_watched(
    slack: SlackServer, mode: Mode
) -> None:
    slack.room("C05", private=True, bot=False, members={"U07"})
    slack.room("D09", user="U09")
    async with team(slack, mode) as kabar:
        for channel in ("C05", "D09"):
            answer = await said(kabar, "watch Apple", channel=channel)
            assert "type /invite @Kabar" in answer
            assert "nothing was changed" in answer
            assert await kabar.store.chat(f"slack:{channel}") is None
        slack.rooms["C05"].bot = True
        assert "/invite" not in await said(kabar, "watch Apple", channel="C05")
        assert list(await kabar.store.watched("slack:C05")) == ["apple"]


async def test_an_app_installed_with_fewer_scopes_is_not_asked_where_it_is(slack: SlackServer) -> None:
    slack.scopes -= {"channels:read", "groups:read", "im:read"}
    async with team(slack) as kabar:
        await said(kabar, "watch Apple")
        assert list(await kabar.store.watched("slack:C01")) == ["apple"]


# -- strangers -----------------------------------------------------------------------------------------


@both
async def test_somebody_of_another_workspace_presses_in_vain_in_a_shared_channel(
    slack: SlackServer, mode: Mode
) -> None:
    commands = FakeCommands()
    async with team(slack, mode, commands=commands) as kabar:
        assert isinstance(await kabar.channel.send(Chat("slack:C01"), ALERT), Sent)
        with capture_logs() as logs:
            (answer,) = await kabar.told(slack.press(slack.messages[0], "Not about Apple", user="U99", home="T09"))
        assert answer.shown == "Only members of the workspace that installed me can use this."
        assert commands.asked == []
        refused = [log for log in logs if log["event"] == "slack.refused"]
        assert [(log["why"], log["team"]) for log in refused] == [("a user of another workspace", "T01")]


@both
async def test_a_press_from_a_workspace_without_the_app_is_refused_and_tells_nothing(
    slack: SlackServer, mode: Mode
) -> None:
    """The value is forged: a channel and a story of another workspace."""
    commands = FakeCommands()
    async with team(slack, mode, commands=commands) as kabar:
        assert isinstance(await kabar.channel.send(Chat("slack:C01"), ALERT), Sent)
        with capture_logs() as logs:
            await kabar.acked(slack.press(slack.messages[0], "Not about Apple", user="U99", team="T09"))
            await slack.until(lambda: slack.answers)
        assert commands.asked == []
        assert "Apple" not in slack.answers[0].shown
        assert [(log["event"], log["team"]) for log in logs] == [("slack.refused", "T09")]


# -- what becomes of conversations -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "kept"),
    [
        ("channel_archive", True),
        ("group_archive", True),
        ("channel_left", True),
        ("group_left", True),
        ("channel_deleted", False),
        ("group_deleted", False),
    ],
)
async def test_a_channel_that_is_gone_is_sent_nothing_and_may_come_back(
    slack: SlackServer, kind: str, *, kept: bool
) -> None:
    async with team(slack) as kabar:
        await said(kabar, "watch Apple")
        with capture_logs() as logs:
            await kabar.acked(slack.event(kind, channel="C01", user="U07"))
        assert [log["event"] for log in logs] == ["slack.left"]
        assert await kabar.store.chat("slack:C01") is None
        if kind.endswith("_left"):
            slack.join("C01")
        else:
            slack.event("channel_unarchive", channel="C01", user="U07")
        if kept:
            await slack.until(lambda: slack.messages)
            assert "Apple (AAPL)" in slack.messages[0].shown
        await said(kabar, "list")
        assert list(await kabar.store.watched("slack:C01")) == (["apple"] if kept else [])


async def test_a_channel_with_another_id_is_followed(slack: SlackServer) -> None:
    async with team(slack) as kabar:
        await said(kabar, "watch Apple")
        with capture_logs() as logs:
            await kabar.acked(slack.event("channel_id_changed", old_channel_id="C01", new_channel_id="C77"))
        assert [log["event"] for log in logs] == ["slack.moved"]
        assert list(await kabar.store.watched("slack:C77")) == ["apple"]
        await kabar.acked(slack.event("channel_id_changed", old_channel_id="<!here>", new_channel_id=""))
        assert list(await kabar.store.watched("slack:C77")) == ["apple"]


async def test_a_channel_made_private_around_the_bot_is_gone_as_the_table_says(slack: SlackServer) -> None:
    async with team(slack) as kabar:
        slack.rooms["C01"].private, slack.rooms["C01"].bot = True, False
        assert await kabar.channel.send(Chat("slack:C01"), DIGEST) == ChatGone("channel_not_found")
        slack.rooms["C01"].private, slack.rooms["C01"].archived = False, True
        assert await kabar.channel.send(Chat("slack:C01"), DIGEST) == ChatGone("is_archived")
        slack.rooms["C01"].archived, slack.rooms["C01"].name = False, "renamed"
        assert isinstance(await kabar.channel.send(Chat("slack:C01"), DIGEST), Sent)


async def test_alerts_reach_channels_private_channels_and_direct_messages(slack: SlackServer) -> None:
    slack.room("C09", private=True, members={"U07"})
    async with team(slack) as kabar:
        for channel in ("C01", "C09", "D07"):
            await said(kabar, "watch Apple", channel=channel)
            assert list(await kabar.store.watched(f"slack:{channel}")) == ["apple"]
            assert isinstance(await kabar.channel.send(Chat(f"slack:{channel}"), ALERT), Sent)
        assert [message.channel for message in slack.messages] == ["C01", "C09", "D07"]


async def test_the_operators_own_workspace_takes_the_app_out(slack: SlackServer) -> None:
    async with team(slack) as kabar:
        await said(kabar, "watch Apple")
        with capture_logs() as logs:
            await kabar.acked(slack.event("tokens_revoked", tokens={"oauth": ["U07"], "bot": []}))
            assert await kabar.store.chat("slack:C01") is not None
            await kabar.acked(slack.event("tokens_revoked", tokens={"bot": ["U01"]}))
            await kabar.acked(slack.event("app_uninstalled"))
        left = [(log["event"], log["team"], log["chats"]) for log in logs]
        assert left == [("slack.workspace_left", "T01", 1)] * 2
        assert await kabar.store.chat("slack:C01") is None
        assert list(await kabar.store.watched("slack:C01")) == []


# -- what an operator is told ----------------------------------------------------------------------------


async def test_an_operator_is_told_what_the_app_lacks_and_where_alerts_do_not_arrive(slack: SlackServer) -> None:
    slack.room("C05", private=True, bot=False)
    slack.room("C06", archived=True)
    chats = [Chat(f"slack:{place}") for place in ("C01", "D07", "C05", "C06", "T02:C21")]
    async with team(slack) as kabar:
        told = await kabar.channel.prove(chats)
        assert [(one.text, one.ok) for one in told] == [
            ("may do what its manifest asks for", True),
            ("C01: alerts reach #pasar", True),
            ("D07: alerts reach direct messages", True),
            ("C05: the bot is not in it: type /invite @Kabar there", False),
            ("C06: it is archived", False),
        ]
        slack.scopes -= {"users:read"}
        slack.fail_next("503", method="conversations.info")
        lacks, unknown = await kabar.channel.prove(chats[:1])
        assert "lacks users:read: update the app" in lacks.text
        assert (unknown.text, unknown.ok) == ("C01: http 503", False)
        slack.fail_next("drop", method="auth.test")
        (nothing,) = await kabar.channel.prove(chats)
        assert "Slack can't be asked" in nothing.text
    async with team(slack, own=False) as kabar:
        assert await kabar.channel.prove(chats) == ()
