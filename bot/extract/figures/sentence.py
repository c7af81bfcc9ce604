"""The figures of one sentence, each read with what was read before it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.binding import company_of, of_trade
from bot.extract.figures.clause import clause_of
from bot.extract.figures.facts import Known
from bot.extract.figures.going_on import carried_metric, going_on, part_moved, units_of
from bot.extract.figures.governing import called_untrue
from bot.extract.figures.metric import metric_of
from bot.extract.figures.movement import Movement, Role, movements
from bot.extract.figures.nearest import Bound
from bot.extract.figures.subject import subject_of
from bot.extract.figures.units import drop_doubtful, scene_of, unit_of
from bot.model import Direction, Figure, Metric, Span

if TYPE_CHECKING:
    from decimal import Decimal

    from bot.extract.figures.amounts import Amount
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.facts import Before, Part
    from bot.extract.figures.lexicon import Lexicon
    from bot.extract.figures.tokens import Token


NOBODYS = frozenset({Metric.INDEX, Metric.INFLATION})
INDEXED = frozenset({"%", "points"})


VAGUE = frozenset({Metric.SALES, Metric.REVENUE, Metric.OTHER})
"""Metrics that a count makes clear: sales that fell to so many units were counted in units."""
DEALT_OUT = tag.RESPECTIVE | tag.BOTH
"""Words that deal figures out to several companies."""
OPPOSITE = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}
LIST_REACH = 3  # tokens from one member of a list to the next: ", and"
SUBJECT_REACH = 12  # tokens between what is bad to have and its verb
RATINGS = frozenset(
    """buy hold sell neutral overweight underweight outperform underperform rating call recommendation
    beli jual tahan netral rekomendasi""".split()
)
SETTING = frozenset("mematok memasang menetapkan memberi memberikan mengerek sets set puts put gives gave".split())
WHERE = frozenset("at by from di oleh dari".split())  # before a house: "was cut at Citi"
RATING_REACH = 7  # tokens: "Citi kept its buy call"
UNKNOWN_WORDS = 3  # a name's


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
        untrue = movement.denied or called_untrue(row, i)
        unit = "" if untrue else unit_of(row, i, movement, before.figure if before else None, scene)
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
            sure = told is not None and told.said and told.company is not None
            told_of = metric is not Metric.PRICE_TARGET and part.where == "text"  # a house sets it for another
            if not sure and told_of and _unknown(part.text, row, clause, words.regions):
                bound = Bound(None, said=False)
            if metric is Metric.PRICE_TARGET and _is_broker(row, bound.company, earlier):
                bound = Bound(earlier.rated, said=False)
            subject = subject_of(part.text, row, clause, movement) or (before.figure.subject if before else "")
        if metric is Metric.OTHER:
            stranger = not bound.said and _unknown(part.text, row, clause, words.regions)
            metric = _unmeasured(row, clause, movement, unit, (last, earlier.near), stranger=stranger)
        if metric in VAGUE and _moves(row, movement, unit) and _regional(row, clause, words.regions):
            near = last or earlier.near
            metric = Metric.UNIT_SALES if near and near.figure.metric is Metric.UNIT_SALES else Metric.SALES
        metric, bound = going_on(part, row, clause, movement, metric, bound, earlier.near)
        metric, bound = _of_market(metric, bound, movement, unit, market=part.market, indices=scene.indices)
        periods = _periods(part.lower, row, words) if periods is None else periods
        period = _nearest_period(part.text, periods, amount.evidence[0])
        figure = _figure(part, amount, _judged(row, movement), metric, bound.company, subject, period)
        known[i] = last = Known(figure, bound)
    known = _in_turn(row, moved, _counted_after(moved, known))
    return _respective(row, known, earlier.pair) if scene.said & DEALT_OUT else list(known.values())


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
    traded = (movement.at < clause.figure and of_trade(row, clause)) or stranger
    if traded and _moves(row, movement, unit):
        return Metric.SHARE_PRICE  # "SSP was off 3%", whoever that is; "Banks rose 2%"
    if movement.role is not Role.SIZE and _shares_the_market(last or near, unit):
        return Metric.MARKET_SHARE
    return Metric.SALES if part_moved(row, clause, movement, unit, near or last) else Metric.OTHER


def _regional(row: list[Token], clause: Clause, regions: frozenset[str]) -> bool:
    """Whether a part of the world is what moved: "North America, its biggest market, was up 9%"."""
    opening = row[clause.start]
    owns = opening.end - opening.start > len(opening.word)  # "Britain's biggest grocer"
    return clause.start < clause.verb and opening.word in regions and not owns


def _shares_the_market(before: Known | None, unit: str) -> bool:
    """Whether a share of a market goes before a percentage of nothing else: "holds 31%. Beta is second with 8%"."""
    return before is not None and before.figure.metric is Metric.MARKET_SHARE and unit == "%"


def _is_broker(row: list[Token], company: str | None, earlier: Before) -> bool:
    """Whether the only company of a sentence rates and isn't rated: "Citi kept its buy call with a target of $5"."""
    if company is None or company in earlier.about or earlier.rated is None:
        return False
    at = next((j for j, t in enumerate(row) if t.owner == company), -1)
    if at < 0:
        return False
    named = {t.owner for t in row if t.owner is not None and not t.hint}
    if at and row[at - 1].word in WHERE and (earlier.rated in named or len(named) == 1):
        return True  # "Acme was cut at Citi, which took its target to $38", "its target was raised at Citi"
    sets = at + 1 < len(row) and row[at + 1].word.partition(" ")[0] in SETTING
    return len(named) == 1 and (sets or any(t.word in RATINGS for t in row[at + 1 : at + RATING_REACH]))


