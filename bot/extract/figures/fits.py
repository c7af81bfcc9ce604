"""What a figure of a given unit and size can measure, whatever word stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.figures.amounts import THOUSAND
from bot.extract.figures.cues import CUES
from bot.extract.figures.governing import RATES
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.amounts import Amount

MONEY = "money"  # any currency
CHANGES = frozenset({"%", "pp", "bps"})
"""What any measure may change by, or be a part of."""

MEASURED_IN: dict[Metric, frozenset[str]] = {
    Metric.INTEREST_RATE: CHANGES,
    Metric.INFLATION: CHANGES,
    Metric.MARKET_SHARE: CHANGES,
    Metric.INDEX: CHANGES | {"points"},
    Metric.HEADCOUNT: CHANGES | {"count"},
    Metric.USERS: CHANGES | {"count"},
    Metric.UNIT_SALES: CHANGES | {"count"},
    Metric.PRODUCTION: CHANGES | {"count", "points"},  # an index of industrial output
    Metric.EPS: CHANGES | {MONEY},
    Metric.NET_PROFIT: CHANGES | {MONEY},
    Metric.OPERATING_PROFIT: CHANGES | {MONEY},
    Metric.REVENUE: CHANGES | {MONEY},
    Metric.SALES: CHANGES | {MONEY},
    Metric.MARKET_CAP: CHANGES | {MONEY},
    Metric.DIVIDEND: CHANGES | {MONEY},
    Metric.FUNDING: CHANGES | {MONEY},
    Metric.PRICE_TARGET: CHANGES | {MONEY},
    Metric.SHARE_PRICE: CHANGES | {MONEY, "points"},
    Metric.PRICE: CHANGES | {MONEY},
    Metric.VALUATION: CHANGES | {MONEY, "x"},
    Metric.DEBT: CHANGES | {MONEY, "x"},
}
"""Nobody's policy rate is in rupiah and no staff in dollars. A metric that is left out takes every unit."""

SMALL_PER_SHARE = frozenset({"USD", "EUR", "GBP", "CAD", "AUD", "SGD", "HKD", "CHF", "MYR", "CNY"})
"""Currencies in which a profit below a thousand is one per share."""

SMALL_MONEY = frozenset(
    {"SEK", "NOK", "DKK", "THB", "TWD", "MXN", "BRL", "ZAR", "PLN", "CZK", "PHP", "INR", "KES", "AED", "SAR", "QAR"}
)
"""Further currencies in which no product costs millions."""

SMALL_DEAL = 100_000  # for less nobody buys a company
DEAL, DEAL_OF_SMALL_MONEY = 10**7, 10**11
"""From here on a price is no product's nor house's: in dollars and the like, in rupiah and the like."""
LEAST = {Metric.FUNDING: SMALL_DEAL, Metric.MARKET_CAP: THOUSAND**2, Metric.VALUATION: THOUSAND**2}
"""Of money: less is what one share sells at."""
BILLION = 9
MILLION = 6  # as a power of ten
EACH = tuple(f"{word} " for word in CUES.each)
AT_A_PRICE = tuple(f" {word}" for word in CUES.price_ends)
"""Ends of phrases for where a share stands, which is never at a percentage: "bertengger di 9 persen"."""


def measured_in(metric: Metric, unit: str) -> bool:
    """Whether the metric can be measured in that unit: "%", "count", "x", an ISO 4217 code ..."""
    kind = MONEY if unit.isupper() else unit
    return metric not in MEASURED_IN or kind in MEASURED_IN[metric]


def fits(metric: Metric, amount: Amount, *, per_share: bool) -> bool:
    """Whether the amount's unit and size can be that metric's: no share price is in billions.

    `per_share`: the sentence speaks of what one share gets, so a deal may be worth 50 dollars.
    """
    if not measured_in(metric, amount.unit):
        return False
    rate = amount.unit in RATES
    if metric is Metric.SHARE_PRICE:
        return rate or amount.scale < MILLION
    if metric is Metric.DEAL_VALUE:
        small = amount.unit in SMALL_PER_SHARE and not amount.scale and amount.value < SMALL_DEAL
        return per_share or not small
    if metric in LEAST:
        return rate or amount.value >= LEAST[metric]
    return metric is not Metric.PRICE or _is_price(amount)


def _is_price(amount: Amount) -> bool:
    """Whether a product can cost so much; a bond "priced at 118 basis points over mid-swaps" tells of its interest."""
    if amount.unit.isupper():
        return amount.scale < (MILLION if amount.unit in SMALL_PER_SHARE | SMALL_MONEY else BILLION)
    return amount.unit != "bps"


def buys_a_company(amount: Amount) -> bool:
    """Whether a price is so high that it must be a deal's: $10 million, Rp 100 billion."""
    least = DEAL if amount.unit in SMALL_PER_SHARE else DEAL_OF_SMALL_MONEY
    return amount.unit.isupper() and amount.value >= least


def no_share_costs(metric: Metric, amount: Amount) -> bool:
    """Whether the amount is more than any one share costs: "fell to Rp 8,475 as foreigners sold Rp 640 billion"."""
    return metric is Metric.SHARE_PRICE and amount.unit.isupper() and amount.scale >= BILLION


def word_of_another(metric: Metric, amount: Amount, word: str) -> bool:
    """Whether the word for the metric has another sense beside such an amount.

    A bare "target" of a percentage, or of millions, is no share's; nor does a share stand at a percentage, and "in a
    month" says when.
    """
    if metric is Metric.PRICE_TARGET:
        return " " not in word and bool(amount.unit in RATES or amount.scale)
    if metric is Metric.PRICE:
        return amount.unit in RATES and word.startswith(EACH)
    return metric is Metric.SHARE_PRICE and amount.unit in RATES and word.endswith(AT_A_PRICE)
