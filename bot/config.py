"""The operator's TOML file as checked, frozen settings. Every mistake is one line that names its key and line.

Durations are strings ("2s", "5m", "1h", "1d"). A secret may stand in the file, in the file that its `*_file`
key names, or in the environment (`SECRETS`); it is a `SecretStr` from here on, which never prints itself.
"""

from __future__ import annotations

import os
import re
import tomllib
from ipaddress import IPv4Network, IPv6Network
from typing import TYPE_CHECKING, Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError

from bot.errors import ConfigError
from bot.model import SWITCHES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pydantic_core import ErrorDetails

SECRETS: dict[tuple[str, str], str] = {
    ("telegram", "token"): "KABAR_TELEGRAM_TOKEN",
    ("telegram", "webhook_secret"): "KABAR_TELEGRAM_WEBHOOK_SECRET",
    ("slack", "bot_token"): "KABAR_SLACK_BOT_TOKEN",
    ("slack", "app_token"): "KABAR_SLACK_APP_TOKEN",
    ("slack", "signing_secret"): "KABAR_SLACK_SIGNING_SECRET",
    ("slack", "client_secret"): "KABAR_SLACK_CLIENT_SECRET",
    ("slack", "encryption_keys"): "KABAR_SLACK_ENCRYPTION_KEYS",
}
CHANNELS = ("telegram", "slack", "console")

_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)")
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}


def _duration(value: object) -> float:
    match = _DURATION.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError('give a duration such as "30s", "5m" or "1h"')
    return float(match[1]) * _SECONDS[match[2]]


def _web_url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(f'"{value}" is no http(s) address')
    return value


def _database(value: str) -> str:
    if not re.match(r"(sqlite|postgresql)(\+\w+)?://", value):
        raise ValueError('give a database such as "sqlite:///kabar.db" or "postgresql://user@host/kabar"')
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        raise ValueError(f'"{value}" is no time zone; give one such as "Asia/Jakarta"') from None
    return value


def _chat(value: str) -> str:
    channel, colon, target = value.partition(":")
    if channel not in CHANNELS or not colon or not target:
        raise ValueError(f'"{value}" is no chat; give one such as "telegram:-1001", "slack:C01" or "console:me"')
    return value


def _listen(value: str) -> str:
    host, colon, port = value.rpartition(":")
    if not colon or not host or not port.isdecimal() or int(port) > 65535:  # noqa: PLR2004 - the highest port
        raise ValueError(f'"{value}" is no address to listen on; give one such as "127.0.0.1:8080"')
    return value


def _webhook_secret(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
        raise ValueError("give 1 to 256 letters, digits, _ and - (Telegram takes no others)")
    return value


def split_keys(secret: SecretStr) -> list[str]:
    """The keys in a secret that holds one or several, by commas or spaces."""
    return secret.get_secret_value().replace(",", " ").split()


def _fernet_keys(secret: SecretStr) -> SecretStr:
    keys = split_keys(secret)
    if not keys or not all(re.fullmatch(r"[A-Za-z0-9_-]{43}=", key) for key in keys):
        raise ValueError("give one or several keys of Fernet, 44 characters each, by commas")
    return secret


def _editors(value: str | tuple[str, ...]) -> str | tuple[str, ...]:
    named = isinstance(value, tuple) and all(re.fullmatch("[UW][A-Z0-9]+", user) for user in value)
    if not named and value not in {"anyone", "admins"}:
        raise ValueError('give "anyone", "admins" or a list of users by their ids, such as ["U0123456789"]')
    return value


Duration = Annotated[float, BeforeValidator(_duration), Field(gt=0)]
WebUrl = Annotated[str, AfterValidator(_web_url)]
Zone = Annotated[str, AfterValidator(_zone)]
ChatAddress = Annotated[str, AfterValidator(_chat)]
Speech = Literal["en", "id", "ms"]  # the languages Kabar speaks


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


class DatabaseSettings(_Table):
    """`[database]`: where everything is kept."""

    url: Annotated[str, AfterValidator(_database)] = "sqlite:///kabar.db"


class ScheduleSettings(_Table):
    """`[schedule]`: how often feeds are asked (`interval`) and how often the due ones are looked for (`tick`)."""

    interval: Duration = 300.0
    tick: Duration = 2.0


class DeliverySettings(_Table):
    """`[delivery]`: `backlog` stories at most for a chat when a feed or a subscription is new; `lease` of a send.

    What was delivered is forgotten after `retention`, which is longer than any story stays open.
    """

    backlog: int = Field(default=2, ge=0)
    lease: Duration = 60.0
    retention: Annotated[Duration, Field(ge=7 * 86400)] = 30 * 86400.0


class FetchSettings(_Table):
    """`[fetch]`: limits of one poll, and the private networks that feeds may live in."""

    timeout: Duration = 15.0
    max_bytes: int = Field(default=2_000_000, gt=0)
    parse_timeout: Duration = 2.0
    concurrency: int = Field(default=20, ge=1)
    allow_private: tuple[IPv4Network | IPv6Network, ...] = ()


class ChatSettings(_Table):
    """`[chats]`: what a new chat starts with, where nothing better is known. No zone: where its language is spoken.

    What a chat watched is kept for `grace` after the bot was thrown out there, should it be let in again.
    """

    language: Speech = "en"
    timezone: Zone | None = None
    grace: Duration = 30 * 86400.0


class TelegramSettings(_Table):
    """`[telegram]`. Without a `webhook_secret` one is made up at each start."""

    token: SecretStr
    base_url: WebUrl | None = None
    messages_per_second: int = Field(default=30, ge=1)
    mode: Literal["polling", "webhook"] = "polling"
    webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret)] | None = None


