from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Direction, Extraction, Figure, Metric, Report, Span
from bot.news.cluster import WINDOW, OpenStories, Placement
from tests.builders import NOON, figure, report
from tests.quality.long_texts import TEXTS


def sales(value: str, direction: Direction = Direction.UP) -> Figure:
    return replace(figure(value, direction), metric=Metric.SALES)


OPEN = report(
    "Apple shares climb as India sales surge", story=5, figures=[sales("1.7"), sales("27")], url="https://a.example/1"
)


def place(new: Report, *known: Report) -> Placement:
    return OpenStories(known).place(new)


def test_the_same_address_is_the_same_story() -> None:
    assert place(report("Rewritten", url="https://a.example/1"), OPEN) == Placement(5, "the same address")


def test_what_a_link_carries_besides_makes_no_other_address() -> None:
    tracked = report("Rewritten", url="http://www.a.example/1/?utm_source=rss")
    assert place(tracked, OPEN).why == "the same address"


@pytest.mark.parametrize("url", ["https://a.example/", "https://a.example/business", "http://[", ""])
def test_a_page_that_many_articles_point_to_is_no_address(url: str) -> None:
    first = report("Boeing wins an order", companies=(), story=3, url=url)
    assert place(report("Toyota recalls vans", companies=(), url=url), first).story_id is None


def test_a_page_of_daily_prices_is_another_story_every_day() -> None:
    page = report("Gold price today", companies=(), story=3, url="https://a.example/gold-price-today")
    assert place(replace(page, published=page.published + timedelta(hours=3)), page).story_id == 3
    assert place(replace(page, published=page.published + timedelta(hours=24)), page).story_id is None


def test_a_reworded_title_joins() -> None:
    placement = place(report("Apple shares climb as sales surge in India", minutes=60), OPEN)
    assert placement.story_id == 5
    assert placement.why.startswith("titles agree")


def test_two_shared_figures_join_across_languages() -> None:
    indonesian = report("Penjualan iPhone di India melonjak", minutes=30, figures=[sales("27"), sales("1.7")])
    assert place(indonesian, OPEN) == Placement(5, "both tell of apple, 1.7 % up, 27 % up")


def test_one_shared_figure_is_not_enough() -> None:
    assert place(report("Something else", figures=[sales("27")]), OPEN).story_id is None


def test_the_days_share_price_stands_under_every_news_of_a_company() -> None:
    first = report("Apple opens a factory", story=5, figures=[figure("1.75"), figure("3.22")])
    assert (
        place(report("Apple names a finance chief", figures=[figure("1.75"), figure("3.22")]), first).story_id is None
    )


def test_the_same_size_the_other_way_is_another_event() -> None:
    fallen = [sales("1.7", Direction.DOWN), sales("27", Direction.DOWN)]
    assert place(report("Something else", figures=fallen), OPEN).story_id is None


def test_another_company_with_the_same_figures_is_another_story() -> None:
    other = report("Tesla", companies=("tesla",), figures=[sales("1.7"), sales("27")])
    assert place(other, OPEN).story_id is None


RATES = [sales(value) for value in ("5.25", "4.35", "6.05", "3.75")]


def test_many_shared_figures_join_without_a_company() -> None:
    decided = report("Bank cuts rates", companies=(), story=4, figures=RATES)
    other = report("Suku bunga dipangkas", companies=(), figures=[*RATES, sales("2.7")])
    assert place(other, decided).why == "both tell of 3.75 % up, 4.35 % up, 5.25 % up, 6.05 % up"


@pytest.mark.parametrize("shared", [RATES[:3], [sales(value) for value in ("0.5", "2", "0.3", "4")]])
def test_few_or_small_figures_do_not(shared: list[Figure]) -> None:
    decided = report("Bank cuts rates", companies=(), story=4, figures=shared)
    assert place(report("Suku bunga dipangkas", companies=(), figures=shared), decided).story_id is None


def test_a_roundup_that_has_some_of_everybodys_figures_is_another_story() -> None:
    decided = report("Bank cuts rates", companies=(), story=4, figures=RATES)
    week = [*RATES, *(sales(f"{n}.15") for n in range(11, 20))]
    assert place(report("The week in numbers", companies=(), figures=week), decided).story_id is None


def test_a_recurring_title_days_later_is_a_new_story() -> None:
    assert place(report(OPEN.extraction.title, minutes=3 * 24 * 60), OPEN).story_id is None


def test_a_report_that_comes_late_joins_what_was_published_after_it() -> None:
    assert place(report("Apple shares climb as sales surge in India", minutes=-120), OPEN).story_id == 5


def test_what_is_past_the_window_is_forgotten() -> None:
    stories = OpenStories([OPEN])
    stories.close(NOON + timedelta(seconds=1))
    assert len(stories) == 0
    assert stories.place(OPEN).story_id is None
    assert timedelta(days=1) < WINDOW < timedelta(days=7)


def test_a_story_takes_the_number_the_store_gave_it() -> None:
    stories = OpenStories([report("Apple shares climb as India sales surge", story=-1)])
    stories.settle({-1: 9})
    assert stories.place(report("Apple shares climb as sales surge in India", story=0)).story_id == 9


@pytest.mark.parametrize("name", TEXTS)
def test_whatever_the_text_a_copy_of_it_is_the_same_article(name: str) -> None:
    stories = OpenStories()
    hostile = replace(OPEN, url=None, extraction=Extraction("en", f"Maju grows {TEXTS[name][:9000]}", TEXTS[name]))
    assert stories.take(hostile, 1).story_id is None
    assert stories.take(hostile, 2).story_id == 1


