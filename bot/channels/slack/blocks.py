"""Block Kit, as far as Kabar uses it: typed blocks that cannot exceed Slack's limits. Pure.

Limits: https://docs.slack.dev/reference/block-kit/blocks, and 13,200 characters over all blocks of a message as
measured. Words of others go into plain_text wherever there is no link to make: Slack reads no markup there. Where
mrkdwn is needed, & < > are escaped and `verbatim` keeps Slack from turning "@here" or "#general" into a call.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from bot.channels.text import clip, utf16

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_BLOCKS = 50
MAX_CHARACTERS = 12_000  # of the 13,200 measured; the rest is room for how Slack counts
SECTION_CAP = 3000
HEADER_CAP = 150
CONTEXT_CAP = 2000
BUTTONS_A_BLOCK = 25
LABEL_CAP = 75
VALUE_CAP = 2000
OPTIONS_A_SELECT = 100
OPTION_CAP = 150  # of the value of an option; its label has LABEL_CAP
BLOCK_ID_CAP = 255
VIEW_BLOCKS = 100
TITLE_LINE_CAP = 1000
TITLE_CAP = 24  # of a modal, and of its buttons
MEMO_CAP = 3000
INPUT_CAP = 2000  # of the label of an input
FALLBACK_CAP = 600  # a notification shows far less

Json = dict[str, Any]
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_SPECIAL = re.compile("[&<>]")
_ID = re.compile("[A-Z0-9]{1,40}")
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
        label = escape(clip(self.label, LABEL_CAP, weigh))
        link = f"<{escape(self.url)}|{label}>" if self.url else ""
        if utf16(link) > CONTEXT_CAP:  # half an address leads nowhere
            link = ""
        room = CONTEXT_CAP - utf16(link) - 3
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

    @property
    def fits(self) -> bool:
        """Whether Slack takes its value, of which nothing can be cut."""
        return _is_value(self.value, VALUE_CAP)

    @property
    def weight(self) -> int:
        """Characters it takes of a message."""
        return min(weigh(self.label), LABEL_CAP) + utf16(self.value)


@dataclass(frozen=True, slots=True)
class Option:
    """A line of a select and the value its choice sends."""

    label: str
    value: str

    def json(self) -> Json:
        """As Slack takes it."""
        return {"text": _plain(self.label, LABEL_CAP), "value": self.value}

    @property
    def fits(self) -> bool:
        """Whether Slack takes its value."""
        return _is_value(self.value, OPTION_CAP)


@dataclass(frozen=True, slots=True)
class Select:
    """A list that opens; options that do not fit, and those past the limit, are left out."""

    label: str
    options: tuple[Option, ...]
    action: str

    def json(self) -> Json:
        """As Slack takes it."""
        return {
            "type": "static_select",
            "placeholder": _plain(self.label, OPTION_CAP),
            "options": [option.json() for option in self._shown],
            "action_id": self.action,
        }

    @property
    def fits(self) -> bool:
        """Whether there is anything to pick."""
        return bool(self._shown)

    @property
    def weight(self) -> int:
        """Characters it takes of a message."""
        labels = sum(min(weigh(option.label), LABEL_CAP) + utf16(option.value) for option in self._shown)
        return min(weigh(self.label), OPTION_CAP) + labels

    @property
    def _shown(self) -> list[Option]:
        return [option for option in self.options if option.fits][:OPTIONS_A_SELECT]


@dataclass(frozen=True, slots=True)
class Actions:
    """A row of buttons and selects; those that do not fit, and those past the limit, are left out.

    `name` comes back with a press.
    """

    elements: tuple[Button | Select, ...]
    name: str = ""

    def json(self) -> Json:
        """As Slack takes it."""
        named = {"block_id": self.name[:BLOCK_ID_CAP]} if self.name else {}
        return {"type": "actions", "elements": [one.json() for one in self.shown]} | named

    @property
    def shown(self) -> list[Button | Select]:
        """What of it Slack takes; without any it is no block."""
        return [one for one in self.elements if one.fits][:BUTTONS_A_BLOCK]

    @property
    def weight(self) -> int:
        """Characters it takes of a message."""
        return sum(one.weight for one in self.shown)


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
        return {"blocks": [block.json() for block in self._kept()], "text": summary}

    def _kept(self) -> Iterator[Block]:
        """The blocks that Slack takes together: who made the message saw to it that these are all."""
        room = MAX_CHARACTERS
        for block in _real(self.blocks[:MAX_BLOCKS]):
            room -= block.weight
            if room < 0:
                return
            yield block


@dataclass(frozen=True, slots=True)
class ChannelTitle:
    """A line with the name of a channel, which Slack writes as it is at the moment; "" for plain words alone."""

    channel: str
    text: str = ""
    weight: int = 100

    def json(self) -> Json:
        """As Slack takes it."""
        name = f"<#{self.channel}>" if _ID.fullmatch(self.channel) else ""
        parts = (name, f"*{escape(clip(self.text, TITLE_LINE_CAP, weigh))}*" if self.text else "")
        return {"type": "section", "text": _markup(" ".join(filter(None, parts)))}


@dataclass(frozen=True, slots=True)
class SearchInput:
    """A field that looks up what is typed and takes several of what it finds."""

    label: str
    placeholder: str
    name: str
    action: str
    most: int

    def json(self) -> Json:
        """As Slack takes it."""
        element = {
            "type": "multi_external_select",
            "action_id": self.action,
            "placeholder": _plain(self.placeholder, OPTION_CAP),
            "min_query_length": 2,
            "max_selected_items": self.most,
        }
        return {"type": "input", "block_id": self.name, "label": _plain(self.label, INPUT_CAP), "element": element}


@dataclass(frozen=True, slots=True)
class ConversationInput:
    """A field that takes one conversation; `initial` is chosen at first, else the one the person is looking at."""

    label: str
    name: str
    action: str
    initial: str = ""

    def json(self) -> Json:
        """As Slack takes it."""
        first = {"initial_conversation": self.initial} if self.initial else {"default_to_current_conversation": True}
        element = {
            "type": "conversations_select",
            "action_id": self.action,
            "filter": {"include": ["public", "private", "im"]},
        } | first
        return {"type": "input", "block_id": self.name, "label": _plain(self.label, INPUT_CAP), "element": element}


@dataclass(frozen=True, slots=True)
class Modal:
    """A window with fields."""

    title: str
    submit: str
    close: str
    inputs: tuple[SearchInput | ConversationInput, ...]
    name: str  # tells its submission from others'
    memo: str = ""  # comes back with it

    def json(self) -> Json:
        """As views.open takes it."""
        return {
            "type": "modal",
            "callback_id": self.name,
            "private_metadata": self.memo[:MEMO_CAP],
            "title": _plain(self.title, TITLE_CAP),
            "submit": _plain(self.submit, TITLE_CAP),
            "close": _plain(self.close, TITLE_CAP),
            "blocks": [field.json() for field in self.inputs],
        }


@dataclass(frozen=True, slots=True)
class Home:
    """The app's own page; blocks past the limit are left out."""

    blocks: tuple[Block | ChannelTitle, ...]
    memo: str = ""  # comes back with what is pressed there

    def json(self) -> Json:
        """As views.publish takes it."""
        blocks = [block.json() for block in _real(self.blocks[:VIEW_BLOCKS])]
        return {"type": "home", "private_metadata": self.memo[:MEMO_CAP], "blocks": blocks}


_Any = TypeVar("_Any")


def _real(blocks: Iterable[_Any]) -> Iterator[_Any]:
    """Without rows in which nothing is left to press."""
    return (block for block in blocks if not isinstance(block, Actions) or block.shown)


def _is_value(text: str, limit: int) -> bool:
    return bool(text.strip()) and utf16(text) <= limit


def _plain(text: str, limit: int) -> Json:
    return {"type": "plain_text", "text": clip(text, limit, weigh) or "…", "emoji": False}


def _markup(text: str) -> Json:
    return {"type": "mrkdwn", "text": text or "…", "verbatim": True}
