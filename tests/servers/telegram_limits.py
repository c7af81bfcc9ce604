"""What Telegram accepts in a message, a keyboard and a menu, and how often: refusals in its own words.

Limits: https://core.telegram.org/bots/api (sendMessage, InlineKeyboardButton, CopyTextButton, BotCommand) and the
FAQ's "My bot is hitting limits" (30 messages a second a bot, 1 a second a chat, 20 a minute a group).
"""

from __future__ import annotations

import json
import re
import time
import unicodedata
from collections import defaultdict, deque
from typing import Any

from tests.servers.telegram_html import Entity, EntityError, parse, utf16

COMMAND_NAME = re.compile(r"[a-z0-9_]{1,32}")
UNSEEN = frozenset(["Zs", "Zl", "Zp", "Cc", "Cf", "Mn", "Me"])
MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_ENTITIES = 100
MAX_RESULTS = 50
MAX_RESULT_ID = 64  # bytes
SCOPES = frozenset(
    ("default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators")
) | {"chat_member"}
REMOVED = re.compile("[\u202a-\u202e\r]")  # what the server takes out of any text before it looks at it
SPACED = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\u2028\u2029]")


class RefusedError(Exception):
    """An answer that is no success: status, description and parameters as Telegram gives them."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def bad_request(text: str) -> RefusedError:
    return RefusedError(400, f"Bad Request: {text}")


def read_text(data: dict[str, Any]) -> tuple[str, list[Entity]]:
    """A message's text after its entities are parsed. Raises RefusedError."""
    source = SPACED.sub(" ", REMOVED.sub("", str(data.get("text", ""))))
    mode = str(data.get("parse_mode", "")).lower()
    if mode not in {"", "html"}:
        raise bad_request("unsupported parse_mode")
    try:
        text, entities = parse(source) if mode else (source, [])
    except EntityError as error:
        raise bad_request(f"can't parse entities: {error}") from error
    if all(unicodedata.category(character) in UNSEEN for character in text):
        raise bad_request("message text is empty" if not text.strip() else "text must be non-empty")
    if utf16(text) > MAX_TEXT:
        raise bad_request("message is too long")
    if len(entities) > MAX_ENTITIES:
        raise bad_request("ENTITIES_TOO_LONG")
    return text, entities


def read_caption(data: dict[str, Any]) -> tuple[str, list[Entity]]:
    """A document's caption, which may be missing. Raises RefusedError."""
    if not data.get("caption"):
        return "", []
    text, entities = read_text(data | {"text": data["caption"]})
    if utf16(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return text, entities


def read_preview(data: dict[str, Any]) -> str | None:
    """The address whose page is shown below the message; None when there is none to show."""
    options = json.loads(data.get("link_preview_options") or "{}")
    return None if options.get("is_disabled") else options.get("url") or "the first"


def read_scope(data: dict[str, Any]) -> str:
    """What a menu is for. Raises RefusedError."""
    scope = str(json.loads(data.get("scope") or '{"type": "default"}').get("type"))
    if scope not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return scope


def read_webhook(data: dict[str, Any]) -> None:
    """Raises RefusedError for a webhook Telegram would not call. On loopback HTTP will do, as for a local server."""
    url, secret = str(data.get("url", "")), str(data.get("secret_token", ""))
    if url and not url.startswith(("https://", "http://127.0.0.1:")):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise bad_request("secret token contains unallowed characters")


def read_results(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The results of answerInlineQuery, each with what it would post. Raises RefusedError."""
    results: list[dict[str, Any]] = json.loads(data.get("results", "[]"))
    if len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len({result.get("id") for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    for result in results:
        if not 1 <= len(str(result.get("id", "")).encode()) <= MAX_RESULT_ID:
            raise bad_request("RESULT_ID_INVALID")
        if not str(result.get("title", "")).strip():
            raise bad_request("article title must be non-empty")
        content = result["input_message_content"]
        result["text"], result["entities"] = read_text(content | {"text": content.get("message_text", "")})
    return results


def read_keyboard(data: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """The inline keyboard's rows. Raises RefusedError."""
    if not data.get("reply_markup"):
        return []
    markup = data["reply_markup"]
    rows = (json.loads(markup) if isinstance(markup, str) else markup).get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    for button in buttons:
        _check_button(button)
    if len(buttons) > 100 or any(len(row) > 8 for row in rows):
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return [list(row) for row in rows]


def _check_button(button: dict[str, Any]) -> None:
    if not str(button.get("text", "")).strip():
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be of type String')
    actions = {"callback_data", "url", "copy_text", "switch_inline_query", "switch_inline_query_current_chat"}
    if len(actions & button.keys()) != 1:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not 1 <= len(str(button["callback_data"]).encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    if "copy_text" in button and not 1 <= utf16(button["copy_text"]["text"]) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if "url" in button and not re.match(r"https?://([^\s/:?#]+\.[^\s/:?#]+|\[[\da-fA-F:.]+\])", str(button["url"])):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def read_menu(data: dict[str, Any]) -> list[dict[str, str]]:
    """The commands of setMyCommands. Raises RefusedError."""
    commands: list[dict[str, str]] = json.loads(data.get("commands", "[]"))
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND_NAME.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= utf16(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    if not re.fullmatch(r"(?:[a-z]{2})?", data.get("language_code", "")):
        raise bad_request("BOT_COMMAND_LANGUAGE_CODE_INVALID")
    return commands


def live(text: str) -> list[str]:
    """What Telegram makes clickable by itself in a text and must not come from a publisher: mentions and commands."""
    return re.findall(r"(?<!\w)@\w{4,32}\b|(?<![\w/<>])/[A-Za-z0-9_]{1,64}\b", text)


class Windows:
    """Sliding windows over the times of accepted messages, a bot's and each chat's."""

    def __init__(self, *, bot: int = 30, chat: int = 1, group: int = 20) -> None:
        self._limits = {"bot": (bot, 1.0), "chat": (chat, 1.0), "group": (group, 60.0)}
        self._times: dict[tuple[str, int], deque[float]] = defaultdict(deque)

    def admit(self, chat: int) -> None:
        """Let a message through or raise RefusedError 429 with the whole seconds to wait."""
        now = time.monotonic()
        keys = [("bot", 0), ("chat", chat), *([("group", chat)] if chat < 0 else [])]
        wait = max(self._wait(key, now) for key in keys)
        if wait > 0:
            seconds = max(1, int(wait + 0.999))
            raise RefusedError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
        for key in keys:
            self._times[key].append(now)

    def _wait(self, key: tuple[str, int], now: float) -> float:
        count, span = self._limits[key[0]]
        times = self._times[key]
        while times and times[0] <= now - span:
            times.popleft()
        return times[-count] + span - now if len(times) >= count else 0.0
