"""From polls to digests on a real database, by a clock that stands still: each digest is sent exactly once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from bot.adapters.store import SqlStore, open_store
from bot.companies import Directory
from bot.desk import Desk
from bot.digests import Digests
from bot.model import (
    Chat,
    DeliveryKind,
    DigestRule,
    FeedDocument,
    FeedEntry,
    Fetched,
    Mute,
    Preferences,
    QuietHours,
    Threshold,
)
from bot.pipeline import Pipeline
from tests.fakes_clock import VirtualClock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from bot.model import Delivery, Feed

ME = Chat("console:me", timezone="Asia/Jakarta")
DIRECTORY = Directory.load()
START = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)  # noon in Jakarta
MORNING = (DigestRule((time(7, 30),)),)
TITLES = ("Apple opens a factory in India", "Apple names a new finance chief", "Apple raises its dividend")


@dataclass
class World:
    """A feed, the chat and the clock they go by."""

    store: SqlStore
    clock: VirtualClock
    document: FeedDocument = field(default_factory=lambda: FeedDocument("A", ()))
    made: int = 0

    async def fetch(self, feed: Feed) -> Fetched:
        return Fetched(b"x", feed.url)

    async def parse(self, body: bytes, url: str, content_type: str, now: datetime) -> FeedDocument:
        assert (body, url[-12:], content_type) == (b"x", ".example/rss", "")
        assert now.tzinfo
        return self.document

    async def bring(self, *titles: str, text: str = "", publisher: str = "A") -> None:
        """The publisher's feed has these new articles, and is polled."""
        entries = []
        for title in titles:
            self.made += 1
            entries.append(FeedEntry((str(self.made),), title, text, published=self.clock.now()))
        self.document = FeedDocument(publisher, tuple(entries))
        feed = await self.store.add_feed(f"https://{publisher.lower()}.example/rss", publisher)
        await Pipeline(self.store, self, self, DIRECTORY, self.clock).poll(feed)

    async def wants(self, wants: Preferences) -> None:
        await Desk(self.store, DIRECTORY, self.clock).prefer(ME, wants)

    async def at(self, text: str, *trust: str) -> list[tuple[str, ...]]:
        """Go to that moment by Jakarta's clock, write what is due, and what is to be sent then."""
        moment = datetime.fromisoformat(f"{text}+07:00")
        self.clock.advance((moment - self.clock.now()).total_seconds())
        await Digests(self.store, self.clock, trust).run()
        return await self.sent()

    async def sent(self) -> list[tuple[str, ...]]:
        """What is to be sent now: a headline, or a title and the headlines below it."""
        return [(d.digest.headline, *(item.headline for item in d.digest.items)) for d in await self.claimed()]

    async def claimed(self) -> Sequence[Delivery]:
        """The same as deliveries."""
        return await self.store.claim("console", self.clock.now(), 50, timedelta(days=99))


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    store = await open_store(f"sqlite:///{tmp_path / 'test.db'}")
    await store.save_chat(ME)
    await store.watch(ME.address, "apple", START)
    made = World(store, VirtualClock(START))
    await made.bring()  # the first poll of a feed is special
    yield made
    await store.close()


async def test_without_preferences_nothing_is_held(world: World) -> None:
    await world.bring(*TITLES)
    assert sorted(await world.sent()) == sorted((title,) for title in TITLES)
    assert await world.at("2026-03-03T12:00") == []


async def test_a_digest_instead_of_alerts_each_morning_once(world: World) -> None:
    await world.wants(Preferences(schedule=MORNING, alerts=False))
    await world.bring(*TITLES[:2])
    assert await world.sent() == []
    assert await world.at("2026-03-03T07:29") == []
    assert await world.at("2026-03-03T07:30") == [("Your digest: 2 stories", TITLES[1], TITLES[0])]
    assert await world.at("2026-03-03T07:31") == []
    await world.bring(TITLES[2])
    assert await world.at("2026-03-04T07:30") == [("Your digest: 1 story", TITLES[2])]


