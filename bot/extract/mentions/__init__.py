"""Which companies an article names, where, and whether it is about them.

hits (every name the directory knows) + tickers (where one can stand) -> judge (is it the company here?)
-> about (subject or passing mention?)
"""

from __future__ import annotations

from bot.extract.mentions.about import told_of
from bot.extract.mentions.find import mentions

__all__ = ["mentions", "told_of"]
