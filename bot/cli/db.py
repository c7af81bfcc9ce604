"""`kabar db`: the database."""

from __future__ import annotations

import typer

from bot.adapters.store import open_store
from bot.cli.common import DEFAULT_CONFIG, ConfigFile, run, settings_of


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    group = typer.Typer(no_args_is_help=True, help="Look after the database.")
    group.callback()(_group)
    group.command("upgrade")(upgrade)
    app.add_typer(group, name="db")


def _group() -> None:
    """Look after the database."""


def upgrade(config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Bring the schema to this version. `kabar run` and `once` do so themselves."""
    settings = settings_of(config)
    run(_upgrade(settings.database.url))
    typer.echo("the database is up to date")


async def _upgrade(url: str) -> None:
    store = await open_store(url)
    await store.close()
