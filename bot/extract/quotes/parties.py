"""Who a few words describe: "analis ekuitas senior Morningstar Chelsey Lam", "Jane Roe, an analyst at Northgate"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.extract.quotes.words import (
    ADVERB,
    ARTICLE,
    AUXILIARY,
    CAPITAL,
    COMMA,
    CUT,
    DEMONSTRATIVE,
    END,
    FIRM,
    GIVEN,
    HONORIFIC,
    LABEL,
    LINK,
    LOCATED,
    NO_NAME,
    NUMBER,
    OFFICE,
    ORGANISATION,
    ORGANISATION_HEAD,
    PARTICLE,
    POSSESSIVE,
    PRONOUN,
    PUNCTUATION,
    QUALIFIER,
    ROLE,
    ROLE_LINK,
    SPEECH,
    STOP,
    Lexicon,
    Token,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_DEFINITE = frozenset(("the", "sang", "si", "para"))
_AND = frozenset(("and", "&", "dan", "cum", "merangkap"))
_AT = frozenset(("at", "with", "di"))
_JOINS = frozenset(
    ("of", "and", "for", "the", "&", "to", "dan", "untuk", "/")
)  # small words inside organisations' names
_MOST_CHUNKS = 5  # commas an apposition may reach over
_MOST_NAME_WORDS = 6
_MOST_ROLE_WORDS = 4
_MOST_ORGANISATION_WORDS = 12
_FUNCTION = LINK | STOP | ARTICLE | PUNCTUATION | SPEECH | PRONOUN


@dataclass(frozen=True, slots=True)
class Party:
    """Who is described, as far as these words tell. At least one field is set."""

    name: str | None = None
    role: str | None = None
    affiliation: str | None = None
    pronoun: str | None = None  # in lower case
    firm: bool = False  # "the company": the one the article is about
    nominal: bool = False  # described without a name: "the board", "a person with knowledge of the talks"
    definite: bool = False  # "the analyst": somebody the article has named
    organisation: bool = False  # the name is an organisation's
    noun: str | None = None  # what a party without a name is called
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads descriptions out of one text. `common`: is this capitalised word a common noun here?"""

    text: str
    lex: Lexicon
    split: Callable[[list[Token], bool], tuple[int, int]]

    def read(self, words: list[Token]) -> Party | None:
        """The party whose description begins with the first of these words."""
        chunks = _chunks(words)
        if not chunks:
            return None
        if self.lex.words.role_first and len(chunks) > 2 and chunks[2][0].low in _AND:  # noqa: PLR2004
            chunks[:3] = [chunks[0] + chunks[1] + chunks[2]]  # "Menteri Koordinator Politik, Hukum, dan Keamanan Budi"
        first = self._chunk(chunks[0])
        if first is None or first.pronoun:
            return first
        if first.firm or first.nominal:
            return first
        later = 0
        if first.name is None or first.organisation:
            later = self._next_name(chunks)
        elif first.role:
            later = self._name_follows(chunks)
        if later:
            return self._named_later(first, chunks, later)
        return self._apposed(first, chunks[1:]) if first.name else first

    def names(self, chunk: list[Token]) -> bool:
        """Is there a name in this stretch between commas?"""
        party = self._chunk(chunk)
        return bool(party and party.name)

    def around(self, words: list[Token], k: int) -> Party | None:
        """The party whose name holds the word at `k`, with what stands before and after the name."""
        start = k
        while start and self._belongs(words, start - 1):
            start -= 1
        party = self.read(words[start:])
        if party and party.name and not party.role and start > 1 and words[start - 1].is_ & COMMA:
            return self._introduced(words, start - 1, party)
        return party

    def _introduced(self, words: list[Token], comma: int, party: Party) -> Party:
        """With the role before a comma before the name: "the lender’s chief executive, Jane Roe,"."""
        start = comma
        while start and self._belongs(words, start - 1):
            start -= 1
        if start == comma:
            return party
        said = self._chunk(words[start:comma])
        if said is None or not said.role or (said.name and not self.lex.words.role_first):
            return party
        return Party(party.name, said.role, _whole_firm(said), start=said.start, end=party.end)

    def _belongs(self, words: list[Token], k: int) -> bool:
        """May the word at `k` stand before a name and describe it?"""
        token = words[k]
        if token.is_ & CAPITAL and token.is_ & NO_NAME and not token.is_ & (ROLE | QUALIFIER | ORGANISATION):
            return False
        if token.is_ & (CAPITAL | ROLE | QUALIFIER | HONORIFIC | PARTICLE | ROLE_LINK | LINK):
            return True
        if token.is_ & (PUNCTUATION | STOP | SPEECH | LABEL | ARTICLE | PRONOUN | NUMBER | FIRM):
            return False
        return any(t.is_ & ROLE for t in words[max(0, k - 4) : k])

    def _name_follows(self, chunks: list[list[Token]]) -> int:
        """In "Kepala Ekonom Bank Mandiri, Andry Asmoro," what looked like the name was the firm: the name's chunk or 0."""
        if not self.lex.words.role_first or any(t.is_ & GIVEN and t.is_ & CAPITAL for t in chunks[0]):
            return 0
        return self._next_name(chunks)

    def pure_name(self, chunk: list[Token]) -> bool:
        """Is this stretch between commas a name and nothing else?"""
        return self._pure_name([t for t in chunk if not t.is_ & (PUNCTUATION | NUMBER)])

    def _next_name(self, chunks: list[list[Token]]) -> int:
        """The chunk that is a name alone; districts and towns may stand before it."""
        for at, chunk in enumerate(chunks[1:4], 1):
            if self._pure_name(chunk[: _limit(chunk, 0)]):
                return at
            if not (chunk[0].is_ & NO_NAME and all(t.is_ & CAPITAL for t in chunk)):
                break
        return 0

    def _named_later(self, first: Party, chunks: list[list[Token]], at: int) -> Party:
        """A role, perhaps with its firm, then a comma and the name."""
        named = self._chunk(chunks[at])
        if named is None or not named.name:
            return first
        return Party(named.name, first.role, _whole_firm(first), start=first.start, end=named.end)

    def _apposed(self, first: Party, rest: list[list[Token]]) -> Party:
        """A name, then what is said of it behind commas."""
        role, affiliation, end = first.role, first.affiliation, first.end
        for chunk in rest[:2]:
            if role and affiliation:
                break
            if all(t.is_ & NUMBER for t in chunk):
                continue
            said = self._chunk(chunk)
            if said is None or said.pronoun:
                break
            if said.noun and not role:
                role = said.noun
            elif said.role and not role and (not said.name or self.lex.words.role_first):
                role, affiliation = said.role, affiliation or said.affiliation or said.name
            elif said.organisation and role and not said.role and not affiliation:
                affiliation = said.name
            else:
                break
            end = said.end
        if role == first.role and affiliation == first.affiliation:
            return first
        return Party(first.name, role, affiliation, organisation=first.organisation, start=first.start, end=end)

    def _pure_name(self, chunk: list[Token]) -> bool:
        return (
            1 <= len(chunk) <= _MOST_NAME_WORDS
            and all(t.is_ & (CAPITAL | PARTICLE) for t in chunk)
            and not any(t.is_ & (NO_NAME | ROLE | ORGANISATION) and not t.is_ & GIVEN for t in chunk)
        )

    def _chunk(self, words: list[Token]) -> Party | None:
        """What one stretch between commas tells."""
        i = 0
        while i < len(words) and words[i].is_ & (ADVERB | AUXILIARY | ARTICLE) and not words[i].is_ & PRONOUN:
            i += 1
        n = _limit(words, i)
        if i >= n:
            return Party(nominal=True, start=words[0].start, end=words[i - 1].end) if i and n == len(words) else None
        if words[i].is_ & PRONOUN and not words[i].is_ & POSSESSIVE:
            return Party(pronoun=words[i].low, start=words[i].start, end=words[i].end)
        article = words[i - 1] if i and words[i - 1].is_ & ARTICLE else None
        head = next((k for k in range(i, n) if words[k].is_ & ROLE and not words[k].is_ & POSSESSIVE), None)
        if head is None or self._surname(words, i, head, n):
            return self._without_role(words[i:n], article)
        party = self._with_role(words, i, head, n)
        if party and not party.name and (_definite(article) or words[head].is_ & CAPITAL):
            return replace(party, definite=True)
        return party

    def _surname(self, words: list[Token], i: int, head: int, n: int) -> bool:
        """Billie Jean King is no king: a role's word at the end of a name."""
        return head > i and head == n - 1 and bool(words[head].is_ & CAPITAL and words[i].is_ & GIVEN)

    def _without_role(self, words: list[Token], article: Token | None) -> Party | None:
        run, rest = _run(words, 0)
        if not run:
            return self._common(words, article)
        if run[-1].is_ & POSSESSIVE:
            after, end = _run(words, rest)
            if after:
                return self._named(after, affiliation=self._text(run), words=words, rest=end)
            return Party(nominal=True, start=words[0].start, end=words[-1].end) if rest < len(words) else None
        named = self._named(run, affiliation=None, words=words, rest=rest)
        if named and article:
            if article.low in _DEFINITE:
                return replace(named, organisation=True)
            return replace(named, name=None, nominal=True)
        return named

    def _common(self, words: list[Token], article: Token | None) -> Party | None:
        """A description that begins with a common noun: "technician Darnell Ochoa", "the board", "a nurse at X"."""
        firm = next((t for t in words if t.is_ & FIRM and not t.is_ & POSSESSIVE), None)
        start = words[0].start
        if words[0].is_ & (CAPITAL | _FUNCTION | NUMBER):
            return None
        k = 0
        while k < len(words) and not words[k].is_ & (CAPITAL | _FUNCTION | NUMBER | POSSESSIVE | ADVERB):
            k += 1
        if k in {0, len(words)} or firm or k > _MOST_ROLE_WORDS:
            noun = (
                self._text(words[:k])
                if article and article.low not in _DEFINITE and 0 < k <= _MOST_ROLE_WORDS
                else None
            )
            return Party(firm=bool(firm), nominal=not firm, noun=noun, start=start, end=(firm or words[-1]).end)
        role = self._text(words[:k])
        if words[k].is_ & CAPITAL:
            run, rest = _run(words, k)
            if not is_organisation(run) and (not article or article.low not in _DEFINITE):
                return self._named(run, None, words, rest, role=role)
        elif words[k].is_ & LINK and article:
            affiliation, end = self._organisation(words, k + 1, len(words))
            if affiliation:
                return Party(role=role, affiliation=affiliation, start=start, end=words[end - 1].end)
        return Party(nominal=True, start=start, end=words[-1].end)

    def _with_role(self, words: list[Token], i: int, head: int, n: int) -> Party | None:
        start = self._role_start(words, i, head)
        end = self._role_end(words, head, n)
        role = self._text(words[start:end])
        affiliation = self._before_role(words[i:start])
        linked = end < n and bool(words[end].is_ & (LINK | ROLE_LINK)) and not words[end].is_ & CAPITAL
        first = words[i].start
        if linked and not self.lex.words.role_first:
            qualifier = affiliation
            affiliation, end = self._organisation(words, end + 1, n)
            if qualifier and affiliation:  # "IPO strategist at Northgate"
                role = f"{qualifier} {role}"
            return Party(role=role, affiliation=affiliation or qualifier, start=first, end=words[end - 1].end)
        at = _skip_articles(words, end + 1, n) if linked else end
        run, rest = _long_run(words, at) if self.lex.words.role_first else _run(words, at)
        if not run or (linked and words[end].is_ & LOCATED and run[0].is_ & (NO_NAME | QUALIFIER)):
            return Party(role=role, affiliation=affiliation, start=first, end=words[end - 1].end)
        if not self.lex.words.role_first:
            named = self._named(run, affiliation, words, rest, role=role)
            return replace(named, start=first) if named else None
        firm, name = self.split(run, linked)
        if rest < len(words) and words[rest].is_ & DEMONSTRATIVE:  # "Ketua Paguyuban Melati itu"
            firm = name = len(run)
        if firm and words[start].is_ & OFFICE and not is_organisation(run[:firm]):
            role = self.text[words[start].start : run[firm - 1].end]
        elif firm:
            affiliation = self._text(run[:firm])
        if name == len(run):
            there = rest < len(words) and bool(words[rest].is_ & DEMONSTRATIVE)
            return Party(role=role, affiliation=affiliation, definite=there, start=first, end=words[rest - 1].end)
        named = self._named(run[name:], affiliation, words, rest, role=role)
        return replace(named, start=first) if named else None

    def _named(
        self, run: list[Token], affiliation: str | None, words: list[Token], rest: int, role: str | None = None
    ) -> Party | None:
        start, end = run[0].start, run[-1].end
        while run and run[0].is_ & HONORIFIC:
            run = run[1:]
        while run and run[0].is_ & NO_NAME and not run[0].is_ & GIVEN:
            run = run[1:]
        if not run:
            return None
        if rest < len(words) and words[rest].is_ & LINK and not words[rest].is_ & LOCATED and affiliation is None:
            affiliation, stop = self._organisation(words, rest + 1, len(words))
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
            if self.lex.words.role_first and not token.is_ & (QUALIFIER | ROLE):
                break
            if token.is_ & (_FUNCTION | POSSESSIVE) or (token.is_ & FIRM and not token.is_ & QUALIFIER):
                break
            if token.is_ & CAPITAL and not token.is_ & (QUALIFIER | ROLE):
                break
            start -= 1
        return start

    def _role_end(self, words: list[Token], head: int, n: int) -> int:
        """On over what belongs to the role: "head of research", "Direktur Utama", "analis pasar modal"."""
        end = head + 1
        lower = not words[head].is_ & CAPITAL
        loose = self.lex.words.role_first  # lower-case words behind a role still belong to it
        while end < n:
            token = words[end]
            if token.is_ & ROLE_LINK and _goes_on(words, end + 1, n):
                end, loose = end + 2, True
            elif token.low in _AND and end + 1 < n and words[end + 1].is_ & ROLE:
                end += 2
            elif token.is_ & CAPITAL:
                if lower or not token.is_ & (ROLE | QUALIFIER) or token.is_ & (ORGANISATION_HEAD | GIVEN | CUT):
                    break
                end += 1
            elif token.is_ & (ROLE | QUALIFIER) or (loose and not token.is_ & (_FUNCTION | NUMBER)):
                end += 1
            elif not token.is_ & (_FUNCTION | NUMBER) and end + 1 < n and words[end + 1].is_ & ROLE:
                end += 2  # "chief scientific officer"
            else:
                break
        return end

    def _before_role(self, words: list[Token]) -> str | None:
        """The firm before a role: "Northgate analyst", "the company’s chief executive" has none by name."""
        if not words or not words[-1].is_ & CAPITAL:
            return None
        start = len(words) - 1
        while start and words[start - 1].is_ & CAPITAL and not words[start - 1].is_ & NO_NAME:
            start -= 1
        run = [t for t in words[start:] if not t.is_ & (NO_NAME | HONORIFIC)]
        return self._text(run) if run else None

    def _organisation(self, words: list[Token], i: int, n: int) -> tuple[str | None, int]:
        """The organisation from `i` on, and where it ends."""
        while i < n and words[i].is_ & ARTICLE:
            i += 1
        first = i
        while i < n and i - first < _MOST_ORGANISATION_WORDS:
            token = words[i]
            joins = i + 1 < n and words[i + 1].is_ & CAPITAL and token.low in _JOINS
            if not (token.is_ & (CAPITAL | NUMBER) or joins):
                break
            i += 1
        if i == first:
            return None, max(first, 1)
        return self._text(words[first:i]), i

    def _text(self, words: list[Token]) -> str:
        found = self.text[words[0].start : words[-1].end]
        return found[:-2] if words[-1].is_ & POSSESSIVE else found


