"""A digest of several stories as each channel sets it."""

from __future__ import annotations

from dataclasses import replace

from bot.channels.console.render import digest_text
from bot.channels.slack.render import render_alert as slack_alert
from bot.channels.telegram.render import LIMIT
from bot.channels.telegram.render import render_alert as telegram_alert
from bot.channels.text import utf16
from bot.model import Digest, Direction, FigureLine
from tests.servers.telegram_limits import read_text

FIRST = Digest(
    companies=("Apple (AAPL)",),
    headline="Apple opens a factory",
    figures=(FigureLine(Direction.UP, "Share price, Apple", "+3%"),),
    source="Example News",
    time="2 Mar 2026 12:00 UTC",
    url="https://news.example/1",
    story_id=1,
)
SECOND = replace(FIRST, headline="Apple names a finance chief", figures=(), url="https://news.example/2", story_id=2)
SUM = Digest(
    (), "Your digest: 12 stories", items=(FIRST, SECOND), time="3 Mar 2026 07:30 UTC", more_sources="and 10 more"
)
LINES = """\
Your digest: 12 stories
3 Mar 2026 07:30 UTC · and 10 more

Apple (AAPL)
Apple opens a factory
▲ Share price, Apple +3%
Example News · 2 Mar 2026 12:00 UTC · [read]

Apple (AAPL)
Apple names a finance chief
Example News · 2 Mar 2026 12:00 UTC · [read]"""


def test_the_terminal_shows_a_story_below_the_other() -> None:
    assert digest_text(SUM).plain == LINES


def test_telegram_shows_one_message_with_a_link_each_and_no_buttons() -> None:
    message = telegram_alert(SUM)
    text, entities = read_text({"text": message.html, "parse_mode": "HTML"})
    assert text == LINES.replace("[read]", "read")
    assert [entity.argument for entity in entities if entity.kind == "a"] == [FIRST.url, SECOND.url]
    assert message.choices == ()


def test_telegram_takes_ten_long_stories_with_links_longer_than_all_else() -> None:
    long = replace(FIRST, headline="word " * 31, url="https://news.example/" + "x" * 1500)
    message = telegram_alert(replace(SUM, items=(long,) * 10))
    text, _ = read_text({"text": message.html, "parse_mode": "HTML"})
    assert text.count("\n\n") == 10
    assert utf16(message.plain) <= LIMIT


def test_what_does_not_fit_is_left_out_whole() -> None:
    long = replace(FIRST, headline="word " * 150)
    text, _ = read_text({"text": telegram_alert(replace(SUM, items=(long,) * 10)).html, "parse_mode": "HTML"})
    assert 2 < text.count("Example News") < 10
    assert text.endswith("read")


def test_slack_shows_one_message() -> None:
    message = slack_alert(SUM)
    assert message.fits()
    assert message.summary == "Your digest: 12 stories"
    assert [str(item.url) in str(message.json()) for item in SUM.items] == [True, True]
    assert len(slack_alert(replace(SUM, items=(FIRST,) * 30)).blocks) <= 50
