"""What a number counts where only its sentence can tell: points of an index, people, ratios."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.figures import tags as tag
from bot.extract.figures.amounts import THOUSAND
from bot.extract.figures.counts import COUNTABLE
from bot.extract.figures.cues import CUES
from bot.extract.figures.movement import LEVELS, Movement, Role, range_start
from bot.model import Figure, Metric

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.extract.figures.amounts import Amount
    from bot.extract.figures.tokens import Token


SOLD = frozenset({Metric.SALES, Metric.REVENUE, Metric.UNIT_SALES})
RATIOS = frozenset({Metric.VALUATION, Metric.DEBT})
"""What "7 times" may be of."""
SINGLED_OUT = 7  # tokens in which an amount may be said to be what some people earn or have
EARNING_REACH = 3  # tokens from "earning" to what is earned
LEAST_INDEX = 100  # points: no index is lower
LEAST_PRICE = 50  # no share on the Jakarta exchange trades below 50 rupiah


class Scene(NamedTuple):
    """What a sentence speaks of, where a number alone can't tell."""

    indices: bool
    employs: bool
    ratio: bool
    counted: Metric | None
    said: int  # the tags of all its words
    amounts: list[int]  # where they stand in its row
    near_unit: str = ""  # of the figure before the sentence
    home_currency: str = ""


def scene_of(row: list[Token], near: Figure | None, home_currency: str) -> Scene:
    """What the words of a sentence say it speaks of; `near` is the figure before it in its paragraph."""
    tags, counted = 0, None
    metrics: set[Metric] = set()
    amounts: list[int] = []
    for i, token in enumerate(row):
        tags |= token.tags
        if token.metric is not None:
            metrics.add(token.metric)
            counted = counted or (token.metric if token.metric in COUNTABLE else None)
        elif token.amount is not None:
            amounts.append(i)
            counted = counted or (token.amount.metric if token.amount.metric in COUNTABLE else None)
    if not metrics and near is not None and near.metric in COUNTABLE:
        counted = near.metric  # "Beta reported 34,800", behind what others sold
    return Scene(
        indices=Metric.INDEX in metrics,
        employs=bool(tags & tag.EMPLOYING),
        ratio=not metrics.isdisjoint(RATIOS),
        counted=counted,
        said=tags,
        amounts=amounts,
        near_unit=near.unit if near else "",
        home_currency=home_currency,
    )


def drop_doubtful(row: list[Token], amounts: Iterable[int]) -> None:
    """Make "7 times" plain numbers where no ratio is spoken of."""
    ratios = [a for i in amounts if (a := row[i].amount) is not None and a.unit == "x"]
    if all(ratio.doubtful for ratio in ratios):
        for ratio in ratios:
            ratio.unit = ""


def unit_of(row: list[Token], i: int, movement: Movement, before: Figure | None, scene: Scene) -> str:
    """The unit of the amount at row[i], "" if it is no figure."""
    amount = row[i].amount
    if amount is None or (amount.person and not _of_people(row, i, scene)):
        return ""
    if amount.unit == "points" and not scene.indices and movement.role is Role.NONE:
        return ""
    if amount.unit.isupper() and _singles_out(row, i):
        return ""
    return amount.unit or _bare_unit(row, i, movement, before, scene)


def _singles_out(row: list[Token], i: int) -> bool:
    """Whether money only says which people are meant: "households earning over $100,000", "or about $2,000 a week"."""
    first = _first_of_range(row, i)
    last = next((j for j in range(first - 1, max(-1, first - SINGLED_OUT), -1) if row[j].amount is not None), -1)
    if last >= 0 and (row[first - 1].tags & tag.OR or row[first - 1].word == "("):
        first = _first_of_range(row, last)  # the same again, by the week or in another currency
    return _of_a_group(row, first)


def _first_of_range(row: list[Token], i: int) -> int:
    """Where the range begins that the amount at row[i] ends, if it ends one."""
    amount = row[i].amount
    start = range_start(row, i) if amount is not None and amount.range_end else -1
    return start if start >= 0 else i


def _of_a_group(row: list[Token], i: int) -> bool:
    """Whether words for people and for what they earn or hold stand right before row[i], and no other amount."""
    before = row[max(0, i - SINGLED_OUT) : i]
    group = next((k for k in range(len(before) - 1, -1, -1) if _last_word(before[k]) in CUES.groups), -1)
    said = before[group + 1 :]
    if group < 0 or not said or any(t.owner is not None or t.amount is not None for t in said):
        return False
    bound = _last_word(said[-1]) in CUES.bounds
    earned = len(said) <= EARNING_REACH and said[0].word.partition(" ")[0] in CUES.earning
    return earned or (bound and said[0].word in CUES.having)