class SlackSettings(_Table):
    """`[slack]`. `client_id` lets many workspaces install the app; `bot_token` is that of the operator's own.

    `encryption_keys` are Fernet's, by commas or spaces: the first encrypts workspaces' tokens, all of them decrypt.
    `editors` may change what a channel gets: "anyone" in it, the workspace's "admins", or users by their ids.
    """

    bot_token: SecretStr | None = None
    app_token: SecretStr | None = None
    signing_secret: SecretStr | None = None
    client_id: str | None = None
    client_secret: SecretStr | None = None
    encryption_keys: Annotated[SecretStr, AfterValidator(_fernet_keys)] | None = None
    editors: Annotated[str | tuple[str, ...], AfterValidator(_editors)] = "anyone"
    base_url: WebUrl | None = None
    messages_per_second: int = Field(default=50, ge=1)
    mode: Literal["socket", "http"] = "socket"

    @property
    def keys(self) -> list[str]:
        """The encryption keys, one by one."""
        return split_keys(self.encryption_keys) if self.encryption_keys else []


class WebSettings(_Table):
    """`[web]`: health, metrics and webhooks are served there; nothing listens when `listen` is absent.

    `public_url` is how platforms reach it, through whatever stands before it.
    """

    listen: Annotated[str, AfterValidator(_listen)] | None = None
    public_url: WebUrl | None = None


class FeedSettings(_Table):
    """One `[[feeds]]`."""

    url: WebUrl
    publisher: str = Field(min_length=1)
    language: Annotated[str, Field(pattern="^[a-z]{2}$")] | None = None
    interval: Duration | None = None


class CompanySettings(_Table):
    """One `[[companies]]`: adds a company to the directory or overrides one of the same id."""

    id: Annotated[str, Field(pattern="^[a-z0-9][a-z0-9-]*$")]
    name: str = Field(min_length=1)
    ticker: str | None = None
    aliases: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


class SubscriptionSettings(_Table):
    """One `[[subscriptions]]`: a chat and what it watches, as names, tickers or ids; and what it would ask for there.

    The preferences are what the commands take and `export` writes; `app.setup` reads them, for they name companies.
    """

    chat: ChatAddress
    companies: tuple[str, ...] = Field(min_length=1)
    language: Speech | None = None
    timezone: Zone | None = None
    open_to_all: bool | None = None
    silent_nights: bool | None = None
    previews: bool | None = None
    digest: str | None = None
    alerts: bool | None = None
    quiet: str | None = None
    hourly: int | None = None
    thresholds: tuple[str, ...] | None = None
    interests: dict[str, str] | None = None
    include: tuple[str, ...] | None = None
    exclude: tuple[str, ...] | None = None
    publishers: tuple[str, ...] | None = None
    not_publishers: tuple[str, ...] | None = None
    languages: tuple[str, ...] | None = None
    mutes: dict[str, str] | None = None

    def preferences(self) -> dict[str, Any]:
        """What it says beside the chat itself and its companies: a table of `news.preferences.table`."""
        own = {"chat", "companies", "language", "timezone", *SWITCHES}
        return self.model_dump(exclude=own, exclude_none=True)


class Settings(_Table):
    """The whole file."""

    database: DatabaseSettings = DatabaseSettings()
    schedule: ScheduleSettings = ScheduleSettings()
    delivery: DeliverySettings = DeliverySettings()
    fetch: FetchSettings = FetchSettings()
    chats: ChatSettings = ChatSettings()
    telegram: TelegramSettings | None = None
    slack: SlackSettings | None = None
    web: WebSettings = WebSettings()
    feeds: tuple[FeedSettings, ...] = ()
    companies: tuple[CompanySettings, ...] = ()
    subscriptions: tuple[SubscriptionSettings, ...] = ()


