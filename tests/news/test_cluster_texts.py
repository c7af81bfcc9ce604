"""How alike the texts of two articles must be, by what else speaks for one event or against it."""

from __future__ import annotations

from dataclasses import replace
from itertools import count, product
from typing import TYPE_CHECKING

import pytest

from bot.model import MentionedCompany, Span
from bot.news.cluster import within
from bot.news.cluster.background import articles_with
from bot.news.cluster.sketch import sketch
from tests.builders import company, report
from tests.news.placing import joins

if TYPE_CHECKING:
    from bot.model import Report

EVERYDAY = """building called century certain change children city community control country court decision department
development education environment family field future health history hospital industry island language law library
machine member mountain museum""".split()
RARE = [f"{a}{b}{c}" for a, b, c in product(("bro", "kli", "tus", "vem"), ("dar", "nok", "pil"), ("wa", "xin"))]
_numbers = count()


def of_its_own(how_many: int) -> list[str]:
    """Words nobody else uses."""
    return ["qu" + "".join(chr(ord("a") + int(digit)) for digit in str(next(_numbers))) for _ in range(how_many)]


def article(shared: list[str], *, title: str = "", minutes: float = 0, story: int = 0, outlet: str = "") -> Report:
    """An article of a hundred words, some of which others share."""
    text = " ".join([*shared, *of_its_own(100 - len(shared))])
    made = report(title or " ".join(of_its_own(4)), companies=(), minutes=minutes, story=story)
    publisher = outlet or ("Wire" if story else "Another")
    return replace(made, publisher=publisher, extraction=replace(made.extraction, text=text))


def test_words_that_are_rare_in_news_tell_and_everyday_words_do_not_even_if_no_story_is_open() -> None:
    assert min(map(articles_with, EVERYDAY)) > 100 > max(map(articles_with, RARE)) == 0
    assert joins(article(RARE), article(RARE, story=5))
    assert not joins(article(EVERYDAY), article(EVERYDAY, story=5))


def test_an_outlets_own_two_articles_must_share_more() -> None:
    told = [*RARE, "said", "Maren", "Tolliver", "of", "Quist", "and", "3,412", "sites"]
    assert joins(article(told), article(told, story=5))
    assert not joins(article(told, outlet="Wire"), article(told, story=5))
    assert joins(article(told * 3, outlet="Wire"), article(told * 3, story=5))


@pytest.mark.parametrize(("hours", "same"), [(0, True), (11, True), (30, False), (-11, True), (-30, False)])
def test_the_longer_between_them_the_more_they_must_share(hours: int, *, same: bool) -> None:
    assert joins(article(RARE, minutes=60 * hours), article(RARE, story=5)) is same


def test_titles_that_call_on_other_places_ask_for_more() -> None:
    tordal = article(["blast", "in", "Tordal", *RARE], title="Blast in Tordal", story=5)
    assert joins(article(["blast", "in", "Tordal", *RARE], title="Many hurt in Tordal"), tordal)
    assert not joins(article(["blast", "in", "Marvik", *RARE], title="Many hurt in Marvik"), tordal)


def test_what_stands_at_the_top_tells_more_than_what_is_recalled() -> None:
    def recalled(words: list[str], story: int = 0) -> Report:
        made = article([], story=story)
        text = f"{made.extraction.text} {' '.join(words)}"
        return replace(made, extraction=replace(made.extraction, text=text))

    assert joins(article(RARE), article(RARE, story=5))
    assert not joins(recalled(RARE), article(RARE, story=5))


def test_long_articles_share_names_and_numbers_by_chance() -> None:
    """A campaign's people stand in every article of it."""
    people = " ".join(f"said {name.capitalize()}" for name in RARE[:4])

    def weighed(words: int) -> dict[str, str]:
        both = []
        for _ in range(2):
            made = article([])
            text = f"It had 3,412 of 8,765 and 9,127, {people} {' '.join(of_its_own(words))}"
            both.append(sketch(replace(made, extraction=replace(made.extraction, text=text)), lambda _: 1.0))
        parts = (part.partition("=") for part in within.features(both[0], both[1], 0.1, lambda _: 1.0))
        return {name: step for name, _, step in parts}

    short, long = weighed(40), weighed(480)
    assert (short["names"], short["digits"]) > (long["names"], long["digits"])
    assert long["digits"] < short["digits"]


def titled(title: str, shared: list[str], story: int = 0, name: str = "") -> Report:
    """An article whose title names its company, by its first word if not told, and whose text shares some words."""
    name = name or title.split(maxsplit=1)[0]
    start = title.index(name)
    named = MentionedCompany(company(name.lower()).company, about=True, title=(Span(start, start + len(name)),))
    made = report(title, companies=(), story=story)
    text = " ".join([*shared, *of_its_own(100 - len(shared))])
    return replace(made, publisher=f"{story}", extraction=replace(made.extraction, text=text, companies=(named,)))


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("Apple denies plan for 430 job cuts", True),
        ("Apple denies leak of its plans", False),  # of what nobody told
        ("Apple plans 430 shops", False),  # no denial
        ("Tesla denies plan for 430 job cuts", False),
    ],
)
def test_a_denial_is_of_what_was_told_with_its_number(title: str, *, same: bool) -> None:
    assert joins(titled(title, []), titled("Apple plans to cut 430 jobs, sources say", [], story=5)) is same


def test_a_denial_is_the_company_s() -> None:
    first = titled("Apple plans to cut 430 jobs, sources say", [], story=5)
    assert not joins(titled("Court denies Apple appeal over 430 job cuts", [], name="Apple"), first)


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("Baja Sagara Prima (BSPR) denies closing its Cilegon mill", True),
        ("Baja Sagara Prima (BSPR) denies delay of its bond", False),  # shares nothing but the name and the ticker
    ],
)
def test_a_company_s_name_is_nothing_that_is_denied(title: str, *, same: bool) -> None:
    name = "Baja Sagara Prima (BSPR)"
    first = titled(f"{name} to close Cilegon mill, sources say", [], story=5, name=name)
    assert joins(titled(title, [], name=name), first) is same


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("Apple books profit of 16.42 billion to June 2026", True),
        ("Tesla books profit of 16.42 billion to June 2026", False),
        ("Apple books profit of 2.61 billion to June 2026", False),  # the year is no number that they share
        ("Apple books profit of 20.5 billion to June 2026", False),  # and this is no year
    ],
)
def test_one_headline_for_two_companies_or_results_is_two_stories(title: str, *, same: bool) -> None:
    first = titled("Apple books profit of 16.42 billion to June 2026", RARE[:16], story=5)
    assert joins(titled(title, RARE[:16]), first) is same
