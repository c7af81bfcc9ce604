"""From a typed line to the command's reply: the same in every chat, whatever was typed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import structlog
from rapidfuzz import fuzz, process

from bot.companies import Found
from bot.model import Ask, Chat, Choice, Reply
from bot.phrases import phrases, spoken
from handlers._line import LONGEST_LINE, LONGEST_TEXT, Line, parse, whole_argument
from handlers._names import company_buttons, listed, shown
from handlers._spec import Spec, by_name, commands

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from bot.desk import Desk
    from bot.model import Company

    MayChange = Callable[[], Awaitable[bool]]

log = structlog.get_logger(__name__)

LIKE = 70.0  # of 100: "wacth" and "lates" are above, other words below


@dataclass(frozen=True, slots=True)
class CommandCore:
    """The commands bound to a desk: `bot.ports.Commands`."""

    desk: Desk

    async def answer(
        self,
        address: str,
        line: str,
        *,
        user: str = "",
        language: str | None = None,
        may_change: MayChange | None = None,
    ) -> Reply:
        """Run the line for that chat. Never raises: what goes wrong is logged and said."""
        said = language
        try:
            known = await self.desk.known(address)
            back = {} if known else await self._back(address)
            chat = known or await self.desk.chat(address, language)
            said = chat.language
            reply = await self._answer(chat, line, user, may_change)
            greeting = back.get(address, "")
            text = f"{greeting}\n\n{reply.text}".strip() if greeting else reply.text
            return replace(reply, text=text, language=chat.language)
        except Exception:
            # The port promises an answer whatever happens inside a command: someone is waiting for it.
            log.exception("command_failed", address=address, line=line[:80])
            return Reply(phrases(spoken(said)).failed, error=True, language=spoken(said))

    async def returned(self, address: str) -> Sequence[tuple[str, Reply]]:
        """The bot was let into that chat again: what to say there and in its topics, by address. Never raises."""
        try:
            return [(place, Reply(text)) for place, text in (await self._back(address)).items()]
        except Exception:
            log.exception("return_failed", address=address)
            return ()

    async def _back(self, address: str) -> dict[str, str]:
        """The chats that had ended until now and watch again what they did: what to tell each, by address."""
        told = {}
        for chat in await self.desk.returned(address):
            say = phrases(chat.language)
            told[chat.address] = say.welcome_back.format(companies=listed(await self.desk.watched(chat), say))
        return told

    async def left(self, address: str) -> None:
        """The bot may not write in that chat and its topics any more. Never raises."""
        try:
            await self.desk.left(address)
        except Exception:
            log.exception("leaving_failed", address=address)

    async def moved(self, address: str, new_address: str) -> None:
        """The chat has another address from now on. Never raises."""
        try:
            await self.desk.moved(address, new_address)
        except Exception:
            log.exception("move_failed", address=address)

    def greeting(self, language: str | None = None) -> Reply:
        """What to say in a chat of several people that the bot is new in."""
        say = phrases(spoken(language))
        return Reply(say.greeting, choices=(Choice(say.button_help, "help"),))

    def menu(self, language: str, *, everyone: bool = False) -> Sequence[tuple[str, str]]:
        """(name, one-line summary) of every command, or of those everybody may use, in the order to show them."""
        return menu(language, everyone=everyone)

    async def _answer(self, chat: Chat, line: str, user: str, may_change: MayChange | None) -> Reply:
        typed = parse(line)
        command = by_name().get(typed.name)
        longest = LONGEST_TEXT if command and command.spec.whole else LONGEST_LINE
        if len(line) > longest:
            return Reply(phrases(chat.language).too_long.format(n=longest), error=True)
        if command is None:
            return await self._unknown(chat, typed)
        argument = whole_argument(line) if command.spec.whole else typed.argument
        ask = Ask(chat, command.spec.name, argument, user, shared=may_change is not None)
        if may_change and _needs_leave(command.spec, ask) and not await may_change():
            return Reply(phrases(chat.language).admins_only, error=True, aside=True)
        return await command.run(ask, self.desk)

    async def _unknown(self, chat: Chat, typed: Line) -> Reply:
        """Plain words may be a company; a command may be misspelled; otherwise, where help is."""
        say = phrases(chat.language)
        nearest = _nearest(typed.name)
        outcome = await self.desk.lookup(typed.text) if typed.name else None
        if isinstance(outcome, Found) and not (typed.slash and nearest):
            return await self._menu_of(chat, outcome.company)
        if nearest:
            line = f"{nearest} {typed.argument}".strip()
            text = say.unknown_command.format(name=_short(typed.name), nearest=nearest)
            return Reply(text, choices=(Choice(f"/{line}", line),), error=True)
        return Reply(say.nothing_typed, choices=(Choice(say.button_help, "help"),), error=True)

    async def _menu_of(self, chat: Chat, company: Company) -> Reply:
        say = phrases(chat.language)
        watched = company in await self.desk.watched(chat)
        choices = company_buttons(self.desk, say, company, watched=watched)
        return Reply(say.company_menu.format(company=shown(company)), choices=choices)


def menu(language: str, *, everyone: bool = False) -> Sequence[tuple[str, str]]:
    """(name, one-line summary) of every command, or of those everybody may use, in the order to show them."""
    say = phrases(language)
    specs = [
        command.spec for command in commands() if not (everyone and (command.spec.changes or command.spec.reserved))
    ]
    return [(spec.name, say.commands[spec.name].summary) for spec in specs]


def _needs_leave(spec: Spec, ask: Ask) -> bool:
    """Whether the command, as asked, is for those alone who may change what the chat gets."""
    if spec.reserved and spec.reserved(ask.argument):
        return True
    return bool(spec.changes and spec.changes(ask.argument)) and not ask.chat.open_to_all


def _nearest(name: str) -> str | None:
    """The command or alias a misspelled name is like."""
    best = process.extractOne(name, list(by_name()), scorer=fuzz.ratio, score_cutoff=LIKE) if name else None
    return best[0] if best else None


def _short(name: str) -> str:
    return name if len(name) <= 20 else f"{name[:19]}…"  # noqa: PLR2004 - enough to recognise one's own typing
