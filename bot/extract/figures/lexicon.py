"""A language's figure words made ready for reading: compiled once, then only looked up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.figures import tags as tag
from bot.languages import LANGUAGES
from bot.model import Metric

if TYPE_CHECKING:
    from bot.languages.schema import FigureWords

WORD = re.compile(
    r"(?:[a-z]\.){2,}+(?!\w)|[a-z]++(?![\w'’&-])|[^\W\d_]+(?:[-'’&](?!r[pm]\.? ?\d|us ?\$)[^\W\d_]+)*"
    r"|\d+(?:[.,]\d+)*|[^\w\s]|_"
)
"""A word with its inner hyphens and apostrophes, a number, or one mark; plain words early, they are quick to match.

Letters with full stops, "u.s.", are one word: a full stop ends what a movement can be of.

A hyphen before money is that of a range: "5 miliar-Rp 6 miliar".
"""

PIECE = re.compile(rf"\s*+(?:{WORD.pattern})")
"""The same with the white space before it: `findall` takes half the time of `finditer`, and the lengths say where."""

MOST_READINGS, LONGEST_READING = 50_000, 40  # words remembered and their characters: at most some 10 MB


class Sense(NamedTuple):
    """What a phrase means here: its bits, and the metric it names."""

    tags: int = 0
    metric: Metric | None = None


class Phrase(NamedTuple):
    """A listed phrase behind its first word: how many words follow, which, and what it means."""

    length: int
    rest: list[str]
    tags: int
    metric: Metric | None


class Reading(NamedTuple):
    """What a word as written is read as: as listed, its bits and metric alone, and the phrases it may begin."""

    word: str
    tags: int
    metric: Metric | None
    clipped: bool  # an ending was taken off that points back: "labanya"
    alone: bool  # it is listed by itself
    longer: dict[str, list[Phrase]]  # by the word that follows, longest first


class Readings(dict[str, Reading]):
    """The reading of every word met so far: most words of an article are met again in the next."""

    def __init__(self, phrases: dict[str, tuple[Phrase, ...]], words: FigureWords) -> None:
        super().__init__()
        self._phrases = phrases
        self._vocabulary = {word for first, options in phrases.items() for o in options for word in (first, *o.rest)}
        self._endings, self._points_back = words.endings, words.modifiers_follow

    def __missing__(self, written: str) -> Reading:
        word = self._without_ending(written)
        options = self._phrases.get(word, ())
        longer: dict[str, list[Phrase]] = {}
        for option in options:
            if option.length:
                longer.setdefault(option.rest[0], []).append(option)
        alone = next((option for option in options if not option.length), None)
        clipped = self._points_back and len(word) < len(written)
        tags, metric = (alone.tags, alone.metric) if alone else (0, None)
        reading = Reading(word, tags, metric, clipped, alone is not None, longer)
        if len(self) < MOST_READINGS and len(written) <= LONGEST_READING:
            self[written] = reading
        return reading

    def _without_ending(self, word: str) -> str:
        """The word as listed: without an ending ("'s", "-nya") where only the rest is listed."""
        if word in self._phrases or not word.endswith(self._endings):
            return word
        for ending in self._endings:
            if word.endswith(ending) and len(word) > len(ending):
                rest = word[: -len(ending)]
                if word in self._vocabulary and not self._by_itself(rest):
                    return word  # it stands inside a phrase as it is: "customer numbers"
                return rest if rest in self._vocabulary or not ending.isalpha() else word
        return word

    def _by_itself(self, word: str) -> bool:
        return any(not option.length for option in self._phrases.get(word, ()))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language, compiled. `phrases` maps a first word to what may follow it, longest first."""

    words: FigureWords
    phrases: dict[str, tuple[Phrase, ...]]
    readings: Readings
    counts: dict[str, Metric]
    persons: frozenset[str]
    regions: frozenset[str]  # parts of the world, whose sales are somebody's
    count_adjectives: frozenset[str]
    counting: frozenset[str]  # first words of those three
    symbol: re.Pattern[str]
    symbol_ends: frozenset[str]
    suffix: re.Pattern[str]
    spelled: re.Pattern[str]
    unit_after_word: re.Pattern[str]  # what a number word stands before; a letter stands before it
    money: re.Pattern[str]
    vague: re.Pattern[str]
    ranged: re.Pattern[str]  # before the second end of a range: "30 bps-" of "30 bps-40 bps"
    ranges: re.Pattern[str]
    rivals_of: re.Pattern[str]
    between: re.Pattern[str]
    multiples: re.Pattern[str]
    traded: re.Pattern[str]
    periods: re.Pattern[str]  # in lower case
    stretches: re.Pattern[str]  # the same
    symbols: dict[str, str]
    joining: frozenset[str]
    large_only: frozenset[str]
    naming: frozenset[str]
    nations: dict[str, frozenset[str]]
    buyers: frozenset[str]
    bought: frozenset[str]
    lost_counts: frozenset[str]
    glued: frozenset[str]
    weights: frozenset[str]
    calendar: frozenset[str]
    costs: frozenset[str]
    price_nouns: frozenset[str]
    yields: frozenset[str]
    plain_sales: frozenset[str]
    plain_profit: frozenset[str]
    whole_revenue: frozenset[str]

    def moves(self, words: str) -> bool:
        """Whether words alone can be a movement, or say its size: "rose", "put on", "by"."""
        first, *rest = words.split()
        return any(p.rest == rest and p.tags & (tag.MOVE | tag.BY) for p in self.phrases.get(first, ()))

    def sizes(self, word: str) -> bool:
        """Whether a word alone says of what size something is: "of"."""
        return any(not p.length and p.tags & tag.OF for p in self.phrases.get(word, ()))

    def is_by(self, word: str) -> bool:
        """Whether a word alone says by how much something moved: "by"."""
        return any(not p.length and p.tags & tag.BY for p in self.phrases.get(word, ()))

    def is_to(self, word: str) -> bool:
        """Whether a word alone says where something moved to: "to"."""
        return any(not p.length and p.tags & tag.TO for p in self.phrases.get(word, ()))

    def names_index(self, title: str) -> bool:
        """Whether a title speaks of a market's index."""
        words = WORD.findall(title.lower())
        return any(
            phrase.metric is Metric.INDEX and words[i + 1 : i + 1 + phrase.length] == phrase.rest
            for i, word in enumerate(words)
            for phrase in self.phrases.get(word, ())
        )

    def is_before(self, word: str) -> bool:
        """Whether a word says where a figure came from: "from 5 to 7" moves, "between 5 and 7" doesn't."""
        return any(not p.length and p.tags & tag.BEFORE for p in self.phrases.get(word, ()))


