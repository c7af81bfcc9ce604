"""Lines that no rule foresaw: what goes because it talks like a site, and what stays because it may be news."""

from __future__ import annotations

import pytest

from bot.extract.boilerplate import strip
from bot.extract.site_talk import WEIGHTS, Line, beside, likelihoods
from scripts.learn_site_talk import CASES, learn, lines_of, pages_of, rows_of, taught_by

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
        "Buka aplikasi kami untuk membaca tulisan lainnya",
        "Comments are read by our editors before they appear on the page.",
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
        "''You should read our report,'' the chairman told investors at the meeting.",  # in marks of two apostrophes
        "The newsletter has 2 million subscribers, up 9%.",  # a figure
        "Readers of the Ledger:",  # heads what follows
        "The Ledger's reporter put it this way:",  # somebody's words follow
        "Ida Quell: We will read the contract again. Nobody likes it.",  # an interview
        "Quell Foods (QLF)",  # heads what a broker says
        "Quell did not respond to a request for comment.",  # a word of sites by chance
        "Tariffs and tea",  # a subheading
        "Quell <QLF.L> sign up",  # no markup that was read
    ],
)
def test_what_may_be_news_stays(line: str) -> None:
    text = f"{NEWS}\n{line}\n{NEWS}"
    assert strip(text) == (text, ())


def test_a_rule_that_takes_a_sentence_of_the_news_is_overruled() -> None:
    line = "Sumber batu bara itu habis pada Mei, kata perusahaan."
    text = f"{NEWS}\n{line}\n{NEWS}"
    assert strip(text) == (text, ())


def test_the_line_under_a_title_stays() -> None:
    text = f"Pie makers brace for a hard winter in the north\n{NEWS}"
    assert strip(text) == (text, ())


def test_the_last_words_of_the_news_stay() -> None:
    text = f"{NEWS}\nHarbour Foods declined to comment on the report."
    assert strip(text) == (text, ())


def test_a_dateline_is_no_part_of_what_a_line_says() -> None:
    kept, _ = strip(f"LONDON, Nov 2 (Reuters) - The chain reads the market well, its owner said on Monday.\n{NEWS}")
    assert kept.startswith("The chain reads the market well")


def test_who_wrote_it_goes_where_a_byline_names_them() -> None:
    bio = "Ottoline covers food and farming for the Ledger from Leeds."
    kept, removed = strip(f"By Ottoline Marsh\n{NEWS}\n{bio}")
    assert (kept, removed) == (NEWS, ("By Ottoline Marsh", bio))


def test_whom_the_news_names_too_is_nobody_s_biography() -> None:
    last = "Ottoline covers food and farming for the Ledger from Leeds."
    text = f"Ottoline Marsh leaves Harbour Foods, it said on Monday in Leeds.\n{NEWS}\n{last}"
    assert strip(f"By Ottoline Marsh\n{text}")[0] == text


def test_a_summary_of_few_lines_loses_nothing() -> None:
    text = (
        "Harbour Foods asks its readers to join a panel on pies.\nMembers get our best pies first, so become one today."
    )
    assert strip(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "talk", "news"),
    [
        ("The mill closed in May after a flood that nobody had expected.", 0, True),
        ("The mill closed.", 0, False),  # too short to tell
        ("Read our newsletter and follow the story on your phone, wherever you are.", 12, False),
        ("“Read our newsletter,” he told workers of the mill in Hull on Monday.", 0, True),
        ("Simak videonya di ponselmu", 5, False),
        ("Tamu itu menulis ilmu pasti di Jakarta", 0, False),  # a guest and a science address nobody
        ("Write to tips@ledger.example", 4, False),
    ],
)
def test_how_much_of_a_line_is_talk(text: str, talk: int, *, news: bool) -> None:
    line = Line(text)
    assert (line.talk, line.is_plainly_news) == (talk, news)


def test_a_name_that_furniture_alone_says_echoes() -> None:
    lines = [Line(text) for text in ("By Ottoline Marsh", "The mill in Hull closed.", "Ottoline lives in Hull.")]
    assert "echo first" in set(beside(lines, [True, False, False])(2))
    assert "echo" not in set(beside(lines, [False, False, False])(2))


def test_nothing_asked_is_nothing_told() -> None:
    assert likelihoods([Line("The mill closed.")], [False], []) == {}


def test_the_weights_are_what_the_cases_teach() -> None:
    assert WEIGHTS.read_text("utf-8").partition("\n")[0] == taught_by()


def test_what_is_learnt_is_always_the_same() -> None:
    taught = [*lines_of(CASES / "boilerplate.id.jsonl")]
    weights = learn(taught)
    assert weights
    assert learn(taught) == weights


def test_no_site_s_line_of_the_cases_is_also_news() -> None:
    pages = [page for path in CASES.glob("sites.*.jsonl") for page in pages_of(rows_of(path))]
    said = set[str]().union(*(site for _, site in pages))
    assert said
    assert not said & {line for whole, site in pages for line in whole if line not in site}
