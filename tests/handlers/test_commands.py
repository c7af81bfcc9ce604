"""What a person in a chat types and reads, command by command."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.desk import MOST_WATCHED
from bot.model import Chat, Choice
from bot.phrases import SPOKEN
from handlers._spec import commands
from tests.articles import MORNING, PARTNERS, PROFIT, report

if TYPE_CHECKING:
    from tests.handlers.conftest import Room

PARTNERS_REPORT = report(PARTNERS)
PROFIT_REPORT = report(
    PROFIT,
    id=2,
    publisher="Harbour Wire",
    story_id=2,
    published=MORNING + timedelta(hours=1),
    url="https://h.example/2",
)


# -- watch --------------------------------------------------------------------------------------------


async def test_watch_says_what_happens_now_and_shows_the_newest(room: Room) -> None:
    await room.know(PARTNERS_REPORT)
    reply = await room.say("/watch apple")
    assert reply.text == (
        "You are watching Apple (AAPL) now.\nI will write here as soon as there is news. The newest so far:"
    )
    assert [digest.headline for digest in reply.digests] == [PARTNERS.title]
    assert tuple(await room.store.watched("console:me")) == ("apple",)
    assert not reply.error


async def test_watch_without_news_promises_none(room: Room) -> None:
    reply = await room.say("/watch SpaceX")
    assert "You are watching SpaceX now." in reply.text
    assert "I have no story yet." in reply.text
    assert not reply.digests


async def test_watch_in_indonesian(ruang: Room) -> None:
    reply = await ruang.say("pantau bbca")
    assert reply.text.startswith("Sekarang Anda memantau Bank Central Asia (BBCA).")


async def test_watching_again_is_kindly_said(room: Room) -> None:
    await room.say("watch Apple")
    reply = await room.say("watch AAPL")
    assert reply.text == "You were watching Apple (AAPL) already; nothing has changed."
    assert not reply.error


async def test_several_at_once(room: Room) -> None:
    await room.know(PARTNERS_REPORT, PROFIT_REPORT)
    reply = await room.say("/watch Apple, BBCA and Alibaba")
    assert "Apple (AAPL), Bank Central Asia (BBCA), and Alibaba (BABA)" in reply.text
    assert tuple(await room.store.watched("console:me")) == ("apple", "bank-central-asia", "alibaba")
    assert len(reply.digests) == 2


async def test_no_more_old_stories_than_the_backlog(room: Room) -> None:
    await room.know(*(replace(PARTNERS_REPORT, id=n, story_id=n) for n in range(1, 6)))
    assert len((await room.say("/watch Apple, Alibaba, BBCA, SpaceX")).digests) == room.desk.backlog


async def test_one_unknown_name_does_not_stop_the_others(room: Room) -> None:
    reply = await room.say("/watch Apple, Qwxyzzt")
    assert "You are watching Apple (AAPL) now." in reply.text
    assert "I know no company called “Qwxyzzt”." in reply.text


async def test_an_ambiguous_name_becomes_buttons_that_work(room: Room) -> None:
    reply = await room.say("/watch bank")
    assert reply.text == "Which “bank” do you mean?"
    assert [choice.label for choice in reply.choices] == ["Bank Central Asia (BBCA)", "Bank Mandiri (BMRI)"]
    await room.say(reply.choices[1].command)
    assert tuple(await room.store.watched("console:me")) == ("bank-mandiri",)


async def test_a_misspelling_is_asked_about_and_never_guessed(room: Room) -> None:
    reply = await room.say("/watch alibabba")
    assert Choice("Alibaba (BABA)", "watch BABA") in reply.choices
    assert tuple(await room.store.watched("console:me")) == ()


async def test_a_product_is_asked_about_by_the_companys_name(ruang: Room) -> None:
    reply = await ruang.say("/watch iphone")
    assert reply.text == "Dengan “iphone”, maksud Anda Apple (AAPL)?"
    assert reply.choices == (Choice("Apple (AAPL)", "watch AAPL"),)


async def test_watch_alone_asks_and_offers(ruang: Room) -> None:
    reply = await ruang.say("/watch")
    assert reply.text.startswith("Perusahaan mana")
    assert Choice("Bank Central Asia (BBCA)", "watch BBCA") in reply.choices


async def test_a_watch_list_has_an_end(room: Room) -> None:
    for n in range(MOST_WATCHED):
        await room.store.watch("console:me", f"company-{n}", MORNING)
    reply = await room.say("/watch Apple")
    assert f"{MOST_WATCHED} companies" in reply.text
    assert reply.error
    assert "apple" not in await room.store.watched("console:me")


async def test_many_unknown_names_are_cut_short(room: Room) -> None:
    reply = await room.say("/watch " + ", ".join(f"qqzz{n}xx" for n in range(30)))
    assert "left the rest, from “qqzz10xx" in reply.text
    assert reply.text.count("I know no company") == 10


async def test_ten_names_are_not_too_many(room: Room) -> None:
    reply = await room.say("/watch Apple, Apple and Apple; Apple & Apple dan Apple, Apple, Apple, Apple, BBCA")
    assert "a lot at once" not in reply.text
    assert tuple(await room.store.watched("console:me")) == ("apple", "bank-central-asia")


async def test_a_chat_that_had_ended_lives_again(room: Room) -> None:
    await room.say("/watch Apple")
    await room.store.delete_chat("console:me")
    await room.say("/watch Apple")
    assert [s.company_id for s in await room.store.subscriptions({"apple"})] == ["apple"]


# -- unwatch, list ------------------------------------------------------------------------------------


async def test_unwatch(room: Room) -> None:
    await room.say("/watch Apple, BBCA")
    assert (await room.say("/unwatch apple")).text == "No more alerts about Apple (AAPL)."
    assert tuple(await room.store.watched("console:me")) == ("bank-central-asia",)


async def test_unwatch_what_was_not_watched(room: Room) -> None:
    await room.say("/watch Apple")
    reply = await room.say("/unwatch BBCA")
    assert reply.text == "You were not watching Bank Central Asia (BBCA)."
    assert reply.choices == (Choice("Apple (AAPL)", "unwatch AAPL"),)
    assert tuple(await room.store.watched("console:me")) == ("apple",)


async def test_unwatch_alone_offers_what_is_watched(room: Room) -> None:
    await room.say("/watch Apple, SpaceX")
    reply = await room.say("/unwatch")
    assert reply.choices == (Choice("Apple (AAPL)", "unwatch AAPL"), Choice("SpaceX", "unwatch SpaceX"))


async def test_unwatch_with_nothing_watched(ruang: Room) -> None:
    assert (await ruang.say("/unwatch Apple")).text.startswith("Belum ada perusahaan yang Anda pantau")


async def test_unwatch_knows_which_of_several_is_watched(room: Room) -> None:
    await room.say("/watch Bank Mandiri, Apple")
    assert (await room.say("/unwatch bank")).text == "No more alerts about Bank Mandiri (BMRI)."


async def test_unwatch_asks_when_several_are_watched(room: Room) -> None:
    await room.say("/watch Bank Mandiri, BBCA")
    assert len((await room.say("/unwatch bank")).choices) == 2
    assert len(await room.store.watched("console:me")) == 2


async def test_a_company_that_left_the_directory_can_still_be_unwatched(room: Room) -> None:
    await room.store.watch("console:me", "old-name", MORNING)
    (choice,) = (await room.say("/unwatch")).choices
    assert choice.label == "old-name"
    await room.say(choice.command)
    assert tuple(await room.store.watched("console:me")) == ()


async def test_list(room: Room) -> None:
    await room.say("/watch Apple, BBCA")
    assert (await room.say("/list")).text == "You watch 2 companies:\n• Apple (AAPL)\n• Bank Central Asia (BBCA)"
    await room.say("/unwatch BBCA")
    assert (await room.say("/list")).text == "You watch 1 company:\n• Apple (AAPL)"


async def test_an_empty_list_offers_a_start(ruang: Room) -> None:
    empty = await ruang.say("/daftar")
    assert empty.text.startswith("Belum ada perusahaan")
    assert empty.choices


async def test_stop_asks_before_it_ends_everything(room: Room) -> None:
    await room.say("/watch Apple, BBCA")
    asked = await room.say("/stop")
    assert len(await room.store.watched("console:me")) == 2
    assert (await room.say(asked.choices[0].command)).text.startswith("Stopped,")
    assert tuple(await room.store.watched("console:me")) == ()
    assert await room.store.chat("console:me") is None


async def test_stop_with_a_name_stops_only_that(ruang: Room) -> None:
    await ruang.say("/watch Apple, BBCA")
    await ruang.say("/berhenti Apple")
    assert tuple(await ruang.store.watched("console:me")) == ("bank-central-asia",)


# -- latest, search -----------------------------------------------------------------------------------


async def test_latest_speaks_of_what_is_watched(room: Room) -> None:
    await room.know(PARTNERS_REPORT, PROFIT_REPORT)
    await room.say("/watch Alibaba")
    reply = await room.say("/latest")
    assert [digest.headline for digest in reply.digests] == [PARTNERS.title]
    assert reply.digests[0].companies[0] == "Alibaba (BABA)"


async def test_latest_of_one_company_offers_to_watch_it(room: Room) -> None:
    await room.know(PARTNERS_REPORT, PROFIT_REPORT)
    reply = await room.say("/latest bca")
    assert [digest.headline for digest in reply.digests] == [PROFIT.title]
    assert reply.choices == (Choice("Watch Bank Central Asia", "watch BBCA"),)
    await room.say("/watch bca")
    assert (await room.say("/latest bca")).choices == ()


async def test_latest_with_nothing_watched_asks(room: Room) -> None:
    reply = await room.say("/latest")
    assert "Which company?" in reply.text
    assert Choice("Apple (AAPL)", "latest AAPL") in reply.choices


async def test_latest_without_news_says_so(room: Room) -> None:
    reply = await room.say("/latest SpaceX")
    assert reply.text == "I have no story about SpaceX yet."
    assert not reply.error


async def test_one_story_is_one_digest_that_counts_its_sources(room: Room) -> None:
    later = MORNING + timedelta(hours=2)
    await room.know(
        PARTNERS_REPORT,
        replace(PARTNERS_REPORT, id=3, publisher="Kabar Pasar", published=later),
        replace(PARTNERS_REPORT, id=4, publisher="Kabar Pasar", published=later),
    )
    (digest,) = (await room.say("/latest Apple")).digests
    assert digest.more_sources == "+1 source"


async def test_of_a_storys_reports_the_chat_is_shown_one_in_its_language(room: Room, ruang: Room) -> None:
    english = report(replace(PROFIT, companies=PARTNERS.companies), id=5, publisher="Harbour Wire")
    await room.know(PARTNERS_REPORT, english)
    assert (await room.say("/latest Apple")).digests[0].headline == PROFIT.title
    assert (await ruang.say("/latest Apple")).digests[0].headline == PARTNERS.title


async def test_search(room: Room) -> None:
    await room.know(PARTNERS_REPORT, PROFIT_REPORT)
    reply = await room.say("/search IPHONE, cina!")
    assert reply.text == "Newest stories with “iphone cina”"
    assert [digest.headline for digest in reply.digests] == [PARTNERS.title]
    assert (await room.say("/search unicorns")).text.startswith("I found no story with “unicorns”")
    assert (await room.say("/search ?!")).error


# -- figures, quote -----------------------------------------------------------------------------------


async def test_figures_with_source_and_date(ruang: Room) -> None:
    await ruang.know(PARTNERS_REPORT)
    reply = await ruang.say("/figures Apple")
    assert reply.text == (
        "Angka tentang Apple (AAPL), dari yang terbaru\n"
        "Warta Niaga · 12 Feb 2025\n"
        "▼ Penjualan iPhone di Cina −11%\n"
        "▲ Saham Apple +1,5%"
    )


async def test_the_same_figure_from_two_outlets_is_one(room: Room) -> None:
    await room.know(PARTNERS_REPORT, replace(PARTNERS_REPORT, id=3, story_id=3, published=MORNING + timedelta(hours=1)))
    lines = (await room.say("/figures Alibaba")).text.splitlines()
    assert lines[1:] == ["Warta Niaga · 12 Feb 2025", "▲ Share price, Alibaba +2.6%"]


async def test_figures_nobody_reported(room: Room) -> None:
    assert (await room.say("/figures SpaceX")).text == "I have no figures about SpaceX yet."


async def test_quote_is_an_analysts(ruang: Room) -> None:
    await ruang.know(PARTNERS_REPORT)
    (digest,) = (await ruang.say("/kutipan alibaba")).digests
    assert digest.quote == "Kerja sama ini memberi Alibaba pelanggan yang besar"
    assert digest.attribution == "Rani Wibowo, analis senior, Sekuritas Utara"
    assert digest.source == "Warta Niaga"
    assert digest.figures == ()


async def test_a_companys_own_words_are_no_analysts_quote(room: Room) -> None:
    await room.know(PROFIT_REPORT)
    reply = await room.say("/quote BBCA")
    assert reply.text == "I have no analyst's quote about Bank Central Asia (BBCA) yet."
    assert not reply.digests


async def test_an_analyst_in_a_report_about_others_is_not_quoted(room: Room) -> None:
    await room.know(PARTNERS_REPORT)
    assert not (await room.say("/quote SpaceX")).digests


# -- start, help, lang, timezone ----------------------------------------------------------------------


@pytest.mark.parametrize("language", sorted(SPOKEN))
async def test_help_fits_one_screen_and_names_every_command(room: Room, language: str) -> None:
    room.language = language
    lines = (await room.say("/help")).text.splitlines()
    assert len(lines) <= 19
    for command in commands():
        tunes = command.spec.tunes
        assert any(f"/{command.spec.name}" in (line.split() if tunes else line.split()[:1]) for line in lines)


async def test_help_for_one_command(ruang: Room) -> None:
    text = (await ruang.say("/help pantau")).text
    assert text.startswith("/watch NAMA – ")
    assert "/watch BBCA, TLKM" in text
    assert "/pantau" in text


async def test_start_remembers_the_chat_in_its_language(ruang: Room) -> None:
    reply = await ruang.say("/start")
    assert reply.text.startswith("Halo")
    assert reply.choices
    assert await ruang.store.chat("console:me") == Chat("console:me", "id", "Asia/Jakarta")


async def test_start_from_a_link_watches_at_once(room: Room) -> None:
    await room.say("/start watch_AAPL")
    assert tuple(await room.store.watched("console:me")) == ("apple",)


async def test_language(room: Room) -> None:
    reply = await room.say("/lang")
    assert reply.choices == (Choice("Bahasa Indonesia", "lang id"), Choice("Bahasa Melayu", "lang ms"))
    assert (await room.say(reply.choices[0].command)).text == "Mulai sekarang saya menjawab dalam Bahasa Indonesia."
    assert (await room.say("/list")).text.startswith("Belum ada")
    assert await room.store.chat("console:me") == Chat("console:me", "id", "Asia/Jakarta")


async def test_a_language_kabar_does_not_speak(room: Room) -> None:
    reply = await room.say("/lang klingon")
    assert reply.error
    assert reply.choices


async def test_a_named_zone_outlives_the_language(room: Room) -> None:
    await room.say("/timezone Singapore")
    await room.say("/lang id")
    assert await room.store.chat("console:me") == Chat("console:me", "id", "Asia/Singapore")


@pytest.mark.parametrize(
    ("typed", "zone", "shown"),
    [
        ("Makassar", "Asia/Makassar", "14:05 WITA"),
        ("wit", "Asia/Jayapura", "15:05 WIT"),
        ("new york", "America/New_York", "01:05 ET"),
        ("America/New_York", "America/New_York", "01:05 ET"),
        ("surabaya", "Asia/Jakarta", "13:05 WIB"),
        ("UTC+8", "Etc/GMT-8", "14:05 UTC+8"),
        ("gmt−3", "Etc/GMT+3", "03:05 UTC−3"),
        ("utc", "UTC", "06:05 UTC"),
    ],
)
async def test_timezone(room: Room, typed: str, zone: str, shown: str) -> None:
    reply = await room.say(f"/timezone {typed}")
    assert reply.text.endswith(f"{shown}.")
    assert "Etc" not in reply.text
    chat = await room.store.chat("console:me")
    assert chat is not None
    assert chat.timezone == zone


async def test_a_zone_misspelled_is_offered(room: Room) -> None:
    reply = await room.say("/timezone singapura")
    assert reply.choices[0] == Choice("Singapore", "timezone Asia/Singapore")
    assert await room.store.chat("console:me") is None
