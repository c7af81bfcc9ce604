from __future__ import annotations

from dataclasses import replace

from bot.model import Metric
from bot.news.decide import Known, decide, recounted
from tests.builders import figure, report, subscription


def test_a_chat_is_told_of_a_company_it_watches_and_why() -> None:
    (verdict,) = decide([report(story=1)], [subscription("console:me")], Known(), None)
    assert (verdict.send, verdict.chat.address, verdict.companies) == (True, "console:me", ("apple",))
    assert verdict.reason == "a new story about apple"


def test_a_passing_mention_tells_nobody() -> None:
    assert decide([report(companies=("alibaba",), story=1)], [subscription("console:me", "apple")], Known(), None) == ()


def test_a_chat_watching_two_companies_of_a_story_is_told_once_of_both() -> None:
    both = [subscription("console:me", "alibaba"), subscription("console:me", "apple")]
    (verdict,) = decide([report(companies=("apple", "alibaba"), story=1)], both, Known(), None)
    assert verdict.companies == ("apple", "alibaba")


TOLD = Known({7: [report(story=7)]}, frozenset({("console:me", 7)}))
GREW = [replace(figure("12"), metric=Metric.REVENUE)]


def test_a_story_told_before_is_not_told_again() -> None:
    (verdict,) = decide([report("again", story=7, minutes=5)], [subscription("console:me")], TOLD, None)
    assert not verdict.send
    assert verdict.reason == "this chat has this story already: tells nothing that was not told"


def test_what_developed_is_told_to_who_has_the_story_and_the_story_to_who_has_not() -> None:
    new = report("more", story=7, figures=GREW, minutes=5)
    chats = [subscription("console:me"), subscription("slack:C1")]
    mine, theirs = decide([new], chats, TOLD, None)
    assert mine.development is not None
    assert (mine.send, mine.reason) == (True, "a new figure: revenue of apple x")
    assert (theirs.send, theirs.development, theirs.reason) == (True, None, "a new story about apple")


def test_what_a_feeds_first_poll_brings_develops_nothing() -> None:
    (verdict,) = decide([report("more", story=7, figures=GREW)], [subscription("console:me")], TOLD, 2)
    assert not verdict.send


def test_of_one_poll_the_lead_is_told_and_what_came_after_it_follows() -> None:
    first = report("first", story=-1, quoted=True)
    more = report("more", story=-1, figures=GREW, minutes=5)
    bare = report("bare", story=-1, minutes=6)
    verdicts = decide([bare, more, first], [subscription("console:me")], Known(), None)
    assert [(v.report.extraction.title, v.send) for v in verdicts] == [("more", True), ("bare", False)]
    equal = report("equal", story=-1, quoted=True, figures=GREW)
    verdicts = decide([equal, bare], [subscription("console:me")], Known(), None)
    assert [(v.report.extraction.title, v.send) for v in verdicts] == [("equal", True), ("bare", False)]


def test_a_chat_that_missed_a_story_is_told_by_its_lead_whenever_that_came() -> None:
    full = report("full", story=7, figures=GREW, quoted=True)
    known = Known({7: [full]}, frozenset())
    first, bare = decide([report("bare", story=7, minutes=5)], [subscription("console:me")], known, None)
    assert (first.report, first.send, bare.send) == (full, True, False)


def test_one_more_publisher_of_a_told_story_is_counted() -> None:
    assert recounted([report(story=7, publisher="Another")], TOLD) == {7}
    assert recounted([report(story=7)], TOLD) == set()
    assert recounted([report(story=8, publisher="Another")], TOLD) == set()


def test_the_fullest_report_of_a_story_is_the_one_sent() -> None:
    bare, full = report("bare", story=1), report("full", story=1, figures=[figure("2")], quoted=True, minutes=5)
    (verdict,) = decide([bare, full], [subscription("console:me")], Known(), None)
    assert verdict.report is full


def test_a_new_feed_sends_only_its_newest_stories_oldest_first() -> None:
    reports = [report(f"story {n}", story=-n, minutes=n) for n in (3, 1, 2)]
    verdicts = decide(reports, [subscription("console:me")], Known(), 2)
    assert [v.report.extraction.title for v in verdicts if v.send] == ["story 2", "story 3"]
    assert [v.reason for v in verdicts if not v.send] == ["more than the 2 newest stories of a new feed"]


def test_the_limit_is_each_chats_own() -> None:
    reports = [report("a", story=-1), report("b", companies=("tesla",), story=-2)]
    chats = [subscription("console:me"), subscription("slack:C1", "tesla")]
    assert all(v.send for v in decide(reports, chats, Known(), 1))
