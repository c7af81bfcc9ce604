"""What a word for a measure says, where it stands, that an amount measures; and where it only describes something."""

from __future__ import annotations

from itertools import takewhile, zip_longest
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.fits import CHANGES, buys_a_company, fits, word_of_another
from bot.extract.figures.governing import is_genitive
from bot.extract.figures.shape import SALES
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.amounts import Amount
    from bot.extract.figures.lexicon import Lexicon
    from bot.extract.figures.tokens import Token

INNER_MARKS = str.maketrans("", "", "-.")  # of a word: "york-based", "u.s."
DESCRIBING = frozenset({Metric.INDEX, Metric.EXCHANGE_RATE})
SOLD = frozenset({Metric.PRODUCTION, Metric.EXPORTS, Metric.SALES, Metric.REVENUE, Metric.UNIT_SALES})
DIGGERS = tuple(CUES.diggers)
DESCRIBED = frozenset({Metric.INDEX, Metric.OTHER, None})
"""Of these a market's word may tell what a company is: "the FTSE 100 drinks giant", "the state miner"."""
BEHIND = 7  # tokens of a phrase behind a measure that may name the part it is of
SEGMENT_REACH, PROFIT_REACH = 12, 8  # tokens between a part of the company and what it earned
EVENTS = frozenset({Metric.FUNDING, Metric.DEAL_VALUE})
"""What dates other news: "since the listing"."""
HEADS = frozenset({Metric.OTHER, Metric.INTEREST_RATE, Metric.MARGIN, Metric.DIVIDEND})
"""Measures whose word is narrowed by another's right behind it: "rasio kredit bermasalah KUR"."""
COSTS = tuple(CUES.costing)
GOODS_REACH = 8  # tokens: "minyak sawit mentah (CPO) pengiriman Januari di"
TRADED_ON = frozenset({Metric.SHARE_PRICE, Metric.INDEX})
DUE_REACH = 5  # tokens: "minyak sawit mentah (CPO) pengiriman"
DEBT_REACH = 6  # tokens from what is owed to what it costs
PLACE_REACH = 8  # tokens from "in the US" to "sales"
PART_NAME = 4  # tokens from a word of a part's name to "unit"
EXPECTING_REACH = 3  # tokens: "Wall Street had been braced for"


def measured_by(row: list[Token], j: int, amount: Amount, lexicon: Lexicon, *, markets: bool) -> Metric | None:
    """What the word at row[j] says that the amount measures, None if nothing."""
    token, metric = row[j], row[j].metric
    otherwise = token.tags & tag.PER_SHARE or _makes_move(row, j)
    if metric is None or otherwise or _modifies(row, j, lexicon) or _tells_when(row, j):
        return None
    if metric is Metric.MARKET_CAP and (other := _worth_of_another(row, j)):
        return other
    if not markets and ((metric is Metric.INDEX and beside(row, j)) or (metric in DESCRIBING and descriptive(row, j))):
        return None
    per_share = metric is Metric.DEAL_VALUE and any(t.tags & tag.PER_SHARE for t in row)
    if not fits(metric, amount, per_share=per_share):
        return _too_much(token, amount, lexicon)
    if word_of_another(metric, amount, token.word):
        return None
    gold = metric is Metric.SHARE_PRICE and _of_goods(row, j)
    if gold or (metric is Metric.OTHER and _asks(row, j) and amount.unit.isupper() and not amount.scale):
        metric = Metric.PRICE  # "gold traded at"
    elif amount.unit == "%" and _of_debt(row, j):
        metric = Metric.INTEREST_RATE
    elif amount.unit in CHANGES and _has_share_of(row, j):
        metric = Metric.MARKET_SHARE
    return Metric.SHARE_PRICE if _of_share(row, j, lexicon) else whole_or_part(row, j, metric, lexicon)