def _moves(row: list[Token], movement: Movement, unit: str) -> bool:
    """Whether a percentage is how far something moved as shares do."""
    return unit == "%" and movement.role is Role.SIZE and not row[movement.at].tags & tag.GROWING


def _of_market(
    metric: Metric, bound: Bound, movement: Movement, unit: str, *, market: bool, indices: bool
) -> tuple[Metric, Bound]:
    """An index's points are nobody's, and a company's rise is no index's."""
    if market and metric is Metric.OTHER and movement.role is Role.SIZE and bound.company is None and unit in INDEXED:
        return Metric.INDEX, bound
    if indices and metric is Metric.SHARE_PRICE and bound.said and bound.company is None and unit in INDEXED:
        return Metric.INDEX, bound
    if (not bound.said and metric in NOBODYS) or (unit == "points" and indices and metric is not Metric.SHARE_PRICE):
        return metric, Bound(None)
    return (Metric.SHARE_PRICE if bound.company is not None and metric is Metric.INDEX else metric), bound


def _judged(row: list[Token], movement: Movement) -> Movement:
    """The movement the other way where what is bad to have got better or worse: "bad loans improved 10 bps"."""
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


def _in_turn(row: list[Token], moved: dict[int, Movement], known: dict[int, Known]) -> dict[int, Known]:
    """As many figures in a list as companies before their verb are one each: "Nike and Adidas rose 2% and 3%"."""
    run: list[int] = []
    for i in known:
        run = [*run, i] if run and _listed(row, run[-1], i) else [i]
        verb = moved[run[0]].at
        if len(run) < 2 or not 0 <= verb < run[0]:  # noqa: PLR2004 - a list
            continue
        owners = _subjects_right_before(row, verb)
        if len(owners) == len(run) and len({known[k].figure.unit for k in run}) == 1:
            for k, owner in zip(run, owners, strict=True):
                known[k] = Known(replace(known[k].figure, company=owner), Bound(owner))
    return known


def _listed(row: list[Token], i: int, j: int) -> bool:
    """Whether two figures are members of one list: "2% and 3%"."""
    return 1 < j - i <= LIST_REACH and all(t.word == "," or t.tags & tag.JOIN for t in row[i + 1 : j])


def _past_relative(row: list[Token], j: int) -> int:
    """The place before a relative clause that ends at row[j], "DBS and OCBC, which reported earlier,"; else j."""
    if j < 0 or row[j].word != ",":
        return j
    opens = (k for k in range(j - 1, max(0, j - SUBJECT_REACH), -1) if row[k].tags & tag.BREAK)
    return next((k - 2 for k in opens if row[k - 1].word == ","), j)


def _subjects_right_before(row: list[Token], verb: int) -> list[str]:
    """The companies in a list that are the subject of the verb at row[verb], in order."""
    j = _past_relative(row, verb - 1)
    while j >= max(0, verb - SUBJECT_REACH) and (row[j].metric is not None or row[j].tags & tag.CLAUSE_VERB):
        j -= 1
    owners: list[str] = []
    while j >= 0 and (row[j].owner is not None or row[j].tags & tag.JOIN or row[j].word in ",()"):
        owner = row[j].owner
        if owner is not None and owner not in owners:
            owners.insert(0, owner)
        j -= 1
    return owners


def _respective(row: list[Token], known: dict[int, Known], pair: tuple[str, ...]) -> list[Known]:
    """The figures after "respectively" dealt out to the companies named before it, one each and in order.

    Likewise those of "both", to the two named last: "Saham keduanya melemah 3,5% dan 2,1%".
    """
    at = next((i for i, t in enumerate(row) if t.tags & DEALT_OUT), -1)
    owners = list(dict.fromkeys(t.owner for t in row[:at] if t.owner is not None and not t.hint)) if at > 0 else []
    if at >= 0 and not owners:
        behind = list(dict.fromkeys(t.owner for t in row[at:] if t.owner is not None and not t.hint))
        if len(behind) == len(known) > 1:  # "12% and 15% respectively for Telkomsel and Indosat"
            return [Known(replace(k.figure, company=o), Bound(o)) for k, o in zip(known.values(), behind, strict=True)]
        owners = list(pair) if len(pair) == len(known) else []
    after = [i for i in known if i > at]
    if min(len(owners), len(after)) < 2 or any(t.owner for t in row[at:]):  # noqa: PLR2004 - one owner has them all
        return list(known.values())
    nth: dict[str, int] = {}
    for i in after:
        figure = known[i].figure
        n = nth[figure.unit] = nth.get(figure.unit, -1) + 1
        if n < len(owners):
            known[i] = Known(replace(figure, company=owners[n]), Bound(owners[n]))
    return list(known.values())


def _unknown(text: str, row: list[Token], clause: Clause, regions: frozenset[str]) -> bool:
    """Whether a clause is about a name that is no known company: "; Leonardo put on 4%", "SSP was off 3%".

    A part of the world is none: "North America was up 9%".
    """
    subject: list[Token] = []
    for j in clause.before(min(clause.verb, clause.figure)):
        token = row[j]
        if not subject and token.tags & tag.CLAUSE_VERB and not token.owner:
            continue
        listed = token.tags or token.metric is not None or token.owner is not None
        if listed or len(subject) == UNKNOWN_WORDS or not text[token.start].isupper():
            return False
        subject.append(token)
    if subject and all(token.word in regions for token in subject):
        return False
    if clause.start == 0 and len(subject) == 1:
        return text[subject[0].start : subject[0].end].isupper()  # any word has a capital there
    return bool(subject)
