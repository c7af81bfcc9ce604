"""Who the words around a quote say it is by: verb first, verb last, in the middle, before it, or after a dash."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.extract.quotes.describe import Party
from bot.extract.quotes.words import (
    ACCORDING,
    ADVERB,
    AFTER,
    AGENT,
    AND,
    ARTICLE,
    AUXILIARY,
    BEFORE,
    BESIDE,
    CAPITAL,
    CLITIC,
    COMMA,
    DEMONSTRATIVE,
    DETERMINER,
    END,
    JOIN,
    LINK,
    LOCATED,
    NO_NAME,
    NUMBER,
    PARTICIPLE,
    PASSIVE,
    PHRASAL,
    POSSESSIVE,
    PRONOUN,
    PUNCTUATION,
    QUALIFIER,
    RELATIVE,
    RELAYED,
    ROLE,
    ROLE_LINK,
    SAID,
    SPEECH,
    STOP,
    VERB,
    VIEW,
    Token,
)

if TYPE_CHECKING:
    from bot.extract.quotes.parties import Reader

_FARTHEST_VERB = 40  # tokens between a quote and a verb behind its speaker
_LONGEST_NOUN = 6  # tokens of "perempuan 29 tahun itu"
_LONGEST_BARE = 3  # tokens of a subject without an article: "anti-war protesters"
_DASHES = frozenset(("—", "–", "-", "~"))


class Attribution(NamedTuple):
    """A party and how surely the words give the quote to it."""

    party: Party
    direct: bool  # a word of speech stands at the quote; False: only somewhere in its sentence
    closing: bool = False  # it follows a quote that ends the way speech does
    loose: bool = False  # the verb is a participle: its subject may stand further ahead in the sentence


_BEGINS_PARTY = CAPITAL | ROLE | QUALIFIER | ARTICLE | PRONOUN

FUSED = "-"  # what a pronoun fused to its verb ("ujarnya") is called


def after(tokens: list[Token], reader: Reader, last: str) -> Attribution | None:
    """From what follows a quote; `last` is the quote's last character."""
    i = 0
    dash = False
    while i < len(tokens) and (tokens[i].is_ & COMMA or tokens[i].low in _DASHES):
        dash = dash or tokens[i].low in _DASHES
        i += 1
    end = _sentence_end(tokens, i)
    if i >= end:
        return None
    here = tokens[i:end]
    first = here[0]
    closed = last in ".…" and i == 0
    if closed and first.is_ & CAPITAL and not (first.is_ & AFTER or _ends_with_verb(here)):
        return None
    verb_first = _verb_first(here, reader)
    if verb_first:
        return verb_first
    subject = _verb_last(here, reader) or in_words(here, reader)
    if subject:
        return subject
    if dash and first.is_ & CAPITAL:
        party = reader.read(here)
        if party and party.name:
            return Attribution(party, direct=True)
    return None


def _verb_first(here: list[Token], reader: Reader) -> Attribution | None:
    k = 0
    while k < len(here) and here[k].is_ & ADVERB and not here[k].is_ & (VERB | PRONOUN):
        k += 1
    if k == len(here):
        return None
    first = here[k]
    if first.is_ & CLITIC and first.is_ & (AFTER | ACCORDING):
        return Attribution(_fused(first), direct=True)
    if first.is_ & ACCORDING:
        return _read(source(here, k), reader)
    if not first.is_ & (AFTER | SAID) or first.is_ & PARTICIPLE:  # "saying the shops are safe" begins a clause
        return None
    k += 1
    while k < len(here) and here[k].is_ & (AFTER | ADVERB) and not here[k].is_ & (PRONOUN | CAPITAL):
        if here[k].is_ & CLITIC:
            return Attribution(_fused(here[k]), direct=True)
        k += 1
    return _read(here[k:], reader)


def _fused(token: Token) -> Party:
    return Party(pronoun=FUSED, start=token.start, end=token.end)


def _read(words: list[Token], reader: Reader) -> Attribution | None:
    party = reader.read(words)
    if party and party.nominal and any(t.is_ & DEMONSTRATIVE for t in words[:_LONGEST_NOUN]):
        return Attribution(_fused(words[0]), direct=True)  # "kata perempuan 29 tahun itu": whoever was met last
    return Attribution(party, direct=True) if party else None


def _verb_last(here: list[Token], reader: Reader) -> Attribution | None:
    put = next((k for k in range(len(here)) if _phrasal(here, k, reader)), None)
    if put and here[0].is_ & STOP:  # "as Jane Roe put it"
        party = subject(here[1:put], reader)
        return Attribution(party, direct=True) if party else None
    if here[0].is_ & (STOP | PARTICIPLE) and not here[0].is_ & CAPITAL:
        return None
    for k in range(1, min(len(here), _FARTHEST_VERB)):
        clause = k > 1 and here[k - 1].is_ & STOP and here[k - 2].is_ & COMMA  # ", who asked for no name, told us"
        verb = (here[k].is_ & (SAID | BEFORE) and not here[k].is_ & CAPITAL) or _phrasal(here, k, reader)
        if verb and not clause and not _noun(here, k):
            party = _whose(here, k, reader)
            return Attribution(party, direct=True) if party else None
    return None


