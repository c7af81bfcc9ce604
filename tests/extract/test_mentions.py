from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.companies import CompanyEntry, Directory
from bot.extract import extract
from bot.extract.mentions import mentions
from bot.extract.sentences import split
from bot.model import Article, Document, MentionedCompany, Span

CASES = [
    (path.stem.rpartition(".")[2], json.loads(line))
    for path in sorted((Path(__file__).parents[1] / "cases").glob("companies.??.jsonl"))
    for line in path.read_text("utf-8").splitlines()
]
DIRECTORY = Directory.load()


def document(text: str, title: str = "", language: str = "en") -> Document:
    return Document(language=language, title=title, text=text, sentences=split(text, language))


def read(text: str, title: str = "", language: str = "en") -> dict[str, MentionedCompany]:
    return {m.company.id: m for m in mentions(document(text, title, language), DIRECTORY)}


def about(text: str, title: str = "", language: str = "en") -> set[str]:
    return {key for key, mention in read(text, title, language).items() if mention.about}


@pytest.mark.parametrize(("language", "case"), CASES, ids=[case["id"] for _, case in CASES])
def test_golden_sentences(language: str, case: dict[str, Any]) -> None:
    assert sorted(read(case["text"], language=language)) == sorted(case["companies"])
    assert sorted(read("", case["text"], language)) == sorted(case["companies"])


def test_spans_are_the_names_in_title_and_text() -> None:
    title, text = "Nvidia jumps", "Nvidia (NASDAQ: NVDA) rose. Jensen Huang showed a GeForce card."
    found = read(text, title)["nvidia"]
    assert [title[s.start : s.end] for s in found.title] == ["Nvidia"]
    assert [text[s.start : s.end] for s in found.text] == ["Nvidia", "NVDA"]
    assert [text[s.start : s.end] for s in found.hints_text] == ["Jensen Huang", "GeForce"]


def test_products_and_people_alone_are_no_mention() -> None:
    assert read("The iPhone was presented by Tim Cook.") == {}


def test_a_product_that_begins_with_its_company_names_it_where_nothing_else_does() -> None:
    text = "Orders through Uber Eats made up 4% of sales."
    assert [text[s.start : s.end] for s in read(text)["uber"].text] == ["Uber"]
    assert [s.start for s in read(f"Uber rose 3%. {text}")["uber"].text] == [0]


def test_a_brand_is_its_owners_where_both_are_named() -> None:
    found = read("Sea Limited reported on Tuesday. Orders at Shopee rose 28%.", "Sea Ltd profit jumps on Shopee")
    assert set(found) == {"sea-ltd"}
    assert len(found["sea-ltd"].hints_text) == len(found["sea-ltd"].hints_title) == 1
    assert set(read("Orders at Shopee rose 28%.")) == {"shopee"}
    assert set(read("Telkom and Telkomsel are listed apart.")) == {"telkom", "telkomsel"}


def test_a_product_speaks_for_an_ambiguous_name() -> None:
    assert set(read("Apple picked by hand costs more.")) == set()
    assert set(read("The iPhone sells. Apple picked by hand costs more.")) == {"apple"}


def test_one_sure_name_carries_the_doubtful_ones() -> None:
    text = "Ford Motor recalled trucks. In Ohio, Ford dealers were surprised."
    assert [text[s.start : s.end] for s in read(text)["ford"].text] == ["Ford Motor", "Ford"]


def test_a_person_of_that_name_keeps_it() -> None:
    text = "Ana Ford won the race. The medal was for Ford alone, and cars were everywhere."
    assert read(text) == {}


def test_a_ticker_given_once_is_good_for_the_article() -> None:
    text = "Summarecon Agung (SMRA) menerbitkan obligasi. Direktur SMRA menolak berkomentar."
    assert [text[s.start : s.end] for s in read(text, language="id")["summarecon"].text] == [
        "Summarecon Agung",
        "SMRA",
        "SMRA",
    ]


def test_a_company_outside_the_directory_is_one_for_its_article() -> None:
    found = mentions(document("Quillfeather Energy Ltd. (LSE: QFE) found gas. (AI) is no company."), DIRECTORY)
    assert [(m.company.id, m.company.name, m.company.ticker) for m in found] == [
        ("quillfeather-energy", "Quillfeather Energy", "QFE.L")
    ]


def test_initials_of_something_else_are_no_ticker() -> None:
    assert read("The International Creatives Exchange (ICE) met in Bandung, and ICE will meet again.") == {}


def test_an_agency_in_the_dateline_is_no_company() -> None:
    assert read("OSLO (HP) - The ferry was late. The HP reporter waited.") == {}


def test_the_operators_words_count() -> None:
    directory = Directory.load(
        [CompanyEntry("northgate", "Northgate", aliases=("NG Foods",), exclude=("Northgate Avenue",))]
    )
    text = "NG Foods opened a shop on Northgate Avenue."
    found = mentions(document(text), directory)
    assert [[text[s.start : s.end] for s in m.text] for m in found] == [["NG Foods"]]


def test_about_is_the_title_and_not_the_rivals() -> None:
    text = "Spotify added users. Rivals such as Apple, Amazon and Netflix raised prices."
    assert about(text, "Spotify tops forecasts") == {"spotify"}
    assert set(read(text, "Spotify tops forecasts")) == {"spotify", "apple", "amazon", "netflix"}


