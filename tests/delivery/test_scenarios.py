"""What platforms do to a message, on the wire of the strict stand-ins: the one chat bears it, no other waits for it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

import pytest
import sqlalchemy as sa

from bot.adapters.clock import SystemClock
from bot.adapters.store import SqlStore, open_store
from bot.adapters.store.schema import chats, deliveries
from bot.channels.slack import SlackChannel
from bot.channels.slack.channel import Timeouts as SlackTimeouts
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.library import Timeouts
from bot.delivery import Courier, Pacer
from bot.delivery.pace import LIMITS
from bot.desk import Desk
from bot.model import Chat, Digest, Extraction, FeedEntry
from bot.phrases import phrases
from bot.ports import FeedState, NewDelivery, NewReport
from handlers import CommandCore
from tests.articles import directory
from tests.fakes import FakeCommands
from tests.servers.slack import SlackServer
from tests.servers.telegram import TelegramServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.ports import Channel

LEASE = timedelta(seconds=60)
READ_TIMEOUT = 0.5


class Later(SystemClock):
    """The machine's clock, and as much later as a test wants."""

    ahead = timedelta(0)

    def now(self) -> datetime:
        return super().now() + self.ahead


class Platform(Protocol):
    """A stand-in with two chats, one of which has trouble."""

    troubled: str
    fine: str
    channel: Channel

    @property
    def server(self) -> TelegramServer | SlackServer: ...

    def trouble(self, kind: str, times: int = 1) -> None: ...

    def leave(self) -> None: ...

    def back(self) -> None: ...

    def shown(self, address: str) -> list[str]: ...


@dataclass
class Telegram:
    server: TelegramServer
    channel: Channel
    troubled: str = "telegram:-7"
    fine: str = "telegram:8"

    def trouble(self, kind: str, times: int = 1) -> None:
        self.server.fail_next(kind, times=times, chat=-7)

    def leave(self) -> None:
        self.server.block(-7)

    def back(self) -> None:
        self.server.unblock(-7)

    def shown(self, address: str) -> list[str]:
        return self.server.texts(int(address.partition(":")[2]))


@dataclass
class Slack:
    server: SlackServer
    channel: Channel
    troubled: str = "slack:C07"
    fine: str = "slack:C08"

    def trouble(self, kind: str, times: int = 1) -> None:
        self.server.fail_next(kind, times=times, channel="C07")

    def leave(self) -> None:
        self.server.gone("C07", "not_in_channel")

    def back(self) -> None:
        self.server.join("C07")

    def shown(self, address: str) -> list[str]:
        return [m.shown for m in self.server.messages if m.channel == address.partition(":")[2]]


@dataclass
class Post:
    """An outbox and who empties it."""

    url: str
    store: SqlStore
    clock: Later
    platform: Platform
    courier: Courier

    async def owe(self, headline: str, *addresses: str) -> None:
        now = self.clock.now()
        feed = await self.store.add_feed("https://a.example/rss", "A")
        owed = tuple(NewDelivery(address, Digest((), headline), "a test") for address in addresses)
        news = NewReport(FeedEntry((headline,), headline, ""), Extraction("en", headline, ""), now, deliveries=owed)
        for address in addresses:
            if await self.store.chat(address) is None:
                await self.store.save_chat(Chat(address))
        await self.store.commit_poll(feed, FeedState(now, now), [news])

    async def drain(self, *, later: float = 0.0) -> None:
        self.clock.ahead += timedelta(seconds=later)
        await self.courier.drain()

    async def state(self, address: str) -> str:
        query = sa.select(deliveries.c.state).select_from(deliveries.join(chats)).where(chats.c.address == address)
        async with self.store._read() as connection:  # noqa: SLF001 - no command of the product asks this
            return str((await connection.scalars(query)).one())

    async def restart(self) -> None:
        """The process ends and another begins: nothing but the database is left."""
        await self.store.close()
        self.store = await open_store(self.url)
        self.courier = courier(self.platform.channel, self.store, self.clock)


def courier(channel: Channel, store: SqlStore, clock: Later) -> Courier:
    return Courier(channel, store, clock, Pacer(LIMITS[channel.name], clock), LEASE)


