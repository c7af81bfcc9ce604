"""The figures of an article, bound to company and metric with direction.

amounts -> tokens -> movement -> clause -> metric, binding, subject -> odds -> headline

A number is found by its digits; only the sentence around it is read further, and a long one in pieces, so cost grows
with length.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.amounts import amounts
from bot.extract.figures.facts import Before, Known, Part, Place, Told
from bot.extract.figures.fits import SMALL_DEAL
from bot.extract.figures.going_on import EARNED
from bot.extract.figures.headline import Headlines, headlined
from bot.extract.figures.lexicon import Lexicon, lexicon
from bot.extract.figures.money import localise
from bot.extract.figures.odds import features, reread
from bot.extract.figures.sentence import sentence
from bot.extract.figures.spoken import opens_with_rival, subjects_of, topic_of
from bot.extract.figures.staff import Staff
from bot.extract.figures.tokens import Name, tokens
from bot.extract.figures.topics import Deal, Nations, Topics, exchanges
from bot.extract.figures.whose import candidates, rebound
from bot.extract.mentions.employers import Voices
from bot.model import Direction, Figure, Metric, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.extract.figures.amounts import Amount
    from bot.extract.figures.tokens import Token
    from bot.extract.figures.whose import Cast
    from bot.model import Document, MentionedCompany, Where

    Judge = Callable[[Told, Cast], Figure]
    Mark = Callable[[Headlines], tuple[Figure, ...]]

QUESTION = 40  # characters of a question that only names what the next sentence tells
_LISTED_ON = re.compile(r"(?:, | and )(?:[\w.-]+['’]s )?")  # behind ", and" goes on what the rival's name broke off
HEAD = 80  # characters after the first name of a sentence without figures
PAST = 9  # tokens of a sentence that only says what the figure before it was
HEARD = 250  # characters before a sentence in which a name was heard
LAST_HEARD = 4  # names
MAY = 4  # tokens between a word of what may come and the price that may
PIECE = 1200  # characters read together at most; a longer sentence is a table or no prose


def second_opinion(told: Told, cast: Cast) -> Figure:
    """A figure that the rules read, as they and what labelled figures taught have it together.

    What is offered for a share is the target's by definition, and not by where the companies stand; and what a share
    may come to is no price of it, whatever words are around.
    """
    figure = reread(told.figure, features(told))
    if told.figure.metric is Metric.PRICE_TARGET and figure.metric is Metric.SHARE_PRICE and _may_come(told):
        figure = replace(figure, metric=Metric.PRICE_TARGET)
    if figure.unit == "x" and told.at and told.row[told.at - 1].metric is told.figure.metric:
        figure = replace(figure, metric=told.figure.metric)  # "kelebihan permintaan 42 kali" says itself what it is of
    if figure.metric is Metric.DEAL_VALUE and figure.company and Decimal(figure.value) < SMALL_DEAL:
        return figure
    return rebound(figure, candidates(told, cast), said=told.said)


def _may_come(told: Told) -> bool:
    """Whether it is right behind a word of what may come: "could hit $300", "diperkirakan naik ke Rp12.000"."""
    before = reversed(told.row[max(0, told.at - MAY) : told.at])
    alone = takewhile(lambda t: t.amount is None, before)
    return any(t.tags & tag.FUTURE or (t.tags & tag.EXPECTED and not t.tags & tag.NOUN) for t in alone)


def figures(
    document: Document, companies: Cast, judge: Judge = second_opinion, mark: Mark = headlined
) -> tuple[Figure, ...]:
    """The figures of title and text in order of appearance, one to three of them marked `headline`.

    `judge` says, figure by figure, what becomes of what the rules read; `mark` which of all are the headline's.
    """
    words = lexicon(document.language)
    about = [c.company.id for c in companies if c.about]
    whole = (Span(0, len(document.title)),) if document.title else ()
    market = words.names_index(document.title)
    named = partial(_names, document, companies)
    head = Part("title", document.title, _lower(document.title), whole, named("title"), market)
    body = Part("text", document.text, _lower(document.text), document.sentences, named("text"), market)
    found = [amounts(part.text, part.lower, words) for part in (head, body)]
    main = next((c.company for c in companies if c.about), None)
    localise(zip((head.text, body.text), found, strict=True), (main.ticker or "", *main.tickers) if main else ())
    homes = {c.company.id: exchanges(c.company) for c in companies}
    read = partial(
        _read,
        words=words,
        about=about,
        homes=homes,
        language=document.language,
        judge=lambda told: judge(told, companies),
    )
    title = list(read(head, found[0]))
    facts, titled = _once(title, list(read(replace(body, measure=_measure(title)), found[1])))
    facts = [_with_run(fact, head if fact.where == "title" else body, words) for fact in facts]
    lower: dict[Where, str] = {"title": head.lower, "text": body.lower}
    return mark(Headlines(facts, titled, _most_told(facts, about), about, lower))


def _measure(title: list[Figure]) -> Metric | None:
    """What a title gives the first sum of, if it is a result."""
    return next((f.metric for f in title if f.unit.isupper() and f.metric in EARNED), None)


def _most_told(facts: list[Figure], about: list[str]) -> str | None:
    """The main company of an article's figures: the first it is about, unless another has twice as many."""
    counts = Counter(fact.company for fact in facts)
    return next((company for company in about if counts[company] > 2 * counts[about[0]]), next(iter(about), None))


