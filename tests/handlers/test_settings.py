"""What a chat asks for in words, in two languages, and what it is answered."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.model import Interest, Preferences
from handlers._line import LONGEST_TEXT
from tests.articles import MORNING

if TYPE_CHECKING:
    from tests.handlers.conftest import Room

ADDRESS = "console:me"
LINES = (
    "digest 07:30,17:00 weekdays",
    "digest only",
    "quiet 22:00-07:00 urgent",
    "cap 5",
    "threshold 3%",
    "threshold Apple share_price >= 2%",
    "threshold BBCA net_profit any",
    "level Apple figures",
    "filter exclude /rumou?r/",
    "filter not from Example Gossip",
    "filter language id",
    "mute BBCA 24h",
)

SECTIONS = ("digest", "quiet", "threshold", "filter", "cap", "mute", "lang", "timezone", "silent", "previews")
SIZES = ("share_price >= 3%", "Apple share_price >= 2%", "Bank Central Asia net_profit any")


async def asked(room: Room, *lines: str) -> Preferences:
    """What the store has after the lines, all of which are taken."""
    for line in ("watch Apple, BBCA", *lines):
        reply = await room.say(line)
        assert not reply.error, (line, reply.text)
    return await room.store.preferences(ADDRESS)


def exported(text: str) -> str:
    return text.partition("\n\n")[2]


@pytest.mark.parametrize(
    ("line", "answer", "buttons"),
    [
        ("digest", "Digests: off.\nFor example:", []),
        ("digest 07:30 weekdays", "Noted. Digests: 07:30 weekdays. Alerts come as well", ["digest only", "digest off"]),
        ("digest mon 9am only", "Noted. Digests: 09:00 mon. No alerts in between.", ["digest both", "digest off"]),
        ("digest idx", "Noted. Digests: idx.", ["digest only", "digest off"]),
        ("quiet", "Quiet hours: off.", []),
        ("quiet 22:00-07:00", "Noted. Quiet hours: 22:00-07:00.", []),
        ("cap", "No limit on alerts.", []),
        ("cap 5", "Noted. At most 5 alerts an hour", []),
        ("threshold", "Only figures of this size are news: any.", []),
        ("threshold Apple 2.5%", "Noted. Only figures of this size are news: Apple share_price >= 2.5%.", []),
        ("level", "Interest: –.", []),
        ("level Apple headline figures", "Noted. Interest: Apple: figures.", []),
        ("level Apple", "What do you want to read about Apple?", [f"level AAPL {i.value}" for i in Interest]),
        ("filter", "No filters.", []),
        (
            "filter include merger",
            "Noted. Only with one of these words: merger.",
            ["filter remove merger", "filter off"],
        ),
        ("mute", "Nothing is muted.", []),
        ("mute Apple 2h", "Noted. Muted: Apple until 12 Feb 2025 08:05 UTC.", ["unmute AAPL"]),
        ("mute 90 min", "Noted. Muted: everything until 12 Feb 2025 07:35 UTC.", ["unmute"]),
        ("settings", "Nothing special:", [f"settings {name}" for name in SECTIONS]),
        (
            "settings cap",
            "No limit on alerts.",
            ["settings cap 3", "settings cap 5", "settings cap 10", "settings"],
        ),
        (
            "settings cap 5",
            "Noted. At most 5 alerts an hour",
            ["settings cap 3", "settings cap 10", "settings cap off", "settings"],
        ),
        ("settings lang", "I answer in English", ["settings lang id", "settings lang ms", "settings"]),
        ("settings lang id", "Mulai sekarang saya menjawab", ["settings lang en", "settings lang ms", "settings"]),
        ("settings silent", "Alerts make a sound at night too.", ["settings silent on", "settings"]),
        ("settings silent on", "At night alerts come without a sound.", ["settings silent off", "settings"]),
        ("settings silent nyala", "At night alerts come without a sound.", ["settings silent off", "settings"]),
        ("settings previews on", "Alerts show a preview of the page.", ["settings previews off", "settings"]),
        ("settings nonsense", "Nothing special:", [f"settings {name}" for name in SECTIONS]),
        ("export", "Keep this", []),
    ],
)
async def test_answers(room: Room, line: str, answer: str, buttons: list[str]) -> None:
    await room.say("watch Apple")
    reply = await room.say(line)
    assert reply.text.startswith(answer), reply.text
    assert ([choice.command for choice in reply.choices], reply.error) == (buttons, False)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("digest 25:00", "“25:00” is no time of day."),
        ("digest only", "Set a time first"),
        ("quiet 22", "“22” is no stretch of time."),
        ("cap 0", "“0” is no number"),
        ("cap 10000000000000000000", "“10000000000000000000” is no number"),
        ("threshold lots", "“lots” is no percentage."),
        ("threshold Nosuchthing 3%", "I know no company called “Nosuchthing”."),
        ("threshold BBCA 3%", "You were not watching Bank Central Asia."),
        ("level BBCA figures", "You were not watching Bank Central Asia."),
        ("mute BBCA 1h", "You were not watching Bank Central Asia."),
        ("mute Apple 999w", "“999w” is no length of time."),
        ("filter merger", "I don't understand “merger” here."),
        ("filter exclude /(a/", "The pattern goes wrong at character 2: “missing ): (a”"),
        ("filter exclude /(?:.?){1000}y$/", "“/(?:.?){1000}y$/” is too much work"),
        ("filter language klingon", "I don't understand “klingon” here."),
        ("import", "Send what /export gave you"),
        ("import what", "I can't read that:"),
        ("import hourly = " + "9" * 5000, "I can't read that:"),
        ("import mutes = " + "[" * 3000, "I can't read that:"),
        ('import quiet = "9"', "“9” is no stretch of time."),
        ("import colour = 1", "I don't understand “colour” here."),
        ('import companies = ["Nosuchthing"]', "I know no company called “Nosuchthing”."),
        ('import language = "tlh"', "I don't understand “tlh” here."),
        ('import timezone = "Mars/Olympus"', "I don't understand “Mars/Olympus” here."),
        ("import " + "x" * LONGEST_TEXT, "That is too long for me."),
    ],
)
async def test_what_is_refused_changes_nothing(room: Room, line: str, answer: str) -> None:
    await room.say("watch Apple")
    reply = await room.say(line)
    assert reply.error
    assert reply.text.startswith(answer), reply.text
    assert await room.store.preferences(ADDRESS) == Preferences()
    assert list(await room.store.watched(ADDRESS)) == ["apple"]


async def test_usual_values_are_written_as_the_language_does(room: Room, ruang: Room) -> None:
    labels = {
        "settings mute": (["2 hours", "24 hours", "1 week"], ["2 jam", "24 jam", "1 minggu"]),
        "settings quiet": (["22:00-07:00", "22:00-07:00 urgent"], ["22:00-07:00", "22:00-07:00 penting"]),
    }
    for line, (english, indonesian) in labels.items():
        assert [choice.label for choice in (await room.say(line)).choices][:-1] == english
        assert [choice.label for choice in (await ruang.core.answer("x:id", line, language="id")).choices][
            :-1
        ] == indonesian


async def test_every_usual_value_can_be_pressed(ruang: Room) -> None:
    await ruang.say("watch Apple")
    for section in [choice.command for choice in (await ruang.say("settings")).choices]:
        for choice in (await ruang.say(section)).choices:
            reply = await ruang.say(choice.command)
            assert (reply.in_place, reply.error) == (True, False), choice
            assert reply.choices[-1].command in {"settings", "settings previews"}


async def test_everything_can_be_set_and_is_shown(room: Room) -> None:
    await asked(room, *LINES)
    assert (await room.say("settings")).text.splitlines() == [
        "What this chat asked for:",
        "Digests: 07:30,17:00 weekdays. No alerts in between.",
        "Quiet hours: 22:00-07:00. Moves beyond your threshold break through.",
        f"Only figures of this size are news: {', '.join(SIZES)}.",
        "Interest: Apple: figures.",
        "Nothing with these words: /rumou?r/. Nothing from: Example Gossip. Only in: id.",
        "At most 5 alerts an hour; the rest comes as a digest.",
        "Muted: Bank Central Asia until 13 Feb 2025 06:05 UTC.",
    ]


async def test_everything_can_be_ended(room: Room) -> None:
    off = ("digest off", "quiet off", "cap off", "threshold off", "level Apple about", "filter off", "unmute")
    assert await asked(room, *LINES, *off) == Preferences()
    assert (await room.say("settings")).text.startswith("Nothing special:")


async def test_everything_can_be_said_in_indonesian(ruang: Room) -> None:
    lines = (
        "ringkasan 07.30 senin-jumat saja",
        "tenang 22.00 sampai 07.00 penting",
        "batas 5",
        "ambang 3 persen",
        "ambang BBCA laba bersih berapa pun",
        "minat Apple kutipan analis",
        "saring tanpa rumor",
        "saring dari Contoh",
        "bisukan Apple 24 jam",
    )
    wants = await asked(ruang, *lines)
    assert (wants.alerts, wants.hourly, wants.interests) == (False, 5, (("apple", Interest.ANALYSTS),))
    assert wants.mutes[0].until == MORNING + timedelta(days=1)
    assert (await ruang.say("pengaturan")).text.splitlines()[1] == (
        "Ringkasan: 07:30 hari kerja. Tanpa kabar di antaranya."
    )


async def test_everything_can_be_said_in_malay(room: Room) -> None:
    assert "Bahasa Melayu" in (await room.say("lang ms")).text
    lines = (
        "digest 07:30 hari bekerja",
        "quiet 22:00-07:00 penting",
        "cap 5",
        "threshold 3%",
        "level Apple penganalisis",
        "filter tanpa khabar angin",
        "mute Apple 2 minggu",
    )
    wants = await asked(room, *lines)
    assert (wants.hourly, wants.interests) == (5, (("apple", Interest.ANALYSTS),))
    assert wants.mutes[0].until == MORNING + timedelta(weeks=2)
    assert (await room.say("settings")).text.splitlines()[:3] == [
        "Yang diminta sembang ini:",
        "Ringkasan: 07:30 hari bekerja. Makluman datang juga, sebaik sahaja ada berita.",
        "Waktu senyap: 22:00-07:00. Pergerakan melebihi ambang tetap dihantar.",
    ]


async def test_what_is_exported_is_imported_in_another_chat(room: Room) -> None:
    await asked(room, "timezone Jakarta", *LINES)
    text = (await room.say("export")).text
    there = await room.core.answer("console:there", f"/import\n{exported(text)}")
    assert there.text == "All of that is set now. /settings shows it."
    assert (await room.core.answer("console:there", "export")).text == text
    assert await room.store.preferences("console:there") == await room.store.preferences(ADDRESS)


async def test_a_misspelt_company_is_asked_about_with_the_rest_of_the_command(room: Room) -> None:
    await room.say("watch Apple")
    reply = await room.say("threshold Alibabba 3%")
    assert reply.error
    assert [choice.command for choice in reply.choices] == ["threshold BABA 3%"] or "Alibabba" in reply.text


async def test_one_filter_is_removed_and_the_others_stay(room: Room) -> None:
    wants = await asked(room, "filter exclude a", "filter exclude b", "filter from A", "filter remove a")
    assert (wants.filters.exclude, wants.filters.publishers) == (("b",), ("A",))


async def test_one_mute_ends_and_the_others_stay(room: Room) -> None:
    wants = await asked(room, "mute Apple 1h", "mute BBCA", "mute 2h", "mute Apple 3h", "unmute BBCA")
    assert {mute.company: mute.until - MORNING for mute in wants.mutes} == {
        None: timedelta(hours=2),
        "apple": timedelta(hours=3),
    }
