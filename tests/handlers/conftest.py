"""A chat with Kabar: type a line, read the reply. Over the store in memory and over the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from bot.adapters.store import open_store
from bot.desk import Desk
from bot.model import FeedEntry, Reply, Report
from bot.ports import FeedState, NewReport
from handlers import CommandCore
from tests.articles import MORNING, directory
from tests.fakes_clock import VirtualClock
from tests.fakes_store import FakeStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.ports import Store

ADDRESS = "console:me"
POLLED = FeedState(next_poll_at=MORNING, polled_at=MORNING)


@dataclass
class Room:
    """One person's chat; `language` is what their app is set to."""

    store: Store = field(default_factory=FakeStore)
    language: str = "en"
    stories: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.desk = Desk(self.store, directory(), VirtualClock(MORNING))
        self.core = CommandCore(self.desk)

    async def say(self, line: str) -> Reply:
        return await self.core.answer(ADDRESS, line, language=self.language)

    async def know(self, *reports: Report) -> None:
        """The store has these reports; those with one `story_id` are one story."""
        for report in reports:
            publisher = report.publisher
            feed = await self.store.add_feed(f"https://{publisher}.example/".replace(" ", "-"), publisher)
            entry = FeedEntry((f"{report.id}",), report.extraction.title, report.extraction.text, report.url)
            story = self.stories.get(report.story_id)
            new = NewReport(entry, report.extraction, report.published, story)
            (stored,) = await self.store.commit_poll(feed, POLLED, [new])
            self.stories[report.story_id] = stored.story_id


@pytest.fixture(params=["fake", "sqlite"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    if request.param == "fake":
        yield FakeStore()
        return
    database = await open_store(f"sqlite:///{tmp_path}/kabar.db")
    yield database
    await database.close()


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store)


@pytest.fixture
def ruang(store: Store) -> Room:
    return Room(store, "id")
