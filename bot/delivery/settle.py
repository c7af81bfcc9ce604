"""What a platform's answer means for the delivery: pure, a table of cases.

Sent         sent; where the chat has moved, with that as the reason
Moved        pending at once: the chat's new address gets that very message
ChatGone     cancelled: the chat is sent nothing more, and what it watched waits for its return
Throttled    pending after the wait the server named
Refused      failed: the platform will never take it, the reason stands in the outbox
Unavailable  pending with a doubling, jittered wait; failed after MOST_ATTEMPTS
Moot         sent: the message is as it should be, or nobody can see it any more
Unknown      unknown, tried once more after a while; failed when that answer is lost too
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.model import ChatGone, DeliveryState, Moot, Moved, Refused, Sent, Throttled, Unavailable, Unknown
from bot.ports import Settlement

if TYPE_CHECKING:
    from datetime import datetime

    from bot.model import Delivery, SendResult

FIRST_WAIT = 5.0  # seconds before the second try, doubled each time
LONGEST_WAIT = 900.0
MOST_DOUBLINGS = 16  # keeps the power small; the cap above is reached long before
MOST_ATTEMPTS = 40  # with the waits above about nine hours of a platform being down


def settle(  # noqa: C901, PLR0911 - a table reads best as one match, a row a case
    delivery: Delivery, result: SendResult, now: datetime, jitter: float
) -> Settlement:
    """The new state of a delivery. `jitter` in [0, 1) spreads retries over the second half of their wait."""

    def later(seconds: float, reason: str) -> Settlement:
        return Settlement(DeliveryState.PENDING, reason, retry_at=now + timedelta(seconds=seconds))

    match result:
        case Sent(reference, moved_to=address):
            return Settlement(DeliveryState.SENT, f"the chat moved to {address}" if address else "", reference)
        case Moot(reason):
            return Settlement(DeliveryState.SENT, reason)
        case Moved(address):
            return later(0.0, f"the chat moved to {address}")
        case ChatGone(reason):
            return Settlement(DeliveryState.CANCELLED, reason)
        case Throttled(retry_after):
            return later(retry_after, f"asked to wait {retry_after:g} s")
        case Refused(reason):
            return Settlement(DeliveryState.FAILED, reason)
        case Unavailable(reason) if delivery.attempts < MOST_ATTEMPTS:
            return later(backoff(delivery.attempts, jitter), reason)
        case Unavailable(reason):
            return Settlement(DeliveryState.FAILED, f"given up after {delivery.attempts + 1} tries: {reason}")
        case Unknown(reason):
            return Settlement(DeliveryState.UNKNOWN, reason)


def backoff(attempts: int, jitter: float) -> float:
    """Seconds to wait after a try that came after that many others."""
    wait = min(FIRST_WAIT * 2.0 ** min(attempts, MOST_DOUBLINGS), LONGEST_WAIT)
    return wait * (0.5 + jitter / 2)
