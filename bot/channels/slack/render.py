"""Digests and replies as Slack messages. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.channels.layout import Layout, lay_out, plain
from bot.channels.slack.blocks import (
    BUTTONS_A_BLOCK,
    HEADER_CAP,
    LABEL_CAP,
    OPTION_CAP,
    SECTION_CAP,
    VALUE_CAP,
    Actions,
    Block,
    Button,
    Cited,
    Context,
    Divider,
    Header,
    Message,
    Option,
    Section,
    Select,
    weigh,
)
from bot.channels.slack.inbound import SHARE
from bot.channels.text import clean, clean_lines, clip, split, utf16
from bot.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.model import Choice, Digest, Reply

MAX_CHOICES = 100  # more is no choice
MANY = 6  # buttons that are still seen at a glance
RUN = "run"  # begins the action of what stands for a command line
URL_CAP = 1500  # escaped; a context line holds 2000 with the source


def render_digest(digest: Digest, last: tuple[Block, ...] = ()) -> Message:
    """One digest as one message, always within the limits; the `last` blocks end it."""
    layout = lay_out(digest, weigh)
    message = Message(tuple(_blocks(layout)), _summary(layout), plain(layout))
    for item in digest.items:
        longer = _joined(message, render_digest(item))
        if not replace(longer, blocks=(*longer.blocks, *last)).fits():
            break
        message = longer
    return replace(message, blocks=(*message.blocks, *last))


def render_alert(digest: Digest) -> Message:
    """One digest as an alert nobody asked for: with its buttons."""
    return render_digest(digest, tuple(_rows(digest.choices, "")))


def render_reply(reply: Reply, share: str = "") -> tuple[Message, ...]:
    """A reply as few messages as hold it, in order; the buttons are at the end of the last.

    `share` is the command line that shows the same to everybody: a button where there is something to show.
    """
    say = phrases(reply.language).slack
    pieces = [_text(part) for part in split(clean_lines(reply.text), SECTION_CAP, weigh)]
    pieces += map(render_digest, reply.digests)
    pieces += [Message((row,), "…", "") for row in _rows(reply.choices, say.pick)]
    line = clean(share)
    if line and reply.digests and utf16(line) <= VALUE_CAP:
        pieces.append(Message((Actions((Button(say.share, line, SHARE),)),), "…", ""))
    return tuple(_packed(pieces)) or (_text("…"),)


def _text(words: str) -> Message:
    return Message((Section(words),), words, words)


def _blocks(layout: Layout) -> Iterator[Block]:
    if layout.companies:
        yield Context(layout.companies)
    if layout.headline:
        yield Header(layout.headline) if weigh(layout.headline) <= HEADER_CAP else Section(layout.headline)
    if layout.figures:
        yield Section("\n".join(layout.figures))
    if layout.quote:
        yield Cited(layout.quote, layout.attribution)
    url = layout.url if layout.url and weigh(layout.url) <= URL_CAP else None
    if layout.source or url or not (layout.companies or layout.headline or layout.figures or layout.quote):
        yield Context(layout.source, url, layout.read)


def _summary(layout: Layout) -> str:
    """What a notification shows: whose news, the headline, the first figures."""
    start = ": ".join(filter(None, (layout.companies, layout.headline)))
    return " ".join((start, *layout.figures)).strip()


def _rows(choices: Sequence[Choice], pick: str) -> list[Actions]:
    """The choices as buttons; as a list to pick from where they are many and all fit one."""
    offered = [
        (clip(clean(choice.label), LABEL_CAP, weigh) or clip(command, LABEL_CAP, weigh), command)
        for choice in choices[:MAX_CHOICES]
        if (command := clean(choice.command)) and utf16(command) <= VALUE_CAP
    ]
    if len(offered) > MANY and pick and all(utf16(command) <= OPTION_CAP for _, command in offered):
        options = tuple(Option(label, command) for label, command in offered)
        return [Actions((Select(pick, options, f"{RUN}:pick"),))]
    buttons = [Button(label, command, f"{RUN}:{index}") for index, (label, command) in enumerate(offered)]
    return [Actions(tuple(buttons[at : at + BUTTONS_A_BLOCK])) for at in range(0, len(buttons), BUTTONS_A_BLOCK)]


def _packed(pieces: Iterable[Message]) -> Iterator[Message]:
    """Neighbours in one message as long as it fits, a rule between digests."""
    waiting: Message | None = None
    for piece in pieces:
        if waiting is not None and (joined := _joined(waiting, piece)).fits():
            waiting = joined
            continue
        if waiting is not None:
            yield waiting
        waiting = piece
    if waiting is not None:
        yield waiting


def _joined(first: Message, second: Message) -> Message:
    rule = (Divider(),) if len(second.blocks) > 1 else ()
    texts = (text for text in (first.plain, second.plain) if text)
    return Message((*first.blocks, *rule, *second.blocks), first.summary, "\n\n".join(texts))
