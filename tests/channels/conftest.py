"""What tests of channels speak to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    """Telegram, with nothing set up; a module whose chats have rights or whose server is Slack's has its own."""
    async with TelegramServer() as running:
        yield running