def _ends_with_verb(here: list[Token]) -> bool:
    return bool(here[-1].is_ & (SAID | BEFORE)) and len(here) <= 8  # noqa: PLR2004  # a short sentence: "Jane Roe said."


def before(tokens: list[Token], reader: Reader) -> Attribution | None:
    """From what stands before a quote in its sentence."""
    tokens = _within_bracket(tokens)
    if not tokens:
        return None
    if tokens[-1].low == ":" and not any(t.is_ & VERB for t in tokens):
        dash = next((k for k in range(len(tokens) - 1, -1, -1) if tokens[k].low in _DASHES), -1)
        party = _announcing(tokens[dash + 1 : -1], reader)  # "Brokers cool on chips - Jane Roe:"
        if party and (party.name or party.role):
            return Attribution(party, direct=True)
    viewed = in_words(tokens, reader)
    if viewed:
        return viewed
    verbs = [k for k, token in enumerate(tokens) if _speaks(token, tokens, k, reader) and not _no_verb(tokens, k)]
    for k in sorted(verbs, key=lambda k: _rank(tokens, k)):
        found = _according(tokens, k, reader) if tokens[k].is_ & ACCORDING else _around(tokens, k, reader)
        if found:
            return found
    party = leading(tokens, reader)
    return Attribution(party, direct=False) if party and (party.name or party.pronoun) else None


def _speaks(token: Token, tokens: list[Token], k: int, reader: Reader) -> bool:
    return bool(token.is_ & (VERB | ACCORDING)) or _phrasal(tokens, k, reader)


def _phrasal(tokens: list[Token], k: int, reader: Reader) -> bool:
    """Is it the verb of "as Jane Roe put it"? Without what follows the word is something else."""
    return bool(tokens[k].is_ & PHRASAL) and k + 1 < len(tokens) and reader.phrasal(tokens[k], tokens[k + 1])


def _noun(tokens: list[Token], k: int) -> bool:
    """Is a verb's word a noun here: "his remarks", "the report"?"""
    return k > 0 and bool(tokens[k - 1].is_ & DETERMINER)


def in_words(tokens: list[Token], reader: Reader) -> Attribution | None:
    """Whose words or view it is: "in Mara Lind's words", "in the view of Mara Lind"."""
    for k in range(2, len(tokens)):
        if not tokens[k].is_ & VIEW:
            continue
        start = next((j for j in range(k - 1, max(-1, k - _LONGEST_NOUN), -1) if tokens[j].is_ & LOCATED), None)
        if start is None:
            continue
        owner = tokens[k - 1]
        alone = k + 1 == len(tokens) or bool(tokens[k + 1].is_ & PUNCTUATION)  # no "view room"
        if alone and owner.is_ & POSSESSIVE and owner.is_ & CAPITAL:
            bare = owner._replace(end=owner.start + len(owner.low), is_=owner.is_ & ~POSSESSIVE)
            return _read([*tokens[start + 1 : k - 1], bare], reader)
        if k + 1 < len(tokens) and tokens[k + 1].is_ & LINK and start == k - 2:
            return _read(tokens[k + 2 :], reader)
    return None


def _announcing(words: list[Token], reader: Reader) -> Party | None:
    """Who a sentence without a word of speech begins with: "Jane Roe:", "Tentang Ostra, Rani lebih berhati-hati:"."""
    comma = next((k for k, t in enumerate(words) if t.is_ & COMMA), None)
    if comma is not None and words[0].is_ & STOP and not any(t.is_ & COMMA for t in words[comma + 1 :]):
        words = words[comma + 1 :]
    return reader.read(words)


def _within_bracket(tokens: list[Token]) -> list[Token]:
    """What stands behind the last bracket that is still open."""
    depth = 0
    for k in range(len(tokens) - 1, -1, -1):
        if tokens[k].low == ")":
            depth += 1
        elif tokens[k].low == "(":
            if not depth:
                return tokens[k + 1 :]
            depth -= 1
    return tokens


def _no_verb(tokens: list[Token], k: int) -> bool:
    """A verb's word with a capital inside a sentence is a name, before a role part of it ("writing professor")."""
    is_ = tokens[k].is_
    if _noun(tokens, k) or (is_ & CAPITAL and not is_ & (AFTER | ACCORDING)):
        return True
    return bool(is_ & PARTICIPLE) and k + 1 < len(tokens) and bool(tokens[k + 1].is_ & ROLE)