def _with_run(figure: Figure, part: Part, words: Lexicon) -> Figure:
    """A share's move marked if it took weeks or months, as words right after it say: "have risen 14% this year"."""
    long_run = figure.metric is Metric.SHARE_PRICE and words.stretches.match(part.lower, figure.end) is not None
    return replace(figure, long_run=True) if long_run else figure


def _names(document: Document, companies: tuple[MentionedCompany, ...], where: Where) -> list[Name]:
    """All spans that name or hint at a company, in order, the longer first where two begin together.

    Without those that only say whose analyst or whose rival somebody is: what is told is not theirs.
    """
    voices = Voices(document.title if where == "title" else document.text, document.language)
    found = [
        Name(span.start, span.end, c.company.id, hint)
        for c in companies
        for spans, hint in (
            ((c.title, False), (c.hints_title, True)) if where == "title" else ((c.text, False), (c.hints_text, True))
        )
        for span in spans
        if not voices.employed_by(span)
    ]
    found.sort(key=lambda n: (n.start, -n.end))
    return list(_but_of_rivals(_lower(document.title if where == "title" else document.text), found, document.language))


def _but_of_rivals(lower: str, names: list[Name], language: str) -> Iterator[Name]:
    """The names but for those listed behind "the rival of": "Profit at the rival of Beta and Turkey's Gamma rose"."""
    ends = {match.end() for match in lexicon(language).rivals_of.finditer(lower)}
    last = -1
    for name in names:
        if name.start in ends or (last >= 0 and _LISTED_ON.fullmatch(lower, last, name.start)):
            last = name.end
        else:
            yield name


