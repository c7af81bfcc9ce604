"""All mentions of one document put together."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

from bot.companies.matcher import Hit, Kind
from bot.companies.names import LEGAL_FORMS
from bot.extract.figures.lexicon import CODES
from bot.extract.mentions.about import subjects
from bot.extract.mentions.candidate import ENOUGH, Candidate
from bot.extract.mentions.grammar import describes
from bot.extract.mentions.judge import CORPORATE, Judge
from bot.extract.mentions.other import spellings
from bot.extract.mentions.scene import Style, scene
from bot.extract.mentions.short import has_form, is_plain_word, is_shortened, namesakes, places, short_forms
from bot.extract.mentions.tickers import Code, Tickers
from bot.languages import LANGUAGES
from bot.model import Company, MentionedCompany, Span

if TYPE_CHECKING:
    from bot.companies import Directory
    from bot.model import Document

MOST_NAMES = 10_000  # looked at in one text: no article has more, and each of them costs a judgement
NEAR = 12  # characters between names of one list: ", ", " and ", "-", " dan "
CURRENCIES = frozenset(CODES)
HINTS = frozenset({Kind.PRODUCT, Kind.PERSON})
HEADED = 2  # lines of a digest that begin with a company for sure, so that a third may
BESIDE = 80  # characters between names of one headline or sentence
DATELINE = 200  # characters at the beginning in which an agency signs: "SAN FRANCISCO, Jan 30 (Agency) - "

_JOINING = " & "
_LIST_GAP = re.compile(r"\s*(?:[,/&+–-]|,?\s(?:and|or|nor|vs\.?|versus|with|dan|atau|maupun|serta|&)\s)\s*")
_REST = re.compile(r"(?: [A-Z][\w&.'’-]*){1,3}(?=,| and | & )")  # of a name that was taken by its beginning
_ENDING = re.compile(r" ([A-Z][A-Za-z]+)\b")
_ENDINGS = LEGAL_FORMS | CORPORATE
_PREFIXES = frozenset(
    "ex non anti pro eks post pre exclusive breaking update analysis factbox explainer focus insight correction".split()
)
_AGENCY = re.compile(r"\(([^()\n]{2,40})\)\s*[-–—]")
_SUM = re.compile(r" ?(?!(?:19|20)\d\d\b(?![.,]\d))\d")  # and no year


def mentions(document: Document, directory: Directory) -> tuple[MentionedCompany, ...]:
    """The companies of a document, those it is about first, then in order of appearance."""
    reader = _Reader(document, directory)
    title, text = reader.read(document.title), reader.read(document.text)
    reader.settle((title, text))
    reader.shorten((title, text))
    reader.fold((title, text))
    found = _collect(title, text)
    about = subjects(document, found)
    ordered = sorted(found, key=lambda m: (m.company.id not in about, not m.title, (m.title or m.text)[0]))
    return tuple(replace(m, about=True) if m.company.id in about else m for m in ordered)


@dataclass(slots=True)
class _Field:
    """One text while it is read: what is sure, what is a hint, what waits for judgement."""

    text: str
    sure: dict[Span, Company] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)  # of what is sure, in order
    hints: list[tuple[Span, Company]] = field(default_factory=list)
    open: list[tuple[Span, list[Candidate]]] = field(default_factory=list)
    branded: list[tuple[Span, Company]] = field(default_factory=list)  # its name at the beginning of its products'
    codes: list[Code] = field(default_factory=list)  # letters that are a ticker, if they are one here

    def take(self, span: Span, company: Company) -> None:
        """From now on the span names that company."""
        if span not in self.sure:
            insort(self.spans, span)
        self.sure[span] = company


class _Reader:
    """Reads the fields of one document; what one settles helps the other."""

    def __init__(self, document: Document, directory: Directory) -> None:
        language = LANGUAGES.get(document.language) or LANGUAGES["en"]
        everything = f"{document.title}\n{document.text}"
        self.words = language.companies
        self._small = language.function_words
        self._directory = directory
        self._tickers = Tickers(directory, self.words, self._small, everything)
        self._judge = Judge(self.words, language.function_words, everything)
        self._spellings = spellings(everything)
        self._given: dict[str, Company] = {}  # by the letters that the article gives as their tickers
        self._agencies = {match[1] for match in _AGENCY.finditer(document.text, 0, DATELINE)}

    def read(self, text: str) -> _Field:
        """Every name and ticker, sorted into sure, hint and open."""
        result = _Field(text)
        for start, end, company in self._tickers.stated(text):
            result.take(Span(start, end), company)
            self._given[text[start:end]] = company
        for hit in islice(self._directory.matcher.find(text), MOST_NAMES):
            name = text[hit.start : hit.end]
            money = name in CURRENCIES and _SUM.match(text, hit.end)  # "PLN 1.01 billion" is no power company
            if Span(hit.start, hit.end) not in result.sure and name not in self._agencies and not money:
                self._sort(result, hit)
        for start, end, company in self._tickers.bare(text, result.codes):
            if Span(start, end) not in result.sure:
                result.take(Span(start, end), company)
        result.open = [waiting for waiting in result.open if waiting[0] not in result.sure]
        return result

    def _sort(self, result: _Field, hit: Hit) -> None:
        text, span = result.text, Span(hit.start, hit.end)
        name = text[hit.start : hit.end]
        given = self._given.get(name) if name.isupper() else None
        if given is not None and given.id in self._directory.records:  # "Kadant (NYSE: KAI)": "KAI" is no railway there
            result.take(span, given)
            return
        candidates = [c for c in self._senses(result, hit) if not self._is_spelt_otherwise(name, c.record.id)]
        if not candidates or self._judge.other_thing(text, hit.start, hit.end) or _is_double_name(result, hit):
            return
        if len(candidates) == 1 and not self._judge.doubtful(name, candidates[0].kind):
            result.take(span, candidates[0].company)
        else:
            result.open.append((span, candidates))

    def _senses(self, result: _Field, hit: Hit) -> list[Candidate]:
        """The companies that a hit may name; what else it may be is noted."""
        text, span = result.text, Span(hit.start, hit.end)
        name = text[hit.start : hit.end]
        candidates, coded = [], []
        for key, kind in hit.senses:
            company = self._directory.get(key)
            if company is None:
                continue
            if kind is Kind.TICKER:
                coded.append(company)
            elif kind in HINTS:
                self._note_hint(result, span, company, kind)
            elif kind is Kind.OTHER:
                self._note_other(name)
            else:
                candidates.append(Candidate(text, hit.start, hit.end, self._directory.records[key], company, kind))
        at_home = [c.company for c in candidates if self._is_at_home(c)]
        for company in coded:
            if not at_home or company in at_home:  # "SIG" is a cement maker in Jakarta, a code in New York
                self._note_code(result, span, name, company)
        return candidates

    def _note_hint(self, result: _Field, span: Span, company: Company, kind: Kind) -> None:
        """A product or person of a company; a product whose name begins with the company's may name it: "Uber Eats"."""
        result.hints.append((span, company))
        name = result.text[span.start : span.end]
        if kind is Kind.PERSON:
            self._judge.people[name.rpartition(" ")[2].lower()] = company.id
        elif name.startswith(f"{company.name} "):
            result.branded.append((Span(span.start, span.start + len(company.name)), company))

    def _is_spelt_otherwise(self, letters: str, company: str) -> bool:
        """Whether the article spells the letters out, and not as a name of that company."""
        spelling = self._spellings.get(letters)
        return spelling is not None and all(spelling.isdisjoint(words) for words in self._directory.name_words(company))

    def _is_at_home(self, candidate: Candidate) -> bool:
        """Whether a company is listed on the language's own market."""
        home = self.words.home
        return bool(home) and any(ticker.endswith(home) for ticker in candidate.record.tickers)

    def _note_code(self, result: _Field, span: Span, name: str, company: Company) -> None:
        """Of two listings under one code, the one of the language's own market counts."""
        home = self._directory.by_ticker(name + self.words.home)
        if home in {None, company}:
            result.codes.append(Code(*span, company))

    def _note_other(self, name: str) -> None:
        """A name of something else; a person's ("Doug Ford") is used alone later."""
        words = name.split()
        if all(word[0].isupper() for word in words):
            self._judge.borne.update(words)

    def settle(self, fields: tuple[_Field, ...]) -> None:
        """Judge the open names: by what stands next to them, then by what the whole article has shown."""
        for one in fields:
            halves = _halves(one)
            self._judge.borne.update(one.text[start:end] for start, end in halves)
            one.open = [waiting for waiting in one.open if waiting[0] not in halves]
        sure = {company.id for one in fields for company in one.sure.values()}
        made = [{span for span, company in one.hints if company.id in sure} for one in fields]  # by named companies
        waiting = [
            (one, span, candidates)
            for one, products in zip(fields, made, strict=True)
            for span, candidates in one.open
            if span not in products or any(c.record.id in sure for c in candidates)  # Samsung's "Galaxy" is no casino's
        ]
        for one, span, candidates in waiting:
            if self._judge.is_within(candidates[0], listed=_listed_with_another(one, span)):
                self._judge.borne.add(candidates[0].name)
        for _ in range(2):  # once more, now beside names the first round settled
            waiting = [item for item in waiting if not self._settled(*item)]
        named = {company.id for one in fields for company in one.sure.values()}
        hinted = {company.id for one in fields for _, company in one.hints}
        for one, span, candidates in waiting:
            chosen = [c for c in candidates if self._confirmed(c, named, hinted)]
            if len(chosen) == 1:
                one.sure[span] = chosen[0].company
        for one in fields:
            for start, end, company in one.codes:
                if company.id in named or company.id in hinted:
                    one.sure.setdefault(Span(start, end), company)
        self._take_branded(fields)

    def _take_branded(self, fields: tuple[_Field, ...]) -> None:
        """Take a company that is named at the beginning of its products' names alone: "Uber Eats"."""
        named = {company.id for one in fields for company in one.sure.values()}
        for one in fields:
            for span, company in one.branded:
                if company.id not in named:
                    one.take(span, company)

    def fold(self, fields: tuple[_Field, ...]) -> None:
        """Take a brand that is watched by itself for its owner's where the article names both: Shopee is Sea's."""
        named = {company.id for one in fields for company in one.sure.values()}
        records = {key: record for key in named if (record := self._directory.records.get(key))}
        owned = {product for record in records.values() for product in record.products}
        brands = {key for key, record in records.items() if record.name in owned and not record.tickers}
        for one in fields if brands else ():
            one.sure = {span: company for span, company in one.sure.items() if company.id not in brands}
            one.spans = sorted(one.sure)

    def shorten(self, fields: tuple[_Field, ...]) -> None:
        """Take what stands for a company by a shorter form of the name the article gave it."""
        named = [(one.text[span.start : span.end], company) for one in fields for span, company in one.sure.items()]
        doubted = [(one.text[span.start : span.end], c.company) for one in fields for span, cs in one.open for c in cs]
        shortened = {
            short: longer
            for short, longer in namesakes(named, doubted).items()
            if all(is_shortened(one.text, short) for one in fields)
        }
        for one in fields if shortened else ():
            for span in (*one.sure, *(span for span, _ in one.open)):
                longer = shortened.get(one.text[span.start : span.end])
                if longer is not None and not has_form(one.text, span.end):
                    one.take(span, longer)
        forms = {
            form: whose
            for form, whose in short_forms(named).items()
            if not self._is_else(form, whose) and not any(is_plain_word(one.text, form) for one in fields)
        }
        for one in fields:
            waiting = {span: {c.company.id for c in candidates} for span, candidates in one.open}
            held = sorted([*one.sure, *(span for span, _ in one.hints), *waiting])
            for span, form in places(one.text, forms):
                own = forms[form].id in waiting.get(span, ()) and span not in one.sure
                if (own or not _overlaps(held, span)) and not self._judge.belongs_to_longer(scene(one.text, *span)):
                    one.take(span, forms[form])

    def _is_else(self, name: str, company: Company) -> bool:
        """Whether the directory has the name as something else beside the company: "Norges Bank" is no fund."""
        record = self._directory.records.get(company.id)
        return record is not None and name in record.exclude

    def _settled(self, one: _Field, span: Span, candidates: list[Candidate]) -> bool:
        if len(candidates) == 1 and _heads_as_others(one, span):
            one.take(span, candidates[0].company)
            return True
        near = ENOUGH if _listed_with_another(one, span) else 0
        beside = _beside_another(one, span)
        chosen = [c for c in candidates if self._judge.points(c, near=near, beside=beside) >= ENOUGH]
        chosen = self._judge.likeliest(chosen) if len(chosen) > 1 else chosen
        if len(chosen) == 1:
            one.take(span, chosen[0].company)
        return len(chosen) == 1

    def _confirmed(self, candidate: Candidate, named: set[str], hinted: set[str]) -> bool:
        """Whether the article, by another name, product or person of the company, shows that it is meant here too."""
        if candidate.kind is Kind.PRESS or not (candidate.record.id in named or candidate.record.id in hinted):
            return False
        here = self._judge.look(candidate)
        if self._judge.is_within(candidate) or describes(self.words, self._small, here):
            return False
        if candidate.name in self._judge.borne:  # somebody else has that name too: something must speak for it
            return candidate.record.id in named and self._judge.points(candidate, near=0) > -ENOUGH
        return candidate.kind is Kind.ALIAS or self._judge.points(candidate, near=0) > -ENOUGH


