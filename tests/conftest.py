"""What tests of every folder may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.adapters.store import open_store
from tests.fakes_store import FakeStore
from tests.servers.postgres import postgres_database, postgres_server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    import sqlalchemy as sa

    from bot.ports import Store


@pytest.fixture(scope="session")
def postgres() -> Iterator[sa.Engine]:
    """A PostgreSQL server for the whole run."""
    with postgres_server() as engine:
        yield engine


@pytest.fixture
def postgresql(postgres: sa.Engine) -> Iterator[str]:
    """The address of an empty database on it."""
    with postgres_database(postgres) as address:
        yield address


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    """The address of a database that is not there yet."""
    return f"sqlite:///{tmp_path}/kabar.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, of each kind."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture(params=["fake", "sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str | None:
    """The same, and None for the store that only imitates them."""
    return None if request.param == "fake" else str(request.getfixturevalue(request.param))


@pytest.fixture
async def any_store(kind: str | None) -> AsyncIterator[Store]:
    """A store of each kind, the fake included: one suite for them all."""
    if kind is None:
        yield FakeStore()
        return
    opened = await open_store(kind)
    yield opened
    await opened.close()
