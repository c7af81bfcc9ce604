"""People and the service in Telegram, from the first word to the last: by polling and by webhook, in both languages."""

from __future__ import annotations

import asyncio
import json
import signal
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from bot.phrases import phrases
from tests.e2e.test_once import FEED
from tests.e2e.test_run import EMPTY, PATIENCE, free_port, get, running
from tests.servers.telegram import SentMessage, TelegramServer
from tests.servers.telegram_state import member

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.e2e.conftest import Site

ME, ADMIN, MEMBER = 42, 42, 43
GROUP, CHANNEL, TOPIC, OTHER_TOPIC = -1001, -1002, 5, 6
MODES = ("polling", "webhook")
SENT = 'kabar_sends_total{channel="telegram",outcome="sent"} 1.0'  # counted once it is stored that it was


@dataclass
class Talk:
    """One person's side of a chat: says something, presses something, waits for what comes back."""

    server: TelegramServer
    chat: int
    user: int = ME
    language: str = "en"
    thread: int | None = None

    async def say(self, line: str, *, user: int | None = None) -> SentMessage:
        """The answer to a line."""
        before = len(self.shown())
        self.server.type(self.chat, line, user=user or self.user, language=self.language, thread=self.thread)
        await self.server.until(lambda: len(self.shown()) > before, PATIENCE)
        return self.shown()[-1]

    async def press(self, message: SentMessage, label: str, *, user: int | None = None) -> SentMessage:
        """The answer to a press, in the message itself or below it."""
        before = [(one.message_id, one.edits) for one in self.shown()]
        self.server.press(message, label, user=user or self.user, language=self.language)
        await self.server.until(lambda: [(one.message_id, one.edits) for one in self.shown()] != before, PATIENCE)
        return message if len(before) == len(self.shown()) else self.shown()[-1]

    def shown(self) -> list[SentMessage]:
        return [m for m in self.server.messages if (m.chat, m.thread) == (self.chat, self.thread) and not m.file]


@asynccontextmanager
async def serving(folder: Path, site: Site, telegram: TelegramServer, mode: str) -> AsyncIterator[str]:
    """`kabar run` against the server, ended in order, with nothing refused that it sent; where its metrics are."""
    web = free_port()
    site.pages["/rss"] = EMPTY.encode()
    config = f"""
[schedule]
interval = "100ms"
tick = "100ms"
[fetch]
allow_private = ["127.0.0.1/32"]
[web]
listen = "127.0.0.1:{web}"
[telegram]
token = "{telegram.token}"
base_url = "{telegram.base_url}"
mode = "{mode}"
[[feeds]]
url = "{site.address}/rss"
publisher = "Harian Cakrawala"
"""
    async with running(folder, config) as process:
        await telegram.until(lambda: telegram.polls or telegram.webhook, PATIENCE)
        yield f"http://127.0.0.1:{web}/metrics"
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            _, err = await process.communicate()
        assert process.returncode == 0, err.decode()
        assert "Traceback" not in err.decode()
        assert telegram.token not in err.decode()
        assert bool(telegram.webhook) == (mode == "webhook")
        assert [refusal for refusal in telegram.refused if "Conflict" not in str(refusal)] == []


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer(admins={GROUP: {ADMIN}, CHANNEL: {ADMIN}}) as running_server:
        running_server.names["@kabar_pasar"] = CHANNEL
        running_server.channels.add(CHANNEL)
        yield running_server


