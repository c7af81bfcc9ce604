"""Reports: articles that were read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from bot.model.reading import Extraction


@dataclass(frozen=True, slots=True)
class Report:
    """An entry that was read: what one outlet says of one event."""

    id: int
    feed_id: int
    publisher: str
    url: str | None
    published: datetime
    extraction: Extraction
    story_id: int = 0
