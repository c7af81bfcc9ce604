"""How a site talks to its readers, told from news: a logistic regression over the lines of an article.

Rules know the wordings somebody has seen; sites invent new ones. What holds everywhere is how they talk: to "you", of
articles, inboxes and apps, in commands, labels, names and times of day, above the first paragraph of the news and below
its last, one such line beside the other. The weights in `data/site_talk.tsv` are learnt by `scripts/learn_site_talk.py`
from the labelled lines of the tests and from nothing else.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from bot.extract.boilerplate_rules import RULES
from bot.extract.weights import read, total

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

WEIGHTS = Path(__file__).parent / "data" / "site_talk.tsv"
LONGEST = 70  # words; a longer line is judged by its sentences elsewhere
NEWS_WORDS = 8  # a paragraph of the news has more
_DILUTED = 8  # words of the news that outweigh one of a site's
_EDGE = 2  # lines from the first and the last that are told from the rest
_LIKELY = 0.5  # from here on a line counts as the site's for the lines beside it
_STEEP = 50.0  # beyond it a sum is as good as certain, and its exponential still a number
_KNOWN_WORDS = 1 << 13

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:]\d+)*|[^\w\s]")
_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|‘[^’]{12,}(?:’|$)|''(?:[^']|'(?!'))*(?:''|$)")
_DOMAIN = re.compile(r"\.(?:com|co|id|net|org|example|tv)\b|://|www\.")
_CLOSING, _STOPS = "\"'”’»)]", (".", "!")
_AROUND = '.,;:!?()[]|/…“”"*_«»-–—•·'  # may stand around a word
_OPENING = re.compile(r"(?:^|[.!?:] )[^\w]*([^\W\d_]+)")
_NAME = re.compile(r"\b[A-Z][\w'’-]+")
_TO_READER = re.compile(r"\w{3,}(?<!ja)(?<!ta)(?<!il)mu")  # "ponselmu", your telephone; but no guest and no science
_PREDICATE = re.compile(r"\w{2,}ed|(?:me|di|ber|ter)\w{4,}|was|were|had|said|says|has|adalah|ialah|akan|kata|ujar")
_FIGURE = re.compile(
    r"\d ?(?:%|persen\b|per ?cent\b|[bm]illion\b|triliun\b|miliar\b|juta\b|pct\b|bn\b|mn\b)"
    r"|[$€£₹¥] ?\d|\b(?:[Rr][Pps]|RM)\.? ?\d"
)
_LABEL = re.compile(r"([^\W\d](?:[^\s:|]+ ){0,3}[^\s:|]+) ?[:|] ?\S")
_SIGNS = "|@#©/:[_*·•»>→!?"
_SHAPES = {
    "address": re.compile(r"https?:|www\.|[\w-]+@[\w-]+\.|(?<!\w)@\w|\b[\w-]+\.(?:com|co|id|net|org|example|tv)\b"),
    "clock": re.compile(
        r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)? ?(?:[AaPp]\.?[Mm]\b|WI[BT]A?\b|GMT|[A-Z]{2,3}T\b)|\b\d{1,2}[:.]\d\d$"
    ),
    "date": re.compile(
        r"\b(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|\d{1,2}/\d{1,2}/\d{4})"
    ),
    "number": re.compile(r"\d"),
    "figure": _FIGURE,
    "bracketed": re.compile(r"^[(\[*_].*[)\]*_]$"),
    "item": re.compile(r"^[•●▪■►*–-] "),
    "quotation": re.compile(r"[\"“‘]|''"),
    "capitals": re.compile(r"^[^a-z]*[A-Z][^a-z]*$"),
    "capitals inside": re.compile(r"\b(?:[a-z]+[A-Z]|[A-Z][a-z]+[A-Z]{2}|[A-Z]{2,}[a-z]{3})"),
    "dash at the end": re.compile(r"[-–—]$"),
}
_LENGTHS = (2, 3, 4, 6, 8, 11, 14, 25)  # words
_SIZES = (3, 6, 12, 20)
_MUCH_TALK = 4
_FEW = 5


class Line:
    """A line of an article and how much of it is said as sites say it.

    Every line of every article becomes one, so what is cheap comes first. What stands in quotation marks says nothing
    of who speaks.
    """

    __slots__ = ("calls", "ended", "length", "readers", "talk", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.length = text.count(" ") + 1
        self.ended = text.rstrip(_CLOSING)[-1:] in _STOPS
        own = _QUOTED.sub(" ", text) if has_quotation(text) else text
        low = _low(own)
        words = [word if word.isalpha() else word.strip(_AROUND) for word in low.split()]
        self.readers = self.calls = self.talk = 0
        if not RULES.talk.isdisjoint(words):
            self.readers = sum(map(RULES.reader_words.__contains__, words))
            self.calls = sum(map(RULES.calls.__contains__, _OPENING.findall(low)))
            self.talk = sum(map(RULES.site_words.__contains__, words))
        if "mu" in low:
            self.readers += sum(_TO_READER.fullmatch(word) is not None for word in words if word.endswith("mu"))
        self.talk += 2 * (self.readers + self.calls + (_DOMAIN.search(own) is not None or "@" in own))

    @property
    def is_plainly_news(self) -> bool:
        """Whether it is a paragraph of the news: sentences that speak little of sites, and to nobody."""
        if self.length <= NEWS_WORDS or not self.ended:
            return False
        if not self.talk:
            return True
        if self.talk * _DILUTED > self.length:
            return False
        return self.length > 2 * NEWS_WORDS or has_quotation(self.text) or says_a_figure(self.text)


def has_quotation(text: str) -> bool:
    """Whether quotation marks of any kind stand in it."""
    return '"' in text or "“" in text or "‘" in text or "''" in text


def says_a_figure(text: str) -> bool:
    """Whether there is an amount or a share in it."""
    return _FIGURE.search(text) is not None


@lru_cache(_KNOWN_WORDS)
def _kind(token: str) -> str:
    """What sort of word it is, where the word itself may never come again."""
    if not token[0].isalpha():
        return "NUMBER" if token[0].isdigit() else token
    low, name = _low(token), token[0].isupper()
    sorts = (
        ("READER", low in RULES.reader_words or _TO_READER.fullmatch(low)),
        ("SITE", low in RULES.site_words),
        ("FORENAME", name and low in RULES.forenames),
        ("TRADE", low in RULES.trade),
        ("VERB", low in RULES.news_verbs or _PREDICATE.fullmatch(low)),
        (low, low in RULES.no_names or low in RULES.name_particles),
        ("NAME", name),
    )
    return next((sort for sort, fits in sorts if fits), "WORD")


def _low(word: str) -> str:
    return word.lower().replace("’", "'")


# -- what is weighed --------------------------------------------------------------------------------
def features(line: Line) -> Iterator[str]:
    """Of a line by itself: its words, of which sorts they are, its length, end and shape."""
    yield "any"
    tokens = _TOKEN.findall(line.text)
    kinds = list(map(_kind, tokens))
    words = [_low(token) for token in tokens if token[0].isalpha()]
    yield from {f"word={word}" for word in words}
    if words:
        yield f"first={words[0]}"
        yield f"last={words[-1]}"
    yield from (f"under={bound}" for bound in _LENGTHS if line.length < bound)
    end = _END.search(line.text)
    ending = end[0][0] if end else ""
    yield f"end={ending}"
    yield from {f"kinds={one} {other}" for one, other in pairwise(["^", *kinds, "$"])}
    yield from _balance(words, kinds, ending)
    yield from _capitals(tokens, words, line.length)
    yield from _label(line.text, words, ending)
    yield from (f"sign={sign}" for sign in _SIGNS if sign in line.text)
    yield from (f"has={name}" for name, shape in _SHAPES.items() if shape.search(line.text))


def _balance(words: list[str], kinds: list[str], ending: str) -> Iterator[str]:
    """Words of sites against words of business, and whether anything is told of anybody."""
    site, trade, readers = (kinds.count(kind) for kind in ("SITE", "TRADE", "READER"))
    yield from (f"site>{bound}" for bound in range(4) if site > bound)
    yield from (f"trade>{bound}" for bound in range(3) if trade > bound)
    if site > trade:
        yield "more site than trade"
    if site * 4 >= len(words):
        yield "site by half" if site * 2 >= len(words) else "site by a quarter"
    yield f"site={min(site, 2)}, end={ending}"
    if readers:
        yield "reader"
        yield f"reader, end={ending}"
        if site:
            yield "reader and site"
    if words and words[0] in RULES.calls:
        yield "call"
        yield f"call, site={site > 0}"
    if any(kind == "VERB" for kind in kinds[1:]):
        yield "predicate"
        yield f"predicate, reader={readers > 0}, end={ending}"
    if any(word in RULES.posts for word in words):
        yield "post"


def _capitals(tokens: list[str], words: list[str], length: int) -> Iterator[str]:
    """Whether it is written like names or like a headline."""
    capitals = sum(token[0].isupper() for token in tokens)
    if capitals == len(words):
        yield "all capitalised"
        yield f"all capitalised, few={length < _FEW}"
    elif capitals * 3 >= len(words) * 2:
        yield "capitalised"
    if not any(word in RULES.no_names for word in words[1:]):
        yield "no small word"


def _label(text: str, words: list[str], ending: str) -> Iterator[str]:
    """What stands before a colon or a bar."""
    label = _LABEL.match(text)
    if label:
        kinds = {_kind(token) for token in _TOKEN.findall(label[1])}
        of = "other"
        if "SITE" in kinds or words[0] in RULES.calls:
            of = "site"
        elif "TRADE" in kinds:
            of = "trade"
        elif kinds <= {"NAME", "FORENAME"}:
            of = "names"
        yield f"label of {of}"
        yield f"label of {of}, end={ending}"


def places(lines: Sequence[Line], numbers: Sequence[int]) -> Iterator[list[str]]:
    """Where each of these lines stands: above the article's first paragraph of news, within, or below the last."""
    told = [number for number, line in enumerate(lines) if line.is_plainly_news]
    first, last = (told[0], told[-1]) if told else (0, len(lines) - 1)
    for number in numbers:
        line = lines[number]
        zone = "top" if number < first else "end" if number > last else "within"
        size = sum(line.length >= bound for bound in _SIZES)
        talk = min(line.talk, _MUCH_TALK)
        yield [
            f"zone={zone}",
            f"zone={zone}, ended={line.ended}",
            f"zone={zone}, long={line.length > NEWS_WORDS}",
            f"zone={zone}, talk={talk}, ended={line.ended}",
            f"zone={zone}, size={size}, ended={line.ended}",
            f"size={size}, talk={talk}, ended={line.ended}",
            f"from top={min(number, _EDGE)}",
            f"from end={min(len(lines) - 1 - number, _EDGE)}",
        ]