# What a newcomer types in each language, and what stands in the answers.
WORDS: dict[str, dict[str, str]] = {
    "en": {
        "watch": "/watch Apple, bank central asia",
        "watching": "You are watching Apple (AAPL) and Bank Central Asia (BBCA) now.",
        "digest": "/digest 07:30",
        "digests": "Noted. Digests: 07:30.",
        "zone": "/timezone Makassar",
        "zoned": "Times are shown in Makassar",
        "other": "/lang id",
        "spoken": "Mulai sekarang saya menjawab dalam Bahasa Indonesia.",
        "why": "it is about a company this chat watches",
        "muted": "Noted. Muted: Apple until",
        "unmute": "/unmute Apple",
        "unmuted": "Noted. Nothing is muted.",
    },
    "id": {
        "watch": "/pantau Apple, BBCA",
        "watching": "Anda memantau Apple (AAPL) dan Bank Central Asia (BBCA)",
        "digest": "/ringkasan 07.30",
        "digests": "Ringkasan: 07:30",
        "zone": "/zona makassar",
        "zoned": "Makassar",
        "other": "/bahasa english",
        "spoken": "I answer in English from now on.",
        "why": "perusahaan yang dipantau",
        "muted": "Apple sampai",
        "unmute": "/bunyikan Apple",
        "unmuted": "Tidak ada yang dibisukan.",
    },
}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("language", ["en", "id"])
async def test_a_newcomers_first_day(
    tmp_path: Path, site: Site, telegram: TelegramServer, language: str, mode: str
) -> None:
    say, words = phrases(language), WORDS[language]
    me = Talk(telegram, ME, language=language)
    async with serving(tmp_path, site, telegram, mode) as metrics:
        hello = await me.say("/start")
        assert hello.text == say.welcome
        assert len(hello.labels) == len(say.popular)
        watching = await me.say(words["watch"])
        assert words["watching"] in watching.text
        site.pages["/rss"] = FEED.encode()
        await telegram.until(lambda: any("Baidu" in m.text for m in me.shown()), PATIENCE)
        await get(metrics, holding=SENT)
        alert = me.shown()[-1]
        apple = {"company": "Apple"}
        mute = say.button_mute.format(**apple)
        read = say.digest.read[:1].upper() + say.digest.read[1:]
        assert alert.labels == [read, say.button_not_about.format(**apple), mute, say.button_why]
        assert words["why"] in (await me.press(alert, say.button_why)).text
        assert words["muted"] in (await me.press(alert, mute)).text
        assert words["unmuted"] in (await me.say(words["unmute"])).text
        assert words["digests"] in (await me.say(words["digest"])).text
        assert words["zoned"] in (await me.say(words["zone"])).text
        assert words["spoken"] in (await me.say(words["other"])).text
        await me.say("/export")
        await telegram.until(lambda: telegram.files(ME), PATIENCE)
        stored = exported(telegram)
        assert (stored["chats"][0]["timezone"], len(stored["subscriptions"])) == ("Asia/Makassar", 2)
        assert [one["state"] for one in stored["deliveries"]] == ["sent"]
        sure = await me.say("/stop")
        now = phrases("id" if language == "en" else "en")
        assert (await me.press(sure, now.button_stop)).text == now.stopped
        telegram.files(ME).clear()
        await me.say("/export")
        await telegram.until(lambda: len(telegram.files(ME)) == 2, PATIENCE)
        assert not any(exported(telegram).values())


def exported(telegram: TelegramServer) -> dict[str, list[dict[str, Any]]]:
    """What is in the last file."""
    name, content = telegram.files(ME)[-1]
    assert name == "kabar.json"
    stored: dict[str, list[dict[str, Any]]] = json.loads(content)
    return stored


@pytest.mark.parametrize("mode", MODES)
async def test_an_admins_day_in_a_group_with_topics(
    tmp_path: Path, site: Site, telegram: TelegramServer, mode: str
) -> None:
    topic, group = Talk(telegram, GROUP, thread=TOPIC), Talk(telegram, GROUP)
    say = phrases("en")
    async with serving(tmp_path, site, telegram, mode) as metrics:
        # The bot comes into a group, and says so in one short message.
        telegram.membership(GROUP, "member", was="left")
        await telegram.until(group.shown, PATIENCE)
        assert [m.text for m in group.shown()] == [say.greeting]
        # Members talk; nobody is answered. One tries to change the group: refused, once.
        for number in range(30):
            telegram.type(GROUP, f"good morning {number}", user=1000 + number)
        assert (await topic.say("/watch Apple", user=MEMBER)).text == say.admins_only
        telegram.type(GROUP, "/watch Apple", user=MEMBER, thread=TOPIC)
        telegram.type(GROUP, "/stop yes", user=MEMBER, thread=TOPIC)
        # An admin, named or not, sets a topic up.
        assert "You are watching Apple (AAPL) now." in (await topic.say("/watch@KabarBot Apple")).text
        telegram.type_as(GROUP, "/watch TLKM", speaks_for=GROUP, thread=TOPIC)
        await telegram.until(lambda: "Telkom" in topic.shown()[-1].text, PATIENCE)
        assert [m.text for m in topic.shown()].count(say.admins_only) == 1
        assert (await Talk(telegram, GROUP, MEMBER, thread=OTHER_TOPIC).say("/list")).text == say.watch_list_empty
        # Settings change where they stand.
        panel = await topic.say("/settings")
        quiet = say.settings.sections["quiet"]
        assert (await topic.press(panel, quiet)) is panel
        telegram.press(panel, "22:00-07:00", user=MEMBER)
        await telegram.until(telegram.popups, PATIENCE)
        assert telegram.popups() == [say.admins_only]
        await topic.press(panel, "22:00-07:00")
        assert panel.text.startswith("Noted. Quiet hours: 22:00-07:00.")
        await topic.press(panel, say.button_back)
        assert "Quiet hours: 22:00-07:00." in panel.text
        await topic.press(panel, quiet)
        await topic.press(panel, say.settings.button_off)
        # News comes to the topic, and nowhere else.
        site.pages["/rss"] = FEED.encode()
        await telegram.until(lambda: any("Baidu" in m.text for m in telegram.messages), PATIENCE)
        assert {(m.chat, m.thread) for m in telegram.messages if "Baidu" in m.text} == {(GROUP, TOPIC)}
        await get(metrics, holding=SENT)
        # What concerns one reader alone is shown to that reader alone.
        alert = topic.shown()[-1]
        before = len(topic.shown())
        telegram.press(alert, say.button_why, user=MEMBER)
        await telegram.until(lambda: len(telegram.popups()) == 2, PATIENCE)
        assert "it is about a company this chat watches" in telegram.popups()[1]
        telegram.press(alert, say.button_mute.format(company="Apple"), user=MEMBER)
        await telegram.until(lambda: len(telegram.popups()) == 3, PATIENCE)
        assert (telegram.popups()[2], len(topic.shown())) == (say.admins_only, before)
        assert "Muted: Apple until" in (await topic.press(alert, say.button_mute.format(company="Apple"))).text
        # An admin opens the topic to all; the group throws the bot out and lets it in again.
        panel = await topic.say("/settings")
        await topic.press(panel, say.settings.sections["open"])
        await topic.press(panel, say.settings.switches["open"][1].rstrip("."))
        assert "Nvidia" in (await topic.say("/watch Nvidia", user=MEMBER)).text
        telegram.membership(GROUP, "kicked")
        telegram.membership(GROUP, "administrator", was="kicked")
        await telegram.until(lambda: "Good to be back." in topic.shown()[-1].text, PATIENCE)
        assert group.shown()[-1].text == say.greeting


