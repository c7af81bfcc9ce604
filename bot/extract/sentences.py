"""Text into sentences.

One pass over the full stops: most end a sentence, and the exceptions are told by the word before and the
word after. In doubt two sentences stay one: a figure cut off from its company is worse than a long sentence.
"""

from __future__ import annotations

import re
from functools import cache

from bot.languages import LANGUAGES
from bot.languages.schema import SentenceWords
from bot.model import Span

# Where a sentence may end: the mark, the quotation marks and brackets it closes, white space, and then no
# lower-case letter but for a brand's ("iPhone", "eBay").
# A run of marks is looked at once, from its first; a set of characters leads so that the engine runs through the text.
_STOP = re.compile(r"[.!?…](?<![.!?…].)[.!?…]*+[\"'”’»)\]]*+(?=\s+(?:[\"'“‘”’«»(\[–—-]++\s?)?(?![a-z](?![A-Z])))")
_WORD_AFTER = re.compile(r"[\s\"'“”‘’«»(\[–—-]*([\w'’-]*)")
_LONGEST_WORD = 12  # characters looked at before a full stop; no abbreviation is longer
_LIST_WIDTH = 8
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\.")


def split(text: str, language: str) -> tuple[Span, ...]:
    """The sentences of a plain text, in order, none across a newline, without outer white space.

    A sentence that ends inside quotation marks or brackets includes them. `language` is an ISO 639-1 code; a
    language Kabar does not read is cut by the words of all of those it does.

    >>> split("1. PT Maju Tbk. naik 2,5 persen. Wah!", "id")
    (Span(start=0, end=32), Span(start=33, end=37))
    """
    words = _words(language)
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        spans.extend(_line(text, start, end, words))
        start = end + 1
    return tuple(spans)


def _line(text: str, start: int, end: int, words: SentenceWords) -> list[Span]:
    spans: list[Span] = []
    for m in _STOP.finditer(text, start, end):
        if m[0][0] == "." and not m[0].startswith("..") and _abbreviated(text, start, m, words):
            continue
        spans.append(_trimmed(text, start, m.end()))
        start = m.end()
    spans.append(_trimmed(text, start, end))
    return [span for span in spans if span.start < span.end]


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _abbreviated(text: str, start: int, stop: re.Match[str], words: SentenceWords) -> bool:
    """True when the full stop belongs to the word or list number before it and ends nothing."""
    begin = max(start, stop.start() - _LONGEST_WORD - 1)
    word = text[max(begin, text.rfind(" ", begin, stop.start()) + 1) : stop.start()].lower()
    word = word.lstrip("\"'“‘([-")
    if word in words.abbreviations:
        return True
    if word in words.before_numbers:
        return _following(text, stop)[:1].isdigit()
    if word in words.final_abbreviations or _is_initials(word):
        return _following(text, stop).lower() not in words.openers
    return stop.end() - start <= _LIST_WIDTH and _LIST_NUMBER.fullmatch(text[start : stop.end()].strip()) is not None


def _following(text: str, stop: re.Match[str]) -> str:
    m = _WORD_AFTER.match(text, stop.end())
    return m[1] if m else ""


def _is_initials(word: str) -> bool:
    """Letters with stops between, as in "J" or "U.S"; alone they may also end a sentence."""
    return (len(word) == 1 or word[1:2] == ".") and all(len(part) == 1 and part.isalpha() for part in word.split("."))


@cache
def _words(language: str) -> SentenceWords:
    if language in LANGUAGES:
        return LANGUAGES[language].sentences
    all_words = [known.sentences for known in LANGUAGES.values()]
    return SentenceWords(
        abbreviations=frozenset().union(*(words.abbreviations for words in all_words)),
        before_numbers=frozenset().union(*(words.before_numbers for words in all_words)),
        final_abbreviations=frozenset().union(*(words.final_abbreviations for words in all_words)),
        openers=frozenset().union(*(words.openers for words in all_words)),
    )
