"""Reports: articles that were read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
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


def by_story(reports: Iterable[Report]) -> dict[int, list[Report]]:
    """Each story's reports, in the order they come in."""
    stories: dict[int, list[Report]] = {}
    for report in reports:
        stories.setdefault(report.story_id, []).append(report)
    return stories
