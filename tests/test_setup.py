"""What the config says becomes what the database holds, and what it says no more ends."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr
from slack_sdk.oauth.installation_store import Installation
from structlog.testing import capture_logs

from bot.adapters.store import open_store
from bot.app.setup import apply, preferences_of, resolve
from bot.app.slack import rotate_keys
from bot.app.telegram import bot_api, webhook_of
from bot.companies import Directory
from bot.config import (
    ChatSettings,
    FeedSettings,
    Settings,
    SlackSettings,
    SubscriptionSettings,
    TelegramSettings,
    WebSettings,
)
from bot.errors import ConfigError
from bot.model import Chat, Preferences
from bot.news.preferences.table import to_table
from tests.builders import NOON
from tests.fakes_store import FakeStore

DIRECTORY = Directory.load()
FEED = FeedSettings(url="https://a.example/rss", publisher="A")
ME = SubscriptionSettings(chat="console:me", companies=("AAPL", "BBCA"), language="id", timezone="Asia/Makassar")


async def applied(store: FakeStore, settings: Settings) -> tuple[list[str], list[str]]:
    """URLs polled and companies watched after applying the settings."""
    await apply(settings, DIRECTORY, store, NOON)
    return [feed.url for feed in await store.feeds() if not feed.retired], list(await store.watched("console:me"))


async def test_feeds_and_subscriptions_are_there_after_every_start() -> None:
    store, settings = FakeStore(), Settings(feeds=(FEED,), subscriptions=(ME,))
    for _ in range(2):
        assert await applied(store, settings) == ([FEED.url], ["apple", "bank-central-asia"])
    assert await store.chat("console:me") == Chat("console:me", "id", "Asia/Makassar")


async def test_what_is_taken_out_of_the_config_ends() -> None:
    store = FakeStore()
    await applied(store, Settings(feeds=(FEED,), subscriptions=(ME,)))
    fewer = ME.model_copy(update={"companies": ("BBCA",)})
    assert await applied(store, Settings(subscriptions=(fewer,))) == ([], ["bank-central-asia"])


async def test_what_a_person_ended_stays_ended() -> None:
    store, settings = FakeStore(), Settings(subscriptions=(ME,))
    await applied(store, settings)
    await store.unwatch("console:me", "apple")
    assert await applied(store, settings) == ([], ["bank-central-asia"])


async def test_a_chat_that_was_gone_is_tried_anew() -> None:
    store, settings = FakeStore(), Settings(subscriptions=(ME,))
    await applied(store, settings)
    await store.delete_chat("console:me")
    assert (await applied(store, settings))[1] == ["apple", "bank-central-asia"]


async def test_feeds_of_others_are_left_alone() -> None:
    store = FakeStore()
    await store.add_feed("https://b.example/rss", "B")
    assert (await applied(store, Settings(feeds=(FEED,))))[0] == ["https://b.example/rss", FEED.url]
    assert (await applied(store, Settings()))[0] == ["https://b.example/rss"]


async def test_a_changed_option_reaches_the_feed() -> None:
    store = FakeStore()
    await applied(store, Settings(feeds=(FEED,)))
    await applied(store, Settings(feeds=(FEED.model_copy(update={"interval": 60.0}),)))
    assert [(feed.interval, feed.retired) for feed in await store.feeds()] == [(60.0, False)]


async def test_a_new_chat_starts_as_the_config_says() -> None:
    store = FakeStore()
    bare = SubscriptionSettings(chat="console:me", companies=("AAPL",))
    await applied(store, Settings(subscriptions=(bare,), chats=ChatSettings(language="id")))
    assert await store.chat("console:me") == Chat("console:me", "id", "Asia/Jakarta")


def test_names_nobody_knows_are_each_named() -> None:
    wrong = SubscriptionSettings(chat="console:me", companies=("Zzyzx Nowhere", "AAPL"))
    with pytest.raises(ConfigError, match='companies: unknown company "Zzyzx Nowhere"'):
        resolve(Settings(subscriptions=(wrong,)), DIRECTORY)


@pytest.mark.parametrize(
    ("given", "used"),
    [
        (None, None),
        ("https://tg.example/bot", "https://tg.example/bot"),
        ("https://tg.example/bot/", "https://tg.example/bot"),
        ("https://tg.example", "https://tg.example/bot"),
        ("https://tg.example/", "https://tg.example/bot"),
    ],
)
def test_a_bot_api_address_ends_where_the_token_follows(given: str | None, used: str | None) -> None:
    assert bot_api(given) == used


async def test_preferences_stand_in_the_config_and_are_set_when_they_change() -> None:
    store = FakeStore()
    quiet = ME.model_copy(update={"quiet": "22:00-07:00", "thresholds": ("AAPL 3%",), "digest": "07:30"})
    await applied(store, Settings(subscriptions=(quiet,)))
    wants = await store.preferences("console:me")
    assert to_table(wants) == {
        "digest": "07:30",
        "quiet": "22:00-07:00",
        "thresholds": ["apple share_price >= 3%"],
    }
    (due,) = await store.due_digests(NOON + timedelta(days=1), 1)
    assert due.due == datetime(2026, 3, 2, 23, 30, tzinfo=UTC)  # 07:30 in Makassar
    await store.save_preferences("console:me", Preferences(hourly=5), None, NOON)  # changed in the chat
    await applied(store, Settings(subscriptions=(quiet,)))
    assert await store.preferences("console:me") == Preferences(hourly=5)
    await applied(store, Settings(subscriptions=(ME,)))
    assert await store.preferences("console:me") == Preferences()


def test_preferences_that_can_not_be_read_name_their_subscription() -> None:
    wrong = ME.model_copy(update={"quiet": "late", "hourly": None})
    unknown = ME.model_copy(update={"thresholds": ("Nosuchthing 3%",)})
    with pytest.raises(
        ConfigError, match=r"subscriptions\[0\]: “late” is no stretch of time.*\nsubscriptions\[1\]: I know no"
    ):
        preferences_of(Settings(subscriptions=(wrong, unknown)), DIRECTORY)


@pytest.mark.parametrize(
    ("web", "url"),
    [
        ({"listen": "127.0.0.1:8080"}, "http://127.0.0.1:8080/telegram/webhook"),
        (
            {"listen": "0.0.0.0:80", "public_url": "https://kabar.example.com/in/"},
            "https://kabar.example.com/in/telegram/webhook",
        ),
    ],
)
def test_telegram_is_told_where_to_bring_updates(web: dict[str, str], url: str) -> None:
    telegram = TelegramSettings(token=SecretStr("1:a"), mode="webhook", webhook_secret=SecretStr("known"))
    hook = webhook_of(Settings(telegram=telegram, web=WebSettings.model_validate(web)))
    assert hook is not None
    assert (hook.url, hook.secret) == (url, "known")
    made_up = webhook_of(Settings(telegram=TelegramSettings(token=SecretStr("1:a"), mode="webhook")))
    assert made_up is not None
    assert len(made_up.secret) >= 32
    assert webhook_of(Settings(telegram=TelegramSettings(token=SecretStr("1:a")))) is None


async def test_switches_of_the_config_are_a_chats_own_until_it_says_otherwise() -> None:
    store = FakeStore()
    stated = ME.model_copy(update={"silent_nights": True, "open_to_all": True})
    await applied(store, Settings(subscriptions=(stated,)))
    chat = await store.chat("console:me")
    assert chat is not None
    assert (chat.silent_nights, chat.open_to_all, chat.previews) == (True, True, False)
    await applied(store, Settings(subscriptions=(ME,)))
    assert await store.chat("console:me") == chat


async def test_workspaces_tokens_are_encrypted_anew_with_the_first_key_at_each_start(sqlite: str) -> None:
    old, new, lost = (Fernet.generate_key().decode() for _ in range(3))
    store = await open_store(sqlite)
    logger = logging.getLogger("kabar.slack")
    for team, key in (("T01", old), ("T02", lost)):
        installation = Installation(app_id="A01", team_id=team, bot_token="xoxb-1", user_id="U07")
        await store.slack_installations("1.2", [key], logger).async_save(installation)
    table = {"app_token": "x", "client_id": "1.2", "client_secret": "x", "encryption_keys": f"{new}, {old}"}
    with capture_logs() as logs:
        await rotate_keys(SlackSettings.model_validate(table), store)
    bot = await store.slack_installations("1.2", [new], logger).async_find_bot(team_id="T01")
    assert bot
    assert bot.bot_token == "xoxb-1"
    assert [(log["log_level"], log["teams"]) for log in logs] == [("error", ["T02"])]
    await store.close()
