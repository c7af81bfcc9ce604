"""The companies Kabar knows, by id, ticker and name."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Self

from bot.companies.data import shipped
from bot.companies.entry import CompanyEntry, Record
from bot.companies.lookup import Found, Lookup, Outcome
from bot.companies.matcher import Matcher
from bot.companies.names import LEGAL_FORMS, fold
from bot.errors import ConfigError
from bot.model import Company

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Directory:
    """Companies by id; `lookup` for what people type, `matcher` for what articles say."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records: dict[str, Record] = {record.id: record for record in records}
        self._name_words: dict[str, tuple[frozenset[str], ...]] = {}
        self._companies = {key: _company(record) for key, record in self.records.items()}

    @classmethod
    def load(cls, overrides: Sequence[CompanyEntry] = ()) -> Self:
        """The directory that ships with Kabar, with the operator's additions and changes.

        Raises ConfigError when an entry adds a company without a name.
        """
        records = {record.id: record for record in shipped()}
        for entry in overrides:
            records[entry.id] = _changed(records.get(entry.id), entry)
        return cls(records.values())

    def get(self, company_id: str) -> Company | None:
        """The company of that id."""
        return self._companies.get(company_id)

    def lookup(self, text: str) -> Outcome:
        """The company a person means by `text`: a ticker, a name, a nickname, a misspelling."""
        return self._lookup.one(text)

    def company_id(self, text: str) -> str | None:
        """The id of the one company that text means without doubt: its id, a ticker or a name."""
        outcome = self.lookup(text)
        known = self.get(text) or (outcome.company if isinstance(outcome, Found) else None)
        return known.id if known else None

    def lookup_many(self, text: str) -> tuple[tuple[str, Outcome], ...]:
        """Several at once, "Apple, BBCA and Alibaba": what was typed and its outcome, in order."""
        return self._lookup.many(text)

    def by_ticker(self, ticker: str) -> Company | None:
        """The company listed under exactly this ticker, exchange suffix included ("BBCA.JK", "AAPL")."""
        return self._listings.get(ticker)

    def by_name(self, name: str) -> tuple[str, ...]:
        """Ids of the companies that go by exactly this name, legal form or not."""
        return self._lookup.named(name)

    def name_words(self, company_id: str) -> tuple[frozenset[str], ...]:
        """The words of each of a company's names, folded, without legal forms."""
        if company_id not in self._name_words:
            record = self.records[company_id]
            names = (record.name, *record.aliases, *record.names, *record.short)
            self._name_words[company_id] = tuple(frozenset(fold(n).split()) - LEGAL_FORMS for n in names)
        return self._name_words[company_id]

    @cached_property
    def _listings(self) -> dict[str, Company]:
        ranked = sorted(self.records.values(), key=lambda record: -record.rank)
        return {ticker: self._companies[record.id] for record in ranked for ticker in record.tickers}

    @cached_property
    def matcher(self) -> Matcher:
        """Finds names in text; built when first asked for."""
        return Matcher(self.records.values())

    @cached_property
    def _lookup(self) -> Lookup:
        return Lookup(self.records, self._companies)


def _company(record: Record) -> Company:
    tickers = tuple(ticker.removesuffix(".JK") for ticker in record.tickers)
    return Company(record.id, record.name, tickers[0] if tickers else None, tickers)


def _changed(record: Record | None, entry: CompanyEntry) -> Record:
    if record is None and not entry.name:
        raise ConfigError(f'companies: "{entry.id}" is not in the directory, so it needs a name')
    base = record or Record(entry.id, entry.name)
    tickers = (entry.ticker, *(t for t in base.tickers if t != entry.ticker)) if entry.ticker else base.tickers
    return replace(
        base,
        name=entry.name or base.name,
        tickers=tickers,
        aliases=(*base.aliases, *entry.aliases),
        context=(*base.context, *entry.context),
        exclude=(*base.exclude, *entry.exclude),
        rank=0,
    )
