"""A feed document to entries: RSS, Atom, RDF by feedparser (used nowhere else), JSON Feed by hand. Pure.

Called in a worker process that can be killed: some documents take feedparser minutes.
"""

from __future__ import annotations

import html
import io
import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import feedparser

from bot.errors import FeedError
from bot.model import FeedDocument, FeedEntry
from bot.news.dates import parse_date
from bot.news.identity import Item, identify

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

MOST_ENTRIES = 1000  # the newest are kept: a feed of more is an archive
LONGEST_TITLE = 500
LONGEST_TEXT = 200_000
_HEADLINE = 120  # characters of the text that stand in for a missing title

_TAG = re.compile(r"<[A-Za-z/!?][^<>]*>")
_JSON_FEED = "https://jsonfeed.org/version/"
_PERIODS = {"hourly": 3600.0, "daily": 86400.0, "weekly": 604800.0, "monthly": 2592000.0, "yearly": 31536000.0}


def parse_feed(body: bytes, url: str, content_type: str, now: datetime) -> FeedDocument:
    """Read a document that came from `url`. Raises FeedError when it is no feed.

    A document with mistakes is read as far as it goes; it is refused only when nothing of a feed is in it.
    """
    if body.lstrip()[:1] == b"{":
        return _json_feed(body, url, now)
    # A stream, never the bytes: feedparser takes those for a file's name first. Its address is kept from feedparser,
    # which would resolve guids against it: "1" would look like the address of an article.
    headers = {"content-type": _content_type(body, content_type)}
    try:
        parsed = feedparser.parse(
            io.BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except UnicodeError as error:  # an encoding declared in letters that are none
        raise FeedError("not a feed") from error
    if not parsed.get("version") and not parsed.entries:
        raise FeedError("not a feed")
    feed = parsed.feed
    items = [_item(entry, url, now) for entry in parsed.entries]
    return FeedDocument(plain(feed.get("title", "")), _entries(items), feed.get("language") or None, _ttl(feed))


def plain(text: str) -> str:
    """A title without tags and entities, on one line.

    >>> plain("AT&amp;T <b>naik</b> 5%")
    'AT&T naik 5%'
    """
    unescaped = html.unescape(_TAG.sub(" ", text[: 4 * LONGEST_TITLE]))
    return " ".join("".join(c if c.isprintable() else " " for c in unescaped).split())[:LONGEST_TITLE]


def _content_type(body: bytes, told: str) -> str:
    """What to believe about the encoding: bytes that are UTF-8 are, whatever header or declaration say."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return told or "application/xml"
    return "application/xml; charset=utf-8"


def _item(entry: Any, url: str, now: datetime) -> Item:  # noqa: ANN401 - feedparser's own dict has no types
    bodies = [content.get("value") or "" for content in entry.get("content", ())]
    text = max([entry.get("summary") or "", *bodies], key=len)[:LONGEST_TEXT]
    link = entry.get("feedburner_origlink") or entry.get("link")
    if link == entry.get("id") and not _web_link(link, ""):
        link = None  # a guid taken for a permalink, as the standard has it, though it is no address
    # Past feedparser's own lookup, which answers "updated" with the other date and a warning.
    written = entry.get("published") or entry.get("created") or dict.get(entry, "updated")
    return Item(entry.get("id"), _web_link(link, url), _title(entry.get("title"), text), text, parse_date(written, now))


def _title(title: str | None, text: str) -> str:
    """The title, or the first words of the text where a feed has none."""
    words = plain(title or "")
    if words:
        return words
    start = plain(text)
    return start if len(start) <= _HEADLINE else start[:_HEADLINE].rpartition(" ")[0] + "…"


def _web_link(link: str | None, base: str) -> str | None:
    """The absolute link; None unless it is http(s)."""
    try:
        absolute = urljoin(base, (link or "").strip()) if link else ""
        parts = urlsplit(absolute)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 0) >= 0
    except ValueError:
        return None
    return absolute if usable else None


def _entries(items: Iterable[Item]) -> tuple[FeedEntry, ...]:
    """Entries with their keys, newest first as far as dates tell, without the empty ones."""
    kept = _newest_first([item for item in items if item.title])[:MOST_ENTRIES]
    return tuple(
        FeedEntry(keys, item.title, item.text, item.link, item.published)
        for keys, item in zip(identify(kept), kept, strict=True)
    )


def _newest_first(items: list[Item]) -> list[Item]:
    """An entry without a date stays behind the one it came after."""
    dated = []
    latest: datetime | None = next((item.published for item in items if item.published), None)
    for item in items:
        latest = item.published or latest
        dated.append((latest, item))
    if latest is None:
        return items
    return [item for _, item in sorted(dated, key=lambda pair: pair[0] or latest, reverse=True)]


def _ttl(feed: Any) -> float | None:  # noqa: ANN401 - feedparser's own dict has no types
    """Seconds between polls that the publisher asks for: `ttl` in minutes, or the syndication module's period."""
    minutes = str(feed.get("ttl", "")).strip()
    if minutes.isdecimal() and int(minutes[:6]) > 0:
        return int(minutes[:6]) * 60.0
    period = _PERIODS.get(str(feed.get("sy_updateperiod", "")).strip().lower())
    frequency = str(feed.get("sy_updatefrequency", "1")).strip()
    return period / max(int(frequency[:6]), 1) if period and frequency.isdecimal() else None


def _json_feed(body: bytes, url: str, now: datetime) -> FeedDocument:
    """JSON Feed 1.0 and 1.1 (jsonfeed.org)."""
    try:
        data = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise FeedError("not a feed") from error
    if not isinstance(data, dict) or not str(data.get("version", "")).startswith(_JSON_FEED):
        raise FeedError("not a feed")
    entries = data.get("items")
    items = [_json_item(e, url, now) for e in entries if isinstance(e, dict)] if isinstance(entries, list) else []
    return FeedDocument(plain(_text(data, "title")), _entries(items), _text(data, "language") or None)


def _json_item(entry: dict[str, Any], url: str, now: datetime) -> Item:
    text = max((_text(entry, name) for name in ("content_html", "content_text", "summary")), key=len)[:LONGEST_TEXT]
    link = _web_link(_text(entry, "url") or _text(entry, "external_url"), url)
    written = _text(entry, "date_published") or _text(entry, "date_modified")
    return Item(_text(entry, "id"), link, _title(_text(entry, "title"), text), text, parse_date(written, now))


def _text(data: dict[str, Any], name: str) -> str:
    value = data.get(name)
    return str(value) if isinstance(value, str | int) else ""
