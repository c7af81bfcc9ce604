"""What Kabar counts of itself, for Prometheus. One registry a process, so that tests don't share counters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

if TYPE_CHECKING:
    from bot.pipeline import Polled

POLL_SECONDS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Metrics:
    """Counters and gauges, named kabar_*."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._polls = Counter("kabar_polls", "Feeds polled, by outcome.", ["outcome"], registry=self.registry)
        self._entries = Counter("kabar_entries", "New entries read.", registry=self.registry)
        self._deliveries = Counter(
            "kabar_deliveries",
            "Deliveries settled, by channel and state.",
            ["channel", "state"],
            registry=self.registry,
        )
        self._seconds = Histogram(
            "kabar_poll_seconds", "How long one poll took.", buckets=POLL_SECONDS, registry=self.registry
        )
        self.outstanding = Gauge("kabar_outbox", "Deliveries not settled yet.", registry=self.registry)
        self.last_tick = Gauge(
            "kabar_last_tick_timestamp_seconds", "When due feeds were last looked for.", registry=self.registry
        )

    def polled(self, outcome: Polled, seconds: float) -> None:
        """Count one poll."""
        self._polls.labels("failed" if outcome.error else "new" if outcome.entries else "unchanged").inc()
        self._entries.inc(outcome.entries)
        self._seconds.observe(seconds)

    def settled(self, channel: str, state: str) -> None:
        """Count one delivery."""
        self._deliveries.labels(channel, state).inc()

    def text(self) -> bytes:
        """The exposition format."""
        return generate_latest(self.registry)
