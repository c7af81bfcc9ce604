"""Push: one feed polled, from the wire to deliveries in the outbox. The order of calls; `bot.news` decides."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.errors import FeedError
from bot.extract import extract
from bot.model import Article, DeliveryKind, Failed, Fetched, Gone, Report, Unchanged, by_story
from bot.news.cluster import WINDOW, OpenStories, Placement
from bot.news.decide import Known, decide, recounted
from bot.news.digest import compose
from bot.news.followups import follow_up
from bot.news.preferences.asked import Returned, as_asked
from bot.news.preferences.judge import HOUR, Action
from bot.news.schedule import after_failure, after_success
from bot.ports import NewDelivery, NewHeld, NewReport

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.companies import Directory
    from bot.model import Digest, Feed, FeedDocument, FeedEntry
    from bot.news.decide import Verdict
    from bot.news.preferences.asked import Asked
    from bot.ports import Clock, FeedParser, Fetcher, Store, Subscription

RETURNED = timedelta(days=2)  # without a good poll, and a feed's first one brings a digest instead of a flood
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
        companies = {c.company.id for report in reports for c in report.extraction.companies}
        subscriptions = await self.store.subscriptions(companies)
        addresses = {subscription.chat.address for subscription in subscriptions}
        open_before = {report.story_id for report in reports if report.story_id > 0}
        earlier = await self.store.story_reports(open_before) if addresses else ()
        known = Known(
            reports=by_story(sorted(earlier, key=lambda report: report.id)),  # as they became known
            delivered=frozenset(await self.store.delivered_stories(addresses, open_before)),
            trust=self.trust,
        )
        verdicts = decide(reports, subscriptions, known, self.backlog if feed.succeeded_at is None else None)
        asked = await self._as_asked(feed, verdicts, subscriptions)
        developed = [one.verdict for one in asked if one.verdict.development and one.judgement.action is Action.SEND]
        told = await self.store.told(
            {verdict.chat.address for verdict in developed}, {verdict.report.story_id for verdict in developed}
        )
        return _Decided(asked, told, recounted(reports, known))

    async def _as_asked(
        self, feed: Feed, verdicts: Sequence[Verdict], subscriptions: Sequence[Subscription]
    ) -> tuple[Asked, ...]:
        now = self.clock.now()
        wishes = {subscription.chat.address: subscription.wants for subscription in subscriptions}
        capped = [address for address, wants in wishes.items() if wants.hourly is not None]
        sent = await self.store.alerts_since(capped, now - HOUR) if capped else {}
        back = feed.succeeded_at is not None and now - feed.succeeded_at > RETURNED
        return as_asked(verdicts, wishes, sent, now, Returned(feed.publisher, self.backlog) if back else None)


@dataclass(frozen=True, slots=True)
class _Decided:
    """Verdicts as asked, what the chats to be told a development were told, and the stories with one more source."""

    asked: Sequence[Asked]
    told: Mapping[tuple[str, int], Sequence[Digest]]
    recounted: set[int]


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
    owed, held = _owed(reports, decided)
    return [
        NewReport(
            entry=entry,
            extraction=report.extraction,
            published=report.published,
            story_id=report.story_id,
            why=placement.why,
            deliveries=tuple(owed.get(number, ())),
            held=tuple(held.get(number, ())),
            recount=report.story_id in decided.recounted,
        )
        for number, (entry, report, placement) in enumerate(zip(entries, reports, placements, strict=True))
    ]


def _owed(
    reports: Sequence[Report], decided: _Decided
) -> tuple[dict[int, list[NewDelivery]], dict[int, list[NewHeld]]]:
    """What chats are owed and what is kept for their digests, by the number of the new report it belongs to.

    A story's first message in a chat may show an earlier report, its lead: it belongs to the first new one.
    """
    numbers = {id(report): number for number, report in enumerate(reports)}
    firsts = {report.story_id: number for number, report in reversed(list(enumerate(reports)))}
    shown: dict[tuple[int, str, str, tuple[str, ...]], Digest] = {}  # chats alike are shown the same
    owed: dict[int, list[NewDelivery]] = {}
    held: dict[int, list[NewHeld]] = {}
    for one in decided.asked:
        number = numbers.get(id(one.verdict.report), firsts[one.verdict.report.story_id])
        if one.judgement.action is Action.HOLD:
            held.setdefault(number, []).append(_held(one))
        elif one.judgement.action is Action.SEND:
            made = _development(one, decided) if one.verdict.development else _alert(one, shown)
            owed.setdefault(number, []).extend(made)
    return owed, held


def _held(one: Asked) -> NewHeld:
    judgement = one.judgement
    reason = judgement.reason
    return NewHeld(one.verdict.chat.address, judgement.companies, reason.why, reason.what, judgement.until)


def _alert(one: Asked, shown: dict[tuple[int, str, str, tuple[str, ...]], Digest]) -> Iterable[NewDelivery]:
    report, chat, companies = one.verdict.report, one.verdict.chat, one.judgement.companies
    alike = (id(report), chat.language, chat.timezone, companies)
    digest = shown.get(alike) or compose(report, companies, chat)
    shown[alike] = digest
    yield NewDelivery(chat.address, digest, one.verdict.reason)


def _development(one: Asked, decided: _Decided) -> Iterable[NewDelivery]:
    report, chat, development = one.verdict.report, one.verdict.chat, one.verdict.development
    told = decided.told.get((chat.address, report.story_id), ())
    digest = development and follow_up(development, report, one.judgement.companies, chat, told)
    if digest:
        yield NewDelivery(chat.address, digest, one.verdict.reason, DeliveryKind.DEVELOPMENT)
