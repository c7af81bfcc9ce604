"""Logs: one line an event on standard error, readable on a terminal and JSON elsewhere."""

from __future__ import annotations

import logging
import sys

import structlog

NOISY = (
    "httpx",
    "httpcore",
    "apscheduler",
    "aiohttp",
    "slack_bolt",
    "slack_sdk",
    "telegram",
)  # some log URLs with tokens


def configure(*, verbose: bool = False, quiet: bool = False) -> None:
    """Set structlog up for this process. `quiet` leaves errors only."""
    level = logging.ERROR if quiet else logging.DEBUG if verbose else logging.INFO
    terminal = sys.stderr.isatty()
    renderer: structlog.typing.Processor = (
        structlog.dev.ConsoleRenderer() if terminal else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *([] if terminal else [structlog.processors.format_exc_info]),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.ERROR)
