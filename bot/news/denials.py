"""Whether an article says that what was reported is untrue. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bot.languages import LANGUAGES

if TYPE_CHECKING:
    from bot.model import Extraction

NEAR = 40  # characters between a company in a title and its denial


def title_denies(read: Extraction) -> bool:
    """Whether somebody of a company denies: "US court denies Apple's appeal" is no denial of Apple's."""
    title = read.title.lower()
    ends = [end for c in read.companies if c.about for _, end in (*c.title, *c.hints_title)]
    return any(0 <= match.start() - end <= NEAR for match in _denial().finditer(title) for end in ends)


def says_denial(read: Extraction, top: int) -> bool:
    """Whether a word of denial stands in its title or the first `top` characters."""
    return bool(_denial().search(f"{read.title}\n{read.text[:top]}".lower()))


@cache
def _denial() -> re.Pattern[str]:
    words = sorted(word for known in LANGUAGES.values() for word in known.stories.denials)
    return re.compile(rf"\b(?:{'|'.join(words)})\b")
