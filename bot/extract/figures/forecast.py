"""Whether a figure is foreseen: expected by analysts, guided by the company, or yet to come."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.governing import RATES, unit_at
from bot.extract.figures.movement import Movement, Role
from bot.model import Metric

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.extract.figures.clause import Clause
    from bot.extract.figures.tokens import Token

RESULTS = frozenset({
    Metric.REVENUE, Metric.SALES, Metric.NET_PROFIT, Metric.OPERATING_PROFIT, Metric.EPS, Metric.MARGIN,
    Metric.UNIT_SALES, Metric.PRODUCTION, Metric.PRICE, Metric.INFLATION, Metric.INDEX,
})  # fmt: skip
"""What a company or market is yet to show: "will" makes a forecast of these, but a decision of a dividend."""
SUMS = frozenset({Metric.OTHER, Metric.INVESTMENT, Metric.ASSETS, Metric.DEBT})
OWED = frozenset({Metric.DEBT, Metric.ASSETS})
DECIDED = frozenset({Metric.DIVIDEND, Metric.HEADCOUNT, Metric.FUNDING, Metric.SHARE_PRICE, Metric.INTEREST_RATE})
"""What is decided and not foreseen, whenever it will be: a dividend, job cuts, a rate."""
FORESEEING = tag.EXPECTED | tag.VIEW | tag.FUTURE | tag.BY
"""Without any of these nothing is foreseen."""
EXPECTED_REACH = 9  # tokens: "the 352,000 that analysts polled by it had expected"
PAST_REACH = 3  # tokens: "against 73.5% a year earlier"
ANNOUNCED = 2  # tokens before a clause that may still say it is foreseen: "expects that"
AFTER_REACH = 5  # tokens between a figure and the comma before ", Duke estimates"
HITS = 3  # tokens from "could" to the price of a share that somebody says it may reach
SAYING = 4  # tokens from a comma to who says so and the verb
HEADING = 6  # tokens before the colon of a heading
BASE_REACH = 3  # tokens: "against an expected"


def foreseen(row: list[Token], clause: Clause, movement: Movement, metric: Metric) -> bool:
    """Whether the figure is a forecast: a word of expecting before it in its clause, or right after it."""
    if _put_at(row, clause, metric) or _budgeted(row, clause, metric) or _headed(row, clause, metric):
        return True
    if not clause.said & FORESEEING or _past(row, clause, movement) or _dismissed(row, clause, metric):
        return False
    if _sets_price(row, clause, metric) or _spends(row, clause, metric):
        return False
    amount, after = row[clause.figure].amount, row[clause.figure + 1 : clause.figure + EXPECTED_REACH]
    if amount is not None and amount.evidence[1] > amount.end:  # past the other end of a range
        after = [t for t in after if t.start >= amount.evidence[1]]
    if (metric in RESULTS and _by_year(after)) or _will_be_then(row, clause, movement, metric, after):
        return True
    return _expected_after(after) or _reckoned_after(row, clause) or _expected_before(row, clause, movement, metric)


def _put_at(row: list[Token], clause: Clause, metric: Metric) -> bool:
    """Whether somebody reckons what something will cost or save: "puts the hit from tariffs at about $1.2 billion"."""
    if metric is not Metric.OTHER:
        return False
    before = row[clause.start : clause.figure]
    put = next((j for j, t in enumerate(before) if t.word in CUES.put), -1)
    if put < 0 or not any(t.word in CUES.reckoned for t in before):
        return False
    at = any(t.word == "at" for t in before[max(put, len(before) - 3) :])
    return at and not any(t.amount is not None and t.amount.unit for t in before[put:])


def _headed(row: list[Token], clause: Clause, metric: Metric) -> bool:
    """Whether a heading says that what follows is foreseen: "Panduan kuartal ini: pendapatan $18 miliar, laba $2"."""
    colon = next((j for j in range(clause.figure) if row[j].word == ":"), -1)
    if not 0 < colon <= HEADING or metric not in RESULTS or not row[0].tags & tag.EXPECTED:
        return False
    said = [*row[1:colon], *row[colon + 1 : clause.figure]]
    return not any(t.tags & (tag.MOVE | tag.BREAK | tag.PAST) or t.word in ".;:" for t in said)


def _budgeted(row: list[Token], clause: Clause, metric: Metric) -> bool:
    """Whether it is what a company means to spend in a year, which is guidance: "set its capex budget at $2bn"."""
    amount, before = row[clause.figure].amount, row[clause.start : clause.figure]
    if metric is not Metric.INVESTMENT or amount is None or not amount.unit.isupper() or not before:
        return False
    if before[-1].word in CUES.budgets and any(t.word in CUES.outlays for t in row[: clause.figure]):
        return True  # "spent $1.3 billion of a budget of $2 billion"
    if not any(t.word in CUES.outlays for t in before):
        return False
    if any(t.word in CUES.drawn for t in before):
        return False
    words = {word for t in before for word in t.word.split()}
    return not CUES.budgeting.isdisjoint(words) and not clause.said & tag.PAST


def _sets_price(row: list[Token], clause: Clause, metric: Metric) -> bool:
    """Whether a company is to change prices of its own, which it decides: "will raise prices by 8% in February"."""
    if metric is not Metric.PRICE:
        return False
    will = next((j for j in range(clause.start, clause.figure) if row[j].tags & tag.FUTURE), clause.figure)
    verb = next((j for j in range(will, clause.figure) if row[j].tags & tag.VERB and row[j].tags & tag.MOVE), -1)
    return 0 <= verb <= will + 2 and any(t.metric is Metric.PRICE for t in row[verb + 1 : clause.figure])


def _spends(row: list[Token], clause: Clause, metric: Metric) -> bool:
    """Whether the money is what somebody decided to put into something: "plans to spend $2 billion on grids"."""
    expected = any(t.tags & tag.EXPECTED and t.metric is not metric for t in row[: clause.figure])
    if metric is not Metric.INVESTMENT or expected:
        return False
    named = next((t for t in reversed(row[clause.start : clause.figure]) if t.metric is metric), None)
    return named is not None and named.word.rpartition(" ")[2] in CUES.spending


def _dismissed(row: list[Token], clause: Clause, metric: Metric) -> bool:
    """Whether people are said to be dismissed right before the count: "cuts its forecast again, sacks 2,400 people"."""
    return metric is Metric.HEADCOUNT and clause.figure > 0 and bool(row[clause.figure - 1].tags & tag.EMPLOYING)


def _will_be_then(row: list[Token], clause: Clause, movement: Movement, metric: Metric, after: list[Token]) -> bool:
    """As in "spending will drop to £200m next year", "would reach $20bn by 2027"."""
    if metric in DECIDED or movement.role is Role.BASE:
        return False
    then = _by_year(after) or any(t.tags & tag.COMING for t in after)
    return then and any(t.tags & tag.FUTURE for t in row[clause.start : clause.figure])


def _expected_after(after: list[Token]) -> bool:
    """As in "the $2.03 that analysts had expected"."""
    for token, following in _with_next(after):
        if token.word in CUES.measured_up:
            return False  # "earnings of $2 fell short of expectations"
        said_before = token.word in CUES.earlier and following is not None and following.tags & tag.EXPECTED
        if token.tags & tag.EXPECTED or said_before:  # "the 2.6 times previously guided"
            return True
        if (token.tags & tag.PRONOUN and token.word == "it") or token.word in "'’":
            continue  # "the 40 cents it had projected", "the average of analysts' estimates"
        if token.tags & tag.BREAK and not token.tags & (tag.CLAUSE_VERB | tag.PREPOSITION | tag.PRONOUN):
            return False  # "sank 8.6% after the miner guided to", but "the 352,000 that analysts had expected"
        if (
            token.amount is not None
            or token.tags & (tag.JOIN | tag.MOVE | tag.TO | tag.BEFORE | tag.PRONOUN)
            or not token.word[0].isalnum()
        ):
            return False
    return False


def _expected_before(row: list[Token], clause: Clause, movement: Movement, metric: Metric) -> bool:
    """As in "sees $7.75", "the EBIT view to $13 billion", "will cost $100 million"."""
    base, acted = movement.role is Role.BASE, False
    for j in clause.before(clause.figure, ANNOUNCED):
        token = row[j]
        own = j < clause.start and token.tags & tag.NOUN and _own_verb(row, clause)
        if own or _ends_another(row, j, clause.figure):
            return False  # "missed estimates as volume sank 18%"
        if token.tags & tag.VIEW and j and row[j - 1].metric not in {None, Metric.SHARE_PRICE, Metric.PRICE_TARGET}:
            return True
        if token.tags & tag.EXPECTED and (not base or token.tags & tag.NOUN or clause.figure - j <= BASE_REACH):
            return True
        if (
            token.tags & tag.FUTURE
            and not base
            and not _is_month(row, j)
            and _to_come(row, j, clause, movement, metric)
        ):
            return True
        if (token.tags & tag.JOIN and acted) or (token.word == "," and _participle(row, j)):
            return False
        acted = acted or bool(token.tags & (tag.VERB | tag.CLAUSE_VERB))
    return False


def _ends_another(row: list[Token], j: int, figure: int) -> bool:
    """Whether a noun of expecting at row[j] is of a figure before it: "topping the $3.61 consensus, on revenue of"."""
    token = row[j]
    of_another = token.tags & tag.EXPECTED and token.tags & tag.NOUN and j > 0 and row[j - 1].amount is not None
    return bool(of_another) and any(t.word == "," for t in row[j:figure])


def _participle(row: list[Token], comma: int) -> bool:
    """Whether what came of it follows a comma: "will be lower than hoped, wiping £1bn off its value"."""
    nxt = row[comma + 1] if comma + 1 < len(row) else None
    return nxt is not None and nxt.word.endswith("ing") and not nxt.tags & (tag.EXPECTED | tag.FUTURE)


def _own_verb(row: list[Token], clause: Clause) -> bool:
    """Whether a clause says by itself what moved, and is not what was announced before it ("forecasts that")."""
    moved = clause.start < clause.verb < clause.figure and row[clause.verb].tags & tag.VERB
    return bool(moved) and not row[clause.start - 1].tags & tag.CLAUSE_VERB


def _past(row: list[Token], clause: Clause, movement: Movement) -> bool:
    """Whether the figure is what was before: "against 73.5% a year earlier", "dari realisasi 70.980 ton"."""
    if not clause.said & tag.PAST:
        return False
    around = (*row[max(clause.figure - 2, 0) : clause.figure], *row[clause.figure + 1 : clause.figure + 1 + PAST_REACH])
    was = any(t.tags & tag.PAST and not (n is not None and n.tags & tag.EXPECTED) for t, n in _with_next(around))
    return movement.role is not Role.SIZE and was


def was_before(row: list[Token], clause: Clause, movement: Movement) -> bool:
    """Whether a forecast is held against what has been: "expects 80 to 85 jets, up from 78 last year"."""
    behind = row[clause.figure + 1 : clause.figure + 1 + PAST_REACH]
    if movement.role is not Role.BASE or not clause.figure or not row[clause.figure - 1].tags & tag.BEFORE:
        return False
    span = len(behind) == PAST_REACH and behind[0].tags & tag.OF and behind[2].tags & tag.WHOLE  # "in the second"
    past = bool(behind) and behind[0].tags & tag.PAST and behind[0].word not in CUES.earlier  # "$11.60 previously"
    return bool(past or span)


def _with_next(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token | None]]:
    """Each token and what follows it: "previously guided" is no past."""
    return ((token, tokens[k + 1] if k + 1 < len(tokens) else None) for k, token in enumerate(tokens))


def _reckoned_after(row: list[Token], clause: Clause) -> bool:
    """As in "9 gigawatts by 2035, Duke estimates", "$3.1 billion, it reckons"."""
    comma = next((j for j in range(clause.figure + 1, len(row)) if row[j].word == ","), len(row))
    if comma > clause.figure + AFTER_REACH or comma + 2 >= len(row):
        return False
    who, verb = row[comma + 1], row[comma + 2]
    return bool((who.owner or who.tags & tag.POINTS_BACK) and verb.tags & tag.EXPECTED)


def goes_on(row: list[Token], clause: Clause, movement: Movement) -> bool:
    """Whether a forecast goes on to this figure: "expects revenue of $5 billion and profit of $2"."""
    if _forecast_before(row, clause, movement) or _ends_move(movement):
        return not _past(row, clause, movement)
    if movement.role is Role.BASE or _past(row, clause, movement) or _another_moved(row, clause, movement):
        return False
    apart = False
    for j in _but_of_sources(row, clause.figure):
        amount = row[j].amount
        if amount is not None and amount.unit:
            return True
        if row[j].tags & tag.EXPECTED and row[j].tags & tag.NOUN and row[j - 1].amount is not None and apart:
            return False  # "topping the $3.61 consensus, on revenue of"
        apart = apart or row[j].word == ","
        linking = row[j].tags & tag.BREAK and row[j].tags & tag.PREPOSITION
        if row[j].tags & (tag.CLAUSE_VERB | tag.CONTRAST | tag.BREAK) and not linking:
            return False
    return False


def _forecast_before(row: list[Token], clause: Clause, movement: Movement) -> bool:
    """Whether it is the other end of a forecast's change: "cut its forecast to 68,000 cars from 71,000 cars"."""
    told = clause.figure - movement.follows == 2 and 0 <= movement.at < movement.follows  # noqa: PLR2004 - "from"
    changed = told and any(t.tags & tag.EXPECTED for t in row[movement.at + 1 : movement.follows])
    return changed and movement.role in {Role.BASE, Role.REACHED}


