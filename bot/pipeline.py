"""Push: one feed polled, from the wire to deliveries in the outbox. The order of calls; `bot.news` decides."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.errors import FeedError
from bot.extract import extract
from bot.model import Article, DeliveryKind, Failed, Fetched, Gone, Report, Unchanged
from bot.news.cluster import WINDOW, OpenStories, Placement
from bot.news.decide import Known, decide, recounted
from bot.news.digest import compose
from bot.news.followups import follow_up
from bot.news.schedule import after_failure, after_success
from bot.ports import NewDelivery, NewReport

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.companies import Directory
    from bot.model import Digest, Feed, FeedDocument, FeedEntry
    from bot.news.decide import Verdict
    from bot.ports import Clock, FeedParser, Fetcher, Store

PAGE = 50  # reports read from the store at once: a twentieth of a second of sketching before others have a turn


@dataclass(frozen=True, slots=True)
class Polled:
    """What came of one poll: new entries stored, deliveries written, or the reason there are none."""

    feed: Feed
    entries: int = 0
    deliveries: int = 0
    error: str | None = None


@dataclass
class _Open:
    """The open stories and how far the store was read into them; `own` were remembered before they were stored."""

    stories: OpenStories = field(default_factory=OpenStories)
    read: int = 0
    own: set[int] = field(default_factory=set)

    def add(self, page: Sequence[Report]) -> None:
        for report in page:
            if report.id not in self.own:
                self.stories.add(report)
        self.own.difference_update(report.id for report in page)
        self.read = page[-1].id

    def settle(self, reports: Iterable[Report], stored: Sequence[Report]) -> None:
        """Give the stories opened here the numbers they were stored under. What another process had is left out."""
        left = list(reversed(stored))
        ids: dict[int, int | None] = {}
        for report in reports:
            kept = left.pop() if left and left[-1].extraction == report.extraction else None
            if report.story_id < 0:
                ids[report.story_id] = ids.get(report.story_id) or (kept.story_id if kept else None)
        self.stories.settle(ids)
        self.own.update(report.id for report in stored)


@dataclass
class Pipeline:
    """Polls feeds.

    `backlog` is how many stories at most a chat is sent from a feed's first poll; `trust` are the publishers in the
    operator's order, best first.
    """

    store: Store
    fetcher: Fetcher
    parser: FeedParser
    directory: Directory
    clock: Clock
    backlog: int = 2
    trust: Sequence[str] = ()
    # Stories are told apart one poll at a time: two feeds bringing one event must not both open it.
    _desk: asyncio.Lock = field(default_factory=asyncio.Lock)
    # What is open, kept between polls. None: to be read from the store, at first and after a commit that failed.
    _open: _Open | None = None

    async def poll(self, feed: Feed) -> Polled:
        """Fetch, parse, read, decide, store. Whatever a publisher does ends up in the feed's state."""
        result = await self.fetcher.fetch(feed)
        if isinstance(result, Fetched):
            try:
                document = await self.parser.parse(result.body, result.url, result.content_type, self.clock.now())
            except FeedError as error:
                result = Failed(str(error))
            else:
                return await self._take(feed, result, document)
        if isinstance(result, Failed | Gone):
            await self.store.commit_poll(feed, after_failure(feed, result, self.clock.now()), ())
            return Polled(feed, error=result.reason)
        await self.store.commit_poll(feed, after_success(feed, result, self.clock.now()), ())
        return Polled(feed)

    async def _take(self, feed: Feed, result: Fetched | Unchanged, document: FeedDocument) -> Polled:
        now = self.clock.now()
        unseen = await self.store.unseen(feed.id, document.entries)
        entries = sorted(unseen, key=lambda entry: entry.published or now)  # told in the order it happened
        read = [await self._read(feed, entry, document.language) for entry in entries]
        state = after_success(feed, result, self.clock.now(), document.ttl)
        async with self._desk:
            known, self._open = await self._known(), None
            reports, placements = _assign(read, known.stories)
            new = _to_store(entries, reports, placements, await self._decide(feed, reports))
            stored = await self.store.commit_poll(feed, state, new)
            known.settle(reports, stored)
            self._open = known
        return Polled(feed, len(entries), sum(len(report.deliveries) for report in new))

    async def _read(self, feed: Feed, entry: FeedEntry, language: str | None) -> Report:
        await asyncio.sleep(0)  # reading takes a millisecond or two each: let commands be answered between them
        now = self.clock.now()
        article = Article(
            id=entry.keys[0],
            title=entry.title,
            text=entry.text,
            url=entry.link,
            published=entry.published,
            outlet=feed.publisher,
            language=feed.language or language,
        )
        return Report(
            id=0,
            feed_id=feed.id,
            publisher=feed.publisher,
            url=entry.link,
            published=min(entry.published or now, now),
            extraction=extract(article, self.directory),
        )

    async def _known(self) -> _Open:
        """What is open, with what was stored meanwhile: by another process, or before this one began."""
        since = self.clock.now() - WINDOW
        known = self._open or _Open()
        known.stories.close(since)
        while page := await self.store.stored_reports(known.read, since, PAGE):
            known.add(page)
        return known

    async def _decide(self, feed: Feed, reports: Sequence[Report]) -> _Decided:
        companies = {c.company.id for report in reports for c in report.extraction.companies if c.about}
        subscriptions = await self.store.subscriptions(companies)
        addresses = {subscription.chat.address for subscription in subscriptions}
        open_before = {report.story_id for report in reports if report.story_id > 0}
        known = Known(
            reports=_by_story(await self.store.story_reports(open_before) if addresses else ()),
            delivered=frozenset(await self.store.delivered_stories(addresses, open_before)),
            trust=self.trust,
        )
        verdicts = decide(reports, subscriptions, known, self.backlog if feed.succeeded_at is None else None)
        developed = [verdict for verdict in verdicts if verdict.send and verdict.development]
        told = await self.store.told(
            {verdict.chat.address for verdict in developed}, {verdict.report.story_id for verdict in developed}
        )
        return _Decided(verdicts, told, recounted(reports, known))


