"""Five hundred titles out to break a message, from a publisher's feed over the wire to the chat."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING

from hypothesis import given
from structlog.testing import capture_logs

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.buttons import keyboard
from bot.channels.telegram.render import render_alert, render_inline
from bot.extract import extract
from bot.model import Article, Chat, Reply, Report, Sent
from bot.news.digest import compose
from bot.news.feed import parse_feed
from tests.articles import directory
from tests.channels.strategies import digests, replies
from tests.channels.test_hostile import accepted_by_telegram, many, some
from tests.fakes import FakeCommands
from tests.servers.telegram_limits import live, read_keyboard, read_results

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.model import Digest
    from tests.servers.telegram import TelegramServer

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
TITLES = 500
PIECES = (
    *("<b>", "</b>", "<b", "</", "<a href='x'>", "</blockquote>", "<tg-spoiler>", "<script>alert(1)</script>", "<!--"),
    *("&", "&&", "&amp;", "&lt;b&gt;", "&#60;b&#62;", "&nbsp;", "&#x1F600;", "&bogus;", "&#0;"),
    *("*bold*", "_under_", "__both__", "`code`", "```", "[link](tg://user?id=1)", "~~gone~~", "||spoiler||", "\\", "!"),
    *("😀", "𝒜𝓅𝓅𝓁𝑒", "👩\u200d👩\u200d👧\u200d👦", "🇮🇩", "👍🏽", "e\u0301\u0323", "ﷺ", "\U000e0067"),
    *("\u200f", "\u200e", "\u202e", "\u2066", "\u2069", "\u200d", "\u200b", "\ufeff", "\u00ad", "\u2028", "\u3164"),
    *("@budi_santoso", "/stop", "#AAPL", "https://x.example/<b>", "t.me/joinchat", "“", "”", "'", '"', "naik 5%"),
)
BODY = "Saham Apple naik 2,3 persen. " + "𝒜<b>&amp;* " * 450  # beyond 4,096 units of UTF-16


def titles() -> Iterator[str]:
    """The same five hundred each time: each piece alone, then several of them in any order."""
    chance = random.Random(500)  # noqa: S311 - nothing secret
    yield from (f"Apple {piece} naik" for piece in PIECES)
    for _ in range(TITLES - len(PIECES)):
        pieces = [chance.choice(PIECES) for _ in range(chance.randint(2, 8))]
        gap = chance.choice(("", " ", "   "))
        yield f"{gap.join(pieces)} saham Apple naik {gap.join(reversed(pieces))}"


def reports() -> Iterator[Report]:
    """A feed with those titles, read as any feed is."""
    known = directory()
    for number, title in enumerate(titles(), 1):
        item = f"<title>{escape(title)}</title><guid>{number}</guid><link>https://warta.example/{number}</link>"
        item += f"<description>{escape(escape(BODY) if number % 2 else BODY)}</description>"
        feed = f"<rss version='2.0'><channel><title>W</title><item>{item}</item></channel></rss>".encode()
        (entry,) = parse_feed(feed, "https://warta.example/rss", "application/rss+xml", NOW).entries
        read = extract(Article("x", entry.title, entry.text), known)
        yield Report(number, 1, f"Warta {title}", entry.link, NOW, read, number)


async def test_five_hundred_hostile_titles_are_all_delivered(server: TelegramServer) -> None:
    channel = TelegramChannel(server.token, FakeCommands(), base_url=server.base_url)
    await channel.start(listen=False)
    chats = [Chat("telegram:42", "id", "Asia/Jakarta", previews=True), Chat("telegram:-100/5", "en")]
    with capture_logs() as logs:
        for report in reports():
            chat = chats[report.id % 2]
            digest = compose(report, ["apple"], chat, other_sources=report.id % 3)
            result = await channel.send(chat, digest)
            assert isinstance(result, Sent), (report.extraction.title, result)
            assert not result.plain, report.extraction.title
    await channel.stop()
    assert logs == [], "none was sent again without its markup"
    assert len(server.messages) == TITLES
    assert server.refused == []
    assert [word for message in server.messages for word in live(message.text)] == []
    assert sum("naik" in message.text for message in server.messages) == TITLES


@many
@given(digests)
def test_whatever_the_alert_telegram_takes_it_with_its_buttons(digest: Digest) -> None:
    for preview in (False, True):
        message = render_alert(digest, preview=preview)
        accepted_by_telegram(message)
        markup = keyboard(message.choices, message.link)
        read_keyboard({"reply_markup": markup.to_dict() if markup else None})


@some
@given(replies)
def test_whatever_is_found_inline_telegram_takes_it(reply: Reply) -> None:
    read_results({"results": json.dumps([result.to_dict() for result in render_inline(reply)])})


def test_titles_are_what_they_claim() -> None:
    assert len(list(titles())) == TITLES
    assert len(BODY.encode("utf-16-le")) // 2 > 4096
