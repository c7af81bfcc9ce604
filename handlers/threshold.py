"""threshold: how large a figure must be to be news."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Ask, Misread, Mistake, Reply
from bot.news.preferences.table import MOST_LISTED
from bot.news.preferences.thresholds import split_threshold, with_threshold
from bot.news.preferences.words import says
from handlers._settings import company_named, kept, off_button, refused, shown_setting
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("threshold", order=84, aliases=("ambang", "minimum"), tunes=True, changes=bool)


async def run(ask: Ask, desk: Desk) -> Reply:
    """Say what is set; set the size of one metric, of one company or of all; or end them all with "off"."""
    wants = await desk.preferences(ask.chat)
    if not ask.argument:
        return shown_setting(ask, desk, wants, choices=off_button(ask) if wants.thresholds else ())
    if says(ask.argument, lambda typed: typed.off):
        return await kept(ask, desk, replace(wants, thresholds=()))
    read = split_threshold(ask.argument)
    if isinstance(read, Mistake):
        return refused(ask, read)
    name, threshold = read
    if name:
        rest = re.sub(rf"^{re.escape(name)}\s*", "", ask.argument)
        company = await company_named(ask, desk, name, rest)
        if isinstance(company, Reply):
            return company
        threshold = replace(threshold, company=company.id)
    changed = with_threshold(wants.thresholds, threshold)
    if len(changed) > MOST_LISTED:
        return refused(ask, Mistake(Misread.MANY, ask.argument, MOST_LISTED))
    return await kept(ask, desk, replace(wants, thresholds=changed))
