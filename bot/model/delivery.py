"""Digests on their way to chats, and what platforms answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from bot.model.chats import Chat, Digest


class DeliveryState(StrEnum):
    """pending -> leased -> sent | unknown | failed | cancelled. Unknown is tried once more."""

    PENDING = "pending"
    LEASED = "leased"
    SENT = "sent"
    UNKNOWN = "unknown"
    FAILED = "failed"
    CANCELLED = "cancelled"


class DeliveryKind(StrEnum):
    """An alert is a story's first message in a chat; a development replies to it, an edit counts its sources anew."""

    ALERT = "alert"
    DEVELOPMENT = "development"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One digest owed to one chat, as it stands in the outbox.

    `reference` is the platform's name of the alert that a development replies to or an edit changes; None where
    the alert was not sent, or is forgotten. An edit's digest is its alert's.
    """

    id: int
    chat: Chat
    digest: Digest
    attempts: int = 0
    state: DeliveryState = DeliveryState.PENDING
    since: datetime | None = None  # when it was written, which is when the news was seen
    kind: DeliveryKind = DeliveryKind.ALERT
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """The platform has it; `reference` is the platform's name of the message, for later edits.

    `plain` when our markup was refused and it went without; `moved_to` when the chat has another address from now on
    and the message is there already.
    """

    reference: str
    plain: bool = False
    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """The chat lives at another address now: follow it and send there."""

    address: str


@dataclass(frozen=True, slots=True)
class ChatGone:
    """Blocked, kicked, archived or deleted: the subscription ends with this reason."""

    reason: str


@dataclass(frozen=True, slots=True)
class Throttled:
    """Asked to wait, in seconds."""

    retry_after: float


@dataclass(frozen=True, slots=True)
class Refused:
    """The platform will never take this message as it stands: a lack of rights or, when `ours`, our own mistake."""

    reason: str
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Unavailable:
    """The platform surely did not take it (refused connection, 5xx): try again later."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may have been taken; the answer was lost."""

    reason: str


@dataclass(frozen=True, slots=True)
class Moot:
    """There is nothing to change: the message says it already, or is not there any more. No failure."""

    reason: str


SendResult = Sent | Moved | ChatGone | Throttled | Refused | Unavailable | Unknown | Moot
