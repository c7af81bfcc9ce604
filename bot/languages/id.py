"""Indonesian: the words Kabar reads it by."""

from __future__ import annotations

from bot.languages.schema import (
    BoilerplateWords,
    CompanyWords,
    FigureWords,
    Language,
    QuoteWords,
    SentenceWords,
)

FUNCTION_WORDS = frozenset(
    """yang dan di ke dari untuk pada dengan ini itu dalam tidak akan juga oleh sebagai adalah telah
    sudah ada bisa dapat karena atau para saat tersebut lebih hingga serta menjadi kepada secara""".split()
)

# -- sentences --------------------------------------------------------------------------------------
SENTENCES = SentenceWords()

# -- boilerplate ------------------------------------------------------------------------------------
BOILERPLATE = BoilerplateWords()

# -- companies --------------------------------------------------------------------------------------
COMPANIES = CompanyWords()

# -- figures ----------------------------------------------------------------------------------------
FIGURES = FigureWords()

# -- quotes -----------------------------------------------------------------------------------------
QUOTES = QuoteWords()

# ---------------------------------------------------------------------------------------------------
LANGUAGE = Language(
    code="id",
    name="Bahasa Indonesia",
    function_words=FUNCTION_WORDS,
    sentences=SENTENCES,
    boilerplate=BOILERPLATE,
    companies=COMPANIES,
    figures=FIGURES,
    quotes=QUOTES,
)
