"""The terminal as a chat: typed at through prompt_toolkit's own pipe, read back from its own output."""

from __future__ import annotations

import asyncio
import io
import re
from contextlib import asynccontextmanager, redirect_stdout
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from bot.channels.console import ConsoleChannel
from bot.channels.console.render import digest_text
from bot.model import Chat, Reply, Sent, Unavailable
from bot.news import plain
from tests.fakes import DIGEST, WITH_CHOICES, FakeCommands

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from prompt_toolkit.input.base import PipeInput

ME = Chat("console:me", "id")
CONTROL = re.compile(r"\x1b\][^\x1b]*\x1b\\|\x1b\[[0-?]*[ -/]*[@-~]|\r")


class Terminal:
    """A person at a terminal."""

    def __init__(self, pipe: PipeInput, screen: io.StringIO) -> None:
        self._pipe = pipe
        self._screen = screen

    def type(self, text: str) -> None:
        self._pipe.send_text(text)

    @property
    def raw(self) -> str:
        return self._screen.getvalue()

    @property
    def seen(self) -> str:
        return CONTROL.sub("", self.raw)

    async def until(self, met: Callable[[], bool]) -> None:
        """Wait until it is so; the test's own limit is generous, a slow machine is not a failure."""
        async with asyncio.timeout(20):
            while not met():  # noqa: ASYNC110 - neither a screen nor a fake has an event to wait for
                await asyncio.sleep(0.005)


@asynccontextmanager
async def terminal() -> AsyncIterator[Terminal]:
    screen = io.StringIO()
    output = Vt100_Output(screen, lambda: Size(rows=40, columns=100), term="xterm")
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=output):
        yield Terminal(pipe, screen)


async def test_a_conversation() -> None:
    commands = FakeCommands()
    left = asyncio.Event()
    async with terminal() as person:
        channel = ConsoleChannel(commands, interactive=True, language="id_ID", on_end=left.set)
        await channel.start()
        person.type("watch Apple\n")
        await person.until(lambda: "you said: watch Apple" in person.seen)
        person.type("  \nexit\n")
        await left.wait()
        await channel.stop()
    assert [(asked.address, asked.line, asked.language) for asked in commands.asked] == [
        ("console:me", "watch Apple", "id")
    ]
    assert "Ketik perintah" in person.seen
    assert "Sampai jumpa" in person.seen


async def test_a_choice_is_picked_by_its_number() -> None:
    commands = FakeCommands({"watch appl": WITH_CHOICES})
    async with terminal() as person:
        channel = ConsoleChannel(commands, interactive=True, language="en")
        await channel.start()
        person.type("watch appl\n")
        await person.until(lambda: "2 Apple Hospitality" in person.seen)
        person.type("2\n")
        await person.until(lambda: len(commands.asked) == 2)
        person.type("2\n")  # the choices are gone with the next answer
        await person.until(lambda: "nothing to pick with 2" in person.seen)
        await channel.stop()
    assert [asked.line for asked in commands.asked] == ["watch appl", "watch APLE"]


async def test_an_alert_leaves_what_is_being_typed_alone() -> None:
    commands = FakeCommands()
    async with terminal() as person:
        channel = ConsoleChannel(commands, interactive=True)
        await channel.start()
        person.type("latest Ali")
        await person.until(lambda: "latest Ali" in person.seen)
        assert isinstance(await channel.send(ME, DIGEST), Sent)
        await person.until(lambda: DIGEST.headline in person.seen)
        person.type("baba\n")
        await person.until(lambda: len(commands.asked) == 1)
        await channel.stop()
    assert commands.asked[0].line == "latest Alibaba"
    assert "\x1b]8;" in person.raw  # [baca] is a link


@pytest.mark.parametrize("key", ["\x03", "\x04"])
async def test_control_c_and_control_d_leave(key: str) -> None:
    left = asyncio.Event()
    async with terminal() as person:
        channel = ConsoleChannel(FakeCommands(), interactive=True, on_end=left.set)
        await channel.start()
        person.type(key)
        async with asyncio.timeout(20):
            await left.wait()
        await channel.stop()


