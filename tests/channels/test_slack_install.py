"""The app installed into further workspaces: each speaks with its own token, and none hears of another."""

from __future__ import annotations

import logging
from dataclasses import replace
from html import unescape
from re import search
from typing import TYPE_CHECKING

import aiohttp
import pytest
from cryptography.fernet import Fernet
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from structlog.testing import capture_logs

from bot.adapters.store import open_store
from bot.channels.slack import OAuth
from bot.channels.slack.install import SCOPES as ASKED
from bot.channels.slack.install import States
from bot.errors import StoreError
from bot.model import Chat, ChatGone, Sent, Unavailable
from tests.channels.slack_team import team
from tests.fakes import DIGEST, FakeCommands
from tests.servers.slack import SlackServer
from tests.servers.slack_state import SCOPES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from slack_sdk.oauth.installation_store import Bot

    from bot.adapters.store import SqlStore
    from tests.channels.slack_team import Mode, Team

KEY = Fernet.generate_key().decode()
both = pytest.mark.parametrize("mode", ["socket", "http"])


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        for number in ("2", "3"):
            server.room(f"C{number}1", team=f"T0{number}", members={f"U{number}1"})
        yield server


@pytest.fixture
async def store(sqlite: str) -> AsyncIterator[SqlStore]:
    opened = await open_store(sqlite)
    yield opened
    await opened.close()


@pytest.fixture
def oauth(slack: SlackServer, store: SqlStore) -> OAuth:
    kept = store.slack_installations(slack.client_id, [KEY], logging.getLogger("kabar.slack"))
    return OAuth(slack.client_id, slack.client_secret, [KEY], kept)


async def opened_page(kabar: Team, browser: aiohttp.ClientSession) -> tuple[str, str]:
    """Where the installing page sends people, and the cookie it leaves with them."""
    async with browser.get(f"{kabar.url}/slack/install") as page:
        assert page.status == 200
        found = search(r'href="([^"]+oauth/v2/authorize[^"]+)"', await page.text())
        assert found
        return unescape(found[1]), page.headers["Set-Cookie"].partition(";")[0]


async def returned(kabar: Team, back: Mapping[str, str], cookie: str) -> int:
    """The status of the page that Slack sends people back to."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
        redirect = f"{kabar.url}/slack/oauth_redirect"
        async with browser.get(redirect, params=back, headers={"Cookie": cookie}) as page:
            return page.status


async def installed(kabar: Team, number: str) -> None:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
        where, cookie = await opened_page(kabar, browser)
    back = kabar.slack.consent(where, team=f"T0{number}", user=f"U{number}1")
    assert await returned(kabar, back, cookie) == 200


def test_the_app_asks_for_what_its_manifest_does() -> None:
    assert set(ASKED) == SCOPES


@both
async def test_each_workspace_is_answered_and_sent_to_with_its_own_token(
    slack: SlackServer, oauth: OAuth, mode: Mode
) -> None:
    commands = FakeCommands()
    async with team(slack, mode, commands=commands, own=False, oauth=oauth) as kabar:
        for number in ("2", "3"):
            await installed(kabar, number)
            slack.type(f"C{number}1", "list", user=f"U{number}1", team=f"T0{number}")
        await slack.until(lambda: len(slack.answers) == 2)
        assert {asked.address for asked in commands.asked} == {"slack:T02:C21", "slack:T03:C31"}
        assert isinstance(await kabar.channel.send(Chat("slack:T02:C21"), DIGEST), Sent)
        assert await kabar.channel.send(Chat("slack:T03:C21"), DIGEST) == ChatGone("channel_not_found")
        gone = ChatGone("the app is not installed in that workspace")
        assert await kabar.channel.send(Chat("slack:T04:C41"), DIGEST) == gone
        assert await kabar.channel.send(Chat("slack:C01"), DIGEST) == gone


async def test_the_operators_own_workspace_stays_as_it_was_beside_the_others(slack: SlackServer, oauth: OAuth) -> None:
    commands = FakeCommands()
    async with team(slack, commands=commands, oauth=oauth) as kabar:
        await installed(kabar, "2")
        slack.type("C01", "list")
        await slack.until(lambda: slack.answers)
        assert commands.asked[0].address == "slack:C01"
        assert isinstance(await kabar.channel.send(Chat("slack:C01"), DIGEST), Sent)
        assert isinstance(await kabar.channel.send(Chat("slack:T02:C21"), DIGEST), Sent)


@both
async def test_a_press_in_one_workspace_says_nothing_of_another(slack: SlackServer, oauth: OAuth, mode: Mode) -> None:
    """The value names another workspace's story; it means the chat that it was pressed in, whatever it says."""
    commands = FakeCommands()
    async with team(slack, mode, commands=commands, own=False, oauth=oauth) as kabar:
        await installed(kabar, "2")
        await installed(kabar, "3")
        slack.type("C21", "list", user="U21", team="T02")
        await slack.until(lambda: slack.answers)
        forged = slack.answers[0]
        forged.blocks.append(
            {
                "type": "actions",
                "elements": [
                    {
                        "type": "button",
                        "action_id": "run:0",
                        "value": "notabout 9 apple",
                        "text": {"type": "plain_text", "text": "x"},
                    }
                ],
            }
        )
        slack.press(forged, "x", user="U31", team="T03")
        await slack.until(lambda: len(slack.answers) == 2)
        assert commands.asked[-1].address == "slack:T03:C21"
        with capture_logs() as logs:
            await kabar.acked(slack.press(forged, "x", user="U31", team="T02", home="T03"))
            await slack.until(lambda: len(slack.answers) == 3)
        assert len(commands.asked) == 2
        assert slack.answers[-1].shown == "Only members of the workspace that installed me can use this."
        assert [log["event"] for log in logs] == ["slack.refused"]


