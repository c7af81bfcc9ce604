"""Draw docs/digest.svg, the README's picture: a sample article read, composed and set in type by the program itself."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from bot.channels.console.render import digest_text
from bot.companies import Directory
from bot.extract import extract
from bot.model import Article, Chat, Report
from bot.news.digest import compose
from bot.news.feed import parse_feed
from bot.samples.server import SAMPLES, body

MOMENT = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
SAMPLE = SAMPLES[1]
COMPANY = "apple"
WIDTH = 74
# rich's own frame without its web font: a picture in a README loads nothing from elsewhere.
FRAME = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>.{unique_id}-matrix {{ font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
font-size: {char_height}px; line-height: {line_height}px; }} {styles}</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>{lines}</defs>
<rect fill="#0d1117" x="1" y="1" width="{width}" height="{height}" rx="8"/>
<g transform="translate({terminal_x}, 24)" clip-path="url(#{unique_id}-clip-terminal)">{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g></g></svg>
"""


def main() -> None:
    """Write the picture."""
    document = parse_feed(body(SAMPLE.name, MOMENT).encode(), "https://lintastekno.example/rss", "", MOMENT)
    directory = Directory.load()
    reports = [
        Report(
            id=0,
            feed_id=0,
            publisher=SAMPLE.publisher,
            url=entry.link,
            published=entry.published or MOMENT,
            extraction=extract(Article(entry.keys[0], entry.title, entry.text), directory),
        )
        for entry in document.entries
    ]
    report = next(r for r in reports if any(c.company.id == COMPANY and c.about for c in r.extraction.companies))
    digest = compose(report, [COMPANY], Chat("console:me", "id", "Asia/Jakarta"), other_sources=1)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, legacy_windows=False)
    console.print(digest_text(digest))
    picture = Path(__file__).parent.parent / "docs" / "digest.svg"
    picture.parent.mkdir(exist_ok=True)
    picture.write_text(console.export_svg(code_format=FRAME, unique_id="kabar"), encoding="utf-8")


if __name__ == "__main__":
    main()
