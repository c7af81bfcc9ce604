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
    "": """NYSE NASDAQ NASDAQGS NASDAQGM NASDAQCM NYSEAMERICAN AMEX NYSEARCA ARCA CBOE OTC OTCQB OTCQX OTCMKTS OTCPK US""",
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
    ".TO": "TSX TSE.TO TO",
    ".TW": "TWSE TPE TW",
    ".SW": "SIX SWX SW",
    ".MI": "BIT MI",
    ".ST": "STO ST",
}
SUFFIX = {name: suffix for suffix, names in _EXCHANGES.items() for name in names.split()}

_LISTED = re.compile(r"\b([A-Z][A-Za-z]{1,11}(?: American| Arca)?)\s?:\s?([A-Z0-9][A-Z0-9.-]{0,9})\b")
_CASHTAG = re.compile(r"(?<![\w$])\$([A-Z]{1,5}(?:[.-][A-Z])?)(?![\w$])")
_PARENTHESES = re.compile(r"\(([A-Z0-9]{1,6})(?:\.([A-Z]{1,2}))?\)")
_MOVE = re.compile(r"\b([A-Z]{1,5}),? ?[+−–-]\s?\d+(?:[.,]\d+)?\s?%")
_CODE = re.compile(r"(?:\s*[,/]\s*|\s+|\s*,?\s+(?:dan|and|serta|&|atau)\s+)\(?([A-Z]{2,5})\b\)?")
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
    """Reads tickers in one article; what one field introduces, the other may use."""

    def __init__(self, directory: Directory, words: CompanyWords) -> None:
        self._directory = directory
        self._words = words
        self.introduced: dict[str, Company] = {}  # companies outside the directory, by the name they go by

    def find(self, text: str) -> list[TickerHit]:
        """All of a text, in order."""
        hits = [*self._listed(text), *self._cashtags(text), *self._bracketed(text), *self._moves(text)]
        hits += [*self._codes(text), *self._tbk(text)]
        return sorted(hits)

    def _listed(self, text: str) -> Iterator[TickerHit]:
        for match in _LISTED.finditer(text):
            exchange = match[1].upper().replace(" ", "")
            if exchange in SUFFIX:
                yield from self._stated(text, match.start(), match.span(2), match[2], SUFFIX[exchange])

    def _stated(self, text: str, before: int, span: tuple[int, int], code: str, suffix: str) -> Iterator[TickerHit]:
        """A ticker given with its exchange: the directory's company, or a new one by the name before it."""
        code = code.rstrip(".-")
        known = self._directory.by_ticker(code + suffix)
        name = _name_before(text, before)
        if known and (not name or agrees(name, known, self._directory)):
            yield TickerHit(span[0], span[0] + len(code), known)
        elif name:
            shown = code if suffix in {"", ".JK"} else code + suffix
            yield TickerHit(span[0], span[0] + len(code), self._introduce(name, shown))
        elif known:
            yield TickerHit(span[0], span[0] + len(code), known)

    def _introduce(self, name: str, ticker: str | None) -> Company:
        short = shorten(name)
        company = Company(slug(short), short, ticker, (ticker,) if ticker else ())
        return self.introduced.setdefault(short, company)

    def _cashtags(self, text: str) -> Iterator[TickerHit]:
        for match in _CASHTAG.finditer(text):
            if known := self._directory.by_ticker(match[1].replace(".", "-")):
                yield TickerHit(*match.span(1), known)

    def _bracketed(self, text: str) -> Iterator[TickerHit]:
        """ "(BBCA)" after its own name; "(AI)" after anything else is an abbreviation."""
        for match in _PARENTHESES.finditer(text):
            code, market = match[1], match[2]
            if market and f".{market}" in SUFFIX.values() or market in SUFFIX:
                suffix = SUFFIX.get(market, f".{market}")
                yield from self._stated(text, match.start(), match.span(1), code, suffix)
                continue
            name = _name_before(text, match.start())
            if not name:
                continue
            known = [k for k in (self._directory.by_ticker(code), self._directory.by_ticker(f"{code}.JK")) if k]
            same = next((k for k in known if agrees(name, k, self._directory)), None)
            if same:
                yield TickerHit(*match.span(1), same)
            elif re.search(r"\bTbk\.?$", name):
                yield TickerHit(*match.span(1), self._introduce(name, code))

    def _moves(self, text: str) -> Iterator[TickerHit]:
        for match in _MOVE.finditer(text):
            if known := self._directory.by_ticker(match[1]):
                yield TickerHit(*match.span(1), known)

    def _codes(self, text: str) -> Iterator[TickerHit]:
        """ "saham BBCA, BBRI, dan BMRI"; in a text all in capitals every word would be one."""
        if text.isupper():
            return
        for match in _any_of(self._words.stocks).finditer(text):
            at = match.end()
            while code := _CODE.match(text, at):
                known = self._directory.by_ticker(f"{code[1]}.JK") or self._directory.by_ticker(code[1])
                if not known:
                    break
                yield TickerHit(*code.span(1), known)
                at = code.end()

    def _tbk(self, text: str) -> Iterator[TickerHit]:
        """ "PT Nama Sesuatu Tbk" is listed, whoever it is."""
        for match in _TBK.finditer(text):
            if not self._directory.by_name(match[1]) and shorten(match[1]) not in self.introduced:
                yield TickerHit(*match.span(1), self._introduce(match[1], None))


@cache
def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})(?=[ ,(])", re.IGNORECASE)


def _name_before(text: str, at: int) -> str:
    """The capitalised words that end at `at` or at the bracket before it."""
    match = _NAME_BEFORE.search(text[max(0, at - 90) : at].rpartition("\n")[2])
    return match[1].strip(" ,") if match else ""


def agrees(name: str, company: Company, directory: Directory) -> bool:
    """Whether a written name can be that company: they share a word that is no legal form."""
    record = directory.records[company.id]
    known = {w for n in (record.name, *record.aliases, *record.names) for w in fold(n).split()} - LEGAL_FORMS
    return bool(known & (set(fold(name).split()) - LEGAL_FORMS))
