"""The figures of one sentence, each read with what was read before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.binding import company_of
from bot.extract.figures.clause import clause_of
from bot.extract.figures.cues import CUES
from bot.extract.figures.facts import Known
from bot.extract.figures.going_on import carried_metric, going_on, part_moved, sum_made, units_of
from bot.extract.figures.governing import called_untrue, is_genitive, part_of_something, unit_at
from bot.extract.figures.jobs import jobs_moved
from bot.extract.figures.lists import DEALT_OUT, in_turn, respective
from bot.extract.figures.metric import metric_of
from bot.extract.figures.movement import OPPOSITE, Movement, Role, movements
from bot.extract.figures.nearest import Bound
from bot.extract.figures.nobodys import of_trade, others_lose
from bot.extract.figures.spoken import is_possessed
from bot.extract.figures.subject import subject_of
from bot.extract.figures.units import drop_doubtful, scene_of, unit_of
from bot.model import Direction, Figure, Metric, Span

if TYPE_CHECKING:
    from bot.extract.figures.amounts import Amount
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.facts import Before, Part
    from bot.extract.figures.lexicon import Lexicon
    from bot.extract.figures.tokens import Token


NOBODYS = frozenset({Metric.INDEX, Metric.INFLATION})
INDEXED = frozenset({"%", "points"})


VAGUE = frozenset({Metric.SALES, Metric.REVENUE, Metric.OTHER})
"""Metrics that a count makes clear: sales that fell to so many units were counted in units."""
LEVELLED = frozenset({
    Metric.MARGIN, Metric.INTEREST_RATE, Metric.INFLATION, Metric.OTHER, Metric.MARKET_SHARE, Metric.DIVIDEND,
})  # fmt: skip
"""What stands at a percentage, and does not grow by one."""
AGAINST = 6  # tokens: "against a previous range of"
STANDING = LEVELLED - {Metric.OTHER} | {Metric.VALUATION}
PACED = 5  # tokens from "yang" to "daripada"
SUBJECT_REACH = 12  # tokens between what is bad to have and its verb
ALIKE = 5  # times; prices told one after the other are no further apart
RATING_REACH = 7  # tokens: "Citi kept its buy call"
UNKNOWN_WORDS = 3  # a name's
LEAST_NAME = 2  # letters of a name
LINES = 12  # of a list that are looked up
_LABELLED = re.compile(r"[^\n:]{2,40}: ")


def sentence(part: Part, row: list[Token], words: Lexicon, topic: str | None, earlier: Before) -> list[Known]:
    """The figures of one sentence, `earlier` being what was read before it."""
    last = earlier.pointed_at
    scene = scene_of(row, earlier.near.figure if earlier.near else None, words.words.home_currency)
    carried = carried_metric(part.text, row, scene, earlier.near)
    if not scene.ratio:
        drop_doubtful(row, scene.amounts)
    moved = movements(row, scene.amounts)
    periods: list[Span] | None = None  # looked for once there is a figure to tell them of
    known: dict[int, Known] = {}
    for i, movement in moved.items():
        before = known.get(movement.follows, last)
        none = movement.denied or others_lose(row, i, scene.said) or (scene.said & tag.UNTRUE and called_untrue(row, i))
        unit = "" if none else unit_of(row, i, movement, before.figure if before else None, scene)
        amount = row[i].amount
        if not unit or amount is None:
            continue
        amount.unit = unit
        clause = clause_of(row, i, movement, scene.said)
        goes_on = before.figure.metric if before else carried if unit in units_of(carried, earlier.near) else None
        metric = metric_of(row, clause, movement, words, goes_on)
        offered = metric is Metric.DEAL_VALUE and i + 1 < len(row) and row[i + 1].tags & tag.PER_SHARE
        if movement.repeats and before is not None and not offered:
            bound, subject = before.bound, before.figure.subject
        else:
            spoken_of = earlier.rated if metric is Metric.PRICE_TARGET else topic
            spoken_of = earlier.target or spoken_of if offered else spoken_of
            told = company_of(row, clause, movement, metric, before.bound if before else None)
            bound = told or Bound(spoken_of, said=False)
            bound = Bound(earlier.target) if offered and earlier.target and bound.company == topic else bound
            sure = told is not None and told.said and told.company is not None
            told_of = metric is not Metric.PRICE_TARGET and part.where == "text"  # a house sets it for another
            if told_of and not sure:
                bound = _strangers(part, row, clause, words, metric) or bound
            if metric is Metric.PRICE_TARGET and _is_broker(row, bound.company, earlier):
                bound = Bound(earlier.rated, said=False)
            subject = subject_of(part.text, row, clause, movement) or (before.figure.subject if before else "")
        if metric is Metric.OTHER:
            stranger = not bound.said and _unknown(part.text, row, clause, words)
            metric = _unmeasured(row, clause, movement, unit, (last, earlier.near), stranger=stranger)
        if metric is Metric.OTHER and amount.scale and unit.isupper():
            metric = sum_made(row, clause, earlier.opened, part.measure)
        if metric in VAGUE and _moves(row, movement, unit) and _regional(row, clause, words.regions):
            near = last or earlier.near
            metric = Metric.UNIT_SALES if near and near.figure.metric is Metric.UNIT_SALES else Metric.SALES
        metric, bound = going_on(part, row, clause, movement, metric, bound, earlier)
        metric, bound = _of_market(row, metric, bound, movement, unit, market=part.market, indices=scene.indices)
        periods = _periods(part.lower, row, words) if periods is None else periods
        period = _nearest_period(part.text, periods, amount.evidence[0])
        judged = _judged(row, clause, movement, metric, last)
        known[i] = last = Known(_figure(part, amount, judged, metric, bound.company, subject, period), bound)
    known = in_turn(row, moved, _counted_after(moved, known), words)
    return respective(row, known, earlier.pair, words) if scene.said & DEALT_OUT else list(known.values())


def _unmeasured(
    row: list[Token],
    clause: Clause,
    movement: Movement,
    unit: str,
    before: tuple[Known | None, Known | None],
    *,
    stranger: bool,
) -> Metric:
    """What a figure is of that no word measures. `stranger`: somebody nobody knows moved.

    `before`: the last figure of the sentence, and the last one before it.
    """
    last, near = before
    people = any(not CUES.groups.isdisjoint(t.word.split()) for t in row[clause.start : clause.verb])
    traded = (movement.at < clause.figure and of_trade(row, clause)) or (stranger and not people)
    if traded and _moves(row, movement, unit):
        return Metric.SHARE_PRICE  # "SSP was off 3%", whoever that is; "Banks rose 2%"
    if _priced_too(row[clause.figure], last or near):
        return Metric.PRICE
    if movement.role is not Role.SIZE and _shares_the_market(last or near, unit):
        return Metric.MARKET_SHARE
    return Metric.SALES if part_moved(row, clause, movement, unit, near or last) else Metric.OTHER


def _regional(row: list[Token], clause: Clause, regions: frozenset[str]) -> bool:
    """Whether a part of the world is what moved: "North America, its biggest market, was up 9%"."""
    opening = row[clause.start]
    owns = opening.inflected  # "Britain's biggest grocer"
    return clause.start < clause.verb and opening.word in regions and not owns


def _shares_the_market(before: Known | None, unit: str) -> bool:
    """Whether a share of a market goes before a percentage of nothing else: "holds 31%. Beta is second with 8%"."""
    return before is not None and before.figure.metric is Metric.MARKET_SHARE and unit == "%"


def _priced_too(token: Token, before: Known | None) -> bool:
    """Whether a price goes before so much of the same money: "costs $12.99 a month. Students will pay $6.99"."""
    amount = token.amount
    if amount is None or amount.scale or before is None or before.figure.metric is not Metric.PRICE:
        return False
    price = Decimal(before.figure.value)
    return (
        amount.unit == before.figure.unit
        and amount.unit.isupper()
        and price <= ALIKE * amount.value <= ALIKE**2 * price
    )


def _is_broker(row: list[Token], company: str | None, earlier: Before) -> bool:
    """Whether the only company of a sentence rates and isn't rated: "Citi kept its buy call with a target of $5"."""
    if company is None or company in earlier.about or earlier.rated is None:
        return False
    at = next((j for j, t in enumerate(row) if t.owner == company), -1)
    if at < 0:
        return False
    named = {t.owner for t in row if t.owner is not None and not t.hint}
    if at and row[at - 1].word in CUES.rating_links and (earlier.rated in named or len(named) == 1):
        return True  # "Acme was cut at Citi, which took its target to $38", "its target was raised at Citi"
    if any(t.word in CUES.relative for t in row[at + 1 : at + 3]):
        return False  # "prefers Acme, which it rates "buy""
    sets = at + 1 < len(row) and row[at + 1].word.partition(" ")[0] in CUES.rating_verbs
    return len(named) == 1 and (sets or any(t.word in CUES.ratings for t in row[at + 1 : at + RATING_REACH]))


