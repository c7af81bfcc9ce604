"""Build the company directory that ships with Kabar from public listings and the curated files.

    python scripts/build_directory.py --sec company_tickers.json --idx stocklist.md --idx-full financedatabase.csv

Same sources, same bytes: order follows the sources, nothing of this machine goes in.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import tomllib
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.companies.data import write
from bot.companies.entry import ONLY_LISTED, Record
from bot.companies.names import fold, shorten, slug
from scripts.everyday_names import Words, is_vague, with_short_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DATA = Path(__file__).parent.parent / "bot" / "companies" / "data"
KEYS = {"aliases", "names", "short", "press", "products", "people", "context", "not"}
WHOLE = ("former.toml", "whole.toml")  # what stands there goes by nothing shorter than its names
CUT = 30  # the IDX list cuts names at this length
LARGE = 3600  # US companies of the listing, which is in order of market value: down to about 300 million dollars
FRAGMENT = 4  # letters of a cut word that tell which it was


def main() -> None:
    """Read the sources, write the directory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sec", type=Path, required=True)
    parser.add_argument("--idx", type=Path, required=True)
    parser.add_argument("--idx-full", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=DATA / "directory.tsv")
    options = parser.parse_args()
    words = Words(_words("common.txt"), _words("people.txt"), _words("places.txt"))
    folder = DATA / "curated"
    whole = frozenset(key for name in WHOLE for key in tomllib.loads((folder / name).read_text("utf-8")))
    records = list(build(curated(folder), sec(options.sec), idx(options.idx, options.idx_full), words, whole))
    options.out.write_text(write(records), "utf-8", newline="\n")


def _words(name: str) -> frozenset[str]:
    return frozenset((DATA / name).read_text("utf-8").split())


def curated(folder: Path) -> Iterator[Record]:
    """The hand-written companies, file by file, in the order written."""
    for path in sorted(folder.glob("*.toml")):
        for key, value in tomllib.loads(path.read_text("utf-8")).items():
            unknown = value.keys() - KEYS - {"name", "tickers"}
            if unknown or slug(key) != key:
                raise SystemExit(f"{path.name}: {key}: {unknown or 'id is no slug'}")
            lists = {k: _listed(value.get(k, "")) for k in KEYS}
            yield Record(
                id=key,
                name=value["name"],
                tickers=tuple(value.get("tickers", "").split()),
                exclude=lists.pop("not"),
                rank=0,
                **lists,
            )


# A fund that holds one coin has the coin's letters for a ticker: "Bitcoin (BTC)" is no company.
_COIN_FUND = re.compile(
    r"\b(?:Bitcoin|Ethereum|Ether|Solana|XRP|Dogecoin|Litecoin)\b.*\b(?:Trust|ETF|Fund)\b", re.IGNORECASE
)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part for part in (p.strip() for p in text.split(",")) if part)


def sec(path: Path) -> Iterator[tuple[tuple[str, ...], str]]:
    """(tickers, registered name) of each filer; share classes are tickers of one."""
    tickers, names = defaultdict(list), {}
    for row in json.loads(path.read_text("utf-8")).values():
        tickers[row["cik_str"]].append(row["ticker"])
        names[row["cik_str"]] = row["title"]
    for cik, name in names.items():
        if not _COIN_FUND.search(name):
            yield tuple(tickers[cik]), name


def idx(path: Path, full: Path) -> Iterator[tuple[tuple[str, ...], str]]:
    """(tickers, registered name) of each Indonesian listing, names cut by the list made whole."""
    with full.open(encoding="utf-8", newline="") as file:
        whole = {row["symbol"].removesuffix(".JK"): row["name"] for row in csv.DictReader(file)}
    rows = re.findall(r"\*\*([A-Z0-9]{4})\*\* \| ([^|]*?) *\|", path.read_text("utf-8"))
    vocabulary = Counter(word for _, name in rows if len(name) < CUT - 1 for word in name.split())
    for code, name in rows:
        long = re.sub(r"^PT\.? ", "", whole.get(code, ""))
        same = len(name) >= CUT - 1 and fold(long).startswith(fold(name).removesuffix(" t").removesuffix(" tb"))
        yield (f"{code}.JK",), long if same else _whole(name, vocabulary)


def _whole(name: str, vocabulary: Counter[str]) -> str:
    """A name without the word its list cut, or with the word it must have been ("Internasio")."""
    if len(name) < CUT - 1 or name.endswith((".", " T", " Tb", " Tbk")):
        return re.sub(r" Tb?$", "", name)
    *rest, last = name.partition("(")[0].split()
    longer = [w for w, _ in vocabulary.most_common() if w.startswith(last) and w[0].isalpha()]
    if last in vocabulary or not rest:
        return " ".join([*rest, last])
    return " ".join([*rest, longer[0]] if len(last) >= FRAGMENT and longer else rest)


def build(
    known: Iterable[Record],
    us: Iterable[tuple[tuple[str, ...], str]],
    indonesian: Iterable[tuple[tuple[str, ...], str]],
    words: Words,
    whole: frozenset[str] = frozenset(),
) -> Iterator[Record]:
    """Curated companies with all their listings, then every other listed company; each with its short names.

    But for those that go by their `whole` names: nobody says "Dean" for Dean Foods any more, and Copenhagen is a city.
    """
    curated_records = list(known)
    _insist_unique(curated_records)
    owner = {ticker: r.id for r in curated_records for ticker in r.tickers}
    extra: dict[str, list[str]] = defaultdict(list)
    rest = []
    for at, (tickers, name) in enumerate([*us, *indonesian]):
        company = next((owner[t] for t in tickers if t in owner), None)
        if company:
            extra[company] += tickers
        else:
            rest.append((tickers, name, _rank(at, tickers)))
    own = [replace(r, tickers=tuple(dict.fromkeys([*r.tickers, *extra[r.id]]))) for r in curated_records]
    yield from with_short_names([*own, *_listed_companies(rest, {r.id for r in own}, words)], words, whole)


def _rank(at: int, tickers: tuple[str, ...]) -> int:
    """How large the company at that place of the listings is; Indonesian news knows all of its own."""
    return 1 if at < LARGE or tickers[0].endswith(".JK") else 2


def _insist_unique(records: list[Record]) -> None:
    """One id, ticker or plain name may not mean two curated companies."""
    keys = [(kind, key) for r in records for kind, key in _keys(r)]
    if twice := [key for key, n in Counter(keys).items() if n > 1]:
        raise SystemExit(f"curated twice: {twice}")


def _keys(record: Record) -> Iterator[tuple[str, str]]:
    yield "id", record.id
    yield from (("ticker", ticker) for ticker in record.tickers)
    yield from (("name", name) for name in {record.name, *record.aliases})


def _listed_companies(rows: list[tuple[tuple[str, ...], str, int]], taken: set[str], words: Words) -> Iterator[Record]:
    names = [shorten(official) for _, official, _ in rows]
    times = Counter(slug(name) for name in names)
    for (tickers, _, rank), name in zip(rows, names, strict=True):
        key = slug(name)
        if times[key] > 1 or key in taken or not key:
            key = f"{key}-{slug(tickers[0])}".strip("-")
        # a name of everyday words needs evidence
        kinds = {"names": (name,)} if words.are_everyday(name) else {}
        size = ONLY_LISTED if is_vague(name) or words.are_people(name) else rank
        yield Record(id=key, name=name, tickers=tickers, rank=size, **kinds)


if __name__ == "__main__":
    main()
