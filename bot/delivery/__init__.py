"""Send: from the outbox to the platforms, at their pace, nothing lost."""

from __future__ import annotations

from bot.delivery.courier import Courier
from bot.delivery.pace import Pacer

__all__ = ["Courier", "Pacer"]
