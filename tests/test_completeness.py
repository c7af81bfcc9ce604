"""Every setting stands in config.example.toml, every command in the README."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest
from pydantic import BaseModel

from bot.cli import COMMANDS
from bot.config import SECRETS, Settings, load
from handlers._spec import commands

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "config.example.toml"
README = (ROOT / "README.md").read_text(encoding="utf-8")


def tables(model: type[BaseModel]) -> Iterator[tuple[str, type[BaseModel]]]:
    for name, field in model.model_fields.items():
        for kind in (field.annotation, *get_args(field.annotation)):
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                yield name, kind


def uncommented() -> str:
    """The example with every commented setting switched on."""
    text = EXAMPLE.read_text(encoding="utf-8")
    return re.sub(r"^# (?=\[|\w+ = )", "", text, flags=re.MULTILINE)


SETTINGS = [(table, key) for table, model in tables(Settings) for key in model.model_fields]


@pytest.mark.parametrize(("table", "key"), SETTINGS, ids=[f"{t}.{k}" for t, k in SETTINGS])
def test_every_setting_is_in_the_example(table: str, key: str) -> None:
    data: dict[str, Any] = tomllib.loads(uncommented())
    section = data[table][0] if isinstance(data[table], list) else data[table]
    assert key in section


def test_the_example_is_valid_as_it_stands() -> None:
    assert load(EXAMPLE, {}) == Settings()


def test_every_secret_is_named_in_the_example() -> None:
    for variable in SECRETS.values():
        assert variable in EXAMPLE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [command.spec.name for command in commands()])
def test_every_chat_command_is_in_the_readme(name: str) -> None:
    assert re.search(rf"^\| `{name}\b", README, re.MULTILINE)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_shell_command_is_in_the_readme(name: str) -> None:
    assert re.search(rf"^\| `kabar {name}\b", README, re.MULTILINE)
