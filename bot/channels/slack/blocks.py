"""Block Kit, as far as Kabar uses it: typed blocks that cannot exceed Slack's limits. Pure.

Limits: https://docs.slack.dev/reference/block-kit/blocks, and 13,200 characters over all blocks of a message as
measured. Words of others go into plain_text wherever there is no link to make: Slack reads no markup there. Where
mrkdwn is needed, & < > are escaped and `verbatim` keeps Slack from turning "@here" or "#general" into a call.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.channels.text import clip, utf16

MAX_BLOCKS = 50
MAX_CHARACTERS = 12_000  # of the 13,200 measured; the rest is room for how Slack counts
SECTION_CAP = 3000
HEADER_CAP = 150
CONTEXT_CAP = 2000
BUTTONS_A_BLOCK = 25
LABEL_CAP = 75
VALUE_CAP = 2000
FALLBACK_CAP = 600  # a notification shows far less

Json = dict[str, Any]
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_SPECIAL = re.compile("[&<>]")
_CALL = re.compile(r"@(?=(?:here|channel|everyone|group)\b)", re.IGNORECASE)


def escape(text: str) -> str:
    """Words of others in mrkdwn: none of it can become a link, a mention or a call to a whole channel."""
    return _SPECIAL.sub(lambda found: _ESCAPES[found.group()], _CALL.sub("@\u2060", text))


def weigh(text: str) -> int:
    """What a text may take of a limit: its length once escaped, in UTF-16 units to be on the safe side."""
    return utf16(_SPECIAL.sub(lambda found: _ESCAPES[found.group()], text)) + text.count("@")


@dataclass(frozen=True, slots=True)
class Header:
    """A large line."""

    text: str

    def json(self) -> Json:
        """As Slack takes it."""
        return {"type": "header", "text": _plain(self.text, HEADER_CAP)}

    @property
    def weight(self) -> int:
        """Characters it takes of a message."""
        return min(weigh(self.text), HEADER_CAP)


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of plain words."""

    text: str

    def json(self) -> Json:
        """As Slack takes it."""
        return {"type": "section", "text": _plain(self.text, SECTION_CAP)}

    @property
    def weight(self) -> int:
        """Characters it takes of a message."""
        return min(weigh(self.text), SECTION_CAP)


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of one line set off as a quotation, and below them who said it ("" for nobody)."""

    words: str
    by: str = ""

    def json(self) -> Json:
        """As Slack takes it."""
        lines = [clip(self.words, SECTION_CAP - 500, weigh)] + ([f"— {clip(self.by, 400, weigh)}"] if self.by else [])
        return {"type": "section", "text": _markup("\n".join(f">{escape(line)}" for line in lines))}

    @property
    def weight(self) -> int:
        """Characters it takes of a message."""
        return min(weigh(self.words) + weigh(self.by) + 5, SECTION_CAP)


@dataclass(frozen=True, slots=True)
class Context:
    """A small grey line, with a link at its end where there is one to give."""

    text: str
    url: str | None = None
    label: str = ""

    def json(self) -> Json:
        """As Slack takes it."""
        link = f"<{escape(self.url)}|{escape(self.label)}>" if self.url else ""
        room = CONTEXT_CAP - len(link) - 3
        parts = (escape(clip(self.text, room, weigh)) if self.text and room > 1 else "", link)
        return {"type": "context", "elements": [_markup(" · ".join(filter(None, parts)))]}

    @property
    def weight(self) -> int:
        """Characters it takes of a message."""
        return min(weigh(self.text) + weigh(self.url or "") + weigh(self.label) + 6, CONTEXT_CAP)


@dataclass(frozen=True, slots=True)
class Button:
    """A label and the value its press sends."""

    label: str
    value: str
    action: str

    def json(self) -> Json:
        """As Slack takes it."""
        label = _plain(self.label, LABEL_CAP)
        return {"type": "button", "text": label, "value": self.value, "action_id": self.action}


@dataclass(frozen=True, slots=True)
class Actions:
    """A row of buttons; those past the limit are left out."""

    buttons: tuple[Button, ...]

    def json(self) -> Json:
        """As Slack takes it."""
        return {"type": "actions", "elements": [button.json() for button in self.buttons[:BUTTONS_A_BLOCK]]}

    @property
    def weight(self) -> int:
        """Characters it takes of a message."""
        return sum(min(weigh(button.label), LABEL_CAP) + utf16(button.value) for button in self.buttons)


@dataclass(frozen=True, slots=True)
class Divider:
    """A thin rule."""

    weight: int = 0

    def json(self) -> Json:
        """As Slack takes it."""
        return {"type": "divider"}


Block = Header | Section | Cited | Context | Actions | Divider


@dataclass(frozen=True, slots=True)
class Message:
    """Blocks, what a notification says of them, and the whole in plain words in case the blocks are refused."""

    blocks: tuple[Block, ...]
    summary: str
    plain: str

    @property
    def weight(self) -> int:
        """Characters over all blocks."""
        return sum(block.weight for block in self.blocks)

    def fits(self) -> bool:
        """Whether one message takes it."""
        return len(self.blocks) <= MAX_BLOCKS and self.weight <= MAX_CHARACTERS

    def json(self) -> Json:
        """As chat.postMessage and response_url take it."""
        summary = escape(clip(self.summary, FALLBACK_CAP, weigh)) or "…"
        return {"blocks": [block.json() for block in self.blocks], "text": summary}


def _plain(text: str, limit: int) -> Json:
    return {"type": "plain_text", "text": clip(text, limit, weigh) or "…", "emoji": False}


def _markup(text: str) -> Json:
    return {"type": "mrkdwn", "text": text or "…", "verbatim": True}
