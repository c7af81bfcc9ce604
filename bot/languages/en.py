"""English: the words Kabar reads it by."""

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
    """the of to and a in that is was for on with as by at from it its be are has have had this which
    were not but he she they their said will would an or been after more than who his her about into""".split()
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
    code="en",
    name="English",
    function_words=FUNCTION_WORDS,
    sentences=SENTENCES,
    boilerplate=BOILERPLATE,
    companies=COMPANIES,
    figures=FIGURES,
    quotes=QUOTES,
)
