"""Every language says everything, with the same blanks, in every plural form it has."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel import Locale

from bot.companies import Directory
from bot.desk import Desk
from bot.model import Metric
from bot.phrases import DEFAULT, SPOKEN, CommandPhrases, Phrases, phrases, plural, spoken
from bot.phrases.schema import DigestPhrases, SettingPhrases, SlackPhrases
from handlers import CommandCore
from handlers._spec import commands
from tests.fakes_clock import VirtualClock
from tests.fakes_store import FakeStore

LANGUAGES = sorted(SPOKEN)
SENTENCES = [field.name for field in fields(Phrases)]
ROOT = Path(__file__).parent.parent.parent


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def sentences(say: Phrases) -> dict[str, str | Mapping[str, str]]:
    """Every sentence by name, plurals as they are."""
    own = {name: getattr(say, name) for name in SENTENCES if isinstance(getattr(say, name), str | Mapping)}
    own |= {f"digest.{field.name}": getattr(say.digest, field.name) for field in fields(DigestPhrases)}
    own |= {f"slack.{field.name}": getattr(say.slack, field.name) for field in fields(SlackPhrases)}
    return {name: value for name, value in own.items() if name not in {"commands", "digest.symbols"}}


def test_english_is_there_for_everybody_else() -> None:
    assert DEFAULT in SPOKEN


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", [command.spec.name for command in commands()])
def test_every_command_is_explained(language: str, command: str) -> None:
    words = phrases(language).commands[command]
    assert words.usage.split()[0] == command
    assert 0 < len(words.summary) <= 60  # one line of a menu, and Telegram's is shorter than its limit of 256
    assert all(example.split()[0] == command for example in words.examples)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_command_is_explained_that_is_not_there(language: str) -> None:
    assert set(phrases(language).commands) == {command.spec.name for command in commands()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_says_something(language: str) -> None:
    for name, value in sentences(phrases(language)).items():
        assert value or name == "digest.pointing_endings", name  # English has none


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_has_the_blanks_of_the_english_one(language: str) -> None:
    english = sentences(phrases(DEFAULT))
    for name, value in sentences(phrases(language)).items():
        theirs, ours = english[name], value
        if isinstance(ours, str) and isinstance(theirs, str):
            assert blanks(ours) - {"metric", "within"} == blanks(theirs) - {"metric", "within"}, name
        elif isinstance(ours, Mapping) and isinstance(theirs, Mapping) and "other" in ours:
            assert all(blanks(form) == blanks(theirs["other"]) for form in ours.values()), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_the_forms_the_language_needs(language: str) -> None:
    say = phrases(language)
    needed = {Locale.parse(say.locale).plural_form(n) for n in range(200)}
    for name, value in sentences(say).items():
        if isinstance(value, Mapping) and "other" in value:
            assert set(value) == needed, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_metric_but_other_has_a_name(language: str) -> None:
    metrics = phrases(language).digest.metrics
    assert set(metrics) == set(Metric) - {Metric.OTHER}
    assert len(set(metrics.values())) == len(metrics)


@pytest.mark.parametrize("language", LANGUAGES)
def test_zone_and_locale_exist(language: str) -> None:
    say = phrases(language)
    assert ZoneInfo(say.timezone).key == say.timezone
    assert Locale.parse(say.locale).language == say.code


@pytest.mark.parametrize("name", [n for n in SENTENCES if n not in {"code", "name", "locale", "timezone", "digest"}])
def test_no_sentence_is_left_over(name: str) -> None:
    code = [*ROOT.joinpath("handlers").glob("*.py"), *ROOT.joinpath("bot").rglob("*.py")]
    assert any(f".{name}" in path.read_text(encoding="utf-8") for path in code if path.parent.name != "phrases")


@pytest.mark.parametrize(
    ("hint", "code"),
    [
        ("id", "id"),
        ("id-ID", "id"),
        ("in_ID", "id"),
        ("EN-gb", "en"),
        ("ms-MY", "ms"),
        ("fr", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_hints(hint: str | None, code: str) -> None:
    assert spoken(hint) == code


def test_plural_picks_the_form() -> None:
    say = phrases("en")
    assert plural(say, say.digest.more_sources, 1) == "+1 source"
    assert plural(say, say.digest.more_sources, 2) == "+2 sources"


def test_plural_writes_the_number_as_the_language_does() -> None:
    for language, number in (("en", "1,234"), ("id", "1.234")):
        say = phrases(language)
        assert number in plural(say, say.watch_list, 1234)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_has_its_words(language: str) -> None:
    ours, english = phrases(language).settings, phrases(DEFAULT).settings
    for field in fields(SettingPhrases):
        theirs, value = getattr(english, field.name), getattr(ours, field.name)
        assert value, field.name
        if isinstance(theirs, str):
            assert blanks(value) == blanks(theirs), field.name
        if isinstance(theirs, Mapping):
            assert value.keys() == theirs.keys(), field.name
    assert all(off and on and off != on for off, on in ours.switches.values())


@pytest.mark.parametrize("language", LANGUAGES)
async def test_help_fits_one_screen(language: str) -> None:
    text = (
        await CommandCore(Desk(FakeStore(), Directory(()), VirtualClock())).answer("x:y", "help", language=language)
    ).text
    assert len(text.splitlines()) <= 24
    assert len(text) <= 1600


def test_command_phrases_are_what_they_look_like() -> None:
    assert all(isinstance(words, CommandPhrases) for say in SPOKEN.values() for words in say.commands.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_offered_is_in_the_directory(language: str) -> None:
    directory = Directory.load()
    assert [key for key in phrases(language).popular if directory.get(key) is None] == []
