"""What becomes of a report in a chat, as it asked for it, and the reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal

import pytest

from bot.model import (
    Chat,
    DigestRule,
    Direction,
    Filters,
    Interest,
    Metric,
    Mute,
    Preferences,
    QuietHours,
    Quote,
    Report,
    Threshold,
    Why,
)
from bot.news.preferences.judge import Action, Judgement, Reason, explained, judge
from bot.news.preferences.rank import Candidate, praised, rank
from bot.phrases import SPOKEN
from tests.builders import NOON, company, figure, report

ME = Chat("console:me", timezone="Asia/Jakarta")
NIGHT = QuietHours(time(18), time(20))  # NOON is 19:00 in Jakarta
END = datetime(2026, 3, 2, 13, 0, tzinfo=UTC)
DAILY = (DigestRule((time(7, 30),)),)
BIG = Threshold(Decimal(3))


def said(wants: Preferences, about: Report | None = None, **more: int) -> Judgement:
    return judge(about or report(figures=[figure("1.5")]), ["apple"], ME, wants, NOON, **more)


def passing() -> Report:
    plain = report()
    return replace(plain, extraction=replace(plain.extraction, companies=(company("apple", about=False),)))


def quoting(*, analyst: bool) -> Report:
    plain = report()
    quotes = (Quote("It was good.", 0, 12, analyst=analyst),)
    return replace(plain, extraction=replace(plain.extraction, quotes=quotes))


def test_a_chat_that_asked_for_nothing_is_told_at_once() -> None:
    assert said(Preferences()) == Judgement(Action.SEND, ("apple",), Reason(Why.NEW, "Apple"))


@pytest.mark.parametrize(
    ("wants", "why", "what"),
    [
        (Preferences(mutes=(Mute(None, END),)), Why.MUTED, ""),
        (Preferences(mutes=(Mute("apple", END),)), Why.MUTED, ""),
        (Preferences(filters=Filters(languages=("id",))), Why.LANGUAGE, "en"),
        (Preferences(filters=Filters(not_publishers=("WIRE",))), Why.PUBLISHER, "Wire"),
        (Preferences(filters=Filters(publishers=("Another",))), Why.PUBLISHER, "Wire"),
        (Preferences(filters=Filters(exclude=("tesla", "gains"))), Why.EXCLUDED, "gains"),
        (Preferences(filters=Filters(exclude=("/GAIN(S|ED)/",))), Why.EXCLUDED, "/GAIN(S|ED)/"),
        (Preferences(filters=Filters(include=("merger",))), Why.NOT_INCLUDED, ""),
        (Preferences(interests=(("apple", Interest.ANALYSTS),)), Why.NO_ANALYST, "Apple"),
        (Preferences(thresholds=(BIG,)), Why.SMALL, "share_price >= 3%"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_leaves_a_report_out(wants: Preferences, why: Why, what: str) -> None:
    judgement = said(wants)
    assert (judgement.action, judgement.reason.why, judgement.reason.what) == (Action.DROP, why, what)


@pytest.mark.parametrize(
    "wants",
    [
        Preferences(mutes=(Mute(None, NOON), Mute("apple", NOON - timedelta(hours=1)), Mute("tesla", END))),
        Preferences(filters=Filters(languages=("id", "en"), publishers=("wire",), not_publishers=("Another",))),
        Preferences(filters=Filters(include=("merger", "apple"), exclude=("tesla",))),
        Preferences(interests=(("apple", Interest.FIGURES), ("tesla", Interest.ANALYSTS))),
        Preferences(thresholds=(BIG, Threshold(Decimal("1.5"), company="apple"))),
        Preferences(thresholds=(BIG, Threshold(None, company="apple"))),
        Preferences(thresholds=(Threshold(Decimal(3), Metric.REVENUE), Threshold(Decimal(3), company="tesla"))),
        Preferences(quiet=QuietHours(time(22), time(7)), hourly=5, schedule=DAILY),
    ],
)
def test_what_lets_it_through(wants: Preferences) -> None:
    assert said(wants, sent=4).action is Action.SEND


@pytest.mark.parametrize(
    ("interest", "about", "action"),
    [
        (Interest.ALL, passing(), Action.SEND),
        (Interest.ABOUT, passing(), Action.DROP),
        (Interest.FIGURES, passing(), Action.DROP),
        (Interest.FIGURES, report(figures=[figure("2", headline=False)]), Action.DROP),
        (Interest.FIGURES, report(figures=[figure("2", company_id="tesla")]), Action.DROP),
        (Interest.FIGURES, report(figures=[figure("2")]), Action.SEND),
        (Interest.ANALYSTS, quoting(analyst=False), Action.DROP),
        (Interest.ANALYSTS, quoting(analyst=True), Action.SEND),
    ],
)
def test_levels_of_interest(interest: Interest, about: Report, action: Action) -> None:
    assert said(Preferences(interests=(("apple", interest),)), about).action is action


@pytest.mark.parametrize(
    ("figures", "action"),
    [
        ([figure("2.9")], Action.DROP),
        ([figure("3", Direction.DOWN)], Action.SEND),
        ([figure("2"), figure("4")], Action.SEND),
        ([figure("2"), replace(figure("1"), metric=Metric.REVENUE)], Action.SEND),
        ([figure("2"), replace(figure("1", headline=False), metric=Metric.REVENUE)], Action.DROP),
        ([replace(figure("2"), reached=True)], Action.SEND),
        ([figure("2", Direction.LEVEL)], Action.SEND),
        ([replace(figure("2"), unit="USD")], Action.SEND),
        ([], Action.SEND),
    ],
)
def test_only_changes_in_per_cent_that_are_all_the_news_can_be_too_small(figures: list, action: Action) -> None:  # type: ignore[type-arg]
    assert said(Preferences(thresholds=(BIG,)), report(figures=figures)).action is action


def test_one_company_muted_leaves_the_other() -> None:
    both = report(companies=("apple", "tesla"))
    wants = Preferences(mutes=(Mute("apple", END),))
    assert judge(both, ["apple", "tesla"], ME, wants, NOON).companies == ("tesla",)


def test_what_is_held_and_until_when() -> None:
    urgent = replace(NIGHT, urgent=True)
    cases = {
        Preferences(schedule=DAILY, alerts=False): (Action.HOLD, Why.DIGEST_ONLY, None),
        Preferences(quiet=NIGHT): (Action.HOLD, Why.QUIET, END),
        Preferences(quiet=urgent): (Action.HOLD, Why.QUIET, END),
        Preferences(quiet=NIGHT, thresholds=(Threshold(Decimal(1)),)): (Action.HOLD, Why.QUIET, END),
        Preferences(quiet=urgent, thresholds=(Threshold(Decimal(1)),)): (Action.SEND, Why.URGENT, None),
        Preferences(quiet=urgent, thresholds=(Threshold(None),)): (Action.HOLD, Why.QUIET, END),
        Preferences(hourly=3): (Action.HOLD, Why.CAP, NOON + timedelta(hours=1)),
        Preferences(hourly=3, schedule=DAILY): (Action.HOLD, Why.CAP, None),
        Preferences(hourly=4): (Action.SEND, Why.NEW, None),
    }
    for wants, expected in cases.items():
        judgement = said(wants, sent=3)
        assert (judgement.action, judgement.reason.why, judgement.until) == expected, wants


@pytest.mark.parametrize("language", sorted(SPOKEN))
@pytest.mark.parametrize("why", Why)
def test_every_reason_can_be_said(why: Why, language: str) -> None:
    text = explained(Reason(why, "Apple", END if why is Why.QUIET else None), replace(ME, language=language))
    assert "{" not in text
    assert ("2026" in text) is (why is Why.QUIET)


def test_a_digest_begins_with_what_the_chat_cares_for_most() -> None:
    newer, older = report("newer", minutes=2, story=1), report("older", story=2)
    moved = report("moved", story=3, figures=[figure("3.5")])
    told = report("widely told", story=4)
    candidates = [Candidate(r, ("apple",)) for r in (older, moved, newer)] + [Candidate(told, ("apple",), 3)]
    ranked = rank(candidates, Preferences(thresholds=(BIG,)))
    assert [r.candidate.report.extraction.title for r in ranked] == ["moved", "widely told", "newer", "older"]
    assert praised(ranked[0], ME) == "a move of 3.5%; it is about a company you watch; headline figures: 1"
    assert (ranked[0].points, ranked[1].points, ranked[2].points) == (75, 29, 20)


def test_a_story_of_several_companies_with_an_analyst_is_worth_more() -> None:
    both = quoting(analyst=True)
    (ranked,) = rank([Candidate(both, ("apple", "tesla"))], Preferences())
    assert praised(ranked, replace(ME, language="id")) == (
        "beritanya tentang perusahaan yang dipantau; ada kata-kata analis; perusahaan pantauan di dalamnya: 2"
    )
