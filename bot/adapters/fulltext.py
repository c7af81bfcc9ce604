"""The article in a web page, by trafilatura: it leaves menus, comments and teasers out."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.errors import InputError
from bot.model import Article


def read_page(body: bytes | str, url: str | None = None) -> Article:
    """Title, text, date and site of the page's article. Raises InputError when there is none."""
    import trafilatura  # noqa: PLC0415 - a library that starts slowly, and most feeds carry their text
    from trafilatura.settings import Document  # noqa: PLC0415 - the same

    page = trafilatura.bare_extraction(body, url=url, with_metadata=True, include_comments=False, include_tables=False)
    if not isinstance(page, Document) or not page.text:
        raise InputError("no article in this page")
    return Article(
        id=url or "page",
        title=page.title or "",
        text=page.text,
        url=url,
        published=_day(page.date),
        outlet=page.sitename,
    )


def _day(date: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(date).replace(tzinfo=UTC) if date else None
    except ValueError:
        return None
