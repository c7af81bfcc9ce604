"""What the cases can't say in a line: number grammar, headlines, one fact told twice, topics over sentences."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.extract.figures import figures
from bot.extract.figures.amounts import number
from bot.extract.sentences import split
from bot.model import Company, Direction, Document, Figure, MentionedCompany, Metric, Span


def read(text: str, *companies: str, title: str = "", language: str = "en") -> tuple[Figure, ...]:
    """The figures of an article that is about the first of the companies."""
    document = Document(language=language, title=title, text=text, sentences=split(text, language))
    return figures(
        document,
        tuple(
            MentionedCompany(
                company=Company(id=name.lower(), name=name),
                about=name == companies[0],
                title=everywhere(name, title),
                text=everywhere(name, text),
            )
            for name in companies
        ),
    )


def everywhere(word: str, text: str) -> tuple[Span, ...]:
    starts = [at for at in range(len(text)) if text.startswith(word, at)]
    return tuple(Span(at, at + len(word)) for at in starts)


@pytest.mark.parametrize(
    ("digits", "decimal_comma", "value"),
    [
        ("1,234.5", False, "1234.5"),
        ("1.234,5", True, "1234.5"),
        ("2.6", True, "2.6"),
        ("2,6", False, "2.6"),
        ("2.954.000", True, "2954000"),
        ("2,035", True, "2.035"),
        ("2,035", False, "2035"),
        ("0.125", True, "0.125"),
        ("1,2,3", False, None),
        ("1.23.456", True, None),
        ("9" * 40, False, None),
    ],
)
def test_separators_are_read_by_language(digits: str, decimal_comma: bool, value: str | None) -> None:  # noqa: FBT001 - a table's column
    assert number(digits, decimal_comma=decimal_comma) == (Decimal(value) if value else None)


def test_a_fact_in_title_and_text_is_one_and_stands_in_the_text() -> None:
    (figure,) = read("Sales fell 11 percent.", "Apple", title="Apple sales fall 11%")

    assert (figure.where, figure.evidence) == ("text", "11 percent")


@pytest.mark.parametrize(
    ("sentence", "way"),
    [
        ("Acme's operating ratio worsened 80 basis points.", Direction.UP),
        ("The efficiency ratio of Acme improved by 35 basis points.", Direction.DOWN),
        ("Acme's coverage ratio improved by 35 basis points.", Direction.UP),
        ("Acme's operating margin worsened 80 basis points.", Direction.DOWN),
    ],
)
def test_what_is_bad_to_have_moves_the_other_way(sentence: str, way: Direction) -> None:
    assert [f.direction for f in read(sentence, "Acme")] == [way]


@pytest.mark.parametrize(
    ("sentence", "language", "lost"),
    [
        ("Acme shareholders have lost $4 billion since May.", "en", False),
        ("Customers of Acme lost $30 million to a fraud.", "en", False),
        ("Nasabah Acme rugi Rp4 miliar akibat penipuan.", "id", False),
        ("Acme lost $4 billion in the quarter.", "en", True),
        ("Acme told investors it lost $4 billion.", "en", True),
        ("Acme, backed by investors in Tordal, lost $4 billion.", "en", True),
        ("Acme rugi Rp4 miliar, nasabah tenang.", "id", True),
    ],
)
def test_what_holders_and_customers_lose_is_no_loss_of_the_company_s(sentence: str, language: str, lost: bool) -> None:  # noqa: FBT001 - a table's column
    assert [f.metric for f in read(sentence, "Acme", language=language)] == [Metric.NET_PROFIT] * lost


@pytest.mark.parametrize(
    ("sentence", "language", "metric"),
    [
        ("Shares of Acme could hit $300, an analyst says.", "en", Metric.PRICE_TARGET),
        ("Acme shares may climb to $300 by May.", "en", Metric.PRICE_TARGET),
        ("Saham Acme berpotensi menembus Rp12.000.", "id", Metric.PRICE_TARGET),
        ("Saham Acme diperkirakan naik ke Rp12.000.", "id", Metric.PRICE_TARGET),
        ("Shares of Acme hit $300 in May.", "en", Metric.SHARE_PRICE),
        ("Saham Acme menembus Rp12.000.", "id", Metric.SHARE_PRICE),
    ],
)
def test_what_a_share_may_come_to_is_no_price_of_it(sentence: str, language: str, metric: Metric) -> None:
    assert [f.metric for f in read(sentence, "Acme", language=language)] == [metric]


def test_another_rounding_is_another_figure() -> None:
    values = [f.value for f in read("Apple fell 4.2%.", "Apple", title="Apple falls more than 4%")]

    assert values == ["4", "4.2"]


def test_headlines_are_at_most_three_and_prefer_the_main_company() -> None:
    text = (
        "Apple net profit rose 9% to $37 billion. Revenue rose 4%. Apple will pay a dividend of $1 a share.\n"
        "Samsung shares fell 2%. It keeps 5% of the venture, 120 stores and 3,000 workers."
    )
    headlines = [f for f in read(text, "Apple", "Samsung") if f.headline]

    assert len(headlines) == 3
    assert {f.company for f in headlines} == {"apple"}
    assert Metric.NET_PROFIT in {f.metric for f in headlines}


@pytest.mark.parametrize(
    ("text", "language", "runs"),
    [
        ("Acme shares, which have risen 14% this year, closed 2% lower.", "en", [True, False]),
        ("Acme shares are down 30% since January after a 3% fall since Monday.", "en", [True, False]),
        ("Acme shares fell 5% in the past three months.", "en", [True]),
        ("Acme sales rose 14% this year.", "en", [False]),
        ("Saham Acme naik 14 persen sepanjang tahun ini dan turun 2 persen hari ini.", "id", [True, False]),
        ("Saham Acme turun 2 persen sepanjang perdagangan Senin.", "id", [False]),
    ],
)
def test_a_share_moves_in_a_day_or_over_months(text: str, language: str, runs: list[bool]) -> None:
    assert [f.long_run for f in read(text, "Acme", language=language)] == runs


def test_points_and_percent_of_one_change_take_one_headline() -> None:
    found = read("The Nasdaq rose 69.30 points, or 0.90%.")

    assert [f.headline for f in found].count(True) == 1


def test_no_figures_no_headlines() -> None:
    assert read("Apple opened a shop.", "Apple") == ()


def test_a_sentence_without_a_name_is_of_whoever_its_paragraph_began_with_else_of_the_main_company() -> None:
    text = "Apple beat Samsung last year.\nNet profit rose 9%.\nSamsung fell behind. Revenue grew 3%.\nCosts fell 2%."
    profit, revenue, costs = read(text, "Apple", "Samsung")

    assert profit.company == "apple"
    assert revenue.company == "samsung"
    assert costs.company == "apple"


def test_a_rival_met_on_the_way_is_not_spoken_of_in_the_next_sentence() -> None:
    text = "Apple beat forecasts.\nIt will make chips with Samsung. Revenue grew 3%."
    (revenue,) = read(text, "Apple", "Samsung")

    assert revenue.company == "apple"


def test_what_an_office_counted_is_of_no_company() -> None:
    text = "Acme did well.\nExports fell 5%, customs data showed. The ministry said output rose 3%. Its profit fell 2%."

    assert [f.company for f in read(text, "Acme")] == [None, None, "acme"]


def test_a_pronoun_points_at_the_company_named_last() -> None:
    (figure,) = read("Apple was quiet. Samsung was not. Its shares fell 2%.", "Apple", "Samsung")

    assert (figure.company, figure.direction) == ("samsung", Direction.DOWN)


@pytest.mark.parametrize(
    ("text", "language", "company"),
    [
        ("Acme fell. Boltwell waits. The German company earned 5 million euros.", "en", "boltwell"),
        ("Acme fell. Boltwell waits.\nThe South Korean group earned 5 million euros.", "en", "acme"),
        ("Boltwell waits.\nAcme fell. The German company earned 5 million euros.", "en", "boltwell"),
        ("Acme fell. Boltwell waits.\nThe company earned 5 million euros.", "en", "acme"),
        ("Acme turun. Boltwell menunggu.\nPerusahaan asal Jerman itu meraih laba Rp5 triliun.", "id", "boltwell"),
        ("Acme turun. Boltwell menunggu.\nPerusahaan itu meraih laba Rp5 triliun.", "id", "acme"),
    ],
)
def test_a_company_is_known_by_its_country(text: str, language: str, company: str) -> None:
    document = Document(language=language, title="", text=text, sentences=split(text, language))
    listed = {"Acme": "ACM.T", "Boltwell": "BLT.DE"}
    mentioned = tuple(
        MentionedCompany(
            company=Company(id=name.lower(), name=name, ticker=ticker, tickers=(ticker,)),
            about=name == "Acme",
            text=everywhere(name, text),
        )
        for name, ticker in listed.items()
    )
    (figure,) = figures(document, mentioned)

    assert figure.company == company


def test_without_companies_figures_have_none() -> None:
    (figure,) = read("Inflation eased to 3.1 percent.")

    assert (figure.company, figure.metric, figure.direction) == (None, Metric.INFLATION, Direction.LEVEL)


def test_an_unread_language_is_read_as_english() -> None:
    (figure,) = read("Sales rose 5%.", language="xx")

    assert figure.direction is Direction.UP


@pytest.mark.parametrize(
    ("text", "language", "subject"),
    [
        ("Shop sales rose while net profit edged 0.6% lower.", "en", "net profit"),
        ("Net profit was 3.7% higher in Oslo.", "en", "Net profit"),
        ("Acme reported 5% higher sales.", "en", "sales"),
        ("Acme was in the black, against a loss of £25m.", "en", "loss"),
        ("Turun Rp 4 ribu, harga emas kembali tertekan.", "id", "harga emas"),
        ("Quarterly revenue, which brokers watch closely, grew 8%.", "en", "Quarterly revenue"),
        ("Gross margin widened by 60 basis points.", "en", "Gross margin"),
        ("Saham Telkom yang tercatat di New York naik 2 persen.", "id", "Saham Telkom"),
        ("Adapun laba bersih Telkom tercatat naik 5 persen.", "id", "laba bersih Telkom"),
    ],
)
def test_the_subject_is_what_moved_in_the_article_s_words(text: str, language: str, subject: str) -> None:
    (figure,) = read(text, "Telkom", language=language)

    assert figure.subject == subject


def test_an_amount_reached_shares_the_subject_of_its_move() -> None:
    percent, amount = read("Gross margin rose 2% to $47.")

    assert percent.subject == amount.subject == "Gross margin"


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("Harga emas Acme:\n- 5 gram: Rp14.445.000\n- 10 gram: Rp28.835.000", "id", ["14445000", "28835000"]),
        ("Acme menjual emas Rp14 juta - Rp15 juta per gram.", "id", ["14000000", "15000000"]),
        ("The dollar was at 159.10-12 yen.", "en", ["159.1", "159.12"]),
        ("Acme sells pens at $150.10-155 a box.", "en", ["150.1", "155"]),
        ("Harga Pertamax (RON 92) kini Rp 12.750 per liter.", "id", ["12750"]),
        ("Acme paid RON 92 million for a mill.", "en", ["92000000"]),
        ("The deal values Acme at 14 times its ebitda over the past 12 months.", "en", ["14"]),
        ("Acme trades at 14 times earnings, against 12 in May.", "en", ["14", "12"]),
        ("Acme will lay off 310 production workers in May.", "en", ["310"]),
        ("About 6,500 conductors at Acme walked off the job.", "en", ["6500"]),
        ("Acme thanked 6,500 conductors.", "en", []),
    ],
)
def test_numbers_are_read_for_what_they_are(text: str, language: str, values: list[str]) -> None:
    assert [figure.value for figure in read(text, "Acme", language=language)] == values


@pytest.mark.parametrize(
    ("sentence", "whose"),
    [
        ("Profit at the rival of Beta and Turkey's Gamma rose 5%.", "acme"),
        ("Profit at a competitor to Beta, Gamma and Delta rose 5%.", "acme"),
        ("Profit at its rival Beta rose 5%.", "beta"),
        ("Profit of Beta, a rival of Gamma, rose 5%.", "beta"),
        ("Acme, a rival of Beta, fell, and Gamma rose 5%.", "gamma"),
    ],
)
def test_whose_rival_somebody_is_has_no_figures(sentence: str, whose: str) -> None:
    (figure,) = read(f"Acme was founded in Oslo. {sentence}", "Acme", "Beta", "Gamma", "Delta")

    assert figure.company == whose


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Beta fell 2% as the dollar climbed to 157.40 yen.", "en"),
        ("Beta fell 2% after the dollar bought 159.45 yen.", "en"),
        ("Beta fell 2%. The Aussie was little changed at 66.12 US cents.", "en"),
        ("Saham Beta turun 2 persen saat dolar AS menguat ke Rp 16.720.", "id"),
    ],
)
def test_a_currency_s_rate_is_nobody_s_share_price(text: str, language: str) -> None:
    *_, rate = read(text, "Beta", language=language)

    assert (rate.metric, rate.company) == (Metric.EXCHANGE_RATE, None)


@pytest.mark.parametrize(
    ("text", "language", "counted"),
    [
        ("Acme delivered 178,200 cars, up 29%, and Beta 71,350, up 58%.", "en", ["178200", "29", "71350", "58"]),
        ("Acme delivered 178,200 cars, up 29%. Beta reported 34,800, up 4%.", "en", ["178200", "29", "34800", "4"]),
        ("Acme menjual 30.212 unit, naik 2 persen, dan Beta 7.034, naik 4 persen.", "id", ["30212", "2", "7034", "4"]),
    ],
)
def test_others_units_are_counted_without_the_noun(text: str, language: str, counted: list[str]) -> None:
    found = read(text, "Acme", "Beta", language=language)

    assert [figure.value for figure in found] == counted
    assert {figure.metric for figure in found} == {Metric.UNIT_SALES}


def test_a_bare_number_behind_a_count_is_no_count_of_its_own() -> None:
    found = read("Acme delivered 178,200 cars. Beta shares closed at 34,800 in Tokyo.", "Acme", "Beta")

    assert [figure.unit for figure in found] == ["count"]


def test_a_list_of_companies_goes_on_with_one_that_nobody_knows() -> None:
    found = read("Acme rose 3%.\nAcme: 3m, +13%\nNorveg: 2m, +4%\nUtair: 1m, +5%\nAcme was pleased.", "Acme")

    assert [(figure.value, figure.company) for figure in found if figure.value in {"4", "5"}] == [
        ("4", None),
        ("5", None),
    ]


def test_a_company_s_own_list_is_its_own() -> None:
    found = read("Results of Acme:\nSales: $5bn\nMargin: 12%", "Acme")

    assert {figure.company for figure in found} == {"acme"}


def test_what_lies_in_an_exchange_s_warehouses_is_nobody_s() -> None:
    *_, stocks = read("Acme fell 3%. Stocks in LME warehouses fell by 1,825 tons.", "Acme")

    assert (stocks.value, stocks.company) == ("1825", None)


def test_what_an_interview_asks_is_no_heading() -> None:
    told = "{}\n\nShips are 94% full."
    asked = told.format("And the yard you share with Beta?")
    headed = told.format("What Beta builds")
    assert [f.company for f in read(f"Acme earned $2 million.\n\n{asked}", "Acme", "Beta")] == ["acme", "acme"]
    assert [f.company for f in read(f"Acme earned $2 million.\n\n{headed}", "Acme", "Beta")] == ["acme", "beta"]
