"""What a person typed -> the company meant, or the ones it may be. Pure; a wrong guess is worse than a question.

An exact ticker, name or nickname is an answer. A misspelling, a product or a name of several companies is a
choice, best first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.companies.data import common_words
from bot.companies.names import fold, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.companies.entry import Record
    from bot.model import Company

MAX_CHARS = 120  # of one typed name; the longest in the directory has 80
MAX_NAMES = 50  # of one request
MAX_CHOICES = 5  # buttons that still fit a phone
SHORTEST_SLIP = 4  # letters: shorter codes are like every name
A_SLIP = 85.0  # of 100: one letter missing or wrong in a name of four or more
FEWEST_LETTERS = 3  # that begin a name: two begin hundreds
LEAST_LIKE = 70.0  # of 100: below, suggestions were noise ("xyzzy" -> "Xylem")

_SEPARATOR = re.compile(r"(\s*[,;\n]+\s*(?:(?:and|dan|serta|&)\s+)?|\s+(?:and|dan|serta|&|\+)\s+)", re.IGNORECASE)
_PREFIX = re.compile(r"^(\$|[A-Za-z]{2,6}\s*:\s*)(?=\w)")
_MARKETS = {  # exchange as typed before a code -> the suffix its tickers carry here
    **dict.fromkeys(("$", "nasdaq", "nyse", "amex", "otc", "us"), ""),
    **dict.fromkeys(("idx", "bei", "jk"), ".JK"),
    **dict.fromkeys(("hkex", "hkg", "sehk", "hk"), ".HK"),
    **dict.fromkeys(("lse", "lon"), ".L"),
    **dict.fromkeys(("tse", "tyo"), ".T"),
    **dict.fromkeys(("krx", "kospi"), ".KS"),
    "sgx": ".SI",
    "klse": ".KL",
    "nse": ".NS",
    "asx": ".AX",
}
_TICKER = re.compile(r"^[A-Za-z0-9&-]{1,12}(?:[./][A-Za-z]{1,3})?$")
_US_SUFFIX = re.compile(r"\.(?:US|O|N|OQ|K)$")


@dataclass(frozen=True, slots=True)
class Found:
    """This one, without doubt."""

    company: Company


@dataclass(frozen=True, slots=True)
class Choices:
    """One of these, likeliest first; the person decides."""

    text: str
    companies: tuple[Company, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing in the directory is like it."""

    text: str


Outcome = Found | Choices | Unknown


