"""why: why an alert came, and what became of a company's news in this chat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.model import Ask, DeliveryState, Reply, Why
from bot.news.lines import one_line
from bot.news.plain import figure_words
from bot.news.preferences.judge import Action, Reason, explained
from bot.news.preferences.rank import praised
from bot.news.times import when
from bot.phrases import phrases
from handlers._names import named, paragraphs
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk, Told
    from bot.model import Company, Digest
    from bot.ports import DeliveryRecord

SPEC = Spec("why", order=75, aliases=("kenapa", "mengapa"))
MOST_STORIES = 3
_BUTTON = re.compile(r"#([0-9]{1,9})")  # a story, as the button under an alert has it
MOST_COMPANIES = 2  # more would be a page


async def run(ask: Ask, desk: Desk) -> Reply:
    """Without a name the last alerts; with one the company's last stories and what became of each; of an alert, it."""
    pressed = _BUTTON.fullmatch(ask.argument)
    if pressed:
        return Reply(await _pressed(ask, desk, int(pressed[1])), aside=True)
    if not ask.argument:
        return Reply(await _last(ask, desk))
    asked = await named(ask, desk)
    if not asked.companies:
        return Reply(paragraphs(*asked.trouble), choices=asked.choices, error=True)
    told = [await _about(ask, desk, company) for company in asked.companies[:MOST_COMPANIES]]
    silent = ", ".join(map(one_line, await desk.silent()))
    trouble = phrases(ask.chat.language).why_silent.format(publishers=silent) if silent else ""
    return Reply(paragraphs(*told, trouble, *asked.trouble), choices=asked.choices)


async def _pressed(ask: Ask, desk: Desk, story_id: int) -> str:
    record = await desk.told_of(ask.chat, story_id)
    return _became(record, ask) if record else phrases(ask.chat.language).story_unknown


async def _last(ask: Ask, desk: Desk) -> str:
    records = await desk.last_told(ask.chat, MOST_STORIES)
    told = [f"• {_named(record.delivery.digest)}\n{_became(record, ask)}" for record in records]
    return paragraphs(*told) if told else phrases(ask.chat.language).why_none


def _named(digest: Digest) -> str:
    """By its headline; a follow-up without one by its first figure, or by what it brings."""
    figure = figure_words(digest.figures[0]) if digest.figures else digest.note
    return one_line(digest.headline or figure)


async def _about(ask: Ask, desk: Desk, company: Company) -> str:
    say = phrases(ask.chat.language)
    stories = await desk.told(ask.chat, company, MOST_STORIES)
    watched = company in await desk.watched(ask.chat)
    lines = [] if watched else [say.why_not_watched.format(company=company.name)]
    if not stories:
        lines.append(say.why_nothing.format(company=company.name))
    lines += [f"• {one_line(t.report.extraction.title)}\n{_verdict(t, ask)}" for t in stories if watched or t.record]
    return paragraphs(*lines)


def _verdict(told: Told, ask: Ask) -> str:
    """What became of a story that names the company."""
    say = phrases(ask.chat.language)
    if told.record is None and told.held:
        kept = told.held
        sent = say.why_in_digest.format(merits=praised(told.ranked, ask.chat)) if kept.sent else ""
        reason = Reason(Why(kept.why), kept.what, None if kept.what else kept.release_at)
        return f"{explained(reason, ask.chat)} {sent}".strip()
    if told.record is None and told.judgement.action is Action.DROP:
        return explained(told.judgement.reason, ask.chat)
    if told.record is None:
        return say.why_old
    headline = told.record.delivery.digest.headline
    if headline == told.report.extraction.title:
        return _became(told.record, ask)
    brought = say.why_brought.format(added=told.added) if told.added else say.why_repeats
    return f"{say.why_retold.format(headline=one_line(headline))} {brought} {_became(told.record, ask)}"


def _became(record: DeliveryRecord, ask: Ask) -> str:
    say = phrases(ask.chat.language)
    match record.delivery.state:
        case DeliveryState.SENT if record.delivery.digest.note:
            time = when(record.settled_at or record.available_at, ask.chat)
            return say.why_developed.format(time=time, note=record.delivery.digest.note)
        case DeliveryState.SENT:
            return say.why_sent.format(time=when(record.settled_at or record.available_at, ask.chat))
        case DeliveryState.CANCELLED:
            return say.why_cancelled
        case DeliveryState.FAILED:
            return say.why_failed
        case DeliveryState.UNKNOWN if record.settled_at:
            return say.why_failed
        case _:
            return say.why_waiting