def beside(lines: Sequence[Line], gone: Sequence[bool]) -> Callable[[int], Iterator[str]]:
    """For the number of a line: what stands before and after it, and whether it echoes a name the site's lines say.

    A name that the news says as well is no echo.
    """
    of_site, of_news = (
        Counter(_NAME.findall("\n".join(line.text for line, cut in zip(lines, gone, strict=True) if cut == which)))
        for which in (True, False)
    )

    def around(number: int) -> Iterator[str]:
        before = "edge" if number == 0 else "site" if gone[number - 1] else "news"
        after = "edge" if number == len(gone) - 1 else "site" if gone[number + 1] else "news"
        yield f"before={before}"
        yield f"after={after}"
        yield f"between={before}, {after}"
        own = Counter(_NAME.findall(lines[number].text))
        cut = gone[number]
        echoes = [
            name for name, times in own.items() if of_site[name] > times * cut and of_news[name] == times * (not cut)
        ]
        if echoes:
            yield "echo"
            if lines[number].text.startswith(echoes[0]):
                yield "echo first"

    return around


# -- the verdict ------------------------------------------------------------------------------------
def likelihoods(lines: Sequence[Line], gone: Sequence[bool], asked: Sequence[int]) -> dict[int, float]:
    """From 0 to 1 for each number of a line asked of: how much it sounds like a site and not like its news.

    `gone` says which lines are known to be the site's; those that turn out likely count for the others as well.
    """
    weights = _weights()
    sums = {
        number: total((*features(lines[number]), *place), weights)
        for number, place in zip(asked, places(lines, asked), strict=True)
    }
    told, result = list(gone), dict.fromkeys(asked, 0.0)
    for _ in range(2 if asked else 0):
        around_of = beside(lines, told)
        for number, alone in sums.items():
            around = total(around_of(number), weights)
            result[number] = 1 / (1 + math.exp(-max(-_STEEP, min(_STEEP, alone + around))))
        told = [cut or result.get(number, 0.0) > _LIKELY for number, cut in enumerate(gone)]
    return result


@cache
def _weights() -> dict[str, float]:
    return read(WEIGHTS)
