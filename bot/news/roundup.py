"""Several stories as one digest: the best of them, each in short. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Digest
from bot.news.digest import compose
from bot.news.lines import fit
from bot.news.times import when
from bot.phrases import phrases, plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.model import Chat
    from bot.news.preferences.rank import Candidate, Ranked

MOST_STORIES = 10  # of a digest: a page on a phone; the rest is counted
MOST_FIGURES = 2
LONGEST_HEADLINE = 160


def round_up(ranked: Sequence[Ranked], chat: Chat, now: datetime) -> Digest:
    """The stories as one digest of that moment, in their order."""
    say = phrases(chat.language)
    rest = len(ranked) - MOST_STORIES
    return Digest(
        companies=(),
        headline=plural(say, say.digest.round_up, len(ranked)),
        items=tuple(_short(one.candidate, chat) for one in ranked[:MOST_STORIES]),
        time=when(now, chat),
        more_sources=say.and_more.format(n=rest) if rest > 0 else None,
    )


def _short(candidate: Candidate, chat: Chat) -> Digest:
    digest = compose(candidate.report, candidate.companies, chat, other_sources=candidate.publishers - 1)
    return replace(
        digest,
        headline=fit(digest.headline, LONGEST_HEADLINE),
        figures=digest.figures[:MOST_FIGURES],
        quote=None,
        attribution=None,
        denials=(),
        why_label=None,
    )