def _ends_move(movement: Movement) -> bool:
    """Whether a move ends there whose size is the figure before: "a 1.1% fall in revenue to $4 billion"."""
    return movement.role is Role.REACHED and movement.follows >= 0 and abs(movement.at - movement.follows) == 1


def _but_of_sources(row: list[Token], figure: int) -> Iterator[int]:
    """The places before a figure, nearest first, without who says so between commas: "$6 million, it says, up 9%"."""
    j = figure - 1
    while j >= 0:
        said = row[j].tags & tag.SOURCE and row[j].tags & tag.CLAUSE_VERB
        opens = next((k for k in range(j - 1, max(j - SAYING, 0), -1) if row[k].word == ","), -1) if said else -1
        closed = opens > 0 and any(t.word == "," for t in row[j:figure])
        j = opens if closed else j
        yield j
        j -= 1


def _another_moved(row: list[Token], clause: Clause, movement: Movement) -> bool:
    """Whether a clause tells what another's measure did: "Beta cut its forecast 21%, Acme's profit fell 29%"."""
    if movement.role is not Role.SIZE or not clause.start <= movement.at < clause.figure:
        return False
    subject = row[clause.start : movement.at]
    moved = row[movement.at].tags & tag.VERB and not any(t.tags & FORESEEING for t in subject)
    return bool(moved) and any(t.owner for t in subject) and any(t.metric for t in subject)


