"""What a language is made of. A language file fills these in; it holds data and no logic.

Each section serves one stage of `bot.extract`, named in its docstring, and documents there how its
words are used. Words are lower case unless a field says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """For `extract.sentences`: abbreviations whose full stop ends no sentence, without the stop ("dr", "tbk")."""

    abbreviations: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class BoilerplateWords:
    """For `extract.boilerplate`: verbose regex sources, one a line of a site's furniture."""


@dataclass(frozen=True, slots=True)
class CompanyWords:
    """For `extract.mentions`: the words that tell a company from a common word."""


@dataclass(frozen=True, slots=True)
class FigureWords:
    """For `extract.figures`."""


@dataclass(frozen=True, slots=True)
class QuoteWords:
    """For `extract.quotes`."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language Kabar reads. `function_words` are its most frequent small words: they tell it from others."""

    code: str  # ISO 639-1
    name: str  # in the language itself
    function_words: frozenset[str]
    sentences: SentenceWords = field(default_factory=SentenceWords)
    boilerplate: BoilerplateWords = field(default_factory=BoilerplateWords)
    companies: CompanyWords = field(default_factory=CompanyWords)
    figures: FigureWords = field(default_factory=FigureWords)
    quotes: QuoteWords = field(default_factory=QuoteWords)
