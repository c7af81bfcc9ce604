"""What is a command for us and what is not, for each platform."""

from __future__ import annotations

from typing import Any

import pytest

from bot.channels.slack.inbound import Inbound as SlackInbound
from bot.channels.slack.inbound import from_button, from_command, identity
from bot.channels.telegram.address import Target, parse_target
from bot.channels.telegram.inbound import command_line


@pytest.mark.parametrize(
    ("text", "private", "expected"),
    [
        ("/watch Apple", False, "watch Apple"),
        ("/watch", False, "watch"),
        ("/WATCH@KabarBot  Apple ", False, "watch Apple"),
        ("/watch\nApple, BBCA", False, "watch Apple, BBCA"),
        ("/watch@OtherBot Apple", False, None),
        ("/watch@OtherBot Apple", True, None),
        ("watch Apple", False, None),
        ("watch Apple", True, "watch Apple"),
        ("good morning /watch", False, None),
        ("//", True, None),
        ("/", True, None),
        ("/päivää", True, None),
        ("/help.", False, None),
        ("   ", True, None),
        ("", True, None),
        ("/search " + "a" * 5000, False, "search " + "a" * 4089),
    ],
)
def test_telegram_command_line(text: str, *, private: bool, expected: str | None) -> None:
    assert command_line(text, "KabarBot", private=private) == expected


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("42", Target(42)),
        ("-1001234567890", Target(-1001234567890)),
        ("-1001/42", Target(-1001, 42)),
        ("@kabar_pasar", Target("@kabar_pasar")),
        ("me", None),
        ("", None),
        ("-1001/", None),
        ("1" * 30, None),
        ("42\n", None),
    ],
)
def test_telegram_address(text: str, target: Target | None) -> None:
    assert parse_target(text) == target
    assert target is None or target.address == f"telegram:{text}"


def test_slack_command_is_unescaped_once() -> None:
    body = {"channel_id": "C01", "user_id": "U07", "text": " watch AT&amp;T &amp;lt; ", "response_url": "http://x"}
    assert from_command(body) == SlackInbound("C01", "watch AT&T &lt;", "U07", "http://x")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"actions": []},
        {"actions": [{"value": "list"}], "user": {"id": "U07"}},
        {"actions": [{"value": ""}], "channel": {"id": "C01"}},
        {"actions": [{}], "container": {"channel_id": "C01"}},
    ],
)
def test_slack_button_without_a_command_or_a_channel_is_nothing(body: dict[str, Any]) -> None:
    assert from_button(body) is None


def test_slack_payloads_are_told_apart_by_what_slack_repeats() -> None:
    assert identity({"trigger_id": "t1"}) == "t1"
    assert identity({"event_id": "Ev1"}) == "Ev1"
    assert identity({}) is None