SYMBOLS = {
    "$": "USD",
    "US$": "USD",
    "$US": "USD",  # the sign first, as Australian desks write it
    "$A": "AUD",
    "$NZ": "NZD",
    "$HK": "HKD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "HK$": "HKD",
    "S$": "SGD",
    "NT$": "TWD",
    "T$": "TWD",
    "NZ$": "NZD",
    "R$": "BRL",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "CN¥": "CNY",
    "Y=": "JPY",  # how wires without the sign write it
    "RMB": "CNY",
    "₩": "KRW",
    "₹": "INR",
    "Rs": "INR",
    "Rs.": "INR",
    "Rp": "IDR",
    "Rp.": "IDR",
    "RM": "MYR",
    "฿": "THB",
    "₱": "PHP",
    "₫": "VND",
    "₪": "ILS",
    "NIS": "ILS",
    "₽": "RUB",
    "₺": "TRY",
    "SFr": "CHF",
    "DKr": "DKK",
    "SKr": "SEK",
    "NKr": "NOK",
    "₦": "NGN",
    "₸": "KZT",
    "KSh": "KES",
    "Ksh": "KES",
    "Kshs": "KES",
    "USh": "UGX",
    "TSh": "TZS",
    "Dh": "AED",
    "Dhs": "AED",
    "Tk": "BDT",
    "Php": "PHP",
    "PhP": "PHP",
    "MX$": "MXN",
    "GH¢": "GHS",
    "GH₵": "GHS",
    "B$": "BND",
    "MOP$": "MOP",
}
"""Currency marks before a number, as written; ISO 4217 codes stand for themselves."""

SHORT_MARKS = {
    "PS": "GBP",  # how wires without the sign write £
    "P": "PHP",
    "R": "ZAR",
    "N": "NGN",
    "Sh": "KES",
    "Shs": "KES",
    "SR": "SAR",
    "QR": "QAR",
}
"""How a country's own press marks its money: a model's or a list's letter, too, so only before money's digits."""

