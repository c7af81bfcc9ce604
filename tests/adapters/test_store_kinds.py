"""Alerts, what developed since, and edits: on the database and on the fake that stands for it."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.config import Config

from bot.adapters.store import engine as engines
from bot.adapters.store import open_store
from bot.adapters.store.engine import make_engine
from bot.errors import StoreError
from bot.model import Chat, DeliveryKind, DeliveryState, Digest, FeedEntry
from bot.ports import FeedState, NewDelivery, NewReport, Settlement
from tests.builders import NOON, report

if TYPE_CHECKING:
    import sqlalchemy as sa

    from bot.model import Delivery
    from bot.ports import Store

ME = Chat("telegram:7")
LEASE = timedelta(seconds=60)
ALERT, DEVELOPMENT, EDIT = DeliveryKind


@pytest.fixture
async def store(any_store: Store) -> Store:
    await any_store.save_chat(ME)
    return any_store


async def tell(
    store: Store, key: str, *owed: NewDelivery, story: int | None = 1, recount: bool = False, at: float = 0
) -> None:
    """A poll that brings a report of the story (None opens it), by a publisher of its own."""
    feed = await store.add_feed(f"https://{key}.example/", key)
    made = report(key)
    now = NOON + timedelta(seconds=at)
    new = NewReport(FeedEntry((key,), key, ""), made.extraction, NOON, story, "", owed, recount)
    await store.commit_poll(feed, FeedState(now, now), [new])


def owes(headline: str, kind: DeliveryKind = ALERT) -> NewDelivery:
    return NewDelivery(ME.address, Digest((), headline), "a test", kind)


async def claim(store: Store, at: float = 0) -> list[Delivery]:
    return list(await store.claim("telegram", NOON + timedelta(seconds=at), 10, LEASE))


async def settle(store: Store, delivery: Delivery, state: DeliveryState = DeliveryState.SENT, at: float = 0) -> None:
    settlement = Settlement(state, reference="55" if state is DeliveryState.SENT else None)
    await store.settle([(delivery.id, settlement)], NOON + timedelta(seconds=at))


async def sent(store: Store, at: float = 0) -> None:
    """The alert is out, as message 55."""
    await tell(store, "first", owes("news"), story=None)
    (alert,) = await claim(store, at)
    await settle(store, alert, at=at)


async def test_a_development_knows_the_message_it_belongs_to(store: Store) -> None:
    await sent(store)
    await tell(store, "second", owes("more", DEVELOPMENT))
    (delivery,) = await claim(store)
    assert (delivery.kind, delivery.reference, delivery.digest.headline) == (DEVELOPMENT, "55", "more")


async def test_a_development_waits_for_its_alert(store: Store) -> None:
    await tell(store, "first", owes("news"), owes("more", DEVELOPMENT), story=None)
    (alert,) = await claim(store)
    assert await claim(store) == []
    await settle(store, alert, DeliveryState.UNKNOWN)
    assert await claim(store) == []
    (alert,) = await claim(store, at=61)
    assert alert.kind is ALERT
    await settle(store, alert)
    assert [(d.digest.headline, d.reference) for d in await claim(store, at=61)] == [("more", "55")]


async def test_of_an_alert_that_failed_the_development_stands_alone(store: Store) -> None:
    await tell(store, "first", owes("news"), owes("more", DEVELOPMENT), story=None)
    (alert,) = await claim(store)
    await settle(store, alert, DeliveryState.FAILED)
    assert [(d.digest.headline, d.reference) for d in await claim(store)] == [("more", None)]


async def test_another_source_is_an_edit_of_the_alert_a_minute_later(store: Store) -> None:
    await sent(store)
    await tell(store, "second", recount=True)
    assert await claim(store, at=59) == []
    (edit,) = await claim(store, at=60)
    assert (edit.kind, edit.reference, edit.digest.headline) == (EDIT, "55", "news")
    await settle(store, edit, at=60)
    assert await claim(store, at=600) == []


async def test_sources_of_one_minute_are_one_edit(store: Store) -> None:
    await sent(store)
    for n in range(3):
        await tell(store, f"more {n}", recount=True, at=n)
    assert len(await claim(store, at=300)) == 1
    assert await store.outstanding() == 0  # an edit is no news


async def test_an_edit_on_its_way_when_another_source_comes_is_made_again_not_sooner_than_a_minute(
    store: Store,
) -> None:
    await sent(store)
    await tell(store, "second", recount=True)
    (edit,) = await claim(store, at=60)
    await tell(store, "third", recount=True)
    await settle(store, edit, at=60)
    (again,) = await claim(store, at=200)
    assert again.kind is EDIT
    await settle(store, again, at=200)
    assert await claim(store, at=900) == []


async def test_what_waits_to_be_sent_needs_no_edit(store: Store) -> None:
    await tell(store, "first", owes("news"), story=None)
    await tell(store, "second", recount=True)
    assert [d.kind for d in await claim(store, at=300)] == [ALERT]


async def test_what_failed_or_was_cancelled_has_no_edit(store: Store) -> None:
    await tell(store, "first", owes("news"), story=None)
    (alert,) = await claim(store)
    await settle(store, alert, DeliveryState.FAILED)
    await tell(store, "second", recount=True)
    assert await claim(store, at=900) == []


async def test_news_goes_before_edits(store: Store) -> None:
    await sent(store)
    await tell(store, "second", recount=True)
    await tell(store, "other", owes("other news"), story=None)
    assert [d.kind for d in await claim(store, at=300)] == [ALERT, EDIT]


async def test_a_chat_that_has_ended_is_owed_neither(store: Store) -> None:
    await sent(store)
    await store.delete_chat(ME.address)
    await tell(store, "second", owes("more", DEVELOPMENT), recount=True)
    assert await claim(store, at=900) == []


async def test_a_chat_that_moved_has_its_messages_no_more(store: Store) -> None:
    await sent(store)
    await store.move_chat(ME.address, "telegram:-1007")
    await tell(store, "second", NewDelivery("telegram:-1007", Digest((), "more"), "", DEVELOPMENT), recount=True)
    assert [(d.kind, d.reference) for d in await claim(store, at=300)] == [(DEVELOPMENT, None), (EDIT, None)]


async def test_what_a_chat_was_told_of_a_story_is_its_alert_and_its_developments(store: Store) -> None:
    await sent(store)
    await tell(store, "second", owes("more", DEVELOPMENT), recount=True)
    told = await store.told([ME.address, "telegram:8"], [1, 2])
    assert {key: [d.headline for d in digests] for key, digests in told.items()} == {(ME.address, 1): ["news", "more"]}
    assert await store.delivered_stories([ME.address], [1, 2]) == {(ME.address, 1)}
    assert [r.delivery.kind for r in await store.last_records(ME.address, 9)] == [DEVELOPMENT, ALERT]
    assert (await store.records(ME.address, [1]))[1].delivery.kind is ALERT


async def test_reports_and_all_they_owe_are_stored_together_or_not_at_all(tmp_path: Path) -> None:
    """One development that can't be written takes everything of its poll back, and the next poll brings it again."""
    store = await open_store(f"sqlite:///{tmp_path}/kabar.db")
    await store.save_chat(ME)
    await sent(store)
    unwritable = NewDelivery(ME.address, Digest((), "more", url=b"no text"), "", DEVELOPMENT)  # type: ignore[arg-type]
    with pytest.raises(StoreError):
        await tell(store, "second", owes("fine", DEVELOPMENT), unwritable, recount=True)
    assert await claim(store, at=300) == []
    assert len(await store.story_reports([1])) == 1
    await tell(store, "second", owes("fine", DEVELOPMENT), recount=True)
    assert [d.kind for d in await claim(store, at=300)] == [DEVELOPMENT, EDIT]
    await store.close()


