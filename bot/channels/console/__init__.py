"""The terminal as a chat."""

from __future__ import annotations

from bot.channels.console.channel import ConsoleChannel

__all__ = ["ConsoleChannel"]
