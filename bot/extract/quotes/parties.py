"""Who a few words describe: "analis ekuitas senior Northgate Rani Wibisono", "Jane Roe, an analyst at Northgate"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.quotes.analyst import analytic, role_words
from bot.extract.quotes.describe import Describer, Party
from bot.extract.quotes.phrases import capitals, chunks_of, limit
from bot.extract.quotes.relative import relative
from bot.extract.quotes.roles import Roles
from bot.extract.quotes.words import (
    AND,
    ARTICLE,
    AT,
    BESIDE,
    CAPITAL,
    COMMA,
    DEFINITE,
    DEMONSTRATIVE,
    FIRM,
    GIVEN,
    HONORIFIC,
    LABEL,
    LED,
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
    RELATIVE,
    ROLE,
    ROLE_LINK,
    SPEECH,
    STOP,
    TEAM,
    Lexicon,
    Token,
)

if TYPE_CHECKING:
    from bot.extract.quotes.firms import Splitter

_MOST_NAME_WORDS = 6
_VERB_ENDS = ("s", "ed", "ing")  # in English, of what is no noun before a role: "Ostra hired manager Jane Roe"
_LONGEST_BRACKET = 8  # tokens: an acronym, a stock code, an age


class Reader:
    """Reads the parties of one text: what stands between commas belongs together or apart."""

    def __init__(self, text: str, lex: Lexicon, split: Splitter) -> None:
        self.text = text
        self._phrasal = lex.words.phrasal
        self.writers = frozenset(word for word, kind in lex.words.pronouns.items() if kind == "i")
        self.things = lex.words.things
        self._lex = lex
        self.interviews = lex.words.interviews
        self.asking = lex.words.asking
        self.remarks = lex.words.remarks
        self.someone = lex.words.someone
        self._firms = lex.words.houses
        self.houses = lex.words.houses | lex.words.documents
        self.role_first = lex.words.role_first
        self._describer = Describer(text, lex, split, Roles(text, lex, split))
        self._describe = self._describer.describe

    def read(self, words: list[Token]) -> Party | None:
        """The party whose description begins with the first of these words."""
        return self._house(words) or self._read(words)

    def _read(self, words: list[Token]) -> Party | None:
        chunks = chunks_of(words)
        if not chunks:
            return None
        if self.role_first and len(chunks) > 2 and chunks[2][0].is_ & AND:  # noqa: PLR2004
            chunks[:3] = [chunks[0] + chunks[1] + chunks[2]]  # "Menteri Koordinator Politik, Hukum, dan Keamanan Budi"
        first = self._describe(chunks[0])
        if first is None or first.pronoun:
            return first
        if first.firm or first.nominal:
            return first
        if later := self._later(first, chunks):
            return self._named_later(first, chunks, later)
        if first.role and not first.name and len(chunks) > 1:  # "her partner, architect Jane Roe"
            second = self._describe(chunks[1])
            if second and second.name and second.role and not second.organisation and not first.affiliation:
                return second._replace(start=first.start)
        return self._apposed(first, chunks) if first.name else self._headed(first, chunks[0])

    def _later(self, first: Party, chunks: list[list[Token]]) -> int:
        """The chunk with the name of a party that the first one describes, 0 if there is none."""
        if self._of_another(first, chunks[0]):
            return 0
        if first.name is None or first.organisation:
            return self._next_name(chunks)
        return self._name_follows(chunks) if first.role else 0

    def _of_another(self, first: Party, chunk: list[Token]) -> bool:
        """Does somebody else's office stand before the name: "A trader met with Ostra's boss, Jane Roe"?"""
        rest = [t for t in chunk if t.start >= first.end]
        owner = next((k for k, t in enumerate(rest) if t.is_ & POSSESSIVE and t.is_ & CAPITAL), len(rest))
        return not self.role_first and owner > 1 and any(t.is_ & ROLE for t in rest[owner:])

    def _headed(self, team: Party, chunk: list[Token]) -> Party:
        """A team with its head: "analysts at Northgate led by Jane Roe"."""
        at = next((k for k, t in enumerate(chunk) if t.is_ & LED), len(chunk))
        head = self._describe(_past_by(chunk[at + 1 :])) if at + 1 < len(chunk) else None
        return self._with_head(team, head) if head and head.name else team

    def _with_head(self, team: Party, head: Party) -> Party:
        firm = team.name or team.affiliation
        return Party(head.name, team.role, firm, covers=team.covers, start=team.start, end=head.end)

    def _house(self, words: list[Token]) -> Party | None:
        """A firm without its name, or what it wrote: "the broker", "riset itu"."""
        k = int(bool(words and words[0].is_ & DEFINITE))
        if k + 1 < len(words) and words[k].is_ & TEAM:  # "tim riset tersebut"
            k += 1
        if k + 1 < len(words) and f"{words[k].low} {words[k + 1].low}" in self.houses:  # "rumah riset itu"
            k += 1
        if k >= len(words) or words[k].low not in self.houses:
            return None
        if words[k].is_ & POSSESSIVE and k + 1 < len(words) and words[k + 1].low in self.houses:
            k += 1  # "the broker's note"
        noun, behind = words[k], words[k + 1] if k + 1 < len(words) else None
        if k and noun.low in self._firms and behind and behind.is_ & CAPITAL:  # "the brokerage Wattle Street"
            run, _ = capitals(words, k + 1)
            name = self.text[run[0].start : run[-1].end]
            return Party(name=name, organisation=True, covers=True, start=noun.start, end=run[-1].end)
        told = k and (behind is None or behind.is_ & PUNCTUATION)
        if not told and not (behind and behind.is_ & (DEMONSTRATIVE | RELATIVE)):
            return None
        role = noun.low if noun.is_ & ROLE else None
        return Party(role=role, nominal=role is None, definite=True, noun=noun.low, start=noun.start, end=noun.end)

    def phrasal(self, verb: Token, behind: Token) -> bool:
        """Are these two words one verb of speech: "put it"?"""
        return (verb.low, behind.low) in self._phrasal

    def doubts(self, party: Party) -> bool:
        """Is a single capitalised word at hand that the text nowhere else has as a name: "Hours later, ..."?"""
        name = party.name or ""
        return bool(name) and " " not in name and not party.role and not recurs(self.text, name)

    def names(self, chunk: list[Token]) -> bool:
        """Is there a name in this stretch between commas?"""
        party = self._describe(chunk)
        return bool(party and party.name)

    def around(self, words: list[Token], k: int) -> Party | None:
        """The party whose name holds the word at `k`, with what stands before and after the name."""
        start = self._start(words, k)
        far = self._past_bracket(words, start)
        if far < start:
            party = self.read(words[far:])
            if party and party.name and party.role:
                return party
        party = self.read(words[start:])
        led = start - 2 if start > 1 and words[start - 1].is_ & STOP else start - 1
        if party and party.name and led > 0 and words[led].is_ & LED:
            team = self._describe(words[self._start(words, led) : led])
            return self._with_head(team, party) if team and (team.role or team.covers) else party
        if party and party.name and not party.role and start > 1 and words[start - 1].is_ & COMMA:
            return self._introduced(words, start - 1, party)
        return party

    def _start(self, words: list[Token], k: int) -> int:
        """Where the description begins that the word at `k` belongs to."""
        while k and self._belongs(words, k - 1):
            k -= 1
        return k

    def _past_bracket(self, words: list[Token], k: int) -> int:
        """Where it begins when an acronym or a stock code in brackets stands before `k`."""
        if not k or words[k - 1].low != ")":
            return k
        opened = next((j for j in range(k - 2, max(-1, k - _LONGEST_BRACKET), -1) if words[j].low == "("), k)
        return self._start(words, opened)

    def _introduced(self, words: list[Token], comma: int, party: Party) -> Party:
        """With the role before a comma before the name: "the lender’s chief executive, Jane Roe,"."""
        end = _before_firm(words, comma)
        start = self._past_bracket(words, self._start(words, end))
        if start == end:
            return party
        chunks = chunks_of(words[start:end])
        said = self._describe(chunks[0]) if chunks else None
        if said is None or not said.role or (said.name and not self.role_first):
            return party
        return Party(party.name, said.role, _whole_firm(said), start=said.start, end=party.end)

    def _belongs(self, words: list[Token], k: int) -> bool:
        """May the word at `k` stand before a name and describe it?"""
        token = words[k]
        if token.is_ & CAPITAL and token.is_ & NO_NAME and not token.is_ & (ROLE | QUALIFIER | ORGANISATION):
            return any(t.is_ & OFFICE and t.is_ & CAPITAL for t in words[max(0, k - 2) : k])  # "Wali Kota Malang"
        if (
            token.is_ & (CAPITAL | ROLE | QUALIFIER | HONORIFIC | PARTICLE | ROLE_LINK | LINK)
            or token.low == "&"
            or _is_in_a_firm(words, k)
        ):
            met = token.is_ & BESIDE and not self.role_first and words[k + 1].is_ & POSSESSIVE
            return not met  # "met with Ostra's boss"
        if token.is_ & NUMBER and k:  # "Daop 8 Surabaya"
            return bool(words[k - 1].is_ & CAPITAL and words[k + 1].is_ & CAPITAL)
        if token.is_ & AND and k:  # "Chief Executive Officer and Managing Director Jane Roe"
            return bool(words[k - 1].is_ & ROLE and words[k + 1].is_ & (ROLE | QUALIFIER))
        titled = any(t.is_ & ROLE for t in words[max(0, k - 4) : k])
        inside = titled and words[k + 1].is_ & ROLE  # "chief consumer business officer Jane Roe"
        if token.is_ & (
            LED | PUNCTUATION | STOP | SPEECH | LABEL | ARTICLE | PRONOUN | NUMBER | (0 if inside else FIRM)
        ):
            return False
        return titled or self._qualifies(words, k)

    def _qualifies(self, words: list[Token], k: int) -> bool:
        """Is it a plain noun that a role behind it is made up with: "Ostra plant manager Jane Roe"?"""
        if self.role_first or words[k].is_ or not words[k + 1].is_ & ROLE:
            return False
        opens = not k or bool(words[k - 1].is_ & (CAPITAL | ARTICLE))
        return opens and not words[k].low.endswith(_VERB_ENDS)

    def _name_follows(self, chunks: list[list[Token]]) -> int:
        """Where the name is when what looked like it was the firm ("Ekonom Bank Maju, Budi Santoso,"), else 0."""
        if not self.role_first or any(t.is_ & GIVEN and t.is_ & CAPITAL for t in chunks[0]):
            return 0
        return self._next_name(chunks)

    def written(self, words: list[Token]) -> str:
        """These words as the text has them."""
        return self.text[words[0].start : words[-1].end]

    def pure_name(self, chunk: list[Token]) -> bool:
        """Is this stretch between commas a name and nothing else?"""
        return self._pure_name([t for t in chunk if not t.is_ & (PUNCTUATION | NUMBER)])

    def _next_name(self, chunks: list[list[Token]]) -> int:
        """The chunk that is a name alone; districts, towns and the firm may stand before it."""
        for at, chunk in enumerate(chunks[1:4], 1):
            placed = next((k for k, t in enumerate(chunk) if t.is_ & LOCATED), len(chunk))
            if self._pure_name(chunk[: min(limit(chunk, 0), placed)]):
                return at
            if not (chunk[0].is_ & (NO_NAME | ORGANISATION_HEAD) and all(t.is_ & (CAPITAL | PARTICLE) for t in chunk)):
                break
        return 0

    def _named_later(self, first: Party, chunks: list[list[Token]], at: int) -> Party:
        """A role, perhaps with its firm, then a comma and the name."""
        named = self._describe(chunks[at])
        if named is None or not named.name:
            return first
        firm = _whole_firm(first)
        if firm is None and at > 1 and chunks[1][0].is_ & ORGANISATION_HEAD:  # "Kepala Humas, Rumah Sakit X, Budi"
            firm = self._describer.organisation(chunks[1], 0, len(chunks[1]))[0]
        return Party(named.name, first.role, firm, start=first.start, end=named.end)

    def _apposed(self, first: Party, chunks: list[list[Token]]) -> Party:
        """A name, then what is said of it behind commas."""
        party = self._fuller(first, chunks)
        for k, chunk in enumerate(chunks[1:4], 1):
            if (party.role and party.affiliation) or not _all_of(chunks[0], first):
                break
            if all(t.is_ & NUMBER for t in chunk):
                continue
            if party.role and not first.role and _is_field(chunk) and k + 1 < len(chunks):
                party = party._replace(role=f"{party.role}, {self.written(chunk)}", end=chunk[-1].end)
                continue
            if (
                party.role
                and not (first.role or party.affiliation)
                and (last := self._last_office(chunk, chunks[k + 1 :]))
            ):
                party = party._replace(
                    role=f"{party.role}, {self._joined(chunk, last)}",
                    affiliation=last.affiliation,
                    end=last.end,
                )
                continue
            told = relative(chunk, self._describer) or self._of_a_firm(chunk)
            told = told or self._apposition(chunk, party, alone=first.end == chunks[0][-1].end, named=first)
            if told is None:
                break
            party = party._replace(
                role=party.role or told.role,
                affiliation=party.affiliation or told.affiliation,
                covers=party.covers or told.covers,
                end=told.end,
            )
        return party

    def _last_office(self, chunk: list[Token], behind: list[list[Token]]) -> Party | None:
        """What a list of offices goes on with: "Jane Roe, Chairman, President and Chief Executive Officer of Ostra"."""
        more = chunk[1:] if chunk[0].is_ & AND else chunk
        said = self._describe(more) if more and more[0].is_ & (ROLE | QUALIFIER) else None
        if said is None or not said.role or said.name or not _all_of(chunk, said):
            return None
        last = any(t.is_ & AND for t in chunk)
        return said if last or (behind and self._last_office(behind[0], [])) else None

    def _joined(self, chunk: list[Token], last: Party) -> str:
        """An office with the "and" before it."""
        return f"{self.written(chunk[:1])} {last.role}" if chunk[0].is_ & AND else last.role or ""

    def _fuller(self, first: Party, chunks: list[list[Token]]) -> Party:
        """With the office behind the comma where no firm stands before the name: "expert Jane Roe, head of X"."""
        if self.role_first or len(chunks) < 2 or not first.name or not first.role or first.affiliation:  # noqa: PLR2004
            return first
        told = self._describe(chunks[1]) if self._of_a_firm(chunks[1]) is None else None
        if told is None or told.name or not (told.role and told.affiliation) or not _all_of(chunks[1], told):
            return first
        voice = analytic(role_words(first.role), self._lex) and not analytic(role_words(told.role), self._lex)
        return first._replace(role=first.role if voice else told.role, affiliation=told.affiliation, end=told.end)

    def _of_a_firm(self, chunk: list[Token]) -> Party | None:
        """The firm in "Jane Roe, of Northgate Securities", "of broker Northgate"."""
        at = 1 + (len(chunk) > 2 and chunk[1].low in self._firms)  # noqa: PLR2004  # what it is before its name
        whose = chunk[0].is_ & (AT | ROLE_LINK) if not self.role_first else chunk[0].is_ & LINK
        if not whose or chunk[0].is_ & LOCATED or at >= len(chunk) or not chunk[at].is_ & CAPITAL:
            return None
        firm, stop = self._describer.organisation(chunk, at, len(chunk))
        return Party(affiliation=firm, end=chunk[stop - 1].end)

    def _apposition(self, chunk: list[Token], party: Party, *, alone: bool, named: Party) -> Party | None:
        """Role or firm that a stretch behind a comma gives somebody; `alone`: the name stood alone before it."""
        said = self._describe(chunk)
        if said is None or said.pronoun or not _all_of(chunk, said):
            return None
        firm = bool(party.affiliation and said.role and said.role.rpartition(" ")[2].lower() in self._firms)
        if firm or said.firm:  # "Jane Roe of Northgate, a research firm,": what the firm is
            return Party(end=said.end)
        if said.noun and not party.role:
            return Party(role=said.noun, end=said.end)
        if said.role and not party.role and (not said.name or self.role_first):
            return Party(role=said.role, affiliation=_whole_firm(said), end=said.end)
        behind_role = bool(party.role) and not (named.role or self.role_first)
        firm = alone if said.organisation else behind_role and self._describer.may_be_firm(said.name or "")
        if not firm or not said.name or said.role or party.affiliation or said.affiliation:
            return None
        return Party(affiliation=said.name, end=said.end)  # "Jane Roe, analyst, Northgate Lane"

    def _pure_name(self, chunk: list[Token]) -> bool:
        return (
            1 <= len(chunk) <= _MOST_NAME_WORDS
            and all(t.is_ & (CAPITAL | PARTICLE | HONORIFIC) for t in chunk)
            and not any(t.is_ & (NO_NAME | ROLE | ORGANISATION) and not t.is_ & GIVEN for t in chunk)
        )