@pytest.fixture
def patience() -> float:
    """Seconds for an answer."""
    return READ_TIMEOUT


@pytest.fixture
async def telegram(patience: float) -> AsyncIterator[Telegram]:
    async with TelegramServer() as server:
        timeouts = Timeouts(read=patience)
        channel = TelegramChannel(server.token, FakeCommands(), base_url=server.base_url, timeouts=timeouts)
        await channel.start(listen=False)
        yield Telegram(server, channel)
        await channel.stop()


@pytest.fixture
async def slack(patience: float) -> AsyncIterator[Slack]:
    async with SlackServer() as server:
        channel = SlackChannel(
            server.bot_token,
            server.app_token,
            FakeCommands(),
            base_url=server.base_url,
            timeouts=SlackTimeouts(total=patience),
        )
        await channel.start(listen=False)
        yield Slack(server, channel)
        await channel.stop()


@pytest.fixture(params=["telegram", "slack"])
async def post(request: pytest.FixtureRequest, telegram: Telegram, slack: Slack, tmp_path: Path) -> AsyncIterator[Post]:
    platform: Platform = telegram if request.param == "telegram" else slack
    url, clock = f"sqlite:///{tmp_path / 'test.db'}", Later()
    store = await open_store(url)
    made = Post(url, store, clock, platform, courier(platform.channel, store, clock))
    yield made
    await made.store.close()


# What happens, the delivery's state then, after how long it is tried again, how often the chat has the message then.
ENDINGS = {
    "telegram": [
        ("drop", "unknown", 61, 2),
        ("nonsense", "unknown", 61, 2),
        ("hang", "unknown", 61, 2),
        ("500", "pending", 6, 1),
        ("502", "unknown", 61, 1),
        ("429 long", "pending", 10_801, 1),
    ],
    "slack": [
        ("drop", "unknown", 61, 2),
        ("not json", "unknown", 61, 1),
        ("hang", "unknown", 61, 2),
        ("503", "pending", 6, 1),
        ("500", "unknown", 61, 1),
        ("429 long", "pending", 10_801, 1),
    ],
}
CASES = [pytest.param(name, *row, id=f"{name} {row[0]}") for name, rows in ENDINGS.items() for row in rows]


@pytest.mark.parametrize(("post", "kind", "state", "wait", "copies"), CASES, indirect=["post"])
async def test_trouble_is_one_chats_own_and_the_message_arrives(
    post: Post, kind: str, state: str, wait: float, copies: int
) -> None:
    platform = post.platform
    platform.trouble(kind)
    await post.owe("news", platform.troubled, platform.fine)
    await post.drain()
    assert (await post.state(platform.troubled), await post.state(platform.fine)) == (state, "sent")
    assert len(platform.shown(platform.fine)) == 1
    await post.drain(later=wait)
    assert (await post.state(platform.troubled), len(platform.shown(platform.troubled))) == ("sent", copies)


@pytest.mark.parametrize("patience", [60.0])
async def test_nobody_waits_while_one_chats_answer_does_not_come(post: Post) -> None:
    platform = post.platform
    platform.trouble("hang")
    others = [f"{platform.fine}{n}" for n in range(20)]
    await post.owe("news", platform.troubled, *others)
    draining = asyncio.create_task(post.courier.drain())
    async with asyncio.timeout(30):  # half of what the one may take
        await platform.server.until(lambda: all(platform.shown(address) for address in others), 30)
        while [await post.state(address) for address in others] != ["sent"] * len(others):  # noqa: ASYNC110 - the database has no event
            await asyncio.sleep(0.01)
    assert await post.state(platform.troubled) == "leased"
    await platform.server.__aexit__()  # which ends the wait
    await draining


async def test_a_minute_of_trouble_is_waited_out(post: Post) -> None:
    platform = post.platform
    platform.trouble("503" if platform.channel.name == "slack" else "500", times=4)
    await post.owe("news", platform.troubled, platform.fine)
    for _ in range(5):
        await post.drain(later=60)
    assert len(platform.shown(platform.troubled)) == len(platform.shown(platform.fine)) == 1