def _rank(tokens: list[Token], k: int) -> tuple[bool, bool, bool, int]:
    """The verb at the quote first, then the sentence's main verb of speech: the first one in no relative clause."""
    rest = tokens[k + 1 :]
    at_quote = all(t.is_ & (PUNCTUATION | ADVERB | STOP | PRONOUN) for t in rest) or bool(tokens[k].is_ & AFTER)
    aside = k > 0 and bool(tokens[k - 1].is_ & RELATIVE)  # "Jane Roe, who advised Ostra, said"
    return not at_quote, aside, not tokens[k].is_ & (SPEECH | ACCORDING), k


def _according(tokens: list[Token], k: int, reader: Reader) -> Attribution | None:
    if tokens[k].is_ & CLITIC:
        return Attribution(_fused(tokens[k]), direct=True)
    return _read(source(tokens, k), reader)


def _around(tokens: list[Token], k: int, reader: Reader) -> Attribution | None:
    """The speaker of the verb at `k`."""
    verb = tokens[k]
    if verb.is_ & AFTER:
        if verb.is_ & CLITIC:
            return Attribution(_fused(verb), direct=True)
        return _read(tokens[k + 1 :], reader)
    loose = _loose(tokens, k)
    party = _whose(tokens, k, reader)
    if party is None and verb.is_ & SAID and (k == 0 or tokens[k - 1].is_ & PUNCTUATION):
        party = reader.read(tokens[k + 1 :])  # "Said Jane Roe: ..."
        party = party if party and not party.nominal else None
    return Attribution(party, direct=True, loose=loose) if party else None


def _whose(tokens: list[Token], k: int, reader: Reader) -> Party | None:
    """Whose words the verb at `k` reports."""
    if _passive(tokens, k):
        return _agent(tokens, k, reader)
    return _doer(tokens[:k], reader) if _loose(tokens, k) else subject(tokens[:k], reader)


def _loose(tokens: list[Token], k: int) -> bool:
    """Is the verb a participle without "is" or "has" before it?"""
    return bool(tokens[k].is_ & PARTICIPLE) and k > 0 and not tokens[k - 1].is_ & AUXILIARY


def _passive(tokens: list[Token], k: int) -> bool:
    """Is it done to the verb's subject: "Jane Roe was asked"?"""
    if tokens[k].is_ & PARTICIPLE:
        return False
    before = k - 1
    while before > 0 and tokens[before].is_ & ADVERB:
        before -= 1
    return before >= 0 and bool(tokens[before].is_ & PASSIVE)


def _agent(tokens: list[Token], k: int, reader: Reader) -> Party | None:
    """By whom something is done: "was asked by Jane Roe"."""
    by = next((j for j in range(k + 1, len(tokens)) if tokens[j].is_ & AGENT), None)
    return reader.read(tokens[by + 1 :]) if by is not None else None


def _doer(words: list[Token], reader: Reader) -> Party | None:
    """Whose doing a participle tells: the sentence's subject's, or somebody's beside it ("with Jane Roe saying")."""
    words = _without_auxiliaries(words)
    relayed = next((k for k, t in enumerate(words) if t.is_ & RELAYED and not _passive(words, k)), None)
    if relayed and words[-1].is_ & STOP:  # "Bloomberg quoted Jane Roe as saying"
        return reader.read(words[relayed + 1 :])
    beside = next((k for k in range(len(words) - 1, -1, -1) if words[k].is_ & (BESIDE | COMMA)), None)
    if beside is not None and words[beside].is_ & BESIDE and beside + 1 < len(words):
        party = reader.read(words[beside + 1 :])
        if party and party.end == words[-1].end:
            return party
    return leading(words, reader)


def subject(words: list[Token], reader: Reader) -> Party | None:
    """The party that the words before a verb make its subject."""
    words = _without_auxiliaries(words)
    if not words:
        return None
    if words[-1].is_ & (COMMA | PUNCTUATION):
        return _apposed(words, reader)
    if words[-1].is_ & AND:  # "Jane Roe cut her target and said"
        return leading(words[:-1], reader)
    if words[-1].is_ & PRONOUN:
        return reader.read(words[-1:])
    if words[-1].is_ & CAPITAL:
        return reader.around(words, _before_place(words)) or _described(words, reader)
    return _described(words, reader)


def leading(words: list[Token], reader: Reader) -> Party | None:
    """The party a sentence begins with, behind an opening phrase that ends with a comma."""
    opens = bool(words) and bool(words[0].is_ & STOP)
    words = opened(words)
    party = reader.read(words)
    if party and party.name and not opens and not reader.doubts(party):
        return party
    for comma in (k for k, t in enumerate(words) if t.is_ & COMMA):
        rest = opened(words[comma + 1 :])
        later = reader.read(rest) if rest and rest[0].is_ & _BEGINS_PARTY else None
        if later and (later.name or later.pronoun) and not reader.doubts(later):
            return later
    return party


