from __future__ import annotations

import pytest

from bot.extract.boilerplate import strip
from bot.extract.site_talk import WEIGHTS, likelihood
from scripts.learn_site_talk import CASES, learn, lines_of

NEWS = "\n".join(
    f"Harbour Foods raised its dividend by {n}% on Tuesday, the company said in {place}."
    for n, place in enumerate(("Leeds", "York", "Hull", "Derby", "Bath", "Ely"), start=2)
)


@pytest.mark.parametrize(
    "line",
    [
        "Members get our best stories first, so become one today",
        "You are reading a free edition of our newsletter, thank you",
        "Gabung grup kami agar tidak ketinggalan kabar pasar",
    ],
)
def test_what_a_site_says_to_its_readers_goes_though_no_rule_has_its_words(line: str) -> None:
    kept, removed = strip(f"{NEWS}\n{line}\n{NEWS}")
    assert (kept, removed) == (f"{NEWS}\n{NEWS}", (line,))


@pytest.mark.parametrize(
    "line",
    [
        "Rainwood names Ida Quell its finance chief",  # what a company does
        "Quarrying resumed at Belmarsh after the flood.",  # words nobody has met
        "“Subscribe to our newsletter,” the chairman joked.",  # a quotation
        "The newsletter has 2 million subscribers, up 9%.",  # a figure
        "Readers of the Ledger:",  # heads what follows
    ],
)
def test_what_may_be_news_stays(line: str) -> None:
    text = f"{NEWS}\n{line}\n{NEWS}"
    assert strip(text) == (text, ())


def test_a_summary_of_few_lines_loses_nothing() -> None:
    text = (
        "Harbour Foods asks its readers to join a panel on pies.\nMembers get our best pies first, so become one today."
    )
    assert strip(text) == (text, ())


def test_words_that_are_new_say_nothing() -> None:
    assert likelihood("Zyxomma qorvath plenthic", 9, 20) == 0.0


def test_the_weights_are_what_the_cases_teach() -> None:
    paths = sorted([*CASES.glob("articles*.jsonl"), *CASES.glob("boilerplate.*.jsonl")])
    weights = learn([line for path in paths for line in lines_of(path)])
    shipped = dict(line.split("\t") for line in WEIGHTS.read_text("utf-8").splitlines())
    assert shipped == {feature: str(weight) for feature, weight in weights.items()}
