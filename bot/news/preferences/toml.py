"""A table of plain values as TOML that tomllib reads back. Pure.

The standard library reads TOML and does not write it; strings, numbers, booleans, lists and one level of tables are all
that preferences need, and JSON writes each of those as TOML does, but for one control character.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def to_toml(table: Mapping[str, Any]) -> str:
    """The table, a key a line."""
    return "".join(f"{key} = {_value(value)}\n" for key, value in table.items())


def _value(value: Any) -> str:  # noqa: ANN401 - any of what the docstring names
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_string(key)} = {_value(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    return _string(value) if isinstance(value, str) else json.dumps(value)


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
