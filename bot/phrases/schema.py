"""What one language has to be able to say. A phrases file fills this in; it holds data and no logic.

`{name}` marks what is filled in. A `Plural` is a sentence by CLDR plural category ("one", "other"): which
categories a language needs is Babel's knowledge, and a test holds every file to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.model import Bell, Interest, Merit, Metric, Misread, Why

Plural = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CommandPhrases:
    """How one command is offered: `usage` without slash ("watch NAME"), `summary` one line, examples to type."""

    usage: str
    summary: str
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DigestPhrases:
    """For `news.digest` and `news.amounts`."""

    quote_marks: tuple[str, str]
    read: str
    more_sources: Plural
    sources: str  # the button that lists them
    new_figure: str  # what a follow-up brings, these four
    first_analyst: str
    denied: str
    contradiction: str
    outlet_says: str  # {outlet} and {label}: one of two figures that differ
    round_up: Plural  # the title of a digest of {n} stories
    figure_of: str  # {metric} and {company}: a metric in this language and whose it is
    product_of: str  # {product} and {metric}, or {within} for the metric inside a phrase
    subject_of: str  # {subject} and {company}: the article's own words, which do not name the company
    determiners: tuple[str, ...]  # words that begin a subject and say nothing on a label
    trailers: tuple[str, ...]  # words that end one and say nothing either
    pointers: frozenset[str]  # words that lean on what was said before, or tell of a deed
    pointing_endings: tuple[str, ...]  # endings that do
    deeds: str  # a pattern of verbs that may begin what should name a measure
    metrics: Mapping[Metric, str]  # capitalised; every one but OTHER, which no word describes
    was: str  # {amount}: what an amount was before
    forecast: str  # marks a forecast whose subject does not say that it is one
    forecast_of: str  # a forecast of {metric}
    forecast_words: frozenset[str]  # what says so
    net_words: frozenset[str]  # what articles say when a profit is after everything
    plain_profit: str  # a profit that is not said to be net
    plain_loss: str
    part_sales: str  # a segment's or a region's sales
    comparable_sales: str  # of the shops that were there a year ago
    comparable_words: frozenset[str]  # what articles in this language call those by
    losses: Mapping[Metric, str]  # the same when the result is negative
    loss_words: frozenset[str]  # what articles in this language call a negative result
    symbols: Mapping[str, str]  # currencies whose CLDR sign is not what papers here write
    units: Mapping[str, str]  # {n} with "pp", "bps", "x", "points"
    measures: Mapping[str, str]  # {n} with what goods are measured in: "tonne", "barrel"
    datetime: str  # Babel pattern of a date and a time
    date: str


@dataclass(frozen=True, slots=True)
class TypedWords:
    """What people type to say when and what they want to be told; the first of each is how it is shown.

    Days of the week are not here: Babel knows them.
    """

    off: tuple[str, ...]
    every_day: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekend: tuple[str, ...]
    bells: Mapping[Bell, tuple[str, ...]]
    urgent: tuple[str, ...]
    any_size: tuple[str, ...]
    only: tuple[str, ...]  # digests and no alerts
    both: tuple[str, ...]
    filters: Mapping[str, tuple[str, ...]]  # by the names of the fields of Filters
    remove: tuple[str, ...]
    interests: Mapping[Interest, tuple[str, ...]]
    minutes: tuple[str, ...]
    hours: tuple[str, ...]
    days: tuple[str, ...]
    weeks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SettingPhrases:
    """A line for each thing a chat can ask for: what is set, and what that means."""

    kept: str  # {setting}: one of the lines below
    heading: str
    nothing: str
    digest: str  # {what}
    digest_next: str  # {time}
    digest_only: str
    digest_both: str
    quiet: str  # {what}
    urgent: str
    threshold: str  # {what}
    level: str  # {what}
    cap: str  # {what}
    cap_none: str
    filters: Mapping[str, str]  # {what}, by the names of the fields of Filters
    filter_none: str
    mute: str  # {what}
    mute_none: str
    mute_until: str  # {what} and {time}
    everything: str
    no_schedule: str
    ask_level: str  # {company}
    export: str
    imported: str
    ask_import: str
    not_toml: str  # {text}
    button_off: str
    button_only: str
    button_both: str
    button_remove: str  # {what}
    button_unmute: str  # {what}
    sections: Mapping[str, str]  # what can be set, on a button: by its command, and the switches
    switches: Mapping[str, tuple[str, str]]  # what is true while it is off, and while it is on
    switch_on: tuple[str, ...]  # how it is typed; the first is on the button


@dataclass(frozen=True, slots=True)
class SlackPhrases:
    """For what only Slack has: its app's page, windows and shortcuts. Titles and buttons of a window: 24 characters."""

    public: tuple[str, ...]  # typed before a command: everybody sees the answer; the first is what a button says
    share: str  # the button that does
    pick: str  # on a list that opens
    not_here: str
    strangers: str
    editors: str
    no_alert: str
    no_modal: str
    home_title: str
    home_own: str
    home_empty: str
    home_more: Plural
    choose: str  # the button that opens the window
    modal_title: str
    modal_names: str
    modal_type: str
    modal_where: str
    modal_watch: str
    modal_cancel: str