def _whole_firm(party: Party) -> str | None:
    """The firm of a party whose name was none after all but the firm's last words."""
    return " ".join(filter(None, (party.affiliation, party.name))) or None


def _definite(article: Token | None) -> bool:
    return article is not None and article.low in _DEFINITE


def is_organisation(run: list[Token]) -> bool:
    """Does this run of capitals name an organisation, by its own words?"""
    return any(t.is_ & ORGANISATION and not t.is_ & GIVEN for t in run)


def _goes_on(words: list[Token], i: int, n: int) -> bool:
    """Does a role go on behind "of"? In "head of China research" it does, in "head of Northgate" it does not."""
    if i >= n:
        return False
    if words[i].is_ & (ROLE | QUALIFIER) and not words[i].is_ & ORGANISATION_HEAD:
        return True
    k = i
    while k < n and not words[k].is_ & (_FUNCTION | FIRM):
        if not words[k].is_ & CAPITAL:
            return True
        k += 1
    return k > i and k < n and words[k].low in _AT


def _limit(words: list[Token], i: int) -> int:
    """Where the description ends: at a word that opens another clause."""
    for k in range(i, len(words)):
        token = words[k]
        if token.is_ & (STOP | SPEECH | LABEL) and not token.is_ & (CAPITAL | ROLE):
            if token.low in _AND and k + 1 < len(words) and words[k + 1].is_ & ROLE:
                continue
            return k
    return len(words)


