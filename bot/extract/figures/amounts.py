"""Numbers that say how much: found by their digits, read with what stands right before and after.

One regex walks the digits; everything else looks only at a few characters around each, so cost grows with the
number of numbers. Dates, years, times, model names and list numbers carry no unit and fall out here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from bot.extract.figures.cues import CUES
from bot.extract.figures.lexicon import SHORT_MARKS
from bot.model import Direction, Metric

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.extract.figures.lexicon import Lexicon

DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
NEXT_WORD = re.compile(r"[ \u00a0]?([^\W\d_]+(?:-[^\W\d_]+)*)")
SIGNS = {"+": Direction.UP, "▲": Direction.UP, "↑": Direction.UP} | dict.fromkeys("-−–▼↓", Direction.DOWN)
SIGN = re.compile(r"(?:^|[\s(\[,:;“\"])([+−–-]|[▲▼↑↓] ?)$")
EQUATION = re.compile(r"\s?=")
BEFORE_NUMBER = 12  # characters: the longest currency mark with its spaces and sign
COUNTED_WORDS = 5  # how many words after a number may lead to what it counts
LONGEST = 24  # digits; more is an identifier, and Decimal is kept cheap
DASHES = frozenset("-–—")
RANGE = Decimal("1.5")  # the ends of what is foreseen are hardly further apart
SAME_SCALE = 10  # times that a scale told once may be of: no revenue goes "from $900 to $1.2 million"
THOUSAND = 1000  # from here on a number needs no scale: "200,000 to 2 million" is no range of millions
MOST_NUMBERS = 10_000  # a text that holds more is a table, and no news
CLOCK = frozenset({".m", "m", "m."})  # "2 p.m." is no price in pence
CENTS = 2  # decimal places
LEAST_QUOTE = 100  # of a currency whose quotes are given to the hundredth: yen
MAX_SCALE = 15  # thousand trillion


@dataclass(slots=True, eq=False)  # not frozen: it is put right as more of what stands around it is read, here only
class Amount:
    """A number with its unit: "%", "pp", "bps", "x", "points", "count", an ISO 4217 code, or "" for none.

    `start` and `end` span number and unit; `evidence` spans the whole range when it is one end of it. `mantissa` is
    the number before scaling. `metric` is what a counted noun measures.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    mantissa: Decimal
    scale: int = 0
    sign: Direction | None = None
    metric: Metric | None = None
    person: bool = False
    doubtful: bool = False  # "7 times", a figure only where a ratio is spoken of
    range_end: bool = False  # the second number of a range
    evidence: tuple[int, int] = (0, 0)

    @property
    def promising(self) -> bool:
        """Whether it may be a figure by itself: it has a unit, or is no day, year or list number."""
        return bool(self.unit or self.scale) or self.value >= THOUSAND or self.value % 1 != 0


def amounts(text: str, lower: str, lexicon: Lexicon) -> list[Amount]:
    """Every number of a text in order, bare ones too; `lower` is the text in lower case, as long as it."""
    digits = islice(DIGITS.finditer(text), MOST_NUMBERS)
    found = [a for m in digits if (a := _numeric(text, lower, m.start(), m.end(), lexicon))]
    spelled = list(islice(_in_words(text, lower, lexicon), MOST_NUMBERS))
    if spelled:
        found = sorted(found + spelled, key=lambda a: a.start)
    return _ranges(_with_cents(found, lower), lower, lexicon)


def _with_cents(found: list[Amount], lower: str) -> list[Amount]:
    """The amounts with hundredths put to what they belong to: "149 dollars 60 cents"."""
    whole: list[Amount] = []
    for amount in found:
        last = whole[-1] if whole else None
        cents = amount.unit.isupper() and amount.value < 1 and amount.value.scaleb(CENTS) == amount.mantissa
        if cents and last is not None and last.unit == amount.unit and lower[last.end : amount.start] in {" ", " and "}:
            last.value = last.mantissa = last.value + amount.value
            last.end, last.evidence = amount.end, (last.start, amount.end)
        else:
            whole.append(amount)
    return whole


def _in_words(text: str, lower: str, lexicon: Lexicon) -> Iterator[Amount]:
    """Numbers written as words, looked for only where a scale or unit follows a letter."""
    seen = set()
    for unit in lexicon.unit_after_word.finditer(lower):
        m = lexicon.spelled.search(lower, max(0, unit.end() - LONGEST), unit.end(1) + 1)
        if m is not None and m.start() not in seen:
            seen.add(m.start())
            amount = _spelled(text, lower, m, lexicon)
            if amount is not None:
                yield amount
    if any(word in lower for word in lexicon.words.vague):
        for m in lexicon.vague.finditer(lower):
            yield from _vague(m, lexicon)


