"""A workspace's time with Kabar, from installing the app to taking it out, over a socket and over signed HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from tests.e2e.slack_desk import PUBLISHERS, many, slack_desk, slack_settings
from tests.servers.slack import SlackServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime
    from pathlib import Path

    from tests.e2e.conftest import Site
    from tests.e2e.slack_desk import SlackDesk

TEAM, CHANNEL, USER = "T02", "C21", "U21"
MAKASSAR = 8  # hours ahead of UTC, all year
APPLE = ("Apple revenue climbs 12%", "Apple said revenue rose 12% to $46.73 billion in the second quarter of 2025.")
PROFIT = (
    "Apple revenue up 12%, net profit jumps 59%",
    "Apple said net profit jumped 59% in the second quarter of 2025, as revenue rose 12% to $46.73 billion.",
)
BCA = ("Laba BCA naik 8 persen", "Laba bersih PT Bank Central Asia Tbk (BBCA) naik 8 persen pada semester I 2025.")
MORE = ("Kredit BCA tumbuh 11 persen", "Penyaluran kredit BCA tumbuh 11 persen pada Oktober 2026, kata manajemen BCA.")
LATER = ("Apple opens a plant in Chennai", "Apple opened a plant in Chennai on Tuesday, its third in India.")
LAST = ("Apple names a new finance chief", "Apple named a new finance chief on Tuesday.")


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        server.room(CHANNEL, name="pasar", team=TEAM, members={USER})
        yield server


def seconds_until(now: datetime, hour: int, minute: int) -> float:
    """From now to the next time it is that late in Makassar."""
    late = (now.hour + MAKASSAR) * 3600 + now.minute * 60 + now.second
    return (hour * 3600 + minute * 60 - late) % 86400


async def watching(desk: SlackDesk) -> None:
    """The workspace installs the app and a channel there watches two companies."""
    status, page = await desk.install(TEAM, USER)
    assert (status, "Thank you" in page) == (200, True)
    answer = await desk.answer(CHANNEL, "watch Apple, BBCA", user=USER, team=TEAM)
    assert "Apple (AAPL)" in answer.shown
    assert "(BBCA)" in answer.shown
    assert answer.user == USER
    zone = await desk.answer(CHANNEL, "timezone Makassar", user=USER, team=TEAM)
    assert "Makassar" in zone.shown


async def alerted(desk: SlackDesk) -> None:
    """An alert arrives, and what can be said and asked of it."""
    await desk.news(*APPLE)
    (alert,) = desk.slack.messages
    assert (alert.channel, alert.blocks[0]["type"], alert.thread) == (CHANNEL, "context", None)
    assert "▲ Revenue, Apple US$46.73\u00a0billion (+12%)" in alert.shown
    assert alert.text.startswith("Apple (AAPL): Apple revenue climbs 12%")
    why = await desk.press(alert, "Why", user=USER, team=TEAM)
    assert "Sent" in why.shown
    noted = await desk.press(alert, "Not about Apple", user=USER, team=TEAM)
    assert "Noted: that story is not about Apple" in noted.shown
    (correction,) = await desk.rows("corrections")
    assert (correction["address"], correction["company_id"]) == (f"slack:{TEAM}:{CHANNEL}", "apple")


async def developed(desk: SlackDesk) -> None:
    """What is new in the story replies to its alert, which counts one more source."""
    await desk.news(*PROFIT, publisher=PUBLISHERS[1])
    await desk.pass_time(seconds=61)  # the first message is changed no more often than that
    alert, reply = desk.slack.messages
    assert (reply.channel, reply.thread) == (CHANNEL, alert.ts)
    assert "Net profit, Apple +59%" in reply.shown
    assert "+1 source" in alert.shown
    assert alert.edits == 1


async def digested(desk: SlackDesk) -> None:
    """A muted company is silent, and a digest comes at the channel's own half past seven."""
    await desk.news(*BCA)
    alert = desk.slack.messages[-1]
    muted = await desk.press(alert, "Mute Bank Central Asia 24 h", user=USER, team=TEAM)
    assert "Muted: Bank Central Asia" in muted.shown
    await desk.news(*MORE)
    assert desk.slack.messages[-1] is alert
    await desk.answer(CHANNEL, "digest 07:30 only", user=USER, team=TEAM)
    await desk.news(*LATER)
    await desk.pass_time(seconds=seconds_until(desk.clock.now(), 7, 29))
    assert desk.slack.messages[-1] is alert
    await desk.pass_time(minutes=1, seconds=30)
    digest = desk.slack.messages[-1]
    assert len(desk.slack.messages) == 4
    assert "Your digest" in digest.shown
    assert "Chennai" in digest.shown
    assert "kredit" not in digest.shown, "it was muted"


async def taken_out(desk: SlackDesk) -> None:
    """Once the app is taken out of the workspace nothing of it is kept, and nothing is sent there."""
    await desk.answer(CHANNEL, "digest off", user=USER, team=TEAM)
    assert len(await desk.rows("subscriptions")) == 2
    revoked, uninstalled = desk.slack.uninstall(TEAM)
    await desk.slack.until(lambda: desk.slack.envelopes[revoked].acked and desk.slack.envelopes[uninstalled].acked)
    for table in ("slack_bots", "slack_installations", "subscriptions"):
        await desk.emptied(table)
    posted = desk.slack.calls.count("chat.postMessage")
    await desk.news(*LAST)
    assert desk.slack.calls.count("chat.postMessage") == posted


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_a_workspace_from_its_first_day_to_its_last(
    tmp_path: Path, site: Site, slack: SlackServer, mode: Literal["socket", "http"]
) -> None:
    async with slack_desk(tmp_path, site, slack, slack_settings(slack, mode, **many(slack))) as desk:
        assert desk.service.unreached == []
        await watching(desk)
        for row in await desk.rows("slack_bots"):
            assert "xoxb-" not in str(row)
        await alerted(desk)
        await developed(desk)
        await digested(desk)
        await taken_out(desk)
        assert slack.refused == []
        late = [delay for envelope in slack.envelopes.values() for delay in envelope.acked if delay > 2.0]
        assert late == []
