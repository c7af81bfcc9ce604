"""Which company a sentence is of that names none."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.cues import CUES
from bot.extract.figures.deals import deal_of
from bot.extract.figures.spoken import begins_with_pronoun, is_possessed, points_at_a_company
from bot.model import Metric

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.extract.figures.facts import Part
    from bot.extract.figures.lexicon import Lexicon
    from bot.extract.figures.staff import Staff
    from bot.extract.figures.tokens import Token
    from bot.model import Company

HEAD = re.compile(r"(?:[•*–-]\s?)?[A-Z0-9][^\n:()]{0,60}(\s\([^()\n]{1,20}\))?(?::|\s[—–-])\s")
"""What a paragraph of a digest begins with: "Northgate Trust (NGT): Its manager sold"."""
CODE = re.compile(r"\([^()\n]{1,20}\)")
PRICED = re.compile(r"\d ?%|\d[.,]\d")
HEAD_END = re.compile(r"[:—–-]\s")
KIND_REACH = 7  # tokens of a description: "raksasa ritel asal Prancis itu"
LONGEST_HEAD = 90  # characters, so that a look for its end tells most lines that have none
SHARE_REACH = 5  # tokens: "In extended trading the stock"
OPENING = 45  # characters before a name that a sentence begins with: "At the same time, shares in "
CREDIT = 4  # tokens between "according to" and who counted
BANK, BANK_REACH = "bank", 3  # names before "the bank" that may be the one
HEADING = 60  # characters of a line that names what the lines below are about


def exchanges(company: Company) -> frozenset[str]:
    """The exchanges of a company, by the suffixes of its tickers; an American listing beside another is none of home.

    >>> from bot.model import Company
    >>> exchanges(Company("tsmc", "TSMC", "2330.TW", ("2330.TW", "TSM")))
    frozenset({'TW'})
    """
    codes = {ticker.rpartition(".")[2] if "." in ticker else "" for ticker in (company.ticker or "", *company.tickers)}
    return frozenset(codes - {""} or codes)


class Nations:
    """Which company "the German firm" is: the one named last of those at home on that country's exchange."""

    def __init__(self, homes: dict[str, frozenset[str]], words: Lexicon) -> None:
        self._homes, self._words = homes, words
        self._named: dict[str, None] = {}  # the last named last

    def heard(self, companies: Iterable[str]) -> None:
        """These companies were named, in order."""
        for company in companies:
            self._named.pop(company, None)
            self._named[company] = None

    def meant(self, row: list[Token]) -> str | None:
        """The company that the sentence begins with by its country, if it does."""
        described = self.described(row)
        nations = self._words.nations
        said = (" ".join(described[i:j]) for i in range(len(described)) for j in (i + 2, i + 1))
        country = next((nations[words] for words in said if words in nations), None)
        if country is None:
            return None
        return next((company for company in reversed(self._named) if country & self._homes[company]), None)

    def described(self, row: list[Token]) -> list[str]:
        """The words that say which, in "the South Korean firm", "perusahaan asal Jerman itu"; of anything else none."""
        if not self._words.words.modifiers_follow:
            if len(row) > 2 and row[0].metric is Metric.SHARE_PRICE and row[1].tags & tag.PREPOSITION:  # noqa: PLR2004
                row = row[2:]  # "Shares in the FTSE 100 company"
            kind = next((i for i in (2, 3) if i < len(row) and row[i].tags & tag.KIND), 0)
            return [token.word for token in row[1:kind]] if kind and row[0].word == "the" else []
        if not row or not row[0].tags & (tag.KIND | tag.DESCRIPTION | tag.SEGMENT):
            return []
        end = next((i for i in range(1, min(len(row), KIND_REACH)) if row[i].tags & tag.THAT), 0)
        said = row[1:end]
        return [t.word for t in said] if not any(t.owner or t.amount or t.metric for t in said) else []


