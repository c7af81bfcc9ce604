"""What the pipeline and the desk need from the world, as protocols. Adapters and test fakes implement them.

Every method may raise the errors its docstring names and no others; outcomes a caller must tell apart are values.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from bot.model import DeliveryKind, Interest, Preferences

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
    from datetime import datetime, timedelta

    from bot.model import (
        Chat,
        Choice,
        Delivery,
        Digest,
        Extraction,
        Feed,
        FeedDocument,
        FeedEntry,
        FetchResult,
        Reply,
        Report,
        SendResult,
    )


class Clock(Protocol):
    """The time, so that a test can hold it."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""

    def monotonic(self) -> float:
        """Seconds that never step back, for deadlines."""

    async def sleep(self, seconds: float) -> None:
        """Wait that long, measured by `monotonic`."""


class Fetcher(Protocol):
    """Conditional GET of a feed. Never raises for what a server does."""

    async def fetch(self, feed: Feed) -> FetchResult:
        """The body if it is new, or why there is none."""


class FeedParser(Protocol):
    """Bytes to entries, within a deadline, whatever the bytes are."""

    async def parse(self, body: bytes, url: str, content_type: str, now: datetime) -> FeedDocument:
        """The feed's entries. Raises FeedError when it is no feed or takes too long."""


@dataclass(frozen=True, slots=True)
class Route:
    """A path of the web server and who answers it, aiohttp's request in and response out."""

    method: str
    path: str
    handler: Callable[[Any], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about a channel that was proved, or is not as it should be, in words for the operator."""

    text: str
    ok: bool = True


class Channel(Protocol):
    """A chat platform."""

    name: str

    def routes(self) -> Sequence[Route]:
        """What the platform calls over HTTP; none where the channel only calls out."""

    async def start(self, *, listen: bool = True) -> None:
        """Connect and begin to answer commands; with `listen=False` only to send.

        Raises ChannelError; after an UnreachableError it may be called again.
        """

    async def send(self, chat: Chat, digest: Digest, *, reply_to: str | None = None) -> SendResult:
        """Deliver one digest, below the message of that reference where it is still there.

        Never raises for what the platform answers.
        """

    async def edit(self, chat: Chat, digest: Digest, reference: str) -> SendResult:
        """Let the message of that reference show this digest. Never raises for what the platform answers."""

    async def prove(self, chats: Sequence[Chat]) -> Sequence[Finding]:
        """Started only to send: how the account stands, and whether it may write in these chats. Never raises."""

    async def stop(self) -> None:
        """Stop taking commands, finish those begun, disconnect."""


@dataclass(frozen=True, slots=True)
class FeedState:
    """What one poll leaves behind in `feeds`."""

    next_poll_at: datetime
    polled_at: datetime
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    failures: int = 0
    error: str | None = None
    retired: bool = False
    moved_to: str | None = None  # where permanent redirects led to, `moves` bodies in a row
    moves: int = 0
    url: str | None = None  # set when the feed has moved for good


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """A digest owed to a chat; `reason` is why, for the record. An alert, or a development of one."""

    address: str
    digest: Digest
    reason: str
    kind: DeliveryKind = DeliveryKind.ALERT


@dataclass(frozen=True, slots=True)
class NewHeld:
    """A report kept for a chat's next digest; sent at the latest at `release_at`, None: with its next scheduled one.

    `why` and `what` say why it is kept.
    """

    address: str
    companies: tuple[str, ...]
    why: str
    what: str = ""
    release_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NewReport:
    """A report to be stored with its story and the deliveries that follow from it.

    A positive `story_id` is an open story's; None opens a new one, and reports of one commit that carry the
    same negative number open one together. The digests' `story_id` is filled in by the store then.
    `recount`: it is one more source, so the alerts sent of its story are to be edited.
    """

    entry: FeedEntry
    extraction: Extraction
    published: datetime
    story_id: int | None = None
    why: str = ""
    deliveries: tuple[NewDelivery, ...] = ()
    recount: bool = False
    held: tuple[NewHeld, ...] = ()


@dataclass(frozen=True, slots=True)
class Subscription:
    """One chat watching one company since a moment (UTC)."""

    chat: Chat
    company_id: str
    since: datetime
    wants: Preferences = field(default_factory=Preferences)

    @property
    def passing(self) -> bool:
        """Whether passing mentions of the company are wanted too."""
        return (self.company_id, Interest.ALL) in self.wants.interests


@dataclass(frozen=True, slots=True)
class Held:
    """A story kept for a chat's digest, by the report it is told with; `sent` once a digest has it."""

    story_id: int
    report_id: int
    companies: tuple[str, ...]
    why: str
    what: str = ""
    release_at: datetime | None = None
    sent: bool = False


@dataclass(frozen=True, slots=True)
class DueDigest:
    """A chat whose digest is due: its scheduled moment has come (`due`), or what is held there waits no longer.

    `since` is when its last scheduled digest was sent, or its schedule made.
    """

    chat: Chat
    wants: Preferences
    held: tuple[Held, ...] = ()
    due: datetime | None = None
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Settlement:
    """What became of a delivery: `model.DeliveryState` by value, with a reason; `retry_at` when pending again."""

    state: str
    reason: str = ""
    reference: str | None = None
    retry_at: datetime | None = None
    tried: bool = True  # False when it is given back unsent, which counts as no attempt


@dataclass(frozen=True, slots=True)
class DeliveryRecord:
    """A delivery and what became of it: `why` it is owed, `reason` for its state, settled at last or due when."""

    delivery: Delivery
    why: str
    reason: str
    available_at: datetime
    settled_at: datetime | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A chat's word that a story is not about a company, with what made Kabar think so.

    `excerpt` is the text around the mention, `phrase` the mention and the words beside it, `title` and `url` the
    report's; `user` is the platform's name of who said it. All as they were then: reports may be forgotten.
    """

    address: str
    story_id: int
    company_id: str
    company: str
    title: str
    excerpt: str
    phrase: str
    url: str | None
    user: str
    created_at: datetime


class FeedStore(Protocol):
    """Feeds, entries and reports."""

    async def add_feed(self, url: str, publisher: str, *, language: str | None = None, interval: float = 300.0) -> Feed:
        """The feed of that URL, made or brought up to date; one retired before is polled again."""

    async def retire_feed(self, url: str) -> bool:
        """Poll it no more; False when there is no such feed."""

    async def feeds(self) -> Sequence[Feed]:
        """All feeds, retired ones last."""

    async def due_feeds(self, now: datetime, limit: int) -> Sequence[Feed]:
        """The feeds whose `next_poll_at` has come, longest due first."""

    async def unseen(self, feed_id: int, entries: Sequence[FeedEntry]) -> Sequence[FeedEntry]:
        """Those of the entries that share no key with one seen in this feed before, nor with each other."""

    async def commit_poll(self, feed: Feed, state: FeedState, reports: Sequence[NewReport]) -> Sequence[Report]:
        """Seen keys, reports, stories and deliveries in ONE transaction with the feed's new state."""

    async def open_reports(self, since: datetime) -> Sequence[Report]:
        """Reports published since then, oldest first: what a new one may belong with."""

    async def stored_reports(self, after: int, since: datetime, limit: int) -> Sequence[Report]:
        """Reports stored after the one of that id and published since then, in the order of their ids."""

    async def story_reports(self, story_ids: Collection[int]) -> Sequence[Report]:
        """The reports of these stories, oldest first."""

    async def latest(self, company_ids: Collection[str], limit: int, *, about: bool = True) -> Sequence[Report]:
        """Newest reports of these companies (all companies when empty), at most one a story."""

    async def search(self, words: Sequence[str], limit: int) -> Sequence[Report]:
        """Newest reports whose title or text has every word, at most one a story."""


class ChatStore(Protocol):
    """Chats and what they watch."""

    async def chat(self, address: str) -> Chat | None:
        """The chat of that address, None when it is new or has ended."""

    async def save_chat(self, chat: Chat) -> None:
        """Make it, or bring it up to date; one that had ended lives again."""

    async def suspend_chat(self, address: str, reason: str) -> None:
        """The chat is gone, and its topics: what waits for them is cancelled with the reason.

        What they watched is kept for the day it is saved again.
        """

    async def revive_chats(self, address: str) -> Sequence[Chat]:
        """A suspended chat that still has what it watched lives again, and so do its topics; those that do now."""

    async def move_chat(self, address: str, new_address: str) -> None:
        """Everything of the chat belongs to the new address now."""

    async def addresses(self, channel: str) -> Sequence[str]:
        """All chats of that channel that are known, whether they live or not."""

    async def watch(self, address: str, company_id: str, now: datetime) -> bool:
        """Subscribe; False when it was watched already."""

    async def unwatch(self, address: str, company_id: str) -> bool:
        """Unsubscribe; False when it was not watched."""

    async def watched(self, address: str) -> Sequence[str]:
        """Company ids in the order they were added."""

    async def subscriptions(self, company_ids: Collection[str]) -> Sequence[Subscription]:
        """Who watches any of these companies."""

    async def delivered_stories(self, addresses: Collection[str], story_ids: Collection[int]) -> set[tuple[str, int]]:
        """The (address, story) pairs that already have an alert in any state but cancelled, or were in a digest."""

    async def told(
        self, addresses: Collection[str], story_ids: Collection[int]
    ) -> Mapping[tuple[str, int], Sequence[Digest]]:
        """What those chats were told of those stories, in order: the alert and what developed since."""


class Outbox(Protocol):
    """Deliveries on their way."""

    async def claim(
        self,
        channel: str,
        now: datetime,
        limit: int,
        lease: timedelta,
        *,
        each: int | None = None,
        but_not: Collection[str] = (),
    ) -> Sequence[Delivery]:
        """Lease the deliveries that are due, oldest first; nobody else gets them until the lease ends.

        What belongs to an alert waits until that is settled. At most `each` of one chat, and none of the chats at the
        addresses `but_not`.
        """

    async def settle(self, settled: Sequence[tuple[int, Settlement]], now: datetime) -> None:
        """Record what became of deliveries, by their ids, in one transaction."""

    async def hold_chat(self, address: str, until: datetime) -> None:
        """Nothing goes to that chat before then, neither what waits now nor what comes."""

    async def publishers(self, story_ids: Collection[int]) -> Mapping[int, int]:
        """How many publishers report each of the stories."""

    async def outstanding(self, channel: str | None = None) -> int:
        """How many are pending, leased or unknown; edits do not count, they are no news."""

    async def next_due(self, channel: str) -> datetime | None:
        """When the next delivery of this channel may be claimed; None when there is none."""


class DeliveryStore(Protocol):
    """What became of deliveries."""

    async def records(self, address: str, story_ids: Collection[int]) -> Mapping[int, DeliveryRecord]:
        """The alerts that chat was owed of those stories, by story."""

    async def last_records(self, address: str, limit: int) -> Sequence[DeliveryRecord]:
        """The alerts and developments that chat was owed last, newest first."""


class PreferenceStore(Protocol):
    """What chats asked for, and what is kept for their digests."""

    async def preferences(self, address: str) -> Preferences:
        """What that chat asked for; nothing where it is not known."""

    async def save_preferences(self, address: str, wants: Preferences, due: datetime | None, now: datetime) -> None:
        """Keep what a known chat asks for and when its next digest is due."""

    async def alerts_since(self, addresses: Collection[str], since: datetime) -> Mapping[str, int]:
        """How many alerts each of the chats was owed since then; digests are none."""

    async def told_since(self, address: str, since: datetime) -> Sequence[int]:
        """The stories that chat was owed alerts of since then."""

    async def held(self, address: str, story_ids: Collection[int]) -> Mapping[int, Held]:
        """What of those stories is or was kept for that chat's digest, by story."""

    async def due_digests(self, now: datetime, limit: int) -> Sequence[DueDigest]:
        """The living chats whose digest is due, each with all that is held there."""

    async def commit_digest(
        self, due: DueDigest, next_due: datetime | None, digest: Digest | None, why: str, now: datetime
    ) -> bool:
        """In ONE transaction claim the due moment, write the digest's delivery and mark what it holds as sent.

        False, and nothing written, when another process was first. None: there is nothing to tell.
        """


class CorrectionStore(Protocol):
    """What chats said was not about a company."""

    async def add_correction(self, correction: Correction) -> bool:
        """Keep it; False when that chat said so of that story and company before."""

    async def corrections(self, limit: int) -> Sequence[Correction]:
        """All chats' corrections, newest first."""


class PrivacyStore(Protocol):
    """All that is stored of a chat."""

    async def stored(self, address: str) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """Every row there is of the chat, by table."""

    async def delete_chat(self, address: str) -> None:
        """The chat is forgotten, with all it watched, asked for, said and was sent."""


class ConfigStore(Protocol):
    """What the operator's config said last time, so that what was taken out of it can be ended."""

    async def configured(self) -> set[str]:
        """The keys kept last."""

    async def set_configured(self, keys: Collection[str]) -> None:
        """Keep these and no others."""


class Store(
    FeedStore,
    ChatStore,
    Outbox,
    DeliveryStore,
    PreferenceStore,
    CorrectionStore,
    PrivacyStore,
    ConfigStore,
    Protocol,
):
    """The database: one object behind them all."""


class Commands(Protocol):
    """What a channel needs in order to answer: the command core bound to a desk."""

    async def answer(
        self,
        address: str,
        line: str,
        *,
        user: str = "",
        language: str | None = None,
        may_change: Callable[[], Awaitable[bool]] | None = None,
    ) -> Reply:
        """Run the command line ("watch AAPL"; a leading slash is allowed) for that chat. Never raises.

        `may_change` tells whether this person may change what the chat gets; it is asked only where the line would,
        and a person who may not is told so. None: anybody may, it is nobody else's chat.
        """

    async def returned(self, address: str) -> Sequence[tuple[str, Reply]]:
        """The bot was let into that chat again: what to say there and in its topics, by address. Never raises."""

    async def left(self, address: str) -> None:
        """The bot may not write in that chat and its topics any more. Never raises."""

    async def moved(self, address: str, new_address: str) -> None:
        """The chat has another address from now on. Never raises."""

    def greeting(self, language: str | None = None) -> Reply:
        """What to say in a chat of several people that the bot is new in."""

    def menu(self, language: str, *, everyone: bool = False) -> Sequence[tuple[str, str]]:
        """(name, one-line summary) of every command, in the order to show them.

        `everyone`: of those that change nothing, which are everybody's to use in a chat of several people.
        """


@dataclass(frozen=True, slots=True)
class Watchlist:
    """What a chat watches: each company's label, and what to type for it."""

    chat: Chat
    companies: tuple[Choice, ...] = ()


class Rooms(Protocol):
    """What a channel asks of chats, and says of them, where no command is typed. Each may raise StoreError."""

    async def known(self, address: str) -> Chat | None:
        """The chat of that address; None when it is new or has ended."""

    async def addresses(self, channel: str) -> Sequence[str]:
        """All chats of that channel that are known, whether they live or not."""

    async def watchlists(self, addresses: Sequence[str]) -> Sequence[Watchlist]:
        """What these chats watch, in that order; one that is not known watches nothing."""

    async def suggestions(self, text: str) -> Sequence[Choice]:
        """Companies that somebody may mean who has typed this so far: each one's label, and what to type for it."""

    async def left(self, address: str) -> None:
        """Nothing can be sent there any more; what it watched is kept for its return."""

    async def forget(self, address: str) -> None:
        """The chat is over: nothing of it is kept."""

    async def moved(self, address: str, new_address: str) -> None:
        """Everything of the chat belongs to the new address now."""
