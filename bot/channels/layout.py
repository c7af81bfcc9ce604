"""A digest cut to size: the lines every channel shows, clean and within limits. Pure.

The caps add up to less than 4096, so that a digest fits one Telegram message however long its parts are, and
each fits a Slack section. They are generous: only a hostile or broken feed meets them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.channels.text import Weigh, clean, clip, web_link
from bot.model import FigureLine
from bot.news.plain import GAP, figure_rows, figure_text, top_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.model import Digest

SEPARATOR = " · "

COMPANIES_CAP = 400
HEADLINE_CAP = 800
LABEL_CAP = 160
AMOUNT_CAP = 40
FIGURES_CAP = 700
QUOTE_CAP = 1300
ATTRIBUTION_CAP = 300
SOURCE_CAP = 300
READ_CAP = 60


@dataclass(frozen=True, slots=True)
class Layout:
    """A digest's lines, each clean and without line breaks; "" or empty where the digest has nothing."""

    companies: str
    headline: str
    figures: tuple[str, ...]
    quote: str
    attribution: str
    source: str
    url: str | None
    read: str


def lay_out(digest: Digest, weigh: Weigh) -> Layout:
    """Set a digest in lines, measured as the platform measures."""
    quote = _quote(digest, weigh)
    return Layout(
        companies=clip(clean(top_line(digest)), COMPANIES_CAP, weigh),
        headline=clip(clean(digest.headline), HEADLINE_CAP, weigh),
        figures=_figure_lines(digest, weigh),
        quote=quote,
        attribution=clip(clean(digest.attribution or ""), ATTRIBUTION_CAP, weigh) if quote else "",
        source=clip(_joined((digest.source, digest.time, digest.more_sources or "")), SOURCE_CAP, weigh),
        url=web_link(digest.url),
        read=clip(clean(digest.read_label), READ_CAP, weigh) or "→",
    )


def _joined(parts: Iterable[str]) -> str:
    return SEPARATOR.join(part for part in map(clean, parts) if part)


def _quote(digest: Digest, weigh: Weigh) -> str:
    words = clip(clean(digest.quote or ""), QUOTE_CAP, weigh)
    before, after = (clean(mark)[:2] for mark in digest.quote_marks)
    return f"{before}{words}{after}" if words else ""


def _figure_lines(digest: Digest, weigh: Weigh) -> tuple[str, ...]:
    figures = [_figure(line, weigh) for line in digest.figures if clean(line.amount)]
    lines = [GAP.join(map(figure_text, row)) for row in figure_rows(figures)]
    used = 0
    for count, line in enumerate(lines):
        used += weigh(line) + 1
        if used > FIGURES_CAP:
            return tuple(lines[:count])
    return tuple(lines)


def _figure(line: FigureLine, weigh: Weigh) -> FigureLine:
    label, amount = clip(clean(line.label), LABEL_CAP, weigh), clip(clean(line.amount), AMOUNT_CAP, weigh)
    return FigureLine(line.direction, label, amount, clip(clean(line.aside), AMOUNT_CAP, weigh))


def plain(layout: Layout) -> str:
    """The digest without any markup, the address written out: what is left when a platform refuses our markup."""
    lines = [
        layout.companies,
        layout.headline,
        *layout.figures,
        layout.quote,
        f"— {layout.attribution}" if layout.attribution else "",
        layout.source,
        layout.url or "",
    ]
    return "\n".join(filter(None, lines)) or "—"
