"""`kabar deliveries`: what could not be delivered, why, and sending it after all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.adapters.clock import SystemClock
from bot.adapters.store import open_store
from bot.app.logs import configure
from bot.cli.common import DEFAULT_CONFIG, ConfigFile, run, settings_of
from bot.errors import InputError
from bot.news.lines import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.ports import DeliveryRecord

MOST = 1_000_000  # of `retry --all`

Limit = Annotated[int, typer.Option(min=1, help="How many at most, newest first.")]
Ids = Annotated[list[int] | None, typer.Argument(help="Numbers as `list` shows them.")]
All = Annotated[bool, typer.Option("--all", help="Everything that `list` would show.")]


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    group = typer.Typer(no_args_is_help=True, help="What could not be delivered, and why.")
    group.command("list")(list_deliveries)
    group.command("show")(show)
    group.command("retry")(retry)
    app.add_typer(group, name="deliveries")


def list_deliveries(limit: Limit = 50, config: ConfigFile = DEFAULT_CONFIG) -> None:
    """What was given up, cancelled or never answered: number, time, state, chat, reason and headline, by tabs."""
    configure(quiet=True)
    run(_list(settings_of(config).database.url, limit))


async def _list(url: str, limit: int) -> None:
    store = await open_store(url)
    try:
        for record in await store.undelivered(limit):
            typer.echo("\t".join(row(record)))
    finally:
        await store.close()


def row(record: DeliveryRecord) -> tuple[str, ...]:
    """A record on one line."""
    delivery = record.delivery
    at = record.settled_at or record.available_at
    words = (f"{at:%Y-%m-%d %H:%M}", delivery.state.value, delivery.chat.address, record.reason)
    return (str(delivery.id), *map(one_line, words), one_line(delivery.digest.headline or delivery.digest.note))


def show(number: int, config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Everything that is known of one delivery."""
    configure(quiet=True)
    run(_show(settings_of(config).database.url, number))


async def _show(url: str, number: int) -> None:
    store = await open_store(url)
    try:
        record = await store.delivery(number)
    finally:
        await store.close()
    if record is None:
        raise InputError(f"there is no delivery {number}, or it is forgotten")
    for name, value in facts(record):
        typer.echo(f"{name}: {one_line(value)}")


def facts(record: DeliveryRecord) -> Sequence[tuple[str, str]]:
    """A record by name and value, in the order of its life; what is not there is left out."""
    delivery = record.delivery
    told = (
        ("chat", delivery.chat.address),
        ("kind", delivery.kind.value),
        ("headline", delivery.digest.headline or delivery.digest.note),
        ("owed because", record.why),
        ("since", f"{delivery.since:%Y-%m-%d %H:%M:%S} UTC" if delivery.since else ""),
        ("state", delivery.state.value),
        ("reason", record.reason),
        ("attempts", str(delivery.attempts)),
        ("due", "" if record.settled_at else f"{record.available_at:%Y-%m-%d %H:%M:%S} UTC"),
        ("settled", f"{record.settled_at:%Y-%m-%d %H:%M:%S} UTC" if record.settled_at else ""),
        ("message", record.reference or ""),
    )
    return [(name, value) for name, value in told if value]


def retry(numbers: Ids = None, everything: All = False, config: ConfigFile = DEFAULT_CONFIG) -> None:  # noqa: FBT002 - a flag of the command line
    """Send deliveries after all: by number, or all. A chat that has ended is sent nothing."""
    configure(quiet=True)
    if not numbers and not everything:
        raise InputError("name the deliveries by their numbers, or give --all")
    run(_retry(settings_of(config).database.url, None if everything else numbers))


async def _retry(url: str, numbers: Sequence[int] | None) -> None:
    store = await open_store(url)
    try:
        if numbers is None:
            numbers = [record.delivery.id for record in await store.undelivered(MOST)]
        count = await store.retry(numbers, SystemClock().now())
    finally:
        await store.close()
    typer.echo(f"{count} will be sent again", err=True)
    if count < len(numbers):
        typer.echo(f"{len(numbers) - count} will not: sent or waiting already, or the chat has ended", err=True)
