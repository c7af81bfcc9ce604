from __future__ import annotations

from bot.model import Direction
from bot.news.cluster import place
from tests.builders import figure, report

OPEN = report(
    "Apple shares climb as India sales surge", story=5, figures=[figure("1.7"), figure("27")], url="https://a.example/1"
)


def test_the_same_address_is_the_same_story() -> None:
    assert place(report("Rewritten", url="https://a.example/1"), [OPEN]).story_id == 5


def test_a_reworded_title_about_the_same_company_joins() -> None:
    placement = place(report("Apple shares climb as sales surge in India", minutes=60), [OPEN])
    assert placement.story_id == 5
    assert placement.why.startswith("titles agree")


def test_two_shared_figures_join_across_languages() -> None:
    indonesian = report("Penjualan iPhone di India melonjak", minutes=30, figures=[figure("27"), figure("1.7")])
    assert place(indonesian, [OPEN]).why == "the same figures: 1.7 %, 27 %"


def test_one_shared_figure_is_not_enough() -> None:
    assert place(report("Something else", figures=[figure("27")]), [OPEN]).story_id is None


def test_the_same_size_the_other_way_is_another_event() -> None:
    fallen = [figure("1.7", Direction.DOWN), figure("27", Direction.DOWN)]
    assert place(report("Something else", figures=fallen), [OPEN]).story_id is None


def test_another_company_with_the_same_figures_is_another_story() -> None:
    other = report(
        "Tesla", companies=("tesla",), figures=[figure("1.7", company_id="tesla"), figure("27", company_id="tesla")]
    )
    assert place(other, [OPEN]).story_id is None


def test_a_recurring_title_days_later_is_a_new_story() -> None:
    assert place(report(OPEN.extraction.title, minutes=3 * 24 * 60), [OPEN]).story_id is None
