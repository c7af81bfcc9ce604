"""Looking reports up: for the story logic and for what people ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.adapters.store.database import Database, batches
from bot.adapters.store.rows import to_report
from bot.adapters.store.schema import feeds, report_companies, reports

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from bot.model import Report

_COLUMNS = (
    reports.c.id,
    reports.c.feed_id,
    reports.c.story_id,
    reports.c.url,
    reports.c.published,
    reports.c.extraction,
    feeds.c.publisher,
)
_FROM: sa.Select[Any] = sa.select(*_COLUMNS).join(feeds, feeds.c.id == reports.c.feed_id)


class ReportTables(Database):
    """Reports by time, story, company and word."""

    async def open_reports(self, since: datetime) -> Sequence[Report]:
        """Reports published since then, oldest first. Raises StoreError."""
        async with self._read() as connection:
            query = _FROM.where(reports.c.published >= since).order_by(reports.c.published, reports.c.id)
            return [to_report(row) for row in await connection.execute(query)]

    async def stored_reports(self, after: int, since: datetime, limit: int) -> Sequence[Report]:
        """Reports stored after the one of that id and published since then, in id order. Raises StoreError."""
        async with self._read() as connection:
            query = _FROM.where(reports.c.id > after, reports.c.published >= since).order_by(reports.c.id).limit(limit)
            return [to_report(row) for row in await connection.execute(query)]

    async def story_reports(self, story_ids: Collection[int]) -> Sequence[Report]:
        """The reports of these stories, oldest first. Raises StoreError."""
        found: list[Report] = []
        async with self._read() as connection:
            for some in batches(story_ids):
                rows = await connection.execute(_FROM.where(reports.c.story_id.in_(some)))
                found += map(to_report, rows)
        return sorted(found, key=lambda report: (report.published, report.id))

    async def latest(self, company_ids: Collection[str], limit: int, *, about: bool = True) -> Sequence[Report]:
        """Newest reports of these companies (of any company when empty), at most one a story. Raises StoreError."""
        named = report_companies.c
        query = sa.select(*_COLUMNS).select_from(report_companies.join(reports).join(feeds))
        if company_ids:
            query = query.where(named.company_id.in_(company_ids))
        if about:
            query = query.where(named.about.is_(sa.true()))
        return await self._newest(query.order_by(named.published.desc(), named.report_id.desc()), limit)

    async def search(self, words: Sequence[str], limit: int) -> Sequence[Report]:
        """Newest reports whose title or text has every word, whatever its case, at most one a story.

        Raises StoreError.
        """
        has = [reports.c.folded.contains(word.casefold(), autoescape=True) for word in words]
        query = _FROM.where(*has).order_by(reports.c.published.desc(), reports.c.id.desc())
        return await self._newest(query, limit)

    async def _newest(self, query: sa.Select[Any], limit: int) -> list[Report]:
        """The first of each story, read only as far as needed: history grows, the answer does not."""
        found: dict[int, Report] = {}
        async with self._read() as connection, connection.stream(query) as rows:
            async for row in rows:
                if len(found) >= limit:
                    break
                if row.story_id not in found:
                    found[row.story_id] = to_report(row)
        return list(found.values())
