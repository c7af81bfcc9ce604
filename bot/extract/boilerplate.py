"""A site's furniture told from news: ad lines, "read also", share lines, the desk's credits, tails.

The language of an article is not known yet, so the rules of every language apply at once; the language files hold
them, this module knows only where they may stand: a whole line, a sentence, a bracket, everything from a line on.
Words inside quotation marks are never furniture. Every rule yields spans of the text, and one pass cuts them out.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bot.extract.boilerplate_rules import RULES
from bot.extract.dateline import dateline
from bot.extract.page import DECORATION, Page, ends_a_sentence
from bot.extract.site_lines import corrected, covered, names_a_firm
from bot.extract.site_talk import says_a_figure

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_LINE = 200  # characters; a longer paragraph is judged by its sentences
_LONGEST_BRACKET = 400
_DATELINES = 3  # lines from the top among which a dateline may stand
_LISTED = 8  # headlines at most below "Related articles"
_HEADLINE_WORDS = range(3, 20)
_TAIL_FROM = 1 / 3  # of the text: a company's self-portrait stands after the news

# Where a sentence or a bracket may begin; over-generous, because the rules are not. One set of characters comes first
# so that the regex engine can run through the text: with the alternatives first it is five times slower.
_START = re.compile(r"[.!?…(\[|•►▶-](?:(?<=[.!?…])[\"'”’»)\]]* +|(?<=[(\[])|(?<=[|•►▶-]) +)")
_WORD = re.compile(r"[a-z']+")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_CLOSING = {"(": ")", "[": "]"}
# Initials of the desk after the last full stop: "(abc/xyz)", "(ANT/Z-3)", "[idr]", "(*)".
_INITIALS = re.compile(
    r"(?:^|(?<=[.!?…\"”'’)] ))"
    r"[(\[](?:[A-Za-z]{2,5}(?:[/-](?:[A-Za-z0-9-]{1,5}|\*)){1,7}|[A-Z][\w. ]{2,25}/(?:[a-z]{2,5}|[A-Z][\w. ]{2,25})"
    r"|\*{1,3})[)\]]"
    r"(?: ?\[[^\]\n]{2,60}\])?$"
)
_LAST_INITIALS = re.compile(r"(?:^|(?<=[.!?…\"”'’)] ))[(\[](?:[A-Za-z]{2,4})[)\]]$")
_SIGN_OFF = re.compile(r"-{1,2} ?[A-Z]{3,20}(?: [A-Z]{2,20}){0,2}")
_NAME_ALONE = re.compile(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}")
_FIRST_LINES = 3  # among which a byline may stand
_LONGEST_LABEL = 8  # words; a paragraph of the news has more
_LONGEST_LOOSE = 20
_ENDS = re.compile(r"[.!?…:;][\"'”’»)\]]*(?: \([^()]{1,20}\))?$|^[•●▪■►*–-] ")
"""A sentence's end, initials of the desk behind it or not, or an item of a list."""
_COUNTED = re.compile(r": [\d.,]+ (?:units?|tonnes?|tons?|orang|gerai|lembar|barrels?)\b")  # a table's row
_KICKER = re.compile(r"(?:[A-Z][A-Z'’!&-]+ ){2,5}[A-Z][a-z]+ [a-z]")
_CAPITALISED = re.compile(r"\b[A-Z]\w*")
_NAME_PART = re.compile(r"[\w'-]+\.?")
_LAST_LINES = 3  # among which it may stand
# "($1 = 0.92 euros)": what the agency converted by.
_RATE = re.compile(
    r"\((?:[a-z]{2,12}:? )?(?:[a-z]{0,3}[$€£¥] ?|rp\.? ?|rm ?)?1(?:[.,]0+)?(?: [a-z. ]{1,40}?)? ?= ?[^()\n]{1,120}\)"
    r"[.]?"
    r"|^(?:\*\)? ?)?(?:[a-z ]{2,24}: ?)?"
    r"(?:[a-z]{0,3}[$€£¥] ?1|1 (?:[a-z.]{2,12} ){0,2}(?:dollar|euro|pound|ringgit|yen|yuan|dolar(?: as)?))"
    r" ?= ?[^.\n]{1,40}(?:\.\d[^.\n]{0,30})?[.]?$",
    re.MULTILINE,
)
# A line that only says where to turn: an address, a mail, a telephone number.
_ADDRESS = re.compile(
    r"(?:[a-z .]{0,20}: ?)?(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|(?:(?:tel|phone|telp|fax|mobile|t|p|m)\.? ?:? ?)?\+?[\d() .-]{9,24})"
)


