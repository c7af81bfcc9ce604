"""Kabar in a terminal: alerts appear above the line one is typing; without a terminal they are printed plainly."""

from __future__ import annotations

import asyncio
import io
import locale
import sys
from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.patch_stdout import patch_stdout
from rich.console import Console

from bot.channels.console.render import digest_text, reply_text
from bot.model import Moot, Sent, Unavailable
from bot.phrases import phrases, spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.text import Text

    from bot.model import Chat, Choice, Digest, Reply, SendResult
    from bot.ports import Commands, Finding, Route

PROMPT = "› "
LEAVE = frozenset({"exit", "quit", "keluar", "/exit", "/quit", "/keluar"})


class ConsoleChannel:
    """One person's chat in the terminal Kabar runs in; every chat "console:..." is shown there.

    `interactive` None: where standard input and output are a terminal. `on_end` is called when the person leaves.
    `language` is a hint, as another channel has from its platform; the terminal's own by default.
    """

    name = "console"

    def __init__(
        self,
        commands: Commands,
        *,
        address: str = "console:me",
        interactive: bool | None = None,
        language: str | None = None,
        on_end: Callable[[], None] | None = None,
    ) -> None:
        self._commands = commands
        self._address = address
        self._interactive = sys.stdin.isatty() and sys.stdout.isatty() if interactive is None else interactive
        self._language = spoken(language or locale.getlocale()[0])
        self._on_end = on_end
        self._choices: tuple[Choice, ...] = ()
        self._talk: asyncio.Task[None] | None = None
        self._reading: asyncio.Task[str] | None = None
        self._stopped = False
        self._sent = 0

    def routes(self) -> Sequence[Route]:
        """None: this channel only calls out."""
        return ()

    async def start(self, *, listen: bool = True) -> None:
        """Show the prompt and answer what is typed; only to send, or without a terminal, there is nothing to begin."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")  # an old terminal shows "?" for "▲" and lives
        if listen and self._interactive:
            names = [name for name, _ in self._commands.menu(self._language)]
            # Ctrl-C leaves as Ctrl-D does: a KeyboardInterrupt inside a task would end the whole event loop.
            session: PromptSession[str] = PromptSession(
                PROMPT,
                completer=WordCompleter(names),
                complete_while_typing=False,
                reserve_space_for_menu=0,  # room for it below would push every alert up by as many lines
                interrupt_exception=EOFError,
            )
            self._talk = asyncio.create_task(self._converse(session), name="console")

    async def send(self, chat: Chat, digest: Digest, *, reply_to: str | None = None) -> SendResult:  # noqa: ARG002 - all console chats are one terminal, where nothing is below anything
        """Print the digest, above the prompt if there is one; a follow-up is marked as one by its first line."""
        try:
            self._print(digest_text(digest))
        except OSError as error:
            return Unavailable(f"the terminal is gone: {error.strerror}")
        self._sent += 1
        return Sent(str(self._sent))

    async def edit(self, chat: Chat, digest: Digest, reference: str) -> SendResult:  # noqa: ARG002 - the port's
        """What is printed is printed."""
        return Moot("a terminal shows what it showed")

    async def prove(self, chats: Sequence[Chat]) -> Sequence[Finding]:  # noqa: ARG002 - the port's
        """Nothing to prove."""
        return ()

    async def stop(self) -> None:
        """Take the prompt away; an answer being written is finished first."""
        self._stopped = True
        if self._reading:
            self._reading.cancel()
        if self._talk:
            await self._talk

    async def _converse(self, session: PromptSession[str]) -> None:
        """Read, answer, until the person leaves or the program stops."""
        say = phrases(self._language)
        try:
            with patch_stdout(raw=True):
                self._print(say.console_welcome)
                while (line := await self._typed(session)) is not None and line.casefold() not in LEAVE:
                    if line:
                        await self._answer(line)
                self._print(say.console_bye)
        finally:
            if self._on_end:
                self._on_end()

    async def _typed(self, session: PromptSession[str]) -> str | None:
        """The next line without white space around it; None when the person leaves or the program stops."""
        if self._stopped:
            return None
        self._reading = asyncio.create_task(session.prompt_async(handle_sigint=False))
        try:
            await asyncio.wait({self._reading})
            return self._reading.result().strip()
        except (EOFError, asyncio.CancelledError):
            if not self._reading.done():  # it is this channel that is cancelled, not its prompt
                self._reading.cancel()
                raise
            return None

    async def _answer(self, line: str) -> None:
        number = int(line) if line.isascii() and line.isdigit() and len(line) <= 2 else None  # noqa: PLR2004 - up to 99
        if number is None:
            self._show(await self._commands.answer(self._address, line, language=self._language))
        elif 0 < number <= len(self._choices):
            await self._answer(self._choices[number - 1].command)
        else:
            self._print(phrases(self._language).console_no_pick.format(n=number))

    def _show(self, reply: Reply) -> None:
        self._choices = reply.choices
        for part in reply_text(reply, phrases(self._language).console_pick):
            self._print(part)

    def _print(self, text: Text | str) -> None:
        """Write a paragraph. The console is made anew each time: `patch_stdout` changes what stands behind it."""
        console = Console(
            force_terminal=True if self._interactive else None, highlight=False, markup=False, emoji=False
        )
        console.print(text, end="\n\n", soft_wrap=not console.is_terminal)
