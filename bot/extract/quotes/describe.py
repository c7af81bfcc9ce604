"""What one stretch between commas tells of somebody: role, firm and name, in whatever order the language has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.quotes.phrases import (
    FUNCTION,
    capitals,
    is_organisation,
    joins_fields,
    joins_roles,
    limit,
    long_capitals,
    skip_articles,
)
from bot.extract.quotes.words import (
    ADVERB,
    AND,
    ARTICLE,
    AS,
    AT,
    AUXILIARY,
    CAPITAL,
    CLITIC,
    CUT,
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
    ORGANISATION_HEAD,
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

_MOST_ROLE_WORDS = 4
_MOST_KIND_WORDS = 3
_MOST_ORGANISATION_WORDS = 12


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
        article = next((t for t in reversed(words[:i]) if t.is_ & ARTICLE), None)
        roles = (k for k in range(i, n) if words[k].is_ & ROLE and not words[k].is_ & POSSESSIVE)
        held = (k for k in roles if not (k and words[k - 1].is_ & NUMBER))  # "68 sen" are no senators
        held = (k for k in held if not _in_firms_name(words, k, n) and not self._is_object(words, i, k))
        head = next((k for k in held if not self._is_firm(words, k)), None)
        if head is None or self._surname(words, i, head, n):
            return self._without_role(words[i:n], article)
        party = self._with_role(words, i, head, n)
        return self._whole(party, words[head], article) if party else None

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
        named, office = self.describe(words), self.describe(behind)
        if not (named and named.name and office and office.role and not office.name):
            return named
        return named._replace(role=office.role, affiliation=office.affiliation or named.affiliation, end=office.end)

    def _surname(self, words: list[Token], i: int, head: int, n: int) -> bool:
        """Billie Jean King is no king: a role's word at the end of a name, "Hakim" behind any part of one."""
        if head == i or not words[head].is_ & CAPITAL:
            return False
        plain = words[head - 1].is_ & CAPITAL and not words[head - 1].is_ & (ROLE | QUALIFIER | ORGANISATION_HEAD)
        if plain and words[head].low in self.lex.words.role_names:
            return True
        return head == n - 1 and bool(words[i].is_ & GIVEN)

    def _without_role(self, words: list[Token], article: Token | None) -> Party | None:
        run, rest = capitals(words, 0)
        if not run:
            return self._common(words, article)
        if len(run) == 1 and run[0].is_ & TEAM and (firm := capitals(words, rest + 1)[0]):  # "Tim riset Ostra"
            return self._written(firm, words[: rest + 1])
        if run[-1].is_ & POSSESSIVE:
            after, end = capitals(words, rest)
            if after:
                return self._named(after, affiliation=self._text(run), words=words, rest=end)
            noun = Party(nominal=True, start=words[0].start, end=words[-1].end) if rest < len(words) else None
            return self._written(run, words[rest:]) or noun
        named = self._named(run, affiliation=None, words=words, rest=rest)
        if article is None or (named and article.is_ & DEFINITE):
            return named._replace(organisation=True) if named and article else named
        noun = Party(nominal=True, start=words[0].start, end=words[-1].end)  # "a Wednesday editorial"
        return self._written(run, words[rest : rest + 1]) or noun

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
            if affiliation:
                written = self._written(words[k + 1 : end], words[:k])
                person = Party(role=role, affiliation=affiliation, start=start, end=words[end - 1].end)
                return written._replace(name=affiliation) if written else person
        return Party(nominal=True, start=start, end=words[-1].end)

    def _with_role(self, words: list[Token], i: int, head: int, n: int) -> Party | None:
        start = self._role_start(words, i, head)
        end = self._role_end(words, head, n)
        role = self._text(words[start:end])
        affiliation = self._before_role(words[i:start])
        linked = end < n and bool(words[end].is_ & (LINK | ROLE_LINK)) and not words[end].is_ & CAPITAL
        first = words[i].start
        if not self.lex.words.role_first:
            return self._role_last(words, first, words[start:end], affiliation, n, linked=linked)
        at = skip_articles(words, end + 1, n) if linked else end
        run, rest = long_capitals(words, at)
        if not run or (linked and words[end].is_ & LOCATED and run[0].is_ & (NO_NAME | QUALIFIER)):
            firm, stop = (self._unnamed_firm(words, at, n) if linked and not run else None) or (affiliation, end)
            return Party(role=role, affiliation=firm, start=first, end=words[stop - 1].end)
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

    def _is_object(self, words: list[Token], i: int, head: int) -> bool:
        """Does a verb stand before what looks like a role: "Lind expects developers", "believes shareholders"?"""
        if self.lex.words.role_first or words[head].is_ & CAPITAL or not words[head].low.endswith("s"):
            return False
        start = self._role_start(words, i, head)
        verb = start < head and not words[start].is_ and words[start].low.endswith("s")
        return verb and (start == i or bool(words[start - 1].is_ & CAPITAL)) and not words[i - 1].is_ & ARTICLE

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
        plain = next((k for k in range(max(end, link + 1), n) if words[k].is_ & (CAPITAL | NUMBER | FUNCTION)), n)
        if firm is None:
            unit = [t for t in words[link + 1 : n] if not t.is_ & ARTICLE]
            end = link
            if words[link].is_ & ROLE_LINK and 0 < len(unit) <= _MOST_KIND_WORDS and plain == n:
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

    def _role_start(self, words: list[Token], i: int, head: int) -> int:
        """Back over what qualifies the role: "senior chip analyst"."""
        start = head
        while start > i:
            token = words[start - 1]
            if token.is_ & AND and start - 1 > i and joins_fields(words, start - 1):
                start -= 2
                continue
            if token.is_ & PRONOUN and self.text[token.start : token.end].isupper():
                start -= 1  # "lead IT analyst"
                continue
            if self.lex.words.role_first and not token.is_ & (QUALIFIER | ROLE):
                break
            if token.is_ & (FUNCTION & ~SPEECH | POSSESSIVE) or (token.is_ & RECENT and not token.is_ & CAPITAL):
                break
            if token.is_ & FIRM and not token.is_ & QUALIFIER:
                break
            if token.is_ & CAPITAL and (
                not token.is_ & (QUALIFIER | ROLE) or self._ends_firm(words, i, start - 1, head)
            ):
                break
            start -= 1
        return start

    def _ends_firm(self, words: list[Token], i: int, k: int, head: int) -> bool:
        """Is a capitalised word before a role in lower case the last of a firm: "Northgate Research chip analyst"?"""
        firm = not words[head].is_ & CAPITAL and words[k].is_ & ORGANISATION
        return bool(firm) and k > i and bool(words[k - 1].is_ & CAPITAL) and not words[k - 1].is_ & (QUALIFIER | ROLE)

    def _role_end(self, words: list[Token], head: int, n: int) -> int:
        """On over what belongs to the role: "head of research", "Direktur Utama", "analis pasar modal"."""
        end = head + 1
        lower = not words[head].is_ & CAPITAL
        loose = self.lex.words.role_first  # lower-case words behind a role still belong to it
        while end < n:
            token = words[end]
            if token.is_ & AND and not lower and end + 1 < n and words[end - 1].is_ & words[end + 1].is_ & QUALIFIER:
                end += 2  # "Direktur Jenderal Mineral dan Batubara"
            elif token.is_ & ROLE_LINK and (past := self._past_link(words, end + 1, n, loose=loose)):
                end, loose = past, True
            elif token.is_ & AND and end + 1 < n and (words[end + 1].is_ & ROLE or joins_roles(words, end)):
                end += 2
            elif token.is_ & CAPITAL and end + 1 < n and words[end + 1].is_ & ROLE and self._between_roles(words, end):
                end += 2  # "chief US economist", "Chief Business Officer"
            elif token.is_ & CAPITAL:
                if lower or self._names_another(words, end):
                    break
                end += 1
            elif token.is_ & (ROLE | QUALIFIER) or (
                loose and not token.is_ & (FUNCTION | NUMBER | AND | ROLE_LINK | CAPITAL)
            ):
                end += 1
            elif not token.is_ & (FUNCTION | NUMBER) and end + 1 < n and words[end + 1].is_ & ROLE:
                end += 2  # "chief scientific officer"
            else:
                break
        return end

    def _names_another(self, words: list[Token], k: int) -> bool:
        """Does a firm or a name begin at the capitalised word at `k`, not more of the role: "Direktur Mitra Ostra"?"""
        is_ = words[k].is_
        if not is_ & (ROLE | QUALIFIER) or is_ & (ORGANISATION_HEAD | GIVEN | CUT):
            return True
        return self.lex.words.role_first and self.split.known_firm(capitals(words, k)[0]) > 1

    def _between_roles(self, words: list[Token], k: int) -> bool:
        """Is the capitalised word at `k` part of the role around it, and nobody's first name?"""
        behind = words[k + 1]
        if not behind.is_ & CAPITAL:
            return True
        inside = bool(words[k - 1].is_ & behind.is_ & ROLE) and not words[k].is_ & GIVEN
        return inside and behind.low in self.lex.words.insiders

    def _past_link(self, words: list[Token], k: int, n: int, *, loose: bool) -> int:
        """Where a role goes on behind its "of", at words[k]: past a place and what is done about it, or past a word.

        As in "head of Hong Kong research"; 0 where it goes on no further.
        """
        run, end = capitals(words, k)
        desk = bool(run) and end < n and any(words[end].low in each for each in self.lex.analysts)
        if desk and not words[end].is_ & CAPITAL:
            return end + 1
        on = not self._is_firm(words, k) and (_goes_on(words, k, n) or (loose and _department(words, k, n)))
        return k + 1 if on else 0

    def _is_firm(self, words: list[Token], k: int) -> bool:
        """Does a firm that the text names begin here, whatever its first word means else: "General Mills"?"""
        if k + 1 >= len(words) or not words[k].is_ & words[k + 1].is_ & CAPITAL or not words[k].is_ & ROLE:
            return False
        return self.split.known_firm(capitals(words, k)[0]) > 1

    def _before_role(self, words: list[Token]) -> str | None:
        """The firm before a role: "Northgate analyst", "the company’s chief executive" has none by name."""
        if words and words[-1].is_ & RECENT and not words[-1].is_ & CAPITAL:  # "Ostra’s new boss"
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


