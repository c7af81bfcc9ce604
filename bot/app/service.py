"""The service: a tick that polls what is due, couriers that deliver, and an ordered end."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.adapters.clock import SystemClock
from bot.adapters.fetch import HttpFetcher
from bot.adapters.metrics import Metrics
from bot.adapters.parse_pool import ParsePool
from bot.adapters.store import open_store
from bot.app.channels import open_channels, pacer_of
from bot.app.setup import apply, directory_of, preferences_of, resolve
from bot.config import CHANNELS
from bot.delivery import Courier
from bot.desk import Desk
from bot.digests import Digests
from bot.errors import UnreachableError
from bot.model import Failed
from bot.news.schedule import after_failure
from bot.pipeline import Pipeline, Polled
from bot.web import WebServer
from handlers import CommandCore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from bot.adapters.store import SqlStore
    from bot.companies import Directory
    from bot.config import Settings
    from bot.model import Feed
    from bot.ports import Channel, Clock, Commands

DUE_AT_ONCE = 1_000  # feeds looked for in one tick
STALLED = 30.0  # seconds without a tick after which the service calls itself ill
POLLS_GRACE = 1.5  # seconds that polls begun may go on at shutdown: what they have not stored is polled again
FIRST_RECONNECT = 2.0  # seconds before a channel that was not reached is tried again, doubled each time
LONGEST_RECONNECT = 120.0
MISFIRE = 60  # seconds: APScheduler's default of one drops a tick when the machine is busy

log = structlog.get_logger()


@dataclass
class Service:
    """Everything open. `once` makes one pass; `run` goes on until told to stop."""

    settings: Settings
    clock: Clock
    store: SqlStore
    directory: Directory
    pipeline: Pipeline
    digests: Digests
    commands: Commands
    channels: Sequence[Channel]
    couriers: Sequence[Courier]
    metrics: Metrics
    unreached: Sequence[Channel] = ()  # could not be connected yet; their deliveries wait in the outbox
    _polling: dict[int, asyncio.Task[Polled]] = field(default_factory=dict)
    _ticking: asyncio.Lock = field(default_factory=asyncio.Lock)
    _last_tick: float | None = None

    async def once(self, *, polled: Callable[[Polled], None] = lambda _: None) -> None:
        """Poll every feed that is due, then deliver what is owed. `polled` is told of each feed as it is done."""
        started = self.clock.now()
        while feeds := await self.store.due_feeds(started, DUE_AT_ONCE):
            for done in asyncio.as_completed([self._poll(feed) for feed in feeds]):
                polled(await done)
        while await self.digests.run():
            pass  # more chats than one go takes
        await asyncio.gather(*(courier.drain() for courier in self.couriers if courier.channel not in self.unreached))

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set, then end in order: no new polls and sends, and those begun finished."""
        scheduler = AsyncIOScheduler(timezone="UTC")
        trigger = IntervalTrigger(seconds=self.settings.schedule.tick, timezone="UTC")
        scheduler.add_job(self._tick, trigger, max_instances=1, coalesce=True, misfire_grace_time=MISFIRE)
        scheduler.add_job(self._forget_old, IntervalTrigger(hours=1, timezone="UTC"), misfire_grace_time=MISFIRE)
        async with asyncio.TaskGroup() as group:
            deliveries = [group.create_task(self._deliver(courier)) for courier in self.couriers]
            scheduler.start()
            await self._tick()
            log.info("serving", feeds=len(await self.store.feeds()), channels=[c.name for c in self.channels])
            await stop.wait()
            log.info("stopping")
            await self._end_ticks(scheduler)
            await asyncio.gather(self._end_polls(), *(courier.stop() for courier in self.couriers))
            for task in deliveries:
                task.cancel()

    async def _deliver(self, courier: Courier) -> None:
        """Drain the courier for ever, once its channel is connected."""
        wait = FIRST_RECONNECT
        while courier.channel in self.unreached:
            await self.clock.sleep(wait)
            wait = min(wait * 2, LONGEST_RECONNECT)
            try:
                await courier.channel.start()
            except UnreachableError as error:
                log.warning("still not connected", channel=courier.channel.name, why=str(error))
            else:
                self.unreached = [channel for channel in self.unreached if channel is not courier.channel]
                courier.kick()
        await courier.run()

    async def health(self) -> dict[str, object]:
        """What a supervisor wants to know; "problems" is empty while all is well."""
        problems = self._problems()
        feeds = [feed for feed in await self.store.feeds() if not feed.retired]
        return {
            "problems": problems,
            "feeds": len(feeds),
            "failing": sum(feed.failures > 0 for feed in feeds),
            "outbox": await self.store.outstanding(),
            "channels": [channel.name for channel in self.channels],
        }

    def _problems(self) -> list[str]:
        if self._last_tick is None:
            return ["starting"]
        behind = self.clock.monotonic() - self._last_tick
        stalled = [f"no tick for {behind:.0f} s"] if behind > max(STALLED, 5 * self.settings.schedule.tick) else []
        return stalled + [f"{channel.name} can't be reached" for channel in self.unreached]

    async def scrape(self) -> bytes:
        """The metrics of this moment."""
        self.metrics.outstanding.set(await self.store.outstanding())
        since = await self.store.waiting_since()
        self.metrics.oldest.set((self.clock.now() - since).total_seconds() if since else 0.0)
        return self.metrics.text()

    async def _end_ticks(self, scheduler: AsyncIOScheduler) -> None:
        """No tick after this. The scheduler would cancel one that runs, so it is let finish first."""
        scheduler.pause()
        await asyncio.sleep(0)  # a tick already handed to the loop begins
        async with self._ticking:
            scheduler.shutdown(wait=False)

    async def _tick(self) -> None:
        """Begin to poll what is due; wake the couriers, whose retries may have come due too."""
        async with self._ticking:
            await self._poll_due()
            await self._round_up()
        for courier in self.couriers:
            courier.kick()

    async def _round_up(self) -> None:
        due = await self.digests.run()
        if due:
            log.info("digests", due=due)

    async def _forget_old(self) -> None:
        """What was delivered long ago need not be known any more, nor what chats watched that did not come back."""
        retention = timedelta(seconds=self.settings.delivery.retention)
        forgotten = await self.store.forget(self.clock.now() - retention)
        grace = timedelta(seconds=self.settings.chats.grace)
        chats = await self.store.forget_chats(self.clock.now() - grace)
        if forgotten or chats:
            log.info("forgotten", deliveries=forgotten, chats=chats)

    async def _poll_due(self) -> None:
        self._last_tick = self.clock.monotonic()
        self.metrics.last_tick.set(self.clock.now().timestamp())
        room = self.settings.fetch.concurrency - len(self._polling)
        due = await self.store.due_feeds(self.clock.now(), DUE_AT_ONCE)
        for feed in [feed for feed in due if feed.id not in self._polling][: max(room, 0)]:
            task = asyncio.create_task(self._poll(feed))
            self._polling[feed.id] = task
            task.add_done_callback(partial(self._forget, feed.id))

    def _forget(self, feed_id: int, _: asyncio.Task[Polled]) -> None:
        self._polling.pop(feed_id, None)

    async def _poll(self, feed: Feed) -> Polled:
        started = self.clock.monotonic()
        try:
            outcome = await self.pipeline.poll(feed)
        except Exception:  # one feed's surprise must not cost the others theirs; it is loud and it backs off
            log.exception("poll failed unexpectedly", feed=feed.url)
            now = self.clock.now()
            await self.store.commit_poll(feed, after_failure(feed, Failed("an internal error, see the log"), now), ())
            outcome = Polled(feed, error="an internal error, see the log")
        self.metrics.polled(outcome, self.clock.monotonic() - started)
        if outcome.error:
            log.warning("feed failed", feed=feed.url, why=outcome.error)
        elif outcome.entries:
            log.info("polled", feed=feed.url, entries=outcome.entries, deliveries=outcome.deliveries)
        if outcome.deliveries:
            for courier in self.couriers:
                courier.kick()
        return outcome

    async def _end_polls(self) -> None:
        tasks = list(self._polling.values())
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=POLLS_GRACE)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)