async def test_a_wait_of_hours_outlives_a_restart_and_holds_what_comes_meanwhile(post: Post) -> None:
    platform = post.platform
    platform.trouble("429 long")
    await post.owe("first", platform.troubled)
    await post.drain()
    await post.restart()
    await post.owe("second", platform.troubled, platform.fine)
    await post.drain(later=10_000)
    assert (platform.shown(platform.troubled), len(platform.shown(platform.fine))) == ([], 1)
    await post.drain(later=801)
    assert [text.strip().splitlines()[0] for text in platform.shown(platform.troubled)] == ["first", "second"]


@pytest.mark.parametrize("post", ["telegram"], indirect=True)
async def test_a_group_that_became_another_gets_that_very_message_there(post: Post, telegram: Telegram) -> None:
    telegram.server.migrate(-7, -1007)
    await post.owe("news", telegram.troubled, telegram.fine)
    await post.drain()
    assert telegram.shown("telegram:-1007") == telegram.shown(telegram.fine) == ["news"]


@pytest.mark.parametrize("post", ["telegram"], indirect=True)
async def test_a_user_who_blocks_ends_only_that_chat(post: Post, telegram: Telegram) -> None:
    telegram.server.block(-7)
    await post.owe("news", telegram.troubled, telegram.fine)
    await post.drain()
    assert (await post.state(telegram.troubled), await post.state(telegram.fine)) == ("cancelled", "sent")
    assert await post.store.chat(telegram.troubled) is None


@pytest.mark.parametrize("post", ["slack"], indirect=True)
async def test_an_archived_channel_ends_only_that_channel(post: Post, slack: Slack) -> None:
    slack.server.gone("C07", "is_archived")
    await post.owe("news", slack.troubled, slack.fine)
    await post.drain()
    assert (await post.state(slack.troubled), await post.state(slack.fine)) == ("cancelled", "sent")


@pytest.mark.parametrize("post", ["telegram"], indirect=True)
async def test_alerts_of_a_deleted_topic_go_to_its_group_which_is_told_once(post: Post, telegram: Telegram) -> None:
    topic, group = "telegram:-7/5", "telegram:-7"
    await post.store.save_chat(Chat(topic))
    await post.store.watch(topic, "apple", post.clock.now())
    telegram.server.delete_topic(-7, 5)
    await post.owe("first", topic)
    await post.owe("second", topic, telegram.fine)
    await post.drain()
    assert telegram.shown(group) == [f"{phrases('en').topic_gone}\n\nfirst", "second"]
    assert telegram.shown(telegram.fine) == ["second"]
    assert [await post.store.watched(chat) for chat in (topic, group)] == [[], ["apple"]]
    await post.owe("third", group)
    await post.drain()
    assert telegram.shown(group)[2:] == ["third"]


@pytest.mark.parametrize("name", ["telegram", "slack"])
async def test_a_chat_that_lets_the_bot_in_again_is_greeted_and_gets_its_alerts(name: str, sqlite: str) -> None:
    clock, store = Later(), await open_store(sqlite)
    commands = CommandCore(Desk(store, directory(), clock))
    async with TelegramServer() as telegram, SlackServer() as slack:
        platform: Platform = (
            Telegram(telegram, TelegramChannel(telegram.token, commands, base_url=telegram.base_url))
            if name == "telegram"
            else Slack(slack, SlackChannel(slack.bot_token, slack.app_token, commands, base_url=slack.base_url))
        )
        channel = platform.channel
        await channel.start()
        post = Post(sqlite, store, clock, platform, courier(channel, store, clock))
        place = platform.troubled
        await commands.answer(place, "watch Apple")
        platform.leave()
        await post.owe("while it was out", place)
        await post.drain()
        assert (await post.state(place), await store.subscriptions(["apple"])) == ("cancelled", [])
        platform.back()
        await platform.server.until(lambda: platform.shown(place))
        assert [s.chat.address for s in await store.subscriptions(["apple"])] == [place]
        await post.owe("after that", place)
        await post.drain()
        greeting, alert = platform.shown(place)
        assert ("Apple (AAPL)" in greeting, alert.strip()) == (True, "after that")
        await channel.stop()
    await store.close()
