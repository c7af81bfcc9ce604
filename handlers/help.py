"""help: every command on one screen, or one command in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.model import Ask, Reply
from bot.phrases import phrases
from handlers._names import paragraphs
from handlers._spec import Command, Spec, by_name, commands

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.phrases import Phrases

SPEC = Spec("help", order=110, aliases=("bantuan", "tolong", "?", "h"))


async def run(ask: Ask, desk: Desk) -> Reply:  # noqa: ARG001 - every command takes the desk
    """All commands, or the one named."""
    say = phrases(ask.chat.language)
    command = by_name().get(ask.argument.strip().lstrip("/").casefold())
    return Reply(_one(command, say) if command else _all(say))


def _all(say: Phrases) -> str:
    lines = [_line(command, say) for command in commands() if not command.spec.tunes]
    tuning = " ".join(f"/{command.spec.name}" for command in commands() if command.spec.tunes)
    return paragraphs(say.help_intro, *lines, say.help_tuning.format(commands=tuning), say.help_outro)


def _line(command: Command, say: Phrases) -> str:
    words = say.commands[command.spec.name]
    return f"/{words.usage} – {words.summary}"


def _one(command: Command, say: Phrases) -> str:
    examples = ", ".join(f"/{example}" for example in say.commands[command.spec.name].examples)
    aliases = ", ".join(f"/{alias}" for alias in command.spec.aliases if alias.isalpha())
    return paragraphs(
        _line(command, say),
        say.help_example.format(examples=examples) if examples else "",
        say.help_aliases.format(aliases=aliases) if aliases else "",
    )
