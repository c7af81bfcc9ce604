"""The nouns of Kabar, frozen: what the stages hand to one another.

    FeedEntry -> Article -> Document -> Extraction -> Report -> Delivery -> SendResult

Offsets count characters (Python string indices) of the field named by `where`: an extraction's
cleaned `text`, or its `title`.
"""

from __future__ import annotations

from bot.model.chats import Ask, Chat, Choice, Denial, Digest, FigureLine, Reply
from bot.model.delivery import (
    ChatGone,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Moot,
    Moved,
    Refused,
    SendResult,
    Sent,
    Throttled,
    Unavailable,
    Unknown,
)
from bot.model.feeds import Failed, Feed, FeedDocument, FeedEntry, Fetched, FetchResult, Gone, Unchanged
from bot.model.news import Report
from bot.model.reading import (
    Article,
    Company,
    Direction,
    Document,
    Extraction,
    Figure,
    MentionedCompany,
    Metric,
    Quote,
    Span,
    Where,
)

__all__ = [
    "Article",
    "Ask",
    "Chat",
    "ChatGone",
    "Choice",
    "Company",
    "Delivery",
    "DeliveryKind",
    "DeliveryState",
    "Denial",
    "Digest",
    "Direction",
    "Document",
    "Extraction",
    "Failed",
    "Feed",
    "FeedDocument",
    "FeedEntry",
    "FetchResult",
    "Fetched",
    "Figure",
    "FigureLine",
    "Gone",
    "MentionedCompany",
    "Metric",
    "Moot",
    "Moved",
    "Quote",
    "Refused",
    "Reply",
    "Report",
    "SendResult",
    "Sent",
    "Span",
    "Throttled",
    "Unavailable",
    "Unchanged",
    "Unknown",
    "Where",
]
