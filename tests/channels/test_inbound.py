"""What is a command for us and what is not, for each platform."""

from __future__ import annotations

from typing import Any

import pytest

from bot.channels.slack.inbound import Inbound as SlackInbound
from bot.channels.slack.inbound import denials, from_command, from_press, identity, is_strange, submitted
from bot.channels.slack.workspaces import Workspace
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


HOME = Workspace("T01", "", "xoxb-1")


def test_slack_command_is_unescaped_once() -> None:
    body = {"channel_id": "C01", "user_id": "U07", "text": " watch AT&amp;T &amp;lt; ", "response_url": "http://x"}
    assert from_command(body, HOME, ()) == SlackInbound(HOME.place("C01"), "watch AT&T &lt;", "U07", "http://x")


@pytest.mark.parametrize(
    ("text", "line", "public"),
    [
        ("public latest Apple", "latest Apple", True),
        ("Umum  latest", "latest", True),
        ("public bank", "public bank", False),
        ("public", "public", False),
        ("latest public", "latest public", False),
    ],
)
def test_slack_answers_for_everybody_only_where_a_command_follows(text: str, line: str, *, public: bool) -> None:
    asked = from_command({"channel_id": "C01", "user_id": "U07", "text": text}, HOME, ["latest", "list"])
    assert asked == SlackInbound(HOME.place("C01"), line, "U07", "", public)


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
    assert from_press(body, HOME) is None


def test_slack_payloads_are_told_apart_by_what_slack_repeats() -> None:
    assert identity({"trigger_id": "t1"}) == "t1"
    assert identity({"event_id": "Ev1"}) == "Ev1"
    assert identity({}) is None


@pytest.mark.parametrize(
    ("body", "strange"),
    [
        ({}, False),
        ({"user": "U07"}, False),
        ({"user": {"id": "U07"}}, False),
        ({"user": {"id": "U07", "team_id": "T01"}}, False),
        ({"user": {"id": "U07", "team_id": "T02"}}, True),
        ({"user": {"id": "U07", "team_id": "T02"}, "enterprise": {"id": "E01"}}, True),
        ({"user": {"id": "U07", "team_id": "T02", "enterprise_id": "E01"}, "enterprise": {"id": "E01"}}, False),
        ({"user": {"id": "U07", "team_id": "E01"}, "enterprise": {"id": "E01"}}, False),
        ({"user": {"id": "U07", "team_id": "T02", "enterprise_id": "E02"}, "enterprise": {"id": "E01"}}, True),
    ],
)
def test_slack_users_of_another_workspace_are_strangers_those_of_the_organisation_not(
    body: dict[str, Any], *, strange: bool
) -> None:
    assert is_strange(body, HOME) is strange


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"view": None},
        {"view": {"state": {"values": {"names": {}, "where": {}}}}},
        {"view": {"state": {"values": {"names": {"search": {"selected_options": None}}, "where": {"x": {}}}}}},
        {"view": {"state": {"values": {"where": {"x": {"selected_conversation": "<!channel>"}}}}}},
    ],
)
def test_a_slack_window_filled_in_with_nothing_stands_for_nothing(body: dict[str, Any]) -> None:
    assert submitted(body) == ("", "")


@pytest.mark.parametrize("body", [{}, {"message": {}}, {"message": {"blocks": [{"type": "divider"}]}}])
def test_a_slack_message_without_our_buttons_denies_nothing(body: dict[str, Any]) -> None:
    assert denials(body) == ()
