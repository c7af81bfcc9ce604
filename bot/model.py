"""The nouns of Kabar, frozen: what the stages hand to one another.

    FeedEntry -> Article -> Document -> Extraction -> Report -> Delivery -> SendResult

Offsets count characters (Python string indices) of the field named by `where`: an extraction's
cleaned `text`, or its `title`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

Where = Literal["title", "text"]


class Span(NamedTuple):
    """A half-open stretch of characters, `text[start:end]`."""

    start: int
    end: int


class Direction(StrEnum):
    """Which way a figure moved; LEVEL is a size or amount, not a change."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"
    LEVEL = "level"


class Metric(StrEnum):
    """What a figure measures. SALES is a product line's or region's, REVENUE the whole company's."""

    SHARE_PRICE = "share_price"
    INDEX = "index"
    REVENUE = "revenue"
    NET_PROFIT = "net_profit"
    OPERATING_PROFIT = "operating_profit"
    EPS = "eps"
    MARGIN = "margin"
    UNIT_SALES = "unit_sales"
    SALES = "sales"
    MARKET_SHARE = "market_share"
    MARKET_CAP = "market_cap"
    DEAL_VALUE = "deal_value"
    INVESTMENT = "investment"
    FUNDING = "funding"
    VALUATION = "valuation"
    DIVIDEND = "dividend"
    PRICE_TARGET = "price_target"
    FORECAST = "forecast"
    HEADCOUNT = "headcount"
    USERS = "users"
    PRICE = "price"
    DEBT = "debt"
    ASSETS = "assets"
    PRODUCTION = "production"
    EXPORTS = "exports"
    INTEREST_RATE = "interest_rate"
    INFLATION = "inflation"
    EXCHANGE_RATE = "exchange_rate"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Company:
    """A company as readers are shown it.

    `ticker` is plain for US and Indonesian listings and carries its exchange suffix elsewhere
    ("9988.HK"); None for a private company. `tickers` are all of its listings, `ticker` first.
    """

    id: str
    name: str
    ticker: str | None = None
    tickers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of news as it came: `text` is plain text or HTML, nothing cleaned."""

    id: str
    title: str
    text: str
    url: str | None = None
    published: datetime | None = None
    outlet: str | None = None
    language: str | None = None  # what the feed says; a hint, the text decides


@dataclass(frozen=True, slots=True)
class Document:
    """An article made ready to read: plain, without boilerplate, cut into sentences.

    Paragraphs of `text` are separated by one newline. `sentences` are in order, never overlap
    and never cross a paragraph; the title is read whole.
    """

    language: str
    title: str
    text: str
    removed: tuple[str, ...] = ()
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class MentionedCompany:
    """A company found in a document and everything that names it there.

    `title` and `text` are the spans that name the company itself (name, alias, ticker).
    `hints_title` and `hints_text` are spans of its brands, products and people ("iPhone", "Tim Cook"):
    context that binds a figure to the company but is no mention of it.
    `about`: the article is about it, not a passing mention.
    """

    company: Company
    about: bool
    title: tuple[Span, ...] = ()
    text: tuple[Span, ...] = ()
    hints_title: tuple[Span, ...] = ()
    hints_text: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that says something, bound to whose it is and what it measures.

    `value` is a plain positive decimal after scaling ("1200000000000" for "Rp1,2 triliun").
    `unit` is "%", "pp", "bps", an ISO 4217 code, "x", "points" or "count".
    `subject` is what moved, in the article's words ("penjualan iPhone di Cina").
    `company` is a company's id, None for a market's or a country's figure.
    """

    value: str
    unit: str
    direction: Direction
    metric: Metric
    subject: str
    where: Where
    start: int
    end: int
    evidence: str
    company: str | None = None
    period: str | None = None
    headline: bool = False
    reached: bool = False  # up or down TO this value ("cut from 32% to 19%"): it has no sign of its own


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks that somebody said. `text` is exactly `document.text[start:end]`."""

    text: str
    start: int
    end: int
    speaker: str | None = None
    role: str | None = None
    affiliation: str | None = None
    analyst: bool = False


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one article, each fact with its span."""

    language: str
    title: str
    text: str
    removed: tuple[str, ...] = ()
    companies: tuple[MentionedCompany, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    best_quote: int | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and what the last polls of it left behind. Times are aware and UTC."""

    id: int
    url: str
    publisher: str
    language: str | None = None
    interval: float = 300.0  # seconds the operator asked for; the poller only lengthens it
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    polled_at: datetime | None = None  # None: never, so the backlog rule applies
    succeeded_at: datetime | None = None
    next_poll_at: datetime | None = None
    failures: int = 0  # in a row
    error: str | None = None  # the last failure in words, None after a success
    retired: bool = False  # 410, or removed by the operator
    moved_to: str | None = None  # where every hop was a permanent redirect, `moves` bodies in a row
    moves: int = 0


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One item of a feed document. `keys` identify it: seen under any of them is seen.

    `text` is the fullest body the feed gives (HTML or plain), `published` UTC within a plausible range.
    """

    keys: tuple[str, ...]
    title: str
    text: str
    link: str | None = None
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """A parsed feed: its title, its entries newest first as far as dates tell, and its wishes."""

    title: str
    entries: tuple[FeedEntry, ...]
    language: str | None = None
    ttl: float | None = None  # seconds between polls the publisher asks for


@dataclass(frozen=True, slots=True)
class Report:
    """An entry that was read: what one outlet says of one event."""

    id: int
    feed_id: int
    publisher: str
    url: str | None
    published: datetime
    extraction: Extraction
    story_id: int = 0


@dataclass(frozen=True, slots=True)
class Chat:
    """A place that receives alerts. `address` is "telegram:-1001", "slack:C01" or "console:me"."""

    address: str
    language: str = "en"
    timezone: str = "UTC"

    @property
    def channel(self) -> str:
        """The part before the first colon: which channel delivers to it."""
        return self.address.partition(":")[0]

    @property
    def target(self) -> str:
        """The part after the first colon: the channel's own name of the chat."""
        return self.address.partition(":")[2]


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure as a digest shows it: "▼ Penjualan iPhone di Cina −11%". All in the chat's language."""

    direction: Direction
    label: str
    amount: str


@dataclass(frozen=True, slots=True)
class Denial:
    """The offer on an alert to say that it is not about a company: its id, and the words of the button."""

    company_id: str
    label: str


@dataclass(frozen=True, slots=True)
class Digest:
    """What a chat is shown of one story. Channel-neutral and complete; a channel only sets it in type.

    `companies` are the chat's watched companies in it, "Apple (AAPL)". Absent parts are empty, never filled.
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

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The buttons of an alert. The story is known once it is stored, so they are made when they are shown."""
        return tuple(Choice(d.label, f"notabout {self.story_id} {d.company_id}") for d in self.denials)


class DeliveryState(StrEnum):
    """pending -> leased -> sent | unknown | failed | cancelled. Unknown is tried once more."""

    PENDING = "pending"
    LEASED = "leased"
    SENT = "sent"
    UNKNOWN = "unknown"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One digest owed to one chat, as it stands in the outbox."""

    id: int
    chat: Chat
    digest: Digest
    attempts: int = 0
    state: DeliveryState = DeliveryState.PENDING
    since: datetime | None = None  # when it was written, which is when the news was seen


@dataclass(frozen=True, slots=True)
class Sent:
    """The platform has it; `reference` is the platform's name of the message, for later edits."""

    reference: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The chat lives at another address now: follow it and send there."""

    address: str


@dataclass(frozen=True, slots=True)
class ChatGone:
    """Blocked, kicked, archived or deleted: the subscription ends with this reason."""

    reason: str


@dataclass(frozen=True, slots=True)
class Throttled:
    """Asked to wait, in seconds."""

    retry_after: float


@dataclass(frozen=True, slots=True)
class Refused:
    """The platform will never take this message as it stands: our own mistake, or a lack of rights."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unavailable:
    """The platform surely did not take it (refused connection, 5xx): try again later."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may have been taken; the answer was lost."""

    reason: str


SendResult = Sent | Moved | ChatGone | Throttled | Refused | Unavailable | Unknown


@dataclass(frozen=True, slots=True)
class Fetched:
    """A body that differs from the last one seen. `url` is where redirects ended."""

    body: bytes
    url: str
    content_type: str = ""
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str = ""
    permanent_url: str | None = None  # the target when every hop was a 301 or 308


@dataclass(frozen=True, slots=True)
class Unchanged:
    """304, or the same bytes as last time."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """410: the publisher says not to ask again."""

    reason: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing usable, with the reason in words and the wait in seconds if the server named one."""

    reason: str
    retry_after: float | None = None


FetchResult = Fetched | Unchanged | Gone | Failed


@dataclass(frozen=True, slots=True)
class Ask:
    """One command as a person typed it, whatever the channel: name without slash, the rest as `argument`."""

    chat: Chat
    command: str
    argument: str = ""
    user: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: its label and the command line it stands for ("watch AAPL")."""

    label: str
    command: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What a command answers: plain paragraphs, then digests, then buttons. A channel sets it in type.

    `text` has no markup; newlines separate lines. `error` marks an answer that says what to do instead.
    """

    text: str = ""
    digests: tuple[Digest, ...] = ()
    choices: tuple[Choice, ...] = field(default=())
    error: bool = False
