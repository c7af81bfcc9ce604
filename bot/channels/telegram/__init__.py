"""Telegram, over python-telegram-bot: digests out, commands in.

address   "telegram:-1001/42": a chat, and a topic in it
buttons   a choice as an inline button, within 64 bytes
render    digest and reply as HTML messages, within 4096 UTF-16 units
errors    what a refusal means for a delivery
inbound   what in an update is a command
library   python-telegram-bot as set up here, over the HTTP of `request`
menus     the commands in Telegram's own menu
rights    who may change what a chat gets
post      messages into chats
incoming  what updates lead to
webhook   updates that Telegram brings
prove     what an operator wants to know before the service runs
channel   all of it as a `Channel`
"""

import os

# The library's opt-in to durations as timedelta. Without it each 429 also costs a deprecation warning.
os.environ.setdefault("PTB_TIMEDELTA", "1")

from bot.channels.telegram.channel import TelegramChannel  # after the setting it reads
from bot.channels.telegram.render import render_digest
from bot.channels.telegram.webhook import Webhook

__all__ = ["TelegramChannel", "Webhook", "render_digest"]
