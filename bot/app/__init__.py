"""The composition root: opens everything, keeps it going, and shuts it down in order."""

from __future__ import annotations

from bot.app.service import Service, open_service

__all__ = ["Service", "open_service"]
