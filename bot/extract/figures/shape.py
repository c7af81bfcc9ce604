"""What the words right around a figure make plain: a stake, a share of a market, a price by the unit, a share price."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.fits import BILLION, fits
from bot.extract.figures.governing import RATES, pared, part_of_something, unit_at
from bot.extract.figures.movement import Role
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.clause import Clause
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token

QUOTATION = frozenset('"“”‘’')
SALES = frozenset({Metric.SALES, Metric.REVENUE})
NEVER_BY_UNIT = frozenset({Metric.OTHER, Metric.MARGIN})
KNOWN_KIND = 3  # tokens of a subject that is but "the baker"
TO_REACH = 4  # tokens: "48 persen menjadi sekitar 5.377 unit"
PART_REACH = 8  # tokens of the subject that is a part of the company
HELD = 8  # tokens after a percentage in which the market held may be named


def by_shape(row: list[Token], clause: Clause, movement: Movement) -> Metric | None:
    """What the words right around a figure make plain: a share of a market, a stake, a price by the unit."""
    if (plain := _of_level(row, clause) if movement.role is Role.NONE else None) or (plain := _at_worth(row, clause)):
        return plain
    before = row[clause.start : clause.figure]
    if per_unit(row, clause) and not any(t.metric in NEVER_BY_UNIT and t.word not in CUES.premiums for t in before):
        return Metric.PRICE
    if is_chance(row, clause):
        return Metric.OTHER
    if (changed := _of_change(row, clause)) is not None:
        return changed
    if _is_shares(row, clause, movement):
        return Metric.SHARE_PRICE
    return rose_to(row, clause) or Metric.SHARE_PRICE if _on_exchange(row, clause, movement) else None


def _at_worth(row: list[Token], clause: Clause) -> Metric | None:
    """What a share or a company is said to be worth."""
    if _rated_at(row, clause):
        return Metric.PRICE_TARGET
    return Metric.MARKET_CAP if _worth(row, clause) else None


def _rated_at(row: list[Token], clause: Clause) -> bool:
    """As in "rates Acme a buy at $410": what the share should come to."""
    amount, i = row[clause.figure].amount, clause.figure
    if amount is None or amount.scale or not amount.unit.isupper() or i < 3 or row[i - 1].word not in CUES.price_ends:  # noqa: PLR2004
        return False
    rating = i - 3 if row[i - 2].word in QUOTATION else i - 2
    opens = row[rating - 1]
    return row[rating].word in CUES.ratings and (opens.word in CUES.each or opens.word in QUOTATION)


def _of_change(row: list[Token], clause: Clause) -> Metric | None:
    """What became more or less, when it is neither a share's price nor named: sales of a part, pieces sold, a stake."""
    if _part_grew(row, clause):
        return Metric.SALES
    if _sold_fewer(row, clause):
        return Metric.UNIT_SALES
    return Metric.OTHER if _stake_moved(row, clause) or levied(row, clause) else None


def _is_shares(row: list[Token], clause: Clause, movement: Movement) -> bool:
    """Whether a share moved so far or stands there."""
    told = _shares_at(row, clause) or _ticker_string(row, clause, movement) or _days_move(row, clause)
    return told or _stands_at(row, clause, movement)


def _ticker_string(row: list[Token], clause: Clause, movement: Movement) -> bool:
    """As in "(NASDAQ: ADP, +0.41%)": a code and how far it moved."""
    i = clause.figure
    signed = movement.at == i and unit_at(row, i) == "%" and i > 1 and row[i - 1].word == ","
    return signed and row[i - 2].owner is not None and any(t.word == "(" for t in row[max(0, i - 5) : i - 2])


def _days_move(row: list[Token], clause: Clause) -> bool:
    """As in "Nvidia extended its gains to 4%": what a company gained that day, with no measure of it named."""
    noun = pared(row, clause.figure)
    return noun >= 0 and not any(t.metric not in {None, Metric.SHARE_PRICE} for t in row[clause.start : noun])


def _shares_at(row: list[Token], clause: Clause) -> bool:
    """As in "At 1,588p, the shares have lost 44%"."""
    amount, after = row[clause.figure].amount, row[clause.figure + 1 : clause.figure + 4]
    opens = clause.figure == 1 and bool(row[0].tags & tag.TO)
    priced = amount is not None and fits(Metric.SHARE_PRICE, amount, per_share=False) and amount.unit not in RATES
    return (
        opens
        and priced
        and bool(after)
        and after[0].word == ","
        and any(t.metric is Metric.SHARE_PRICE for t in after[1:])
    )


