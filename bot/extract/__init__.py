"""Reading an article: text in, companies, figures and quotes out, each with its span. Pure, no input or output.

text -> boilerplate -> language -> sentences   (document.py puts these together)
     -> mentions -> figures (whose figures it gives, the article is about as well), quotes
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extract.document import read
from bot.extract.figures import figures
from bot.extract.mentions import mentions, told_of
from bot.extract.quotes import best_quote, quotes
from bot.model import Article, Extraction

if TYPE_CHECKING:
    from bot.companies import Directory

__all__ = ["extract"]


def extract(article: Article, directory: Directory) -> Extraction:
    """Read one article. Never raises, whatever the text is; what can't be told for sure is left out."""
    document = read(article)
    companies = mentions(document, directory)
    facts = figures(document, companies)
    companies = told_of(document, companies, facts)
    said = quotes(document, companies)
    return Extraction(
        language=document.language,
        title=document.title,
        text=document.text,
        removed=document.removed,
        companies=companies,
        figures=facts,
        quotes=said,
        best_quote=best_quote(document, said, companies),
    )