def load(path: Path, environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of a TOML file. Raises ConfigError, one line a mistake."""
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8 text"
        raise ConfigError(f"can't read {path}: {reason}") from error
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not TOML: {error}") from error
    lines = [f"{path}: {mistake}" for mistake in _add_secrets(data, environment, path.parent)]
    try:
        settings = Settings.model_validate(data)
    except ValidationError as error:
        lines += [f"{path}{_line(source, e['loc'])}: {_explain(e)}" for e in error.errors()]
        raise ConfigError("\n".join(lines)) from error
    lines += [f"{path}{_line(source, loc)}: {name_of(loc)}: {why}" for loc, why in _inconsistent(settings)]
    if lines:
        raise ConfigError("\n".join(lines))
    return settings


def _add_secrets(data: dict[str, Any], environment: Mapping[str, str], folder: Path) -> list[str]:
    """Put secrets from files and the environment where the file would have them; the environment wins."""
    mistakes = []
    for (table, key), variable in SECRETS.items():
        section = data.get(table, {})
        if not isinstance(section, dict):
            continue
        named = section.pop(f"{key}_file", None)
        if isinstance(named, str):
            try:
                section[key] = (folder / named).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError):
                mistakes.append(f"{table}.{key}_file: can't read {named}")
        if environment.get(variable):
            data.setdefault(table, section)[key] = environment[variable]
    return mistakes


def _inconsistent(settings: Settings) -> list[tuple[tuple[str | int, ...], str]]:
    """Mistakes that lie between keys."""
    found: list[tuple[tuple[str | int, ...], str]] = []
    for number, subscription in enumerate(settings.subscriptions):
        channel = subscription.chat.partition(":")[0]
        if channel != "console" and getattr(settings, channel) is None:
            found.append(
                (("subscriptions", number, "chat"), f"names {channel}, but there is no [{channel}] with a token")
            )
    urls: dict[str, int] = {}
    for number, feed in enumerate(settings.feeds):
        if feed.url in urls:
            found.append((("feeds", number, "url"), f"the same as feeds[{urls[feed.url]}]"))
        urls.setdefault(feed.url, number)
    if settings.telegram and settings.telegram.mode == "webhook" and not settings.web.listen:
        found.append((("telegram", "mode"), "webhook needs [web] listen, where Telegram's updates arrive"))
    found += _slack_mistakes(settings)
    return found


def _slack_mistakes(settings: Settings) -> list[tuple[tuple[str | int, ...], str]]:
    slack = settings.slack
    if slack is None:
        return []
    found: list[tuple[tuple[str | int, ...], str]] = []
    for key, why in _slack_lacks(slack):
        found.append((("slack", key), f"is missing: {why} (set it, {key}_file or {SECRETS['slack', key]})"))
    if settings.web.listen is None and (slack.mode == "http" or slack.client_id is not None):
        found.append((("slack", "mode" if slack.mode == "http" else "client_id"), "needs [web] listen"))
    for number, subscription in enumerate(settings.subscriptions):
        if slack.bot_token is None and re.fullmatch("slack:[^:]*", subscription.chat):
            found.append((("subscriptions", number, "chat"), 'names no workspace; write "slack:T0123:C0123"'))
    return found


def _slack_lacks(slack: SlackSettings) -> Iterator[tuple[str, str]]:
    """The secrets that are missing, each with what needs it."""
    if slack.mode == "socket" and slack.app_token is None:
        yield "app_token", "socket mode needs it"
    if slack.mode == "http" and not (slack.signing_secret and slack.signing_secret.get_secret_value()):
        yield "signing_secret", "http mode needs it"
    if slack.bot_token is None and slack.client_id is None:
        yield "bot_token", "a workspace's, or client_id for many"
    for key in ("client_secret", "encryption_keys") if slack.client_id is not None else ():
        if not getattr(slack, key):
            yield key, "client_id needs it"


def name_of(loc: tuple[str | int, ...]) -> str:
    """A key as people write it: ("feeds", 0, "url") is "feeds[0].url"."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc).lstrip(".")


def _explain(error: ErrorDetails) -> str:
    loc = error["loc"]
    name = name_of(loc)
    match error["type"]:
        case "missing":
            variable = SECRETS.get((str(loc[0]), str(loc[-1])))
            return f"{name} is missing" + (f" (set it, {loc[-1]}_file or {variable})" if variable else "")
        case "extra_forbidden":
            return f"{name}: unknown key"
        case "value_error":
            return f"{name}: {error['ctx']['error']}"
        case _:
            message = error["msg"]
            return f"{name}: {message[0].lower()}{message[1:]}"


def _line(source: str, loc: tuple[str | int, ...]) -> str:
    """Where that key, or else its table, stands in the file, as ":12"; empty when it is nowhere."""
    table = str(loc[0])
    wanted = loc[1] if len(loc) > 1 and isinstance(loc[1], int) else 0
    header = re.compile(rf"\s*\[\[?\s*{re.escape(table)}\s*\]\]?\s*(?:#.*)?$")
    key = re.compile(rf"\s*{re.escape(str(loc[-1]))}\s*=")
    at, seen, inside = 0, -1, False
    for number, line in enumerate(source.splitlines(), 1):
        if line.lstrip().startswith("["):
            inside = False
            if header.match(line):
                seen += 1
                inside = seen == wanted
                at = number if inside else at
        elif (inside or len(loc) == 1) and key.match(line):
            return f":{number}"
    return f":{at}" if at else ""
