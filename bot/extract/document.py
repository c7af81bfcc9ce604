"""An article made ready to read."""

from __future__ import annotations

from bot.extract.boilerplate import strip
from bot.extract.language import identify
from bot.extract.sentences import split
from bot.extract.text import plain
from bot.model import Article, Document


def read(article: Article) -> Document:
    """Plain text, furniture removed, language told, sentences cut."""
    title = " ".join(plain(article.title).split())
    text, removed = strip(plain(article.text))
    language = identify(title, text, article.language)
    return Document(language=language, title=title, text=text, removed=removed, sentences=split(text, language))
