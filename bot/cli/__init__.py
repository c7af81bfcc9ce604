"""What a person types in a shell: `kabar COMMAND`, one file a command.

Exit codes: 0 done, 1 failed, 2 bad usage or config (one line on standard error, never a traceback).
"""

from __future__ import annotations

import gc
import importlib
import sys

import typer

from bot.errors import ChannelError, ConfigError, InputError, KabarError

COMMANDS = ("demo", "run", "once", "check", "extract", "cluster", "preview", "feeds", "deliveries", "corrections", "db")

app = typer.Typer(
    name="kabar",
    help="The news desk in your chat: headlines, figures and analyst quotes about the companies you watch.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def _program() -> None:
    """Keep subcommands subcommands, even when only one is loaded."""


def main() -> None:
    """Run a command. Only the module of the command asked for is loaded, so that small ones start fast."""
    asked = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    gc.disable()  # modules stay: to walk them for garbage while they load takes a quarter of the start
    for name in (asked,) if asked in COMMANDS else COMMANDS:
        importlib.import_module(f"bot.cli.{name}").register(app)
    gc.freeze()
    gc.enable()
    try:
        app()
    except (ConfigError, InputError) as error:
        _fail(error, 2)
    except ChannelError as error:
        _fail(error, 1)
    except KabarError as error:
        _fail(error, 1)
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def _fail(error: KabarError, code: int) -> None:
    typer.echo(f"kabar: {error}", err=True)
    raise SystemExit(code)
