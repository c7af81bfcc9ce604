from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.companies.data import read, shipped, write
from bot.companies.entry import Record
from scripts import build_directory as script
from scripts.everyday_names import Words

if TYPE_CHECKING:
    from pathlib import Path

WORDS = Words(*(frozenset(words.split()) for words in ("first capital northgate rocket", "hartley", "harbourton")))


def built(*rows: tuple[tuple[str, ...], str], known: tuple[Record, ...] = ()) -> dict[str, Record]:
    return {record.id: record for record in script.build(known, rows, (), WORDS)}


def test_share_classes_are_one_company(tmp_path: Path) -> None:
    listing = tmp_path / "sec.json"
    rows = [{"cik_str": 1, "ticker": t, "title": "HARBOUR LIGHT CORP"} for t in ("HBL", "HBL-B")]
    listing.write_text(json.dumps(dict(enumerate(rows))), "utf-8")
    assert list(script.sec(listing)) == [(("HBL", "HBL-B"), "HARBOUR LIGHT CORP")]


def test_a_curated_company_takes_in_its_listings() -> None:
    record = Record("harbour", "Harbour", tickers=("HBL",), rank=0)
    assert built((("HBL", "HBL-B"), "HARBOUR LIGHT CORP"), known=(record,))["harbour"].tickers == ("HBL", "HBL-B")


def test_companies_of_one_name_are_told_apart_by_ticker() -> None:
    assert set(built((("AAA",), "Northgate Inc"), (("BBB",), "Northgate Ltd"))) == {"northgate-aaa", "northgate-bbb"}


def test_everyday_names_need_evidence_and_own_words_stand_alone() -> None:
    records = built((("FCA",), "First Capital Inc"), (("VRX",), "Verixel Robotics Inc"))
    assert records["first-capital"].names == ("First Capital",)
    assert records["verixel-robotics"].short == ("Verixel",)


def test_what_goes_by_its_whole_name_has_no_short_one() -> None:
    known = Record("rocket", "Rocket Holdings", rank=0)
    assert [r.short for r in script.build((known,), (), (), WORDS)] == [("Rocket",)]
    assert [r.short for r in script.build((known,), (), (), WORDS, frozenset(["rocket"]))] == [()]


def test_names_the_list_cut_are_made_whole(tmp_path: Path) -> None:
    listing, full = tmp_path / "idx.md", tmp_path / "full.csv"
    listing.write_text(
        "| **AAAA** | Bintang Timur Internasional |\n| **BBBB** | Sumber Cahaya Abadi Internasio |\n"
        "| **CCCC** | Cakra Rimba Nusantara Perkasa |\n",
        "utf-8",
    )
    full.write_text("symbol,name\nCCCC.JK,PT Cakra Rimba Nusantara Perkasa Abadi Tbk\n", "utf-8")
    assert [name for _, name in script.idx(listing, full)] == [
        "Bintang Timur Internasional",
        "Sumber Cahaya Abadi Internasional",
        "Cakra Rimba Nusantara Perkasa Abadi Tbk",
    ]


def test_one_ticker_for_two_curated_companies_stops_the_build() -> None:
    twice = (Record("a", "A", tickers=("XX",), rank=0), Record("b", "B", tickers=("XX",), rank=0))
    with pytest.raises(SystemExit, match="XX"):
        built(known=twice)


def test_the_file_says_what_was_written() -> None:
    records = (Record("a", "A & Sons", ("AA",), products=("Thing", "Other"), rank=0), Record("b", "B"))
    assert read(write(records)) == records


def test_the_shipped_file_is_as_the_builder_writes_it() -> None:
    records = shipped()
    assert read(write(records)) == records
    assert len({record.id for record in records}) == len(records) > 10_000


def test_the_curated_companies_ship() -> None:
    curated = {record.id: record for record in script.curated(script.DATA / "curated")}
    shipped_ids = {record.id: record for record in shipped()}
    assert len(curated) > 1500
    assert all(set(record.aliases) <= set(shipped_ids[key].aliases) for key, record in curated.items())
