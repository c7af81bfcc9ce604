"""settings: all that is set for this chat, each thing to be changed by buttons where one stands.

settings               everything, a button for each thing
settings digest        that thing, a button for each usual value
settings digest 07:30  set as "digest 07:30" would
settings silent on     a switch
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from babel.units import format_unit

from bot.model import Ask, Choice, Mistake, Reply
from bot.news.preferences.quiet import parse_quiet, quiet_text
from bot.news.preferences.schedule import parse_schedule, schedule_text
from bot.phrases import SPOKEN, phrases
from handlers._names import paragraphs
from handlers._settings import setting_lines, switch_lines
from handlers._spec import Spec, by_name

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.model import Chat
    from bot.phrases import Phrases

# The usual values on buttons: what one would type after the command. Those of a language or a zone offer themselves.
USUAL = {
    "digest": ("07:30", "07:30 weekdays", "17:00 weekdays", "idx", "nyse close"),
    "quiet": ("22:00-07:00", "22:00-07:00 urgent"),
    "threshold": ("1%", "3%", "5%"),
    "filter": (),
    "cap": ("3", "5", "10"),
    "mute": ("2h", "24h", "1w"),
    "lang": (),
    "timezone": (),
}
SPANS = {"h": "duration-hour", "d": "duration-day", "w": "duration-week"}  # as Babel calls them
SWITCHES = {"silent": "silent_nights", "previews": "previews", "open": "open_to_all"}


def _changes(argument: str) -> bool:
    name, _, value = argument.partition(" ")
    return bool(value) and (name in USUAL or name in SWITCHES)


SPEC = Spec(
    "settings",
    order=89,
    aliases=("pengaturan", "setelan", "preferences"),
    tunes=True,
    changes=_changes,
    reserved=lambda argument: argument.startswith("open "),
)


async def run(ask: Ask, desk: Desk) -> Reply:
    """Everything that is set; or one thing of it; or that thing set anew, and how it is now."""
    name, _, value = ask.argument.partition(" ")
    if name in SWITCHES:
        return await _switched(ask, desk, name, value)
    if name in USUAL:
        return await _section(ask, desk, name, value)
    return await _overview(ask, desk)


async def _overview(ask: Ask, desk: Desk) -> Reply:
    say = phrases(ask.chat.language)
    lines = [*setting_lines(await desk.preferences(ask.chat), ask.chat, desk), *switch_lines(ask.chat)]
    names = [name for name in (*USUAL, *SWITCHES) if ask.shared or name != "open"]
    choices = tuple(Choice(say.settings.sections[name], f"settings {name}") for name in names)
    text = paragraphs(say.settings.heading, *lines) if lines else say.settings.nothing
    return Reply(text, choices=choices, in_place=True)


async def _section(ask: Ask, desk: Desk, name: str, value: str) -> Reply:
    """What the command says, with its own buttons and those of usual values leading back here."""
    run_it = by_name()[name].run
    reply = await run_it(replace(ask, command=name, argument=value), desk)
    chat = await desk.known(ask.chat.address) or ask.chat  # its language may be what was set
    shown = await run_it(replace(ask, chat=chat, command=name, argument=""), desk) if value else reply
    say = phrases(chat.language)
    usual = tuple(Choice(_label(name, text, say), f"settings {name} {text}") for text in USUAL[name] if text != value)
    choices = (*usual, *map(_in_place, shown.choices), Choice(say.button_back, "settings"))
    return replace(reply, choices=choices, in_place=True, error=False)


def _label(name: str, value: str, say: Phrases) -> str:
    """A usual value as the language writes it."""
    match name:
        case "digest":
            schedule = parse_schedule(value)
            return value if isinstance(schedule, Mistake) else schedule_text(schedule, say.code)
        case "quiet":
            hours = parse_quiet(value)
            return value if isinstance(hours, Mistake) else quiet_text(hours, say.code)
        case "mute":
            return format_unit(int(value[:-1]), SPANS[value[-1]], locale=say.locale)
        case _:
            return value


def _in_place(choice: Choice) -> Choice:
    """The command's own button, so that it answers here where it sets the same thing."""
    stays = choice.command.partition(" ")[0] in USUAL
    return replace(choice, command=f"settings {choice.command}") if stays else choice


async def _switched(ask: Ask, desk: Desk, name: str, value: str) -> Reply:
    """Say how a switch stands, and turn it if asked."""
    chat = ask.chat
    if value:
        turn: dict[str, Any] = {SWITCHES[name]: value.casefold() in _words_on()}
        chat = replace(chat, **turn)
        await desk.keep(chat)
    say = phrases(chat.language)
    turned = getattr(chat, SWITCHES[name])
    back = Choice(say.button_back, "settings")
    return Reply(say.settings.switches[name][turned], choices=(_turn(name, chat, say), back), in_place=True)


def _turn(name: str, chat: Chat, say: Phrases) -> Choice:
    turned = getattr(chat, SWITCHES[name])
    label = say.settings.switches[name][not turned].rstrip(".")
    return Choice(label, f"settings {name} {say.typed.off[0] if turned else say.settings.switch_on[0]}")


def _words_on() -> set[str]:
    return {word for say in SPOKEN.values() for word in say.settings.switch_on}
