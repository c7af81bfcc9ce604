"""Rows to values and values to rows: pure."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.adapters.store.schema import chats
from bot.model import Chat, Denial, Digest, Direction, Feed, FigureLine, Mistake, Preferences, Report
from bot.model.as_json import from_json, to_storage
from bot.news.preferences.table import from_table, to_table

if TYPE_CHECKING:
    from sqlalchemy.engine import Row

    from bot.ports import NewReport

_FEED = tuple(Feed.__dataclass_fields__)
_CHAT = tuple(Chat.__dataclass_fields__)
CHAT = tuple(chats.c[name] for name in _CHAT)  # the columns that `to_chat` reads


def to_feed(row: Row[Any]) -> Feed:
    """A row of `feeds`."""
    return Feed(**{name: getattr(row, name) for name in _FEED})


def to_chat(row: Row[Any]) -> Chat:
    """A row that holds the columns of `chats`."""
    return Chat(**{name: getattr(row, name) for name in _CHAT})


def from_chat(chat: Chat) -> dict[str, Any]:
    """The columns of `chats` that say what a chat is."""
    return asdict(chat)


@lru_cache(maxsize=4096)
def to_preferences(table: str | None) -> Preferences:
    """What the column `preferences` says. What this version can't read asks for nothing: news beats silence."""
    wants = from_table(json.loads(table)) if table else Preferences()
    return Preferences() if isinstance(wants, Mistake) else wants


def from_preferences(wants: Preferences) -> str | None:
    """The column for what a chat asks for."""
    return None if wants == Preferences() else json.dumps(to_table(wants))


def to_report(row: Row[Any]) -> Report:
    """A row of `reports` with its feed's publisher."""
    return Report(
        id=row.id,
        feed_id=row.feed_id,
        publisher=row.publisher,
        url=row.url,
        published=row.published,
        extraction=from_json(row.extraction),
        story_id=row.story_id,
    )


def from_report(report: NewReport, feed_id: int, story_id: int) -> dict[str, Any]:
    """The row of `reports` for a new report."""
    extraction = report.extraction
    return {
        "feed_id": feed_id,
        "story_id": story_id,
        "url": report.entry.link,
        "title": extraction.title,
        "language": extraction.language,
        "published": report.published,
        "why": report.why,
        "extraction": to_storage(extraction),
        "folded": f"{extraction.title}\n{extraction.text}".casefold(),
    }


def to_digest(data: dict[str, Any] | None, story_id: int | None) -> Digest:
    """A digest as `from_digest` wrote it, with the story the row names, if it is of one; an empty one of None."""
    if data is None:
        return Digest((), "", story_id=story_id or 0)
    figures = tuple(FigureLine(**(f | {"direction": Direction(f["direction"])})) for f in data["figures"])
    denials = tuple(Denial(**d) for d in data["denials"])
    lists = {"companies": tuple(data["companies"]), "quote_marks": tuple(data["quote_marks"]), "figures": figures}
    items = tuple(to_digest(item, item["story_id"]) for item in data.get("items", ()))
    return Digest(**(data | lists | {"denials": denials, "items": items, "story_id": story_id or 0}))


def from_digest(digest: Digest) -> dict[str, Any]:
    """A digest as JSON."""
    return asdict(digest)
