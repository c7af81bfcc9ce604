"""The verdicts of one poll, each as its chat asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from decimal import Decimal

from bot.model import Filters, Preferences, QuietHours, Threshold, Why
from bot.news.decide import Known, decide
from bot.news.preferences.asked import Returned, as_asked
from bot.news.preferences.judge import Action
from tests.builders import NOON, figure, report, subscription

ME = "console:me"
FIRST = report("Apple gains on a rumour", story=-1, figures=[figure("2")])
AGAIN = report("Apple gains", story=-1, minutes=5, publisher="Another")


def became(wants: Preferences, *reports: object, sent: int = 0, returned: Returned | None = None) -> list[str]:
    """What becomes of each report, "title: action why"; a follow-up is marked."""
    verdicts = decide(reports, [subscription(ME)], Known(), None)  # type: ignore[arg-type]
    asked = as_asked(verdicts, {ME: wants}, {ME: sent}, NOON, returned)
    return [
        f"{one.verdict.report.extraction.title}: {one.judgement.action} {one.judgement.reason.why}"
        + (" below" if one.verdict.development else "")
        for one in asked
    ]


def test_what_only_repeats_a_story_that_was_told_is_not_asked_about() -> None:
    assert became(Preferences(), FIRST, AGAIN) == ["Apple gains on a rumour: send new"]


def test_a_report_that_repeats_one_the_chat_did_not_want_is_the_storys_first() -> None:
    wants = Preferences(filters=Filters(exclude=("rumour",)))
    assert became(wants, FIRST, AGAIN) == ["Apple gains on a rumour: drop excluded", "Apple gains: send new"]


def test_what_breaks_through_takes_the_place_of_what_was_held_before_it() -> None:
    night = QuietHours(time(11), time(13), urgent=True)
    wants = Preferences(quiet=night, thresholds=(Threshold(Decimal(5)),))
    quiet = report("Apple gains on a rumour", story=-1)
    jump = report("Apple melonjak", story=-1, minutes=5, figures=[replace(figure("6"), where="title")])
    jump = replace(jump, extraction=replace(jump.extraction, language="id"))  # so that the other one leads
    assert became(wants, quiet) == ["Apple gains on a rumour: hold quiet"]
    assert became(wants, quiet, jump) == ["Apple melonjak: send urgent"]


def test_the_alerts_of_one_poll_count_towards_the_cap() -> None:
    reports = [report(f"Apple {n}", story=-n, minutes=n) for n in (1, 2, 3)]
    assert became(Preferences(hourly=2), *reports, sent=1) == [
        "Apple 1: send new",
        "Apple 2: hold cap",
        "Apple 3: hold cap",
    ]


def test_more_than_a_few_stories_of_a_returning_feed_are_one_digest_at_once() -> None:
    reports = [report(f"Apple {n}", story=-n, minutes=n) for n in (1, 2, 3)]
    assert became(Preferences(), *reports[:2], returned=Returned("Wire", 2)) == [
        "Apple 1: send new",
        "Apple 2: send new",
    ]
    (verdict, *_) = as_asked(decide(reports, [subscription(ME)], Known(), None), {}, {}, NOON, Returned("Wire", 2))
    judgement = verdict.judgement
    assert (judgement.action, judgement.reason.why, judgement.until) == (Action.HOLD, Why.RETURNED, NOON)
