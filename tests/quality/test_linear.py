"""The cost of an article grows with its length and no faster: what hangs is killed and fails."""

from __future__ import annotations

import multiprocessing
from typing import TYPE_CHECKING

import pytest

from bot.companies import Directory
from bot.extract import extract
from bot.model import Article
from tests.quality.long_texts import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

DEADLINE = 20.0  # seconds for what should take two: a busy machine may be slow, but not the square of slow
LOADING = 60.0


def serve(calls: Connection[int, str]) -> None:
    """Read the texts it is sent; for a worker process."""
    directory = Directory.load()
    extract(Article("", "", "Apple rose 5%."), directory)
    calls.send(0)
    while True:
        calls.send(len(extract(Article("", "", calls.recv()), directory).figures))


class Reader:
    """Reads an article in a process that can be killed, one for many articles as long as none hangs."""

    def __init__(self) -> None:
        self._context = multiprocessing.get_context("spawn")
        self._start()

    def _start(self) -> None:
        self._calls, theirs = self._context.Pipe()
        self._process = self._context.Process(target=serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        assert self._calls.poll(LOADING)
        self._calls.recv()

    def finishes(self, text: str) -> bool:
        self._calls.send(text)
        if self._calls.poll(DEADLINE):
            self._calls.recv()
            return True
        self.stop()
        self._start()
        return False

    def stop(self) -> None:
        self._process.kill()
        self._process.join()
        self._calls.close()


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    it = Reader()
    yield it
    it.stop()


@pytest.mark.parametrize("name", TEXTS)
def test_a_long_text_is_read_in_time(name: str, reader: Reader) -> None:
    assert reader.finishes(TEXTS[name])