def _last_word(token: Token) -> str:
    return token.word.rpartition(" ")[2]


def _of_people(row: list[Token], i: int, scene: Scene) -> bool:
    """Whether people counted are a company's: it employs them, or they are its customers."""
    return (scene.employs or scene.counted is Metric.USERS) and not (i and row[i - 1].tags & tag.OF)


def _bare_unit(row: list[Token], i: int, movement: Movement, before: Figure | None, scene: Scene) -> str:
    """What a number without a unit counts: an index's points, money, or what the figure before it counted."""
    amount = row[i].amount
    if amount is None or _year(amount):
        return ""
    reached = movement.role in LEVELS
    index = scene.indices and not _of_company(row, i)
    if index and (amount.evidence != (amount.start, amount.end) or (reached and amount.value >= LEAST_INDEX)):
        return "points"
    last = before.unit if before is not None else scene.near_unit
    if amount.scale and last.isupper() and _same_money(row, i, scene):
        return last
    if scene.home_currency and not index and _share_price(row, i):
        return scene.home_currency
    large = bool(amount.scale) or amount.value >= THOUSAND
    if large and not scene.home_currency and before is not None and reached and _counts_sales(amount, before):
        return "count"
    expected = i > 1 and row[i - 1].tags & (tag.OF | tag.CLAUSE_VERB) and row[i - 2].tags & tag.EXPECTED and large
    same = expected or (before is not None and (reached or _beside_name(row, i, large=large)))
    long = i + 1 < len(row) and row[i + 1].tags & tag.WHOLE  # "12 months"
    counts = last in {"count", "x"} and not long
    return last if same and counts else "count" if scene.counted and large and _said(row, i, movement) else ""


def _counts_sales(amount: Amount, before: Figure) -> bool:
    """Whether sales are counted in units, as their bare number tells: "Ford sales climbed 8.2% to 545,522"."""
    return not amount.scale and before.unit == "%" and before.metric in SOLD


def _of_company(row: list[Token], i: int) -> bool:
    """Whether a company stands nearer before a number than an index: "IHSG di 7.250, BBCA di 9.800"."""
    nearest = next((t for t in reversed(row[:i]) if t.metric is Metric.INDEX or (t.owner and not t.hint)), None)
    return nearest is not None and nearest.owner is not None


def _beside_name(row: list[Token], i: int, *, large: bool) -> bool:
    """Whether a company stands right before a large number: "Oppo 17 million"."""
    name = i - 2 if i > 1 and row[i - 1].word == "(" else i - 1
    return name >= 0 and row[name].owner is not None and large


def _said(row: list[Token], i: int, movement: Movement) -> bool:
    """Whether the words before a number say that it is so many: "membership was 2.79 million", "users: 62,000"."""
    if movement.role is not Role.NONE:
        return True
    before = row[i - 1] if i else None
    if before is None:
        return False
    counted = before.metric in COUNTABLE and before.clipped
    named = before.owner is not None and not before.hint  # "..., and Beta 71,350"
    amount = row[i].amount
    if amount is not None and amount.scale:  # "pengguna aktif AcmePay 8 juta", "pengguna segmen itu 7 juta"
        named = named or before.hint or bool(before.tags & tag.THAT)
    return bool(before.tags & (tag.CLAUSE_VERB | tag.BY | tag.EMPLOYING)) or before.word == ":" or counted or named


def _same_money(row: list[Token], i: int, scene: Scene) -> bool:
    """Whether "2.55 billion" is of the money before it: nothing counted follows or is spoken of."""
    after = row[i + 1] if i + 1 < len(row) else None
    grammar = after is None or not after.word[0].isalpha() or bool(after.tags) or after.metric is not None
    return grammar and scene.counted is None and not scene.indices


def _share_price(row: list[Token], i: int) -> bool:
    """Whether a bare number is where a share stood: "ditutup pada level 590", "berakhir di 2.610"."""
    amount = row[i].amount
    if amount is None or amount.scale or amount.value < LEAST_PRICE:
        return False
    place = row[i - 1] if i else None
    if place is not None and place.tags & tag.ABOUT and i > 1:
        place = row[i - 2]
    return place is not None and place.metric is Metric.SHARE_PRICE


def _year(amount: Amount) -> bool:
    return amount.end - amount.start == 4 and Decimal(1900) <= amount.value < Decimal(2100)  # noqa: PLR2004 - a year's digits
