"""What the directory is made of."""

from __future__ import annotations

from dataclasses import dataclass

ONLY_LISTED = 2  # rank of the small companies: their short names and names in capitals would be anything


@dataclass(frozen=True, slots=True)
class CompanyEntry:
    """A company as the operator's config adds or changes it: `[[companies]]`.

    An `id` the directory has adds to that company (a name or ticker given here replaces its own);
    any other id is a new company. `aliases` name it, `context` are words that speak for it beside an
    ambiguous alias, `exclude` are phrases that are not it ("Apple pie").
    """

    id: str
    name: str = ""
    ticker: str | None = None
    aliases: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """One company of the shipped data, everything it is known by.

    `tickers`: "AAPL" (US), "BBCA.JK", "9988.HK"; the first is the one to show.
    `aliases` name it wherever they stand, unless they are everyday words of the article's language
    (`CompanyWords.ordinary`). `names` are also people, places or things ("Ford", "Amazon"): they need
    company news around them. `short` are single words of its name that it goes by ("Booking"), which need it as well.
    `products` and `people` are context and no mention. `context` are words that speak for the company beside an
    ambiguous name. `exclude` are longer phrases that are something else ("Apple pie"). `rank` orders choices: 0 is
    curated, 1 one of the larger listings, 2 only listed.
    """

    id: str
    name: str
    tickers: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    press: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    rank: int = ONLY_LISTED