def test_about_without_a_title_is_who_leads() -> None:
    assert about("Nissan will close a plant. Honda and Renault declined to comment.") == {"nissan"}


def test_about_counts_a_partner_named_as_often() -> None:
    text = (
        "Microsoft will buy power from Iberdrola.\nIberdrola builds the wind farm. Microsoft pays for it.\n"
        "Iberdrola expects more such deals; Microsoft does too.\nOracle has a similar plan."
    )
    assert about(text, "A deal in the North Sea") == {"microsoft", "iberdrola"}


def test_whose_economist_speaks_is_not_what_the_article_is_about() -> None:
    text = "Ekonom senior Bank Mandiri Rangga Wirya menilai inflasi terjaga. Bank Mandiri tidak ikut rapat."
    assert about(text, "Ekonom Bank Mandiri: inflasi terjaga", "id") == set()
    assert about("UBS strategists see a rally in gold.", "UBS chief economist sees gold rally") == set()
    twice = "UBS economists expect a cut in May. UBS chief economist Mara Vell points to the calm franc."
    found = extract(Article("a", "Time for a cut, says an economist", twice), DIRECTORY).companies
    assert [mention.about for mention in found] == [False]


def test_a_company_that_analysts_speak_of_is() -> None:
    assert about("Nissan beats what analysts expected.", "Analysts expect Nissan to cut jobs") == {"nissan"}


def test_who_worked_somewhere_once_says_nothing_of_it() -> None:
    assert about("The former UBS banker on tariffs and his plans.", "Finance minister: we are all hit") == set()
    assert about("UBS banker held in Geneva.", "UBS banker held") == {"ubs"}


def test_about_a_column_is_whose_shares_it_goes_on_about() -> None:
    column = "There are two ways to read a falling price.\nGreggs is punished for both. At 88p, the shares are cheap."
    passing = "Prices rose in August.\nGreggs has opened a shop. Families feel it at the till."

    assert about(column) == {"greggs"}
    assert about(passing) == set()


def test_about_a_list_is_each_of_its_headings() -> None:
    text = (
        "Movers of the day.\nOracle — up 9%.\nDell Technologies — down 4%.\nEtsy — up 17% on a sale to eBay.\n"
        "Chewy — down 11%."
    )
    assert about(text, "Biggest moves") == {"oracle", "dell", "etsy", "chewy"}


def test_subjects_come_first() -> None:
    found = mentions(document("Rivals Honda and Renault watch Nissan closely.", "Nissan picks a new chief"), DIRECTORY)
    assert [m.company.id for m in found] == ["nissan", "honda", "renault"]


@given(st.text(max_size=300), st.sampled_from(["en", "id", "ms", "xx"]))
def test_any_text_is_read_and_spans_are_in_it(text: str, language: str) -> None:
    for mention in mentions(document(text, text, language), DIRECTORY):
        for span in (*mention.title, *mention.text, *mention.hints_title, *mention.hints_text):
            assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 20_000,
        "PT " * 10_000 + "Tbk",
        "A " * 20_000 + "(NYSE: ZZ)",
        "$" * 20_000,
        "BBCA, " * 5_000,
        "Apple's " * 5_000,
        "saham " * 5_000,
        "Ford " * 5_000,
        "NYSE:" * 5_000,
    ],
)
def test_hostile_text_is_read(text: str) -> None:
    assert all(isinstance(m.text[0], Span) for m in mentions(document(text), DIRECTORY) if m.text)


def test_an_article_is_about_whoever_it_gives_many_figures_of_too() -> None:
    lead = "Boeing cut its forecast on Monday. Boeing shares fell 3%.\n"
    told = "Airbus had a good quarter. Airbus raised its profit 9%, its margin to 12%, its sales 8% and its payout 4%."
    passing = "Airbus had a good quarter. Airbus shares rose 2%."

    def told_about(text: str) -> set[str]:
        found = extract(Article("a", "Boeing cuts its forecast", lead + text), DIRECTORY).companies
        return {mention.company.id for mention in found if mention.about}

    assert told_about(told) == {"boeing", "airbus"}
    assert told_about(passing) == {"boeing"}


SECTOR = (
    "Three makers of planes reported this week, and each bets on something else.\n"
    "Boeing delivered 440 jets and still lost money on most of them. It wants to build 42 of the small ones a month by "
    "the summer, once its inspectors agree.\n"
    "Airbus had a quarter that it will not forget soon. It delivered 507 jets, earned more on each than in any year "
    "before and raised its payout to shareholders.\n"
    "Embraer sells to those who wait for neither. It delivered 62 jets, has orders for four years and builds a second "
    "line to meet them.\n"
    "Analysts expect Qantas to order next."
)


@pytest.mark.parametrize("title", ["Planemakers part ways", "Boeing and the others part ways"])
def test_of_a_trade_each_that_has_a_paragraph_for_itself_is_told_of(title: str) -> None:
    found = extract(Article("a", title, SECTOR), DIRECTORY).companies

    assert {m.company.id for m in found if m.about} == {"boeing", "airbus", "embraer"}


def test_a_table_s_row_is_about_nobody() -> None:
    rows = (
        "Toyota sold 30,212 cars in May.\nThe next ones:\nMitsubishi Motors: 7,034 units\nSuzuki: 6,611\nHonda: 5,290\n"
    )
    assert about(f"{rows}Toyota was pleased.", "Toyota stays first") == {"toyota"}