def _overlaps(held: list[Span], span: tuple[int, int]) -> bool:
    """Whether a span touches one of those held, in order."""
    at = bisect_left(held, (span[1],))
    return at > 0 and any(h.end > span[0] for h in held[max(0, at - 2) : at])


def _is_double_name(one: _Field, hit: Hit) -> bool:
    """The second half of a person's name, "Karl-Heinz", and not of a pair of companies, "GoTo-Grab"."""
    text, start = one.text, hit.start
    if start < 2 or text[start - 1] != "-" or not text[start - 2].isalpha():  # noqa: PLR2004 - a letter and a hyphen
        return False
    half = text[max(0, start - NEAR) : start - 1].rpartition(" ")[2]
    at = bisect_left(one.spans, (start,))
    sure, waiting = one.spans[max(0, at - 1) : at], [span for span, _ in one.open[-1:]]  # of both the last before it
    paired = any(span.end == start - 1 for span in (*sure, *waiting))
    return half[:1].isupper() and half.lower() not in _PREFIXES and not paired


def _halves(one: _Field) -> set[Span]:
    """Names that "&" joins to what is no company, in sentences, which say "and" of two firms: "Hollis & Crane"."""
    text = one.text
    if _JOINING not in text:
        return set()
    held = [*one.spans, *(span for span, _ in one.hints), *(span for span, _ in one.open)]
    starts, ends = {span.start for span in held}, {span.end for span in held}

    def is_half(span: Span) -> bool:
        behind = text.startswith(_JOINING, span.end) and span.end + len(_JOINING) not in starts
        if behind and text[span.end + len(_JOINING) : span.end + len(_JOINING) + 1].isupper():
            return True
        joined = span.start - len(_JOINING)
        if joined <= 0 or not text.startswith(_JOINING, joined) or joined in ends:
            return False
        return text[max(0, joined - NEAR) : joined].rpartition(" ")[2][:1].isupper()

    return {span for span, _ in one.open if is_half(span) and scene(text, *span).style is Style.RUNNING}


