"""The stand-ins refuse what the platforms refuse, in their words: otherwise the tests beside this one prove nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.servers import slack_blocks
from tests.servers.slack_views import view_problems
from tests.servers.telegram_html import EntityError, parse
from tests.servers.telegram_limits import (
    RefusedError,
    Windows,
    read_caption,
    read_keyboard,
    read_menu,
    read_results,
    read_scope,
    read_text,
    read_webhook,
)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("é<x>a</x>", 'Unsupported start tag "x" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<a href=x/y>a</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x>a</a>', 'Unclosed start tag "a" at byte offset 0'),
        ("<a href>a</a>", "Expected equal sign in declaration of an attribute of the tag"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_telegram_refuses_bad_markup(source: str, words: str) -> None:
    with pytest.raises(EntityError) as caught:
        parse(source)
    assert words in str(caught.value)


def test_telegram_reads_good_markup() -> None:
    text, entities = parse(
        "𝒜 <b>x &lt;<i>y</i></b> <a href='https://x.example/?a=1&amp;b'>z</a> &copy; <blockquote>q</blockquote>"
    )
    assert text == "𝒜 x <y z &copy; q"
    kinds = [(entity.kind, entity.offset, entity.length, entity.argument) for entity in entities]
    assert kinds == [
        ("i", 6, 1, ""),
        ("b", 3, 4, ""),
        ("a", 8, 1, "https://x.example/?a=1&b"),
        ("blockquote", 17, 1, ""),
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "𝒜" * 2049}, "message is too long"),
        ({"text": ""}, "message text is empty"),
        ({"text": "\u200b"}, "text must be non-empty"),
        ({"text": "<b>a</b>" * 101, "parse_mode": "HTML"}, "ENTITIES_TOO_LONG"),
        ({"text": "a", "parse_mode": "Markdown"}, "unsupported parse_mode"),
    ],
)
def test_telegram_refuses_bad_texts(data: dict[str, str], words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        read_text(data)


def test_telegram_takes_texts_at_the_limit() -> None:
    assert len(read_text({"text": "<b>" + "a" * 4096 + "</b>", "parse_mode": "HTML"})[0]) == 4096


@pytest.mark.parametrize(
    ("buttons", "words"),
    [
        ([{"text": "a", "callback_data": "ä" * 33}], "BUTTON_DATA_INVALID"),
        ([{"text": "a", "callback_data": ""}], "BUTTON_DATA_INVALID"),
        ([{"text": "", "callback_data": "x"}], "can't parse inline keyboard button"),
        ([{"text": "a"}], "Text buttons are unallowed"),
        ([{"text": "a", "copy_text": {"text": "a" * 257}}], "BUTTON_COPY_TEXT_INVALID"),
        ([{"text": "a", "url": "javascript:x"}], "Wrong HTTP URL"),
        ([{"text": "a", "url": "http://intranet/x"}], "Wrong HTTP URL"),
        ([{"text": "a", "callback_data": "x"}] * 101, "REPLY_MARKUP_TOO_LONG"),
    ],
)
def test_telegram_refuses_bad_buttons(buttons: list[dict[str, Any]], words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        read_keyboard({"reply_markup": json.dumps({"inline_keyboard": [[button] for button in buttons]})})


@pytest.mark.parametrize(
    ("commands", "words"),
    [
        ([("Watch", "x")], "BOT_COMMAND_INVALID"),
        ([("w" * 33, "x")], "BOT_COMMAND_INVALID"),
        ([("watch", "")], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([("watch", "x" * 257)], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([("watch", "x")] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
def test_telegram_refuses_bad_menus(commands: list[tuple[str, str]], words: str) -> None:
    menu = [{"command": name, "description": text} for name, text in commands]
    with pytest.raises(RefusedError, match=words):
        read_menu({"commands": json.dumps(menu)})


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"url": "http://kabar.example.com/hook"}, "An HTTPS URL must be provided"),
        ({"url": "https://kabar.example.com/hook", "secret_token": "a b"}, "secret token contains unallowed"),
        ({"url": "https://kabar.example.com/hook", "secret_token": "a" * 257}, "secret token contains unallowed"),
    ],
)
def test_telegram_refuses_bad_webhooks(data: dict[str, str], words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        read_webhook(data)


def found(**changes: object) -> dict[str, object]:
    return {"type": "article", "id": "1", "title": "a", "input_message_content": {"message_text": "a"}} | changes


@pytest.mark.parametrize(
    ("results", "words"),
    [
        ([found(id=str(number)) for number in range(51)], "RESULTS_TOO_MUCH"),
        ([found(), found()], "RESULT_ID_DUPLICATE"),
        ([found(id="a" * 65)], "RESULT_ID_INVALID"),
        ([found(id="")], "RESULT_ID_INVALID"),
        ([found(title=" ")], "title must be non-empty"),
        ([found(input_message_content={"message_text": "<b>", "parse_mode": "HTML"})], "can't parse entities"),
        ([found(input_message_content={"message_text": ""})], "message text is empty"),
    ],
)
def test_telegram_refuses_bad_inline_results(results: list[dict[str, object]], words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        read_results({"results": json.dumps(results)})


def test_telegram_refuses_other_limits() -> None:
    with pytest.raises(RefusedError, match="caption is too long"):
        read_caption({"caption": "a" * 1025})
    with pytest.raises(RefusedError, match="BotCommandScope"):
        read_scope({"scope": json.dumps({"type": "everybody"})})
    assert read_caption({"caption": "a" * 1024})[0] == "a" * 1024
    assert read_scope({}) == "default"


def test_telegram_windows_hold_for_bot_chat_and_group() -> None:
    windows = Windows(bot=3, chat=1, group=20)
    windows.admit(1)
    with pytest.raises(RefusedError, match="retry after 1"):
        windows.admit(1)
    windows.admit(2)
    windows.admit(3)
    with pytest.raises(RefusedError, match="retry after 1"):
        windows.admit(4)
    group = Windows(bot=100, chat=100, group=2)
    group.admit(-5)
    group.admit(-5)
    with pytest.raises(RefusedError, match="retry after 60"):
        group.admit(-5)


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}


def button(**more: object) -> dict[str, Any]:
    return {"type": "button", "text": plain("a"), "action_id": "a"} | more


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ({"type": "section", "text": plain("a" * 3001)}, "must be less than 3001 characters"),
        ({"type": "section", "text": plain(" ")}, "must be more than 0 characters"),
        ({"type": "section"}, "must define either `fields` or `text`"),
        ({"type": "section", "fields": [plain("a")] * 11}, "no more than 10 items"),
        ({"type": "section", "text": plain("a") | {"verbatim": True}}, "additional property found: verbatim"),
        ({"type": "header", "text": plain("a" * 151)}, "must be less than 151 characters"),
        ({"type": "header", "text": {"type": "mrkdwn", "text": "a"}}, "failed to match all allowed schemas"),
        ({"type": "context", "elements": []}, "no less than 1 items"),
        ({"type": "context", "elements": [plain("a")] * 11}, "no more than 10 items"),
        ({"type": "actions", "elements": [button(action_id=str(n)) for n in range(26)]}, "no more than 25 items"),
        ({"type": "actions", "elements": [button(), button()]}, "`action_id` already exists"),
        ({"type": "actions", "elements": [button(text=plain("a" * 76))]}, "must be less than 76 characters"),
        ({"type": "actions", "elements": [button(value="a" * 2001)]}, "must be less than 2001 characters"),
        ({"type": "carousel"}, "unsupported type: carousel"),
    ],
)
def test_slack_refuses_bad_blocks(block: dict[str, Any], words: str) -> None:
    assert any(words in problem for problem in slack_blocks.problems([block])), slack_blocks.problems([block])


def test_slack_refuses_too_many_blocks_and_counts_all_of_them() -> None:
    assert slack_blocks.problems([{"type": "divider"}] * 50) == []
    assert "no more than 50 items" in slack_blocks.problems([{"type": "divider"}] * 51)[0]
    assert slack_blocks.overall([{"type": "section", "text": plain("a" * 3000)}] * 5) == 15_000


def test_slack_calls_are_seen() -> None:
    marked = {"type": "section", "text": {"type": "mrkdwn", "text": "<!channel> <@U01> @here"}}
    assert slack_blocks.pings([marked], "<!here|here>") == ["<!here|here>", "<!channel>", "<@U01>", "here"]
    assert slack_blocks.pings([{"type": "section", "text": plain("<!channel> @here")}], "&lt;!here&gt;") == []


def select(**more: object) -> dict[str, Any]:
    options = [{"text": plain("a"), "value": "a"}]
    return {"type": "static_select", "placeholder": plain("a"), "action_id": "a", "options": options} | more


@pytest.mark.parametrize(
    ("element", "words"),
    [
        (select(options=[]), "no less than 1 items"),
        (select(options=[{"text": plain("a"), "value": "a"}] * 101), "no more than 100 items"),
        (select(options=[{"text": plain("a"), "value": "a" * 151}]), "must be less than 151 characters"),
        (select(options=[{"text": plain("a" * 76), "value": "a"}]), "must be less than 76 characters"),
        (select(placeholder=None), "failed to match all allowed schemas"),
    ],
)
def test_slack_refuses_bad_lists(element: dict[str, Any], words: str) -> None:
    found = slack_blocks.problems([{"type": "actions", "elements": [element]}])
    assert any(words in problem for problem in found), found


def window(**more: object) -> dict[str, Any]:
    return {"type": "modal", "title": plain("a"), "blocks": [{"type": "divider"}]} | more


FIELD = {"type": "input", "label": plain("a"), "element": {"type": "plain_text_input", "action_id": "a"}}


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (window(title=plain("a" * 25)), "must be less than 25 characters"),
        (window(submit=plain("a" * 25)), "must be less than 25 characters"),
        ({"type": "modal", "blocks": []}, "missing required field: title"),
        (window(blocks=[FIELD]), "missing required field: submit"),
        (window(blocks=[{"type": "divider"}] * 101), "no more than 100 items"),
        (window(private_metadata="a" * 3001), "must be less than 3001 characters"),
        (window(note="a"), "additional property found: note"),
        (window(submit=plain("a"), blocks=[FIELD | {"element": {"type": "slider"}}]), "unsupported type: slider"),
        (window(blocks=[{"type": "divider", "block_id": "a"}] * 2), "block_id already exists"),
        ({"type": "home", "blocks": []}, "must be a modal view"),
        ("nonsense", "must be a modal view"),
    ],
)
def test_slack_refuses_bad_windows(view: object, words: str) -> None:
    found = view_problems(view, "modal")
    assert any(words in problem for problem in found), found


def test_slack_takes_a_good_window_and_a_good_page() -> None:
    assert view_problems(window(submit=plain("a"), blocks=[FIELD]), "modal") == []
    assert view_problems({"type": "home", "blocks": [{"type": "divider"}] * 100}, "home") == []
