"""Stretches of words: between commas, of capitals, up to the next clause."""

from __future__ import annotations

from bot.extract.quotes.words import (
    AND,
    ARTICLE,
    AUXILIARY,
    CAPITAL,
    COMMA,
    CUT,
    END,
    GIVEN,
    HONORIFIC,
    JOIN,
    LABEL,
    LINK,
    NUMBER,
    ORGANISATION,
    PARTICIPLE,
    PARTICLE,
    POSSESSIVE,
    PRONOUN,
    PUNCTUATION,
    QUALIFIER,
    ROLE,
    SPEECH,
    STOP,
    VERB,
    Token,
)

_MOST_CHUNKS = 5  # commas an apposition may reach over
FUNCTION = LINK | STOP | ARTICLE | PUNCTUATION | SPEECH | PRONOUN  # words that end a role or a name

_CLOSING = STOP | SPEECH | LABEL | AUXILIARY  # words that open another clause


def is_organisation(run: list[Token]) -> bool:
    """Does this run of capitals name an organisation, by its own words?"""
    return any(t.is_ & ORGANISATION and not t.is_ & GIVEN for t in run)


def limit(words: list[Token], i: int) -> int:
    """Where the description ends: at a word that opens another clause."""
    for k in range(i, len(words)):
        token = words[k]
        if token.is_ & _CLOSING and not token.is_ & (CAPITAL | ROLE):
            if token.is_ & (AND | PARTICIPLE) and k + 1 < len(words) and words[k + 1].is_ & ROLE:
                continue  # "president and chief executive", "a creative writing professor"
            if token.is_ & AND and i < k and (joins_fields(words, k) or joins_roles(words, k)):
                continue
            return k
        if k > i and token.is_ & VERB and words[k - 1].is_ & CAPITAL and _headline_verb(words, k):
            return k
    return len(words)


def joins_fields(words: list[Token], k: int) -> bool:
    """Does the "and" at `k` join two fields of one role: "oil and gas analyst"?"""
    if k + 2 >= len(words) or not words[k + 2].is_ & ROLE:
        return False
    return not any(t.is_ & (FUNCTION | CAPITAL | ROLE) for t in (words[k - 1], words[k + 1]))


def joins_roles(words: list[Token], k: int) -> bool:
    """Does the "and" at `k` join two roles of one, the second not its word alone: "Executive and Managing Director"?"""
    behind = words[k + 1 : k + 3]
    if len(behind) < 2 or not words[k - 1].is_ & ROLE:  # noqa: PLR2004
        return False
    return bool(behind[0].is_ & QUALIFIER and behind[1].is_ & ROLE)


def capitals(words: list[Token], i: int) -> tuple[list[Token], int]:
    """The capitalised words from `i` on, small words of names inside included, and where they end."""
    first = i
    while i < len(words):
        token = words[i]
        if i > first and (token.is_ & CUT or (token.is_ & VERB and _headline_verb(words, i))):
            break
        if token.is_ & CAPITAL:
            i += 1
            if token.is_ & POSSESSIVE:
                break
        elif (
            i + 1 < len(words)
            and words[i + 1].is_ & CAPITAL
            and (token.is_ & (PARTICLE | HONORIFIC) or (token.low == "&" and i > first))
        ):
            i += 1
        else:
            break
    return words[first:i], i


def _headline_verb(words: list[Token], i: int) -> bool:
    """Is a capitalised word the verb of a headline: "Mara Lind Blasts Rivals"?"""
    if words[i].is_ & (GIVEN | ROLE | ORGANISATION) or i + 1 == len(words):
        return False
    return bool(words[i + 1].is_ & CAPITAL)


def long_capitals(words: list[Token], i: int) -> tuple[list[Token], int]:
    """As `capitals`, with the small words inside organisations' names, for where a firm stands before the name."""
    first = i
    while i < len(words):
        token = words[i]
        joined = i > first and i + 1 < len(words) and bool(words[i + 1].is_ & CAPITAL)
        if not (
            token.is_ & (CAPITAL | HONORIFIC) or (joined and (token.is_ & JOIN or token.is_ & (PARTICLE | NUMBER)))
        ):
            break
        i += 1
    return words[first:i], i


def skip_articles(words: list[Token], i: int, n: int) -> int:
    """The first place from `i` on, before `n`, that is no article."""
    while i < n and words[i].is_ & ARTICLE:
        i += 1
    return i


def chunks_of(words: list[Token]) -> list[list[Token]]:
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
            elif token.is_ & END or mark in {":", ";", "|", "—", "–"}:
                break
        elif not depth:
            chunks[-1].append(token._replace(is_=token.is_ | CUT) if cut else token)
            cut = False
    return [chunk for chunk in chunks if chunk]