CODES = """USD EUR GBP JPY CNY HKD SGD AUD CAD NZD CHF IDR MYR INR KRW TWD THB PHP VND BRL SEK NOK DKK ZAR SAR
AED ILS PLN RUB MXN TRY NGN KES EGP PKR BDT LKR HUF CZK CLP COP ARS PEN QAR KWD BHD OMR JOD MAD GHS UGX TZS RON UAH KZT
ISK NPR MOP BND KHR MMK LAK""".split()


def listed(phrases: str) -> list[str]:
    """The phrases of a comma-separated listing, lower case, white space made single."""
    return [" ".join(part.split()) for part in phrases.split(",") if part.strip()]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of an ISO 639-1 code; English for a language Kabar doesn't read."""
    words = LANGUAGES.get(language, LANGUAGES["en"]).figures
    counts = {noun: Metric(name) for name, nouns in words.counts.items() for noun in listed(nouns)}
    persons, adjectives = frozenset(listed(words.persons)), frozenset(listed(words.count_adjectives))
    symbols = SYMBOLS | SHORT_MARKS | {code: code for code in CODES} | words.symbols
    phrases = _trie(_senses(words))
    regions = LANGUAGES.get(language, LANGUAGES["en"]).companies.regions
    return Lexicon(
        regions=regions,
        words=words,
        phrases=phrases,
        readings=Readings(phrases, words),
        counts=counts,
        persons=persons,
        count_adjectives=adjectives,
        counting=frozenset(phrase.split()[0] for phrase in (*counts, *persons, *adjectives)),
        symbol=re.compile(rf"(?<![^\W\d_])({_symbols(symbols)})[ \u00a0]?$"),
        symbol_ends=frozenset(symbol[-1] for symbol in symbols),
        suffix=_suffix(words),
        spelled=_spelled(words),
        unit_after_word=_unit_after_word(words),
        money=re.compile(rf"(?:{_any([*words.currencies, *words.subunits])})(?!\w)"),
        vague=_vague(words),
        rivals_of=re.compile(words.rivals_of or "(?!)"),
        ranged=re.compile(rf"\d[\s-]?(?:{_any([*_unit_words(words), *listed(words.units.get('bps', ''))])})[-–]$"),
        ranges=re.compile(rf"\s?(?:{_any(listed(words.ranges))})\s?"),
        between=re.compile(rf"(?<!\w)({_any(listed(words.between))})\W*$"),
        multiples=re.compile(rf"\s?(?:(?:(?:19|20)\d\d\s)?(?:{_any(listed(words.multiples))}))(?!\w)"),
        traded=re.compile(rf"(?<!\w)(?:{_any(listed(words.traded))})\s(?:\w+\s)?$"),
        periods=re.compile(rf"(?<!\w)(?:{words.periods or '(?!)'})(?!\w)"),
        stretches=re.compile(rf"(?:{words.stretches or '(?!)'})(?!\w)"),
        symbols=symbols,
        large_only=frozenset(listed(words.large_only)),
        nations=_nations(words.nations),
        buyers=frozenset(listed(words.buyers)),
        bought=frozenset(listed(words.bought)),
        naming=frozenset(listed(words.naming)),
        lost_counts=frozenset(listed(words.lost_counts)),
        glued=frozenset(listed(words.glued)),
        weights=frozenset(listed(words.weights)),
        calendar=frozenset(listed(words.calendar)),
        joining=frozenset(listed(words.joining)),
        yields=frozenset(listed(words.yields)),
        costs=frozenset(listed(words.costs)),
        price_nouns=frozenset(listed(words.price_nouns)),
        plain_sales=frozenset(listed(words.plain_sales)),
        plain_profit=frozenset(listed(words.plain_profit)),
        whole_revenue=frozenset(listed(words.whole_revenue)),
    )


def _senses(words: FigureWords) -> dict[str, Sense]:
    tagged: dict[str, int] = {}
    for listing, tags in _listings(words):
        for phrase in listed(listing):
            tagged[phrase] = tagged.get(phrase, 0) | tags
    metrics = {phrase: Metric(name) for name, phrases in reversed(words.metrics.items()) for phrase in listed(phrases)}
    for name, phrases in words.markets.items():
        for phrase in listed(phrases):
            tagged[phrase] = tagged.get(phrase, 0) | tag.MARKET
            if name != Metric.OTHER:
                metrics.setdefault(phrase, Metric(name))
    _inherit(tagged, metrics, set(listed(words.employing)))
    for phrase in listed(words.idioms):
        tagged[phrase] = tagged.get(phrase, 0) & ~(tag.MOVE | tag.VERB | tag.NOUN | tag.MORE)
        metrics.pop(phrase, None)
    return {phrase: Sense(tagged.get(phrase, 0), metrics.get(phrase)) for phrase in tagged.keys() | metrics.keys()}


