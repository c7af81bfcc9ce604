"""What a chat is told of a development: only what is new, in its language."""

from __future__ import annotations

from dataclasses import replace

from bot.model import Chat, Digest, Direction, FigureLine
from bot.news.developments import judge
from bot.news.followups import MOST_DEVELOPMENTS, added, follow_up
from tests.news.test_developments import CASES, read

EN, ID = Chat("console:me"), Chat("console:aku", "id", "Asia/Jakarta")
TOLD = (Digest(("Nvidia (NVDA)",), "Nvidia revenue climbs 12%"),)


def shown(case: str, chat: Chat, told: tuple[Digest, ...] = TOLD) -> Digest | None:
    """The digest that the case's last report becomes for a chat that watches all its companies."""
    reports = next(one["reports"] for one in CASES if one["id"] == case)
    *earlier, new = [read(one, number) for number, one in enumerate(reports)]
    watched = [c.company.id for c in new.extraction.companies]
    return follow_up(judge(new, earlier), new, watched, chat, told)


def test_a_new_figure_comes_alone() -> None:
    digest = shown("new-profit", EN)
    assert digest
    assert (digest.note, digest.headline, digest.quote, digest.denials) == ("New figure", "", None, ())
    assert digest.figures == (FigureLine(Direction.UP, "Net profit, Nvidia", "+59%"),)
    assert (digest.companies, digest.source, digest.more_sources) == (("Nvidia (NVDA)",), "Harborview", None)


def test_a_chat_of_another_language_reads_it_in_its_own() -> None:
    digest = shown("new-profit", ID)
    assert digest
    assert (digest.note, digest.figures[0].label, digest.figures[0].amount) == (
        "Angka baru",
        "Laba bersih Nvidia",
        "+59%",
    )


def test_figures_that_differ_stand_side_by_side_with_their_outlets() -> None:
    digest = shown("contradiction", EN)
    assert digest
    assert digest.note == "Figures differ"
    assert [(line.label, line.amount) for line in digest.figures] == [
        ("Northgate Wire: Net profit, Nvidia", "+12%"),
        ("Harborview: Net profit, Nvidia", "+15%"),
    ]


def test_an_analyst_comes_with_name_role_and_firm() -> None:
    digest = shown("first-analyst", EN)
    assert digest
    assert (digest.note, digest.figures) == ("An analyst's view", ())
    assert digest.attribution == "Maren Tolliver, senior analyst, Eastmoor Securities"


def test_a_denial_is_its_headline() -> None:
    digest = shown("denial", ID)
    assert digest
    assert (digest.note, digest.headline) == ("Bantahan atau ralat", "GoTo Bantah Jual Bisnis Antar Makanan ke Grab")


def test_an_amount_the_chat_was_shown_is_not_shown_again() -> None:
    before = replace(TOLD[0], figures=(FigureLine(Direction.UP, "Earnings", "+59%"),))
    assert shown("new-profit", EN, (before,)) is None


def test_a_chat_is_told_of_its_own_companies_only() -> None:
    reports = next(one["reports"] for one in CASES if one["id"] == "new-profit")
    first, new = [read(one, number) for number, one in enumerate(reports)]
    assert follow_up(judge(new, [first]), new, ["apple"], EN, TOLD) is None


def test_what_goes_on_and_on_is_no_longer_pushed() -> None:
    assert shown("new-profit", EN, TOLD * MOST_DEVELOPMENTS) is not None
    assert shown("new-profit", EN, TOLD * (MOST_DEVELOPMENTS + 1)) is None


def test_what_a_report_added_reads_on_one_line() -> None:
    lines = {}
    for case in CASES:
        *earlier, new = [read(one, number) for number, one in enumerate(case["reports"])]
        lines[case["id"]] = added(judge(new, earlier), new, EN)
    assert lines["new-profit"] == "New figure: Net profit, Nvidia +59%"
    assert lines["first-analyst"] == "An analyst's view: Maren Tolliver, senior analyst, Eastmoor Securities"
    assert lines["denial"] == "Denied or corrected"
    assert lines["roundup"] == lines["rounding-percent"] == ""