async def test_a_morning_without_news_has_no_digest(world: World) -> None:
    await world.wants(Preferences(schedule=MORNING, alerts=False))
    assert await world.at("2026-03-03T07:30") == []
    await world.bring(TITLES[0])
    assert await world.at("2026-03-03T12:00") == []


async def test_after_three_days_down_there_is_one_digest(world: World) -> None:
    await world.wants(Preferences(schedule=MORNING, alerts=False))
    await world.bring(*TITLES)
    assert len(await world.at("2026-03-06T10:00")) == 1
    assert await world.at("2026-03-06T11:00") == []


async def test_a_clock_stepped_back_sends_no_digest_twice(world: World) -> None:
    await world.wants(Preferences(schedule=MORNING, alerts=False))
    await world.bring(TITLES[0])
    assert len(await world.at("2026-03-03T07:30")) == 1
    await world.at("2026-03-03T06:00")
    await world.bring(TITLES[1])
    assert await world.at("2026-03-03T07:30") == []
    assert len(await world.at("2026-03-04T07:30")) == 1


async def test_many_processes_write_a_digest_once(world: World) -> None:
    await world.wants(Preferences(schedule=MORNING, alerts=False))
    await world.bring(*TITLES)
    world.clock.advance(timedelta(days=1).total_seconds())
    runs = await asyncio.gather(*(Digests(world.store, world.clock).run() for _ in range(5)))
    assert sum(runs) == 1
    assert len(await world.sent()) == 1


async def test_alerts_and_a_digest_that_sums_them_up(world: World) -> None:
    await world.wants(Preferences(schedule=MORNING))
    for title in (TITLES[0], "Apple shares jump 6%"):
        world.clock.advance(60)
        await world.bring(title)
    assert len(await world.sent()) == 2
    assert await world.at("2026-03-03T07:30") == [("Your digest: 2 stories", "Apple shares jump 6%", TITLES[0])]
    assert await world.at("2026-03-04T07:30") == []


@pytest.mark.parametrize(("trust", "shown"), [((), "A"), (("B", "A"), "B")])
async def test_a_digest_tells_a_story_in_the_words_of_its_best_source(
    world: World, trust: tuple[str, ...], shown: str
) -> None:
    titles = {"A": "Apple raises its dividend by a cent", "B": "Apple raises its dividend by a cent a share"}
    await world.wants(Preferences(schedule=MORNING))
    for publisher, title in titles.items():
        world.clock.advance(60)
        await world.bring(title, publisher=publisher)
    assert (titles["A"],) in await world.sent()
    assert ("Your digest: 1 story", titles[shown]) in await world.at("2026-03-03T07:30", *trust)


async def test_what_the_quiet_hours_held_is_one_digest_after_them(world: World) -> None:
    await world.wants(Preferences(quiet=QuietHours(time(22), time(7))))
    await world.at("2026-03-02T23:00")
    await world.bring(*TITLES[:2])
    assert await world.sent() == []
    assert await world.at("2026-03-03T06:59") == []
    assert await world.at("2026-03-03T07:00") == [("Your digest: 2 stories", TITLES[1], TITLES[0])]
    await world.bring(TITLES[2])
    assert await world.sent() == [(TITLES[2],)]


async def test_a_large_move_breaks_through_the_quiet_hours_where_that_is_allowed(world: World) -> None:
    await world.wants(
        Preferences(quiet=QuietHours(time(22), time(7), urgent=True), thresholds=(Threshold(Decimal(5)),))
    )
    await world.at("2026-03-02T23:00")
    await world.bring("Apple shares jump 6%", TITLES[0])
    assert await world.sent() == [("Apple shares jump 6%",)]


async def test_beyond_the_cap_the_rest_of_the_hour_is_one_digest(world: World) -> None:
    await world.wants(Preferences(hourly=1))
    await world.bring(*TITLES)
    assert len(await world.sent()) == 1
    assert await world.at("2026-03-02T12:59") == []
    ((title, *rest),) = await world.at("2026-03-02T13:00")
    assert (title, len(rest)) == ("Your digest: 2 stories", 2)


