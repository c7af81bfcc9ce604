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

from bot.companies.names import fold, shorten

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from bot.companies.entry import Record
    from bot.model import Company

MAX_CHARS = 120  # of one typed name; the longest in the directory has 80
MAX_NAMES = 50  # of one request
MAX_CHOICES = 5  # buttons that still fit a phone
LEAST_LIKE = 72.0  # of 100: below, suggestions were noise ("xyzzy" -> "Xylem")

_SEPARATOR = re.compile(r"(\s*[,;\n]+\s*(?:(?:and|dan|serta|&)\s+)?|\s+(?:and|dan|serta|&|\+)\s+)", re.IGNORECASE)
_EXCHANGE = re.compile(
    r"^(?:\$|(?:nasdaq\w*|nyse|amex|otc\w*|us|idx|bei|jk|hkex|hkg|sehk|lse|lon|tyo|tse|krx|sgx|klse|nse|bse|asx)\s*:\s*)",
    re.IGNORECASE,
)
_TICKER = re.compile(r"^[A-Za-z0-9]{1,6}(?:[.\-/][A-Za-z]{1,3})?$")
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
        """ "AAPL BBCA TLKM" is three; a name of several words is one."""
        parts = typed.split()
        if len(parts) > 1 and not self._exact(typed) and all(self._by_ticker(part) for part in parts):
            return parts
        return [typed] if typed else []

    def _exact(self, typed: str) -> tuple[str, ...]:
        """Ids that bear exactly this ticker or name; the likeliest first, alone when there is no doubt."""
        bare = _EXCHANGE.sub("", typed)
        tickers = self._by_ticker(bare)
        if bare != typed:
            return tickers
        names = self.named(typed)
        both = tuple(key for key in names if key in tickers)
        if both:
            return both
        if names and tickers and not typed.isupper():
            return names if self._records[names[0]].rank == 0 else (*names, *tickers)
        return tuple(dict.fromkeys((*names, *tickers)))

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
        index: dict[str, list[str]] = defaultdict(list)
        for record in self._ranked:
            for ticker in record.tickers:
                bare, _, market = ticker.partition(".")
                forms = {ticker, bare, bare.replace("-", "")} | ({bare.lstrip("0")} if market == "HK" else set())
                for form in forms:
                    if record.id not in index[form]:
                        index[form].append(record.id)
        return {form: tuple(ids) for form, ids in index.items()}

    @cached_property
    def _ranked(self) -> list[Record]:
        return sorted(self._records.values(), key=lambda record: record.rank)

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, ...]]:
        index: dict[str, list[str]] = defaultdict(list)
        for record in self._ranked:
            for name in {record.id.replace("-", " "), *map(fold, (record.name, *record.aliases, *record.names))}:
                if record.id not in index[name] and not (
                    index[name] and self._records[index[name][0]].rank < record.rank
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
        for name, score, _ in process.extract(key, self._names, scorer=_likeness, limit=40, score_cutoff=LEAST_LIKE):
            for company in self._by_name[name]:
                bonus = 4.0 if self._records[company].rank == 0 else 0.0
                scored[company] = max(scored.get(company, 0.0), score + bonus)
        return [*hinted, *(k for k in sorted(scored, key=lambda k: -scored[k]) if k not in hinted)]

    @cached_property
    def _names(self) -> list[str]:
        return list(self._by_name)


def _likeness(typed: Sequence[Hashable], name: Sequence[Hashable], /, *, score_cutoff: float | None = None) -> float:
    """0 to 100: the same letters, or the beginning of the name's words ("bank central" of "bank central asia")."""
    typed, name = str(typed), str(name)
    ratio = fuzz.ratio(typed, name)
    if name.startswith(typed) and len(typed) >= 3:  # noqa: PLR2004 - two letters begin hundreds
        ratio = max(ratio, 88.0 - min(len(name) - len(typed), 20) * 0.5)
    elif len(typed) > 4 and len(name) > 4:  # noqa: PLR2004 - short words are too alike in any order
        ratio = max(ratio, 0.92 * fuzz.token_sort_ratio(typed, name), 0.9 * fuzz.token_set_ratio(typed, name))
    return ratio if ratio >= (score_cutoff or 0.0) else 0.0
