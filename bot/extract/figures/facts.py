"""What one text is read from, and what has been read of it so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.extract.figures.nearest import Bound
    from bot.extract.figures.tokens import Name, Token
    from bot.model import Figure, Metric, Span, Where


@dataclass(frozen=True, slots=True)
class Part:
    """A title or text to read."""

    where: Where
    text: str
    lower: str  # the text in lower case, as long as it
    sentences: tuple[Span, ...]
    names: list[Name]
    market: bool = False  # the title speaks of an index: what rises unnamed is one
    measure: Metric | None = None  # what the title gives a sum of: what companies are said to have made unnamed is that


class Known(NamedTuple):
    """A figure with how its company came to be known."""

    figure: Figure
    bound: Bound


class Before(NamedTuple):
    """The figure before a sentence: `pointed_at` by it ("that compares with"), or the last one of its paragraph."""

    pointed_at: Known | None = None
    near: Known | None = None
    opened: Known | None = None  # the first of the sentence that `near` ends
    pair: tuple[str, ...] = ()  # the companies last named together
    rated: str | None = None  # whose a price target is that names nobody, or only the broker
    about: frozenset[str] = frozenset()  # the companies the article is about, which no broker is
    target: str | None = None  # whom the company spoken of buys: so much a share is paid for it


class Place(NamedTuple):
    """What the text up to a sentence has told of companies."""

    topic: str | None  # whom it speaks of
    rated: str | None
    target: str | None
    heard: tuple[str, ...]  # named shortly before, in order


class Told(NamedTuple):
    """A figure as the rules read it, in its sentence; `before` is the one that the article gave before it."""

    row: list[Token]
    at: int
    figure: Figure
    said: bool  # its clause itself says whose it is
    before: Figure | None
    place: Place

    @property
    def goes_on(self) -> bool:
        """Whether the figure before stands in the same sentence."""
        before = self.before
        return before is not None and before.where == self.figure.where and before.end >= self.row[0].start
