"""Digests and replies as Telegram messages. Pure.

HTML, because its escaping is complete with three characters; MarkdownV2 needs eighteen. Limits: 4096 UTF-16 units
counted after the entities are parsed, and 100 entities (https://core.telegram.org/bots/api#sendmessage).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from telegram import InlineQueryResultArticle, InputTextMessageContent, LinkPreviewOptions
from telegram.constants import ParseMode

from bot.channels.layout import READ_CAP, SEPARATOR, Layout, lay_out, plain
from bot.channels.telegram.buttons import Link
from bot.channels.text import clean, clean_lines, clip, split, utf16, web_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.model import Choice, Digest, Reply

LIMIT = 4096
TITLE_CAP = 200  # of what is offered to pick; phones show less
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
DIGESTS_A_MESSAGE = 20  # each has at most four entities of the hundred
GAP = "\n\n"
# Telegram makes a live mention of every "@name", which notifies, and a command to tap of every "/word".
_LIVE = re.compile(r"@(?=\w)|(?<![\w/<>])/(?=\w)")
_MENTION = re.compile(r"@(?=\w)")
_JOINER = "\u2060"  # invisible, no break


def weigh(text: str) -> int:
    """What a publisher's words take of the limit, with room for what makes them inert."""
    return utf16(text) + text.count("@") + text.count("/")


@dataclass(frozen=True, slots=True)
class Message:
    """One message to send: `html`, the same as `plain` text in case the markup is refused, and its buttons.

    `link` is a button that opens a page, before the others; `preview` the page to show below the message.
    """

    html: str
    plain: str
    choices: tuple[Choice, ...] = ()
    pieces: int = 1
    link: Link | None = None
    preview: str | None = None

    def joined(self, other: Message) -> Message:
        """Both in one message, a blank line between."""
        html, plain_text = self.html + GAP + other.html, self.plain + GAP + other.plain
        return replace(other, html=html, plain=plain_text, pieces=self.pieces + other.pieces)


def render_digest(digest: Digest) -> Message:
    """One digest as one message, always within the limits."""
    if digest.items:
        return _round_up(digest)
    layout = lay_out(digest, weigh)
    return Message(_html(layout), plain(layout))


def _round_up(digest: Digest) -> Message:
    """A digest of several stories: as many as fit, each without its address where the markup is refused."""
    layouts = [lay_out(one, weigh) for one in (digest, *digest.items)]
    bare = [replace(layout, url=None) for layout in layouts]
    room, fitting = LIMIT, 0
    for layout in bare:
        room -= weigh(plain(layout)) + weigh(layout.read) + len(GAP + SEPARATOR)
        fitting += room >= 0
    return Message(GAP.join(map(_html, layouts[:fitting])), GAP.join(map(plain, bare[:fitting])), pieces=fitting)


def render_alert(digest: Digest, *, preview: bool = False) -> Message:
    """One digest as an alert nobody asked for: with its buttons, and the page itself below if that is asked for."""
    url = web_link(digest.url)
    label = clip(clean(digest.read_label), READ_CAP, utf16)
    link = Link(label[:1].upper() + label[1:], url) if url and label else None
    return replace(render_digest(digest), choices=digest.choices, link=link, preview=url if preview else None)


def render_inline(reply: Reply) -> list[InlineQueryResultArticle]:
    """The digests of a reply, each to be picked and posted by whoever asks for them in the middle of a chat."""
    return [_article(number, digest) for number, digest in enumerate(reply.digests, 1)]


def _article(number: int, digest: Digest) -> InlineQueryResultArticle:
    message = render_digest(digest)
    title, _, rest = message.plain.partition("\n")
    content = InputTextMessageContent(message.html, ParseMode.HTML, link_preview_options=NO_PREVIEW)
    return InlineQueryResultArticle(
        str(number), clip(clean(digest.headline), TITLE_CAP, utf16) or title, content, description=rest[:TITLE_CAP]
    )


def render_reply(reply: Reply) -> tuple[Message, ...]:
    """A reply as few messages as hold it, in order; the buttons are under the last."""
    words = _MENTION.sub(f"@{_JOINER}", clean_lines(reply.text))  # its commands are ours, to be tapped
    texts = [Message(escape(part), part) for part in split(words, LIMIT, utf16)]
    messages = list(_packed([*texts, *map(render_digest, reply.digests)]))
    last = messages.pop() if messages else Message("…", "…")
    return (*messages, Message(last.html, last.plain, reply.choices, last.pieces))


def _packed(pieces: Iterable[Message]) -> Iterable[Message]:
    waiting: Message | None = None
    for piece in pieces:
        if waiting is None:
            waiting = piece
        elif waiting.pieces < DIGESTS_A_MESSAGE and utf16(waiting.html + GAP + piece.html) <= LIMIT:
            waiting = waiting.joined(piece)  # what is shown is never longer than its HTML
        else:
            yield waiting
            waiting = piece
    if waiting is not None:
        yield waiting


def _html(layout: Layout) -> str:
    lines = [
        _inert(layout.companies),
        f"<b>{_inert(layout.headline)}</b>" if layout.headline else "",
        *map(_inert, layout.figures),
        _quote(layout),
        _footer(layout),
    ]
    return "\n".join(filter(None, lines)) or "—"


def _quote(layout: Layout) -> str:
    if not layout.quote:
        return ""
    said = f"\n— {layout.attribution}" if layout.attribution else ""
    return f"<blockquote>{_inert(layout.quote + said)}</blockquote>"


def _footer(layout: Layout) -> str:
    link = f'<a href="{escape(layout.url)}">{_inert(layout.read)}</a>' if layout.url else ""
    return SEPARATOR.join(filter(None, (_inert(layout.source), link)))


def _inert(text: str) -> str:
    """A publisher's words as HTML that mentions nobody and commands nothing."""
    return escape(_LIVE.sub(lambda found: found.group() + _JOINER, text))
