"""Which of the companies an article names it is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.extract.mentions.employers import Voices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.model import Document, Figure, MentionedCompany, Span

LEAD_SHARE = 0.6  # of the most named company's mentions, for one that the first sentence names
OPENING_SHARE = 0.5  # the same for one that opens the text: "Nucor's bid for Cliffs"
SHARE = 0.6  # the same for one named only further down, which then has to be named often as well
OFTEN = 4  # mentions
MEASURED, MEASURED_SHARE = 4, 0.2  # figures of a company, and their share of an article's, that make it about it too
NAMED, NAMED_SHARE = 2, 0.5  # mentions it then has, and their share of the most named one's
HEADINGS = 3  # paragraphs headed by a company's name that make an article a list of them
ROUNDUP = 4  # companies that open a paragraph each, under a title that names none: the article is about all of them
TOLD_EACH = 3  # companies with a paragraph of their own each, of so many characters and sentences
PARAGRAPH, SENTENCES = 120, 2
EVEN = 0.6  # of the longest told of, for one that is told of as well
COLUMN = 2  # companies at most that an article names which is about one that it names late
OPENING = 15  # characters before a name that opens a paragraph: "3. Shares of "
SAME = 12  # characters between a name and its own ticker, "Summarecon Agung (SMRA)": one mention

_ROW = re.compile(r": ?(?:[A-Z]\w{0,2} ?|[$€£])?\d[\d.,]*(?: [^\n.]{1,20})?$", re.MULTILINE)  # of a table
_HEADED = re.compile(r"(?:\s?\([^()\n]{1,20}\))?\s?(?:[—–:]|-\s)")
_RIVAL_AFTER = re.compile(r"(?:['’]s)? (?:rivals?|competitors?)\b")
_RIVAL_BEFORE = re.compile(r"\b(?:rivals? of|pesaing|saingan) $", re.IGNORECASE)
_ITS_SHARES = re.compile(
    r"\b(?:the|its) (?:shares?|stock)\b|\bshares of the\b|\bsaham(?:nya| ini| itu| tersebut)\b", re.IGNORECASE
)
_LIST_MARK = re.compile(r"(?:[•*·-]|\d{1,2}[.)])?\s*")


def subjects(document: Document, found: Sequence[MentionedCompany]) -> frozenset[str]:
    """Ids of the companies the article is about.

    A company in the title is, unless it only says whose rival another is; so is one that the first sentence names, or
    that is named often, as long as it is named about as often as the one named most. In a list, those that head a
    paragraph are. That somebody works there says nothing: "Bank Mandiri economist Andi Raya expects a cut".
    """
    found = _spoken_of(document, found)
    counts = {m.company.id: _count(m.text) for m in found}
    most = max(counts.values(), default=0)
    lead = document.sentences[0].end if document.sentences else len(document.text)
    titled = {m.company.id for m in found if m.title}
    about = {m.company.id for m in found if m.title and not _is_yardstick(document.title, m.title)}
    about |= _headings(document.text, found) | (set() if titled else _openings(document.text, found))
    for mention in found:
        count = counts[mention.company.id]
        if mention.title:
            continue
        leads = bool(mention.text) and mention.text[0].start < lead
        share = OPENING_SHARE if leads and mention.text[0].start < OPENING else LEAD_SHARE
        if count and ((leads and count >= share * most) or (count >= OFTEN and count >= SHARE * most)):
            about.add(mention.company.id)
    return frozenset(about or titled or _column(document.text, found) or _most_named(document.text, found, counts))


def _most_named(text: str, found: Sequence[MentionedCompany], counts: dict[str, int]) -> set[str]:
    """The company that a feature names first, more than any other, and whose shares it then calls "the shares"."""
    first = min((m for m in found if m.text), key=lambda m: m.text[0].start, default=None)
    if first is None or counts[first.company.id] < NAMED or not _ITS_SHARES.search(text, first.text[0].end):
        return set()
    others = (count for key, count in counts.items() if key != first.company.id)
    return {first.company.id} if counts[first.company.id] > max(others, default=0) else set()


def told_of(
    document: Document, companies: Sequence[MentionedCompany], figures: Sequence[Figure]
) -> tuple[MentionedCompany, ...]:
    """The companies, with those marked as well that much of what an article counts is of.

    And those that paragraphs of it are about. Figures that name nobody are none of theirs: hence this is asked after
    the figures.

    Those it was known to be about stay first.
    """
    told = Counter(figure.company for figure in figures)
    found = _spoken_of(document, companies)
    counts = {m.company.id: _count(m.text) for m in found}
    least = max(NAMED, NAMED_SHARE * max(counts.values(), default=0))
    many = {key for key, n in told.items() if n >= MEASURED and n > MEASURED_SHARE * len(figures)}
    also = {key for key in many if key is not None and counts[key] >= least}
    also |= _told(document, found)
    marked = [replace(m, about=True) if m.company.id in also else m for m in companies]
    order = sorted(range(len(marked)), key=lambda i: (not companies[i].about, not marked[i].about, i))
    return tuple(marked[i] for i in order)


def _spoken_of(document: Document, found: Sequence[MentionedCompany]) -> list[MentionedCompany]:
    """The companies without the mentions that say whose analyst or economist somebody is."""
    title, text = (Voices(part, document.language) for part in (document.title, document.text))
    return [
        replace(
            mention,
            title=tuple(span for span in mention.title if not title.employed_by(span)),
            text=tuple(span for span in mention.text if not text.employed_by(span)),
        )
        for mention in found
    ]


def _is_yardstick(title: str, spans: Sequence[Span]) -> bool:
    """Every mention in the title says whose rival somebody is: "Lenskart rival", "pesaing Gojek"."""
    return all(_RIVAL_AFTER.match(title, span.end) or _RIVAL_BEFORE.search(title[: span.start]) for span in spans)


def _openings(text: str, found: Sequence[MentionedCompany]) -> set[str]:
    """Companies named where a paragraph begins, when many are."""
    opens = {m.company.id for m in found if any(_is_opening(text, span) for span in m.text)}
    return opens if len(opens) >= ROUNDUP else set()


def _told(document: Document, found: Sequence[MentionedCompany]) -> set[str]:
    """Companies that paragraphs of an article are about.

    Each of several that open some for themselves about as long as another's; and under a title that names none, those
    named again that open a paragraph, or that have one but for another name.
    """
    alone: Counter[str] = Counter()
    paired = set()
    text = document.text
    for company, length, others in _paragraphs(document, found):
        if others == 0:
            alone[company] += length
        elif others == 1:
            paired.add(company)
    longest = max(alone.values(), default=0)
    told = {key for key, length in alone.items() if length >= EVEN * longest} if len(alone) >= TOLD_EACH else set()
    if any(m.title for m in found):
        return told
    again = {m.company.id for m in found if _count(m.text) > 1 and any(_is_opening(text, span) for span in m.text)}
    own = paired | alone.keys()
    return told | again | (own if len(own) >= TOLD_EACH else set())


def _paragraphs(document: Document, found: Sequence[MentionedCompany]) -> Iterator[tuple[str, int, int]]:
    """Which company opens each paragraph of some sentences, how long that is, and how many others it names."""
    text, begins = document.text, [sentence.start for sentence in document.sentences]
    places = sorted((span.start, m.company.id) for m in found for span in m.text)
    end = -1
    for first, (begin, company) in enumerate(places):
        if begin <= end:
            continue  # in the paragraph of the name before
        start = text.rfind("\n", 0, begin) + 1
        end = text.find("\n", begin)
        end = end if end >= 0 else len(text)
        if begin - start >= OPENING or end - start < PARAGRAPH:
            continue
        if bisect_left(begins, end) - bisect_left(begins, start) >= SENTENCES:
            inside = places[first : bisect_left(places, (end,))]
            yield company, end - start, len({key for _, key in inside}) - 1


def _is_opening(text: str, span: Span) -> bool:
    return span.start < OPENING or "\n" in text[span.start - OPENING : span.start]


def _count(spans: Sequence[Span]) -> int:
    """Mentions, a name with its own ticker as one."""
    return sum(i == 0 or span.start - spans[i - 1].end > SAME for i, span in enumerate(spans))


def _column(text: str, found: Sequence[MentionedCompany]) -> set[str]:
    """The company of a column that names it late and once: "There are two ways ... Acme is one. At 88p, the shares"."""
    named = [m for m in found if m.text]
    if not named or len(named) > COLUMN:
        return set()
    first = min(named, key=lambda m: m.text[0].start)
    span = first.text[0]
    paragraph = text[span.end : text.find("\n", span.end) if "\n" in text[span.end :] else len(text)]
    return {first.company.id} if _is_opening(text, span) and _ITS_SHARES.search(paragraph) else set()


def _headings(text: str, found: Sequence[MentionedCompany]) -> set[str]:
    """Companies whose name heads a paragraph, "Northgate (NGT) — Shares rose", when several do."""
    heads = {m.company.id for m in found if any(_is_heading(text, span) for span in m.text)}
    return heads if len(heads) >= HEADINGS else set()


def _is_heading(text: str, span: Span) -> bool:
    if not _HEADED.match(text, span.end) or _ROW.match(text, span.end):
        return False
    return _LIST_MARK.fullmatch(text, text.rfind("\n", 0, span.start) + 1, span.start) is not None