def _run(words: list[Token], i: int) -> tuple[list[Token], int]:
    """The capitalised words from `i` on, small words of names inside included, and where they end."""
    first = i
    while i < len(words):
        token = words[i]
        if token.is_ & CUT and i > first:
            break
        if token.is_ & CAPITAL:
            i += 1
            if token.is_ & POSSESSIVE:
                break
        elif token.is_ & (PARTICLE | HONORIFIC) and i + 1 < len(words) and words[i + 1].is_ & CAPITAL:
            i += 1
        else:
            break
    return words[first:i], i


def _long_run(words: list[Token], i: int) -> tuple[list[Token], int]:
    """As `_run`, with the small words inside organisations' names, for where a firm stands before the name."""
    first = i
    while i < len(words):
        token = words[i]
        joined = i > first and i + 1 < len(words) and bool(words[i + 1].is_ & CAPITAL)
        if not (
            token.is_ & (CAPITAL | HONORIFIC) or (joined and (token.low in _JOINS or token.is_ & (PARTICLE | NUMBER)))
        ):
            break
        i += 1
    return words[first:i], i


def _skip_articles(words: list[Token], i: int, n: int) -> int:
    while i < n and words[i].is_ & ARTICLE:
        i += 1
    return i


def _chunks(words: list[Token]) -> list[list[Token]]:
    """The words between commas, up to the end of the sentence, without what stands in brackets."""
    chunks: list[list[Token]] = [[]]
    depth, cut = 0, False
    for token in words:
        if token.is_ & PUNCTUATION:
            mark = token.low
            if mark in {"(", "["}:
                depth += 1
            elif mark in {")", "]"}:
                depth = max(0, depth - 1)
            if depth or mark in {")", "]"}:
                cut = not depth
                continue
            if token.is_ & COMMA:
                if len(chunks) == _MOST_CHUNKS:
                    break
                chunks.append([])
            elif token.is_ & END or mark in {":", ";", "—", "–"}:
                break
        elif not depth:
            chunks[-1].append(token._replace(is_=token.is_ | CUT) if cut else token)
            cut = False
    return [chunk for chunk in chunks if chunk]