@pytest.mark.parametrize(
    ("changed", "cookie", "status"),
    [
        ({"state": "made up"}, None, 400),
        ({}, "slack-app-oauth-state=another", 400),
        ({}, "", 400),
        ({"code": "stolen"}, None, 401),
        ({"error": "access_denied"}, None, 200),
    ],
    ids=["state", "another browser", "no cookie", "code", "said no"],
)
async def test_who_did_not_come_by_the_page_installs_nothing(
    slack: SlackServer, oauth: OAuth, changed: dict[str, str], cookie: str | None, status: int
) -> None:
    async with team(slack, own=False, oauth=oauth) as kabar, aiohttp.ClientSession() as browser:
        where, own = await opened_page(kabar, browser)
        back = slack.consent(where) | changed
        assert await returned(kabar, back, own if cookie is None else cookie) == status
        assert await oauth.installations.async_find_bot(enterprise_id=None, team_id="T02") is None


async def test_a_code_is_good_once_and_its_secret_must_be_right(slack: SlackServer, oauth: OAuth) -> None:
    async with team(slack, own=False, oauth=oauth) as kabar, aiohttp.ClientSession() as browser:
        where, cookie = await opened_page(kabar, browser)
        back = slack.consent(where)
        slack.client_secret = "another"
        assert await returned(kabar, back, cookie) == 401
        slack.client_secret = oauth.client_secret
        assert await returned(kabar, back, cookie) == 200
        assert await returned(kabar, back, cookie) == 401
        slack.fail_next("drop", method="oauth.v2.access")
        assert await returned(kabar, slack.consent(where), cookie) == 401


@pytest.mark.parametrize("name", ["account_inactive", "token_revoked", "invalid_auth"])
async def test_a_workspace_whose_token_is_refused_has_taken_the_app_out(
    slack: SlackServer, oauth: OAuth, name: str
) -> None:
    async with team(slack, own=False, oauth=oauth) as kabar:
        await installed(kabar, "2")
        slack.type("C21", "watch Apple", user="U21", team="T02")
        await slack.until(lambda: slack.answers)
        slack.fail_next(name)
        gone = ChatGone("the app is not installed in that workspace")
        assert await kabar.channel.send(Chat("slack:T02:C21"), DIGEST) == gone
        await kabar.channel.stop()
        assert await oauth.installations.async_find_bot(enterprise_id=None, team_id="T02") is None
        assert await kabar.store.chat("slack:T02:C21") is None
        assert list(await kabar.store.watched("slack:T02:C21")) == ["apple"], "should it be installed again"


async def test_people_come_back_to_the_address_the_operator_gave(slack: SlackServer, oauth: OAuth) -> None:
    at = replace(oauth, redirect="https://kabar.example/slack/oauth_redirect")
    async with team(slack, own=False, oauth=at) as kabar, aiohttp.ClientSession() as browser:
        where, cookie = await opened_page(kabar, browser)
        assert "redirect_uri=https://kabar.example/slack/oauth_redirect" in where
        assert await returned(kabar, slack.consent(where), cookie) == 200


async def test_an_organisation_as_a_whole_is_not_installed_into(slack: SlackServer, oauth: OAuth) -> None:
    async with team(slack, own=False, oauth=oauth) as kabar, aiohttp.ClientSession() as browser:
        where, cookie = await opened_page(kabar, browser)
        assert await returned(kabar, slack.consent(where, team="E01"), cookie) == 500
        assert await oauth.installations.async_find_bot(enterprise_id="E01", team_id=None) is None


async def test_a_state_is_ours_and_fresh() -> None:
    states = States([KEY])
    state = await states.async_issue()
    assert await states.async_consume(state)
    assert not await states.async_consume("made up")
    assert not await States([Fernet.generate_key().decode()]).async_consume(state)
    old = Fernet(KEY).encrypt_at_time(b"x", 1_000_000).decode()
    assert not await states.async_consume(old)


class Broken(AsyncInstallationStore):
    """A store whose database has failed."""

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        assert (enterprise_id, is_enterprise_install) == (None, False)
        raise StoreError(f"the disk of {team_id} is gone")


async def test_a_database_that_fails_keeps_the_message_for_later(slack: SlackServer) -> None:
    broken = OAuth(slack.client_id, slack.client_secret, [KEY], Broken())
    async with team(slack, own=False, oauth=broken) as kabar:
        assert await kabar.channel.send(Chat("slack:T02:C21"), DIGEST) == Unavailable("the disk of T02 is gone")
