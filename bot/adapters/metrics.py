"""What Kabar counts of itself, for Prometheus. One registry a process, so that tests don't share counters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.model import ChatGone, DeliveryKind, Moot, Moved, Refused, Sent, Throttled, Unavailable, Unknown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.model import Delivery, SendResult
    from bot.pipeline import Polled

POLL_SECONDS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
DELIVERY_SECONDS = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 900.0, 3600.0, 21600.0)
OUTCOMES: Mapping[type[SendResult], str] = {
    Sent: "sent",
    Moved: "moved",
    ChatGone: "gone",
    Throttled: "throttled",
    Refused: "refused",
    Unavailable: "unavailable",
    Unknown: "unknown",
    Moot: "moot",
}


class Metrics:
    """Counters and gauges, named kabar_*."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._polls = Counter("kabar_polls", "Feeds polled, by outcome.", ["outcome"], registry=self.registry)
        self._entries = Counter("kabar_entries", "New entries read.", registry=self.registry)
        self._sends = Counter(
            "kabar_sends",
            "Messages tried, by channel and what the platform answered.",
            ["channel", "outcome"],
            registry=self.registry,
        )
        self._misset = Counter(
            "kabar_markup_refused",
            "Alerts whose markup a platform refused: a mistake of ours, see the log.",
            ["channel"],
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

    def answered(self, delivery: Delivery, result: SendResult, now: datetime) -> None:
        """Count what became of one send. `now` is when its answer came."""
        channel = delivery.chat.channel
        self._sends.labels(channel, OUTCOMES[type(result)]).inc()
        match result:
            case Throttled():
                self._throttled.labels(channel).inc()
            case Sent(plain=True) | Refused(ours=True):
                self._misset.labels(channel).inc()
            case _:
                pass
        if isinstance(result, Sent) and delivery.since and delivery.kind is not DeliveryKind.EDIT:
            self._delivery_seconds.labels(channel).observe((now - delivery.since).total_seconds())

    def text(self) -> bytes:
        """The exposition format."""
        return generate_latest(self.registry)
