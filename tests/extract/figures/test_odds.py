"""What words and places say of a figure beside the rules: when they are heard, and when they are not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.extract.figures import odds, second_opinion, whose
from bot.extract.figures.facts import Place, Told
from bot.extract.figures.odds import RULES_MOVE, RULES_NAME, Features, features, packed, reread
from bot.extract.figures.tokens import Token
from bot.extract.figures.whose import RULES_ASSUME, RULES_SAY, candidates, rebound
from bot.model import Company, Direction, Figure, MentionedCompany, Metric, Span
from scripts import golden
from scripts.learn_figures import HELD_OUT, Marked, learn, learn_headlines, learn_whose, taught_by
from scripts.learn_site_talk import CASES

NOWHERE = Place(None, None, None, ())
CLEARLY = 0.1  # logits


def figure(metric: Metric = Metric.SALES, direction: Direction = Direction.UP, unit: str = "%") -> Figure:
    return Figure(
        value="5", unit=unit, direction=direction, metric=metric, subject="sales", where="text", start=12, end=14,
        evidence="5%", company="acme",
    )  # fmt: skip


def weighed(**labels: float) -> tuple[Features, dict[str, int]]:
    """One word, and what it gives each label."""
    return Features(["word"], [], []), {"word": packed(labels)}


def test_the_rules_stand_where_words_say_nothing() -> None:
    told = figure()
    read = reread(told, Features([], [], []), {})
    assert (read.metric, read.direction) == (told.metric, told.direction)


def test_words_name_another_measure_only_clearly() -> None:
    assert reread(figure(), *weighed(price=RULES_NAME - CLEARLY)).metric is Metric.SALES
    assert reread(figure(), *weighed(price=RULES_NAME + CLEARLY)).metric is Metric.PRICE


def test_words_name_a_measure_where_the_rules_find_none() -> None:
    assert reread(figure(Metric.OTHER), *weighed(price=RULES_NAME - CLEARLY)).metric is Metric.PRICE


def test_what_is_nearly_as_likely_is_told_unless_it_reads_the_same() -> None:
    assert reread(figure(), *weighed(price=RULES_NAME - CLEARLY)).or_metric is Metric.PRICE
    assert reread(figure(), *weighed(price=RULES_NAME + CLEARLY)).or_metric is Metric.SALES
    assert reread(figure(), *weighed(sales=odds.CLEAR)).or_metric is None
    revenue = odds.CLEAR + RULES_NAME - CLEARLY  # sales, too
    assert reread(figure(), *weighed(sales=odds.CLEAR, revenue=revenue)).or_metric is None
    units = odds.CLEAR + RULES_NAME - CLEARLY  # growth of sales is told alike, counted or earned
    assert reread(figure(), *weighed(sales=odds.CLEAR, unit_sales=units)).or_metric is None
    assert reread(figure(Metric.UNIT_SALES), *weighed(unit_sales=odds.CLEAR, sales=units)).or_metric is Metric.SALES
    assert reread(figure(Metric.USERS, unit="count"), *weighed(users=odds.CLEAR, share_price=20)).or_metric is None


def test_an_owner_is_sure_where_nobody_else_is_nearly_as_likely() -> None:
    places = {None: [], "acme": [], "boltwell": ["there"]}
    near, far = RULES_SAY - CLEARLY, RULES_SAY - whose.CLEAR - CLEARLY
    assert not rebound(figure(), places, {"there": near}, said=True).company_sure
    assert rebound(figure(), places, {"there": far}, said=True).company_sure


def test_no_measure_is_named_that_the_unit_cannot_count() -> None:
    assert reread(figure(Metric.USERS, unit="count"), *weighed(share_price=20)).metric is Metric.USERS


def test_a_change_may_turn_out_a_level_and_a_level_a_change() -> None:
    assert reread(figure(), *weighed(level=RULES_MOVE + CLEARLY)).direction is Direction.LEVEL
    level = figure(direction=Direction.LEVEL)
    assert reread(level, *weighed(down=RULES_MOVE + CLEARLY)).direction is Direction.DOWN
    assert reread(level, *weighed(down=RULES_MOVE - CLEARLY)).direction is Direction.LEVEL


def test_words_never_make_a_fall_of_a_rise() -> None:
    assert reread(figure(), *weighed(down=20)).direction is Direction.UP


def test_the_names_and_amounts_around_a_figure_are_no_words() -> None:
    row = [
        Token(0, 4, "acme", owner="acme"),
        Token(5, 10, "sales"),
        Token(11, 15, "rose"),
        Token(16, 18, "5%"),
        Token(19, 20, "."),
    ]
    words = features(Told(row, 3, figure(), True, None, NOWHERE)).words  # noqa: FBT003 - it is said
    assert {"before=NAME", "before0=rose", "near=sales", "behind=.", "subject=sales"} <= set(words)
    assert not any("acme" in word for word in words)


def cast(*names: str) -> tuple[MentionedCompany, ...]:
    return tuple(
        MentionedCompany(Company(name, name.title()), about=name == names[0], text=(Span(0, 4),)) for name in names
    )


def test_whoever_is_named_or_spoken_of_and_nobody_may_own_a_figure() -> None:
    row = [Token(0, 4, "acme", owner="acme"), Token(5, 9, "rose"), Token(10, 12, "5%")]
    spoken_of = Place("echo", None, None, ())
    told = Told(row, 2, figure(), True, None, spoken_of)  # noqa: FBT003 - it is said
    found = candidates(told, cast("acme", "boltwell", "corvia", "delta", "echo"))
    assert [*found] == [None, "acme", "boltwell", "corvia", "echo"]
    assert "before 1" in found["acme"]
    assert "absent 1" in found["boltwell"]
    assert not set(found[None]) & {feature for one in ("acme", "boltwell", "corvia", "echo") for feature in found[one]}
    assert "nobody sales" in found[None]


@pytest.mark.parametrize(("said", "sure"), [(True, RULES_SAY), (False, RULES_ASSUME)])
def test_the_rules_are_believed_more_where_the_clause_says_whose_it_is(sure: float, *, said: bool) -> None:
    places = {None: [], "acme": [], "boltwell": ["there"]}
    assert rebound(figure(), places, {"there": sure - CLEARLY}, said=said).company == "acme"
    assert rebound(figure(), places, {"there": sure + CLEARLY}, said=said).company == "boltwell"


def test_what_goes_with_what_is_learnt_and_always_the_same() -> None:
    rows = [(["fare", "the"], "price"), (["seat", "the"], "users"), (["fare"], "price"), (["seat"], "users")] * 5
    weights = learn(rows, ["price", "users"])
    assert weights["fare"]["price"] > 0 > weights["fare"]["users"]
    assert weights["seat"]["users"] > 0
    assert learn(rows, ["price", "users"]) == weights


def test_where_an_owner_stands_is_learnt() -> None:
    rows = [({None: ["nobody"], "acme": ["before"], "bolt": ["behind"]}, "acme")] * 9
    weights = learn_whose(rows)
    assert weights["before"] > 0 > weights["behind"]


def test_which_figures_are_the_headline_s_is_learnt() -> None:
    one, other = figure(), figure(Metric.PRICE, Direction.LEVEL)
    rows = [Marked([one, other], [["move"], ["level"]], {(Decimal(5), "up")})] * 12
    weights = learn_headlines(rows)
    assert weights["move"] > 0 > weights["level"]


def test_sums_of_many_words_stay_apart() -> None:
    many = [f"word {n}" for n in range(100)]
    told = reread(figure(), Features(many, [], []), {word: packed({"price": 99, "level": -99}) for word in many})
    assert (told.metric, told.direction) == (Metric.PRICE, Direction.UP)


def test_what_was_learnt_is_read_and_no_weight_is_beyond_the_bias() -> None:
    fields = [field for line in odds.WEIGHTS.read_text("utf-8").splitlines() for field in line.split("\t")[1:]]
    assert max(abs(int(field.rpartition("=")[2])) for field in fields) < odds.BIAS
    assert odds.learnt()
    assert whose.learnt()


def test_the_weights_are_what_the_cases_teach() -> None:
    assert odds.WEIGHTS.read_text("utf-8").partition("\n")[0] == taught_by()


def test_some_labelled_sets_teach_nothing() -> None:
    assert all([*CASES.glob(f"articles.{name}.*.jsonl")] for name in HELD_OUT)


def test_a_figure_is_judged_by_words_and_place_together() -> None:
    case = {"text": "Acme sold tyres. Its sales rose 5%.", "companies": [
        {"id": "acme", "names": ["Acme"], "hints": [], "about": True},
    ]}  # fmt: skip
    (found,) = golden.read("en", case, second_opinion)
    assert (found.company, found.metric, found.value) == ("acme", Metric.REVENUE, "5")
