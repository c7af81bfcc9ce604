"""A command core over a store in memory, and one chat in each language."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from bot.desk import Desk
from bot.model import Chat, Reply, Report
from handlers import CommandCore
from tests.articles import MORNING, directory
from tests.fakes_clock import VirtualClock
from tests.fakes_store import FakeStore

ADDRESS = "console:me"


@dataclass
class Room:
    """One chat with Kabar: type a line, read the reply."""

    store: FakeStore = field(default_factory=FakeStore)
    language: str = "en"

    def __post_init__(self) -> None:
        self.desk = Desk(self.store, directory(), VirtualClock(MORNING))
        self.core = CommandCore(self.desk)

    async def say(self, line: str) -> Reply:
        return await self.core.answer(ADDRESS, line, language=self.language)

    def know(self, *reports: Report) -> None:
        """The store has these reports."""
        self.store.reports += reports


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def ruang() -> Room:
    return Room(language="id")


@pytest.fixture
def me() -> Chat:
    return Chat(ADDRESS)