def _before_place(words: list[Token]) -> int:
    """The last word of a subject, without where it is: "the Commerce Ministry in Beijing"."""
    k = len(words) - 1
    while k and words[k].is_ & CAPITAL:
        k -= 1
    if k and words[k].is_ & LOCATED and words[k - 1].is_ & (CAPITAL | ROLE):
        return k - 1
    return len(words) - 1


def _without_auxiliaries(words: list[Token]) -> list[Token]:
    """Up to the subject: without "has", "also", "later" before the verb."""
    end = len(words)
    while end and words[end - 1].is_ & (AUXILIARY | ADVERB) and not words[end - 1].is_ & (PRONOUN | CAPITAL):
        end -= 1
    return words[:end]


def _apposed(words: list[Token], reader: Reader) -> Party | None:
    """The subject of a verb behind a comma: "Jane Roe, who covers Apple," or "its chief executive, Jane Roe,"."""
    starts = _chunk_starts(words)
    for start, end in zip(reversed(starts), [len(words), *(s - 1 for s in reversed(starts))], strict=False):
        chunk = words[start:end]
        while chunk and chunk[-1].is_ & PUNCTUATION and chunk[-1].low not in {")", "]"}:
            chunk = chunk[:-1]
        if not chunk or (start and (chunk[0].is_ & NO_NAME or _describes(chunk, reader))):
            continue
        if chunk[0].is_ & ROLE and start and reader.pure_name(_chunk_before(words, starts, start)):
            continue
        if chunk[-1].is_ & PUNCTUATION:
            named = next((k for k in range(len(chunk) - 1, -1, -1) if chunk[k].low in {"(", "["}), 0) - 1
        else:
            named = len(chunk) - 1
        if named < 0:
            continue
        if chunk[named].is_ & PRONOUN:
            return reader.read(chunk[named:])
        if chunk[named].is_ & CAPITAL:
            return reader.around(words, start + named)
        if not (start and reader.pure_name(_chunk_before(words, starts, start))):  # "Jane Roe, Ostra's head of sales,"
            return _described(chunk, reader)
    return None


def _chunk_before(words: list[Token], starts: list[int], start: int) -> list[Token]:
    return words[max((s for s in starts if s < start), default=0) : start]


def _described(words: list[Token], reader: Reader) -> Party | None:
    """A subject that ends in a common noun: "the company", "a spokesman for the union"."""
    start = len(words)
    while start and not words[start - 1].is_ & (PUNCTUATION | SPEECH):
        start -= 1
        if words[start].is_ & ARTICLE and not (start and words[start - 1].is_ & (LINK | ROLE_LINK)):
            break
    party = reader.read(words[start:])
    bare = party is not None and party.nominal and not words[start].is_ & ARTICLE
    return None if bare and len(words) - start > _LONGEST_BARE else party


def _describes(chunk: list[Token], reader: Reader) -> bool:
    """Does a stretch between commas describe the name before it? "an analyst at X", "who", "speaking"."""
    first = chunk[0]
    if first.is_ & ROLE:
        return not reader.names(chunk)
    return bool(first.is_ & (ARTICLE | STOP)) or not first.is_ & (CAPITAL | PRONOUN)


def opened(words: list[Token]) -> list[Token]:
    """Without an opening phrase: "In Tokyo" and the like stay out of the subject."""
    k = 0
    while k < len(words) and words[k].is_ & (STOP | ADVERB | PUNCTUATION) and not words[k].is_ & PRONOUN:
        k += 1
    if k + 1 < len(words) and words[k].is_ & NUMBER and words[k + 1].is_ & CAPITAL:
        k += 1  # "76-year-old Jane Roe"
    return words[k:]


def _chunk_starts(words: list[Token]) -> list[int]:
    starts = [0]
    depth = 0
    for i, token in enumerate(words[:-1]):
        if token.low == "(":
            depth += 1
        elif token.low == ")":
            depth = max(0, depth - 1)
        elif (token.is_ & COMMA and not depth) or token.low in {";", ":", "—", "–"}:
            starts.append(i + 1)
    return starts[-6:]


def _sentence_end(tokens: list[Token], i: int) -> int:
    while i < len(tokens) and not tokens[i].is_ & END:
        i += 1
    return i


def source(words: list[Token], k: int) -> list[Token]:
    """What follows a word like "according" at `k` and its "to"."""
    return words[k + 2 :] if k + 1 < len(words) and words[k + 1].is_ & JOIN else words[k + 1 :]
