"""Who the words around a quote say it is by: verb first, verb last, in the middle, before it, or after a dash."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.extract.quotes.describe import Party
from bot.extract.quotes.subjects import at_house, leading, presented, subject, whose
from bot.extract.quotes.subjects import loose as is_loose
from bot.extract.quotes.words import (
    ACCORDING,
    ADVERB,
    AFTER,
    BEFORE,
    CAPITAL,
    CLITIC,
    COMMA,
    DEMONSTRATIVE,
    DETERMINER,
    END,
    INVERTED,
    JOIN,
    LINK,
    LOCATED,
    MEDIUM,
    NUMBER,
    PARTICIPLE,
    PHRASAL,
    POSSESSIVE,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    ROLE,
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
_SPEAKING = VERB | ACCORDING | PHRASAL
_DASHES = frozenset(("—", "–", "-", "~"))


class Attribution(NamedTuple):
    """A party and how surely the words give the quote to it."""

    party: Party
    direct: bool  # a word of speech stands at the quote; False: only somewhere in its sentence
    closing: bool = False  # it follows a quote that ends the way speech does
    loose: bool = False  # the verb is a participle: its subject may stand further ahead in the sentence


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
    if party is None and words and words[0].low in reader.someone:  # "kata salah seorang dari mereka"
        party = Party(nominal=True, definite=True, start=words[0].start, end=words[0].end)
    if party and party.nominal and not party.definite and any(t.is_ & DEMONSTRATIVE for t in words[:_LONGEST_NOUN]):
        return Attribution(_fused(words[0]), direct=True)  # "kata perempuan 29 tahun itu": whoever was met last
    return Attribution(party, direct=True) if party else None


def _verb_last(here: list[Token], reader: Reader) -> Attribution | None:
    put = next((k for k, t in enumerate(here) if t.is_ & PHRASAL and _phrasal(here, k, reader)), None)
    if put and here[0].is_ & STOP:  # "as Jane Roe put it"
        party = subject(here[1:put], reader)
        return Attribution(party, direct=True) if party else None
    if here[0].is_ & (STOP | PARTICIPLE) and not here[0].is_ & CAPITAL:
        return None
    for k in range(1, min(len(here), _FARTHEST_VERB)):
        is_ = here[k].is_
        if not is_ & _SPEAKING:
            continue
        clause = k > 1 and here[k - 1].is_ & STOP and here[k - 2].is_ & COMMA  # ", who asked for no name, told us"
        verb = (is_ & (SAID | BEFORE) and not is_ & CAPITAL) or _phrasal(here, k, reader)
        if verb and not clause and not _noun(here, k):
            party = whose(here, k, reader)
            return Attribution(party, direct=True) if party else None
    return None


def _ends_with_verb(here: list[Token]) -> bool:
    return bool(here[-1].is_ & (SAID | BEFORE)) and len(here) <= 8  # noqa: PLR2004  # a short sentence: "Jane Roe said."


def before(tokens: list[Token], reader: Reader) -> Attribution | None:
    """From what stands before a quote in its sentence."""
    tokens = _within_bracket(tokens)
    if not tokens:
        return None
    if tokens[-1].low == ":" and not any(t.is_ & VERB and not _by_medium(tokens, k) for k, t in enumerate(tokens)):
        dash = next((k for k in range(len(tokens) - 1, -1, -1) if tokens[k].low in _DASHES), -1)
        party = _announcing(tokens[dash + 1 : -1], reader)  # "Brokers cool on chips - Jane Roe:"
        ahead = tokens[: max(dash, 0)]
        named = reader.pure_name(ahead) and not any(t.is_ & NUMBER for t in ahead)  # and no "22.50 WIB -"
        if party and party.role and not party.name and named:
            party = party._replace(name=reader.written(tokens[:dash]), start=tokens[0].start)  # "Jane Roe - CFO:"
        if not (party and (party.name or party.role)) or reader.doubts(party):
            party = presented(tokens[dash + 1 : -1], reader) or party
        party = at_house(tokens, party, reader) if party else None
        if party and (party.name or party.role):
            alone = party.end == tokens[-2].end  # "Roe:", and no "Wait, it gets better:"
            return Attribution(party, direct=alone or not reader.doubts(party))
    viewed = in_words(tokens, reader)
    if viewed:
        return viewed
    words = [k for k, token in enumerate(tokens) if token.is_ & _SPEAKING]
    verbs = [k for k in words if _speaks(tokens, k, reader) and not _no_verb(tokens, k)]
    for k in sorted(verbs, key=lambda k: _rank(tokens, k)):
        found = _according(tokens, k, reader) if tokens[k].is_ & ACCORDING else _around(tokens, k, reader)
        if found:
            return found
    party = leading(tokens, reader)
    return Attribution(party, direct=False) if party and (party.name or party.pronoun) else None


def _speaks(tokens: list[Token], k: int, reader: Reader) -> bool:
    return bool(tokens[k].is_ & (VERB | ACCORDING)) or _phrasal(tokens, k, reader)


def _phrasal(tokens: list[Token], k: int, reader: Reader) -> bool:
    """Is it the verb of "as Jane Roe put it"? Without what follows the word is something else."""
    return bool(tokens[k].is_ & PHRASAL) and k + 1 < len(tokens) and reader.phrasal(tokens[k], tokens[k + 1])


def _noun(tokens: list[Token], k: int) -> bool:
    """Is a verb's word a noun here: "his remarks", "the report", "lewat pesan"?"""
    return k > 0 and bool(tokens[k - 1].is_ & (DETERMINER | MEDIUM))