def _moves(row: list[Token], movement: Movement, unit: str) -> bool:
    """Whether a percentage is how far something moved as shares do."""
    return unit == "%" and movement.role is Role.SIZE and not row[movement.at].tags & tag.GROWING


def _of_market(  # noqa: PLR0913 - what was read of the figure so far
    row: list[Token], metric: Metric, bound: Bound, movement: Movement, unit: str, *, market: bool, indices: bool
) -> tuple[Metric, Bound]:
    """An index's points are nobody's, and a company's rise is no index's."""
    if market and not bound.said and any(t.word in CUES.turnover for t in row):
        return Metric.OTHER, Bound(None)  # what changed hands on the exchange
    if market and metric is Metric.OTHER and movement.role is Role.SIZE and bound.company is None and unit in INDEXED:
        return Metric.INDEX, bound
    if indices and metric is Metric.SHARE_PRICE and bound.said and bound.company is None and unit in INDEXED:
        return Metric.INDEX, bound
    if (not bound.said and metric in NOBODYS) or (unit == "points" and indices and metric is not Metric.SHARE_PRICE):
        return metric, Bound(None)
    return (Metric.SHARE_PRICE if bound.company is not None and metric is Metric.INDEX else metric), bound


def _foreseen(row: list[Token], clause: Clause, movement: Movement, last: Known | None) -> Movement:
    """A rate of growth that was foreseen is a change: "a growth target of 5%", "rose 5.9%, ahead of the 4.8% expected".

    `last`: the figure before it in the sentence.
    """
    if movement.role is Role.SIZE:
        return movement
    grew = [k for k, t in enumerate(row[: clause.figure]) if not CUES.growth.isdisjoint(t.word.split())]
    if grew and not any(t.metric in LEVELLED for t in row[grew[-1] + 1 : clause.figure]):
        return movement._replace(direction=Direction.UP)
    told = last.figure if last is not None else None
    held = movement.role is Role.BASE or any(
        t.tags & tag.BEFORE for t in row[max(clause.figure - 3, 0) : clause.figure]
    )
    against = any(t.word in CUES.set_against for t in row[max(clause.figure - AGAINST, 0) : clause.figure])
    if not (held or against) or told is None or told.unit != "%" or (told.metric is Metric.FORECAST and not against):
        return movement
    changed = told.direction in {Direction.UP, Direction.DOWN}
    return movement._replace(direction=told.direction) if changed else movement


