"""Which story a report belongs to: one event is one story, whatever the outlet or the language. Pure.

    Report -> sketch (what is compared) -> candidates (an inverted index) -> evidence against, then for -> Placement

Precision comes first: a wrong merge hides news, a missed one repeats it. A report joins a story when

1. it is the same article (address, or text and numbers), however it is titled or dated; or
2. nothing rules it out (another period, another day's prices, the other direction, another number in the same wording,
   another partner of a deal, a roundup), it is near in time, and titles say the same or what both tell weighs enough:
   in one language words and facts (`within`), in two what reads alike in both (`across`), of titles alone facts.
"""

from __future__ import annotations

from bot.news.cluster.stories import WINDOW, OpenStories, Placement

__all__ = ["WINDOW", "OpenStories", "Placement"]
