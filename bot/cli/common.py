"""What the commands share: the config option, and running the service under signals."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import config

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

ConfigFile = Annotated[Path, typer.Option("--config", "-c", help="The TOML file with your settings.")]
DEFAULT_CONFIG = Path("config.toml")


def settings_of(path: Path) -> config.Settings:
    """The settings of that file. Raises ConfigError."""
    return config.load(path)


def run(work: Coroutine[Any, Any, None]) -> None:
    """Run to the end; an interrupt cancels it and everything it opened is closed."""
    asyncio.run(work)


def stop_on_signals() -> asyncio.Event:
    """An event that SIGTERM and SIGINT set; a second signal ends the process at once, as by default."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def ask() -> None:
        stop.set()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ask)
    return stop