def _in_firms_name(words: list[Token], k: int, n: int) -> bool:
    """Is a word that may be a role the end of a firm's name before the role: "Ostra Advisors analyst"?"""
    behind = words[k + 1] if k + 1 < n else None
    firm = words[k].is_ & CAPITAL and words[k].is_ & ORGANISATION and k and words[k - 1].is_ & CAPITAL
    return bool(firm) and behind is not None and bool(behind.is_ & (ROLE | QUALIFIER)) and not behind.is_ & CAPITAL


def _definite(article: Token | None) -> bool:
    return article is not None and bool(article.is_ & DEFINITE)


def _indefinite(words: list[Token]) -> bool:
    return bool(words) and bool(words[-1].is_ & ARTICLE) and not words[-1].is_ & DEFINITE


def _department(words: list[Token], i: int, n: int) -> bool:
    """Is it one where firm and name still follow: "Head of Macro Ostra Kapital Rani"?"""
    return i + 1 < n and bool(words[i].is_ & CAPITAL) and not words[i].is_ & ORGANISATION


def _goes_on(words: list[Token], i: int, n: int) -> bool:
    """Does a role go on behind "of"? In "head of China research" it does, in "head of Northgate" it does not."""
    if i >= n:
        return False
    if words[i].is_ & KIND and i + 1 < n and words[i + 1].is_ & CAPITAL:  # "for rival Northgate"
        return False
    if words[i].is_ & CAPITAL and words[i].is_ & POSSESSIVE:  # "of Northgate's airliner division"
        return False
    if words[i].is_ & (ROLE | QUALIFIER) and not words[i].is_ & ORGANISATION_HEAD:
        return True
    k = i
    while k < n and not words[k].is_ & (FUNCTION | FIRM):
        if not words[k].is_ & (CAPITAL | NUMBER):
            return True
        k += 1
    return k > i and k < n and bool(words[k].is_ & AT)
