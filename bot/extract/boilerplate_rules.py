"""The languages' rules for furniture, compiled together: nobody has told us the language yet."""

from __future__ import annotations

import re
from dataclasses import dataclass

from daachorse import CharwiseDoubleArrayAhoCorasick

from bot.languages import LANGUAGES

_CALL_REACH = 120  # characters from "click" to "here"
_ADDRESS = r"https?:|www\.|[\w-]{2,40}\.[a-z]{2,10}/\w"


@dataclass(frozen=True, slots=True)
class Rules:
    """What `bot.languages.schema.BoilerplateWords` says, over all languages, ready to match."""

    first_words: frozenset[str]  # of openers and pointers
    lines: re.Pattern[str]
    openers: re.Pattern[str]
    pointers: re.Pattern[str]
    keys: CharwiseDoubleArrayAhoCorasick
    keyed: tuple[tuple[re.Pattern[str] | None, re.Pattern[str] | None], ...]  # by key: a sentence's rule, a piece's
    tails: re.Pattern[str]
    profiles: re.Pattern[str]
    selves: frozenset[str]  # "About the company"
    site_words: frozenset[str]
    reader_words: frozenset[str]
    calls: frozenset[str]
    talk: frozenset[str]  # all of those
    trade: frozenset[str]  # words of business
    forenames: frozenset[str]
    name_particles: frozenset[str]
    agencies: frozenset[str]
    outlets: frozenset[str]
    places: frozenset[str]
    months: frozenset[str]
    posts: frozenset[str]  # what people are, as under a byline
    news_verbs: frozenset[str]  # what companies do
    no_names: frozenset[str]  # what companies do, and small words: with a capital they make a headline of a line


def _listed(phrases: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in phrases.split("|") if phrase.strip())


def _any(sources: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{source})" for source in sources), re.MULTILINE)


def _keyed(sources: list[dict[str, str]], key: str) -> re.Pattern[str] | None:
    found = [source[key] for source in sources if key in source]
    return re.compile("|".join(f"(?:{source})" for source in found), re.IGNORECASE | re.MULTILINE) if found else None


def _compile() -> Rules:
    words = [language.boilerplate for language in LANGUAGES.values()]
    calls = [
        rf"(?:{'|'.join(w.imperatives.split())})\b[^.!?\n\"“”]{{0,{_CALL_REACH}}}\b(?:(?:{'|'.join(w.destinations.split())})\b|{_ADDRESS})"
        for w in words
        if w.imperatives and w.destinations
    ]
    keys = sorted({key for w in words for key in (*w.sentences, *w.pieces)})
    firsts = frozenset().union(*(f"{w.first_words} {w.imperatives}".split() for w in words))
    return Rules(
        first_words=firsts,
        lines=_any([source for w in words for source in w.lines]),
        openers=_any([source for w in words for source in w.openers] + calls),
        pointers=_any([source for w in words for source in w.pointers]),
        keys=CharwiseDoubleArrayAhoCorasick(keys),
        keyed=tuple(
            (_keyed([w.sentences for w in words], key), _keyed([w.pieces for w in words], key)) for key in keys
        ),
        tails=_any([source for w in words for source in w.tails]),
        profiles=re.compile(rf"(?:{'|'.join(w.profiles for w in words if w.profiles)}) "),
        selves=frozenset().union(*(_listed(w.selves) for w in words)),
        site_words=frozenset().union(*(w.site_words.split() for w in words)),
        reader_words=frozenset().union(*(w.reader_words.split() for w in words)),
        calls=frozenset().union(*(w.calls.split() for w in words)),
        talk=frozenset().union(*(f"{w.site_words} {w.reader_words} {w.calls}".split() for w in words)),
        trade=frozenset().union(
            *(one.companies.trade | one.companies.nouns | one.companies.affairs for one in LANGUAGES.values())
        ),
        forenames=frozenset().union(*(one.companies.forenames for one in LANGUAGES.values())),
        name_particles=frozenset().union(*(w.name_particles.split() for w in words)),
        agencies=frozenset().union(*(_listed(w.agencies) for w in words)),
        outlets=frozenset().union(*(_listed(w.outlets) for w in words)),
        places=frozenset().union(*(_listed(w.places) for w in words)),
        months=frozenset().union(*(language.stories.months for language in LANGUAGES.values())),
        posts=frozenset().union(*(language.quotes.roles for language in LANGUAGES.values())),
        news_verbs=frozenset().union(*(language.companies.verbs for language in LANGUAGES.values())),
        no_names=frozenset().union(*(one.companies.verbs | one.function_words for one in LANGUAGES.values())),
    )


RULES = _compile()