def _set_against(row: list[Token], clause: Clause, movement: Movement, metric: Metric, last: Figure) -> bool:
    """Whether a change is set against the one just told of: "grew 5.8%, compared with 3% at Beta".

    Or growth against what it was: "growth slowed to 4% from 6%".
    What stands at a percentage is set against a level: "the margin was 9%, against 17% for the group".
    """
    one = clause.figure > 1 and row[clause.figure - 2].word in CUES.one and row[clause.figure - 1].tags & tag.OF
    if one and last.start >= row[0].start and last.unit == unit_at(row, clause.figure):
        return last.direction in {Direction.UP, Direction.DOWN}  # "a drop of 4% for Beta and one of 13% for Acme"
    paced = _outpaced(row, clause.figure, last)
    if (movement.role is not Role.BASE and not paced) or metric in STANDING or last.start < row[0].start or last.base:
        return False
    if {last.unit, unit_at(row, clause.figure)} != {"%"} or last.direction not in {Direction.UP, Direction.DOWN}:
        return False
    if paced:
        return True
    against = clause.figure - 1 - is_genitive(row, clause.figure - 1)
    while against > 0 and row[against].tags & tag.ABOUT and not row[against].tags & tag.BEFORE:
        against -= 1
    growth = any(not CUES.growth.isdisjoint(t.word.split()) for t in row if t.start < last.start)
    return row[against].word in CUES.set_against or (growth and bool(row[against].tags & tag.BEFORE))


