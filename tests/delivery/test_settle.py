from __future__ import annotations

import pytest

from bot.delivery.settle import LONGEST_WAIT, MOST_ATTEMPTS, backoff, settle
from bot.model import (
    Chat,
    ChatGone,
    Delivery,
    Digest,
    Moved,
    Refused,
    SendResult,
    Sent,
    Throttled,
    Unavailable,
    Unknown,
)
from tests.builders import NOON

DELIVERY = Delivery(1, Chat("telegram:7"), Digest((), "x"))


@pytest.mark.parametrize(
    ("result", "state", "wait"),
    [
        (Sent("42"), "sent", None),
        (Sent("42", moved_to="telegram:-100"), "sent", None),
        (Moved("telegram:-100"), "pending", 0.0),
        (ChatGone("blocked"), "cancelled", None),
        (Throttled(10_800.0), "pending", 10_800.0),
        (Refused("too long"), "failed", None),
        (Unavailable("502"), "pending", 2.5),
        (Unknown("read timeout"), "unknown", None),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_answer_has_its_row(result: SendResult, state: str, wait: float | None) -> None:
    settlement = settle(DELIVERY, result, NOON, jitter=0.0)
    assert settlement.state == state
    assert (settlement.retry_at and (settlement.retry_at - NOON).total_seconds()) == wait


def test_a_platform_down_for_ever_is_given_up_after_the_last_attempt() -> None:
    worn = Delivery(1, DELIVERY.chat, DELIVERY.digest, attempts=MOST_ATTEMPTS)
    assert settle(worn, Unavailable("502"), NOON, 0.0).state == "failed"


def test_backoff_doubles_is_capped_and_jittered() -> None:
    assert [backoff(n, 1.0) for n in (0, 1, 2)] == [5.0, 10.0, 20.0]
    assert backoff(1000, 1.0) == LONGEST_WAIT
    assert backoff(1000, 0.0) == LONGEST_WAIT / 2