@pytest.mark.parametrize("mode", MODES)
async def test_an_admins_day_with_a_channel(tmp_path: Path, site: Site, telegram: TelegramServer, mode: str) -> None:
    mine, channel = Talk(telegram, ADMIN), Talk(telegram, CHANNEL)
    may_post = member("administrator", can_post_messages=True)
    say = phrases("en")
    async with serving(tmp_path, site, telegram, mode):
        telegram.membership(CHANNEL, may_post, was="left")
        await telegram.until(channel.shown, PATIENCE)
        assert [m.text for m in channel.shown()] == [say.greeting]
        # It is set up from the private chat, and by posts in it.
        answer = await mine.say("/watch @kabar_pasar BBCA, Apple")
        assert plain(answer).startswith("@kabar_pasar\nYou are watching")
        refusal = await Talk(telegram, MEMBER, MEMBER).say("/stop @kabar_pasar yes")
        assert plain(refusal) == say.elsewhere_refused.format(chat="@kabar_pasar")
        telegram.post(CHANNEL, "/unwatch BBCA")
        await telegram.until(lambda: "No more alerts about" in channel.shown()[-1].text, PATIENCE)
        # Its settings are changed from the private chat, in place.
        panel = await mine.say("/settings @kabar_pasar")
        await mine.press(panel, say.settings.sections["previews"])
        await mine.press(panel, say.settings.switches["previews"][1].rstrip("."))
        assert plain(panel) == f"@kabar_pasar\n{say.settings.switches['previews'][1]}"
        site.pages["/rss"] = FEED.encode()
        await telegram.until(lambda: any("Baidu" in m.text for m in telegram.messages), PATIENCE)
        alert = channel.shown()[-1]
        assert (alert.chat, alert.preview) == (CHANNEL, "https://cakrawala.example/apple-baidu")
        # A reader presses: told alone. The bot loses its right to post, and gets it back.
        telegram.press(alert, say.button_mute.format(company="Apple"), user=MEMBER)
        await telegram.until(telegram.popups, PATIENCE)
        assert telegram.popups() == [say.admins_only]
        telegram.membership(CHANNEL, member("administrator", can_post_messages=False), was=may_post)
        telegram.membership(CHANNEL, may_post, was=member("administrator", can_post_messages=False))
        await telegram.until(lambda: "Good to be back." in channel.shown()[-1].text, PATIENCE)


def plain(message: SentMessage) -> str:
    """Its text without what keeps a name from being a mention."""
    return message.text.replace("\u2060", "")


async def test_inline_and_a_deep_link(tmp_path: Path, site: Site, telegram: TelegramServer) -> None:
    me = Talk(telegram, ME)
    async with serving(tmp_path, site, telegram, "polling"):
        assert "You are watching Apple (AAPL) now." in (await me.say("/start watch_AAPL")).text
        assert "Alibaba (BABA)" in (await me.say("/start watch_9988_HK")).text
        site.pages["/rss"] = FEED.encode()
        await telegram.until(lambda: any("Baidu" in m.text for m in me.shown()), PATIENCE)
        for text in ("apple", "", "no such company at all"):
            telegram.look(text, user=ME)
        await telegram.until(lambda: len(telegram.found) == 3, PATIENCE)
        titles = [[result["title"] for result in answer["results"]] for answer in telegram.found]
        assert titles == [["Apple Pilih Baidu untuk Fitur Suara iPhone di Cina"]] * 2 + [[]]
        assert "−7.5%" in telegram.found[0]["results"][0]["text"]
        assert {answer["is_personal"] for answer in telegram.found} == {"true"}
