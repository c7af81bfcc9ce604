"""Every setting stands in config.example.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest
from pydantic import BaseModel

from bot.config import SECRETS, Settings, load

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLE = Path(__file__).parent.parent / "config.example.toml"


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