async def test_a_feed_that_returns_after_a_week_sends_one_digest(world: World) -> None:
    world.clock.advance(timedelta(days=7).total_seconds())
    await world.bring(*TITLES)
    assert await world.sent() == []
    ((title, *rest),) = await world.at("2026-03-09T12:01")
    assert (title, len(rest)) == ("Your digest: 3 stories", 3)


async def test_a_digest_turned_off_gives_what_it_held_at_once(world: World) -> None:
    await world.wants(Preferences(schedule=MORNING, alerts=False))
    await world.bring(TITLES[0])
    await world.wants(Preferences())
    assert await world.at("2026-03-02T12:05") == [("Your digest: 1 story", TITLES[0])]


async def test_another_zone_is_another_moment(world: World) -> None:
    await world.wants(Preferences(schedule=MORNING, alerts=False))
    await Desk(world.store, DIRECTORY, world.clock).keep(Chat(ME.address, "en", "Asia/Makassar"))
    await world.bring(TITLES[0])
    assert len(await world.at("2026-03-03T06:30")) == 1


FIRST, SECOND = "Apple shares rise on India sales", "Apple shares rise on sales in India"
BODY = "Apple shares rose 3.4% after iPhone sales in India climbed 27%."
NEWS = BODY + " Apple's net profit rose 12%."


async def test_a_development_in_the_quiet_hours_waits_for_the_digest(world: World) -> None:
    await world.wants(Preferences(quiet=QuietHours(time(22), time(7))))
    await world.bring(FIRST, text=BODY)
    assert await world.sent() == [(FIRST,)]
    await world.at("2026-03-02T23:00")
    await world.bring(SECOND, text=NEWS)
    assert await world.sent() == []
    assert await world.at("2026-03-03T07:00") == [("Your digest: 1 story", SECOND)]


LARGE = Preferences(quiet=QuietHours(time(22), time(7), urgent=True), thresholds=(Threshold(Decimal(5)),))
JUMP = "Apple shares jump 6% on sales in India"


async def test_what_breaks_through_before_its_story_was_told_is_the_whole_story_and_no_reply(world: World) -> None:
    await world.wants(LARGE)
    await world.at("2026-03-02T23:00")
    await world.bring(FIRST, text=BODY)
    await world.bring(JUMP, text=NEWS.replace("3.4%", "6%"))
    (alert,) = await world.claimed()
    assert (alert.kind, alert.digest.headline) == (DeliveryKind.ALERT, JUMP)
    assert [line.amount for line in alert.digest.figures] == ["+6%", "+27%", "+12%"]
    assert await world.at("2026-03-03T07:00") == []


async def test_a_story_the_cap_held_is_told_whole_once_there_is_room(world: World) -> None:
    await world.wants(Preferences(schedule=MORNING, hourly=1))
    await world.bring(TITLES[0])
    await world.bring(FIRST, text=BODY)
    assert await world.sent() == [(TITLES[0],)]
    world.clock.advance(timedelta(hours=2).total_seconds())
    await world.bring(SECOND, text=NEWS)
    (alert,) = await world.claimed()
    assert (alert.kind, alert.digest.headline) == (DeliveryKind.ALERT, SECOND)


async def test_a_development_of_what_a_digest_told_is_no_first_message(world: World) -> None:
    await world.wants(Preferences(quiet=QuietHours(time(22), time(7))))
    await world.at("2026-03-02T23:00")
    await world.bring(FIRST, text=BODY)
    assert await world.at("2026-03-03T07:00") == [("Your digest: 1 story", FIRST)]
    await world.bring(SECOND, text=NEWS)
    (development,) = await world.claimed()
    assert development.kind is DeliveryKind.DEVELOPMENT


async def test_a_muted_company_has_no_developments(world: World) -> None:
    await world.bring(FIRST, text=BODY)
    await world.sent()
    await world.wants(Preferences(mutes=(Mute("apple", START + timedelta(days=1)),)))
    world.clock.advance(3600)
    await world.bring(SECOND, text=NEWS)
    assert [headline for headline, *_ in await world.sent() if headline != FIRST] == []
    assert await world.at("2026-03-03T12:01") == []