@dataclass(frozen=True, slots=True)
class _Decided:
    """Verdicts, what the chats that are to be told a development were told, and the stories with one more source."""

    verdicts: Sequence[Verdict]
    told: Mapping[tuple[str, int], Sequence[Digest]]
    recounted: set[int]


def _by_story(reports: Iterable[Report]) -> dict[int, list[Report]]:
    """Each story's reports as they became known, which is the order of their ids."""
    stories: dict[int, list[Report]] = {}
    for report in sorted(reports, key=lambda report: report.id):
        stories.setdefault(report.story_id, []).append(report)
    return stories


def _assign(reports: Iterable[Report], known: OpenStories) -> tuple[list[Report], list[Placement]]:
    """Each report with its story; new stories are numbered -1, -2, ... until the store names them."""
    assigned, placements = [], []
    for number, report in enumerate(reports, 1):
        placement = known.take(report, -number)
        story = -number if placement.story_id is None else placement.story_id
        assigned.append(replace(report, story_id=story))
        placements.append(placement)
    return assigned, placements


def _to_store(
    entries: Sequence[FeedEntry], reports: Sequence[Report], placements: Sequence[Placement], decided: _Decided
) -> list[NewReport]:
    owed = _owed(reports, decided)
    return [
        NewReport(
            entry=entry,
            extraction=report.extraction,
            published=report.published,
            story_id=report.story_id,
            why=placement.why,
            deliveries=tuple(owed.get(number, ())),
            recount=report.story_id in decided.recounted,
        )
        for number, (entry, report, placement) in enumerate(zip(entries, reports, placements, strict=True))
    ]


def _owed(reports: Sequence[Report], decided: _Decided) -> dict[int, list[NewDelivery]]:
    """What chats are owed, by the number of the new report it belongs to.

    A story's first message in a chat may show an earlier report, its lead: it belongs to the first new one.
    """
    numbers = {id(report): number for number, report in enumerate(reports)}
    firsts = {report.story_id: number for number, report in reversed(list(enumerate(reports)))}
    shown: dict[tuple[int, str, str, tuple[str, ...]], Digest] = {}  # chats alike are shown the same
    owed: dict[int, list[NewDelivery]] = {}
    for verdict in decided.verdicts:
        if verdict.send:
            number = numbers.get(id(verdict.report), firsts[verdict.report.story_id])
            made = _development(verdict, decided) if verdict.development else _alert(verdict, shown)
            owed.setdefault(number, []).extend(made)
    return owed


def _alert(verdict: Verdict, shown: dict[tuple[int, str, str, tuple[str, ...]], Digest]) -> Iterable[NewDelivery]:
    report, chat = verdict.report, verdict.chat
    alike = (id(report), chat.language, chat.timezone, verdict.companies)
    digest = shown.get(alike) or compose(report, verdict.companies, chat)
    shown[alike] = digest
    yield NewDelivery(chat.address, digest, verdict.reason)


def _development(verdict: Verdict, decided: _Decided) -> Iterable[NewDelivery]:
    report, chat = verdict.report, verdict.chat
    told = decided.told.get((chat.address, report.story_id), ())
    digest = verdict.development and follow_up(verdict.development, report, verdict.companies, chat, told)
    if digest:
        yield NewDelivery(chat.address, digest, verdict.reason, DeliveryKind.DEVELOPMENT)
