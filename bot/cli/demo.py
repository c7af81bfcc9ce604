"""`kabar demo`: the whole of Kabar on sample news, without tokens or config."""

from __future__ import annotations

import locale
import sys
from ipaddress import IPv4Network
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from bot.app.logs import configure
from bot.app.service import open_service
from bot.channels.console import ConsoleChannel
from bot.cli.common import run, stop_on_signals
from bot.config import (
    DatabaseSettings,
    DeliverySettings,
    FeedSettings,
    FetchSettings,
    Settings,
    SubscriptionSettings,
)
from bot.phrases import spoken
from bot.samples.server import SAMPLES, serve

if TYPE_CHECKING:
    from bot.config import Speech

WATCHED = ("Apple", "BBCA", "Alibaba", "Tesla", "GOTO", "Telkom Indonesia")
BACKLOG = 12  # a demo is for seeing news at once


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("demo")(demo)


def demo(
    *,
    once: Annotated[bool, typer.Option("--once", help="End after the first pass.")] = False,
    language: Annotated[str, typer.Option(help="What Kabar speaks: en or id. Your terminal's by default.")] = "",
) -> None:
    """Serve sample feeds, poll them over HTTP, print the digests and take commands. Needs no token."""
    configure(quiet=True)
    typer.echo("Kabar demo: four sample feeds on this machine, watching " + ", ".join(WATCHED) + ".\n")
    speaks: Speech = "id" if spoken(language or locale.getlocale()[0]) == "id" else "en"
    run(_demo(speaks, interactive=not once and sys.stdin.isatty()))


async def _demo(language: Speech, *, interactive: bool) -> None:
    stop = stop_on_signals()
    with TemporaryDirectory(prefix="kabar-demo-") as folder:
        async with (
            serve() as address,
            open_service(
                _settings(address, Path(folder), language),
                console=lambda commands: ConsoleChannel(
                    commands, interactive=interactive, language=language, on_end=stop.set
                ),
                listen=interactive,
            ) as service,
        ):
            await (service.run(stop) if interactive else service.once())


def _settings(address: str, folder: Path, language: Speech) -> Settings:
    return Settings(
        database=DatabaseSettings(url=f"sqlite:///{folder / 'demo.db'}"),
        delivery=DeliverySettings(backlog=BACKLOG),
        fetch=FetchSettings(allow_private=(IPv4Network("127.0.0.1/32"),)),
        feeds=tuple(FeedSettings(url=f"{address}/{s.name}.xml", publisher=s.publisher) for s in SAMPLES),
        subscriptions=(
            SubscriptionSettings(chat="console:me", companies=WATCHED, language=language, timezone="Asia/Jakarta"),
        ),
    )
