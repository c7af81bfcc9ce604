"""The Store port in memory, for tests of whoever stands above it. The real one passes the same suite."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.model import Chat, Delivery, DeliveryKind, DeliveryState, Feed, Preferences, Report
from bot.ports import DeliveryRecord, Subscription
from tests.fakes_clock import VirtualClock
from tests.fakes_preferences import FakePreferences, Row

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from bot.model import Digest, FeedEntry
    from bot.ports import Clock, Correction, FeedState, NewDelivery, NewReport, Settlement

EDIT_PAUSE = timedelta(minutes=1)
OUT = {DeliveryState.SENT, DeliveryState.LEASED, DeliveryState.UNKNOWN}
MOST_UNKNOWNS = 2  # an answer lost twice is left at that


@dataclass
class FakeStore(FakePreferences):
    """`bot.ports.Store`, nothing kept after the test."""

    clock: Clock = field(default_factory=VirtualClock)
    reports: list[Report] = field(default_factory=list)
    ended: dict[str, str] = field(default_factory=dict)
    _suspended: dict[str, Chat] = field(default_factory=dict)
    _feeds: dict[int, Feed] = field(default_factory=dict)
    _seen: dict[int, set[str]] = field(default_factory=dict)
    _watching: dict[str, dict[str, datetime]] = field(default_factory=dict)
    _held: dict[str, datetime] = field(default_factory=dict)
    _stories: int = 0
    _configured: set[str] = field(default_factory=set)
    _corrections: dict[tuple[str, int, str], Correction] = field(default_factory=dict)

    # -- config -------------------------------------------------------------------------------------

    async def configured(self) -> set[str]:
        return set(self._configured)

    async def set_configured(self, keys: Collection[str]) -> None:
        self._configured = set(keys)

    # -- corrections --------------------------------------------------------------------------------

    async def add_correction(self, correction: Correction) -> bool:
        key = (correction.address, correction.story_id, correction.company_id)
        return key not in self._corrections and self._corrections.setdefault(key, correction) is correction

    async def corrections(self, limit: int) -> Sequence[Correction]:
        return list(reversed(self._corrections.values()))[:limit]

    # -- feeds --------------------------------------------------------------------------------------

    async def add_feed(self, url: str, publisher: str, *, language: str | None = None, interval: float = 300.0) -> Feed:
        known = next((feed for feed in self._feeds.values() if feed.url == url), None)
        base = known or Feed(len(self._feeds) + 1, url, publisher)
        feed = replace(base, publisher=publisher, language=language, interval=interval, retired=False)
        self._feeds[feed.id] = feed
        return feed

    async def retire_feed(self, url: str) -> bool:
        feed = next((feed for feed in self._feeds.values() if feed.url == url and not feed.retired), None)
        if feed:
            self._feeds[feed.id] = replace(feed, retired=True)
        return feed is not None

    async def feeds(self) -> Sequence[Feed]:
        return sorted(self._feeds.values(), key=lambda feed: (feed.retired, feed.id))

    async def due_feeds(self, now: datetime, limit: int) -> Sequence[Feed]:
        due = [f for f in self._feeds.values() if not f.retired and (f.next_poll_at is None or f.next_poll_at <= now)]
        return sorted(due, key=lambda f: (f.next_poll_at or datetime.min.replace(tzinfo=UTC), f.id))[:limit]

    async def unseen(self, feed_id: int, entries: Sequence[FeedEntry]) -> Sequence[FeedEntry]:
        seen = set(self._seen.get(feed_id, ()))
        fresh = []
        for entry in entries:
            if not seen.intersection(entry.keys):
                fresh.append(entry)
            seen.update(entry.keys)
        return fresh

    async def commit_poll(self, feed: Feed, state: FeedState, reports: Sequence[NewReport]) -> Sequence[Report]:
        self._polled(feed, state)
        fresh = {id(entry) for entry in await self.unseen(feed.id, [new.entry for new in reports])}
        opened: dict[int, int] = {}
        return [self._store(feed, new, opened) for new in reports if id(new.entry) in fresh]

    def _polled(self, feed: Feed, state: FeedState) -> None:
        known = self._feeds[feed.id]
        self._feeds[feed.id] = replace(
            known,
            url=state.url or known.url,
            moved_to=None if state.url else state.moved_to,
            moves=0 if state.url else state.moves,
            etag=state.etag,
            last_modified=state.last_modified,
            body_hash=state.body_hash,
            polled_at=state.polled_at,
            succeeded_at=known.succeeded_at if state.error else state.polled_at,
            next_poll_at=state.next_poll_at,
            failures=state.failures,
            error=state.error,
            retired=state.retired,
        )

    def _store(self, feed: Feed, new: NewReport, opened: dict[int, int]) -> Report:
        self._seen.setdefault(feed.id, set()).update(new.entry.keys)
        story = self._story(new.story_id, opened)
        report = Report(
            id=len(self.reports) + 1,
            feed_id=feed.id,
            publisher=feed.publisher,
            url=new.entry.link,
            published=new.published,
            extraction=new.extraction,
            story_id=story,
        )
        self.reports.append(report)
        for owed in new.deliveries:
            self._owe(owed, story)
        if new.recount:
            self._recount(story)
        for kept in new.held:
            self._hold(kept, report)
        return report

    def _story(self, story_id: int | None, opened: dict[int, int]) -> int:
        if story_id is not None and story_id > 0:
            return story_id
        if story_id is not None and story_id in opened:
            return opened[story_id]
        self._stories += 1
        if story_id is not None:
            opened[story_id] = self._stories
        return self._stories

    def _owe(self, owed: NewDelivery, story_id: int) -> None:
        chat = self.chats.get(owed.address)
        if chat is None or (owed.kind is DeliveryKind.ALERT and (owed.address, story_id) in self._delivered()):
            return
        now = self.clock.now()
        digest = replace(owed.digest, story_id=story_id)
        delivery = Delivery(len(self.rows) + 1, chat, digest, since=now, kind=owed.kind)
        self.rows.append(Row(delivery, max(now, self._held.get(owed.address, now)), owed.reason))
        if owed.kind is DeliveryKind.ALERT:
            self._release(owed.address, story_id)

    def _recount(self, story_id: int) -> None:
        now = self.clock.now()
        for row in [row for row in self.rows if self._is_alert_of(row, story_id) and row.state in OUT]:
            chat, digest = row.delivery.chat, row.delivery.digest
            edit = next((one for one in self.rows if self._is_open_edit_of(one, row)), None)
            if chat.address not in self.chats:
                continue
            if edit is None:
                delivery = Delivery(len(self.rows) + 1, chat, digest, since=now, kind=DeliveryKind.EDIT)
                due = max(now + EDIT_PAUSE, self._held.get(chat.address, now))
                self.rows.append(Row(delivery, due, "another source"))
            elif edit.state is not DeliveryState.PENDING:
                edit.becomes(DeliveryState.PENDING)
                edit.available_at = now + 2 * EDIT_PAUSE

    def _is_alert_of(self, row: Row, story_id: int) -> bool:
        return row.delivery.kind is DeliveryKind.ALERT and row.delivery.digest.story_id == story_id

    def _is_open_edit_of(self, row: Row, alert: Row) -> bool:
        same = (row.delivery.chat.address, row.delivery.digest.story_id) == (
            alert.delivery.chat.address,
            alert.delivery.digest.story_id,
        )
        return same and row.delivery.kind is DeliveryKind.EDIT and not row.settled

    def _alert_of(self, row: Row) -> Row | None:
        own, story = row.delivery.chat.address, row.delivery.digest.story_id
        alerts = (one for one in self.rows if self._is_alert_of(one, story) and one.delivery.chat.address == own)
        return None if row.delivery.kind is DeliveryKind.ALERT else next(alerts, None)

    # -- reports ------------------------------------------------------------------------------------

    async def open_reports(self, since: datetime) -> Sequence[Report]:
        return _oldest_first(report for report in self.reports if report.published >= since)

    async def stored_reports(self, after: int, since: datetime, limit: int) -> Sequence[Report]:
        return [report for report in self.reports if report.id > after and report.published >= since][:limit]

    async def story_reports(self, story_ids: Collection[int]) -> Sequence[Report]:
        return _oldest_first(report for report in self.reports if report.story_id in story_ids)

    async def latest(self, company_ids: Collection[str], limit: int, *, about: bool = True) -> Sequence[Report]:
        def wanted(report: Report) -> bool:
            companies = {c.company.id for c in report.extraction.companies if c.about or not about}
            return not companies.isdisjoint(company_ids or companies)

        return _one_a_story((report for report in self.reports if wanted(report)), limit)

    async def search(self, words: Sequence[str], limit: int) -> Sequence[Report]:
        def wanted(report: Report) -> bool:
            text = f"{report.extraction.title}\n{report.extraction.text}".casefold()
            return all(word.casefold() in text for word in words)

        return _one_a_story((report for report in self.reports if wanted(report)), limit)

    # -- chats --------------------------------------------------------------------------------------

    async def chat(self, address: str) -> Chat | None:
        return self.chats.get(address)

    async def save_chat(self, chat: Chat) -> None:
        self.chats[chat.address] = chat
        self.ended.pop(chat.address, None)

    async def stored(self, address: str) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        known = {**self._suspended, **self.chats}
        watching = self._watching.get(address, {}).items()
        return {
            "chats": [asdict(known[address])] if address in known else [],
            "subscriptions": [{"company_id": company, "since": since} for company, since in watching],
            "deliveries": [asdict(row.delivery) for row in self.rows if row.delivery.chat.address == address],
            "held": [asdict(one) for (chat, _), one in self._kept.items() if chat == address],
            "corrections": [asdict(one) for (chat, *_), one in self._corrections.items() if chat == address],
        }

    async def delete_chat(self, address: str) -> None:
        self.chats.pop(address, None)
        self._suspended.pop(address, None)
        self.rows = [row for row in self.rows if row.delivery.chat.address != address]
        self._kept = {key: one for key, one in self._kept.items() if key[0] != address}
        self._corrections = {key: one for key, one in self._corrections.items() if key[0] != address}
        self._watching.pop(address, None)
        self._wants.pop(address, None)
        self._due.pop(address, None)
        self._since.pop(address, None)

    async def suspend_chat(self, address: str, reason: str) -> None:
        for one in [one for one in self.chats if one == address or one.startswith(f"{address}/")]:
            self._suspend(one, reason)

    def _suspend(self, address: str, reason: str) -> None:
        self._suspended[address] = self.chats.pop(address)
        self.ended[address] = reason
        self._kept = {key: one for key, one in self._kept.items() if key[0] != address or one.sent}
        for row in self.rows:
            if row.delivery.chat.address == address and not row.settled:
                row.becomes(DeliveryState.CANCELLED, reason)
                row.settled = True

    async def move_chat(self, address: str, new_address: str) -> None:
        reason = self.ended.pop(address, None)
        chat = self.chats.pop(address, None) or self._suspended.pop(address, None)
        if chat is None:
            return
        moved = self.chats.setdefault(new_address, replace(chat, address=new_address))
        self._watching[new_address] = {**self._watching.pop(address, {}), **self._watching.get(new_address, {})}
        for row in self.rows:
            if row.delivery.chat.address == address:
                row.delivery, row.reference = replace(row.delivery, chat=moved), None
        self._rename(address, new_address)
        if reason and new_address in self.chats:
            self._suspend(new_address, reason)

    async def addresses(self, channel: str) -> Sequence[str]:
        return [one for one in (*self.chats, *self._suspended) if one.startswith(f"{channel}:")]

    async def revive_chats(self, address: str) -> Sequence[Chat]:
        ended = [
            self._suspended[one] for one in sorted(self._suspended) if one in self.ended and self._watching.get(one)
        ]
        back = [chat for chat in ended if chat.address == address or chat.address.startswith(f"{address}/")]
        for chat in back:
            await self.save_chat(chat)
        return back

    async def watch(self, address: str, company_id: str, now: datetime) -> bool:
        self.chats.setdefault(address, Chat(address))
        watching = self._watching.setdefault(address, {})
        return company_id not in watching and watching.setdefault(company_id, now) is now

    async def unwatch(self, address: str, company_id: str) -> bool:
        return self._watching.get(address, {}).pop(company_id, None) is not None

    async def watched(self, address: str) -> Sequence[str]:
        return tuple(self._watching.get(address, {}))

    async def subscriptions(self, company_ids: Collection[str]) -> Sequence[Subscription]:
        return [
            Subscription(self.chats[address], company, since, self._wants.get(address, Preferences()))
            for address, watching in self._watching.items()
            for company, since in watching.items()
            if company in company_ids and address in self.chats
        ]

    async def delivered_stories(self, addresses: Collection[str], story_ids: Collection[int]) -> set[tuple[str, int]]:
        return {pair for pair in self._delivered() if pair[0] in addresses and pair[1] in story_ids}

    async def told(
        self, addresses: Collection[str], story_ids: Collection[int]
    ) -> Mapping[tuple[str, int], Sequence[Digest]]:
        told: dict[tuple[str, int], list[Digest]] = {}
        for row in self.rows:
            key = (row.delivery.chat.address, row.delivery.digest.story_id)
            news = row.delivery.kind is not DeliveryKind.EDIT and row.state is not DeliveryState.CANCELLED
            if news and key[0] in addresses and key[1] in story_ids:
                told.setdefault(key, []).append(row.delivery.digest)
        return told

    def _delivered(self) -> set[tuple[str, int]]:
        alerts = (row for row in self.rows if row.delivery.kind is DeliveryKind.ALERT)
        kept = (row.delivery for row in alerts if row.state is not DeliveryState.CANCELLED)
        return {(delivery.chat.address, delivery.digest.story_id) for delivery in kept} | {
            pair for pair, one in self._kept.items() if one.sent
        }

    # -- outbox -------------------------------------------------------------------------------------

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
        due = [r for r in self._open(channel) if r.available_at <= now and r.delivery.chat.address not in but_not]
        alerts = {row.delivery.id: self._alert_of(row) for row in due}
        due = [row for row in due if (alert := alerts[row.delivery.id]) is None or alert.settled]

        def place(row: Row) -> tuple[bool, int, datetime, int]:
            return row.delivery.kind is DeliveryKind.EDIT, row.priority, row.available_at, row.delivery.id

        first = sorted(due, key=place)[:limit]
        chats: Counter[str] = Counter()
        taken = []
        for row in first:
            chats[row.delivery.chat.address] += 1
            if each is None or chats[row.delivery.chat.address] <= each:
                taken.append(row)
        claimed = [
            replace(row.delivery, reference=alert.reference if (alert := alerts[row.delivery.id]) else None)
            for row in taken
        ]
        for row in taken:
            row.delivery = replace(row.delivery, state=DeliveryState.LEASED, attempts=row.delivery.attempts + 1)
            row.available_at = now + lease
        return claimed

    async def settle(self, settled: Sequence[tuple[int, Settlement]], now: datetime) -> None:
        for delivery_id, settlement in settled:
            self._settle(delivery_id, settlement, now)

    def _settle(self, delivery_id: int, settlement: Settlement, now: datetime) -> None:
        state = DeliveryState(settlement.state)
        row = next((row for row in self.rows if row.delivery.id == delivery_id), None)
        if row is None or (row.settled and state is not DeliveryState.SENT):
            return
        if row.delivery.kind is DeliveryKind.EDIT and row.state is not DeliveryState.LEASED:
            return
        row.becomes(state, settlement.reason)
        row.delivery = replace(row.delivery, attempts=row.delivery.attempts - (not settlement.tried))
        if state is DeliveryState.PENDING:
            row.available_at = settlement.retry_at or now
        elif state is DeliveryState.UNKNOWN:
            row.unknowns += 1
            row.settled = row.unknowns >= MOST_UNKNOWNS
        elif state is not DeliveryState.LEASED:
            row.reference = settlement.reference
            row.settled = True

    async def hold_chat(self, address: str, until: datetime) -> None:
        self._held[address] = until
        for row in self._open(None):
            if row.delivery.chat.address == address and row.state is DeliveryState.PENDING:
                row.available_at = max(row.available_at, until)

    async def publishers(self, story_ids: Collection[int]) -> Mapping[int, int]:
        told: dict[int, set[str]] = {}
        for report in self.reports:
            if report.story_id in story_ids:
                told.setdefault(report.story_id, set()).add(report.publisher)
        return {story: len(publishers) for story, publishers in told.items()}

    async def outstanding(self, channel: str | None = None) -> int:
        return sum(row.delivery.kind is not DeliveryKind.EDIT for row in self._open(channel))

    async def next_due(self, channel: str) -> datetime | None:
        return min((row.available_at for row in self._open(channel)), default=None)

    async def records(self, address: str, story_ids: Collection[int]) -> Mapping[int, DeliveryRecord]:
        found = await self.last_records(address, len(self.rows))
        alerts = [record for record in found if record.delivery.kind is DeliveryKind.ALERT]
        return {r.delivery.digest.story_id: r for r in alerts if r.delivery.digest.story_id in story_ids}

    async def last_records(self, address: str, limit: int) -> Sequence[DeliveryRecord]:
        news = [row for row in reversed(self.rows) if row.delivery.kind is not DeliveryKind.EDIT]
        theirs = [row for row in news if row.delivery.chat.address == address]
        return [
            DeliveryRecord(row.delivery, row.why, row.reason, row.available_at, None, row.reference)
            for row in theirs[:limit]
        ]

    def _open(self, channel: str | None) -> list[Row]:
        return [row for row in self.rows if not row.settled and channel in {None, row.delivery.chat.channel}]


def _oldest_first(reports: Iterable[Report]) -> list[Report]:
    return sorted(reports, key=lambda report: (report.published, report.id))


def _one_a_story(reports: Iterable[Report], limit: int) -> list[Report]:
    newest: dict[int, Report] = {}
    for report in reversed(_oldest_first(reports)):
        newest.setdefault(report.story_id, report)
    return list(newest.values())[:limit]
