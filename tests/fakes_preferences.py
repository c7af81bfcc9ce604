"""The part of the Store port in memory that keeps preferences and what is held for digests."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.model import Chat, Delivery, DeliveryKind, DeliveryState, Preferences
from bot.ports import DueDigest, Held

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from bot.model import Digest, Report
    from bot.ports import NewHeld


@dataclass
class Row:
    """A delivery as the outbox keeps it; until it is settled it may be claimed from `available_at` on."""

    delivery: Delivery
    available_at: datetime
    why: str = ""
    reason: str = ""
    reference: str | None = None
    unknowns: int = 0
    settled: bool = False
    priority: int = 0

    @property
    def state(self) -> DeliveryState:
        return self.delivery.state

    def becomes(self, state: DeliveryState, reason: str = "") -> None:
        self.delivery = replace(self.delivery, state=state)
        self.reason = reason


@dataclass(kw_only=True)
class FakePreferences:
    """`bot.ports.PreferenceStore`."""

    rows: list[Row] = field(default_factory=list)
    chats: dict[str, Chat] = field(default_factory=dict)
    _wants: dict[str, Preferences] = field(default_factory=dict)
    _due: dict[str, datetime] = field(default_factory=dict)
    _since: dict[str, datetime] = field(default_factory=dict)
    _kept: dict[tuple[str, int], Held] = field(default_factory=dict)

    async def preferences(self, address: str) -> Preferences:
        return self._wants.get(address, Preferences())

    async def save_preferences(self, address: str, wants: Preferences, due: datetime | None, now: datetime) -> None:
        self._wants[address] = wants
        self._due.pop(address, None)
        if due:
            self._due[address] = due
            self._since.setdefault(address, now)
        else:
            self._since.pop(address, None)

    async def alerts_since(self, addresses: Collection[str], since: datetime) -> Mapping[str, int]:
        counts = {address: len(await self.told_since(address, since)) for address in addresses}
        return {address: count for address, count in counts.items() if count}

    async def told_since(self, address: str, since: datetime) -> Sequence[int]:
        kept = (row.delivery for row in self.rows if row.state is not DeliveryState.CANCELLED)
        kept = (d for d in kept if d.kind is not DeliveryKind.EDIT)
        alerts = [d for d in kept if d.digest.story_id and d.since is not None and d.since > since]
        return [d.digest.story_id for d in alerts if d.chat.address == address]

    async def held(self, address: str, story_ids: Collection[int]) -> Mapping[int, Held]:
        return {story: self._kept[address, story] for story in story_ids if (address, story) in self._kept}

    async def due_digests(self, now: datetime, limit: int) -> Sequence[DueDigest]:
        found = [self._due_digest(chat, now) for chat in self.chats.values()]
        return [due for due in found if due is not None][:limit]

    async def commit_digest(
        self, due: DueDigest, next_due: datetime | None, digest: Digest | None, why: str, now: datetime
    ) -> bool:
        address = due.chat.address
        waiting = {one.story_id for one in self._waiting(address)}
        first = self._due.get(address) == due.due if due.due else waiting >= {one.story_id for one in due.held}
        if address not in self.chats or not first:
            return False
        if due.due:
            self._due.pop(address)
            self._due |= {address: next_due} if next_due else {}
            self._since[address] = now
        for one in due.held:
            self._kept[address, one.story_id] = replace(one, sent=digest is not None)
        if digest:
            delivery = Delivery(len(self.rows) + 1, due.chat, digest, since=now)
            self.rows.append(Row(delivery, now, why, priority=1))
        return True

    def _hold(self, kept: NewHeld, report: Report) -> None:
        held = Held(report.story_id, report.id, kept.companies, kept.why, kept.what, kept.release_at)
        if kept.address in self.chats:
            known = self._kept.get((kept.address, report.story_id))
            self._kept[kept.address, report.story_id] = known if known and not known.sent else held

    def _release(self, address: str, story_id: int) -> None:
        kept = self._kept.get((address, story_id))
        if kept and not kept.sent:
            del self._kept[address, story_id]

    def _rename(self, address: str, new_address: str) -> None:
        known: dict[str, object]
        for known in (self._wants, self._due, self._since):  # type: ignore[assignment] # each of its own kind
            if address in known:
                known.setdefault(new_address, known.pop(address))
        moved = {key: one for key, one in self._kept.items() if key[0] == address}
        for (_, story), one in moved.items():
            del self._kept[address, story]
            self._kept.setdefault((new_address, story), one)

    def _waiting(self, address: str) -> list[Held]:
        return [one for (theirs, _), one in self._kept.items() if theirs == address and not one.sent]

    def _due_digest(self, chat: Chat, now: datetime) -> DueDigest | None:
        waiting, due = self._waiting(chat.address), self._due.get(chat.address)
        came = due if due and due <= now else None
        late = any(one.release_at <= now if one.release_at else due is None for one in waiting)
        if not (came or late):
            return None
        wants = self._wants.get(chat.address, Preferences())
        return DueDigest(chat, wants, tuple(waiting), came, self._since.get(chat.address))
