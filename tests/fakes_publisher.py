"""A publisher without a wire: what is fetched of it is what a test puts there, read as a feed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.model import Fetched
from bot.news.feed import parse_feed

if TYPE_CHECKING:
    from datetime import datetime

    from bot.model import Feed, FeedDocument


@dataclass
class Publisher:
    """Serves one capture after another; a body that is no feed is parsed all the same, as on the wire."""

    body: bytes = b""

    async def fetch(self, feed: Feed) -> Fetched:
        return Fetched(self.body, feed.url)

    async def parse(self, body: bytes, url: str, content_type: str, now: datetime) -> FeedDocument:
        return parse_feed(body, url, content_type, now)
