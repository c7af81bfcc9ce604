"""Digests and replies as coloured lines for a terminal. Pure; without colour they read as `news.plain` writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from bot.channels.text import clean, clean_lines, web_link
from bot.model import Direction
from bot.news.plain import GAP, digest_lines, figure_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.model import Choice, Digest, FigureLine, Reply
    from bot.news.plain import Line

COLOURS = {Direction.UP: "green", Direction.DOWN: "red", Direction.FLAT: "yellow", Direction.LEVEL: ""}
STYLES = {"companies": "cyan", "headline": "bold", "quote": "italic", "attribution": "", "source": "dim"}


def digest_text(digest: Digest) -> Text:
    """The digest's lines, its read mark a link where the terminal knows links."""
    stories = (Text("\n").join(_line(line, one) for line in digest_lines(one)) for one in (digest, *digest.items))
    return Text("\n\n").join(stories)


def _line(line: Line, digest: Digest) -> Text:
    if line.part == "figures":
        return Text(GAP).join(_figure(figure) for figure in line.figures)
    text = Text(clean(line.text), STYLES[line.part])
    url = web_link(digest.url) if line.part == "source" else None
    if url:
        text.stylize(f"link {url}", len(text) - len(f"[{digest.read_label}]"))
    return text


def _figure(figure: FigureLine) -> Text:
    return Text(clean(figure_text(figure)), COLOURS[figure.direction])


def reply_text(reply: Reply, pick: str) -> Iterator[Text]:
    """The parts of an answer: what is said, digests, and numbered choices under the words of `pick`."""
    if reply.text:
        yield Text(clean_lines(reply.text), "yellow" if reply.error else "")
    for digest in reply.digests:
        yield digest_text(digest)
    if reply.choices:
        yield Text("\n").join((Text(pick, "dim"), *_numbered(reply.choices)))


def _numbered(choices: Sequence[Choice]) -> Iterator[Text]:
    for number, choice in enumerate(choices, 1):
        yield Text.assemble((f"{number:>3} ", "cyan"), clean(choice.label))