def _by_medium(tokens: list[Token], k: int) -> bool:
    """Is a verb's word what something was said in: "lewat pesan singkat"?"""
    return k > 0 and bool(tokens[k - 1].is_ & MEDIUM)


def in_words(tokens: list[Token], reader: Reader) -> Attribution | None:
    """Whose words or view it is: "in Mara Lind's words", "in the view of Mara Lind"."""
    for k in [k for k, t in enumerate(tokens) if t.is_ & VIEW and k > 1]:
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
    while words and words[0].is_ & (NUMBER | PUNCTUATION):  # "09:15 Jane Roe:"
        words = words[1:]
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


def _rank(tokens: list[Token], k: int) -> tuple[bool, bool, bool, bool, int]:
    """The verb at the quote first, then one before its speaker, then the first that is no clause's about a name."""
    at_quote = all(t.is_ & (PUNCTUATION | ADVERB | STOP | PRONOUN) for t in tokens[k + 1 :])
    is_ = tokens[k].is_
    aside = k > 0 and bool(tokens[k - 1].is_ & RELATIVE)  # "Jane Roe, who advised Ostra, said"
    return not at_quote, not is_ & AFTER, aside, not is_ & (SPEECH | ACCORDING), k


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
    loose = is_loose(tokens, k)
    party = inverted(tokens, k, reader) or whose(tokens, k, reader)
    if party is None and verb.is_ & SAID and (k == 0 or tokens[k - 1].is_ & PUNCTUATION):
        party = reader.read(tokens[k + 1 :])  # "Said Jane Roe: ..."
        party = party if party and not party.nominal else None
    return Attribution(party, direct=True, loose=loose) if party else None


def inverted(words: list[Token], k: int, reader: Reader) -> Party | None:
    """Who stands behind the verb of "Rents will fall, said Jane Roe, an analyst."."""
    if not k or not words[k].is_ & INVERTED or not words[k - 1].is_ & COMMA:
        return None
    found = reader.read(words[k + 1 :])
    rest = [t for t in words[k + 1 :] if found and t.start >= found.end]
    return found if found and found.name and (not rest or rest[0].is_ & PUNCTUATION) else None


def _sentence_end(tokens: list[Token], i: int) -> int:
    while i < len(tokens) and not tokens[i].is_ & END:
        i += 1
    return i


def source(words: list[Token], k: int) -> list[Token]:
    """What follows a word like "according" at `k` and its "to"."""
    return words[k + 2 :] if k + 1 < len(words) and words[k + 1].is_ & JOIN else words[k + 1 :]
