"""What a command module declares, and how they are all found."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import handlers

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.desk import Desk
    from bot.model import Ask, Reply


@dataclass(frozen=True, slots=True)
class Spec:
    """`name` is what is typed, in [a-z0-9_]; `aliases` mean the same; lower `order` is shown first.

    `changes` tells of an argument whether the command with it changes what the chat gets; None: it never does.
    Asking without one mostly only shows, and is open to all: that is `changes=bool`. `reserved` tells whether it is
    for admins even in a chat that lets everybody change it.

    `tunes`: it says when and of what a chat is told, and shares a line of `help` with its like.
    `whole`: what follows the name is taken as it stands, with its lines, and may be a page long.
    """

    name: str
    order: int
    aliases: tuple[str, ...] = ()
    tunes: bool = False
    whole: bool = False
    changes: Callable[[str], bool] | None = None
    reserved: Callable[[str], bool] | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """A command module, loaded."""

    spec: Spec
    run: Callable[[Ask, Desk], Awaitable[Reply]]


@cache
def commands() -> tuple[Command, ...]:
    """Every command, in the order to show them."""
    names = (info.name for info in pkgutil.iter_modules(handlers.__path__) if not info.name.startswith("_"))
    modules = (importlib.import_module(f"handlers.{name}") for name in names)
    return tuple(sorted((Command(m.SPEC, m.run) for m in modules), key=lambda command: command.spec.order))


@cache
def by_name() -> Mapping[str, Command]:
    """Every command under its name and each of its aliases."""
    return {name: command for command in commands() for name in (command.spec.name, *command.spec.aliases)}
