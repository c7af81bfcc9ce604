"""All mentions of one document put together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.companies.matcher import Hit, Kind
from bot.extract.mentions.about import is_about
from bot.extract.mentions.judge import Candidate, company_here, doubtful, other_thing
from bot.extract.mentions.scene import scene
from bot.extract.mentions.tickers import Tickers
from bot.languages import LANGUAGES
from bot.model import Company, MentionedCompany, Span

if TYPE_CHECKING:
    from bot.companies import Directory
    from bot.languages.schema import CompanyWords
    from bot.model import Document

NEAR = 12  # characters between names of one list: ", ", " and ", "-", " dan "


def mentions(document: Document, directory: Directory) -> tuple[MentionedCompany, ...]:
    """The companies of a document, those it is about first, then in order of appearance."""
    words = (LANGUAGES.get(document.language) or LANGUAGES["en"]).companies
    reader = _Reader(directory, words)
    title, text = reader.read(document.title), reader.read(document.text)
    reader.settle([title, text])
    found = _collect(title, text)
    about = is_about(document, found, words)
    ordered = sorted(found, key=lambda m: (m.company.id not in about, not m.title, (m.title or m.text)[0]))
    return tuple(
        MentionedCompany(m.company, m.company.id in about, m.title, m.text, m.hints_title, m.hints_text)
        for m in ordered
    )


@dataclass(slots=True)
class _Field:
    """One text while it is read: what is sure, what is a hint, what waits for judgement."""

    text: str
    sure: list[tuple[Span, Company]] = field(default_factory=list)
    hints: list[tuple[Span, Company]] = field(default_factory=list)
    open: list[tuple[Hit, list[Candidate]]] = field(default_factory=list)


class _Reader:
    """Reads the fields of one document; what one settles helps the other."""

    def __init__(self, directory: Directory, words: CompanyWords) -> None:
        self._directory = directory
        self._words = words
        self._tickers = Tickers(directory, words)

    def read(self, text: str) -> _Field:
        """Every name and ticker, sorted into sure, hint and open."""
        result = _Field(text)
        for ticker in self._tickers.find(text):
            result.sure.append((Span(ticker.start, ticker.end), ticker.company))
        taken = {span for span, _ in result.sure}
        for hit in self._directory.matcher.find(text):
            if Span(hit.start, hit.end) not in taken:
                self._sort(result, hit)
        return result

    def _sort(self, result: _Field, hit: Hit) -> None:
        span = Span(hit.start, hit.end)
        waiting = []
        for sense in hit.senses:
            company = self._directory.get(sense.company)
            if company is None or sense.kind is Kind.OTHER:
                continue
            if sense.kind in {Kind.PRODUCT, Kind.PERSON}:
                result.hints.append((span, company))
                continue
            record = self._directory.records[sense.company]
            waiting.append(Candidate(result.text, hit.start, hit.end, record, company, sense.kind))
        if not waiting:
            return
        here = scene(result.text, hit.start, hit.end)
        if other_thing(waiting[0], here, self._words):
            return
        if len(waiting) == 1 and not doubtful(waiting[0], self._words):
            result.sure.append((span, waiting[0].company))
        else:
            result.open.append((hit, waiting))

    def settle(self, fields: list[_Field]) -> None:
        """Judge the open names: first alone, then by what the whole article has shown."""
        for one in fields:
            near = _Near(one)
            for hit, candidates in one.open:
                chosen = [c for c in candidates if company_here(c, self._words, near)]
                if len(chosen) == 1:
                    one.sure.append((Span(hit.start, hit.end), chosen[0].company))
        confirmed = {company.id for one in fields for _, company in (*one.sure, *one.hints)}
        for one in fields:
            sure = {span for span, _ in one.sure}
            for hit, candidates in one.open:
                span = Span(hit.start, hit.end)
                chosen = [c for c in candidates if c.record.id in confirmed]
                if span not in sure and len(chosen) == 1 and self._stands_alone(chosen[0]):
                    one.sure.append((span, chosen[0].company))

    def _stands_alone(self, candidate: Candidate) -> bool:
        from bot.extract.mentions.judge import NEVER, _next_to

        here = scene(candidate.text, candidate.start, candidate.end)
        return _next_to(candidate, here, self._words) > NEVER


class _Near:
    """Whether a sure company is listed right beside a name: "GoTo-Grab", "Apple, BMW and Daimler"."""

    def __init__(self, one: _Field) -> None:
        self._text = one.text
        self._starts = {span.start for span, _ in one.sure}
        self._ends = {span.end for span, _ in one.sure}

    def __call__(self, candidate: Candidate) -> bool:
        left = next((e for e in range(candidate.start, candidate.start - NEAR, -1) if e in self._ends), None)
        right = next((s for s in range(candidate.end, candidate.end + NEAR) if s in self._starts), None)
        return any(
            gap.strip(" ")
            in {",", "-", "–", "/", "&", "and", "dan", ", and", ", dan", "vs", "vs.", "with", "atau", "or"}
            for gap in (
                self._text[left : candidate.start] if left is not None else "",
                self._text[candidate.end : right] if right is not None else "",
            )
        )


def _collect(title: _Field, text: _Field) -> list[MentionedCompany]:
    companies: dict[str, Company] = {}
    spans: dict[str, tuple[list[Span], ...]] = defaultdict(lambda: ([], [], [], []))
    for at, one in enumerate((title, text)):
        for offset, found in ((0, one.sure), (2, one.hints)):
            for span, company in sorted(found):
                companies.setdefault(company.id, company)
                spans[company.id][at + offset].append(span)
    return [
        MentionedCompany(companies[key], False, *(tuple(dict.fromkeys(part)) for part in parts))  # noqa: FBT003
        for key, parts in spans.items()
        if parts[0] or parts[1]
    ]
