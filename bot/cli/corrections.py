"""`kabar corrections`: what chats said was not about a company, and the rules that would follow from it."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from bot.adapters.store import open_store
from bot.app.logs import configure
from bot.cli.common import DEFAULT_CONFIG, ConfigFile, run, settings_of
from bot.news.lines import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.ports import Correction

Limit = Annotated[int, typer.Option(min=1, help="How many at most, newest first.")]


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    group = typer.Typer(no_args_is_help=True, help="What chats said was not about a company.")
    group.command("list")(list_corrections)
    group.command("export")(export)
    app.add_typer(group, name="corrections")


def list_corrections(limit: Limit = 50, config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Time, chat, user, company, headline, words around the mention and address, by tabs."""
    configure(quiet=True)
    run(_list(settings_of(config).database.url, limit))


async def _list(url: str, limit: int) -> None:
    for correction in await _stored(url, limit):
        typer.echo("\t".join(row(correction)))


def row(correction: Correction) -> tuple[str, ...]:
    """A correction on one line."""
    c = correction
    words = (c.address, c.user, c.company_id, c.title, c.excerpt, c.url or "")
    return (f"{c.created_at:%Y-%m-%d %H:%M}", *map(one_line, words))


def export(limit: Limit = 1000, config: ConfigFile = DEFAULT_CONFIG) -> None:
    """Rules for the config that would keep such stories away, as comments: read, shorten and uncomment them."""
    configure(quiet=True)
    run(_export(settings_of(config).database.url, limit))


async def _export(url: str, limit: int) -> None:
    for line in proposals(await _stored(url, limit)):
        typer.echo(line)


def proposals(corrections: Sequence[Correction]) -> Iterator[str]:
    """One commented `[[companies]]` a company, under the cases that speak for it.

    Where nothing but the headline is known there is a case and no rule. A person decides: one chat's mistake must
    not silence a company for all.
    """
    by_company = groupby(sorted(corrections, key=lambda c: c.company_id), key=lambda c: c.company_id)
    for company_id, group in by_company:
        cases = list(group)
        for case in cases:
            yield f"# {case.created_at:%Y-%m-%d} not about {one_line(case.company)}: {one_line(case.title)}"
            yield f"#   {one_line(case.excerpt)}"
        phrases = sorted({case.phrase for case in cases} - {"", cases[0].company})
        if phrases:
            yield "# [[companies]]"
            yield f"# id = {_quoted(company_id)}"
            yield f"# name = {_quoted(cases[0].company)}"
            yield f"# exclude = [{', '.join(map(_quoted, phrases))}]"
        yield ""


def _quoted(text: str) -> str:
    """A TOML basic string: what JSON escapes TOML reads, and of the rest it refuses only what `one_line` takes out."""
    return json.dumps(one_line(text), ensure_ascii=False)


async def _stored(url: str, limit: int) -> Sequence[Correction]:
    store = await open_store(url)
    try:
        return await store.corrections(limit)
    finally:
        await store.close()
