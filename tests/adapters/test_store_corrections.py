"""What chats said was not about a company, in the database and in the fake of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.model import Chat, Denial, Digest
from bot.ports import Correction, FeedState, NewDelivery
from tests.adapters.test_store import new
from tests.builders import NOON

if TYPE_CHECKING:
    from bot.ports import Store

PIE = Correction(
    address="telegram:-100/5",
    story_id=4,
    company_id="apple",
    company="Apple",
    title="Bake a warm apple pie",
    excerpt="Take three apples “from the shed”.",
    phrase="warm apple pie",
    url="https://dapur.example/pie",
    user="7",
    created_at=NOON,
)


@pytest.fixture
def store(any_store: Store) -> Store:
    return any_store


async def test_a_correction_comes_back_as_it_was_kept(store: Store) -> None:
    assert await store.corrections(10) == []
    assert await store.add_correction(PIE)
    assert await store.corrections(10) == [PIE]


async def test_the_same_chat_story_and_company_is_kept_once(store: Store) -> None:
    assert await store.add_correction(PIE)
    again = replace(PIE, user="8", created_at=NOON + timedelta(hours=1))
    assert not await store.add_correction(again)
    assert await store.corrections(10) == [PIE]


@pytest.mark.parametrize("change", [{"address": "slack:C1"}, {"story_id": 5}, {"company_id": "the-gap"}])
async def test_another_chat_story_or_company_is_another_case(store: Store, change: dict[str, str | int]) -> None:
    other = replace(PIE, url=None, **change)  # type: ignore[arg-type] # one field at a time, of its own type
    assert await store.add_correction(PIE)
    assert await store.add_correction(other)
    assert await store.corrections(10) == [other, PIE]
    assert await store.corrections(1) == [other]


async def test_an_alert_keeps_its_buttons_in_the_outbox_with_the_story_it_got(store: Store) -> None:
    await store.save_chat(Chat("console:me"))
    feed = await store.add_feed("https://news.example/rss", "Example")
    digest = Digest(("Apple",), "Apple gains", denials=(Denial("apple", "Not about Apple"),))
    report = replace(new("a"), deliveries=(NewDelivery("console:me", digest, "watched"),))
    (stored,) = await store.commit_poll(feed, FeedState(NOON, NOON), [report])
    record = (await store.records("console:me", [stored.story_id]))[stored.story_id]
    assert [choice.command for choice in record.delivery.digest.choices] == [f"notabout {stored.story_id} apple"]