def _read(  # noqa: PLR0913 - what holds for the whole article
    part: Part,
    found: list[Amount],
    *,
    words: Lexicon,
    about: list[str],
    homes: dict[str, frozenset[str]],
    language: str,
    judge: Callable[[Told], Figure],
) -> Iterator[Figure]:
    """The figures of a part, of the amounts found in it."""
    starts, name_starts = [a.start for a in found], [n.start for n in part.names]
    deal = Deal(words)
    topics = Topics(part, about, Nations(homes, words), deal, Staff(part.text, part.names, language))
    first: Known | None = None
    last: Known | None = None
    for start, end in _pieces(part):
        inside = found[bisect_left(starts, start) : bisect_left(starts, end)]
        opens = bisect_left(name_starts, start)
        names = part.names[opens : bisect_left(name_starts, end)]
        if not any(a.promising for a in inside):
            head = min(end, names[0].end + HEAD) if names else start  # as much as tells whom it speaks of
            row = tokens(part.lower, (start, head), [], [n for n in names if n.end <= head], words)
            topics.heard(topic_of(row), subjects_of(row), start, end, rival=opens_with_rival(row))
            continue
        row = tokens(part.lower, (start, end), [a for a in inside if a.end <= end], names, words)
        topic = topics.of(row, start)
        actual = first if last and last.figure.metric is Metric.FORECAST and first else last
        echo = actual if any(t.tags & tag.ECHO for t in row[:2]) or _of_the_past(row) else None
        near = last is not None and "\n" not in part.text[last.figure.end : start]
        told = (topics.pair, topics.rated, topics.about, deal.bought_by(topic))
        before = Before(echo, last, first, *told) if near else Before(echo, None, None, *told)
        read = sentence(part, row, words, topic, before)
        earlier = part.names[max(0, opens - LAST_HEARD) : opens]
        heard = tuple(name.company for name in earlier if name.start > start - HEARD)
        yield from _judged(row, read, last, Place(topic, before.rated, before.target, heard), judge)
        first, last = (read[0], read[-1]) if read else (first, last)
        if names:
            topics.heard(topic_of(row), subjects_of(row), start, end, rival=opens_with_rival(row))


def _judged(
    row: list[Token], read: list[Known], before: Known | None, place: Place, judge: Callable[[Told], Figure]
) -> Iterator[Figure]:
    """The figures of a sentence as `judge` has them; `before` is what the rules read last before it."""
    places = {t.amount.evidence: i for i, t in enumerate(row) if t.amount is not None}
    for known in read:
        figure = known.figure
        at = places[figure.start, figure.end]
        yield judge(Told(row, at, figure, known.bound.said, before.figure if before else None, place))
        before = known


def _of_the_past(row: list[Token]) -> bool:
    """Whether a sentence only says what the figure before it was: "A year earlier it was $1.5 billion."."""
    bare = all(t.metric is None and t.owner is None and not t.tags & tag.MOVE for t in row[:PAST])
    return bare and len(row) <= PAST and any(t.tags & tag.PAST for t in row[:2])


def _lower(text: str) -> str:
    """Lower case, and as long as before: a few letters ("İ") would grow."""
    lower = text.lower().replace("’", "'")
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _pieces(part: Part) -> Iterator[tuple[int, int]]:
    asked = -1
    for start, end in part.sentences:
        begin = asked if asked >= 0 else start
        asked = start if _asks(part.text, start, end) else -1
        if asked >= 0:  # "Net profit? Rp 1.71 trillion": read with what answers it
            continue
        while end - begin > PIECE:
            cut = part.text.rfind(" ", begin + 1, begin + PIECE)
            cut = cut if cut > begin else begin + PIECE
            yield begin, cut
            begin = cut
        yield begin, end


def _asks(text: str, start: int, end: int) -> bool:
    """Whether a sentence is a few words with a question mark, and its paragraph goes on."""
    if text[end - 1 : end] != "?" or end - start > QUESTION or text[end : end + 1] != " ":
        return False
    return not any(c.isdigit() for c in text[start:end])


def _once(title: list[Figure], text: list[Figure]) -> tuple[list[Figure], list[bool]]:
    """Each fact once: the text's telling of it before the title's, a change before a level of the same number."""
    titled = {(f.value, f.unit) for f in title}
    kept: dict[tuple[str, str, Direction, str | None], Figure] = {}
    for figure in [*text, *title]:
        kept.setdefault((figure.value, figure.unit, figure.direction, figure.company), figure)
    said = {(f.value, f.unit): f for f in text}
    named = {(f.value, f.unit): f.metric for f in reversed(title) if f.metric not in {Metric.OTHER, Metric.FORECAST}}
    facts = [f for f in kept.values() if f.where == "text" or (f.value, f.unit) not in said]
    facts = [
        replace(f, metric=named.get((f.value, f.unit), f.metric)) if f.metric is Metric.OTHER else f for f in facts
    ]
    facts.sort(key=lambda f: (f.where == "text", f.start))
    return facts, [(f.value, f.unit) in titled for f in facts]
