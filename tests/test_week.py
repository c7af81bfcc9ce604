"""A week and more of captured feeds, ten chats with different wishes: exactly what each is told, and why not the rest.

The captures are not part of the project; the test runs where they are. Articles are named by the end of their
link. `KABAR_WEEK=write python -m pytest tests/test_week.py` writes the expectation anew, to be read before it is kept.
"""

from __future__ import annotations

import os
import tomllib
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest

from bot.adapters.store import open_store
from bot.companies import Directory
from bot.desk import Desk
from bot.digests import Digests
from bot.model import Chat, Digest, Feed, Preferences
from bot.news.preferences.judge import Action, explained
from bot.pipeline import Pipeline
from tests.fakes_clock import VirtualClock
from tests.fakes_publisher import Publisher

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.adapters.store import SqlStore
    from bot.news.decide import Verdict
    from bot.news.preferences.asked import Asked
    from bot.ports import Subscription

DATA = Path(os.environ.get("KABAR_DATA", Path(__file__).parents[2] / "shared" / "data")) / "feeds"
CASES = Path(__file__).parent / "cases"
EXPECTED = CASES / "week.expected.txt"
FIRST, LAST = "2025-04-18T15", "2025-07-02T05"
BACKLOG = 50  # as an operator may set it: the first poll of a feed is news too
STEP = timedelta(minutes=30)

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"no captured feeds in {DATA} (set KABAR_DATA)")


@dataclass
class Diary:
    """What became of articles in each chat, a line each, by the chat's name."""

    lines: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def note(self, chat: Chat, now: datetime, words: str) -> None:
        local = now.astimezone(ZoneInfo(chat.timezone))
        self.lines[chat.target].append(f"  {local:%a %d %b %H:%M}  {words}")


@dataclass
class Listening(Pipeline):
    """A pipeline that writes down what it decides against, or puts off."""

    diary: Diary = field(default_factory=Diary)

    async def _as_asked(
        self, feed: Feed, verdicts: Sequence[Verdict], subscriptions: Sequence[Subscription]
    ) -> tuple[Asked, ...]:
        asked = await super()._as_asked(feed, verdicts, subscriptions)
        judged = {(id(one.verdict.report), one.verdict.chat.address) for one in asked}
        for one in verdicts:
            if not one.send and (id(one.report), one.chat.address) not in judged:
                self.diary.note(one.chat, self.clock.now(), f"-       {article(one.report.url)}  {one.reason}")
        for verdict, judgement in ((one.verdict, one.judgement) for one in asked):
            if judgement.action is not Action.SEND:
                sign = "-" if judgement.action is Action.DROP else "…"
                reason = explained(judgement.reason, verdict.chat)
                self.diary.note(verdict.chat, self.clock.now(), f"{sign}       {article(verdict.report.url)}  {reason}")
        return asked


def article(url: str | None) -> str:
    return f"…{urlsplit(url or '').path[-12:]}"


def captures() -> list[tuple[datetime, str, Path]]:
    """When each was captured, of which feed."""
    found = []
    for path in sorted(DATA.glob("*/*.xml"), key=lambda path: path.name):
        hour, _, name = path.stem.partition("_")
        if FIRST <= hour <= LAST:
            found.append((datetime.fromisoformat(f"{hour}:00+00:00"), name, path))
    return found


async def enter(store: SqlStore, clock: VirtualClock, directory: Directory) -> list[Chat]:
    """The ten chats with their wishes."""
    case = tomllib.loads((CASES / "week.toml").read_text(encoding="utf-8"))
    companies = [directory.company_id(name) for name in case["companies"]]
    desk = Desk(store, directory, clock)
    chats = []
    for name, asked in case["chats"].items():
        table: dict[str, Any] = {key: value for key, value in asked.items() if key not in {"about", "timezone"}}
        chat = Chat(f"console:{name}", "en", asked.get("timezone", "Asia/Jakarta"))
        wants = await desk.read_preferences(table)
        assert isinstance(wants, Preferences), wants
        await desk.prefer(chat, wants)
        for company in companies:
            assert company
            await store.watch(chat.address, company, clock.now())
        chats.append(chat)
    return chats


def told(digest: Digest) -> str:
    if digest.items:
        return f"digest  {' '.join(article(item.url) for item in digest.items)}"
    return f"alert   {article(digest.url)}"


async def replay(path: Path) -> Diary:
    store, clock, diary = await open_store(f"sqlite:///{path}"), VirtualClock(captures()[0][0]), Diary()
    directory, publisher = Directory.load(), Publisher()
    await enter(store, clock, directory)
    pipeline = Listening(store, publisher, publisher, directory, clock, BACKLOG, diary=diary)
    digests = Digests(store, clock)

    async def deliver() -> None:
        await digests.run()
        for delivery in await store.claim("console", clock.now(), 1000, timedelta(days=999)):
            diary.note(delivery.chat, clock.now(), told(delivery.digest))

    for moment, name, capture in captures():
        while clock.now() + STEP <= moment and (moment - clock.now() < timedelta(days=2) or diary_open(clock.now())):
            clock.advance(STEP.total_seconds())
            await deliver()
        clock.advance((moment - clock.now()).total_seconds())
        publisher.body = capture.read_bytes()
        await pipeline.poll(await store.add_feed(f"https://news.example/{name}", name))
        await deliver()
    for _ in range(48):
        clock.advance(STEP.total_seconds())
        await deliver()
    await store.close()
    return diary


def diary_open(now: datetime) -> bool:
    """Between the two captured stretches lie two months in which nothing comes but what was held."""
    return now < datetime(2025, 4, 23, tzinfo=UTC)


HEAD = """\
What each chat of week.toml is told of the captured feeds, by its own clock: an alert, a digest, "-" for what is not
sent and "…" for what is kept for a digest, both with the reason. Articles are named by the end of their links; those
about none of the companies watched are not here. Between April and June nobody was there to send: one digest makes up
for it.

"""


def written(diary: Diary) -> str:
    case = tomllib.loads((CASES / "week.toml").read_text(encoding="utf-8"))
    return HEAD + "\n".join(
        part for name, asked in case["chats"].items() for part in _chat(name, asked["about"], diary)
    )


def _chat(name: str, about: str, diary: Diary) -> Iterable[str]:
    yield f"{name}: {about}"
    yield from diary.lines[name]
    yield ""


async def test_ten_chats_are_told_exactly_this(tmp_path: Path) -> None:
    found = written(await replay(tmp_path / "week.db"))
    if os.environ.get("KABAR_WEEK") == "write":
        EXPECTED.write_text(found, encoding="utf-8")
    assert found.splitlines() == EXPECTED.read_text(encoding="utf-8").splitlines()