class Lookup:
    """Indexes over the directory's tickers and names."""

    def __init__(self, records: Mapping[str, Record], companies: Mapping[str, Company]) -> None:
        self._records = records
        self._companies = companies

    def one(self, text: str) -> Outcome:
        """The outcome for one typed name."""
        typed = " ".join(text[:MAX_CHARS].split()).strip("\"'“”‘’.,;:!?()")
        exact = self._exact(typed)
        if exact:
            return self._outcome(typed, exact)
        return self._choices(typed, self._similar(fold(typed)))

    def many(self, text: str) -> tuple[tuple[str, Outcome], ...]:
        """Outcomes in order; a name with "and" or a comma in it ("Procter and Gamble") stays whole."""
        pieces = _SEPARATOR.split(text.strip(" ,;\n")[: MAX_CHARS * MAX_NAMES])
        found: list[tuple[str, Outcome]] = []
        at = 0
        while at < len(pieces) and len(found) < MAX_NAMES:
            end = next(
                (e for e in range(min(at + 5, len(pieces)), at, -2) if self._exact("".join(pieces[at:e]))), at + 1
            )
            typed = "".join(pieces[at:end]).strip()
            found += [(part, self.one(part)) for part in self._tickers_apart(typed)]
            at = end + 1
        return tuple(found)

    def named(self, text: str) -> tuple[str, ...]:
        """Ids that bear exactly this name, legal form or not."""
        return self._by_name.get(fold(text)) or self._by_name.get(fold(shorten(text)), ())

    def _tickers_apart(self, typed: str) -> list[str]:
        """Codes side by side, "AAPL BBCA TLKM", are three; a name of several words is one."""
        parts = typed.split()
        if len(parts) > 1 and not self._exact(typed) and all(self._by_ticker(part) for part in parts):
            return parts
        return [typed] if typed else []

    def _exact(self, typed: str) -> tuple[str, ...]:
        """Ids that bear exactly this ticker or name; the likeliest first, alone when there is no doubt."""
        prefix = _PREFIX.match(typed)
        if prefix and (suffix := _MARKETS.get(prefix[1].lower().rstrip(": "))) is not None:
            code = typed[prefix.end() :].upper().replace("/", "-").replace(".", "-")
            return self._listings.get((code.lstrip("0") if suffix == ".HK" else code) + suffix, ())
        tickers, names = self._by_ticker(typed), self.named(typed)
        both = tuple(key for key in names if key in tickers)
        if both:
            return tuple(dict.fromkeys((*both, *self._listings.get(typed, ()))))
        if not names and not typed.isupper():
            return tuple(dict.fromkeys((*self._misspelt(typed, tickers), *tickers, *self._everyday(typed, tickers))))
        if names and tickers and not typed.isupper():
            return names if self._records[names[0]].rank == 0 else (*names, *tickers)
        return tuple(dict.fromkeys((*names, *tickers)))

    def _misspelt(self, typed: str, tickers: tuple[str, ...]) -> tuple[str, ...]:
        """The well-known company a small one's ticker may be a slip of: "aple" is no real-estate trust."""
        if not tickers or len(typed) < SHORTEST_SLIP or any(self._records[key].rank == 0 for key in tickers):
            return ()
        names = process.extract(fold(typed), self._known_names, scorer=fuzz.ratio, limit=3, score_cutoff=A_SLIP)
        return tuple(dict.fromkeys(key for name, _, _ in names for key in self._by_name[name] if key not in tickers))

    def _everyday(self, typed: str, tickers: tuple[str, ...]) -> list[str]:
        """What else an everyday word may mean that is also a ticker: "bank" is one of many."""
        if not tickers or typed.lower() not in common_words():
            return []
        return self._similar(fold(typed))

    @cached_property
    def _known_names(self) -> list[str]:
        return [name for name, ids in self._by_name.items() if self._records[ids[0]].rank == 0]

    def _outcome(self, typed: str, ids: tuple[str, ...]) -> Outcome:
        if len(ids) == 1:
            return Found(self._companies[ids[0]])
        return self._choices(typed, ids)

    def _choices(self, typed: str, ids: Iterable[str]) -> Outcome:
        companies = tuple(self._companies[key] for key in list(ids)[:MAX_CHOICES])
        return Choices(typed, companies) if companies else Unknown(typed)

    def _by_ticker(self, text: str) -> tuple[str, ...]:
        if not _TICKER.match(text):
            return ()
        code = _US_SUFFIX.sub("", text.upper().replace("/", "-"))
        return self._ticker_index.get(code) or self._ticker_index.get(code.replace(".", "-"), ())

    @cached_property
    def _ticker_index(self) -> dict[str, tuple[str, ...]]:
        """Ids by ticker as people type it. A code without a suffix is American or Indonesian before it is foreign."""
        index: dict[str, list[str]] = defaultdict(list)
        for forms in (_home_forms, _foreign_forms):
            found: dict[str, list[str]] = defaultdict(list)
            for record in self._ranked:
                for form in dict.fromkeys(form for ticker in record.tickers for form in forms(ticker)):
                    found[form].append(record.id)
            for form, ids in found.items():
                if form not in index:
                    index[form] = ids
        return {form: tuple(ids) for form, ids in index.items()}

    @cached_property
    def _listings(self) -> dict[str, tuple[str, ...]]:
        """Ids by ticker with its market, Hong Kong's without leading zeros."""
        index: dict[str, list[str]] = defaultdict(list)
        for record in self._ranked:
            for ticker in record.tickers:
                index[ticker.lstrip("0") if ticker.endswith(".HK") else ticker].append(record.id)
        return {ticker: tuple(ids) for ticker, ids in index.items()}

    @cached_property
    def _ranked(self) -> list[Record]:
        return sorted(self._records.values(), key=lambda record: record.rank)

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, ...]]:
        index: dict[str, list[str]] = defaultdict(list)
        for record in self._ranked:
            short = [name for name in record.short if set(self._by_ticker(name)) <= {record.id}]  # "Pool", not POOL.JK
            names = (record.name, *record.aliases, *record.names, *short)
            for name in {record.id.replace("-", " "), *map(fold, names)}:
                if record.id not in index[name] and not (
                    index[name] and record.rank and not self._records[index[name][0]].rank
                ):
                    index[name].append(record.id)
        return {name: tuple(ids) for name, ids in index.items()}

    @cached_property
    def _by_hint(self) -> dict[str, tuple[str, ...]]:
        index: dict[str, list[str]] = defaultdict(list)
        for record in self._ranked:
            for hint in (*record.products, *record.people):
                index[fold(hint)].append(record.id)
        return {hint: tuple(dict.fromkeys(ids)) for hint, ids in index.items()}

    def _similar(self, key: str) -> list[str]:
        """Ids by product or person, then by likeness of the name, likeliest first."""
        if len(key) < 2:  # noqa: PLR2004 - one letter is like everything
            return []
        hinted = list(self._by_hint.get(key, ()))
        scored: dict[str, float] = {}
        for name in self._candidates(key):
            if (score := _likeness(key, name)) >= LEAST_LIKE:
                for company in self._by_name[name]:
                    bonus = 4.0 if self._records[company].rank == 0 else 0.0
                    scored[company] = max(scored.get(company, 0.0), score + bonus)
        return [*hinted, *(k for k in sorted(scored, key=lambda k: -scored[k]) if k not in hinted)]

    def _candidates(self, key: str) -> set[str]:
        """The names worth a closer look: alike in letters, alike in words, or beginning so."""
        alike = process.extract(key, self._names, scorer=fuzz.ratio, limit=100, score_cutoff=55)
        worded = process.extract(key, self._names, scorer=fuzz.token_set_ratio, limit=60, score_cutoff=75)
        begun = [name for name in self._names if name.startswith(key)] if len(key) >= FEWEST_LETTERS else []
        return {name for name, _, _ in (*alike, *worded)} | set(begun)

    @cached_property
    def _names(self) -> list[str]:
        return list(self._by_name)


