"""Told by a headline, told from a stranger."""

from __future__ import annotations

import pytest

from bot.extract.language import identify


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Harbour Foods Raises Dividend, Shares Jump", "en"),
        ("Why grocers are buying back shares", "en"),
        ("Samudra Pangan Bagi Dividen, Saham Melesat", "id"),
        ("Penangkal Kenaikan Harga Beras", "id"),
        ("IHSG Ditutup Menguat 0,44%", "id"),
        ("Samudera Pangan isytihar dividen 5 sen, saham melonjak", "ms"),
        ("Untung bersih bank itu meningkat 5 peratus kepada RM2 bilion", "ms"),
        ("Bursa Malaysia ditutup rendah selepas data inflasi", "ms"),
        ("Der Gewinn der Bank stieg im dritten Quartal um fünf Prozent", "de"),
        ("Las acciones del banco subieron un cinco por ciento en Madrid", "es"),
        ("Het aandeel van de bank is in Amsterdam met vijf procent gestegen", "nl"),
        ("Les actions de la banque ont gagné cinq pour cent à Paris", "fr"),
        ("銀行の株価は五パーセント上昇した", "ja"),
        ("银行股价上涨百分之五", "zh"),
    ],
)
def test_headlines(title: str, code: str) -> None:
    assert identify(title, "") == code


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Samudra Aktie: Cloud Business wächst, Deutsche Bank hebt Kursziel", "de"),
        ("Harbour verhoogt dividend na sterke winst in het kwartaal", "nl"),
        ("Harbour: net profit in calo del cinque per cento nel semestre", "it"),
    ],
)
def test_english_terms_make_no_english_headline(title: str, code: str) -> None:
    assert identify(title, "") == code


def test_the_body_outvotes_an_english_headline() -> None:
    body = "Perseroan mencatat laba yang naik karena penjualan beras di Jawa dan Bali. " * 3
    assert identify("Full Year Results Presentation", body) == "id"


@pytest.mark.parametrize(("hint", "code"), [("id-ID", "id"), ("en_US", "en"), (None, "en"), ("xx", "en")])
def test_a_hint_breaks_ties(hint: str | None, code: str) -> None:
    assert identify("5%", "", hint) == code


def test_a_hint_breaks_only_ties() -> None:
    assert identify("The shares of the bank rose after the report", "", "id") == "en"