def _has_share_of(row: list[Token], j: int) -> bool:
    """Whether the word at row[j] only says of what somebody has a share: "its share of household deposits is 26%"."""
    if row[j].metric in {Metric.MARKET_SHARE, Metric.SHARE_PRICE}:
        return False
    k = j - 1
    while k > 1 and (modifier(row[k]) or row[k].tags & tag.ABOUT) and not row[k].tags & tag.OF:
        k -= 1
    return k > 0 and bool(row[k].tags & tag.OF) and row[k - 1].metric is Metric.MARKET_SHARE


def _of_goods(row: list[Token], j: int) -> bool:
    """Whether goods and no share traded at row[j]: "gold traded at", "kontrak minyak sawit Januari ditutup"."""
    for k in range(j - 1, max(-1, j - GOODS_REACH), -1):
        token = row[k]
        if token.metric is Metric.PRICE and token.tags & tag.MARKET:
            return True
        if token.owner or token.amount is not None or token.metric in TRADED_ON or token.tags & tag.DIVIDES:
            return False
        if not (token.word[0].isalnum() or token.word in "()"):
            return False
    return False


def _asks(row: list[Token], j: int) -> bool:
    """Whether "charges" is a verb, as right before a sum: "Acme charges about $10 for"; not "charges of $10"."""
    behind = row[j + 1 : j + 3]
    money = any(t.amount is not None for t in behind[: 2 if behind and behind[0].tags & tag.ABOUT else 1])
    return row[j].word in CUES.asking and money


def _too_much(token: Token, amount: Amount, lexicon: Lexicon) -> Metric | None:
    """What a word for a price says of what no product costs: "the price is $4 billion", "priced at 118 bps"."""
    if token.metric is Metric.PRICE and token.word in lexicon.price_nouns and buys_a_company(amount):
        return Metric.DEAL_VALUE
    if token.word in lexicon.costs:
        return Metric.OTHER if amount.unit.isupper() else None  # costs of billions are no price
    return Metric.INTEREST_RATE if token.metric is Metric.PRICE and amount.unit == "bps" else None


def _of_debt(row: list[Token], j: int) -> bool:
    """Whether a price at row[j] is what borrowing costs: "debt stood at $2 billion at an average cost of 4.8%"."""
    costs = row[j].metric is Metric.PRICE and row[j].word.endswith(COSTS)
    return costs and any(t.metric is Metric.DEBT for t in row[max(0, j - DEBT_REACH) : j])


def _makes_move(row: list[Token], j: int) -> bool:
    """Whether what is made at row[j] is a share's move: "membuat saham AMMN melonjak"."""
    return row[j].metric is Metric.PRODUCTION and j + 1 < len(row) and row[j + 1].metric is Metric.SHARE_PRICE


def _of_share(row: list[Token], j: int, lexicon: Lexicon) -> bool:
    """Whether a price at row[j] is that of a share: "harga MEDC", which names who is listed and nothing sold."""
    nxt = row[j + 1] if j + 1 < len(row) else None
    if row[j].word not in lexicon.price_nouns or any(t.metric is Metric.PRICE and " " in t.word for t in row[j + 1 :]):
        return False  # "harga BP 92 Rp 12.960 per liter" is of what BP sells
    return nxt is not None and nxt.owner is not None and not nxt.hint


def _specialty(row: list[Token], j: int, lexicon: Lexicon) -> bool:
    """Whether loans are only what a bank is known for: "pendapatan bunga bank spesialis kredit rumah itu"."""
    known = lexicon.words.modifiers_follow and row[j - 2].tags & tag.KIND and modifier(row[j - 1])
    return bool(known) and any(t.metric is not None for t in row[: j - 2])