def _numeric(text: str, lower: str, start: int, end: int, lexicon: Lexicon) -> Amount | None:
    """The amount whose digits are text[start:end], None if they are part of a name, a date or a time."""
    ahead = max(0, start - BEFORE_NUMBER)
    left = text[ahead:start]
    closed = end
    if left[-1:] == "(" and left[-2:-1] in lexicon.symbol_ends:
        left = left[:-1]  # an accountant's loss: "$(0.14)", "$(1.3) million"
        closed += text[end : end + 1] == ")"
    symbol = lexicon.symbol.search(left) if left.rstrip(" \u00a0")[-1:] in lexicon.symbol_ends else None
    begin = ahead + symbol.start() if symbol else start
    digits = text[start:end]
    if not symbol and left:
        if left[-1] == "." and not left[-2:-1].isalnum():
            begin, digits = start - 1, "0." + digits
        elif _glued(left) and not lexicon.ranged.search(left):
            return None
    currency = lexicon.symbols[symbol[1].replace(" ", "")] if symbol else ""
    amount = _with_suffix(lower, text, (begin, closed), digits, currency, lexicon)
    if amount is None or (symbol and symbol[1] in SHORT_MARKS and not (amount.scale or _to_the_cent(digits))):
        return None  # a console, not pounds
    if symbol and symbol[1] == OCTANE and not amount.scale and amount.value in OCTANES:
        return None  # petrol, not lei
    before = text[max(0, begin - 3) : begin]
    if EQUATION.match(text, amount.end) or before[-2:].strip() == "=":
        return None  # "$1 = Rp16.000" is a note, not news
    if amount.unit not in {"", "count"} and not SIGNS.keys().isdisjoint(before[-2:]) and (sign := SIGN.search(before)):
        amount.sign, amount.start = SIGNS[sign[1][0]], begin - len(sign[1])
        amount.evidence = (amount.start, amount.end)
    return amount


OCTANE, OCTANES = "RON", range(80, 111)
"""The research octane number of petrol is written like Romania's money: "Pertamax (RON 92)"."""


def _to_the_cent(digits: str) -> bool:
    """Whether the digits are written as a price is: "188.40", in some countries "188,40"."""
    return digits[-3:-2] in {".", ","}


def _glued(left: str) -> bool:
    """Letters, or a hyphen, slash or colon after something, make a name, a date or a time of a number."""
    last = left[-1]
    if last.isalpha() or last in "_#@":
        return True
    return last in "/:-." and len(left) > 1 and (left[-2].isalpha() or (last in "/:." and left[-2].isdigit()))


def _spelled(text: str, lower: str, match: re.Match[str], lexicon: Lexicon) -> Amount | None:
    tens, ones = (int(lexicon.words.number_words[w.replace("-", " ")]) if w else 0 for w in match.groups())
    start = match.start()
    if match[2] in lexicon.words.articles and lexicon.money.match(lower, match.end() + 1):
        return None  # "a dollar" is a way of speaking
    if tens and not (tens % 10 == 0 and 10 < tens < 100 and ones < 10):  # noqa: PLR2004 - "twenty-five", not "a five"
        tens, start = 0, match.start(2)
    amount = _with_suffix(lower, text, (start, match.end()), str(tens + ones), "", lexicon)
    return None if amount is None or _way_of_speaking(lower, amount) else amount


def _way_of_speaking(lower: str, amount: Amount) -> bool:
    """Whether a number in words tells no fact of a company: "tiga puluh tahun", "seribu rupiah sekalipun"."""
    after = NEXT_WORD.match(lower, amount.end)
    even = after is not None and after[1] in CUES.even
    return even or (not amount.unit and 0 < amount.scale <= CENTS)


def _vague(match: re.Match[str], lexicon: Lexicon) -> list[Amount]:
    words = lexicon.words
    power = words.vague[match["power"]]
    scale = words.scales[match["scale"][:-1]]
    value, mantissa, unit = (
        Decimal(1).scaleb(power + scale),
        Decimal(1).scaleb(power),
        words.currencies[match["currency"]],
    )
    (start, end), middle = match.span(), match.start("scale")
    low = Amount(start, middle, value, unit, mantissa, scale, evidence=(start, end))
    high = Amount(middle, end, value * 10, unit, mantissa, scale, evidence=(start, end), range_end=True)
    return [low, high]