class Deal:
    """Who "the acquirer" and "the target" are: the parties of the first deal that a sentence tells."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words
        self._parties: tuple[str, str] | None = None

    def heard(self, row: list[Token]) -> None:
        """A sentence that may tell who buys whom."""
        self._parties = self._parties or deal_of(row)

    def bought_by(self, company: str | None) -> str | None:
        """The target, if that company is who buys."""
        return self._parties[1] if self._parties is not None and company == self._parties[0] else None

    def meant(self, row: list[Token]) -> str | None:
        """The party that a sentence begins with, if it does."""
        if self._parties is None or len(row) < 2 or not row[0].word.isalpha():  # noqa: PLR2004 - "the acquirer"
            return None
        noun = row[1]
        owns = noun.inflected  # "the target" alone may be a price's
        if noun.word in self._words.buyers:
            return self._parties[0]
        return self._parties[1] if owns and noun.word in self._words.bought else None


class Topics:
    """Which company a sentence that names none is of.

    The one a heading line names; else the last named, if a pronoun points back, the sentence before began with it or
    the article is about it as much as about any; else the one the article is most about.
    """

    def __init__(self, part: Part, about: list[str], nations: Nations, deal: Deal, staff: Staff) -> None:
        counts = {company: sum(n.company == company and not n.hint for n in part.names) for company in about}
        self._text, self._names, self._counts = part.text, part.names, counts
        self._starts = [name.start for name in part.names]
        self._main = about[0] if about else None
        self._nations, self._deal, self._staff = nations, deal, staff
        self.about = frozenset(about)
        self._prominent = {c for c in about if 2 * counts[c] >= counts[self._main or c]}
        self._last = self._main
        self._opened = False  # whether the sentence before began with the last named
        self.rated: str | None = None
        """Whose a price target is in the sentence last asked for: no analyst rates who is only named in passing."""
        self.pair: tuple[str, ...] = ()
        """The companies of the last sentence that named two, which "both" means."""
        self._glanced = False  # whether the last named was called a rival of whom the article is about
        self._section: str | None = None
        self._headed: tuple[int, str | None] = (-1, None)
        """Where the line begins whose first sentence is but a name, "LVMH.", and whose the rest of it is."""

    def of(self, row: list[Token], start: int) -> str | None:
        """The company of a sentence that begins at `start`, if the sentence itself names none."""
        self._turn(start)
        headed, company = self._heading(start)
        topic = company if headed else self._spoken_of(row, start)
        self.rated = topic if headed or topic in self.about else self._section or self._main or topic
        return topic

    def _turn(self, start: int) -> None:
        """A new paragraph is about what the article is about, until it names another."""
        if self._text.rfind("\n", max(0, start - 2), start) >= 0:
            self._last = self._section or self._main

    def _heading(self, start: int) -> tuple[bool, str | None]:
        """Whether its line begins with a heading, "LVMH:", and the company that names."""
        line = self._text.rfind("\n", 0, start) + 1
        head = HEAD.match(self._text, line) if HEAD_END.search(self._text, line, line + LONGEST_HEAD) else None
        if head is not None:
            named = next((n.company for n in self._names if line <= n.start < head.end() and not n.hint), None)
            if named is not None or head[1]:  # a name with a code that is no known company
                return True, named
        return self._headed[0] == line, self._headed[1]

    def _spoken_of(self, row: list[Token], start: int) -> str | None:
        rival = _begins_with_a_rival(row)
        meant = (
            self._nations.meant(row) or self._deal.meant(row) or (self._other() if rival else self._bank(row, start))
        )
        self._deal.heard(row)
        meant = meant or self._staff.employer(row, start)
        self._last = meant or self._last
        if meant is not None or rival or _is_nationwide(row):
            return meant
        if _speaks_of_the_share(row) and self._last not in self.about:
            return self._section or self._main  # behind a rival's name "the stock" is the article's company's
        if self._glanced and not any(t.tags & tag.PRONOUN or t.clipped for t in row[:3]):
            self._last = self._section or self._main  # "Rival Beta slipped. No dividend will be paid."
        same_paragraph = self._text.rfind("\n", max(0, start - 2), start) < 0
        if same_paragraph and (
            self._main is None
            or begins_with_pronoun(row)
            or self._points_back(row)
            or _means_the_last(row)
            or self._last in self._prominent
            or self._opened
        ):
            return self._last
        return self._section or self._main

    def _bank(self, row: list[Token], start: int) -> str | None:
        """The bank named last before `start`, where a sentence begins with "bank itu"."""
        if not row[0].word.startswith(f"{BANK} "):
            return None
        before = self._names[max(0, bisect_left(self._starts, start) - BANK_REACH) : bisect_left(self._starts, start)]
        line = self._text.rfind("\n", 0, start)
        banks = (n.company for n in reversed(before) if n.start > line and BANK in self._text[n.start : n.end].lower())
        return next(banks, None)

    def _other(self) -> str | None:
        """The rival of the company spoken of: the other one where the article is about two."""
        others = self.about - {self._last}
        return next(iter(others)) if len(others) == 1 else None

    def _points_back(self, row: list[Token]) -> bool:
        return row[0].tags & tag.SEGMENT > 0 and bool(self._nations.described(row))

    def heard(self, company: str | None, named: Iterable[str], start: int, end: int, *, rival: bool = False) -> None:
        """A sentence spoke of this company, and named these in order; `rival`: as one beside whom it is about."""
        self._turn(start)
        if company is None:
            return
        companies = tuple(dict.fromkeys(named))
        self._nations.heard(companies)
        if start == 0 and self._main and self._counts.get(company, 0) > self._counts[self._main]:
            self._main = company  # the lead is about it, whoever the title names first: "Beta's losses drag Acme down"
        if len(companies) > 1:
            self.pair = companies
        self._last = company
        opening = range(bisect_left(self._starts, start), bisect_left(self._starts, start + OPENING))
        self._opened = any(self._names[i].company == company for i in opening) and not rival
        self._glanced = rival
        if len(companies) == 1 and self._is_a_name(start, end):
            self._headed = (self._text.rfind("\n", 0, start) + 1, company)
        line = self._text.rfind("\n", max(0, start - 2), start) >= 0 or start == 0
        if line and end - start <= HEADING and self._text[end - 1 : end] != "." and not self._asks(start, end):
            rest = self._beside_names(start, end)
            if any(c.isalpha() for c in rest) or not PRICED.search(rest):  # "ACM -1.02%" heads nothing
                self._section = company

    def _asks(self, start: int, end: int) -> bool:
        """Whether a line is what an interview asks: "And the network you share with Acme?" is no heading."""
        words = self._text[start : end - 1].lower().split()
        return self._text[end - 1 : end] == "?" and not CUES.readers.isdisjoint(words)

    def _is_a_name(self, start: int, end: int) -> bool:
        """Whether a sentence at the beginning of a line is a name and its code: "Northgate Trust (NGT)."."""
        if end - start > HEADING or self._text[start - 1 : start] not in {"", "\n"}:
            return False
        return not any(c.isalnum() for c in self._beside_names(start, end))

    def _beside_names(self, start: int, end: int) -> str:
        """What a short line says beside names and codes."""
        rest = self._text[start:end]
        inside = range(bisect_left(self._starts, start), bisect_left(self._starts, end))
        for name in (self._names[i] for i in inside):
            rest = rest.replace(self._text[name.start : name.end], "", 1)
        return CODE.sub("", rest)


def _means_the_last(row: list[Token]) -> bool:
    """Whether "the company", or what stands for one, comes before any figure and name: "Orders helped the company"."""
    end = next((j for j, t in enumerate(row) if t.amount is not None or t.owner is not None), len(row))
    return any(t.tags & tag.DESCRIPTION for t in row[:end]) or points_at_a_company(row[:end])


def _begins_with_a_rival(row: list[Token]) -> bool:
    """Whether the subject is a rival that has no name there: "Its Dutch rival posted", "Pesaingnya"."""
    for j, token in enumerate(row[:KIND_REACH]):
        if token.owner is not None or token.amount is not None or token.word == ",":
            return False
        if token.tags & tag.RIVAL:
            return not any(t.owner for t in row[j + 1 : j + 3])
    return False


def _is_nationwide(row: list[Token]) -> bool:
    """Whether a sentence gives what an office or a trade counts, and speaks of no company."""
    figure = next((j for j, t in enumerate(row) if t.amount is not None and t.amount.unit), len(row))
    if any(t.tags & tag.POINTS_BACK or is_possessed(t) for t in row[:figure]):
        return False
    if points_at_a_company(row[:figure]):
        return False
    places = (j for j, t in enumerate(row) if t.tags & tag.NATIONWIDE)
    return any(j < figure or _is_credited(row, j) for j in places)


def _is_credited(row: list[Token], j: int) -> bool:
    """Whether row[j] is said to have counted: "exports fell 5%, customs data showed"."""
    figure = any(t.amount is not None and t.amount.unit for t in row[j + 1 : j + 3])
    cited = any(t.tags & tag.SOURCE for t in row[max(0, j - CREDIT) : j]) and not figure  # "menurut OJK 8,1%"
    says = any(t.tags & (tag.SOURCE | tag.CLAUSE_VERB) and not t.tags & tag.TO for t in row[j + 1 : j + 2])
    return cited or says


def _speaks_of_the_share(row: list[Token]) -> bool:
    """Whether a sentence speaks first of "the stock" or "the shares"."""
    share = next((t for t in row[:SHARE_REACH] if t.metric is not None or t.owner is not None), None)
    return share is not None and share.metric is Metric.SHARE_PRICE and share.word.startswith("the ")
