"""notabout: an alert was not about the company it came for. The operator learns from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.model import Ask, Choice, Reply
from bot.phrases import phrases
from handlers._names import cut, named, paragraphs
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.model import Company, Digest

SPEC = Spec("notabout", order=77, aliases=("bukan",))
LAST = 10  # alerts in which a company named by hand is looked for
_BUTTON = re.compile(r"([0-9]{1,9}) (\S+)")  # a story and a company, as the button under an alert has them


async def run(ask: Ask, desk: Desk) -> Reply:
    """With a story and a company, that alert; with a name, the last that came for it; alone, ask back."""
    pressed = _BUTTON.fullmatch(ask.argument)
    if pressed:
        story, company_id = pressed.groups()
        return await _correct(ask, desk, await _alert(ask, desk, int(story)), desk.company(company_id))
    told = [record.delivery.digest for record in await desk.last_told(ask.chat, LAST)]
    alerts = [digest for digest in told if not digest.note]
    if not ask.argument:
        return _asked_back(ask, alerts[0] if alerts else None)
    asked = await named(ask, desk)
    if not asked.companies:
        return Reply(paragraphs(*asked.trouble), choices=asked.choices, error=True)
    company = asked.companies[0]
    return await _correct(ask, desk, next((a for a in alerts if _came_for(a, company)), None), company)


async def _alert(ask: Ask, desk: Desk, story_id: int) -> Digest | None:
    record = await desk.told_of(ask.chat, story_id)
    return record.delivery.digest if record else None


async def _correct(ask: Ask, desk: Desk, alert: Digest | None, company: Company) -> Reply:
    """Only what was really sent here can be corrected: anybody can type numbers."""
    say = phrases(ask.chat.language)
    if alert is None or not _came_for(alert, company):
        return Reply(say.not_about_none.format(company=cut(company.name)), error=True)
    fresh = await desk.correct(ask.chat, alert, company, ask.user)
    text = (say.not_about_noted if fresh else say.not_about_known).format(company=company.name)
    if company not in await desk.watched(ask.chat):
        return Reply(text, aside=True)
    stop = Choice(say.button_unwatch_one.format(company=company.name), f"unwatch {desk.handle(company)}")
    return Reply(text, choices=(stop,), aside=True)


def _asked_back(ask: Ask, alert: Digest | None) -> Reply:
    say = phrases(ask.chat.language)
    offered = [choice for choice in alert.choices if choice.command.startswith(f"{SPEC.name} ")] if alert else []
    if not offered:
        return Reply(say.why_none, error=True)
    return Reply(say.ask_not_about, choices=tuple(offered), error=True)


def _came_for(alert: Digest, company: Company) -> bool:
    return any(denial.company_id == company.id for denial in alert.denials)
