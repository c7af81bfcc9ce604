"""The one HTTP server: health for a supervisor, metrics for Prometheus."""

from __future__ import annotations

from bot.web.server import WebServer

__all__ = ["WebServer"]
