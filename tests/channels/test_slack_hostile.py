"""Whatever publishers write, Slack takes it as blocks and nobody is called; so with the app's page and window."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.channels.slack.blocks import (
    Actions,
    Block,
    Button,
    Cited,
    Context,
    Divider,
    Header,
    Message,
    Option,
    Section,
    Select,
)
from bot.channels.slack.views import home, suggestions, watch_modal
from bot.channels.text import clean
from bot.model import Chat, Choice, Sent
from bot.phrases import SPOKEN
from bot.ports import Watchlist
from tests.channels.slack_team import team
from tests.channels.strategies import TRAPS, hostile_text
from tests.channels.test_hostile import accepted_by_slack, some
from tests.fakes import DIGEST
from tests.servers import slack_blocks
from tests.servers.slack import SlackServer
from tests.servers.slack_views import view_problems

if TYPE_CHECKING:
    from collections.abc import Sequence

TITLES = 500
WORDS = (
    *TRAPS,
    "Apple",
    "<b>naik</b>",
    "</i>",
    "[tautan](https://x.example)",
    "*tebal* _miring_ ~coret~ `kode` ```",
    "<!subteam^S01>",
    "<!date^1392734382^{date}|x>",
    ":smile:",
    "> kutipan",
    "\u200f\u200e",
    "👨‍👩‍👧‍👦",
    "𝕏",
    "🇮🇩🇺🇸",
    "&lt;!here&gt;",
    "x" * 4096,
    "𝒳" * 2048,
)
lists = st.lists(
    st.tuples(
        st.sampled_from(["slack:C01", "slack:T02:C02", "slack:D07", "slack:<!here>"]),
        st.lists(st.builds(Choice, hostile_text, hostile_text), max_size=5),
    ),
    min_size=1,
    max_size=8,
)


def titles() -> list[str]:
    """The same each time: words a publisher might write and words only an attacker would."""
    random = Random(20260311)  # noqa: S311 - a test's dice
    return [" ".join(random.choices(WORDS, k=random.randint(1, 6))) for _ in range(TITLES)]


async def test_five_hundred_hostile_titles_arrive_as_blocks_and_call_nobody() -> None:
    async with SlackServer() as slack:
        async with team(slack, "http") as kabar:
            with capture_logs() as logs:
                for title, other in zip(titles(), reversed(titles()), strict=True):
                    digest = replace(
                        DIGEST,
                        companies=(other,),
                        headline=title,
                        quote=other,
                        attribution=title,
                        source=other,
                        url=f"https://warta.example/{title}",
                    )
                    result = await kabar.channel.send(Chat("slack:C01"), digest)
                    assert isinstance(result, Sent), title
                    assert not result.plain, title
        assert logs == []
        assert len(slack.messages) == TITLES
        assert slack.refused == []
        assert [message.shown for message in slack.messages if message.pings] == []
        assert all(message.text.strip() for message in slack.messages)


def written(text: str) -> str:
    """As it comes to the layer: `clean` has seen all that others wrote."""
    return clean(text)


texts = hostile_text.map(written)
buttons = st.builds(Button, texts, texts, st.just("run:0"))
selects = st.builds(Select, texts, st.lists(st.builds(Option, texts, texts), max_size=120).map(tuple), st.just("run:0"))
any_block = st.one_of(
    st.builds(Header, texts),
    st.builds(Section, texts),
    st.builds(Cited, texts, texts),
    st.builds(Context, texts, st.none() | texts.map(lambda tail: f"https://warta.example/{tail}"), texts),
    st.lists(buttons | selects, max_size=1).map(lambda row: Actions(tuple(row))),
    st.just(Divider()),
)


@some
@given(st.lists(any_block, max_size=70), texts)
def test_no_message_of_the_layer_can_exceed_a_limit(blocks: list[Block], summary: str) -> None:
    accepted_by_slack(Message(tuple(blocks), summary, summary))


@some
@given(lists, hostile_text)
def test_slack_takes_the_page_of_any_lists(told: Sequence[tuple[str, list[Choice]]], note: str) -> None:
    watchlists = [Watchlist(Chat(address), tuple(choices)) for address, choices in told]
    distinct = list({one.chat.address.rpartition(":")[2]: one for one in watchlists}.values())
    for language in SPOKEN:
        view = home(distinct, "D07", language, note).json()
        assert view_problems(view, "home") == []
        assert slack_blocks.pings(view["blocks"], "") == []


@pytest.mark.parametrize("count", [30, 200])
def test_slack_takes_the_page_of_many_full_lists_and_says_what_is_left_out(count: int) -> None:
    full = tuple(Choice("Perusahaan Tbk " * 20, f"{number:0140}") for number in range(200))
    told = [Watchlist(Chat(f"slack:C{number:03}"), full) for number in range(count)]
    view = home(told, "D07", "id").json()
    assert view_problems(view, "home") == []
    assert "kanal lagi" in str(view["blocks"][-1])


@some
@given(st.lists(st.builds(Choice, hostile_text, hostile_text), max_size=5))
def test_slack_takes_any_suggestions(found: list[Choice]) -> None:
    options = suggestions(found)["options"]
    assert isinstance(options, list)
    if options:
        label = {"type": "plain_text", "text": "x"}
        select = {"type": "static_select", "options": options, "action_id": "x", "placeholder": label}
        assert slack_blocks.problems([{"type": "actions", "elements": [select]}]) == []


@pytest.mark.parametrize("language", sorted(SPOKEN))
@pytest.mark.parametrize("channel", ["", "C01"])
def test_slack_takes_the_window_in_every_language(language: str, channel: str) -> None:
    assert view_problems(watch_modal(language, channel, "D07").json(), "modal") == []
