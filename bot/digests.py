"""Digests: those that are due become deliveries. The order of calls; `bot.news.preferences` decides.

A scheduled moment is claimed in the transaction that writes its delivery, so each digest is written once, whoever runs
this, however often, and whatever becomes of the process.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.model import by_story
from bot.news.leads import lead
from bot.news.preferences.due import after_digest
from bot.news.preferences.rank import Candidate, rank
from bot.news.roundup import round_up
from bot.news.times import zone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.news.preferences.rank import Ranked
    from bot.ports import Clock, DueDigest, Store

AT_ONCE = 100  # chats in one tick: fifty a second, more than a platform takes, and the tick goes on
SCHEDULED = "a scheduled digest"
RELEASED = "what was held here"


@dataclass
class Digests:
    """Writes what is due. `trust` are the publishers in the operator's order, best first."""

    store: Store
    clock: Clock
    trust: Sequence[str] = ()

    async def run(self) -> int:
        """Write the digests that are due, of so many chats at once; how many that were, with nothing to tell or not."""
        now = self.clock.now()
        due = await self.store.due_digests(now, AT_ONCE)
        return sum([await self._write(one, now) for one in due])

    async def _write(self, due: DueDigest, now: datetime) -> bool:
        ranked = await self._ranked(due)
        digest = round_up(ranked, due.chat, now) if ranked else None
        following = after_digest(due.wants.schedule, due.due, now, zone(due.chat.timezone)) if due.due else None
        why = SCHEDULED if due.due else RELEASED
        return await self.store.commit_digest(due, following, digest, why, now)

    async def _ranked(self, due: DueDigest) -> tuple[Ranked, ...]:
        """What is held; a scheduled digest beside alerts also sums up what was told since the last."""
        kept = {one.story_id: one for one in due.held}
        recap = due.due and due.since and due.wants.alerts
        told = await self.store.told_since(due.chat.address, due.since) if recap and due.since else ()
        reports = by_story(await self.store.story_reports({*kept, *told}))
        watched = await self.store.watched(due.chat.address) if told else ()
        candidates = []
        for story, own in reports.items():
            if story in kept:
                shown = next((r for r in own if r.id == kept[story].report_id), own[0])
                companies = kept[story].companies
            else:
                shown = lead(own, due.chat.language, self.trust)
                named = [c.company.id for c in shown.extraction.companies]
                companies = tuple(company for company in named if company in watched)
            candidates.append(Candidate(shown, companies, len({r.publisher for r in own})))
        return rank(candidates, due.wants)
