"""The workspaces that installed the Slack app: kept once each, encrypted, found by their own id, forgotten whole."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from cryptography.fernet import Fernet
from slack_sdk.oauth.installation_store import Installation

from bot.adapters.store import open_store
from bot.adapters.store.engine import make_engine
from bot.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.adapters.store import SqlStore
    from bot.adapters.store.slack import SlackInstallations

OLD, NEW = (Fernet.generate_key().decode() for _ in range(2))
LOGGER = logging.getLogger(__name__)
TABLES = ("slack_bots", "slack_installations")


@pytest.fixture
async def store(database: str) -> AsyncIterator[SqlStore]:
    opened = await open_store(database)
    yield opened
    await opened.close()


def installations(store: SqlStore, *keys: str, app: str = "11.22") -> SlackInstallations:
    return store.slack_installations(app, keys or (NEW,), LOGGER)


def installed(token: str, *, team: str = "T01", user: str = "U07", enterprise: str | None = None) -> Installation:
    return Installation(
        app_id="A01",
        enterprise_id=enterprise,
        team_id=team,
        team_name="Meja Pasar",
        bot_token=token,
        bot_id="B01",
        bot_user_id="U01",
        bot_scopes="commands,chat:write",
        user_id=user,
        user_token=f"xoxp-{token}",
    )


async def token_of(kept: SlackInstallations, team: str = "T01") -> str | None:
    bot = await kept.async_find_bot(team_id=team)
    return bot.bot_token if bot else None


async def rows(database: str) -> dict[str, list[dict[str, object]]]:
    engine = make_engine(database)
    async with engine.begin() as connection:
        found = {}
        for table in TABLES:
            read = await connection.execute(sa.text(f"SELECT * FROM {table}"))  # noqa: S608 - one of two names
            found[table] = [dict(row) for row in read.mappings()]
    await engine.dispose()
    return found


async def test_a_workspace_is_found_by_its_id_alone_also_within_an_organisation(store: SqlStore) -> None:
    kept = installations(store)
    await kept.async_save(installed("xoxb-1"))
    await kept.async_save(installed("xoxb-2", team="T02", enterprise="E01"))
    assert [await token_of(kept, team) for team in ("T01", "T02", "T03")] == ["xoxb-1", "xoxb-2", None]
    assert await token_of(installations(store, app="33.44")) is None
    bot = await kept.async_find_bot(team_id="T01")
    assert bot
    assert (bot.bot_user_id, bot.bot_id, bot.team_name) == ("U01", "B01", "Meja Pasar")


async def test_no_secret_stands_in_the_database(store: SqlStore, database: str) -> None:
    await installations(store).async_save(installed("xoxb-" + "9" * 300))
    written = str(await rows(database))
    # Long enough that base64 cannot spell it by chance: three letters turn up once in a hundred runs.
    assert "xoxb-" not in written
    assert "xoxp-" not in written
    assert "9" * 20 not in written
    assert "Meja Pasar" in written


async def test_installing_anew_takes_the_place_of_what_was(store: SqlStore, database: str) -> None:
    kept = installations(store)
    for number in range(3):
        await kept.async_save(installed(f"xoxb-{number}"))
    await kept.async_save(installed("xoxb-3", user="U08"))
    await kept.async_save(installed("xoxb-other", team="T02"))
    assert await token_of(kept) == "xoxb-3"
    assert {name: len(found) for name, found in (await rows(database)).items()} == {
        "slack_bots": 2,
        "slack_installations": 3,
    }


async def test_an_old_key_decrypts_until_everything_is_encrypted_with_the_new_one(store: SqlStore) -> None:
    await installations(store, OLD).async_save(installed("xoxb-1"))
    with pytest.raises(StoreError, match="no key decrypts the token of the Slack workspace T01"):
        await token_of(installations(store, NEW))
    both = installations(store, NEW, OLD)
    assert await token_of(both) == "xoxb-1"
    assert await both.rotate() == []
    assert await token_of(installations(store, NEW)) == "xoxb-1"
    assert await installations(store, OLD).rotate() == ["T01"]


async def test_a_workspace_is_forgotten_whole(store: SqlStore, database: str) -> None:
    kept = installations(store)
    await kept.async_save(installed("xoxb-1", enterprise="E01"))
    await kept.async_save(installed("xoxb-2", team="T02"))
    await kept.async_delete_all(team_id="T01")
    assert [await token_of(kept, team) for team in ("T01", "T02")] == [None, "xoxb-2"]
    assert {row["team_id"] for found in (await rows(database)).values() for row in found} == {"T02"}


async def test_a_database_that_fails_is_a_store_error(sqlite: str) -> None:
    store = await open_store(sqlite)
    kept = installations(store)
    engine = make_engine(sqlite)
    async with engine.begin() as connection:
        await connection.execute(sa.text("DROP TABLE slack_bots"))
    await engine.dispose()
    with pytest.raises(StoreError, match="no such table"):
        await token_of(kept)
    with pytest.raises(StoreError, match="no such table"):
        await kept.async_save(installed("xoxb-1"))
    await store.close()
