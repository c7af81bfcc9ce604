"""A message as Slack takes it or refuses it, and as a reader sees it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from tests.servers.slack_blocks import MAX_OVERALL, overall, pings, problems, shown

MAX_TEXT = 40_000


class RefusedError(Exception):
    """An answer with "ok": false."""

    def __init__(self, error: str, *, status: int = 200, headers: dict[str, str] | None = None, **more: object) -> None:
        super().__init__(error)
        self.error = error
        self.status = status
        self.headers = headers or {}
        self.more = more


@dataclass
class SlackMessage:
    """A message as posted; `user` is set when only that user sees it, `at` is monotonic seconds."""

    channel: str
    ts: str
    text: str
    blocks: list[dict[str, Any]]
    at: float
    user: str | None = None
    raw: dict[str, Any] = field(default_factory=dict)
    edits: int = 0
    thread: str | None = None

    @property
    def shown(self) -> str:
        return shown(self.blocks) if self.blocks else self.text

    @property
    def pings(self) -> list[str]:
        return pings(self.blocks, self.text)

    def button(self, label: str) -> dict[str, Any]:
        """The button of that label, as a press of it tells."""
        return next(one for one in self._elements() if one["type"] == "button" and one["text"]["text"] == label)

    def option(self, label: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """The select that has an option of that label, and the option."""
        selects = (one for one in self._elements() if one["type"] == "static_select")
        return next((one, each) for one in selects for each in one["options"] if each["text"]["text"] == label)

    def _elements(self) -> list[dict[str, Any]]:
        rows = (block["elements"] for block in self.blocks if block["type"] == "actions")
        return [element for row in rows for element in row]


def checked(body: dict[str, Any]) -> tuple[str, list[dict[str, Any]]]:
    """The text and blocks of a message. Raises RefusedError as Slack does."""
    text = str(body.get("text") or "")
    blocks = body.get("blocks") or []
    blocks = json.loads(blocks) if isinstance(blocks, str) else blocks
    found = problems(blocks)
    if found:
        messages = [f"[ERROR] {problem}" for problem in found]
        raise RefusedError("invalid_blocks", errors=found, response_metadata={"messages": messages})
    if overall(blocks) > MAX_OVERALL:
        raise RefusedError("msg_blocks_too_long")
    if len(text) > MAX_TEXT:
        raise RefusedError("msg_too_long")
    if not blocks and not text.strip():
        raise RefusedError("no_text")
    return text, blocks
