"""From settings to what is served: the directory, and the feeds and subscriptions of the config in the database."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.companies import Choices, CompanyEntry, Directory, Found
from bot.errors import ConfigError
from bot.model import SWITCHES, Chat, Mistake, Preferences
from bot.news.preferences.due import next_due
from bot.news.preferences.table import from_table, to_table
from bot.news.preferences.words import explained
from bot.news.times import zone
from bot.phrases import phrases

if TYPE_CHECKING:
    from datetime import datetime

    from bot.config import FeedSettings, Settings, SubscriptionSettings
    from bot.ports import Store


def directory_of(settings: Settings) -> Directory:
    """The shipped directory with the operator's `[[companies]]`."""
    return Directory.load([CompanyEntry(**entry.model_dump()) for entry in settings.companies])


def resolve(settings: Settings, directory: Directory) -> list[tuple[SubscriptionSettings, list[str]]]:
    """Each subscription with its company ids. Raises ConfigError, one line a name the directory can't tell."""
    mistakes, resolved = [], []
    for number, subscription in enumerate(settings.subscriptions):
        ids = []
        for name in subscription.companies:
            found = directory.lookup(name)
            if directory.get(name):
                ids.append(name)
            elif isinstance(found, Found):
                ids.append(found.company.id)
            else:
                hint = ""
                if isinstance(found, Choices):
                    hint = "; did you mean " + ", ".join(f'"{c.id}" ({c.name})' for c in found.companies[:3]) + "?"
                mistakes.append(f'subscriptions[{number}].companies: unknown company "{name}"{hint}')
        resolved.append((subscription, ids))
    if mistakes:
        raise ConfigError("\n".join(mistakes))
    return resolved


def preferences_of(settings: Settings, directory: Directory) -> dict[str, Preferences]:
    """What the subscriptions state their chats ask for, by address. Raises ConfigError, one line a mistake."""
    stated, mistakes = {}, []
    for number, subscription in enumerate(settings.subscriptions):
        table = subscription.preferences()
        wants = from_table(table, directory.company_id)
        if isinstance(wants, Mistake):
            mistakes.append(f"subscriptions[{number}]: {explained(wants, phrases('en'))}")
        elif table:
            stated[subscription.chat] = wants
    if mistakes:
        raise ConfigError("\n".join(mistakes))
    return stated


async def apply(settings: Settings, directory: Directory, store: Store, now: datetime) -> None:
    """Bring the database to what the config says. Raises ConfigError.

    Only what changed since the last time is touched: a feed or subscription taken out of the config ends, one that
    a person ended in the chat (or a publisher with a 410) stays ended. A chat that was gone is tried anew.
    """
    feeds = {_key("feed", *_feed_options(settings, feed)): feed for feed in settings.feeds}
    watches = {
        _key("watch", subscription.chat, company): (subscription, company)
        for subscription, companies in resolve(settings, directory)
        for company in companies
    }
    stated = preferences_of(settings, directory)
    wishes = {_key("preferences", chat, to_table(wants)): chat for chat, wants in stated.items()}
    before = await store.configured()
    now_said = feeds.keys() | watches.keys() | wishes.keys()
    for key in before - now_said:
        await _end(json.loads(key), store, {feed.url for feed in settings.feeds}, now)
    for key in feeds.keys() - before:
        url, publisher, language, interval = _feed_options(settings, feeds[key])
        await store.add_feed(url, publisher, language=language, interval=interval)
    chats = {subscription.chat: await store.chat(subscription.chat) for subscription in settings.subscriptions}
    for subscription in settings.subscriptions:
        await store.save_chat(_chat(settings, subscription, chats[subscription.chat]))
    for key, (subscription, company) in watches.items():
        if key not in before or chats[subscription.chat] is None:
            await store.watch(subscription.chat, company, now)
    for key, address in wishes.items():
        if key not in before or chats[address] is None:
            await _prefer(address, stated[address], store, now)
    await store.set_configured(now_said)


async def _prefer(address: str, wants: Preferences, store: Store, now: datetime) -> None:
    chat = await store.chat(address)
    due = next_due(wants.schedule, now, zone(chat.timezone)) if chat else None
    await store.save_preferences(address, wants, due, now)


def _key(*parts: object) -> str:
    return json.dumps(parts)


def _feed_options(settings: Settings, feed: FeedSettings) -> tuple[str, str, str | None, float]:
    return feed.url, feed.publisher, feed.language, feed.interval or settings.schedule.interval


def _chat(settings: Settings, subscription: SubscriptionSettings, known: Chat | None) -> Chat:
    """The chat as the config wants it; what it leaves open stays as it is, or as new chats are."""
    language = subscription.language or (known.language if known else settings.chats.language)
    zone = known.timezone if known else settings.chats.timezone or phrases(language).timezone
    chat = known or Chat(subscription.chat)
    stated = {name: getattr(subscription, name) for name in SWITCHES if getattr(subscription, name) is not None}
    return replace(chat, language=language, timezone=subscription.timezone or zone, **stated)


async def _end(said: list[Any], store: Store, urls: set[str], now: datetime) -> None:
    match said:
        case ["feed", url, *_] if url not in urls:
            await store.retire_feed(url)
        case ["watch", chat, company]:
            await store.unwatch(chat, company)
        case ["preferences", chat, _]:
            await store.save_preferences(chat, Preferences(), None, now)
        case _:  # a feed whose options changed
            pass