def told_anew(row: list[Token], clause: Clause) -> bool:
    """Whether a verb behind a forecast tells what was: "topped the $2 that was expected and was 3% higher"."""
    for token in reversed(row[: clause.figure]):
        if token.amount is not None and token.amount.unit:
            return False
        if token.tags & tag.CLAUSE_VERB and not token.tags & (tag.TO | tag.BREAK | tag.FUTURE | tag.EXPECTED):
            return True
    return False


def _is_month(row: list[Token], j: int) -> bool:
    """Whether "may" is the month: "May 10", "in May"."""
    day = j + 1 < len(row) and row[j + 1].amount is not None
    return row[j].word == "may" and (day or bool(j and row[j - 1].tags & (tag.PREPOSITION | tag.OF | tag.BEFORE)))


def _to_come(row: list[Token], j: int, clause: Clause, movement: Movement, metric: Metric) -> bool:
    """Whether "will" makes a forecast: of a result always, of a sum if it will be so much and is no decision."""
    if metric is Metric.PRICE and row[j + 1].metric is Metric.PRICE and row[j].word in CUES.will:
        return False  # "a roll will cost £1.35": set, and not foreseen
    geared = metric is Metric.DEBT and unit_at(row, clause.figure) == "x"  # "net debt would rise to 3.6 times EBITDA"
    if metric in RESULTS or geared or _costs(row, j, clause, metric):
        return True
    if metric is Metric.SHARE_PRICE:  # "could hit $300", "may climb to $300", and not "will be sold at $20"
        reached = movement.role is Role.REACHED and j < movement.at
        return reached or (movement.role is not Role.SIZE and clause.figure - j <= HITS)
    if metric is Metric.OTHER and _will_move(row, j, clause, movement):
        return True  # "what it takes in for each seat should rise by 2%"
    if metric not in SUMS or movement.role is not Role.NONE or not row[j + 1].tags & (tag.CLAUSE_VERB | tag.TO):
        return False
    # As in "debt will be $5 billion", and not "will be funded from a $1 billion loan".
    return metric not in OWED or any(t.metric is metric for t in row[clause.start : j])


def _will_move(row: list[Token], j: int, clause: Clause, movement: Movement) -> bool:
    """Whether "will" or "should" at row[j] is of the verb of a percentage, or of what costs rise by."""
    amount = row[clause.figure].amount
    reckoned = any(t.word in CUES.reckoned for t in row[clause.start : j])
    percent = amount is not None and (amount.unit in RATES or reckoned)
    if clause.figure + 1 < len(row) and row[clause.figure + 1].tags & tag.SHARE_OF:
        return False  # "will add 10% of the shares"
    return percent and movement.role is Role.SIZE and j < movement.at <= j + 2


def _costs(row: list[Token], j: int, clause: Clause, metric: Metric) -> bool:
    """As in "tariffs will cost it $100 million"."""
    return metric is Metric.OTHER and any(t.metric is Metric.PRICE for t in row[j : clause.figure])


def _by_year(after: list[Token]) -> bool:
    """Whether a year to come is named as the date to reach the figure by: "100 stores by 2030"."""
    for token, year in pairwise(after):
        if token.amount is not None or not token.word[0].isalnum():
            return False
        if token.tags & tag.BY and year.amount is not None and year.word[:2] == "20" and not year.amount.unit:
            return True
    return False