def _home_forms(ticker: str) -> tuple[str, ...]:
    """The forms "BRK-B" and "BRKB"; "BBCA.JK" and "BBCA"; of a foreign one only the full form."""
    bare, _, market = ticker.partition(".")
    if market == "HK":
        return (ticker, ticker.lstrip("0"))
    return (ticker, bare, bare.replace("-", "")) if market in {"", "JK"} else (ticker,)


def _foreign_forms(ticker: str) -> tuple[str, ...]:
    """A foreign code without its market, Hong Kong's also without leading zeros: "9988", "700"."""
    bare, _, market = ticker.partition(".")
    return () if market in {"", "JK"} else (bare, bare.lstrip("0"))


def _likeness(typed: str, name: str) -> float:
    """0 to 100: the same letters, the beginning of the name, one of its words, or its words in any order.

    Letters count twice, by what they share and by slips of the keyboard: "telsa" shares more with Telstra, but is one
    slip from Tesla.
    """
    score = (fuzz.ratio(typed, name) + 100.0 * OSA.normalized_similarity(typed, name)) / 2
    if name.startswith(typed) and len(typed) >= FEWEST_LETTERS:
        score = max(score, 88.0 - min(len(name) - len(typed), 20) * 0.5)
    elif len(typed) > FEWEST_LETTERS and f" {typed} " in f" {name} ":
        score = max(score, 84.0)
    elif len(typed) > FEWEST_LETTERS and len(name) > FEWEST_LETTERS:
        score = max(score, 0.9 * fuzz.token_sort_ratio(typed, name), 0.85 * fuzz.token_set_ratio(typed, name))
    return score