def test_taking_a_report_remembers_it_with_its_story() -> None:
    stories = OpenStories()
    assert stories.take(OPEN, 7) == Placement(None, "no open story is close enough")
    assert stories.take(report("Apple shares climb as sales surge in India", minutes=5), 8).story_id == 7
    assert len(stories) == 2


def test_a_story_the_store_did_not_take_is_forgotten() -> None:
    stories = OpenStories([replace(OPEN, story_id=-1)])
    stories.settle({-1: None})
    assert len(stories) == 0
    assert stories.place(OPEN).story_id is None


def test_more_than_the_limit_are_never_open() -> None:
    titles = ("Boeing wins order", "Toyota recalls vans", "Shell sells refinery")
    stories = OpenStories(
        [report(title, companies=(), story=n, minutes=n) for n, title in enumerate(titles, 1)], limit=2
    )
    stories.close(NOON - timedelta(days=1))
    assert len(stories) == 2
    assert stories.place(report(titles[0], companies=())).story_id is None
    assert stories.place(report(titles[2], companies=())).story_id == 3


@pytest.mark.parametrize(
    ("title", "other", "hours", "why"),
    [
        ("Apple profit rises in the third quarter", "Apple profit rises in the second quarter", 1, "another period"),
        ("Laba Apple kuartal III naik", "Laba Apple kuartal II naik", 1, "another period"),
        ("Apple profit rises in nine months", "Apple profit rises in the second quarter", 1, "another period"),
        ("Harga Emas Hari Ini Naik", "Harga Emas Hari Ini Naik", 23, "another day's prices"),
        ("Gold price today, 3 March", "Gold price today, 4 March", 2, "another day's prices"),
        ("Apple sells 30 million phones in India", "Apple sells 45 million phones in India", 1, "another number"),
    ],
)
def test_look_alikes_stay_apart(title: str, other: str, hours: int, why: str) -> None:
    placement = place(report(title, minutes=60 * hours), report(other, story=4))
    assert placement.story_id is None
    assert why in placement.why


@pytest.mark.parametrize(
    ("title", "other", "hours"),
    [
        ("Apple profit rises in the third quarter", "Apple profit rises in third quarter, beats forecasts", 1),
        ("Laba Apple kuartal III melonjak", "Laba Apple sembilan bulan melonjak", 1),
        ("Harga Emas Hari Ini Naik", "Harga Emas Antam Hari Ini Naik", 3),
        ("Apple sells 30 million phones in India", "Apple sells 30.4 million phones in India", 1),
        ("US stocks slip on China worries", "Wall Street edges lower after record", 2),
        ("Apple beats estimates, sees strong fourth quarter", "Apple third quarter beats estimates on phones", 1),
        ("Rupiah breaks past 17,000 to record low", "Rupiah breaks past 17,000, a record low", 2),
    ],
)
def test_and_what_is_the_same_does_not(title: str, other: str, hours: int) -> None:
    assert place(report(title, companies=(), minutes=60 * hours), report(other, companies=(), story=4)).story_id == 4


@pytest.mark.parametrize(("hours", "story"), [(4, 4), (9, None)])
def test_a_close_is_told_the_next_morning_elsewhere(hours: int, story: int | None) -> None:
    told = "Brent crude settled at a five-month low as stockpiles swelled and refiners went into maintenance."
    close = report("Oil falls to five-month low", companies=(), story=4)
    later = report("Oil settles at five-month low", companies=(), minutes=60 * hours)
    close, later = (
        replace(one, extraction=replace(one.extraction, text=f"{day}. {told}"))
        for one, day in ((close, "Oct. 19"), (later, "Oct. 20"))
    )
    assert place(later, close).story_id == story


def test_a_deal_with_somebody_else_is_another_story() -> None:
    def deal(partner: str, story: int = 0) -> Report:
        made = report(f"Apple to buy chips from {partner}", companies=("apple", partner), story=story)
        named = tuple(replace(c, title=(Span(0, 5),)) for c in made.extraction.companies)
        return replace(made, extraction=replace(made.extraction, companies=named))

    assert "a deal with somebody else" in place(deal("tsmc"), deal("intel", story=3)).why
    assert place(deal("intel"), deal("intel", story=3)).story_id == 3


def test_prices_that_turned_are_another_story() -> None:
    def moved(way: Direction, story: int = 0) -> Report:
        return report("Apple shares move", story=story, figures=[replace(figure("3.1", way), where="title")])

    assert "the price went the other way" in place(moved(Direction.DOWN), moved(Direction.UP, story=3)).why
    assert place(moved(Direction.UP), moved(Direction.UP, story=3)).story_id == 3


def test_one_index_up_and_another_down_are_one_day() -> None:
    def closed(title: str, headline: str, story: int = 0) -> Report:
        moves = {"0.18": Direction.UP, "0.35": Direction.DOWN, "24.61": Direction.DOWN}
        figures = [
            replace(figure(value, way), company=None, metric=Metric.INDEX, headline=value == headline, start=300)
            for value, way in moves.items()
        ]
        return report(title, story=story, companies=(), figures=figures)

    dow = closed("US STOCKS-Dow ends higher on Wall Street, S&P 500 slips", "0.18", story=3)
    assert place(closed("Wall Street slips as S&P 500 ends lower", "0.35"), dow).story_id == 3