def _with_suffix(
    lower: str, text: str, span: tuple[int, int], digits: str, currency: str, lexicon: Lexicon
) -> Amount | None:
    """The number with the scale and unit that follow it, None if letters make a name of it."""
    start, end = span
    mantissa = number(digits, decimal_comma=lexicon.words.decimal_comma)
    if mantissa is None:
        return None
    if lower.startswith("%", end):  # most of all
        return Amount(start, end + 1, mantissa, "%", mantissa, evidence=(start, end + 1))
    m = lexicon.suffix.match(lower, end)
    if m is None or m.end() == end:
        return _without_suffix(lower, Amount(start, end, mantissa, currency, mantissa, evidence=span), lexicon)
    unit = _unit(m, text, currency, lexicon)
    short = m["short"]
    if short and not (currency or unit or _counted(lower, m.end(), lexicon)):
        short = None
    scale = _scale(m, short, lexicon)
    if scale > MAX_SCALE or (not (scale or unit) and _named_by_letters(lower, end, lexicon)):
        return None
    after = end if m["short"] and not short else m.end()
    if m["code"] and unit != m["code"].upper():  # a word that only looks like a code
        after = m.start("code") - 1
    exponent = scale - CENTS if m["subunit"] and unit else scale
    value = mantissa.scaleb(exponent) if exponent else mantissa
    amount = Amount(start, after, value, unit, mantissa, scale, evidence=(start, after))
    if unit == "x":
        ahead = max(0, start - BEFORE_RATIO)
        said = lexicon.multiples.match(lower, after) or lexicon.traded.search(lower, ahead, start)
        ratio = bool(said or RATIO.search(text, ahead, start)) or mantissa != mantissa.to_integral_value()
        amount.doubtful = not ratio
        if not ratio and lexicon.words.modifiers_follow and DEED.match(lower, after):
            return None  # "sudah tiga kali merestrukturisasi" is how often
    elif not unit:
        _count(lower, amount, lexicon)
    return amount


def _without_suffix(lower: str, amount: Amount, lexicon: Lexicon) -> Amount | None:
    """The number with the noun it counts, None if letters make a name of it; a currency before it may be its unit."""
    if not amount.unit:
        if _named_by_letters(lower, amount.end, lexicon):
            return None
        _count(lower, amount, lexicon)
    return amount


def _scale(m: re.Match[str], short: str | None, lexicon: Lexicon) -> int:
    words = lexicon.words
    scale = sum(words.scales[s.replace("-", " ")] for s in (m["scale"], m["scale2"]) if s)
    return scale + (words.short_scales[short] if short else 0)


def _named_by_letters(lower: str, end: int, lexicon: Lexicon) -> bool:
    """Whether what follows makes a name, date or time of the number: "5G", "13/10", but not "500MW"."""
    follows = lower[end : end + 1]
    return follows in {"/", ":"} or (follows.isalpha() and not _counted(lower, end, lexicon))


BEFORE_RATIO = 40  # as far as the words that make one of "17 times" reach
RATIO = re.compile(r"(?<!\w)(?:P/?ER?|P/?BV?|PBR|EV/E(?:BITDA|bitda))\s(?:\w+\s)?$")
DEED = re.compile(r" (?:me(?:m|n|ng|ny|r|l)|di|ber|ter)[a-z]{4,}")
"""An Indonesian verb behind "kali"."""

UNITS = {"sign": "%", "percent": "%", "pp": "pp", "bps": "bps", "points": "points", "x": "x"}
"""What the last group of a suffix says by itself."""


def _unit(m: re.Match[str], text: str, currency: str, lexicon: Lexicon) -> str:
    """The unit of a number by its suffix; a mark before it (`currency`) comes second to a percent sign only."""
    unit = UNITS.get(m.lastgroup or "", "")
    return unit if unit == "%" else currency or unit or _currency_after(m, text, lexicon)


def _currency_after(m: re.Match[str], text: str, lexicon: Lexicon) -> str:
    if m.lastgroup not in {"currency", "subunit", "code"}:
        return ""
    words = lexicon.words
    after: str = m["currency"] or m["subunit"] or ""
    name = " ".join(after.replace("-", " ").split())
    if name in lexicon.weights and not (m["scale"] or m["short"]):
        return ""
    if len(name) == 1 and (text[m.start(m.lastgroup) - 1].isspace() or text[m.end() : m.end() + 2] in CLOCK):
        return ""
    if name:
        return words.currencies[name] if m["currency"] else words.subunits[name]
    if not m["code"]:
        return ""
    code = text[m.start("code") : m.end("code")]
    return code if code.isupper() else ""


