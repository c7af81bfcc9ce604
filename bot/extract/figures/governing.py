"""What tells whether a movement in a sentence is that of a figure beside it. Each answers one question of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.model import Direction, Metric

if TYPE_CHECKING:
    from bot.extract.figures.tokens import Token

REACH = 14  # tokens between a movement and its figure
ELIDED = 7  # words a subject may have where its verb is left out
DENIAL_REACH = 25  # tokens
PART_REACH = 6  # words: "1,700 jobs worldwide over two years, almost 18% of its workforce"
NOUN_REACH = 4  # "a 5% year-on-year like-for-like drop"
PASSIVE = 4  # tokens: "has been wiped"
SUBJECT_REACH = 5  # tokens: "the yearly decline in arrivals eased to 6%"
RATES = frozenset({"%", "pp", "bps", "points"})
PRICES = frozenset({Metric.SHARE_PRICE, Metric.MARKET_CAP, Metric.PRICE, Metric.INDEX, Metric.EXCHANGE_RATE})
DEALS = frozenset({Metric.DEAL_VALUE, Metric.FUNDING, Metric.INVESTMENT})
ENDS_OBJECT = tag.BREAK | tag.CLAUSE_VERB | tag.JOIN | tag.OR
NO_SUBJECT = tag.OF | tag.TO | tag.BEFORE | tag.CLAUSE_VERB | tag.PREPOSITION | tag.EXPECTED | tag.BREAK | tag.MOVE
"""Words that no subject holds whose verb is left out."""
KEPT = frozenset({Metric.INTEREST_RATE, Metric.DIVIDEND, Metric.PRICE, Metric.MARGIN})


def denied(row: list[Token], i: int) -> bool:
    """Whether the clause before the figure denies what it says: "denies report of 30,000 job cuts"."""
    for token in reversed(row[max(0, i - DENIAL_REACH) : i]):
        if token.tags & tag.DENIED:
            return True
        if token.tags & tag.CONTINUES or token.word in ",;:":
            return False
    return False


def called_untrue(row: list[Token], i: int) -> bool:
    """Whether what tells of the figure is said to be wrong behind it: "a report of a $5 billion bid was false"."""
    if not any(t.tags & tag.UNTRUE for t in row[i + 1 :]):
        return False
    return any(t.tags & tag.REPORT for t in row[:i])


def kept(row: list[Token], i: int, j: int) -> bool:
    """A rate said to be the same: "BI Rate tetap 4,75 persen". A share held of something is no flat change."""
    between = row[j + 1 : i]
    if any(t.tags & tag.OR for t in between) and all(t.word == "," or t.tags & (tag.OR | tag.ABOUT) for t in between):
        return True  # "tidak berubah, yakni Rp5 triliun"
    if _kept_plan(row, i, j):
        return True
    object_ = j + 1 == i or row[j + 1].metric is not None or row[j + 1].tags & tag.ABOUT
    return bool(object_) and not part_of_something(row, i) and any(t.metric in KEPT for t in row[max(0, j - 6) : i])


def _kept_plan(row: list[Token], i: int, j: int) -> bool:
    """Whether a sum or number is planned as before: "mempertahankan panduan 5 juta ton", "capex tetap Rp1 miliar"."""
    if unit_at(row, i) in RATES:
        return False
    if j + 1 == i:
        return any(t.metric is Metric.INVESTMENT for t in row[max(0, j - 3) : j])
    plan = row[j + 1].tags & tag.EXPECTED and row[j + 1].tags & tag.NOUN
    return bool(plan) and not any(t.metric is Metric.PRICE_TARGET or t.tags & tag.BREAK for t in row[j + 1 : i])


def kept_target(row: list[Token], i: int) -> bool:
    """A price target that is kept says what it is, not that anything stood still."""
    return any(t.metric is Metric.PRICE_TARGET for t in row[max(0, i - REACH) : i])


def raised_money(row: list[Token], i: int, j: int) -> bool:
    """As in "raised $5 million": funds, not a rise; likewise "added $5 billion of orders" is left to the metric."""
    amount = row[i].amount
    return bool(
        amount is not None and amount.unit not in RATES and row[j].metric in {Metric.FUNDING, Metric.INVESTMENT}
    )


def sizes_a_deal(row: list[Token], i: int) -> bool:
    """As in "cuts $1.8 billion deal", "sew up $1.8bn merger": money right before a deal says how large it is."""
    after = row[i + 1] if i + 1 < len(row) else None
    return (
        unit_at(row, i).isupper() and after is not None and after.metric in DEALS and not after.tags & tag.PREPOSITION
    )


def price_loss(row: list[Token], i: int, j: int) -> bool:
    """Whether a loss is a fall: of a percentage, or of money where a price is spoken of. A loss made is a level."""
    amount = row[i].amount
    if amount is None:
        return False
    if amount.unit in RATES:
        return True
    return any(t.metric in PRICES for t in row[max(0, j - 8) : i + 6])


def takes_object(row: list[Token], j: int, i: int, *, strict: bool, of: bool) -> bool:
    """Whether what stands between movement and figure is its object or adverbs: "raised its dividend 5%"."""
    if _is_said_of(row, j, i):
        return True
    if of:
        return bool(row[j].tags & tag.NOUN)
    unknown = 0
    for token in row[j + 1 : i]:
        tags = token.tags
        if tags & ENDS_OBJECT and not tags & tag.ABOUT:
            return False
        unknown += not (tags & tag.ABOUT or token.metric is not None)
    return not strict or unknown <= 1


def _is_said_of(row: list[Token], j: int, i: int) -> bool:
    """Whether the figure is what a noun of movement is said to be: "growth was 4.5%", "the decline is just 2%"."""
    between = row[j + 1 : i]
    linked_by = any(t.tags & tag.CLAUSE_VERB for t in between)
    only = all(t.tags & (tag.CLAUSE_VERB | tag.ABOUT) and not t.tags & tag.MOVE for t in between)
    return bool(row[j].tags & tag.NOUN) and linked_by and only and unit_at(row, i) in RATES


def part_of_something(row: list[Token], i: int) -> bool:
    """As in "20% of customers", "a 5% stake": a part of something."""
    return i + 1 < len(row) and bool(row[i + 1].tags & tag.SHARE_OF)


def negated(row: list[Token], j: int) -> bool:
    """As in "did not fall 5%", "membantah turun 5 persen"."""
    for k in range(j - 1, max(-1, j - REACH), -1):
        token = row[k]
        if token.tags & tag.NOT and k >= j - 4:
            return not _of_those_who(row, k, j)
        if token.tags & tag.DENIED:
            return True
        if token.word in ",;:" or token.amount is not None:
            return False
    return False


def _of_those_who(row: list[Token], k: int, j: int) -> bool:
    """Whether the "not" at row[k] says whom the verb at row[j] is about: "holders who sell nothing will be diluted"."""
    return any(t.tags & tag.BREAK for t in row[max(0, k - 2) : k]) and any(t.tags & tag.FUTURE for t in row[k + 2 : j])


def moving_noun(row: list[Token], j: int) -> int:
    """Where the noun stands that says what the verb at row[j] changed: "the decline eased to 6%"; -1 without one."""
    for k in range(j, max(-1, j - 1 - SUBJECT_REACH), -1):
        token = row[k]
        if _in_brackets(row, k):
            continue  # "the growth (SSSG) eased to 2%"
        named = token.owner and not (k and row[k - 1].tags & tag.PREPOSITION)  # "growth at Acme slowed to 4%"
        if token.amount is not None or named or (token.tags & tag.BREAK) or not token.word[0].isalnum():
            return -1
        if token.tags & tag.LOSING or (token.tags & (tag.UP | tag.DOWN) and token.tags & tag.NOUN):
            plain = not token.tags & tag.VERB
            if plain or (k and (row[k - 1].tags & (tag.ABOUT | tag.PRONOUN) or row[k - 1].word.endswith("'s"))):
                return k
    return -1


def _is_taken(row: list[Token], j: int) -> bool:
    """Whether the word at row[j] takes something off: "taken off its value", "wiped off Acme"."""
    apart = row[j].tags & tag.TAKING and row[j + 1].tags & tag.AWAY
    return bool(apart) or (bool(row[j].tags & tag.DOWN and row[j].tags & tag.VERB) and " " in row[j].word)


def _in_brackets(row: list[Token], k: int) -> bool:
    """Whether row[k] is a word alone in brackets, or one of them."""
    opened = next((i for i in range(max(0, k - 2), k + 1) if row[i].word == "("), -1)
    return opened >= 0 and opened + 2 < len(row) and row[opened + 2].word == ")"


def taken_away(row: list[Token], i: int) -> int:
    """Where the verb stands in "took 900 billion yen out of the first half"; -1 without one."""
    behind = next((j for j in range(i + 1, min(len(row), i + 1 + PASSIVE)) if not row[j].tags & tag.CLAUSE_VERB), 0)
    if i + 1 < behind < len(row) - 1 and _is_taken(row, behind):
        return behind  # "$400 billion has been wiped off its value"
    if i + 1 < len(row) and row[i + 1].tags & tag.AWAY:
        for j in range(i - 1, max(-1, i - 1 - SUBJECT_REACH), -1):
            if row[j].tags & tag.TAKING:
                return j
    return -1


def way(token: Token) -> Direction:
    """Which way a movement goes; a loss goes down."""
    if token.tags & tag.FLAT:
        return Direction.FLAT
    return Direction.UP if token.tags & tag.UP else Direction.DOWN


def linked(row: list[Token], j: int) -> bool:
    """Whether the word at row[j] only links a name, as "with" does, and opens no clause: "its business with Acme"."""
    if not row[j].tags & tag.PREPOSITION or j + 2 >= len(row) or row[j + 1].owner is None:
        return False
    return not row[j + 2].tags & (tag.MOVE | tag.CLAUSE_VERB) or bool(row[j + 2].tags & tag.BY)


def separates(token: Token) -> bool:
    """Whether a new member of a list, or a new clause, begins behind it."""
    return token.word in ",;" or bool(token.tags & tag.CONTINUES)


def verb_left_out(after: list[Token]) -> bool:
    """Whether words between a comma and a figure can be a subject whose verb is left out: "B", "those in B"."""
    if len(after) > 2 and after[0].word in CUES.those:  # noqa: PLR2004 - "those in B"
        after = after[2:]
    if len(after) > 1 and after[0].word in CUES.next_in_rank:
        after = after[1:]  # "Banks fell 2%, followed by miners 1%"
    if _in_a_place(after):
        return True
    if any(t.tags & tag.BY for t in after):
        return len(after) <= ELIDED and not any(
            t.tags & (tag.BEFORE | tag.BREAK) and not t.tags & tag.ABOUT for t in after
        )
    return len(after) <= ELIDED and not any(t.tags & NO_SUBJECT and not t.tags & tag.ABOUT for t in after)


def _in_a_place(after: list[Token]) -> bool:
    """Whether they only say where: "sales rose 9% in China, in Europe 5%", "naik 9 persen, sementara di Eropa 5"."""
    first = 1 if after and after[0].tags & (tag.JOIN | tag.CONTRAST) else 0
    place = after[first + 1 :]
    if not 0 < len(place) <= ELIDED or after[first].word not in CUES.within:
        return False
    return all(not t.tags and t.metric is None and t.owner is None for t in place)


def pared(row: list[Token], i: int) -> int:
    """Where the noun is of a gain or a loss that became less or more, "pared losses to 0.4%", or -1."""
    j = i - 1 if unit_at(row, i) in RATES else 0
    while j > 1 and row[j].tags & tag.ABOUT and not row[j].tags & tag.TO:
        j -= 1
    if j < 2 or not row[j].tags & tag.TO or row[j - 1].word not in CUES.days_moves:  # noqa: PLR2004 - "pared losses to"
        return -1
    verb = row[j - 2] if not row[j - 2].tags & tag.PRONOUN or j < 3 else row[j - 3]  # noqa: PLR2004 - "pared its"
    return j - 1 if verb.word in CUES.pared else -1


def is_genitive(row: list[Token], j: int) -> bool:
    """Whether the company at row[j] has an ending that no word shows: "Acme's sales", "Siemens' sales"."""
    if row[j].owner is None or j + 1 == len(row):
        return False
    gap = row[j + 1].start - row[j].end
    return gap == len("'s ") or (gap == len("' ") and row[j].word[-1] == "s")


def unit_at(row: list[Token], i: int) -> str:
    """The unit of the amount at row[i], "" without one."""
    amount = row[i].amount
    return amount.unit if amount is not None else ""


def said_again(row: list[Token], i: int, between: list[Token]) -> bool:
    """As in "69.30 points or 0.90%", "Rp5 triliun (US$300 juta)", "1,700 jobs, almost 18% of its workforce"."""
    core = [t for t in between if not t.tags & (tag.ABOUT | tag.BY | tag.PER_SHARE)]
    if any(t.word[0].isalnum() and not t.tags & tag.OR for t in core):
        part = unit_at(row, i) == "%" and part_of_something(row, i)
        return part and len(core) <= PART_REACH and any(t.word == "," for t in row[max(0, i - 3) : i])
    return any(t.tags & tag.OR for t in core) or (bool(core) and core[0].word in "(/")
