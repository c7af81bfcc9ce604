"""The figures of an article, bound to company and metric with direction.

amounts -> tokens -> movement -> clause -> metric, binding, subject -> headline

A number is found by its digits; only the sentence around it is read further, and a long one in pieces, so cost grows
with length.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.figures import tags as tag
from bot.extract.figures.amounts import THOUSAND, Amount, amounts
from bot.extract.figures.binding import Bound, begins_with_pronoun, company_of, topic_of
from bot.extract.figures.clause import clause_of
from bot.extract.figures.headline import headlined
from bot.extract.figures.lexicon import Lexicon, lexicon
from bot.extract.figures.metric import COUNTABLE, metric_of
from bot.extract.figures.movement import Movement, Role, movements
from bot.extract.figures.subject import subject_of
from bot.extract.figures.tokens import Name, Token, tokens
from bot.model import Direction, Figure, Metric, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.extract.figures.clause import Clause
    from bot.model import Document, MentionedCompany, Where

VAGUE = frozenset({Metric.SALES, Metric.REVENUE, Metric.OTHER})
"""Metrics that a count makes clear: sales that fell to so many units were counted in units."""

INDEXED = frozenset({"%", "points"})
HEADING = 60  # characters of a line that names what the lines below are about
UNKNOWN_WORDS = 3  # a name's

PIECE = 1200  # characters read together at most; a longer sentence is a table or no prose


def figures(document: Document, companies: tuple[MentionedCompany, ...]) -> tuple[Figure, ...]:
    """The figures of title and text in order of appearance, one to three of them marked `headline`."""
    words = lexicon(document.language)
    about = [c.company.id for c in companies if c.about]
    main = about[0] if about else None
    whole = (Span(0, len(document.title)),) if document.title else ()
    market = any(
        phrase.metric is Metric.INDEX
        for word in document.title.lower().split()
        for phrase in words.phrases.get(word, ())
        if not phrase.length or " ".join([word, *phrase.rest]) in document.title.lower()
    )
    title = list(_read(_Part("title", document.title, whole, _names(companies, "title")), words, about))
    text = list(_read(_Part("text", document.text, document.sentences, _names(companies, "text")), words, about))
    facts, titled = _once(title, text)
    return headlined(facts, titled, main)


@dataclass(frozen=True, slots=True)
class _Part:
    """A title or text to read."""

    where: Where
    text: str
    sentences: tuple[Span, ...]
    names: list[Name]
    market: bool = False  # the title speaks of an index: what rises unnamed is one


def _names(companies: tuple[MentionedCompany, ...], where: Where) -> list[Name]:
    """All spans that name or hint at a company, in order, the longer first where two begin together."""
    found = [
        Name(span.start, span.end, c.company.id, hint)
        for c in companies
        for spans, hint in (
            ((c.title, False), (c.hints_title, True)) if where == "title" else ((c.text, False), (c.hints_text, True))
        )
        for span in spans
    ]
    return sorted(found, key=lambda n: (n.start, -n.end))


def _read(part: _Part, words: Lexicon, about: list[str]) -> Iterator[Figure]:
    """The figures of a part."""
    lower = _lower(part.text)
    found = amounts(part.text, lower, words)
    starts, name_starts = [a.start for a in found], [n.start for n in part.names]
    topics = _Topics(part, about)
    last = None
    for start, end in _pieces(part):
        inside = found[bisect_left(starts, start) : bisect_left(starts, end)]
        names = part.names[bisect_left(name_starts, start) : bisect_left(name_starts, end)]
        if not any(a.promising for a in inside):
            topics.heard(names[0].company if names else None, start, end)
            continue
        row = tokens(lower, (start, end), [a for a in inside if a.end <= end], names, words)
        topic = topics.of(row, start)
        echo = last if any(t.tags & tag.ECHO for t in row[:2]) else None
        read = _sentence(part, row, words, topic, echo)
        yield from (known.figure for known in read)
        last = read[-1] if read else last
        topics.heard(topic_of(row), start, end)


class _Topics:
    """Which company a sentence that names none is of.

    The one a heading line names; else the last named, if a pronoun points back or the article is about it as much as
    about any; else the one the article is most about.
    """

    def __init__(self, part: _Part, about: list[str]) -> None:
        counts = {company: sum(n.company == company and not n.hint for n in part.names) for company in about}
        self._text, self._about = part.text, about
        self._main = about[0] if about else None
        self._prominent = {c for c in about if 2 * counts[c] >= counts[self._main or c]}
        self._last = self._main
        self._section: str | None = None

    def of(self, row: list[Token], start: int) -> str | None:
        """The company of a sentence that begins at `start`, if the sentence itself names none."""
        same_paragraph = self._text.rfind("\n", max(0, start - 2), start) < 0
        if self._main is None or (same_paragraph and (begins_with_pronoun(row) or self._last in self._prominent)):
            return self._last
        return self._section or self._main

    def heard(self, company: str | None, start: int, end: int) -> None:
        """A sentence named this company first."""
        if company is None:
            return
        self._last = company
        line = self._text.rfind("\n", max(0, start - 2), start) >= 0 or start == 0
        if line and end - start <= HEADING and self._text[end - 1 : end] != ".":
            self._section = company


def _lower(text: str) -> str:
    """Lower case, and as long as before: a few letters ("İ") would grow."""
    lower = text.lower().replace("’", "'")
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _pieces(part: _Part) -> Iterator[Span]:
    for start, end in part.sentences:
        begin = start
        while end - begin > PIECE:
            cut = part.text.rfind(" ", begin + 1, begin + PIECE)
            cut = cut if cut > begin else begin + PIECE
            yield Span(begin, cut)
            begin = cut
        yield Span(begin, end)


class _Known(NamedTuple):
    """A figure with how its company came to be known."""

    figure: Figure
    bound: Bound


def _sentence(part: _Part, row: list[Token], words: Lexicon, topic: str | None, last: _Known | None) -> list[_Known]:
    """The figures of one sentence. `last` is the figure before it, if the sentence begins by pointing at it."""
    moved = movements(row)
    scene = _scene(row)
    periods = _periods(part.text, row, words)
    known: dict[int, _Known] = {}
    for i, movement in moved.items():
        amount = row[i].amount
        if amount is None or movement.denied:
            continue
        before = known.get(movement.follows, last)
        unit = _unit(row, i, movement, before.figure if before else None, scene)
        if not unit:
            continue
        if unit != amount.unit:
            amount = amount._replace(unit=unit)
            row[i] = row[i]._replace(amount=amount)
        clause = clause_of(row, i, movement)
        metric = metric_of(row, clause, movement, words, before.figure.metric if before else None)
        if movement.repeats and before is not None:
            bound, subject = before.bound, before.figure.subject
        else:
            bound = company_of(row, clause, movement, metric, before.bound if before else None) or Bound(
                topic, said=False
            )
            if not (bound.said and bound.company) and part.where == "text" and _unknown(part.text, row, clause):
                bound = Bound(None)
            subject = subject_of(part.text, row, clause, movement)
        if metric in {Metric.INDEX, Metric.INFLATION} and not bound.said:
            bound = Bound(None)
        if (
            metric is Metric.OTHER
            and movement.role is Role.SIZE
            and bound.company is None
            and unit in INDEXED
            and part.market
        ):
            metric = Metric.INDEX
        if unit == "points" and metric is not Metric.SHARE_PRICE and scene.indices:
            bound = Bound(None)
        if metric is Metric.INDEX and bound.company is not None:
            metric = Metric.SHARE_PRICE
        known[i] = last = _Known(_figure(part, amount, movement, metric, bound.company, subject, periods), bound)
    return _respective(row, _counted_after(moved, known))


def _counted_after(moved: dict[int, Movement], known: dict[int, _Known]) -> dict[int, _Known]:
    """The figures with the metric of a percentage told by the count it led to: "fell 7% to 1,264 units"."""
    places = list(known)
    for a, b in pairwise(places):
        first, second = known[a].figure, known[b].figure
        led = moved[a].role is Role.SIZE and moved[b].role is Role.REACHED and first.unit == "%"
        if led and second.unit == "count" and first.metric in VAGUE and second.metric is not Metric.OTHER:
            known[a] = known[a]._replace(figure=replace(first, metric=second.metric))
    return known


def _respective(row: list[Token], known: dict[int, _Known]) -> list[_Known]:
    """The figures after "respectively" dealt out to the companies named before it, one each and in order."""
    at = next((i for i, t in enumerate(row) if t.tags & tag.RESPECTIVE), -1)
    owners = list(dict.fromkeys(t.owner for t in row[:at] if t.owner is not None and not t.hint)) if at > 0 else []
    after = [i for i in known if i > at]
    if len(owners) < 2 or any(t.owner for t in row[at:]):  # noqa: PLR2004 - one owner has them all
        return list(known.values())
    nth: dict[str, int] = {}
    for i in after:
        figure = known[i].figure
        n = nth[figure.unit] = nth.get(figure.unit, -1) + 1
        if n < len(owners):
            known[i] = _Known(replace(figure, company=owners[n]), Bound(owners[n]))
    return list(known.values())


def _unknown(text: str, row: list[Token], clause: Clause) -> bool:
    """Whether a clause inside a sentence is about a name that is no known company: "; Leonardo put on 4%"."""
    subject = row[clause.start : min(clause.verb, clause.figure)]
    if clause.start == 0 or not 0 < len(subject) <= UNKNOWN_WORDS:
        return False
    return all(t.owner is None and not t.tags and t.metric is None and text[t.start].isupper() for t in subject)


class _Scene(NamedTuple):
    """What a sentence speaks of, where a number alone can't tell."""

    indices: bool
    employs: bool
    ratio: bool
    counted: Metric | None


