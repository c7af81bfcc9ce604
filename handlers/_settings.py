"""What the commands about preferences share: each setting as a line, and what is said when one is kept or refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Choice, Company, Reply
from bot.news.preferences.quiet import quiet_text
from bot.news.preferences.schedule import schedule_text
from bot.news.preferences.table import LISTS
from bot.news.preferences.thresholds import threshold_text
from bot.news.preferences.words import explained
from bot.news.times import when
from bot.phrases import phrases
from handlers._names import named, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bot.desk import Desk
    from bot.model import Ask, Chat, Mistake, Preferences


async def kept(ask: Ask, desk: Desk, wants: Preferences, *, choices: tuple[Choice, ...] = ()) -> Reply:
    """Keep the preferences and say what the command's setting is now."""
    due = await desk.prefer(ask.chat, wants)
    say = phrases(ask.chat.language)
    setting = setting_line(ask.command, wants, ask.chat, desk, due)
    return Reply(say.settings.kept.format(setting=setting), choices=choices)


def shown_setting(ask: Ask, desk: Desk, wants: Preferences, *, choices: tuple[Choice, ...] = ()) -> Reply:
    """What the command's setting is, and how to change it."""
    say = phrases(ask.chat.language)
    examples = ", ".join(f"/{example}" for example in say.commands[ask.command].examples)
    line = setting_line(ask.command, wants, ask.chat, desk)
    return Reply(paragraphs(line, say.help_example.format(examples=examples)), choices=choices)


def refused(ask: Ask, mistake: Mistake) -> Reply:
    """What can't be read, and how to write it."""
    say = phrases(ask.chat.language)
    examples = ", ".join(f"/{example}" for example in say.commands[ask.command].examples)
    text = paragraphs(explained(mistake, say), say.help_example.format(examples=examples))
    return Reply(text, error=True)


async def company_named(ask: Ask, desk: Desk, name: str, rest: str) -> Company | Reply:
    """The one watched company that is meant, or the answer to give instead; `rest` follows the name in the command."""
    say = phrases(ask.chat.language)
    watched = await desk.watched(ask.chat)
    asked = await named(replace(ask, argument=name), desk, watched)
    if len(asked.companies) != 1:
        choices = tuple(Choice(c.label, f"{c.command} {rest}".strip()) for c in asked.choices)
        return Reply(paragraphs(*asked.trouble) or say.unknown_company.format(name=name), choices=choices, error=True)
    (company,) = asked.companies
    if company in watched:
        return company
    watch = Choice(say.button_watch.format(company=company.name), f"watch {desk.handle(company)}")
    return Reply(say.not_watched.format(companies=company.name), choices=(watch,), error=True)


def off_button(ask: Ask) -> tuple[Choice, ...]:
    """A button that turns the command's setting off."""
    say = phrases(ask.chat.language)
    return (Choice(say.settings.button_off, f"{ask.command} {say.typed.off[0]}"),)


def setting_lines(wants: Preferences, chat: Chat, desk: Desk) -> Iterator[str]:
    """A line for each thing that is set."""
    thresholds, levels, mutes = wants.thresholds, wants.interests, wants.mutes
    filters = [getattr(wants.filters, key) for key in LISTS]
    asked = {
        "digest": wants.schedule,
        "quiet": wants.quiet,
        "threshold": thresholds,
        "level": levels,
        "filter": any(filters),
        "cap": wants.hourly,
        "mute": [mute for mute in mutes if mute.until > desk.now()],
    }
    for command, value in asked.items():
        if value:
            yield setting_line(command, wants, chat, desk)


def switch_lines(chat: Chat) -> Iterator[str]:
    """A line for each switch that is on."""
    say = phrases(chat.language).settings
    turned = {"silent": chat.silent_nights, "previews": chat.previews, "open": chat.open_to_all}
    yield from (say.switches[name][1] for name, on in turned.items() if on)


def setting_line(  # noqa: PLR0911 - a table reads best as one match, a command a row
    command: str, wants: Preferences, chat: Chat, desk: Desk, due: datetime | None = None
) -> str:
    """What is set by that command, in the chat's language; `due` is when the next digest comes, where that is known."""
    match command:
        case "digest":
            return _digest(wants, chat, due)
        case "quiet":
            return _quiet(wants, chat)
        case "threshold":
            return _thresholds(wants, chat, desk)
        case "level":
            return _levels(wants, chat, desk)
        case "filter":
            return _filters(wants, chat)
        case "cap":
            say = phrases(chat.language).settings
            return say.cap.format(what=wants.hourly) if wants.hourly else say.cap_none
        case _:
            return _mutes(wants, chat, desk)


def _digest(wants: Preferences, chat: Chat, due: datetime | None) -> str:
    say = phrases(chat.language).settings
    parts = [say.digest.format(what=schedule_text(wants.schedule, chat.language))]
    if wants.schedule:
        parts.append(say.digest_both if wants.alerts else say.digest_only)
    if due:
        parts.append(say.digest_next.format(time=when(due, chat)))
    return " ".join(parts)


def _quiet(wants: Preferences, chat: Chat) -> str:
    say = phrases(chat.language).settings
    hours = replace(wants.quiet, urgent=False) if wants.quiet else None
    line = say.quiet.format(what=quiet_text(hours, chat.language))
    return f"{line} {say.urgent}" if wants.quiet and wants.quiet.urgent else line


def _thresholds(wants: Preferences, chat: Chat, desk: Desk) -> str:
    say = phrases(chat.language)
    texts = [
        threshold_text(one, desk.company(one.company).name if one.company else "", say.code) for one in wants.thresholds
    ]
    return say.settings.threshold.format(what=", ".join(texts) or say.typed.any_size[0])


def _levels(wants: Preferences, chat: Chat, desk: Desk) -> str:
    say = phrases(chat.language)
    texts = [f"{desk.company(company).name}: {say.typed.interests[level][0]}" for company, level in wants.interests]
    return say.settings.level.format(what=", ".join(texts) or "–")


def _filters(wants: Preferences, chat: Chat) -> str:
    say = phrases(chat.language).settings
    said = [(key, getattr(wants.filters, key)) for key in LISTS]
    return (
        " ".join(say.filters[key].format(what=", ".join(values)) for key, values in said if values) or say.filter_none
    )


def _mutes(wants: Preferences, chat: Chat, desk: Desk) -> str:
    say = phrases(chat.language).settings
    muted = [
        say.mute_until.format(
            what=desk.company(mute.company).name if mute.company else say.everything, time=when(mute.until, chat)
        )
        for mute in wants.mutes
        if mute.until > desk.now()
    ]
    return say.mute.format(what=", ".join(muted)) if muted else say.mute_none
