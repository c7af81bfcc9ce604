"""Trading days and hours of exchanges. Pure.

Days come from `holidays` (1.7 MB to fetch, 0.1 s to load). exchange_calendars needs pandas (158 MB, 0.6 s) and lacked
13 of the IDX's closed days of 2026, which make its 239 announced trading days; for 2024 to 2026 both agree on every
other day of the three but 18 August 2025, a joint leave only `holidays` has. The IDX itself is not among the library's
exchanges: it is closed on Indonesia's public holidays, on days of joint leave, and on the last day of the year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING

from bot.model import Bell, Market

if TYPE_CHECKING:
    from collections.abc import Mapping

AROUND = timedelta(minutes=30)  # a digest comes so long before the opening and after the closing
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class _Hours:
    """By the market's clock. Half days end earlier; the digest after them comes at the usual time all the same."""

    zone: str
    opening: time
    closing: time


# https://www.idx.co.id/en/about-idx/trading-hours, https://www.nyse.com/markets/hours-calendars,
# https://www.hkex.com.hk/Services/Trading-hours-and-Severe-Weather-Arrangements/Trading-Hours/Securities-Market
_HOURS: Mapping[Market, _Hours] = {
    Market.IDX: _Hours("Asia/Jakarta", time(9), time(16)),
    Market.NYSE: _Hours("America/New_York", time(9, 30), time(16)),
    Market.HKEX: _Hours("Asia/Hong_Kong", time(9, 30), time(16)),
}


def market_zone(market: Market) -> str:
    """The IANA name of the market's zone."""
    return _HOURS[market].zone


def digest_time(market: Market, bell: Bell) -> time:
    """When the digest around that bell comes, by the market's clock: before the opening, after the closing."""
    hours = _HOURS[market]
    moment, aside = (hours.opening, -AROUND) if bell is Bell.OPEN else (hours.closing, AROUND)
    return (datetime.combine(date(2000, 1, 1), moment) + aside).time()  # of any day


def trades(market: Market, day: date) -> bool:
    """Whether the market opens that day."""
    return day.weekday() < _SATURDAY and day not in _closed(market, day.year)


@cache
def _closed(market: Market, year: int) -> frozenset[date]:
    """The market's holidays of that year. Imported here: nobody who asks for no market waits for it."""
    from holidays import country_holidays, financial_holidays  # noqa: PLC0415 - as the docstring says

    if market is Market.IDX:
        days = country_holidays("ID", years=year, categories=("public", "government"))
        return frozenset((*days, date(year, 12, 31)))
    return frozenset(financial_holidays(market.name, years=year))