def _stands_at(row: list[Token], clause: Clause, movement: Movement) -> bool:
    """As in "Acme fell to 1,164p", "BBRI stagnan di Rp4.100": where nothing but a company rose, fell or stayed."""
    amount, i = row[clause.figure].amount, clause.figure
    if amount is None or movement.role is not Role.REACHED or not 0 <= clause.verb < i:
        return False
    money = amount.unit.isupper() and fits(Metric.SHARE_PRICE, amount, per_share=False) and not amount.scale
    verb = row[clause.verb]
    if not money or not verb.tags & tag.VERB or verb.tags & tag.GROWING or verb.metric is not None:
        return False
    at_once = all(t.tags & (tag.ABOUT | tag.TO) for t in row[clause.verb + 1 : i])
    return at_once and _only_company(_main_subject(row, clause))


def _sold_fewer(row: list[Token], clause: Clause) -> bool:
    """As in "sold 14% fewer motorcycles": by how much less was sold, in pieces."""
    i = clause.figure
    if unit_at(row, i) != "%" or not i or i + 2 >= len(row) or row[i - 1].word not in CUES.handing_over:
        return False
    return bool(row[i + 1].tags & tag.MORE) and not row[i + 2].tags & tag.PREPOSITION


def is_chance(row: list[Token], clause: Clause) -> bool:
    """Whether a figure is how likely something is, "a 97% chance", which is no company's."""
    return clause.figure + 1 < len(row) and row[clause.figure + 1].word in CUES.odds


def levied(row: list[Token], clause: Clause) -> bool:
    """Whether a figure is the size of a duty, which is no company's: "a 20% levy", "a levy of 10%"."""
    i = clause.figure
    behind = row[i + 1].word if i + 1 < len(row) else ""
    before = row[i - 2].word if i > 1 and row[i - 1].tags & (tag.OF | tag.TO | tag.BY) else ""
    return behind in CUES.duties or before in CUES.duties


def _part_grew(row: list[Token], clause: Clause) -> bool:
    """Whether a part of the company grew or shrank where the clause before spoke of another measure.

    In "Acme's profit slid, while its cloud unit grew 36%" that is what the unit sold.
    """
    verb = row[clause.verb]
    if not clause.said & tag.SEGMENT or unit_at(row, clause.figure) != "%" or clause.verb >= clause.figure:
        return False
    if not verb.tags & tag.MOVE or verb.metric is not None:
        return False
    part = False
    for k in range(clause.verb - 1, max(0, clause.verb - PART_REACH), -1):
        token = row[k]
        if token.word == "," or token.tags & tag.DIVIDES:
            return part and not any(t.amount for t in row[:k]) and any(t.metric for t in row[:k])
        if token.metric is not None or token.amount is not None or (part and token.tags & tag.LINK):
            return False
        part = part or bool(token.tags & tag.SEGMENT and not token.tags & tag.RELATED)
    return False


def _of_level(row: list[Token], clause: Clause) -> Metric | None:
    """The same of a figure that no movement governs."""
    percent = unit_at(row, clause.figure) == "%"
    if percent and _of_market(row, clause):
        return Metric.MARKET_SHARE
    if percent and _coupon(row, clause):
        return Metric.INTEREST_RATE
    if percent and _stake(row, clause):
        return Metric.OTHER
    if part_of_something(row, clause.figure) and (part := _part(row, clause)):
        return part
    return _held(row, clause) if percent else None


def _coupon(row: list[Token], clause: Clause) -> bool:
    """As in "its 5.2% notes due in 2035": the interest that a bond pays."""
    return clause.figure + 1 < len(row) and row[clause.figure + 1].word in CUES.bonds


def _worth(row: list[Token], clause: Clause) -> bool:
    """As in "the first drugmaker worth $1 trillion": what its shares come to."""
    amount, i = row[clause.figure].amount, clause.figure
    billions = amount is not None and amount.scale >= BILLION and amount.unit.isupper()
    kind = i > 1 and row[i - 1].word in CUES.worth and row[i - 2].tags & tag.KIND
    return billions and bool(kind) and all(t.metric is not Metric.DEAL_VALUE for t in row[:i])


