"""Choices as inline buttons. Pure.

A button's callback_data is the command line itself, so that one pressed after a restart, an upgrade or on another
machine still means what it says: there is no table of tokens to lose. Telegram allows 64 bytes; a longer command
becomes a button that copies "/command" for the user to paste (256 characters), and one longer than that is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import InlineKeyboardButtonLimit, InlineKeyboardMarkupLimit

from bot.channels.text import clean, clip, utf16

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.model import Choice

LABEL_CAP = 64  # Telegram draws less than that on a phone
COPY_CAP = InlineKeyboardButtonLimit.MAX_COPY_TEXT
ROW_WIDTH = 28  # characters of labels side by side before they are cut on a phone
# Telegram opens pages of named hosts alone; one refused button would cost the whole message its markup.
_HOST = re.compile(r"https?://[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d+)?(?:[/?#]|$)", re.IGNORECASE | re.ASCII)
MAX_BUTTONS = InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER


class Link(NamedTuple):
    """A button that opens a page."""

    label: str
    url: str


def keyboard(choices: Iterable[Choice], link: Link | None = None) -> InlineKeyboardMarkup | None:
    """The choices as an inline keyboard, a link before them; None when there is none to show."""
    links = [InlineKeyboardButton(link.label, url=link.url)] if link and _HOST.match(link.url) else []
    buttons = [*links, *(button for button in map(_button, choices) if button)][:MAX_BUTTONS]
    return InlineKeyboardMarkup(_rows(buttons)) if buttons else None


def _button(choice: Choice) -> InlineKeyboardButton | None:
    command = clean(choice.command)
    label = clip(clean(choice.label), LABEL_CAP, utf16) or clip(command, LABEL_CAP, utf16)
    if not command:
        return None
    if len(command.encode()) <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA:
        return InlineKeyboardButton(label, callback_data=command)
    if utf16(command) < COPY_CAP:
        return InlineKeyboardButton(label, copy_text=CopyTextButton(f"/{command}"))
    return None


def _rows(buttons: Sequence[InlineKeyboardButton]) -> list[list[InlineKeyboardButton]]:
    rows: list[list[InlineKeyboardButton]] = []
    width = 0
    for button in buttons:
        width += len(button.text) + 3
        if rows and width <= ROW_WIDTH:
            rows[-1].append(button)
        else:
            rows.append([button])
            width = len(button.text) + 3
    return rows
