"""Chats, what they are shown, and what they ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.model.reading import Direction


@dataclass(frozen=True, slots=True)
class Chat:
    """A place that receives alerts. `address` is "telegram:-1001", "slack:C01", "slack:T02:C01" or "console:me".

    `open_to_all`: where several people read, any of them may change what it gets, not its admins alone.
    `silent_nights`: what comes at night makes no sound. `previews`: an alert shows the page it links to.
    """

    address: str
    language: str = "en"
    timezone: str = "UTC"
    open_to_all: bool = False
    silent_nights: bool = False
    previews: bool = False

    @property
    def channel(self) -> str:
        """The part before the first colon: which channel delivers to it."""
        return self.address.partition(":")[0]

    @property
    def target(self) -> str:
        """The part after the first colon: the channel's own name of the chat."""
        return self.address.partition(":")[2]


SWITCHES = ("open_to_all", "silent_nights", "previews")


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure as a digest shows it: "▼ Penjualan iPhone di Cina −11%". All in the chat's language.

    `aside` stands behind an amount: how far it moved ("+9%"), or what it was ("was US$220").
    """

    direction: Direction
    label: str
    amount: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Denial:
    """What an alert offers about a company it came for: to say that it is not about it, or to mute it for a day.

    The company's id and the words of both buttons; no words, no button.
    """

    company_id: str
    label: str
    mute: str = ""


@dataclass(frozen=True, slots=True)
class Digest:
    """What a chat is shown of one story. Channel-neutral and complete; a channel only sets it in type.

    `companies` are the chat's watched companies in it, "Apple (AAPL)". Absent parts are empty, never filled.
    `note` says what a follow-up brings ("New figure"); such a digest holds only that, and is shown below its alert.
    A digest of several stories has them as `items`; then `headline` is its title and `more_sources` tells how many
    more there are.
    """

    companies: tuple[str, ...]
    headline: str
    figures: tuple[FigureLine, ...] = ()
    quote: str | None = None
    quote_marks: tuple[str, str] = ("“", "”")
    attribution: str | None = None  # "Rani Wibisono, analis senior, Northgate"
    source: str = ""
    time: str = ""  # in the chat's zone and language, "12 Feb 2025 13.05 WIB"
    more_sources: str | None = None  # "+2 sumber"
    url: str | None = None
    read_label: str = "read"
    story_id: int = 0
    denials: tuple[Denial, ...] = ()
    note: str = ""
    sources_label: str | None = None  # the button that lists the sources, where there are several
    why_label: str | None = None  # the button that says why it came
    items: tuple[Digest, ...] = ()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The buttons of an alert. The story is known once it is stored, so they are made when they are shown."""
        sources = (Choice(self.sources_label, f"story {self.story_id}"),) if self.sources_label else ()
        denials = tuple(Choice(d.label, f"notabout {self.story_id} {d.company_id}") for d in self.denials)
        mutes = tuple(Choice(d.mute, f"mute {d.company_id} 24h") for d in self.denials if d.mute)
        why = (Choice(self.why_label, f"why #{self.story_id}"),) if self.why_label else ()
        return (*sources, *denials, *mutes, *why)


@dataclass(frozen=True, slots=True)
class Ask:
    """One command as a person typed it, whatever the channel: name without slash, the rest as `argument`.

    `shared`: several people read the chat, of whom not all may change what it gets.
    """

    chat: Chat
    command: str
    argument: str = ""
    user: str = ""
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: its label and the command line it stands for ("watch AAPL")."""

    label: str
    command: str


@dataclass(frozen=True, slots=True)
class File:
    """A text to save: its name with an ending, and what is in it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What a command answers: plain paragraphs, then digests, then buttons. A channel sets it in type.

    `text` has no markup; newlines separate lines. `error` marks an answer that says what to do instead. `aside` is
    for who asked alone: where others read too, a channel shows it to nobody else if it can. `in_place`: it takes the
    place of the message whose button was pressed. `file` goes with it where the channel can send files.
    `language` is the chat's.
    """

    text: str = ""
    digests: tuple[Digest, ...] = ()
    choices: tuple[Choice, ...] = field(default=())
    error: bool = False
    aside: bool = False
    in_place: bool = False
    file: File | None = None
    language: str = field(default="en", compare=False)  # of what is said, not what is said