def rose_to(row: list[Token], clause: Clause) -> Metric | None:
    """What a company's rise is of, by what it rose to: "BYD jumped 48% to 5,377 cars"; no share costs billions."""
    after = row[clause.figure + 1 : clause.figure + 1 + TO_REACH]
    to = next((k for k, t in enumerate(after) if t.tags & tag.TO), -1)
    amount = next((t.amount for t in after[to + 1 :] if t.amount is not None), None) if to >= 0 else None
    if amount is None:
        return None
    if amount.unit == "count":
        return amount.metric or Metric.OTHER
    return None if fits(Metric.SHARE_PRICE, amount, per_share=False) else Metric.OTHER


def _part(row: list[Token], clause: Clause) -> Metric | None:
    """What a part of something is: sales, or what is bad of it, "1% of the loan book was non-performing"."""
    if _of_sales(row, clause):
        return Metric.SALES
    bad = any(t.tags & tag.BAD for t in row[clause.figure + 1 : clause.figure + 1 + HELD])
    return Metric.OTHER if bad else None


def _of_sales(row: list[Token], clause: Clause) -> bool:
    """As in "China made up 19% of system sales"."""
    amount, after = row[clause.figure].amount, row[clause.figure + 2 : clause.figure + 5]
    return amount is not None and amount.unit == "%" and any(t.metric in SALES for t in after)


def _stake(row: list[Token], clause: Clause) -> bool:
    """As in "holds 22% of the stock", "memegang 51 persen saham"."""
    after = row[clause.figure + 1 : clause.figure + 4]
    return bool(after) and bool(after[0].tags & tag.SHARE_OF) and any(t.metric is Metric.SHARE_PRICE for t in after)


def _stake_moved(row: list[Token], clause: Clause) -> bool:
    """As in "menambah 10% saham Acme": so much of the shares, not how far they rose."""
    nxt = clause.figure + 1
    if unit_at(row, clause.figure) != "%" or nxt >= len(row):
        return False
    return row[nxt].metric is Metric.SHARE_PRICE and bool(row[nxt].tags & tag.SHARE_OF)


def _held(row: list[Token], clause: Clause) -> Metric | None:
    """What a verb of having right before a percentage makes of it: "holds 70%", "commands 71 per cent"."""
    if not clause.said & (tag.HOLDING | tag.RULING):
        return None
    before = clause.figure - 1
    while before > 0 and row[before].tags & tag.ABOUT and not row[before].tags & tag.HOLDING:
        before -= 1
    if before < 0:
        return None
    if row[before].tags & tag.RULING:
        return Metric.MARKET_SHARE
    return Metric.OTHER if row[before].tags & tag.HOLDING else None


def elided(row: list[Token], clause: Clause) -> bool:
    """Whether nothing but a name stands between a figure and the one before it: "Samsung holds 71%, Oppo 17%"."""
    named = False
    for j in range(clause.figure - 1, -1, -1):
        token = row[j]
        if token.amount is not None:
            return named and bool(token.amount.unit)
        named = named or token.owner is not None
        if token.metric is Metric.SHARE_PRICE and token.tags & tag.SHARE_OF and j and row[j - 1].amount is not None:
            continue  # "33.9% of the shares, MIND ID 34%"
        if token.owner is None and token.word != "," and not token.tags & (tag.JOIN | tag.CONTRAST | tag.ABOUT):
            return False
    return False


def per_unit(row: list[Token], clause: Clause) -> bool:
    """As in "$66 a barrel", "Rp 2,3 juta per gram", "US$742/t"."""
    amount, after = row[clause.figure].amount, row[clause.figure + 1 : clause.figure + 3]
    if amount is None or amount.unit in RATES or not after:
        return False
    if after[0].word == "/" and len(after) > 1:
        return after[1].word in CUES.measured_in
    if len(after) > 1 and after[1].word in CUES.face_value and not after[0].tags & tag.TO:
        return True  # "95.6 cents on the dollar"
    return after[0].metric is Metric.PRICE and " " in after[0].word