def strip(text: str) -> tuple[str, tuple[str, ...]]:
    r"""The text without furniture, and what was removed, in order.

    `text` is plain: paragraphs parted by one newline, single spaces.

    >>> strip("Laba Maju naik 5 persen.\nBaca juga: Saham Maju Melesat\nSaham naik.")
    ('Laba Maju naik 5 persen.\nSaham naik.', ('Baca juga: Saham Maju Melesat',))
    """
    page = Page(text)
    cuts = _merged(sorted(_furniture(page)))
    cuts = _merged(sorted([*cuts, *_initials(page, _left(page, cuts))]))
    cuts = corrected(page, cuts)
    cuts = _merged(sorted([*cuts, *_initials(page, _left(page, cuts)[-1:])]))  # what was the last line may be gone
    cuts = _merged(sorted([*cuts, *_around_news(page, cuts)]))
    return _without(text, cuts) if cuts else (text, ())


def _left(page: Page, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines that stay."""
    gone = set(cuts)
    return [line for line in page.lines if line[0] < line[1] and not (line in gone or _in_tail(line, cuts))]


def _in_tail(line: tuple[int, int], cuts: list[tuple[int, int]]) -> bool:
    """Whether everything from an earlier line on has been cut, this one with it."""
    return bool(cuts) and cuts[-1][0] < line[0] and line[1] <= cuts[-1][1]


def _furniture(page: Page) -> Iterator[tuple[int, int]]:
    """Every stretch of furniture, in no order; stretches may overlap."""
    tail = _tail(page)
    if tail is not None:
        yield tail, len(page.text)
    lines = [line for line in page.lines if tail is None or line[0] < tail]
    gone = set(_whole_lines(page, lines))
    yield from gone
    for start, end in gone:
        if RULES.pointers.match(page.low, page.begin(start, end), end):
            yield from _pointer(page, start, end)
    keyed = set(_keyed(page))
    yield from keyed
    known = {start for start, _ in keyed}
    for line in [line for line in lines if line not in gone]:
        yield from _openings(page, *line, known)
    for start, end in page.lines if "=" in page.low else ():
        if page.low.find("=", start, end) >= 0:
            yield from (m.span() for m in _RATE.finditer(page.low, start, end))
    yield from _sign_off(page)
    for start, end in [line for line in lines if line not in gone][:_DATELINES]:
        length = dateline(page.text[start:end])
        if length:
            yield start, start + length


# -- whole lines ------------------------------------------------------------------------------------
def _whole_lines(page: Page, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    short = [(start, end, page.text[start:end]) for start, end in lines if end - start <= _LONGEST_LINE]
    times = Counter(line for _, _, line in short)
    for start, end, line in short:
        said = page.said[start, end]
        if said.is_plainly_news and not said.talk:
            continue  # no rule has such a line; to try them all on every paragraph takes the most time
        if (times[line] > 1 and _is_slogan(line)) or _is_furniture(page, start, end) or (start and _is_kicker(line)):
            yield start, end


def _is_furniture(page: Page, start: int, end: int) -> bool:
    core = page.core(start, end)
    if not core:
        return True  # a rule of dashes or stars
    if core[:1] in "([" and core[-1:] in ")]":
        core = core[1:-1]
    m = RULES.lines.fullmatch(core)
    return bool(m and _names_hold(page.even[start:end], core, m)) or _ADDRESS.fullmatch(core) is not None


def _is_slogan(line: str) -> bool:
    """What may stand twice and be no news: words without a figure, a quotation or an end."""
    return len(line.split()) > 2 and not re.search(r"[\d\"“”.!?]", line)  # noqa: PLR2004 - a subheading may be repeated


def _is_kicker(line: str) -> bool:
    """A tabloid's link inside the text: a cry in capitals and a headline, "FIZZING MAD Chain drops its straws"."""
    return (
        bool(_KICKER.match(line)) and len(line.split()) in _HEADLINE_WORDS and not (_ENDS.search(line) or ":" in line)
    )


def _names_hold(even: str, core: str, m: re.Match[str]) -> bool:
    """True when what the rule takes for names is written like names."""
    if not m.lastindex:
        return True
    at = even.lower().find(core)
    return at >= 0 and is_name(even[at + m.start(m.lastindex) : at + m.end(m.lastindex)])


def is_name(words: str) -> bool:
    """Capitalised words, but for small ones between them ("Budi Santoso dan Rina van der Berg")."""
    parts = words.replace(",", " ").replace("/", " ").split()
    small = RULES.name_particles
    return bool(parts) and parts[0][:1].isupper() and all(p[:1].isupper() or p in small for p in parts)


# -- beginnings of sentences and brackets -----------------------------------------------------------
def _openings(page: Page, start: int, end: int, known: set[int]) -> Iterator[tuple[int, int]]:
    """What begins here but for the `known` beginnings, whose ends a closer rule has found."""
    begin = page.begin(start, end)
    if begin not in known and _may_begin(page, begin):
        if RULES.pointers.match(page.low, begin, end):
            yield from _pointer(page, start, end)
            return
        if _opens(page, begin, end):
            yield _reach(page, start, begin, end)
    for m in _START.finditer(page.low, begin, end):
        at = m.end()
        if (
            at not in known
            and _may_begin(page, at)
            and (_opens(page, at, end) or _points(page, at, end))
            and not page.quoted(at)
        ):
            yield _reach(page, at - 1 if m[0] in _CLOSING else at, at, end)


def _may_begin(page: Page, at: int) -> bool:
    m = _WORD.match(page.low, at)
    return m[0] in RULES.first_words if m else page.low.startswith(("©", "(c)"), at)


def _opens(page: Page, begin: int, end: int) -> bool:
    m = RULES.openers.match(page.low, begin, end)
    return bool(m and (not m.lastindex or is_name(page.even[slice(*m.span(m.lastindex))])))


def _points(page: Page, begin: int, end: int) -> bool:
    return RULES.pointers.match(page.low, begin, end) is not None


def _reach(page: Page, start: int, begin: int, end: int) -> tuple[int, int]:
    """How far furniture goes that begins here: its bracket, or what its rule takes, or its sentence."""
    closing = _CLOSING.get(page.text[start])
    if closing:
        close = page.text.rfind(closing, start, min(end, start + _LONGEST_BRACKET))
        inner = page.text.find(closing, start, end)
        balanced = page.text.count(page.text[start], start + 1, inner) == 0
        return start, (inner if balanced else close) + 1 if close >= 0 else end
    m = RULES.openers.match(page.low, begin, end)
    return start, max(page.sentence_at(begin)[1], m.end() if m else begin)


def _pointer(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A pointer's line; one that names nothing points to the headlines below."""
    if end - start > _LONGEST_LINE:
        yield page.sentence_at(start)
        return
    yield start, end
    core = page.core(start, end)
    if not RULES.pointers.fullmatch(core) and not RULES.pointers.fullmatch(core + ":"):
        return
    index = page.index_at(start)
    for number, below in enumerate(page.lines[index + 1 : index + 1 + _LISTED], start=1):
        line = page.text[slice(*below)]
        if not _is_headline(line.removeprefix(f"{number}. ").removeprefix(f"{number}) ")):
            return
        yield below


def _is_headline(line: str) -> bool:
    """A title of another article: some words, no full stop, no number of a list, no quotation at the front."""
    return (
        len(line.split()) in _HEADLINE_WORDS
        and not ends_a_sentence(line)
        and line[0] not in "\"“'‘"
        and not re.match(r"\d{1,2}[.)]", line)
    )


# -- anywhere ---------------------------------------------------------------------------------------
def _keyed(page: Page) -> Iterator[tuple[int, int]]:
    """Sentences and pieces, by the words that give them away."""
    tried: set[tuple[int, int]] = set()
    for at, _, key in RULES.keys.find_overlapping(page.low):
        in_sentence, piece = RULES.keyed[key]
        start, end = page.sentence_at(at) if in_sentence else page.lines[page.index_at(at)]
        if (key, start) in tried:
            continue
        tried.add((key, start))
        if in_sentence:
            m = in_sentence.fullmatch(page.low, start, end)
            if m and not page.quoted(at) and (not m.lastindex or is_name(page.even[slice(*m.span(m.lastindex))])):
                yield start, end
        if piece:
            yield from (m.span() for m in piece.finditer(page.even, *page.lines[page.index_at(at)]))


def _initials(page: Page, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in lines:
        if page.text[end - 1] in ")]":
            rule = _LAST_INITIALS if (start, end) == lines[-1] else _INITIALS
            m = _INITIALS.search(page.text[start:end]) or rule.search(page.text[start:end])
            if m:
                yield start + m.start(), end


def _sign_off(page: Page) -> Iterator[tuple[int, int]]:
    """The agency's or the writer's name at the end: "-- MERIDIAN", "Tilda Orme"."""
    for start, end in page.lines[-_LAST_LINES:]:
        if _SIGN_OFF.fullmatch(page.even, start, end):
            yield start, end
    if len(page.lines) > _LAST_LINES and _NAME_ALONE.fullmatch(page.even, *page.lines[-1]):
        before = page.text[slice(*page.lines[-2])]
        if ends_a_sentence(before):  # else it is the last of a list
            yield page.lines[-1]


# -- tails ------------------------------------------------------------------------------------------
def _tail(page: Page) -> int | None:
    """Where the news has ended: a safe-harbour statement or a company's self-portrait, and all after it."""
    for index, (start, end) in enumerate(page.lines[1:], start=1):
        begin = page.begin(start, end)
        if RULES.tails.match(page.low, begin, end):
            return start
        profile = RULES.profiles.match(page.low, begin, end)
        if profile and start >= len(page.text) * _TAIL_FROM and _is_portrait(page, profile.end(), index):
            return start
    return None


def _is_portrait(page: Page, begin: int, index: int) -> bool:
    """True when a name follows "About", and the name is what the next words speak of."""
    end = page.lines[index][1]
    heading = re.match(r"([^.:\n]{2,80}?)\s?(?:[.:](?:\s|$)|-\s|$)", page.even[begin:end])
    if not heading:
        return False
    rest = page.low[begin + heading.end() : end].strip()
    if not rest:
        rest = page.low[slice(*page.lines[index + 1])] if index + 1 < len(page.lines) else ""
    name = heading[1].strip(DECORATION)
    if name.lower() in RULES.selves:
        return bool(rest)
    if name.isupper() and name in "".join(
        word[0] for word in _CAPITALISED.findall(page.even, begin + heading.end(), end)
    ):
        return True
    first = name.split()[-1 if name.lower().startswith("pt ") else 0].lower().rstrip(",")
    return is_name(name) and (first in rest[:300] or rest.startswith(tuple(f"{word} " for word in RULES.selves)))


# -- before and after the news ----------------------------------------------------------------------
def _around_news(page: Page, cuts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left before the first paragraph of the news and after the last, where paragraphs can be told.

    News ends its sentences. Behind the last one that does, short lines without an end or a figure are credits, buttons
    and headlines of other articles; before the first, names that stand alone are bylines.
    """
    lines = [line for line in page.lines if line[0] < line[1] and not covered(line, cuts)]
    told = [k for k, line in enumerate(lines) if page.said[line].ended and page.said[line].length > _LONGEST_LABEL]
    if not told:
        return
    for line in reversed(lines[told[-1] + 1 :]):
        if not _is_loose_end(page.text[slice(*line)]):
            break
        yield line
    for line in lines[: min(told[0], _FIRST_LINES)]:
        if _is_credit(page.even[slice(*line)]):
            yield line


def _is_loose_end(line: str) -> bool:
    """A short line that ends like no sentence and says no figure and no count."""
    words = line.split()
    return len(words) <= _LONGEST_LOOSE and not (_ENDS.search(line) or says_a_figure(line) or _COUNTED.search(line))


def _is_credit(line: str) -> bool:
    """Names, posts and places alone: "Jane Roe Resources reporter", "Tim Riset, Northgate", "Jakarta"."""
    words = _NAME_PART.findall(line)
    if not 1 <= len(words) <= _LONGEST_LABEL or re.search(r"[\d:?!\"“”%]|[.…]$", line) or names_a_firm(line):
        return False
    plain = all(w[:1].isupper() or w in RULES.name_particles or w in RULES.posts for w in words)
    return (
        plain
        and words[0][:1].isupper()
        and RULES.no_names.isdisjoint(
            word.lower() for word in _NAME_PART.findall(line.partition(",")[0]) if word[:1].isupper()
        )
    )


# -- cutting ----------------------------------------------------------------------------------------
def _without(text: str, cuts: list[tuple[int, int]]) -> tuple[str, tuple[str, ...]]:
    kept: list[str] = []
    removed: list[str] = []
    position = 0
    for start, end in _merged(cuts):
        kept.append(text[position:start])
        removed += [line.strip() for line in text[start:end].split("\n") if _says_something(line)]
        position = end
    kept.append(text[position:])
    lines = (" ".join(line.split()) if _is_loose(line) else line for line in "".join(kept).split("\n"))
    return "\n".join(line for line in lines if _says_something(line)), tuple(removed)


def _says_something(line: str) -> bool:
    """False for the marks that are left when everything between them was cut."""
    return _LETTER_OR_DIGIT.search(line) is not None


def _is_loose(line: str) -> bool:
    """Whether a cut has left space at the ends of a line or twice inside."""
    return "  " in line or line[:1] == " " or line[-1:] == " "


def _merged(cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in cuts:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
