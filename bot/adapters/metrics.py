"""What Kabar counts of itself, for Prometheus. One registry a process, so that tests don't share counters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.model import Sent, Throttled

if TYPE_CHECKING:
    from datetime import datetime

    from bot.model import Delivery, SendResult
    from bot.pipeline import Polled
    from bot.ports import Settlement

POLL_SECONDS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
DELIVERY_SECONDS = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 900.0, 3600.0, 21600.0)


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
        self._throttled = Counter(
            "kabar_throttled", "Sends a platform asked to make later.", ["channel"], registry=self.registry
        )
        self._delivery_seconds = Histogram(
            "kabar_delivery_seconds",
            "From news seen to news delivered.",
            ["channel"],
            buckets=DELIVERY_SECONDS,
            registry=self.registry,
        )
        self.oldest = Gauge(
            "kabar_outbox_oldest_seconds", "How long the oldest delivery has waited.", registry=self.registry
        )
        self.last_tick = Gauge(
            "kabar_last_tick_timestamp_seconds", "When due feeds were last looked for.", registry=self.registry
        )

    def polled(self, outcome: Polled, seconds: float) -> None:
        """Count one poll."""
        self._polls.labels("failed" if outcome.error else "new" if outcome.entries else "unchanged").inc()
        self._entries.inc(outcome.entries)
        self._seconds.observe(seconds)

    def answered(self, delivery: Delivery, result: SendResult, settlement: Settlement, now: datetime) -> None:
        """Count what became of one send. `now` is when its answer came."""
        channel = delivery.chat.channel
        self._deliveries.labels(channel, settlement.state).inc()
        if isinstance(result, Throttled):
            self._throttled.labels(channel).inc()
        elif isinstance(result, Sent) and delivery.since:
            self._delivery_seconds.labels(channel).observe((now - delivery.since).total_seconds())

    def text(self) -> bytes:
        """The exposition format."""
        return generate_latest(self.registry)