def _on_exchange(row: list[Token], clause: Clause, movement: Movement) -> bool:
    """Whether nothing but a company rose or fell: "Nvidia advanced 8%", "BBRI turun 2,3 persen"."""
    amount = row[clause.figure].amount
    if amount is None or movement.role is not Role.SIZE or movement.follows >= 0:
        return False
    if amount.unit not in {"%", "points"} and (not amount.unit.isupper() or amount.scale):
        return False  # "rose 18 sen", but "rose 18 million ringgit" is no price of a share
    if clause.verb > clause.figure:
        return _behind(row, clause)
    verb = row[clause.verb].tags
    if not verb & tag.VERB or verb & tag.GROWING or _raises_another(row, clause):
        return False
    return _only_company(_main_subject(row, clause)) or _relative(row, clause)


def _raises_another(row: list[Token], clause: Clause) -> bool:
    """Whether the verb has an object: "raised $2", "lifted them by 14%", "plans to add 10% to its capacity"."""
    if row[clause.verb].metric is Metric.FUNDING or part_of_something(row, clause.figure):
        return True
    between = row[clause.verb + 1 : clause.figure]
    if any(t.metric is not None or t.tags & (tag.PRONOUN | tag.EXPECTED) for t in between):
        return True
    after = row[clause.figure + 1 : clause.figure + 1 + TO_REACH]
    opening = sum(1 for _ in takewhile(lambda t: t.amount is not None or t.tags & tag.TO, after))
    return any(t.tags & tag.TO and n.tags & tag.PRONOUN for t, n in pairwise(after[: opening + 1]))


def _relative(row: list[Token], clause: Clause) -> bool:
    """As in "Acme, which a day before rose 11%": nothing but a time stands behind the relative pronoun."""
    k = clause.start - 1
    if k < 1 or not row[k].tags & tag.BREAK or not row[k].tags & tag.OPENER:
        return False
    if any(t.owner or t.metric or t.amount for t in row[clause.start : clause.verb]):
        return False
    k -= 2 if row[k - 1].word == "," else 1
    return k >= 0 and row[k].owner is not None and not row[k].hint


def _main_subject(row: list[Token], clause: Clause) -> list[Token]:
    """What stands before the verb, without a clause put before or into it: "As costs rose, Acme, which grew, fell"."""
    subject = [row[j] for j in reversed([*clause.before(clause.verb)])]
    if not row[0].tags & tag.BREAK:
        return subject
    comma = next((k for k in range(len(subject) - 1, -1, -1) if subject[k].word == ","), -1)
    return subject[comma + 1 :]


def _behind(row: list[Token], clause: Clause) -> bool:
    """As in "a 7% leap in Rolls-Royce", which names nothing of the company, and "Rivian opens 12% up"."""
    verb, after = row[clause.verb].tags, row[clause.verb + 1 : clause.verb + 3]
    if verb & tag.NOUN and len(after) == 2 and after[0].word == "in":  # noqa: PLR2004 - the company behind it
        return after[1].owner is not None and not after[1].hint
    return bool(verb & tag.MORE) and _only_company(row[clause.start : clause.figure])


def _only_company(subject: list[Token]) -> bool:
    """Whether a subject is a company and nothing of it, whatever stands in brackets or between commas."""
    named = brand = False
    depth = comma = 0
    for token in reversed(subject):
        if token.word in "()":
            depth ^= 1
        elif token.word == ",":
            comma ^= 1
        elif not (depth or comma):
            known = token.tags & tag.POINTS_BACK or (token.tags & tag.KIND and len(subject) <= KNOWN_KIND)
            named = named or (token.owner is not None and not token.hint) or bool(known)
            named = named or bool(brand and token.tags & tag.RELATED)  # "the owner of Guinness"
            brand = brand or token.hint
            if token.metric is not None or not (token.owner or token.tags or not token.word[0].isalnum()):
                return False
    return named


def _of_market(row: list[Token], clause: Clause) -> bool:
    """As in "holds 36 per cent of China's AI cloud market"."""
    after = row[clause.figure + 1 : clause.figure + HELD]
    if not after or not after[0].tags & (tag.OF | tag.SHARE_OF | tag.MARKET_NOUN):
        return False
    for token in after:
        if token.amount is not None or token.word in ",;.":
            return False
        if token.tags & tag.MARKET_NOUN:
            return True
    return False
