"""A language's words as the quote reader looks them up, and text cut into tokens that carry them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bot.languages import LANGUAGES

if TYPE_CHECKING:
    from bot.languages.schema import QuoteWords

# What a token is, as bits: one dictionary look-up tells them all.
SAID = 1  # a verb of speech with its speaker before or after it
BEFORE = 1 << 1  # a verb of speech behind its speaker
AFTER = 1 << 2  # a word of speech before its speaker
LABEL = 1 << 3  # a verb that takes quoted words as its object
ACCORDING = 1 << 4
RELAYED = 1 << 5
AUXILIARY = 1 << 6
ADVERB = 1 << 7
PRONOUN = 1 << 8
HONORIFIC = 1 << 9
ROLE = 1 << 10
QUALIFIER = 1 << 11
LINK = 1 << 12
ROLE_LINK = 1 << 13
PARTICLE = 1 << 14
ORGANISATION = 1 << 15
ORGANISATION_HEAD = 1 << 16
FIRM = 1 << 17
ARTICLE = 1 << 18
STOP = 1 << 19
NO_NAME = 1 << 20
TITLE_CUE = 1 << 30
WORK = 1 << 22
GIVEN = 1 << 23
OFFICE = 1 << 34
DEMONSTRATIVE = 1 << 35
LOCATED = 1 << 36
DEFINITE = 1 << 37
AND = 1 << 38
JOIN = 1 << 39  # a small word inside organisations' names
AT = 1 << 40
DEGREE = 1 << 41
BODY = 1 << 42
PARTICIPLE = 1 << 43  # a verb form whose subject is the sentence's ("saying")
DOCUMENT = 1 << 44
TEAM = 1 << 45
LED = 1 << 46
COVERS = 1 << 47
RUNS = 1 << 48
FUNDS = 1 << 49
BECOMES = 1 << 50
RECENT = 1 << 51
RATING = 1 << 52
TARGET = 1 << 53
PHRASAL = 1 << 54  # makes a verb of speech with a certain word behind it ("put it")
VIEW = 1 << 55
PASSIVE = 1 << 56
AGENT = 1 << 57
BESIDE = 1 << 58
DETERMINER = 1 << 59
RELATIVE = 1 << 60
INFINITIVE = 1 << 61
CONTINUING = 1 << 62
PLACE = 1 << 63
CONJUNCTION = 1 << 64
KIND = 1 << 65
AS = 1 << 66
INVERTED = 1 << 67
BRINGS = 1 << 68
MEDIUM = 1 << 69
OPENER = 1 << 33  # a sentence it opens goes on with what was said ("Apalagi")
CLITIC = 1 << 24  # a pronoun is fused to the word ("ujarnya")
CAPITAL = 1 << 25
NUMBER = 1 << 26
POSSESSIVE = 1 << 27
COMMA = 1 << 28
PUNCTUATION = 1 << 29
END = 1 << 21  # ends a sentence
BREAK = 1 << 31  # ends a paragraph
CUT = 1 << 32  # a bracket stood before it: "PT Maju Tbk (MAJU) Budi"

SPEECH = SAID | BEFORE | AFTER
VERB = SPEECH | LABEL

_TOKEN = re.compile(
    r"""
    [A-Za-z][a-z]*+ (?! [\w'’] | [&/+.-]\w )  # a plain word: nearly all are, and it is quick to match
    |
    (?: R[ps] | RM ) \d \w* (?: [.,+-] \w+ )*  # an amount: "Rp2,9"
    |
    [^\W\d_] \w* (?: ['’&/+.-] \w+ )* (?: (?<=s) ['’] (?=\s) )?  # a word: "Startupindonesia.co", "co-founder", "Bank's"
    | \d \w* (?: [.,+-] \w+ )*         # a number
    | \n | [^\s\w]
    """,
    re.VERBOSE,
)
_ELIDED = re.compile(r"(?:d|l|dell|dall|nell)['’][A-ZÀ-Ý]")  # "Place d'Ostra", "Piazza dell'Ostra": part of a name
_MOST_MET, _LONGEST_MET = 50_000, 40  # words remembered and their characters: at most some 10 MB
_MARKS = {
    **dict.fromkeys(".?!…", END | PUNCTUATION),
    "\n": BREAK | END | PUNCTUATION,
    ",": COMMA | PUNCTUATION,
}
_POSSESSIVES = frozenset(("'s", "’s"))
_AMOUNT = re.compile(r"(?:R[ps]|RM)\d")  # a currency written onto its number


class Token(NamedTuple):
    """A word or a mark: `low` in lower case without a possessive ending."""

    low: str
    start: int
    end: int
    is_: int


class Met(dict[str, tuple[str, int]]):
    """Each word met so far, as written, in lower case with its bits: most are met again in the next article."""

    def __init__(self, bits: dict[str, int], words: QuoteWords) -> None:
        super().__init__()
        self._bits, self._words = bits, words

    def __missing__(self, word: str) -> tuple[str, int]:
        low, is_ = word.lower(), 0
        if not word[0].isalnum():
            is_ = JOIN if word == "&" else _MARKS.get(word, PUNCTUATION)
        elif word[0].isdigit() or _AMOUNT.match(word):
            is_ = NUMBER
        else:
            if low not in self._bits and low[-2:] in _POSSESSIVES and len(low) > len("’s"):
                low, is_ = low[:-2], POSSESSIVE
            elif low[-1] in "'’":
                low, is_ = low[:-1], POSSESSIVE
            name = word[0] != low[0] and not low.endswith(self._words.adjectives)
            name = name or _ELIDED.match(word) is not None
            is_ |= self._bits.get(low, 0) | (CAPITAL if name else 0)
            if not is_ and low.endswith(self._words.adverb_ends) and low not in self._words.no_adverbs:
                is_ = ADVERB
        if len(self) < _MOST_MET and len(word) <= _LONGEST_MET:
            self[word] = low, is_
        return low, is_


class Lexicon(NamedTuple):
    """Bits by word, with what else the reader needs of a language."""

    bits: dict[str, int]
    words: QuoteWords
    stopped: frozenset[str]  # words whose full stop ends no sentence
    genders: dict[str, str]  # by given name
    analysts: tuple[frozenset[str], ...]  # the words of each entry
    met: Met


@cache
def lexicon(language: str) -> Lexicon | None:
    """The look-up of a language, None for one Kabar does not read."""
    if language not in LANGUAGES:
        return None
    known = LANGUAGES[language]
    words = known.quotes
    bits: dict[str, int] = {}
    for group, bit in (
        (words.said, SAID),
        (words.before, BEFORE),
        (words.after, AFTER),
        (words.labels, LABEL),
        (words.according, ACCORDING),
        (words.relayed, RELAYED),
        (words.auxiliaries, AUXILIARY),
        (words.adverbs, ADVERB),
        (words.pronouns, PRONOUN),
        (words.honorifics, HONORIFIC),
        (words.roles, ROLE),
        (words.qualifiers, QUALIFIER),
        (words.links, LINK),
        (words.role_links, ROLE_LINK),
        (words.particles, PARTICLE),
        (words.organisations, ORGANISATION),
        (words.organisation_heads, ORGANISATION_HEAD | ORGANISATION),
        (words.firms, FIRM),
        (words.articles, ARTICLE),
        (words.stops, STOP),
        (words.no_names, NO_NAME),
        (words.title_cues, TITLE_CUE),
        (words.works, WORK),
        (words.going_on, OPENER),
        (words.offices, OFFICE),
        (words.demonstratives, DEMONSTRATIVE),
        (words.located, LOCATED),
        (words.definite, DEFINITE),
        (words.ands, AND),
        (words.joins, JOIN),
        (words.at, AT),
        (words.degrees, DEGREE),
        (words.bodies, BODY | ORGANISATION),
        (words.participles, PARTICIPLE),
        (words.documents, DOCUMENT),
        (words.teams, TEAM),
        (words.led, LED),
        (words.covers, COVERS),
        (words.runs, RUNS),
        (words.funds, FUNDS),
        (words.becomes, BECOMES),
        (words.recent, RECENT),
        (words.ratings, RATING),
        (words.targets, TARGET),
        (frozenset(word for word, _ in words.phrasal), PHRASAL),
        (words.views, VIEW),
        (words.passives, PASSIVE),
        (words.agents, AGENT),
        (words.beside, BESIDE),
        (words.determiners, DETERMINER),
        (words.relatives, RELATIVE),
        (words.infinitives, INFINITIVE),
        (words.continuing, CONTINUING),
        (words.places, PLACE),
        (words.conjunctions, CONJUNCTION),
        (words.kinds, KIND),
        (words.capacities, AS),
        (words.inverted, INVERTED),
        (words.brings, BRINGS),
        (words.mediums, MEDIUM),
        *((names, GIVEN) for names in words.given.values()),
    ):
        for word in group:
            bits[word] = bits.get(word, 0) | bit
    for clitic in words.clitics:
        for word in words.after | words.according:
            fused = bits.get(word, 0) & (AFTER | ACCORDING)
            bits[word + clitic] = bits.get(word + clitic, 0) | fused | CLITIC
        for word in words.roles:  # "analisnya": whose he is was told before
            bits.setdefault(word + clitic, bits[word] | CLITIC)
    return Lexicon(
        bits=bits,
        words=words,
        stopped=known.sentences.abbreviations | words.honorifics,
        genders={name: gender for gender, names in words.given.items() for name in names},
        analysts=tuple(frozenset(entry.split()) for entry in words.analysts),
        met=Met(bits, words),
    )


def tokens(text: str, start: int, end: int, lex: Lexicon, *, one_sentence: bool = False) -> list[Token]:
    """The tokens of `text[start:end]`, or of its first sentence. The stop of an abbreviation or initial is no token."""
    found: list[Token] = []
    met, stopped = lex.met, lex.stopped
    add, new = found.append, tuple.__new__  # a third of the time is making the tuples
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        low, is_ = met[word]
        at, to = match.span()
        if (
            word == "."
            and found
            and (
                text[to : to + 2].strip().islower()
                or text[to : to + 1] in {")", ","}
                or _abbreviated(found[-1], at, stopped)
            )
        ):
            continue
        if is_ & COMMA and len(found) > 1 and found[-1].is_ & DEGREE and found[-2].is_ & COMMA:
            del found[-2:]  # "Jane Roe, CFA, an analyst"
        add(new(Token, (low, at, to, is_)))
        if one_sentence and is_ & END:
            break
    return found


def _doubled(word: str) -> bool:
    """Whether a word is said twice, as plurals are: "Sektor-sektor", but "Yo-Yo Ma" is a name."""
    first, _, second = word.partition("-")
    return bool(second) and first.lower() == second


def _abbreviated(token: Token, stop: int, stopped: frozenset[str]) -> bool:
    """Does the full stop at `stop` belong to the word before it?"""
    if token.end != stop:
        return False
    initials = bool(token.is_ & CAPITAL) and all(len(letter) == 1 for letter in token.low.split("."))  # "R.S. Pillai"
    return initials or token.low in stopped