@asynccontextmanager
async def open_service(
    settings: Settings,
    *,
    console: Callable[[Commands], Channel] | None = None,
    listen: bool = True,
    clock: Clock | None = None,
) -> AsyncIterator[Service]:
    """Open everything in order and close it in reverse. `listen=False` answers no commands and serves no HTTP.

    `clock` is the machine's unless another is given.

    Raises ConfigError, StoreError, ChannelError.
    """
    clock = clock or SystemClock()
    directory = directory_of(settings)
    resolve(settings, directory)
    preferences_of(settings, directory)  # before anything is opened: a mistake leaves no trace
    async with AsyncExitStack() as stack:
        store = await open_store(settings.database.url)
        stack.push_async_callback(store.close)
        await apply(settings, directory, store, clock.now())
        if settings.slack:
            from bot.app.slack import rotate_keys  # noqa: PLC0415 - a library that starts slowly

            await rotate_keys(settings.slack, store)
        fetch = settings.fetch
        fetcher = HttpFetcher(
            clock, timeout=fetch.timeout, max_bytes=fetch.max_bytes, allow_private=fetch.allow_private
        )
        stack.push_async_callback(fetcher.close)
        parser = ParsePool(deadline=fetch.parse_timeout)
        stack.push_async_callback(parser.close)
        metrics = Metrics()
        chats = settings.chats
        trust = tuple(dict.fromkeys(feed.publisher for feed in settings.feeds))
        desk = Desk(store, directory, clock, settings.delivery.backlog, trust, chats.language, chats.timezone)
        commands = CommandCore(desk)
        pacers = {name: pacer_of(settings, name, clock) for name in CHANNELS}
        channels = [console(commands)] if console else open_channels(settings, commands, pacers, desk, store)
        lease = timedelta(seconds=settings.delivery.lease)
        service = Service(
            settings=settings,
            clock=clock,
            store=store,
            directory=directory,
            pipeline=Pipeline(store, fetcher, parser, directory, clock, settings.delivery.backlog, trust),
            digests=Digests(store, clock, trust),
            commands=commands,
            channels=channels,
            couriers=[Courier(c, store, clock, pacers[c.name], lease, metrics.answered) for c in channels],
            metrics=metrics,
        )
        if listen and settings.web.listen:
            routes = [route for channel in channels for route in channel.routes()]
            web = WebServer(settings.web.listen, service.health, service.scrape, routes)
            port = await web.start()
            stack.push_async_callback(web.stop)
            log.info("listening", port=port)
        stack.push_async_callback(_stop, channels)
        service.unreached = await _unreached(channels, listen=listen)
        yield service


async def _stop(channels: Sequence[Channel]) -> None:
    """End the channels, all at once: each lets the commands begun finish."""
    await asyncio.gather(*(channel.stop() for channel in channels))


async def _unreached(channels: Sequence[Channel], *, listen: bool) -> list[Channel]:
    """Connect the channels; those that did not answer. One platform's outage must not keep the others silent."""
    unreached = []
    for channel in channels:
        try:
            await channel.start(listen=listen)
        except UnreachableError as error:
            log.warning("not connected", channel=channel.name, why=str(error))
            unreached.append(channel)
    return unreached
