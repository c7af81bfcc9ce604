"""The figures of an article, bound to company and metric with direction.

amounts -> tokens -> movement -> clause -> metric, binding, subject -> headline

A number is found by its digits; only the sentence around it is read further, and a long one in pieces, so cost grows
with length.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.amounts import Amount, amounts
from bot.extract.figures.binding import Bound, begins_with_pronoun, company_of, topic_of
from bot.extract.figures.clause import clause_of
from bot.extract.figures.headline import headlined
from bot.extract.figures.lexicon import Lexicon, lexicon
from bot.extract.figures.metric import metric_of
from bot.extract.figures.movement import Movement, Role, movements
from bot.extract.figures.subject import subject_of
from bot.extract.figures.tokens import Name, Token, tokens
from bot.model import Direction, Figure, Metric, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.model import Document, MentionedCompany, Where

PIECE = 1200  # characters read together at most; a longer sentence is a table or no prose
PERIOD_REACH = 120  # characters around a figure in which its period is looked for


def figures(document: Document, companies: tuple[MentionedCompany, ...]) -> tuple[Figure, ...]:
    """The figures of title and text in order of appearance, one to three of them marked `headline`."""
    words = lexicon(document.language)
    about = [c.company.id for c in companies if c.about]
    main = about[0] if about else None
    only = main if len(about) == 1 else None
    whole = (Span(0, len(document.title)),) if document.title else ()
    title = list(_read(_Part("title", document.title, whole, _names(companies, "title")), words, main, only))
    parts = _Part("text", document.text, document.sentences, _names(companies, "text"))
    text = list(_read(parts, words, main, only))
    facts, titled = _once(title, text)
    return headlined(facts, titled, main)


@dataclass(frozen=True, slots=True)
class _Part:
    """A title or text to read."""

    where: Where
    text: str
    sentences: tuple[Span, ...]
    names: list[Name]


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


def _read(part: _Part, words: Lexicon, topic: str | None, only: str | None) -> Iterator[Figure]:
    """The figures of a part. A sentence that names no company is of the last one named, or of `only` if the article
    is about that one alone and no pronoun points back."""
    lower = _lower(part.text)
    found = amounts(part.text, lower, words)
    starts, name_starts = [a.start for a in found], [n.start for n in part.names]
    for start, end in _pieces(part):
        inside = found[bisect_left(starts, start) : bisect_left(starts, end)]
        names = part.names[bisect_left(name_starts, start) : bisect_left(name_starts, end)]
        if not names and not inside:
            continue
        row = tokens(lower, (start, end), [a for a in inside if a.end <= end], names, words)
        same_paragraph = part.text.rfind("\n", max(0, start - 2), start) < 0
        here = topic if only is None or (same_paragraph and begins_with_pronoun(row)) else only
        yield from _sentence(part, row, words, here)
        topic = topic_of(row) or here


def _lower(text: str) -> str:
    """Lower case, and as long as before: a few letters ("İ") would grow."""
    lower = text.lower()
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


def _sentence(part: _Part, row: list[Token], words: Lexicon, topic: str | None) -> Iterator[Figure]:
    moved = movements(row)
    index = any(t.metric is Metric.INDEX for t in row)
    employs = any(t.tags & tag.EMPLOYING for t in row)
    known: dict[int, tuple[Figure, Bound]] = {}
    last: tuple[Figure, Bound] | None = None
    for i, movement in moved.items():
        amount = row[i].amount
        if amount is None or movement.denied or (amount.person and not employs):
            continue
        unit = amount.unit or _index_unit(amount, movement, index=index)
        if not unit or (unit == "points" and not index and movement.role is Role.NONE):
            continue
        clause = clause_of(row, i, movement)
        before = known.get(movement.follows, last)
        metric = metric_of(row, clause, movement, words, before[0].metric if before else None)
        if movement.repeats and before is not None:
            bound, subject = before[1], before[0].subject
        else:
            bound = company_of(row, clause, movement, metric, before[1] if before else None) or Bound(topic, said=False)
            subject = subject_of(part.text, row, clause, movement)
        if metric in {Metric.INDEX, Metric.INFLATION} and not bound.said:
            bound = Bound(None)
        figure = _figure(part, amount, movement, unit, metric, bound.company, subject, words)
        known[i] = last = figure, bound
        yield figure


def _index_unit(amount: Amount, movement: Movement, *, index: bool) -> str:
    """A bare number that an index reached or left is its points: "ke posisi 7.805,37"."""
    reached = movement.role in {Role.REACHED, Role.BASE}
    return "points" if index and reached and amount.value >= 100 and not _year(amount) else ""  # noqa: PLR2004 - no index is lower


def _year(amount: Amount) -> bool:
    return amount.end - amount.start == 4 and Decimal(1900) <= amount.value < Decimal(2100)  # noqa: PLR2004 - a year's digits


def _figure(  # noqa: PLR0913, PLR0917 - the parts of one figure
    part: _Part,
    amount: Amount,
    movement: Movement,
    unit: str,
    metric: Metric,
    company: str | None,
    subject: str,
    words: Lexicon,
) -> Figure:
    start, end = amount.evidence
    return Figure(
        value=plain(amount.value),
        unit=unit,
        direction=movement.direction,
        metric=metric,
        subject=subject,
        where=part.where,
        start=start,
        end=end,
        evidence=part.text[start:end],
        company=company,
        period=_period(part.text, start, words),
    )


def plain(value: Decimal) -> str:
    """A decimal without exponent or trailing zeros.

    >>> plain(Decimal("1.20E+3"))
    '1200'
    """
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _period(text: str, at: int, words: Lexicon) -> str | None:
    """The period named nearest in the sentence's neighbourhood, as written."""
    begin = max(text.rfind("\n", 0, at) + 1, at - PERIOD_REACH, 0)
    stop = text.find("\n", at, at + PERIOD_REACH)
    found = list(words.periods.finditer(text, begin, stop if stop >= 0 else at + PERIOD_REACH))
    return min(found, key=lambda m: abs(m.start() - at)).group() if found else None


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