async def test_deliveries_of_before_are_alerts(tmp_path: Path) -> None:
    """A database of the first schema is brought to this one with what it holds."""
    file = tmp_path / "old.db"
    engine = make_engine(f"sqlite:///{file}")

    def first(connection: sa.Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(Path(engines.__file__).parent / "migrations"))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")

    async with engine.begin() as connection:
        await connection.run_sync(first)
    await engine.dispose()
    with sqlite3.connect(file) as raw:
        raw.execute("INSERT INTO chats (id, address, language, timezone) VALUES (1, 'telegram:7', 'en', 'UTC')")
        raw.execute("INSERT INTO stories (id, opened_at) VALUES (1, '2026-03-02 12:00:00.000000')")
        raw.execute(
            "INSERT INTO deliveries (chat_id, story_id, channel, state, why, reason, priority, available_at, attempts, "
            "unknowns, digest, created_at) VALUES (1, 1, 'telegram', 'pending', 'w', '', 0, "
            "'2026-03-02 12:00:00.000000', 0, 0, ?, '2026-03-02 12:00:00.000000')",
            ('{"companies": [], "headline": "news", "figures": [], "quote_marks": ["“", "”"], "denials": []}',),
        )
    raw.close()
    store = await open_store(f"sqlite:///{file}")
    assert [(d.kind, d.digest.headline) for d in await claim(store)] == [(ALERT, "news")]
    await store.close()
