"""A digest and a reply as plain lines, for terminals, previews and logs. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from unicodedata import east_asian_width

from bot.model import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.model import Digest, FigureLine, Reply

ARROWS = {Direction.UP: "▲", Direction.DOWN: "▼", Direction.FLAT: "▬", Direction.LEVEL: ""}
GAP = "   "
FOLLOWS = "↳"  # before what belongs to a message above
LINE = 44  # columns: two short figures share a line, as on a phone held upright


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a digest: what it is and how it reads. `figures` are those that share it."""

    part: Literal["companies", "headline", "figures", "quote", "attribution", "source"]
    text: str
    figures: tuple[FigureLine, ...] = ()


def digest_lines(digest: Digest) -> Iterator[Line]:
    """The lines of a digest, without those it has nothing for."""
    if digest.companies or digest.note:
        yield Line("companies", top_line(digest))
    if digest.headline or not digest.note:
        yield Line("headline", digest.headline)
    for row in figure_rows(digest.figures):
        yield Line("figures", GAP.join(map(figure_text, row)), row)
    if digest.quote:
        opening, closing = digest.quote_marks
        yield Line("quote", f"{opening}{digest.quote}{closing}")
    if digest.quote and digest.attribution:
        yield Line("attribution", f"— {digest.attribution}")
    yield Line("source", source_line(digest))


def top_line(digest: Digest) -> str:
    """Whose news it is; of a follow-up first what it brings: "↳ New figure · Apple (AAPL)"."""
    note = (f"{FOLLOWS} {digest.note}",) if digest.note else ()
    return " · ".join((*note, *digest.companies))


def digest_text(digest: Digest) -> str:
    """The digest as in the README's picture; one of several stories with a blank line before each."""
    return "\n\n".join("\n".join(line.text for line in digest_lines(one)) for one in (digest, *digest.items))


def figure_text(line: FigureLine) -> str:
    """One figure: "▼ Penjualan iPhone di Cina −11%"; a level that nobody says has moved has no arrow."""
    return " ".join(part for part in (ARROWS[line.direction], figure_words(line)) if part)


def figure_words(line: FigureLine) -> str:
    """The same without its arrow: "Laba bersih Rp1,2 triliun (+9%)"."""
    aside = f"({line.aside})" if line.aside else ""
    return " ".join(part for part in (line.label, line.amount, aside) if part)


def figure_rows(figures: Sequence[FigureLine]) -> Iterator[tuple[FigureLine, ...]]:
    """The figures in their order, as many on a line as fit."""
    row: tuple[FigureLine, ...] = ()
    for figure in figures:
        if row and width(GAP.join(map(figure_text, (*row, figure)))) > LINE:
            yield row
            row = ()
        row = (*row, figure)
    if row:
        yield row


def source_line(digest: Digest) -> str:
    """Who reported it, when, and where to read on."""
    read = f"[{digest.read_label}]" if digest.url else None
    return " · ".join(part for part in (digest.source, digest.time, digest.more_sources, read) if part)


def reply_text(reply: Reply) -> str:
    """A whole answer: text, digests, and numbered choices."""
    parts = [reply.text, *map(digest_text, reply.digests)]
    parts.append("\n".join(f"{n}) {choice.label}" for n, choice in enumerate(reply.choices, 1)))
    return "\n\n".join(part for part in parts if part)


def width(text: str) -> int:
    """Columns of a terminal the text takes: wide characters take two."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
