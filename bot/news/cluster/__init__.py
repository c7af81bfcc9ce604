"""Which story a report belongs to: one event is one story, whatever the outlet or the language. Pure.

    Report -> sketch (what is compared) -> candidates (an inverted index) -> evidence against, then for -> Placement

Precision comes first: a wrong merge hides news, a missed one repeats it. A report joins a story when

1. it is the same article (address, or text and numbers), however it is titled or dated; or
2. nothing rules it out (another period, another day's prices, the other direction, another number in the same wording,
   another partner of a deal), it is near in time, and facts or titles say the same, or texts are as alike as what else
   speaks for one event or against it asks for; or
3. it is in another language, and what reads alike in both (companies, figures, digits, names, times) weighs enough.
"""

from __future__ import annotations

from bot.news.cluster.stories import WINDOW, OpenStories, Placement

__all__ = ["WINDOW", "OpenStories", "Placement"]
