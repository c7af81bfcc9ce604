"""A `Commands` that remembers what it was asked and answers from a table."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from bot.model import Choice, Digest, Direction, FigureLine, Reply

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


class Asked(NamedTuple):
    address: str
    line: str
    user: str
    language: str | None


@dataclass
class FakeCommands:
    """Echoes the line unless `replies` has it; `welcomes` is said once; `gate`, while cleared, holds answers back.

    The lines in `changing` are for those alone who may change what a chat gets, and are not counted as asked else.
    """

    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    welcomes: dict[str, list[tuple[str, Reply]]] = field(default_factory=dict)
    changing: set[str] = field(default_factory=set)
    gone: list[str] = field(default_factory=list)
    moves: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gate = asyncio.Event()
        self.gate.set()
        self._asking = asyncio.Condition()

    async def until_asked(self, times: int = 1) -> None:
        """Wait for that many commands. Raises TimeoutError."""
        async with asyncio.timeout(5), self._asking:
            await self._asking.wait_for(lambda: len(self.asked) >= times)

    async def answer(
        self,
        address: str,
        line: str,
        *,
        user: str = "",
        language: str | None = None,
        may_change: Callable[[], Awaitable[bool]] | None = None,
    ) -> Reply:
        if may_change and line in self.changing and not await may_change():
            return Reply("not for you", error=True, aside=True)
        self.asked.append(Asked(address, line, user, language))
        async with self._asking:
            self._asking.notify_all()
        await self.gate.wait()
        return self.replies.get(line, Reply(text=f"you said: {line}"))

    async def returned(self, address: str) -> list[tuple[str, Reply]]:
        return self.welcomes.pop(address, [])

    async def left(self, address: str) -> None:
        self.gone.append(address)

    async def moved(self, address: str, new_address: str) -> None:
        self.moves.append((address, new_address))

    def greeting(self, language: str | None = None) -> Reply:
        return Reply(f"hello in {language}")

    def menu(self, language: str, *, everyone: bool = False) -> list[tuple[str, str]]:
        names = {"en": ("follow a company", "what you follow"), "id": ("ikuti perusahaan", "yang diikuti")}
        watch, listed = names.get(language, names["en"])
        return [("list", listed)] if everyone else [("watch", watch), ("list", listed)]


DIGEST = Digest(
    companies=("Apple (AAPL)", "Alibaba (BABA)"),
    headline="Apple & Alibaba <bekerja> sama",
    figures=(
        FigureLine(Direction.DOWN, "Penjualan iPhone di Cina", "−11%"),
        FigureLine(Direction.UP, "Saham Apple", "+1,5%"),
        FigureLine(Direction.UP, "Saham Alibaba", "+2,6%"),
    ),
    quote="Kerja sama ini masuk akal.",
    attribution="Rani Wibowo, analis senior, Sekuritas Utara",
    source="Warta Pagi",
    time="12 Feb 2025 13.05 WIB",
    more_sources="+2 sumber",
    url="https://warta.example/apple?a=1&b=2",
    read_label="baca",
    story_id=9,
)

WITH_CHOICES = Reply(
    text="Which one?", choices=(Choice("Apple", "watch AAPL"), Choice("Apple Hospitality", "watch APLE"))
)
