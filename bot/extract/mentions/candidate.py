"""One reading of one name in a text, to be judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.companies.entry import Record
    from bot.companies.matcher import Kind
    from bot.model import Company

ENOUGH = 2  # points that make a name the company
NEVER = -99


class Candidate(NamedTuple):
    """One reading of one name in a text."""

    text: str
    start: int
    end: int
    record: Record
    company: Company
    kind: Kind

    @property
    def name(self) -> str:
        """The name as written."""
        return self.text[self.start : self.end]
