"""Whose money an article means by "$93.40", "15 cents" or "30 crowns", which name no country.

The press of a country writes its own dollar as "$" and the American one as "US$"; a wire writes "A$2.9 billion" of the
same company and means the American by "$". So what an article marks tells what it does not mark.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from bot.extract.figures.amounts import Amount

AMERICAN = "USD"
DOLLARS = {"AX": "AUD", "SI": "SGD", "TO": "CAD", "NZ": "NZD"}
"""The dollar of an exchange, by its tickers' suffix, that its country's press writes "$". Hong Kong's writes "HK$"."""
CROWNS = {"CO": "DKK", "ST": "SEK", "OL": "NOK"}
WITH_CENTS = frozenset({AMERICAN, "EUR", "HKD", "TWD", "MYR", *DOLLARS.values()})

_SCALED = r"^[^A-Za-z]*(?:[a-z]+[\s-])?"
_DOLLARS = re.compile(rf"(?<![A-Za-z])\$|{_SCALED}dol+ars?$", re.IGNORECASE)
_CENTS = re.compile(rf"{_SCALED}(?:cents?|sen|¢)$", re.IGNORECASE)
_CROWNS = re.compile(rf"{_SCALED}(?:crowns?|kron(?:er?|or|a))$", re.IGNORECASE)
_COUNTRY = re.compile(r"\b(?:us|american|singapore|australian|canadian|hong kong|euro)[\s-]cents?$", re.IGNORECASE)


def localise(parts: Iterable[tuple[str, list[Amount]]], tickers: Sequence[str]) -> None:
    """Give the amounts of all parts of an article the money it means. `tickers`: the main company's, its own first."""
    dollars: list[Amount] = []
    cents: list[Amount] = []
    crowns: list[Amount] = []
    marked: Counter[str] = Counter()
    for text, found in parts:
        for amount in found:
            written = text[amount.start : amount.end] if amount.unit.isupper() else ""
            if not written:
                continue
            if amount.unit in WITH_CENTS and _CENTS.search(written) and not _COUNTRY.search(written):
                cents.append(amount)
            elif amount.unit == AMERICAN and _DOLLARS.search(written):
                dollars.append(amount)
            elif amount.unit in CROWNS.values() and _CROWNS.search(written):
                crowns.append(amount)
            else:
                marked[amount.unit] += 1
    home = DOLLARS.get(_exchange(tickers[:1]), AMERICAN)
    _give(dollars, _dollar(home, marked, dollars))
    _give(crowns, _commonest(marked, CROWNS.values(), home) or CROWNS.get(_exchange(tickers), ""))
    marked.update(amount.unit for amount in dollars)
    _give(cents, _commonest(marked, WITH_CENTS, home))


def _give(amounts: Iterable[Amount], unit: str) -> None:
    for amount in amounts:
        amount.unit = unit or amount.unit


def _dollar(home: str, marked: Counter[str], dollars: Sequence[Amount]) -> str:
    """What "$" is: the home's own where the American is marked; American where the home's is.

    Where neither is, a local paper gives itself away by a share's price; a deal's millions alone may be anybody's.
    """
    if marked[AMERICAN]:
        return home
    local = not marked[home] and any(amount.scale == 0 for amount in dollars)
    return home if local else AMERICAN


def _commonest(marked: Counter[str], among: Container[str], home: str) -> str:
    """The money marked most of these, "" if none is; in doubt the main company's own, the American, the first."""
    told = [unit for unit in marked if unit in among]
    return max(told, key=lambda unit: (marked[unit], unit == home, unit == AMERICAN), default="")


def _exchange(tickers: Iterable[str]) -> str:
    return next((suffix for ticker in tickers for _, dot, suffix in [ticker.rpartition(".")] if dot), "")