def _count(lower: str, amount: Amount, lexicon: Lexicon) -> None:
    """Give the amount the noun it counts, if one follows."""
    counted = _counted(lower, amount.end, lexicon)
    if counted is None or _in_a_name(lower, amount, lexicon):
        return
    metric, end, person = counted
    noun = lower[amount.end : end].strip()
    if (metric is not Metric.PRODUCTION or noun in lexicon.glued) and _year(lower[amount.start : amount.end]):
        return  # "2025 models", "2025T", but "2003 tonnes"
    if amount.value < THOUSAND and noun in lexicon.large_only:
        return
    amount.unit, amount.metric, amount.person = "count", metric, person
    amount.end, amount.evidence = end, (amount.start, end)
    if noun in lexicon.lost_counts:
        amount.sign = Direction.DOWN


def _in_a_name(lower: str, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether the word before a number makes a name of it: "Type 26 frigates", "program 3 juta rumah"."""
    words = lower[max(0, amount.start - LONGEST) : amount.start].split()
    return bool(words) and words[-1] in lexicon.naming


def _year(digits: str) -> bool:
    return len(digits) == 4 and digits.isdigit() and digits[:2] in {"19", "20"}  # noqa: PLR2004 - a year's digits


def _counted(lower: str, position: int, lexicon: Lexicon) -> tuple[Metric, int, bool] | None:
    """What is counted right after a number: its metric, where its noun ends, whether it is people."""
    m = NEXT_WORD.match(lower, position)
    if m is None or m[1] not in lexicon.counting:
        return None
    words: list[tuple[str, int]] = []
    while m is not None and len(words) < COUNTED_WORDS:
        words.append((m[1], m.end()))
        m = NEXT_WORD.match(lower, m.end())
    for i in range(len(words)):
        for j in range(min(len(words), i + 3), i, -1):
            phrase = " ".join(w for w, _ in words[i:j])
            if phrase in lexicon.counts:
                return lexicon.counts[phrase], words[j - 1][1], False
            if phrase in lexicon.persons:
                return Metric.HEADCOUNT, words[j - 1][1], True
        if words[i][0] not in lexicon.count_adjectives:
            return None
    return None


def number(digits: str, *, decimal_comma: bool) -> Decimal | None:
    """The value of digits with separators, None when they group no number ("1,2,3").

    The language's own separators come first; one that can't group thousands ("2.6" in Indonesian) is a decimal's.

    >>> number("7.805,37", decimal_comma=True), number("6,327.80", decimal_comma=False)
    (Decimal('7805.37'), Decimal('6327.80'))
    """
    if len(digits) > LONGEST or not digits.isascii():
        return None
    if digits.isdigit():
        return Decimal(digits)
    thousands, point = (".", ",") if decimal_comma else (",", ".")
    parts = digits.replace(",", ".").split(".")
    marks = [c for c in digits if c in ".,"]
    if len(marks) == 1 and (marks[0] == point or not _grouped(parts)):
        return Decimal(".".join(parts))
    if all(mark == marks[0] for mark in marks):
        return Decimal("".join(parts)) if _grouped(parts) else None
    if len(set(marks[:-1])) == 1 and marks[-1] != marks[0] and _grouped(parts[:-1]):
        return Decimal("".join(parts[:-1]) + "." + parts[-1]) if thousands else None
    return None


def _grouped(parts: list[str]) -> bool:
    return 1 <= len(parts[0]) <= 3 and parts[0] != "0" and all(len(p) == 3 for p in parts[1:])  # noqa: PLR2004 - thousands


def _ranges(found: list[Amount], lower: str, lexicon: Lexicon) -> list[Amount]:
    """The amounts with what the two ends of a range share: unit, scale and, in a true range, evidence.

    Right to left: the unit stands at the end of "from 5 to 33-35 billion euros".
    """
    for i in range(len(found) - 2, -1, -1):
        later = found[i + 2] if i + 2 < len(found) else None
        _link(found[i], found[i + 1], later, lower, lexicon)
    return found


def _link(a: Amount, b: Amount, later: Amount | None, lower: str, lexicon: Lexicon) -> None:
    begin = b.start + (1 if b.sign else 0)
    joint = lexicon.ranges.fullmatch(lower, a.end, begin) if begin - a.end <= LONGEST else None
    if joint is None or "\n" in joint[0] or _year(lower[a.start : a.end]):  # a dash on a new line opens a list's item
        return
    word = joint[0].strip()
    if not (a.unit or b.unit):
        if word in DASHES and min(a.value, b.value) >= THOUSAND:  # an index's; small numbers are scores and dates
            _join(a, b)
        return
    if b.sign:
        b.sign, b.start, b.evidence = None, begin, (begin, b.end)
    opened = lexicon.between.search(lower[max(0, a.start - LONGEST) : a.start])
    listed, bare = word in lexicon.joining and not opened, not a.unit
    if not listed or _shared_out(a, lower):
        _share_unit(a, b, lexicon)
    if listed or a.unit != b.unit or not a.unit:
        return
    most = SAME_SCALE if opened and lexicon.is_before(opened[1]) else 1  # "from $9 to $8 billion"
    if not a.scale and b.scale and a.mantissa < most * b.mantissa and a.mantissa < THOUSAND:
        cents = a.value.adjusted() - a.mantissa.adjusted()
        a.scale, a.value = b.scale, a.mantissa.scaleb(b.scale + cents)
    if word not in DASHES and _begins_range(b):
        return  # "from 5 to 7 per cent to 3 to 5 per cent"
    if (
        word in DASHES
        or (opened and (not lexicon.is_before(opened[1]) or _moved_to(b, later, lower, lexicon)))
        or (
            not opened
            and (_no_move(a, lower, lexicon) or _sizes(a, b, word, lower, lexicon) or (bare and a.value < b.value))
        )
    ):
        _join(a, b)


def _shared_out(a: Amount, lower: str) -> bool:
    """Whether numbers of one unit are dealt out to several: "masing-masing menjual 2.310 dan 1.640 unit"."""
    said = lower[max(0, a.start - LONGEST) : a.start].split()
    return not CUES.shared_out.isdisjoint(said[-2:])


def _complete(a: Amount, b: Amount) -> None:
    """Give the second of two dealers' quotes what it leaves out of the first: "159.10-12 yen" ends at 159.12."""
    quoted = a.mantissa >= LEAST_QUOTE and a.mantissa.as_tuple().exponent == -CENTS
    hundredths = b.mantissa % 1 == 0 and b.mantissa.adjusted() == CENTS - 1
    ends = int(a.mantissa) + b.mantissa.scaleb(-CENTS)
    if quoted and hundredths and ends > a.mantissa and not (a.scale or b.scale):
        b.value = b.mantissa = ends


def _begins_range(amount: Amount) -> bool:
    return amount.evidence[1] > amount.end


def _moved_to(b: Amount, later: Amount | None, lower: str, lexicon: Lexicon) -> bool:
    """Whether what ends at `b` is a range that was moved to another: "from 5 to 7% to a range of 3 to 5%"."""
    if later is None or not _begins_range(later) or later.start - b.end > LONGEST:
        return False
    return any(lexicon.is_to(word) for word in lower[b.end : later.start].split())


def _join(a: Amount, b: Amount) -> None:
    """Make two amounts the ends of one range."""
    _complete(a, b)
    a.evidence = b.evidence = (a.start, b.evidence[1])
    b.range_end = True


def _no_move(a: Amount, lower: str, lexicon: Lexicon) -> bool:
    """Whether no movement stands right before: "a forecast of $1 to $2", not "rose $1 to $20"."""
    words = lower[max(0, a.start - LONGEST) : a.start].split()
    if words and lexicon.sizes(words[-1]):
        return True  # "growth of 3% to 4%"
    near = words[-3:]
    return not any(lexicon.moves(word) for word in (*near, *map(" ".join, pairwise(near))))


def _sizes(a: Amount, b: Amount, word: str, lower: str, lexicon: Lexicon) -> bool:
    """Whether both say how far something moved, "rise by 30% to 35%"; "rose by 2% to 35%" says where to.

    A word that is only said of ranges needs no "by": "naik 8 persen hingga 11 persen".
    """
    said = lower[max(0, a.start - LONGEST) : a.start].split()
    near = a.unit == b.unit == "%" and a.value < b.value <= a.value * RANGE
    return near and bool(said) and (lexicon.is_by(said[-1]) or word in CUES.up_to)


def _share_unit(a: Amount, b: Amount, lexicon: Lexicon) -> None:
    """As in "5 to 7%" and "Rp5-6 triliun": the bare number takes the other's unit."""
    if a.unit and not b.unit and a.unit in lexicon.symbols.values():
        b.unit = a.unit
    elif b.unit and not a.unit:
        cents = b.value.adjusted() - b.mantissa.adjusted() - b.scale
        a.unit, a.metric, a.value = b.unit, b.metric, a.mantissa.scaleb(a.scale + cents)
