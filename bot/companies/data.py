"""The shipped directory as a file: one company a line, fields by tab, values by a bar."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from bot.companies.entry import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

FIELDS = ("tickers", "aliases", "names", "short", "press", "products", "people", "context", "exclude")


def write(records: Iterable[Record]) -> str:
    """The file's text. Trailing empty fields are left out."""
    return "".join(_line(record) + "\n" for record in records)


def _line(record: Record) -> str:
    lists = ["|".join(getattr(record, name)) for name in FIELDS]
    return "\t".join([record.id, record.name, str(record.rank), *lists]).rstrip("\t")


def read(text: str) -> tuple[Record, ...]:
    """The inverse of `write`."""
    return tuple(_record(line.split("\t")) for line in text.splitlines())


def _record(fields: list[str]) -> Record:
    key, name, rank, *lists = fields
    values = {field: tuple(part.split("|")) for field, part in zip(FIELDS, lists, strict=False) if part}
    return Record(key, name, rank=int(rank), **values)


@cache
def shipped() -> tuple[Record, ...]:
    """The companies that ship with Kabar."""
    return read((files("bot.companies") / "data" / "directory.tsv").read_text("utf-8"))


@cache
def common_words() -> frozenset[str]:
    """Words of listed names that people also use for other things, lower case."""
    return frozenset((files("bot.companies") / "data" / "common.txt").read_text("utf-8").split())