def _outpaced(row: list[Token], i: int, last: Figure) -> bool:
    """Whether growth is what other growth is slower or faster than.

    As in "tumbuh 4 persen, lebih lambat daripada Beta yang 6 persen", "tumbuh 4 persen, melambat dari 6 persen".
    """
    j = i - 1
    while j > 0 and row[j].tags & tag.ABOUT and not row[j].tags & tag.BEFORE:
        j -= 1
    if j > 0 and row[j].word in CUES.relative:
        j = next((k for k in range(j - 1, max(0, j - PACED), -1) if row[k].tags & tag.BEFORE), 0)
    paced = j > 0 and row[j].tags & tag.BEFORE and row[j].start > last.end
    return bool(paced) and row[j - 1].word in CUES.paces


def _share_of_those(row: list[Token], i: int, last: Figure) -> bool:
    """Whether a percentage says again how many jobs moved: "menghapus 900 posisi, atau 7 persen dari pekerjanya"."""
    if unit_at(row, i) != "%" or last.unit != "count" or last.metric is not Metric.HEADCOUNT:
        return False
    between = [t for t in row[:i] if t.start >= last.end]
    again = bool(between) and all(t.word == "," or t.tags & (tag.OR | tag.ABOUT) for t in between)
    return again and last.start >= row[0].start and part_of_something(row, i)


def _judged(row: list[Token], clause: Clause, movement: Movement, metric: Metric, last: Known | None) -> Movement:
    """The movement as its measure has it.

    What was foreseen is a change, jobs are made or lost, and what is bad to have got better the other way: "bad loans
    improved 10 bps".
    """
    if metric is Metric.FORECAST and unit_at(row, clause.figure) == "%":
        return _foreseen(row, clause, movement, last)
    again = last is not None and movement.role is Role.NONE and _share_of_those(row, clause.figure, last.figure)
    if last is not None and (again or _set_against(row, clause, movement, metric, last.figure)):
        return movement._replace(direction=last.figure.direction)
    amount = row[clause.figure].amount
    counted = metric if amount is None else amount.metric or metric
    if counted is Metric.HEADCOUNT and movement.role is Role.NONE and unit_at(row, clause.figure) == "count":
        way = jobs_moved(row, clause.figure)
        return movement._replace(direction=way, role=Role.SIZE) if way else movement
    if movement.role is not Role.SIZE or movement.at < 0 or not row[movement.at].tags & tag.BETTER:
        return movement
    if not any(t.tags & tag.BAD for t in row[max(0, movement.at - SUBJECT_REACH) : movement.at]):
        return movement
    return movement._replace(direction=OPPOSITE[movement.direction])


def _figure(  # noqa: PLR0913, PLR0917 - what was found out of it, one by one
    part: Part,
    amount: Amount,
    movement: Movement,
    metric: Metric,
    company: str | None,
    subject: str,
    period: str | None,
) -> Figure:
    start, end = amount.evidence
    return Figure(
        value=plain(amount.value),
        unit=amount.unit,
        direction=movement.direction,
        metric=metric,
        subject=subject,
        where=part.where,
        start=start,
        end=end,
        evidence=part.text[start:end],
        company=company,
        period=period,
        base=movement.role is Role.BASE,
        reached=movement.role is Role.REACHED and movement.direction in {Direction.UP, Direction.DOWN},
    )


def _nearest_period(text: str, periods: list[Span], start: int) -> str | None:
    if not periods:
        return None
    distances = [abs(begin - start) for begin, _ in periods]
    return text[slice(*periods[distances.index(min(distances))])]


def plain(value: Decimal) -> str:
    """A decimal without exponent or trailing zeros.

    >>> plain(Decimal("1.20E+3"))
    '1200'
    """
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _periods(lower: str, row: list[Token], words: Lexicon) -> list[Span]:
    """The periods named in a sentence."""
    if not row:
        return []
    return [Span(*m.span()) for m in words.periods.finditer(lower, row[0].start, row[-1].end)]