def _listed_with_another(one: _Field, span: Span) -> bool:
    """Whether a sure company stands right beside a name: "GoTo-Grab", "Apple, BMW and Daimler"."""
    text, spans = one.text, one.spans
    at = bisect_left(spans, span)
    left = spans[at - 1].end if at else -NEAR
    if at and (rest := _REST.match(text, left, span.start)):
        left = rest.end()  # "Teva Pharmaceutical Industries, and Fox"
    right = spans[at].start if at < len(spans) else len(text) + NEAR
    return (0 < span.start - left <= NEAR and bool(_LIST_GAP.fullmatch(text, left, span.start))) or (
        0 < right - span.end <= NEAR and bool(_LIST_GAP.fullmatch(text, span.end, right))
    )


def _heads_as_others(one: _Field, span: Span) -> bool:
    """Whether a line begins with the name and a colon, as lines of a digest begin with sure companies: "Puma: The"."""
    if not _heads(one.text, span):
        return False
    return sum(_heads(one.text, other) for other in one.spans) >= HEADED


def _heads(text: str, span: Span) -> bool:
    return text[max(0, span.start - 1) : span.start] in {"", "\n"} and text[span.end : span.end + 2] == ": "


def _beside_another(one: _Field, span: Span) -> bool:
    """Whether a sure company stands in the same sentence, more or less."""
    at = bisect_left(one.spans, span)
    left = one.spans[at - 1].end if at else -BESIDE
    right = one.spans[at].start if at < len(one.spans) else len(one.text) + BESIDE
    return span.start - left < BESIDE or right - span.end < BESIDE


def _to_its_end(text: str, span: Span) -> Span:
    """A name with the words that its full form ends with: "Hikma" with "Pharmaceuticals", "Genting" with "Bhd"."""
    end = span.end
    while (word := _ENDING.match(text, end)) and word[1].lower() in _ENDINGS:
        end = word.end()
    return Span(span.start, end)


def _collect(title: _Field, text: _Field) -> list[MentionedCompany]:
    companies: dict[str, Company] = {}
    spans: dict[str, tuple[list[Span], ...]] = defaultdict(lambda: ([], [], [], []))
    for at, one in enumerate((title, text)):
        for offset, found in ((0, list(one.sure.items())), (2, one.hints)):
            for span, company in sorted(found, key=lambda item: item[0]):
                companies.setdefault(company.id, company)
                spans[company.id][at + offset].append(_to_its_end(one.text, span))
    return [
        MentionedCompany(companies[key], False, *map(tuple, parts))  # noqa: FBT003 - `about` is told later
        for key, parts in spans.items()
        if parts[0] or parts[1]
    ]