async def test_stop_takes_the_prompt_away_and_finishes_the_answer_begun() -> None:
    commands = FakeCommands()
    async with terminal() as person:
        channel = ConsoleChannel(commands, interactive=True)
        await channel.start()
        commands.gate.clear()
        person.type("list\n")
        await person.until(lambda: len(commands.asked) == 1)
        stopping = asyncio.create_task(channel.stop())
        await asyncio.sleep(0)
        assert not stopping.done()
        commands.gate.set()
        async with asyncio.timeout(20):
            await stopping
    assert "you said: list" in person.seen


async def test_stop_at_an_idle_prompt_and_before_it_is_drawn() -> None:
    async with terminal() as person:
        drawn = ConsoleChannel(FakeCommands(), interactive=True)
        await drawn.start()
        await person.until(lambda: "›" in person.seen)
        async with asyncio.timeout(20):
            await drawn.stop()
        undrawn = ConsoleChannel(FakeCommands(), interactive=True)
        await undrawn.start()
        async with asyncio.timeout(20):
            await undrawn.stop()


async def test_without_a_terminal_the_picture_is_printed_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    commands = FakeCommands()
    channel = ConsoleChannel(commands, interactive=False)
    await channel.start()
    first, second = await channel.send(ME, DIGEST), await channel.send(ME, DIGEST)
    await channel.stop()
    assert capsys.readouterr().out == (plain.digest_text(DIGEST) + "\n\n") * 2
    assert first != second
    assert not commands.asked


async def test_only_to_send_there_is_no_prompt(capsys: pytest.CaptureFixture[str]) -> None:
    async with terminal() as person:
        channel = ConsoleChannel(FakeCommands(), interactive=True)
        await channel.start(listen=False)
        await channel.send(ME, DIGEST)
        await channel.stop()
    assert person.raw == ""
    assert DIGEST.headline in capsys.readouterr().out


async def test_long_lines_are_not_broken_for_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    long = replace(DIGEST, quote="kata " * 60 + "akhir")
    await ConsoleChannel(FakeCommands(), interactive=False).send(ME, long)
    assert f"“{long.quote}”\n" in capsys.readouterr().out


class ClosedPipe(io.StringIO):
    def write(self, text: str) -> int:
        raise BrokenPipeError(32, "Broken pipe", text[:1])


async def test_a_terminal_that_went_away_is_said_not_raised() -> None:
    with redirect_stdout(ClosedPipe()):
        result = await ConsoleChannel(FakeCommands(), interactive=False).send(ME, DIGEST)
    assert isinstance(result, Unavailable)


def test_escape_sequences_from_a_feed_never_reach_the_terminal() -> None:
    evil = replace(DIGEST, headline="Apple\x1b[2J\x1b]0;owned\x07", source="Warta\x9b31m", companies=("A\x1bc",))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", digest_text(evil).plain)


def test_markup_of_a_feed_is_only_text() -> None:
    assert "[bold red]rugi[/]" in digest_text(replace(DIGEST, headline="[bold red]rugi[/]")).plain


def test_an_address_that_could_end_the_link_is_no_link() -> None:
    evil = replace(DIGEST, url="https://x.example/\x1b]8;;\x1b\\evil")
    assert not any("link" in str(span.style) for span in digest_text(evil).spans)


async def test_an_error_and_an_empty_reply() -> None:
    commands = FakeCommands({"x": Reply(error=True, text="no such thing"), "y": Reply()})
    async with terminal() as person:
        channel = ConsoleChannel(commands, interactive=True)
        await channel.start()
        person.type("x\ny\n")
        await person.until(lambda: len(commands.asked) == 2)
        await person.until(lambda: "no such thing" in person.seen)
        await channel.stop()
