"""Invented reports, as extraction leaves them, for digests and commands: real companies, nobody real quoted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.companies import Directory
from bot.companies.entry import Record
from bot.model import Company, Direction, Extraction, Figure, MentionedCompany, Metric, Quote, Report, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.model import Where

APPLE = Company("apple", "Apple", "AAPL", ("AAPL",))
ALIBABA = Company("alibaba", "Alibaba", "BABA", ("BABA", "9988.HK"))
BCA = Company("bank-central-asia", "Bank Central Asia", "BBCA", ("BBCA",))
MANDIRI = Company("bank-mandiri", "Bank Mandiri", "BMRI", ("BMRI",))
SPACEX = Company("spacex", "SpaceX")

MORNING = datetime(2025, 2, 12, 6, 5, tzinfo=UTC)  # 13.05 in Jakarta


def directory() -> Directory:
    """A small directory with an ambiguous nickname: "Bank"."""
    return Directory(
        (
            Record("apple", "Apple", ("AAPL",), products=("iPhone",), rank=0),
            Record("alibaba", "Alibaba", ("BABA", "9988.HK"), rank=0),
            Record("bank-central-asia", "Bank Central Asia", ("BBCA.JK",), aliases=("BCA", "Bank"), rank=0),
            Record("bank-mandiri", "Bank Mandiri", ("BMRI.JK",), aliases=("Mandiri", "Bank"), rank=0),
            Record("spacex", "SpaceX", rank=0),
            Record("procter-and-gamble", "Procter & Gamble", ("PG",), rank=0),
        )
    )


def mentioned(company: Company, text: str = "", *, about: bool = True, hints: Sequence[str] = ()) -> MentionedCompany:
    """The company with the spans in `text` that name it and hint at it."""
    names = tuple(_spans(company.name, text))
    return MentionedCompany(company, about, text=names, hints_text=tuple(s for h in hints for s in _spans(h, text)))


def _spans(name: str, text: str) -> list[Span]:
    at = text.find(name)
    return [] if at < 0 else [Span(at, at + len(name))]


def figure(  # a figure has that many fields, and each test names those it is about
    text: str,
    evidence: str,
    value: str,
    unit: str,
    direction: Direction,
    metric: Metric,
    subject: str,
    company: str | None,
    *,
    headline: bool = True,
    where: Where = "text",
) -> Figure:
    start = text.index(evidence)
    return Figure(
        value, unit, direction, metric, subject, where, start, start + len(evidence), evidence, company, None, headline
    )


def report(extraction: Extraction, **changes: Any) -> Report:  # noqa: ANN401 - any field of a report
    base = Report(1, 1, "Warta Niaga", "https://warta.example/1", MORNING, extraction, 1)
    return replace(base, **changes)


PARTNERS_TEXT = (
    "Apple memilih Alibaba sebagai mitra. Penjualan iPhone di Cina turun 11 persen. Saham Apple naik 1,5 persen, "
    "saham Alibaba menguat 2,6 persen. “Kerja sama ini memberi Alibaba pelanggan yang besar,” kata Rani Wibowo, "
    "analis senior Sekuritas Utara. Huawei belum berkomentar."
)
HUAWEI = Company("huawei", "Huawei")
PARTNERS = Extraction(
    language="id",
    title="Apple Gandeng Alibaba untuk Fitur AI di Cina",
    text=PARTNERS_TEXT,
    companies=(
        mentioned(APPLE, PARTNERS_TEXT, hints=("iPhone",)),
        mentioned(ALIBABA, PARTNERS_TEXT),
        mentioned(HUAWEI, PARTNERS_TEXT, about=False),
    ),
    figures=(
        figure(
            PARTNERS_TEXT, "11 persen", "11", "%", Direction.DOWN, Metric.SALES, "penjualan iPhone di Cina", "apple"
        ),
        figure(PARTNERS_TEXT, "1,5 persen", "1.5", "%", Direction.UP, Metric.SHARE_PRICE, "saham Apple", "apple"),
        figure(PARTNERS_TEXT, "2,6 persen", "2.6", "%", Direction.UP, Metric.SHARE_PRICE, "saham Alibaba", "alibaba"),
    ),
    quotes=(
        Quote(
            "Kerja sama ini memberi Alibaba pelanggan yang besar",
            PARTNERS_TEXT.index("Kerja sama ini"),
            PARTNERS_TEXT.index("Kerja sama ini") + 51,
            "Rani Wibowo",
            "analis senior",
            "Sekuritas Utara",
            analyst=True,
            named=Span(
                PARTNERS_TEXT.index("Rani Wibowo"), PARTNERS_TEXT.index("Sekuritas Utara") + len("Sekuritas Utara")
            ),
        ),
    ),
    best_quote=0,
)

PROFIT_TEXT = (
    "Bank Central Asia said net profit rose 12.5 percent to Rp54.8 trillion. The lender set aside Rp1,234.5 billion "
    "for bad loans. “We are pleased,” said Dewi Hartono, the bank's president director."
)
PROFIT = Extraction(
    language="en",
    title="BCA profit beats forecasts",
    text=PROFIT_TEXT,
    companies=(mentioned(BCA, PROFIT_TEXT),),
    figures=(
        figure(PROFIT_TEXT, "12.5 percent", "12.5", "%", Direction.UP, Metric.NET_PROFIT, "net profit", BCA.id),
        figure(
            PROFIT_TEXT,
            "Rp54.8 trillion",
            "54800000000000",
            "IDR",
            Direction.LEVEL,
            Metric.NET_PROFIT,
            "net profit",
            BCA.id,
        ),
        figure(
            PROFIT_TEXT,
            "Rp1,234.5 billion",
            "1234500000000",
            "IDR",
            Direction.LEVEL,
            Metric.OTHER,
            "provisions for bad loans",
            BCA.id,
            headline=False,
        ),
    ),
    quotes=(Quote("We are pleased", 0, 14, "Dewi Hartono", "president director", None),),
    best_quote=0,
)
