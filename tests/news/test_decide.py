from __future__ import annotations

from bot.news.decide import decide
from tests.builders import figure, report, subscription


def test_a_chat_is_told_of_a_company_it_watches_and_why() -> None:
    (verdict,) = decide([report(story=1)], [subscription("console:me")], set(), None)
    assert (verdict.send, verdict.chat.address, verdict.companies) == (True, "console:me", ("apple",))
    assert verdict.reason == "a new story about apple"


def test_a_passing_mention_tells_nobody() -> None:
    assert decide([report(companies=("alibaba",), story=1)], [subscription("console:me", "apple")], set(), None) == ()


def test_a_chat_watching_two_companies_of_a_story_is_told_once_of_both() -> None:
    both = [subscription("console:me", "alibaba"), subscription("console:me", "apple")]
    (verdict,) = decide([report(companies=("apple", "alibaba"), story=1)], both, set(), None)
    assert verdict.companies == ("apple", "alibaba")


def test_a_story_told_before_is_not_told_again() -> None:
    (verdict,) = decide([report(story=7)], [subscription("console:me")], {("console:me", 7)}, None)
    assert (verdict.send, verdict.reason) == (False, "this chat has this story already")


def test_the_fullest_report_of_a_story_is_the_one_sent() -> None:
    bare, full = report("bare", story=1), report("full", story=1, figures=[figure("2")], quoted=True, minutes=5)
    (verdict,) = decide([bare, full], [subscription("console:me")], set(), None)
    assert verdict.report is full


def test_a_new_feed_sends_only_its_newest_stories_oldest_first() -> None:
    reports = [report(f"story {n}", story=-n, minutes=n) for n in (3, 1, 2)]
    verdicts = decide(reports, [subscription("console:me")], set(), 2)
    assert [v.report.extraction.title for v in verdicts if v.send] == ["story 2", "story 3"]
    assert [v.reason for v in verdicts if not v.send] == ["more than the 2 newest stories of a new feed"]


def test_the_limit_is_each_chats_own() -> None:
    reports = [report("a", story=-1), report("b", companies=("tesla",), story=-2)]
    chats = [subscription("console:me"), subscription("slack:C1", "tesla")]
    assert all(v.send for v in decide(reports, chats, set(), 1))
