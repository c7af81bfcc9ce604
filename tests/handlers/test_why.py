"""Why an alert came, or did not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.extract import extract
from bot.model import Article, Chat, DeliveryKind, DeliveryState, Digest, FeedEntry, Why
from bot.ports import FeedState, NewDelivery, NewHeld, NewReport, Settlement
from tests.articles import MORNING, PARTNERS, directory, report

if TYPE_CHECKING:
    from bot.model import Delivery
    from tests.handlers.conftest import Room

REPORT = report(PARTNERS)
STATE = FeedState(MORNING, MORNING)
LATER = MORNING + timedelta(days=3650)  # when everything owed is due, whatever the store's clock says


async def owed(room: Room) -> Delivery:
    """The chat watches Apple, and a story about it is in the outbox."""
    await room.say("watch Apple")
    await room.store.save_chat(Chat("console:me", room.language, "Asia/Jakarta"))
    feed = await room.store.add_feed("https://wire.example/", "Wire")
    alert = NewDelivery("console:me", Digest((), PARTNERS.title), "a test")
    entry = FeedEntry(("1",), PARTNERS.title, PARTNERS.text)
    new = NewReport(entry, REPORT.extraction, MORNING, deliveries=(alert,))
    await room.store.commit_poll(feed, STATE, [new])
    (delivery,) = await room.store.claim("console", LATER, 1, timedelta(seconds=60))
    return delivery


async def settled(room: Room, state: DeliveryState) -> None:
    delivery = await owed(room)
    await room.store.settle([(delivery.id, Settlement(state, "a reason"))], MORNING)


async def test_the_last_alert_says_that_it_is_about_a_watched_company(room: Room) -> None:
    await settled(room, DeliveryState.SENT)
    reply = await room.say("why")
    assert PARTNERS.title in reply.text
    assert "Sent" in reply.text
    assert "about a company this chat watches" in reply.text


async def test_before_the_first_alert_there_is_none_to_explain(room: Room) -> None:
    assert (await room.say("why")).text.startswith("No alert has been sent here yet.")


async def test_a_company_that_is_not_watched_is_the_reason(room: Room) -> None:
    await room.know(REPORT)
    reply = await room.say("why Apple")
    assert "does not watch Apple" in reply.text


async def test_an_alert_on_its_way_or_given_up_is_said_so(room: Room) -> None:
    delivery = await owed(room)
    assert "On its way" in (await room.say("why Apple")).text
    await room.store.settle([(delivery.id, Settlement("failed", "too long"))], MORNING)
    assert "could not be delivered" in (await room.say("why Apple")).text


async def test_a_story_not_owed_was_too_old_and_one_in_passing_is_about_something_else(room: Room) -> None:
    await room.say("watch Apple")
    await room.know(REPORT)
    assert "Not sent: it is older" in (await room.say("why Apple")).text
    passing = tuple(replace(c, about=False) for c in REPORT.extraction.companies)
    await room.know(replace(REPORT, id=2, story_id=2, extraction=replace(REPORT.extraction, companies=passing)))
    assert "names Apple in passing" in (await room.say("why Apple")).text


async def test_what_the_chat_filters_out_or_mutes_is_the_reason(room: Room) -> None:
    for line in ("watch Apple", "filter exclude Gandeng", "timezone Jakarta"):
        await room.say(line)
    await room.know(REPORT)
    assert "it has “Gandeng”, which this chat filters out" in (await room.say("why Apple")).text
    for line in ("filter off", "mute Apple 24h"):
        await room.say(line)
    assert "Not sent: muted until 13 Feb 2025 13:05 WIB." in (await room.say("why Apple")).text


async def test_what_is_kept_for_a_digest_says_until_when_and_what_counts_for_it(room: Room) -> None:
    for line in ("watch Apple", "timezone Jakarta"):
        await room.say(line)
    feed = await room.store.add_feed("https://wire.example/", "Wire")
    kept = NewHeld("console:me", ("apple",), Why.QUIET, release_at=MORNING + timedelta(hours=1))
    entry = FeedEntry(("1",), PARTNERS.title, PARTNERS.text)
    await room.store.commit_poll(feed, STATE, [NewReport(entry, REPORT.extraction, MORNING, held=(kept,))])
    until = "Kept until the quiet hours end, 12 Feb 2025 14:05 WIB."
    assert (await room.say("why Apple")).text.endswith(until)
    (due,) = await room.store.due_digests(MORNING + timedelta(hours=1), 1)
    await room.store.commit_digest(due, None, Digest((), "Your digest: 1 story"), "a test", MORNING)
    told = (await room.say("why Apple")).text
    assert f"{until} A digest has it by now, ranked by what counts for it: it is about a company you watch;" in told


async def test_a_story_told_in_other_words_is_the_same_story(room: Room) -> None:
    await settled(room, DeliveryState.SENT)
    (told,) = await room.store.latest(["apple"], 1)
    other = replace(REPORT.extraction, title="The same in other words")
    feed = await room.store.add_feed("https://other.example/", "Other")
    entry = FeedEntry(("2",), other.title, "")
    again = NewReport(entry, other, MORNING + timedelta(hours=1), told.story_id)
    await room.store.commit_poll(feed, STATE, [again])
    text = (await room.say("why Apple")).text
    assert f"The same story as “{PARTNERS.title}”" in text
    assert "Nothing in it was new, so it only counts as one more source." in text


async def test_what_was_new_in_a_later_report_is_said_and_so_is_the_message_that_told_it(room: Room) -> None:
    await settled(room, DeliveryState.SENT)
    (told,) = await room.store.latest(["apple"], 1)
    profit = "Apple said net profit jumped 59% in the second quarter."
    new = extract(Article("n", "Apple net profit jumps 59%", profit), directory())
    feed = await room.store.add_feed("https://other.example/", "Other")
    more = NewDelivery("console:me", Digest((), "", note="New figure"), "a new figure", kind=DeliveryKind.DEVELOPMENT)
    report_of_it = NewReport(
        FeedEntry(("2",), new.title, ""), new, MORNING + timedelta(hours=1), told.story_id, "", (more,)
    )
    await room.store.commit_poll(feed, STATE, [report_of_it])
    (delivery,) = await room.store.claim("console", LATER, 9, timedelta(seconds=60))
    await room.store.settle([(delivery.id, Settlement(DeliveryState.SENT))], MORNING)
    assert "What was new in it: New figure: Net profit, Apple +59%." in (await room.say("why Apple")).text
    newest, first = (await room.say("why")).text.split("\n•")
    assert newest.startswith("• New figure\nSent")
    assert newest.endswith("as a follow-up: New figure.")
    assert "about a company this chat watches" in first


async def test_a_feed_that_is_down_is_named(room: Room) -> None:
    feed = await room.store.add_feed("https://down.example/", "Harian Padam")
    await room.store.commit_poll(feed, replace(STATE, failures=3, error="timed out"), [])
    assert "Harian Padam" in (await room.say("why Apple")).text


async def test_in_indonesian(ruang: Room) -> None:
    await settled(ruang, DeliveryState.SENT)
    assert "dipantau obrolan ini" in (await ruang.say("mengapa")).text


async def test_a_name_nobody_knows_is_asked_back(room: Room) -> None:
    reply = await room.say("why Zzyzx Qwfp")
    assert reply.error