def _modifies(row: list[Token], j: int, lexicon: Lexicon) -> bool:
    """Whether the word at row[j] only says more of a measure: "dividends from profit", "bunga KUR"."""
    if no_price(row, j) or (not lexicon.words.modifiers_follow and _names_a_part(row, j)):
        return True
    if row[j].metric is Metric.UNIT_SALES and _due(row, j, lexicon):
        return True
    if _is_adjective(row, j, lexicon) or any(t.word in CUES.excluding for t in row[max(0, j - 2) : j]):
        return True
    if row[j].metric is Metric.ASSETS and j > 1 and (_paid(row, j) or _specialty(row, j, lexicon)):
        return True
    if lexicon.words.modifiers_follow and j and row[j - 1].metric in HEADS:
        return True
    if j > 1 and modifier(row[j - 1]) and row[j - 2].tags & tag.LINK:
        j -= 1  # "gross margin on home sales"
    head = j - 3 if j > 2 and row[j - 2].owner is not None else j - 2  # noqa: PLR2004 - "dividen BCA dari laba"
    return head >= 0 and bool(row[j - 1].tags & tag.LINK) and row[head].metric in {Metric.DIVIDEND, Metric.MARGIN}


def _is_adjective(row: list[Token], j: int, lexicon: Lexicon) -> bool:
    """Whether "premium" at row[j] only says of what kind something is: "a Premium subscription costs $12"."""
    after = row[j + 1] if j + 1 < len(row) else None
    named = row[j].word in CUES.premiums and after is not None and modifier(after)
    return named and not lexicon.words.modifiers_follow


def _due(row: list[Token], j: int, lexicon: Lexicon) -> bool:
    """Whether "delivery" at row[j] says when goods are due: "kontrak minyak sawit pengiriman Januari"."""
    month = j + 1 < len(row) and row[j + 1].word in lexicon.calendar
    return month and any(t.metric is Metric.PRICE and t.tags & tag.MARKET for t in row[max(0, j - DUE_REACH) : j])


def _names_a_part(row: list[Token], j: int) -> bool:
    """Whether the word at row[j] is in the name of a part of the company: "at the production and farming unit"."""
    for token in row[j + 1 : j + 1 + PART_NAME]:
        if token.tags & tag.SEGMENT:
            return True
        if not (token.tags & tag.JOIN or modifier(token)):
            return False
    return False


def _paid(row: list[Token], j: int) -> bool:
    """Whether cash at row[j] is how something is paid: "$38.50 per share in cash", "for $390 million in cash"."""
    before = row[j - 2]
    if before.tags & tag.PER_SHARE:
        return True
    linked = row[j - 1].tags & tag.OF and row[j - 1].word != "of"  # "sits on $5 billion of cash"
    paid = before.amount is not None and before.amount.unit.isupper() and bool(linked)
    return paid and j > 2 and row[j - 3].word == "for"  # noqa: PLR2004 - and not "ended the year with $5 million in cash"


def _tells_when(row: list[Token], j: int) -> bool:
    """Whether a deal or share sale at row[j] only dates something: "the worst day since the listing"."""
    if row[j].metric not in EVENTS:
        return False
    k = j - 1
    while k > 0 and row[k].tags & (tag.ABOUT | tag.PRONOUN):
        k -= 1
    return k >= 0 and bool(row[k].tags & tag.BREAK) and not row[k].tags & tag.PREPOSITION and not _goes_on(row, j)


def _goes_on(row: list[Token], j: int) -> bool:
    """Whether a clause goes on behind row[j]: "as the deal was valued at"."""
    return j + 1 < len(row) and bool(row[j + 1].word[0].isalnum() and not row[j + 1].tags & tag.PREPOSITION)


def _worth_of_another(row: list[Token], j: int) -> Metric | None:
    """What is worth so much at row[j] when it is no company: "the order is worth $3 billion", "the deal is worth"."""
    if "worth" not in row[j].word or row[j].word.count(" ") > 1:  # "leaving the company worth" says whose
        return None
    k, passed = j - 1, tag.CLAUSE_VERB | tag.ABOUT | tag.BREAK
    while k >= 0 and (row[k].tags & passed or row[k].word == ",") and not row[k].owner:
        k -= 1
    if k < 0 or row[k].metric in {Metric.SHARE_PRICE, Metric.MARKET_CAP}:
        return None
    company = row[k].owner is not None or row[k].tags & (tag.PRONOUN | tag.DESCRIPTION | tag.KIND)
    deal = Metric.DEAL_VALUE if row[k].metric is Metric.DEAL_VALUE else Metric.OTHER
    return None if company else deal


