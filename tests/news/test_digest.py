"""Golden digests: what a chat is shown, line by line."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Chat, Company, Denial, Direction, Extraction, Figure, Metric, Quote
from bot.news.digest import LONGEST_QUOTE, compose
from bot.news.plain import digest_text
from bot.phrases import phrases
from tests.articles import ALIBABA, APPLE, BCA, MANDIRI, PARTNERS, PARTNERS_TEXT, PROFIT, figure, mentioned, report

INDONESIAN = Chat("console:me", "id", "Asia/Jakarta")
ENGLISH = Chat("console:me", "en", "America/New_York")


def test_in_the_articles_own_language() -> None:
    digest = compose(report(PARTNERS), ("apple", "alibaba"), INDONESIAN, other_sources=2)
    assert digest_text(digest) == (
        "Apple (AAPL) · Alibaba (BABA)\n"
        "Apple Gandeng Alibaba untuk Fitur AI di Cina\n"
        "▼ Penjualan iPhone di Cina −11%\n"
        "▲ Saham Apple +1,5%   ▲ Saham Alibaba +2,6%\n"
        "“Kerja sama ini memberi Alibaba pelanggan yang besar”\n"
        "— Rani Wibowo, analis senior, Sekuritas Utara\n"
        "Warta Niaga · 12 Feb 2025 13.05 WIB · +2 sumber · [baca]"
    )


def test_in_another_language_labels_are_the_chats_and_words_stay_the_articles() -> None:
    digest = compose(report(PARTNERS), ("apple", "alibaba"), ENGLISH, other_sources=1)
    assert digest_text(digest) == (
        "Apple (AAPL) · Alibaba (BABA)\n"
        "Apple Gandeng Alibaba untuk Fitur AI di Cina\n"
        "▼ iPhone sales, Apple −11%\n"
        "▲ Share price, Apple +1.5%\n"
        "▲ Share price, Alibaba +2.6%\n"
        "“Kerja sama ini memberi Alibaba pelanggan yang besar”\n"
        "— Rani Wibowo, analis senior, Sekuritas Utara\n"
        "Warta Niaga · 12 Feb 2025 01:05 ET · +1 source · [read]"
    )


def test_what_an_article_lacks_is_left_out() -> None:
    bare = Extraction("id", "Apple buka toko baru", "Apple buka toko baru.", companies=(mentioned(APPLE),))
    digest = compose(report(bare, url=None), ("apple",), INDONESIAN)
    assert digest_text(digest) == "Apple (AAPL)\nApple buka toko baru\nWarta Niaga · 12 Feb 2025 13.05 WIB"


def test_a_level_has_neither_sign_nor_arrow() -> None:
    read = replace(PROFIT, figures=PROFIT.figures[1:2])
    assert "\nNet profit, Bank Central Asia Rp54.8\u00a0trillion\n" in digest_text(compose(report(read), (), ENGLISH))
    assert "\nLaba bersih Bank Central Asia Rp54,8\u00a0triliun\n" in digest_text(compose(report(read), (), INDONESIAN))


def test_watched_companies_and_their_figures_come_first() -> None:
    digest = compose(report(PARTNERS), ("alibaba",), INDONESIAN)
    assert digest.companies == ("Alibaba (BABA)", "Apple (AAPL)")
    assert [line.amount for line in digest.figures] == ["+2,6%", "−11%", "+1,5%"]


def test_a_watched_company_shown_can_be_denied_two_at_most() -> None:
    assert compose(report(PARTNERS), ("alibaba", "tesla"), INDONESIAN).denials == (
        Denial("alibaba", "Bukan tentang Alibaba", "Bisukan Alibaba 24 jam"),
    )
    every = compose(report(PARTNERS), ("huawei", "apple", "alibaba"), ENGLISH)
    assert [denial.label for denial in every.denials] == ["Not about Apple", "Not about Alibaba"]
    assert compose(report(PARTNERS), (), ENGLISH).denials == ()


def test_a_passing_mention_is_shown_only_to_its_watcher() -> None:
    assert "Huawei" not in compose(report(PARTNERS), ("apple",), INDONESIAN).companies
    assert compose(report(PARTNERS), ("huawei",), INDONESIAN).companies[0] == "Huawei"


def test_every_watched_company_brings_one_of_its_own() -> None:
    figures = tuple(replace(f, headline=f.company == "apple") for f in PARTNERS.figures)
    digest = compose(report(replace(PARTNERS, figures=figures)), ("apple", "alibaba"), INDONESIAN)
    assert [line.amount for line in digest.figures] == ["−11%", "+1,5%", "+2,6%"]


def test_a_watched_company_brings_its_own_figure_when_the_headline_ones_are_anothers() -> None:
    figures = tuple(replace(f, headline=f.company == "apple") for f in PARTNERS.figures)
    digest = compose(report(replace(PARTNERS, figures=figures)), ("alibaba",), INDONESIAN)
    assert [line.amount for line in digest.figures] == ["+2,6%", "−11%", "+1,5%"]


def test_at_most_three_figures() -> None:
    text = "Laba 1 persen, 2 persen, 3 persen, 4 persen."
    figures = tuple(
        figure(text, f"{n} persen", f"{n}", "%", Direction.UP, Metric.SALES, f"penjualan tahun ke-{n}", "apple")
        for n in range(1, 5)
    )
    read = Extraction("id", "Laba", text, companies=(mentioned(APPLE),), figures=figures)
    assert [line.amount for line in compose(report(read), ("apple",), INDONESIAN).figures] == ["+1%", "+2%", "+3%"]


def figure_line(read: Extraction, chat: Chat = INDONESIAN) -> str:
    (line,) = compose(report(read), (), chat).figures
    return line.label


def about_both(subject: str, metric: Metric = Metric.SALES, company: str | None = "apple") -> Extraction:
    line = figure(PARTNERS_TEXT, "11 persen", "11", "%", Direction.UP, metric, subject, company)
    return replace(PARTNERS, figures=(line,))


@pytest.mark.parametrize(
    ("subject", "label"),
    [
        ("penjualan iPhone di Cina", "Penjualan iPhone di Cina"),  # a product tells whose it is
        ("penjualan AAPL", "Penjualan AAPL"),  # so does the ticker
        ("penjualan di Cina", "Penjualan di Cina, Apple"),  # nothing does, and two companies are about
        ("penjualan", "Penjualan Apple"),  # a bare metric takes the language's own form
        ("iPhone sales", "Penjualan iPhone Apple"),  # no Indonesian word says what is measured
        ("tercatat di Amerika", "Penjualan segmen Apple"),
    ],
)
def test_the_articles_own_words_name_the_company_once(subject: str, label: str) -> None:
    assert figure_line(about_both(subject)) == label


def test_one_company_needs_no_naming() -> None:
    read = replace(about_both("penjualan dari Cina"), companies=PARTNERS.companies[:1])
    assert figure_line(read) == "Penjualan dari Cina"


def test_a_name_keeps_its_own_spelling() -> None:
    figures = (replace(PROFIT.figures[0], subject="eBay profit"),)
    assert figure_line(replace(PROFIT, figures=figures), ENGLISH) == "eBay profit"


def test_an_article_before_a_label_is_dropped() -> None:
    figures = (replace(PROFIT.figures[0], subject="the net interest income profit"),)
    assert figure_line(replace(PROFIT, figures=figures), ENGLISH) == "Net interest income profit"


@pytest.mark.parametrize(
    ("subject", "label"),
    [
        ("net profit on Thursday", "Net profit, Bank Central Asia"),  # nothing but the metric is left
        ("quarterly net profit on Thursday", "Quarterly net profit"),
        ("quarterly net profit Senin", "Quarterly net profit"),
        ("Thursday profit", "Thursday profit"),
    ],
)
def test_a_day_behind_a_label_is_dropped(subject: str, label: str) -> None:
    figures = (replace(PROFIT.figures[0], subject=subject),)
    assert figure_line(replace(PROFIT, figures=figures), ENGLISH) == label


@pytest.mark.parametrize(
    ("subject", "metric", "label"),
    [
        ("membagikan dividen final", Metric.DIVIDEND, "Dividen final, Apple"),
        ("menerbitkan obligasi", Metric.DEBT, "Obligasi, Apple"),
        ("memproduksi", Metric.PRODUCTION, "Produksi Apple"),  # a deed and no noun
        ("merek laba bersih", Metric.NET_PROFIT, "Laba bersih Apple"),
    ],
)
def test_a_label_begins_with_no_deed(subject: str, metric: Metric, label: str) -> None:
    assert figure_line(about_both(subject, metric)) == label


@pytest.mark.parametrize(
    ("subject", "label"),
    [("penjualan Apple", "Penjualan Apple"), ("pendapatan Apple", "Pendapatan Apple"), ("Apple", "Pendapatan Apple")],
)
def test_revenue_told_as_sales_stays_sales(subject: str, label: str) -> None:
    assert figure_line(about_both(subject, Metric.REVENUE)) == label


@pytest.mark.parametrize(
    ("subject", "label"),
    [
        ("penjualan layanan awan", "Segment sales, Apple"),
        ("penjualan", "Sales, Apple"),
        ("penjualan perseroan", "Sales, Apple"),
        ("penjualan Apple", "Sales, Apple"),
        ("penjualan gerai yang sama", "Comparable sales, Apple"),
    ],
)
def test_a_segments_sales_are_not_shown_as_the_companys(subject: str, label: str) -> None:
    assert figure_line(about_both(subject), ENGLISH) == label


def test_a_products_figure_is_not_shown_as_the_companys() -> None:
    read = about_both("penjualan iPhone perseroan", Metric.UNIT_SALES)
    assert figure_line(read) == "Unit terjual iPhone Apple"
    assert figure_line(read, ENGLISH) == "iPhone units sold, Apple"
    assert figure_line(about_both("pendapatan iPhone perseroan", Metric.REVENUE), ENGLISH) == "Revenue, Apple"


@pytest.mark.parametrize(
    ("subject", "metric"),
    [
        ("penjualan perseroan", Metric.SALES),  # whose? the sentence before says it
        ("laba bersih kuartal itu", Metric.NET_PROFIT),  # which?
        ("penjualannya", Metric.SALES),
        ("menjual merek itu kepada", Metric.DEAL_VALUE),  # a deed, not an amount's name
        ("akuisisi Sariwangi", Metric.DEAL_VALUE),
        ("berbalik dari laba bersih", Metric.NET_PROFIT),  # the noun does not begin it
        ("laba bersih kepada", Metric.NET_PROFIT),  # cut short
        ("laba bersih keempatnya", Metric.NET_PROFIT),
        ("laba bersih menurun", Metric.NET_PROFIT),  # a clause
        ("Apple — laba bersih", Metric.NET_PROFIT),
        ("saham", Metric.SHARE_PRICE),  # whose?
        ("laba bersih " + "yang sangat panjang " * 5, Metric.NET_PROFIT),  # a clause
    ],
)
def test_words_that_make_no_label_give_way_to_the_metric(subject: str, metric: Metric) -> None:
    assert figure_line(about_both(subject, metric)) == f"{phrases('id').digest.metrics[metric]} Apple"


@pytest.mark.parametrize("subject", ["its net profit", "the company's net profit", "that net profit", "net profit"])
def test_the_same_in_english(subject: str) -> None:
    figures = (replace(PROFIT.figures[0], subject=subject),)
    assert figure_line(replace(PROFIT, figures=figures), ENGLISH) == "Net profit, Bank Central Asia"


@pytest.mark.parametrize(
    ("subject", "label"),
    [
        ("laba bersih", "Net profit, Apple"),
        ("laba sebelum pajak", "Profit, Apple"),  # not net
        ("rugi", "Loss, Apple"),
        ("lost", "Loss, Apple"),
        ("EBITDA yang disesuaikan", "EBITDA, Apple"),
        ("nim", "NIM, Apple"),
    ],
)
def test_across_languages_a_profit_is_net_only_when_it_is_said_to_be(subject: str, label: str) -> None:
    assert figure_line(about_both(subject, Metric.NET_PROFIT), ENGLISH) == label


def test_last_years_amount_is_not_shown_beside_this_years() -> None:
    last_year = replace(PROFIT.figures[1], value="48700000000000", start=PROFIT.figures[1].start + 1)
    figures = (*PROFIT.figures[:2], last_year)
    lines = compose(report(replace(PROFIT, figures=figures)), (), ENGLISH).figures
    assert [line.amount.replace("\u00a0", " ") for line in lines] == ["Rp54.8 trillion"]


def test_one_sum_in_two_currencies_is_one() -> None:
    dollars = replace(PROFIT.figures[1], value="3400000000", unit="USD")
    lines = compose(report(replace(PROFIT, figures=(PROFIT.figures[1], dollars))), (), ENGLISH).figures
    assert len(lines) == 1


def test_two_changes_under_one_label_would_contradict_each_other() -> None:
    other = replace(PARTNERS.figures[0], value="4", direction=Direction.UP, subject="penjualan iPhone di India")
    figures = (PARTNERS.figures[0], other)
    read = replace(PARTNERS, figures=figures)
    assert [line.amount for line in compose(report(read), (), INDONESIAN).figures] == ["−11%", "+4%"]
    assert [line.amount for line in compose(report(read), (), ENGLISH).figures] == ["−11%"]


@pytest.mark.parametrize(
    ("metric", "company", "label"),
    [
        (Metric.INDEX, None, "IHSG"),  # an index is known by its name in every language
        (Metric.EXCHANGE_RATE, None, None),  # whose rate? nothing in English says it
        (Metric.OTHER, "apple", None),  # no English word says what it is
        (Metric.SALES, "nobody", None),  # a company the article does not hold
    ],
)
def test_across_languages_nothing_is_guessed(metric: Metric, company: str | None, label: str | None) -> None:
    figures = compose(report(about_both("IHSG", metric, company)), (), ENGLISH).figures
    assert [line.label for line in figures] == ([label] if label else [])


@pytest.mark.parametrize(
    ("doubt", "own", "other"),
    [
        ({"or_metric": Metric.DEAL_VALUE}, "Penjualan iPhone", None),  # the article's own words say what it is
        ({"or_metric": Metric.FORECAST}, None, None),  # but not whether it has come yet
        ({"company_sure": False}, None, None),
        ({}, "Penjualan iPhone", "iPhone sales, Apple"),
    ],
)
def test_in_doubt_nothing_is_shown(doubt: dict[str, Any], own: str | None, other: str | None) -> None:
    read = about_both("penjualan iPhone", Metric.SALES)
    read = replace(read, figures=(replace(read.figures[0], **doubt),))
    shown = [[line.label for line in compose(report(read), (), chat).figures] for chat in (INDONESIAN, ENGLISH)]
    assert shown == [[own] if own else [], [other] if other else []]


def test_a_price_of_nothing_said_is_not_shown_as_the_shares() -> None:
    assert compose(report(about_both("memberlakukan", Metric.PRICE)), (), INDONESIAN).figures == ()
    assert figure_line(about_both("harga langganan iPhone", Metric.PRICE)) == "Harga langganan iPhone"


def test_a_market_that_is_not_named_is_left_out() -> None:
    read = about_both("bursa saham pada Rabu pagi", Metric.INDEX, None)
    assert compose(report(read), (), INDONESIAN).figures == ()


def test_an_index_is_named_without_the_day() -> None:
    figures = compose(report(about_both("IHSG hari ini", Metric.INDEX, None)), (), INDONESIAN).figures
    assert [line.label for line in figures] == ["IHSG"]


@pytest.mark.parametrize(
    ("subject", "metric", "label"),
    [
        ("laba bersih Apple", Metric.FORECAST, "Laba bersih Apple (proyeksi)"),
        ("proyeksi laba Apple", Metric.FORECAST, "Proyeksi laba Apple"),
        ("saham Apple", Metric.PRICE_TARGET, "Target harga Apple"),
        ("target harga Apple", Metric.PRICE_TARGET, "Target harga Apple"),
        ("laba bersih Apple", Metric.NET_PROFIT, "Laba bersih Apple"),
    ],
)
def test_what_may_come_is_not_shown_as_what_came(subject: str, metric: Metric, label: str) -> None:
    assert figure_line(about_both(subject, metric)) == label


@pytest.mark.parametrize(
    ("subject", "label"),
    [
        ("proyeksi laba bersih", "Net profit forecast, Apple"),
        ("EBITDA yang diproyeksikan", "EBITDA forecast, Apple"),
        ("perkiraan", None),  # a forecast of what?
    ],
)
def test_a_forecast_across_languages_says_of_what(subject: str, label: str | None) -> None:
    lines = compose(report(about_both(subject, Metric.FORECAST)), (), ENGLISH).figures
    assert [line.label for line in lines] == ([label] if label else [])


LOSS_TEXT = "GoTo mencatat rugi bersih Rp352 miliar, susut 61 persen. Laba usaha naik 5 persen."


def loss(subject: str, evidence: str, metric: Metric = Metric.NET_PROFIT) -> Extraction:
    line = figure(LOSS_TEXT, evidence, "61", "%", Direction.DOWN, metric, subject, "apple")
    return Extraction("id", "GoTo", LOSS_TEXT, companies=(mentioned(APPLE),), figures=(line,))


@pytest.mark.parametrize(
    ("subject", "evidence", "metric", "label"),
    [
        ("rugi bersih", "61 persen", Metric.NET_PROFIT, "Net loss, Apple"),
        ("kerugian per saham", "61 persen", Metric.EPS, "Loss per share, Apple"),
        ("laba bersih", "61 persen", Metric.NET_PROFIT, "Net profit, Apple"),
        ("", "5 persen", Metric.OPERATING_PROFIT, "Operating profit, Apple"),  # the loss was another sentence's
        ("", "61 persen", Metric.NET_PROFIT, None),  # a profit or a loss? not said, not guessed
        ("", "61 persen", Metric.REVENUE, "Revenue, Apple"),  # revenue can't be negative
    ],
)
def test_a_loss_is_never_called_a_profit(subject: str, evidence: str, metric: Metric, label: str | None) -> None:
    lines = compose(report(loss(subject, evidence, metric)), (), ENGLISH).figures
    assert [line.label for line in lines] == ([label] if label else [])


def test_a_long_quote_ends_at_a_sentence() -> None:
    words = "Kami melihat permintaan yang kuat. " * 20
    digest = compose(report(replace(PARTNERS, quotes=(replace(PARTNERS.quotes[0], text=words),))), (), INDONESIAN)
    assert digest.quote is not None
    assert digest.quote.endswith("kuat. …")
    assert LONGEST_QUOTE / 2 < len(digest.quote) <= LONGEST_QUOTE


def test_a_long_sentence_ends_at_a_word() -> None:
    words = "permintaan kuat " * 40
    digest = compose(report(replace(PARTNERS, quotes=(replace(PARTNERS.quotes[0], text=words),))), (), INDONESIAN)
    assert digest.quote is not None
    assert digest.quote.endswith(("kuat…", "permintaan…"))


THREE = (
    "Apple rose 1%. “India is no rounding error any more,” said Rani Wibowo of Apple.\n\n"
    "Alibaba fell 2%. “Margins that high do not last,” said Oskar Lind, an analyst at Keel Research.\n\n"
    "Bank Mandiri rose 3%."
)


def in_three(*watched: str) -> str | None:
    quotes = tuple(
        Quote(words, THREE.index(words), THREE.index(words) + len(words), who, None, None, analyst=who == "Oskar Lind")
        for words, who in (
            ("India is no rounding error any more", "Rani Wibowo"),
            ("Margins that high do not last", "Oskar Lind"),
        )
    )
    told = tuple(mentioned(company, THREE) for company in (APPLE, ALIBABA, MANDIRI))
    return compose(
        report(Extraction("en", "Stocks", THREE, companies=told, quotes=quotes, best_quote=1)), watched, ENGLISH
    ).quote


def test_of_a_list_a_chat_is_told_what_is_said_of_its_own_company() -> None:
    assert in_three("apple") == "India is no rounding error any more"
    assert in_three("alibaba") == in_three("apple", "alibaba") == in_three() == "Margins that high do not last"
    assert in_three("bank-mandiri") is None


def test_a_quote_nobody_is_named_for_is_left_out() -> None:
    read = replace(PARTNERS, quotes=(Quote("Ini masuk akal", 0, 14),))
    assert compose(report(read), (), INDONESIAN).quote is None


def test_a_role_alone_names_nobody() -> None:
    read = replace(PARTNERS, quotes=(Quote("Ini masuk akal", 0, 14, role="analis", analyst=True),))
    assert compose(report(read), (), INDONESIAN).quote is None


def test_a_brokers_note_is_the_brokers() -> None:
    quote = Quote("Ini masuk akal", 0, 14, affiliation="Sekuritas Utara", analyst=True)
    assert compose(report(replace(PARTNERS, quotes=(quote,))), (), INDONESIAN).attribution == "Sekuritas Utara"


def test_a_name_said_twice_is_shown_once() -> None:
    quote = Quote("Ini masuk akal", 0, 14, "Sekuritas Utara", "laporan Sekuritas Utara", "Sekuritas Utara")
    digest = compose(report(replace(PARTNERS, quotes=(quote,))), (), INDONESIAN)
    assert digest.attribution == "Sekuritas Utara, laporan Sekuritas Utara"


def test_without_a_title_the_first_line_is_the_headline() -> None:
    read = replace(PARTNERS, title=" ", text="Apple memilih mitra.\nSelanjutnya")
    assert compose(report(read), (), INDONESIAN).headline == "Apple memilih mitra."


def test_terminal_and_direction_controls_never_pass() -> None:
    read = replace(PARTNERS, title="Apple\x1b[2J \u202eturun\nlagi\x07")
    assert compose(report(read), (), INDONESIAN).headline == "Apple [2J turun lagi"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "http://[", None])
def test_only_web_links_are_followed(url: str | None) -> None:
    assert compose(report(PARTNERS, url=url), (), INDONESIAN).url is None


def test_an_absurd_value_is_left_out() -> None:
    figures = (replace(PARTNERS.figures[0], value="9" * 5000),)
    assert compose(report(replace(PARTNERS, figures=figures)), (), INDONESIAN).figures == ()


@given(st.text(), st.text(), st.text(max_size=500), st.sampled_from(list(Metric)), st.sampled_from(["en", "id", "xx"]))
def test_any_text_makes_clean_lines(title: str, subject: str, words: str, metric: Metric, language: str) -> None:
    line = Figure("1.5", "%", Direction.UP, metric, subject, "text", 0, 1, "x", "apple", None, headline=True)
    read = Extraction(
        "id", title, words, (), (mentioned(APPLE), mentioned(ALIBABA)), (line,), (Quote(words, 0, 1, title),), 0
    )
    digest = compose(report(read), ("apple",), Chat("console:me", language, "Nowhere/City"))
    parts = (digest.headline, digest.quote or "", digest.attribution or "", *(f.label for f in digest.figures))
    for part in parts:
        assert part.isprintable() or not any(c in part for c in "\n\r\x1b\u202e\u2066")
        assert part == part.strip()


def test_companies_without_ticker_and_private_ones_are_named_plainly() -> None:
    read = replace(PROFIT, companies=(mentioned(BCA), mentioned(Company("spacex", "SpaceX"))))
    assert compose(report(read), ("spacex",), ENGLISH).companies == ("SpaceX", "Bank Central Asia (BBCA)")