def _inherit(tagged: dict[str, int], metrics: dict[str, Metric], employing: set[str]) -> None:
    """Give longer phrases what the listed ones inside them mean: the longest is the one that is read."""
    for phrase in [p for p in tagged if " " in p and p not in metrics]:
        inner = _inner(phrase, metrics)
        if inner is not None:
            metrics[phrase] = inner
    for phrase in tagged.keys() | metrics.keys():
        if employing.intersection(phrase.split()):
            tagged[phrase] = tagged.get(phrase, 0) | tag.EMPLOYING


def _inner(phrase: str, metrics: dict[str, Metric]) -> Metric | None:
    """The metric of a listed phrase inside a longer one, from either end: "the shares"."""
    parts = phrase.split()
    for n in range(1, len(parts)):
        found = metrics.get(" ".join(parts[n:])) or metrics.get(" ".join(parts[:-n]))
        if found is not None:
            return found
    return None


def _listings(words: FigureWords) -> tuple[tuple[str, int], ...]:
    return (
        (words.up, tag.UP | tag.VERB),
        (words.down, tag.DOWN | tag.VERB),
        (words.flat, tag.FLAT | tag.VERB),
        (words.losing, tag.LOSING | tag.VERB),
        (words.up_nouns, tag.UP | tag.NOUN),
        (words.down_nouns, tag.DOWN | tag.NOUN),
        (words.up_more, tag.UP | tag.MORE),
        (words.down_more, tag.DOWN | tag.MORE),
        (words.to, tag.TO),
        (words.before, tag.BEFORE),
        (words.by, tag.BY),
        (words.of, tag.OF),
        (words.about, tag.ABOUT),
        (words.alternatives, tag.OR),
        (words.joining, tag.JOIN),
        (words.breaks, tag.BREAK),
        (words.prepositions, tag.PREPOSITION),
        (words.share_of, tag.SHARE_OF),
        (words.negations, tag.NOT),
        (words.denials, tag.DENIED),
        (words.reports, tag.REPORT),
        (words.untrue, tag.UNTRUE),
        (words.expectations, tag.EXPECTED),
        (words.sources, tag.SOURCE),
        (words.pronouns, tag.PRONOUN),
        (words.openers, tag.OPENER),
        (words.clause_verbs, tag.CLAUSE_VERB),
        (words.employing, tag.EMPLOYING),
        (words.forecasts, tag.EXPECTED | tag.NOUN),
        (words.future, tag.FUTURE),
        (words.per_share, tag.PER_SHARE),
        (words.segments, tag.SEGMENT),
        (words.market_nouns, tag.MARKET_NOUN),
        (words.whole, tag.WHOLE),
        (words.closing, tag.DOWN | tag.VERB | tag.CLOSING),
        (words.echoes, tag.ECHO),
        (words.contrasts, tag.CONTRAST),
        (words.respectively, tag.RESPECTIVE),
        (words.descriptions, tag.DESCRIPTION),
        (words.related, tag.RELATED),
        (words.kinds, tag.KIND),
        (words.together, tag.TOGETHER),
        (words.trades, tag.TRADE),
        (words.claims, tag.CLAIM),
        (words.selling, tag.SELLING),
        (words.whom, tag.WHOM),
        (words.taking, tag.TAKING),
        (words.away, tag.AWAY),
        (words.better, tag.BETTER),
        (words.bad, tag.BAD),
        (words.past, tag.PAST),
        (words.coming, tag.COMING),
        (words.holding, tag.HOLDING),
        (words.ruling, tag.RULING),
        (words.both, tag.BOTH),
        (words.demonstratives, tag.THAT),
        (words.nationwide, tag.NATIONWIDE),
        (words.rivals, tag.RIVAL),
        (words.projects, tag.PROJECT),
        (words.growing, tag.GROWING),
        (words.views, tag.VIEW),
        (words.potentials, tag.POTENTIAL),
    )