def _counted_after(moved: dict[int, Movement], known: dict[int, Known]) -> dict[int, Known]:
    """The figures with the metric of a percentage told by the count it led to: "fell 7% to 1,264 units"."""
    places = list(known)
    for a, b in pairwise(places):
        first, second = known[a].figure, known[b].figure
        led = moved[a].role is Role.SIZE and moved[b].role is Role.REACHED and first.unit == "%"
        if led and second.unit.isupper() and first.metric is Metric.UNIT_SALES and second.metric is Metric.OTHER:
            known[a] = known[a]._replace(figure=replace(first, metric=Metric.OTHER))
        if led and second.unit == "count" and first.metric in VAGUE and second.metric is not Metric.OTHER:
            made = second.metric is Metric.PRODUCTION and first.metric is not Metric.OTHER  # tonnes of what was sold
            metric = Metric.UNIT_SALES if made else second.metric
            known[a] = known[a]._replace(figure=replace(first, metric=metric))
            known[b] = known[b]._replace(figure=replace(second, metric=metric))
    return known


def _opens_with_shares(row: list[Token], j: int) -> bool:
    """Whether bare "shares" stand at row[j]: "shares in Pellworm", but "its shares in London", "sahamnya di London"."""
    bare = row[j].metric is Metric.SHARE_PRICE and not is_possessed(row[j])
    return bare and (j == 0 or not row[j - 1].tags)


def _strangers(part: Part, row: list[Token], clause: Clause, words: Lexicon, metric: Metric) -> Bound | None:
    """Nobody known, where a line or clause is of a name that is no known company's; None where it is of none."""
    if _heads_a_line(part, row):
        return Bound(None)
    if _unknown(part.text, row, clause, words):
        return Bound(None, said=metric is Metric.SHARE_PRICE)  # "Shares of Pell rose 4%", whoever that is
    return None


def _heads_a_line(part: Part, row: list[Token]) -> bool:
    """Whether a list of companies' lines goes on with a name that is no known one's: "Beta: 2m", "Utair: 1m, +4%"."""
    text, begin, names = part.text, row[0].start, part.names
    colon = next((j for j, t in enumerate(row[: UNKNOWN_WORDS + 1]) if t.word == ":"), 0)
    if not colon or any(t.owner or t.metric or t.amount for t in row[:colon]) or text[begin - 1 : begin] != "\n":
        return False
    for _ in range(LINES):
        above = text.rfind("\n", 0, begin - 1) + 1
        if not _LABELLED.match(text, above, begin):
            return False
        named = bisect_left(names, above, key=lambda name: name.start)
        if named < len(names) and names[named].start == above:
            return True
        begin = above
    return False


def _unknown(text: str, row: list[Token], clause: Clause, words: Lexicon) -> bool:
    """Whether a clause is about a name that is no known company: "; Leonardo put on 4%", "SSP was off 3%".

    A part of the world is none: "North America was up 9%".
    """
    subject: list[Token] = []
    for j in clause.before(min(clause.verb, clause.figure)):
        token = row[j]
        if not subject and (token.tags & tag.CLAUSE_VERB or token.metric is Metric.SHARE_PRICE) and not token.owner:
            continue
        in_shares = j and token.tags & (tag.PREPOSITION | tag.OF) and _opens_with_shares(row, j - 1)
        if subject and not token.owner and (in_shares or token.metric is Metric.SHARE_PRICE):
            break  # "saham Ketapang naik 4%", "shares in Pellworm rose"
        listed = token.tags or token.metric is not None or token.owner is not None
        nobody = listed or token.word in words.calendar | CUES.readers or len(token.word) < LEAST_NAME
        if nobody or len(subject) == UNKNOWN_WORDS or not text[token.start].isupper():
            return False
        subject.append(token)
    if subject and all(token.word in words.regions for token in subject):
        return False
    if len(subject) == 1 and subject[0] is row[0]:
        return text[subject[0].start : subject[0].end].isupper()  # any word has a capital there
    return bool(subject)
