"""What a chat is shown of one story: a report becomes a digest in the chat's language. Pure.

Headline and quote stay verbatim. A part that is not in the report is left out, never filled.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.model import (
    Chat,
    Denial,
    Digest,
    Direction,
    Extraction,
    Figure,
    FigureLine,
    MentionedCompany,
    Quote,
    Report,
)
from bot.news.figure_lines import figure_lines
from bot.news.lines import fit
from bot.news.times import when
from bot.phrases import Phrases, phrases, plural

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

MOST_FIGURES = 3
MOST_COMPANIES = 5
A_LIST = 3  # companies that an article is about; from here on each has its own part of it
MOST_DENIALS = 2  # buttons under an alert: they are for the rare mistake
LONGEST_HEADLINE = 300
LONGEST_QUOTE = 400  # a paragraph on a phone
LONGEST_NAME = 120  # of a speaker, a role or a firm


def compose(report: Report, watched: Collection[str], chat: Chat, *, other_sources: int = 0) -> Digest:
    """The report as `chat` reads it.

    `watched` are ids of the companies the chat watches: they come first among companies and figures.
    `other_sources` is how many other publishers report the same story.
    """
    say = phrases(chat.language)
    read = report.extraction
    base = Digest(
        companies=tuple(_named(c) for c in _companies(read, watched)),
        headline=_headline(read),
        figures=tuple(shown_figures(read, watched, say)),
        quote_marks=say.digest.quote_marks,
        source=fit(report.publisher, LONGEST_NAME),
        time=when(report.published, chat),
        url=_link(report.url),
        read_label=say.digest.read,
        story_id=report.story_id,
        denials=tuple(_denials(read, watched, say))[:MOST_DENIALS],
        why_label=say.button_why,
    )
    quote = _quote(read, watched)
    return with_sources(with_quote(base, quote) if quote else base, chat, other_sources)


def with_sources(digest: Digest, chat: Chat, others: int) -> Digest:
    """The digest with how many other publishers report the same story."""
    say = phrases(chat.language)
    if others <= 0:
        return replace(digest, more_sources=None, sources_label=None)
    counted = plural(say, say.digest.more_sources, others)
    return replace(digest, more_sources=counted, sources_label=say.digest.sources)


def with_quote(digest: Digest, quote: Quote) -> Digest:
    """The digest with this quote; words nobody is named for are left out."""
    who = attribution(quote)
    words = fit(quote.text, LONGEST_QUOTE)
    return replace(digest, quote=words, attribution=who) if words and who else digest


def shown_figures(read: Extraction, watched: Collection[str], say: Phrases) -> dict[FigureLine, tuple[Figure, ...]]:
    """The lines of figures a chat is shown in a digest; `watched` are ids of the companies it watches."""
    return dict(islice(figure_lines(_figures(read, watched), read, say).items(), MOST_FIGURES))


def _headline(read: Extraction) -> str:
    """The title verbatim; an entry without one is known by its first line."""
    return fit(read.title, LONGEST_HEADLINE) or fit(read.text.lstrip().partition("\n")[0], LONGEST_HEADLINE)


def _companies(read: Extraction, watched: Collection[str]) -> Sequence[MentionedCompany]:
    """The watched ones, then those the story is about, in the order the article brings them."""
    shown = [c for c in read.companies if c.about or c.company.id in watched]
    return sorted(shown, key=lambda c: c.company.id not in watched)[:MOST_COMPANIES]


def _denials(read: Extraction, watched: Collection[str], say: Phrases) -> Iterable[Denial]:
    """The watched companies shown, each with the buttons that say it is none, and mute it."""
    for company in (c.company for c in _companies(read, watched)):
        if company.id in watched:
            not_about, mute = (words.format(company=company.name) for words in (say.button_not_about, say.button_mute))
            yield Denial(company.id, not_about, mute)


def _quote(read: Extraction, watched: Collection[str]) -> Quote | None:
    """The article's best quote; of a list of news on several companies the best on a watched one, or none."""
    about = [c for c in read.companies if c.about]
    if len(about) < A_LIST or not watched:
        return read.best
    own = (quote for quote in read.best_first if _spoken_of(quote, about) in watched)
    return min(own, key=lambda quote: not quote.analyst, default=None)


def _spoken_of(quote: Quote, companies: Iterable[MentionedCompany]) -> str | None:
    """The id of the company that was named last before a quote."""
    before = [(span.start, c.company.id) for c in companies for span in c.text if span.start < quote.start]
    return max(before)[1] if before else None


def _named(mentioned: MentionedCompany) -> str:
    return mentioned.company.label


def _figures(read: Extraction, watched: Collection[str]) -> Sequence[Figure]:
    """The headline figures and each watched company's own, watched companies' first, as the article tells them."""
    figures = sorted(read.figures, key=lambda figure: (figure.where != "title", figure.start))
    told = {figure.company for figure in figures if figure.headline}
    untold = [c.company.id for c in read.companies if c.about and c.company.id in watched and c.company.id not in told]
    own = [figure for company in untold for figure in _first_of(company, figures)]
    chosen = [figure for figure in figures if figure.headline or figure in own]
    return sorted(chosen, key=lambda figure: figure.company not in watched)


def _first_of(company: str, figures: Sequence[Figure]) -> Sequence[Figure]:
    """The company's first change, else its first figure."""
    of_it = [figure for figure in figures if figure.company == company and not figure.base]
    return sorted(of_it, key=lambda figure: figure.direction is Direction.LEVEL)[:1]


def attribution(quote: Quote) -> str | None:
    """Who said it: "Rani Wibisono, analis senior, Northgate"; None when neither person nor firm is named."""
    if not (quote.speaker or quote.affiliation):
        return None
    parts: list[str] = []
    for part in (quote.speaker, quote.role, quote.affiliation):
        text = fit(part or "", LONGEST_NAME)
        if text and not any(text.casefold() in said.casefold() for said in parts):
            parts.append(text)
    return ", ".join(parts) or None


def _link(url: str | None) -> str | None:
    """The link if it is one a reader can safely follow."""
    try:
        return url if url and urlsplit(url).scheme in {"http", "https"} else None
    except ValueError:
        return None
