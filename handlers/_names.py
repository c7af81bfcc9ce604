"""What commands about companies share: names typed, names shown, and the buttons between."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.lists import format_list

from bot.companies import Choices, Found
from bot.model import Choice, Company
from bot.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.companies import Outcome
    from bot.desk import Desk
    from bot.model import Ask
    from bot.phrases import Phrases

MOST_NAMES = 10  # in one command: every unknown one is compared with the whole directory
_SEPARATOR = re.compile(r"\s*[,;]\s*|\s(?:and|dan|serta|&|\+)\s", re.IGNORECASE)
LONGEST_NAME = 40  # of what was typed, when it is repeated in an answer
LISTED = 6  # companies a sentence names before "and 3 more"


@dataclass(frozen=True, slots=True)
class Named:
    """What a person's names came to: companies without doubt, and what to say and offer about the rest."""

    companies: tuple[Company, ...]
    trouble: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()


async def named(ask: Ask, desk: Desk, among: Sequence[Company] = ()) -> Named:
    """Look up every name in the argument. A doubtful one becomes buttons that repeat this command with the choice.

    Of several companies a name may mean, the only one that is `among` those at hand is meant.
    """
    say = phrases(ask.chat.language)
    names, rest = first_names(ask.argument)
    companies: dict[str, Company] = {}
    trouble: list[str] = []
    choices: list[Choice] = []
    for typed, told in await desk.lookup_many(names):
        outcome = _narrowed(typed, told, among)
        if isinstance(outcome, Found):
            companies[outcome.company.id] = outcome.company
        elif isinstance(outcome, Choices):
            trouble.append(_question(typed, outcome.companies, say))
            choices += buttons(desk, ask.command, outcome.companies)
        else:
            trouble.append(say.unknown_company.format(name=cut(typed)))
    if rest:
        trouble.append(say.too_many.format(name=cut(rest)))
    return Named(tuple(companies.values()), tuple(trouble), tuple(dict.fromkeys(choices)))


def _question(typed: str, companies: Sequence[Company], say: Phrases) -> str:
    if len(companies) == 1:
        return say.this_company.format(name=cut(typed), company=shown(companies[0]))
    return say.which_company.format(name=cut(typed))


def first_names(argument: str) -> tuple[str, str]:
    """The argument up to its `MOST_NAMES`-th separator, and the rest."""
    cuts = [match.start() for match in _SEPARATOR.finditer(argument)]
    if len(cuts) < MOST_NAMES:
        return argument, ""
    at = cuts[MOST_NAMES - 1]
    return argument[:at], _SEPARATOR.sub("", argument[at:], count=1)


def _narrowed(typed: str, outcome: Outcome, among: Sequence[Company]) -> Outcome:
    """The outcome, settled by what is at hand; that may also be a company the directory no longer has."""
    if isinstance(outcome, Found):
        return outcome
    possible = outcome.companies if isinstance(outcome, Choices) else ()
    near = [company for company in among if company in possible or company.id == typed]
    return Found(near[0]) if len(near) == 1 else outcome


def buttons(desk: Desk, command: str, companies: Sequence[Company]) -> tuple[Choice, ...]:
    """A button a company that runs the command on it."""
    return tuple(Choice(shown(company), f"{command} {desk.handle(company)}") for company in companies)


def company_buttons(desk: Desk, say: Phrases, company: Company, *, watched: bool) -> tuple[Choice, ...]:
    """What can be asked about one company."""
    handle = desk.handle(company)
    label, command = (say.button_unwatch_one, "unwatch") if watched else (say.button_watch, "watch")
    return (
        Choice(label.format(company=company.name), f"{command} {handle}"),
        Choice(say.button_latest, f"latest {handle}"),
        Choice(say.button_figures, f"figures {handle}"),
        Choice(say.button_quote, f"quote {handle}"),
    )


def shown(company: Company) -> str:
    """The company as people know it: "Apple (AAPL)"."""
    return company.label


def listed(companies: Sequence[Company], say: Phrases) -> str:
    """As one writes it: "Apple (AAPL), Alibaba (BABA), and 4 more"."""
    names = [shown(company) for company in companies]
    if len(names) > LISTED:
        rest = say.and_more.format(n=len(names) - LISTED + 1)
        return f"{', '.join(names[: LISTED - 1])} {rest}"
    return format_list(names, locale=say.locale)


def cut(typed: str) -> str:
    """What a person typed, short enough to repeat."""
    return typed if len(typed) <= LONGEST_NAME else f"{typed[: LONGEST_NAME - 1]}…"


def paragraphs(*parts: str) -> str:
    """The lines that have something to say."""
    return "\n".join(part for part in parts if part)
