"""Is this name the company, here? Evidence is added up; in doubt it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.companies.matcher import Kind
from bot.companies.names import LEGAL_FORMS
from bot.extract.mentions.scene import Scene, Style, scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.companies.entry import Record
    from bot.languages.schema import CompanyWords
    from bot.model import Company

ENOUGH = 2  # points that make a name the company
NEVER = -9


class Candidate(NamedTuple):
    """One reading of one name in a text."""

    text: str
    start: int
    end: int
    record: Record
    company: Company
    kind: Kind


def doubtful(candidate: Candidate, words: CompanyWords) -> bool:
    """Whether the name alone does not tell."""
    if candidate.kind is Kind.NAME:
        return True
    name = candidate.text[candidate.start : candidate.end]
    return name.lower() in words.ordinary


def other_thing(candidate: Candidate, here: Scene, words: CompanyWords) -> bool:
    """The name goes on and becomes another's: "Telkom University", "Visa Steel", "Mandiri Tunas Finance"."""
    if here.possessive or here.gap_after != " " or not here.after[:1].isupper():
        return False
    after = here.after.lower()
    return after in words.others and after not in words.nouns


def company_here(candidate: Candidate, words: CompanyWords, named_near: Callable[[Candidate], bool]) -> bool:
    """A doubtful name, judged by what stands next to it. `named_near`: a sure company is listed beside it."""
    here = scene(candidate.text, candidate.start, candidate.end)
    points = _next_to(candidate, here, words) + _capital(candidate, here)
    if points > 0 and points < ENOUGH and _context(candidate):
        points += 1
    if points < ENOUGH and points > NEVER and named_near(candidate):
        points += ENOUGH
    return points >= ENOUGH


def _next_to(candidate: Candidate, here: Scene, words: CompanyWords) -> int:
    after, before = here.after.lower(), here.before.lower()
    close_after, close_before = here.gap_after == " ", here.gap_before in {" ", " “", ' "'}
    points = 0
    if close_after and (after in words.nouns or (here.gap_after == " " and after.rstrip(".") in LEGAL_FORMS)):
        points += 2
    elif close_after and after in words.verbs:
        points += 2 if here.opening else 1
    elif close_after and after in words.modals and here.opening:
        points += 1
    elif here.possessive:
        points += 1
    if close_before and before in words.heralds:
        points += 2 if here.style is Style.RUNNING or before in words.stocks else 1
    if _part_of_longer(here, words, close_after=close_after, close_before=close_before):
        return NEVER
    return points


def _part_of_longer(here: Scene, words: CompanyWords, *, close_after: bool, close_before: bool) -> bool:
    """Another capitalised word belongs to it: "Red Sea", "Harrison Ford", "Delta Force"."""
    after, before = here.after, here.before
    if here.style is not Style.RUNNING:
        return close_before and before.endswith(("'s", "’s")) and after.lower() not in words.nouns
    known = words.nouns | words.verbs | words.modals
    if close_after and not here.possessive and after[:1].isupper() and after.lower() not in known:
        return True
    return close_before and before[:1].isupper() and before.lower() not in words.heralds | words.sources


def _capital(candidate: Candidate, here: Scene) -> int:
    """A capital inside a running sentence is a name's; it can't tell a company from a person or place."""
    if candidate.kind is Kind.NAME or here.style is not Style.RUNNING or here.opening:
        return 0
    return 2


def _context(candidate: Candidate) -> bool:
    text = candidate.text
    return any(word in text for word in candidate.record.context)
