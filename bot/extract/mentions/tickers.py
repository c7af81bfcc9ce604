"""Tickers where a ticker can stand: "(NASDAQ: F)", "$F", "saham GOTO", "(BBCA)"; never a bare "NOW"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bot.companies.names import LEGAL_FORMS, fold, shorten, slug
from bot.model import Company

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.companies import Directory
    from bot.languages.schema import CompanyWords

_EXCHANGES = {  # as articles write them -> the suffix tickers carry here
    "": "NYSE NASDAQ NASDAQGS NASDAQGM NASDAQCM NYSEAMERICAN AMEX NYSEARCA ARCA OTC OTCQB OTCQX OTCMKTS OTCPK US",
    ".JK": "IDX BEI JK JKSE IJ",
    ".HK": "HKEX SEHK HKG HKSE HK",
    ".T": "TSE TYO JP",
    ".KS": "KRX KOSPI KS KSE",
    ".KL": "KLSE MYX KL BURSA",
    ".SI": "SGX SI SP",
    ".NS": "NSE NS",
    ".BO": "BSE BO BOM",
    ".L": "LSE LON L LN",
    ".DE": "ETR XETRA FRA DE FWB",
    ".PA": "EPA PA EURONEXT",
    ".AS": "AMS AS",
    ".SS": "SSE SHA SS SH",
    ".SZ": "SZSE SZ SHE",
    ".AX": "ASX AX AU",
    ".TO": "TSX TO",
    ".TW": "TWSE TPE TW",
    ".SW": "SIX SWX SW",
    ".MI": "BIT MI",
    ".ST": "STO ST",
    ".CO": "CPH CO",
}
SUFFIX = {name: suffix for suffix, names in _EXCHANGES.items() for name in names.split()}
SUFFIXES = frozenset(_EXCHANGES)
NAME_REACH = 90  # characters before a bracket that hold a company's name

_LISTED = re.compile(r"\b([A-Z][A-Za-z]{1,11}(?: American| Arca)?)\s?:\s?([A-Z0-9][A-Z0-9.-]{0,9})\b")
_CASHTAG = re.compile(r"(?<![\w$])\$([A-Z]{1,5}(?:[.-][A-Z])?)(?![\w$])")
_BRACKETED = re.compile(r"\(([A-Z0-9]{1,6})(?:\.([A-Z]{1,2}))?\)")
_MOVED = re.compile(r"\b([A-Z]{1,5}),? ?\(?[+−–-]\s?\d+(?:[.,]\d+)?\s?(?:%|persen|percent|per cent)")
_CODE = re.compile(r"\b[A-Z]{4}\b")
_LONE_CODE = re.compile(r"\b[A-Z]{3,5}\b")
_AFTER_CODE = re.compile(r" ([a-z]+)| (?=\(?(?:[+−–-]|Rp|US\$|\d+[.,]?\d* ?(?:%|persen)))")
_LIST_GAP = re.compile(r"(?:\s*[,/]\s*|,?\s+(?:dan|and|serta|&|atau)\s+)")
_NAME_BEFORE = re.compile(
    r"((?:(?:[A-Z0-9][\w&.'’-]*|\(Persero\)|of|and|the|de|&)[ ,]{1,2}){0,8}(?:[A-Z0-9][\w&.'’-]*|\(Persero\))\.?),?\s?\(?$"
)
_TBK = re.compile(
    r"\bPT\.?\s+((?:[A-Z][\w&.'’-]*|\(Persero\)|dan|&)(?:\s(?:[A-Z0-9][\w&.'’-]*|\(Persero\)|dan|&)){0,7}?)\s+Tbk\b"
)


class TickerHit(NamedTuple):
    """A ticker or an introduced name in a text, and the company it means."""

    start: int
    end: int
    company: Company


class Tickers:
    """Reads the tickers of one article; what one field introduces, the other may use."""

    def __init__(self, directory: Directory, words: CompanyWords) -> None:
        self._directory = directory
        self._words = words
        self.introduced: dict[str, Company] = {}  # companies outside the directory, by the name they go by

    def find(self, text: str) -> list[TickerHit]:
        """All that stand where only a ticker can, in order."""
        hits = {hit.start: hit for hit in self._read(text)}
        return [hits[start] for start in sorted(hits)]

    def _read(self, text: str) -> Iterator[TickerHit]:
        if self._words.stocks and not text.isupper():  # all in capitals, every word would be a code
            yield from self._codes(text)
        yield from self._tbk(text)
        for match in _MOVED.finditer(text):
            if known := self._plain(match[1]):
                yield TickerHit(*match.span(1), known)
        for match in _CASHTAG.finditer(text):
            if known := self._directory.by_ticker(match[1].replace(".", "-")):
                yield TickerHit(*match.span(1), known)
        yield from self._bracketed(text)
        for match in _LISTED.finditer(text):
            exchange = match[1].upper().replace(" ", "")
            if exchange in SUFFIX:
                yield from self._stated(text, match.start(), match.span(2), match[2], SUFFIX[exchange])

    def repeated(self, text: str, confirmed: set[str]) -> Iterator[TickerHit]:
        """Bare tickers of companies the article has named already: "SMRA" after "Summarecon Agung (SMRA)"."""
        if text.isupper():
            return
        for match in _LONE_CODE.finditer(text):
            known = self._plain(match[0])
            if known and known.id in confirmed:
                yield TickerHit(*match.span(), known)

    def _plain(self, code: str) -> Company | None:
        """The company of a code without a suffix: here "saham" means Jakarta first."""
        jakarta, us = self._directory.by_ticker(f"{code}.JK"), self._directory.by_ticker(code)
        return (jakarta or us) if "saham" in self._words.stocks else us

    def _stated(self, text: str, before: int, span: tuple[int, int], code: str, suffix: str) -> Iterator[TickerHit]:
        """A ticker given with its exchange: the directory's company, or a new one by the name before it."""
        code = code.rstrip(".-")
        known = self._directory.by_ticker(code.replace(".", "-") + suffix)
        name = _name_before(text, before)
        if name and not (known and agrees(name, known, self._directory)):
            known = self._introduce(name, code if suffix in {"", ".JK"} else code + suffix)
        if known:
            yield TickerHit(span[0], span[0] + len(code), known)

    def _introduce(self, name: str, ticker: str | None) -> Company:
        short = shorten(name)
        company = Company(slug(short), short, ticker, (ticker,) if ticker else ())
        return self.introduced.setdefault(short, company)

    def _bracketed(self, text: str) -> Iterator[TickerHit]:
        """A code in brackets after its own company's name; "(AI)" after anything else is an abbreviation."""
        for match in _BRACKETED.finditer(text):
            code, market = match[1], match[2]
            if market and (market in SUFFIX or f".{market}" in SUFFIXES):
                yield from self._stated(text, match.start(), match.span(1), code, SUFFIX.get(market, f".{market}"))
                continue
            name = _name_before(text, match.start())
            candidates = (self._directory.by_ticker(f"{code}.JK"), self._directory.by_ticker(code))
            same = next((c for c in candidates if c and name and agrees(name, c, self._directory)), None)
            if same:
                yield TickerHit(*match.span(1), same)
            elif re.search(r"\bTbk\.?$", name):
                yield TickerHit(*match.span(1), self._introduce(name, code))

    def _codes(self, text: str) -> Iterator[TickerHit]:
        """Indonesian codes: after "saham", before a move ("BBRI turun"), or several in a list."""
        found = [(m, c) for m in _CODE.finditer(text) if (c := self._directory.by_ticker(f"{m[0]}.JK"))]
        if not found or self._words.market.isdisjoint(_words_of(text)):
            return
        announced = {m.end() for m in _any_of(self._words.stocks).finditer(text)}
        listed = False
        for i, (match, company) in enumerate(found):
            gap_before = text[found[i - 1][0].end() : match.start()] if i else "?"
            gap_after = text[match.end() : found[i + 1][0].start()] if i + 1 < len(found) else "?"
            next_word = _AFTER_CODE.match(text, match.end())
            listed = listed if _LIST_GAP.fullmatch(gap_before) else False
            listed = listed or match.start() - 1 in announced or bool(_LIST_GAP.fullmatch(gap_after))
            if listed or (next_word and (not next_word[1] or next_word[1] in self._words.verbs)):
                yield TickerHit(*match.span(), company)
                listed = True

    def _tbk(self, text: str) -> Iterator[TickerHit]:
        """A listed company by its legal form, "PT Nama Sesuatu Tbk", whoever it is."""
        if "Tbk" not in text:
            return
        for match in _TBK.finditer(text):
            if not self._directory.by_name(match[1]) and shorten(match[1]) not in self.introduced:
                yield TickerHit(*match.span(1), self._introduce(match[1], None))


@cache
def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})(?=[ ,(])", re.IGNORECASE)


def _words_of(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower()))


def _name_before(text: str, at: int) -> str:
    """The capitalised words that end at `at` or at the bracket before it."""
    match = _NAME_BEFORE.search(text[max(0, at - NAME_REACH) : at].rpartition("\n")[2])
    return match[1].strip(" ,") if match else ""


def agrees(name: str, company: Company, directory: Directory) -> bool:
    """Whether a written name can be that company: it holds one of its names whole, or shares half its words with them.

    One shared word is not enough: the "International Creatives Exchange (ICE)" is no stock exchange.
    """
    record = directory.records[company.id]
    written = set(fold(name).split()) - LEGAL_FORMS
    names = [set(fold(n).split()) - LEGAL_FORMS for n in (record.name, *record.aliases, *record.names)]
    return any(n and (n <= written or 2 * len(n & written) >= max(len(written), 2)) for n in names)