@dataclass(frozen=True, slots=True)
class Phrases:
    """Everything Kabar says in one language."""

    code: str  # ISO 639-1
    name: str  # in the language itself
    locale: str  # Babel's
    timezone: str  # where a new chat in this language most likely reads, until it says otherwise
    popular: tuple[str, ...]  # ids of companies to offer to somebody who watches nothing yet
    digest: DigestPhrases
    typed: TypedWords
    settings: SettingPhrases
    slack: SlackPhrases
    mistakes: Mapping[Misread, str]  # {text}: the words in question; {at}: the number of their first character
    verdicts: Mapping[Why, str]  # {what}: companies, a word, a publisher, a language or a moment
    merits: Mapping[Merit, str]  # {what}: a percentage or a number
    commands: Mapping[str, CommandPhrases]

    # asking back
    and_more: str
    ask_company: str
    unknown_company: str
    which_company: str
    this_company: str
    unknown_command: str
    too_many: str
    too_long: str
    nothing_typed: str
    company_menu: str
    failed: str
    admins_only: str
    elsewhere_refused: str  # {chat}

    # start, help
    welcome: str
    help_intro: str
    help_example: str
    help_aliases: str
    help_tuning: str  # {commands}
    help_outro: str

    # watch, unwatch, list
    watching: str
    watching_already: str
    watching_next: str
    watching_newest: str
    watching_quiet: str
    watching_full: str
    ask_watch: str
    unwatched: str
    not_watched: str
    unwatch_none: str
    ask_unwatch: str
    watch_list: Plural
    watch_list_empty: str

    ask_stop: str
    stopped: str

    # latest, figures, quote, search
    latest_none: str
    figures_heading: str
    figures_source: str
    figures_none: str
    quote_heading: str
    quote_none: str
    ask_search: str
    search_found: str
    search_none: str

    # said unasked
    greeting: str  # in a chat of several people that the bot is new in
    topic_gone: str
    welcome_back: str  # {companies}

    # why
    why_none: str
    why_nothing: str  # {company}
    why_not_watched: str  # {company}
    why_sent: str  # {time}
    why_developed: str  # {time} and {note}
    why_waiting: str
    why_failed: str
    why_cancelled: str
    why_retold: str  # {headline}
    why_brought: str  # {added}
    why_repeats: str
    why_old: str
    why_in_digest: str  # {merits}
    why_silent: str  # {publishers}

    # story
    ask_story: str
    story_unknown: str
    story_sources: Plural
    story_first: str  # what the first report added
    story_nothing: str  # what one adds that only repeats

    # feeds
    feeds_none: str
    feeds_heading: Plural
    feeds_read: str  # {time}
    feeds_new: str
    feeds_silent: str
    feeds_silent_since: str  # {time}
    feeds_unwanted: str

    # notabout
    ask_not_about: str
    not_about_noted: str  # {company}
    not_about_known: str  # {company}
    not_about_none: str  # {company}

    # language, timezone
    language_now: str
    language_set: str
    language_unknown: str
    timezone_now: str
    timezone_set: str
    timezone_unknown: str

    # buttons
    button_watch: str
    button_unwatch: str
    button_unwatch_one: str
    button_not_about: str  # {company}
    button_mute: str  # {company}, for a day
    button_why: str
    button_more: str
    button_back: str
    button_story: str  # {headline}
    button_stop: str
    button_latest: str
    button_figures: str
    button_quote: str
    button_help: str

    # the console
    console_welcome: str
    console_pick: str
    console_no_pick: str
    console_bye: str
