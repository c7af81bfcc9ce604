"""`kabar run`: the service, until it is told to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.app.logs import configure
from bot.app.service import open_service
from bot.cli.common import DEFAULT_CONFIG, ConfigFile, run, settings_of, stop_on_signals

if TYPE_CHECKING:
    from bot.config import Settings


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("run")(serve)


def serve(
    config: ConfigFile = DEFAULT_CONFIG,
    *,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Log every poll.")] = False,
) -> None:
    """Poll feeds, answer commands and deliver alerts, until SIGTERM or Ctrl-C."""
    configure(verbose=verbose)
    run(_serve(settings_of(config)))


async def _serve(settings: Settings) -> None:
    stop = stop_on_signals()
    async with open_service(settings) as service:
        await service.run(stop)