def _before_firm(words: list[Token], comma: int) -> int:
    """Where the role before a comma ends, without whose it is: "Chairman of the company, Jane Roe,"."""
    behind = words[max(0, comma - 4) : comma]
    if len(behind) < 4 or not (behind[0].is_ & ROLE and behind[1].is_ & (LINK | ROLE_LINK)):  # noqa: PLR2004
        return comma
    return comma - 3 if behind[2].is_ & DEFINITE and behind[3].is_ & FIRM else comma


def _is_in_a_firm(words: list[Token], k: int) -> bool:
    """Is the word at `k` the article of a firm behind somebody's name: "Jane Roe of the Bank of Ostra"?"""
    if k < 2 or not words[k].is_ & ARTICLE or not words[k - 1].is_ & (LINK | ROLE_LINK):  # noqa: PLR2004 - "Roe of"
        return False
    return bool(words[k - 2].is_ & CAPITAL and words[k + 1].is_ & CAPITAL)


def _is_field(chunk: list[Token]) -> bool:
    """Is it what an office is for, between it and the firm: "senior vice president, sales, Northgate"?"""
    return len(chunk) == 1 and bool(chunk[0].is_ & QUALIFIER) and not chunk[0].is_ & (CAPITAL | ROLE)


def recurs(text: str, word: str) -> bool:
    """Is a capitalised word met again, and never in lower case?"""
    return text.count(word) > 1 and f" {word.lower()} " not in text


def _past_by(words: list[Token]) -> list[Token]:
    """Without a "by" before a name."""
    return words[1:] if words[0].is_ & STOP else words


def _all_of(chunk: list[Token], said: Party) -> bool:
    """Does the whole stretch describe, but for a place? In "Pertama, nasabah dibantu bank" it does not."""
    rest = [t for t in chunk[: limit(chunk, 0)] if t.start >= said.end]
    return not rest or bool(rest[0].is_ & (LINK | PRONOUN))  # "analis kami"


def _whole_firm(party: Party) -> str | None:
    """The firm of a party whose name was none after all but the firm's last words."""
    return " ".join(filter(None, (party.affiliation, party.name))) or None
