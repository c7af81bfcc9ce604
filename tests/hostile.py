"""Feed documents that are out to hurt, and parse functions that are out to hang. For worker processes, importable."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from bot.model import FeedDocument

ITEM = b"<item><title>Apple gains</title><link>https://news.example/apple-gains-1</link></item>"
GOOD = b'<rss version="2.0"><channel><title>Example</title>' + ITEM + b"</channel></rss>"


def many_attributes(count: int = 100_000) -> bytes:
    """A tag whose attributes cost feedparser the square of their number: minutes."""
    attributes = b" ".join(b'a%d="x"' % number for number in range(count))
    return b'<rss version="2.0"><channel><item ' + attributes + b"></item></channel></rss>"


def deeply_nested(depth: int = 100_000) -> bytes:
    """Elements within elements."""
    return b'<rss version="2.0"><channel>' + b"<a>" * depth + b"</a>" * depth + ITEM + b"</channel></rss>"


BILLION_LAUGHS = (
    b'<!DOCTYPE rss [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
    + b']><rss version="2.0"><channel><title>&m;</title>'
    + ITEM
    + b"</channel></rss>"
)
EXTERNAL_ENTITY = (
    b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel>'
    b"<item><title>News &x;</title><link>https://news.example/1-news</link></item></channel></rss>"
)


def hang(_body: bytes, _url: str, _content_type: str, _now: datetime) -> FeedDocument:
    """Never comes back."""
    while True:
        time.sleep(60)


def die(_body: bytes, _url: str, _content_type: str, _now: datetime) -> FeedDocument:
    """As a parser written in C does when it goes wrong."""
    os._exit(1)


def fail(_body: bytes, _url: str, _content_type: str, _now: datetime) -> FeedDocument:
    """As feedparser does on what nobody thought of."""
    raise RecursionError("too deep")


def sabotage(body: bytes, url: str, content_type: str, now: datetime) -> FeedDocument:
    """Does what the body says."""
    return {b"hang": hang, b"die": die, b"fail": fail}[body](body, url, content_type, now)
