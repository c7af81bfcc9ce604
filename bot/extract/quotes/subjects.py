"""Whose words a verb reports: its subject, the sentence's, or, where it is done to the subject, whoever does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.quotes.words import (
    ADVERB,
    AGENT,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    BESIDE,
    BRINGS,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    HONORIFIC,
    INFINITIVE,
    LED,
    LINK,
    LOCATED,
    NO_NAME,
    NUMBER,
    PARTICIPLE,
    PARTICLE,
    PASSIVE,
    PRONOUN,
    PUNCTUATION,
    QUALIFIER,
    RATING,
    RELATIVE,
    RELAYED,
    ROLE,
    ROLE_LINK,
    SPEECH,
    STOP,
    Token,
)

if TYPE_CHECKING:
    from bot.extract.quotes.describe import Party
    from bot.extract.quotes.parties import Reader

_LONGEST_LABEL = 8  # tokens: "AMERICAN OSTRA (AOS):"
_LONGEST_BARE = 3  # tokens of a subject without an article: "anti-war protesters"
_BEGINS_PARTY = CAPITAL | ROLE | QUALIFIER | ARTICLE | PRONOUN


def whose(tokens: list[Token], k: int, reader: Reader) -> Party | None:
    """Whose words the verb at `k` reports."""
    if passive(tokens, k):
        return _agent(tokens, k, reader)
    if (named := _antecedent(tokens, k)) >= 0:
        party = reader.around(tokens, named) or reader.read(tokens[_first(tokens, named) :])
        thing = any(t.low in reader.things for t in tokens[named + 2 : k])
        return party._replace(organisation=True) if party and party.name and thing else party
    return _doer(tokens[:k], reader) if loose(tokens, k) else subject(tokens[:k], reader)


def _antecedent(tokens: list[Token], k: int) -> int:
    """The last word of the name that the verb's "who" or "which" stands for: "Northgate, which said"; -1 for none."""
    k -= 1
    while k > 0 and tokens[k].is_ & (ADVERB | AUXILIARY) and not tokens[k].is_ & RELATIVE:
        k -= 1
    told = k > 1 and tokens[k].is_ & RELATIVE and tokens[k - 1].is_ & COMMA and tokens[k - 2].is_ & CAPITAL
    return k - 2 if told else -1


def _first(tokens: list[Token], k: int) -> int:
    """The first of the capitalised words that end at `k`."""
    while k and (tokens[k - 1].is_ & (CAPITAL | PARTICLE) or tokens[k - 1].low == "&"):
        k -= 1
    return k


def loose(tokens: list[Token], k: int) -> bool:
    """Is the verb an infinitive or a participle, without "is" or "has" before it?"""
    if not k or tokens[k - 1].is_ & AUXILIARY:
        return False
    return bool(tokens[k].is_ & PARTICIPLE) or bool(tokens[k - 1].is_ & INFINITIVE)


def passive(tokens: list[Token], k: int) -> bool:
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
    relayed = next((k for k, t in enumerate(words) if t.is_ & RELAYED and not passive(words, k)), None)
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
    if words[-1].is_ & CONJUNCTION and (first := leading(words[:-1], reader)):  # "Jane Roe likes tea but warns"
        return first
    if words[-1].is_ & AND:  # "Jane Roe cut her target and said"
        return leading(words[:-1], reader)
    if words[-1].is_ & PRONOUN:
        return reader.read(words[-1:])
    named = reader.around(words, _before_place(words)) if words[-1].is_ & CAPITAL else None
    return named or _described(words, reader)


def presented(words: list[Token], reader: Reader) -> Party | None:
    """Whom a sentence that nobody else is the subject of ends with: "The last word goes to Jane Roe, of Northgate."."""
    for k in range(len(words) - 2, 0, -1):
        if words[k].is_ & BRINGS and words[k + 1].is_ & _BEGINS_PARTY:
            party = reader.read(words[k + 1 :])
            if party and _ends_with(words, k + 1, party):
                first = leading(words[:k], reader)
                return None if first and first.name and " " in first.name else party
    return None


def _ends_with(words: list[Token], k: int, party: Party) -> bool:
    """Is it somebody with a full name and a role or firm, who begins at `k` and ends the sentence, but for a place?"""
    if not party.name or party.organisation or not (party.role or party.affiliation or party.covers):
        return False
    rest = [t for t in words if t.start >= party.end and not t.is_ & PUNCTUATION]
    return " " in party.name and party.start <= words[k].start and not (rest and not rest[0].is_ & (LINK | LOCATED))


def leading(words: list[Token], reader: Reader) -> Party | None:
    """The party a sentence begins with, behind an opening phrase that ends with a comma."""
    opens = bool(words) and bool(words[0].is_ & (STOP | LINK))
    words = opened(words)
    party = reader.read(words)
    if party and party.name and not opens and not reader.doubts(party):
        return party
    for comma in (k for k, t in enumerate(words) if t.is_ & COMMA):
        rest = opened(words[comma + 1 :])
        if not rest or not rest[0].is_ & _BEGINS_PARTY or _place(words, comma):
            continue
        later = reader.read(rest)
        if later and (later.name or later.pronoun) and not reader.doubts(later):
            return at_house(words, later, reader)
    return party


