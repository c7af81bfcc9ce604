"""The app's own page, its window and its shortcuts, and an answer for everybody: over a socket and over HTTP."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from bot.model import Chat, Choice, Denial, Reply, Sent
from tests.channels.slack_team import team
from tests.fakes import DIGEST, FakeCommands
from tests.servers.slack import SlackServer
from tests.servers.slack_blocks import shown

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.channels.slack_team import Mode, Team
    from tests.servers.slack_state import View

ALERT = replace(DIGEST, denials=(Denial("apple", "Not about Apple"),))
TWO = replace(DIGEST, denials=(Denial("apple", "Not about Apple"), Denial("alibaba", "Not about Alibaba")))
both = pytest.mark.parametrize("mode", ["socket", "http"])


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        server.room("C01", name="pasar", members={"U07"})
        server.room("C02", name="arsip", members={"U07"})
        server.room("C03", name="direksi", private=True, members={"U08"})
        server.room("D07", user="U07")
        yield server


def page(view: View) -> str:
    return shown(view.body["blocks"])


async def home(kabar: Team, number: int = 1) -> View:
    """The page of U07 once it was shown that often."""
    await kabar.slack.until(lambda: sum(view.body["type"] == "home" for view in kabar.slack.views) >= number)
    return kabar.slack.homes["U07"]


@both
async def test_the_page_shows_what_a_person_and_their_channels_watch_and_edits_it(
    slack: SlackServer, mode: Mode
) -> None:
    async with team(slack, mode) as kabar:
        await kabar.told(slack.type("D07", "watch BBCA"), 0)
        await slack.until(lambda: slack.answers)
        await kabar.told(slack.type("C01", "watch Apple, Alibaba"), 2)
        await kabar.acked(slack.open_home())
        first = await home(kabar)
        lines = page(first).splitlines()
        assert lines[0] == "What I watch"
        own, pasar, arsip = (lines.index(name) for name in ("*For you, as direct messages*", "<#C01>", "<#C02>"))
        assert own < pasar < arsip
        assert "BBCA" in lines[own + 1]
        assert lines[pasar + 1] == "Apple (AAPL), Alibaba (BABA)"
        assert lines[arsip + 1] == "Nothing yet."
        await kabar.acked(slack.press_view(first, "Apple (AAPL)"))
        second = await home(kabar, 2)
        assert list(await kabar.store.watched("slack:C01")) == ["alibaba"]
        assert "Apple (AAPL)" in page(second).splitlines()[1], "it says what was done"
        assert "Alibaba (BABA)" in page(second)
    assert slack.refused == []


@both
async def test_the_window_looks_companies_up_and_watches_them_where_it_is_told(slack: SlackServer, mode: Mode) -> None:
    async with team(slack, mode) as kabar:
        await kabar.acked(slack.shortcut("watch"))
        await slack.until(lambda: slack.views)
        (window,) = slack.views
        assert window.body["title"]["text"] == "Watch companies"
        typed = slack.search(window, "appl")
        await kabar.acked(typed)
        (found,) = slack.envelopes[typed].answers
        assert "Apple (AAPL)" in [option["text"]["text"] for option in found["options"]]
        nothing = slack.search(window, "xyzzy")
        await kabar.acked(nothing)
        assert slack.envelopes[nothing].answers == [{"options": []}]
        sent = slack.submit(window, ["AAPL", "BBCA"], "C01")
        (answer,) = await kabar.told(sent)
        assert slack.envelopes[sent].answers == [{}], "an empty acknowledgement closes the window"
        assert (answer.channel, answer.user) == ("C01", "U07")
        assert list(await kabar.store.watched("slack:C01")) == ["apple", "bank-central-asia"]
    assert slack.refused == []


async def test_a_window_opened_on_the_page_is_for_that_list_and_shows_the_page_anew(slack: SlackServer) -> None:
    async with team(slack) as kabar:
        slack.open_home()
        slack.press_view(await home(kabar), "Watch companies", number=1)
        await slack.until(lambda: slack.views[-1].body["type"] == "modal")
        where = slack.views[-1].body["blocks"][1]["element"]
        assert where["initial_conversation"] in {"C01", "C02"}
        slack.submit(slack.views[-1], ["AAPL"], "D07")
        await home(kabar, 2)
        assert list(await kabar.store.watched("slack:D07")) == ["apple"]
        assert slack.answers == []


async def test_what_is_watched_in_direct_messages_is_told_there(slack: SlackServer) -> None:
    async with team(slack) as kabar:
        slack.shortcut("watch")
        await slack.until(lambda: slack.views)
        slack.submit(slack.views[0], ["AAPL"], "D07")
        await slack.until(lambda: slack.messages)
        assert slack.messages[0].channel == "D07"
        assert list(await kabar.store.watched("slack:D07")) == ["apple"]


@both
async def test_in_direct_messages_no_slash_is_needed(slack: SlackServer, mode: Mode) -> None:
    async with team(slack, mode) as kabar:
        written = slack.write("D07", "watch Apple")
        await slack.until(lambda: slack.messages)
        assert "Apple (AAPL)" in slack.messages[0].shown
        assert list(await kabar.store.watched("slack:D07")) == ["apple"]
        slack.repeat(written)
        await kabar.acked(slack.write("D07", "stop now", subtype="message_changed"))
        await kabar.acked(slack.write("D07", "stop now", bot_id="B99"))
        await kabar.acked(slack.write("D07", "stop now", user="U01"))  # the app itself
        await kabar.acked(slack.write("D07", "stop now", channel_type="channel"))
        await kabar.acked(slack.write("D07", ""))
        slack.write("D07", "list")
        await slack.until(lambda: len(slack.messages) == 2)
        assert "Apple (AAPL)" in slack.messages[1].shown


async def test_a_window_that_does_not_open_is_said(slack: SlackServer) -> None:
    async with team(slack) as kabar:
        slack.open_home()
        shown_page = await home(kabar)
        slack.fail_next("expired_trigger_id", method="views.open")
        slack.press_view(shown_page, "Watch companies")
        await slack.until(lambda: slack.messages)
        assert slack.messages[0].channel == "D07"
        slack.fail_next("expired_trigger_id", method="views.open")
        slack.shortcut("watch")
        await slack.until(lambda: len(slack.messages) == 2)
        assert slack.messages[1].channel == "U07"
        assert all("Slack did not let me open the window" in message.shown for message in slack.messages)


async def test_what_goes_wrong_after_the_acknowledgement_is_loud(slack: SlackServer) -> None:
    class Failing(FakeCommands):
        async def answer(self, *_: object, **__: object) -> Reply:
            raise RuntimeError("a mistake of ours")

    async with team(slack, commands=Failing()) as kabar:
        with capture_logs() as logs:
            await kabar.acked(slack.type("C01", "list"))
            await kabar.channel.stop()
        assert [(log["event"], log["log_level"]) for log in logs] == [("slack.work_failed", "error")]


async def test_somebody_elses_direct_messages_are_shown_to_nobody(slack: SlackServer) -> None:
    async with team(slack) as kabar:
        await kabar.told(slack.type("D07", "watch Apple"))
        slack.open_home(user="U08")  # a forged event: the channel is U07's
        slack.shortcut("watch", user="U08")
        await slack.until(lambda: slack.views)
        assert [view.body["type"] for view in slack.views] == ["modal"]
        slack.submit(slack.views[0], ["BBCA"], "D07", user="U08")
        await slack.until(lambda: slack.messages)
        assert slack.messages[0].channel == "U08"
        assert list(await kabar.store.watched("slack:D07")) == ["apple"]


@both
async def test_a_shortcut_on_an_alert_says_that_it_is_not_about_the_company(slack: SlackServer, mode: Mode) -> None:
    commands = FakeCommands()
    async with team(slack, mode, commands=commands) as kabar:
        assert isinstance(await kabar.channel.send(Chat("slack:C01"), ALERT), Sent)
        (answer,) = await kabar.told(slack.shortcut("not_about", slack.messages[0]))
        assert [asked.line for asked in commands.asked] == ["notabout 9 apple"]
        assert answer.user == "U07"


async def test_where_several_companies_may_be_meant_the_shortcut_asks(slack: SlackServer) -> None:
    commands = FakeCommands()
    async with team(slack, commands=commands) as kabar:
        assert isinstance(await kabar.channel.send(Chat("slack:C01"), TWO), Sent)
        (asked,) = await kabar.told(slack.shortcut("not_about", slack.messages[0]))
        assert commands.asked == []
        await kabar.told(slack.press(asked, "Not about Alibaba"), 2)
        assert [one.line for one in commands.asked] == ["notabout 9 alibaba"]


async def test_a_shortcut_on_any_other_message_notes_nothing(slack: SlackServer) -> None:
    commands = FakeCommands()
    async with team(slack, commands=commands) as kabar:
        assert isinstance(await kabar.channel.send(Chat("slack:C01"), DIGEST), Sent)
        (answer,) = await kabar.told(slack.shortcut("not_about", slack.messages[0]))
        assert "no alert of mine" in answer.shown
        assert commands.asked == []


async def test_an_answer_takes_the_place_of_the_one_it_was_pressed_in_where_nobody_else_sees_it(
    slack: SlackServer,
) -> None:
    settings = Reply("Settings", choices=(Choice("Quiet", "settings quiet"),), in_place=True)
    commands = FakeCommands(replies={"settings": settings, "settings quiet": replace(settings, text="Quiet hours")})
    async with team(slack, commands=commands) as kabar:
        (answer,) = await kabar.told(slack.type("C01", "settings"))
        slack.press(answer, "Quiet")
        await slack.until(lambda: answer.edits)
        assert answer.shown.startswith("Quiet hours")
        assert len(slack.answers) == 1
        slack.type("C01", "public settings")
        slack.type("C01", "list")
        await slack.until(lambda: len(slack.answers) == 2)
        slack.press(replace(answer, user=None), "Quiet")  # the same, shown to everybody
        await slack.until(lambda: len(slack.answers) == 3)
        assert answer.edits == 1


async def test_links_are_shown_with_their_page_where_the_chat_wants_that(slack: SlackServer) -> None:
    async with team(slack) as kabar:
        for previews in (False, True):
            assert isinstance(await kabar.channel.send(Chat("slack:C01", previews=previews), DIGEST), Sent)
        assert [message.raw["unfurl_links"] for message in slack.messages] == [False, True]


@both
async def test_an_answer_is_for_who_asked_until_they_want_everybody_to_see_it(slack: SlackServer, mode: Mode) -> None:
    commands = FakeCommands(replies={"watch x": Reply("Which?", choices=(Choice("Apple", "watch AAPL"),))})
    commands.replies["list"] = Reply("Newest", digests=(DIGEST,))
    async with team(slack, mode, commands=commands) as kabar:
        (answer,) = await kabar.told(slack.type("C01", "list"))
        assert slack.messages == []
        slack.press(answer, "Show to everyone")
        await slack.until(lambda: slack.messages)
        assert slack.messages[0].shown.startswith("Newest")
        assert "[Show to everyone]" not in slack.messages[0].shown
        slack.type("C01", "public list")
        await slack.until(lambda: len(slack.messages) == 2)
        assert [asked.line for asked in commands.asked] == ["list"] * 3
        (_, plain) = await kabar.told(slack.type("C01", "watch x"), 2)
        assert "[Show to everyone]" not in plain.shown
        commands.replies["list"] = Reply("Nothing found", error=True)
        (*_, alone) = await kabar.told(slack.type("C01", "public list"), 3)
        assert (alone.shown, alone.user) == ("Nothing found", "U07")
    assert slack.refused == []
