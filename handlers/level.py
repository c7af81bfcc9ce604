"""level: what of a company's news a chat wants to read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Ask, Choice, Company, Interest, Reply
from bot.news.preferences.table import interest_named
from bot.phrases import phrases
from handlers._settings import company_named, kept, shown_setting
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("level", order=85, aliases=("minat", "interest"), tunes=True, changes=lambda typed: bool(_split(typed)[1]))


async def run(ask: Ask, desk: Desk) -> Reply:
    """Say what is set; offer the levels of one company; or set one."""
    wants = await desk.preferences(ask.chat)
    if not ask.argument:
        return shown_setting(ask, desk, wants)
    name, interest = _split(ask.argument)
    company = await company_named(ask, desk, name, ask.argument.removeprefix(name).strip())
    if isinstance(company, Reply):
        return company
    if interest is None:
        return _offered(ask, desk, company)
    others = tuple(pair for pair in wants.interests if pair[0] != company.id)
    own = () if interest is Interest.ABOUT else ((company.id, interest),)
    return await kept(ask, desk, replace(wants, interests=(*others, *own)))


def _split(argument: str) -> tuple[str, Interest | None]:
    """The company's name, and the level that the last words of the argument mean."""
    words = argument.split()
    for count in (2, 1):
        interest = interest_named(" ".join(words[-count:])) if len(words) > count else None
        if interest:
            return " ".join(words[:-count]), interest
    return argument, None


def _offered(ask: Ask, desk: Desk, company: Company) -> Reply:
    say = phrases(ask.chat.language)
    words = [say.typed.interests[interest][0] for interest in Interest]
    choices = tuple(Choice(word, f"level {desk.handle(company)} {word}") for word in words)
    return Reply(say.settings.ask_level.format(company=company.name), choices=choices)