def no_price(row: list[Token], j: int) -> bool:
    """Whether a commodity at row[j] only says of what something is: "a copper producer", "palm oil output"."""
    if row[j].metric is not Metric.PRICE or not row[j].tags & tag.MARKET or j + 1 >= len(row):
        return False
    if j + 2 < len(row) and row[j + 1].tags & tag.JOIN:  # "copper and gold miner"
        if row[j + 2].word.endswith(DIGGERS):
            return True
        j += 2 if row[j + 2].tags & tag.MARKET and j + 3 < len(row) else 0
    own = j > 0 and (
        row[j - 1].word in CUES.realised or is_genitive(row, j - 1)
    )  # "realised uranium price", "Acme's coal"
    return own or bool(row[j + 1].tags & tag.KIND) or row[j + 1].metric in SOLD


def descriptive(row: list[Token], j: int) -> bool:
    """Whether a market at row[j] only says of somebody else what it is, has or expects.

    "The FTSE 100 group", "the index's biggest faller", "Wall Street was braced for", "pinjaman rupiahnya".
    """
    token, after = row[j], row[j + 1 : j + 1 + EXPECTING_REACH]
    beside_ = {t.metric for t in (*row[max(j - 1, 0) : j], *after[:1])}
    if token.metric is Metric.EXCHANGE_RATE and (beside_ & {Metric.DEBT, Metric.ASSETS} or _in_money(row, j)):
        return True
    compared = any(t.word in CUES.alike for t in row[max(0, j - 2) : j])
    if compared and not any(t.word in CUES.relative for t in row[j + 1 : j + 3]):
        return True  # "in line with inflation", but not "in line with the Nikkei, which fell 3%"
    owns = token.word[-1] != "s" and token.inflected and not token.clipped
    named = token.metric is Metric.INDEX and len(after) > 1 and modifier(after[0]) and after[1].tags & tag.KIND
    kind = bool(after) and token.metric in DESCRIBED and bool(after[0].tags & tag.KIND or named)
    hopes = token.metric is Metric.INDEX or token.word.endswith("market")
    expects = hopes and any(t.tags & tag.EXPECTED for t in after)
    return owns or kind or expects  # "Wall Street was braced for", "what the market had hoped for"


def _in_money(row: list[Token], j: int) -> bool:
    """Whether a currency at row[j] is but what something is counted in: "revenue in dollars", "dalam dolar AS"."""
    return j > 0 and row[j - 1].word in {"in", "dalam"}


def beside(row: list[Token], j: int) -> bool:
    """Whether a market is only where something happened: "shares on the Nasdaq", "(NASDAQ: MTCH)"."""
    if j + 1 < len(row) and row[j + 1].word == ":":
        return True
    k = j - 2 if j > 1 and "-" in row[j - 1].word else j - 1  # "on the blue-chip index"
    while k > 0 and row[k].tags & tag.ABOUT:
        k -= 1
    named = k > 0 and row[k].tags & tag.SHARE_OF and row[k - 1].amount is None  # "the worst of the Nasdaq names"
    return k >= 0 and bool(named or row[k].tags & tag.LINK) and not row[k].tags & tag.BY


def whole_or_part(row: list[Token], j: int, metric: Metric, lexicon: Lexicon) -> Metric:
    """Sales of a product line or region against the whole company's revenue; a unit's profit is operating."""
    if metric is Metric.NET_PROFIT and row[j].word in lexicon.plain_profit and _segment(row, j, PROFIT_REACH):
        return Metric.OPERATING_PROFIT
    if metric not in SALES:
        return metric
    if metric is Metric.SALES and row[j].word not in lexicon.plain_sales:
        return metric
    if metric is Metric.REVENUE and row[j].word in lexicon.whole_revenue:
        return Metric.SALES if j and row[j - 1].tags & tag.SEGMENT and not row[j - 1].tags & tag.RELATED else metric
    part = _segment(row, j, SEGMENT_REACH) or _narrowed(row, j, lexicon) or _somewhere(row, j, lexicon)
    return Metric.SALES if part else Metric.REVENUE


