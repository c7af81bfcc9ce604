"""What one text is read from, and what has been read of it so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.extract.figures.nearest import Bound
    from bot.extract.figures.tokens import Name
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
