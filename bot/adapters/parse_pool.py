"""Feeds parsed in worker processes that are killed at a deadline: some documents keep feedparser busy for minutes.

Each worker is one process with one thread here that owns it and the pipe between them; nothing is shared, so whatever
moment a worker is killed at, only its own document is lost. Tried and dropped: concurrent.futures (one death breaks
the pool, and a hung worker can't be killed), pebble (workers share a pipe: after some deaths a task was never run and
its future never done).
"""

from __future__ import annotations

import asyncio
import multiprocessing
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Self

from bot.errors import FeedError
from bot.model import FeedDocument
from bot.news.feed import parse_feed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from multiprocessing.connection import Connection

    Job = tuple[bytes, str, str, datetime]
    Parse = Callable[[bytes, str, str, datetime], FeedDocument]

WORKERS = 2
START_SECONDS = 30.0  # for a worker to come up on a busy machine; the deadline counts from then
_context = multiprocessing.get_context("forkserver")
# A server forks the workers: a fork of ourselves would copy locks that threads hold, and a spawn would import
# feedparser anew for every worker that was killed.
_context.set_forkserver_preload(["bot.news.feed"])


class _Worker:
    """A process that parses one document after the other. To be used by one thread."""

    def __init__(self, parse: Parse) -> None:
        self._pipe, theirs = _context.Pipe()
        self._process = _context.Process(target=_serve, args=(theirs, parse), name="kabar-parser", daemon=True)
        try:
            self._process.start()
            ready = self._pipe.poll(START_SECONDS)
        except OSError as error:
            raise FeedError(f"no parser could be started: {error}") from error
        finally:
            theirs.close()
        if not ready:
            self.kill()
            raise FeedError("no parser could be started")

    def is_alive(self) -> bool:
        """False when something else than its document ended it, such as a lack of memory."""
        return self._process.is_alive()

    def parse(self, job: Job, deadline: float) -> FeedDocument:
        """Raises FeedError for what the document is; TimeoutError or OSError or EOFError for what it did to us."""
        self._pipe.recv()  # it is ready
        self._pipe.send(job)
        if not self._pipe.poll(deadline):
            raise TimeoutError
        answer = self._pipe.recv()
        if isinstance(answer, FeedDocument):
            return answer
        raise FeedError(str(answer))

    def stop(self) -> None:
        """End the process; whoever waits for its answer gets an EOFError. May be called from any thread."""
        self._process.kill()

    def kill(self) -> None:
        """End the process and give back what it held."""
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _serve(pipe: Connection, parse: Parse) -> None:
    """A worker's life: say that it is ready, take a document, answer with what it is; end when nobody listens."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is for the main process, which then ends us
    while True:
        try:
            pipe.send(None)
            job = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer: FeedDocument | str = parse(*job)
        except FeedError as error:
            answer = str(error)
        except Exception as error:  # noqa: BLE001 - feedparser meets hostile bytes with any error; the document's fault
            answer = f"the parser fails on it ({type(error).__name__})"
        pipe.send(answer)


class ParsePool:
    """The port `bot.ports.FeedParser`. An async context manager, or call `close` at the end.

    `deadline` is seconds a document may take once a worker has it. `parse` is a function that can be pickled.
    """

    def __init__(self, *, deadline: float = 2.0, workers: int = WORKERS, parse: Parse = parse_feed) -> None:
        self._deadline = deadline
        self._parse = parse
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="kabar-parser")
        self._mine = threading.local()  # each thread's worker
        self._workers: set[_Worker] = set()
        self._lock = threading.Lock()  # of the set, and so that none is started once we close
        self._closed = False

    async def __aenter__(self) -> Self:
        """Workers start with the first document."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop the workers."""
        await self.close()

    async def parse(self, body: bytes, url: str, content_type: str, now: datetime) -> FeedDocument:
        """The feed's entries. Raises FeedError when it is no feed, takes too long or is the parser's end."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._run, (body, url, content_type, now))

    async def close(self) -> None:
        """Stop the workers, whatever they are at."""
        with self._lock:
            self._closed = True
            for worker in self._workers:
                worker.stop()
        await asyncio.to_thread(self._threads.shutdown, cancel_futures=True)
        for worker in self._workers:
            worker.kill()
        self._workers.clear()

    def _run(self, job: Job) -> FeedDocument:
        worker = self._worker()
        try:
            return worker.parse(job, self._deadline)
        except TimeoutError as error:
            self._replace(worker)
            raise FeedError(f"takes more than {self._deadline:g} s to read") from error
        except (EOFError, OSError) as error:
            self._replace(worker)
            raise FeedError("kills the parser") from error

    def _worker(self) -> _Worker:
        """This thread's worker, started if it has none."""
        worker: _Worker | None = getattr(self._mine, "worker", None)
        if worker is not None and not worker.is_alive():
            self._replace(worker)
            worker = None
        if worker is None:
            worker = self._mine.worker = _Worker(self._parse)
            with self._lock:
                self._workers.add(worker)
                if self._closed:
                    worker.stop()
        return worker

    def _replace(self, worker: _Worker) -> None:
        self._mine.worker = None
        with self._lock:
            self._workers.discard(worker)
        worker.kill()
