from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.config import Settings, load
from bot.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path


def read(tmp_path: Path, text: str, environment: dict[str, str] | None = None) -> Settings:
    path = tmp_path / "kabar.toml"
    path.write_text(text, encoding="utf-8")
    return load(path, environment or {})


def test_an_empty_file_is_all_defaults(tmp_path: Path) -> None:
    assert read(tmp_path, "") == Settings()


def test_durations_are_seconds(tmp_path: Path) -> None:
    settings = read(tmp_path, '[schedule]\ninterval = "5m"\ntick = "500ms"\n')
    assert (settings.schedule.interval, settings.schedule.tick) == (300.0, 0.5)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "[telegram]\nmode = 'polling'\n",
            "kabar.toml:1: telegram.token is missing (set it, token_file or KABAR_TELEGRAM_TOKEN)",
        ),
        ("[schedule]\n\nintervall = '5m'\n", "kabar.toml:3: schedule.intervall: unknown key"),
        ("colour = 'red'\n", "kabar.toml:1: colour: unknown key"),
        ("[delivery]\nbacklog = 'many'\n", "kabar.toml:2: delivery.backlog: input should be a valid integer"),
        ("[schedule]\ntick = 5\n", 'kabar.toml:2: schedule.tick: give a duration such as "30s", "5m" or "1h"'),
        (
            "[[feeds]]\nurl = 'file:///etc/passwd'\npublisher = 'X'\n",
            'kabar.toml:2: feeds[0].url: "file:///etc/passwd" is no http(s) address',
        ),
        (
            "[[feeds]]\nurl = 'http://a.example/1'\npublisher = 'A'\n[[feeds]]\nurl = 'nonsense'\npublisher = 'B'\n",
            'kabar.toml:5: feeds[1].url: "nonsense" is no http(s) address',
        ),
        (
            "[[subscriptions]]\nchat = 'irc:x'\ncompanies = ['Apple']\n",
            'kabar.toml:2: subscriptions[0].chat: "irc:x" is no chat',
        ),
        (
            "[[subscriptions]]\nchat = 'telegram:1'\ncompanies = ['Apple']\n",
            "kabar.toml:2: subscriptions[0].chat: names telegram, but there is no [telegram] with a token",
        ),
        ("[chats]\ntimezone = 'Mars/Base'\n", 'kabar.toml:2: chats.timezone: "Mars/Base" is no time zone'),
        ("[web]\nlisten = '8080'\n", 'kabar.toml:2: web.listen: "8080" is no address to listen on'),
        ("[slack]\nbot_token = 'xoxb-1'\n", "kabar.toml:1: slack.app_token: is missing: socket mode needs it"),
        (
            "[telegram]\ntoken = '1:a'\nmode = 'webhook'\n",
            "kabar.toml:3: telegram.mode: webhook needs [web] listen, where Telegram's updates arrive",
        ),
        (
            "[telegram]\ntoken = '1:a'\nwebhook_secret = 'a b'\n",
            "kabar.toml:3: telegram.webhook_secret: give 1 to 256 letters, digits, _ and -",
        ),
        ("[slack]\napp_token = 'xapp-1'\n", "kabar.toml:1: slack.bot_token: is missing: a workspace's, or client_id"),
        ("[slack]\nbot_token = 'xoxb-1'\nmode = 'http'\n", "slack.signing_secret: is missing: http mode needs it"),
        ("[slack]\nbot_token = 'x'\nmode = 'http'\nsigning_secret = ''\n", "slack.signing_secret: is missing"),
        ("[slack]\nbot_token = 'x'\nmode = 'http'\nsigning_secret = 's'\n", "slack.mode: needs [web] listen"),
        ("[slack]\napp_token = 'x'\nclient_id = '1.2'\n", "slack.client_secret: is missing: client_id needs it"),
        (
            "[slack]\napp_token = 'x'\nclient_id = '1.2'\n",
            "encryption_keys_file or KABAR_SLACK_ENCRYPTION_KEYS)",
        ),
        ("[slack]\nencryption_keys = 'short, keys'\n", "slack.encryption_keys: give one or several keys of Fernet"),
        ("[slack]\neditors = 'nobody'\n", 'kabar.toml:2: slack.editors: give "anyone", "admins" or a list of users'),
        ("[slack]\neditors = ['Budi']\n", 'kabar.toml:2: slack.editors: give "anyone", "admins" or a list of users'),
        (
            "[slack]\napp_token = 'x'\nclient_id = '1'\n[[subscriptions]]\nchat = 'slack:C01'\ncompanies = ['Apple']\n",
            "subscriptions[0].chat: names no workspace",
        ),
        ("[telegram]\ntoken_file = 'nowhere'\n", "telegram.token_file: can't read nowhere"),
        ("[telegram\n", "kabar.toml: not TOML"),
    ],
)
def test_a_mistake_is_one_line_that_names_its_key(tmp_path: Path, text: str, line: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, text)
    assert line in str(caught.value)


def test_every_mistake_has_its_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, "[schedule]\ntick = 5\n[web]\nlisten = 'x'\n")
    assert len(str(caught.value).splitlines()) == 2


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"can't read .*nothing\.toml: No such file"):
        load(tmp_path / "nothing.toml", {})


def test_secrets_come_from_environment_or_file_and_never_print(tmp_path: Path) -> None:
    (tmp_path / "slack.txt").write_text("xoxb-from-file\n", encoding="utf-8")
    settings = read(
        tmp_path,
        "[slack]\nbot_token_file = 'slack.txt'\n",
        {"KABAR_TELEGRAM_TOKEN": "123:abc", "KABAR_SLACK_APP_TOKEN": "xapp-1"},
    )
    assert settings.telegram
    assert settings.telegram.token.get_secret_value() == "123:abc"
    assert settings.slack
    assert settings.slack.bot_token
    assert settings.slack.bot_token.get_secret_value() == "xoxb-from-file"
    (tmp_path / "hook.txt").write_text("hook-secret\n", encoding="utf-8")
    hooked = read(tmp_path, "[telegram]\ntoken = '1:a'\nwebhook_secret_file = 'hook.txt'\n")
    assert hooked.telegram
    assert hooked.telegram.webhook_secret
    assert hooked.telegram.webhook_secret.get_secret_value() == "hook-secret"
    assert "hook-secret" not in repr(hooked)
    assert "123:abc" not in repr(settings)
    assert "xoxb" not in str(settings)