def _segment(row: list[Token], j: int, reach: int) -> bool:
    """Whether a part of the company is spoken of shortly before row[j]."""
    for k in range(j - 1, max(-1, j - 1 - reach), -1):
        if row[k].tags & tag.SEGMENT and not (row[k].tags & tag.RELATED and row[k + 1].owner):
            return True
        if row[k].word in ";.":
            return False
    behind = [*takewhile(_same_phrase, row[j + 1 : j + 1 + BEHIND])]  # "sales in Zebra's mobile computing business"
    of_another = [t.tags & tag.RELATED and n.owner for t, n in zip_longest(behind, behind[1:], fillvalue=row[j])]
    if any(t.tags & tag.SEGMENT and not other for t, other in zip(behind, of_another, strict=True)):
        return True
    opening = row[j + 1 : j + 4]  # "sales at the tools and parts unit"
    if not opening or not opening[0].tags & tag.PREPOSITION or not all(map(_same_phrase, opening)):
        return False
    return any(_names_a_part(row, k) for k in range(j + 2, j + 4))


def _same_phrase(token: Token) -> bool:
    """Whether a phrase goes on: "BSI's profit hit 6 trillion, its gold unit led" is of no unit's profit."""
    return token.word != "," and token.amount is None and not token.tags & (tag.MOVE | tag.DIVIDES)


def _somewhere(row: list[Token], j: int, lexicon: Lexicon) -> bool:
    """Whether a place opens the clause that the word at row[j] is of: "In the US, by contrast, sales declined"."""
    for k in range(j - 1, max(-1, j - 1 - PLACE_REACH), -1):
        if row[k].amount is not None or row[k].tags & tag.BREAK:
            return False
        place = row[k + 2] if row[k + 1].tags & tag.OPENER and k + 2 < j else row[k + 1]
        if row[k].word in CUES.within and place.word in lexicon.regions:
            return k == 0 or row[k - 1].word in ",;" or bool(row[k - 1].tags & tag.DIVIDES)
    return False


def _narrowed(row: list[Token], j: int, lexicon: Lexicon) -> bool:
    """Whether "sales" is of something: "iPhone sales", "penjualan mobil", "sales in China"."""
    k = j + 1 if lexicon.words.modifiers_follow else j - 1
    if 0 <= k < len(row) and modifier(row[k]) and not row[j].clipped:
        return not _of_a_time(row, k, lexicon)
    after = row[j + 1 : j + 4]
    if len(after) < 2 or not after[0].tags & (tag.OF | tag.PREPOSITION) or after[0].tags & tag.BY:  # noqa: PLR2004
        return False
    more = after[1].tags & (tag.ABOUT | tag.MORE) and len(after) > 2  # noqa: PLR2004 - "sales of the iPhone", "in Greater China"
    place = j + 3 if more else j + 2
    kind = next((k for k in range(place, min(len(row), place + PART_NAME)) if not modifier(row[k])), place)
    if kind < len(row) and row[kind].tags & tag.KIND and not row[kind].inflected:
        return False  # "revenue at the New York-based company"
    return modifier(row[place]) and not _of_a_time(row, place, lexicon)  # "sales from May to July" are the whole's


def _of_a_time(row: list[Token], k: int, lexicon: Lexicon) -> bool:
    """Whether the word at row[k] only says when: "October revenue", "nine-month sales", "pendapatan sembilan bulan"."""
    parts = row[k].word.split("-")
    if not (lexicon.calendar | CUES.spans).isdisjoint(parts):
        return True
    counted = k + 1 < len(row) and row[k + 1].word in CUES.spans
    return counted and row[k].word in lexicon.words.number_words


def modifier(token: Token) -> bool:
    """A brand, or a plain word: no company, no grammar, nothing this language lists."""
    if token.hint:
        return True
    plain = token.owner is None and token.amount is None and not token.tags and token.metric is None
    return plain and token.word.translate(INNER_MARKS).isalpha() and len(token.word) > 2  # noqa: PLR2004 - no mark
