"""Which way jobs go where no verb of rising or falling says it: "will hire 400", "90 jobs are going". Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.governing import negated
from bot.model import Direction

if TYPE_CHECKING:
    from bot.extract.figures.tokens import Token

REACH = 5  # tokens between a number of jobs and what is done to them: "jobs at its plants will go"


def jobs_moved(row: list[Token], i: int) -> Direction | None:
    """Whether the jobs counted at row[i] are made or lost, None where nothing beside them says so."""
    return _before(row, i) or _behind(row, i)


def _before(row: list[Token], i: int) -> Direction | None:
    """As in "hire about 400 people", "the loss of 90 jobs"."""
    for j in range(i - 1, max(-1, i - 1 - REACH), -1):
        token = row[j]
        if token.word in CUES.hiring:
            return None if negated(row, j) else Direction.UP
        if token.word in CUES.dismissing:
            return None if negated(row, j) else Direction.DOWN
        if token.tags & tag.OF and j and row[j - 1].tags & tag.LOSING:
            return Direction.DOWN
        if not token.tags & tag.ABOUT and token.word not in CUES.further:
            return None
    return None


def _behind(row: list[Token], i: int) -> Direction | None:
    """As in "90 jobs are going", "9.000 karyawan yang dirumahkan"; but "900 workers go on strike"."""
    amount = row[i].amount
    posts = amount is not None and row[i].word.rpartition(" ")[2] in CUES.posts
    for j in range(i + 1, min(len(row), i + 1 + REACH)):
        token = row[j]
        if token.word in CUES.dismissed or (posts and token.word in CUES.going and not _elsewhere(row, j)):
            return None if negated(row, j) else Direction.DOWN
        ends = token.tags & (tag.BREAK | tag.JOIN) and not token.tags & tag.OPENER
        if token.amount is not None or ends or not token.word[0].isalnum():
            return None
    return None


def _elsewhere(row: list[Token], j: int) -> bool:
    """Whether the verb at row[j] says another thing with the word behind it: jobs that go to India, or unfilled."""
    return j + 1 < len(row) and row[j + 1].word in CUES.going_elsewhere