def _trie(senses: dict[str, Sense]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for phrase, sense in senses.items():
        first, *rest = WORD.findall(phrase)
        found.setdefault(first, []).append(Phrase(len(rest), rest, *sense))
    return {first: tuple(sorted(options, key=lambda o: -o.length)) for first, options in found.items()}


def _nations(listings: dict[str, str]) -> dict[str, frozenset[str]]:
    """The exchanges of each country by its adjective."""
    found: dict[str, set[str]] = {}
    for exchange, words in listings.items():
        for word in listed(words):
            found.setdefault(word, set()).add(exchange)
    return {word: frozenset(exchanges) for word, exchanges in found.items()}


def _any(phrases: list[str]) -> str:
    return "|".join(re.escape(p).replace(r"\ ", r"[\s-]") for p in sorted(phrases, key=len, reverse=True)) or "(?!)"


def _symbols(symbols: dict[str, str]) -> str:
    """Longest first; a space may stand inside before the sign, "HK $3.7 billion", but "A $3.7 billion deal" is one."""
    spaced = (re.escape(s) if s == "A$" else re.sub(r"(?<=[A-Z])\\\$", r"\\ ?\\$", re.escape(s)) for s in symbols)
    return "|".join(sorted(spaced, key=len, reverse=True))


def _suffix(words: FigureWords) -> re.Pattern[str]:
    """Scale, then unit or currency, all optional, after a number in lower-cased text."""
    end = r"(?!\w)"
    units = "|".join(
        rf"(?P<{name}>{_any([p for p in listed(words.units.get(key, '')) if p != '%'])}){end}"
        for name, key in (("pp", "pp"), ("bps", "bps"), ("percent", "%"), ("x", "x"), ("points", "points"))
    )
    codes = "|".join(code.lower() for code in CODES)
    long, short = _any(list(words.scales)), _any(list(words.short_scales))
    glued = rf"(?=(?:{_any(listed(words.glued))}){end})" if words.glued else "(?!)"  # "1.2Mt", "45koz"
    some = f"(?:-?{words.rounded})?" if words.rounded else ""
    rounded = rf"(?:-?{words.rounded}(?=\s))?" if words.rounded else ""
    return re.compile(
        rf"{rounded}(?:[\s-]?(?P<scale>{long}){some}{end}(?:[\s-](?P<scale2>{long}){end})?"
        rf"|\s?(?P<short>{short})(?:{end}|{glued}))?"
        rf"(?:[\s-]?(?:(?P<sign>%)|{units}|(?P<currency>{_any(list(words.currencies))}){end}"
        rf"|(?P<subunit>{_any(list(words.subunits))}){end}|(?P<code>{codes}){end}))?"
    )


def _unit_words(words: FigureWords) -> list[str]:
    units = [p for key in ("%", "pp", "bps", "x") for p in listed(words.units.get(key, ""))]
    money = [*words.currencies, *(name for name in words.subunits if len(name) > 1)]
    return [*words.scales, *(unit for unit in units if len(unit) > len("pct") or unit == "pct"), *money]


def _unit_after_word(words: FigureWords) -> re.Pattern[str]:
    """The gap between a word and a unit, and the unit as a group.

    A set of characters leads so that the engine runs through the text, and units of one initial share a branch.
    """
    by_initial: dict[str, list[str]] = {}
    for unit in (unit for unit in _unit_words(words) if len(unit) > 1):
        by_initial.setdefault(unit[0], []).append(unit[1:])
    units = "|".join(rf"{re.escape(initial)}(?:{_any(rest)})" for initial, rest in by_initial.items()) or "(?!)"
    return re.compile(rf"[ -](?<=[^\W\d_].)(?=((?:{units})(?!\w)))")


def _spelled(words: FigureWords) -> re.Pattern[str]:
    """A number word, possibly two ("twenty-five"), before a scale or a percentage."""
    one = _any(list(words.number_words))
    return re.compile(rf"(?<![\w-])(?:({one})[\s-])?({one})(?=[\s-](?:{_any(_unit_words(words))})(?!\w))")


def _vague(words: FigureWords) -> re.Pattern[str]:
    """As in "tens of millions of dollars": a range of a power of ten, of money only."""
    scales = "|".join(rf"{re.escape(scale)}s" for scale in words.scales)
    return re.compile(
        rf"(?<!\w)(?P<power>{_any(list(words.vague))})\s(?P<scale>{scales})\sof\s"
        rf"(?P<currency>{_any(list(words.currencies))})(?!\w)"
    )
