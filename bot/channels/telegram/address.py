"""Where a Telegram message goes: a chat, and a topic of a forum group where there is one. Pure.

A `Chat.address` is "telegram:<chat id>" or, for a topic, "telegram:<chat id>/<message thread id>": a topic is a
chat of its own with its own subscriptions. A slash, because ids may be negative and colons part the channel.
"""

from __future__ import annotations

import re
from typing import NamedTuple

CHANNEL = "telegram"
_TARGET = re.compile(r"(-?\d{1,20}|@[A-Za-z]\w{3,31})(?:/(\d{1,20}))?", re.ASCII)


class Target(NamedTuple):
    """A chat's id (or a public channel's @name) and a topic's thread id."""

    chat: int | str
    thread: int | None = None

    @property
    def address(self) -> str:
        """The address as it stands in `Chat.address`."""
        return f"{CHANNEL}:{self.chat}" + (f"/{self.thread}" if self.thread else "")

    @classmethod
    def of(cls, address: str) -> Target:
        """The target of an address of Telegram's. Raises ValueError for any other."""
        target = parse_target(address.removeprefix(f"{CHANNEL}:"))
        if target is None:
            raise ValueError(f"{address} is no Telegram chat")
        return target


def parse_target(text: str) -> Target | None:
    """Read the part of an address after "telegram:"; None when it is no chat of Telegram's."""
    found = _TARGET.fullmatch(text)
    if found is None:
        return None
    chat, thread = found.groups()
    return Target(chat if chat.startswith("@") else int(chat), int(thread) if thread else None)