def _scene(row: list[Token]) -> _Scene:
    tags, metrics, counted = 0, set(), None
    for token in row:
        tags |= token.tags
        if token.metric is not None:
            metrics.add(token.metric)
            counted = counted or (token.metric if token.metric in COUNTABLE else None)
    return _Scene(
        indices=Metric.INDEX in metrics,
        employs=bool(tags & tag.EMPLOYING),
        ratio=Metric.VALUATION in metrics or Metric.DEBT in metrics,
        counted=counted,
    )


def _unit(row: list[Token], i: int, movement: Movement, before: Figure | None, scene: _Scene) -> str:
    """The unit of the amount at row[i], "" if it is no figure."""
    amount = row[i].amount
    if amount is None or (amount.person and not (scene.employs and not (i and row[i - 1].tags & tag.OF))):
        return ""
    if amount.unit == "points" and not scene.indices and movement.role is Role.NONE:
        return ""
    if amount.doubtful and not (scene.ratio or (before is not None and before.unit == "x")):
        return ""
    return amount.unit or _bare_unit(row, i, movement, before, scene)


def _bare_unit(row: list[Token], i: int, movement: Movement, before: Figure | None, scene: _Scene) -> str:
    """What a number without a unit counts: an index's points, or what the figure before it counted."""
    amount = row[i].amount
    if amount is None or _year(amount):
        return ""
    reached = movement.role in {Role.REACHED, Role.BASE}
    if scene.indices and amount.evidence != (amount.start, amount.end):
        return "points"
    if scene.indices and reached and amount.value >= 100:  # noqa: PLR2004 - no index is lower
        return "points"
    large = bool(amount.scale) or amount.value >= THOUSAND
    beside_name = i > 0 and row[i - 1].owner is not None and large
    if before is not None and (reached or beside_name) and before.unit in {"count", "x"}:
        return before.unit
    said = reached or (i > 0 and bool(row[i - 1].tags & (tag.CLAUSE_VERB | tag.BY)))
    return "count" if scene.counted is not None and large and said else ""


