"""feeds: the sources that are read, how each fares, and which this chat wants nothing of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.model import Ask, Feed, Filters, Reply
from bot.news.lines import one_line
from bot.news.preferences.judge import is_named
from bot.news.times import when
from bot.phrases import phrases, plural
from handlers._names import paragraphs
from handlers._pages import page, page_buttons, split_page
from handlers._spec import Spec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.desk import Desk
    from bot.model import Chat

SPEC = Spec("feeds", order=78, aliases=("umpan", "feed"))
PAGE = 20


async def run(ask: Ask, desk: Desk) -> Reply:
    """A line a publisher, those that can't be read first."""
    say = phrases(ask.chat.language)
    by_publisher: dict[str, list[Feed]] = {}
    for feed in await desk.feeds():
        by_publisher.setdefault(feed.publisher, []).append(feed)
    if not by_publisher:
        return Reply(say.feeds_none, error=True)
    number = split_page(ask.argument).number
    filters = (await desk.preferences(ask.chat)).filters
    order = sorted(by_publisher, key=lambda publisher: not _fails(by_publisher[publisher]))
    lines = [_line(name, by_publisher[name], filters, ask.chat) for name in page(order, number, PAGE)]
    turn = page_buttons(SPEC.name, number, len(order), PAGE)
    return Reply(paragraphs(plural(say, say.feeds_heading, len(order)), *lines), choices=turn, in_place=bool(turn))


def _fails(feeds: Sequence[Feed]) -> bool:
    return any(feed.failures for feed in feeds)


def _line(publisher: str, feeds: Sequence[Feed], filters: Filters, chat: Chat) -> str:
    """As in "⚠ Warta Bursa: can't be read at the moment; last read 12 Feb 2025 13.05 WIB"."""
    say = phrases(chat.language)
    mark = "⚠" if _fails(feeds) else "•"
    unwanted = f" · {say.feeds_unwanted}" if _is_unwanted(publisher, filters) else ""
    return f"{mark} {one_line(publisher)}: {_state(feeds, chat)}{unwanted}"


def _state(feeds: Sequence[Feed], chat: Chat) -> str:
    say = phrases(chat.language)
    failing = [feed for feed in feeds if feed.failures]
    moments = [feed.succeeded_at for feed in failing or feeds if feed.succeeded_at]
    if failing:
        return say.feeds_silent_since.format(time=when(max(moments), chat)) if moments else say.feeds_silent
    return say.feeds_read.format(time=when(max(moments), chat)) if moments else say.feeds_new


def _is_unwanted(publisher: str, filters: Filters) -> bool:
    left_out = bool(filters.publishers) and not is_named(publisher, filters.publishers)
    return left_out or is_named(publisher, filters.not_publishers)
