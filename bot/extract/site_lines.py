"""What the rules for furniture missed, and what they took though it is news: each line judged by how it talks.

Never to eat news comes first. A line that says a figure, a sentence with no word of a site, a paragraph that speaks of
nothing but the matter stay whatever the weights say, and the more a line may be news the surer we must be.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from bot.extract.boilerplate_rules import RULES
from bot.extract.site_talk import LONGEST, NEWS_WORDS, Line, has_quotation, likelihoods, says_a_figure

if TYPE_CHECKING:
    from bot.extract.page import Page

_WHOLE = 6  # lines of an article: in a summary nothing may be lost
_SITE_LIKE = 0.5  # rather more likely than not: a site's line that stays costs less than news that goes
_PROBABLY_SITE = 0.75  # of a sentence, and of a few words that may be a subheading
_SURELY_SITE = 0.9  # of what looks like news
_CERTAINLY_SITE = 0.95  # of what is written like news, where a site's own sentences stand
_SURELY_NEWS, _NEWS_WITH_A_FIGURE = 0.1, 0.3  # at most as likely a site's is what a rule should not have taken
_SUBHEADING = 5  # words; a subheading may have fewer
_LABEL = 2  # words before a colon that only name what follows
_LONG = 25  # words
_QUESTION = 15  # words; a site asks its readers in fewer
_BYLINES, _BIOS = 5, 8  # lines from the top and from the end where they may stand
_DENSE, _THIN = 4, 8  # words of a sentence to one of a site's
_CHANCE, _MUCH = 2, 4  # of a site's talk: fewer of its words are chance, so many are not

# A code in brackets, the number of a list, the time of a live entry: such a line heads or is news.
_HEADING = re.compile(r"\([A-Z]{2,5}\)|^\d{1,2}(?:[:.]\d\d(?! ?[APap]\.?[Mm]\b)\b|[.)] )")
_LEGAL_FORM = "Tbk|Inc|Bhd|Ltd|Plc|PLC|Corp"
_FIRM = re.compile(rf"\b(?:{_LEGAL_FORM}|Limited|S\.A\.|N\.V\.)\.?$")
# A quotation, a legal form, words made bold as a heading: such a line may be news, however it sounds.
_NEWSY = re.compile(rf"[\"“”‘]|''|\b(?:{_LEGAL_FORM})\b|^[*_].*[*_]$")
_SPEAKER = re.compile(r"((?:[A-Z][\w.'-]* ?){1,3}): .*[.?!]$")  # a question or an answer of an interview
_ROW = re.compile(r"(?:[•●▪■►*–-] ?)?([^\W\d][^:|]{1,40}): [$€£]?\d")  # "Ex-dividend date: 8 May"
_FINITE = re.compile(r"\w+s|(?:me|di|ber|ter)\w{3,}")  # "names", "menaikkan"; "get" and "join" are said to readers
# A time of day or a bar between two labels, where no colon makes it a row of a table.
_STAMP = re.compile(r"^(?!\w+(?: \w+){0,3}:\D).*(?:\b\d{1,2}[:.]\d\d\b|\b\d{4}$|[|·●>×])")
_WORD = re.compile(r"[\w'-]+")
_NAME = re.compile(r"[A-Z][\w'-]+")


def corrected(page: Page, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The cuts without those that took a sentence of the news, and with the lines that sound like a site."""
    spans = [line for line in page.lines if line[0] < line[1]]
    if len(spans) < _WHOLE:
        return cuts
    gone = [covered(span, cuts) for span in spans]
    lines = [page.said[span] if cut else _rest(page, span, cuts) for span, cut in zip(spans, gone, strict=True)]
    bars = _bars(lines, gone)
    taken = set(cuts)
    doubtful = [k for k, span in enumerate(spans) if span in taken and _may_be_news(page, span)]
    sure = likelihoods(lines, gone, sorted([*bars, *doubtful]))
    spared = {
        spans[k] for k in doubtful if sure[k] <= (_NEWS_WITH_A_FIGURE if says_a_figure(lines[k].text) else _SURELY_NEWS)
    }
    return sorted(
        [*(cut for cut in cuts if cut not in spared), *(spans[k] for k, bar in bars.items() if sure[k] >= bar)]
    )


def _may_be_news(page: Page, span: tuple[int, int]) -> bool:
    """Whether a line that a rule took is a sentence in which little is said as sites say it."""
    line = page.said[span]
    if line.text.partition(":")[0].lower() in RULES.site_words:
        return False  # "Correction: This article has been updated"
    little = line.talk <= line.length / 2 or says_a_figure(line.text)
    return line.ended and line.length <= LONGEST and little and not _ends_the_news(page, *span)


def _bars(lines: list[Line], gone: list[bool]) -> dict[int, float]:
    """For the number of each line that may be a site's: how sure we must be."""
    told = [k for k, line in enumerate(lines) if line.is_plainly_news]
    first, last = (told[0], told[-1]) if told else (0, len(lines))
    bars = {}
    for k, line in enumerate(lines):
        if gone[k] or line.length > LONGEST:
            continue
        if k >= len(lines) - _BIOS and _is_of_the_writer(k, lines, gone):
            bars[k] = _PROBABLY_SITE
            continue
        where = "end" if k > last else "top" if k < first else "within"
        if not _may_not_go(line, where):
            bars[k] = _bar(line, where)
        elif _may_be_a_sites(line, close=k >= len(lines) - _BIOS):
            bars[k] = _CERTAINLY_SITE
    return bars