def at_house(words: list[Token], party: Party, reader: Reader) -> Party:
    """With the firm of a role from the phrase before it: "Over at Northgate Lane, strategist Jane Roe"."""
    comma = next((k for k, t in enumerate(words) if t.is_ & COMMA), 0)
    at = next((k + 1 for k, t in enumerate(words[:_LONGEST_BARE]) if t.is_ & AT and not t.is_ & BESIDE), 0)
    firm = words[at:comma] if at else []
    joined = bool(firm) and all(t.is_ & CAPITAL or t.low == "&" for t in firm)
    if not joined or party.affiliation or not (party.name and party.role) or party.start != words[comma + 1].start:
        return party
    return party._replace(affiliation=reader.written(firm))


def _place(words: list[Token], comma: int) -> bool:
    """Does a comma stand inside a place: "in Salem, New Hampshire, Jane Roe ..."?"""
    k = comma - 1
    while k and words[k].is_ & (CAPITAL | HONORIFIC | PARTICLE):
        k -= 1
    return k < comma - 1 and bool(words[k].is_ & LOCATED) and _closes(words, comma + 1)


def _closes(words: list[Token], k: int) -> bool:
    """Is a stretch from `k` on capitals up to a comma?"""
    first = k
    while k < len(words) and words[k].is_ & CAPITAL:
        k += 1
    return first < k < len(words) and bool(words[k].is_ & COMMA)


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
        chunk = _bare(words[start:end])
        if chunk and chunk[0].is_ & LED:  # "its retail team, led by Jane Roe,"
            return reader.around(words, start + len(chunk) - 1)
        if not chunk or (start and (chunk[0].is_ & NO_NAME or _describes(chunk, reader))):
            continue
        if chunk[0].is_ & ROLE and start and reader.pure_name(_chunk_before(words, starts, start)):
            continue
        named = _before_bracket(chunk)
        if named < 0:
            continue
        if chunk[named].is_ & PRONOUN:
            return reader.read(chunk[named:])
        if chunk[named].is_ & CAPITAL:
            party = _somewhere(chunk[: named + 1], reader) or reader.around(words, start + named)
            if party and not party.name and start and reader.pure_name(_chunk_before(words, starts, start)):
                continue  # "Jane Roe, Ostra's Chairman and Chief Executive,"
            return party
        if not (start and reader.pure_name(_chunk_before(words, starts, start))):  # "Jane Roe, Ostra's head of sales,"
            return _described(chunk, reader)
    return None


def _somewhere(chunk: list[Token], reader: Reader) -> Party | None:
    """Somebody without a name and where they are: "One trader in Norland, who asked for no name,"."""
    placed = _before_place(chunk)
    named = placed == len(chunk) - 1 or chunk[placed].is_ & CAPITAL
    return None if named else _described(chunk[: placed + 1], reader)


def _before_bracket(chunk: list[Token]) -> int:
    """The last word, before a bracket where one ends the stretch."""
    if not chunk[-1].is_ & PUNCTUATION:
        return len(chunk) - 1
    return next((k for k in range(len(chunk) - 1, -1, -1) if chunk[k].low in {"(", "["}), 0) - 1


def _bare(chunk: list[Token]) -> list[Token]:
    """Without the marks at its end, but for a bracket."""
    while chunk and chunk[-1].is_ & PUNCTUATION and chunk[-1].low not in {")", "]"}:
        chunk = chunk[:-1]
    return chunk


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
    if first.is_ & ROLE or (first.is_ & QUALIFIER and any(t.is_ & ROLE for t in chunk)):
        return not reader.names(chunk)
    return bool(first.is_ & (ARTICLE | STOP)) or not first.is_ & (CAPITAL | PRONOUN)


def unlabelled(words: list[Token]) -> list[Token]:
    """Without the name of whom it is about before a colon: "Ostra: Northgate Lane cut its target"."""
    colon = next((k for k, t in enumerate(words[:_LONGEST_LABEL]) if t.low == ":"), len(words))
    behind = words[colon + 1 : colon + 3]
    if not behind or not behind[0].is_ & CAPITAL or any(t.is_ & (RATING | NUMBER | ARTICLE) for t in behind):
        return words  # "Northgate Lane: Outperform", "Target: Rs 1,750"
    named = all(t.is_ & (CAPITAL | NUMBER | PUNCTUATION | PARTICLE) for t in words[:colon])
    return words[colon + 1 :] if named else words


def opened(words: list[Token]) -> list[Token]:
    """Without an opening phrase: "In Tokyo" and the like stay out of the subject."""
    k = 0
    while k < len(words) and words[k].is_ & (STOP | ADVERB | PUNCTUATION) and not words[k].is_ & PRONOUN:
        k += 1
    if k + 1 < len(words) and words[k].is_ & NUMBER and words[k + 1].is_ & CAPITAL:
        k += 1  # "76-year-old Jane Roe"
    dated = words[k : k + 3]
    if len(dated) > 2 and dated[0].is_ & NO_NAME and not dated[1].is_ and dated[2].is_ & CAPITAL:  # noqa: PLR2004
        k += 2  # "Last week Jane Roe"
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
            clause = bool(words[i + 1].is_ & CONJUNCTION) and i + 2 < len(words)  # "while Jane Roe, beside him, said"
            starts.append(i + 1 + clause)
    return starts[-6:]
