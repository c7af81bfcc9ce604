"""Feeds parsed in worker processes that are killed at a deadline: some documents keep feedparser busy for minutes."""

from __future__ import annotations

import asyncio
import multiprocessing
from typing import TYPE_CHECKING, Self

from pebble import ProcessExpired, ProcessPool

from bot.errors import FeedError
from bot.news.feed import parse_feed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.model import FeedDocument

    Parse = Callable[[bytes, str, str, datetime], FeedDocument]

WORKERS = 2


class ParsePool:
    """The port `bot.ports.FeedParser`. An async context manager, or call `close` at the end.

    `deadline` is seconds a document may take once a worker has it. `parse` is a function that can be pickled.
    """

    def __init__(self, *, deadline: float = 2.0, workers: int = WORKERS, parse: Parse = parse_feed) -> None:
        self._deadline = deadline
        self._parse = parse
        # A server process forks the workers: a fork of ourselves would copy threads' locks, a spawn would take the
        # time to import feedparser again for each worker that was killed.
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([parse.__module__])
        self._pool = ProcessPool(workers, context=context)

    async def __aenter__(self) -> Self:
        """Workers start with the first document."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop the workers."""
        await self.close()

    async def parse(self, body: bytes, url: str, content_type: str, now: datetime) -> FeedDocument:
        """The feed's entries. Raises FeedError when it is no feed, takes too long or is the parser's end."""
        work = self._pool.schedule(self._parse, args=(body, url, content_type, now), timeout=self._deadline)
        try:
            return await asyncio.wrap_future(work)
        except FeedError:
            raise
        except TimeoutError as error:
            raise FeedError(f"takes more than {self._deadline:g} s to read") from error
        except ProcessExpired as error:
            raise FeedError("kills the parser") from error
        except Exception as error:  # feedparser meets hostile bytes with any error at all; they are the document's
            raise FeedError(f"the parser fails on it ({type(error).__name__})") from error

    async def close(self) -> None:
        """Stop the workers, whatever they are at."""
        self._pool.stop()  # type: ignore[no-untyped-call] # pebble annotates all but this
        await asyncio.to_thread(self._pool.join)
