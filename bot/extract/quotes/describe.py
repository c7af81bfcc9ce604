"""What one stretch between commas tells of somebody: role, firm and name, in whatever order the language has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.quotes.phrases import (
    FUNCTION,
    capitals,
    is_organisation,
    limit,
    long_capitals,
    skip_articles,
)
from bot.extract.quotes.words import (
    ADVERB,
    AGENT,
    ARTICLE,
    AS,
    AUXILIARY,
    BRINGS,
    CAPITAL,
    CLITIC,
    DEFINITE,
    DEMONSTRATIVE,
    DOCUMENT,
    FIRM,
    GIVEN,
    HONORIFIC,
    JOIN,
    KIND,
    LINK,
    LOCATED,
    NO_NAME,
    NUMBER,
    OFFICE,
    ORGANISATION,
    PLACE,
    POSSESSIVE,
    PRONOUN,
    QUALIFIER,
    RECENT,
    ROLE,
    ROLE_LINK,
    SPEECH,
    TEAM,
    Lexicon,
    Token,
)

if TYPE_CHECKING:
    from bot.extract.quotes.firms import Splitter
    from bot.extract.quotes.roles import Roles

_MOST_ROLE_WORDS = 4
_MOST_KIND_WORDS = 3
_MOST_ORGANISATION_WORDS = 12
_NEAR = 4  # characters back to the end of the sentence before


class Party(NamedTuple):
    """Who is described, as far as these words tell. At least one field is set."""

    name: str | None = None
    role: str | None = None
    affiliation: str | None = None
    pronoun: str | None = None  # in lower case
    firm: bool = False  # "the company": the one the article is about
    nominal: bool = False  # described without a name: "the board", "a person with knowledge of the talks"
    definite: bool = False  # "the analyst": somebody the article has named
    organisation: bool = False  # the name is an organisation's
    covers: bool = False  # does an analyst's work: "who covers airlines", "a research note"
    noun: str | None = None  # what a party without a name is called
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Describer:
    """Reads single stretches of one text. `split` tells firm from name where the language puts both behind the role."""

    text: str
    lex: Lexicon
    split: Splitter
    roles: Roles

    def describe(self, words: list[Token]) -> Party | None:
        """What one stretch between commas tells."""
        i = 0
        while i < len(words) and words[i].is_ & (ADVERB | AUXILIARY | ARTICLE) and not words[i].is_ & PRONOUN:
            i += 1
        n = limit(words, i)
        if i >= n:
            return Party(nominal=True, start=words[0].start, end=words[i - 1].end) if i and n == len(words) else None
        fused = words[i].is_ & CLITIC and not words[i].is_ & ROLE
        if fused or (words[i].is_ & PRONOUN and not words[i].is_ & POSSESSIVE):  # "Menurutnya", "he"
            return Party(pronoun=words[i].low, start=words[i].start, end=words[i].end)
        if self.lex.words.capacities and any(t.is_ & AS for t in words[i + 1 : n - 1]):
            capacity = next(k for k in range(i + 1, n - 1) if words[k].is_ & AS)
            return self._in_capacity(words[:capacity], words[capacity + 1 : n])
        return self._body(words, i, n) or self._somebody(words, i, n)

    def _somebody(self, words: list[Token], i: int, n: int) -> Party | None:
        """Who the words from `i` on tell of, up to `n`, by a role in them or without one."""
        article = next((t for t in reversed(words[:i]) if t.is_ & ARTICLE), None)
        head = self.roles.head(words, i, n)
        if head is not None and self._is_learnt(words, head):
            return Party(nominal=True, start=words[0].start, end=words[head].end)
        if head is None or self.roles.in_name(words, i, head, n):
            return self._without_role(words[i:n], article)
        party = self._with_role(words, i, head, n)
        return self._whole(party, words[head], article) if party else None

    def _is_learnt(self, words: list[Token], head: int) -> bool:
        """Is it what somebody once learnt: "an engineer by training"?"""
        behind = words[head + 1 : head + 3]
        return len(behind) == 2 and bool(behind[0].is_ & AGENT) and behind[1].low in self.lex.words.learning  # noqa: PLR2004 - both words

    def _whole(self, party: Party, head: Token, article: Token | None) -> Party:
        """A party with a role as one that was named before, or as the firm that speaks: "manajemen Ostra"."""
        if head.is_ & FIRM and self.lex.words.role_first and bool(party.affiliation) != bool(party.name):
            name = self.text[head.start : party.end]
            return Party(name=name, organisation=True, start=party.start, end=party.end)
        known = not party.name and (_definite(article) or bool(head.is_ & CAPITAL))
        return party._replace(definite=True) if known else party

    def may_be_firm(self, name: str) -> bool:
        """Is it a company's name of this text, or one of several words that does not begin with a first name?"""
        first, _, rest = name.partition(" ")
        return name in self.split.known or (bool(rest) and first.lower() not in self.lex.genders)

    def _in_capacity(self, words: list[Token], behind: list[Token]) -> Party | None:
        """A name with the role it speaks in: "Rina Lestari selaku Direktur Ostra"."""
        if not behind[0].is_ & (ROLE | QUALIFIER):  # "Ostra sebagai lembaga perencana keuangan"
            return self.describe(words)
        named, office = self.describe(words), self.describe(behind)
        if not (named and named.name and office and office.role):
            return named
        firm = " ".join(filter(None, (office.affiliation, office.name)))  # who holds it is named already
        return named._replace(role=office.role, affiliation=firm or named.affiliation, end=office.end)

    def _without_role(self, words: list[Token], article: Token | None) -> Party | None:
        run, rest = capitals(words, 0)
        if not run:
            return self._common(words, article)
        if len(run) == 1 and run[0].is_ & TEAM and (firm := capitals(words, rest + 1)[0]):  # "Tim riset Ostra"
            return self._written(firm, words[: rest + 1])
        if run[-1].is_ & POSSESSIVE:
            return self._owned(words, run, rest)
        named = self._named(run, affiliation=None, words=words, rest=rest)
        if article is None or (named and article.is_ & DEFINITE):
            return named._replace(organisation=True) if named and article else named
        noun = Party(nominal=True, start=words[0].start, end=words[-1].end)  # "a Wednesday editorial"
        return self._written(run, words[rest : rest + 1]) or noun

    def _body(self, words: list[Token], i: int, n: int) -> Party | None:
        """A body behind what it is and does: "Consumer group Ostra First", "the trade body Ostra Bakers"."""
        if (
            i + 2 >= n
            or words[i].is_ & (FUNCTION | POSSESSIVE | NUMBER)
            or words[i + 1].low not in self.lex.words.groups
        ):
            return None
        run, rest = capitals(words, i + 2)
        if not run or words[i + 1].is_ & CAPITAL or any(t.is_ & (ROLE | QUALIFIER | POSSESSIVE) for t in run):
            return None
        named = self._named(run, None, words, rest)
        return named._replace(organisation=True) if named else None

    def _owned(self, words: list[Token], run: list[Token], rest: int) -> Party | None:
        """Whoever stands behind whose they are: "Ostra’s Jane Roe", "Roe’s colleague Tom Hale", "Ostra’s note"."""
        fellow = rest < len(words) and words[rest].low in self.lex.words.fellows
        after, end = capitals(words, rest + fellow)
        if after:
            return self._named(after, affiliation=None if fellow else self._text(run), words=words, rest=end)
        noun = Party(nominal=True, start=words[0].start, end=words[-1].end) if rest < len(words) else None
        return self._written(run, words[rest:]) or noun

    def _written(self, firm: list[Token], nouns: list[Token]) -> Party | None:
        """The firm behind a note, or a team without a name: "tim riset X", "a note from X", "X’s research team"."""
        nouns = nouns[: limit(nouns, 0)]
        if not any(t.is_ & (DOCUMENT | TEAM) for t in nouns):
            return None
        covers = any(t.low in self.lex.words.brokers for t in nouns)
        start, end = min(firm[0].start, nouns[0].start), max(firm[-1].end, nouns[-1].end)
        return Party(name=self._text(firm), organisation=True, covers=covers, start=start, end=end)

    def _common(self, words: list[Token], article: Token | None) -> Party | None:
        """A description that begins with a common noun: "technician Darnell Ochoa", "the board", "a nurse at X"."""
        firm = next((t for t in words if t.is_ & FIRM and not t.is_ & POSSESSIVE), None)
        start = words[0].start
        if words[0].is_ & (CAPITAL | FUNCTION | NUMBER):
            return None
        k = 0
        while k < len(words) and not words[k].is_ & (CAPITAL | FUNCTION | NUMBER | POSSESSIVE | ADVERB):
            k += 1
        if k in {0, len(words)} or firm or k > _MOST_ROLE_WORDS:
            noun = (
                self._text(words[:k]) if article and not article.is_ & DEFINITE and 0 < k <= _MOST_ROLE_WORDS else None
            )
            return Party(firm=bool(firm), nominal=not firm, noun=noun, start=start, end=(firm or words[-1]).end)
        role = self._text(words[:k])
        if words[k].is_ & CAPITAL:
            run, rest = capitals(words, k)
            written = self._written(run, words[:k])
            if not written and not is_organisation(run) and (not article or not article.is_ & DEFINITE):
                written = self._named(run, None, words, rest, role=role)
            if written:
                return written
        elif words[k].is_ & LINK and article:
            affiliation, end = self.organisation(words, k + 1, len(words))
            if affiliation and self._is_origin(words, k, end):
                return Party(role=role, start=start, end=words[end - 1].end)  # "a shareholder from Norland"
            if affiliation:
                written = self._written(words[k + 1 : end], words[:k])
                person = Party(role=role, affiliation=affiliation, start=start, end=words[end - 1].end)
                return written._replace(name=affiliation) if written else person
        return Party(nominal=True, start=start, end=words[-1].end)

    def _is_origin(self, words: list[Token], link: int, end: int) -> bool:
        """Is it a place that somebody is from: "a shareholder from Norland", not "from Northgate Group"?"""
        named = words[link + 1 : end]
        known = is_organisation(named) or self._text(named) in self.split.known
        return bool(words[link].is_ & BRINGS) and not known

    def _with_role(self, words: list[Token], i: int, head: int, n: int) -> Party | None:
        start = self.roles.start(words, i, head)
        end = self.roles.end(words, head, n)
        role = self._text(words[start:end])
        affiliation = self._before_role(words[i:start])
        linked = end < n and bool(words[end].is_ & (LINK | ROLE_LINK)) and not words[end].is_ & CAPITAL
        first = words[i].start
        if not self.lex.words.role_first:
            return self._role_last(words, first, words[start:end], affiliation, n, linked=linked)
        at = self._past_kind(words, skip_articles(words, end + 1, n), n) if linked else end
        run, rest = long_capitals(words, at)
        if not run or (linked and words[end].is_ & LOCATED and self._is_place(run, words[end - 1])):
            firm, stop = (self._unnamed_firm(words, at, n) if linked and not run else None) or (affiliation, end)
            there = end < len(words) and bool(words[end].is_ & DEMONSTRATIVE)  # "analis itu"
            return Party(role=role, affiliation=firm, definite=there, start=first, end=words[stop - 1].end)
        if not linked and _indefinite(words[:start]) and not any(t.is_ & GIVEN for t in run):
            end = words[rest - 1].end  # "seorang juru bicara Ostra"
            return Party(role=role, affiliation=affiliation or self._text(run), start=first, end=end)
        if not linked and len(run) == 1 and self._in_firm(words, rest, n) and not run[0].is_ & GIVEN:
            affiliation, end = self.organisation(words, rest + 1, n)  # "ekonom Eropa di Northgate Economics"
            return Party(role=f"{role} {self._text(run)}", affiliation=affiliation, start=first, end=words[end - 1].end)
        party = self._split(words, words[start:end], run, rest, linked=linked)
        if party is None or affiliation is None or party.affiliation:
            return party._replace(start=first) if party else None
        return party._replace(affiliation=affiliation, start=first)

    def _is_place(self, run: list[Token], role: Token) -> bool:
        """Is it where somebody is, not for whom they work? Whoever has no employer lives there: "petani di Ostra"."""
        if run[0].is_ & (NO_NAME | QUALIFIER):
            return True
        firm = is_organisation(run) or self._text(run) in self.split.known
        return role.low in self.lex.words.private and not firm

    def _past_kind(self, words: list[Token], k: int, n: int) -> int:
        """Past what kind of firm it is: "di rumah pialang Ostra"."""
        end = k
        while end < n and not words[end].is_ & (CAPITAL | (FUNCTION & ~ROLE) | NUMBER):
            end += 1
        kind = any(t.low in self.lex.words.houses or t.is_ & FIRM for t in words[k:end])
        return end if kind and end < n and words[end].is_ & CAPITAL and end - k < _MOST_KIND_WORDS else k

    def _in_firm(self, words: list[Token], k: int, n: int) -> bool:
        """Does a firm follow behind a link, and no town?"""
        return (
            k + 1 < n
            and bool(words[k].is_ & LINK and words[k + 1].is_ & CAPITAL)
            and not words[k + 1].is_ & (NO_NAME | PLACE)
        )

    def _role_last(
        self, words: list[Token], first: int, role: list[Token], before: str | None, n: int, *, linked: bool
    ) -> Party | None:
        """A role with its firm before or behind it and its holder's name behind it. `before`: capitals before it."""
        end = next(k for k, t in enumerate(words) if t.start == role[-1].start) + 1
        title = self._text(role)
        if linked:
            return self._linked(words, first, role, before, end, n)
        run, rest = capitals(words, end)
        if not run:
            return Party(role=title, affiliation=before, start=first, end=words[end - 1].end)
        named = self._named(run, before, words, rest, role=title)
        return named._replace(start=first) if named else None

    def _linked(
        self, words: list[Token], first: int, role: list[Token], before: str | None, link: int, n: int
    ) -> Party:
        """A role with the firm behind its link, or with what of it somebody leads."""
        title = self._text(role)
        firm, end = self.organisation(words, link + 1, n)
        if firm and role[-1].low in self.lex.words.private and self._is_origin(words, link, end):
            return Party(role=title, affiliation=before, start=first, end=words[end - 1].end)
        plain = next((k for k in range(max(end, link + 1), n) if words[k].is_ & (CAPITAL | NUMBER | FUNCTION)), n)
        if firm is None:
            unit = [t for t in words[link + 1 : n] if not t.is_ & ARTICLE]
            end = link
            based = any(t.low.endswith(self.lex.words.adjectives) for t in unit)  # "of the Norland-based utility"
            if words[link].is_ & ROLE_LINK and 0 < len(unit) <= _MOST_KIND_WORDS and plain == n and not based:
                title, end = self._text([*role, *words[link:n]]), n  # "president of the automotive division"
        else:
            if before:  # "IPO strategist at Northgate"
                title = f"{before} {title}"
            if words[end - 1].is_ & POSSESSIVE:  # "chief of Northgate's airliner division"
                end = plain
        return Party(role=title, affiliation=firm or before, start=first, end=words[end - 1].end)

    def _split(
        self, words: list[Token], role: list[Token], run: list[Token], rest: int, *, linked: bool
    ) -> Party | None:
        """A role and a run of capitals that holds its firm, its holder's name, or both."""
        firm, name = self.split(run, linked=linked)
        there = rest < len(words) and bool(words[rest].is_ & DEMONSTRATIVE)
        if there:  # "Ketua Paguyuban Melati itu"
            firm = name = len(run)
        title, affiliation = self._text(role), None
        unit = 0 if linked or self.split.known_firm(run) == firm else self.split.unit(run[:firm])
        office = role[0].is_ & OFFICE and not is_organisation(run[:firm])
        if firm and (unit or office):  # "Direktur Jenderal Anggaran Kemenkeu": a department, then whose
            title = self.text[role[0].start : run[(unit or firm) - 1].end]
        if firm and not (office and not unit):
            affiliation = self._text(run[unit:firm])
        if name == len(run):
            return Party(role=title, affiliation=affiliation, definite=there, end=words[rest - 1].end)
        named = self._named(run[name:], affiliation, words, rest, role=title)
        if named is None and not unit:  # "Ekonom Universitas Rani Kediri": a town is nobody
            return Party(role=title, affiliation=self._text(run), end=words[rest - 1].end)
        return named

    def _named(
        self, run: list[Token], affiliation: str | None, words: list[Token], rest: int, role: str | None = None
    ) -> Party | None:
        start, end = run[0].start, run[-1].end
        while run and run[0].is_ & HONORIFIC:
            run = run[1:]
        while run and not run[0].is_ & GIVEN and (run[0].is_ & NO_NAME or (run[0].is_ & SPEECH and len(run) > 1)):
            run = run[1:]  # "Said Jane Roe"
        if not run:
            return None
        if role is None and len(run) > 1 and run[0].is_ & DOCUMENT:  # "Riset Ostra Sekuritas"
            return self._written(run[1:], run[:1])
        if rest < len(words) and words[rest].is_ & LINK and not words[rest].is_ & LOCATED and affiliation is None:
            affiliation, stop = self.organisation(words, rest + 1, len(words))
            end = words[stop - 1].end
        return Party(
            name=self._text(run),
            role=role,
            affiliation=affiliation,
            organisation=role is None and is_organisation(run),
            start=start,
            end=end,
        )

    def _before_role(self, words: list[Token]) -> str | None:
        """The firm before a role: "Northgate analyst", "the company’s chief executive" has none by name."""
        alone = len(words) == 1  # it opens the sentence: "New boss Jane Roe"
        if alone and self._is_mood(words[0]):
            return None
        if words and words[-1].is_ & RECENT and (alone or not words[-1].is_ & CAPITAL):  # "Ostra’s new boss"
            words = words[:-1]
        if not words or not words[-1].is_ & CAPITAL:
            return None
        start = len(words) - 1
        while (
            start
            and (words[start - 1].is_ & CAPITAL or words[start - 1].low == "&")
            and not words[start - 1].is_ & NO_NAME
        ):
            start -= 1
        run = [t for t in words[start:] if not t.is_ & NO_NAME]
        return self._text(run) if run else None

    def _is_mood(self, word: Token) -> bool:
        """Is it a participle that opens a sentence, and no name of the article's: "Beaming boss Jane Roe"?"""
        written = self.text[word.start : word.end]
        shaped = word.is_ & CAPITAL and not word.is_ & POSSESSIVE and word.low.endswith(self.lex.words.participle_ends)
        opens = self.text[max(0, word.start - _NEAR) : word.start].rstrip(" \"“‘'")[-1:] in {"", "\n", ".", "!", "?"}
        named = written in self.split.known
        return bool(shaped) and opens and not named and self.text.count(written) == 1

    def organisation(self, words: list[Token], i: int, n: int) -> tuple[str | None, int]:
        """The organisation from `i` on, and where it ends."""
        while i < n and words[i].is_ & (ARTICLE | KIND) and not words[i].is_ & CAPITAL:
            i += 1
        i += self._firm_described(words, i, n)
        first = i
        while i < n and i - first < _MOST_ORGANISATION_WORDS:
            token = words[i]
            joins = i + 1 < n and words[i + 1].is_ & CAPITAL and token.is_ & JOIN
            if not (token.is_ & (CAPITAL | NUMBER) or joins):
                break
            i += 1
        if not any(t.is_ & CAPITAL for t in words[first:i]):  # a number alone names no firm
            return self._unnamed_firm(words, first, n) or (None, max(first, 1))
        return self._text(words[first:i]), i

    def _firm_described(self, words: list[Token], i: int, n: int) -> int:
        """How many common nouns say what the firm behind them is: "at price comparison site Ostra"."""
        k = i
        placed, behind = capitals(words, i)
        if placed and behind < n and words[behind].is_ & (FIRM | ORGANISATION):  # "the Norland firm Ostra"
            k = behind
        first = k
        while k < n and not words[k].is_ & (FUNCTION | NUMBER | CAPITAL | ADVERB | AUXILIARY | ROLE):
            k += 1
        run, rest = capitals(words, k)
        more = rest < n and not words[rest].is_ & FUNCTION  # "a large Norland brokerage"
        return k - i if run and k - first <= _MOST_KIND_WORDS and not more else 0

    def _unnamed_firm(self, words: list[Token], i: int, n: int) -> tuple[str, int] | None:
        """The firm in "an analyst at a large brokerage", "ekonom di sebuah bank asing"."""
        end = i
        while end < min(n, i + _MOST_ROLE_WORDS) and not words[end].is_ & (FUNCTION | NUMBER | ADVERB | AUXILIARY):
            end += 1
        if not (words[i - 1].is_ & ARTICLE and any(t.is_ & (FIRM | ORGANISATION) for t in words[i:end])):
            return None
        return self._text(words[i:end]), end

    def _text(self, words: list[Token]) -> str:
        """The words as written, without a possessive ending."""
        found = self.text[words[0].start : words[-1].end]
        if words[-1].is_ & CLITIC:  # "analisnya"
            fused = next((c for c in self.lex.words.clitics if words[-1].low.endswith(c)), "")
            return found[: len(found) - len(fused)]
        if not words[-1].is_ & POSSESSIVE:
            return found
        return found[:-1] if found[-1] in "'’" else found[:-2]  # "Brightmarts’", "Ostra’s"


def _definite(article: Token | None) -> bool:
    return article is not None and bool(article.is_ & DEFINITE)


def _indefinite(words: list[Token]) -> bool:
    return bool(words) and bool(words[-1].is_ & ARTICLE) and not words[-1].is_ & DEFINITE
