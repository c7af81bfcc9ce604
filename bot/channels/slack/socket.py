"""Socket mode: the library's client, and the two things it leaves undone.

It dials the same one-time address for ever when the first try fails, and writes addresses, which hold a ticket, to
the log.
"""

from __future__ import annotations

import asyncio
import logging
import re
from typing import TYPE_CHECKING

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp
    from structlog.typing import FilteringBoundLogger

_ADDRESS = re.compile(r"\bwss?://\S+")


class _NoAddresses(logging.Filter):
    """Takes the socket's address out of what the libraries log, and the traceback, which repeats it."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = _ADDRESS.sub("wss://…", record.getMessage()), ()
        record.exc_info = record.exc_text = None
        return True


def library_logger() -> logging.Logger:
    """The logger for all of Slack's libraries: warnings and worse, no addresses.

    Its level is its own: they format every request for a debug log whenever a logger merely inherits its level.
    """
    logger = logging.getLogger("kabar.slack")
    logger.setLevel(max(logger.level, logging.WARNING))
    if not logger.filters:
        logger.addFilter(_NoAddresses())
    return logger


class Socket:
    """A socket to Slack that is opened again whenever it breaks, until closed.

    Args:
        app: Gets what comes in.
        app_token: The token that opens sockets.
        log: Where to report that the connection was lost or came back.
        ping: Seconds between signs of life; four without an answer and the library connects anew.
    """

    def __init__(self, app: AsyncApp, app_token: str, log: FilteringBoundLogger, ping: float) -> None:
        self._handler = AsyncSocketModeHandler(app, app_token, logger=library_logger(), ping_interval=ping)
        self._log = log
        self._ping = ping
        self._watching: asyncio.Task[None] | None = None

    async def open(self, url: str, within: float) -> None:
        """Connect to the address Slack gave. Raises TimeoutError: the library itself tries for ever."""
        self._handler.client.wss_uri = url
        connecting = self._handler.connect_async()  # type: ignore[no-untyped-call]  # the library has no types here
        await asyncio.wait_for(connecting, within)
        self._watching = asyncio.create_task(self._watch(), name="slack socket watch")

    async def _watch(self) -> None:
        """Have the library ask for a fresh address each time it fails to connect."""
        connected = True
        while True:
            await asyncio.sleep(self._ping)
            before, connected = connected, await self._handler.client.is_connected()
            if not connected:
                self._handler.client.wss_uri = None
            if connected != before:
                self._log.warning("slack.reconnected" if connected else "slack.disconnected")

    async def close(self) -> None:
        """Close and see all tasks end; the library only cancels its own."""
        client = self._handler.client
        if self._watching is not None:
            self._watching.cancel()
        tasks = [self._watching, client.message_processor, client.current_session_monitor, client.message_receiver]
        await self._handler.close_async()  # type: ignore[no-untyped-call]  # the library has no types here
        await asyncio.gather(*filter(None, tasks), return_exceptions=True)
