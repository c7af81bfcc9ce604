"""Whatever a publisher or a user writes, the platforms take what we send, and none of it acts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings

from bot.channels.slack.render import render_digest as slack_digest
from bot.channels.slack.render import render_reply as slack_reply
from bot.channels.telegram.buttons import keyboard
from bot.channels.telegram.render import render_digest as telegram_digest
from bot.channels.telegram.render import render_reply as telegram_reply
from bot.model import Reply
from tests.channels.strategies import digests, hostile_text, replies
from tests.fakes import DIGEST
from tests.servers import slack_blocks
from tests.servers.telegram_limits import live, read_keyboard, read_text

if TYPE_CHECKING:
    from bot.channels.slack.blocks import Message as SlackMessage
    from bot.channels.telegram.render import Message as TelegramMessage
    from bot.model import Digest

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)  # the traps are long on purpose
many = settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
some = settings(many, max_examples=40)  # a reply holds many digests


def accepted_by_telegram(message: TelegramMessage) -> str:
    """The text as shown. Raises RefusedError when Telegram would refuse it, with markup or without."""
    message.html.encode()
    read_text({"text": message.plain[:4096]})
    text, entities = read_text({"text": message.html, "parse_mode": "HTML"})
    assert {entity.kind for entity in entities} <= {"b", "blockquote", "a"}
    assert all(entity.argument.startswith(("http://", "https://")) for entity in entities if entity.kind == "a")
    return text


def accepted_by_slack(message: SlackMessage) -> str:
    """The text as shown. Fails when Slack would refuse it or call anybody."""
    body = message.json()
    str(body).encode()
    assert slack_blocks.problems(body["blocks"]) == []
    assert slack_blocks.overall(body["blocks"]) <= slack_blocks.MAX_OVERALL
    assert slack_blocks.pings(body["blocks"], body["text"]) == []
    assert all(link.startswith(("http://", "https://")) for link in slack_blocks.links(body["blocks"]))
    assert body["text"].strip()
    return slack_blocks.shown(body["blocks"])


@many
@given(digests)
def test_telegram_takes_any_digest(digest: Digest) -> None:
    assert live(accepted_by_telegram(telegram_digest(digest))) == []


@many
@given(digests)
def test_slack_takes_any_digest(digest: Digest) -> None:
    accepted_by_slack(slack_digest(digest))


@some
@given(replies)
def test_telegram_takes_any_reply(reply: Reply) -> None:
    for message in telegram_reply(reply):
        assert not [word for word in live(accepted_by_telegram(message)) if word.startswith("@")]
        markup = keyboard(message.choices)
        read_keyboard({"reply_markup": markup.to_dict() if markup else None})


@some
@given(replies, hostile_text)
def test_slack_takes_any_reply(reply: Reply, share: str) -> None:
    for message in slack_reply(reply, share):
        accepted_by_slack(message)


def test_markup_in_the_words_is_shown_as_written() -> None:
    digest = replace(DIGEST, headline="<b>Apple</b> &amp; <!channel> *up* `5%`", quote="a > b & @here", source="<a>")
    telegram = accepted_by_telegram(telegram_digest(digest))
    assert "<b>Apple</b> &amp; <!channel> *up* `5%`\n" in telegram
    assert "“a > b & @\u2060here”" in telegram
    slack = accepted_by_slack(slack_digest(digest))
    assert "<b>Apple</b> &amp; <!channel> *up* `5%`\n" in slack
    assert "“a > b & @\u2060here”" in slack


def test_a_quote_is_cut_between_words_inside_its_marks() -> None:
    digest = replace(DIGEST, quote="seribu kata & lagi " * 200)
    for shown in (accepted_by_telegram(telegram_digest(digest)), accepted_by_slack(slack_digest(digest))):
        quote = shown[shown.index("“") : shown.index("”") + 1]
        assert quote.endswith(("kata…”", "seribu…”", "&…”", "lagi…”"))
        assert "Rani Wibowo" in shown


def test_an_empty_digest_is_still_a_message() -> None:
    digest = replace(DIGEST, companies=(), headline="\u200b", figures=(), quote=None, source="", time="", url=None)
    digest = replace(digest, more_sources=None)
    assert accepted_by_telegram(telegram_digest(digest)) == "—"
    assert accepted_by_slack(slack_digest(digest)) == "…"


def test_an_attribution_without_a_quote_is_left_out() -> None:
    digest = replace(DIGEST, quote=None)
    assert "Rani Wibowo" not in accepted_by_telegram(telegram_digest(digest))
    assert "Rani Wibowo" not in accepted_by_slack(slack_digest(digest))


def test_a_publisher_mentions_nobody_and_commands_nothing() -> None:
    digest = replace(DIGEST, headline="@budi_s: /stop now and/or later", quote="ask @here, @channel")
    telegram = accepted_by_telegram(telegram_digest(digest))
    assert "@\u2060budi_s: /\u2060stop now and/or later" in telegram
    assert live(telegram) == []
    slack = slack_digest(digest).json()
    assert slack_blocks.pings(slack["blocks"], slack["text"]) == []


def test_digests_full_of_what_must_be_made_inert_still_fit() -> None:
    digest = replace(DIGEST, headline="/a @b " * 120, quote="@a/b " * 250, url="http://a.id", read_label="/x @y " * 20)
    for message in telegram_reply(Reply(digests=(digest,) * 7)):
        accepted_by_telegram(message)


def test_a_link_nobody_should_follow_is_no_link() -> None:
    for url in ("javascript:alert(1)", "ftp://x.example/", "https://", "https://x.example@evil.example/", "/a", ""):
        digest = replace(DIGEST, url=url)
        assert "href" not in telegram_digest(digest).html
        assert slack_blocks.links(slack_digest(digest).json()["blocks"]) == []
