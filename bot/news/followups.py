"""What a chat that has a story is told of its development: only what is new, below the first message. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.news.digest import compose, with_quote
from bot.news.figure_lines import figure_lines
from bot.news.lines import fit
from bot.news.plain import figure_words
from bot.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bot.model import Chat, Digest, Extraction, Figure, FigureLine, Report
    from bot.news.developments import Development, Rival
    from bot.phrases import Phrases

MOST_FIGURES = 3
MOST_DEVELOPMENTS = 4  # of one story in a chat: what goes on and on is looked up, not pushed
LONGEST_OUTLET = 40


def follow_up(
    development: Development, report: Report, watched: Collection[str], chat: Chat, told: Sequence[Digest]
) -> Digest | None:
    """The digest that replies to the first message, None when nothing is left to say.

    `watched` are the chat's companies in the report, `told` what it was shown of the story. A figure is left out when
    its amount was shown, or when it can't be labelled in the chat's language.
    """
    if len(told) > MOST_DEVELOPMENTS:
        return None
    say = phrases(chat.language)
    shown = {size for digest in told for line in digest.figures for size in (line.amount, line.aside)}
    rivals = list(_rival_lines((r for r in development.rivals if r.figure.company in watched), report, say))
    figures = [f for f in development.figures if f.company in watched]
    fresh = [line for line in figure_lines(figures, report.extraction, say) if line.amount not in shown]
    base = compose(report, watched, chat)
    bare = replace(base, headline="", figures=(), quote=None, attribution=None, denials=(), more_sources=None)
    bare = replace(bare, why_label=None)
    quoted = with_quote(bare, development.quote) if development.quote else bare
    says = {
        say.digest.contradiction: bool(rivals),
        say.digest.new_figure: bool(fresh),
        say.digest.first_analyst: quoted.quote is not None,
        say.digest.denied: development.denial,
    }
    news = [name for name, there in says.items() if there]
    if not news:
        return None
    return replace(
        quoted,
        note=" · ".join(news),
        headline=base.headline if development.denial else "",
        figures=tuple([*rivals, *fresh][: max(MOST_FIGURES, len(rivals))]),
    )


def added(development: Development, report: Report, chat: Chat) -> str:
    """What the report brought, on one line: "New figure: Net profit +5%". "" for nothing but its source."""
    everybody = {c.company.id for c in report.extraction.companies}
    digest = follow_up(development, report, everybody, chat, ())
    if digest is None:
        return ""
    facts = [figure_words(line) for line in digest.figures]
    facts += [digest.attribution] if digest.attribution else []
    return f"{digest.note}: {', '.join(facts)}" if facts else digest.note


def _rival_lines(rivals: Iterable[Rival], report: Report, say: Phrases) -> Iterable[FigureLine]:
    """Both figures, each with its outlet; neither where one can't be labelled."""
    for rival in rivals:
        theirs = _line_of(rival.other, rival.report.extraction, say)
        mine = _line_of(rival.figure, report.extraction, say)
        if mine and theirs:
            for line, publisher in ((theirs, rival.report.publisher), (mine, report.publisher)):
                outlet = fit(publisher, LONGEST_OUTLET)
                yield replace(line, label=say.digest.outlet_says.format(outlet=outlet, label=theirs.label))


def _line_of(figure: Figure, read: Extraction, say: Phrases) -> FigureLine | None:
    return next(iter(figure_lines([figure], read, say)), None)
