"""Every command answered in Telegram and in Slack, by the real commands over a real database."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from pydantic import SecretStr

from bot.app.service import Service, open_service
from bot.config import DatabaseSettings, Settings, SlackSettings, TelegramSettings
from bot.phrases import SPOKEN
from handlers._spec import commands
from tests.servers.slack import SlackServer
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

ARGUMENTS = {"watch": "Apple, BBCA", "unwatch": "BBCA", "search": "iPhone", "lang": "id", "timezone": "Asia/Jakarta"}
LINES = [f"{command.spec.name} {ARGUMENTS.get(command.spec.name, 'Apple')}".strip() for command in commands()]


@pytest.fixture
async def servers() -> AsyncIterator[tuple[TelegramServer, SlackServer]]:
    async with TelegramServer() as telegram, SlackServer() as slack:
        yield telegram, slack


@pytest.fixture
async def service(tmp_path: Path, servers: tuple[TelegramServer, SlackServer]) -> AsyncIterator[Service]:
    telegram, slack = servers
    settings = Settings(
        database=DatabaseSettings(url=f"sqlite:///{tmp_path / 'test.db'}"),
        telegram=TelegramSettings(token=SecretStr(telegram.token), base_url=telegram.base_url),
        slack=SlackSettings(
            bot_token=SecretStr(slack.bot_token), app_token=SecretStr(slack.app_token), base_url=slack.base_url
        ),
    )
    async with open_service(settings) as opened:
        yield opened


def reached(telegram: TelegramServer, number: int) -> bool:
    return len(telegram.texts(7)) >= number


def told(answers: Sequence[object], number: int) -> bool:
    return len(answers) >= number


async def test_every_command_is_answered_everywhere(
    service: Service, servers: tuple[TelegramServer, SlackServer]
) -> None:
    telegram, slack = servers
    assert len(service.unreached) == 0
    for number, line in enumerate(LINES, 1):
        telegram.type(7, f"/{line}")
        slack.type("C01", line)
        await telegram.until(partial(reached, telegram, number))
        await slack.until(partial(told, slack.answers, number))
    failed = {phrases.failed for phrases in SPOKEN.values()}
    said = [*telegram.texts(7), *(answer.shown for answer in slack.answers)]
    assert failed.isdisjoint(said)
    assert all(said)
    assert telegram.refused == []
    assert slack.refused == []
