"""Short ways to make the values tests are about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.model import Chat, Company, Direction, Extraction, Figure, MentionedCompany, Metric, Quote, Report
from bot.ports import Subscription

if TYPE_CHECKING:
    from collections.abc import Sequence

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def company(company_id: str, *, about: bool = True) -> MentionedCompany:
    return MentionedCompany(Company(company_id, company_id.title()), about)


def figure(
    value: str, direction: Direction = Direction.UP, company_id: str | None = "apple", *, headline: bool = True
) -> Figure:
    return Figure(
        value=value,
        unit="%",
        direction=direction,
        metric=Metric.SHARE_PRICE,
        subject="shares",
        where="text",
        start=0,
        end=1,
        evidence="x",
        company=company_id,
        headline=headline,
    )


def report(
    title: str = "Apple gains",
    *,
    companies: Sequence[str] = ("apple",),
    figures: Sequence[Figure] = (),
    quoted: bool = False,
    minutes: float = 0,
    story: int = 0,
    url: str | None = None,
    publisher: str = "Wire",
) -> Report:
    """A report published `minutes` after noon."""
    return Report(
        id=0,
        feed_id=1,
        publisher=publisher,
        url=url,
        published=NOON + timedelta(minutes=minutes),
        story_id=story,
        extraction=Extraction(
            language="en",
            title=title,
            text="",
            companies=tuple(company(name) for name in companies),
            figures=tuple(figures),
            quotes=(Quote("It was good.", 0, 12),) if quoted else (),
            best_quote=0 if quoted else None,
        ),
    )


def subscription(address: str, company_id: str = "apple") -> Subscription:
    return Subscription(Chat(address), company_id, NOON)