def _year(amount: Amount) -> bool:
    return amount.end - amount.start == 4 and Decimal(1900) <= amount.value < Decimal(2100)  # noqa: PLR2004 - a year's digits


def _figure(  # noqa: PLR0913, PLR0917 - the parts of one figure
    part: _Part,
    amount: Amount,
    movement: Movement,
    metric: Metric,
    company: str | None,
    subject: str,
    periods: list[Span],
) -> Figure:
    start, end = amount.evidence
    period = min(periods, key=lambda p: abs(p.start - start), default=None)
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
        period=part.text[slice(*period)] if period is not None else None,
    )


def plain(value: Decimal) -> str:
    """A decimal without exponent or trailing zeros.

    >>> plain(Decimal("1.20E+3"))
    '1200'
    """
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _periods(text: str, row: list[Token], words: Lexicon) -> list[Span]:
    """The periods named in a sentence."""
    if not row:
        return []
    return [Span(*m.span()) for m in words.periods.finditer(text, row[0].start, row[-1].end)]


def _once(title: list[Figure], text: list[Figure]) -> tuple[list[Figure], list[bool]]:
    """Each fact once: the text's telling of it before the title's, a change before a level of the same number."""
    titled = {(f.value, f.unit) for f in title}
    kept: dict[tuple[str, str, Direction, str | None], Figure] = {}
    for figure in [*text, *title]:
        kept.setdefault((figure.value, figure.unit, figure.direction, figure.company), figure)
    said = {(f.value, f.unit): f for f in text}
    facts = [f for f in kept.values() if f.where == "text" or (f.value, f.unit) not in said]
    facts.sort(key=lambda f: (f.where == "text", f.start))
    return facts, [(f.value, f.unit) in titled for f in facts]
