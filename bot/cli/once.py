"""`kabar once`: poll what is due, deliver, exit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from bot.app.logs import configure
from bot.app.service import open_service
from bot.cli.common import DEFAULT_CONFIG, ConfigFile, run, settings_of
from bot.errors import UnreachableError

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.pipeline import Polled


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("once")(once)


def once(config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Poll the feeds that are due, deliver what follows, and exit: for cron."""
    configure(quiet=True)
    run(_once(settings_of(config)))


async def _once(settings: Settings) -> None:
    async with open_service(settings, listen=False) as service:
        await service.once(polled=_tell)
        left = await service.store.outstanding()
        unreached = [channel.name for channel in service.unreached]
    if left:
        typer.echo(f"{left} deliveries are left for the next run", err=True)
    if unreached:
        raise UnreachableError(f"can't be reached: {', '.join(unreached)}")


def _tell(outcome: Polled) -> None:
    said = outcome.error or f"{outcome.entries} new, {outcome.deliveries} to deliver"
    typer.echo(f"{outcome.feed.publisher}: {said}", err=True)