def _may_be_a_sites(line: Line, *, close: bool) -> bool:
    """Whether what is written like news may be a site's sentence: said to readers, or `close` to the end."""
    if not line.talk or _HEADING.search(line.text) or "<" in line.text or has_quotation(line.text):
        return False
    if not close and (line.length > _LONG or line.text.endswith(":")):
        return False
    asks = line.text[-1] == "?" and line.length <= _QUESTION
    return _is_an_appeal(line) or ((close or asks) and line.length <= _LONG and not says_a_figure(line.text))


def _bar(line: Line, where: str) -> float:
    """How sure we must be that a line is no news before it goes: less at the "top" and the "end" than "within"."""
    if not line.talk and where != "end" and not _STAMP.search(line.text):
        if where == "within":
            return _SURELY_SITE  # a subheading
        return _PROBABLY_SITE if line.length >= _SUBHEADING else _SITE_LIKE  # the line under a title, a name
    thin = line.ended and not line.calls and _words_of_a_site(line) * _THIN < line.length > NEWS_WORDS
    if thin or _is_a_statement(line) or line.length > _LONG or line.text.endswith(":") or _NEWSY.search(line.text):
        return _SURELY_SITE
    return _PROBABLY_SITE if line.ended or line.length < _SUBHEADING else _SITE_LIKE


def _may_not_go(line: Line, where: str) -> bool:
    heads = where == "top" and not line.talk and names_a_firm(line.text)
    if line.is_plainly_news or heads or _HEADING.search(line.text) or "<" in line.text or _introduces(line):
        return True
    if line.text[-1] == "?" and where == "within" and not line.readers:
        return True  # an interview's question
    if _is_a_statement(line) and (where != "end" or line.talk < _CHANCE or line.length > _LONG):
        return True
    if has_quotation(line.text) and line.length > NEWS_WORDS and line.talk < _MUCH:
        return True
    if not line.talk and _tells_a_deed(line.text):
        return True
    return not _is_an_appeal(line) and "!" not in line.text and says_a_figure(line.text)


def _is_a_statement(line: Line) -> bool:
    """Whether it is a sentence that speaks of no site, or says some of its words by chance."""
    if line.length > _LONG:
        return line.talk * _DENSE < line.length or not _is_an_appeal(line)
    if not line.ended and (line.text[-1] not in "?…" or ":" in line.text):
        return False
    words = _words_of_a_site(line)
    if words * _DENSE < line.length and not _is_an_appeal(line):
        return True
    return line.length > NEWS_WORDS and words < 1 and not line.calls


def _words_of_a_site(line: Line) -> int:
    return line.talk - 2 * (line.readers + line.calls)  # an address is two of them


def _is_of_the_writer(number: int, lines: list[Line], gone: list[bool]) -> bool:
    """Whether a line begins with a name that furniture at the top says, and no paragraph of the news: a byline's."""
    m = _NAME.match(lines[number].text)
    if not m or not lines[number].ended:
        return False
    name = m[0]
    on_top = any(name in line.text for line, cut in zip(lines[:_BYLINES], gone, strict=False) if cut)
    return on_top and not any(name in line.text for k, line in enumerate(lines) if not gone[k] and k != number)


def _introduces(line: Line) -> bool:
    """Whether somebody's words follow, below the line or behind a name at its beginning, or what a label tells."""
    if line.text.endswith(":"):
        return line.length > _LABEL
    m = _SPEAKER.match(line.text) or _ROW.match(line.text)
    return bool(m and RULES.site_words.isdisjoint(_WORD.findall(m[1].lower())))


def _ends_the_news(page: Page, start: int, end: int) -> bool:
    """Whether a company's portrait or a disclaimer begins here, which talks of nothing but the company."""
    begin = page.begin(start, end)
    return bool(RULES.profiles.match(page.low, begin, end) or RULES.tails.match(page.low, begin, end))


def _tells_a_deed(text: str) -> bool:
    """Whether it is a headline of what somebody does."""
    return any(word in RULES.news_verbs and _FINITE.fullmatch(word) for word in _WORD.findall(text)[1:])


def _is_an_appeal(line: Line) -> bool:
    """Whether somebody is spoken to."""
    return line.calls + line.readers > 0


def names_a_firm(text: str) -> bool:
    """Whether a line ends in a legal form, as the name of whom a release is of does."""
    return _FIRM.search(text) is not None


def covered(line: tuple[int, int], cuts: list[tuple[int, int]]) -> bool:
    """Whether a cut has taken the end of a line: what is left of it is no line of its own."""
    k = bisect_right(cuts, (line[1], line[1])) - 1
    return any(start < line[1] <= end for start, end in cuts[max(k - 1, 0) : k + 2])


def _rest(page: Page, line: tuple[int, int], cuts: list[tuple[int, int]]) -> Line:
    """A line without what a cut took of its beginning: a dateline is no part of what it says."""
    k = bisect_right(cuts, line)
    if k and cuts[k - 1][0] == line[0] and cuts[k - 1][1] < line[1]:
        return Line(page.text[cuts[k - 1][1] : line[1]].strip())
    return page.said[line]
