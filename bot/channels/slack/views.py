"""The app's own page and its window, from what chats watch. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.channels.slack.address import place_of
from bot.channels.slack.blocks import (
    LABEL_CAP,
    OPTION_CAP,
    VIEW_BLOCKS,
    Actions,
    Block,
    Button,
    ChannelTitle,
    ConversationInput,
    Divider,
    Header,
    Home,
    Modal,
    Option,
    SearchInput,
    Section,
    Select,
    weigh,
)
from bot.channels.slack.inbound import LIST
from bot.channels.text import clean, clean_lines, clip, utf16
from bot.phrases import phrases, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.model import Choice
    from bot.phrases import Phrases
    from bot.ports import Watchlist

EDIT = "edit"  # begins the actions of the app's page
OPEN_MODAL = "open"  # the action of a button that opens the window
WATCH = "watch"  # the window's name, and its shortcut's
SEARCH = "search"
MOST_NAMES = 10  # companies chosen at once, as of a typed command
BLOCKS_A_LIST = 4
ROOM = (VIEW_BLOCKS - 6) // BLOCKS_A_LIST


def home(lists: Sequence[Watchlist], own: str, language: str, note: str = "") -> Home:
    """The page: the person's own list first, then each channel's, with what edits it; `note` tells what was done.

    `own`, the id of the person's direct messages, comes back with what is pressed there.
    """
    say = phrases(language)
    blocks: list[Block | ChannelTitle] = [Header(say.slack.home_title)]
    if said := clip(clean_lines(note), 2900, weigh):
        blocks.append(Section(said))
    for watchlist in lists[:ROOM]:
        blocks += _list(watchlist, say)
    if left := len(lists) - ROOM:
        blocks += [Section(plural(say, say.slack.home_more, left))] if left > 0 else []
    return Home(tuple(blocks), own)


def _list(watchlist: Watchlist, say: Phrases) -> Iterator[Block | ChannelTitle]:
    place = place_of(watchlist.chat.address)
    names = ", ".join(clean(company.label) for company in watchlist.companies)
    yield Divider()
    yield ChannelTitle("", say.slack.home_own) if place.is_direct else ChannelTitle(place.channel)
    yield Section(names or say.slack.home_empty)
    buttons: list[Button | Select] = [Button(say.slack.choose, place.channel, f"{EDIT}:{OPEN_MODAL}")]
    if options := tuple(_options(watchlist.companies)):
        buttons.append(Select(say.button_unwatch, options, f"{EDIT}:stop"))
    yield Actions(tuple(buttons), LIST + place.channel)


def _options(companies: Iterable[Choice]) -> Iterator[Option]:
    for company in companies:
        command = clean(company.command)
        if command and utf16(line := f"unwatch {command}") <= OPTION_CAP:
            yield Option(clip(clean(company.label), LABEL_CAP, weigh), line)


def watch_modal(language: str, channel: str = "", own: str = "") -> Modal:
    """The window in which companies are chosen, and the conversation that is to hear of them."""
    say = phrases(language).slack
    names = SearchInput(say.modal_names, say.modal_type, "names", SEARCH, MOST_NAMES)
    where = ConversationInput(say.modal_where, "where", "conversation", channel)
    return Modal(say.modal_title, say.modal_watch, say.modal_cancel, (names, where), WATCH, own)


def suggestions(companies: Iterable[Choice]) -> dict[str, object]:
    """What Slack shows below the field while somebody types."""
    offered = ((clip(clean(one.label), LABEL_CAP, weigh), clean(one.command)) for one in companies)
    fitting = [Option(label, command) for label, command in offered if command and utf16(command) <= OPTION_CAP]
    return {"options": [option.json() for option in fitting]}
